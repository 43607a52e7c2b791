import { roundTo } from '../core/random.ts';
import type { Body } from './body.ts';
import type { StreakSummary } from './streaks.ts';
import type { WeighIn } from './weighIns.ts';

/** Something that a member reached, or (with `achievedAt` null) is on the way to. */
export interface Milestone {
  readonly code: string;
  readonly type: 'weight' | 'streak' | 'habit';
  readonly title: string;
  /** Of type `weight`: the reading in kg to reach; `streak`: days; `habit`: a count. */
  readonly target: number;
  /** Reading, days or count at the moment of reaching. */
  readonly achievedValue: number | null;
  /** The instant of the first weigh-in (or day) that reached it. */
  readonly achievedAt: string | null;
}

const lostSteps = [2.5, 5, 10, 15, 20, 30];
const gainedSteps = [1, 2.5, 5];
const percentSteps = [5, 10, 15];
const streakSteps = [7, 30, 60, 100];

/** The steps of one ladder up to and including the first that is still ahead. */
function climb(steps: readonly number[], milestoneOf: (step: number) => Milestone): Milestone[] {
  const milestones = steps.map(milestoneOf);
  const ahead = milestones.findIndex(({ achievedAt }) => achievedAt === null);
  return ahead === -1 ? milestones : milestones.slice(0, ahead + 1);
}

function weightMilestones(weighIns: readonly WeighIn[], first: WeighIn, body: Body): Milestone[] {
  if (body.direction === 'maintain') return [];
  const sign = body.direction === 'lose' ? 1 : -1;
  const start = first.weightKg;
  const reach = (code: string, title: string, weight: number): Milestone => {
    const target = roundTo(weight, 0.01);
    const hit = weighIns.find(({ weightKg }) => (target - weightKg) * sign >= 0);
    const reached = { achievedValue: hit?.weightKg ?? null, achievedAt: hit?.at ?? null };
    return { code, type: 'weight', title, target, ...reached };
  };
  const ends = [
    reach('halfway', 'Halfway to the goal', (start + body.goalWeightKg) / 2),
    reach('goal_reached', 'Goal weight reached', body.goalWeightKg),
  ];
  if (body.direction === 'gain')
    return [...climb(gainedSteps, (kg) => reach(`gained_${kg}`, `${kg} kg gained`, start + kg)), ...ends];
  return [
    ...climb(lostSteps, (kg) => reach(`lost_${kg}`, `${kg} kg lost`, start - kg)),
    ...climb(percentSteps, (share) =>
      reach(`lost_${share}_pct`, `${share} % of starting weight lost`, start * (1 - share / 100)),
    ),
    ...ends,
  ];
}

/**
 * All milestones that a series of weigh-ins justifies, measured against the first one, plus the next step of each ladder.
 * The rule is deliberately plain (first weigh-in at or past the target), so that a test can recount it in SQL.
 */
export function deriveMilestones(
  weighIns: readonly WeighIn[],
  body: Body,
  streaks: readonly StreakSummary[],
): Milestone[] {
  const first = weighIns[0];
  if (first === undefined) return [];
  const begun = { target: 1, achievedValue: 1, achievedAt: first.at };
  const logging = streaks.find(({ type }) => type === 'logging');
  return [
    { code: 'first_weigh_in', type: 'habit', title: 'First weigh-in', ...begun },
    ...weightMilestones(weighIns, first, body),
    ...climb(streakSteps, (days) => {
      const achievedAt = logging?.reached.get(days) ?? null;
      const achievedValue = achievedAt === null ? null : days;
      return {
        code: `streak_${days}`,
        type: 'streak',
        title: `${days}-day streak`,
        target: days,
        achievedValue,
        achievedAt,
      };
    }),
  ];
}
