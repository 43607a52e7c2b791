import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import type { KeySelection } from './keyVerbTypes.ts';
import { createPageCursors } from './pageCursors.ts';
import { rpc } from './rpc.ts';

/** As far as the database counts matches exactly. */
const COUNTED_TO = 250;

interface KeysPage {
  rows: RaRecord[];
  total: number;
  total_is_estimate: boolean;
  has_next: boolean;
  next_cursor: string | null;
}

/** The list's filter values as the database's functions take them: its search (`q`) and everything else. */
export function keySelection(filterValues: Record<string, unknown> = {}): Required<KeySelection> {
  const { q, search, ...filters } = filterValues;
  return { search: String(search ?? q ?? ''), filters };
}

/**
 * The list of keys, a page at a time, by the cursor of the page before where there is one, else by offset.
 * @returns `total` is exact to 250 and for a batch; beyond, `meta.totalIsEstimate` is true. A search for a name that very many
 * members share stops counting earlier, where its page is full.
 */
export function createKeysPage(client: Client) {
  const placeOf = createPageCursors();

  return async function keysPage(params: GetListParams): Promise<GetListResult> {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
    const sort = params.sort && { field: params.sort.field, order: params.sort.order.toLowerCase() };
    const query = { ...keySelection(params.filter), sort, limit: perPage };
    const { place, remember } = placeOf(query, page);
    const result = (await rpc(client, 'consultation_keys_page', {
      p_query: { ...query, ...place } as Json,
    })) as unknown as KeysPage;
    remember(result.next_cursor);
    return {
      data: result.rows,
      total: result.total,
      pageInfo: { hasNextPage: result.has_next, hasPreviousPage: page > 1 },
      meta: result.total_is_estimate
        ? {
            totalIsEstimate: true,
            totalText: `${Math.min(result.total - 1, COUNTED_TO).toLocaleString('en')}+`,
          }
        : {},
    };
  };
}
