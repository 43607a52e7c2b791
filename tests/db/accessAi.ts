import type { Access } from './accessTypes.ts';

const team: Access = {
  select: ['ai:read'],
  insert: ['ai:write'],
  update: ['ai:write'],
  delete: ['ai:write'],
};
const readOnly: Access = { select: ['ai:read'] };

/** The part of the written table about models: the AI team's; the rules of a promotion are the admins'; members reach their own rows. */
export const aiAccess: Record<string, Access> = {
  ai_models: team,
  ai_model_versions: team,
  ai_model_evaluations: { select: ['ai:read'], insert: ['ai:write'] },
  ai_promotion_rules: {
    select: ['ai:read'],
    insert: ['staff:write'],
    update: ['staff:write'],
    delete: ['staff:write'],
  },
  ai_promotion_requests: readOnly,
  ai_model_aliases: readOnly,
  ai_knowledge_sources: team,
  ai_training_datasets: team,
  ai_training_examples: { ...team, select: ['owner', 'ai:read'] },
  ai_finetuning_jobs: readOnly,
  ai_finetuning_logs: readOnly,
  ai_predictions: { select: ['owner', 'ai:read'], update: ['owner'] },
  ai_prediction_reviews: readOnly,
  ai_error_groups: { select: ['ai:read'], update: ['ai:write'] },
  ai_errors: readOnly,
  model_performance_logs: readOnly,
  ai_context_cache: readOnly,
  ai_context_cache_days: readOnly,
  ai_experiments: team,
  ai_experiment_arms: team,
  ai_experiment_metrics: team,
  ai_experiment_assignments: readOnly,
  ai_experiment_observations: readOnly,
};
