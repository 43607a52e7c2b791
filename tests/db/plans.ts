import { ownerId } from './world.ts';

/** Ids of a plan in the past: four weeks from Monday, 9 March 2026, over the spring change of time in Europe and America. */
export const planId = '00000000-0000-4000-8000-000000000a00';
export const PLAN_START = '2026-03-09';

/** A row's id by its place in the plan: sessions on odd days, a breakfast and a dinner a day. */
export const sessionOf = (day: number) => `00000000-0000-4000-8000-00000a01${String(day).padStart(4, '0')}`;
export const breakfastOf = (day: number) => `00000000-0000-4000-8000-00000a02${String(day).padStart(4, '0')}`;
export const dinnerOf = (day: number) => `00000000-0000-4000-8000-00000a03${String(day).padStart(4, '0')}`;

/** @returns the date of a day of the plan, from 1, as `YYYY-MM-DD`. */
export const dateOf = (day: number) =>
  new Date(Date.parse(`${PLAN_START}T00:00:00Z`) + (day - 1) * 86_400_000).toISOString().slice(0, 10);

/** A whole plan with its calendar, as the superuser writes it: store_program_bundle() refuses a start in the past. */
export const planSql = (userId = ownerId): string => `
  insert into public.programs (id, user_id, name, primary_goal, program_start_date, program_duration_weeks, full_bundle, status,
      macros, tdee, next_reassessment_date)
    values ('${planId}', '${userId}', 'Four weeks', 'lose_weight', '${PLAN_START}', 4, '{}', 'active',
      '{"calories_kcal": 1800, "protein_g": 130, "carbs_g": 190, "fat_g": 55}', '{"tdee_kcal": 2240}', '2026-03-23');
  insert into public.session_instances (id, program_id, week_index, day_index, session_kind, session_name,
      estimated_duration_minutes, target_rpe)
    select ('00000000-0000-4000-8000-00000a01' || lpad(n::text, 4, '0'))::uuid, '${planId}', (n - 1) / 7 + 1, (n - 1) % 7 + 1,
      (case when n % 4 = 1 then 'strength' else 'cardio_steady' end)::public.session_kind, 'Session ' || n, 60, 7
    from generate_series(1, 28, 2) n;
  insert into public.exercise_plan_items (session_instance_id, item_order, exercise_name, sets, reps_min, alternatives)
    select id, e.n, e.name, 3, 8, e.alternatives
    from public.session_instances cross join (values (1, 'Bench press', '{"Dumbbell press"}'::text[]), (2, 'Row', '{}')) e (n, name, alternatives)
    where program_id = '${planId}' and session_kind = 'strength';
  insert into public.meal_instances (id, program_id, week_index, day_index, item_order, meal_type, meal_name, total_calories,
      total_protein_g, total_carbs_g, total_fat_g)
    select ('00000000-0000-4000-8000-00000a0' || (k + 1) || lpad(n::text, 4, '0'))::uuid, '${planId}', (n - 1) / 7 + 1, (n - 1) % 7 + 1, k,
      (array['breakfast', 'dinner'])[k]::public.meal_type, (array['Oats', 'Stew'])[k], (array[500, 900])[k], (array[30, 54])[k],
      (array[65, 120])[k], (array[13, 22])[k]
    from generate_series(1, 28) n cross join generate_series(1, 2) k;
  insert into public.meal_item_plan (meal_instance_id, item_order, food_name, serving_size, alternatives)
    select id, i.n, i.name, 100, '{}' from public.meal_instances
    cross join lateral (values (1, case meal_type when 'breakfast' then 'Oats' else 'Lentils' end),
      (2, case meal_type when 'breakfast' then 'Skyr' else 'Rice' end)) i (n, name)
    where program_id = '${planId}';
  select private.write_plan_calendar('${planId}');
`;
