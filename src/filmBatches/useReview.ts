import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConsoleData } from '../data/dataProvider.ts';
import type { BatchItem } from './filmBatchModel.ts';

interface Decision {
  item: BatchItem;
  decision: 'approved' | 'rejected' | 'pending';
  reason?: string;
}

/** Decides on a draft, as it was shown; lists and counts are read again. */
export function useReview() {
  const data = useConsoleData();
  const queries = useQueryClient();
  return useMutation<unknown, Error, Decision>({
    mutationFn: ({ item, decision, reason }) => data.reviewFilm(item.id, decision, item.draft_hash, reason),
    onSettled: () =>
      Promise.all(
        ['film_batch_items', 'film_batches'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      ),
  });
}
