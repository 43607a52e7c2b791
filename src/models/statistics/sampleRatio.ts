import { chiSquareTail } from './distributions.ts';

export interface ArmCount {
  /** Members who were assigned. */
  readonly assigned: number;
  /** Their planned share, in any unit: only the proportions matter. */
  readonly share: number;
}

export interface SampleRatio {
  readonly pValue: number;
  /** The arms hold other shares than planned: something loses members, and no result can be believed. */
  readonly isBroken: boolean;
}

/**
 * The limit of Kohavi, Tang and Xu (Trustworthy Online Controlled Experiments, 2020, ch. 21): strict, because the check is made again
 * with every look.
 */
const limit = 0.001;

/**
 * Sample-ratio check: chi-square goodness of fit of the members per arm against the plan.
 * Under 100 members altogether it answers p = 1: it could find nothing.
 */
export function sampleRatio(arms: readonly ArmCount[]): SampleRatio {
  const members = arms.reduce((sum, { assigned }) => sum + assigned, 0);
  const shares = arms.reduce((sum, { share }) => sum + share, 0);
  if (members < 100 || arms.length < 2 || shares <= 0) return { pValue: 1, isBroken: false };
  const statistic = arms.reduce((sum, { assigned, share }) => {
    const expected = (members * share) / shares;
    return sum + (assigned - expected) ** 2 / expected;
  }, 0);
  const pValue = chiSquareTail(statistic, arms.length - 1);
  return { pValue, isBroken: pValue < limit };
}
