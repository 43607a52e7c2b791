-- AI performance: calls of models by hour and day, with exact percentiles of each bucket and one histogram a day that adds up.
--
-- Percentiles cannot be added. A day's latencies are therefore also kept as counts in logarithmic slots, each with all before it, so
-- that a percentile is a binary search and a range is a difference: slot i holds values up
-- to 10 ms * g^i with g = 1.01 / 0.99, so that the middle of a slot is at most 1 % from anything in it (the sketch of Masson,
-- Rim and Lee, "DDSketch", 2019, with fixed bounds). 480 slots reach from 10 ms to 147 s; what is outside counts as the bound.
-- Percentiles are percentile_disc: percentile_cont invents values in the holes of a tail where timeouts pile up.
--
-- What is counted are calls, not people: nothing is hidden here.

create function analytics.latency_slot(p_ms integer) returns integer
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return greatest(1, least(480, ceil(ln(greatest(p_ms, 10) / 10.0::float8) / ln(1.01::float8 / 0.99) - 1e-9)::integer));
end
$$;
create function analytics.slot_latency(p_slot integer) returns float8
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return 10 * power(1.01::float8 / 0.99, p_slot) * 2 / (1 + 1.01::float8 / 0.99);
end
$$;
comment on function analytics.slot_latency(integer) is 'Milliseconds that stand for a slot: as far from its lower as from its upper bound, relatively.';

create table analytics.model_hours (
  model_version_id uuid not null,
  hour integer not null,
  calls integer not null,
  errors integer not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  cost_usd numeric(16, 8) not null,
  judged integer not null,
  accepted integer not null,
  p50_ms integer not null,
  p95_ms integer not null,
  p99_ms integer not null,
  primary key (hour, model_version_id)
);
alter table analytics.model_hours enable row level security;
comment on table analytics.model_hours is 'Calls of a model version in an hour (since 1970, UTC), with exact percentiles of their latency.';
comment on column analytics.model_hours.judged is 'Calls of which somebody has said whether the answer was right.';

create table analytics.model_days (
  model_version_id uuid not null,
  day date not null,
  calls integer not null,
  errors integer not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  cost_usd numeric(16, 8) not null,
  judged integer not null,
  accepted integer not null,
  p50_ms integer not null,
  p95_ms integer not null,
  p99_ms integer not null,
  primary key (day, model_version_id)
);
alter table analytics.model_days enable row level security;
comment on table analytics.model_days is 'Calls of a model version on a day of the company''s.';

create table analytics.model_errors (
  day date not null,
  model_version_id uuid not null,
  error_code text not null,
  calls integer not null,
  primary key (day, model_version_id, error_code)
);
alter table analytics.model_errors enable row level security;
comment on table analytics.model_errors is 'Failed calls of a day by code.';

create table analytics.model_latencies (
  model_version_id uuid not null,
  day date not null,
  within integer[] not null,
  month_so_far integer[] not null default '{}',
  primary key (model_version_id, day)
);
alter table analytics.model_latencies enable row level security;
alter table analytics.model_latencies alter column within set storage plain, alter column month_so_far set storage plain;
comment on table analytics.model_latencies is
  'Calls of a day by how long they took, so that any range is told from at most four arrays: what was until its last day minus '
  'what was before its first. Never compressed: a percentile looks at some thirty places of each.';
comment on column analytics.model_latencies.within is 'Calls of that day in slots 1 to i: see analytics.latency_slot().';
comment on column analytics.model_latencies.month_so_far is 'The same of all days of the month until that day.';

create table analytics.model_latency_months (
  model_version_id uuid not null,
  month date not null,
  before bigint[] not null,
  primary key (model_version_id, month)
);
alter table analytics.model_latency_months enable row level security;
alter table analytics.model_latency_months alter column before set storage plain;
comment on table analytics.model_latency_months is 'The same of all months before, for each month that has calls.';

