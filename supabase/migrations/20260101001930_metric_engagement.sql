-- Engagement, as dashboards read it: active members, lifecycle, retention, streaks, use of features, the funnel, tiers.
--
-- Here the numbers are people, so both sides of a share are protected: of a cohort, those who came back and those who did not.

create function private.engagement_points(p private.metric_query, p_first date, p_last date) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(r order by r.period, r.series), '[]') from (
    select b.period, e.value as series, round(avg(e.dau) filter (where e.dau_shown), 1)::float8 as dau,
      (max(e.wau) filter (where e.wau_shown and e.day = b.last_day)) as wau,
      (max(e.mau) filter (where e.mau_shown and e.day = b.last_day)) as mau,
      round(avg(e.dau) filter (where e.dau_shown and e.mau_shown) / nullif(avg(e.mau) filter (where e.dau_shown and e.mau_shown), 0), 4) as stickiness,
      count(*) filter (where not e.dau_shown) as withheld_days,
      analytics.is_partial_day(b.last_day) or b.first_day > b.period
        or p.grain <> 'day' and b.last_day < analytics.next_period(nullif(p.grain, 'day')::analytics.grain, b.period) - 1 as partial
    from private.period_bounds(p, p_first, p_last) b
    join analytics.engagement_days e on e.dimension = p.dimension and e.day between b.first_day and b.last_day
    where p.value is null or e.value = p.value
    group by b.period, b.first_day, b.last_day, e.value
  ) r;
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
    'previous_points', case when v.previous_first is null then json_build_array() else private.engagement_points(v, v.previous_first, v.previous_last) end
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
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  if v.grain = 'day' then
    perform private.bad_metric_query('Lifecycle is by week or month.');
  end if;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'points', (select coalesce(json_agg(r order by r.period), '[]') from (
      -- The sums of neighbours are active members, known: the three that they share are shown together or not at all.
      select l.period, case when s.joined_small then null else l.joined end as joined, case when s.any_small then null else l.returned end as returned,
        case when s.any_small then null else l.resurrected end as resurrected, case when s.any_small then null else l.dormant end as dormant,
        s.any_small as withheld, analytics.is_partial_day(analytics.next_period(l.grain, l.period) - 1) as partial
      from analytics.lifecycle l
      cross join lateral (select l.joined between 1 and analytics.least_people() - 1 as joined_small,
        1 <= any (array[l.joined, l.returned, l.resurrected, l.dormant]) and exists (
          select from unnest(array[l.joined, l.returned, l.resurrected, l.dormant]) n where n between 1 and analytics.least_people() - 1) as any_small) s
      where l.grain = v.grain::analytics.grain and l.period between analytics.period_of(v.grain::analytics.grain, v.first_day) and v.last_day) r));
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
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_grain analytics.grain;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all,goal,sex,tier,experience,first_action}');
  if v.grain = 'day' then
    perform private.bad_metric_query('Retention is by week or month.');
  elsif v.grain = 'week' and v.dimension <> 'all' then
    perform private.bad_metric_query('Weeks are too short to tell members apart: break retention down by month.');
  end if;
  v_grain := v.grain::analytics.grain;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v.first_day, 'to', v.last_day,
    'cells', (select coalesce(json_agg(t order by t.series, t.cohort, t.age), '[]') from (
      select r.value as series, r.cohort, r.age, case when r.size_shown then r.size end as size, case when r.active_shown then r.active end as active,
        case when r.active_shown then round(r.active::numeric / nullif(r.size, 0), 4) end as rate, not r.active_shown as withheld,
        case when r.size_shown and r.size - r.active between 1 and analytics.least_people() - 1
          then round((r.size - analytics.least_people() + 1)::numeric / r.size, 4) end as rate_at_least,
        analytics.is_partial_day(analytics.next_period(v_grain, analytics.period_after(v_grain, r.cohort, r.age)) - 1) as partial
      from analytics.retention r
      where r.grain = v_grain and r.dimension = v.dimension and (v.value is null or r.value = v.value)
        and r.cohort between analytics.period_of(v_grain, v.first_day) and v.last_day) t));
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

