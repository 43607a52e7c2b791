import { addMinutes, type DayNumber, formatDay, parseDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Proposal } from '../member/adjustment.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { type Program, programOn } from '../member/programs.ts';
import { type Decision, open } from './overrideDecisions.ts';

export interface Override {
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
export function coachOverrides(
  member: Member,
  programs: readonly Program[],
  options: DemoOptions,
): Override[] {
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

export function overrideRow(
  member: Member,
  { day, at, program, proposal, contextId, decision }: Override,
): Row {
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

/** What is in force for a day, as the calendar shows it: of two overrides the later one is heard. */
export interface InForce {
  readonly nutrition: Row | null;
  readonly training: Row | null;
  readonly at: string;
}

export function inForceBy(overrides: readonly Override[]): Map<DayNumber, InForce> {
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
