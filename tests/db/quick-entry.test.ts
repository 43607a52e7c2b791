import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn, sqlState } from './actors.ts';
import { otherId, ownerId, peopleSql } from './world.ts';
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
