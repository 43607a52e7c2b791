import type { CatalogueTable } from './catalogue.ts';
import type { Condition } from './filters.ts';
import type { Row, RowSort } from './rowTypes.ts';

/** Part of what comes after a row. Each is a plain range, so that an index is entered at its place. */
export interface Stretch {
  conditions: Condition[];
  /** What stands inside `or=(…)`, where a key has several columns. */
  or?: string | undefined;
}

/** The columns of an order: the sorted one, then the key, which makes it total. */
export const orderColumns = (table: CatalogueTable, sort: RowSort): string[] => [
  ...new Set([sort.field, ...table.key]),
];

/**
 * What comes after `last`, in stretches to be read one after the other until a page is full. Nulls come as Postgres orders them by
 * itself: last when ascending, first when descending, so that an index serves both ways. Only the sorted column may be null.
 */
export function stretchesAfter(table: CatalogueTable, sort: RowSort, last: Row): Stretch[] {
  const ascending = sort.order === 'ASC';
  const [first = '', ...rest] = orderColumns(table, sort);
  const value = last[first];
  const isNull = value === null || value === undefined;
  const is = (operator: string, operand: unknown): Condition => ({
    column: first,
    operator,
    value: String(operand),
  });
  const ties =
    rest.length > 0 ? [tied(isNull ? is('is', null) : is('eq', value), rest, last, ascending)] : [];
  if (isNull) return ascending ? ties : [...ties, { conditions: [is('not.is', null)] }];
  const further = { conditions: [is(ascending ? 'gt' : 'lt', value)] };
  const nullable = table.columns.find(({ name }) => name === first)?.nullable;
  return ascending && nullable ? [...ties, further, { conditions: [is('is', null)] }] : [...ties, further];
}

/** Rows that are equal in the sorted column, after `last` by the rest of the key. */
function tied(same: Condition, rest: string[], last: Row, ascending: boolean): Stretch {
  const compare = ascending ? 'gt' : 'lt';
  const [only = ''] = rest;
  if (rest.length === 1)
    return { conditions: [same, { column: only, operator: compare, value: String(last[only]) }] };
  const steps = rest.map((column, index) => {
    const equal = rest.slice(0, index).map((before) => `${before}.eq."${last[before]}"`);
    return `and(${[...equal, `${column}.${compare}."${last[column]}"`].join(',')})`;
  });
  return { conditions: [same], or: steps.join(',') };
}
