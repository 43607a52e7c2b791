import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateDemo } from '../../supabase/seed/generate.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

// Plans, days and activities are loaded with triggers off, so here the functions that would have made them are asked again.
const settings = {
  seed: 'keel-demo',
  today: new Date(Date.now()).toISOString().slice(0, 10),
  users: 60,
  days: 180,
};
const demo = generateDemo(settings);
let backend: TestBackend;
const query = <R>(sql: string, params?: unknown[]) => backend.sql.query<R>(sql, params);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string) => query<Record<string, unknown>>(`${sql} limit 5`);

beforeAll(async () => {
  backend = await testBackend();
  await loadDemo(backend.sql, demo);
}, 180_000);
afterAll(() => backend.close());

test('every bundle is one that store_program_bundle takes', async () => {
  const programs = await query<{ id: string }>('select id from public.programs order by user_id, version');
  expect(programs.length).toBeGreaterThan(100);
  for (const { id } of programs)
    await query('select private.check_bundle(p.full_bundle, p.created_at) from public.programs p where p.id = $1', [id]);
  expect(
    await broken(`select id from public.programs
      where bundle_sha256 <> encode(sha256(convert_to(full_bundle::text, 'UTF8')), 'hex')`),
  ).toEqual([]);
});

test('sessions, exercises, meals, foods and calendar are what the database reads out of the bundles', async () => {
  const tables = ['session_instances', 'meal_instances', 'exercise_plan_items', 'meal_item_plan', 'calendar_events'];
  const own = `'id', 'created_at', 'updated_at', 'is_completed', 'completed_at', 'status', 'ref_id', 'session_instance_id',
    'meal_instance_id'`;
  const contents = async () => {
    const found: Record<string, unknown> = {};
    for (const table of tables)
      found[table] = await query(`
        select count(*)::int as n, md5(string_agg(content, '|' order by content)) as content
        from (select (to_jsonb(t) - array[${own}] #- '{details,training_override}' #- '{details,nutrition_override}')::text as content from public.${table} t) rows`);
    return found;
  };
  const generated = await contents();
  await backend.sql.exec(`
    begin; set local session_replication_role = replica;
    delete from public.exercise_plan_items; delete from public.meal_item_plan; delete from public.calendar_events;
    delete from public.session_instances; delete from public.meal_instances;
    select private.write_plan_rows(p.id, p.full_bundle), private.write_plan_calendar(p.id) from public.programs p;`);
  try {
    expect(await contents()).toEqual(generated);
  } finally {
    await backend.sql.exec('rollback');
  }
});

test('programs follow one another, and each state has its members', async () => {
  expect(
    await query(`select array_agg(distinct status order by status) as statuses, array_agg(distinct source order by source) as sources
      from public.programs`),
  ).toEqual([
    {
      statuses: ['active', 'paused', 'completed', 'superseded'],
      sources: ['consultation', 'onboarding', 'reassessment', 'manual'],
    },
  ]);
  expect(
    await broken(`select p.id from public.programs p left join public.programs n on n.user_id = p.user_id and n.version = p.version + 1
      where case p.status
        when 'superseded' then n.previous_program_id is distinct from p.id
          or n.program_start_date >= p.program_start_date + p.total_days
        when 'completed' then n.program_start_date <> p.program_start_date + p.total_days or n.previous_program_id is not null
        else n.id is not null end`),
  ).toEqual([]);
  expect(
    await broken(`select p.id from public.programs p join public.consultation_sessions s on s.id = p.consultation_session_id
      where s.user_id <> p.user_id or s.completed_at > p.created_at`),
  ).toEqual([]);
});

test('adherence is of what the program in force had planned for that day, and the calendar says the same', async () => {
  expect(
    await broken(`select r.id from public.adherence_records r
      left join (
        select p.user_id, p.id as program_id, s.id, 'session' as kind, p.program_start_date + (s.day_number - 1) as day
        from public.programs p join public.session_instances s on s.program_id = p.id
        union all
        select p.user_id, p.id, m.id, 'meal', p.program_start_date + (m.day_number - 1)
        from public.programs p join public.meal_instances m on m.program_id = p.id
      ) i on i.id = r.planned_entity_id
      left join public.programs n on n.user_id = r.user_id and n.previous_program_id = i.program_id
      left join public.calendar_events e on e.ref_id = r.planned_entity_id
      where (i.user_id, i.kind, i.day) is distinct from (r.user_id, r.planned_entity_type::text, r.planned_on)
        or n.program_start_date <= r.planned_on
        or e.date is distinct from r.planned_on
        or e.status::text is distinct from case r.status when 'skipped' then 'skipped' when 'unknown' then 'planned' else 'completed' end`),
  ).toEqual([]);
  expect(
    await broken(`select e.id from public.calendar_events e
      where e.ref_id is not null and e.status in ('completed', 'skipped')
        and not exists (select 1 from public.adherence_records r where r.planned_entity_id = e.ref_id)`),
  ).toEqual([]);
  expect(
    await broken(`select r.id from public.adherence_records r
      left join lateral private.program_on(r.user_id, r.planned_on) p on true
      where r.program_week is distinct from (r.planned_on - p.program_start_date) / 7 + 1
        and not exists (select 1 from public.programs q where q.user_id = r.user_id and q.status = 'paused')`),
  ).toEqual([]);
});

