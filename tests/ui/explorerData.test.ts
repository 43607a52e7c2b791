import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/data/client.ts';
import { createExplorer } from '../../src/data/explorer/provider.ts';
import type { ExplorerRecord, Row, RowFilter, RowSort } from '../../src/data/explorer/rowTypes.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { expectConsole } from './setup.ts';

/** The explorer's reads and writes against the real back end, without a page around them. */
let backend: TestBackend;
let explorer: ReturnType<typeof createExplorer>;
let provider: ReturnType<typeof explorer.beside>;

const FOODS = 1234;

beforeAll(async () => {
  backend = await testBackend();
  explorer = createExplorer((await backend.staff('coach')) as unknown as Client);
  provider = explorer.beside({} as never);
  // Equal values to sort by, nulls, and texts that mean something inside a filter.
  await backend.sql.exec(`
    insert into public.foods (name, brand_name, calories, iron_mg, servings, allergens)
    select
      case n when 1 then 'a,b).or(c"d\\e' when 2 then '100% rye_bread' else format('Food %s', to_char(n, 'FM0000')) end,
      case when n % 3 > 0 then format('Brand %s', n % 5) end, n % 7, case when n % 4 > 0 then n % 11 end,
      case when n % 50 = 0 then '[{"label": "slice", "grams": 30}]' else '[]' end::jsonb,
      case when n % 100 = 0 then '{milk,"tree nuts, mixed"}' when n % 10 = 0 then '{milk}' else '{}' end::text[]
    from generate_series(1, ${FOODS}) n`);
  const { id } = await backend.member();
  await backend.sql.query(
    `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, assessed_at)
     select $1::uuid, 'session', gen_random_uuid(), date '2026-01-01' + n, 'completed', timestamptz '2026-01-01 22:30+00' + n * interval '1 day'
     from generate_series(0, 29) n`,
    [id],
  );
});
afterAll(() => backend.close());

const list = async (table: string, filter: RowFilter = {}, page = 1, perPage = 25, sort?: RowSort) =>
  provider.getList(`explorer/${table}`, {
    pagination: { page, perPage },
    sort: sort ?? { field: 'id', order: 'ASC' },
    filter,
  });
const total = async (filter: RowFilter, table = 'foods') => (await list(table, filter)).total;
const rowsOf = (records: unknown[]): Row[] => (records as ExplorerRecord[]).map(({ row }) => row);

describe('Pages', () => {
  it.each<RowSort>([
    { field: 'name', order: 'ASC' },
    { field: 'calories', order: 'DESC' },
    { field: 'brand_name', order: 'ASC' },
    { field: 'brand_name', order: 'DESC' },
    { field: 'iron_mg', order: 'DESC' },
    { field: 'id', order: 'DESC' },
  ])('walked one by one by $field $order hold every row once, in order', async (sort) => {
    const walked: unknown[] = [];
    for (let page = 1; ; page += 1) {
      const { data, pageInfo, total: counted } = await list('foods', {}, page, 100, sort);
      expect(counted).toBe(FOODS);
      walked.push(...rowsOf(data).map(({ id }) => id));
      if (!pageInfo?.hasNextPage) break;
    }
    const nulls = sort.order === 'ASC' ? 'last' : 'first';
    const expected = await backend.sql.query<{ id: string }>(
      `select id from public.foods order by ${sort.field} ${sort.order} nulls ${nulls}, id ${sort.order}`,
    );
    expect(walked).toEqual(expected.map(({ id }) => id));
  });

  it('that nobody has walked to are found too', async () => {
    const { data } = await list('foods', {}, 7, 50, { field: 'name', order: 'ASC' });
    const [expected] = await backend.sql.query<{ name: string }>(
      'select name from public.foods order by name, id offset 300 limit 1',
    );
    expect(rowsOf(data)[0]?.name).toBe(expected?.name);
  });
});

