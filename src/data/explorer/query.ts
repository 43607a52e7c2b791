import type { SupabaseClient } from '@supabase/supabase-js';
import type { Client } from '../client.ts';
import { httpError } from '../errors.ts';
import type { CatalogueTable } from './catalogue.ts';
import { conditionsOf } from './filters.ts';
import type { Row, RowFilter, RowSort } from './rowTypes.ts';
import { orderColumns, type Stretch } from './seek.ts';

/** The client for tables whose names are only known at run time. */
export const anyTable = (client: Client) => client as unknown as SupabaseClient;

/** Named, because `*` would ask for the columns that nobody may read and be refused. */
export const readable = (table: CatalogueTable) => table.columns.filter(({ hidden }) => !hidden);

/** What a row needs to be told from others, and what may be read of it. */
export const selection = (table: CatalogueTable) =>
  [...new Set([...table.key, ...readable(table).map(({ name }) => name)])].join(',');

/** `'*'` tells the client's types nothing about columns, which is the truth here. */
const rowsOf = (client: Client, table: CatalogueTable, what: 'rows' | 'count') =>
  anyTable(client)
    .from(table.name)
    .select(
      (what === 'count' ? table.key.join(',') : selection(table)) as '*',
      what === 'count' ? { count: 'exact' } : {},
    );

type Builder = ReturnType<typeof rowsOf>;

/** A read of a table with the filters of a list on it, of its rows or of how many they are. */
export function filtered(
  client: Client,
  table: CatalogueTable,
  filter: RowFilter,
  what: 'rows' | 'count' = 'rows',
): Builder {
  let query = rowsOf(client, table, what);
  for (const { column, operator, value } of conditionsOf(table, filter))
    query = query.filter(column, operator, value);
  return query;
}

/** The same in order, and only the stretch that is asked for. */
export function ordered(query: Builder, table: CatalogueTable, sort: RowSort, stretch?: Stretch): Builder {
  let sorted = query;
  for (const column of orderColumns(table, sort))
    sorted = sorted.order(column, { ascending: sort.order === 'ASC', nullsFirst: sort.order === 'DESC' });
  for (const { column, operator, value } of stretch?.conditions ?? [])
    sorted = sorted.filter(column, operator, value);
  return stretch?.or ? sorted.or(stretch.or) : sorted;
}

const TOO_LONG = 'This took too long. Narrow the filters, or sort by a column that has an index.';

interface Answer {
  data: unknown;
  count?: number | null;
  error: { message: string; code?: string } | null;
  status: number;
}

/** The rows of an answer, and the count if one was asked for. @throws HttpError */
export async function answered(asked: PromiseLike<Answer>): Promise<{ rows: Row[]; count: number }> {
  const { data, count, error, status } = await asked;
  if (error) throw httpError(error.code === '57014' ? { ...error, message: TOO_LONG } : error, status);
  return { rows: (data ?? []) as Row[], count: count ?? 0 };
}
