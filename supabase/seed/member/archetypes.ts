import { clamp, type Random } from '../core/random.ts';

/** The lives that the demo is made of. The last five exist so that every refusal of a share video can be seen. */
export type Archetype =
  | 'steady_loser'
  | 'plateau_then_drop'
  | 'regain'
  | 'gainer'
  | 'maintainer'
  | 'sporadic'
  | 'drop_out'
  | 'new_sign_up'
  | 'minor'
  | 'underweight_goal'
  | 'rapid_loss'
  | 'no_consent'
  | 'withdrawn_consent';

/** Members of each kind among any fifty with consecutive numbers. */
export const archetypeShares: Readonly<Record<Archetype, number>> = {
  steady_loser: 11,
  plateau_then_drop: 6,
  regain: 4,
  gainer: 4,
  maintainer: 5,
  sporadic: 4,
  drop_out: 5,
  new_sign_up: 4,
  minor: 1,
  underweight_goal: 1,
  rapid_loss: 1,
  no_consent: 2,
  withdrawn_consent: 2,
};

const cycle = Object.entries(archetypeShares).flatMap(([kind, share]) =>
  Array.from({ length: share }, () => kind as Archetype),
);

/** Quotas rather than chance: fifty members already hold every kind. 7 is coprime to 50, so kinds come mixed. */
export function archetypeOf(index: number): Archetype {
  return cycle[(index * 7) % cycle.length] ?? 'steady_loser';
}

/** What drives one member's weight and diligence. Rates are kilograms a week of the body's true weight. */
export interface Temperament {
  /** Kilograms a week at full adherence; negative loses. */
  readonly weeklyRateKg: number;
  /** Chance of stepping on the scale on a day in the middle of the week. */
  readonly weighPropensity: number;
  /** Chance of doing what was planned on an average day. */
  readonly diligence: number;
  /** Days until the member stops for good; undefined for those who stay. */
  readonly leavesAfterDays: number | undefined;
}

/**
 * Losses stay under 0.5 kg a week (and half a kilogram of water in the first days), so that noise never lifts anybody but
 * `rapid_loss` over the 1 kg a week, sustained over four weeks, at which a share video is refused.
 */
export function createTemperament(random: Random, kind: Archetype): Temperament {
  const loss = -random.between(0.22, 0.48);
  const rates: Partial<Record<Archetype, number>> = {
    gainer: random.between(0.14, 0.28),
    maintainer: random.normal(0, 0.015),
    minor: -random.between(0.1, 0.25),
    underweight_goal: -random.between(0.06, 0.12),
    rapid_loss: -random.between(1.4, 1.6),
    sporadic: loss * 0.8,
    drop_out: loss * 0.7,
  };
  const diligence: Partial<Record<Archetype, number>> = {
    regain: 0.66,
    sporadic: 0.52,
    drop_out: 0.6,
    rapid_loss: 0.94,
    maintainer: 0.74,
  };
  return {
    weeklyRateKg: rates[kind] ?? loss,
    weighPropensity: kind === 'sporadic' ? 0.5 : clamp(random.normal(0.62, 0.17), 0.25, 0.95),
    diligence: clamp(random.normal(diligence[kind] ?? 0.79, 0.06), 0.35, 0.97),
    leavesAfterDays: kind === 'drop_out' ? 7 * random.int(2, 11) : undefined,
  };
}

/** How the rate changes over a membership: a factor on the weekly rate at `progress` (0 = joined, 1 = today). */
export function phaseFactor(kind: Archetype, progress: number): number {
  if (kind === 'plateau_then_drop') return progress < 0.34 ? 1 : progress < 0.66 ? 0 : 1.05;
  if (kind === 'regain') return progress < 0.5 ? 1.05 : -0.75;
  return 1;
}
