import { below, type Dice } from './dice.ts';
import { at, memberDays } from './memberDays.ts';
import type { BulkOptions } from './options.ts';

/** Three meals on every third day; energy by Atwater's factors (4, 4 and 9 kcal a gram). */
export const mealsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.meals (id, user_id, meal_type, name, logged_at, logged_on, source, food_items, total_calories, total_protein_g, total_carbs_g,
    total_fat_g, created_at, updated_at)
  select ${dice.id('meal', 'r * 4 + m')}, id, kind::public.meal_type, dish, at, day, 'manual', array[dish], 4 * protein + 4 * carbs + 9 * fat,
    protein, carbs, fat, at, at
  from (
    select *, 10 + ${below('(b >> m * 4)', 0, 40)} as protein, 20 + ${below('(b >> m * 4)', 15, 70)} as carbs,
      5 + ${below('(b >> m * 4)', 30, 30)} as fat, (day + clock) at time zone time_zone as at
    from ${memberDays(options, dice, 54, 'd % 3 = 0')}
    cross join (values (1, 'breakfast', 'Oats and berries', time '08:00'), (2, 'lunch', 'Lentil bowl', time '13:00'),
      (3, 'dinner', 'Fish and vegetables', time '19:00')) courses (m, kind, dish, clock)
  ) served`;

/** Of the meals that are there, as the trigger on them would have written. */
export const summariesSql = (_: BulkOptions, dice: Dice): string => `
  insert into public.daily_nutrition_summaries (id, user_id, date, meal_count, total_calories, total_protein_g, total_carbs_g, total_fat_g,
    first_meal_at, last_meal_at, created_at, updated_at)
  select ${dice.id('summary', "user_id || '/' || logged_on")}, user_id, logged_on, count(*), sum(total_calories), sum(total_protein_g),
    sum(total_carbs_g), sum(total_fat_g), min(logged_at), max(logged_at), max(logged_at), max(logged_at)
  from public.meals where child_id is null group by user_id, logged_on`;

export const entriesSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.quick_entry_logs (id, user_id, input_type, raw_text, client_platform, logged_at, ai_tokens_input, ai_tokens_output,
    ai_cost_usd, ai_latency_ms, ai_classification, ai_confidence_score, processing_status, processed_at, attempts, created_at, updated_at)
  select ${dice.id('entry', 'r')}, id, 'text', 'Slept well, drank two litres', 'ios', ${at('21:30')}, 90, 30, 0.0002, 300 + ${below('b', 0, 900)}, 'mixed',
    0.5 + ${below('b', 15, 50)} / 100.0, 'completed', ${at('21:30')} + interval '2 seconds', 1, ${at('21:30')}, ${at('21:30')} + interval '2 seconds'
  from ${memberDays(options, dice, 55, '(d + n) % 14 = 0')}`;
