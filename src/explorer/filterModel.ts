import { startOfYear, subDays } from 'date-fns';
import type { CatalogueColumn, CatalogueTable, JsonSearch, RowFilter } from '../data/index.ts';
import { localDay } from '../fields/localDay.ts';
import { words } from '../fields/words.ts';
import { columnLabel } from './columnModel.ts';
import { valueText } from './valueModel.ts';

/** The filters with some changed; an empty value takes its filter away. */
export function withFilters(filters: RowFilter, changes: RowFilter): RowFilter {
  const empty = (value: unknown) =>
    value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries({ ...filters, ...changes }).filter(([, value]) => !empty(value)));
}

/** Kinds with an order that a person asks ranges of. */
export const isRange = ({ kind }: CatalogueColumn) =>
  ['integer', 'number', 'day', 'instant', 'time'].includes(kind);

/** The operators that a column's filter can have, in the order in which they are asked. */
export function operatorsOf(column: CatalogueColumn, isReference: boolean): string[] {
  const own = isReference
    ? ['eq']
    : isRange(column)
      ? ['gte', 'lte']
      : ({
          text: ['contains', 'eq'],
          choice: ['in'],
          boolean: ['is'],
          uuid: ['eq'],
          array: ['has'],
          json: ['path', 'has'],
        }[column.kind as string] ?? []);
  return column.nullable ? [...own, 'null'] : own;
}

export const canFilter = (column: CatalogueColumn) => !column.hidden && operatorsOf(column, false).length > 0;

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Ranges that people ask for most, from the reader's day `now` is in. */
export const dayPresets = (now: Date) =>
  [
    { label: 'Today', from: now },
    { label: 'Last 7 days', from: subDays(now, 6) },
    { label: 'Last 30 days', from: subDays(now, 29) },
    { label: 'This year', from: startOfYear(now) },
  ].map(({ label, from }) => ({ label, from: localDay(from, zone()), to: localDay(now, zone()) }));

const said: Record<string, string> = {
  contains: 'contains',
  eq: 'is',
  gte: 'from',
  lte: 'to',
  in: 'is',
  is: 'is',
  has: 'has',
  path: 'at',
};

/** One filter in words: "Calories from 100". A reference's value is an id, which the chip replaces by a name. */
export function filterWords(table: CatalogueTable, key: string, value: unknown): string {
  const [name = '', operator = ''] = key.split('@');
  const column = table.columns.find((each) => each.name === name);
  if (!column) return key;
  const label = columnLabel(column);
  if (operator === 'null') return `${label} is ${value === 'yes' ? 'empty' : 'not empty'}`;
  if (operator === 'path') {
    const { path, value: text } = value as JsonSearch;
    return `${label} at ${path} contains “${text}”`;
  }
  if (operator === 'is') return `${label} is ${value === 'true' ? 'yes' : 'no'}`;
  if (Array.isArray(value))
    return `${label} ${said[operator]} ${value.map((each) => (column.values ? words(String(each)) : String(each))).join(operator === 'has' ? ' and ' : ' or ')}`;
  const text = isRange(column)
    ? valueText(column.kind === 'instant' ? { ...column, kind: 'day' } : column, value)
    : String(value);
  return `${label} ${said[operator] ?? operator} ${operator === 'contains' ? `“${text}”` : text}`;
}
