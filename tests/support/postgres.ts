import postgres from 'postgres';
import { startEmbeddedPostgres } from '../../supabase/local/embeddedPostgres.ts';
import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { postgresRunner, provision } from '../../supabase/local/provision.ts';

export interface RealPostgres {
  url: string;
  sql: postgres.Sql;
  runner: SqlRunner;
  close(): Promise<void>;
}

/**
 * A real PostgreSQL with this project's migrations, for what PGlite cannot show: concurrency, and the planner at size. It is the
 * database at `TEST_DATABASE_URL` when that is set (one of your own, kept for tests), else a fresh server from npm.
 */
export async function startPostgres(): Promise<RealPostgres> {
  const own = process.env.TEST_DATABASE_URL;
  const server = own ? { url: own, stop: async () => undefined } : await startEmbeddedPostgres();
  try {
    await provision(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const sql = postgres(server.url, { max: 20, onnotice: () => undefined });
  return {
    url: server.url,
    sql,
    runner: postgresRunner(sql),
    async close() {
      await sql.end({ timeout: 5 });
      await server.stop();
    },
  };
}
