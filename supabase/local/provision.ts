import './experimental.ts';
import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';
import { createStorage } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import { applyMigrations, type SqlRunner } from './migrations.ts';
import { platformRolesSql } from './roles.ts';
import { unstorageAdapter } from './storageAdapter.ts';

/** postgres.js as the runner that migrations and the seed loader expect. */
export const postgresRunner = (sql: postgres.Sql): SqlRunner => ({
  exec: (text) => sql.unsafe(text).simple(),
  query: async <Row>(text: string, params: unknown[] = []) =>
    [...(await sql.unsafe(text, params as postgres.ParameterOrJSON<never>[]))] as Row[],
});

/**
 * Makes a plain PostgreSQL look like a Supabase project before its first migration: roles, grants, auth and storage schemas, and the
 * (empty) history of migrations. Safe to run again.
 */
export async function prepareProject(url: string): Promise<void> {
  const connection = createPostgresConnection({ url, postgresOptions: { onnotice: () => undefined } });
  const app = new App({ connection, storage: { enabled: true }, auth: { enabled: true } });
  // lite leaves the storage schema out unless there is somewhere to keep bytes.
  app._storageAdapter = unstorageAdapter(createStorage({ driver: memoryDriver() }));
  try {
    await app.ensureSystemSchema();
  } finally {
    await connection.close();
  }
  await withRunner(url, (runner) => runner.exec(platformRolesSql));
}

/**
 * Makes a plain PostgreSQL look like a Supabase project and applies the migrations that are missing, with the history table that
 * `supabase db push` reads. Safe to run again.
 * @returns the versions applied now.
 */
export async function provision(url: string): Promise<string[]> {
  await prepareProject(url);
  return withRunner(url, (runner) => applyMigrations(runner));
}

async function withRunner<T>(url: string, run: (runner: SqlRunner) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await run(postgresRunner(sql));
  } finally {
    await sql.end({ timeout: 5 });
  }
}
