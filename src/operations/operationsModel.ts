import type { Tables } from '../data/database.types.ts';
import type { Decided, OperationFailure, OperationTable } from '../data/index.ts';
import type { FilterTab } from '../fields/FilterTabs.tsx';
import { words } from '../fields/words.ts';
import { limitName } from './limitNames.ts';

type Named<Row> = Row & { user_name: string | null };

export type IntegrationRow = Named<Tables<'integrations'>>;
export type WebhookRow = Named<Omit<Tables<'webhook_events'>, 'payload'>> & {
  user_id: string | null;
  /** Masked; null without health:read, left out in lists. */
  payload?: unknown;
};
export type SyncRow = Omit<Tables<'offline_sync'>, 'operations' | 'conflict'> & {
  user_name: string | null;
  /** Null without health:read, left out in lists. */
  content?: { operations: unknown[]; conflict: SyncConflict | null } | null;
};
export type LimitRow = Named<Tables<'rate_limits'>> & { window_ends_at: string; is_recent: boolean };
export type SentRow = Named<Omit<Tables<'notifications'>, 'staff_id' | 'payload'>>;

/** Where a row's member is shown. */
export const memberPath = ({ user_id }: { user_id: string | null }) =>
  user_id ? `/profiles/${user_id}/show` : undefined;

export interface SyncConflict {
  table?: string;
  id?: string;
  client: Record<string, unknown> | null;
  server: Record<string, unknown> | null;
}

const own: Readonly<Record<string, string>> = {
  google_fit: 'Google Fit',
  apple_health: 'Apple Health',
  health_connect: 'Health Connect',
};
/** What a provider is called; an unknown one by its own word. */
export const providerName = (provider: string) => own[provider] ?? words(provider);

export const integrationTabs: readonly FilterTab[] = [
  { id: 'failing', label: 'Failing', filter: { status: 'failing' } },
  { id: 'expired', label: 'Signed out', filter: { status: 'expired' } },
  { id: 'connected', label: 'Working', filter: { status: 'connected' } },
  { id: 'disconnected', label: 'Disconnected', filter: { status: 'disconnected' } },
  { id: 'all', label: 'All', filter: {} },
];
export const webhookTabs: readonly FilterTab[] = [
  { id: 'failed', label: 'Failed', filter: { status: 'failed' } },
  { id: 'received', label: 'Waiting', filter: { status: 'received' } },
  { id: 'processed', label: 'Done', filter: { status: 'processed' } },
  { id: 'ignored', label: 'Left alone', filter: { status: 'ignored' } },
  { id: 'unsigned', label: 'Badly signed', filter: { signature_valid: 'false' } },
  { id: 'all', label: 'All', filter: {} },
];
export const syncTabs: readonly FilterTab[] = [
  { id: 'conflict', label: 'Conflicts', filter: { status: 'conflict' } },
  { id: 'failed', label: 'Failed', filter: { status: 'failed' } },
  { id: 'pending', label: 'Waiting', filter: { status: 'pending' } },
  { id: 'applied', label: 'Applied', filter: { status: 'applied' } },
  { id: 'discarded', label: 'Discarded', filter: { status: 'discarded' } },
  { id: 'all', label: 'All', filter: {} },
];
/** Over the limit in the last 7 days, which is what the desk counts and what its list opens with. */
export const overLimit = { is_limited: 'true', is_recent: 'true' };
export const limitTabs: readonly FilterTab[] = [
  { id: 'limited', label: 'Over the limit, last 7 days', filter: overLimit },
  { id: 'all', label: 'All', filter: {} },
];
/** What a list of notices opens with. */
export const aboutFailures = { 'type@in': '(integration_failed,video_failed,post_failed)' };
export const sentTabs: readonly FilterTab[] = [
  { id: 'failures', label: 'About failures', filter: aboutFailures },
  { id: 'unread', label: 'Unread', filter: { 'read_at@is': 'null' } },
  { id: 'all', label: 'All', filter: {} },
];

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';
/** States of all the tables of the desk, as people say them. */
export const stateNames: Readonly<Record<string, { label: string; tone: Tone }>> = {
  connected: { label: 'Working', tone: 'success' },
  expired: { label: 'Signed out', tone: 'warning' },
  failing: { label: 'Failing', tone: 'error' },
  disconnected: { label: 'Disconnected', tone: 'default' },
  received: { label: 'Waiting', tone: 'info' },
  processing: { label: 'Being worked on', tone: 'info' },
  processed: { label: 'Done', tone: 'success' },
  failed: { label: 'Failed', tone: 'error' },
  ignored: { label: 'Left alone', tone: 'default' },
  pending: { label: 'Waiting', tone: 'info' },
  applied: { label: 'Applied', tone: 'success' },
  conflict: { label: 'Conflict', tone: 'warning' },
  discarded: { label: 'Discarded', tone: 'default' },
};

const columns: Readonly<Record<OperationTable, { source: string; reason: string }>> = {
  integrations: { source: 'provider', reason: 'error_code' },
  webhook_events: { source: 'provider', reason: 'error_message' },
  offline_sync: { source: '', reason: 'error_message' },
  rate_limits: { source: 'bucket', reason: '' },
};
const alike = (column: string, value: string | null) =>
  value === null ? { [`${column}@is`]: 'null' } : { [column]: value };

/** The list's filter that leaves exactly the rows that a cause counts. */
export function filterOf(what: OperationTable, { source, status, reason }: OperationFailure) {
  const of = columns[what];
  return {
    ...(status ? { status } : overLimit),
    ...(of.source && alike(of.source, source)),
    ...(of.reason && alike(of.reason, reason)),
  };
}

/** What a cause is called: "Strava: The activity could not be fetched". */
export function causeText(what: OperationTable, { source, status, reason }: OperationFailure): string {
  if (what === 'rate_limits') return limitName(source ?? '');
  const why = what === 'integrations' ? reason && words(reason) : reason;
  const state = status === 'conflict' ? 'Device and server both changed it' : 'No reason given';
  return [source && providerName(source), why ?? state].filter(Boolean).join(': ');
}

/** What came of a decision over several rows, in a sentence. */
export function decidedText({ done, skipped }: Decided, many: (count: number) => string): string {
  const left = Object.entries(skipped).map(([why, count]) => `${count} ${why}`);
  return [`${many(done)}.`, left.length > 0 && `Left as they were: ${left.join('; ')}.`]
    .filter(Boolean)
    .join(' ');
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** One change of a device as far as it says what it is; the rest, or what isn't in that form, are its values. */
export function readOperation(given: unknown) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { op: null, table: null, at: null, values: given };
  const { op, table, at, values, ...rest } = given as Record<string, unknown>;
  const time = text(at);
  return {
    op: text(op),
    table: text(table),
    at: time !== null && !Number.isNaN(Date.parse(time)) ? time : null,
    values: values ?? rest,
  };
}

/** Field by field what the device and the server say, differences first. */
export function versionLines({ client, server }: SyncConflict) {
  const fields = [...new Set([...Object.keys(client ?? {}), ...Object.keys(server ?? {})])];
  return fields
    .map((field) => {
      const device = JSON.stringify(client?.[field] ?? null);
      const kept = JSON.stringify(server?.[field] ?? null);
      return {
        field,
        device: client?.[field] ?? null,
        server: server?.[field] ?? null,
        differs: device !== kept,
      };
    })
    .sort((a, b) => Number(b.differs) - Number(a.differs) || a.field.localeCompare(b.field));
}
