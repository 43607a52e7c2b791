import { afterAll, beforeAll, expect, it } from 'vitest';
import { supabaseCli } from '../../supabase/local/supabaseCli.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';

/** Supabase's own database linter, as its dashboard runs it, over the migrated schema. */
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

interface Advice {
  name: string;
  level: string;
  detail: string;
}

it('Supabase’s advisors have nothing to say at warning level or above', () => {
  const { stdout, stderr, status } = supabaseCli([
    'db',
    'advisors',
    `--remote=${server.url}?sslmode=disable`,
    '--level',
    'info',
    '--output-format',
    'json',
  ]);
  expect(status, stderr).toBe(0);
  const advice = (JSON.parse(stdout) as { results: Advice[] }).results;
  // Proof that the linter saw the schema: a fresh server has used none of its indexes yet.
  expect(advice.map(({ name }) => name)).toContain('unused_index');
  expect(
    advice.filter(({ level }) => level !== 'INFO').map(({ name, detail }) => `${name}: ${detail}`),
  ).toEqual([]);
}, 120_000);
