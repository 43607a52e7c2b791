/** One row of one member in every table of sleep, cycle, mind and behaviour. */
export const mindRowsSql = (userId: string): string => `
  insert into public.sleep_tracking (user_id, sleep_on, duration_minutes) values ('${userId}', '2026-01-05', 430);
  insert into public.menstrual_cycle_tracking (user_id, tracked_on, flow) values ('${userId}', '2026-01-05', 'light');
  insert into public.mood_check_ins (user_id, mood_level) values ('${userId}', 6);
  insert into public.thought_records (user_id, situation, automatic_thought) values ('${userId}', 'A party', 'I will fail');
  insert into public.habit_stacks (id, user_id, stack_name, anchor_habit, new_habit)
    values ('00000000-0000-4000-8000-00000000ab01', '${userId}', 'Morning', 'Coffee', 'A glass of water');
  insert into public.habit_completions (user_id, habit_stack_id, completed_on)
    values ('${userId}', '00000000-0000-4000-8000-00000000ab01', '2026-01-05');
  insert into public.cravings (user_id, craved_food, intensity) values ('${userId}', 'Chocolate', 7);
  insert into public.lapses (user_id, lapse_type, severity) values ('${userId}', 'overeating', 3);
  insert into public.self_efficacy_assessments (user_id, confidence_score) values ('${userId}', 70);
  insert into public.motivation_assessments (user_id, intrinsic_score) values ('${userId}', 5.5);
  insert into public.voice_reflections (user_id, transcript) values ('${userId}', 'A good day.');
  insert into public.food_environment_audits (user_id) values ('${userId}');
  insert into public.decision_fatigue_tracking (user_id, fatigue_level) values ('${userId}', 4);
  insert into public.context_snapshots (user_id, sleep_hours) values ('${userId}', 7);
`;
