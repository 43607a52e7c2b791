import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn, sqlState } from './actors.ts';

/** How somebody becomes staff, and what staff cannot do to themselves. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const one = async <Row>(sql: string, params: unknown[] = []): Promise<Row | undefined> =>
  (await backend.sql.query<Row>(sql, params))[0];
const roleOf = async (email: string) =>
  (await one<{ role: string }>('select role from public.staff_members where email = $1', [email]))?.role;
const isMember = async (email: string) =>
  (await one('select 1 from public.profiles where email = $1', [email])) !== undefined;

let accounts = 0;
/** An account as auth makes it before its address is confirmed. */
async function unconfirmed(email: string): Promise<string> {
  accounts += 1;
  const id = `00000000-0000-4000-8000-${String(accounts).padStart(12, '0')}`;
  await backend.sql.query('insert into auth.users (id, email) values ($1, $2)', [id, email]);
  return id;
}
const confirm = (id: string) =>
  backend.sql.query('update auth.users set email_confirmed_at = now() where id = $1', [id]);
const invite = (email: string, role: string, expires = '7 days') =>
  backend.sql.query(
    `insert into public.staff_invitations (email, role, expires_at) values ($1, $2, now() + $3::interval)`,
    [email, role, expires],
  );

describe('the first admin', () => {
  const code = 'only-on-this-machine';
  const claim = (id: string, text: string) =>
    rowsAs(backend.pg, signedIn(id), 'select public.claim_first_admin($1, $2)', [text, 'Ada Admin']).then(
      () => 'claimed',
      sqlState,
    );

  it('is whoever has a confirmed address and the set-up code, once', async () => {
    await backend.sql.query(`insert into private.secrets (name, value) values ('setup_code_hash', $1)`, [
      createHash('sha256').update(code).digest('hex'),
    ]);
    const first = await unconfirmed('ada@keel.example');
    expect(await claim(first, code)).toBe('42501');
    await confirm(first);
    expect(await claim(first, 'a guess')).toBe('42501');
    expect(await claim(first, code)).toBe('claimed');
    expect(await roleOf('ada@keel.example')).toBe('admin');
    // The sign-up had made a member of her; nothing of that is left.
    expect(await isMember('ada@keel.example')).toBe(false);

    const second = await unconfirmed('eve@example.com');
    await confirm(second);
    expect(await claim(second, code)).toBe('42501');
    expect(await one(`select 1 from private.secrets where name = 'setup_code_hash'`)).toBeUndefined();
  });
});

