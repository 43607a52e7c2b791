import type { DishSeed, MealType } from '../catalog/dish.ts';
import { dishes } from '../catalog/dishes.ts';
import { type FoodSeed, foodOf, type Ingredient } from '../catalog/foods.ts';
import type { Json, Row } from '../core/tables.ts';

const animal: readonly Ingredient[] = ['meat', 'pork', 'fish', 'shellfish'];
const unwanted: Readonly<Record<string, readonly Ingredient[]>> = {
  vegan: [...animal, 'egg', 'milk', 'honey'],
  vegetarian: animal,
  pescatarian: ['meat', 'pork'],
  lactose: ['milk'],
  gluten: ['gluten'],
  nuts: ['nuts'],
  pork: ['pork'],
  shellfish: ['shellfish'],
};

/** Whether a food suits somebody who eats by these words: a diet or restrictions of a profile. */
export const suits = ({ contains }: FoodSeed, words: readonly string[]): boolean =>
  !contains.some((ingredient) => words.some((word) => unwanted[word]?.includes(ingredient)));

const textList = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The words that a profile has for what its member eats. */
export const dietWords = (profile: Row): string[] => [
  String(profile.dietary_preference ?? ''),
  ...textList(profile.dietary_restrictions),
];

/** The dishes that suit a diet, by meal. */
export function menuFor(words: readonly string[]): Readonly<Record<MealType, readonly DishSeed[]>> {
  const suited = dishes.filter(({ items }) => Object.keys(items).every((key) => suits(foodOf(key), words)));
  const of = (meal: MealType): DishSeed[] => suited.filter((dish) => dish.meal === meal);
  return { breakfast: of('breakfast'), lunch: of('lunch'), dinner: of('dinner'), snack: of('snack') };
}
