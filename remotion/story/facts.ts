import { daysBetween } from './dates.ts';
import type { GoalDirection, StorySource } from './source.ts';
import { computeTrend, type Trend, type WeighIn } from './trend.ts';
import { consentedKg, createMeasure, type Measure, roundTo, type WeightUnit } from './units.ts';

/** Everything later steps compute from: consented weights only, in days since the first weigh-in. */
export interface Facts {
  startOn: string;
  days: number;
  weighIns: WeighIn[];
  trend: Trend;
  measure: Measure;
  direction: GoalDirection;
  hasGoal: boolean;
  /** Shown values of the trend's ends and their difference, in the measure's unit; they always add up. */
  start: number;
  end: number;
  change: number;
  /** Largest distance of the trend from its start, in the unit. */
  drift: number;
  /** Share of the way to the goal, 0 to 1, null without a goal. Maintaining is reached while within `maintainBandKg`. */
  progress: number | null;
  goalReached: boolean;
  goalValue: number | null;
}

/** A goal of keeping the weight is met within 2 kg: the usual daily swing on both sides. */
export const maintainBandKg = 2;

export function collectFacts(source: StorySource, unit: WeightUnit): Facts {
  const startOn = source.weigh_ins[0]?.measured_on ?? '';
  const weighIns = source.weigh_ins.map(({ measured_on, weight_kg }) => ({
    day: daysBetween(startOn, measured_on),
    kg: consentedKg(weight_kg, source.weight_form),
  }));
  const trend = computeTrend(weighIns);
  const first = trend.points[0] ?? { day: 0, kg: 0 };
  const last = trend.points.at(-1) ?? first;
  const measure = createMeasure(source.weight_form, unit, first.kg);
  const direction = source.goal?.direction ?? inferDirection(last.kg - first.kg);
  const start = measure.display(first.kg);
  const end = measure.display(last.kg);
  const drifts = trend.points.map((point) => Math.abs(measure.value(point.kg) - measure.value(first.kg)));
  const goalKg = source.goal ? consentedKg(source.goal.target_weight_kg, source.weight_form) : null;
  const progress = goalKg === null ? null : progressTo(direction, first.kg, last.kg, goalKg);
  return {
    startOn,
    days: last.day,
    weighIns,
    trend,
    measure,
    direction,
    hasGoal: source.goal !== null,
    start,
    end,
    change: roundTo(end - start, measure.step),
    drift: Math.max(measure.step, roundTo(Math.max(...drifts), measure.step)),
    progress,
    goalReached: progress !== null && progress >= 1,
    goalValue: goalKg === null ? null : measure.display(goalKg),
  };
}

/** Without a goal the data says which way the story goes; under a kilogram it says "steady". */
function inferDirection(changeKg: number): GoalDirection {
  if (Math.abs(changeKg) < 1) return 'maintain';
  return changeKg < 0 ? 'lose' : 'gain';
}

function progressTo(direction: GoalDirection, startKg: number, endKg: number, goalKg: number): number {
  if (direction === 'maintain') return Math.abs(endKg - goalKg) <= maintainBandKg ? 1 : 0;
  const way = goalKg - startKg;
  const walked = endKg - startKg;
  const alreadyThere = direction === 'lose' ? endKg <= goalKg : endKg >= goalKg;
  if (alreadyThere) return 1;
  if (way === 0 || Math.sign(way) !== Math.sign(walked)) return 0;
  return Math.min(1, walked / way);
}
