import { clamp, type Random, roundTo } from '../core/random.ts';
import type { Archetype } from './archetypes.ts';
import type { Identity } from './identity.ts';

/** Where a body starts and where its owner wants it to go. */
export interface Body {
  readonly startWeightKg: number;
  readonly goalWeightKg: number;
  readonly direction: 'lose' | 'gain' | 'maintain';
}

function startBmi(random: Random, kind: Archetype): number {
  if (kind === 'gainer') return random.between(19.6, 22.5);
  if (kind === 'maintainer') return random.between(21.5, 26);
  if (kind === 'minor') return random.between(26, 29);
  if (kind === 'underweight_goal') return random.between(19.8, 21.4);
  if (kind === 'rapid_loss') return random.between(36, 42);
  return clamp(random.normal(30, 3), 25.5, 39);
}

export function createBody(random: Random, kind: Archetype, { heightCm }: Identity): Body {
  const squareMetres = (heightCm / 100) ** 2;
  const startWeightKg = roundTo(startBmi(random, kind) * squareMetres, 0.1);
  if (kind === 'maintainer')
    return { startWeightKg, goalWeightKg: roundTo(startWeightKg, 0.5), direction: 'maintain' };
  if (kind === 'gainer')
    return {
      startWeightKg,
      goalWeightKg: roundTo(startWeightKg + random.between(2.5, 6), 0.5),
      direction: 'gain',
    };
  const goal =
    kind === 'underweight_goal'
      ? random.between(17.2, 18.1) * squareMetres
      : Math.max(startWeightKg * (1 - random.between(0.05, 0.16)), 21.5 * squareMetres);
  return { startWeightKg, goalWeightKg: roundTo(goal, 0.5), direction: 'lose' };
}
