import { childAllergies, childDishes } from '../catalog/childDishes.ts';
import type { DishSeed } from '../catalog/dish.ts';
import { foodOf } from '../catalog/foods.ts';
import { type DayNumber, formatDay, localDay, localInstant } from '../core/calendar.ts';
import { clamp } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { type Portion, portionOf } from '../member/portions.ts';
import { summaryRows } from './mealDays.ts';
import { mealRow } from './meals.ts';

const daysTold = 24;
const minutesOf = { breakfast: 440, lunch: 730, snack: 930, dinner: 1080 } as const;
const types = Object.keys(minutesOf) as (keyof typeof minutesOf)[];
/** Most days are told from breakfast to dinner, some only in part. */
const wholeShare = 0.7;
const partShare = 0.5;
/** Some children eat little, and it shows. */
const smallEaters = 0.12;

/** Dishes of a meal without what the child cannot have. */
export function dishesFor(child: Row, type: DishSeed['meal']): DishSeed[] {
  const without = (child.allergies as string[]).map((allergy) => childAllergies[allergy] ?? allergy);
  return childDishes.filter(
    ({ meal, items }) =>
      meal === type &&
      !Object.keys(items).some((key) => foodOf(key).contains.some((part) => without.includes(part))),
  );
}

/** A portion grows with the child; beside milk it is half of one. */
export function childPortions(child: Row, dish: DishSeed, appetite = 1): Portion[] {
  const scale =
    clamp(Number(child.current_weight_kg) / 9, 0.6, 2.2) *
    (child.feeding_method === 'solids' ? appetite : 0.5 * appetite);
  return Object.entries(dish.items).map(([key, grams]) =>
    portionOf(key, Math.max(1, Math.round(grams * scale))),
  );
}

/**
 * What a member wrote down for a child of theirs in the last weeks, with the sums of its days; nothing before the child's first solids.
 * @returns the meals, for reports.
 */
export function addChildMeals(
  tables: Tables,
  member: Member,
  child: Row,
  number: number,
  { seed }: DemoOptions,
  lastActiveAt: string,
): Row[] {
  const random = member.random(`child-meals-${number}`);
  const { timeZone } = member.identity;
  const lastDay = localDay(timeZone, lastActiveAt);
  const meals: Row[] = [];
  const appetite = random.chance(smallEaters) ? 0.5 : random.between(0.95, 1.15);
  for (let day: DayNumber = lastDay - daysTold + 1; day <= lastDay; day++) {
    const isWhole = random.chance(wholeShare);
    for (const type of types) {
      const at = localInstant(timeZone, day, minutesOf[type] + random.int(0, 50));
      const told = random.chance(partShare) || isWhole;
      const dishes = dishesFor(child, type);
      const since = child.solids_started_on;
      if (!told || since === null || formatDay(day) < String(since)) continue;
      if (at < String(child.created_at) || at > lastActiveAt || dishes.length === 0) continue;
      const dish = random.pick(dishes);
      const eaten: EatenMeal = {
        day,
        at,
        type,
        dish,
        portions: childPortions(child, dish, appetite),
        planned: undefined,
        source: 'manual',
        inputMethod: 'search',
      };
      meals.push({
        ...mealRow(member, seed, eaten),
        id: member.rowId('child_meals', number, day, type),
        child_id: child.id ?? null,
      });
    }
  }
  addRows(tables, 'public.meals', meals);
  addRows(tables, 'public.daily_nutrition_summaries', summaryRows(member, meals, child));
  return meals;
}
