import { addMinutes, type DayNumber, formatDay, localInstant, parseDay } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { adherenceBefore, type DayReport, type Proposal, proposalsOf } from '../member/adjustment.ts';
import { isRich } from '../member/depth.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { type Program, programOn } from '../member/programs.ts';

const reportShare = 0.5;
const injuries = [
  'Left knee pulls when I bend it',
  'Lower back is stiff since yesterday',
  'Sore wrist after typing',
];
const notes = {
  rejected: 'Talked about it: the day stays as it was planned.',
  undone: 'I feel better than in the morning.',
  expired: 'The day passed without a decision.',
} as const;

interface Report extends DayReport {
  readonly id: string;
  readonly day: DayNumber;
  readonly at: string;
  readonly row: Row;
}

/** How a member's days began, about every second one. */
function reportsOf(member: Member, programs: readonly Program[], cutoff: string): Report[] {
  const reports: Report[] = [];
  const last = member.leftAfter ?? member.localToday;
  for (let day = member.joinedOn + 1; day <= last; day++) {
    const random = member.random(`day-${day}`);
    const at = localInstant(member.identity.timeZone, day, 410 + random.int(0, 70));
    if (programOn(programs, day) === undefined || !random.chance(reportShare) || at >= cutoff) continue;
    const trained = member.adherence.some(
      (entry) => entry.kind === 'session' && entry.day === day - 1 && entry.status === 'completed',
    );
    const scale = (mean: number, deviation: number): number =>
      Math.round(clamp(random.normal(mean, deviation), 1, 10));
    const sleepHours = roundTo(clamp(random.normal(7.2, 0.9), 3, 10), 0.1);
    const report: DayReport = {
      sleepHours,
      sleepQuality: scale(6.9 + (sleepHours - 7.2), 1.1),
      stress: scale(4.3, 1.8),
      soreness: scale(trained ? 4.6 : 2.6, 1.6),
      injury: random.chance(0.012) ? random.pick(injuries) : null,
    };
    const id = member.rowId('user_context_log', day);
    const watch = random.chance(0.4);
    reports.push({
      ...report,
      id,
      day,
      at,
      row: {
        id,
        user_id: member.id,
        date: formatDay(day),
        sleep_hours: report.sleepHours,
        sleep_quality: report.sleepQuality,
        stress_level: report.stress,
        soreness_level: report.soreness,
        energy_level: scale(report.sleepQuality - report.stress / 4 + 1, 1),
        resting_heartrate: watch ? Math.round(random.normal(63, 5)) : null,
        hrv_ms: watch ? roundTo(clamp(random.normal(48, 11), 12, 120), 0.1) : null,
        injury_notes: report.injury,
        is_ill: random.chance(0.01),
        is_travelling: false,
        notes: null,
        source: watch ? 'wearable' : 'manual',
        created_at: at,
        updated_at: at,
      },
    });
  }
  return reports;
}

interface Decision {
  readonly status: 'pending' | 'approved' | 'rejected' | 'auto_applied' | 'undone';
  readonly as: 'system' | 'coach' | 'member' | null;
  readonly decidedAt: string | null;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  readonly note: string | null;
}

const open: Decision = {
  status: 'pending',
  as: null,
  decidedAt: null,
  appliedAt: null,
  undoneAt: null,
  note: null,
};

/** What became of a proposal. One that would have cancelled a session which was told of anyway never took effect. */
function decide(member: Member, { day, at }: Report, proposal: Proposal, cutoff: string): Decision {
  const random = member.random(`override-${day}-${proposal.reason}`);
  const decidedAt = addMinutes(at, random.between(20, 400));
  const undoneAt = addMinutes(decidedAt, random.between(5, 60));
  const expiredAt = localInstant(member.identity.timeZone, day + 1, 310);
  const keepsSession =
    proposal.reason === 'injury' &&
    member.adherence.some((entry) => entry.kind === 'session' && entry.day === day);
  const outcome = random.weighted({
    coach: keepsSession ? 0 : 42,
    member: keepsSession ? 0 : 16,
    rejected: 10,
    declined: 8,
    expired: 12,
    undone: 9,
    automatic: keepsSession ? 0 : 8,
  });
  if (outcome === 'automatic')
    return { ...open, status: 'auto_applied', as: 'system', decidedAt: at, appliedAt: at };
  if (outcome === 'expired')
    return expiredAt < cutoff
      ? { ...open, status: 'rejected', as: 'system', decidedAt: expiredAt, note: notes.expired }
      : open;
  if (day === member.localToday || undoneAt >= cutoff) return open;
  if (outcome === 'undone')
    return {
      status: 'undone',
      as: 'member',
      decidedAt: undoneAt,
      appliedAt: decidedAt,
      undoneAt,
      note: notes.undone,
    };
  if (outcome === 'rejected')
    return { ...open, status: 'rejected', as: 'coach', decidedAt, note: notes.rejected };
  if (outcome === 'declined') return { ...open, status: 'rejected', as: 'member', decidedAt };
  return { ...open, status: 'approved', as: outcome, decidedAt, appliedAt: decidedAt };
}

interface Override {
  readonly day: DayNumber;
  readonly at: string;
  readonly program: Program;
  readonly proposal: Omit<Proposal, 'reason' | 'confidence'> & {
    readonly reason: string;
    readonly confidence: number | null;
  };
  readonly contextId: string | null;
  readonly decision: Decision;
}

