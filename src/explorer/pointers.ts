import type { Catalogue, CatalogueColumn, CatalogueTable, Row, RowFilter } from '../data/index.ts';

/** A column of another table (or the same) that points at a row. */
export interface Pointer {
  table: CatalogueTable;
  column: CatalogueColumn;
  /** Leaves the rows that do. */
  filter: RowFilter;
}

/** What points at a row, as far as the reader's role reads it. */
export function pointersTo({ tables }: Catalogue, target: CatalogueTable, row: Row): Pointer[] {
  return tables.flatMap((table) =>
    (table.references ?? []).flatMap((reference) => {
      const columns = reference.columns.map((name) => table.columns.find((each) => each.name === name));
      const [column] = columns;
      const readable = columns.every((each) => each && !each.hidden);
      if (reference.table !== target.name || !column || !readable) return [];
      const filter = Object.fromEntries(
        reference.columns.map((name, index) => [`${name}@eq`, row[reference.to[index] ?? '']]),
      );
      return [{ table, column, filter }];
    }),
  );
}
