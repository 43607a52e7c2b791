import { useQuery } from '@tanstack/react-query';
import { useGetManyReference } from 'react-admin';
import { useConsoleData } from '../data/index.ts';
import type { ModelVersion } from '../models/modelModel.ts';
import type { Arm, Experiment, Metric } from './experimentModel.ts';

const pagination = { page: 1, perPage: 200 };

/** An experiment's arms, the control first, its metrics, the primary one first, and the versions that arms can be of. */
export function useExperimentParts(experiment: Experiment) {
  const arms = useGetManyReference<Arm>('ai_experiment_arms', {
    target: 'experiment_id',
    id: experiment.id,
    sort: { field: 'is_control', order: 'DESC' },
    pagination,
  });
  const metrics = useGetManyReference<Metric>('ai_experiment_metrics', {
    target: 'experiment_id',
    id: experiment.id,
    sort: { field: 'is_primary', order: 'DESC' },
    pagination,
  });
  const versions = useGetManyReference<ModelVersion>('ai_model_versions', {
    target: 'model_id',
    id: experiment.model_id,
    sort: { field: 'created_at', order: 'DESC' },
    pagination,
  });
  return {
    arms: arms.data,
    metrics: metrics.data,
    versions: versions.data,
    error: arms.error ?? metrics.error ?? versions.error,
  };
}

/** What was measured so far, as sums. */
export function useExperimentSums(id: string) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['experiment_sums', id],
    queryFn: () => data.experimentSums(id),
    staleTime: 0,
  });
}

/** The same, day by day. */
export function useExperimentHistory(id: string) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['experiment_history', id],
    queryFn: () => data.experimentHistory(id),
    staleTime: 0,
  });
}
