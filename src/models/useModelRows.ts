import { useGetList, useGetManyReference } from 'react-admin';
import type { Evaluation, Model, ModelVersion, Move, PromotionRequest, PromotionRule } from './modelModel.ts';

/** More than a model ever gets of anything; a list that is cut off says so. */
export const MOST = 500;
const pagination = { page: 1, perPage: MOST };

/** A model's versions, the newest first. */
export const useVersions = (model: Model) =>
  useGetManyReference<ModelVersion>('ai_model_versions', {
    target: 'model_id',
    id: model.id,
    sort: { field: 'created_at', order: 'DESC' },
    pagination,
  });

/** Every move of every name of a model, the newest first. */
export const useLedger = (model: Model) =>
  useGetManyReference<Move>('ai_model_aliases', {
    target: 'model_id',
    id: model.id,
    sort: { field: 'changed_at', order: 'DESC' },
    pagination,
  });

export const useRequests = (model: Model) =>
  useGetManyReference<PromotionRequest>('ai_promotion_requests', {
    target: 'model_id',
    id: model.id,
    sort: { field: 'requested_at', order: 'DESC' },
    pagination,
  });

/** What one version was found to do, the newest first. */
export const useEvaluations = (versionId: string) =>
  useGetManyReference<Evaluation>(
    'ai_model_evaluations',
    {
      target: 'version_id',
      id: versionId,
      sort: { field: 'evaluated_at', order: 'DESC' },
      pagination,
    },
    { enabled: versionId !== '' },
  );

export const useRules = () =>
  useGetList<PromotionRule>('ai_promotion_rules', { pagination, sort: { field: 'alias', order: 'ASC' } });
