/** Where a table of the seeds went, when its name is gone. Its columns are looked for under their own names in all of `to`. */
export interface TableChange {
  to: string[];
  why: string;
}

/** How a column of the seeds differs here. What an entry says must be so, and must be needed: a stale one fails. */
export interface ColumnChange {
  /** Where it is: `table.column`, or a table whose rows hold it; [] where it isn't stored. Without: in its own place. */
  to?: string[];
  /** The type here, without its length. */
  type?: string;
  /** Labels that have another name here. */
  renamed?: Record<string, string>;
  /** Labels that the seed did not have. */
  more?: string[];
  why: string;
}

/** An index that serves the same query in another form, by its name. */
export interface IndexChange {
  to: string;
  why: string;
}

const oneProfile = 'Wagner’s own consolidation: one row a user, its settings one JSON column.';
const oneEmbedding = 'Wagner’s own consolidation: quick entries are what is searched by meaning.';
const dayTables =
  'A program’s day is the sessions and meals with its week_index and day_index; items are rows, not JSON.';

export const tableChanges: Record<string, TableChange> = {
  users: { to: ['profiles'], why: 'One table for the person, keyed to auth.users; SHARPENED’s name.' },
  user_settings: { to: ['profiles'], why: oneProfile },
  user_preferences: { to: ['profiles'], why: oneProfile },
  user_preference_profiles: { to: ['profiles'], why: oneProfile },
  user_nutrition_preferences: { to: ['profiles'], why: oneProfile },
  rest_timer_preferences: { to: ['profiles'], why: oneProfile },
  user_onboarding: { to: ['profiles'], why: oneProfile },
  user_goals: { to: ['goals'], why: 'Two names of one thing; the gap audit’s is kept.' },
  embeddings: { to: ['quick_entry_embeddings'], why: oneEmbedding },
  multimodal_embeddings: { to: ['quick_entry_embeddings'], why: oneEmbedding },
  user_context_embeddings: { to: ['quick_entry_embeddings'], why: oneEmbedding },
  profile_embeddings: { to: ['quick_entry_embeddings'], why: oneEmbedding },
  goal_embeddings: { to: ['quick_entry_embeddings'], why: oneEmbedding },
  meal_logs: { to: ['meals'], why: 'Three seeds call what was eaten by three names; it exists once.' },
  foods_enhanced: { to: ['foods'], why: 'One food database; SHARPENED’s name, Wagner’s nutrients.' },
  body_metrics: { to: ['body_measurements'], why: 'Two names of one thing; Wagner’s is kept.' },
  ai_generated_programs: {
    to: ['programs'],
    why: 'One program, immutable and versioned, whoever generated it.',
  },
  ai_program_days: { to: ['session_instances', 'meal_instances'], why: dayTables },
  ai_program_items: {
    to: ['session_instances', 'meal_instances', 'exercise_plan_items', 'meal_item_plan'],
    why: dayTables,
  },
  ai_program_meals: { to: ['meal_instances'], why: dayTables },
  ai_program_workouts: { to: ['session_instances'], why: dayTables },
  ai_conversations: { to: ['coach_conversations'], why: 'Two names of one thing; SHARPENED’s is kept.' },
  ai_coaching_messages: { to: ['coach_messages'], why: 'Two names of one thing; Wagner’s is kept.' },
  coach_personas: {
    to: ['coach_conversations'],
    why: 'A persona is a word of its conversation, not a table.',
  },
  chat_sessions: { to: ['coach_conversations'], why: 'A family’s chat is a conversation about a child.' },
  chat_messages: { to: ['coach_messages'], why: 'A family’s chat is a conversation about a child.' },
  plans: { to: ['meal_plans'], why: 'A child’s 21 days are a meal plan with a child_id.' },
  gamification: {
    to: ['user_points', 'user_streaks', 'user_achievements'],
    why: 'Points, streaks and badges each have their own history; streaks are of several kinds.',
  },
  badges: { to: ['achievements'], why: 'Two names of one thing; criteria are JSON as TinyTummy’s.' },
};

const unit = 'The unit is in the name.';
const short = 'The diagram shortens the name.';
const fullName = 'The name that the other seeds have for it.';
const seconds = 'Measured finer than whole seconds.';
const platforms = 'Twitter is called X since 2023; a webhook posts to what has no client here.';
const bothMigrations = 'The union of both migrations: what changes is said for food and for training apart.';

