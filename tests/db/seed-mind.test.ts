import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordingIssues } from '../../remotion/story/index.ts';
import { embeddingOf } from '../../supabase/seed/rows/embedding.ts';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend } from '../support/demo.ts';

// Loaded with triggers off, so what triggers would have written or refused has to be looked for.
let backend: TestBackend;
const query = <R>(sql: string) => backend.sql.query<R>(sql);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string) => query(`${sql} limit 5`);

const rowsOf = (table: string) => query<Record<string, unknown>>(`select * from public.${table}`);

/** Every table of body, mind and behaviour with the instant that something happened. */
const tables = {
  quick_entry_logs: 'logged_at',
  quick_entry_embeddings: 'logged_at',
  body_measurements: 'measured_at',
  sleep_tracking: 'wake_at',
  menstrual_cycle_tracking: 'created_at',
  mood_check_ins: 'checked_in_at',
  thought_records: 'recorded_at',
  habit_stacks: 'created_at',
  habit_completions: 'completed_at',
  cravings: 'occurred_at',
  lapses: 'occurred_at',
  self_efficacy_assessments: 'assessed_at',
  motivation_assessments: 'assessed_at',
  voice_reflections: 'recorded_at',
  food_environment_audits: 'audited_at',
  decision_fatigue_tracking: 'tracked_at',
  context_snapshots: 'captured_at',
};

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

test('every table of body and mind has rows, between joining and the last act', async () => {
  for (const [table, instant] of Object.entries(tables)) {
    expect((await rowsOf(table)).length, table).toBeGreaterThan(20);
    expect(
      await broken(`select r.id from public.${table} r join public.profiles p on p.id = r.user_id
        where r.${instant} < p.created_at or r.${instant} > p.last_active_at`),
      table,
    ).toEqual([]);
  }
});

test('days are the members’ own', async () => {
  for (const [table, day, instant] of [
    ['sleep_tracking', 'sleep_on', 'wake_at'],
    ['menstrual_cycle_tracking', 'tracked_on', 'created_at'],
    ['habit_completions', 'completed_on', 'completed_at'],
  ])
    expect(
      await broken(`select r.id from public.${table} r join public.profiles p on p.id = r.user_id
        where (r.${instant} at time zone p.time_zone)::date <> r.${day}`),
      table,
    ).toEqual([]);
});

test('nights add up, and nobody sleeps longer than they lie in bed', async () => {
  expect(
    await broken(`select n.id from public.sleep_tracking n
      where n.deep_minutes + n.rem_minutes + n.light_minutes <> n.duration_minutes
        or n.duration_minutes + n.sleep_latency_minutes > extract(epoch from n.wake_at - n.bedtime_at) / 60`),
  ).toEqual([]);
});

test('cycles are tracked by grown women, and each day counts from its cycle’s first', async () => {
  expect(
    await broken(`select c.id from public.menstrual_cycle_tracking c join public.profiles p on p.id = c.user_id
      where p.biological_sex <> 'female' or p.age < 18 or c.cycle_day <> c.tracked_on - c.cycle_start_on + 1
        or (c.phase = 'menstrual') <> (c.flow <> 'none')`),
  ).toEqual([]);
});

test('the scale shows the water of the last days of a cycle', async () => {
  const [water] = await query<{ late: number; early: number }>(`
    with trend as (
      select w.user_id, w.measured_on, w.weight_kg - avg(w.weight_kg) over (partition by w.user_id order by w.measured_on
        range between interval '14 days' preceding and interval '14 days' following) as off
      from public.weight_history w)
    select avg(t.off) filter (where c.water_retention)::float as late,
      avg(t.off) filter (where c.cycle_day between 6 and 20)::float as early
    from public.menstrual_cycle_tracking c join trend t on t.user_id = c.user_id and t.measured_on = c.tracked_on`);
  expect(Number(water?.late) - Number(water?.early)).toBeGreaterThan(0.15);
});

test('lapses lie on days when the plan was not kept, and the way back comes after', async () => {
  expect(
    await broken(`select l.id from public.lapses l join public.profiles p on p.id = l.user_id where not exists (
        select 1 from public.adherence_records a where a.user_id = l.user_id and a.status in ('skipped', 'partial')
          and a.planned_on = (l.occurred_at at time zone p.time_zone)::date
          and (l.lapse_type <> 'skipped_training' or a.planned_entity_type = 'session'))`),
  ).toEqual([]);
});

