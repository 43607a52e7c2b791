import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '../../supabase/local/factors/totp.ts';
import { TEST_PASSWORD, type TestBackend, testBackend } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { codeNow, giveSecondFactor } from '../support/secondFactor.ts';
import type { Actor } from './actors.ts';
import { attemptAll, installProbe, type Outcome } from './probe.ts';
import { functionsOf, readFixtures, statement } from './statements.ts';
import { actors, peopleSql, rowsSql } from './world.ts';
import { caregiversSql } from './worldFamilies.ts';

/** Every table and verb and every function, tried by one person. */
describe.each(databases)('a role that needs a second factor, on $name', ({ open }) => {
  let database: TestDatabase;
  let everything: (actor: Actor) => Promise<Record<string, Outcome>>;
  const need = (roles: string) =>
    database.sql.exec(`update private.second_factor_rule set roles = '{${roles}}'`);
  const differences = (a: Record<string, Outcome>, b: Record<string, Outcome>) =>
    Object.keys(a).filter((what) => JSON.stringify(a[what]) !== JSON.stringify(b[what]));
  const admin = actors.admin as Actor;

  beforeAll(async () => {
    database = await open();
    for (const sql of [peopleSql, rowsSql, caregiversSql]) await database.sql.exec(sql);
    await installProbe(database.sql);
    const fixtures = await readFixtures(database.sql);
    const functions = await functionsOf(database.sql);
    everything = async (actor) => {
      const cases = [
        ...fixtures.flatMap((fixture) =>
          (['select', 'insert', 'update', 'delete'] as const).map((verb) => ({
            what: `${verb} ${fixture.table}`,
            actor,
            sql: statement(fixture, verb, actor),
          })),
        ),
        ...functions.map(({ signature, call }) => ({ what: signature, actor, sql: call })),
      ];
      const outcomes = await attemptAll(database.sql, cases);
      return Object.fromEntries(cases.map(({ what }, i) => [what, outcomes[i] as Outcome]));
    };
  });
  afterAll(() => database.close());

  it('leaves its people without one what somebody deactivated has, and who they are', async () => {
    await need('admin');
    const without = await everything(admin);
    await need('');
    // The last admin could not be deactivated.
    await database.sql.exec(
      `update public.staff_members set role = 'admin' where email = 'colleague@keel.example'`,
    );
    await database.sql.exec(
      `update public.staff_members set is_active = false where email = 'admin@keel.example'`,
    );
    const deactivated = await everything(admin);
    await database.sql.exec(
      `update public.staff_members set is_active = true where email = 'admin@keel.example'`,
    );
    await database.sql.exec(
      `update public.staff_members set role = 'analyst' where email = 'colleague@keel.example'`,
    );
    expect(differences(without, deactivated)).toEqual(['my_staff_profile()']);
    expect(without['my_staff_profile()']).toEqual({ count: 1, code: null });
    expect(without['select profiles']).toEqual({ count: 0, code: null });
  });

  it('takes nothing from those who have given it, and nothing from other roles', async () => {
    const strong: Actor = { ...admin, aal: 'aal2' };
    const others = ['coach', 'owner'].map((name) => actors[name] as Actor);
    const before = [await everything(admin), ...(await Promise.all(others.map(everything)))];
    await need('admin');
    const after = [await everything(strong), ...(await Promise.all(others.map(everything)))];
    await need('');
    // These two ask for it whether the role needs it or not.
    const asked = [
      'remove_staff_factor(p_id uuid, p_reason text)',
      'set_second_factor_roles(p_roles text[], p_reason text)',
    ];
    expect(differences(before[0] ?? {}, after[0] ?? {}).sort()).toEqual(asked);
    for (let i = 1; i < before.length; i += 1)
      expect(differences(before[i] ?? {}, after[i] ?? {})).toEqual([]);
  });
});

