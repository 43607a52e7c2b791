import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeDemo } from '../../supabase/seed/attribute.ts';
import { demoChunks, generateDemo } from '../../supabase/seed/generate.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { demoBackend, demoSettings } from '../support/demo.ts';

const demo = generateDemo(demoSettings);
let backend: TestBackend;
const query = <R>(sql: string, params?: unknown[]) => backend.sql.query<R>(sql, params);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string) => query<Record<string, unknown>>(`${sql} limit 5`);
const valuesOf = async (sql: string) => (await query<{ value: unknown }>(sql)).map(({ value }) => value);

beforeAll(async () => {
  backend = await demoBackend();
}, 600_000);
afterAll(() => backend.close());

test('every row arrived and loading wrote no audit entry', async () => {
  for (const [table, rows] of demo)
    expect(await query(`select count(*)::int as n from ${table}`), table).toEqual([{ n: rows.length }]);
  expect(await query('select count(*)::int as n from public.audit_log')).toEqual([{ n: 0 }]);
});

/** Tables that a loaded demo leaves empty, each with the reason. */
const empty: Readonly<Record<string, string>> = {
  staff_members: 'staff sign up after loading',
  staff_role_views: 'of staff, who are not there while rows are loaded',
  saved_views: 'of staff, who sign up after loading (attributeDemo)',
  metric_alerts: 'of staff, who sign up after loading (attributeDemo)',
  audit_log: 'loading is no act of anybody',
  consultation_key_rotations: 'shows its event when an admin rotates the pepper of this installation',
  film_exports: 'made by staff in their own browsers; no file of the demo is on anybody’s machine',
  media_removals: 'written when consent is withdrawn; the demo’s withdrawals are loaded, not made',
  planning_runs: 'written by the worker each night',
  metric_alert_events: 'written by the worker when an alert fires',
};

