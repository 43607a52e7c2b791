import type { DishSeed, MealType } from './dish.ts';

/** Code (without "child_"), name, meal | foods with the grams of a portion at 9 kg. */
const table = `
oats | Oats in milk with mashed banana | breakfast | oats 25, banana 40, milk 180
oats_soya | Oats in soya drink with banana | breakfast | oats 25, banana 40, soyadrink 180
millet | Millet with pear and soya yoghurt | breakfast | millet 90, pear 50, soyayoghurt 100
yoghurt | Yoghurt with soft strawberries | breakfast | yoghurt_low 150, strawberries 40, oats 20
egg | Soft bread with egg, and milk | breakfast | bread 35, eggs 30, milk 180
lentils | Carrots and rice with red lentils | lunch | carrots 50, lentils 90, basmati 50, rapeseed 6
salmon | Potatoes, peas and salmon | lunch | potatoes 100, peas 40, salmon 30, rapeseed 5
beef | Courgette with beef and rice | lunch | courgette 50, beef 40, basmati 70, rapeseed 5
chickpeas | Couscous with chickpeas and red pepper | lunch | couscous 70, chickpeas 50, pepper 30, oil 5
pasta | Small pasta with tomato sauce and mozzarella | dinner | pasta 80, sauce 50, mozzarella 15, oil 4
pasta_beans | Small pasta with white beans | dinner | pasta 80, sauce 50, whitebeans 40, oil 4
pumpkin | Pumpkin with white beans and bread | dinner | pumpkin 90, whitebeans 50, bread 25, oil 4
bread | Bread with cheese, cucumber and milk | dinner | bread 45, cheddar 15, cucumber 30, milk 150
tofu | Broccoli with tofu and brown rice | dinner | broccoli 50, tofu 40, rice 60, oil 4
apple | Plain yoghurt with grated apple | snack | yoghurt_low 110, apple 40
milk | Milk and half a banana | snack | milk 200, banana 50
soya | Soya yoghurt with pear | snack | soyayoghurt 125, pear 40
peanut | Bread with peanut butter, and milk | snack | bread 25, peanutbutter 8, milk 120
orange | Orange pieces and soya yoghurt | snack | orange 60, soyayoghurt 80
`;

const dishOf = (line: string): DishSeed => {
  const [code = '', name = '', meal = '', foods = ''] = line.split('|').map((part) => part.trim());
  const items = foods.split(',').map((food) => {
    const [key = '', grams = ''] = food.trim().split(' ');
    return [key, Number(grams)] as const;
  });
  return { code: `child_${code}`, name, meal: meal as MealType, items: Object.fromEntries(items) };
};

/** What the demo's children eat: soft, without added salt or honey; about 80 kcal a kilogram over a day of three meals and a snack. */
export const childDishes: readonly DishSeed[] = table.trim().split('\n').map(dishOf);

/** Foods of which a child with such an allergy gets none, by what they contain. */
export const childAllergies: Readonly<Record<string, string>> = { egg: 'egg', peanut: 'nuts', milk: 'milk' };