describe('through the API', () => {
  let backend: TestBackend;
  beforeAll(async () => {
    backend = await testBackend();
  });
  afterAll(() => backend.close());

  const again = async (email: string) => {
    const client = backend.anon();
    const { error } = await client.auth.signInWithPassword({ email, password: TEST_PASSWORD });
    if (error) throw error;
    return client;
  };
  const levels = async (client: Awaited<ReturnType<typeof again>>) =>
    (await client.auth.mfa.getAuthenticatorAssuranceLevel()).data;
  const missing = { code: '42501', details: 'second_factor' };

  it('a session becomes aal2 with the right code, stays so when it is renewed, and the others end', async () => {
    const first = await backend.staff('support', 'two@keel.example');
    const elsewhere = await again('two@keel.example');
    expect(await levels(first)).toMatchObject({ currentLevel: 'aal1', nextLevel: 'aal1' });
    const { secret } = await giveSecondFactor(first);
    expect(await levels(first)).toMatchObject({
      currentLevel: 'aal2',
      nextLevel: 'aal2',
      currentAuthenticationMethods: [{ method: 'totp' }, { method: 'password' }],
    });
    const renewed = await first.auth.refreshSession();
    expect(renewed.error).toBeNull();
    expect(await levels(first)).toMatchObject({ currentLevel: 'aal2' });
    expect((await elsewhere.auth.refreshSession()).error).toBeTruthy();

    const next = await again('two@keel.example');
    expect(await levels(next)).toMatchObject({ currentLevel: 'aal1', nextLevel: 'aal2' });
    const [factor] = (await next.auth.mfa.listFactors()).data?.totp ?? [];
    expect(factor).toMatchObject({ friendly_name: 'Test phone', status: 'verified' });
    expect(factor).not.toHaveProperty('secret');
    const factorId = factor?.id ?? '';
    const wrong = await next.auth.mfa.challengeAndVerify({ factorId, code: '000000' });
    expect(wrong.error?.code).toBe('mfa_verification_failed');
    const right = await next.auth.mfa.challengeAndVerify({ factorId, code: await codeNow(secret) });
    expect(right.error).toBeNull();
    expect(await levels(next)).toMatchObject({ currentLevel: 'aal2' });
  });

  it('refuses a used or an old challenge, a second factor beside a first without it, and too many tries', async () => {
    const client = await backend.staff('coach', 'hasty@keel.example');
    const { id: factorId, secret } = await giveSecondFactor(client);
    const plain = await again('hasty@keel.example');
    expect((await plain.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'Mine' })).error?.code).toBe(
      'insufficient_aal',
    );
    expect((await plain.auth.mfa.unenroll({ factorId })).error?.code).toBe('insufficient_aal');
    const { data: challenge } = await plain.auth.mfa.challenge({ factorId });
    const challengeId = challenge?.id ?? '';
    await backend.sql.query(
      `update auth.mfa_challenges set created_at = now() - interval '6 minutes' where id = $1`,
      [challengeId],
    );
    const late = await plain.auth.mfa.verify({ factorId, challengeId, code: await codeNow(secret) });
    expect(late.error?.code).toBe('mfa_challenge_expired');
    let last: string | undefined;
    for (let tries = 0; tries < 15 && last !== 'over_request_rate_limit'; tries += 1)
      last = (await plain.auth.mfa.challengeAndVerify({ factorId, code: '000000' })).error?.code;
    expect(last).toBe('over_request_rate_limit');
  });

  it('who has set one up is asked for it, whatever the role needs', async () => {
    const coach = await backend.staff('coach', 'careful@keel.example');
    const { id: factorId } = await giveSecondFactor(coach);
    expect((await coach.rpc('my_permissions')).data).not.toEqual([]);
    const plain = await again('careful@keel.example');
    expect((await plain.rpc('my_permissions')).data).toEqual([]);
    expect((await plain.rpc('my_staff_profile')).data?.[0]).toMatchObject({ lacks_second_factor: true });
    expect((await plain.rpc('users_page', { p_query: {} })).error).toMatchObject(missing);
    await coach.auth.mfa.unenroll({ factorId });
    expect((await plain.rpc('my_permissions')).data).not.toEqual([]);
  });

  it('only an admin who has given it says who needs it, and is not locked out by that', async () => {
    const admin = await backend.staff('admin');
    const support = await backend.staff('support');
    const set = (client: typeof admin, roles: string[] | null, reason = 'New house rule') =>
      client.rpc('set_second_factor_roles', { p_roles: roles, p_reason: reason });
    expect((await set(admin, ['admin'])).error).toMatchObject(missing);
    expect((await set(support, ['admin'])).error?.code).toBe('42501');
    await giveSecondFactor(admin);
    expect((await set(admin, ['admin'], '')).error?.code).toBe('22023');
    expect((await set(admin, null)).error?.code).toBe('22023');
    expect((await set(admin, ['owner'])).error?.code).toBe('22023');
    expect((await set(admin, ['admin'])).error).toBeNull();
    const { data: overview } = await admin.rpc('second_factor_overview');
    expect(overview).toContainEqual({ role: 'admin', is_required: true, people: 1, ready: 1 });
    const { data: entries } = await admin
      .from('audit_log')
      .select('after, reason')
      .eq('table_name', 'second_factor_rule');
    expect(entries).toEqual([{ after: { roles: ['admin'] }, reason: 'New house rule' }]);

    const second = await backend.staff('admin', 'second@keel.example');
    expect((await second.rpc('users_page', { p_query: {} })).error).toMatchObject(missing);
    expect((await set(second, [])).error).toMatchObject(missing);
    expect((await support.rpc('users_page', { p_query: {} })).error).toBeNull();
    await giveSecondFactor(second);
    expect((await second.rpc('users_page', { p_query: {} })).error).toBeNull();
  });

  it('a lost one is removed by a colleague with a reason, and its owner signs in anew', async () => {
    const admin = backend.anon();
    await admin.auth.signInWithPassword({ email: 'admin@keel.example', password: TEST_PASSWORD });
    const owner = await backend.staff('growth', 'lost@keel.example');
    const { id } = await giveSecondFactor(owner, 'Old phone');
    const remove = (reason: string, factor = id) =>
      admin.rpc('remove_staff_factor', { p_id: factor, p_reason: reason });
    expect((await remove('Phone lost')).error).toMatchObject(missing);
    const [own] = (await admin.auth.mfa.listFactors()).data?.totp ?? [];
    const secret = await backend.sql.query<{ secret: string }>(
      'select secret from auth.mfa_factors where id = $1',
      [own?.id],
    );
    await admin.auth.mfa.challengeAndVerify({
      factorId: own?.id ?? '',
      code: await codeNow(secret[0]?.secret ?? ''),
    });
    const { data: ownerId } = await owner.auth.getUser();
    expect((await admin.rpc('staff_factors', { p_user_id: ownerId.user?.id })).data).toMatchObject([
      { id, name: 'Old phone', is_verified: true },
    ]);
    expect((await remove('')).error?.code).toBe('22023');
    expect((await remove('My own', own?.id)).error?.code).toBe('22023');
    expect((await remove('Nobody', '00000000-0000-4000-8000-000000000000')).error?.code).toBe('PT404');
    expect((await remove('Phone lost')).error).toBeNull();
    expect((await owner.auth.refreshSession()).error).toBeTruthy();
    const back = await again('lost@keel.example');
    expect((await back.rpc('my_permissions')).data).not.toEqual([]);
    const { data: entries } = await admin
      .from('audit_log')
      .select('action, reason, row_id')
      .eq('table_name', 'mfa_factors');
    expect(entries).toEqual([{ action: 'delete', reason: 'Phone lost', row_id: id }]);
  });
});

describe('the codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i s', async (seconds, code) => {
    expect(await totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', seconds * 1000)).toBe(code);
  });
});
