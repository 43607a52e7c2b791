import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillBulk } from '../bench/bulk/fill.ts';
import { bulkOptions } from '../bench/bulk/options.ts';
import { startBulkPostgres } from '../bench/bulk/server.ts';
import { testBackend } from '../support/backend.ts';

/** The benchmarks' data: as true to the schema's rules as what the schema's own triggers would let in. */
const options = {
  users: 600,
  days: 90,
  until: '2026-05-31',
  adherence: 20_000,
  events: 9_000,
  calls: 5_000,
  keys: 1_500,
  weeks: 2,
  seed: 7,
};
let server: Awaited<ReturnType<typeof startBulkPostgres>>;
beforeAll(async () => {
  server = await startBulkPostgres(options);
}, 120_000);
afterAll(() => server.close());

const rows = async (sql: string) => [...(await server.sql.unsafe(`${sql} limit 5`))];

/** Every table that was filled, as one number: the sum of its rows' hashes, without the column that a server without vectors lacks. */
const fingerprints = (tables: readonly string[]) =>
  tables
    .map(
      (table) =>
        `select '${table}' as name, sum(hashtextextended((to_jsonb(t) - 'embedding')::text, 0))::text as hash from ${table} t`,
    )
    .join(' union all ')
    .concat(' order by name');

it('makes as many rows as were asked for', () => {
  const made = Object.fromEntries(server.report.map((report) => [report.table, report.rows]));
  expect(made).toMatchObject({
    'auth.users': 600,
    'public.profiles': 600,
    'public.consultation_keys': 1_500,
    'public.consultation_key_usage': 500,
    'public.model_performance_logs': 5_000,
  });
  expect(Math.abs((made['public.adherence_records'] ?? 0) / 20_000 - 1)).toBeLessThan(0.01);
  expect(Math.abs((made['public.user_behavior_events'] ?? 0) / 9_000 - 1)).toBeLessThan(0.05);
});

