-- Trust in the aggregates: recounting everything after a restore, and the nightly check that recounts from raw rows.

create function analytics.mark_all_dirty() returns void
language sql volatile set search_path = '' as $$
  with spans (source, first_bucket, last_bucket) as (
    select 'adherence'::analytics.source, analytics.day_number(least(min(r.planned_on), (select min(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all'))),
      analytics.day_number(greatest(max(r.planned_on), (select max(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all'))) from public.adherence_records r
    union all
    select 'activity', analytics.day_number(least(min(e.local_day), (select min(a.day) from analytics.active_days a))),
      analytics.day_number(greatest(max(e.local_day), (select max(a.day) from analytics.active_days a))) from public.user_behavior_events e
    union all
    select 'people', analytics.day_number(least(analytics.day_in(min(p.created_at), (select analytics.zone())), (select min(c.day) from analytics.cohorts c))),
      analytics.day_number(greatest(analytics.day_in(max(p.created_at), (select analytics.zone())), (select max(c.day) from analytics.cohorts c))) from public.profiles p
    union all
    select 'effects', analytics.day_number(least(min(o.date), (select min(e.month) from analytics.override_effects e))),
      analytics.day_number(greatest(max(o.date), (select max(e.month) from analytics.override_effects e))) from public.day_overrides o
    union all
    select 'behavior', analytics.day_number(analytics.day_in(least(
        (select min(m.checked_in_at) from public.mood_check_ins m), (select min(c.occurred_at) from public.cravings c), (select min(l.occurred_at) from public.lapses l),
        (select min(b.week)::timestamp at time zone (select analytics.zone()) from analytics.behavior_weeks b)), (select analytics.zone()))),
      analytics.day_number(analytics.day_in(greatest(
        (select max(m.checked_in_at) from public.mood_check_ins m), (select max(c.occurred_at) from public.cravings c), (select max(l.occurred_at) from public.lapses l),
        (select max(b.week)::timestamp at time zone (select analytics.zone()) from analytics.behavior_weeks b)), (select analytics.zone())))
    union all
    select 'consultations', analytics.day_number(least(analytics.day_in(min(b.created_at), (select analytics.zone())), (select min(c.month) from analytics.consultation_months c))),
      analytics.day_number(greatest(analytics.day_in(max(b.created_at), (select analytics.zone())), (select max(c.month) from analytics.consultation_months c)))
    from public.consultation_key_batches b
    union all
    -- A day more on both sides: of another zone's days, one may have nothing now.
    select 'models', least(floor(extract(epoch from min(l.called_at)) / 3600)::integer, (select min(m.hour) from analytics.model_hours m)) - 24,
      greatest(floor(extract(epoch from max(l.called_at)) / 3600)::integer, (select max(m.hour) from analytics.model_hours m)) + 24
    from public.model_performance_logs l
  )
  insert into analytics.dirty (source, bucket)
  select s.source, b from spans s cross join lateral generate_series(s.first_bucket, s.last_bucket) b;
$$;
comment on function analytics.mark_all_dirty() is
  'Queues every bucket that holds or held anything. For what writes past the triggers: a restore, TRUNCATE, '
  'session_replication_role = replica.';

create function analytics.rebuild() returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v_count integer := 0;
  v_pass integer;
begin
  perform analytics.mark_all_dirty();
  loop
    v_pass := analytics.refresh(1000000);
    exit when v_pass = 0;
    v_count := v_count + v_pass;
  end loop;
  perform analytics.refresh_at_risk();
  return v_count;
end
$$;
comment on function analytics.rebuild() is
  'Recounts everything at once, in one transaction: the first build after loading rows. Answers how many buckets. On a database that is in use, '
  'mark_all_dirty() and the refresh''s usual passes do the same bit by bit.';

create function analytics.recount(p_first date, p_last date)
returns table (topic text, day date, cell text, kept numeric, counted numeric)
language sql volatile set search_path = '' set work_mem = '64MB' as $$
  -- Written as plainly as possible, and not with the functions that it checks.
  with records as materialized (
    select r.* from public.adherence_records r where r.planned_on between p_first and p_last
  ), acts as materialized (
    select distinct e.local_day as day, e.user_id, coalesce(e.member_tier::text, 'unknown') as tier
    from public.user_behavior_events e where e.local_day between p_first - 40 and p_last
  ), days as (
    select d::date as day from generate_series(p_first, least(p_last, (select max(a.day) from acts a)), interval '1 day') d
  ), weeks as (
    select distinct date_trunc('week', a.day::timestamp)::date as week, a.user_id from acts a
  ), logs as materialized (
    select l.* from public.model_performance_logs l
    where l.called_at >= p_first::timestamp at time zone (select analytics.zone()) and l.called_at < (p_last + 1)::timestamp at time zone (select analytics.zone())
  ), counted (topic, day, cell, n) as (
    select 'adherence', r.planned_on, concat_ws('/', d.dimension, d.value, k.kind, m.measure), m.n
    from (select x.planned_on, dd.dimension, dd.value, kk.kind, count(*) as planned, count(*) filter (where x.status in ('completed', 'similar', 'partial')) as done,
        count(x.score) as counted, coalesce(sum(x.score), 0) as score, count(distinct x.user_id) as people
      from records x cross join lateral (values ('all'), (x.planned_entity_type::text)) kk (kind)
      cross join lateral (values ('all', 'all'), ('status', x.status::text), ('goal', coalesce(x.member_goal::text, 'unknown')),
        ('tier', coalesce(x.member_tier::text, 'unknown')), ('cohort_month', coalesce(to_char(x.cohort_month, 'YYYY-MM'), 'unknown'))) dd (dimension, value)
      group by 1, 2, 3, 4) r
    cross join lateral (select r.dimension, r.value) d cross join lateral (select r.kind) k
    cross join lateral (values ('planned', r.planned), ('done', r.done), ('counted', r.counted), ('score', r.score), ('people', r.people)) m (measure, n)
    union all
    select 'active', a.day, 'tier/' || a.tier, count(distinct a.user_id) from acts a where a.day >= p_first group by a.day, a.tier
    union all
    select 'feature', e.local_day, e.event_type::text, count(distinct e.user_id) from public.user_behavior_events e
    where e.local_day between p_first and p_last group by 1, 2, 3
    union all
    select 'window', d.day, w.size, count(distinct a.user_id)
    from days d cross join (values ('dau', 1), ('wau', 7), ('mau', 30)) w (size, length)
    join acts a on a.day > d.day - w.length and a.day <= d.day group by 1, 2, 3
    union all
    select 'streak', d.day, '7', count(*) from days d
    join lateral (select a.user_id from acts a where a.day between d.day - 6 and d.day group by a.user_id having count(distinct a.day) = 7) s on true
    group by d.day
    union all
    select 'lifecycle', w.week, s.state, count(*) from weeks w
    join public.profiles p on p.id = w.user_id
    left join weeks b on b.week = w.week - 7 and b.user_id = w.user_id
    cross join lateral (select case when date_trunc('week', p.created_at at time zone (select analytics.zone()))::date = w.week then 'joined'
      when b.user_id is not null then 'returned' else 'resurrected' end as state) s
    where w.week > p_first and w.week + 6 <= p_last group by 1, 2, 3
    union all
    select 'retention', w.week, date_trunc('week', p.created_at at time zone (select analytics.zone()))::date::text, count(*)
    from weeks w join public.profiles p on p.id = w.user_id
    where w.week > p_first and w.week + 6 <= p_last and w.week - date_trunc('week', p.created_at at time zone (select analytics.zone()))::date between 0 and 364 group by 1, 2, 3
    union all
    select 'funnel', (p.created_at at time zone (select analytics.zone()))::date, s.step, count(*)
    from public.profiles p cross join lateral (
      select 'signed_up' where true
      union all select 'onboarded' where exists (select from public.user_behavior_events e where e.user_id = p.id and e.event_type = 'onboarding_completed')
      union all select 'first_log' where exists (select from public.user_behavior_events e where e.user_id = p.id
        and e.event_type in ('meal_logged', 'session_logged', 'weigh_in_logged', 'mood_logged', 'quick_entry_used'))
      union all select 'consultation_started' where exists (select from public.consultation_sessions c where c.user_id = p.id)
      union all select 'consultation_finished' where exists (select from public.consultation_sessions c where c.user_id = p.id and c.completed_at is not null)
      union all select 'program_started' where exists (select from public.programs g where g.user_id = p.id and g.activated_at is not null)
      union all select 'second_week' where exists (select from public.user_behavior_events e where e.user_id = p.id
        and e.local_day - (p.created_at at time zone (select analytics.zone()))::date between 7 and 13)
    ) s (step)
    where p.created_at >= p_first::timestamp at time zone (select analytics.zone()) and p.created_at < (p_last + 1)::timestamp at time zone (select analytics.zone()) group by 1, 2, 3
    union all
    select 'heat', m.month, concat_ws('/', extract(isodow from r.planned_on), r.local_hour), count(*)
    from (select distinct date_trunc('month', r.planned_on::timestamp)::date as month from records r) m
    join records r on date_trunc('month', r.planned_on::timestamp)::date = m.month
    where m.month >= p_first and (m.month + interval '1 month')::date <= p_last + 1 and r.local_hour is not null group by 1, 2, 3
    union all
    select 'model', (l.called_at at time zone (select analytics.zone()))::date, concat_ws('/', l.model_version_id, m.measure), m.n
    from (select (x.called_at at time zone (select analytics.zone()))::date as d, x.model_version_id, min(x.called_at) as called_at, count(*) as calls, count(x.error_code) as errors,
        count(*) filter (where x.accepted) as accepted, percentile_disc(0.95) within group (order by x.latency_ms) as p95 from logs x group by 1, 2) l
    cross join lateral (values ('calls', l.calls), ('errors', l.errors), ('accepted', l.accepted), ('p95', l.p95)) m (measure, n)
    union all
    -- What any range's percentiles are told from: calls since the beginning of the range, all of them and the quicker ones.
    select 'latency', x.d, concat_ws('/', x.model_version_id, x.slot), sum(x.n) over (partition by x.model_version_id, x.slot order by x.d)
    from (select (l.called_at at time zone (select analytics.zone()))::date as d, l.model_version_id, s.slot,
        count(*) filter (where s.slot = 480 or l.latency_ms <= 10 * power(1.01::float8 / 0.99, s.slot) * (1 + 1e-9)) as n
      from logs l cross join (values (200), (480)) s (slot) group by 1, 2, 3) x
    union all
    select 'sign_up', m.month, m.tier, count(*)
    from (select date_trunc('month', p.created_at at time zone (select analytics.zone()))::date as month, t.tier
      from public.profiles p cross join lateral (values ('all'), (p.subscription_tier::text)) t (tier)) m
    where m.month >= p_first and (m.month + interval '1 month')::date <= p_last + 1 group by 1, 2, 3
    union all
    select 'behavior', date_trunc('week', m.checked_in_at at time zone (select analytics.zone()))::date, 'mood', count(*) from public.mood_check_ins m
    where date_trunc('week', m.checked_in_at at time zone (select analytics.zone()))::date between p_first and p_last - 6 group by 1, 2, 3
    union all
    select 'consultation', date_trunc('month', b.created_at at time zone (select analytics.zone()))::date, 'redeemed', count(distinct u.user_id)
    from public.consultation_key_batches b join public.consultation_keys k on k.batch_id = b.id join public.consultation_key_usage u on u.key_id = k.id
    where date_trunc('month', b.created_at at time zone (select analytics.zone()))::date >= p_first
      and date_trunc('month', b.created_at at time zone (select analytics.zone())) + interval '1 month' <= p_last + 1 and u.user_id is not null group by 1, 2, 3
  ), kept (topic, day, cell, n) as (
    select 'adherence', c.day, concat_ws('/', c.dimension, c.value, c.kind, m.measure), m.n from analytics.adherence_cells c
    cross join lateral (values ('planned', c.planned::numeric), ('done', c.done), ('counted', c.counted), ('score', c.score_sum), ('people', c.people)) m (measure, n)
    where analytics.day_number(c.day) between analytics.day_number(p_first) and analytics.day_number(p_last)
      and c.dimension in ('all', 'status', 'goal', 'tier', 'cohort_month')
    union all
    select 'active', a.day, 'tier/' || a.value, sum(bit_count(a.bits)) from analytics.active_days a
    where a.dimension = 'tier' and a.day between p_first and p_last group by a.day, a.value
    union all
    select 'feature', f.day, f.event_type::text, f.people from analytics.feature_days f where f.day between p_first and p_last
    union all
    select 'window', e.day, m.size, m.n from analytics.engagement_days e
    cross join lateral (values ('dau', e.dau), ('wau', e.wau), ('mau', e.mau)) m (size, n)
    where e.dimension = 'all' and e.day between p_first and p_last and m.n > 0
    union all
    select 'streak', s.day, '7', s.people from analytics.streak_days s where s.least_days = 7 and s.day between p_first and p_last
    union all
    select 'lifecycle', l.period, m.state, m.n from analytics.lifecycle l
    cross join lateral (values ('joined', l.joined), ('returned', l.returned), ('resurrected', l.resurrected)) m (state, n)
    where l.grain = 'week' and l.period > p_first and l.period + 6 <= p_last and m.n > 0
    union all
    select 'retention', r.cohort + 7 * r.age, r.cohort::text, r.active from analytics.retention r
    where r.grain = 'week' and r.dimension = 'all' and r.cohort + 7 * r.age > p_first and r.cohort + 7 * r.age + 6 <= p_last and r.active > 0
    union all
    select 'funnel', f.day, f.step::text, f.people from analytics.funnel_days f where f.day between p_first and p_last
    union all
    select 'heat', h.month, concat_ws('/', h.weekday, h.hour), h.planned from analytics.adherence_heat h
    where h.month >= p_first and analytics.next_period('month', h.month) <= p_last + 1
    union all
    select 'model', d.day, concat_ws('/', d.model_version_id, m.measure), m.n from analytics.model_days d
    cross join lateral (values ('calls', d.calls), ('errors', d.errors), ('accepted', d.accepted), ('p95', d.p95_ms)) m (measure, n)
    where d.day between p_first and p_last
    union all
    select 'latency', l.day, concat_ws('/', l.model_version_id, s.slot), l.month_so_far[s.slot] + m.before[s.slot] - coalesce((
      select b.month_so_far[s.slot] + n.before[s.slot] from analytics.model_latencies b
      join analytics.model_latency_months n on n.model_version_id = b.model_version_id and n.month = date_trunc('month', b.day::timestamp)::date
      where b.model_version_id = l.model_version_id and b.day < p_first order by b.day desc limit 1), 0)
    from analytics.model_latencies l cross join (values (200), (480)) s (slot)
    join analytics.model_latency_months m on m.model_version_id = l.model_version_id and m.month = date_trunc('month', l.day::timestamp)::date
    where l.day between p_first and p_last
    union all
    select 'sign_up', f.month, 'all', f.people from analytics.funnel_months f
    where f.step = 'signed_up' and f.month >= p_first and analytics.next_period('month', f.month) <= p_last + 1
    union all
    select 'sign_up', t.month, t.tier, t.people from analytics.tier_months t
    where t.month >= p_first and analytics.next_period('month', t.month) <= p_last + 1
    union all
    select 'behavior', b.week, b.measure, b.records from analytics.behavior_weeks b where b.measure = 'mood' and b.week between p_first and p_last - 6
    union all
    select 'consultation', c.month, c.step::text, c.people from analytics.consultation_months c
    where c.step = 'redeemed' and c.month >= p_first and analytics.next_period('month', c.month) <= p_last + 1 and c.people > 0
  )
  select topic, day, cell, k.n::numeric, c.n::numeric from kept k full join counted c using (topic, day, cell);
$$;
comment on function analytics.recount(date, date) is
  'Every cell of a range as it is kept and as it is counted from raw rows now; null where there is none. Exact aggregates have no '
  'row in which the two differ, once the queue is empty.';

create table analytics.checks (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null default clock_timestamp(),
  first_day date not null,
  last_day date not null,
  cells integer not null,
  differing integer not null,
  examples jsonb not null
);
alter table analytics.checks enable row level security;
comment on table analytics.checks is 'Results of the self-check. differing must be 0.';
create index checks_time_idx on analytics.checks (checked_at desc);

create function analytics.check_range(p_first date, p_last date) returns integer
language sql volatile set search_path = '' as $$
  -- One statement, one snapshot: what is queued in it is not counted as a difference, and what depends on later days waits for an empty queue.
  with queue as materialized (
    select min(case q.source when 'models' then analytics.day_of(q.bucket / 24 - 1) else analytics.day_of(q.bucket) end) as first_day from analytics.dirty q
  ), compared as materialized (
    select r.* from analytics.recount(p_first, p_last) r cross join queue q
    where q.first_day is null or r.topic in ('adherence', 'active', 'feature', 'model') and r.day < q.first_day
  )
  insert into analytics.checks (first_day, last_day, cells, differing, examples)
  select p_first, p_last, count(*), count(*) filter (where c.kept is distinct from c.counted),
    coalesce((select jsonb_agg(x) from (select * from compared d where d.kept is distinct from d.counted order by d.day desc, d.topic, d.cell limit 20) x), '[]')
  from compared c
  returning differing;
$$;

create function analytics.check(p_random integer default 5) returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v_today constant date := analytics.day_in(now(), (select analytics.zone()));
  v_first date := (select min(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all');
  v_differing integer;
begin
  perform analytics.refresh();
  v_differing := analytics.check_range(v_today - 34, v_today + 1);
  for i in 1 .. case when v_first < v_today - 35 then p_random else 0 end loop
    v_first := (select min(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all') + floor(random() * (v_today - 35 - (select min(c.day) from analytics.adherence_cells c where c.dimension = 'all' and c.kind = 'all')))::integer;
    v_differing := v_differing + analytics.check_range(v_first, v_first);
  end loop;
  delete from analytics.checks c where c.checked_at < now() - interval '400 days';
  return v_differing;
end
$$;
comment on function analytics.check(integer) is
  'Recounts the last 35 days and some random older ones, and records the differences. Answers how many cells differ: there must be none.';

create function private.metric_checks() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.is_staff() and auth.role() is distinct from 'service_role' then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  return json_build_object('as_of', private.metrics_as_of(), 'waiting', (select count(*) from (select distinct d.source, d.bucket from analytics.dirty d) q),
    'checks', (select coalesce(json_agg(r), '[]') from (
      select c.checked_at, c.first_day, c.last_day, c.cells, c.differing from analytics.checks c order by c.checked_at desc limit 30) r));
end
$$;
create function public.metric_checks() returns json
language sql stable set search_path = '' as $$ select private.metric_checks(); $$;
comment on function public.metric_checks() is
  'How fresh the metrics are, and the last 30 results of the self-check: {as_of, waiting (buckets to recount), checks: [{checked_at, '
  'first_day, last_day, cells, differing}]}. All staff.';

------------------------------------------------------------------------------------------------------------------
-- What the worker calls, where there is no pg_cron
------------------------------------------------------------------------------------------------------------------

create function private.refresh_metrics(p_most integer) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_recounted constant integer := analytics.refresh(p_most);
  v_due boolean;
begin
  select s.at_risk_at is null or s.at_risk_at < now() - interval '5 minutes' and s.at_risk_at < s.as_of into v_due from analytics.state s;
  if v_due then
    perform analytics.refresh_at_risk();
  end if;
  return json_build_object('recounted', v_recounted, 'at_risk', v_due);
end
$$;
create function public.refresh_metrics(p_most integer default 62) returns json
language sql volatile set search_path = '' as $$ select private.refresh_metrics(p_most); $$;
comment on function public.refresh_metrics(integer) is
  'One pass: recounts up to p_most queued buckets, and lists members at risk anew every five minutes. Answers {recounted, at_risk}. Service role only.';

create function private.run_metrics_check() returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_last constant timestamptz := (select max(c.checked_at) from analytics.checks c);
begin
  if v_last > now() - interval '20 hours' then
    return json_build_object('checked', false);
  end if;
  return json_build_object('checked', true, 'differing', analytics.check());
end
$$;
create function public.run_metrics_check() returns json
language sql volatile set search_path = '' as $$ select private.run_metrics_check(); $$;
comment on function public.run_metrics_check() is
  'Runs the self-check when the last one is 20 hours old. Answers {checked, differing?}. Service role only.';
grant execute on function private.refresh_metrics(integer), public.refresh_metrics(integer), private.run_metrics_check(), public.run_metrics_check() to service_role;
grant execute on function private.metric_checks(), public.metric_checks() to authenticated, service_role;

do $$
begin
  -- On Supabase; elsewhere the worker's lane does the same.
  if exists (select from pg_catalog.pg_available_extensions e where e.name = 'pg_cron') then
    create extension if not exists pg_cron;
    perform cron.schedule('keel-metrics', '* * * * *', 'select private.refresh_metrics(62)');
    perform cron.schedule('keel-metrics-check', '17 3 * * *', 'select analytics.check()');
  end if;
end
$$;
