import type { Client } from '../client.ts';
import type { CatalogueSource, CatalogueTable } from './catalogue.ts';
import { answered, filtered } from './query.ts';
import type { RowFilter, TotalKind } from './rowTypes.ts';

/** Up to here a filtered count is exact, whatever it costs; beyond it only when an export needs it. */
const COUNTED = 10_000;

/** Every row that the filters leave, counted. Not by a HEAD request: a refusal of one has no body that says why. */
export async function exactCount(client: Client, table: CatalogueTable, filter: RowFilter): Promise<number> {
  const { count } = await answered(filtered(client, table, filter, 'count').limit(1));
  return count;
}

/**
 * How many rows a list of a large table has. Without filters the planner's estimate; with them the first 10,000 are
 * counted, and beyond that nothing is claimed but that there are more.
 */
export async function largeCount(
  client: Client,
  catalogue: CatalogueSource,
  table: CatalogueTable,
  filter: RowFilter,
): Promise<{ total: number; kind: TotalKind }> {
  if (Object.keys(filter).length === 0) {
    const { rows = 0, about } = (await catalogue.sizes([table.name]))[table.name] ?? {};
    return { total: rows, kind: about ? 'about' : 'exact' };
  }
  const beyond = await answered(filtered(client, table, filter).range(COUNTED, COUNTED));
  if (beyond.rows.length > 0) return { total: COUNTED, kind: 'more' };
  return { total: await exactCount(client, table, filter), kind: 'exact' };
}
