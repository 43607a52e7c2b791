-- Engagement, as dashboards read it: active members, lifecycle, retention, streaks, use of features, the funnel, tiers.
--
-- Here the numbers are people, so both sides of a share are protected: of a cohort, those who came back and those who did not.

create function private.engagement_points(p private.metric_query, p_first date, p_last date) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_open constant date := analytics.first_open_day();
  v_rows json;
begin
  if p.grain = 'day' then
    select json_agg(r) into v_rows from (
      select e.day as period, e.value as series, case when e.dau_shown then e.dau::float8 end as dau, case when e.wau_shown then e.wau end as wau,
        case when e.mau_shown then e.mau end as mau, case when e.dau_shown and e.mau_shown then round(e.dau * 10000::float8 / nullif(e.mau, 0)) / 10000 end as stickiness,
        (not e.dau_shown)::integer as withheld_days, e.day >= v_open as partial
      from analytics.engagement_days e
      where e.dimension = p.dimension and e.day between p_first and p_last and (p.value is null or e.value = p.value)
      order by e.day, e.value) r;
  else
    select json_agg(r order by r.period, r.series) into v_rows from (
      select b.period, e.value as series, round(avg(e.dau) filter (where e.dau_shown), 1)::float8 as dau,
        (max(e.wau) filter (where e.wau_shown and e.day = b.last_day)) as wau,
        (max(e.mau) filter (where e.mau_shown and e.day = b.last_day)) as mau,
        round(avg(e.dau) filter (where e.dau_shown and e.mau_shown) / nullif(avg(e.mau) filter (where e.dau_shown and e.mau_shown), 0), 4) as stickiness,
        count(*) filter (where not e.dau_shown) as withheld_days,
        b.last_day >= v_open or b.first_day > b.period or b.last_day < analytics.next_period(p.grain::analytics.grain, b.period) - 1 as partial
      from analytics.period_bounds(p, p_first, p_last) b
      join analytics.engagement_days e on e.dimension = p.dimension and e.day between b.first_day and b.last_day
      where p.value is null or e.value = p.value
      group by b.period, b.first_day, b.last_day, e.value
    ) r;
  end if;
  return coalesce(v_rows, '[]');
end
$$;

create function private.metric_engagement(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all,goal,sex,tier,experience}');
  return json_build_object(
    'as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day, 'previous_from', v.previous_first, 'previous_to', v.previous_last,
    'points', private.engagement_points(v, v.first_day, v.last_day),
    'previous_points', private.engagement_points(v, v.previous_first, v.previous_last)
  );
