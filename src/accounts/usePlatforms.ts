import { useGetList } from 'react-admin';
import type { PlatformRow } from './accountModel.ts';

/** What the platforms cost and take: five rows that change with the worker's environment. */
export const usePlatforms = () =>
  useGetList<PlatformRow & { id: string }>('social_platforms', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'platform', order: 'ASC' },
  });
