import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

const summed = [
  ['total_calories', 0.1],
  ['total_protein_g', 0.1],
  ['total_carbs_g', 0.1],
  ['total_fat_g', 0.1],
  ['total_fiber_g', 0.1],
  ['total_sugar_g', 0.1],
  ['total_sodium_mg', 0.1],
  ['iron_mg', 0.01],
  ['calcium_mg', 0.1],
  ['vitamin_a_mcg', 0.1],
  ['vitamin_c_mg', 0.1],
  ['vitamin_d_mcg', 0.01],
  ['zinc_mg', 0.01],
  ['folate_mcg', 0.1],
] as const;

/** The days' sums, the member's or a child's, as private.summarise_days() has them: an unknown amount counts as 0. */
export function summaryRows(member: Member, meals: readonly Row[], child?: Row): Row[] {
  const days = new Map<string, Row[]>();
  for (const meal of meals) {
    const day = String(meal.logged_on);
    days.set(day, [...(days.get(day) ?? []), meal]);
  }
  return [...days].map(([day, eaten]): Row => {
    const instants = eaten.map(({ logged_at }) => String(logged_at)).sort();
    const last = instants.at(-1) ?? null;
    const sum = (column: string, step: number): number =>
      roundTo(
        eaten.reduce((total, meal) => total + Number(meal[column] ?? 0), 0),
        step,
      );
    return {
      id: member.rowId('daily_nutrition_summaries', day, ...(child ? [String(child.id)] : [])),
      user_id: member.id,
      child_id: child?.id ?? null,
      date: day,
      meal_count: eaten.length,
      ...Object.fromEntries(summed.map(([column, step]) => [column, sum(column, step)])),
      first_meal_at: instants[0] ?? null,
      last_meal_at: last,
      created_at: last,
      updated_at: last,
    };
  });
}
