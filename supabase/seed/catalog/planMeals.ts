/** A food of a planned meal, as it is weighed; energy follows from the macros (4, 4 and 9 kcal a gram). */
export interface PlanFood {
  readonly name: string;
  readonly grams: number;
  /** Of that amount, in grams. */
  readonly protein: number;
  readonly carbs: number;
  readonly fat: number;
  readonly fiber: number;
  readonly alternatives?: readonly string[];
}

export interface PlanMeal {
  readonly type: 'lunch' | 'dinner' | 'snack';
  readonly name: string;
  readonly minutes: number;
  readonly instructions: string;
  readonly foods: readonly PlanFood[];
}

const food = (
  name: string,
  grams: number,
  [protein, carbs, fat, fiber]: readonly [number, number, number, number],
  ...alternatives: string[]
): PlanFood => ({ name, grams, protein, carbs, fat, fiber, alternatives });

const oil = food('Olive oil', 12, [0, 0, 12, 0], 'Rapeseed oil');
const rice = food('Brown rice, cooked', 180, [4.7, 42, 1.6, 2.9], 'Bulgur, cooked');
const potatoes = food('Potatoes, boiled', 260, [5, 52, 0.3, 4.7], 'Sweet potatoes, baked');
const greens = food('Mixed salad', 120, [1.7, 3.6, 0.3, 2.2], 'Cucumber and tomatoes');

/** For members who are told in outline: one dish, one line. */
export const plainMeals: readonly (readonly PlanMeal[])[] = [
  [
    {
      type: 'lunch',
      name: 'Lentil and vegetable soup with bread',
      minutes: 10,
      instructions: 'Warm it slowly.',
      foods: [food('Lentil soup with wholemeal bread', 500, [23, 72, 9, 17], 'Bean soup with bread')],
    },
    {
      type: 'lunch',
      name: 'Bulgur salad',
      minutes: 10,
      instructions: 'Keeps for a day in the fridge.',
      foods: [food('Bulgur salad with chickpeas', 420, [19, 70, 14, 16], 'Couscous salad with beans')],
    },
  ],
  [
    {
      type: 'dinner',
      name: 'Vegetable curry with rice',
      minutes: 30,
      instructions: 'Simmer for twenty minutes.',
      foods: [food('Chickpea and vegetable curry with rice', 480, [20, 74, 13, 14], 'Vegetable chilli')],
    },
    {
      type: 'dinner',
      name: 'Baked potatoes with beans',
      minutes: 45,
      instructions: 'Bake the potatoes, warm the beans.',
      foods: [food('Baked potatoes with beans and salad', 560, [19, 84, 8, 18], 'Pasta with lentil sauce')],
    },
  ],
];

/** By slot of the day: lunch, dinner, snack. Plants only, so that they fit every dietary preference and most restrictions. */
export const planMeals: readonly (readonly PlanMeal[])[] = [
  [
    {
      type: 'lunch',
      name: 'Lentil bowl with rice',
      minutes: 25,
      instructions:
        'Warm the lentils with a little stock, serve over the rice, dress the salad with the oil.',
      foods: [food('Lentils, cooked', 220, [20, 44, 0.8, 17], 'Chickpeas, cooked'), rice, greens, oil],
    },
    {
      type: 'lunch',
      name: 'Chickpea and bulgur salad',
      minutes: 15,
      instructions: 'Mix everything cold; it keeps for a day in the fridge.',
      foods: [
        food('Chickpeas, cooked', 200, [17.7, 54.8, 5.2, 15], 'Kidney beans, cooked'),
        food('Bulgur, cooked', 150, [4.6, 28, 0.4, 6.8], 'Couscous, cooked'),
        oil,
      ],
    },
    {
      type: 'lunch',
      name: 'Bean wrap',
      minutes: 10,
      instructions: 'Mash half of the beans, spread them on the wrap, fold in the rest.',
      foods: [
        food('Wholemeal wrap', 70, [6, 33, 4, 4.5], 'Wholemeal bread'),
        food('Kidney beans, cooked', 180, [15.6, 41, 0.9, 13], 'Black beans, cooked'),
        food('Avocado', 80, [1.6, 6.8, 11.8, 5.4], 'Hummus'),
      ],
    },
  ],
  [
    {
      type: 'dinner',
      name: 'Tofu stir-fry with rice',
      minutes: 25,
      instructions: 'Brown the tofu first, add the vegetables for four minutes, serve with the rice.',
      foods: [
        food('Tofu, firm', 200, [34, 5.6, 17.4, 4.6], 'Tempeh'),
        food('Stir-fry vegetables', 200, [5, 14, 0.6, 6], 'Broccoli'),
        rice,
      ],
    },
    {
      type: 'dinner',
      name: 'White bean stew with potatoes',
      minutes: 35,
      instructions:
        'Simmer the beans with tomatoes and herbs for twenty minutes; boil the potatoes beside them.',
      foods: [
        food('White beans, cooked', 220, [21.4, 55, 0.8, 13.9], 'Lentils, cooked'),
        food('Tomatoes, tinned', 200, [2.4, 8, 0.5, 3], 'Passata'),
        potatoes,
        oil,
      ],
    },
    {
      type: 'dinner',
      name: 'Wholemeal pasta with red lentil sauce',
      minutes: 25,
      instructions: 'Cook the lentils in the tomatoes until they fall apart, then toss with the pasta.',
      foods: [
        food('Wholemeal pasta, cooked', 220, [12.5, 63, 3.7, 8.6], 'Buckwheat, cooked'),
        food('Red lentils, cooked', 150, [13.5, 30, 0.6, 7], 'White beans, cooked'),
        oil,
      ],
    },
  ],
  [
    {
      type: 'snack',
      name: 'Apple and pumpkin seeds',
      minutes: 2,
      instructions: 'Nothing to prepare.',
      foods: [
        food('Apple', 180, [0.5, 25, 0.3, 4.3], 'Pear'),
        food('Pumpkin seeds', 20, [6, 2.1, 9.8, 1.2], 'Sunflower seeds'),
      ],
    },
    {
      type: 'snack',
      name: 'Soya yoghurt with berries',
      minutes: 2,
      instructions: 'Stir and eat.',
      foods: [
        food('Soya yoghurt, plain', 200, [8, 4.2, 4.6, 2], 'Oat yoghurt'),
        food('Berries', 120, [1.2, 13, 0.5, 5], 'Apple'),
      ],
    },
  ],
];
