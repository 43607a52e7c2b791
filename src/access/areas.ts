/** The areas and verbs of `private.staff_permissions`; the database decides, the console only hides. */
export type Area =
  | 'users'
  | 'keys'
  | 'session_progress'
  | 'session_content'
  | 'health'
  | 'adjustments'
  | 'mind'
  | 'ai'
  | 'content'
  | 'staff';
export type Verb = 'read' | 'write' | 'aggregate';

/** Which area a resource belongs to. A resource that isn't here is refused. */
export const areaOf: Readonly<Record<string, Area>> = {
  profiles: 'users',
  member_invitations: 'users',
  privacy_requests: 'users',
  integrations: 'users',
  webhook_events: 'users',
  offline_sync: 'users',
  rate_limits: 'users',
  notifications: 'users',
  goal_milestones: 'health',
  weight_history: 'health',
  adherence_records: 'health',
  day_overrides: 'adjustments',
  consultation_keys: 'keys',
  consultation_key_batches: 'keys',
  consultation_key_attempts: 'keys',
  consultation_sessions: 'session_progress',
  content_templates: 'content',
  content_template_versions: 'content',
  viral_video_generations: 'content',
  film_batches: 'content',
  film_edits: 'content',
  film_exports: 'content',
  film_automations: 'content',
  film_automation_runs: 'content',
  user_content_library: 'content',
  film_batch_items: 'content',
  media_consents: 'content',
  social_accounts: 'content',
  social_media_posts: 'content',
  posting_slots: 'content',
  post_takedowns: 'content',
  ai_models: 'ai',
  ai_model_versions: 'ai',
  ai_model_evaluations: 'ai',
  ai_model_aliases: 'ai',
  current_ai_model_aliases: 'ai',
  ai_promotion_rules: 'ai',
  ai_promotion_requests: 'ai',
  ai_training_datasets: 'ai',
  ai_error_groups: 'ai',
  ai_experiments: 'ai',
  ai_experiment_arms: 'ai',
  ai_experiment_metrics: 'ai',
  ai_training_examples: 'ai',
  ai_knowledge_sources: 'ai',
  ai_finetuning_jobs: 'ai',
  ai_finetuning_logs: 'ai',
  food_photo_training_data: 'ai',
  staff_members: 'staff',
  staff_invitations: 'staff',
  staff_role_views: 'staff',
  audit_log: 'staff',
};

/** What react-admin calls an action, as a verb. */
export function verbOf(action: string): Verb {
  return ['create', 'edit', 'delete', 'clone', 'write'].includes(action) ? 'write' : 'read';
}
