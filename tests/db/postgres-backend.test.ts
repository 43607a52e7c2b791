import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import memoryDriver from 'unstorage/drivers/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { openPostgres } from '../../supabase/local/postgres.ts';
import { type Backend, LOCAL_PUBLISHABLE_KEY, projectOn } from '../../supabase/local/project.ts';
import { SECRET_KEY, TEST_ORIGIN, TEST_PASSWORD, testBackend } from '../support/backend.ts';
import { startPostgres } from '../support/postgres.ts';

/** lite's services answer the same over PGlite and over a real PostgreSQL: what the soak measures there is the same product. */
type Services = Pick<Backend, 'fetch' | 'sql' | 'close'>;

async function onPostgres(): Promise<Services> {
  const { url, runner, close } = await startPostgres();
  const backend = await projectOn(openPostgres(url, 4), runner, {
    storageDriver: memoryDriver(),
    secretKey: SECRET_KEY,
    jwtSecret: 'x'.repeat(40),
    siteUrl: TEST_ORIGIN,
  });
  return {
    ...backend,
    async close() {
      await backend.close();
      await close();
    },
  };
}

const tables = `
  create table public.note (
    id int primary key, facts jsonb, plain json, tags text[], marks jsonb[], taken_at timestamptz, weight numeric
  );
  create function public.echo(p_facts jsonb, p_tags text[] default null, p_ids int[] default null) returns jsonb language sql
    as $$ select jsonb_build_object('kind', jsonb_typeof(p_facts), 'facts', p_facts, 'tags', p_tags, 'ids', p_ids) $$;
  create function public.refuse() returns void language plpgsql
    as $$ begin raise exception 'no' using errcode = 'KF001', detail = 'why', hint = 'then'; end $$;
  grant all on public.note to service_role;
`;
const facts = { name: 'O"Brien \\ ü', list: [1, 'two', null], deep: { yes: true } };

describe.each([
  { name: 'PGlite', open: (): Promise<Services> => testBackend() },
  { name: 'PostgreSQL', open: onPostgres },
])('the services over $name', ({ open }) => {
  let backend: Services;
  let client: SupabaseClient;
  const connect = (key: string) =>
    createClient(TEST_ORIGIN, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
      global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
    });
  beforeAll(async () => {
    backend = await open();
    await backend.sql.exec(tables);
    client = connect(SECRET_KEY);
  });
  afterAll(() => backend.close());

  it.each([
    { given: facts, kind: 'object' },
    { given: [facts, 2], kind: 'array' },
    { given: 7, kind: 'number' },
    { given: false, kind: 'boolean' },
  ])('a function gets its JSON as $kind', async ({ given, kind }) => {
    const { data, error } = await client.rpc('echo', { p_facts: given });
    expect([error, data]).toEqual([null, { kind, facts: given, tags: null, ids: null }]);
  });

  it('a function gets its lists', async () => {
    const lists = { p_tags: ['a,b', '"c"', '', 'null'], p_ids: [3, 1] };
    const { data } = await client.rpc('echo', { p_facts: {}, ...lists });
    expect(data).toMatchObject({ tags: lists.p_tags, ids: lists.p_ids });
  });

  it('a row is stored and changed with JSON, lists, times and numbers', async () => {
    const row = { id: 1, facts, plain: [facts], tags: ['x', 'y z'], marks: [{ a: 1 }], weight: 72.5 };
    const taken_at = '2026-11-21T02:50:58+00:00';
    const inserted = await client
      .from('note')
      .insert({ ...row, taken_at })
      .select()
      .single();
    expect([inserted.error, inserted.data]).toEqual([null, { ...row, taken_at }]);
    const changed = { facts: { now: [] }, tags: [], weight: null };
    const updated = await client.from('note').update(changed).eq('id', 1).select().single();
    expect([updated.error, updated.data]).toEqual([null, { ...row, taken_at, ...changed }]);
    const found = await client.from('note').select('id').contains('facts', { now: [] });
    expect(found.data).toEqual([{ id: 1 }]);
  });

  it('a person signs up and in, and a file is kept', async () => {
    const person = connect(LOCAL_PUBLISHABLE_KEY);
    const account = { email: 'both@example.com', password: TEST_PASSWORD };
    expect((await person.auth.signUp(account)).error).toBeNull();
    const { data, error } = await person.auth.signInWithPassword(account);
    expect([error, data.user?.email]).toEqual([null, account.email]);
    await client.storage.createBucket('both');
    const file = client.storage.from('both');
    expect((await file.upload('a.txt', new Blob(['hello']))).error).toBeNull();
    expect(await (await file.download('a.txt')).data?.text()).toBe('hello');
  });

  it('a refusal keeps its SQLSTATE, and what it says', async () => {
    const { error, status } = await client.rpc('refuse');
    expect([status, { ...error }]).toEqual([
      400,
      { code: 'KF001', message: 'no', details: 'why', hint: 'then' },
    ]);
  });
});
