import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend } from '../support/demo.ts';

let backend: TestBackend;
const query = <R>(sql: string) => backend.sql.query<R>(sql);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string) => query<Record<string, unknown>>(`${sql} limit 5`);
const valuesOf = async (sql: string) => (await query<{ value: unknown }>(sql)).map(({ value }) => value);

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

test('each redemption opened a session of the same member with a key that was good then', async () => {
  expect(
    await broken(`select u.id from public.consultation_key_usage u
      join public.consultation_keys k on k.id = u.key_id
      left join public.consultation_sessions s on s.id = u.session_id
      where (s.user_id, s.consultation_key_id, s.started_at) is distinct from (u.user_id, u.key_id, u.redeemed_at)
        or u.redeemed_at < k.created_at or u.redeemed_at < k.not_before or u.redeemed_at >= k.expires_at
        or k.assigned_user_id <> u.user_id or (k.assigned_email is not null) or not k.is_active
        or k.first_used_at > u.redeemed_at or k.delivered_at is null`),
  ).toEqual([]);
  expect(
    await broken(`select k.id from public.consultation_keys k join public.profiles p on p.id = k.assigned_user_id
      where k.assigned_search <> p.search_text`),
  ).toEqual([]);
  expect(
    await broken(`select s.id from public.consultation_sessions s
      where not exists (select 1 from public.consultation_key_usage u where u.session_id = s.id)`),
  ).toEqual([]);
});

test('refusals were right at the time, and every address is one for documentation', async () => {
  expect(
    await broken(`select a.* from public.consultation_key_attempts a left join public.consultation_keys k on k.id = a.key_id
      where not case a.outcome
        when 'expired' then k.expires_at <= a.attempted_at
        when 'revoked' then k.revoked_at <= a.attempted_at
        when 'not_yet_valid' then k.not_before > a.attempted_at and k.created_at <= a.attempted_at
        else a.key_id is null end`),
  ).toEqual([]);
  expect(
    await valuesOf('select distinct outcome::text as value from public.consultation_key_attempts order by 1'),
  ).toEqual(['expired', 'malformed', 'not_yet_valid', 'revoked', 'throttled', 'unknown']);
  expect(
    await broken(`select ip_address from (select ip_address from public.consultation_key_usage union all
      select ip_address from public.consultation_key_attempts) o where not ip_address <<= any
        ('{192.0.2.0/24,198.51.100.0/24,203.0.113.0/24,2001:db8::/32}'::inet[])`),
  ).toEqual([]);
});

