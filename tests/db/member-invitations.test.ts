import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, signedIn, sqlState } from './actors.ts';
import { peopleSql, rowsSql, staffIds } from './world.ts';

interface Answer {
  rows: number;
  applied: number;
  problems: { line: number; column: string; why: string }[];
}

let backend: TestBackend;
const support = signedIn(staffIds.support);
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
afterAll(() => backend.close());

const invite = async (rows: unknown, apply = true, actor: Actor = support): Promise<Answer> => {
  const [row] = await rowsAs<{ answer: Answer }>(
    backend.pg,
    actor,
    'select public.invite_members($1::jsonb, $2) as answer',
    [JSON.stringify(rows), apply],
  );
  if (!row) throw new Error('invite_members answered nothing');
  return row.answer;
};
const invited = async () =>
  (await backend.sql.query<{ n: number }>('select count(*)::int as n from public.member_invitations'))[0]
    ?.n ?? 0;

describe('a file of users', () => {
  it('is written as a whole or not at all, and every bad row says why', async () => {
    const before = await invited();
    const rows = [
      { line: 2, email: 'good@example.com' },
      { line: 3, email: '' },
      { line: 4, email: 'no address' },
      { line: 5, email: 'OWNER@keel.example' },
      { line: 6, email: 'coach@keel.example' },
      { line: 7, email: 'soon@example.com' },
      { line: 8, email: 'Good@Example.com ' },
      {
        line: 9,
        email: 'x@example.com',
        tier: 'gold',
        time_zone: 'Mars/One',
        goal: 'win',
        experience: 'old',
        tags: '[a]',
      },
      { line: 10, email: 'y@example.com', full_name: 'x'.repeat(201) },
    ];
    const [owner] = await backend.sql.query<{ email: string }>(
      `select email from public.profiles order by created_at limit 1`,
    );
    rows[3] = { line: 5, email: (owner?.email ?? '').toUpperCase() };
    const { applied, problems } = await invite(rows);
    expect(applied).toBe(0);
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 email',
      '4 email',
      '5 email',
      '6 email',
      '7 email',
      '8 email',
      '9 experience',
      '9 goal',
      '9 tags',
      '9 tier',
      '9 time_zone',
      '10 full_name',
    ]);
    expect(problems.find(({ line }) => line === 8)?.why).toBe('Is in line 2 already.');
    expect(await invited()).toBe(before);
    expect(await invite([{ line: 2, email: 'dry@example.com' }], false)).toEqual({
      rows: 1,
      applied: 0,
      problems: [],
    });
    expect(await invited()).toBe(before);
  });

  it('is what its people find in their profile, and then gone', async () => {
    await invite([
      {
        line: 2,
        email: 'New@Example.com',
        full_name: 'Nia New',
        tier: 'Premium',
        time_zone: 'Europe/Berlin',
        goal: 'build_muscle',
        experience: 'beginner',
        tags: 'Spring  Cohort; vip;;VIP',
      },
      { line: 3, email: 'late@example.com', tier: 'premium' },
    ]);
    await backend.sql.exec(`
      update public.member_invitations set expires_at = now() - interval '1 day' where invited_email = 'late@example.com';
      insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) values
        (gen_random_uuid(), 'new@example.com', now(), '{}'), (gen_random_uuid(), 'late@example.com', now(), '{}');`);
    const profiles = await backend.sql.query(
      `select p.full_name, p.subscription_tier, p.time_zone, p.primary_goal, p.experience_level,
         array(select t.tag from public.member_tags t where t.user_id = p.id order by t.tag) as tags
       from public.profiles p where p.email in ('new@example.com', 'late@example.com') order by p.email desc`,
    );
    expect(profiles).toEqual([
      {
        full_name: 'Nia New',
        subscription_tier: 'premium',
        time_zone: 'Europe/Berlin',
        primary_goal: 'build_muscle',
        experience_level: 'beginner',
        tags: ['spring cohort', 'vip'],
      },
      {
        full_name: '',
        subscription_tier: 'free',
        time_zone: 'UTC',
        primary_goal: null,
        experience_level: null,
        tags: [],
      },
    ]);
    const left = await backend.sql.query(
      `select 1 from public.member_invitations where invited_email in ('new@example.com', 'late@example.com')`,
    );
    expect(left).toEqual([]);
  });

  it('may invite again who did not come in time; the audit log has no address', async () => {
    await backend.sql.exec(
      `insert into public.member_invitations (invited_email, expires_at) values ('ended@example.com', now() - interval '1 day')`,
    );
    expect(await invite([{ line: 2, email: 'ended@example.com', full_name: 'Again' }])).toMatchObject({
      applied: 1,
    });
    const entries = await backend.sql.query<{ text: string }>(
      `select a::text as text from public.audit_log a where a.table_name = 'member_invitations'`,
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ text }) => text.includes('@example.com'))).toEqual([]);
  });

  it('is refused to coaches and when it is no list of rows', async () => {
    const refused = (rows: unknown, actor?: Actor) => invite(rows, true, actor).then(() => 'done', sqlState);
    expect(await refused([{ line: 2, email: 'a@example.com' }], signedIn(staffIds.coach))).toBe('42501');
    for (const rows of [
      [],
      {},
      [1],
      [{ email: 'a@example.com' }],
      null,
      Array.from({ length: 2001 }, () => ({ line: 1 })),
    ])
      expect(await refused(rows)).toBe('22023');
  });
});
