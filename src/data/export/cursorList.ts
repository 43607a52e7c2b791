import type { Client } from '../client.ts';
import type { Json } from '../database.types.ts';
import { keySelection } from '../keysPage.ts';
import { rpc } from '../rpc.ts';
import { usersQuery } from '../usersPage.ts';
import type { ListQuery } from './listPages.ts';

interface CursorPage<Row> {
  rows: Row[];
  total: number;
  next_cursor: string | null;
}

/** Lists that a function of the database gives by cursor, and a list's query as it takes it. */
export const cursorLists = {
  profiles: { name: 'users_page', query: usersQuery },
  consultation_keys: {
    name: 'consultation_keys_page',
    query: ({ filter, sort }: ListQuery) => ({
      ...keySelection(filter),
      sort: { field: sort.field, order: sort.order.toLowerCase() },
    }),
  },
} as const;

/** As many rows as these functions give at once. */
const PAGE = 500;

/** Every row of such a list in its order, and how many they are, counted however many. */
export async function cursorList<Row>(client: Client, resource: keyof typeof cursorLists, list: ListQuery) {
  const { name, query } = cursorLists[resource];
  const ask = async (place: object) =>
    (await rpc(client, name, {
      p_query: { ...query(list), ...place } as Json,
    })) as unknown as CursorPage<Row>;

  async function* pages(): AsyncGenerator<Row[]> {
    let after: string | null = null;
    for (let read = 0; ; ) {
      // Keys that are searched or come by expiry have no cursor: an offset then.
      const page: CursorPage<Row> = await ask({ limit: PAGE, ...(after ? { after } : { offset: read }) });
      if (page.rows.length > 0) yield page.rows;
      if (page.rows.length < PAGE) return;
      read += page.rows.length;
      after = page.next_cursor;
    }
  }
  return { total: (await ask({ limit: 1, count: 'exact' })).total, pages: pages() };
}
