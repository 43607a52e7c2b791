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

const bowl = ['Warm the liquid.', 'Stir in the rest and leave it for five minutes.', 'Top with the fruit.'];
const pan = [
  'Cut everything into pieces of one size.',
  'Fry in the oil over a medium heat until it has some colour.',
  'Season, and serve at once.',
];
const pot = [
  'Soften the onion in a little oil.',
  'Add the rest and simmer with the lid on.',
  'Taste, season, and rest for five minutes.',
];
const tray = [
  'Heat the oven to 200 °C.',
  'Spread everything on one tray with the oil.',
  'Bake until the edges are brown; turn once.',
];
const salad = ['Cook what needs cooking and let it cool.', 'Toss with the oil and lemon.', 'Serve fresh.'];

/** What the demo's members eat. Every diet of the profiles finds some in each meal; a test holds that. */
export const dishes: readonly DishSeed[] = [
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
  {
    code: 'chicken_rice',
    name: 'Chicken with rice and broccoli',
    meal: 'lunch',
    items: { chicken: 130, rice: 180, broccoli: 150, oil: 8 },
    recipe: { cuisine: 'International', minutes: [10, 25], steps: tray },
  },
  {
    code: 'lentil_soup',
    name: 'Red lentil soup',
    meal: 'lunch',
    items: { lentils: 220, carrots: 80, onion: 50, stock: 200, oil: 8 },
    recipe: { cuisine: 'Turkish', minutes: [10, 25], steps: pot },
  },
  {
    code: 'chickpea_salad',
    name: 'Chickpea salad with quinoa',
    meal: 'lunch',
    items: { chickpeas: 140, quinoa: 120, cucumber: 80, tomatoes: 100, oil: 10, lemon: 10 },
    recipe: { cuisine: 'Lebanese', minutes: [15, 15], steps: salad },
  },
  {
    code: 'tuna_wrap',
    name: 'Tuna wrap',
    meal: 'lunch',
    items: { tuna: 100, tortilla: 60, lettuce: 50, yoghurt_low: 40, sweetcorn: 40 },
  },
  {
    code: 'greek_salad',
    name: 'Greek salad with bread',
    meal: 'lunch',
    items: { feta: 60, cucumber: 120, tomatoes: 150, sourdough: 60, oil: 10 },
    recipe: { cuisine: 'Greek', minutes: [12, 0], steps: salad },
  },
  {
    code: 'turkey_sandwich',
    name: 'Turkey sandwich with salad',
    meal: 'lunch',
    items: { turkey: 80, bread: 80, lettuce: 40, tomatoes: 80, avocado: 40 },
  },
  {
    code: 'bean_tacos',
    name: 'Bean tacos',
    meal: 'lunch',
    items: { blackbeans: 130, tortilla_corn: 75, pepper: 80, salsa: 50, avocado: 50 },
    recipe: { cuisine: 'Mexican', minutes: [12, 10], steps: pan },
  },
  {
    code: 'tabbouleh',
    name: 'Bulgur with herbs and hummus',
    meal: 'lunch',
    items: { bulgur: 180, hummus: 60, tomatoes: 120, lemon: 15, rocket: 30 },
    recipe: { cuisine: 'Lebanese', minutes: [20, 12], steps: salad },
  },
  {
    code: 'prawn_noodles',
    name: 'Rice noodles with prawns',
    meal: 'lunch',
    items: { prawns: 120, noodles: 180, pepper: 80, tamari: 10, rapeseed: 8 },
    recipe: { cuisine: 'Vietnamese', minutes: [10, 10], steps: pan },
  },
  {
    code: 'ham_potatoes',
    name: 'Potatoes with cottage cheese and ham',
    meal: 'lunch',
    items: { potatoes: 250, cottage: 120, ham: 50, cucumber: 80 },
  },
  {
    code: 'salmon_potatoes',
    name: 'Salmon with potatoes and green beans',
    meal: 'dinner',
    items: { salmon: 130, potatoes: 200, beans_green: 150, lemon: 10 },
    recipe: { cuisine: 'Nordic', minutes: [10, 25], steps: tray },
  },
  {
    code: 'vegetable_curry',
    name: 'Vegetable curry with rice',
    meal: 'dinner',
    items: { cauliflower: 120, chickpeas: 100, coconut: 80, curry: 20, basmati: 180 },
    recipe: { cuisine: 'Indian', minutes: [15, 25], steps: pot },
  },
  {
    code: 'pasta_lentils',
    name: 'Wholewheat pasta with lentil sauce',
    meal: 'dinner',
    items: { pasta: 200, lentils: 100, sauce: 150, oil: 6 },
    recipe: { cuisine: 'Italian', minutes: [8, 25], steps: pot },
  },
  {
    code: 'beef_chilli',
    name: 'Chilli with beef and beans',
    meal: 'dinner',
    items: { beef: 110, kidney: 120, sauce: 150, onion: 50, rice: 120 },
    recipe: { cuisine: 'Mexican', minutes: [12, 35], steps: pot },
  },
  {
    code: 'tofu_stir_fry',
    name: 'Tofu with vegetables and noodles',
    meal: 'dinner',
    items: { tofu: 140, noodles: 180, broccoli: 100, pepper: 80, tamari: 12, rapeseed: 8 },
    recipe: { cuisine: 'Chinese', minutes: [15, 12], steps: pan },
  },
  {
    code: 'chicken_tray',
    name: 'Chicken thigh with sweet potato',
    meal: 'dinner',
    items: { thigh: 140, batata: 180, courgette: 120, oil: 6 },
    recipe: { cuisine: 'International', minutes: [12, 35], steps: tray },
  },
  {
    code: 'aubergine_bake',
    name: 'Aubergine bake with mozzarella',
    meal: 'dinner',
    items: { aubergine: 200, sauce: 150, mozzarella: 70, couscous: 120, oil: 8 },
    recipe: { cuisine: 'Italian', minutes: [15, 35], steps: tray },
  },
  {
    code: 'cod_lentils',
    name: 'Cod on lentils with spinach',
    meal: 'dinner',
    items: { cod: 150, lentils: 150, spinach: 100, oil: 8, lemon: 10 },
    recipe: { cuisine: 'Spanish', minutes: [10, 25], steps: pot },
  },
  {
    code: 'bean_stew',
    name: 'White bean stew with kale',
    meal: 'dinner',
    items: { whitebeans: 200, kale: 80, tomatoes: 150, carrots: 80, oil: 10 },
    recipe: { cuisine: 'Portuguese', minutes: [12, 30], steps: pot },
  },
  {
    code: 'omelette',
    name: 'Omelette with mushrooms and salad',
    meal: 'dinner',
    items: { eggs: 150, mushrooms: 100, cheddar: 25, rocket: 50, oil: 6 },
    recipe: { cuisine: 'French', minutes: [6, 8], steps: pan },
  },
  {
    code: 'pork_cabbage',
    name: 'Pork fillet with cabbage and potatoes',
    meal: 'dinner',
    items: { porkfillet: 130, cabbage: 150, potatoes: 180, rapeseed: 8 },
    recipe: { cuisine: 'German', minutes: [12, 25], steps: pan },
  },
  {
    code: 'pumpkin_millet',
    name: 'Pumpkin with millet and tahini',
    meal: 'dinner',
    items: { pumpkin: 200, millet: 160, chickpeas: 90, tahini: 20 },
    recipe: { cuisine: 'Israeli', minutes: [12, 30], steps: tray },
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

/** Foods that members wrote down themselves; all suit every diet of the demo. kcal, protein, carbs, fat, fibre of 100 g; a portion in g. */
export const ownFoods = [
  ['Roasted chickpeas, homemade', 395, 19, 56, 9, 16, 30],
  ['Lentil crackers from the market', 420, 17, 60, 11, 9, 25],
  ['Date and seed bar, homemade', 405, 10, 52, 17, 9, 40],
  ['Beetroot dip, our recipe', 95, 3, 12, 4, 4, 60],
  ['Mango sorbet, local shop', 118, 0.5, 28, 0.2, 1.2, 80],
  ['Rice pudding with coconut', 132, 2.5, 21, 4.2, 0.8, 120],
] as const;
