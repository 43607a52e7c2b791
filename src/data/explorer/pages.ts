import type { Client } from '../client.ts';
import type { CatalogueTable } from './catalogue.ts';
import { answered, filtered, ordered } from './query.ts';
import type { Row, RowFilter, RowSort } from './rowTypes.ts';
import { stretchesAfter } from './seek.ts';

/** At most `limit` rows of a list after a row of it; from the beginning without one. */
export async function rowsAfter(
  client: Client,
  table: CatalogueTable,
  { filter, sort }: { filter: RowFilter; sort: RowSort },
  last: Row | undefined,
  limit: number,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const stretch of last ? stretchesAfter(table, sort, last) : [{ conditions: [] }]) {
    const query = ordered(filtered(client, table, filter), table, sort, stretch);
    found.push(...(await answered(query.limit(limit - found.length))).rows);
    if (found.length >= limit) break;
  }
  return found;
}

/** The API's own limit: asking for more gives no more. */
const PAGE = 1000;

/** Every row of a list, a page at a time, each found by the last row of the page before. */
export async function* readPages(
  client: Client,
  table: CatalogueTable,
  list: { filter: RowFilter; sort: RowSort },
): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rows = await rowsAfter(client, table, list, last, PAGE);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}
