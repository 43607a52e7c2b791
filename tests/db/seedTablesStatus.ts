import type { SeedDocument } from './seedTables.ts';

/** The schema status report, 2025-10-16: both migrations of planning, foreign keys and the indexes by their names' columns. */
export const status: SeedDocument = {
  title: 'status report',
  tables: {
    programs: 'user_id uuid >auth.users, next_reassessment_date date',
    session_instances: 'program_id uuid >programs',
    exercise_plan_items: 'session_instance_id uuid >session_instances',
    meal_instances: 'program_id uuid >programs',
    meal_item_plan: 'meal_instance_id uuid >meal_instances',
    calendar_events: 'program_id uuid >programs, user_id uuid >auth.users, date date',
    day_overrides: `user_id uuid >auth.users, program_id uuid >programs, override_type text {nutrition|training|both}, confidence numeric,
      nutrition_override jsonb, training_override jsonb, modifications_json jsonb,
      status text =pending {pending|approved|rejected|auto_applied|undone}, user_overridden boolean =false, applied_at timestamptz`,
    adherence_records: `user_id uuid >auth.users, status text {completed|partial|similar|skipped|unknown}, assessed_at timestamptz,
      similarity_score numeric`,
    plan_change_events: 'program_id uuid >programs, user_id uuid >auth.users',
    notifications: 'user_id uuid >auth.users',
    user_context_log: 'user_id uuid >auth.users',
    consultation_sessions: 'completed_at timestamptz',
    activities: 'planned_session_instance_id uuid >session_instances, similarity_score numeric',
    meals: 'planned_meal_instance_id uuid >meal_instances, adherence_json jsonb',
  },
  indexes: {
    programs: ['user_id'],
    session_instances: ['program_id, week_index, day_index'],
    exercise_plan_items: ['session_instance_id'],
    meal_instances: ['program_id, week_index, day_index'],
    meal_item_plan: ['meal_instance_id'],
    calendar_events: ['user_id, date'],
    day_overrides: ['user_id, date', 'program_id', 'user_id, status'],
    adherence_records: ['user_id, assessed_at'],
    plan_change_events: ['user_id, created_at'],
    notifications: ['user_id, created_at', 'user_id, read_at'],
    activities: ['planned_session_instance_id'],
    meals: ['planned_meal_instance_id'],
  },
};
