import type { Access } from './accessTypes.ts';

const seen: Access = { select: ['owner', 'health:read'] };
const own: Access = { ...seen, insert: ['owner'], update: ['owner'], delete: ['owner'] };

/** The part of the written table about what is planned, done, eaten and entered. */
export const planAccess: Record<string, Access> = {
  programs: seen,
  session_instances: { ...seen, update: ['owner'] },
  exercise_plan_items: seen,
  meal_instances: { ...seen, update: ['owner'] },
  meal_item_plan: seen,
  calendar_events: own,
  user_context_log: own,
  adjustment_thresholds: { select: ['adjustments:read'] },
  planning_parameters: { select: ['adjustments:read'] },
  planning_runs: { select: ['adjustments:read'] },
  pid_controllers: { select: ['adjustments:read'] },
  day_overrides: {
    select: ['owner', 'adjustments:read'],
    insert: ['adjustments:write'],
    update: ['adjustments:write'],
  },
  plan_change_events: seen,
  activities: own,
  activity_segments: own,
  activity_streams: own,
  exercise_sets: own,
  activity_templates: own,
  workouts: own,
  step_tracking: own,
  foods: {
    select: ['signed in'],
    insert: ['adjustments:write', 'staff:write'],
    update: ['adjustments:write', 'staff:write'],
    delete: ['adjustments:write', 'staff:write'],
  },
  custom_foods: own,
  quick_meals: own,
  fasting_sessions: own,
  water_intake: own,
  recipes: own,
  meal_templates: own,
  meal_prep_sessions: own,
  food_photo_training_data: { select: ['owner', 'ai:read'], update: ['ai:write'], delete: ['ai:write'] },
  quick_entry_logs: own,
  quick_entry_embeddings: seen,
};
