import type { DishSeed } from '../catalog/dish.ts';
import { addMinutes, type DayNumber, formatDay, localInstant, weekdayOf } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { dietWords, menuFor } from '../member/diet.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { ordinary, recipeId, templateId } from './kitchen.ts';
import { listed, totalsOf } from './meals.ts';

const planDays = 7;
const plannedMeals = ['lunch', 'dinner'] as const;
const mostPlans = 6;

interface Week {
  readonly id: string;
  readonly index: number;
  readonly start: DayNumber;
  readonly createdAt: string;
  readonly dishes: readonly DishSeed[];
}

/** One dish for each lunch and dinner of the week, in turn. A meal is ticked when that meal of the day was logged. */
function entryRows(member: Member, seed: string, week: Week, meals: readonly EatenMeal[]): Row[] {
  return Array.from({ length: planDays * plannedMeals.length }, (_, place): Row => {
    const type = plannedMeals[place % plannedMeals.length] ?? 'lunch';
    const day = Math.floor(place / plannedMeals.length);
    const choice = week.dishes.filter(({ meal }) => meal === type);
    const dish = choice[day % choice.length] as DishSeed;
    const eaten = meals.find((meal) => meal.day === week.start + day && meal.type === type);
    const portions = ordinary(dish);
    const { total_calories, total_protein_g, total_carbs_g, total_fat_g } = totalsOf(portions);
    return {
      id: member.rowId('meal_plan_entries', week.index, place),
      meal_plan_id: week.id,
      day_number: day + 1,
      meal_type: type,
      item_order: 1,
      recipe_id: dish.recipe ? recipeId(seed, dish.code) : null,
      meal_template_id: templateId(seed, dish.code),
      name: dish.name,
      servings: 1,
      foods: portions.map((portion) => listed(seed, portion)),
      total_calories,
      total_protein_g,
      total_carbs_g,
      total_fat_g,
      is_completed: eaten !== undefined,
      completed_at: eaten?.at ?? null,
      created_at: week.createdAt,
      updated_at: eaten?.at ?? week.createdAt,
    };
  });
}

/** Cooking on the Sunday before the week: two dishes for its first days. */
function prepRow(member: Member, week: Week, isOver: boolean): Row {
  const random = member.random(`prep-${week.index}`);
  const startedAt = addMinutes(week.createdAt, 60);
  const minutes = random.int(55, 130);
  const portions = random.pick([4, 6, 6, 8]);
  const cooked = week.dishes.filter(({ recipe }) => recipe !== undefined).slice(0, 2);
  return {
    id: member.rowId('meal_prep_sessions', week.index),
    user_id: member.id,
    meal_plan_id: week.id,
    title: 'Cooking for the week',
    scheduled_for: startedAt,
    started_at: startedAt,
    completed_at: addMinutes(startedAt, minutes),
    duration_minutes: minutes,
    recipes: cooked.map(({ name }) => ({ title: name, portions: Math.floor(portions / cooked.length) })),
    portions_made: portions,
    portions_left: isOver ? 0 : random.int(1, portions),
    days_covered: 3,
    storage: random.pick(['fridge', 'both']),
    use_by: formatDay(week.start + 3),
    cost_usd: random.int(14, 38),
    difficulty_rating: random.int(1, 4),
    created_at: week.createdAt,
    updated_at: addMinutes(startedAt, minutes),
  };
}

/** Weeks of meals that a member put together, each from the Sunday before; the last one runs when the demo ends. */
export function addMealPlans(
  tables: Tables,
  member: Member,
  { seed }: DemoOptions,
  profile: Row,
  meals: readonly EatenMeal[],
  lastActiveAt: string,
): void {
  const random = member.random('meal-plans');
  const menu = menuFor(dietWords(profile));
  if (menu.lunch.length === 0 || menu.dinner.length === 0) return;
  const mondays = [...new Set(meals.map(({ day }) => day - ((weekdayOf(day) + 6) % 7)))];
  const weeks = mondays
    .filter((start) => start - 1 > member.joinedOn && random.chance(0.5))
    .slice(-mostPlans)
    .map((start, index): Week => {
      const createdAt = localInstant(member.identity.timeZone, start - 1, 600 + random.int(0, 120));
      const dishes = [...random.sample(menu.lunch, 4), ...random.sample(menu.dinner, 4)];
      return { id: member.rowId('meal_plans', start), index, start, createdAt, dishes };
    })
    .filter(({ createdAt }) => addMinutes(createdAt, 240) <= lastActiveAt);
  addRows(
    tables,
    'public.meal_plans',
    weeks.map(({ id, start, createdAt, dishes }): Row => {
      const isOver = start + planDays - 1 < member.localToday;
      const generated = random.chance(0.4);
      return {
        id,
        user_id: member.id,
        child_id: null,
        name: `Week of ${formatDay(start)}`,
        description: '',
        start_date: formatDay(start),
        duration_days: planDays,
        status: isOver ? 'completed' : 'active',
        daily_calorie_target: profile.daily_calorie_target ?? null,
        daily_protein_target_g: profile.daily_protein_target_g ?? null,
        daily_carbs_target_g: profile.daily_carbs_target_g ?? null,
        daily_fat_target_g: profile.daily_fat_target_g ?? null,
        dietary_preferences: profile.dietary_preference == null ? [] : [profile.dietary_preference],
        excluded_foods: profile.dietary_restrictions ?? [],
        shopping_list: [...new Set(dishes.flatMap(ordinary).map(({ name }) => name))].map((name) => ({
          name,
          quantity: 1,
          unit: 'pack',
          is_bought: isOver || random.chance(0.6),
        })),
        is_ai_generated: generated,
        ai_model: generated ? 'program-builder' : null,
        generation_cost_usd: generated ? 0.0184 : null,
        created_at: createdAt,
        updated_at: createdAt,
      };
    }),
  );
  for (const week of weeks) {
    addRows(tables, 'public.meal_plan_entries', entryRows(member, seed, week, meals));
    if (random.chance(0.6))
      addRows(tables, 'public.meal_prep_sessions', [
        prepRow(member, week, week.start + planDays - 1 < member.localToday),
      ]);
  }
}
