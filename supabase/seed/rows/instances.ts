import type { DayNumber } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { AdherenceEntry } from '../member/adherence.ts';
import type { Member } from '../member/member.ts';
import { inForceOn, type Program } from '../member/programs.ts';
import type { Bundle } from './bundle.ts';
import { eventRow } from './calendar.ts';
import { keyOf, type Told } from './told.ts';

/** An instance in force has the id that adherence and activities refer to; what a newer version replaced has one of its own. */
function instanceId(
  member: Member,
  kind: AdherenceEntry['kind'],
  program: Program,
  day: DayNumber,
  slot: number,
): string {
  const version = inForceOn(program, day) ? [] : [`v${program.version}`];
  return member.rowId(`${kind}_instances`, day, slot, ...version);
}

interface Place {
  readonly day: DayNumber;
  readonly week: number;
  readonly dayIndex: number;
  readonly slot: number;
}

/** What every planned thing has: its id, its place, its tick, and when it last changed. */
function placed(told: Told, kind: AdherenceEntry['kind'], { day, week, dayIndex, slot }: Place) {
  const { member, program } = told;
  const inForce = inForceOn(program, day);
  const entry = inForce ? told.adherence.get(keyOf(kind, day, slot)) : undefined;
  const done = entry?.status === 'completed' ? entry.assessedAt : null;
  const id = instanceId(member, kind, program, day, slot);
  return {
    id,
    entry,
    columns: {
      id,
      program_id: program.id,
      week_index: week + 1,
      day_index: dayIndex + 1,
      item_order: slot + 1,
      is_completed: done !== null,
      completed_at: done,
      created_at: program.createdAt,
      updated_at: done ?? program.createdAt,
    } satisfies Row,
  };
}

const addClock = (time: string, minutes: number): string => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = hours * 60 + rest + minutes;
  return `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

type SessionPart = Bundle['weeks'][number]['days'][number]['sessions'][number];
type MealPart = Bundle['weeks'][number]['days'][number]['meals'][number];

/** A planned session with its exercises, and its place in the calendar. */
export function addSessionRows(
  tables: Tables,
  told: Told,
  place: Place,
  title: Row,
  part: SessionPart,
): void {
  const { id, entry, columns } = placed(told, 'session', place);
  const { columns: session, exercises } = part;
  addRows(tables, 'public.session_instances', [
    { ...columns, day_name: title.day_name ?? null, day_focus: title.day_focus ?? null, ...session },
  ]);
  addRows(
    tables,
    'public.exercise_plan_items',
    exercises.map((exercise, index) => ({
      id: told.member.rowId('exercise_plan_items', id, index + 1),
      session_instance_id: id,
      item_order: index + 1,
      exercise_id: exercise.exercise_id ?? null,
      exercise_name: exercise.exercise_name ?? null,
      muscle_groups: exercise.muscle_groups ?? [],
      equipment: exercise.equipment ?? [],
      sets: exercise.sets ?? null,
      reps_min: exercise.reps_min ?? null,
      reps_max: exercise.reps_max ?? null,
      duration_seconds: exercise.duration_seconds ?? null,
      target_load_kg: exercise.target_load_kg ?? null,
      rest_seconds: exercise.rest_seconds ?? null,
      alternatives: exercise.alternatives ?? [],
      created_at: told.program.createdAt,
    })),
  );
  const start = String(session.preferred_start_time);
  const minutes = Number(session.estimated_duration_minutes);
  addRows(tables, 'public.calendar_events', [
    eventRow(told, place.day, id, entry, {
      event_type: 'session',
      start_time: start,
      end_time: addClock(start, minutes),
      title: session.session_name ?? null,
      details: {
        session_kind: session.session_kind ?? null,
        duration_minutes: minutes,
        target_rpe: session.target_rpe ?? null,
      },
      ref_table: 'session_instances',
    }),
  ]);
}

/** A planned meal with its foods, and its place in the calendar. */
export function addMealRows(tables: Tables, told: Told, place: Place, part: MealPart): void {
  const { id, entry, columns } = placed(told, 'meal', place);
  const { columns: meal, items } = part;
  addRows(tables, 'public.meal_instances', [{ ...columns, ...meal }]);
  addRows(
    tables,
    'public.meal_item_plan',
    items.map((item, index) => ({
      id: told.member.rowId('meal_item_plan', id, index + 1),
      meal_instance_id: id,
      item_order: index + 1,
      ...item,
      created_at: told.program.createdAt,
    })),
  );
  addRows(tables, 'public.calendar_events', [
    eventRow(told, place.day, id, entry, {
      event_type: 'meal',
      start_time: meal.planned_time ?? null,
      end_time: null,
      title: meal.meal_name ?? null,
      details: { meal_type: meal.meal_type ?? null, total_calories: meal.total_calories ?? null },
      ref_table: 'meal_instances',
    }),
  ]);
}
