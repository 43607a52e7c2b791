-- Adherence, as dashboards read it. Every number is a sum of cells that may be shown: see analytics.adherence_cells.

create function private.adherence_points(p private.metric_query, p_first date, p_last date) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_open constant date := analytics.first_open_day();
  -- Two places, not an array: of an array's length the planner knows nothing, and takes the index by day alone.
  v_kind constant text := case when p.split_by = 'kind' then 'session' else p.kind end;
  v_other_kind constant text := case when p.split_by = 'kind' then 'meal' else p.kind end;
  v_grain analytics.grain;
  v_from date;
  v_to date;
  v_cut date[] := '{}';
  v_rows json;
begin
  if p.grain = 'day' then
    select json_agg(r) into v_rows from (
      select c.day as period, case when p.split_by = 'kind' then c.kind else c.value end as series, case when c.shown then c.planned end as planned,
        case when c.shown then c.done end as done, case when c.shown then round(c.score_sum / nullif(c.counted, 0), 4) end as rate,
        (not c.shown)::integer as withheld_days, c.day >= v_open as partial
      from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and c.day between p_first and p_last and (p.value is null or c.value = p.value)
      order by c.day, 2) r;
  else
    -- Whole weeks and months are summed already; what the range cuts, its first and its last, is summed from the days.
    v_grain := p.grain::analytics.grain;
    v_from := analytics.period_of(v_grain, p_first);
    v_to := analytics.period_of(v_grain, p_last);
    if p_first > v_from then
      v_cut := array(select d::date from generate_series(p_first::timestamp, least(p_last, analytics.next_period(v_grain, v_from) - 1)::timestamp, interval '1 day') d);
    end if;
    if p_last < analytics.next_period(v_grain, v_to) - 1 and (v_to > v_from or p_first = v_from) then
      v_cut := v_cut || array(select d::date from generate_series(v_to::timestamp, p_last::timestamp, interval '1 day') d);
    end if;
    select json_agg(r order by r.period, r.series) into v_rows from (
      select c.period, case when p.split_by = 'kind' then c.kind else c.value end as series, nullif(c.planned, 0) as planned,
        case when c.planned > 0 then c.done end as done, round(c.score_sum / nullif(c.counted, 0), 4) as rate, c.withheld_days,
        analytics.next_period(v_grain, c.period) > v_open as partial
      from analytics.adherence_periods c
      where c.grain = v_grain and c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and (p.value is null or c.value = p.value)
        and c.period >= v_from and c.period <= v_to and (c.period > v_from or p_first = v_from)
        and (c.period < v_to or p_last = analytics.next_period(v_grain, v_to) - 1)
      union all
      select analytics.period_of(v_grain, c.day), case when p.split_by = 'kind' then c.kind else c.value end,
        nullif(sum(c.planned) filter (where c.shown), 0), case when sum(c.planned) filter (where c.shown) > 0 then sum(c.done) filter (where c.shown) end,
        round(sum(c.score_sum) filter (where c.shown) / nullif(sum(c.counted) filter (where c.shown), 0), 4), count(*) filter (where not c.shown), true
      from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and c.day = any (v_cut) and (p.value is null or c.value = p.value)
      group by 1, 2
    ) r;
  end if;
  return coalesce(v_rows, '[]');
end
$$;

create function private.adherence_totals(p private.metric_query) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_open constant date := analytics.first_open_day();
  v_kind constant text := case when p.split_by = 'kind' then 'session' else p.kind end;
  v_other_kind constant text := case when p.split_by = 'kind' then 'meal' else p.kind end;
  v_rows json;
begin
  -- A day that is not over is left out on both sides, where the two are compared: it is taken off the sum, which seldom holds one.
  select json_agg(r order by r.series) into v_rows from (
    select series, n.planned, n.done, round(n.score / nullif(n.counted, 0), 4) as rate, coalesce(n.withheld, 0) as withheld_days,
      round((n.score - coalesce(o.score, 0)) / nullif(n.counted - coalesce(o.counted, 0), 0), 4) as comparable_rate,
      nullif(n.planned - coalesce(o.planned, 0), 0) as comparable_planned, b.planned as previous_planned, b.done as previous_done,
      round(b.score / nullif(b.counted, 0), 4) as previous_rate
    from (
      select case when p.split_by = 'kind' then c.kind else c.value end as series, sum(c.planned) filter (where c.shown) as planned,
        sum(c.done) filter (where c.shown) as done, sum(c.counted) filter (where c.shown) as counted,
        sum(c.score_sum) filter (where c.shown) as score, count(*) filter (where not c.shown) as withheld
      from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and c.day between p.first_day and p.last_day and (p.value is null or c.value = p.value)
      group by 1
    ) n
    left join (
      select case when p.split_by = 'kind' then c.kind else c.value end as series, sum(c.planned) as planned, sum(c.counted) as counted, sum(c.score_sum) as score
      from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and c.day between greatest(p.first_day, v_open) and p.last_day and c.shown
        and (p.value is null or c.value = p.value)
      group by 1
    ) o using (series)
    full join (
      select case when p.split_by = 'kind' then c.kind else c.value end as series, sum(c.planned) as planned, sum(c.done) as done,
        sum(c.counted) as counted, sum(c.score_sum) as score
      from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind in (v_kind, v_other_kind) and c.shown and (p.value is null or c.value = p.value)
        and c.day between p.previous_first and least(p.previous_last, v_open - 1 - (p.last_day - p.previous_last))
      group by 1
    ) b using (series)
  ) r;
  return coalesce(v_rows, '[]');