test('reassessments are what the controllers decide, each from what the last one left', async () => {
  const [found] = await query<{ outcomes: string[] }>(`select array_agg(distinct controller_state ->> 'outcome') as outcomes
    from public.plan_change_events where change_type = 'reassessment'`);
  expect(found?.outcomes.sort()).toEqual(['adjusted', 'insufficient_data', 'unchanged']);
  expect(
    await broken(`
      with steps as (
        select e.*, lag(e.controller_state) over w as before, lag(e.new_value) over w as targets
        from public.plan_change_events e where e.change_type = 'reassessment' window w as (partition by e.program_id order by e.created_at)
      )
      select s.id from steps s join public.programs p on p.id = s.program_id
      cross join lateral private.reassessment_inputs(p, s.effective_on) i
      cross join lateral (select s.controller_state -> 'inputs' as of) then_
      where (then_.of - array['calories_kcal', 'protein_g', 'carbs_g', 'fat_g', 'weekly_sets'])
          is distinct from (i - array['calories_kcal', 'protein_g', 'carbs_g', 'fat_g', 'weekly_sets'])
        or (s.targets is not null and s.targets <> s.old_value)
        or s.calorie_adjustment_kcal <> (private.decide_calories(then_.of, s.before -> 'calories') ->> 'output')::integer
        or s.volume_adjustment_sets <> (private.decide_volume(then_.of, s.before -> 'volume') ->> 'output')::integer`),
  ).toEqual([]);
  expect(await broken('select * from public.due_reassessments(500) where due_on < current_date - 1')).toEqual([]);
});

test('every day that crosses a threshold has its proposal, as the database words and weighs it', async () => {
  expect(
    await broken(`
      with wanted as (
        select c.user_id, c.date, (private.proposals(c.user_id, c.date)).* from public.user_context_log c
      ), made as (
        select * from public.day_overrides o where o.confidence is not null and o.reason_code <> 'low_adherence'
      )
      select w.user_id, w.date, w.reason_code, m.id from (select * from wanted where reason_code <> 'low_adherence') w
      full join made m on m.user_id = w.user_id and m.date = w.date and m.reason_code = w.reason_code
      where (w.override_type, w.nutrition, w.training, w.details, w.confidence, w.triggered_by)
        is distinct from (m.override_type, m.nutrition_override, m.training_override, m.reason_details, m.confidence, m.triggered_by)`),
  ).toEqual([]);
  expect(
    await broken(`select o.id from public.day_overrides o cross join lateral (
        select round(100 * avg(r.score), 1) as pct from public.adherence_records r
        where r.user_id = o.user_id and r.planned_on between o.date - 6 and o.date - 1
      ) a
      where o.reason_code = 'low_adherence' and (o.triggered_by #>> '{0,value}')::numeric is distinct from a.pct`),
  ).toEqual([]);
});

test('overrides exist in every state, with their trail and on the calendar', async () => {
  expect(
    await query(`select array_agg(distinct status order by status) as statuses,
        array_agg(distinct decided_as) filter (where decided_as is not null) as deciders,
        array_agg(distinct reason_code order by reason_code) @> '{poor_sleep,high_stress,high_soreness,injury,low_adherence}' as reasons
      from public.day_overrides`),
  ).toEqual([
    {
      statuses: ['pending', 'approved', 'rejected', 'auto_applied', 'undone'],
      deciders: ['coach', 'member', 'system'],
      reasons: true,
    },
  ]);
  expect(
    await broken(`select o.id from public.day_overrides o left join public.plan_change_events e on e.day_override_id = o.id
      group by o.id having count(e.id) <> (o.applied_at is not null)::integer + (o.undone_at is not null)::integer`),
  ).toEqual([]);
  expect(
    await broken(`select o.id from public.day_overrides o join public.calendar_events e
        on e.user_id = o.user_id and e.program_id = o.program_id and e.date = o.date and e.event_type = 'session'
      where o.status in ('approved', 'auto_applied') and o.training_override is not null and e.details -> 'training_override' is null`),
  ).toEqual([]);
  expect(
    await broken(`select o.id from public.day_overrides o left join public.notifications n on n.payload ->> 'id' = o.id::text
      where n.id is null or n.body <> format('For %s.', to_char(o.date, 'FMDay, FMDD FMMonth'))`),
  ).toEqual([]);
  expect(
    await broken(`select id from public.day_overrides where decided_at < created_at or undone_at < applied_at
      or (status = 'pending' and date < date '${settings.today}' - 1)`),
  ).toEqual([]);
});
