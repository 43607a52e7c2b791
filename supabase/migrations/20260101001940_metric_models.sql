-- AI performance: calls of models by hour and day, with exact percentiles of each bucket and one histogram a day that adds up.
--
-- Percentiles cannot be added. A day's latencies are therefore also kept as counts in logarithmic slots: slot i holds values up
-- to 10 ms * g^i with g = 1.01 / 0.99, so that the middle of a slot is at most 1 % from anything in it (the sketch of Masson,
-- Rim and Lee, "DDSketch", 2019, with fixed bounds). 480 slots reach from 10 ms to 147 s; what is outside counts as the bound.
-- Percentiles are percentile_disc: percentile_cont invents values in the holes of a tail where timeouts pile up.
--
-- What is counted are calls, not people: nothing is hidden here.

create function analytics.latency_slot(p_ms integer) returns integer
language sql immutable parallel safe as $$
  select greatest(1, least(480, ceil(ln(greatest(p_ms, 10) / 10.0::float8) / ln(1.01::float8 / 0.99) - 1e-9)::integer));
$$;
create function analytics.slot_latency(p_slot integer) returns float8
language sql immutable parallel safe as $$
  select 10 * power(1.01::float8 / 0.99, p_slot) * 2 / (1 + 1.01::float8 / 0.99);
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
  error_codes jsonb not null,
  histogram integer[] not null,
  primary key (day, model_version_id)
);
alter table analytics.model_days enable row level security;
comment on table analytics.model_days is 'Calls of a model version on a day in UTC.';
comment on column analytics.model_days.error_codes is 'Errors by code: {"timeout": 3}.';
comment on column analytics.model_days.histogram is 'Calls by latency slot, 480 of them: see analytics.latency_slot().';

create function analytics.refresh_models(p_hours integer[]) returns void
language plpgsql set search_path = '' as $$
declare
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

  select array_agg(distinct analytics.day_of(h / 24)) into v_days from unnest(p_hours) h;
  delete from analytics.model_days m where m.day = any (v_days);
  with calls as materialized (
    select d as day, l.model_version_id, l.latency_ms, l.error_code, l.input_tokens, l.output_tokens, l.cost_usd, l.accepted
    from unnest(v_days) d
    join public.model_performance_logs l on l.called_at >= d::timestamp at time zone 'UTC' and l.called_at < (d + 1)::timestamp at time zone 'UTC'
  ), slots as (
    select c.day, c.model_version_id, analytics.latency_slot(c.latency_ms) as slot, count(*) as calls from calls c group by 1, 2, 3
  ), histograms as (
    select v.day, v.model_version_id, array_agg(coalesce(s.calls, 0)::integer order by i) as histogram
    from (select distinct x.day, x.model_version_id from slots x) v
    cross join generate_series(1, 480) i
    left join slots s on s.day = v.day and s.model_version_id = v.model_version_id and s.slot = i
    group by v.day, v.model_version_id
  ), codes as (
    select e.day, e.model_version_id, jsonb_object_agg(e.error_code, e.calls) as error_codes
    from (select c.day, c.model_version_id, c.error_code, count(*) as calls from calls c where c.error_code is not null group by 1, 2, 3) e
    group by e.day, e.model_version_id
  )
  insert into analytics.model_days (model_version_id, day, calls, errors, input_tokens, output_tokens, cost_usd, judged, accepted,
    p50_ms, p95_ms, p99_ms, error_codes, histogram)
  select c.model_version_id, c.day, count(*), count(c.error_code), sum(c.input_tokens), sum(c.output_tokens), sum(c.cost_usd),
    count(c.accepted), count(*) filter (where c.accepted), percentile_disc(0.5) within group (order by c.latency_ms),
    percentile_disc(0.95) within group (order by c.latency_ms), percentile_disc(0.99) within group (order by c.latency_ms),
    coalesce((select x.error_codes from codes x where x.day = c.day and x.model_version_id = c.model_version_id), '{}'),
    (select h.histogram from histograms h where h.day = c.day and h.model_version_id = c.model_version_id)
  from calls c group by c.model_version_id, c.day;
end
$$;

select analytics.watch('public.model_performance_logs', 'models', 'floor(extract(epoch from r.called_at) / 3600)::integer');

------------------------------------------------------------------------------------------------------------------
-- What dashboards read
------------------------------------------------------------------------------------------------------------------

create function private.metric_models(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_grain constant text := coalesce(p_query ->> 'grain', 'day');
  v private.metric_query;
  v_versions uuid[];
begin
  perform private.require('ai', 'aggregate');
  v := private.parse_metric_query(case when v_grain = 'hour' then p_query - 'grain' else p_query end, '{all}');
  if v_grain = 'hour' and v.last_day - v.first_day > 31 then
    perform private.bad_metric_query('By the hour, a range is at most 32 days long.');
  end if;
  begin
    select array_agg(x.id) into v_versions from public.ai_model_versions x join public.ai_models m on m.id = x.model_id
    where ((p_query ->> 'version_id') is null or x.id = (p_query ->> 'version_id')::uuid) and ((p_query ->> 'model') is null or m.name = p_query ->> 'model');
  exception when data_exception then
    perform private.bad_metric_query('version_id is the id of a version.');
  end;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'previous_from', v.previous_first, 'previous_to', v.previous_last,
    'points', case when v_grain = 'hour' then private.model_hours(v.first_day, v.last_day, v_versions)
      when v_grain = 'day' then private.model_days(v.first_day, v.last_day, v_versions)
      else private.model_totals(v.first_day, v.last_day, v_versions, v_grain::analytics.grain) end,
    'totals', private.model_totals(v.first_day, v.last_day, v_versions, null),
    'previous_totals', case when v.previous_first is null then json_build_array() else private.model_totals(v.previous_first, v.previous_last, v_versions, null) end,
    'errors', (select coalesce(json_agg(r order by r.calls desc, r.error_code), '[]') from (
      select e.key as error_code, sum(e.value::bigint) as calls from analytics.model_days d cross join lateral jsonb_each_text(d.error_codes) e
      where d.day between v.first_day and v.last_day and d.model_version_id = any (v_versions) group by e.key) r));
