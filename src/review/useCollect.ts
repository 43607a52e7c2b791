import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';

export const examples = (count: number) => `${formatCount(count)} ${count === 1 ? 'example' : 'examples'}`;

/** What would flow into a data set, and the gesture that lets it. */
export function useCollect(datasetId: string | undefined) {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  const queryKey = ['corrections_waiting', datasetId];
  const { data: waiting, error } = useQuery({
    queryKey,
    queryFn: () => data.correctionsWaiting(datasetId ?? ''),
    enabled: datasetId !== undefined,
    // Reviews go on meanwhile.
    staleTime: 0,
  });
  const adding = useMutation({
    retry: false,
    mutationFn: () => data.collectCorrections(datasetId ?? ''),
    onSuccess: (count) => notify(`Added ${examples(count)}.`, { type: 'success' }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    waiting,
    problem: error ?? adding.error,
    collect: adding.mutate,
    collecting: adding.isPending,
  };
}