end
$$;

create function private.metric_adherence(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query,
    '{all,kind,status,goal,sex,tier,experience,program_phase,cohort_month}');
  return json_build_object(
    'as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'previous_from', v.previous_first, 'previous_to', v.previous_last,
    'points', private.adherence_points(v, v.first_day, v.last_day),
    'previous_points', private.adherence_points(v, v.previous_first, v.previous_last),
    'totals', private.adherence_totals(v)
  );
end
$$;

create function public.metric_adherence(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_adherence(p_query); $$;
comment on function public.metric_adherence(jsonb) is
  'Adherence by day, week or month. p_query: {from?, to?, grain?: day|week|month, kind?: all|session|meal, by?: kind|status|goal|'
  'sex|tier|experience|program_phase|cohort_month, segment?: {dimension, value}, compare?: previous|year}. Answers {as_of, from, to, '
  'previous_from, previous_to, points: [{period, series, planned, done, rate, withheld_days, partial}], previous_points, totals: '
  '[{series, planned, done, rate, withheld_days, comparable_rate, comparable_planned, previous_planned, previous_done, '
  'previous_rate}]}; rate is 0 to 1; numbers about fewer than ten people are null, days of them left out and counted in '
  'withheld_days. Errors: 42501 without health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Heat map, distribution
------------------------------------------------------------------------------------------------------------------

create function private.metric_adherence_heatmap(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object(
    'as_of', private.metrics_as_of(), 'from', analytics.period_of('month', v.first_day),
    'to', analytics.next_period('month', analytics.period_of('month', v.last_day)) - 1,
    'cells', (select coalesce(json_agg(r order by r.weekday, r.hour), '[]') from (
      select h.weekday, h.hour, sum(h.planned) filter (where h.shown) as planned,
        round(sum(h.score_sum) filter (where h.shown) / nullif(sum(h.counted) filter (where h.shown), 0), 4) as rate,
        count(*) filter (where not h.shown) as withheld_months
      from analytics.adherence_heat h
      where h.month between analytics.period_of('month', v.first_day) and v.last_day group by h.weekday, h.hour) r)
  );
end
$$;
create function public.metric_adherence_heatmap(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_adherence_heatmap(p_query); $$;
comment on function public.metric_adherence_heatmap(jsonb) is
  'Adherence by the members'' weekday (1 Monday) and hour, of the whole calendar months that {from?, to?} touch: {as_of, from, to, '
  'cells: [{weekday, hour, planned, rate, withheld_months}]}; planned and rate are null where too few people. Errors: 42501 '
  'without health:aggregate, 22023.';

create function private.metric_adherence_distribution(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object(
    'as_of', private.metrics_as_of(),
    'cells', (select coalesce(json_agg(r order by r.month, r.decile), '[]') from (
      select d.month, d.decile, case when d.shown then d.people end as people, not d.shown as withheld,
        analytics.is_partial_day(analytics.next_period('month', d.month) - 1) as partial
      from analytics.adherence_distribution d
      where d.month between analytics.period_of('month', v.first_day) and v.last_day) r)
  );
end
$$;
create function public.metric_adherence_distribution(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_adherence_distribution(p_query); $$;
comment on function public.metric_adherence_distribution(jsonb) is
  'Members by their own adherence rate in tenths, for each calendar month that {from?, to?} touches: {as_of, cells: [{month, decile '
  '(0 is 0-10 %), people, withheld, partial}]}. Tenths with nobody are left out. Errors: 42501 without health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- What adjustments did
------------------------------------------------------------------------------------------------------------------

create function private.metric_adjustment_effects(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('adjustments', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object(
    'as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'effects', (select coalesce(json_agg(r order by r.reason_code), '[]') from (
      select e.reason_code, sum(e.overrides) filter (where e.shown) as overrides,
        round(sum(e.before_score) filter (where e.shown) / nullif(sum(e.before_counted) filter (where e.shown), 0), 4) as rate_before,
        round(sum(e.after_score) filter (where e.shown) / nullif(sum(e.after_counted) filter (where e.shown), 0), 4) as rate_after,
        count(*) filter (where not e.shown) as withheld_months
      from analytics.override_effects e
      where e.month between analytics.period_of('month', v.first_day) and v.last_day group by e.reason_code) r)
  );
end
$$;
create function public.metric_adjustment_effects(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_adjustment_effects(p_query); $$;
comment on function public.metric_adjustment_effects(jsonb) is
  'Adherence of members in the week before and the week from the day of an override that took effect, by reason, over the whole '
  'months that {from?, to?} touch: {as_of, from, to, effects: [{reason_code, overrides, rate_before, rate_after, withheld_months}]}. '
  'A difference, not a proof: members were chosen because they struggled. Errors: 42501 without adjustments:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Members at risk
------------------------------------------------------------------------------------------------------------------

create function private.at_risk_page(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_limit integer;
  v_score numeric;
  v_id uuid;
  v_reason text := p_query ->> 'reason';
  v_rows json;
begin
  perform private.require('health', 'read');
  perform private.require('users', 'read');
  begin
    v_limit := coalesce((p_query ->> 'limit')::integer, 50);
    v_score := (p_query #>> '{after,risk_score}')::numeric;
    v_id := (p_query #>> '{after,user_id}')::uuid;
  exception when data_exception then
    perform private.bad_metric_query('limit is a number, after the risk_score and user_id of the last row.');
  end;
  if v_limit not between 1 and 500 then
    perform private.bad_metric_query('limit must be between 1 and 500.');
  end if;
  -- Of a first page, everything is after: one plan for both, by the index.
  v_score := coalesce(v_score, 9);
  v_id := coalesce(v_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  select coalesce(json_agg(r), '[]') into v_rows from (
    select a.user_id, p.full_name, a.risk_score, a.rate, a.previous_rate, a.records, a.idle_days, a.reasons
    from analytics.at_risk a join public.profiles p on p.id = a.user_id
    where (a.risk_score, a.user_id) < (v_score, v_id) and (v_reason is null or v_reason = any (a.reasons))
    order by a.risk_score desc, a.user_id desc limit v_limit
  ) r;
  return json_build_object('as_of', (select s.at_risk_at from analytics.state s),
    'total', coalesce((select r.people from analytics.at_risk_reasons r where r.reason = coalesce(v_reason, 'any')), 0), 'rows', v_rows);
end
$$;
create function public.at_risk_page(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.at_risk_page(p_query); $$;
comment on function public.at_risk_page(jsonb) is
  'Members who are likely to stop, the likeliest first. p_query: {limit? (1-500, default 50), after?: {risk_score, user_id} of the '
  'last row, reason?: low_adherence|falling|silent}. Answers {as_of, total, rows: [{user_id, full_name, risk_score, rate, '
  'previous_rate, records, idle_days, reasons}]}. Errors: 42501 without health:read and users:read, 22023.';

create function private.metric_at_risk() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('health', 'aggregate');
  return json_build_object('as_of', (select s.at_risk_at from analytics.state s),
    'people', (select case when r.people >= analytics.least_people() or r.people = 0 then r.people end from analytics.at_risk_reasons r where r.reason = 'any'),
    'reasons', (select coalesce(json_agg(r order by r.reason), '[]') from (
      -- Reasons overlap, so they are no parts of a whole. What is shown of each must be many, and so must the others be.
      select x.reason, case when x.people >= analytics.least_people() and (y.people = x.people or y.people - x.people >= analytics.least_people())
        then x.people end as people
      from analytics.at_risk_reasons x join analytics.at_risk_reasons y on y.reason = 'any' where x.reason <> 'any') r));
end
$$;
create function public.metric_at_risk() returns json
language sql stable set search_path = '' as $$ select private.metric_at_risk(); $$;
comment on function public.metric_at_risk() is
  'How many members are at risk, and why: {as_of, people, reasons: [{reason, people}]}; null under ten people. Errors: 42501 '
  'without health:aggregate.';

grant execute on function
  private.metric_adherence(jsonb), public.metric_adherence(jsonb),
  private.metric_adherence_heatmap(jsonb), public.metric_adherence_heatmap(jsonb),
  private.metric_adherence_distribution(jsonb), public.metric_adherence_distribution(jsonb),
  private.metric_adjustment_effects(jsonb), public.metric_adjustment_effects(jsonb),
  private.at_risk_page(jsonb), public.at_risk_page(jsonb), private.metric_at_risk(), public.metric_at_risk()
to authenticated, service_role;