create function analytics.refresh_model_latencies(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_zone constant text := analytics.zone();
  v_month date;
  v_first date;
  v_first_month constant date := analytics.period_of('month', (select min(d) from unnest(p_days) d));
begin
  delete from analytics.model_latencies l where l.day = any (p_days);
  insert into analytics.model_latencies (model_version_id, day, within)
  with slots as (
    select l.model_version_id, d as day, analytics.latency_slot(l.latency_ms) as slot, count(*) as calls
    from unnest(p_days) d
    join public.model_performance_logs l on l.called_at >= d::timestamp at time zone v_zone and l.called_at < (d + 1)::timestamp at time zone v_zone
    group by 1, 2, 3
  ), dense as (
    select v.model_version_id, v.day, i, sum(coalesce(s.calls, 0)) over (partition by v.model_version_id, v.day order by i)::integer as calls
    from (select distinct x.model_version_id, x.day from slots x) v
    cross join generate_series(1, 480) i
    left join slots s on s.model_version_id = v.model_version_id and s.day = v.day and s.slot = i
  )
  select d.model_version_id, d.day, array_agg(d.calls order by d.i) from dense d group by 1, 2;

  -- From the first changed day of a month on, starting with what the day before it had reached.
  for v_month, v_first in select analytics.period_of('month', d), min(d) from unnest(p_days) d group by 1 loop
    with counts as (
      (select distinct on (l.model_version_id) l.model_version_id, l.day, l.month_so_far as within
        from analytics.model_latencies l where l.day >= v_month and l.day < v_first order by l.model_version_id, l.day desc)
      union all
      select l.model_version_id, l.day, l.within from analytics.model_latencies l
      where l.day >= v_first and l.day < analytics.next_period('month', v_month)
    ), sums as (
      select c.model_version_id, c.day, u.i, sum(u.calls) over (partition by c.model_version_id, u.i order by c.day)::integer as calls
      from counts c cross join unnest(c.within) with ordinality u (calls, i)
    ), arrays as (
      select x.model_version_id, x.day, array_agg(x.calls order by x.i) as so_far from sums x where x.day >= v_first group by 1, 2
    )
    update analytics.model_latencies l set month_so_far = a.so_far from arrays a
    where l.model_version_id = a.model_version_id and l.day = a.day;
  end loop;

  -- Months change with a new one, and when an earlier one than the last does.
  if exists (select from analytics.model_latency_months m where m.month > v_first_month) or exists (
    select from analytics.model_latencies l where l.day = any (p_days) and not exists (
      select from analytics.model_latency_months m where m.model_version_id = l.model_version_id and m.month = analytics.period_of('month', l.day)))
  then
    delete from analytics.model_latency_months m where m.month > v_first_month;
    insert into analytics.model_latency_months (model_version_id, month, before)
    with ends as (
      select distinct on (l.model_version_id, analytics.period_of('month', l.day)) l.model_version_id, analytics.period_of('month', l.day) as month, l.month_so_far
      from analytics.model_latencies l order by l.model_version_id, analytics.period_of('month', l.day), l.day desc
    ), sums as (
      select e.model_version_id, e.month, u.i,
        coalesce(sum(u.calls) over (partition by e.model_version_id, u.i order by e.month rows between unbounded preceding and 1 preceding), 0)::bigint as calls
      from ends e cross join unnest(e.month_so_far) with ordinality u (calls, i)
    )
    select s.model_version_id, s.month, array_agg(s.calls order by s.i) from sums s where s.month >= v_first_month group by 1, 2
    on conflict (model_version_id, month) do update set before = excluded.before;
  end if;
end
$$;

create function analytics.latencies_at(p_version uuid, p_first date, p_last date, p_shares float8[]) returns float8[]
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_day date;
  v_month date;
  v_until integer[];
  v_until_month bigint[];
  v_before integer[];
  v_before_month bigint[];
  v_calls bigint;
  v_rank bigint;
  v_low integer;
  v_high integer;
  v_middle integer;
  v_answer float8[] := '{}';
begin
  select l.day, l.month_so_far into v_day, v_until
  from analytics.model_latencies l where l.model_version_id = p_version and l.day <= p_last order by l.day desc limit 1;
  v_month := analytics.period_of('month', v_day);
  select m.before into v_until_month from analytics.model_latency_months m where m.model_version_id = p_version and m.month = v_month;
  select l.day, l.month_so_far into v_day, v_before
  from analytics.model_latencies l where l.model_version_id = p_version and l.day < p_first order by l.day desc limit 1;
  v_month := analytics.period_of('month', v_day);
  select m.before into v_before_month from analytics.model_latency_months m where m.model_version_id = p_version and m.month = v_month;
  if v_before is null then
    v_before := array_fill(0, array[480]);
    v_before_month := v_before;
  end if;
  v_calls := v_until[480] + v_until_month[480] - v_before[480] - v_before_month[480];
  if coalesce(v_calls, 0) = 0 then
    return null;
  end if;
  for i in 1 .. cardinality(p_shares) loop
    v_rank := greatest(1, least(v_calls, ceil(p_shares[i] * v_calls)));
    v_low := 1;
    v_high := 480;
    while v_low < v_high loop
      v_middle := (v_low + v_high) / 2;
      if v_until[v_middle] + v_until_month[v_middle] - v_before[v_middle] - v_before_month[v_middle] >= v_rank then
        v_high := v_middle;
      else
        v_low := v_middle + 1;
      end if;
    end loop;
    v_answer := v_answer || analytics.slot_latency(v_low);
  end loop;
  return v_answer;
end
$$;
comment on function analytics.latencies_at(uuid, date, date, float8[]) is
  'Milliseconds within which these shares of a version''s calls of a range ended: percentile_disc, within 1 %; null without calls.';

create function analytics.refresh_models(p_hours integer[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_zone constant text := analytics.zone();
  v_days date[];
begin
  delete from analytics.model_hours m where m.hour = any (p_hours);
  insert into analytics.model_hours (model_version_id, hour, calls, errors, input_tokens, output_tokens, cost_usd, judged, accepted,
    p50_ms, p95_ms, p99_ms)
  select l.model_version_id, h, count(*), count(l.error_code), sum(l.input_tokens), sum(l.output_tokens), sum(l.cost_usd),
    count(l.accepted), count(*) filter (where l.accepted), percentile_disc(0.5) within group (order by l.latency_ms),
    percentile_disc(0.95) within group (order by l.latency_ms), percentile_disc(0.99) within group (order by l.latency_ms)
  from unnest(p_hours) h
  join public.model_performance_logs l on l.called_at >= to_timestamp(h * 3600.0) and l.called_at < to_timestamp((h + 1) * 3600.0)
  group by l.model_version_id, h;

  -- Where the company's day begins at half past, an hour lies on two days.
  select array_agg(distinct d) into v_days from unnest(p_hours) h
  cross join lateral (values (analytics.day_in(to_timestamp(h * 3600.0), v_zone)), (analytics.day_in(to_timestamp(h * 3600.0 + 3599), v_zone))) v (d);
  delete from analytics.model_days m where m.day = any (v_days);
  delete from analytics.model_errors e where e.day = any (v_days);
  with calls as materialized (
    select d as day, l.model_version_id, l.latency_ms, l.error_code, l.input_tokens, l.output_tokens, l.cost_usd, l.accepted
    from unnest(v_days) d
    join public.model_performance_logs l on l.called_at >= d::timestamp at time zone v_zone and l.called_at < (d + 1)::timestamp at time zone v_zone
  ), codes as (
    insert into analytics.model_errors (day, model_version_id, error_code, calls)
    select c.day, c.model_version_id, c.error_code, count(*) from calls c where c.error_code is not null group by 1, 2, 3
  )
  insert into analytics.model_days (model_version_id, day, calls, errors, input_tokens, output_tokens, cost_usd, judged, accepted,
    p50_ms, p95_ms, p99_ms)
  select c.model_version_id, c.day, count(*), count(c.error_code), sum(c.input_tokens), sum(c.output_tokens), sum(c.cost_usd),
    count(c.accepted), count(*) filter (where c.accepted), percentile_disc(0.5) within group (order by c.latency_ms),
    percentile_disc(0.95) within group (order by c.latency_ms), percentile_disc(0.99) within group (order by c.latency_ms)
  from calls c group by c.model_version_id, c.day;
  perform analytics.refresh_model_latencies(v_days);
end
$$;

select analytics.watch('public.model_performance_logs', 'models', 'floor(extract(epoch from r.called_at) / 3600)::integer');

------------------------------------------------------------------------------------------------------------------
-- What dashboards read
------------------------------------------------------------------------------------------------------------------

create function private.model_versions(p_query jsonb) returns uuid[]
language plpgsql stable set search_path = '' as $$
begin
  return (select array_agg(x.id) from public.ai_model_versions x join public.ai_models m on m.id = x.model_id
    where ((p_query ->> 'version_id') is null or x.id = (p_query ->> 'version_id')::uuid) and ((p_query ->> 'model') is null or m.name = p_query ->> 'model'));
exception when data_exception then
  perform private.bad_metric_query('version_id is the id of a version.');
end
$$;

create function private.model_totals(p_first date, p_last date, p_versions uuid[], p_grain analytics.grain) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_rows json;
begin
  select json_agg(r order by r.period, r.model, r.version) into v_rows from (
    select s.period, s.model_version_id, m.name as model, x.version, s.calls, s.errors, s.input_tokens, s.output_tokens, s.cost_usd, s.judged, s.accepted,
      round(s.accepted::numeric / nullif(s.judged, 0), 4) as acceptance, round(s.cost_usd / nullif(s.accepted, 0), 6) as cost_per_accepted_usd,
      round(l.ms[1]) as p50_ms, round(l.ms[2]) as p95_ms, round(l.ms[3]) as p99_ms
    from (
      select t.period, d.model_version_id, sum(d.calls) as calls, sum(d.errors) as errors, sum(d.input_tokens) as input_tokens,
        sum(d.output_tokens) as output_tokens, sum(d.cost_usd) as cost_usd, sum(d.judged) as judged, sum(d.accepted) as accepted
      from analytics.model_days d
      cross join lateral (select case when p_grain is not null then analytics.period_of(p_grain, d.day) end as period) t
      where d.day between p_first and p_last and d.model_version_id = any (p_versions) group by t.period, d.model_version_id
    ) s
    join public.ai_model_versions x on x.id = s.model_version_id join public.ai_models m on m.id = x.model_id
    -- A function in FROM runs once a row; in a sub-select it would be run for each of the three.
    cross join lateral analytics.latencies_at(s.model_version_id, greatest(s.period, p_first),
      least(analytics.next_period(p_grain, s.period) - 1, p_last), '{0.5,0.95,0.99}') l (ms)
  ) r;
  return coalesce(v_rows, '[]');
end
$$;

create function private.model_points(p_first date, p_last date, p_versions uuid[], p_grain text) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_zone constant text := analytics.zone();
  v_rows json;
begin
  if p_grain = 'hour' then
    select json_agg(r) into v_rows from (
      select to_timestamp(m.hour * 3600.0) as period, m.model_version_id, m.calls, m.errors, m.input_tokens, m.output_tokens, m.cost_usd,
        m.judged, m.accepted, m.p50_ms, m.p95_ms, m.p99_ms
      from analytics.model_hours m
      where m.hour >= floor(extract(epoch from p_first::timestamp at time zone v_zone) / 3600)::integer
        and m.hour < ceil(extract(epoch from (p_last + 1)::timestamp at time zone v_zone) / 3600)::integer and m.model_version_id = any (p_versions)
      order by m.hour, m.model_version_id) r;
  elsif p_grain = 'day' then
    select json_agg(r) into v_rows from (
      select m.day as period, m.model_version_id, m.calls, m.errors, m.input_tokens, m.output_tokens, m.cost_usd, m.judged, m.accepted,
        m.p50_ms, m.p95_ms, m.p99_ms
      from analytics.model_days m where m.day between p_first and p_last and m.model_version_id = any (p_versions)
      order by m.day, m.model_version_id) r;
  else
    return private.model_totals(p_first, p_last, p_versions, p_grain::analytics.grain);
  end if;
  return coalesce(v_rows, '[]');
end
$$;

create function private.metric_models(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_grain constant text := coalesce(p_query ->> 'grain', 'day');
  v private.metric_query;
  v_zone constant text := analytics.zone();
  v_versions uuid[];
  v_errors json;
begin
  perform private.require('ai', 'aggregate');
  v := private.parse_metric_query(case when v_grain = 'hour' then p_query - 'grain' else p_query end, '{all}');
  if v_grain = 'hour' and v.last_day - v.first_day > 31 then
    perform private.bad_metric_query('By the hour, a range is at most 32 days long.');
  end if;
  v_versions := private.model_versions(p_query);
  select json_agg(r order by r.calls desc, r.error_code) into v_errors from (
    select e.error_code, sum(e.calls) as calls from analytics.model_errors e
    where e.day between v.first_day and v.last_day and e.model_version_id = any (v_versions) group by e.error_code) r;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'previous_from', v.previous_first, 'previous_to', v.previous_last,
    'points', private.model_points(v.first_day, v.last_day, v_versions, v_grain),
    'totals', private.model_totals(v.first_day, v.last_day, v_versions, null),
    'previous_totals', case when v.previous_first is null then json_build_array() else private.model_totals(v.previous_first, v.previous_last, v_versions, null) end,
    'errors', coalesce(v_errors, '[]'),
    'alias_changes', (select coalesce(json_agg(r order by r.changed_at), '[]') from (
      select a.changed_at, m.name as model, a.alias, a.kind, a.version_id, n.version, a.previous_version_id
      from public.ai_model_aliases a join public.ai_models m on m.id = a.model_id left join public.ai_model_versions n on n.id = a.version_id
      where a.changed_at >= v.first_day::timestamp at time zone v_zone and a.changed_at < (v.last_day + 1)::timestamp at time zone v_zone
        and (a.version_id = any (v_versions) or a.previous_version_id = any (v_versions))) r));
end
$$;

create function public.metric_models(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_models(p_query); $$;
comment on function public.metric_models(jsonb) is
  'Calls of AI models, by the company''s days. p_query: {from?, to?, grain?: hour (at most 32 days)|day|week|month, model? (name), version_id?, '
  'compare?}. Answers {as_of, from, to, previous_from, previous_to, points: [{period, model_version_id, calls, errors, input_tokens, '
  'output_tokens, cost_usd, judged, accepted, p50_ms, p95_ms, p99_ms}], totals: [{model, version, ..., acceptance, '
  'cost_per_accepted_usd}], previous_totals, errors: [{error_code, calls}], alias_changes: [{changed_at, model, alias, kind, version_id, '
  'version, previous_version_id}]}. Percentiles of an hour or a day are exact, of longer '
  'spans within 1 % between 10 ms and 147 s. Errors: 42501 without ai:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Drift
------------------------------------------------------------------------------------------------------------------

create function private.share_drift(p_hits numeric, p_n numeric, p_before_hits numeric, p_before_n numeric) returns table (z numeric, state text)
language sql immutable set search_path = '' as $$
  select round(t.z::numeric, 2), case
    when not enough then 'insufficient_data' when abs(t.z) >= 3 and abs(p_hits / p_n - p_before_hits / p_before_n) >= 0.02 then 'drifted' else 'steady' end
  from (
    select e.enough, case when e.enough then case when s.pooled in (0, 1) then 0
      else (p_hits / p_n - p_before_hits / p_before_n) / sqrt(s.pooled * (1 - s.pooled) * (1 / p_n + 1 / p_before_n)) end end as z
    from (select least(coalesce(p_n, 0), coalesce(p_before_n, 0)) >= 30 as enough) e
    cross join lateral (select case when e.enough then (p_hits + p_before_hits) / (p_n + p_before_n) end as pooled) s
  ) t;
$$;
comment on function private.share_drift(numeric, numeric, numeric, numeric) is
  'Whether a share moved: the z test of two proportions with a pooled share. drifted from |z| = 3 (by chance once in 370 comparisons) '
  'and two points on; insufficient_data when either side has fewer than 30 cases.';

create function private.latency_drift(p_version uuid, p_share float8, p_first date, p_last date, p_n numeric, p_before_first date, p_before_last date, p_before_n numeric)
returns table (value numeric, previous_value numeric, state text)
language plpgsql stable set search_path = '' as $$
declare
  v_least constant numeric := 9 * p_share / (1 - p_share); -- below, the band around the percentile has no upper end
  v_now float8[];
  v_before float8[];
begin
  v_now := analytics.latencies_at(p_version, p_first, p_last,
    array[p_share, p_share - 3 * sqrt(p_share * (1 - p_share) / greatest(p_n, 1)), p_share + 3 * sqrt(p_share * (1 - p_share) / greatest(p_n, 1))]);
  v_before := analytics.latencies_at(p_version, p_before_first, p_before_last, array[p_share,
    p_share - 3 * sqrt(p_share * (1 - p_share) / greatest(p_before_n, 1)), p_share + 3 * sqrt(p_share * (1 - p_share) / greatest(p_before_n, 1))]);
  return query select round(v_now[1]::numeric), round(v_before[1]::numeric), case
    when least(coalesce(p_n, 0), coalesce(p_before_n, 0)) <= v_least then 'insufficient_data'
    when (v_now[2] > v_before[3] or v_now[3] < v_before[2]) and abs(v_now[1] / v_before[1] - 1) >= 0.1 then 'drifted' else 'steady' end;
end
$$;
comment on function private.latency_drift(uuid, float8, date, date, numeric, date, date, numeric) is
  'Whether a percentile moved: each side has a band of three standard errors of its rank; drifted when the bands do not touch and it is a '
  'tenth or more. insufficient_data when a band would need more than all calls (171 of them for p95, 891 for p99).';

create function private.metric_model_drift(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_versions uuid[];
  v_rows json;
begin
  perform private.require('ai', 'aggregate');
  v := private.parse_metric_query('{"compare": "previous"}'::jsonb || (p_query - 'grain'), '{all}');
  v_versions := private.model_versions(p_query);
  select json_agg(r order by r.model, r.version, r.measure) into v_rows from (
    with sums as (
      select d.model_version_id, sum(d.calls) filter (where d.day >= v.first_day) as calls, sum(d.errors) filter (where d.day >= v.first_day) as errors,
        sum(d.judged) filter (where d.day >= v.first_day) as judged, sum(d.accepted) filter (where d.day >= v.first_day) as accepted,
        sum(d.calls) filter (where d.day <= v.previous_last) as before_calls, sum(d.errors) filter (where d.day <= v.previous_last) as before_errors,
        sum(d.judged) filter (where d.day <= v.previous_last) as before_judged, sum(d.accepted) filter (where d.day <= v.previous_last) as before_accepted
      from analytics.model_days d
      where d.model_version_id = any (v_versions) and (d.day between v.first_day and v.last_day or d.day between v.previous_first and v.previous_last)
      group by d.model_version_id
    ), measures as (
      select s.model_version_id, m.measure, m.n, m.before_n as previous_n, round(m.hits::numeric / nullif(m.n, 0), 4) as value,
        round(m.before_hits::numeric / nullif(m.before_n, 0), 4) as previous_value, d.z, d.state
      from sums s
      cross join lateral (values ('acceptance', s.accepted, s.judged, s.before_accepted, s.before_judged),
        ('error_rate', s.errors, s.calls, s.before_errors, s.before_calls)) m (measure, hits, n, before_hits, before_n)
      cross join lateral private.share_drift(m.hits, m.n, m.before_hits, m.before_n) d
      union all
      select s.model_version_id, p.measure, s.calls, s.before_calls, d.value, d.previous_value, null, d.state
      from sums s
      cross join (values ('p50_ms', 0.5), ('p95_ms', 0.95), ('p99_ms', 0.99)) p (measure, share)
      cross join lateral private.latency_drift(s.model_version_id, p.share, v.first_day, v.last_day, s.calls, v.previous_first, v.previous_last, s.before_calls) d
    )
    select m.model_version_id, a.name as model, x.version, m.measure, coalesce(m.n, 0) as n, coalesce(m.previous_n, 0) as previous_n, m.value,
      m.previous_value, m.z, coalesce(m.state, 'insufficient_data') as state
    from measures m join public.ai_model_versions x on x.id = m.model_version_id join public.ai_models a on a.id = x.model_id
  ) r;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'previous_from', v.previous_first, 'previous_to', v.previous_last, 'measures', coalesce(v_rows, '[]'));
end
$$;
create function public.metric_model_drift(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_model_drift(p_query); $$;
comment on function public.metric_model_drift(jsonb) is
  'What moved between a range and the one before. p_query: {from?, to?, model?, version_id?, compare?: previous|year}. Answers {as_of, from, to, previous_from, '
  'previous_to, measures: [{model_version_id, model, version, measure: acceptance|error_rate|p50_ms|p95_ms|p99_ms, n, previous_n, value, '
  'previous_value, z (shares only), state: drifted|steady|insufficient_data}]}. The threshold grows with fewer cases: three standard errors, '
  'and at least two points of a share or a tenth of a latency. Errors: 42501 without ai:aggregate, 22023.';
grant execute on function private.metric_models(jsonb), public.metric_models(jsonb), private.metric_model_drift(jsonb), public.metric_model_drift(jsonb)
to authenticated, service_role;
