import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { demoBackend, demoSettings } from '../support/demo.ts';

// Plans, days and activities are loaded with triggers off, so here the functions that would have made them are asked again.
let backend: TestBackend;
const query = <R>(sql: string, params?: unknown[]) => backend.sql.query<R>(sql, params);
/** Rows that break a rule; a coherent demo has none. */
const broken = (sql: string) => query<Record<string, unknown>>(`${sql} limit 5`);

beforeAll(async () => {
  backend = await demoBackend();
}, 180_000);
afterAll(() => backend.close());

test('every bundle is one that store_program_bundle takes', async () => {
  const programs = await query<{ id: string }>('select id from public.programs order by user_id, version');
  expect(programs.length).toBeGreaterThan(100);
  for (const { id } of programs)
    await query(
      'select private.check_bundle(p.full_bundle, p.created_at) from public.programs p where p.id = $1',
      [id],
    );
  expect(
    await broken(`select id from public.programs
      where bundle_sha256 <> encode(sha256(convert_to(full_bundle::text, 'UTF8')), 'hex')`),
  ).toEqual([]);
});

test('sessions, exercises, meals, foods and calendar are what the database reads out of the bundles', async () => {
  // All would take minutes: members told in full, and as many told in outline.
  const sample = `(select p.id from public.programs p join (
      (select user_id from public.activities group by user_id order by user_id limit 8)
      union (select id from public.profiles order by id limit 24)) m on m.user_id = p.user_id)`;
  const ofSample = {
    session_instances: `t.program_id in ${sample}`,
    meal_instances: `t.program_id in ${sample}`,
    exercise_plan_items: `t.session_instance_id in (select s.id from public.session_instances s where s.program_id in ${sample})`,
    meal_item_plan: `t.meal_instance_id in (select m.id from public.meal_instances m where m.program_id in ${sample})`,
    calendar_events: `t.program_id in ${sample}`,
  } as const;
  const tables = Object.keys(ofSample) as (keyof typeof ofSample)[];
  // What differs by nature: ids, instants, and what became of it since. Compared as jsonb, to which 7 and 7.0 are the same.
  const rows = tables
    .map(
      (
        table,
      ) => `select '${table}' as name, to_jsonb(t) - '{id,created_at,updated_at,is_completed,completed_at,status,ref_id,session_instance_id,meal_instance_id}'::text[] #- '{details,training_override}' #- '{details,nutrition_override}' as content
        from public.${table} t where ${ofSample[table]}`,
    )
    .join(' union all ');
  await backend.sql.exec(`
    begin; set local session_replication_role = replica; create temp table generated on commit drop as ${rows};
    create temp table sampled on commit drop as select * from ${sample} s;
    ${(
      [
        'exercise_plan_items',
        'meal_item_plan',
        'calendar_events',
        'session_instances',
        'meal_instances',
      ] as const
    )
      .map((table) => `delete from public.${table} t where ${ofSample[table]};`)
      .join('\n')}
    select private.write_plan_rows(p.id, p.full_bundle), private.write_plan_calendar(p.id)
    from public.programs p join sampled s on s.id = p.id;
    create temp table read_out on commit drop as ${rows};`);
  try {
    expect(await query('select count(*) > 10000 as many from generated')).toEqual([{ many: true }]);
    expect(await broken('select * from generated except all select * from read_out')).toEqual([]);
    expect(await broken('select * from read_out except all select * from generated')).toEqual([]);
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
  const planned = new Map(
    (
      await query<{ id: string; program: string; user: string; kind: string; day: string; week: number }>(`
        select s.id, p.id as program, p.user_id as "user", 'session' as kind, (p.program_start_date + (s.day_number - 1))::text as day,
          s.week_index as week from public.programs p join public.session_instances s on s.program_id = p.id
        union all
        select m.id, p.id, p.user_id, 'meal', (p.program_start_date + (m.day_number - 1))::text, m.week_index
        from public.programs p join public.meal_instances m on m.program_id = p.id`)
    ).map((row) => [row.id, row]),
  );
  const nextFrom = new Map(
    (
      await query<{
        before: string;
        day: string;
      }>(`select previous_program_id as before, program_start_date::text as day
        from public.programs where previous_program_id is not null`)
    ).map(({ before, day }) => [before, day]),
  );
  const events = new Map(
    (
      await query<{ ref: string; day: string; status: string }>(
        'select ref_id as ref, date::text as day, status from public.calendar_events where ref_id is not null',
      )
    ).map((row) => [row.ref, row]),
  );
  const records = await query<{
    of: string;
    user: string;
    kind: string;
    day: string;
    week: number;
    status: string;
  }>(`
    select planned_entity_id as of, user_id as "user", planned_entity_type as kind, planned_on::text as day, program_week as week, status
    from public.adherence_records`);
  const shown = (status: string) =>
    status === 'skipped' ? 'skipped' : status === 'unknown' ? 'planned' : 'completed';
  const wrong = records.filter(({ of, user, kind, day, week, status }) => {
    const plan = planned.get(of);
    const event = events.get(of);
    return (
      plan?.user !== user ||
      plan.kind !== kind ||
      plan.day !== day ||
      plan.week !== week ||
      (nextFrom.get(plan.program) ?? '9999') <= day ||
      event?.day !== day ||
      event.status !== shown(status)
    );
  });
  expect(records.length).toBeGreaterThan(10_000);
  expect(wrong.slice(0, 5)).toEqual([]);
  const told = new Set(records.map(({ of }) => of));
  const untold = [...events.values()].filter(
    ({ ref, status }) => (status === 'completed' || status === 'skipped') && !told.has(ref),
  );
  expect(untold.slice(0, 5)).toEqual([]);
});

test('reassessments are what the controllers decide, each from what the last one left', async () => {
  const [found] = await query<{
    outcomes: string[];
  }>(`select array_agg(distinct controller_state ->> 'outcome') as outcomes
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
  expect(await broken('select * from public.due_reassessments(500) where due_on < current_date - 1')).toEqual(
    [],
  );
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
      or (status = 'pending' and date < date '${demoSettings.today}' - 1)`),
  ).toEqual([]);
});

