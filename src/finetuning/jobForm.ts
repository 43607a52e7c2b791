import type { FinetuningRequest } from '../data/index.ts';
import { objectOf } from '../fields/jsonText.ts';

/** What the form holds; what was left empty is null or missing. */
export interface JobForm {
  model_id: string;
  dataset_id: string;
  target_version: string;
  base_version_id?: string | null;
  base_model?: string | null;
  provider?: string | null;
  method: FinetuningRequest['method'];
  hyperparameters: unknown;
  budget_usd?: number | null;
}

/** The form as the request that it asks for. A version as the base brings its provider and model along. */
export const requestOf = (form: JobForm): FinetuningRequest => ({
  modelId: form.model_id,
  datasetId: form.dataset_id,
  targetVersion: form.target_version,
  method: form.method,
  hyperparameters: objectOf(form.hyperparameters),
  ...(form.base_version_id
    ? { baseVersionId: form.base_version_id }
    : { ...(form.base_model && { baseModel: form.base_model }) }),
  ...(form.provider && { provider: form.provider }),
  ...(typeof form.budget_usd === 'number' && { budgetUsd: form.budget_usd }),
});
