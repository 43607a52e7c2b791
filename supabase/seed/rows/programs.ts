import { type DayNumber, formatDay } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { AdherenceEntry } from '../member/adherence.ts';
import type { Member } from '../member/member.ts';
import { inForceOn, type Program } from '../member/programs.ts';
import { type Bundle, bundleJson, bundleOf } from './bundle.ts';
import type { InForce } from './days.ts';

const reassessmentDays = 14;
/** Only the database knows how it prints a bundle: `load.ts` replaces it. */
const hashLater = '0'.repeat(64);

interface Told {
  readonly member: Member;
  readonly program: Program;
  readonly bundle: Bundle;
  /** By kind, day and slot. */
  readonly adherence: ReadonlyMap<string, AdherenceEntry>;
  readonly changes: ReadonlyMap<DayNumber, InForce>;
}

const keyOf = (kind: AdherenceEntry['kind'], day: DayNumber, slot: number): string =>
  `${kind}/${day}/${slot}`;

/** An instance in force has the id that adherence and activities refer to; what a newer version replaced has one of its own. */
export function instanceId(
  member: Member,
  kind: AdherenceEntry['kind'],
  program: Program,
  day: DayNumber,
  slot: number,
): string {
  const version = inForceOn(program, day) ? [] : [`v${program.version}`];
  return member.rowId(`${kind}_instances`, day, slot, ...version);
}

/** Of plans with meals the day up to which `load.ts` replays reassessments, before it writes the next one. */
function nextReassessment(member: Member, { startsOn, weeks, reassessedUntil }: Program): string | null {
  if (member.mealsPerDay > 0) return formatDay(reassessedUntil);
  const after = Math.max(1, Math.ceil((reassessedUntil - startsOn) / reassessmentDays)) * reassessmentDays;
  return after > 7 * weeks ? null : formatDay(startsOn + after);
}

function programRow({ member, program, bundle }: Told): Row {
  const { head } = bundle;
  const lastDay = 7 * program.weeks;
  const generator = head.generator as Row;
  const ended = program.completedAt ?? program.supersededAt ?? program.pausedAt;
  const today = program.supersededOn ?? member.localToday;
  return {
    id: program.id,
    user_id: member.id,
    version: program.version,
    previous_program_id: program.previousId,
    source: program.source,
    consultation_session_id: head.consultation_session_id ?? null,
    name: head.name ?? null,
    description: head.description ?? null,
    primary_goal: head.primary_goal ?? null,
    program_start_date: formatDay(program.startsOn),
    program_duration_weeks: program.weeks,
    tdee: head.tdee ?? null,
    macros: head.macros ?? null,
    safety: head.safety ?? null,
    feasibility: head.feasibility ?? null,
    questions_answers: head.questions_answers ?? null,
    full_bundle: bundleJson(bundle),
    bundle_id: head.bundle_id ?? null,
    bundle_sha256: hashLater,
    ai_provider: generator.provider ?? null,
    ai_model: generator.model ?? null,
    generator_version: generator.version ?? null,
    generation_tokens: generator.tokens ?? null,
    generation_cost_usd: generator.cost_usd ?? null,
    status: program.status,
    current_day: Math.min(lastDay, Math.max(1, today - program.startsOn + 1)),
    next_reassessment_date: nextReassessment(member, program),
    activated_at: program.createdAt,
    completed_at: program.completedAt,
    created_at: program.createdAt,
    updated_at: ended ?? program.createdAt,
  };
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

/** As matching keeps it; what a newer version replaced left the calendar. */
function eventStatus(entry: AdherenceEntry | undefined, inForce: boolean): string {
  if (!inForce) return 'cancelled';
  if (entry === undefined || entry.status === 'unknown') return 'planned';
  return entry.status === 'skipped' ? 'skipped' : 'completed';
}

const addClock = (time: string, minutes: number): string => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = hours * 60 + rest + minutes;
  return `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

/** As private.reflect_overrides() shows it. */
function shownChange({ changes }: Told, day: DayNumber, { event_type }: Row): Row {
  const change = changes.get(day);
  if (event_type === 'session' && change?.training) return { training_override: change.training };
  if (event_type === 'meal' && change?.nutrition) return { nutrition_override: change.nutrition };
  return {};
}

function eventRow(
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

type SessionPart = Bundle['weeks'][number]['days'][number]['sessions'][number];
type MealPart = Bundle['weeks'][number]['days'][number]['meals'][number];

function addSessionRows(tables: Tables, told: Told, place: Place, title: Row, part: SessionPart): void {
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

function addMealRows(tables: Tables, told: Told, place: Place, part: MealPart): void {
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

/** One every fortnight; `load.ts` replays those of plans with meals. */
function reassessmentRows(told: Told): Row[] {
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

/** Programs with all that was read out of them, as `store_program_bundle` writes it, and the calendar as matching left it. */
export function addPrograms(
  tables: Tables,
  member: Member,
  programs: readonly Program[],
  goal: string,
  sessionId: string | null,
  changes: ReadonlyMap<DayNumber, InForce>,
): void {
  const adherence = new Map(
    member.adherence.map((entry) => [keyOf(entry.kind, entry.day, entry.slot), entry]),
  );
  for (const program of programs) {
    const bundle = bundleOf(member, program, goal, sessionId);
    const told: Told = { member, program, bundle, adherence, changes };
    addRows(tables, 'public.programs', [programRow(told)]);
    for (const [week, { days }] of bundle.weeks.entries())
      for (const [dayIndex, { title, sessions, meals }] of days.entries()) {
        const day = program.startsOn + week * 7 + dayIndex;
        for (const [slot, part] of sessions.entries())
          addSessionRows(tables, told, { day, week, dayIndex, slot }, title, part);
        for (const [slot, part] of meals.entries())
          addMealRows(tables, told, { day, week, dayIndex, slot }, part);
      }
    addRows(tables, 'public.calendar_events', reassessmentRows(told));
  }
}
