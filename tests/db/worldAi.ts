const id = (last: string) => `00000000-0000-4000-8000-00000000${last}`;
const model = id('00e1');
const version = id('00e2');

/** One row in every table of the AI registry; rows about people are this member's. */
export const aiRowsSql = (userId: string): string => `
  insert into public.ai_models (id, name, display_name, task) values ('${model}', 'world-chat', 'Chat of this world', 'chat');
  insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
    values ('${version}', '${model}', '1', 'anthropic', 'some-model');
  insert into public.ai_model_aliases (model_id, alias, version_id, reason) values ('${model}', 'shadow', '${version}', 'First one');
  insert into public.ai_model_evaluations (id, version_id, cases, p95_latency_ms, cost_usd, evaluated_by_name)
    values ('${id('00e3')}', '${version}', 400, 900, 1, 'harness');
  insert into public.ai_promotion_requests (model_id, alias, version_id, evaluation_id, reason, requested_by_name)
    values ('${model}', 'champion', '${version}', '${id('00e3')}', 'It is the first one', 'Test ml');
  insert into public.ai_knowledge_sources (name, source_type) values ('Protein guideline', 'guideline');
  insert into public.ai_training_datasets (id, name, task) values ('${id('00e4')}', 'chat-2026', 'chat');
  insert into public.ai_training_examples (dataset_id, position, user_id, input_payload, target_payload, origin, consent_basis, consent_at)
    values ('${id('00e4')}', 1, '${userId}', '{"text":"Hello"}', '{"text":"Hi"}', 'prediction', 'member_consent', now());
  insert into public.ai_finetuning_jobs (id, model_id, dataset_id, base_model, provider, target_version)
    values ('${id('00e5')}', '${model}', '${id('00e4')}', 'base-8b', 'self_hosted', '2');
  insert into public.ai_finetuning_logs (job_id, message) values ('${id('00e5')}', 'Queued');
  insert into public.ai_predictions
    (id, user_id, model_version_id, prediction_type, input_payload, output_payload, review_state, final_verdict, reviewed_at)
    values ('${id('00e6')}', '${userId}', '${version}', 'chat', '{}', '{}', 'reviewed', 'accepted', now());
  insert into public.ai_prediction_reviews (prediction_id, verdict) values ('${id('00e6')}', 'accepted');
  insert into public.ai_errors (user_id, model_version_id, error_code, message)
    values ('${userId}', '${version}', 'timeout', 'No answer after 30000 ms');
  insert into public.model_performance_logs (model_version_id, latency_ms) values ('${version}', 800);
  insert into public.ai_context_cache (user_id, cache_key, context_kind, context_payload, expires_at)
    values ('${userId}', 'member/1', 'member_summary', '{"text":"Runs"}', now() + interval '1 day');
  insert into public.ai_context_cache_days (day, context_kind, hits) values ('2026-01-05', 'member_summary', 3);
  insert into public.ai_experiments (id, name, title, hypothesis, model_id)
    values ('${id('00e7')}', 'shorter-answers', 'Shorter answers', 'Shorter answers are accepted more often', '${model}');
  insert into public.ai_experiment_arms (id, experiment_id, name, version_id, allocation_pct, is_control)
    values ('${id('00e8')}', '${id('00e7')}', 'control', '${version}', 50, true);
  insert into public.ai_experiment_metrics (id, experiment_id, name, direction, smallest_effect)
    values ('${id('00e9')}', '${id('00e7')}', 'accepted_share', 'increase', 0.02);
  insert into public.ai_experiment_assignments (id, experiment_id, arm_id, user_id)
    values ('${id('00ea')}', '${id('00e7')}', '${id('00e8')}', '${userId}');
  insert into public.ai_experiment_observations (assignment_id, metric_id, value) values ('${id('00ea')}', '${id('00e9')}', 1);
`;
