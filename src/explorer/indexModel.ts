import type { Catalogue, CatalogueTable } from '../data/index.ts';
import { tableName } from '../fields/tableName.ts';
import { words } from '../fields/words.ts';

export interface FoundTable {
  table: CatalogueTable;
  /** Columns in which the search was found, when it isn't in the table's name or comment. */
  columns: string[];
}

export interface IndexSection {
  name: string;
  about: string;
  tables: FoundTable[];
}

const holds = (text: string | undefined, term: string) => text?.toLowerCase().includes(term) ?? false;

/** Every word has to be somewhere: in the table's name or comment, or in a column's. */
function match(table: CatalogueTable, terms: string[]): FoundTable | undefined {
  const left = terms.filter(
    (term) => !holds(table.name, term) && !holds(tableName(table.name), term) && !holds(table.comment, term),
  );
  const columns = table.columns.filter(({ name, comment }) =>
    left.some((term) => holds(name, term) || holds(words(name), term) || holds(comment, term)),
  );
  const all = left.every((term) =>
    columns.some(
      ({ name, comment }) => holds(name, term) || holds(words(name), term) || holds(comment, term),
    ),
  );
  return all ? { table, columns: columns.map(({ name }) => name) } : undefined;
}

/** The tables by system, in the systems' order; a system without a match isn't there. Tables of no system come last. */
export function bySystem({ systems, tables }: Catalogue, search: string): IndexSection[] {
  const terms = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = tables.flatMap((table) => match(table, terms) ?? []);
  const other = { number: undefined, name: 'Other', about: 'New tables that belong to no system yet.' };
  return [...systems, other]
    .map(({ number, name, about }) => ({
      name,
      about,
      tables: found.filter(({ table }) => table.system === number),
    }))
    .filter((section) => section.tables.length > 0);
}
