import { ownFoods } from '../catalog/ownFoods.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Eating } from '../member/eating.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import { ordinary } from './kitchen.ts';
import { ownFoodId } from './mealIdentity.ts';
import { listed, totalsOf } from './meals.ts';

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
