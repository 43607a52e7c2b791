import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import { createRandom } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import type { Asker } from './predictions.ts';
import { versionId } from './registry.ts';
import { unknownPseudonym } from './training.ts';

interface ErrorSeed {
  readonly code: string;
  readonly message: string;
  readonly model: string;
  readonly version: string;
  readonly severity: 'warning' | 'error' | 'critical';
  readonly status: 'open' | 'investigating' | 'resolved' | 'ignored';
  readonly perDay: number;
  /** How many came in the last hour of the demo: what makes a spike. */
  readonly lately?: number;
}

const chat = { model: 'coach-chat', version: '2026.2' };
const entry = { model: 'quick-entry-extractor', version: '1.1' };

const errorSeeds: readonly ErrorSeed[] = [
  {
    ...chat,
    code: 'timeout',
    message: 'No answer after 30000 ms',
    severity: 'error',
    status: 'investigating',
    perDay: 2,
    lately: 46,
  },
  {
    ...chat,
    code: 'rate_limited',
    message: 'The provider asks to wait 20 seconds',
    severity: 'warning',
    status: 'ignored',
    perDay: 3,
  },
  {
    ...chat,
    code: 'refused',
    message: 'The answer was withheld by the safety filter',
    severity: 'warning',
    status: 'open',
    perDay: 0.3,
  },
  {
    ...entry,
    code: 'invalid_output',
    message: 'The answer is no JSON: unexpected end at position 512',
    severity: 'error',
    status: 'resolved',
    perDay: 1,
  },
  {
    ...entry,
    code: 'schema_mismatch',
    message: 'The field "portion" is missing',
    severity: 'error',
    status: 'open',
    perDay: 0.8,
  },
  {
    model: 'meal-vision',
    version: '0.9',
    code: 'image_too_large',
    message: 'The image has 24 megapixels, 12 are allowed',
    severity: 'warning',
    status: 'open',
    perDay: 0.4,
  },
  {
    model: 'program-builder',
    version: '4',
    code: 'non_negotiable_broken',
    message: 'The program plans training on a day that was ruled out',
    severity: 'critical',
    status: 'investigating',
    perDay: 0.1,
  },
];

/** What went wrong in the last 40 days, one of it much more often in the last hour. Counts are the database's (completeRegistry). */
export function addAiErrors(tables: Tables, { seed, today }: DemoOptions, askers: readonly Asker[]): void {
  const end = parseDay(today);
  for (const { code, message, model, version, severity, status, perDay, lately = 0 } of errorSeeds) {
    const groupId = stableUuid(`${seed}/ai_error_groups/${code}`);
    const random = createRandom(`${seed}/ai_errors/${code}`);
    const ordinary = Array.from({ length: Math.max(3, Math.round(40 * perDay)) }, () =>
      utcInstant(end - (status === 'resolved' ? 12 : 1), -random.between(60, 40 * 1440)),
    );
    const spike = Array.from({ length: lately }, () => utcInstant(end, -random.between(1, 55)));
    const times = [...ordinary, ...spike].sort();
    const first = times[0] ?? utcInstant(end - 1);
    const last = times.at(-1) ?? first;
    addRows(tables, 'public.ai_error_groups', [
      {
        id: groupId,
        fingerprint: hashHex(groupId) + hashHex(`${groupId}/2`),
        error_code: code,
        title: message,
        severity,
        status,
        note: status === 'ignored' ? 'Retried by the service; members notice nothing.' : null,
        occurrences: times.length,
        first_seen_at: first,
        last_seen_at: last,
        resolved_at: status === 'resolved' ? addMinutes(last, 300) : null,
        updated_at: last,
      },
    ]);
    const rows = times.map((occurredAt, index): Row => {
      const known = askers.filter(({ since, until }) => since <= occurredAt && occurredAt <= until);
      const asker = known.length > 0 ? random.pick(known) : undefined;
      return {
        id: stableUuid(`${groupId}/${index}`),
        group_id: groupId,
        user_id: asker?.memberId ?? null,
        user_pseudonym: asker ? unknownPseudonym : null,
        model_version_id: versionId(seed, model, version),
        occurred_at: occurredAt,
        error_code: code,
        message,
        severity,
        http_status: code === 'timeout' ? 504 : code === 'rate_limited' ? 429 : 200,
        request_id: `req-${hashHex(`${groupId}/${index}`).slice(0, 12)}`,
        retry_count: code === 'rate_limited' ? 1 : 0,
        was_recovered: code === 'rate_limited' || random.chance(0.4),
        error_context: { region: random.pick(['eu-west', 'eu-north']) },
      };
    });
    addRows(tables, 'public.ai_errors', rows);
  }
}
