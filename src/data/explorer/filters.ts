import { addDays } from 'date-fns';
import type { CatalogueColumn, CatalogueTable } from './catalogue.ts';
import type { RowFilter } from './rowTypes.ts';

/** A condition as PostgREST takes it: column (or path), operator, value. */
export interface Condition {
  column: string;
  operator: string;
  value: string;
}

/** A search in a JSONB column: dots go down, numbers are places in a list. */
export interface JsonSearch {
  path: string;
  value: string;
}

/** In PostgREST `*` is any text as well, so a star in the term finds anything. */
const contains = (text: string) => `*${text.replace(/[\\%_]/g, '\\$&')}*`;
const quoted = (text: unknown) => `"${String(text).replace(/["\\]/g, '\\$&')}"`;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The first moment of a calendar day (`YYYY-MM-DD`) where the reader is. */
const startOf = (day: string, daysLater = 0) => addDays(new Date(`${day}T00:00:00`), daysLater).toISOString();

function jsonCondition(column: string, { path, value }: JsonSearch): Condition {
  const steps = path.split('.').filter(Boolean);
  const last = steps.pop();
  if (last === undefined) throw new RangeError(`Say where in ${column} to look`);
  return { column: `${[column, ...steps].join('->')}->>${last}`, operator: 'ilike', value: contains(value) };
}

/**
 * One filter of a list. Operators by kind: text `contains` and `eq`; numbers, days, instants and times `gte` and `lte`
 * (instants: whole days where the reader is, both included); choices and ids `in`; booleans `is`; arrays `has`, all of
 * the given; JSONB `path` and `has`; every column `null`, `yes` or `no`.
 * @returns undefined for an empty value. @throws RangeError for an operator that there is not.
 */
export function condition(column: CatalogueColumn, operator: string, value: unknown): Condition | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  const { name, kind } = column;
  const day = kind === 'instant' && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  switch (operator) {
    case 'contains':
      return { column: name, operator: 'ilike', value: contains(String(value)) };
    case 'eq':
      return { column: name, operator: 'eq', value: String(value) };
    case 'gte':
      return { column: name, operator: 'gte', value: day ? startOf(String(value)) : String(value) };
    case 'lte':
      return day
        ? { column: name, operator: 'lt', value: startOf(String(value), 1) }
        : { column: name, operator: 'lte', value: String(value) };
    case 'in':
      return list(value).length === 0
        ? undefined
        : { column: name, operator: 'in', value: `(${list(value).map(quoted).join(',')})` };
    case 'is':
      return { column: name, operator: 'is', value: String(value) };
    case 'has':
      return {
        column: name,
        operator: 'cs',
        value: kind === 'json' ? String(value) : `{${list(value).map(quoted).join(',')}}`,
      };
    case 'path':
      return jsonCondition(name, value as JsonSearch);
    case 'null':
      return { column: name, operator: value === 'yes' ? 'is' : 'not.is', value: 'null' };
    default:
      throw new RangeError(`There is no filter “${operator}”`);
  }
}

/**
 * A list's filters as conditions. Filters of columns that aren't there, or aren't readable, are refused rather than left out: a list
 * that ignores a filter shows rows that nobody asked for.
 */
export function conditionsOf(table: CatalogueTable, filter: RowFilter): Condition[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    const [name = '', operator = ''] = key.split('@');
    const column = table.columns.find((each) => each.name === name && !each.hidden);
    if (!column) throw new RangeError(`${table.name} has no column “${name}” to filter by`);
    return condition(column, operator, value) ?? [];
  });
}