it('leaves every index valid and every trigger on', async () => {
  expect(
    await rows('select indexrelid::regclass from pg_index where not indisready or not indisvalid'),
  ).toEqual([]);
  await expect(
    server.sql`insert into public.adherence_records select * from public.adherence_records limit 1`,
  ).rejects.toThrow();
  expect(await rows(`select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([]);
  expect(await rows(`select 1 from public.audit_log`)).toEqual([]);
});

it('keeps every foreign key, which loading does not check', async () => {
  const keys = await server.sql<
    { name: string; child: string; parent: string; columns: string[]; targets: string[] }[]
  >`
    select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
      (select array_agg(a.attname order by k.n) from unnest(c.conkey) with ordinality k (num, n)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
      (select array_agg(a.attname order by k.n) from unnest(c.confkey) with ordinality k (num, n)
       join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as targets
    from pg_constraint c where c.contype = 'f' and c.conrelid = any (${server.report.map(({ table }) => table)}::regclass[])`;
  expect(keys.length).toBeGreaterThan(8);
  for (const { name, child, parent, columns, targets } of keys) {
    const pairs = columns.map((column, index) => `p.${targets[index]} = c.${column}`).join(' and ');
    const whole = columns.map((column) => `c.${column} is not null`).join(' and ');
    expect(
      await rows(
        `select 1 from ${child} c where ${whole} and not exists (select 1 from ${parent} p where ${pairs})`,
      ),
      name,
    ).toEqual([]);
  }
});

describe('what happened', () => {
  it('happened while its member was one, on their local days, and not in the future', async () => {
    expect(
      await rows(`select r.id from public.adherence_records r join public.profiles p on p.id = r.user_id
        where (p.created_at at time zone p.time_zone)::date > r.planned_on or r.planned_on > date '2026-05-31'
          or (r.assessed_at at time zone p.time_zone)::date not between r.planned_on and r.planned_on + 2`),
    ).toEqual([]);
    expect(
      await rows(`select u.id from public.consultation_key_usage u join public.profiles p on p.id = u.user_id
        join public.consultation_keys k on k.id = u.key_id
        where u.redeemed_at < p.created_at or u.redeemed_at < k.created_at or u.redeemed_at >= coalesce(k.expires_at, 'infinity')
          or u.redeemed_at > '2026-06-01'`),
    ).toEqual([]);
  });

  it('of events and calls lies in the period too, under the segments and the version of its moment', async () => {
    expect(
      await rows(`select e.id from public.user_behavior_events e join public.profiles p on p.id = e.user_id
        where e.occurred_at < p.created_at or e.local_day not between date '2026-03-03' and date '2026-05-31'
          or e.local_day <> (e.occurred_at at time zone p.time_zone)::date
          or (e.local_hour, e.member_goal, e.member_sex, e.member_tier, e.member_experience, e.cohort_month) is distinct from (
            extract(hour from e.occurred_at at time zone p.time_zone)::smallint, p.primary_goal, p.biological_sex, p.subscription_tier,
            p.experience_level, date_trunc('month', p.created_at at time zone 'UTC')::date)`),
    ).toEqual([]);
    expect(
      await rows(`select l.id from public.model_performance_logs l join public.ai_model_versions v on v.id = l.model_version_id
        where l.called_at < v.deployed_at or l.called_at > coalesce(v.retired_at, 'infinity') or l.called_at >= '2026-06-01'
          or (l.error_code is null) <> (l.latency_ms < 30000)`),
    ).toEqual([]);
    const [spread] =
      await rows(`select (select count(distinct event_type)::int from public.user_behavior_events) as types,
      (select count(distinct model_version_id)::int from public.model_performance_logs) as versions,
      (select count(*) between 20 and 90 from public.model_performance_logs where error_code = 'timeout') as lost`);
    expect(spread).toEqual({ types: 13, versions: 12, lost: true });
  });

  it('is counted as it is', async () => {
    expect(
      await rows(`select k.id from public.consultation_keys k
        where k.current_uses <> (select count(*) from public.consultation_key_usage u where u.key_id = k.id)`),
    ).toEqual([]);
    expect(
      await rows(`select b.id from public.consultation_key_batches b join lateral (select count(*) as n
        from public.consultation_keys k where k.batch_id = b.id) c on true where b.quantity is distinct from c.n`),
    ).toEqual([]);
    expect(
      await rows(`select p.id from public.profiles p where p.consultation_completed <> exists (
        select 1 from public.consultation_sessions s where s.user_id = p.id and s.status = 'completed')`),
    ).toEqual([]);
  });

  it('of a member’s life adds up: the weight, the days’ food, the talks, the rewards, the film that was posted', async () => {
    const empty = server.report.filter(({ rows: n }) => n === 0).map(({ table }) => table);
    expect(empty).toEqual([]);
    expect(
      await rows(`select p.id from public.profiles p join lateral (select weight_kg from public.weight_history w where w.user_id = p.id
        order by measured_at desc limit 1) w on true where w.weight_kg <> p.current_weight_kg`),
    ).toEqual([]);
    expect(
      await rows(`select s.id from public.daily_nutrition_summaries s join lateral (select count(*) as n, sum(total_calories) as kcal,
        sum(4 * total_protein_g + 4 * total_carbs_g + 9 * total_fat_g) as by_macros from public.meals m
        where m.user_id = s.user_id and m.logged_on = s.date) m on true
        where (s.meal_count, s.total_calories, s.total_calories) is distinct from (m.n, m.kcal, m.by_macros)`),
    ).toEqual([]);
    expect(
      await rows(`select c.id from public.coach_conversations c join lateral (select count(*) as n, sum(tokens_used) as tokens, sum(cost_usd) as cost
        from public.coach_messages m where m.conversation_id = c.id) m on true
        where (c.message_count, c.total_tokens, c.total_cost_usd) is distinct from (m.n::int, m.tokens, m.cost)`),
    ).toEqual([]);
    expect(
      await rows(`select user_id from public.user_points where level <> private.level_of(experience)
        union all select a.user_id from public.activities a join public.profiles p on p.id = a.user_id
          where a.start_time < p.created_at or a.performed_on <> (a.start_time at time zone p.time_zone)::date
        union all select t.user_id from public.social_media_posts t join lateral (select max(views) as views from public.content_analytics c
          where c.post_id = t.id) c on true where t.views_count is distinct from c.views`),
    ).toEqual([]);
  });

  it('differs from member to member and has every status', async () => {
    const [spread] =
      await rows(`select count(distinct status)::int as statuses, count(distinct planned_on)::int as days,
      (select count(distinct status)::int from public.consultation_key_summaries) as fates,
      (select count(distinct full_name)::int > 300 from public.profiles) as names from public.adherence_records`);
    expect(spread).toEqual({ statuses: 5, days: 90, fates: expect.any(Number), names: true });
    expect(spread?.fates).toBeGreaterThanOrEqual(3);
  });
});

it('is the same again, on PGlite too', async () => {
  const backend = await testBackend();
  const report = await fillBulk(backend.sql, options);
  const sql = fingerprints(report.map(({ table }) => table).filter((table) => table.startsWith('public.')));
  expect(await backend.sql.query(sql)).toEqual(await server.runner.query(sql));
  await backend.close();
});

it('refuses sizes that make no sense', () => {
  expect(() => bulkOptions({ users: 0 })).toThrow(RangeError);
  expect(() => bulkOptions({ adherence: 1.5 })).toThrow(RangeError);
  expect(() => bulkOptions({ until: 'today' })).toThrow(RangeError);
  expect(() => bulkOptions({ weeks: 53 })).toThrow(RangeError);
});