test('sessions stand at all seven sections: some stalled, some under way, most completed', async () => {
  expect(
    await valuesOf(`select distinct current_section::int as value from public.consultation_sessions
      where status <> 'completed' order by 1`),
  ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const kinds = await query<{ status: string; stalled: boolean; n: number }>(`
    select status, last_activity_at < now() - interval '3 days' and status = 'active' as stalled, count(*)::int as n
    from public.consultation_sessions group by 1, 2 order by 1, 2`);
  expect(kinds.map(({ status, stalled }) => `${status}${stalled ? ', stalled' : ''}`)).toEqual([
    'active',
    'active, stalled',
    'completed',
    'abandoned',
  ]);
  expect(
    await broken(`select p.id from public.profiles p where p.consultation_completed <> exists (
      select 1 from public.consultation_sessions s where s.user_id = p.id and s.status = 'completed')`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.profiles p join public.consultation_sessions s on s.user_id = p.id
      where p.last_active_at < s.last_activity_at`),
  ).toEqual([]);
});

test('a transcript begins with the session, goes forward by turns, and ends with its last activity', async () => {
  expect(
    await broken(`select * from (
        select m.session_id, m.role, lag(m.role) over turns as before, m.section, lag(m.section) over turns as section_before
        from public.consultation_messages m window turns as (partition by m.session_id order by m.created_at, m.id)) t
      where before is not distinct from role or (before is null and role <> 'assistant')
        or section not in (coalesce(section_before, 1), coalesce(section_before, 0) + 1)`),
  ).toEqual([]);
  expect(
    await broken(`select s.id from public.consultation_sessions s left join lateral (
        select min(created_at) as first, max(created_at) as last, max(section) as section
        from public.consultation_messages m where m.session_id = s.id) m on true
      where (m.last, m.section) is distinct from (s.last_activity_at, s.current_section) or m.first < s.started_at`),
  ).toEqual([]);
});

test('what was learnt comes from closed sections only, and means what its reference says', async () => {
  const sectionOf = {
    user_training_modalities: 1,
    user_familiar_exercises: 2,
    user_training_availability: 3,
    user_preferred_meal_times: 4,
    user_typical_meal_foods: 4,
    user_improvement_goals: 5,
    user_difficulties: 6,
    user_non_negotiables: 6,
    user_upcoming_events: 7,
  };
  for (const [table, section] of Object.entries(sectionOf)) {
    expect(await valuesOf(`select count(*) > 50 as value from public.${table}`), table).toEqual([true]);
    expect(
      await broken(`select t.id from public.${table} t join public.consultation_sessions s on s.id = t.session_id
        where not (s.state -> 'closed_sections') @> '${section}'
          or t.created_at <> (select max(created_at) from public.consultation_messages m
            where m.session_id = s.id and m.section = ${section})`),
      table,
    ).toEqual([]);
  }
  const told = await query<{ words: string; code: string }>(`
    select distinct t.words, r.code from (
      select modality as words, modality_id as id from public.user_training_modalities
      union all select exercise_name, exercise_id from public.user_familiar_exercises
      union all select meal, meal_time_id from public.user_preferred_meal_times
      union all select title, event_type_id from public.user_upcoming_events) t
    join (select id, code from public.training_modalities union all select id, code from public.exercises
      union all select id, code from public.meal_times union all select id, code from public.event_types) r on r.id = t.id`);
  const codes = new Map(told.map(({ words, code }) => [words, code]));
  expect(
    Object.fromEntries(['Swimming', 'Yoga at home', 'A mix'].map((words) => [words, codes.get(words)])),
  ).toEqual({
    Swimming: 'swimming',
    'Yoga at home': 'yoga',
    'A mix': 'circuit_training',
  });
  for (const [words, code] of [
    ['Deadlift', 'deadlift'],
    ['Overhead presses', 'overhead_press'],
    ['The rowing machine', 'rowing_machine'],
    ['Evening soup', 'dinner'],
    ['Canteen', 'lunch'],
    ['A wedding', 'wedding'],
    ['A charity run over ten kilometres', 'race'],
    ['Exams', 'exam'],
  ])
    expect(codes.get(words ?? ''), words).toBe(code);
});

test('services hang together: webhooks with their app, offline weigh-ins with those that arrived', async () => {
  expect(
    await broken(`select w.id from public.webhook_events w join public.integrations i on i.id = w.integration_id
      where w.provider <> i.provider::text or w.received_at > i.last_sync_at`),
  ).toEqual([]);
  expect(
    await broken(`select o.id from public.offline_sync o, jsonb_array_elements(o.operations) op
      where not exists (select 1 from public.weight_history w where w.id = (op ->> 'id')::uuid and w.user_id = o.user_id
        and w.weight_kg = (op #>> '{values,weight_kg}')::numeric)`),
  ).toEqual([]);
  for (const [table, wanted] of [
    ['integrations', ['connected', 'disconnected', 'expired', 'failing']],
    ['webhook_events', ['failed', 'ignored', 'processed']],
    ['offline_sync', ['applied', 'conflict', 'failed']],
    ['privacy_requests', ['approved', 'completed', 'requested']],
  ] as const)
    expect(
      await valuesOf(`select distinct status::text as value from public.${table} order by 1`),
      table,
    ).toEqual(expect.arrayContaining([...wanted]));
});