export const columnChanges: Record<string, ColumnChange> = {
  'users.password_hash': { to: [], why: 'Passwords belong to Supabase Auth alone.' },
  'profiles.sex': { to: ['profiles.biological_sex'], why: 'Wagner’s name, and what the formulas mean.' },
  'profiles.height': { to: ['profiles.height_cm'], why: unit },
  'profiles.weight': { to: ['profiles.current_weight_kg'], why: unit },
  'profiles.protein': { to: ['profiles.daily_protein_target_g'], why: unit },
  'profiles.carbs': { to: ['profiles.daily_carbs_target_g'], why: unit },
  'profiles.fat': { to: ['profiles.daily_fat_target_g'], why: unit },

  'consultation_sessions.session_id': {
    to: ['consultation_sessions.id'],
    why: 'Every key column is called id.',
  },
  'consultation_sessions.consultation_key': {
    to: ['consultation_sessions.consultation_key_id'],
    why: 'A reference to the key’s row; the key itself is stored as a hash only.',
  },

  'session_instances.duration': { to: ['session_instances.estimated_duration_minutes'], why: unit },
  'meal_instances.week_idx': { to: ['meal_instances.week_index'], why: short },
  'meal_instances.day_idx': { to: ['meal_instances.day_index'], why: short },
  'meal_instances.totals': {
    to: ['calories', 'protein_g', 'carbs_g', 'fat_g', 'fiber_g'].map(
      (name) => `meal_instances.total_${name}`,
    ),
    why: short,
  },
  'exercise_plan_items.order': { to: ['exercise_plan_items.item_order'], why: 'Order is a word of SQL.' },
  'exercise_plan_items.name': { to: ['exercise_plan_items.exercise_name'], why: short },
  'exercise_plan_items.reps': {
    to: ['exercise_plan_items.reps_min', 'exercise_plan_items.reps_max'],
    why: 'Plans prescribe ranges (8 to 12).',
  },
  'exercise_plan_items.rest_sec': { to: ['exercise_plan_items.rest_seconds'], why: short },
  'meal_item_plan.serving': {
    to: ['meal_item_plan.serving_size', 'meal_item_plan.serving_unit'],
    why: short,
  },
  'meal_item_plan.targets': {
    to: ['calories', 'protein_g', 'carbs_g', 'fat_g', 'fiber_g'].map(
      (name) => `meal_item_plan.target_${name}`,
    ),
    why: short,
  },
  'ai_generated_programs.duration_weeks': { to: ['programs.program_duration_weeks'], why: fullName },
  'ai_generated_programs.status': {
    more: ['draft', 'superseded'],
    why: 'A program is stored before it starts, and gives way to its next version.',
  },
  'ai_program_items.program_day_id': {
    to: ['session_instances.day_number', 'meal_instances.day_number'],
    type: 'integer',
    why: dayTables,
  },
  'ai_program_items.item_type': {
    to: ['calendar_events.event_type'],
    renamed: { workout: 'session' },
    more: ['reassessment', 'rest', 'custom'],
    why: 'Two tables tell it; where both stand together, the calendar does, with what else has a day.',
  },
  'ai_program_items.meal_foods': { to: ['meal_item_plan'], why: dayTables },
  'ai_program_items.meal_calories': { to: ['meal_instances.total_calories'], why: fullName },
  'ai_program_items.workout_name': { to: ['session_instances.session_name'], why: fullName },
  'ai_program_items.workout_type': {
    to: ['session_instances.session_kind'],
    renamed: { cardio: 'cardio_steady' },
    more: ['cardio_interval', 'sports', 'flexibility', 'mixed', 'recovery'],
    why: 'SHARPENED’s categories of activities, so that done and planned can be compared.',
  },
  'ai_program_items.workout_exercises': { to: ['exercise_plan_items'], why: dayTables },
  'ai_program_items.workout_duration_minutes': {
    to: ['session_instances.estimated_duration_minutes'],
    why: fullName,
  },

  'day_overrides.modifications': {
    to: ['day_overrides.nutrition_override', 'day_overrides.training_override'],
    why: bothMigrations,
  },
  'day_overrides.modifications_json': {
    to: ['day_overrides.nutrition_override', 'day_overrides.training_override'],
    why: bothMigrations,
  },
  'day_overrides.status': {
    more: ['auto_applied', 'undone'],
    why: 'The status report’s list; the diagram leaves two out.',
  },
  'adherence_records.status': {
    more: ['partial', 'unknown'],
    why: 'The five of migration 036; the diagram leaves two out.',
  },

  'activities.start_date': { to: ['activities.start_time'], why: 'An instant; SHARPENED’s name.' },
  'activities.calories': { to: ['activities.calories_burned'], why: fullName },
  'activities.source': {
    more: ['apple_health', 'google_fit', 'fitbit', 'polar', 'import'],
    why: 'One for each integration that brings activities.',
  },

  'meal_logs.category': { to: ['meals.meal_type'], why: fullName },
  'meal_logs.source': {
    more: ['quick_meal', 'plan'],
    why: 'A saved meal and a planned one are logged with one tap.',
  },
  'meals.total_cals': { to: ['meals.total_calories'], why: short },
  'meals.total_protein': { to: ['meals.total_protein_g'], why: unit },
  'meals.total_carbs': { to: ['meals.total_carbs_g'], why: unit },
  'meals.total_fat': { to: ['meals.total_fat_g'], why: unit },
  'meals.calories': { to: ['meals.total_calories'], why: fullName },
  'meals.protein': { to: ['meals.total_protein_g'], why: unit },
  'meals.carbs': { to: ['meals.total_carbs_g'], why: unit },
  'meals.fat': { to: ['meals.total_fat_g'], why: unit },
  'meals.fiber': { to: ['meals.total_fiber_g'], why: unit },
  'meals.calcium': { to: ['meals.calcium_mg'], why: unit },
  'meals.vitamin_a': { to: ['meals.vitamin_a_mcg'], why: unit },
  'meals.vitamin_c': { to: ['meals.vitamin_c_mg'], why: unit },
  'meals.vitamin_d': { to: ['meals.vitamin_d_mcg'], why: unit },
  'meals.zinc': { to: ['meals.zinc_mg'], why: unit },
  'meals.folate': { to: ['meals.folate_mcg'], why: unit },
  'meals.gpt_analysis': { to: ['meals.ai_analysis'], why: 'Named for what it is, not for one model.' },
  'meals.confidence_score': { to: ['meals.ai_confidence'], why: 'Wagner’s name.' },
  'meals.input_method': { more: ['barcode', 'search'], why: 'How the larger app’s meals are entered too.' },
  'foods.brand': { to: ['foods.brand_name'], why: 'Wagner’s name.' },
  'quick_meals.total_cals': { to: ['quick_meals.total_calories'], why: short },
  'quick_entry_logs.ai_classification': {
    more: ['water', 'sleep', 'mood', 'note', 'mixed', 'unknown'],
    why: 'What else people enter, and what could not be told.',
  },

  'body_measurements.waist': {
    to: ['body_measurements.measurements'],
    why: 'One of the measures in the JSON, in cm.',
  },
  'body_measurements.hips': {
    to: ['body_measurements.measurements'],
    why: 'One of the measures in the JSON, in cm.',
  },
  'body_measurements.body_fat': { to: ['body_measurements.body_fat_pct'], why: unit },
  'body_measurements.source': { more: ['import'], why: 'What integrations and files bring.' },
  'sleep_tracking.duration': { to: ['sleep_tracking.duration_minutes'], why: unit },
  'context_snapshots.stress': { to: ['context_snapshots.stress_level'], why: short },
  'context_snapshots.sleep': { to: ['context_snapshots.sleep_hours'], why: unit },

  'chat_messages.chat_session_id': {
    to: ['coach_messages.conversation_id'],
    why: 'Follows the table’s name.',
  },
  'gamification.badges': { to: ['user_achievements'], why: 'A junction says when each was earned.' },
  'gamification.current_streak': { to: ['user_streaks.current_streak_days'], why: unit },
  'gamification.longest_streak': { to: ['user_streaks.longest_streak_days'], why: unit },

  'content_templates.template_type': {
    more: ['weekly_recap'],
    why: 'The audit’s video types have one; so it has a template.',
  },
  'viral_video_generations.video_type': {
    more: ['milestone_moment', 'share_card'],
    why: 'A video is of the type of its film, and one more film exists; a card is rendered by the same jobs.',
  },
  'viral_video_generations.duration_seconds': { type: 'numeric', why: seconds },
  'viral_video_generations.generation_time_seconds': { type: 'numeric', why: seconds },
  'user_content_library.published_to': { more: ['x', 'webhook'], why: platforms },
  'social_media_posts.platform': { renamed: { twitter: 'x' }, more: ['webhook'], why: platforms },
  'hashtag_performance.category': { more: ['other'], why: 'Not every hashtag is of the four.' },
};

export const indexChanges: Record<string, IndexChange> = {
  'profiles(user_id)': { to: 'profiles_pkey', why: 'The id is the user’s.' },
  'adherence_records(user_id, created_at)': {
    to: 'adherence_records_entity_key',
    why: 'Read by the planned day, which is also what partitions are cut by.',
  },
  'adherence_records(user_id, assessed_at)': {
    to: 'adherence_records_entity_key',
    why: 'Read by the planned day, which is also what partitions are cut by.',
  },
  'day_overrides(user_id, status)': {
    to: 'day_overrides_queue_idx',
    why: 'The queue reads a status of all users; one user’s are found by their day.',
  },
  'notifications(user_id, read_at)': {
    to: 'notifications_unread_idx',
    why: 'The unread alone, to be counted.',
  },
  'nutrition_guidelines(min_age_months)': {
    to: 'nutrition_guidelines_age_idx',
    why: 'Only those in force are searched.',
  },
};
