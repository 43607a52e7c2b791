import { roundTo } from '../core/random.ts';
import type { WeighIn } from './weighIns.ts';

const windowDays = 7;
const leastReadings = 2;

/** The trend as private.weight_trends() has it: the mean of a day's weigh-ins and of the six days before, of at least two. */
export function weightTrend(weighIns: readonly WeighIn[]): { readonly at: string; readonly kg: number }[] {
  return weighIns.flatMap(({ day, at }) => {
    const week = weighIns.filter((other) => other.day <= day && other.day > day - windowDays);
    const sum = week.reduce((total, { weightKg }) => total + weightKg, 0);
    return week.length < leastReadings ? [] : [{ at, kg: roundTo(sum / week.length, 0.01) }];
  });
}
