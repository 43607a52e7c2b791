import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import {
  allColumns,
  type Catalogue,
  columnFaults,
  hasIndex,
  indexFaults,
  readCatalogue,
  tableFaults,
} from './seedCompare.ts';
import { columnChanges, indexChanges, tableChanges } from './seedMap.ts';
import { seedColumns } from './seedTables.ts';
import { gapAudit } from './seedTablesGapAudit.ts';
import { sharpened } from './seedTablesSharpened.ts';
import { status } from './seedTablesStatus.ts';
import { tinyTummy } from './seedTablesTinyTummy.ts';
import { wagner } from './seedTablesWagner.ts';

/** The seed documents' tables, columns and indexes are here, or the map says where they went and why. */
const seeds = [gapAudit, wagner, status, sharpened, tinyTummy];
let backend: TestBackend;
let catalogue: Catalogue;
beforeAll(async () => {
  backend = await testBackend();
  catalogue = await readCatalogue(backend.sql);
});
afterAll(() => backend.close());

describe.each(seeds.map((seed) => ({ title: seed.title, seed })))('$title', ({ seed }) => {
  it('has its tables', () => {
    expect(tableFaults(catalogue, seed)).toEqual([]);
  });

  it('has its columns, with types, defaults, references and labels', () => {
    expect(allColumns(seed).flatMap((column) => columnFaults(catalogue, column))).toEqual([]);
  });

  it('has its indexes', () => {
    expect(indexFaults(catalogue, seed)).toEqual([]);
  });
});

describe('the map', () => {
  it('changes only tables that a seed names and the catalogue lacks', () => {
    const stale = Object.keys(tableChanges).filter(
      (table) => catalogue.tables.has(table) || !seeds.some((seed) => table in seed.tables),
    );
    expect(stale).toEqual([]);
  });

  it('changes only columns that a seed names and that would be missed without their entry', () => {
    const columns = seeds.flatMap(allColumns);
    const stale = Object.keys(columnChanges).filter(
      (key) =>
        !columns.some(
          (column) =>
            `${column.table}.${column.name}` === key &&
            columnFaults(catalogue, column, { why: '' }).length > 0,
        ),
    );
    expect(stale).toEqual([]);
  });

  it('changes only indexes that a seed names and that are not there as named', () => {
    const named = seeds.flatMap((seed) =>
      Object.entries(seed.indexes).flatMap(([table, indexes]) =>
        indexes.map((wanted) => ({ table, wanted })),
      ),
    );
    const stale = Object.keys(indexChanges).filter(
      (key) =>
        !named.some(
          ({ table, wanted }) => `${table}(${wanted})` === key && !hasIndex(catalogue, table, wanted),
        ),
    );
    expect(stale).toEqual([]);
  });

  it('has a reason for everything', () => {
    const entries = Object.entries({ ...tableChanges, ...columnChanges, ...indexChanges });
    expect(entries.filter(([, { why }]) => why.length < 10).map(([key]) => key)).toEqual([]);
  });
});

describe('the comparison', () => {
  const faultsOf = (table: string, line: string) =>
    seedColumns(table, line).flatMap((column) => columnFaults(catalogue, column));

  it('finds what is missing, of another type, default, reference or list', () => {
    expect(faultsOf('goals', 'colour text')).toEqual(['goals.colour is missing']);
    expect(faultsOf('goals', 'target_date timestamptz')).toHaveLength(1);
    expect(faultsOf('day_overrides', 'status text =approved')).toHaveLength(1);
    expect(faultsOf('meals', 'child_id uuid >programs')).toHaveLength(1);
    expect(faultsOf('reports', 'report_type text {weekly|monthly}')).toHaveLength(1);
    expect(faultsOf('reports', 'report_type text {weekly|yearly|…}')).toHaveLength(1);
    expect(faultsOf('reports', 'report_type text {weekly|…}')).toEqual([]);
    expect(tableFaults(catalogue, { title: '', tables: { wishes: '' }, indexes: {} })).toHaveLength(1);
    expect(indexFaults(catalogue, { title: '', tables: {}, indexes: { goals: ['title'] } })).toHaveLength(1);
  });

  it('reads every line or refuses it', () => {
    expect(() => seedColumns('goals', 'title text not null')).toThrow(
      'Not understood in goals: title text not null',
    );
  });
});
