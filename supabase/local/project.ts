import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { App, InMemoryEmailDriver } from '@supabase/lite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import { createStorage, type Driver } from 'unstorage';
import { factorStore } from './factors/factorStore.ts';
import { withFactors } from './factors/withFactors.ts';
import { withSupabaseAnswers } from './httpFixes.ts';
import type { SqlRunner } from './migrations.ts';
import { openPglite } from './pglite.ts';
import { platformRolesSql } from './roles.ts';
import { keepSqlState } from './sqlStates.ts';
import { unstorageAdapter } from './storageAdapter.ts';

/** Public by nature: it only says "the console". Rights come from the signed-in person's token and RLS. */
export const LOCAL_PUBLISHABLE_KEY = 'sb_publishable_local';

export interface ProjectOptions {
  /** Folder of the database; in memory when left out. */
  dataDir?: string;
  /** A gzipped or plain tar of a data directory to start from. */
  dump?: Blob;
  /** Another file system, more start parameters of PostgreSQL, its WebAssembly compiled already. */
  pglite?: Pick<PGliteOptions, 'fs' | 'startParams' | 'pgliteWasmModule'>;
  /** Where Storage keeps bytes. */
  storageDriver: Driver;
  secretKey: string;
  jwtSecret: string;
  /** The console's origin: links in e-mails lead there. */
  siteUrl: string;
  /** Seconds an access token lives; Supabase's default is 3600. */
  jwtExpirySeconds?: number;
}

export interface Backend {
  /** Serves `/rest/v1`, `/auth/v1` and `/storage/v1` as a Supabase project does. */
  fetch(request: Request): Promise<Response>;
  pg: PGlite;
  sql: SqlRunner;
  /** E-mails "sent" (password resets), newest last. Nothing leaves the machine. */
  emails: InMemoryEmailDriver;
  close(): Promise<void>;
}

/** PGlite as the runner that migrations and the seed loader expect. */
export const pgliteRunner = (pg: PGlite): SqlRunner => ({
  exec: (sql) => pg.exec(sql),
  query: async <Row>(sql: string, params?: unknown[]) => (await pg.query<Row>(sql, params)).rows,
});

/**
 * A Supabase project in this process or in a browser: PGlite behind `@supabase/lite`, as far as a project is before its first migration,
 * or as its data directory is. Needs nothing of Node.
 */
export async function openProject(options: ProjectOptions): Promise<Backend> {
  const connection = await openPglite(options);
  const pg = connection.driver;
  return { ...(await projectOn(connection, pgliteRunner(pg), options)), pg };
}

/** What a project of any database needs besides its connection. */
export type ProjectSettings = Pick<
  ProjectOptions,
  'storageDriver' | 'secretKey' | 'jwtSecret' | 'siteUrl' | 'jwtExpirySeconds'
>;

/** The three services over a connection of lite's, with what a project is before its first migration. @param sql the same database. */
export async function projectOn(
  connection: PgliteConnection | PostgresConnection,
  sql: SqlRunner,
  options: ProjectSettings,
): Promise<Omit<Backend, 'pg'>> {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => keepSqlState(normalize(error));
  const emails = new InMemoryEmailDriver({ maxKeepCount: 50 });
  const { jwtSecret, siteUrl, jwtExpirySeconds = 3600 } = options;
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: 1000 },
    storage: { enabled: true },
    auth: {
      enabled: true,
      enable_signup: true,
      site_url: siteUrl,
      additional_redirect_urls: [`${siteUrl}/**`],
      jwt_secret: jwtSecret,
      jwt_expiry: jwtExpirySeconds,
      minimum_password_length: 10,
      publishable_key: LOCAL_PUBLISHABLE_KEY,
      secret_key: options.secretKey,
      email: { enable_signup: true, enable_confirmations: false },
    },
    options: { drivers: { email: emails } },
  });
  app._storageAdapter = unstorageAdapter(createStorage({ driver: options.storageDriver }));
  const known = await sql.query<{ ready: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null and to_regclass('storage.objects') is not null as ready`,
  );
  if (!known[0]?.ready) {
    await app.ensureSystemSchema();
    await sql.exec(platformRolesSql);
  }
  return {
    fetch: withFactors(
      withSupabaseAnswers((request) => Promise.resolve(app.fetch(request))),
      {
        store: factorStore(connection),
        jwtSecret,
        jwtExpirySeconds,
        siteUrl,
      },
    ),
    sql,
    emails,
    close: () => connection.close(),
  };
}