test('matching every trained day again changes nothing: links, scores and statuses are its own', async () => {
  const state = () =>
    query<{
      status: string;
    }>(`select a.id, a.planned_session_instance_id, a.similarity_score, r.status, r.similarity_score as told, r.assessed_by
      from public.activities a left join public.adherence_records r on r.planned_entity_id = a.planned_session_instance_id order by a.id`);
  const before = await state();
  expect(before.length).toBeGreaterThan(500);
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set(['completed', 'similar', 'partial']));
  expect(
    await broken(`select a.id from public.activities a where a.similarity_score is distinct from
      private.session_similarity(a.planned_session_instance_id, a.id)`),
  ).toEqual([]);
  await backend.sql.exec('begin');
  try {
    // Matching looks at no paused program, so what members did before theirs was paused would come undone.
    await query(`select private.match_day(a.user_id, a.performed_on) from public.activities a
      where not exists (select 1 from public.programs p where p.user_id = a.user_id and p.status = 'paused')`);
    expect(await state()).toEqual(before);
  } finally {
    await backend.sql.exec('rollback');
  }
});

test('activities lie in their day, series in their activity, and records are the heaviest so far', async () => {
  expect(
    await broken(`select a.id from public.activities a join public.profiles p on p.id = a.user_id
      where a.performed_on <> (a.start_time at time zone p.time_zone)::date or a.start_time < p.created_at`),
  ).toEqual([]);
  expect(
    await broken(`select s.id from public.activity_streams s join public.activities a on a.id = s.activity_id
      where s.recorded_on <> a.performed_on or s.offsets_seconds[s.sample_count] > a.elapsed_time_seconds`),
  ).toEqual([]);
  expect(
    await broken(`select s.id from public.exercise_sets s join public.activities a on a.id = s.activity_id
      where s.is_personal_record and exists (
        select 1 from public.exercise_sets e join public.activities b on b.id = e.activity_id
        where b.user_id = a.user_id and b.start_time < a.start_time and e.exercise_id = s.exercise_id and e.weight_kg >= s.weight_kg)`),
  ).toEqual([]);
  expect(
    await broken(`select w.id from public.workouts w left join lateral (
        select count(*) as sets, sum(s.reps) as reps, coalesce(sum(s.volume_kg), 0) as volume
        from public.exercise_sets s where s.activity_id = w.activity_id
      ) s on true where (w.total_sets, w.total_reps, w.total_volume_kg) is distinct from (s.sets, s.reps, s.volume)`),
  ).toEqual([]);
});

test('links to children exist in every state, each to the parent of its child', async () => {
  expect(
    await query('select array_agg(distinct status order by status) as statuses from public.caregiver_links'),
  ).toEqual([{ statuses: ['pending', 'active', 'declined', 'revoked'] }]);
  expect(
    await broken(`select l.id from public.caregiver_links l join public.children c on c.id = l.child_id
      left join public.profiles p on p.id = l.caregiver_user_id
      where l.user_id <> c.user_id or (l.status in ('active', 'revoked')) <> (p.id is not null)
        or p.email <> l.invited_email or p.created_at > l.created_at or not 'read' = any (l.permissions)`),
  ).toEqual([]);
  expect(
    await broken(
      `select id from public.children where solids_started_on <= birth_date or birth_date > current_date`,
    ),
  ).toEqual([]);
});
