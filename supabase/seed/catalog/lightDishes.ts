import { bowl, type DishSeed, pan } from './dish.ts';

/** Breakfasts and snacks. */
export const lightDishes: readonly DishSeed[] = [
  {
    code: 'porridge',
    name: 'Porridge with blueberries',
    meal: 'breakfast',
    items: { oats: 60, milk: 200, blueberries: 80, linseed: 10 },
    recipe: { cuisine: 'British', minutes: [2, 8], steps: bowl },
  },
  {
    code: 'oats_plant',
    name: 'Overnight oats with raspberries',
    meal: 'breakfast',
    items: { oats_gf: 60, soyadrink: 200, raspberries: 80, chia: 12 },
    recipe: { cuisine: 'Nordic', minutes: [5, 0], steps: bowl },
  },
  {
    code: 'skyr_bowl',
    name: 'Skyr with muesli and kiwi',
    meal: 'breakfast',
    items: { skyr: 180, muesli: 45, kiwi: 80 },
  },
  {
    code: 'eggs_on_bread',
    name: 'Eggs and tomatoes on bread',
    meal: 'breakfast',
    items: { eggs: 110, bread: 70, tomatoes: 100 },
    recipe: { cuisine: 'British', minutes: [3, 8], steps: pan },
  },
  {
    code: 'quark_apple',
    name: 'Quark with apple and pumpkin seeds',
    meal: 'breakfast',
    items: { quark: 200, apple: 150, pumpkinseeds: 15, honey: 8 },
  },
  {
    code: 'cottage_rye',
    name: 'Cottage cheese on rye bread',
    meal: 'breakfast',
    items: { cottage: 120, rye: 80, cucumber: 80 },
  },
  {
    code: 'tofu_scramble',
    name: 'Scrambled tofu with spinach',
    meal: 'breakfast',
    items: { tofu: 150, spinach: 60, bread_gf: 50, rapeseed: 6 },
    recipe: { cuisine: 'International', minutes: [5, 8], steps: pan },
  },
  {
    code: 'soya_bowl',
    name: 'Soya yoghurt with banana and buckwheat',
    meal: 'breakfast',
    items: { soyayoghurt: 200, banana: 110, buckwheat: 60, sunflower: 12 },
  },
  { code: 'apple', name: 'Apple', meal: 'snack', items: { apple: 150 } },
  { code: 'banana_nuts', name: 'Banana and almonds', meal: 'snack', items: { banana: 120, almonds: 20 } },
  {
    code: 'yoghurt_berries',
    name: 'Yoghurt with strawberries',
    meal: 'snack',
    items: { yoghurt: 150, strawberries: 100 },
  },
  { code: 'hummus_carrots', name: 'Carrots with hummus', meal: 'snack', items: { carrots: 120, hummus: 45 } },
  { code: 'edamame', name: 'Edamame', meal: 'snack', items: { edamame: 120 } },
  {
    code: 'rice_cakes',
    name: 'Rice cakes with avocado',
    meal: 'snack',
    items: { ricecakes: 20, avocado: 50 },
  },
  { code: 'pear_walnuts', name: 'Pear and walnuts', meal: 'snack', items: { pear: 150, walnuts: 18 } },
  {
    code: 'crispbread_quark',
    name: 'Crispbread with quark',
    meal: 'snack',
    items: { crispbread: 25, quark: 80 },
  },
  {
    code: 'chocolate',
    name: 'Dark chocolate and an orange',
    meal: 'snack',
    items: { chocolate: 20, orange: 140 },
  },
  { code: 'fruit_bar', name: 'Fruit bar', meal: 'snack', items: { fruitbar: 35 } },
];
