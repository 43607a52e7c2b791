import { addMinutes, type DayNumber, localInstant, weekdayOf } from '../core/calendar.ts';
import { clamp, type Random, roundTo } from '../core/random.ts';
import type { LifeDay } from './life.ts';

type AdherenceStatus = 'completed' | 'partial' | 'similar' | 'skipped' | 'unknown';

export interface AdherenceEntry {
  readonly kind: 'session' | 'meal';
  readonly day: DayNumber;
  /** Place among the day's planned sessions or meals, from 0. */
  readonly slot: number;
  readonly status: AdherenceStatus;
  /** How near to the plan it came, 0 to 1; null when it was done as planned, skipped or never told. */
  readonly similarity: number | null;
  readonly assessedAt: string;
}

export interface PlanHabits {
  readonly sessionsPerWeek: number;
  readonly mealsPerDay: number;
  readonly timeZone: string;
  readonly cutoff: string;
  /** After this day the member is gone: the plan goes on unanswered for a fortnight, then stops. */
  readonly leftAfter: DayNumber | undefined;
}

const silentDays = 14;
/** Share of days on which a member tells nothing at all, on top of what low diligence adds. */
const untoldShare = 0.025;
/** Which weekdays hold a session when there are that many a week (0 = Sunday). */
const weekdaysBy: readonly (readonly number[])[] = [
  [],
  [3],
  [1, 4],
  [1, 3, 5],
  [1, 2, 4, 6],
  [1, 2, 3, 5, 6],
  [1, 2, 3, 4, 5, 6],
];

/** Weekdays with a session (0 = Sunday) in a plan of that many a week. */
export const sessionWeekdays = (sessionsPerWeek: number): readonly number[] =>
  weekdaysBy[Math.round(clamp(sessionsPerWeek, 0, 6))] ?? [];

/** Similarities are those of the statuses in `planning_parameters`: partial from 0.35, similar from 0.6, below 0.85. */
function outcome(random: Random, diligence: number): Pick<AdherenceEntry, 'status' | 'similarity'> {
  if (random.chance(diligence * 0.93)) return { status: 'completed', similarity: null };
  if (random.chance(diligence * 0.32))
    return { status: 'similar', similarity: roundTo(random.between(0.6, 0.84), 0.01) };
  if (random.chance(0.3)) return { status: 'partial', similarity: roundTo(random.between(0.46, 0.59), 0.01) };
  return random.chance(0.08)
    ? { status: 'unknown', similarity: null }
    : { status: 'skipped', similarity: null };
}

/** One entry for each planned session and meal of a life, in order of days. */
export function createAdherence(
  random: Random,
  life: readonly LifeDay[],
  habits: PlanHabits,
): AdherenceEntry[] {
  const { timeZone, cutoff, leftAfter } = habits;
  const weekdays = sessionWeekdays(habits.sessionsPerWeek);
  const entries: AdherenceEntry[] = [];
  for (const { day, diligence, away } of life) {
    if (leftAfter !== undefined && day > leftAfter + silentDays) break;
    const untold = random.chance(untoldShare + 0.12 * (1 - diligence) ** 2 + (away ? 0.15 : 0));
    const gone = untold || (leftAfter !== undefined && day > leftAfter);
    const add = (kind: AdherenceEntry['kind'], slot: number, minutes: number, chance: number): void => {
      const result = gone ? ({ status: 'unknown', similarity: null } as const) : outcome(random, chance);
      const evening = localInstant(timeZone, day, minutes);
      const assessedAt = result.status === 'unknown' ? addMinutes(evening, 36 * 60) : evening;
      if (assessedAt < cutoff) entries.push({ kind, day, slot, ...result, assessedAt });
    };
    if (weekdays.includes(weekdayOf(day))) add('session', 0, 1050 + random.int(0, 200), diligence);
    for (let meal = 0; meal < habits.mealsPerDay; meal++)
      add('meal', meal, 780 + meal * 330 + random.int(0, 80), clamp(diligence + 0.04, 0, 0.98));
  }
  return entries;
}
