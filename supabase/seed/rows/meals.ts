import type { FoodGroup } from '../catalog/foods.ts';
import { foodOf } from '../catalog/foods.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { microsOf, type Portion, sumOf } from '../member/portions.ts';
import { allergensOf, foodId } from './foods.ts';

export const mealId = (member: Member, { day, type }: EatenMeal): string => member.rowId('meals', day, type);
export const ownFoodId = (member: Member, number: string | number): string =>
  member.rowId('custom_foods', number);
export const quickEntryId = (member: Member, { day, type }: EatenMeal): string =>
  member.rowId('quick_entry_logs', day, type);
export const readByModel = ({ source }: EatenMeal): boolean => source === 'quick_entry';
/** How sure the model was of a meal that it read; the quick entry that the meal came from says the same. */
export const confidenceOf = (member: Member, { day, type, inputMethod }: EatenMeal): number =>
  roundTo(member.random(`read-${day}-${type}`).between(inputMethod === 'image' ? 0.58 : 0.74, 0.985), 0.001);

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
    image_url: meal.inputMethod === 'image' ? `${member.id}/meals/${mealId(member, meal)}.jpg` : null,
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

const summed = [
  ['total_calories', 0.1],
  ['total_protein_g', 0.1],
  ['total_carbs_g', 0.1],
  ['total_fat_g', 0.1],
  ['total_fiber_g', 0.1],
  ['total_sugar_g', 0.1],
  ['total_sodium_mg', 0.1],
  ['iron_mg', 0.01],
  ['calcium_mg', 0.1],
  ['vitamin_a_mcg', 0.1],
  ['vitamin_c_mg', 0.1],
  ['vitamin_d_mcg', 0.01],
  ['zinc_mg', 0.01],
  ['folate_mcg', 0.1],
] as const;

/** The days' sums, the member's or a child's, as private.summarise_days() has them: an unknown amount counts as 0. */
export function summaryRows(member: Member, meals: readonly Row[], child?: Row): Row[] {
  const days = new Map<string, Row[]>();
  for (const meal of meals) {
    const day = String(meal.logged_on);
    days.set(day, [...(days.get(day) ?? []), meal]);
  }
  return [...days].map(([day, eaten]): Row => {
    const instants = eaten.map(({ logged_at }) => String(logged_at)).sort();
    const last = instants.at(-1) ?? null;
    const sum = (column: string, step: number): number =>
      roundTo(
        eaten.reduce((total, meal) => total + Number(meal[column] ?? 0), 0),
        step,
      );
    return {
      id: member.rowId('daily_nutrition_summaries', day, ...(child ? [String(child.id)] : [])),
      user_id: member.id,
      child_id: child?.id ?? null,
      date: day,
      meal_count: eaten.length,
      ...Object.fromEntries(summed.map(([column, step]) => [column, sum(column, step)])),
      first_meal_at: instants[0] ?? null,
      last_meal_at: last,
      created_at: last,
      updated_at: last,
    };
  });
}

const plates: Partial<Record<FoodGroup, string>> = {
  vegetables: 'vegetables_pct',
  fruit: 'fruit_pct',
  grains: 'grains_pct',
  legumes: 'protein_pct',
  eggs: 'protein_pct',
  meat: 'protein_pct',
  poultry: 'protein_pct',
  fish: 'protein_pct',
  dairy: 'protein_pct',
  nuts_seeds: 'fats_pct',
  fats_oils: 'fats_pct',
};
const advice: Readonly<Record<string, string>> = {
  vegetables: 'Add a handful of vegetables.',
  protein: 'Add a palm of protein.',
  grains: 'Add some whole grains.',
};

/** How a photographed meal fills the plate: shares of its weight, against half vegetables and fruit, a quarter each of the rest. */
export function plateRow(member: Member, meal: EatenMeal): Row {
  const shares: Record<string, number> = {
    vegetables_pct: 0,
    fruit_pct: 0,
    protein_pct: 0,
    grains_pct: 0,
    fats_pct: 0,
    other_pct: 0,
  };
  const total = meal.portions.reduce((sum, { grams }) => sum + grams, 0);
  for (const { food, grams } of meal.portions) {
    const plate = (typeof food === 'string' && plates[foodOf(food).group]) || 'other_pct';
    shares[plate] = roundTo((shares[plate] ?? 0) + Math.floor((grams / total) * 1000) / 10, 0.1);
  }
  const plants = (shares.vegetables_pct ?? 0) + (shares.fruit_pct ?? 0);
  const off =
    Math.abs(plants - 50) +
    Math.abs((shares.protein_pct ?? 0) - 25) +
    Math.abs((shares.grains_pct ?? 0) - 25);
  const missing = [
    ...(plants < 15 ? ['vegetables'] : []),
    ...((shares.protein_pct ?? 0) < 8 ? ['protein'] : []),
    ...((shares.grains_pct ?? 0) < 5 ? ['grains'] : []),
  ];
  const at = addMinutes(meal.at, 0.2);
  return {
    id: member.rowId('meal_composition_analysis', meal.day, meal.type),
    meal_id: mealId(member, meal),
    ...shares,
    plate_score: roundTo(Math.max(0, 1 - off / 150), 0.001),
    protein_adequate: (sumOf(meal.portions, 'protein_g') ?? 0) >= 20,
    fiber_adequate: (sumOf(meal.portions, 'fiber_g') ?? 0) >= 8,
    ultra_processed_pct: 0,
    color_count: Math.min(
      12,
      meal.portions.filter(
        ({ food }) => typeof food === 'string' && /vegetables|fruit/.test(foodOf(food).group),
      ).length,
    ),
    missing_groups: missing,
    suggestions: missing.map((group) => advice[group] ?? ''),
    ai_provider: 'self_hosted',
    ai_model: 'meal-vision',
    confidence: confidenceOf(member, meal),
    analysed_at: at,
    created_at: at,
  };
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
