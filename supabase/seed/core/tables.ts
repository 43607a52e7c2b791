/** A value as JSON carries it to Postgres: days and instants as ISO text, arrays and jsonb as they are. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Row = Record<string, Json>;

/** Rows by qualified table name, such as `public.profiles` or `auth.users`. */
export type Tables = Map<string, Row[]>;

/** Appends rows to a table of the set, creating the table's entry when it is the first. */
export function addRows(tables: Tables, table: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const known = tables.get(table);
  if (known === undefined) tables.set(table, [...rows]);
  else for (const row of rows) known.push(row);
}

/** Appends every table of `more` to `tables`. */
export function addTables(tables: Tables, more: Tables): void {
  for (const [table, rows] of more) addRows(tables, table, rows);
}