describe('an invitation', () => {
  it('gives its role when the address is confirmed, and not before', async () => {
    await invite('growth@keel.example', 'growth');
    const id = await unconfirmed('Growth@Keel.example');
    expect([await roleOf('growth@keel.example'), await isMember('growth@keel.example')]).toEqual([
      undefined,
      false,
    ]);
    await confirm(id);
    expect([await roleOf('growth@keel.example'), await isMember('growth@keel.example')]).toEqual([
      'growth',
      false,
    ]);
  });

  it('is used up: who left and signs up again becomes a member', async () => {
    await backend.sql.query(`delete from auth.users where lower(email) = 'growth@keel.example'`);
    await confirm(await unconfirmed('growth@keel.example'));
    expect([await roleOf('growth@keel.example'), await isMember('growth@keel.example')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('gives nothing after it has expired; the account is a member', async () => {
    await invite('late@keel.example', 'ml', '-1 minute');
    await confirm(await unconfirmed('late@keel.example'));
    expect([await roleOf('late@keel.example'), await isMember('late@keel.example')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('gives nothing to anybody else', async () => {
    await invite('right@keel.example', 'support');
    await confirm(await unconfirmed('wrong@keel.example'));
    expect(await roleOf('wrong@keel.example')).toBeUndefined();
    expect(await isMember('wrong@keel.example')).toBe(true);
  });

  it('reaches someone who already has a confirmed account', async () => {
    await confirm(await unconfirmed('early@keel.example'));
    await invite('early@keel.example', 'coach');
    expect([await roleOf('early@keel.example'), await isMember('early@keel.example')]).toEqual([
      'coach',
      false,
    ]);
  });

  it('leaves a member who has begun a member', async () => {
    const id = await unconfirmed('both@keel.example');
    await confirm(id);
    await backend.sql.query('update public.profiles set onboarding_completed = true where id = $1', [id]);
    await invite('both@keel.example', 'coach');
    expect([await roleOf('both@keel.example'), await isMember('both@keel.example')]).toEqual(['coach', true]);
  });

  it('does not reach an account that claims an address but never confirmed it', async () => {
    await unconfirmed('squatter@keel.example');
    await invite('squatter@keel.example', 'admin');
    expect(await roleOf('squatter@keel.example')).toBeUndefined();
  });

  it('names the admin who wrote it, whatever the row says', async () => {
    const ada = await one<{ user_id: string }>(
      `select user_id from public.staff_members where role = 'admin'`,
    );
    const [row] = await rowsAs<{ invited_by: string; email: string }>(
      backend.pg,
      signedIn(ada?.user_id ?? ''),
      `insert into public.staff_invitations (email, role) values (' New@Keel.example', 'ml') returning invited_by, email`,
    );
    expect(row).toEqual({ invited_by: ada?.user_id, email: 'new@keel.example' });
  });
});

describe('through the API', () => {
  it('lets no member of staff change their own role, not even an admin', async () => {
    const admin = await backend.staff('admin', 'second@keel.example');
    const me = (await admin.rpc('my_staff_profile')).data?.[0];
    const answer = await admin
      .from('staff_members')
      .update({ role: 'growth' })
      .eq('user_id', me.user_id)
      .select();
    expect(answer.error).toMatchObject({ code: '42501', message: expect.stringContaining('your own role') });
    const growth = await backend.staff('growth', 'third@keel.example');
    const promoted = await growth
      .from('staff_members')
      .update({ role: 'admin' })
      .eq('email', 'third@keel.example')
      .select();
    expect(promoted.data).toEqual([]);
    expect(await roleOf('third@keel.example')).toBe('growth');
  });

  it('lets nobody make themselves staff', async () => {
    const { client, id } = await backend.member('hopeful@example.com');
    const inserted = await client
      .from('staff_members')
      .insert({ user_id: id, full_name: 'Me', email: 'hopeful@example.com', role: 'admin' });
    expect(inserted.error?.code).toBe('42501');
    const invited = await client
      .from('staff_invitations')
      .insert({ email: 'hopeful@example.com', role: 'admin' });
    expect(invited.error?.code).toBe('42501');
    expect((await client.rpc('my_permissions')).data).toEqual([]);
  });

  it('answers the permissions of the role', async () => {
    const coach = await backend.staff('coach', 'carla@keel.example');
    const { data } = await coach.rpc('my_permissions');
    const held = (data as { area: string; verb: string }[]).map(({ area, verb }) => `${area}:${verb}`);
    expect(held).toContain('mind:read');
    expect(held).toContain('adjustments:write');
    expect(held).not.toContain('users:write');
  });
});

describe('the last active admin', () => {
  const refused = (sql: string) => backend.sql.query(sql).then(() => 'done', sqlState);

  it('cannot be demoted, deactivated or removed, by whatever way', async () => {
    await backend.sql.query(
      `update public.staff_members set role = 'coach' where email = 'second@keel.example'`,
    );
    expect(await refused(`update public.staff_members set role = 'coach' where role = 'admin'`)).toBe(
      '42501',
    );
    expect(await refused(`update public.staff_members set is_active = false where role = 'admin'`)).toBe(
      '42501',
    );
    expect(await refused(`delete from public.staff_members where role = 'admin'`)).toBe('42501');
    expect(await refused(`delete from auth.users where email = 'ada@keel.example'`)).toBe('42501');
  });

  it('can go when there is another one', async () => {
    await backend.sql.query(
      `update public.staff_members set role = 'admin' where email = 'second@keel.example'`,
    );
    expect(
      await refused(`update public.staff_members set role = 'coach' where email = 'ada@keel.example'`),
    ).toBe('done');
    expect(await refused(`update public.staff_members set role = 'coach' where role = 'admin'`)).toBe(
      '42501',
    );
  });
});

describe('a change of address', () => {
  it('is followed by the copies', async () => {
    const { id } = await backend.member('before@example.com');
    await backend.sql.query('update auth.users set email = $2 where id = $1', [id, 'After@Example.com']);
    expect(await isMember('after@example.com')).toBe(true);
  });
});
