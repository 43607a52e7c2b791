-- Mood, cravings and lapses by week (UTC), and adherence of the weeks in which they were this or that.

create table analytics.behavior_weeks (
  week date not null,
  measure text not null check (measure in ('mood', 'craving', 'lapse')),
  records integer not null,
  people integer not null,
  level_sum integer not null,
  primary key (week, measure)
);
alter table analytics.behavior_weeks enable row level security;
comment on table analytics.behavior_weeks is 'Check-ins of mood (level 1 to 10), cravings (intensity) and lapses (severity) of a week.';

create table analytics.behavior_bands (
  week date not null,
  measure text not null,
  band text not null,
  people integer not null,
  counted integer not null,
  score_sum numeric(14, 3) not null,
  shown boolean not null,
  primary key (week, measure, band)
);
alter table analytics.behavior_bands enable row level security;
comment on table analytics.behavior_bands is
  'Members of a week with counted adherence, by their mean mood (low to 4.5, high from 7), or by whether they had a craving or a '
  'lapse, and their adherence in it. Bands are parts of a whole: small ones are hidden with a cover.';

create function analytics.behavior_members(p_week date)
returns table (user_id uuid, measure text, band text, counted integer, score_sum numeric)
language sql stable set search_path = '' as $$
  with records as materialized (
    select 'mood' as measure, m.user_id, m.mood_level as level from public.mood_check_ins m
    where m.checked_in_at >= p_week::timestamp at time zone (select analytics.zone()) and m.checked_in_at < (p_week + 7)::timestamp at time zone (select analytics.zone())
    union all
    select 'craving', c.user_id, c.intensity from public.cravings c
    where c.occurred_at >= p_week::timestamp at time zone (select analytics.zone()) and c.occurred_at < (p_week + 7)::timestamp at time zone (select analytics.zone())
    union all
    select 'lapse', l.user_id, l.severity from public.lapses l
    where l.occurred_at >= p_week::timestamp at time zone (select analytics.zone()) and l.occurred_at < (p_week + 7)::timestamp at time zone (select analytics.zone())
  ), adherence as (
    select a.user_id, count(a.score) as counted, sum(a.score) as score_sum from public.adherence_records a
    where a.planned_on between p_week and p_week + 6 and exists (select from records) group by a.user_id having count(a.score) > 0
  ), members as (
    select a.user_id, a.counted, a.score_sum, avg(r.level) filter (where r.measure = 'mood') as mood,
      coalesce(bool_or(r.measure = 'craving'), false) as craving, coalesce(bool_or(r.measure = 'lapse'), false) as lapse
    from adherence a left join records r using (user_id) group by a.user_id, a.counted, a.score_sum
  )
  select m.user_id, b.measure, b.band, m.counted::integer, m.score_sum
  from members m cross join lateral (values
    ('mood', case when m.mood is null then 'untold' when m.mood < 4.5 then 'low' when m.mood < 7 then 'middling' else 'high' end),
    ('craving', case when m.craving then 'with' else 'without' end), ('lapse', case when m.lapse then 'with' else 'without' end)
  ) b (measure, band);
$$;
comment on function analytics.behavior_members(date) is 'The band of each member with counted adherence in a week in which anything was recorded, by measure.';

create function analytics.refresh_behavior(p_days date[]) returns void
language plpgsql set search_path = '' as $$
declare
  v_week date;
