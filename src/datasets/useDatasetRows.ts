import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import type { Dataset } from './datasetModel.ts';

/** How many examples and people each split has. */
export function useSplits(dataset: Dataset) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['datasetSplits', dataset.id, dataset.updated_at],
    queryFn: () => data.datasetSplits(dataset.id),
    staleTime: 0,
  });
}

/** Whether a frozen data set is what it was; null for a draft. */
export function useVerified(dataset: Dataset) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['verifyDataset', dataset.id, dataset.updated_at],
    queryFn: async () => (await data.verifyDataset(dataset.id)) ?? null,
    enabled: dataset.state !== 'draft',
    staleTime: 0,
  });
}