test('hard weeks have more cravings and worse moods and nights', async () => {
  const [link] = await query<{ cravings: number; moods: number; nights: number }>(`
    with weeks as (
      select a.user_id, date_trunc('week', a.planned_on)::date as week, avg(a.score) as score
      from public.adherence_records a where a.user_id in (select h.user_id from public.habit_stacks h)
      group by 1, 2 having count(a.score) >= 4),
    told as (
      select w.score,
        (select count(*) from public.cravings c where c.user_id = w.user_id and c.occurred_at >= w.week and c.occurred_at < w.week + 7) as cravings,
        (select avg(m.mood_level) from public.mood_check_ins m
          where m.user_id = w.user_id and m.checked_in_at >= w.week and m.checked_in_at < w.week + 7) as mood,
        (select avg(n.quality) from public.sleep_tracking n where n.user_id = w.user_id and n.sleep_on between w.week and w.week + 6) as sleep
      from weeks w)
    select corr(score, cravings)::float as cravings, corr(score, mood)::float as moods, corr(score, sleep)::float as nights from told`);
  expect(Number(link?.cravings)).toBeLessThan(-0.1);
  expect(Number(link?.moods)).toBeGreaterThan(0.1);
  expect(Number(link?.nights)).toBeGreaterThan(0.1);
});

test('habits are done while they run, on the days that they are for', async () => {
  expect(
    await broken(`select c.id from public.habit_completions c join public.habit_stacks h on h.id = c.habit_stack_id
      where c.user_id <> h.user_id or c.completed_on < h.started_on or c.completed_on > h.ended_on
        or (h.frequency = 'weekdays' and extract(isodow from c.completed_on) > 5) or (c.was_completed = (c.skip_reason is not null))`),
  ).toEqual([]);
});

test('what a motivation is made of decides what it is called', async () => {
  expect(
    await broken(`select m.id from public.motivation_assessments m cross join lateral (
        select greatest(m.intrinsic_score, m.identified_score, m.introjected_score, m.external_score, m.amotivation_score) as top) t
      where t.top <> case m.dominant_regulation when 'intrinsic' then m.intrinsic_score when 'identified' then m.identified_score
        when 'introjected' then m.introjected_score when 'external' then m.external_score else m.amotivation_score end`),
  ).toEqual([]);
});

test('quick entries and what came out of them are one story', async () => {
  expect(
    await broken(`select m.id from public.meals m left join public.quick_entry_logs l on l.id = m.quick_entry_log_id
      where (m.source = 'quick_entry') <> (l.id is not null)
        or (l.user_id, l.logged_at, l.ai_confidence_score, l.meal_log_ids) is distinct from
          (case when l.id is not null then m.user_id end, case when l.id is not null then m.logged_at end, m.ai_confidence,
            case when l.id is not null then array[m.id] end)`),
  ).toEqual([]);
  expect(
    await broken(`select l.id from public.quick_entry_logs l where l.contains_meal <> (cardinality(l.meal_log_ids) > 0)
      or (l.processing_status = 'failed') <> (l.ai_classification is null) or l.processed_at < l.logged_at`),
  ).toEqual([]);
  expect(
    await broken(`select l.id from public.quick_entry_logs l where l.ai_classification = 'body_measurement' and not exists (
      select 1 from public.weight_history w where w.user_id = l.user_id and w.weight_kg = (l.ai_extracted_data ->> 'weight_kg')::numeric
        and w.measured_at between l.logged_at - interval '2 minutes' and l.logged_at)`),
  ).toEqual([]);
  const states = await query<{ status: string }>(
    'select distinct processing_status::text as status from public.quick_entry_logs order by 1',
  );
  expect(states.map(({ status }) => status)).toEqual(['completed', 'failed']);
});

test('a search by meaning finds entries that share words, of their members', async () => {
  expect(
    await broken(`select e.id from public.quick_entry_embeddings e join public.quick_entry_logs l on l.id = e.quick_entry_log_id
      where (e.user_id, e.logged_at, e.source_classification, e.content_text) is distinct from
        (l.user_id, l.logged_at, l.ai_classification, coalesce(l.raw_text, l.raw_transcription))`),
  ).toEqual([]);
  const coach = await backend.staff('coach', 'someone.else@keel.example');
  const { data, error } = await coach.rpc('search_quick_entries', {
    p_query_embedding: embeddingOf('lentil soup with carrots'),
    p_match_count: 3,
  });
  expect(error).toBeNull();
  expect(data).toHaveLength(3);
  for (const { content_text } of data ?? [])
    expect(content_text.toLowerCase()).toMatch(/lentil|soup|carrots/);
});

test('minors leave no thoughts or lapses, and what is written is kind', async () => {
  const minors = new Set(
    (await rowsOf('profiles')).filter(({ age }) => Number(age) < 18 && age !== null).map(({ id }) => id),
  );
  expect(minors.size).toBeGreaterThan(0);
  for (const table of ['thought_records', 'lapses', 'cravings', 'menstrual_cycle_tracking'])
    for (const row of await rowsOf(table)) expect(minors.has(row.user_id)).toBe(false);
  const told = await Promise.all(['lapses', 'thought_records', 'voice_reflections'].map(rowsOf));
  const texts = told.flatMap((rows) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'string' && !/(_at|id|_url|_type)$/.test(column) ? [value] : [],
      ),
    ),
  );
  expect([...new Set(texts)].flatMap(wordingIssues)).toEqual([]);
});
