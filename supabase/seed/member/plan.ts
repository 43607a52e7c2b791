import { type PlanFood, type PlanMeal, plainMeals, planMeals } from '../catalog/planMeals.ts';
import {
  detailedSessions,
  type PlanExercise,
  type PlanSession,
  plainSessions,
} from '../catalog/planSessions.ts';
import { type DayNumber, weekdayOf } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import { sessionWeekdays } from './adherence.ts';
import { isRich } from './depth.ts';
import type { Member } from './member.ts';
import type { Program } from './programs.ts';

/** A session as it is planned for one day, with loads and sets of that week. */
export interface PlannedSession {
  readonly session: PlanSession;
  readonly startMinutes: number;
  readonly kcal: number;
  readonly exercises: readonly (PlanExercise & { readonly targetLoadKg: number | null })[];
}

export interface PlannedMeal {
  readonly meal: PlanMeal;
  readonly startMinutes: number;
  /** Foods in the day's amounts. */
  readonly foods: readonly PlanFood[];
}

export interface PlannedDay {
  readonly day: DayNumber;
  readonly session: PlannedSession | undefined;
  readonly meals: readonly PlannedMeal[];
}

/** Every fourth week is easier: one set less. */
const easyWeek = 4;
const loadStepKg = 0.5;
const weeklyGain = 0.012;
/** Shares of the day's energy that the plan holds: lunch, dinner, snack. */
const energyShares = [0.37, 0.37, 0.12];
const mealMinutes = [750, 1140, 960];

function plannedSession(member: Member, program: Program, day: DayNumber): PlannedSession | undefined {
  const weekdays = sessionWeekdays(member.sessionsPerWeek);
  const place = weekdays.indexOf(weekdayOf(day));
  if (place === -1) return undefined;
  const choices = isRich(member.index) ? detailedSessions : plainSessions;
  const session = choices[(place + member.index) % choices.length] as PlanSession;
  const week = Math.floor((day - program.startsOn) / 7);
  const weeksIn = Math.floor((day - member.joinedOn) / 7);
  const easy = week % easyWeek === easyWeek - 1;
  const kilograms = member.body.startWeightKg;
  return {
    session,
    startMinutes: 1050,
    kcal: Math.round((session.minutes * session.kcalPerMinute * kilograms) / 80),
    exercises: session.exercises.map((exercise) => ({
      ...exercise,
      sets: easy ? Math.max(1, exercise.sets - 1) : exercise.sets,
      targetLoadKg:
        exercise.load === 0
          ? null
          : roundTo(exercise.load * kilograms * (1 + weeklyGain * weeksIn), loadStepKg),
    })),
  };
}

const kcalOf = ({ protein, carbs, fat }: PlanFood): number => 4 * protein + 4 * carbs + 9 * fat;

function plannedMeal(member: Member, day: DayNumber, slot: number, targetKcal: number): PlannedMeal {
  const choices = (isRich(member.index) ? planMeals : plainMeals)[slot] as readonly PlanMeal[];
  const meal = choices[(day + member.index) % choices.length] as PlanMeal;
  const wanted = targetKcal * (energyShares[slot] ?? 0);
  const factor = clamp(
    roundTo(wanted / meal.foods.reduce((sum, food) => sum + kcalOf(food), 0), 0.05),
    0.3,
    3,
  );
  return {
    meal,
    startMinutes: mealMinutes[slot] ?? 960,
    foods: meal.foods.map((food) => ({
      ...food,
      grams: roundTo(food.grams * factor, 1),
      protein: roundTo(food.protein * factor, 0.1),
      carbs: roundTo(food.carbs * factor, 0.1),
      fat: roundTo(food.fat * factor, 0.1),
      fiber: roundTo(food.fiber * factor, 0.1),
    })),
  };
}

/** kcal of a planned food, to a tenth. */
export const foodKcal = (food: PlanFood): number => roundTo(kcalOf(food), 0.1);

/** What a program holds for one of its days: the same sessions and meals that adherence is told of. */
export function plannedDay(member: Member, program: Program, day: DayNumber, targetKcal: number): PlannedDay {
  return {
    day,
    session: plannedSession(member, program, day),
    meals: Array.from({ length: member.mealsPerDay }, (_, slot) =>
      plannedMeal(member, day, slot, targetKcal),
    ),
  };
}