test('every table has rows, but for those of which it is written why not', async () => {
  const tables = await query<{ name: string }>(`select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  const found: string[] = [];
  for (const { name } of tables)
    if ((await query(`select 1 from public.${name} limit 1`)).length === 0) found.push(name);
  expect(found).toEqual(Object.keys(empty).sort());
});

test('batches of films are decided or stopped, and nothing waits that a worker would start', async () => {
  const batches = await query<{ state: string; films: number; approved: number; rejected: number }>(
    'select state, films, approved, rejected from public.film_batch_summaries order by created_at',
  );
  expect(batches.map(({ state }) => state)).toEqual(['cancelled', 'done']);
  for (const { films } of batches) expect(films).toBeGreaterThan(2);
  expect(batches[1]?.approved).toBeGreaterThan(0);
  expect(batches[1]?.rejected).toBeGreaterThan(0);
  expect(await query('select public.prepare_film_batches() as n')).toEqual([{ n: 0 }]);
  expect(await query('select 1 from public.film_automations where not is_paused')).toEqual([]);
  // An approval is of exactly what its final froze.
  expect(
    await query(`select 1 from public.film_batch_items i join public.viral_video_generations v on v.id = i.final_id
      where i.approved_hash <> v.content_hash or v.created_at < i.reviewed_at`),
  ).toEqual([]);
});

test('every foreign key holds, which loading does not check', async () => {
  const keys = await query<{ name: string; orphans: string }>(`
    select c.conname as name, format(
      'select 1 from %s child where %s and not exists (select 1 from %s parent where %s)',
      c.conrelid::regclass,
      (select string_agg(format('child.%I is not null', a.attname), ' and ')
       from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k),
      c.confrelid::regclass,
      (select string_agg(format('parent.%I = child.%I', p.attname, a.attname), ' and ')
       from unnest(c.conkey, c.confkey) as pair (child, parent)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.child
       join pg_attribute p on p.attrelid = c.confrelid and p.attnum = pair.parent)) as orphans
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(30);
  for (const { name, orphans } of keys) expect(await broken(orphans), name).toEqual([]);
});

test('dates are in order', async () => {
  const orders: Record<string, string> = {
    'public.profiles': 'last_active_at < created_at or updated_at < created_at',
    'public.goals': 'achieved_at < created_at',
    'public.consultation_keys': 'expires_at <= created_at or revoked_at < created_at',
    'public.content_scheduling': 'scheduled_for < created_at',
    'public.viral_video_generations': 'started_at < created_at or finished_at < started_at',
    'public.social_media_posts':
      'approved_at < created_at or posted_at < approved_at or viral_threshold_reached_at < posted_at',
    'public.ai_model_versions': 'deployed_at < created_at or retired_at <= deployed_at',
    'public.user_content_library': 'published_at < created_at',
    'public.consultation_sessions':
      'last_activity_at < started_at or completed_at <> last_activity_at or abandoned_at < last_activity_at',
    'public.privacy_requests':
      'approved_at < created_at or completed_at < approved_at or due_at < created_at',
    'public.notifications': 'read_at < created_at',
    'public.offline_sync': 'received_at < queued_at or processed_at < received_at',
    'public.webhook_events': 'processed_at < received_at',
  };
  for (const [table, disorder] of Object.entries(orders))
    expect(await broken(`select * from ${table} where ${disorder}`), table).toEqual([]);
  for (const [table, moment] of [
    ['weight_history', 'measured_at'],
    ['adherence_records', 'assessed_at'],
    ['media_consents', 'created_at'],
    ['user_achievements', 'earned_at'],
    ['goal_milestones', 'achieved_at'],
    ['consultation_key_usage', 'redeemed_at'],
    ['consultation_key_attempts', 'attempted_at'],
    ['consultation_messages', 'created_at'],
    ['integrations', 'last_sync_at'],
    ['notifications', 'created_at'],
    ['offline_sync', 'received_at'],
  ])
    expect(
      await broken(
        `select r.id from public.${table} r join public.profiles p on p.id = r.user_id where r.${moment} < p.created_at`,
      ),
      table,
    ).toEqual([]);
});

test('days are local days, the profile weighs what the last weigh-in says, and activity is the last act', async () => {
  expect(
    await broken(`select w.id from public.weight_history w join public.profiles p on p.id = w.user_id
    where (w.measured_at at time zone p.time_zone)::date <> w.measured_on`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.profiles p where not private.is_time_zone(p.time_zone)`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.profiles p join lateral (select weight_kg from public.weight_history w
    where w.user_id = p.id order by measured_on desc, measured_at desc limit 1) w on w.weight_kg <> p.current_weight_kg`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.profiles p where p.last_active_at < (select max(measured_at) from
    public.weight_history w where w.user_id = p.id)`),
  ).toEqual([]);
});

test('weight milestones are true to the weights', async () => {
  expect(
    await broken(`
    with first as (select distinct on (user_id) user_id, weight_kg from public.weight_history order by user_id, measured_at),
    counted as (
      select m.id, m.achieved_at, m.achieved_value, (
        select (w.measured_at, w.weight_kg)::text from public.weight_history w
        where w.user_id = m.user_id and case when m.target_value < f.weight_kg or g.target_value < f.weight_kg
          then w.weight_kg <= m.target_value else w.weight_kg >= m.target_value end
        order by w.measured_at limit 1) as hit
      from public.goal_milestones m join first f on f.user_id = m.user_id join public.goals g on g.id = m.goal_id
      where m.milestone_type = 'weight')
    select * from counted
    where hit is distinct from case when achieved_at is not null then (achieved_at, achieved_value::numeric(5, 2))::text end`),
  ).toEqual([]);
  const reached = await query(
    `select title from public.goal_milestones where achieved_at is not null and title = '10 kg lost'`,
  );
  expect(reached.length).toBeGreaterThan(5);
});

test('streaks recount from weigh-ins and adherence', async () => {
  expect(
    await broken(`
    with acts as (
      select user_id, 'weigh_in' as kind, measured_on as day from public.weight_history
      union select user_id, 'logging', measured_on from public.weight_history
      union select user_id, unnest(array['logging', case planned_entity_type when 'meal' then 'nutrition' else 'training' end]), planned_on
        from public.adherence_records where status not in ('skipped', 'unknown')),
    islands as (
      select user_id, kind, day, day - (row_number() over (partition by user_id, kind order by day))::int as island from acts),
    runs as (select user_id, kind, count(*)::int as days, max(day) as last from islands group by user_id, kind, island),
    counted as (
      select user_id, kind, max(days) as longest, max(last) as last,
        (array_agg(days order by last desc))[1] as newest from runs group by user_id, kind)
    select s.*, c.* from public.user_streaks s
    full join counted c on c.user_id = s.user_id and c.kind = s.streak_type::text
    where s.longest_streak_days is distinct from c.longest or s.last_activity_on is distinct from c.last
      or s.current_streak_days not in (0, c.newest)
      or (s.current_streak_days > 0 and s.started_on <> s.last_activity_on - s.current_streak_days + 1)`),
  ).toEqual([]);
});

test('what the generator says of streaks, points and achievements is what the database works out', async () => {
  const loaded = async (table: string, columns: string) =>
    (await query<Record<string, unknown>>(`select ${columns} from ${table}`))
      .map((row) => JSON.stringify(row))
      .sort();
  const generated = (table: string, columns: string) =>
    (demo.get(table) ?? [])
      .map((row) =>
        JSON.stringify(Object.fromEntries(columns.split(', ').map((column) => [column, row[column]]))),
      )
      .sort();
  // Which streaks still run depends on the hour; the test above recounts them.
  await backend.sql.exec(`begin; select set_config('request.jwt.claims', '{"role":"service_role"}', true),
    set_config('request.jwt.claim.role', 'service_role', true); select public.recount_rewards(); commit;`);
  for (const [table, columns] of [
    ['public.user_streaks', 'user_id, streak_type, longest_streak_days, last_activity_on'],
    ['public.user_points', 'user_id, points, experience, level'],
  ] as const)
    expect(await loaded(table, columns), table).toEqual(generated(table, columns));
  expect(
    await broken(`
      select * from (select a.id as achievement_id, m.user_id from public.achievements a
        cross join lateral private.members_who_meet(jsonb_build_object(a.id, a.criteria), null) m) met
      full join public.user_achievements u using (achievement_id, user_id) where u.id is null or met.achievement_id is null`),
  ).toEqual([]);
});

test('counters equal the rows that they count', async () => {
  expect(
    await broken(`select b.id from public.consultation_key_batches b join lateral (
      select count(*) as keys, sum(k.current_uses) as uses from public.consultation_keys k where k.batch_id = b.id) c on true
    where (b.quantity, b.current_uses) is distinct from (c.keys, case when b.max_uses is null then 0 else c.uses end)`),
  ).toEqual([]);
  expect(
    await broken(`select k.id from public.consultation_keys k
    where k.current_uses <> (select count(*) from public.consultation_key_usage u where u.key_id = k.id)`),
  ).toEqual([]);
  expect(
    await broken(`select t.id from public.content_templates t
    where t.usage_count <> (select count(*) from public.viral_video_generations v where v.template_id = t.id)`),
  ).toEqual([]);
  expect(
    await broken(`select p.user_id from public.user_points p where p.points <> (
    select coalesce(sum(u.points_awarded), 0) from public.user_achievements u where u.user_id = p.user_id)`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.social_media_posts p left join lateral (
      select * from public.content_analytics a where a.post_id = p.id order by recorded_at desc limit 1) a on true
    where (p.views_count, p.likes_count, p.comments_count, p.shares_count, p.saves_count) is distinct from
      (coalesce(a.views, 0), coalesce(a.likes, 0), coalesce(a.comments, 0), coalesce(a.shares, 0), coalesce(a.saves, 0))`),
  ).toEqual([]);
  expect(
    await broken(`select l.id from public.user_content_library l join lateral (
        select coalesce(sum(p.likes_count), 0) as likes, coalesce(sum(p.shares_count), 0) as shares, coalesce(sum(p.comments_count), 0) as comments
        from public.social_media_posts p where p.content_id = l.id) c on true
      where (l.likes_count, l.shares_count, l.comments_count) is distinct from (c.likes, c.shares, c.comments)`),
  ).toEqual([]);
  expect(
    await broken(`select h.hashtag from public.hashtag_performance h join lateral (
        select count(*) as used, coalesce(sum(p.views_count), 0) as views from public.social_media_posts p
        where h.hashtag = any (p.hashtags) and p.views_count > 0) c on true
      where (h.times_used, h.total_views) is distinct from (c.used, c.views)`),
  ).toEqual([]);
});

test('staff who signed up become the authors of what their role did, unaudited', async () => {
  const before = await valuesOf('select count(*)::int as value from public.audit_log');
  await attributeDemo(backend.sql);
  expect(await valuesOf('select count(created_by)::int as value from public.consultation_keys')).toEqual([0]);
  expect(await valuesOf('select count(*)::int as value from public.saved_views')).toEqual([0]);
  await backend.sql.exec(`delete from public.staff_invitations`);
  for (const role of ['support', 'growth', 'ml', 'admin', 'coach'] as const) await backend.staff(role);
  const signedUp = await valuesOf('select count(*)::int as value from public.audit_log');
  await attributeDemo(backend.sql);
  await attributeDemo(backend.sql); // once or twice, the same
  expect(await valuesOf('select count(*)::int as value from public.audit_log')).toEqual(signedUp);
  expect(
    await valuesOf(`select concat_ws(' ', m.role, v.resource) as value from public.saved_views v
      join public.staff_members m on m.user_id = v.owner_id order by 1`),
  ).toEqual(['coach users', 'growth viral_video_generations', 'support consultation_keys', 'support users']);
  expect(
    await valuesOf('select count(*)::int as value from public.notifications where staff_id is not null'),
  ).toEqual([3]);
  expect(await broken('select id from public.annotations where created_by is null')).toEqual([]);
  expect(
    await broken(
      'select id from public.privacy_requests where (approved_at is null) <> (approved_by is null)',
    ),
  ).toEqual([]);
  expect(Number(signedUp[0])).toBeGreaterThan(Number(before[0]));
  expect(
    await valuesOf(`select distinct m.role as value from public.consultation_keys k
      left join public.staff_members m on m.user_id = k.created_by`),
  ).toEqual(['support']);
  expect(
    await broken(`select * from public.social_media_posts where created_by is null
    or (approved_at is null) <> (approved_by is null)`),
  ).toEqual([]);
});

test('a demo in pieces loads into the same rows', async () => {
  const small = { ...demoSettings, users: 12, days: 40 };
  const pieces = await testBackend();
  await loadDemo(pieces.sql, demoChunks(small, 5));
  for (const [table, rows] of generateDemo(small))
    expect(await pieces.sql.query(`select count(*)::int as n from ${table}`), table).toEqual([
      { n: rows.length },
    ]);
  await pieces.close();
});
