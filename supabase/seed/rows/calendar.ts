import { type DayNumber, formatDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { AdherenceEntry } from '../member/adherence.ts';
import { inForceOn } from '../member/programs.ts';
import type { Told } from './told.ts';

export const reassessmentDays = 14;

/** As matching keeps it; what a newer version replaced left the calendar. */
function eventStatus(entry: AdherenceEntry | undefined, inForce: boolean): string {
  if (!inForce) return 'cancelled';
  if (entry === undefined || entry.status === 'unknown') return 'planned';
  return entry.status === 'skipped' ? 'skipped' : 'completed';
}

/** As private.reflect_overrides() shows it. */
function shownChange({ changes }: Told, day: DayNumber, { event_type }: Row): Row {
  const change = changes.get(day);
  if (event_type === 'session' && change?.training) return { training_override: change.training };
  if (event_type === 'meal' && change?.nutrition) return { nutrition_override: change.nutrition };
  return {};
}

/** A row of the calendar; `columns` are its title, hours and details. */
export function eventRow(
  told: Told,
  day: DayNumber,
  id: string,
  entry: AdherenceEntry | undefined,
  columns: Row,
): Row {
  const { member, program } = told;
  const inForce = inForceOn(program, day);
  const toldAt = entry && entry.status !== 'unknown' ? entry.assessedAt : undefined;
  return {
    id: member.rowId('calendar_events', id),
    user_id: member.id,
    program_id: program.id,
    ...columns,
    details: { ...(columns.details as Row), ...(inForce ? shownChange(told, day, columns) : {}) },
    date: formatDay(day),
    ref_id: id,
    status: eventStatus(entry, inForce),
    created_at: program.createdAt,
    updated_at: toldAt ?? (inForce ? program.createdAt : (program.supersededAt ?? program.createdAt)),
  };
}

/** One every fortnight; `load.ts` replays those of plans with meals. */
export function reassessmentRows(told: Told): Row[] {
  const { member, program } = told;
  const rows: Row[] = [];
  for (let after = reassessmentDays; after <= 7 * program.weeks; after += reassessmentDays) {
    const day = program.startsOn + after;
    const row = eventRow(told, day, member.rowId('reassessments', program.version, after), undefined, {
      event_type: 'reassessment',
      start_time: null,
      end_time: null,
      title: 'Reassessment',
      details: {},
      ref_table: null,
    });
    const isOver = member.mealsPerDay === 0 && day < program.reassessedUntil;
    rows.push({ ...row, ref_id: null, status: isOver ? 'completed' : (row.status ?? null) });
  }
  return rows;
}
