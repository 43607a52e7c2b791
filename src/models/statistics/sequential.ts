import type { Estimate } from './clusterMean.ts';

export interface Sequential {
  readonly lower: number;
  readonly upper: number;
  /** Always valid: it may be looked at as often as one likes, and be stopped at any look. */
  readonly pValue: number;
}

/** Half the width of the interval for one look. `tau` is the deviation of the mixture, in the unit of the effect. */
export function halfWidth(variance: number, tau: number, alpha: number): number {
  const total = variance + tau ** 2;
  return Math.sqrt(((variance * total) / tau ** 2) * (2 * Math.log(1 / alpha) + Math.log(total / variance)));
}

/**
 * Mixture sequential probability ratio test of “no difference” with a normal mixture N(0, tau²): Johari, Koomen, Pekelis and Walsh,
 * Always Valid Inference, Operations Research 70 (2022), for a normal estimate of known variance. The chance that the
 * interval ever misses the truth, over all looks together, is at most alpha.
 *
 * `tau` decides where the interval is tightest, not whether it is valid, and must not be chosen from the data: pass the smallest
 * effect that matters.
 */
export function sequentialTest({ value, variance }: Estimate, tau: number, alpha: number): Sequential {
  if (!(tau > 0) || !(alpha > 0 && alpha < 1))
    throw new RangeError('tau must be above 0 and alpha between 0 and 1');
  if (variance <= 0) return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, pValue: 1 };
  const half = halfWidth(variance, tau, alpha);
  const total = variance + tau ** 2;
  const logRatio = (tau ** 2 * value ** 2) / (2 * variance * total) - Math.log(total / variance) / 2;
  return { lower: value - half, upper: value + half, pValue: Math.min(1, Math.exp(-logRatio)) };
}
