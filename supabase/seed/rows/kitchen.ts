import { type DishSeed, dishes, ownFoods } from '../catalog/dishes.ts';
import { foodOf } from '../catalog/foods.ts';
import { addMinutes, formatDay, localInstant, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { suits } from '../member/diet.ts';
import type { EatenMeal, Eating } from '../member/eating.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { type Portion, portionOf } from '../member/portions.ts';
import { allergensOf, foodRows } from './foods.ts';
import { listed, ownFoodId, totalsOf } from './meals.ts';

/** How often each food and each dish was eaten; carried from member to member. */
export interface Kitchen {
  readonly foods: Map<string, number>;
  readonly dishes: Map<string, number>;
}
export const createKitchen = (): Kitchen => ({ foods: new Map(), dishes: new Map() });

const count = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** @param hasEntries whether the meals' foods are rows of their own, which is what a food's use counts. */
export function countUses(kitchen: Kitchen, meals: readonly EatenMeal[], hasEntries: boolean): void {
  for (const { dish, portions } of meals) {
    count(kitchen.dishes, dish.code);
    if (!hasEntries) continue;
    for (const { food } of portions) if (typeof food === 'string') count(kitchen.foods, food);
  }
}

export const recipeId = (seed: string, code: string): string => stableUuid(`${seed}/recipes/${code}`);
export const templateId = (seed: string, code: string): string =>
  stableUuid(`${seed}/meal_templates/${code}`);
export const ordinary = ({ items }: DishSeed): Portion[] =>
  Object.entries(items).map(([key, grams]) => portionOf(key, grams));

function flagsOf({ items }: DishSeed): string[] {
  const all = Object.keys(items).map(foodOf);
  const flags = { vegan: ['vegan'], vegetarian: ['vegetarian'], gluten_free: ['gluten'] };
  return Object.entries(flags).flatMap(([flag, words]) =>
    all.every((food) => suits(food, words)) ? [flag] : [],
  );
}

function recipeRow(options: DemoOptions, dish: DishSeed, uses: number): Row[] {
  if (!dish.recipe) return [];
  const { cuisine, minutes, steps } = dish.recipe;
  const portions = ordinary(dish);
  const { total_calories, total_protein_g, total_carbs_g, total_fat_g, total_fiber_g } = totalsOf(portions);
  const at = utcInstant(parseDay(options.today) - 410, 600);
  return [
    {
      id: recipeId(options.seed, dish.code),
      user_id: null,
      title: dish.name,
      description: `${dish.name}: ${minutes[0] + minutes[1]} minutes for two.`,
      meal_type: dish.meal,
      cuisine,
      difficulty: minutes[0] > 12 ? 'intermediate' : 'beginner',
      servings: 2,
      prep_minutes: minutes[0],
      cook_minutes: minutes[1],
      ingredients: portions.map((portion) => {
        const one = listed(options.seed, portion);
        return { ...one, quantity: portion.grams * 2 };
      }),
      instructions: [...steps],
      calories: total_calories,
      protein_g: total_protein_g,
      carbs_g: total_carbs_g,
      fat_g: total_fat_g,
      fiber_g: total_fiber_g,
      dietary_flags: flagsOf(dish),
      allergens: [...new Set(Object.keys(dish.items).flatMap((key) => allergensOf(foodOf(key))))],
      is_active: true,
      usage_count: uses,
      created_at: at,
      updated_at: at,
    },
  ];
}

function templateRow(options: DemoOptions, dish: DishSeed, uses: number): Row {
  const portions = ordinary(dish);
  const at = utcInstant(parseDay(options.today) - 405, 600);
  return {
    id: templateId(options.seed, dish.code),
    user_id: null,
    template_name: dish.name,
    description: '',
    meal_type: dish.meal,
    recipe_id: dish.recipe ? recipeId(options.seed, dish.code) : null,
    foods: portions.map((portion) => listed(options.seed, portion)),
    ...totalsOf(portions),
    tags: flagsOf(dish),
    is_active: true,
    usage_count: uses,
    last_used_at: null,
    created_at: at,
    updated_at: at,
  };
}

/** The catalogue and the company's recipes and templates, with how often members used them. */
export function addCookbook(tables: Tables, options: DemoOptions, kitchen: Kitchen): void {
  addRows(tables, 'public.foods', foodRows(options, kitchen.foods));
  const uses = (code: string): number => kitchen.dishes.get(code) ?? 0;
  addRows(
    tables,
    'public.recipes',
    dishes.flatMap((dish) => recipeRow(options, dish, uses(dish.code))),
  );
  addRows(
    tables,
    'public.meal_templates',
    dishes.map((dish) => templateRow(options, dish, uses(dish.code))),
  );
}

/** Foods that a member wrote down, and meals to log with one tap. */
export function addFavourites(tables: Tables, member: Member, { seed }: DemoOptions, eating: Eating): void {
  const firstAt = eating.meals[0]?.at ?? member.createdAt;
  addRows(
    tables,
    'public.custom_foods',
    eating.ownFoods.map((number): Row => {
      const [name, calories, protein_g, total_carbs_g, total_fat_g, dietary_fiber_g] =
        ownFoods[number] ?? ownFoods[0];
      const used = eating.meals.filter(({ portions }) => portions.some(({ food }) => food === number));
      return {
        id: ownFoodId(member, number),
        user_id: member.id,
        name,
        serving_size: 100,
        serving_unit: 'g',
        calories,
        protein_g,
        total_carbs_g,
        total_fat_g,
        dietary_fiber_g,
        is_favorite: used.length > 5,
        usage_count: used.length,
        last_used_at: used.at(-1)?.at ?? null,
        created_at: firstAt,
        updated_at: used.at(-1)?.at ?? firstAt,
      };
    }),
  );
  addRows(
    tables,
    'public.quick_meals',
    eating.favourites.flatMap((dish): Row[] => {
      const used = eating.meals.filter((meal) => meal.source === 'quick_meal' && meal.dish === dish);
      const last = used.at(-1);
      if (last === undefined) return [];
      const portions = ordinary(dish);
      return [
        {
          id: member.rowId('quick_meals', dish.code),
          user_id: member.id,
          meal_name: dish.name,
          meal_type: dish.meal,
          components: portions.map((portion) => listed(seed, portion)),
          ...totalsOf(portions),
          is_favorite: used.length > 8,
          usage_count: used.length,
          last_used_at: last.at,
          created_at: used[0]?.at ?? last.at,
          updated_at: last.at,
        },
      ];
    }),
  );
}

const fastHours = 16;

/** From after dinner to before lunch, for those who leave breakfast out; never over a meal that was logged. */
export function fastRows(member: Member, eating: Eating, lastActiveAt: string): Row[] {
  if (!eating.fasts) return [];
  const random = member.random('fasts');
  return [...new Set(eating.meals.map(({ day }) => day))].flatMap((day): Row[] => {
    if (!random.chance(0.6)) return [];
    const startedAt = localInstant(member.identity.timeZone, day, random.int(1195, 1212));
    const broken = random.chance(0.18);
    const minutes = broken ? random.int(11, 15) * 60 : fastHours * 60 + random.int(0, 25);
    const endedAt = addMinutes(startedAt, minutes);
    if (eating.meals.some(({ at }) => at > startedAt && at < endedAt) || startedAt > lastActiveAt) return [];
    const isOver = endedAt <= lastActiveAt;
    if (!isOver && Date.parse(lastActiveAt) - Date.parse(startedAt) > fastHours * 3_600_000) return [];
    return [
      {
        id: member.rowId('fasting_sessions', day),
        user_id: member.id,
        protocol: '16:8',
        target_hours: fastHours,
        started_at: startedAt,
        ended_at: isOver ? endedAt : null,
        status: isOver ? (broken ? 'broken' : 'completed') : 'active',
        energy_level: isOver ? random.int(4, 9) : null,
        hunger_level: isOver ? random.int(3, broken ? 9 : 7) : null,
        break_reason:
          isOver && broken
            ? random.pick([
                'Early breakfast with the family',
                'Long day, ate when hungry',
                'Training in the morning',
              ])
            : null,
        created_at: startedAt,
        updated_at: isOver ? endedAt : startedAt,
      },
    ];
  });
}

const cups = { water: 68, tea: 12, coffee: 12, milk: 3, juice: 3, sports_drink: 2 } as const;

/** Drinks of the days on which meals were logged. */
export function waterRows(member: Member, eating: Eating, lastActiveAt: string, isRich: boolean): Row[] {
  const random = member.random('water');
  const logs = random.chance(isRich ? 0.9 : 0.4);
  if (!logs) return [];
  const source = random.weighted({ manual: 80, smart_bottle: 14, import: 6 });
  return [...new Set(eating.meals.map(({ day }) => day))].flatMap((day): Row[] =>
    Array.from({ length: random.int(1, isRich ? 3 : 2) }, (_, index): Row => {
      const at = localInstant(member.identity.timeZone, day, 450 + index * 270 + random.int(0, 180));
      return {
        id: member.rowId('water_intake', day, index),
        user_id: member.id,
        logged_at: at,
        logged_on: formatDay(day),
        amount_ml: roundTo(random.between(200, 750), 50),
        beverage_type: random.weighted(cups),
        source,
        created_at: at,
      };
    }).filter(({ logged_at }) => String(logged_at) <= lastActiveAt),
  );
}

/** What the AI team learns to read photos from: photos whose members agreed to it, most of them checked. */
export function photoRows(
  member: Member,
  options: DemoOptions,
  meals: readonly EatenMeal[],
  mealIdOf: (meal: EatenMeal) => string,
): Row[] {
  const random = member.random('photos');
  if (member.kind === 'minor' || !random.chance(0.5)) return [];
  const cutoff = cutoffOf(options.today);
  const consentAt = addMinutes(member.createdAt, 25);
  return meals
    .filter(({ inputMethod }) => inputMethod === 'image')
    .slice(0, 12)
    .map((meal): Row => {
      const { portions, at } = meal;
      const checkedAt = addMinutes(at, random.int(2, 9) * 1440);
      const checked = checkedAt < cutoff && random.chance(0.7);
      const blurred = !checked && random.chance(0.1);
      const listOf = (scale: () => number) =>
        portions.map(({ name, grams }) => ({
          name,
          quantity: Math.max(1, Math.round(grams * scale())),
          unit: 'g',
        }));
      const { total_calories, total_protein_g, total_carbs_g, total_fat_g } = totalsOf(portions);
      const sums = {
        calories: total_calories,
        protein_g: total_protein_g,
        carbs_g: total_carbs_g,
        fat_g: total_fat_g,
      };
      const predicted = listOf(() => random.between(0.8, 1.25));
      return {
        id: member.rowId('food_photo_training_data', meal.day, meal.type),
        user_id: member.id,
        meal_id: mealIdOf(meal),
        image_url: `training/${member.rowId('training_photos', meal.day, meal.type)}.jpg`,
        image_width: 1600,
        image_height: 1200,
        consent_at: consentAt,
        predicted_foods: predicted.map((food) => ({
          ...food,
          confidence: roundTo(random.between(0.5, 0.98), 0.01),
        })),
        predicted_nutrition: {
          ...sums,
          calories: Math.round((total_calories ?? 0) * random.between(0.85, 1.2)),
        },
        corrected_foods: checked ? listOf(() => 1) : null,
        corrected_nutrition: checked ? sums : null,
        bounding_boxes: portions.map(({ name }, index) => ({
          label: name,
          x: roundTo(0.05 + (index % 3) * 0.3, 0.01),
          y: roundTo(0.1 + Math.floor(index / 3) * 0.4, 0.01),
          width: 0.28,
          height: 0.36,
        })),
        ai_provider: 'self_hosted',
        ai_model: 'meal-vision',
        confidence: roundTo(random.between(0.5, 0.97), 0.001),
        correction_count: checked ? random.int(0, portions.length) : 0,
        image_quality: roundTo(blurred ? random.between(0.1, 0.35) : random.between(0.55, 0.98), 0.001),
        lighting: random.weighted({ daylight: 45, artificial: 35, dim: 8, mixed: 12 }),
        is_verified: checked,
        verified_at: checked ? checkedAt : null,
        dataset_split: checked ? random.weighted({ train: 80, validation: 10, test: 10 }) : null,
        is_excluded: blurred,
        excluded_reason: blurred ? 'Out of focus.' : null,
        created_at: at,
        updated_at: checked ? checkedAt : at,
      };
    });
}
