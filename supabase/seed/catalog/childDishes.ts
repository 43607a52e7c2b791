import type { DishSeed } from './dish.ts';

/** What the demo's children eat: soft, without salt or honey. Grams of a portion at twelve months. */
export const childDishes: readonly DishSeed[] = [
  {
    code: 'child_oats',
    name: 'Oats with mashed banana',
    meal: 'breakfast',
    items: { oats: 20, banana: 40, oatdrink: 60 },
  },
  {
    code: 'child_millet',
    name: 'Millet with pear',
    meal: 'breakfast',
    items: { millet: 60, pear: 50 },
  },
  {
    code: 'child_yoghurt',
    name: 'Yoghurt with soft strawberries',
    meal: 'breakfast',
    items: { yoghurt_low: 80, strawberries: 30, oats: 10 },
  },
  {
    code: 'child_lentils',
    name: 'Carrots with red lentils',
    meal: 'lunch',
    items: { carrots: 60, lentils: 40, rapeseed: 4 },
  },
  {
    code: 'child_salmon',
    name: 'Potatoes, peas and salmon',
    meal: 'lunch',
    items: { potatoes: 80, peas: 30, salmon: 20, rapeseed: 3 },
  },
  {
    code: 'child_beef',
    name: 'Courgette with beef and rice',
    meal: 'lunch',
    items: { courgette: 50, beef: 20, basmati: 50, rapeseed: 3 },
  },
  {
    code: 'child_pasta',
    name: 'Small pasta with tomato sauce',
    meal: 'dinner',
    items: { pasta: 60, sauce: 40, oil: 3 },
  },
  {
    code: 'child_pumpkin',
    name: 'Pumpkin with white beans',
    meal: 'dinner',
    items: { pumpkin: 80, whitebeans: 30, oil: 3 },
  },
];

/** Foods of which a child with such an allergy gets none, by what they contain. */
export const childAllergies: Readonly<Record<string, string>> = { egg: 'egg', peanut: 'nuts', milk: 'milk' };
