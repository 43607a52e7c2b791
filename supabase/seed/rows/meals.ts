import { foodOf } from '../catalog/foods.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { microsOf, type Portion, sumOf } from '../member/portions.ts';
import { allergensOf, foodId } from './foods.ts';
import { summaryRows } from './mealDays.ts';
import { confidenceOf, mealId, ownFoodId, quickEntryId, readByModel } from './mealIdentity.ts';
import { plateRow } from './plates.ts';

/** A food with its quantity, as the documents of meals, templates and plans hold it. */
export const listed = (seed: string, { food, name, grams }: Portion): { [key: string]: Json } => ({
  food_id: typeof food === 'string' ? foodId(seed, food) : null,
  name,
  quantity: grams,
  unit: 'g',
});

export const totalsOf = (portions: readonly Portion[]) => ({
  total_calories: sumOf(portions, 'calories'),
  total_protein_g: sumOf(portions, 'protein_g'),
  total_carbs_g: sumOf(portions, 'carbs_g'),
  total_fat_g: sumOf(portions, 'fat_g'),
  total_fiber_g: sumOf(portions, 'fiber_g'),
});

export function mealRow(member: Member, seed: string, meal: EatenMeal): Row {
  const { portions, planned, source } = meal;
  const isRead = readByModel(meal);
  const names = portions.map(({ name }) => name);
  const confidence = isRead ? confidenceOf(member, meal) : null;
  return {
    id: mealId(member, meal),
    user_id: member.id,
    child_id: null,
    quick_entry_log_id: isRead ? quickEntryId(member, meal) : null,
    meal_type: meal.type,
    name: meal.dish.name,
    logged_at: meal.at,
    logged_on: formatDay(meal.day),
    source,
    input_method: meal.inputMethod,
    foods: portions.map((portion) => listed(seed, portion)),
    food_items: names,
    allergies: [
      ...new Set(portions.flatMap(({ food }) => (typeof food === 'string' ? allergensOf(foodOf(food)) : []))),
    ],
    ...totalsOf(portions),
    total_sugar_g: sumOf(portions, 'sugar_g'),
    total_sodium_mg: sumOf(portions, 'sodium_mg'),
    ...microsOf(portions),
    adherence_json: planned?.similarity == null ? {} : { similarity: planned.similarity },
    ai_extracted: isRead,
    ai_confidence: confidence,
    ai_analysis: isRead ? { detected_foods: names, confidence_score: confidence } : {},
    image_url: meal.inputMethod === 'image' ? `${member.id}/meals/${mealId(member, meal)}.png` : null,
    created_at: meal.at,
    updated_at: meal.at,
  };
}

/** Foods of one meal; what a model misjudged, the member put right. */
export function entryRows(member: Member, seed: string, meal: EatenMeal): Row[] {
  const random = member.random(`foods-${meal.day}-${meal.type}`);
  const isRead = readByModel(meal);
  const felt = random.chance(0.3);
  const hungerBefore = felt ? random.int(4, 8) : null;
  const place = random.weighted({ home: 62, work: 22, restaurant: 10, other: 6 });
  return meal.portions.map((portion, index): Row => {
    const { food, name, grams } = portion;
    const corrected = isRead && random.chance(0.12);
    const misjudged = roundTo(grams * random.pick([0.7, 0.8, 1.25, 1.4]), 5);
    return {
      id: member.rowId('food_entries', meal.day, meal.type, index),
      meal_id: mealId(member, meal),
      food_id: typeof food === 'string' ? foodId(seed, food) : null,
      custom_food_id: typeof food === 'string' ? null : ownFoodId(member, food),
      item_order: index + 1,
      food_name: name,
      quantity: grams,
      unit: 'g',
      weight_g: grams,
      calories: portion.calories,
      protein_g: portion.protein_g,
      carbs_g: portion.carbs_g,
      fat_g: portion.fat_g,
      fiber_g: portion.fiber_g,
      sugar_g: portion.sugar_g,
      saturated_fat_g: portion.saturated_fat_g,
      sodium_mg: portion.sodium_mg,
      hunger_before: index === 0 ? hungerBefore : null,
      fullness_after: index === 0 && felt ? random.int(5, 8) : null,
      eating_location: place,
      is_planned: meal.planned !== undefined,
      ai_extracted: isRead,
      ai_confidence: isRead ? confidenceOf(member, meal) : null,
      user_corrected: corrected,
      original_estimate: corrected
        ? {
            food_name: name,
            quantity: Math.max(5, misjudged),
            calories: roundTo((portion.calories * Math.max(5, misjudged)) / grams, 0.1),
          }
        : null,
      created_at: meal.at,
      updated_at: corrected ? addMinutes(meal.at, 0.5) : meal.at,
    };
  });
}

/** What was eaten: meals with their days' sums, and the foods where the member is told with full depth. */
export function addMeals(
  tables: Tables,
  member: Member,
  { seed }: DemoOptions,
  meals: readonly EatenMeal[],
  isRich: boolean,
): void {
  const rows = meals.map((meal) => mealRow(member, seed, meal));
  addRows(tables, 'public.meals', rows);
  addRows(tables, 'public.daily_nutrition_summaries', summaryRows(member, rows));
  if (!isRich) return;
  addRows(
    tables,
    'public.food_entries',
    meals.flatMap((meal) => entryRows(member, seed, meal)),
  );
  const photographed = meals.filter(({ inputMethod }) => inputMethod === 'image');
  addRows(
    tables,
    'public.meal_composition_analysis',
    photographed.map((meal) => plateRow(member, meal)),
  );
}
