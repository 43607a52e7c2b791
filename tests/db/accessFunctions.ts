import { metricFunctions } from './accessMetrics.ts';
import { publishingFunctions } from './accessPublishing.ts';
import type { Who } from './accessTypes.ts';

const everyone: Who[] = ['signed in', 'service'];

/**
 * Who gets past the door of which public function: everyone else is refused with 42501, or has no right to call it at all. The matrix calls
 * each with nulls, so what a function says about its arguments must come after what it says about its caller.
 */
export const functionAccess: Record<string, Who[]> = {
  ...metricFunctions,
  'second_factor_overview()': ['staff:read', 'service'],
  'staff_factors(p_user_id uuid)': ['staff:read', 'service'],
  // Admins too, while they have given no second factor: second-factor.test.ts.
  'set_second_factor_roles(p_roles text[], p_reason text)': ['service'],
  'remove_staff_factor(p_id uuid, p_reason text)': ['service'],
  'advance_consultation_section(p_session_id uuid, p_section integer)': ['service'],
  'alias_at(p_model_id uuid, p_alias text, p_at timestamp with time zone)': everyone,
  'answer_caregiver_link(p_id uuid, p_accept boolean)': everyone,
  'answer_partnership(p_id uuid, p_accept boolean)': everyone,
  'ai_team()': ['ai:read', 'service'],
  'assign_experiment(p_experiment text, p_user_id uuid)': ['service'],
  'break_glass(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text)': ['ai:write', 'service'],
  'cancel_finetuning(p_id uuid)': ['ai:write', 'service'],
  'cancel_film_batch(p_id uuid)': ['content:write', 'service'],
  'cancel_render(p_id uuid)': ['content:write', 'service'],
  'challenge_leaderboard(p_challenge_id uuid, p_limit integer)': everyone,
  'claim_finetuning(p_worker text, p_lease_seconds integer)': ['service'],
  // The world has staff, and then nobody can claim to be the first.
  'claim_first_admin(p_code text, p_full_name text)': [],
  'claim_media_removals(p_limit integer)': ['service'],
  'claim_render(p_worker text, p_lease_seconds integer)': ['service'],
  'claim_reviews(p_count integer, p_lease_seconds integer, p_model_id uuid, p_version_id uuid, p_type ai_model_task)':
    ['ai:write'],
  'claim_food_photo(p_id uuid)': ['ai:write'],
  'decide_food_photo(p_id uuid, p_seen_at timestamp with time zone, p_decision text, p_foods jsonb, p_nutrition jsonb, p_reason text)':
    ['ai:write'],
  'collect_corrections(p_dataset_id uuid, p_limit integer)': ['ai:write', 'service'],
  'collect_food_photos(p_dataset_id uuid, p_limit integer)': ['ai:write', 'service'],
  'complete_consultation(p_session_id uuid)': ['service'],
  'complete_finetuning(p_id uuid, p_fence bigint, p_result jsonb)': ['service'],
  'complete_render(p_id uuid, p_fence bigint, p_result jsonb)': ['service'],
  'consent_receipt(p_user_id uuid)': ['users:read', 'content:read', 'service'],
  'corrections_waiting(p_dataset_id uuid)': ['ai:read', 'service'],
  'experiment_history(p_id uuid)': ['ai:read', 'service'],
  'context_cache_summary()': ['ai:read', 'service'],
  'extraction_summary(p_from date, p_to date)': ['ai:read', 'service'],
  'extraction_entries(p_from date, p_to date, p_status processing_status, p_error_code text, p_band integer, p_corrected boolean, p_limit integer)':
    ['ai:read', 'service'],
  'coaching_costs(p_from date, p_to date, p_limit integer)': ['ai:read', 'service'],
  'create_film_batch(p_name text, p_template_id uuid, p_selection jsonb, p_choices jsonb, p_preset text, p_renderer_version text)':
    ['content:write', 'service'],
  'dataset_splits(p_id uuid)': ['ai:read', 'service'],
  'decide_promotion(p_id uuid, p_status ai_promotion_status, p_note text)': ['ai:write', 'service'],
  'error_trend(p_group_id uuid, p_days integer)': ['ai:read', 'service'],
  'experiment_sums(p_id uuid)': ['ai:aggregate', 'service'],
  'export_dataset(p_id uuid, p_split dataset_split, p_after integer, p_limit integer)': [
    'ai:write',
    'service',
  ],
  'fail_finetuning(p_id uuid, p_fence bigint, p_code text, p_message text, p_retry boolean)': ['service'],
  'fail_render(p_id uuid, p_fence bigint, p_code text, p_message text, p_retry boolean)': ['service'],
  'film_batch_members(p_template_id uuid, p_selection jsonb, p_code text, p_after uuid, p_limit integer)': [
    'content:write',
    'service',
  ],
  'film_batch_time(p_id uuid)': ['content:read', 'service'],
  'freeze_dataset(p_id uuid)': ['ai:write', 'service'],
  'issue_consultation_keys(p_quantity integer, p_options jsonb)': ['keys:write', 'service'],
  'leave_child(p_id uuid)': everyone,
  'lineage(p_version_id uuid)': ['ai:read', 'service'],
  'log_model_calls(p_calls jsonb)': ['service'],
  'my_notices(p_before timestamp with time zone, p_limit integer)': ['staff'],
  'read_notices(p_ids uuid[])': ['staff'],
  'note_what_waits()': ['service'],
  'move_experiment(p_id uuid, p_state experiment_state, p_decision text, p_winner_arm_id uuid)': [
    'ai:write',
    'service',
  ],
  // Empty for whoever reads no rows.
  'explorer_catalogue()': everyone,
  'explorer_sizes(p_tables text[])': everyone,
  // Who reads single rows of anything.
  'record_export(p_table text, p_details jsonb)': ['users:read', 'health:read', 'content:read', 'ai:read'],
  'children_page(p_query jsonb)': ['health:read', 'service'],
  'child_page(p_child_id uuid, p_days integer)': ['health:read', 'service'],
  'child_report_source(p_child_id uuid, p_type report_type, p_from date, p_to date)': [
    'health:read',
    'service',
  ],
  'request_child_report(p_child_id uuid, p_type report_type, p_from date, p_to date)': [
    'health:read',
    'service',
  ],
  'claim_child_report(p_worker text, p_lease_seconds integer)': ['service'],
  'complete_child_report(p_id uuid, p_fence bigint, p_path text, p_pages integer, p_bytes bigint)': [
    'service',
  ],
  'fail_child_report(p_id uuid, p_fence bigint, p_message text)': ['service'],
  'guidelines_page(p_query jsonb)': everyone,
  'guideline_history(p_id uuid)': ['adjustments:write', 'staff:write', 'service'],
  'change_guideline(p_id uuid, p_change jsonb, p_reason text)': [
    'adjustments:write',
    'staff:write',
    'service',
  ],
  'invite_caregiver(p_child_id uuid, p_email text, p_permissions text[], p_relationship text, p_reason text)':
    ['users:write', 'service'],
  'change_caregiver(p_id uuid, p_permissions text[], p_reason text)': ['users:write', 'service'],
  'revoke_caregiver(p_id uuid, p_reason text)': ['users:write', 'service'],
  'caregiver_history(p_child_id uuid)': ['health:read', 'service'],
  'activity_page(p_activity_id uuid)': ['health:read', 'service'],
  'member_page(p_user_id uuid, p_days integer)': ['users:read', 'service'],
  'member_timeline(p_user_id uuid, p_groups text[], p_before timestamp with time zone, p_limit integer)': [
    'users:read',
    'service',
  ],
  'claim_privacy_request(p_worker text, p_lease_seconds integer)': ['service'],
  'complete_privacy_export(p_id uuid, p_fence bigint, p_path text, p_receipt jsonb)': ['service'],
  'erase_member(p_id uuid, p_fence bigint, p_files integer)': ['service'],
  'fail_privacy_request(p_id uuid, p_fence bigint, p_message text)': ['service'],
  'privacy_export_rows(p_id uuid, p_fence bigint, p_table text, p_offset integer, p_limit integer)': [
    'service',
  ],
  'privacy_export_tables(p_id uuid, p_fence bigint)': ['service'],
  'member_tag_names()': ['users:read', 'service'],
  'tag_members(p_query jsonb, p_tag text, p_add boolean, p_after uuid, p_limit integer)': [
    'users:write',
    'service',
  ],
  // Who also reads users; no role has the one without the other.
  'preview_member_keys(p_query jsonb)': ['keys:write', 'service'],
  'issue_member_keys(p_query jsonb, p_options jsonb, p_again boolean, p_batch_id uuid, p_after uuid, p_limit integer)':
    ['keys:write', 'service'],
  'invite_members(p_rows jsonb, p_apply boolean)': ['users:write', 'service'],
  'message_members(p_query jsonb, p_message jsonb, p_run uuid, p_after uuid, p_limit integer)': [
    'users:write',
    'service',
  ],
  'permission_matrix()': ['staff:read', 'service'],
  'privacy_files(p_id uuid, p_fence bigint)': ['service'],
  'report_privacy_request(p_id uuid, p_fence bigint, p_progress numeric, p_stage text)': ['service'],
  'my_permissions()': everyone,
  'my_staff_profile()': everyone,
  'near_duplicates(p_dataset_id uuid, p_threshold real, p_limit integer)': ['ai:read', 'service'],
  'observe_experiment(p_experiment text, p_user_id uuid, p_metric text, p_value double precision)': [
    'service',
  ],
  'promotion_checks(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid)': [
    'ai:read',
    'service',
  ],
  'read_context(p_cache_key text, p_context_kind text)': ['service'],
  'redeem_consultation_key(p_key text, p_idempotency_key uuid)': everyone,
  'refresh_challenge(p_challenge_id uuid)': ['content:write', 'adjustments:write', 'service'],
  'renew_finetuning(p_id uuid, p_fence bigint, p_report jsonb, p_lease_seconds integer)': ['service'],
  'renew_render(p_id uuid, p_fence bigint, p_progress_pct numeric, p_stage text, p_lease_seconds integer)': [
    'service',
  ],
  'request_promotion(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid, p_reason text)':
    ['ai:write'],
  'ask_template_check(p_version_id uuid, p_content_hash text)': ['content:write', 'service'],
  'next_template_check()': ['service'],
  'record_template_check(p_version_id uuid, p_content_hash text, p_findings jsonb)': ['service'],
  'begin_film_export(p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text, p_renderer_version text)':
    ['content:write', 'service'],
  'end_film_export(p_id uuid, p_status film_export_status, p_frames integer, p_file_size_bytes bigint, p_file_sha256 text, p_message text)':
    ['content:write', 'service'],
  'confirm_export_deleted(p_id uuid)': ['content:write', 'service'],
  'request_render(p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text, p_renderer_version text)':
    ['content:write', 'service'],
  'retry_finetuning(p_id uuid)': ['ai:write', 'service'],
  'retry_render(p_id uuid)': ['content:write', 'service'],
  'review_prediction(p_id uuid, p_verdict ai_verdict, p_corrected jsonb, p_note text, p_seconds numeric, p_reason ai_rejection_reason)':
    ['ai:write'],
  'review_progress(p_since timestamp with time zone)': ['ai:write', 'service'],
  'reviewer_agreement(p_from timestamp with time zone, p_to timestamp with time zone)': [
    'ai:read',
    'service',
  ],
  'rollback_alias(p_model_id uuid, p_alias text, p_reason text)': ['ai:write', 'service'],
  'search_nutrition_guidelines(p_query text, p_age_months integer, p_limit integer)': everyone,
  'search_quick_entries(p_query_embedding real[], p_match_count integer, p_user_id uuid, p_classification quick_entry_class, p_min_similarity real)':
    everyone,
  'set_alias(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text)': ['ai:write', 'service'],
  'start_finetuning(p_model_id uuid, p_dataset_id uuid, p_target_version text, p_base_version_id uuid, p_base_model text, p_provider text, p_method finetuning_method, p_hyperparameters jsonb, p_budget_usd numeric)':
    ['ai:write', 'service'],
  'store_program_bundle(p_bundle jsonb)': ['adjustments:write', 'service'],
  ...publishingFunctions,
  'story_source(p_user_id uuid, p_film text)': ['content:read', 'service'],
  'studio_members(p_search text, p_limit integer, p_user_id uuid)': ['content:read', 'service'],
  'submit_quiz(p_lesson_id uuid, p_answers jsonb, p_time_taken_seconds integer)': ['member'],
  'users_page(p_query jsonb)': ['users:read', 'service'],
  'operation_failures(p_what text)': ['users:read', 'service'],
  'decide_webhooks(p_ids uuid[], p_decision text, p_reason text)': ['users:write', 'service'],
  'decide_syncs(p_ids uuid[], p_decision text, p_reason text)': ['users:write', 'service'],
  'resolve_sync(p_id uuid, p_resolution sync_resolution, p_reason text)': [
    'adjustments:write',
    'staff:write',
    'service',
  ],
  'lift_rate_limit(p_id uuid, p_reason text)': ['users:write', 'service'],
  'mend_integrations(p_ids uuid[], p_reason text)': ['users:write', 'service'],
  'start_role_view(p_role staff_role, p_minutes integer, p_reason text)': ['staff:write'],
  'end_role_view()': everyone,
  'verify_audit_chain()': ['staff:read', 'service'],
  'verify_dataset(p_id uuid)': ['ai:read', 'service'],
  'finish_media_removal(p_id uuid, p_error text)': ['service'],
  // Row level security says whose; nobody's consents are none.
  'withdraw_media_consents(p_user_id uuid, p_platform social_platform, p_media_class consent_media_class)':
    everyone,
  'withdraw_review(p_prediction_id uuid)': ['ai:write', 'service'],
  'write_context(p_cache_key text, p_context_kind text, p_payload jsonb, p_ttl_seconds integer, p_user_id uuid, p_token_count integer)':
    ['service'],
  'assign_consultation_keys(p_rows jsonb, p_apply text)': ['keys:write', 'service'],
  'change_consultation_keys(p_selection jsonb, p_change jsonb, p_reason text, p_after uuid, p_run_id uuid, p_limit integer)':
    ['keys:write', 'service'],
  'issue_campaign_code(p_code text, p_options jsonb)': ['keys:write', 'service'],
  'nudge_consultation_sessions(p_ids uuid[])': ['keys:write', 'service'],
  'preview_key_change(p_selection jsonb, p_change jsonb)': ['keys:write', 'service'],
  'reveal_redemption_origin(p_source text, p_id uuid, p_reason text)': ['keys:write', 'service'],
  'rotate_consultation_keys(p_selection jsonb, p_reason text, p_grace_hours integer, p_after uuid, p_run_id uuid, p_limit integer)':
    ['keys:write', 'service'],
  'check_consultation_key(p_key_id uuid, p_user_id uuid)': ['keys:read', 'service'],
  'check_key_counters(p_key_id uuid, p_batch_id uuid)': ['keys:read', 'service'],
  'consultation_batch_funnel(p_batch_id uuid)': ['keys:read', 'service'],
  'consultation_key_timeline(p_key_id uuid, p_limit integer)': ['keys:read', 'service'],
  'consultation_keys_page(p_query jsonb)': ['keys:read', 'service'],
  'find_consultation_key(p_key text)': ['keys:read', 'service'],
  'key_owners()': ['keys:read', 'service'],
  'key_attempt_heat(p_from timestamp with time zone, p_to timestamp with time zone)': [
    'keys:read',
    'service',
  ],
  'key_attempt_sources(p_from timestamp with time zone, p_to timestamp with time zone)': [
    'keys:read',
    'service',
  ],
  'end_broken_streaks()': ['users:write', 'service'],
  'run_due_rewards()': ['service'],
  'settle_rewards(p_limit integer)': ['service'],
  'recount_rewards(p_user_id uuid)': ['users:write', 'service'],
  'grant_achievement(p_achievement_id uuid)': ['content:write', 'service'],
  'preview_achievement(p_criteria jsonb)': ['content:write', 'service'],
  'adjust_days(p_after uuid, p_limit integer)': ['service'],
  'assess_day(p_day date, p_after uuid, p_limit integer)': ['service'],
  // A member decides on a day of their own; a null is nobody's day.
  'decide_override(p_id uuid, p_decision text, p_reason text)': ['adjustments:write', 'service'],
  // Who reads adjustments may try a dry run; without saying so it is none.
  'reassess_program(p_program uuid, p_dry_run boolean, p_inputs jsonb)': ['adjustments:write', 'service'],
  'due_reassessments(p_limit integer)': ['service'],
  'run_reassessments(p_limit integer)': ['service'],
  'claim_planning_run(p_worker text, p_lease_seconds integer)': ['service'],
  'step_planning_run(p_id uuid, p_fence bigint, p_limit integer, p_lease_seconds integer)': ['service'],
  'fail_planning_run(p_id uuid, p_fence bigint, p_message text)': ['service'],
  'prepare_film_batches(p_ahead integer)': ['service'],
  'preview_film_batch(p_template_id uuid, p_selection jsonb)': ['content:write', 'service'],
  'review_film(p_item_id uuid, p_decision film_review, p_content_hash text, p_reason text)': [
    'content:write',
    'service',
  ],
  'renew_film(p_library_id uuid, p_renderer_version text)': ['content:write', 'service'],
  'run_film_automations(p_renderer_version text)': ['service'],
  'save_film_edit(p_config jsonb, p_id uuid, p_user_id uuid, p_template_id uuid, p_project_name text, p_seen_at timestamp with time zone)':
    ['content:write', 'service'],
};
