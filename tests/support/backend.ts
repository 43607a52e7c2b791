import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { createBackend } from '../../supabase/local/backend.ts';
import { projectRoot } from '../../supabase/local/profile.ts';
import { type Backend, LOCAL_PUBLISHABLE_KEY } from '../../supabase/local/project.ts';
import { databaseVersion, dumpOnce } from './dumps.ts';

export type StaffRole = 'admin' | 'support' | 'coach' | 'growth' | 'ml' | 'analyst';

export const TEST_ORIGIN = 'http://console.test';
export const SECRET_KEY = 'sb_secret_tests_only';
const options = { secretKey: SECRET_KEY, jwtSecret: 'only-for-tests-'.repeat(3), siteUrl: TEST_ORIGIN };

/**
 * PostgreSQL's WebAssembly, once a process: every back end would compile it again, and find out again which of its functions are worth
 * the better compiler.
 */
let compiled: Promise<WebAssembly.Module> | undefined;
const compileOnce = () => {
  compiled ??= WebAssembly.compile(
    readFileSync(join(projectRoot, 'node_modules/@electric-sql/pglite/dist/pglite.wasm')),
  );
  return compiled;
};

/** A migrated, empty database. */
const migratedDump = (): Promise<Blob> =>
  dumpOnce(`migrated-${databaseVersion()}`, () => createBackend(options));

export interface TestBackend extends Backend {
  /** The API without a session (`anon`). */
  anon(): SupabaseClient;
  /** The API as the worker sees it (`service_role`). */
  service(): SupabaseClient;
  /** Signs up a member of staff with this role (invited by row, as in production) and returns their client. */
  staff(role: StaffRole, email?: string): Promise<SupabaseClient>;
  /** Signs up a member (end user) and returns their client and id. */
  member(email?: string): Promise<{ client: SupabaseClient; id: string }>;
  /** An access token of an account that was made by row, as its sign-in would answer it. */
  accessToken(id: string): string;
}

export const TEST_PASSWORD = 'correct-horse-battery';

/** A whole back end in memory with migrations applied and no rows, or with those of `dump`. Close it after the test. */
export async function testBackend(
  extra: { jwtExpirySeconds?: number; dump?: Blob } = {},
): Promise<TestBackend> {
  const backend = await createBackend({
    ...options,
    ...extra,
    dump: extra.dump ?? (await migratedDump()),
    pglite: { pgliteWasmModule: await compileOnce() },
  });
  const connect = (key: string) =>
    createClient(TEST_ORIGIN, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
      global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
    });
  const signUp = async (email: string, fullName: string) => {
    const client = connect(LOCAL_PUBLISHABLE_KEY);
    const { data, error } = await client.auth.signUp({
      email,
      password: TEST_PASSWORD,
      options: { data: { full_name: fullName } },
    });
    if (error || !data.user) throw error ?? new Error(`No user after the sign-up of ${email}`);
    return { client, id: data.user.id };
  };
  let members = 0;
  return {
    ...backend,
    anon: () => connect(LOCAL_PUBLISHABLE_KEY),
    service: () => connect(SECRET_KEY),
    async staff(role, email = `${role}@keel.example`) {
      await backend.sql.query(
        'insert into public.staff_invitations (email, role, full_name) values ($1, $2, $3)',
        [email, role, `Test ${role}`],
      );
      return (await signUp(email, `Test ${role}`)).client;
    },
    member(email = `member${++members}@example.com`) {
      return signUp(email, `Member ${members}`);
    },
    accessToken(id) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = { sub: id, role: 'authenticated', aud: 'authenticated', exp: Date.now() / 1000 + 3600 };
      const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
      return `${signed}.${createHmac('sha256', options.jwtSecret).update(signed).digest('base64url')}`;
    },
  };
}
