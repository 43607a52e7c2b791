import type { SeedDocument } from './seedTables.ts';

/** TinyTummy, the family product: relationships, JSONB structures, enum types and the columns of its example queries. */
export const tinyTummy: SeedDocument = {
  title: 'TinyTummy',
  tables: {
    users: 'id uuid, email text, subscription_tier text {free|premium}, password_hash text',
    children: 'id uuid, user_id uuid >users',
    meals: `id uuid, child_id uuid >children, logged_at, meal_type text {breakfast|lunch|dinner|snack}, input_method text {text|voice|image},
      gpt_analysis jsonb, confidence_score, calories, protein, fat, carbs, fiber, iron_mg, calcium, vitamin_a, vitamin_c, vitamin_d, zinc,
      folate, food_items text[], allergies text[]`,
    plans: 'id uuid, child_id uuid >children, plan_data jsonb',
    reports: 'id uuid, child_id uuid >children, report_type text {weekly|monthly|custom}, report_data jsonb',
    chat_sessions: 'id uuid, user_id uuid >users, child_id uuid >children, context_data jsonb',
    chat_messages: 'id uuid, chat_session_id uuid >chat_sessions',
    gamification:
      'user_id uuid >users, badges jsonb, points integer, experience integer, level integer, current_streak, longest_streak',
    badges: 'id uuid, criteria jsonb, badge_type text {streak|milestone|achievement|social}',
    caregiver_links: 'child_id uuid >children, caregiver_user_id uuid >users, permissions, status',
    offline_sync: 'user_id uuid >users, device_id text',
    nutrition_guidelines: 'id uuid, embedding_id',
  },
  indexes: {
    children: ['user_id'],
    meals: ['child_id, logged_at', 'gin food_items'],
    reports: ['child_id'],
    caregiver_links: ['child_id', 'caregiver_user_id'],
    nutrition_guidelines: ['gin search', 'min_age_months'],
  },
};
