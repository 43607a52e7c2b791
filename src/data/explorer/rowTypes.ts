/** A row as the API gives it. */
export type Row = Record<string, unknown>;

/** A row of any table as react-admin takes it: `id` is the encoded primary key, and the row keeps its own `id`, if it has one. */
export interface ExplorerRecord {
  id: string;
  row: Row;
}

export interface RowSort {
  field: string;
  order: 'ASC' | 'DESC';
}

/** `column@operator` → value; see `applyFilters`. */
export type RowFilter = Record<string, unknown>;

/** How far a count can be trusted. `more`: there are more than `total`. */
export type TotalKind = 'exact' | 'about' | 'more';
