import { type DayNumber, formatDay } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Program } from '../member/programs.ts';
import { bundleJson, bundleOf } from './bundle.ts';
import { reassessmentDays, reassessmentRows } from './calendar.ts';
import { addMealRows, addSessionRows } from './instances.ts';
import type { InForce } from './overrides.ts';
import { keyOf, type Told } from './told.ts';

/** Only the database knows how it prints a bundle: `load.ts` replaces it. */
const hashLater = '0'.repeat(64);

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
