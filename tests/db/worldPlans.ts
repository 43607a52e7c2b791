export const programId = '00000000-0000-4000-8000-000000000101';
export const plannedSessionId = '00000000-0000-4000-8000-000000000102';
export const plannedMealId = '00000000-0000-4000-8000-000000000103';
export const activityId = '00000000-0000-4000-8000-000000000104';
const foodId = '00000000-0000-4000-8000-000000000105';
export const mealId = '00000000-0000-4000-8000-000000000106';
export const entryId = '00000000-0000-4000-8000-000000000108';
const mealPlanId = '00000000-0000-4000-8000-000000000107';

/** One row in every table about what this member plans, does, eats and enters. */
export const planRowsSql = (ownerId: string): string => `
  insert into public.programs (id, user_id, name, primary_goal, program_start_date, full_bundle, status)
    values ('${programId}', '${ownerId}', 'Twelve weeks', 'lose_weight', '2026-01-05', '{"weeks":[]}', 'active');
  insert into public.session_instances (id, program_id, week_index, day_index, session_kind, session_name)
    values ('${plannedSessionId}', '${programId}', 1, 1, 'strength', 'Push day');
  insert into public.exercise_plan_items (session_instance_id, item_order, exercise_name, sets, reps_min, reps_max, tempo)
    values ('${plannedSessionId}', 1, 'Bench press', 3, 8, 12, '3-1-X-0');
  insert into public.meal_instances (id, program_id, week_index, day_index, meal_type, meal_name)
    values ('${plannedMealId}', '${programId}', 1, 1, 'breakfast', 'Oats and berries');
  insert into public.meal_item_plan (meal_instance_id, item_order, food_name, serving_size)
    values ('${plannedMealId}', 1, 'Oats', 60);
  insert into public.calendar_events (user_id, program_id, event_type, date, title, ref_table, ref_id)
    values ('${ownerId}', '${programId}', 'session', '2026-01-05', 'Push day', 'session_instances', '${plannedSessionId}');
  insert into public.user_context_log (user_id, date, sleep_hours, stress_level) values ('${ownerId}', '2026-01-05', 5.5, 8);
  insert into public.day_overrides (user_id, program_id, date, override_type, reason_code, training_override)
    values ('${ownerId}', '${programId}', '2026-01-05', 'training', 'poor_sleep', '{"volume_adj_sets":-2}');
  insert into public.planning_runs (kind, run_on) values ('assess_day', '2026-01-05');
  insert into public.plan_change_events (user_id, program_id, change_type, effective_on, calorie_adjustment_kcal)
    values ('${ownerId}', '${programId}', 'reassessment', '2026-01-19', -150);
  insert into public.activities (id, user_id, name, category, activity_type, start_time, end_time, planned_session_instance_id)
    values ('${activityId}', '${ownerId}', 'Push day', 'strength', 'weightlifting', '2026-01-05 17:00Z', '2026-01-05 18:00Z',
      '${plannedSessionId}');
  insert into public.activity_segments (activity_id, segment_index, elapsed_time_seconds) values ('${activityId}', 1, 600);
  insert into public.activity_streams (activity_id, recorded_on, stream_type, offsets_seconds, stream_values)
    select id, performed_on, 'heartrate', '{0,5,10}', '{90,NULL,101}' from public.activities where id = '${activityId}';
  insert into public.exercise_sets (activity_id, exercise_name, set_number, reps, weight_kg)
    values ('${activityId}', 'Bench press', 1, 10, 60);
  insert into public.activity_templates (user_id, template_name, category) values ('${ownerId}', 'Monday gym', 'strength');
  insert into public.workouts (user_id, activity_id, workout_name, workout_type) values ('${ownerId}', '${activityId}', 'Push day', 'strength');
  insert into public.step_tracking (user_id, date, steps) values ('${ownerId}', '2026-01-05', 8450);
  insert into public.foods (id, name, brand_name, calories, protein_g, source, source_food_id)
    values ('${foodId}', 'Oats', 'Keel Farm', 370, 13.5, 'curated', 'oats-1');
  insert into public.custom_foods (user_id, name, calories) values ('${ownerId}', 'Grandmother''s soup', 95);
  insert into public.meals (id, user_id, meal_type, logged_at, total_calories, total_protein_g, planned_meal_instance_id)
    values ('${mealId}', '${ownerId}', 'breakfast', '2026-01-05 07:30Z', 420, 18, '${plannedMealId}');
  insert into public.food_entries (meal_id, food_id, food_name, quantity, calories) values ('${mealId}', '${foodId}', 'Oats', 60, 222);
  insert into public.quick_meals (user_id, meal_name, total_calories) values ('${ownerId}', 'The usual', 420);
  insert into public.fasting_sessions (user_id, started_at) values ('${ownerId}', '2026-01-05 20:00Z');
  insert into public.water_intake (user_id, logged_at, amount_ml) values ('${ownerId}', '2026-01-05 08:00Z', 250);
  insert into public.recipes (user_id, title, calories) values ('${ownerId}', 'Lentil stew', 510);
  insert into public.meal_templates (user_id, template_name, meal_type) values ('${ownerId}', 'Weekday breakfast', 'breakfast');
  insert into public.meal_plans (id, user_id, name, start_date) values ('${mealPlanId}', '${ownerId}', 'A calm week', '2026-01-05');
  insert into public.meal_plan_entries (meal_plan_id, day_number, meal_type, name) values ('${mealPlanId}', 1, 'dinner', 'Lentil stew');
  insert into public.meal_prep_sessions (user_id, title, portions_made) values ('${ownerId}', 'Sunday', 6);
  insert into public.meal_composition_analysis (meal_id, vegetables_pct, plate_score) values ('${mealId}', 40, 0.8);
  insert into public.food_photo_training_data (user_id, meal_id, image_url, consent_at)
    values ('${ownerId}', '${mealId}', 'training/8f1c.jpg', '2026-01-05 07:31Z');
  insert into public.quick_entry_logs (id, user_id, input_type, raw_text) values ('${entryId}', '${ownerId}', 'text', 'Oats and a run');
  insert into public.quick_entry_embeddings (quick_entry_log_id, content_text) values ('${entryId}', 'Oats and a run');
`;
