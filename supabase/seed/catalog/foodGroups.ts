import type { FoodGroup } from './foods.ts';

/** What a group's foods have in common, for the nutrients that the catalogue does not list food by food. Of 100 g. */
export interface GroupProfile {
  /** Of the fat that is not saturated. */
  readonly monounsaturatedShare: number;
  /** Of the polyunsaturated fat; most of the rest is omega 6. */
  readonly omega3Share: number;
  readonly solubleFiberShare: number;
  readonly addedSugarShare: number;
  readonly copperMg: number;
  readonly manganeseMg: number;
  readonly seleniumMcg: number;
  readonly iodineMcg: number;
  readonly thiaminMg: number;
  readonly riboflavinMg: number;
  readonly niacinMg: number;
  readonly pantothenicAcidMg: number;
  readonly vitaminB6Mg: number;
  readonly biotinMcg: number;
  readonly cholineMg: number;
  /** Null where there is too little carbohydrate for one. */
  readonly glycemicIndex: number | null;
}

const fields = [
  'monounsaturatedShare',
  'omega3Share',
  'solubleFiberShare',
  'addedSugarShare',
  'copperMg',
  'manganeseMg',
  'seleniumMcg',
  'iodineMcg',
  'thiaminMg',
  'riboflavinMg',
  'niacinMg',
  'pantothenicAcidMg',
  'vitaminB6Mg',
  'biotinMcg',
  'cholineMg',
] as const;
const profile = (glycemicIndex: number | null, ...values: readonly number[]): GroupProfile =>
  ({
    ...Object.fromEntries(fields.map((field, index) => [field, values[index] ?? 0])),
    glycemicIndex,
  }) as unknown as GroupProfile;

export const groupProfiles: Readonly<Record<FoodGroup, GroupProfile>> = {
  vegetables: profile(40, 0.2, 0.35, 0.35, 0, 0.08, 0.25, 0.8, 2, 0.07, 0.08, 0.9, 0.3, 0.16, 1.2, 14),
  fruit: profile(45, 0.4, 0.3, 0.4, 0, 0.07, 0.2, 0.4, 1, 0.04, 0.04, 0.5, 0.2, 0.09, 0.8, 7),
  grains: profile(55, 0.4, 0.05, 0.3, 0.1, 0.2, 1.3, 12, 2, 0.24, 0.1, 2.8, 0.6, 0.15, 6, 16),
  legumes: profile(30, 0.35, 0.15, 0.3, 0, 0.35, 0.8, 5, 3, 0.16, 0.08, 1.6, 0.5, 0.16, 8, 38),
  nuts_seeds: profile(20, 0.5, 0.15, 0.2, 0, 1.2, 2.2, 15, 3, 0.5, 0.3, 4.5, 0.8, 0.4, 22, 52),
  dairy: profile(30, 0.85, 0.15, 0, 0, 0.02, 0.01, 8, 22, 0.04, 0.24, 2, 0.4, 0.05, 2.5, 16),
  eggs: profile(null, 0.72, 0.06, 0, 0, 0.01, 0.03, 31, 49, 0.07, 0.51, 3.3, 1.4, 0.12, 19, 294),
  meat: profile(null, 0.85, 0.06, 0, 0, 0.09, 0.01, 24, 4, 0.2, 0.22, 9.5, 0.7, 0.45, 2.5, 85),
  poultry: profile(null, 0.6, 0.05, 0, 0, 0.05, 0.02, 26, 4, 0.07, 0.14, 15, 1, 0.6, 3, 80),
  fish: profile(null, 0.45, 0.75, 0, 0, 0.1, 0.03, 40, 60, 0.12, 0.14, 9, 0.8, 0.4, 4, 70),
  fats_oils: profile(null, 0.78, 0.12, 0, 0, 0.01, 0.02, 0.3, 1, 0, 0.01, 0.1, 0.05, 0, 0.2, 2),
  sweets: profile(50, 0.75, 0.04, 0.25, 0.9, 0.4, 0.5, 3, 2, 0.05, 0.08, 0.9, 0.2, 0.06, 1.5, 12),
  drinks: profile(45, 0.4, 0.1, 0.3, 0.3, 0.02, 0.05, 0.3, 2, 0.03, 0.08, 0.3, 0.1, 0.04, 0.8, 4),
  condiments: profile(35, 0.6, 0.1, 0.3, 0.15, 0.1, 0.2, 1, 2, 0.04, 0.05, 1, 0.2, 0.1, 1, 10),
};

/** mg of 100 g. */
export const caffeineMg: Readonly<Record<string, number>> = { coffee: 40, tea: 12, chocolate: 80 };

/** Products of makers that do not exist; their numbers are of the range that shops use among themselves. */
export const makers: Readonly<Record<string, readonly [brand: string, ean: string]>> = {
  skyr: ['Northbarn', '2000000000015'],
  oatdrink: ['Hollowell', '2000000000022'],
  soyadrink: ['Hollowell', '2000000000039'],
  fruitbar: ['Tarn & Field', '2000000000046'],
  crispbread: ['Tarn & Field', '2000000000053'],
  hummus: ['Olivet Kitchen', '2000000000060'],
  pesto: ['Olivet Kitchen', '2000000000077'],
};
