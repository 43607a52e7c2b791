import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, signedIn, sqlState } from './actors.ts';
import { scansOf } from './indexUse.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';
import { entryId, planRowsSql } from './worldPlans.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(planRowsSql(ownerId));
});
afterAll(() => backend.close());

/** A unit vector along one axis, as pgvector reads it. */
const axis = (index: number) => `[${Array.from({ length: 384 }, (_, i) => (i === index ? 1 : 0)).join(',')}]`;

it('entries are found by meaning, by an index, each its own member’s', async () => {
  const embed = (type: string, index: number, length = 384) =>
    backend.sql
      .query<{ user_id: string }>(
        `insert into public.quick_entry_embeddings (quick_entry_log_id, user_id, embedding_type, content_text, logged_at, embedding)
         values ($1, $2, $3::text::public.embedding_type, $3::text, now(), $4) returning user_id`,
        [entryId, otherId, type, length === 384 ? axis(index) : '[1,2,3]'],
      )
      .catch(sqlState);
  expect(await embed('image', 0, 3)).toBe('22000');
  expect(await embed('image', 0)).toEqual([{ user_id: ownerId }]);
  expect(await embed('multimodal', 1)).toEqual([{ user_id: ownerId }]);
  const nearest = (id: string) =>
    rowsAs(
      backend.pg,
      signedIn(id),
      `select content_text from public.quick_entry_embeddings
       order by embedding operator(extensions.<=>) '${axis(1)}'::extensions.vector limit 1`,
    );
  expect(await nearest(ownerId)).toEqual([{ content_text: 'multimodal' }]);
  expect(await nearest(otherId)).toEqual([]);
  const [index] = await backend.sql.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where indexname = 'quick_entry_embeddings_hnsw_idx'`,
  );
  expect(index?.indexdef).toMatch(/USING hnsw \(embedding (extensions\.)?vector_cosine_ops\)/);
});

it('the search answers a member’s own entries, staff’s everybody’s, and refuses what is no query', async () => {
  const search = (id: string, vector: unknown, count = 10, user: string | null = null) =>
    rowsAs<{ content_text: string; similarity: number }>(
      backend.pg,
      signedIn(id),
      'select content_text, similarity from public.search_quick_entries($1, $2, $3)',
      [vector, count, user],
    ).catch(sqlState);
  const query = JSON.parse(axis(1)) as number[];
  const both = [
    { content_text: 'multimodal', similarity: 1 },
    { content_text: 'image', similarity: 0 },
  ];
  expect(await search(ownerId, query)).toEqual(both);
  expect(await search(ownerId, query, 1)).toEqual(both.slice(0, 1));
  expect(await search(otherId, query)).toEqual([]);
  expect(await search(otherId, query, 10, ownerId)).toBe('42501');
  expect(await search(staffIds.coach, query)).toEqual(both);
  expect(await search(staffIds.coach, query, 10, otherId)).toEqual([]);
  for (const role of ['support', 'growth', 'ml', 'analyst'] as const)
    expect(await search(staffIds[role], query, 10, ownerId), role).toBe('42501');
  for (const odd of [[1, 2, 3], [], null, query.map(() => 0), query.map(() => Number.NaN), [query, query]])
    expect(await search(ownerId, odd)).toBe('22023');
  expect(await search(ownerId, query, 0)).toBe('22023');
  expect(await search(ownerId, query, 201)).toBe('22023');
});

it('a member sends and corrects an entry, and never writes what the model made of it', async () => {
  const send = (columns: string, values: string) =>
    rowsAs(
      backend.pg,
      signedIn(ownerId),
      `insert into public.quick_entry_logs (user_id, input_type, ${columns}) values ('${ownerId}', 'text', ${values})
       returning processing_status::text as status`,
    ).catch(sqlState);
  expect(await send('raw_text', `'Two eggs'`)).toEqual([{ status: 'pending' }]);
  expect(await send('client_platform', `'ios'`)).toBe('23514');
  expect(await send('raw_text, ai_confidence_score', `'Two eggs', 1`)).toBe('42501');
});

it('what came out of an entry stays when the entry is deleted', async () => {
  await backend.sql.query('update public.meals set quick_entry_log_id = $1', [entryId]);
  await backend.sql.query('delete from public.quick_entry_logs where id = $1', [entryId]);
  expect(await backend.sql.query('select quick_entry_log_id from public.meals')).toEqual([
    { quick_entry_log_id: null },
  ]);
  expect(await backend.sql.query('select id from public.quick_entry_embeddings')).toEqual([]);
});

it('everybody’s entries are searched by the graph, a member’s one by one, so that none is missed', async () => {
  await backend.sql.exec(`
    with logs as (
      insert into public.quick_entry_logs (user_id, input_type, raw_text)
      select case when i % 100 = 0 then '${otherId}' else '${ownerId}' end::uuid, 'text', 'Entry ' || i from generate_series(1, 1500) i
      returning id, user_id, raw_text
    )
    insert into public.quick_entry_embeddings (quick_entry_log_id, user_id, content_text, logged_at, embedding)
    select l.id, l.user_id, l.raw_text, now(), (
      select array_agg(sin(d * (1 + length(l.raw_text)) + hashtext(l.raw_text) % 1000)::real order by d) from generate_series(1, 384) d
    )::extensions.vector(384) from logs l;
    analyze public.quick_entry_embeddings;
  `);
  const found = async (id: string, count: number) =>
    (
      await attempt(
        backend.pg,
        signedIn(id),
        `select * from public.search_quick_entries('{${axis(3).slice(1, -1)}}', ${count})`,
      )
    ).count;
  const before = await scansOf(backend, 'quick_entry_embeddings_hnsw_idx');
  expect(await found(otherId, 200)).toBe(15);
  expect(await scansOf(backend, 'quick_entry_embeddings_hnsw_idx')).toBe(before);
  expect(await found(staffIds.coach, 10)).toBe(10);
  expect(await scansOf(backend, 'quick_entry_embeddings_hnsw_idx')).toBe(before + 1);
  expect(await found(staffIds.coach, 150)).toBe(150);
});
