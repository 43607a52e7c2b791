import { useGetList } from 'react-admin';
import type { HomeCount } from './counts.ts';

type Counted = Pick<HomeCount, 'resource' | 'filter' | 'orderedBy'>;

/** How many rows a list has. It is the list's own total, so that the number and the list can't differ. */
export function useCount({ resource, filter, orderedBy = 'created_at' }: Counted) {
  const { total, meta, isPending, isError } = useGetList(resource, {
    pagination: { page: 1, perPage: 1 },
    sort: { field: orderedBy, order: 'DESC' },
    filter,
  });
  return { total, isEstimate: Boolean(meta?.totalIsEstimate), isPending, isError };
}
