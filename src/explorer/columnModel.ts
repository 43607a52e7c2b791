import type { CatalogueColumn, CatalogueReference, CatalogueTable } from '../data/index.ts';
import { words } from '../fields/words.ts';

/** Endings of names that are units, as they are written behind a number. Longer ones first. */
const units: readonly (readonly [string, string])[] = [
  ['_kcal_per_day', 'kcal a day'],
  ['_seconds', 's'],
  ['_minutes', 'min'],
  ['_hours', 'h'],
  ['_bytes', 'B'],
  ['_kcal', 'kcal'],
  ['_usd', 'USD'],
  ['_pct', '%'],
  ['_bpm', 'bpm'],
  ['_kg', 'kg'],
  ['_cm', 'cm'],
  ['_km', 'km'],
  ['_mcg', 'µg'],
  ['_mg', 'mg'],
  ['_ml', 'ml'],
  ['_ms', 'ms'],
  ['_m', 'm'],
  ['_g', 'g'],
];

const unitEnding = (name: string) => units.find(([ending]) => name.endsWith(ending));

/** The unit that a number's name says, such as "kg" of `weight_kg`. */
export const unitOf = ({ name, kind }: CatalogueColumn): string | undefined =>
  kind === 'number' || kind === 'integer' ? unitEnding(name)?.[1] : undefined;

/** A column's heading: units stand behind the values, and a reference is called by what it points at. */
export function columnLabel(column: CatalogueColumn): string {
  const unit = unitOf(column) === undefined ? undefined : unitEnding(column.name)?.[0];
  const bare = unit ? column.name.slice(0, -unit.length) : column.name;
  return words(bare.length > 3 && column.kind === 'uuid' ? bare.replace(/_id$/, '') : bare);
}

const labelNames = [
  'name',
  'title',
  'full_name',
  'display_name',
  'label',
  'model_name',
  'template_name',
  'code',
  'email',
];

/** The column by whose text people know a row of the table, if there is one. */
export const labelColumn = (table: CatalogueTable): CatalogueColumn | undefined =>
  labelNames
    .map((name) =>
      table.columns.find((column) => column.name === name && !column.hidden && column.kind === 'text'),
    )
    .find((column) => column !== undefined);

/** The reference that begins with this column. */
export const referenceOf = (table: CatalogueTable, column: CatalogueColumn): CatalogueReference | undefined =>
  table.references?.find(({ columns }) => columns[0] === column.name);

/** A large table is sorted by what has an index; others by anything that has an order. */
export const isSortable = (table: CatalogueTable, column: CatalogueColumn) =>
  !column.hidden &&
  !['json', 'array', 'other'].includes(column.kind) &&
  (column.indexed === true || table.key[0] === column.name || !table.large);

const timeNames = [
  'created_at',
  'occurred_at',
  'started_at',
  'recorded_at',
  'logged_at',
  'assessed_at',
  'measured_at',
];

/** Newest first where that is quick; else by name; else by key. */
export function defaultSort(table: CatalogueTable): { field: string; order: 'ASC' | 'DESC' } {
  const sortable = table.columns.filter((column) => isSortable(table, column));
  const time = timeNames.find((name) => sortable.some((column) => column.name === name));
  const label = labelColumn(table);
  if (label && table.columns.some(({ name }) => name === 'is_active' || name === 'code'))
    return isSortable(table, label)
      ? { field: label.name, order: 'ASC' }
      : { field: table.key[0] ?? '', order: 'ASC' };
  if (time) return { field: time, order: 'DESC' };
  const any = sortable.find(({ kind, indexed }) => indexed && (kind === 'day' || kind === 'instant'));
  return any ? { field: any.name, order: 'DESC' } : { field: table.key[0] ?? '', order: 'ASC' };
}

const SHOWN_AT_FIRST = 7;
const quiet = (table: CatalogueTable, { name, kind, comment }: CatalogueColumn) =>
  kind === 'json' ||
  kind === 'other' ||
  name === 'updated_at' ||
  (kind === 'uuid' && table.key.includes(name)) ||
  (kind === 'text' && comment !== undefined && name !== labelColumn(table)?.name);

/** Columns that a list begins with; the reader chooses others. What names the row comes first, its order's column always. */
export function firstColumns(table: CatalogueTable): string[] {
  const readable = table.columns.filter(({ hidden }) => !hidden);
  const loud = readable.filter((column) => !quiet(table, column)).map(({ name }) => name);
  const sort = defaultSort(table).field;
  const name = labelColumn(table)?.name ?? table.key[0] ?? '';
  const chosen = [...new Set([name, ...loud])].slice(0, SHOWN_AT_FIRST);
  return chosen.includes(sort) ? chosen : [...chosen, sort];
}

/** Readable columns, what names the row first. */
export function listColumns(table: CatalogueTable): CatalogueColumn[] {
  const readable = table.columns.filter(({ hidden }) => !hidden);
  const name = labelColumn(table)?.name ?? table.key[0];
  return [
    ...readable.filter((column) => column.name === name),
    ...readable.filter((column) => column.name !== name),
  ];
}
