import type { CatalogueColumn, RowFilter } from '../data/index.ts';

/** What every input of a column's filter is given: the filters so far, and where changes go. */
export interface FilterInputProps {
  column: CatalogueColumn;
  draft: RowFilter;
  onChange: (changes: RowFilter) => void;
}