create function private.metric_streaks(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'day', v.last_day,
    'partial', analytics.is_partial_day(v.last_day),
    'bands', (
      with bands as (
        select l.least_days, lead(l.least_days) over (order by l.least_days) - 1 as most_days,
          coalesce(s.people, 0) - coalesce(lead(s.people) over (order by l.least_days), 0) as people,
          row_number() over (order by l.least_days) as i
        from unnest(array[1, 3, 7, 14, 30, 60, 90]) l (least_days)
        left join analytics.streak_days s on s.day = v.last_day and s.least_days = l.least_days
      ), hidden as (select analytics.hidden(array_agg(b.people::bigint order by b.i)) as list from bands b)
      select json_agg(r order by r.least_days) from (
        select b.least_days, b.most_days, case when not h.list[b.i] then b.people end as people, h.list[b.i] as withheld
        from bands b cross join hidden h) r));
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
      from private.period_bounds(v, v.first_day, v.last_day) b
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

create function private.signups_by_month() returns table (month date, people bigint, hide boolean)
language sql stable set search_path = '' as $$
  with months as (
    select analytics.period_of('month', f.day) as month, sum(f.people) as people from analytics.funnel_days f
    where f.step = 'signed_up' group by 1
  ), numbered as (select m.*, row_number() over (order by m.month) as i from months m),
  hidden as (select analytics.hidden(array_agg(n.people::bigint order by n.i)) as list from numbered n)
  select n.month, n.people, h.list[n.i] from numbered n cross join hidden h;
$$;

create function private.metric_funnel(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'from', analytics.period_of('month', v.first_day),
    'to', analytics.next_period('month', analytics.period_of('month', v.last_day)) - 1,
    'months', (
      with steps as (
        select analytics.period_of('month', f.day) as month, f.step, sum(f.people)::integer as people, sum(f.within_7_days)::integer as within_7_days,
          sum(f.within_30_days)::integer as within_30_days, sum(f.hours) as hours
        from analytics.funnel_days f
        where f.day >= analytics.period_of('month', v.first_day) and f.day < analytics.next_period('month', analytics.period_of('month', v.last_day))
        group by 1, 2
      )
      select coalesce(json_agg(r order by r.month, r.step), '[]') from (
        select m.month, s.step, case when x.hide then null when s.step = 'signed_up' then s.people when x.few = 0 then s.people end as people,
          case when not x.hide and x.few = 0 and x.few_7 = 0 then s.within_7_days end as within_7_days,
          case when not x.hide and x.few = 0 and x.few_30 = 0 then s.within_30_days end as within_30_days,
          case when not x.hide and x.few = 0 then round(s.hours::numeric / nullif(s.people, 0), 1) end as mean_hours,
          x.hide or x.few > 0 as withheld,
          not x.hide and m.people > s.people and m.people - s.people < analytics.least_people() as nearly_all
        from steps s join private.signups_by_month() m using (month)
        cross join lateral (select m.hide,
          case when analytics.fewest(s.people, m.people::integer) between 1 and analytics.least_people() - 1 then 1 else 0 end as few,
          case when analytics.fewest(s.within_7_days, s.people) between 1 and analytics.least_people() - 1 then 1 else 0 end as few_7,
          case when analytics.fewest(s.within_30_days, s.people) between 1 and analytics.least_people() - 1
            or analytics.fewest(s.within_30_days - s.within_7_days, s.within_30_days) between 1 and analytics.least_people() - 1 then 1 else 0 end as few_30) x
      ) r));
end
$$;
create function public.metric_funnel(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_funnel(p_query); $$;
comment on function public.metric_funnel(jsonb) is
  'How far the members of each sign-up month (UTC) that {from?, to?} touches have come: {as_of, from, to, months: [{month, step: '
  'signed_up|onboarded|first_log|consultation_started|consultation_finished|program_started|second_week, people, within_7_days, '
  'within_30_days, mean_hours, withheld, nearly_all}]}. nearly_all: withheld because fewer than ten did not. Sum months for a '
  'longer funnel. Errors: 42501 without health:aggregate, 22023.';

create function private.metric_tiers(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(),
    'months', (
      with cells as (
        select analytics.period_of('month', c.day) as month, c.value as tier, sum(bit_count(c.bits)) as people
        from analytics.cohorts c where c.dimension = 'tier' and c.day >= analytics.period_of('month', v.first_day)
          and c.day < analytics.next_period('month', analytics.period_of('month', v.last_day)) group by 1, 2
      ), numbered as (select c.*, row_number() over (partition by c.month order by c.tier) as i from cells c),
      hidden as (select n.month, analytics.hidden(array_agg(n.people::bigint order by n.i)) as list from numbered n group by n.month)
      select coalesce(json_agg(r order by r.month, r.tier), '[]') from (
        select n.month, n.tier, case when not (h.list[n.i] or m.hide) then n.people end as people, h.list[n.i] or m.hide as withheld
        from numbered n join hidden h using (month) join private.signups_by_month() m using (month)) r));
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
