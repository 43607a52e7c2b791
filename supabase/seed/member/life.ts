import { type DayNumber, weekdayOf } from '../core/calendar.ts';
import { clamp, type Random } from '../core/random.ts';
import { type Archetype, phaseFactor, type Temperament } from './archetypes.ts';
import type { Body } from './body.ts';
import type { Sex } from './identity.ts';

/** One day of a membership as the body and the calendar have it; what of it gets recorded comes later. */
export interface LifeDay {
  readonly day: DayNumber;
  /** What a scale would show in the morning, unrounded: tissue and water. */
  readonly scaleKg: number;
  /** Chance of doing what was planned today, 0 to 1. */
  readonly diligence: number;
  readonly away: boolean;
  /** Day of the menstrual cycle, 1 the first of bleeding; the body's water follows it. Of women only. */
  readonly cycleDay: number | undefined;
}

export interface LifeSettings {
  readonly kind: Archetype;
  readonly temperament: Temperament;
  readonly body: Body;
  readonly sex: Sex;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** Sunday first. Plans go best on Monday and worst at the weekend. */
const weekdayDiligence = [-0.07, 0.07, 0.06, 0.04, 0.02, -0.05, -0.1] as const;
/** Salt and late meals of the weekend weigh most on Sunday and Monday mornings. */
const weekdayWaterKg = [0.22, 0.28, 0.12, 0, -0.06, -0.1, 0.04] as const;
export const cycleDays = 28;
/** Water comes in the last days of a cycle. */
const waterDays = 5;

function daysAway(random: Random, firstDay: DayNumber, lastDay: DayNumber): Set<DayNumber> {
  const away = new Set<DayNumber>();
  const trips = random.int(0, 1 + Math.floor((lastDay - firstDay) / 75));
  for (let trip = 0; trip < trips; trip++) {
    const start = random.int(firstDay + 5, lastDay + 5);
    const length = random.pick([3, 4, 7, 10, 14]);
    for (let day = start; day < start + length; day++) away.add(day);
  }
  return away;
}

const cycleDayOf = (day: DayNumber, phase: number): number =>
  ((day + phase - waterDays + cycleDays) % cycleDays) + 1;

/** Water before a period: a bump of about half a kilogram over five days of the cycle. */
function cycleWaterKg(cycleDay: number): number {
  const inBump = cycleDay - (cycleDays - waterDays) - 1;
  return inBump >= 0 ? 0.5 * Math.sin((Math.PI * (inBump + 0.5)) / waterDays) : 0;
}

/**
 * Simulates every day from joining to the last one. Diligence drives weight (a good fortnight shows on the scale) and
 * progress drives diligence back, so that adherence and weight are correlated as in life. Yields days in order.
 */
export function* simulateLife(random: Random, settings: LifeSettings): Generator<LifeDay> {
  const { kind, temperament, body, firstDay, lastDay } = settings;
  const away = daysAway(random, firstDay, lastDay);
  const phase = random.int(0, cycleDays - 1);
  const firstWaterKg = body.direction === 'lose' ? random.between(0.1, 0.45) : 0;
  const span = Math.max(1, lastDay - firstDay);
  const past: number[] = [];
  let tissueKg = body.startWeightKg;
  let mood = 0;
  let waterKg = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    const since = day - firstDay;
    const weekday = weekdayOf(day);
    const towards = Math.sign(body.goalWeightKg - body.startWeightKg);
    const fortnight = (tissueKg - (past[since - 14] ?? tissueKg)) * towards;
    const factor = phaseFactor(kind, since / span);
    mood = 0.92 * mood + random.normal(0, 0.035);
    const encouraged = clamp(fortnight * 0.08, -0.08, 0.06);
    const lapsed = factor < 0 ? -0.2 : 0;
    const isAway = away.has(day);
    const diligence = clamp(
      temperament.diligence +
        mood +
        (weekdayDiligence[weekday] ?? 0) +
        encouraged +
        lapsed -
        (isAway ? 0.24 : 0),
      0.04,
      0.98,
    );
    const cycleDay = settings.sex === 'female' ? cycleDayOf(day, phase) : undefined;
    waterKg = 0.55 * waterKg + random.normal(0, 0.19);
    const water =
      waterKg +
      (weekdayWaterKg[weekday] ?? 0) +
      (cycleDay === undefined ? 0 : cycleWaterKg(cycleDay)) -
      firstWaterKg * (1 - Math.exp(-since / 6));
    past.push(tissueKg);
    yield { day, scaleKg: tissueKg + water, diligence, away: isAway, cycleDay };
    const remaining = (body.goalWeightKg - tissueKg) * towards;
    const taper = towards === 0 || kind === 'rapid_loss' ? 1 : clamp(remaining / 2.5, 0.04, 1);
    const effort = factor < 0 ? 1 : clamp(diligence / temperament.diligence, 0, 1.1);
    tissueKg += (temperament.weeklyRateKg / 7) * factor * effort * taper + (isAway ? 0.05 : 0);
  }
}
