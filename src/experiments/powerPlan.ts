import { shareDeviation, usersForAnyLook, usersForOneLook } from '../models/statistics/power.ts';
import type { Experiment, Metric } from './experimentModel.ts';

/** What is typed into the calculator. */
export interface PowerQuestion {
  effect: string;
  deviation: string;
}

/** From the metric; a share without a deviation has that of one answer a member. */
export function startOf({
  name,
  smallest_effect,
  baseline_mean: mean,
  baseline_deviation,
}: Metric): PowerQuestion {
  const ofShare =
    name.endsWith('_share') && mean !== null && mean > 0 && mean < 1 ? shareDeviation(mean) : null;
  const deviation = baseline_deviation ?? ofShare;
  return {
    effect: String(smallest_effect),
    deviation: deviation === null ? '' : String(Math.round(deviation * 10_000) / 10_000),
  };
}

const read = (text: string) => Number(text.replace(',', '.'));

/** Members an arm, or a sentence that says what is missing. */
export function plannedUsers(
  { effect, deviation }: PowerQuestion,
  { alpha, power }: Pick<Experiment, 'alpha' | 'power'>,
): { oneLook: number; anyLook: number } | string {
  if (!(read(effect) > 0)) return 'The difference that matters is a number above 0.';
  if (!(read(deviation) > 0))
    return 'Say how much members differ: the standard deviation of their means, from the data of before.';
  const plan = { effect: read(effect), deviation: read(deviation), alpha, power };
  const users = { oneLook: usersForOneLook(plan), anyLook: usersForAnyLook(plan) };
  return users.anyLook > 10_000_000 ? 'That would take more than ten million members an arm.' : users;
}