end
$$;
create function public.metric_engagement(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_engagement(p_query); $$;
comment on function public.metric_engagement(jsonb) is
  'Active members, on their own days. p_query: {from?, to?, grain?, by?: goal|sex|tier|experience, segment?, compare?}. Answers {as_of, '
  'from, to, previous_from, previous_to, points: [{period, series, dau (mean of the days), wau and mau (7 and 30 days that end with '
  'the period), stickiness (dau / mau), withheld_days, partial}], previous_points}. Null under ten people. Errors: 42501 '
  'without health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Lifecycle
------------------------------------------------------------------------------------------------------------------

create function private.metric_lifecycle(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v private.metric_query;
  v_grain analytics.grain;
  v_open date;
  v_rows json;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  if v.grain = 'day' then
    perform private.bad_metric_query('Lifecycle is by week or month.');
  end if;
  v_grain := v.grain::analytics.grain;
  v_open := analytics.period_of(v_grain, analytics.first_open_day());
  select json_agg(r) into v_rows from (
    select l.period, case when l.joined_shown then l.joined end as joined, case when l.others_shown then l.returned end as returned,
      case when l.others_shown then l.resurrected end as resurrected, case when l.others_shown then l.dormant end as dormant,
      not l.others_shown as withheld, l.period >= v_open as partial
    from analytics.lifecycle l
    where l.grain = v_grain and l.period between analytics.period_of(v_grain, v.first_day) and v.last_day
    order by l.period) r;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day, 'points', coalesce(v_rows, '[]'));
end
$$;
create function public.metric_lifecycle(p_query jsonb default '{"grain": "week"}') returns json
language sql stable set search_path = '' as $$ select private.metric_lifecycle(p_query); $$;
comment on function public.metric_lifecycle(jsonb) is
  'Members by week or month: joined (and active), returned (active in the period before), resurrected (active earlier, not in the '
  'period before), dormant (active in the period before, not in this). p_query: {grain: week|month, from?, to?}. Answers {as_of, from, to, '
  'points: [{period, joined, returned, resurrected, dormant, withheld, partial}]}. Errors: 42501 without health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Retention
------------------------------------------------------------------------------------------------------------------

create function private.metric_retention(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v private.metric_query;
  v_grain analytics.grain;
  v_open date;
  v_rows json;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all,goal,sex,tier,experience,first_action}');
  if v.grain = 'day' then
    perform private.bad_metric_query('Retention is by week or month.');
  elsif v.grain = 'week' and v.dimension <> 'all' then
    perform private.bad_metric_query('Weeks are too short to tell members apart: break retention down by month.');
  end if;
  v_grain := v.grain::analytics.grain;
  v_open := analytics.period_of(v_grain, analytics.first_open_day());
  select json_agg(t) into v_rows from (
    select r.value as series, r.cohort, r.age, case when r.size_shown then r.size end as size, case when r.active_shown then r.active end as active,
      case when r.active_shown then round(r.active * 10000::float8 / nullif(r.size, 0)) / 10000 end as rate, not r.active_shown as withheld,
      case when r.size_shown and r.size - r.active between 1 and analytics.least_people() - 1
        then round((r.size - analytics.least_people() + 1)::numeric / r.size, 4) end as rate_at_least,
      r.period >= v_open as partial
    from analytics.retention r
    where r.grain = v_grain and r.dimension = v.dimension and (v.value is null or r.value = v.value)
      and r.cohort between analytics.period_of(v_grain, v.first_day) and v.last_day
    order by r.value, r.cohort, r.age) t;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day, 'cells', coalesce(v_rows, '[]'));
end
$$;
create function public.metric_retention(p_query jsonb default '{"grain": "month"}') returns json
language sql stable set search_path = '' as $$ select private.metric_retention(p_query); $$;
comment on function public.metric_retention(jsonb) is
  'The retention triangle. p_query: {grain: week|month, from?, to? (cohorts that began), by? (months only): goal|sex|tier|experience|'
  'first_action, segment?}. Answers {as_of, from, to, cells: [{series, cohort, age, size, active, rate, withheld, rate_at_least, partial}]}: of the '
  'size members who signed up in the period cohort, active were active age periods later. Members are told apart by what they '
  'are now. Null where fewer than ten came back, or did not; if only those who did not are so few, rate_at_least says so. Errors: 42501 without health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Streaks, features
------------------------------------------------------------------------------------------------------------------

create function private.streak_bits(p_day date, p_days integer) returns table (chunk integer, bits bit)
language sql stable set search_path = '' as $$
  select a.chunk, bit_and(a.bits) from analytics.active_days a
  where a.dimension = 'all' and a.value = 'all' and a.day > p_day - p_days and a.day <= p_day
  group by a.chunk having count(*) = p_days;
$$;
comment on function private.streak_bits(date, integer) is 'Who was active on each of so many days that end with this one.';

create function private.streak_bands(p_day date) returns table (least_days integer, most_days integer, people integer, withheld boolean)
language sql stable set search_path = '' as $$
  with bands as (
    select l.least_days, lead(l.least_days) over (order by l.least_days) - 1 as most_days,
      coalesce(s.people, 0) - coalesce(lead(s.people) over (order by l.least_days), 0) as people,
      row_number() over (order by l.least_days) as i
    from unnest(array[1, 3, 7, 14, 30, 60, 90]) l (least_days)
    left join analytics.streak_days s on s.day = p_day and s.least_days = l.least_days
  ), hidden as (select analytics.hidden(array_agg(b.people::bigint order by b.i)) as list from bands b)
  select b.least_days, b.most_days, b.people, h.list[b.i] from bands b cross join hidden h;
$$;

create function private.metric_streaks(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'day', v.last_day,
    'partial', analytics.is_partial_day(v.last_day),
    'bands', (select json_agg(r order by r.least_days) from (
      select b.least_days, b.most_days, case when not b.withheld then b.people end as people, b.withheld from private.streak_bands(v.last_day) b) r));
