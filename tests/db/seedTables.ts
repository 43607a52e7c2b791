/**
 * The tables of one seed document, in its own names. A table's columns are one line: `name type =default >referenced_table {labels}`, each part
 * but the name only where the seed says it. `{a|b}` is a closed list of values, `{a|b|…}` one that the seed leaves open.
 */
export interface SeedDocument {
  title: string;
  tables: Record<string, string>;
  /** By table: columns from the first on, as a query needs them; `unique …`, `gin …` and `hnsw …` ask for that kind. */
  indexes: Record<string, string[]>;
}

/** One column as a seed document asks for it. */
export interface SeedColumn {
  table: string;
  name: string;
  type?: string | undefined;
  default?: string | undefined;
  references?: string | undefined;
  labels?: { values: string[]; isOpen: boolean } | undefined;
}

const SHAPE = /^(\w+)(?: ([\w[\]()]+))?(?: =(\S+))?(?: >([\w.]+))?(?: \{(.+)\})?$/;

/** Reads the columns of a table; a line that is not understood is an error, so that no column is left out silently. */
export function seedColumns(table: string, line: string): SeedColumn[] {
  return line
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const match = SHAPE.exec(part);
      if (!match?.[1]) throw new Error(`Not understood in ${table}: ${part}`);
      const labels = match[5]?.split('|');
      return {
        table,
        name: match[1],
        type: match[2],
        default: match[3],
        references: match[4],
        labels: labels && { values: labels.filter((label) => label !== '…'), isOpen: labels.includes('…') },
      };
    });
}
