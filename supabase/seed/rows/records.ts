import { addMinutes, formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import { localHour, type SegmentOn } from '../member/segment.ts';
import type { Training } from '../member/training.ts';

function weightHistory(member: Member): Row[] {
  const random = member.random('weight-notes');
  const usual = random.weighted({ manual: 55, scale: 38, import: 7 });
  return member.weighIns.map(({ day, at, weightKg }) => ({
    id: member.rowId('weight_history', at),
    user_id: member.id,
    measured_on: formatDay(day),
    measured_at: at,
    weight_kg: weightKg,
    source: random.chance(0.03) ? 'quick_entry' : usual,
    note: random.chance(0.012)
      ? random.pick(['After travelling', 'Other scale', 'Late breakfast', 'Slept badly'])
      : null,
    created_at: at,
  }));
}

/** A tape measure about every fourth week for some members; a centimetre of waist goes with a kilogram of weight. */
function bodyMeasurements(member: Member): Row[] {
  const random = member.random('measurements');
  const { weighIns, identity } = member;
  const [first] = weighIns;
  if (first === undefined || !random.chance(0.4)) return [];
  const waistCm = identity.heightCm * random.between(0.48, 0.56);
  const fatPct = identity.sex === 'male' ? random.between(17, 29) : random.between(25, 38);
  const rows: Row[] = [];
  let due = first.day;
  for (const weighIn of weighIns) {
    if (weighIn.day < due) continue;
    due = weighIn.day + random.int(24, 34);
    // The tape comes before the scale: no act of the member's is later than their last weigh-in.
    const at = addMinutes(weighIn.at, -2);
    const changeKg = weighIn.weightKg - first.weightKg;
    rows.push({
      id: member.rowId('body_measurements', weighIn.day),
      user_id: member.id,
      measured_at: at,
      weight_kg: weighIn.weightKg,
      body_fat_pct: roundTo(fatPct + changeKg * 0.45, 0.1),
      measurements: {
        waist_cm: roundTo(waistCm + changeKg * 0.95, 0.5),
        hips_cm: roundTo(waistCm * 1.14 + changeKg * 0.7, 0.5),
      },
      source: 'manual',
      ai_extracted: false,
      created_at: at,
      updated_at: at,
    });
  }
  return rows;
}

function adherenceRecords(member: Member, segmentOn: SegmentOn, trainings: readonly Training[]): Row[] {
  const matched = new Map(trainings.map((training) => [training.entry, training.similarity]));
  return member.adherence.map((entry) => {
    const { kind, day, slot, status, similarity, assessedAt } = entry;
    const found = matched.get(entry);
    return {
      id: member.rowId('adherence_records', kind, day, slot),
      user_id: member.id,
      planned_entity_type: kind,
      planned_entity_id: member.rowId(`${kind}_instances`, day, slot),
      planned_on: formatDay(day),
      status,
      similarity_score: found ?? similarity,
      assessed_by: found === undefined ? 'member' : 'matching',
      assessed_at: assessedAt,
      local_hour: localHour(member, assessedAt),
      ...segmentOn(day),
      created_at: assessedAt,
      updated_at: assessedAt,
    };
  });
}

/** What the body and the plan left behind: weigh-ins, measurements, adherence. */
export function addRecords(
  tables: Tables,
  member: Member,
  segmentOn: SegmentOn,
  trainings: readonly Training[],
): void {
  addRows(tables, 'public.weight_history', weightHistory(member));
  addRows(tables, 'public.body_measurements', bodyMeasurements(member));
  addRows(tables, 'public.adherence_records', adherenceRecords(member, segmentOn, trainings));
}