end
$$;

create function private.model_hours(p_first date, p_last date, p_versions uuid[]) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(r order by r.period, r.model_version_id), '[]') from (
    select to_timestamp(m.hour * 3600.0) as period, m.model_version_id, m.calls, m.errors, m.input_tokens, m.output_tokens, m.cost_usd,
      m.judged, m.accepted, m.p50_ms, m.p95_ms, m.p99_ms
    from analytics.model_hours m
    where m.hour between analytics.day_number(p_first) * 24 and analytics.day_number(p_last) * 24 + 23 and m.model_version_id = any (p_versions)) r;
$$;

create function private.model_days(p_first date, p_last date, p_versions uuid[]) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(r order by r.period, r.model_version_id), '[]') from (
    select m.day as period, m.model_version_id, m.calls, m.errors, m.input_tokens, m.output_tokens, m.cost_usd, m.judged, m.accepted,
      m.p50_ms, m.p95_ms, m.p99_ms
    from analytics.model_days m where m.day between p_first and p_last and m.model_version_id = any (p_versions)) r;
$$;

create function private.model_totals(p_first date, p_last date, p_versions uuid[], p_grain analytics.grain) returns json
language sql stable set search_path = '' as $$
  with days as materialized (
    select m.*, case when p_grain is not null then analytics.period_of(p_grain, m.day) end as period
    from analytics.model_days m where m.day between p_first and p_last and m.model_version_id = any (p_versions)
  ), slots as (
    select d.period, d.model_version_id, h.slot, sum(h.calls) as calls
    from days d cross join lateral unnest(d.histogram) with ordinality h (calls, slot) where h.calls > 0 group by 1, 2, 3
  ), ranked as (
    select s.period, s.model_version_id, s.slot, sum(s.calls) over (partition by s.period, s.model_version_id order by s.slot) as upto,
      sum(s.calls) over (partition by s.period, s.model_version_id) as whole
    from slots s
  ), latencies as (
    select k.period, k.model_version_id, min(k.slot) filter (where k.upto >= ceil(0.5 * k.whole)) as p50,
      min(k.slot) filter (where k.upto >= ceil(0.95 * k.whole)) as p95, min(k.slot) filter (where k.upto >= ceil(0.99 * k.whole)) as p99
    from ranked k group by k.period, k.model_version_id
  ), sums as (
    select d.period, d.model_version_id, sum(d.calls) as calls, sum(d.errors) as errors, sum(d.input_tokens) as input_tokens,
      sum(d.output_tokens) as output_tokens, sum(d.cost_usd) as cost_usd, sum(d.judged) as judged, sum(d.accepted) as accepted
    from days d group by d.period, d.model_version_id
  )
  select coalesce(json_agg(r order by r.period, r.model, r.version), '[]') from (
    select s.period, s.model_version_id, m.name as model, x.version, s.calls, s.errors, s.input_tokens, s.output_tokens, s.cost_usd, s.judged, s.accepted,
      round(s.accepted::numeric / nullif(s.judged, 0), 4) as acceptance, round(s.cost_usd / nullif(s.accepted, 0), 6) as cost_per_accepted_usd,
      round(analytics.slot_latency(l.p50::integer)) as p50_ms, round(analytics.slot_latency(l.p95::integer)) as p95_ms,
      round(analytics.slot_latency(l.p99::integer)) as p99_ms
    from sums s join latencies l on l.model_version_id = s.model_version_id and l.period is not distinct from s.period
    join public.ai_model_versions x on x.id = s.model_version_id join public.ai_models m on m.id = x.model_id) r;
$$;

create function public.metric_models(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_models(p_query); $$;
comment on function public.metric_models(jsonb) is
  'Calls of AI models, in UTC. p_query: {from?, to?, grain?: hour (at most 32 days)|day|week|month, model? (name), version_id?, '
  'compare?}. Answers {as_of, from, to, previous_from, previous_to, points: [{period, model_version_id, calls, errors, input_tokens, '
  'output_tokens, cost_usd, judged, accepted, p50_ms, p95_ms, p99_ms}], totals: [{model, version, ..., acceptance, '
  'cost_per_accepted_usd}], previous_totals, errors: [{error_code, calls}]}. Percentiles of an hour or a day are exact, of longer '
  'spans within 1 % between 10 ms and 147 s. Errors: 42501 without ai:aggregate, 22023.';
grant execute on function private.metric_models(jsonb), public.metric_models(jsonb) to authenticated, service_role;
