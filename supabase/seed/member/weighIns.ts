import { type DayNumber, localInstant, weekdayOf } from '../core/calendar.ts';
import { type Random, roundTo } from '../core/random.ts';
import type { Archetype, Temperament } from './archetypes.ts';
import type { LifeDay } from './life.ts';

export interface WeighIn {
  readonly day: DayNumber;
  /** ISO 8601 UTC; its local day in the member's zone is `day`. */
  readonly at: string;
  readonly weightKg: number;
}

export interface WeighingHabits {
  readonly kind: Archetype;
  readonly temperament: Temperament;
  readonly timeZone: string;
  /** Nothing at or after this instant has happened yet. */
  readonly cutoff: string;
}

/** Sunday first; people weigh themselves on Mondays and skip weekends. */
const weekdayFactor = [0.74, 1.22, 1.1, 1.05, 1, 1.02, 0.78] as const;
const eveningExtraKg = 0.6;

/** Months of silence between short bursts: whether the sporadic weigher is in a burst today. */
function* bursts(random: Random): Generator<boolean> {
  for (;;) {
    for (let left = random.int(3, 9); left > 0; left--) yield true;
    for (let left = random.int(14, 40); left > 0; left--) yield false;
  }
}

/** The days on which a member steps on the scale, with what it shows (0.1 kg steps, morning; now and then an evening). */
export function createWeighIns(random: Random, life: readonly LifeDay[], habits: WeighingHabits): WeighIn[] {
  const { kind, temperament, timeZone, cutoff } = habits;
  const weighIns: WeighIn[] = [];
  const burst = bursts(random);
  const wakesAt = random.between(350, 480);
  const most = kind === 'new_sign_up' ? random.int(0, 1) : Number.POSITIVE_INFINITY;
  const step = random.chance(0.12) ? 0.5 : 0.1;
  for (const [index, { day, scaleKg, away }] of life.entries()) {
    const bursting = kind !== 'sporadic' || burst.next().value === true;
    const chance = temperament.weighPropensity * (weekdayFactor[weekdayOf(day)] ?? 1) * (away ? 0.12 : 1);
    const minute = wakesAt + random.normal(0, 22);
    const evening = random.chance(0.015) && index > 0;
    const steps = random.chance(chance) && bursting;
    if (weighIns.length >= most || (!steps && index > 0)) continue;
    const add = (minutes: number, kilograms: number): void => {
      const at = localInstant(timeZone, day, minutes);
      if (at < cutoff) weighIns.push({ day, at, weightKg: roundTo(kilograms, step) });
    };
    add(minute, scaleKg);
    if (evening && weighIns.length < most) add(1270 + random.int(0, 60), scaleKg + eveningExtraKg);
  }
  return weighIns;
}
