import { normalCdf, normalQuantile } from './distributions.ts';
import { halfWidth } from './sequential.ts';

export interface PowerPlan {
  /** The smallest difference that matters, in the metric's unit. */
  readonly effect: number;
  /** Standard deviation of the metric between members. */
  readonly deviation: number;
  readonly alpha: number;
  readonly power: number;
}

function check({ effect, deviation, alpha, power }: PowerPlan): void {
  if (!(effect > 0 && deviation > 0 && alpha > 0 && alpha < 1 && power > 0 && power < 1))
    throw new RangeError('effect and deviation must be above 0, alpha and power between 0 and 1');
}

/** The deviation of a share: √(p (1 − p)). */
export const shareDeviation = (share: number): number => Math.sqrt(share * (1 - share));

/**
 * Members an arm for one look at the end, two-sided, two arms of the same size: 2 σ² (z₁₋α⸝₂ + z_power)² / δ². It is the “16 σ²/δ²”
 * of Kohavi, Longbotham, Sommerfield and Henne (Data Mining and Knowledge Discovery 18, 2009) before rounding.
 */
export function usersForOneLook(plan: PowerPlan): number {
  check(plan);
  const z = normalQuantile(1 - plan.alpha / 2) + normalQuantile(plan.power);
  return Math.ceil((2 * plan.deviation ** 2 * z ** 2) / plan.effect ** 2);
}

/**
 * Members an arm until the always-valid interval of `sequentialTest` (tau = effect) has this power at that look. More than for one look:
 * the price of looking whenever one likes. An upper bound, for an earlier look may have found the effect already.
 */
export function usersForAnyLook(plan: PowerPlan): number {
  check(plan);
  const { effect, deviation, alpha, power } = plan;
  const powerAt = (users: number): number => {
    const variance = (2 * deviation ** 2) / users;
    const half = halfWidth(variance, effect, alpha);
    const error = Math.sqrt(variance);
    return normalCdf((effect - half) / error) + normalCdf((-effect - half) / error);
  };
  let low = 1;
  let high = usersForOneLook(plan);
  while (powerAt(high) < power) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerAt(middle) < power) low = middle;
    else high = middle;
  }
  return high;
}