begin
  for v_week in select distinct analytics.period_of('week', d) from unnest(p_days) d loop
    delete from analytics.behavior_weeks b where b.week = v_week;
    delete from analytics.behavior_bands b where b.week = v_week;
    with records as materialized (
      select 'mood' as measure, m.user_id, m.mood_level as level from public.mood_check_ins m
      where m.checked_in_at >= v_week::timestamp at time zone (select analytics.zone()) and m.checked_in_at < (v_week + 7)::timestamp at time zone (select analytics.zone())
      union all
      select 'craving', c.user_id, c.intensity from public.cravings c
      where c.occurred_at >= v_week::timestamp at time zone (select analytics.zone()) and c.occurred_at < (v_week + 7)::timestamp at time zone (select analytics.zone())
      union all
      select 'lapse', l.user_id, l.severity from public.lapses l
      where l.occurred_at >= v_week::timestamp at time zone (select analytics.zone()) and l.occurred_at < (v_week + 7)::timestamp at time zone (select analytics.zone())
    ), weeks as (
      insert into analytics.behavior_weeks (week, measure, records, people, level_sum)
      select v_week, r.measure, count(*), count(distinct r.user_id), sum(r.level) from records r group by r.measure
    ), bands as (
      select m.measure, m.band, count(*) as people, sum(m.counted) as counted, sum(m.score_sum) as score_sum,
        row_number() over (partition by m.measure order by m.band) as i
      from analytics.behavior_members(v_week) m group by m.measure, m.band
    ), hidden as (select b.measure, analytics.hidden(array_agg(b.people order by b.i)) as list from bands b group by b.measure)
    insert into analytics.behavior_bands (week, measure, band, people, counted, score_sum, shown)
    select v_week, b.measure, b.band, b.people, b.counted, b.score_sum, not h.list[b.i] from bands b join hidden h using (measure);
  end loop;
end
$$;

create index mood_check_ins_time_idx on public.mood_check_ins (checked_in_at);
create index cravings_time_idx on public.cravings (occurred_at);
create index lapses_time_idx on public.lapses (occurred_at);
select analytics.watch('public.mood_check_ins', 'behavior', 'analytics.day_number(analytics.day_in(r.checked_in_at, (select analytics.zone())))');
select analytics.watch('public.cravings', 'behavior', 'analytics.day_number(analytics.day_in(r.occurred_at, (select analytics.zone())))');
select analytics.watch('public.lapses', 'behavior', 'analytics.day_number(analytics.day_in(r.occurred_at, (select analytics.zone())))');

create function private.metric_behavior(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
begin
  perform private.require('mind', 'aggregate');
  v := private.parse_metric_query(p_query, '{all}');
  return json_build_object('as_of', private.metrics_as_of(), 'from', analytics.period_of('week', v.first_day), 'to', analytics.period_of('week', v.last_day) + 6,
    'weeks', (select coalesce(json_agg(r order by r.week, r.measure), '[]') from (
      select b.week, b.measure, case when b.people >= analytics.least_people() then b.records end as records,
        case when b.people >= analytics.least_people() then b.people end as people,
        case when b.people >= analytics.least_people() then round(b.level_sum::numeric / b.records, 2) end as mean_level,
        b.people < analytics.least_people() as withheld, analytics.is_partial_day(b.week + 6) as partial
      from analytics.behavior_weeks b where b.week between analytics.period_of('week', v.first_day) and v.last_day) r),
    'against_adherence', (select coalesce(json_agg(r order by r.measure, r.band), '[]') from (
      select b.measure, b.band, sum(b.people) filter (where b.shown) as member_weeks,
        round(sum(b.score_sum) filter (where b.shown) / nullif(sum(b.counted) filter (where b.shown), 0), 4) as rate,
        count(*) filter (where not b.shown) as withheld_weeks
      from analytics.behavior_bands b where b.week between analytics.period_of('week', v.first_day) and v.last_day group by b.measure, b.band) r));
end
$$;
create function public.metric_behavior(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_behavior(p_query); $$;
comment on function public.metric_behavior(jsonb) is
  'Mood, cravings and lapses of the whole weeks (UTC) that {from?, to?} touch: {as_of, from, to, weeks: [{week, measure: mood|craving|lapse, '
  'records, people, mean_level, withheld, partial}], against_adherence: [{measure, band, member_weeks, rate, withheld_weeks}]}. A '
  'connection, not a cause. Errors: 42501 without mind:aggregate, 22023.';
grant execute on function private.metric_behavior(jsonb), public.metric_behavior(jsonb) to authenticated, service_role;