describe('A filter', () => {
  const count = async (where: string, table = 'foods') => {
    const [row] = await backend.sql.query<{ n: number }>(
      `select count(*)::int as n from public.${table} where ${where}`,
    );
    return row?.n;
  };

  it.each<[string, RowFilter, string]>([
    ['text contains', { 'name@contains': 'food 12' }, `name ilike '%food 12%'`],
    ['text contains what means something in SQL', { 'name@contains': '100%' }, `name = '100% rye_bread'`],
    ['text contains an underscore', { 'name@contains': 'e_b' }, `name = '100% rye_bread'`],
    ['text contains what means something in a query', { 'name@contains': 'b).or(c"d\\' }, `name like 'a,b%'`],
    ['text equals', { 'name@eq': 'a,b).or(c"d\\e' }, `name like 'a,b%'`],
    ['number from', { 'calories@gte': 5 }, 'calories >= 5'],
    ['number between', { 'calories@gte': 2, 'calories@lte': 3 }, 'calories between 2 and 3'],
    ['nothing there', { 'brand_name@null': 'yes' }, 'brand_name is null'],
    ['something there', { 'brand_name@null': 'no' }, 'brand_name is not null'],
    ['one of several', { 'source@in': ['curated', 'usda'] }, `source::text in ('curated', 'usda')`],
    ['boolean', { 'is_verified@is': 'false' }, 'not is_verified'],
    ['array has', { 'allergens@has': ['milk'] }, `allergens @> '{milk}'`],
    [
      'array has what needs quotes',
      { 'allergens@has': ['tree nuts, mixed'] },
      "allergens @> array['tree nuts, mixed']",
    ],
    [
      'JSON at a path',
      { 'servings@path': { path: '0.label', value: 'SLI' } },
      `servings -> 0 ->> 'label' = 'slice'`,
    ],
    ['JSON contains', { 'servings@has': '[{"grams": 30}]' }, `servings @> '[{"grams": 30}]'`],
  ])('by %s finds what SQL finds', async (_name, filter, where) => {
    const found = await total(filter);
    expect(found).toBe(await count(where));
    expect(found).toBeGreaterThan(0);
  });

  it('by day takes whole days where the reader is, both included', async () => {
    const start = new Date('2026-01-05T00:00:00').toISOString();
    const end = new Date('2026-01-08T00:00:00').toISOString();
    expect(
      await total({ 'assessed_at@gte': '2026-01-05', 'assessed_at@lte': '2026-01-07' }, 'adherence_records'),
    ).toBe(await count(`assessed_at >= '${start}' and assessed_at < '${end}'`, 'adherence_records'));
    expect(
      await total({ 'planned_on@gte': '2026-01-05', 'planned_on@lte': '2026-01-07' }, 'adherence_records'),
    ).toBe(3);
  });

  it('that is empty filters nothing, and one of an unknown column is refused', async () => {
    expect(await total({ 'name@contains': '' })).toBe(FOODS);
    await expect(total({ 'secret@eq': 'x' })).rejects.toThrow(/no column/);
  });

  it('that the database can’t read is an error with its code', async () => {
    expectConsole(/invalid input syntax for type uuid/);
    const asked = explorer.verbs.explorerExport('foods', { 'id@eq': 'x' }, { field: 'id', order: 'ASC' }, []);
    await expect(asked).rejects.toMatchObject({ status: 400, body: { code: '22P02' } });
  });
});

describe('A row', () => {
  it('is found by a key of two columns', async () => {
    const { data } = await list('adherence_records', {}, 1, 1, { field: 'planned_on', order: 'DESC' });
    const id = String(data[0]?.id);
    expect(JSON.parse(id)).toHaveLength(2);
    const one = await provider.getOne('explorer/adherence_records', { id });
    expect(one.data.row.planned_on).toBe('2026-01-30');
    const many = await provider.getMany('explorer/adherence_records', { ids: [id] });
    expect(many.data).toHaveLength(1);
  });

  it('that isn’t there is a 404, and a table of another role a 403', async () => {
    await expect(
      provider.getOne('explorer/foods', { id: '00000000-0000-4000-8000-000000000000' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(list('audit_log')).rejects.toMatchObject({ status: 403 });
  });
});

describe('A write', () => {
  it('makes and changes a row, and keeps the database’s refusal', async () => {
    expectConsole(/exercises_code_key/);
    const made = await provider.create('explorer/exercises', {
      data: { row: { code: 'test_squat', name: 'Test squat', movement_pattern: 'squat' } },
    });
    const changed = await provider.update('explorer/exercises', {
      id: made.data.id,
      data: { row: { name: 'Better squat' } },
      previousData: made.data,
    });
    expect(changed.data.row).toMatchObject({ code: 'test_squat', name: 'Better squat' });
    await expect(
      provider.create('explorer/exercises', {
        data: { row: { code: 'test_squat', name: 'Another', movement_pattern: 'squat' } },
      }),
    ).rejects.toMatchObject({
      body: { code: '23505', errors: { row: { code: 'Another row has this value already.' } } },
    });
  });
});

describe('An export', () => {
  const exportAll = async (filter: RowFilter, sort: RowSort) => {
    const { total: counted, pages } = await explorer.verbs.explorerExport('foods', filter, sort, ['name']);
    const sizes: number[] = [];
    const ids = new Set<unknown>();
    for await (const rows of pages) {
      sizes.push(rows.length);
      for (const { id } of rows) ids.add(id);
    }
    return { counted, sizes, ids };
  };

  it.each<RowSort>([
    { field: 'name', order: 'ASC' },
    { field: 'brand_name', order: 'DESC' },
  ])('by $field $order has every row once, past the API’s limit', async (sort) => {
    const { counted, sizes, ids } = await exportAll({}, sort);
    expect(counted).toBe(FOODS);
    expect(ids.size).toBe(FOODS);
    expect(sizes).toEqual([1000, FOODS - 1000]);
  });

  it('keeps the list’s filters, and is noted before its rows are read', async () => {
    const { ids } = await exportAll({ 'calories@eq': 3 }, { field: 'id', order: 'ASC' });
    const [row] = await backend.sql.query<{ n: number }>(
      'select count(*)::int as n from public.foods where calories = 3',
    );
    expect(ids.size).toBe(row?.n);
    const [entry] = await backend.sql.query<{ action: string; table_name: string; after: Row }>(
      `select action, table_name, after from public.audit_log where action = 'export' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({
      table_name: 'foods',
      after: { filter: '{"calories@eq":3}', columns: ['name'] },
    });
  });
});
