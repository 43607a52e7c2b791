import type { CatalogueColumn, CatalogueTable, Row } from '../data/index.ts';

/** Columns that a form asks for: those that the role may write, without what the database fills by itself. */
export const writableColumns = (table: CatalogueTable, verb: 'insert' | 'update'): CatalogueColumn[] =>
  table.columns.filter(
    (column) =>
      column[verb] &&
      !column.hidden &&
      column.kind !== 'other' &&
      !['created_at', 'updated_at'].includes(column.name) &&
      !(table.key.includes(column.name) && (verb === 'update' || column.default !== undefined)),
  );

/** A value as the column stores it, from what an input holds. Empty is null. @throws SyntaxError for JSON that isn't. */
function stored({ kind }: CatalogueColumn, value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (kind === 'json' && typeof value === 'string') return JSON.parse(value);
  return value;
}

/** What a form holds as a row of the given columns. A column with a default that was left empty is left to the default. */
export const toRow = (columns: readonly CatalogueColumn[], values: Row): Row =>
  Object.fromEntries(
    columns
      .map((column) => [column, stored(column, values[column.name])] as const)
      .filter(([column, value]) => value !== null || (column.nullable && values[column.name] !== undefined))
      .map(([column, value]) => [column.name, value]),
  );

/** The values that differ from what the row had. */
export const changesOf = (row: Row, before: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null),
    ),
  );

const ranges: Record<string, readonly [number, number]> = {
  smallint: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
  bigint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** The largest value of `numeric(p,s)`: p - s digits before the point. */
function numericLimit(type: string): number | undefined {
  const match = /^numeric\((\d+),(-?\d+)\)$/.exec(type);
  return match ? 10 ** (Number(match[1]) - Number(match[2])) : undefined;
}

function numberProblem(column: CatalogueColumn, value: number): string | undefined {
  if (!Number.isFinite(value)) return 'Not a number';
  const range = ranges[column.type];
  if (range) {
    if (!Number.isInteger(value)) return 'A whole number';
    if (value < range[0] || value > range[1]) return `Between ${range[0]} and ${range[1]}`;
  }
  const limit = numericLimit(column.type);
  return limit !== undefined && Math.abs(value) >= limit ? `Less than ${limit}` : undefined;
}

function jsonProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    JSON.parse(value);
    return undefined;
  } catch {
    return 'Not valid JSON';
  }
}

/** What the column's own type has against a value; the database's other rules answer when it is saved. */
export function problemOf(column: CatalogueColumn, value: unknown, isNew: boolean): string | undefined {
  const empty = value === null || value === undefined || value === '';
  if (empty) {
    const filled = column.nullable || (isNew && column.default !== undefined);
    return filled ? undefined : 'Required';
  }
  if (column.kind === 'integer' || column.kind === 'number') return numberProblem(column, Number(value));
  if (column.kind === 'json') return jsonProblem(value);
  return undefined;
}
