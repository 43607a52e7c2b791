import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { testBackend } from './backend.ts';
import { startPostgres } from './postgres.ts';

/** A migrated, empty database for tests that speak SQL only and must hold on every PostgreSQL. */
export interface TestDatabase {
  sql: SqlRunner;
  close(): Promise<void>;
}

async function onPglite(): Promise<TestDatabase> {
  const { sql, close } = await testBackend();
  return { sql, close };
}

async function onPostgres(): Promise<TestDatabase> {
  const { runner, close } = await startPostgres();
  return { sql: runner, close };
}

/** For `describe.each`: the same test on both. */
export const databases = [
  { name: 'PGlite', open: onPglite },
  { name: 'PostgreSQL', open: onPostgres },
] as const;
