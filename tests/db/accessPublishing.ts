import type { Who } from './accessTypes.ts';

const people: Who[] = ['content:write', 'service'];
const worker: Who[] = ['service'];

/** Publishing's functions; see accessFunctions.ts. */
export const publishingFunctions: Record<string, Who[]> = {
  'approve_post(p_id uuid)': people,
  'ask_creator_info(p_account_id uuid)': people,
  'arm_post(p_id uuid, p_fence bigint, p_lease_seconds integer)': worker,
  'cancel_post(p_id uuid)': people,
  'claim_connection(p_lease_seconds integer)': worker,
  'claim_creator_info()': worker,
  'claim_post(p_worker text, p_lease_seconds integer)': worker,
  'claim_readings(p_lease_seconds integer, p_limit integer)': worker,
  'claim_refresh(p_lease_seconds integer)': worker,
  'claim_takedown(p_lease_seconds integer)': worker,
  'claim_webhook_test()': worker,
  'close_takedown(p_id uuid, p_proof_url text, p_note text)': people,
  'complete_connection(p_id uuid, p_fence bigint, p_accounts jsonb)': worker,
  'connection_state(p_id uuid)': people,
  'content_lifts(p_by text, p_account_id uuid, p_time_zone text)': ['content:read', 'service'],
  'disconnect_account(p_id uuid, p_reason text)': people,
  'fail_connection(p_id uuid, p_fence bigint, p_message text)': worker,
  'fail_refresh(p_account_id uuid, p_fence bigint, p_code text, p_reconnect boolean)': worker,
  'finish_connection(p_state text, p_code text)': people,
  'keep_post(p_id uuid, p_fence bigint, p_handles jsonb, p_lease_seconds integer)': worker,
  'learning_posts(p_by text, p_label text, p_viral boolean, p_account_id uuid, p_time_zone text, p_limit integer)':
    ['content:read', 'service'],
  'learning_summary(p_account_id uuid)': ['content:read', 'service'],
  'next_slots(p_account_id uuid, p_from timestamp with time zone, p_count integer)': [
    'content:read',
    'service',
  ],
  'note_creator_info(p_account_id uuid, p_info jsonb)': worker,
  'note_quota(p_account_id uuid, p_quota jsonb)': worker,
  'note_smaller_film(p_id uuid, p_fence bigint, p_path text)': worker,
  'note_webhook_test(p_account_id uuid, p_id uuid, p_result jsonb)': worker,
  'paste_token(p_account_id uuid, p_sealed text)': people,
  'pause_account(p_id uuid, p_reason text)': people,
  'posting_terms(p_account_id uuid, p_at timestamp with time zone, p_content_id uuid, p_caption text, p_post_id uuid)':
    ['content:read', 'service'],
  'publishing_calendar(p_from timestamp with time zone, p_to timestamp with time zone, p_account_id uuid)': [
    'content:read',
    'service',
  ],
  'record_readings(p_readings jsonb)': worker,
  'register_publishing(p_platforms jsonb)': worker,
  'report_post(p_id uuid, p_fence bigint, p_report jsonb)': worker,
  'report_takedown(p_id uuid, p_fence bigint, p_report jsonb)': worker,
  'request_takedown(p_post_id uuid, p_reason takedown_reason)': people,
  'reschedule_post(p_id uuid, p_at timestamp with time zone)': people,
  'resume_account(p_id uuid)': people,
  'retry_post(p_id uuid)': people,
  'settle_post(p_id uuid, p_platform_post_id text, p_permalink text)': people,
  'start_connection(p_platform social_platform, p_redirect_uri text)': people,
  'store_refresh(p_account_id uuid, p_fence bigint, p_tokens jsonb)': worker,
  'test_webhook(p_account_id uuid)': people,
  'unapprove_post(p_id uuid)': people,
};
