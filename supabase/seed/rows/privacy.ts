import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Json, type Tables } from '../core/tables.ts';
import type { Consultation } from '../member/consultation.ts';
import type { DemoOptions } from '../member/member.ts';

const dueDays = 30;

interface RequestSeed {
  readonly kind: 'export' | 'erase';
  readonly status: 'requested' | 'approved' | 'completed';
  /** Days before the end of the demo. */
  readonly ago: number;
  readonly receipt?: Json;
}
const requests: readonly RequestSeed[] = [
  { kind: 'export', status: 'requested', ago: 2 },
  { kind: 'erase', status: 'requested', ago: 1 },
  { kind: 'export', status: 'approved', ago: 25 },
  {
    kind: 'export',
    status: 'completed',
    ago: 18,
    receipt: { tables: { profiles: 1, weight_history: 64, adherence_records: 210 }, files: 1 },
  },
  {
    kind: 'erase',
    status: 'completed',
    ago: 40,
    receipt: { tables: { profiles: 1, weight_history: 23, consultation_sessions: 1 }, files: 0 },
  },
];

/** Requests of members who were there long before; who was erased is not named any more. */
export function addPrivacyRequests(
  tables: Tables,
  { seed, today }: DemoOptions,
  consultations: readonly Consultation[],
): void {
  const end = parseDay(today);
  const early = consultations.filter(({ redeemedAt }) => redeemedAt < utcInstant(end - 50));
  const rows = requests.flatMap(({ kind, status, ago, receipt }, index) => {
    const memberId = early[index]?.memberId;
    if (memberId === undefined) return [];
    const created = utcInstant(end - ago, 640);
    const decided = utcInstant(end - ago + 1, 660);
    const done = status === 'completed' ? utcInstant(end - ago + 1, 662) : null;
    const erased = kind === 'erase' && done !== null;
    return [
      {
        id: stableUuid(`${seed}/privacy_requests/${index}`),
        kind,
        user_id: erased ? null : memberId,
        status,
        requested_by: erased ? null : memberId,
        approved_at: status === 'requested' ? null : decided,
        reason: 'Asked in the app.',
        receipt: receipt ?? null,
        due_at: utcInstant(end - ago + dueDays, 640),
        completed_at: done,
        created_at: created,
        updated_at: done ?? (status === 'requested' ? created : decided),
      },
    ];
  });
  addRows(tables, 'public.privacy_requests', rows);
}
