/** Lists and pages read a view where one adds what a person wants to see, or hides what a role may not. */
export const viewOf: Readonly<Record<string, string>> = {
  profiles: 'member_profiles',
  consultation_keys: 'consultation_key_summaries',
  consultation_key_batches: 'consultation_key_batch_summaries',
  consultation_key_attempts: 'consultation_key_attempt_summaries',
  consultation_sessions: 'consultation_session_summaries',
  content_templates: 'content_template_summaries',
  day_overrides: 'adjustment_queue',
  viral_video_generations: 'video_generation_summaries',
  social_accounts: 'social_account_summaries',
  social_media_posts: 'social_post_summaries',
  post_takedowns: 'post_takedown_summaries',
  film_batches: 'film_batch_summaries',
  film_exports: 'film_export_summaries',
  user_content_library: 'film_library',
  film_batch_items: 'film_batch_item_summaries',
  integrations: 'integration_summaries',
  webhook_events: 'webhook_event_summaries',
  offline_sync: 'offline_sync_batches',
  rate_limits: 'rate_limit_summaries',
  notifications: 'notification_summaries',
  ai_error_groups: 'ai_error_group_summaries',
  ai_experiments: 'ai_experiment_summaries',
};

/**
 * Writes go to the table, with these exceptions: a profile's health columns can be selected by nobody, so that a
 * write which returns the row has to go through its view.
 */
export const writableView: ReadonlySet<string> = new Set(['profiles']);

/** What a role of the API may read of tables that hide who a row is about: asking for every column of them is refused. */
export const readableColumns: Readonly<Record<string, readonly string[]>> = {
  ai_training_examples: [
    'id',
    'dataset_id',
    'position',
    'user_pseudonym',
    'split',
    'input_payload',
    'target_payload',
    'input_text',
    'origin',
    'prediction_id',
    'food_photo_id',
    'knowledge_source_id',
    'source_note',
    'consent_basis',
    'consent_at',
    'review_state',
    'review_note',
    'reviewed_by',
    'reviewed_at',
    'created_by',
    'created_at',
    'updated_at',
  ],
  food_photo_training_data: [
    'id',
    'image_url',
    'image_width',
    'image_height',
    'consent_at',
    'predicted_foods',
    'predicted_nutrition',
    'corrected_foods',
    'corrected_nutrition',
    'bounding_boxes',
    'ai_provider',
    'ai_model',
    'confidence',
    'correction_count',
    'image_quality',
    'lighting',
    'is_verified',
    'verified_by',
    'verified_at',
    'is_excluded',
    'excluded_reason',
    'created_at',
    'updated_at',
  ],
};

/** Tables whose primary key isn't `id`. */
export const primaryKeys = new Map<string, string[]>([
  ['staff_members', ['user_id']],
  ['social_platforms', ['platform']],
]);

/** The text columns that a list's search box (`q`) looks through. */
export const searchedIn: Readonly<Record<string, readonly string[]>> = {
  consultation_key_batches: ['name', 'campaign_code', 'key_prefix'],
  consultation_key_attempts: ['user_name', 'user_email', 'key_last4'],
  consultation_sessions: ['user_name', 'user_email', 'key_last4'],
  content_templates: ['template_name'],
  day_overrides: ['member_name'],
  film_batches: ['name', 'template_name'],
  user_content_library: ['display_name', 'template_used', 'caption', 'hashtag_text'],
  viral_video_generations: ['template_name', 'display_name'],
  social_accounts: ['handle', 'display_name'],
  social_media_posts: ['caption', 'account_handle', 'member_name', 'template_name'],
  post_takedowns: ['title', 'handle', 'platform_post_id'],
  ai_models: ['display_name', 'name'],
  ai_error_groups: ['title', 'error_code'],
  ai_experiments: ['title', 'name'],
  ai_training_datasets: ['name', 'description'],
  ai_training_examples: ['input_text'],
  staff_members: ['full_name', 'email'],
};
