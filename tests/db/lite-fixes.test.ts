import '../../supabase/local/experimental.ts';
import { App } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { createStorage } from 'unstorage';
import memoryDriver from 'unstorage/drivers/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createBackend } from '../../supabase/local/backend.ts';
import { unstorageAdapter } from '../../supabase/local/storageAdapter.ts';

/**
 * Each fix around lite is proved twice: plain lite still needs it (when such a test fails, the fix can go), and with the fix the answer
 * is Supabase's.
 */
const keys = { publishable: 'sb_publishable_local', secret: 'sb_secret_fixes' };
const ORIGIN = 'http://lite.test';
type Fetch = (request: Request) => Promise<Response>;

const connect = (fetchApp: Fetch): SupabaseClient =>
  createClient(ORIGIN, keys.secret, {
    auth: { persistSession: false },
    realtime: { transport: WebSocket as never },
    global: { fetch: (input, init) => fetchApp(new Request(input, init)) },
  });

const seedSql = `create table public.reading (taken_at timestamptz, weight numeric, note text);
  grant all on public.reading to service_role;
  insert into public.reading (taken_at, weight) values ('2026-11-21T02:50:58Z', 72.50)`;

async function plainLite(): Promise<{ fetch: Fetch; close: () => Promise<void> }> {
  const connection = await createPgliteConnection({ url: 'memory://' });
  const app = new App({
    connection,
    storage: { enabled: true },
    auth: {
      enabled: true,
      jwt_secret: 'x'.repeat(40),
      publishable_key: keys.publishable,
      secret_key: keys.secret,
    },
  });
  app._storageAdapter = unstorageAdapter(createStorage({ driver: memoryDriver() }));
  await app.ensureSystemSchema();
  await connection.driver.exec(`create role service_role bypassrls; ${seedSql}`);
  return { fetch: async (request) => app.fetch(request), close: () => connection.close() };
}

async function fixedLite(): Promise<{ fetch: Fetch; close: () => Promise<void> }> {
  const backend = await createBackend({ secretKey: keys.secret, jwtSecret: 'x'.repeat(40), siteUrl: ORIGIN });
  await backend.sql.exec(seedSql);
  return backend;
}

async function upload(client: SupabaseClient): Promise<string | undefined> {
  await client.storage.createBucket('clips');
  const { error } = await client.storage
    .from('clips')
    .upload('a b/ü.mp4', new Blob(['0123456789'], { type: 'video/mp4' }));
  return error?.message;
}

describe.each([
  { name: 'plain lite 0.10.0 still needs the fixes', make: plainLite, fixed: false },
  { name: 'with the fixes it answers as Supabase', make: fixedLite, fixed: true },
])('$name', ({ make, fixed }) => {
  let lite: { fetch: Fetch; close: () => Promise<void> };
  let client: SupabaseClient;
  beforeAll(async () => {
    lite = await make();
    client = connect(lite.fetch);
  });
  afterAll(() => lite.close());

  it('second factors, and what a token says of how its owner signed in', async () => {
    const person = connect(lite.fetch);
    const { error } = await person.auth.signUp({
      email: 'two@example.com',
      password: 'correct-horse-battery',
    });
    expect(error).toBeNull();
    const enrolled = await person.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'Phone' });
    const level = await person.auth.mfa.getAuthenticatorAssuranceLevel();
    expect([enrolled.error === null, level.data?.currentLevel]).toEqual(
      fixed ? [true, 'aal1'] : [false, null],
    );
  });

  it('timestamptz in ISO 8601, numeric as a number', async () => {
    const { data } = await client.from('reading').select('taken_at, weight').single();
    const supabase = { taken_at: '2026-11-21T02:50:58+00:00', weight: 72.5 };
    if (fixed) expect(data).toEqual(supabase);
    else expect(data).toEqual({ taken_at: '2026-11-21 02:50:58+00', weight: '72.50' });
  });

  it('a body that is not UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"taken_at":"2026-01-05","note":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const headers = {
      apikey: keys.secret,
      'content-type': 'application/json',
      prefer: 'return=representation',
    };
    const answer = await lite.fetch(
      new Request(`${ORIGIN}/rest/v1/reading`, { method: 'POST', headers, body }),
    );
    if (fixed)
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: '22021' })]);
    else expect(await answer.text()).toContain('\ufffd');
  });

  it('the word "unknown" in a filter, alone, in a list and in an alternative', async () => {
    const readings = () => client.from('reading').select('note');
    await client.from('reading').insert({ taken_at: '2026-01-06T00:00:00Z', note: 'unknown' });
    const answers = [
      await readings().eq('note', 'unknown'),
      await readings().in('note', ['unknown', 'other']),
      await readings().or('note.eq.unknown,note.eq.other'),
    ];
    expect(answers.map(({ data }) => data?.length)).toEqual(fixed ? [1, 1, 1] : [0, 0, 0]);
  });

  it('a Blob upload', async () => {
    const message = await upload(client);
    if (fixed) expect(message).toBeUndefined();
    else expect(message).toContain('Missing file');
  });

  it('a signed URL that plays, with ranges', async () => {
    if (!fixed) {
      await lite.fetch(
        new Request(`${ORIGIN}/storage/v1/object/clips/raw.mp4`, {
          method: 'POST',
          headers: { apikey: keys.secret, 'content-type': 'video/mp4' },
          body: '0123456789',
        }),
      );
    }
    const path = fixed ? 'a b/ü.mp4' : 'raw.mp4';
    const { data } = await client.storage.from('clips').createSignedUrl(path, 60);
    if (!fixed) {
      expect(data?.signedUrl).not.toContain(`${ORIGIN}/storage/v1/object/sign/`);
      return;
    }
    const get = (range?: string) =>
      lite.fetch(new Request(data?.signedUrl ?? '', { headers: range ? { range } : {} }));
    expect((await get()).headers.get('accept-ranges')).toBe('bytes');
    const middle = await get('bytes=2-4');
    expect([middle.status, middle.headers.get('content-range'), await middle.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const tail = await get('bytes=-3');
    expect([tail.status, await tail.text()]).toEqual([206, '789']);
    expect((await get('bytes=7-')).headers.get('content-range')).toBe('bytes 7-9/10');
    expect((await get('bytes=10-')).status).toBe(416);
  });
});
