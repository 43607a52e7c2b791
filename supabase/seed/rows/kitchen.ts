import type { DishSeed } from '../catalog/dish.ts';
import { dishes } from '../catalog/dishes.ts';
import { foodOf } from '../catalog/foods.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { suits } from '../member/diet.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { DemoOptions } from '../member/member.ts';
import { type Portion, portionOf } from '../member/portions.ts';
import { allergensOf, foodRows } from './foods.ts';
import { listed, totalsOf } from './meals.ts';

/** How often each food and each dish was eaten; carried from member to member. */
export interface Kitchen {
  readonly foods: Map<string, number>;
  readonly dishes: Map<string, number>;
}
export const createKitchen = (): Kitchen => ({ foods: new Map(), dishes: new Map() });

const count = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** @param hasEntries whether the meals' foods are rows of their own, which is what a food's use counts. */
export function countUses(kitchen: Kitchen, meals: readonly EatenMeal[], hasEntries: boolean): void {
  for (const { dish, portions } of meals) {
    count(kitchen.dishes, dish.code);
    if (!hasEntries) continue;
    for (const { food } of portions) if (typeof food === 'string') count(kitchen.foods, food);
  }
}

export const recipeId = (seed: string, code: string): string => stableUuid(`${seed}/recipes/${code}`);
export const templateId = (seed: string, code: string): string =>
  stableUuid(`${seed}/meal_templates/${code}`);
export const ordinary = ({ items }: DishSeed): Portion[] =>
  Object.entries(items).map(([key, grams]) => portionOf(key, grams));

function flagsOf({ items }: DishSeed): string[] {
  const all = Object.keys(items).map(foodOf);
  const flags = { vegan: ['vegan'], vegetarian: ['vegetarian'], gluten_free: ['gluten'] };
  return Object.entries(flags).flatMap(([flag, words]) =>
    all.every((food) => suits(food, words)) ? [flag] : [],
  );
}

function recipeRow(options: DemoOptions, dish: DishSeed, uses: number): Row[] {
  if (!dish.recipe) return [];
  const { cuisine, minutes, steps } = dish.recipe;
  const portions = ordinary(dish);
  const { total_calories, total_protein_g, total_carbs_g, total_fat_g, total_fiber_g } = totalsOf(portions);
  const at = utcInstant(parseDay(options.today) - 410, 600);
  return [
    {
      id: recipeId(options.seed, dish.code),
      user_id: null,
      title: dish.name,
      description: `${dish.name}: ${minutes[0] + minutes[1]} minutes for two.`,
      meal_type: dish.meal,
      cuisine,
      difficulty: minutes[0] > 12 ? 'intermediate' : 'beginner',
      servings: 2,
      prep_minutes: minutes[0],
      cook_minutes: minutes[1],
      ingredients: portions.map((portion) => {
        const one = listed(options.seed, portion);
        return { ...one, quantity: portion.grams * 2 };
      }),
      instructions: [...steps],
      calories: total_calories,
      protein_g: total_protein_g,
      carbs_g: total_carbs_g,
      fat_g: total_fat_g,
      fiber_g: total_fiber_g,
      dietary_flags: flagsOf(dish),
      allergens: [...new Set(Object.keys(dish.items).flatMap((key) => allergensOf(foodOf(key))))],
      is_active: true,
      usage_count: uses,
      created_at: at,
      updated_at: at,
    },
  ];
}

function templateRow(options: DemoOptions, dish: DishSeed, uses: number): Row {
  const portions = ordinary(dish);
  const at = utcInstant(parseDay(options.today) - 405, 600);
  return {
    id: templateId(options.seed, dish.code),
    user_id: null,
    template_name: dish.name,
    description: '',
    meal_type: dish.meal,
    recipe_id: dish.recipe ? recipeId(options.seed, dish.code) : null,
    foods: portions.map((portion) => listed(options.seed, portion)),
    ...totalsOf(portions),
    tags: flagsOf(dish),
    is_active: true,
    usage_count: uses,
    last_used_at: null,
    created_at: at,
    updated_at: at,
  };
}

/** The catalogue and the company's recipes and templates, with how often members used them. */
export function addCookbook(tables: Tables, options: DemoOptions, kitchen: Kitchen): void {
  addRows(tables, 'public.foods', foodRows(options, kitchen.foods));
  const uses = (code: string): number => kitchen.dishes.get(code) ?? 0;
  addRows(
    tables,
    'public.recipes',
    dishes.flatMap((dish) => recipeRow(options, dish, uses(dish.code))),
  );
  addRows(
    tables,
    'public.meal_templates',
    dishes.map((dish) => templateRow(options, dish, uses(dish.code))),
  );
}
