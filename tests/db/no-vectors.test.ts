import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';

/** A server without the extension vector, as the one from npm: everything is there but search by meaning, which says so. */
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

it('without the extension there are no vectors, and the search is refused by name', async () => {
  const [{ available } = { available: true }] = await server.sql<{ available: boolean }[]>`
    select exists (select 1 from pg_available_extensions where name = 'vector') as available`;
  const columns = await server.sql`
    select table_name from information_schema.columns
    where table_name in ('quick_entry_embeddings', 'coach_messages') and column_name = 'embedding'`;
  expect(columns).toHaveLength(available ? 2 : 0);
  const search = server.sql`
    select count(*) from public.search_quick_entries(array_fill(1::real, array[384]), 10, ${'00000000-0000-4000-8000-000000000001'})`;
  if (available) await expect(search).resolves.toHaveLength(1);
  // The session of a test is neither staff nor a member: it has to be somebody before the server says what it lacks.
  else await expect(search).rejects.toMatchObject({ code: '42501' });
  const asService = server.sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', '{"role":"service_role"}', true), set_config('request.jwt.claim.role', 'service_role', true)`;
    return tx`select count(*) from public.search_quick_entries(array_fill(1::real, array[384]))`;
  });
  if (available) await expect(asService).resolves.toHaveLength(1);
  else
    await expect(asService).rejects.toMatchObject({
      code: '0A000',
      message: expect.stringContaining('extension vector'),
    });
});
