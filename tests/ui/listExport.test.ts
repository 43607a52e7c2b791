import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProvider as data } from '../../src/data/dataProvider.ts';
import type { TestBackend } from '../support/backend.ts';
import { type ConsoleTest, signIn, signOut, startConsoleTest } from './console.tsx';
import { expectConsole } from './setup.ts';

/** Exports of lists that are longer than anything the API gives at once, against the real back end. */
let test: ConsoleTest;
let backend: TestBackend;

const batchId = '00000000-0000-4000-8000-0000000000b1';
const FOODS = 12_345;
const MEMBERS = 1_203;
const TEMPLATES = 2_301;
const KEYS = 1_102;

beforeAll(async () => {
  test = await startConsoleTest();
  backend = test.backend;
  await backend.staff('admin');
  await backend.staff('growth');
  await backend.sql.exec(`
    insert into public.foods (name, calories) select 'Food ' || n, n % 900 from generate_series(1, ${FOODS}) n;
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
      select md5(n::text)::uuid, 'many' || n || '@example.com', now(), jsonb_build_object('full_name', 'Many ' || n % 3)
      from generate_series(1, ${MEMBERS}) n;
    insert into public.content_templates (template_name, film, status)
      select 'Template ' || n, 'progress-journey', case when n % 3 = 0 then 'archived' else 'draft' end::public.template_status
      from generate_series(1, ${TEMPLATES}) n;
    insert into public.consultation_key_batches (id, name, quantity) values ('${batchId}', 'Many', ${KEYS});
    insert into public.consultation_keys (key_value, key_last4, batch_id, expires_at)
      select md5('a' || n) || md5('b' || n), 'AAA1', '${batchId}', case when n % 2 = 0 then now() + interval '1 day' end
      from generate_series(1, ${KEYS}) n`);
});
beforeEach(() => signIn('admin@keel.example'));
afterEach(signOut);
afterAll(() => test.close());

const idsOf = async (pages: AsyncIterable<readonly Record<string, unknown>[]>) => {
  const ids: unknown[] = [];
  for await (const rows of pages) ids.push(...rows.map(({ id }) => id));
  return ids;
};
const sqlIds = async (sql: string) => (await backend.sql.query<{ id: string }>(sql)).map(({ id }) => id);

describe('The file of a list', () => {
  it('of the explorer has as many rows as there are, past ten thousand', async () => {
    const sort = { field: 'calories', order: 'DESC' } as const;
    const { total, pages } = await data.explorerExport('foods', {}, sort, ['name']);
    const ids = await idsOf(pages);
    expect(total).toBe(FOODS);
    expect(ids).toEqual(await sqlIds('select id from public.foods order by calories desc, id desc'));
  });

  it('of users follows the list’s order, with equal names in it', async () => {
    const query = { filter: {}, sort: { field: 'full_name', order: 'ASC' } } as const;
    const { total, pages } = await data.exportList('profiles', query, ['id']);
    expect(total).toBe(MEMBERS);
    expect(await idsOf(pages)).toEqual(await sqlIds('select id from public.profiles order by full_name, id'));
  });

  it('of users keeps the search', async () => {
    const query = { filter: { search: 'Many 2' }, sort: { field: 'created_at', order: 'DESC' } } as const;
    const { total, pages } = await data.exportList('profiles', query, ['id']);
    const expected = await sqlIds(
      `select id from public.profiles where full_name = 'Many 2' order by created_at desc, id desc`,
    );
    expect(total).toBe(expected.length);
    expect(await idsOf(pages)).toEqual(expected);
  });

  it.each(['ASC', 'DESC'] as const)(
    'of templates %s has every row once, though more than a page were made at one moment',
    async (order) => {
      const query = { filter: {}, sort: { field: 'created_at', order } };
      const { total, pages } = await data.exportList('content_templates', query, ['id']);
      const expected = await sqlIds(
        `select id from public.content_templates order by created_at ${order}, id ${order}`,
      );
      expect(total).toBe(expected.length);
      expect(await idsOf(pages)).toEqual(expected);
    },
  );

  it('of templates keeps search and filters', async () => {
    const query = {
      filter: { q: 'template 1', status: 'archived' },
      sort: { field: 'id', order: 'ASC' },
    } as const;
    const { total, pages } = await data.exportList('content_templates', query, ['id']);
    const expected = await sqlIds(
      `select id from public.content_templates where template_name ilike '%template%1%' and status = 'archived' order by id`,
    );
    expect(total).toBe(expected.length);
    expect(await idsOf(pages)).toEqual(expected);
  });

  it.each(['created_at', 'expires_at'])('of keys by %s has every key once', async (field) => {
    const query = { filter: {}, sort: { field, order: 'ASC' } } as const;
    const { total, pages } = await data.exportList('consultation_keys', query, ['id']);
    expect(total).toBe(KEYS);
    expect(await idsOf(pages)).toEqual(
      await sqlIds(`select id from public.consultation_keys order by ${field}, id`),
    );
  });

  it('has a row that came meanwhile shift nothing', async () => {
    const query = { filter: {}, sort: { field: 'template_name', order: 'ASC' } } as const;
    const before = await sqlIds('select id from public.content_templates order by template_name, id');
    const { pages } = await data.exportList('content_templates', query, ['id']);
    const ids: unknown[] = [];
    for await (const rows of pages) {
      if (ids.length === 0)
        await backend.sql.exec(
          `insert into public.content_templates (template_name, film) values ('A first', 'progress-journey')`,
        );
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toEqual(before);
  });

  it('is noted in the audit log with what is in it, and refused to who doesn’t read the list', async () => {
    expectConsole(/does not read this table/);
    const query = { filter: { status: 'draft' }, sort: { field: 'template_name', order: 'ASC' } } as const;
    await data.exportList('content_templates', query, ['id', 'status']);
    const [entry] = await backend.sql.query(
      `select table_name, after from public.audit_log where action = 'export' order by id desc limit 1`,
    );
    expect(entry).toEqual({
      table_name: 'content_templates',
      after: { filter: '{"status":"draft"}', sort: 'template_name ASC', columns: ['id', 'status'] },
    });
    await signOut();
    await signIn('growth@keel.example');
    await expect(data.exportList('profiles', query, ['id'])).rejects.toMatchObject({ status: 403 });
  });
});
