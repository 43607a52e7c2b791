export const programId = '00000000-0000-4000-8000-000000000101';
export const plannedSessionId = '00000000-0000-4000-8000-000000000102';
export const plannedMealId = '00000000-0000-4000-8000-000000000103';
export const activityId = '00000000-0000-4000-8000-000000000104';

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
  insert into public.plan_change_events (user_id, program_id, change_type, effective_on, calorie_adjustment_kcal)
    values ('${ownerId}', '${programId}', 'reassessment', '2026-01-19', -150);
  insert into public.activities (id, user_id, name, category, activity_type, start_time, end_time, planned_session_instance_id)
    values ('${activityId}', '${ownerId}', 'Push day', 'strength', 'weightlifting', '2026-01-05 17:00Z', '2026-01-05 18:00Z',
      '${plannedSessionId}');
  insert into public.activity_segments (activity_id, segment_index, elapsed_time_seconds) values ('${activityId}', 1, 600);
  insert into public.activity_streams (activity_id, stream_type, offsets_seconds, stream_values)
    values ('${activityId}', 'heartrate', '{0,5,10}', '{90,NULL,101}');
  insert into public.exercise_sets (activity_id, exercise_name, set_number, reps, weight_kg)
    values ('${activityId}', 'Bench press', 1, 10, 60);
  insert into public.activity_templates (user_id, template_name, category) values ('${ownerId}', 'Monday gym', 'strength');
  insert into public.workouts (user_id, activity_id, workout_name, workout_type) values ('${ownerId}', '${activityId}', 'Push day', 'strength');
  insert into public.step_tracking (user_id, date, steps) values ('${ownerId}', '2026-01-05', 8450);
`;
