import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn } from './actors.ts';
import { otherId, ownerId, peopleSql } from './world.ts';

/** Records carry what their member was when they were written: local day, hour and segment values. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
afterAll(() => backend.close());
beforeEach(async () => {
  await backend.sql.exec(`
    delete from public.user_behavior_events; delete from public.adherence_records; delete from public.programs;
    update public.profiles set time_zone = 'America/New_York', primary_goal = 'lose_weight', biological_sex = 'female',
      experience_level = 'beginner', subscription_tier = 'free', created_at = '2026-02-01T03:00Z'`);
});

const exec = (sql: string) => backend.sql.exec(sql);
const happen = async (at: string, user = ownerId): Promise<string> => {
  const [row] = await backend.sql.query<{ id: string }>(
    `insert into public.user_behavior_events (user_id, event_type, occurred_at) values ($1, 'app_opened', $2) returning id`,
    [user, at],
  );
  return row?.id ?? '';
};
const events = () =>
  backend.sql.query<Record<string, unknown>>(
    `select local_day::text, local_hour, member_goal, member_tier, program_week, cohort_month::text
     from public.user_behavior_events order by occurred_at`,
  );
const days = async () => (await events()).map((row) => `${row.local_day} ${row.local_hour}`);

it('are of the member’s own day, on both sides of a change of the clock', async () => {
  await happen('2026-03-08T04:30Z'); // 23:30 on the 7th, winter time
  await happen('2026-03-08T06:30Z'); // 01:30 on the 8th, half an hour before the clock jumps
  await happen('2026-03-08T07:30Z'); // 03:30 on the 8th: there is no 02:30
  await happen('2026-03-09T03:30Z'); // 23:30 on the 8th, summer time
  await happen('2026-03-09T04:30Z'); // 00:30 on the 9th
  await happen('2026-11-01T05:30Z'); // 01:30 on the day of 25 hours
  await happen('2026-11-01T06:30Z'); // 01:30 again
  expect(await days()).toEqual([
    '2026-03-07 23',
    '2026-03-08 1',
    '2026-03-08 3',
    '2026-03-08 23',
    '2026-03-09 0',
    '2026-11-01 1',
    '2026-11-01 1',
  ]);
});

it('stay put when the member changes', async () => {
  await happen('2026-03-20T02:00Z');
  await exec(
    `update public.profiles set primary_goal = 'build_muscle', subscription_tier = 'premium', time_zone = 'Asia/Tokyo',
       created_at = '2026-01-01Z'`,
  );
  await exec(
    `update public.user_behavior_events set platform = 'ios', member_goal = 'build_muscle', local_day = '2020-01-01'`,
  );
  await happen('2026-03-21T02:00Z');
  expect(await events()).toEqual([
    {
      local_day: '2026-03-19',
      local_hour: 22,
      member_goal: 'lose_weight',
      member_tier: 'free',
      program_week: null,
      cohort_month: '2026-02-01',
    },
    {
      local_day: '2026-03-21',
      local_hour: 11,
      member_goal: 'build_muscle',
      member_tier: 'premium',
      program_week: null,
      cohort_month: '2026-01-01',
    },
  ]);
});

it('follow a corrected instant, and another member', async () => {
  const id = await happen('2026-03-20T02:00Z');
  await exec(`update public.user_behavior_events set occurred_at = '2026-03-20T12:00Z' where id = '${id}'`);
  expect(await days()).toEqual(['2026-03-20 8']);
  await exec(`update public.profiles set primary_goal = 'improve_health' where id = '${otherId}'`);
  await exec(`update public.user_behavior_events set user_id = '${otherId}' where id = '${id}'`);
  expect((await events())[0]?.member_goal).toBe('improve_health');
});

it('cannot be claimed by the member who writes', async () => {
  await rowsAs(
    backend.pg,
    signedIn(ownerId),
    `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, assessed_at,
       member_goal, program_week, local_hour)
     values ('${ownerId}', 'meal', gen_random_uuid(), '2026-03-08', 'completed', '2026-03-08T23:10Z', 'build_muscle', 9, 3)`,
  );
  await rowsAs(
    backend.pg,
    signedIn(ownerId),
    `update public.adherence_records set member_sex = 'male', status = 'skipped'`,
  );
  expect(
    await backend.sql.query(
      `select status, member_goal, member_sex, program_week, local_hour, cohort_month::text from public.adherence_records`,
    ),
  ).toEqual([
    {
      status: 'skipped',
      member_goal: 'lose_weight',
      member_sex: 'female',
      program_week: null,
      local_hour: 19,
      cohort_month: '2026-02-01',
    },
  ]);
});

it('count the week of the active program', async () => {
  await exec(`insert into public.programs (user_id, name, primary_goal, program_start_date, program_duration_weeks, full_bundle, status)
    values ('${ownerId}', 'Twelve weeks', 'lose_weight', '2026-03-02', 2, '{}', 'active')`);
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'])
    await exec(`insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on)
      values ('${ownerId}', 'meal', gen_random_uuid(), '${day}')`);
  const rows = await backend.sql.query<{ program_week: number | null }>(
    'select program_week from public.adherence_records order by planned_on',
  );
  expect(rows.map(({ program_week }) => program_week)).toEqual([null, 1, 1, 2, 2, null]);
});

it('number members once and for all', async () => {
  const [before] = await backend.sql.query<{ no: number }>('select max(user_no) as no from public.profiles');
  const { id } = await backend.member('numbered@example.com');
  await exec(`delete from auth.users where id = '${id}'`);
  const again = await backend.member('numbered@example.com');
  const [after] = await backend.sql.query<{ no: number }>(
    `select user_no as no from public.profiles where id = '${again.id}'`,
  );
  expect(after?.no).toBeGreaterThan((before?.no ?? 0) + 1);
  await expect(exec(`update public.profiles set user_no = 1 where id = '${again.id}'`)).rejects.toThrow(
    /user_no/,
  );
});

it('of an event for nobody are refused by the foreign key', async () => {
  await expect(happen('2026-03-20T02:00Z', '00000000-0000-4000-8000-00000000dead')).rejects.toThrow(
    /foreign key/,
  );
});
