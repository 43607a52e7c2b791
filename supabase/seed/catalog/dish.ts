export type MealType = 'breakfast' | 'lunch' | 'dinner' | 'snack';

export interface DishSeed {
  readonly code: string;
  readonly name: string;
  readonly meal: MealType;
  /** Keys of foods with the grams of one ordinary portion. */
  readonly items: Readonly<Record<string, number>>;
  /** Cooked dishes are recipes too: minutes of preparing and of cooking, and the steps. */
  readonly recipe?: {
    readonly cuisine: string;
    readonly minutes: readonly [prepare: number, cook: number];
    readonly steps: readonly string[];
  };
}

export const bowl = [
  'Warm the liquid.',
  'Stir in the rest and leave it for five minutes.',
  'Top with the fruit.',
];
export const pan = [
  'Cut everything into pieces of one size.',
  'Fry in the oil over a medium heat until it has some colour.',
  'Season, and serve at once.',
];
export const pot = [
  'Soften the onion in a little oil.',
  'Add the rest and simmer with the lid on.',
  'Taste, season, and rest for five minutes.',
];
export const tray = [
  'Heat the oven to 200 °C.',
  'Spread everything on one tray with the oil.',
  'Bake until the edges are brown; turn once.',
];
export const salad = [
  'Cook what needs cooking and let it cool.',
  'Toss with the oil and lemon.',
  'Serve fresh.',
];
