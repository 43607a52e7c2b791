import type { DayNumber } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import type { Member } from './member.ts';

const daysPerYear = 365.2425;

/** Adults of 19 to 71 years; the minor is 15 or 16 when the demo ends, and stays a minor while it is looked at. */
export function birthDay(member: Member): DayNumber {
  const random = member.random('birth');
  const years =
    member.kind === 'minor' ? random.between(15.1, 16.9) : Math.min(71, 19 + Math.abs(random.normal(17, 12)));
  return member.localToday - Math.round(years * daysPerYear);
}

export interface NutritionTargets {
  readonly activityLevel: 'sedentary' | 'lightly_active' | 'moderately_active';
  readonly restingKcal: number;
  readonly activityFactor: number;
  readonly tdeeKcal: number;
  /** Worked out at onboarding; stays. */
  readonly goalKcal: number;
  /** In force now. */
  readonly targetKcal: number;
  readonly proteinG: number;
  readonly carbsG: number;
  readonly fatG: number;
}

const factors = { sedentary: 1.2, lightly_active: 1.375, moderately_active: 1.55 } as const;

/** Whole years on the day of joining. */
export const ageOf = (member: Member): number =>
  Math.floor((member.joinedOn - birthDay(member)) / daysPerYear);

/** Mifflin and St Jeor's resting expenditure times an activity factor, then a deficit or surplus of about 15 %. */
export function nutritionTargets(
  { identity, body, sessionsPerWeek, random }: Member,
  ageYears: number,
): NutritionTargets {
  const sexTerm = identity.sex === 'male' ? 5 : identity.sex === 'female' ? -161 : -78;
  const resting = 10 * body.startWeightKg + 6.25 * identity.heightCm - 5 * ageYears + sexTerm;
  const activityLevel =
    sessionsPerWeek >= 4 ? 'moderately_active' : sessionsPerWeek === 3 ? 'lightly_active' : 'sedentary';
  const tdeeKcal = Math.round(resting * factors[activityLevel]);
  const share = { lose: 0.83, gain: 1.1, maintain: 1 }[body.direction];
  const goalKcal = Math.max(1200, roundTo(tdeeKcal * share, 10));
  const targetKcal = Math.max(1200, goalKcal + random('targets').pick([-100, -50, 0, 0, 0, 50]));
  const proteinG = Math.round(body.goalWeightKg * 1.6);
  const fatG = Math.round((targetKcal * 0.28) / 9);
  const carbsG = Math.max(40, Math.round((targetKcal - proteinG * 4 - fatG * 9) / 4));
  return {
    activityLevel,
    restingKcal: Math.round(resting),
    activityFactor: factors[activityLevel],
    tdeeKcal,
    goalKcal,
    targetKcal,
    proteinG,
    carbsG,
    fatG,
  };
}
