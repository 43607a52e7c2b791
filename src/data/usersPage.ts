import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
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
 * that nobody has walked to is an offset. Cursors are remembered for one list (its search, filters, order and page
 * size) at a time.
 *
 * The search is `search`, or `q` where a reference input asks.
 *
 * @returns `total` is exact to 10,000; beyond that `meta.totalIsEstimate` is true.
 */
export function createUsersPage(client: Client) {
  let list = '';
  let cursors = new Map<number, string>();

  return async function usersPage(params: GetListParams): Promise<GetListResult> {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
    const query = { ...usersQuery(params), limit: perPage };
    if (JSON.stringify(query) !== list) {
      list = JSON.stringify(query);
      cursors = new Map();
    }
    const known = cursors;
    const after = known.get(page);
    const place = page === 1 ? {} : after ? { after } : { offset: (page - 1) * perPage };
    const result = (await rpc(client, 'users_page', {
      p_query: { ...query, ...place } as Json,
    })) as unknown as UsersPage;
    if (result.next_cursor) known.set(page + 1, result.next_cursor);
    return {
      data: result.rows,
      total: result.total,
      pageInfo: { hasNextPage: result.next_cursor !== null, hasPreviousPage: page > 1 },
      meta: { totalIsEstimate: result.total_is_estimate },
    };
  };
}
