import { addMinutes, formatDay } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { WeighIn } from '../member/weighIns.ts';

const insertOf = (member: Member, { day, at, weightKg }: WeighIn): { [key: string]: Json } => ({
  op: 'insert',
  table: 'weight_history',
  id: member.rowId('weight_history', at),
  values: { measured_on: formatDay(day), weight_kg: weightKg },
  at,
});

/** Weigh-ins of some members came from a device that was offline; a few batches met newer values, a few failed. */
export function addSyncs(tables: Tables, member: Member, deviceId: string): void {
  const random = member.random('offline');
  if (member.weighIns.length < 6 || !random.chance(0.16)) return;
  const rows = Array.from({ length: random.int(1, 2) }, (_, index): Row => {
    const weighIns = member.weighIns.slice(-3 * (index + 1), member.weighIns.length - 3 * index);
    const last = weighIns.at(-1);
    const queued = last?.at ?? member.createdAt;
    const received = addMinutes(queued, 0.2);
    const status = random.weighted({ applied: 76, conflict: 14, failed: 6, discarded: 4 });
    const met = status === 'conflict' || (status === 'applied' && random.chance(0.2));
    const server = { weight_kg: Math.round((last?.weightKg ?? 70) * 10 + 2) / 10 };
    return {
      id: member.rowId('offline_sync', index),
      user_id: member.id,
      device_id: deviceId,
      batch_id: stableUuid(`${member.id}/batch/${index}`),
      operations: weighIns.map((weighIn) => insertOf(member, weighIn)),
      status,
      conflict: met
        ? { table: 'weight_history', client: { weight_kg: last?.weightKg ?? null }, server }
        : null,
      resolution: met && status === 'applied' ? 'client_wins' : null,
      error_message:
        status === 'failed' ? 'The batch holds an operation that this version does not know.' : null,
      queued_at: queued,
      received_at: received,
      processed_at: status === 'conflict' ? null : received,
      created_at: received,
      updated_at: received,
    };
  });
  addRows(tables, 'public.offline_sync', rows);
}
