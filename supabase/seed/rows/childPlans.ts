import { addMinutes, type DayNumber, formatDay, localDay } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { childPortions, dishesFor } from './childMeals.ts';
import { listed, totalsOf } from './meals.ts';

const planDays = 21;
const types = ['breakfast', 'lunch', 'dinner'] as const;

/** Three meals a day; one is ticked when the child had a meal of that kind that day. */
function entries(
  member: Member,
  child: Row,
  plan: Row,
  start: DayNumber,
  seed: string,
  meals: readonly Row[],
): Row[] {
  const eaten = new Map(
    meals.map(({ logged_on, meal_type, logged_at }) => [`${logged_on}/${meal_type}`, logged_at]),
  );
  return Array.from({ length: planDays }, (_, day) => day).flatMap((day) =>
    types.flatMap((type): Row[] => {
      const dishes = dishesFor(child, type);
      const dish = dishes[day % dishes.length];
      if (dish === undefined) return [];
      const portions = childPortions(child, dish);
      const { total_calories, total_protein_g, total_carbs_g, total_fat_g } = totalsOf(portions);
      const doneAt = eaten.get(`${formatDay(start + day)}/${type}`) ?? null;
      return [
        {
          id: member.rowId('meal_plan_entries', String(plan.id), day, type),
          meal_plan_id: plan.id ?? null,
          day_number: day + 1,
          meal_type: type,
          item_order: 1,
          recipe_id: null,
          meal_template_id: null,
          name: dish.name,
          servings: 1,
          foods: portions.map((portion) => listed(seed, portion)),
          total_calories,
          total_protein_g,
          total_carbs_g,
          total_fat_g,
          is_completed: doneAt !== null,
          completed_at: doneAt,
          created_at: plan.created_at ?? null,
          updated_at: doneAt ?? plan.created_at ?? null,
        },
      ];
    }),
  );
}

/** A child's 21 days, which premium members get: put together by the model, begun a fortnight before the member's last act. */
export function addChildPlan(
  tables: Tables,
  member: Member,
  child: Row,
  { seed }: DemoOptions,
  meals: readonly Row[],
  lastActiveAt: string,
): void {
  const start = localDay(member.identity.timeZone, lastActiveAt) - 14;
  const createdAt = addMinutes(lastActiveAt, -15 * 1440);
  if (meals.length === 0 || createdAt < String(child.created_at)) return;
  const shopping = [...new Set(meals.flatMap(({ food_items }) => food_items as string[]))];
  const plan: Row = {
    id: member.rowId('meal_plans', 'child'),
    user_id: member.id,
    child_id: child.id ?? null,
    name: `21 days for ${String(child.name)}`,
    description: 'Three soft meals a day, with something new every third day.',
    start_date: formatDay(start),
    duration_days: planDays,
    status: 'active',
    daily_calorie_target: null,
    daily_protein_target_g: null,
    daily_carbs_target_g: null,
    daily_fat_target_g: null,
    dietary_preferences: [],
    excluded_foods: child.allergies ?? [],
    shopping_list: shopping.map((name) => ({ name, quantity: 1, unit: 'pack', is_bought: true })),
    is_ai_generated: true,
    ai_model: 'program-builder',
    generation_cost_usd: 0.0261,
    created_at: createdAt,
    updated_at: createdAt,
  };
  addRows(tables, 'public.meal_plans', [plan]);
  addRows(tables, 'public.meal_plan_entries', entries(member, child, plan, start, seed, meals));
}
