import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../../supabase/local/embeddedPostgres.ts';
import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { postgresRunner, prepareProject, provision } from '../../supabase/local/provision.ts';
import { databaseVersion, madeOnce } from './dumps.ts';

export interface RealPostgres {
  url: string;
  sql: postgres.Sql;
  runner: SqlRunner;
  close(): Promise<void>;
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

/** A database of its own on the server at `url`, dropped at the end: test files run side by side and leave nothing behind. */
async function ownDatabase(url: string): Promise<Server> {
  const name = `keel_test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return {
    url: target.href,
    async stop() {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end({ timeout: 5 });
    },
  };
}

/** The folder of a server with the migrations applied: to make it anew takes seconds, to copy it a moment. */
const migratedFolder = (): Promise<string> =>
  madeOnce(`postgres-${databaseVersion()}`, async (folder) => {
    const server = await startEmbeddedPostgres();
    await provision(server.url);
    await server.stop(folder);
  });

/**
 * A real PostgreSQL with this project's migrations, for what PGlite cannot show: concurrency, Supabase's own tools, and the planner at
 * size. It is a database of its own on the server at `TEST_DATABASE_URL` when that is set, else a fresh server from npm.
 * @param options.migrated false: only what a new Supabase project has, without our migrations.
 */
export async function startPostgres(
  options: { migrated?: boolean; durable?: boolean } = {},
): Promise<RealPostgres> {
  const { migrated = true, durable } = options;
  const existing = process.env.TEST_DATABASE_URL;
  const server = existing
    ? await ownDatabase(existing)
    : await startEmbeddedPostgres({ durable, from: migrated ? await migratedFolder() : undefined });
  try {
    if (!migrated) await prepareProject(server.url);
    else if (existing) await provision(server.url);
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