/** A coach's own proposals for the days ahead. */
function coachOverrides(member: Member, programs: readonly Program[], options: DemoOptions): Override[] {
  const random = member.random('coach-overrides');
  const day = parseDay(options.today) + random.int(1, 4);
  const program = programOn(programs, day);
  if (member.index % 3 !== 1 || program === undefined || program.status !== 'active') return [];
  const at = addMinutes(cutoffOf(options.today), -random.between(60, 1200));
  const travels = random.chance(0.5);
  if (at <= program.createdAt) return [];
  return [
    {
      day,
      at,
      program,
      contextId: null,
      decision: open,
      proposal: {
        reason: travels ? 'travel' : 'coach_decision',
        details: travels ? 'On the road that day.' : 'Two hard days in a row: an easier one between.',
        confidence: null,
        nutrition: null,
        training: travels
          ? { volume_adj_sets: -3, intensity_factor: 0.8 }
          : { volume_adj_sets: -2, intensity_factor: 0.9 },
        triggeredBy: [],
      },
    },
  ];
}

function overrideRow(member: Member, { day, at, program, proposal, contextId, decision }: Override): Row {
  const { nutrition, training } = proposal;
  return {
    id: member.rowId('day_overrides', day, proposal.reason),
    user_id: member.id,
    program_id: program.id,
    date: formatDay(day),
    override_type: nutrition === null ? 'training' : training === null ? 'nutrition' : 'both',
    reason_code: proposal.reason,
    reason_details: proposal.details,
    confidence: proposal.confidence,
    nutrition_override: nutrition,
    training_override: training,
    context_log_id: contextId,
    triggered_by: [...proposal.triggeredBy],
    status: decision.status,
    user_overridden: decision.status === 'undone',
    decided_by: null,
    decided_as: decision.as,
    decided_at: decision.decidedAt,
    decision_note: decision.note,
    applied_at: decision.appliedAt,
    undone_at: decision.undoneAt,
    created_at: at,
    updated_at: decision.decidedAt ?? at,
  };
}

const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** Notices as private.notify_override() writes them: nothing of what members decide themselves or of what expires. */
function noticeRows(member: Member, { day, at, proposal, decision }: Override): Row[] {
  const id = member.rowId('day_overrides', day, proposal.reason);
  // The format is "Saturday 21 November"; the database writes a comma after the weekday.
  const body = `For ${longDay.format(Date.parse(formatDay(day))).replace(/^([A-Za-z]+),? /, '$1, ')}.`;
  const told = (title: string, createdAt: string, part: string): Row => ({
    id: member.rowId('notifications', id, part),
    user_id: member.id,
    type: 'plan_changed',
    title,
    body,
    payload: { resource: 'day_overrides', id },
    read_at: null,
    created_at: createdAt,
  });
  if (decision.status === 'auto_applied') return [told('Your plan was changed', at, 'made')];
  const made = told('A change to your plan is proposed', at, 'made');
  const { appliedAt } = decision;
  if (appliedAt !== null && (decision.status === 'undone' || decision.as === 'coach'))
    return [made, told('Your plan was changed', appliedAt, 'applied')];
  if (decision.status === 'rejected' && decision.as === 'coach' && decision.decidedAt !== null)
    return [made, told('Your plan stays as it was', decision.decidedAt, 'rejected')];
  return [made];
}

/** What is in force for a day, as the calendar shows it: of two overrides the later one is heard. */
export interface InForce {
  readonly nutrition: Row | null;
  readonly training: Row | null;
  readonly at: string;
}

function inForceBy(overrides: readonly Override[]): Map<DayNumber, InForce> {
  const days = new Map<DayNumber, InForce>();
  const applied = overrides
    .filter(({ decision }) => decision.status === 'approved' || decision.status === 'auto_applied')
    .map((override) => ({ ...override, appliedAt: override.decision.appliedAt ?? override.at }))
    .sort((a, b) => (a.appliedAt < b.appliedAt ? -1 : 1));
  for (const { day, proposal, appliedAt } of applied) {
    const before = days.get(day);
    const merge = (old: Row | null | undefined, more: Row | null): Row | null =>
      more === null ? (old ?? null) : { ...old, ...more };
    days.set(day, {
      nutrition: merge(before?.nutrition, proposal.nutrition),
      training: merge(before?.training, proposal.training),
      at: appliedAt,
    });
  }
  return days;
}

/**
 * How days began, what the daily adjustment proposed because of it, and what became of that.
 * @returns what is in force, by day, for the calendar.
 */
export function addDays(
  tables: Tables,
  member: Member,
  programs: readonly Program[],
  options: DemoOptions,
): ReadonlyMap<DayNumber, InForce> {
  if (!isRich(member.index)) return new Map();
  const cutoff = cutoffOf(options.today);
  const reports = reportsOf(member, programs, cutoff);
  const overrides = reports.flatMap((report) => {
    const program = programOn(programs, report.day);
    if (program === undefined) return [];
    return proposalsOf(report, adherenceBefore(member.adherence, report.day)).map(
      (proposal): Override => ({
        day: report.day,
        at: report.at,
        program,
        proposal,
        contextId: report.id,
        decision: decide(member, report, proposal, cutoff),
      }),
    );
  });
  overrides.push(...coachOverrides(member, programs, options));
  addRows(
    tables,
    'public.user_context_log',
    reports.map(({ row }) => row),
  );
  addRows(
    tables,
    'public.day_overrides',
    overrides.map((override) => overrideRow(member, override)),
  );
  addRows(
    tables,
    'public.notifications',
    overrides.flatMap((override) => noticeRows(member, override)),
  );
  return inForceBy(overrides);
}
