import { addMinutes } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import type { Random } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import type { Session } from '../member/session.ts';
import { addMemberTags } from './memberTags.ts';
import { addNotices } from './notices.ts';
import { addSyncs } from './syncs.ts';

const providers = {
  apple_health: 34,
  strava: 24,
  garmin: 18,
  fitbit: 10,
  health_connect: 8,
  oura: 6,
} as const;
const webhookSenders: ReadonlySet<string> = new Set(['strava', 'garmin', 'fitbit', 'oura']);
const errors = {
  expired: ['token_expired', 'The member has to sign in again.'],
  failing: ['provider_unavailable', 'The provider answered 503 three times.'],
} as const;

function integrationRow(member: Member, random: Random, lastActiveAt: string): Row {
  const provider = random.weighted(providers);
  const status = random.weighted({ connected: 82, expired: 8, failing: 6, disconnected: 4 });
  const [error_code, error_message] =
    status === 'expired' || status === 'failing' ? errors[status] : [null, null];
  return {
    id: member.rowId('integrations'),
    user_id: member.id,
    provider,
    status,
    external_account_id: `demo-${member.index + 1}`,
    scopes: provider === 'strava' ? ['activity:read'] : ['activity', 'weight'],
    token_expires_at: status === 'connected' ? addMinutes(lastActiveAt, 90 * 1440) : lastActiveAt,
    last_sync_at: lastActiveAt,
    error_code,
    error_message,
    connected_at: member.createdAt,
    disconnected_at: status === 'disconnected' ? lastActiveAt : null,
    created_at: member.createdAt,
    updated_at: lastActiveAt,
  };
}

/** The latest webhooks of one integration: the last may have failed, and some senders sign badly. */
function webhookRows(member: Member, random: Random, integration: Row, lastActiveAt: string): Row[] {
  return Array.from({ length: random.int(1, 4) }, (_, index): Row => {
    const received = addMinutes(lastActiveAt, -index * random.between(300, 2000) - 5);
    const signed = !random.chance(0.03);
    const status = signed ? random.weighted({ processed: 90, failed: 6, ignored: 4 }) : 'ignored';
    const id = member.rowId('webhook_events', index);
    return {
      id,
      provider: integration.provider ?? null,
      event_type: random.pick(['activity.create', 'activity.create', 'activity.update', 'weight.create']),
      external_event_id: `demo-${id.slice(0, 8)}`,
      integration_id: integration.id ?? null,
      payload: { owner_id: `demo-${member.index + 1}`, object_id: random.int(1_000_000, 9_999_999) },
      signature_valid: signed,
      status,
      attempts: status === 'failed' ? 3 : status === 'processed' ? 1 : 0,
      next_attempt_at: null,
      error_message:
        status === 'failed' ? 'The activity could not be fetched: 404.' : signed ? null : 'Bad signature.',
      received_at: received,
      processed_at: status === 'processed' ? addMinutes(received, 0.1) : null,
      created_at: received,
      updated_at: received,
    };
  }).filter((row) => String(row.received_at) > member.createdAt);
}

function rateLimitRow(member: Member, random: Random, lastActiveAt: string): Row {
  const window = `${lastActiveAt.slice(0, 13)}:00:00.000Z`;
  const bucket = random.pick(['chat.messages', 'quick_entry.photos', 'quick_entry.text'] as const);
  const request_limit = bucket === 'quick_entry.photos' ? 20 : 60;
  return {
    id: member.rowId('rate_limits', bucket, window),
    user_id: member.id,
    subject: member.id,
    bucket,
    window_started_at: window,
    window_seconds: 3600,
    request_count: random.chance(0.06) ? request_limit + random.int(1, 9) : random.int(1, request_limit),
    request_limit,
    created_at: lastActiveAt,
    updated_at: lastActiveAt,
  };
}

/** What runs beside a member's data: other apps, their webhooks, limits, notices, offline devices. */
export function addServices(
  tables: Tables,
  member: Member,
  options: DemoOptions,
  lastActiveAt: string,
  session: Session | undefined,
): void {
  const random = member.random('services');
  if (member.onboarded && random.chance(0.38)) {
    const integration = integrationRow(member, random, lastActiveAt);
    addRows(tables, 'public.integrations', [integration]);
    if (webhookSenders.has(String(integration.provider)))
      addRows(tables, 'public.webhook_events', webhookRows(member, random, integration, lastActiveAt));
  }
  if (random.chance(0.15))
    addRows(tables, 'public.rate_limits', [rateLimitRow(member, random, lastActiveAt)]);
  addNotices(tables, member, cutoffOf(options.today), session);
  addSyncs(tables, member, stableUuid(`${member.id}/device`));
  addMemberTags(tables, member);
}
