import { type CatalogueColumn, type CatalogueTable, decodeKey, type ExplorerRecord } from '../data/index.ts';
import { tableName } from '../fields/tableName.ts';
import { labelColumn, referenceOf } from './columnModel.ts';
import { shortId } from './valueModel.ts';

/** What to call a row: by its name, or by its table and the beginning of its key. */
export function rowTitle(table: CatalogueTable, { id, row }: ExplorerRecord): string {
  const label = labelColumn(table);
  const name = label && row[label.name];
  return typeof name === 'string' && name
    ? name
    : `${tableName(table.name)} ${shortId(decodeKey(table.key, id)[0] ?? '')}`;
}

export interface ColumnGroup {
  title: string;
  columns: CatalogueColumn[];
}

/** A row's columns in groups by what they are; the table's own order inside. Groups without a column aren't there. */
export function groupsOf(table: CatalogueTable): ColumnGroup[] {
  const groupOf = (column: CatalogueColumn): string => {
    if (column.hidden) return 'Not shown';
    if (table.key.includes(column.name) && column.kind === 'uuid') return 'Record';
    if (referenceOf(table, column)) return 'Belongs to';
    if (column.kind === 'json') return 'Data';
    if (['created_at', 'updated_at'].includes(column.name)) return 'Record';
    return 'Values';
  };
  return ['Values', 'Belongs to', 'Data', 'Record', 'Not shown']
    .map((title) => ({ title, columns: table.columns.filter((column) => groupOf(column) === title) }))
    .filter(({ columns }) => columns.length > 0);
}

export const whyHidden: Record<NonNullable<CatalogueColumn['hidden']>, string> = {
  closed: 'No role of the console reads it here',
  secret: 'Secret',
};
