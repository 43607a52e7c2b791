import { foodOf, type Nutrients } from '../catalog/foods.ts';
import { ownFoods } from '../catalog/ownFoods.ts';
import { roundTo } from '../core/random.ts';

/** One food of one meal, with its nutrients for the amount eaten, rounded as the database keeps them. */
export interface Portion {
  /** Key in the catalogue, or the number of a food of the member's own. */
  readonly food: string | number;
  readonly name: string;
  readonly grams: number;
  readonly calories: number;
  readonly protein_g: number;
  readonly carbs_g: number;
  readonly fat_g: number;
  readonly fiber_g: number;
  /** Unknown (null) of own foods, as everything below. */
  readonly sugar_g: number | null;
  readonly saturated_fat_g: number | null;
  readonly sodium_mg: number | null;
}

/** Micronutrients of a meal; null when one of its foods does not know its own. */
export interface Micros {
  readonly iron_mg: number | null;
  readonly calcium_mg: number | null;
  readonly vitamin_a_mcg: number | null;
  readonly vitamin_c_mg: number | null;
  readonly vitamin_d_mcg: number | null;
  readonly zinc_mg: number | null;
  readonly folate_mcg: number | null;
}

const tenth = (value: number): number => roundTo(value, 0.1);

export function portionOf(key: string, grams: number): Portion {
  const { name, nutrients } = foodOf(key);
  const of = (value: number): number => tenth((value * grams) / 100);
  return {
    food: key,
    name,
    grams,
    calories: of(nutrients.calories),
    protein_g: of(nutrients.protein_g),
    carbs_g: of(nutrients.total_carbs_g),
    fat_g: of(nutrients.total_fat_g),
    fiber_g: of(nutrients.dietary_fiber_g),
    sugar_g: of(nutrients.total_sugars_g),
    saturated_fat_g: of(nutrients.saturated_fat_g),
    sodium_mg: of(nutrients.sodium_mg),
  };
}

/** A portion of one of the member's own foods, of which only the macros are known. */
export function ownPortion(index: number): Portion {
  const own = ownFoods[index] ?? ownFoods[0];
  const [name, calories, protein, carbs, fat, fiber, grams] = own;
  const of = (value: number): number => tenth((value * grams) / 100);
  return {
    food: index,
    name,
    grams,
    calories: of(calories),
    protein_g: of(protein),
    carbs_g: of(carbs),
    fat_g: of(fat),
    fiber_g: of(fiber),
    sugar_g: null,
    saturated_fat_g: null,
    sodium_mg: null,
  };
}

/** Sum of one column over the portions of a meal; unknown when one of them does not know it. */
export function sumOf(
  portions: readonly Portion[],
  column: Exclude<keyof Portion, 'food' | 'name'>,
): number | null {
  let sum = 0;
  for (const portion of portions) {
    const value = portion[column];
    if (value === null) return null;
    sum += value;
  }
  return tenth(sum);
}

export function microsOf(portions: readonly Portion[]): Micros {
  const known = portions.flatMap(({ food, grams }) =>
    typeof food === 'string' ? [{ nutrients: foodOf(food).nutrients, grams }] : [],
  );
  const of = (nutrient: keyof Nutrients, step: number): number | null =>
    known.length < portions.length
      ? null
      : roundTo(
          known.reduce((sum, { nutrients, grams }) => sum + (nutrients[nutrient] * grams) / 100, 0),
          step,
        );
  return {
    iron_mg: of('iron_mg', 0.01),
    calcium_mg: of('calcium_mg', 0.1),
    vitamin_a_mcg: of('vitamin_a_mcg', 0.1),
    vitamin_c_mg: of('vitamin_c_mg', 0.1),
    vitamin_d_mcg: of('vitamin_d_mcg', 0.01),
    zinc_mg: of('zinc_mg', 0.01),
    folate_mcg: of('folate_mcg', 0.1),
  };
}
