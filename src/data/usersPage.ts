import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { createPageCursors } from './pageCursors.ts';
import { rpc } from './rpc.ts';

interface UsersPage {
  rows: RaRecord[];
  total: number;
  total_is_estimate: boolean;
  next_cursor: string | null;
}

/** What `users_page` is asked, without a place in the list. */
export function usersQuery({ filter, sort }: Pick<GetListParams, 'filter' | 'sort'>) {
  const { search, q, ...filters } = (filter ?? {}) as Record<string, unknown>;
  return {
    search: search || q || undefined,
    filters,
    sort: sort && { field: sort.field, order: sort.order.toLowerCase() },
  };
}

/**
 * The users list, a page at a time. The database seeks to a page by the cursor of the one before it; a jump to a page
 * that nobody has walked to is an offset. The search is `search`, or `q` where a reference input asks.
 *
 * @returns `total` is exact to 10,000; beyond that `meta.totalIsEstimate` is true.
 */
export function createUsersPage(client: Client) {
  const placeOf = createPageCursors();

  return async function usersPage(params: GetListParams): Promise<GetListResult> {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
    const query = { ...usersQuery(params), limit: perPage };
    const { place, remember } = placeOf(query, page);
    const result = (await rpc(client, 'users_page', {
      p_query: { ...query, ...place } as Json,
    })) as unknown as UsersPage;
    remember(result.next_cursor);
    return {
      data: result.rows,
      total: result.total,
      pageInfo: { hasNextPage: result.next_cursor !== null, hasPreviousPage: page > 1 },
      meta: { totalIsEstimate: result.total_is_estimate },
    };
  };
}
