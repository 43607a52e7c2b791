import type { EffectDay } from './analysis.ts';

/** Halves of these are short numbers too. */
const round = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/**
 * How far the axis goes up and down: far enough for the intervals of the later half, and a round number. The first ones are so wide that everything else
 * would be a line.
 */
export function effectReach(days: readonly EffectDay[], matters: number): number {
  const later = days.slice(Math.floor(days.length / 2));
  const ends = later.flatMap(({ lower, upper, effect }) => [lower, upper, effect].map(Math.abs));
  const far = Math.max(matters * 1.5, ...ends.filter(Number.isFinite)) * 1.05;
  const power = 10 ** Math.floor(Math.log10(far));
  return (round.find((factor) => factor * power >= far) ?? 10) * power;
}
