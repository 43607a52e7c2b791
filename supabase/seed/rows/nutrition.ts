import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import { createEating, type Eating } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { fastRows, waterRows } from './fastsAndDrinks.ts';
import { addFavourites } from './favourites.ts';
import { photoRows } from './foodPhotos.ts';
import { countUses, type Kitchen } from './kitchen.ts';
import { addMealPlans } from './mealPlans.ts';
import { addMeals } from './meals.ts';

/** All that a member ate and drank, planned to eat and kept to log again. @returns it, for what else refers to it. */
export function addNutrition(
  tables: Tables,
  member: Member,
  options: DemoOptions,
  profile: Row,
  lastActiveAt: string,
  kitchen: Kitchen,
): Eating {
  const eating = createEating(member, profile, lastActiveAt);
  const isTold = isRich(member.index);
  countUses(kitchen, eating.meals, isTold);
  addMeals(tables, member, options, eating.meals, isTold);
  addRows(tables, 'public.fasting_sessions', fastRows(member, eating, lastActiveAt));
  addRows(tables, 'public.water_intake', waterRows(member, eating, lastActiveAt, isTold));
  addFavourites(tables, member, options, eating);
  if (!isTold) return eating;
  addMealPlans(tables, member, options, profile, eating.meals, lastActiveAt);
  const photos = photoRows(member, options, eating.meals);
  addRows(tables, 'public.food_photo_training_data', photos);
  return eating;
}
