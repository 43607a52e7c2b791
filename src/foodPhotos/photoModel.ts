import type { Tables } from '../data/database.types.ts';

export type Photo = Tables<'food_photo_training_data'>;

export type Food = {
  name: string;
  quantity: number | null;
  unit: string;
};
export const nutrients = {
  calories: 'Energy (kcal)',
  protein_g: 'Protein (g)',
  carbs_g: 'Carbohydrates (g)',
  fat_g: 'Fat (g)',
} as const;
export type Nutrition = Partial<Record<keyof typeof nutrients, number | null>>;

/** The sums that are asked for, each a number or null. */
export const nutritionIn = (sums: Nutrition): Nutrition => ({
  calories: sums.calories ?? null,
  protein_g: sums.protein_g ?? null,
  carbs_g: sums.carbs_g ?? null,
  fat_g: sums.fat_g ?? null,
});

/** Where a food is, each 0 to 1 of the image. */
export interface Box {
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Foods alone, without the model's confidence in each. */
export const foodsIn = (value: unknown): Food[] =>
  ((value ?? []) as Food[]).map(({ name, quantity, unit }) => ({ name, quantity: quantity ?? null, unit }));

/** What is on the photo as far as it is known: what a person said, else what the model saw. */
export const knownFoods = (photo: Photo) => foodsIn(photo.corrected_foods ?? photo.predicted_foods);
export const knownNutrition = (photo: Photo) =>
  nutritionIn((photo.corrected_nutrition ?? photo.predicted_nutrition) as Nutrition);
export const boxesOf = (photo: Photo) => (photo.bounding_boxes ?? []) as unknown as Box[];

/** As one reads it: “Rice 120 g, apple 80 g”. */
export const foodsText = (foods: readonly Food[]) =>
  foods
    .map(({ name, quantity, unit }) => [name, quantity, quantity !== null && unit].filter(Boolean).join(' '))
    .join(', ');

export type PhotoState = 'waiting' | 'verified' | 'excluded';
export const photoStateText = {
  waiting: { label: 'To verify', tone: 'warning' },
  verified: { label: 'Verified', tone: 'success' },
  excluded: { label: 'Left out', tone: 'default' },
} as const;
export const stateOf = ({ is_excluded, is_verified }: Photo): PhotoState =>
  is_excluded ? 'excluded' : is_verified ? 'verified' : 'waiting';

/** The filter that leaves the photos of a state. */
export const stateFilter = (state: PhotoState) =>
  state === 'excluded' ? { is_excluded: true } : { is_excluded: false, is_verified: state === 'verified' };
