interface OwnPage {
  list: string;
  /** The page of one row; none where the list is all there is. */
  show?: (id: string) => string;
}

const at = (resource: string, suffix = '/show'): OwnPage => ({
  list: `/${resource}`,
  show: (id) => `/${resource}/${encodeURIComponent(id)}${suffix}`,
});

/** Tables that have pages of their own: the explorer leads there and draws none. The one list of them. */
const ownPages: Readonly<Record<string, OwnPage>> = {
  profiles: at('profiles'),
  privacy_requests: at('privacy_requests'),
  integrations: { list: '/integrations' },
  webhook_events: at('webhook_events'),
  offline_sync: at('offline_sync'),
  rate_limits: { list: '/rate_limits' },
  consultation_keys: at('consultation_keys'),
  consultation_key_batches: at('consultation_key_batches'),
  consultation_key_attempts: { list: '/consultation_key_attempts' },
  consultation_sessions: at('consultation_sessions'),
  content_templates: at('content_templates'),
  film_batches: at('film_batches'),
  film_automations: at('film_automations', ''),
  user_content_library: at('user_content_library'),
  viral_video_generations: { list: '/viral_video_generations' },
  posting_slots: { list: '/calendar/slots' },
  post_takedowns: { list: '/post_takedowns' },
  ai_models: at('ai_models'),
  ai_model_versions: { ...at('ai_model_versions'), list: '/ai_models' },
  ai_error_groups: at('ai_error_groups'),
  ai_experiments: at('ai_experiments'),
  ai_training_datasets: at('ai_training_datasets'),
  ai_training_examples: { ...at('ai_training_examples'), list: '/ai_training_datasets' },
  ai_finetuning_jobs: at('ai_finetuning_jobs'),
  audit_log: at('audit_log'),
  staff_members: at('staff_members', ''),
  staff_invitations: { list: '/staff_members' },
  staff_role_views: { list: '/staff_role_views' },
  member_invitations: { list: '/member_invitations' },
};

export const ownPageOf = (table: string): OwnPage | undefined => ownPages[table];

/** Where a table is listed. */
export const listPath = (table: string) => ownPages[table]?.list ?? `/explorer/${table}`;

/** Where one row is shown, or undefined where nothing shows it. */
export function rowPath(table: string, id: string): string | undefined {
  const own = ownPages[table];
  return own ? own.show?.(id) : `/explorer/${table}/${encodeURIComponent(id)}/show`;
}
