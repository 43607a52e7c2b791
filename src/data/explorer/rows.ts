import { type GetListParams, type GetListResult, HttpError } from 'react-admin';
import type { Client } from '../client.ts';
import type { CatalogueSource, CatalogueTable } from './catalogue.ts';
import { exactCount, largeCount } from './counts.ts';
import { withFieldErrors } from './fieldErrors.ts';
import { rowsAfter } from './pages.ts';
import { answered, anyTable, filtered, ordered, selection } from './query.ts';
import { decodeKey, encodeKey } from './rowKey.ts';
import type { ExplorerRecord, Row, RowFilter, RowSort, TotalKind } from './rowTypes.ts';

/** Resources of the explorer are called `explorer/<table>`. */
export const EXPLORER = 'explorer/';

const totalText: Record<TotalKind, (count: string) => string> = {
  exact: (count) => count,
  about: (count) => `about ${count}`,
  more: (count) => `more than ${count}`,
};
const number = new Intl.NumberFormat('en');

/** Pages of one list at a time, by the last row of the page before; a page that nobody has walked to is an offset. */
function createPlaces() {
  let list = '';
  let places = new Map<number, Row>();
  return (query: string) => {
    if (query !== list) {
      list = query;
      places = new Map();
    }
    return places;
  };
}

/** Rows of any table, found through the catalogue and read under the table's own policies. */
export function createExplorerRows(client: Client, catalogue: CatalogueSource) {
  const placesOf = createPlaces();

  /** @throws HttpError 404 for a table that there isn't, or not for this role. */
  async function tableOf(resource: string): Promise<CatalogueTable> {
    const name = resource.slice(EXPLORER.length);
    const table = (await catalogue.read()).tables.find((each) => each.name === name);
    if (!table) throw new HttpError('Your role doesn’t read this table, or there is none of this name.', 403);
    return table;
  }
  const record = (table: CatalogueTable, row: Row): ExplorerRecord => ({
    id: encodeKey(table.key, row),
    row,
  });
  /** Rows that a write answers. @throws HttpError with the refused fields, where the database names them. */
  const saved = async (table: CatalogueTable, written: Parameters<typeof answered>[0]) =>
    (
      await answered(written).catch((error: unknown) => {
        throw withFieldErrors(table, error);
      })
    ).rows;
  const byKey = (table: CatalogueTable, id: string) => {
    const values = decodeKey(table.key, id);
    return table.key.map((column, index) => [column, values[index] ?? ''] as const);
  };

  return {
    tableOf,

    async getList(resource: string, params: GetListParams): Promise<GetListResult<ExplorerRecord>> {
      const table = await tableOf(resource);
      const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
      const sort = (params.sort ?? { field: table.key[0], order: 'ASC' }) as RowSort;
      const filter = (params.filter ?? {}) as RowFilter;
      const places = placesOf(JSON.stringify([resource, sort, filter, perPage]));
      const last = places.get(page);
      const from = (page - 1) * perPage;
      const [found, { total, kind }] = await Promise.all([
        last || page === 1
          ? rowsAfter(client, table, { filter, sort }, last, perPage + 1)
          : answered(ordered(filtered(client, table, filter), table, sort).range(from, from + perPage)).then(
              (answer) => answer.rows,
            ),
        table.large
          ? largeCount(client, catalogue, table, filter)
          : exactCount(client, table, filter).then((exact) => ({ total: exact, kind: 'exact' as const })),
      ]);
      const rows = found.slice(0, perPage);
      const more = found.length > perPage;
      const end = rows.at(-1);
      if (more && end) places.set(page + 1, end);
      return {
        data: rows.map((row) => record(table, row)),
        total,
        pageInfo: { hasNextPage: more, hasPreviousPage: page > 1 },
        meta: { totalIsEstimate: kind !== 'exact', totalText: totalText[kind](number.format(total)) },
      };
    },

    async getOne(resource: string, id: string): Promise<ExplorerRecord> {
      const table = await tableOf(resource);
      const start = filtered(client, table, {});
      const query = byKey(table, id).reduce(
        (each, [column, value]) => each.filter(column, 'eq', value),
        start,
      );
      const [row] = (await answered(query.limit(1))).rows;
      if (!row) throw new HttpError('There is no such row, or your role doesn’t see it.', 404);
      return record(table, row);
    },

    async getMany(resource: string, ids: readonly string[]): Promise<ExplorerRecord[]> {
      const table = await tableOf(resource);
      const literal = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
      const each = ids.map(
        (id) =>
          `and(${byKey(table, id)
            .map(([column, value]) => `${column}.eq.${literal(value)}`)
            .join(',')})`,
      );
      const key = table.key[0] ?? '';
      const query = filtered(client, table, {});
      const { rows } = await answered(
        table.key.length === 1 ? query.in(key, [...ids]) : query.or(each.join(',')),
      );
      return rows.map((row) => record(table, row));
    },

    /** Writes the named columns only. */
    async create(resource: string, row: Row): Promise<ExplorerRecord> {
      const table = await tableOf(resource);
      const written = anyTable(client).from(table.name).insert(row).select(selection(table));
      const [made] = await saved(table, written);
      // Written, and not to be seen by whoever wrote it: there is no page to go to.
      if (!made) throw new HttpError('Created. Your role doesn’t see the new row.', 403);
      return record(table, made);
    },

    async update(resource: string, id: string, changes: Row): Promise<ExplorerRecord> {
      const table = await tableOf(resource);
      const start = anyTable(client).from(table.name).update(changes);
      const query = byKey(table, id).reduce((each, [column, value]) => each.eq(column, value), start);
      const [row] = await saved(table, query.select(selection(table)));
      if (!row) throw new HttpError('Your role may not change this row, or it is gone.', 403);
      return record(table, row);
    },
  };
}

export type ExplorerRows = ReturnType<typeof createExplorerRows>;