end
$$;
create function public.metric_streaks(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_streaks(p_query); $$;
comment on function public.metric_streaks(jsonb) is
  'Members by the length of the run of active days, in their own time zone, that ends on {to?}: {as_of, day, partial, bands: '
  '[{least_days, most_days (null: no end), people, withheld}]}. Errors: 42501 without health:aggregate, 22023.';

create function private.metric_features(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'features', (select coalesce(json_agg(r order by r.events desc nulls last, r.feature), '[]') from (
      select f.event_type as feature, sum(f.events) filter (where f.shown) as events,
        round(avg(f.people) filter (where f.shown), 1)::float8 as people_a_day, count(*) filter (where not f.shown) as withheld_days
      from analytics.feature_days f where f.day between v.first_day and v.last_day group by f.event_type) r),
    'points', (select coalesce(json_agg(r order by r.period, r.feature), '[]') from (
      select b.period, f.event_type as feature, sum(f.events) filter (where f.shown) as events
      from analytics.period_bounds(v, v.first_day, v.last_day) b
      join analytics.feature_days f on f.day between b.first_day and b.last_day group by b.period, f.event_type) r));
end
$$;
create function public.metric_features(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_features(p_query); $$;
comment on function public.metric_features(jsonb) is
  'Use of the parts of the app. p_query: {from?, to?, grain?}. Answers {as_of, from, to, features: [{feature, events, people_a_day, '
  'withheld_days}], points: [{period, feature, events}]}; days with under ten people are left out. Errors: 42501 without '
  'health:aggregate, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Funnel, tiers
------------------------------------------------------------------------------------------------------------------

create function private.metric_funnel(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v private.metric_query;
  v_rows json;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  select json_agg(r) into v_rows from (
    select f.month, f.step, case when f.people_shown then f.people end as people, case when f.within_7_shown then f.within_7_days end as within_7_days,
      case when f.within_30_shown then f.within_30_days end as within_30_days,
      case when f.hours_shown then round(f.hours::numeric / nullif(f.people, 0), 1) end as mean_hours, f.withheld, f.nearly_all
    from analytics.funnel_months f
    where f.month between analytics.period_of('month', v.first_day) and v.last_day
    order by f.month, f.step) r;
  return json_build_object('as_of', private.metrics_as_of(), 'from', analytics.period_of('month', v.first_day),
    'to', analytics.next_period('month', analytics.period_of('month', v.last_day)) - 1, 'months', coalesce(v_rows, '[]'));
end
$$;
create function public.metric_funnel(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_funnel(p_query); $$;
comment on function public.metric_funnel(jsonb) is
  'How far the members of each sign-up month (of the company''s days) that {from?, to?} touches have come: {as_of, from, to, months: [{month, step: '
  'signed_up|onboarded|first_log|consultation_started|consultation_finished|program_started|second_week, people, within_7_days, '
  'within_30_days, mean_hours, withheld, nearly_all}]}. nearly_all: withheld because fewer than ten did not. Sum months for a '
  'longer funnel. Errors: 42501 without health:aggregate, 22023.';

create function private.metric_tiers(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v private.metric_query;
  v_rows json;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  select json_agg(r) into v_rows from (
    select t.month, t.tier, case when t.shown then t.people end as people, not t.shown as withheld
    from analytics.tier_months t
    where t.month between analytics.period_of('month', v.first_day) and v.last_day
    order by t.month, t.tier) r;
  return json_build_object('as_of', private.metrics_as_of(), 'months', coalesce(v_rows, '[]'));
end
$$;
create function public.metric_tiers(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_tiers(p_query); $$;
comment on function public.metric_tiers(jsonb) is
  'Members by the subscription tier that they have now, for each sign-up month that {from?, to?} touches: {as_of, months: [{month, '
  'tier, people, withheld}]}. Errors: 42501 without health:aggregate, 22023.';

grant execute on function
  private.metric_engagement(jsonb), public.metric_engagement(jsonb), private.metric_lifecycle(jsonb), public.metric_lifecycle(jsonb),
  private.metric_retention(jsonb), public.metric_retention(jsonb), private.metric_streaks(jsonb), public.metric_streaks(jsonb),
  private.metric_features(jsonb), public.metric_features(jsonb), private.metric_funnel(jsonb), public.metric_funnel(jsonb),
  private.metric_tiers(jsonb), public.metric_tiers(jsonb)
to authenticated, service_role;
