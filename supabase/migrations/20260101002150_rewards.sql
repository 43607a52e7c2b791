-- Rewards: how what a member does becomes streaks, experience, achievements and points.
--
--   Days          A local day counts for a kind of activity while at least one record of that kind lies on it, whenever it was
--                 written. Records carry their local day, so a change of clocks or of zone moves nothing.
--   Streaks       Runs of such days up to the member's today. They follow every correction, down too.
--   Experience    The points, and a fixed amount for each such day. It follows corrections too, and decides the level.
--   Achievements  Granted once, when the criteria are met, with their points and a notice. Never taken back: not when a record is
--                 corrected or deleted later, nor when the criteria change. Changed criteria reach members with their next
--                 record, or all at once with grant_achievement().
--
-- Triggers only note which days a statement touched: one short row, so that an act costs its writer next to nothing. The worker's
-- lane settles what was noted, some seconds later, member by member in the order of their ids, so that transactions cannot wait for
-- each other in a circle. Everything is worked out again from the records and never counted up, so it cannot drift, and what is
-- noted twice is only looked at twice; recount_rewards() does the same for everybody.

------------------------------------------------------------------------------------------------------------------
-- Days of activity
------------------------------------------------------------------------------------------------------------------

create table private.activity_days (
  user_id uuid not null references public.profiles (id) on delete cascade,
  streak_type public.streak_type not null,
  day date not null,
  primary key (user_id, streak_type, day)
);
alter table private.activity_days enable row level security;
comment on table private.activity_days is
  'The local days on which a member did something of a kind: private.activity_facts without repetition, as last settled.';

create view private.activity_facts with (security_invoker = on) as
select w.user_id, w.measured_on as day, 'weigh_in'::public.streak_type as streak_type from public.weight_history w
union all
select m.user_id, m.logged_on, 'nutrition' from public.meals m where m.child_id is null
union all
select a.user_id, a.performed_on, 'training' from public.activities a
union all
select r.user_id, r.planned_on, case r.planned_entity_type when 'meal' then 'nutrition'::public.streak_type else 'training' end
from public.adherence_records r where r.status in ('completed', 'similar', 'partial');
comment on view private.activity_facts is
  'What makes a day count: a weigh-in; a meal of one''s own; an activity; a planned meal or session that was done, at least in part.';

create function private.day_experience(p_type public.streak_type) returns integer
language sql immutable set search_path = '' as $$
  select case p_type when 'logging' then 1 when 'weigh_in' then 2 when 'nutrition' then 3 when 'training' then 5 end;
$$;
comment on function private.day_experience(public.streak_type) is 'Experience for one day of activity of a kind.';

create function private.level_of(p_experience bigint) returns integer
language sql immutable set search_path = '' as $$ select 1 + floor(sqrt(p_experience / 100.0))::integer; $$;
comment on function private.level_of(bigint) is 'Level n + 1 is reached with 100 n² experience: each level asks more than the last.';

-- The functions below are plpgsql because that keeps their plans, and they take members by array: never "all", which would need
-- another plan. recount_rewards() goes through everybody by the thousand.

create function private.refresh_activity_days(p_users uuid[], p_days date[]) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  v_changed uuid[];
begin
  with pair as materialized (select distinct t.user_id, t.day from unnest(p_users, p_days) t (user_id, day)),
  fact as materialized (
    select pair.user_id, f.streak_type, pair.day
    from pair
    -- distinct keeps this a look-up by index a pair; as a join it may read whole tables
    cross join lateral (
      select distinct f.streak_type from private.activity_facts f where f.user_id = pair.user_id and f.day = pair.day
    ) f
  ),
  right_now as materialized (
    select f.user_id, f.streak_type, f.day from fact f union select f.user_id, 'logging', f.day from fact f
  ),
  gone as (
    delete from private.activity_days d using pair
    where d.user_id = pair.user_id and d.day = pair.day and d.streak_type = any (enum_range(null::public.streak_type))
      and not exists (
        select 1 from right_now r where r.user_id = d.user_id and r.day = d.day and r.streak_type = d.streak_type)
    returning d.user_id
  ),
  come as (
    insert into private.activity_days (user_id, streak_type, day)
    select r.user_id, r.streak_type, r.day from right_now r order by r.user_id, r.streak_type, r.day
    on conflict do nothing
    returning user_id
  )
  select array_agg(c.user_id) into v_changed from (select gone.user_id from gone union select come.user_id from come) c;
  return v_changed;
end
$$;
comment on function private.refresh_activity_days(uuid[], date[]) is
  'Makes activity_days what activity_facts says for these pairs of member and day (two arrays of one length). Answers whose days '
  'changed; null when nobody''s did.';

create function private.refresh_all_days(p_users uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_changed bigint;
begin
  with fact as materialized (
    select distinct f.user_id, f.streak_type, f.day from private.activity_facts f where f.user_id = any (p_users)
  ),
  right_now as materialized (
    select f.user_id, f.streak_type, f.day from fact f union select f.user_id, 'logging', f.day from fact f
  ),
  gone as (
    delete from private.activity_days d
    where d.user_id = any (p_users) and not exists (
      select 1 from right_now r where r.user_id = d.user_id and r.day = d.day and r.streak_type = d.streak_type)
    returning 1
  ),
  come as (
    insert into private.activity_days (user_id, streak_type, day)
    select r.user_id, r.streak_type, r.day from right_now r order by r.user_id, r.streak_type, r.day
    on conflict do nothing
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from come) into v_changed;
  return v_changed;
end
$$;
comment on function private.refresh_all_days(uuid[]) is 'The same for every day of these members. Answers how many rows were wrong.';

create function private.refresh_streaks(p_users uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_changed bigint;
begin
  with island as (
    select d.user_id, d.streak_type, d.day, (now() at time zone p.time_zone)::date as today,
      d.day - row_number() over (partition by d.user_id, d.streak_type order by d.day)::integer as island
    from private.activity_days d join public.profiles p on p.id = d.user_id
    where d.user_id = any (p_users) and d.day <= (now() at time zone p.time_zone)::date
  ),
  run as (
    select i.user_id, i.streak_type, i.today, count(*)::integer as days, min(i.day) as first_on, max(i.day) as last_on
    from island i group by i.user_id, i.streak_type, i.today, i.island
  ),
  streak as materialized (
    select distinct on (r.user_id, r.streak_type) r.user_id, r.streak_type, r.last_on, r.first_on, r.days,
      max(r.days) over (partition by r.user_id, r.streak_type) as longest, r.last_on >= r.today - 1 as alive
    from run r
    order by r.user_id, r.streak_type, r.last_on desc
  ),
  written as (
    insert into public.user_streaks as s
      (user_id, streak_type, current_streak_days, longest_streak_days, last_activity_on, started_on)
    select k.user_id, k.streak_type, case when k.alive then k.days else 0 end, k.longest, k.last_on, case when k.alive then k.first_on end
    from streak k
    order by k.user_id, k.streak_type
    on conflict (user_id, streak_type) do update
      set current_streak_days = excluded.current_streak_days, longest_streak_days = excluded.longest_streak_days,
        last_activity_on = excluded.last_activity_on, started_on = excluded.started_on
      where (s.current_streak_days, s.longest_streak_days, s.last_activity_on, s.started_on)
        is distinct from (excluded.current_streak_days, excluded.longest_streak_days, excluded.last_activity_on, excluded.started_on)
    returning 1
  ),
  gone as (
    delete from public.user_streaks s
    where s.user_id = any (p_users)
      and not exists (select 1 from streak k where k.user_id = s.user_id and k.streak_type = s.streak_type)
    returning 1
  )
  select (select count(*) from written) + (select count(*) from gone) into v_changed;
  return v_changed;
end
$$;
comment on function private.refresh_streaks(uuid[]) is
  'Works out the streaks of these members from their days. Days ahead of the member''s today do not count yet. Answers how many '
  'rows were wrong.';

create function private.refresh_points(p_users uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_changed bigint;
begin
  with day as (
    select k.user_id, sum(k.days * private.day_experience(k.streak_type)) as experience
    from (
      select d.user_id, d.streak_type, count(*) as days
      from private.activity_days d join public.profiles p on p.id = d.user_id
      where d.user_id = any (p_users) and d.day <= (now() at time zone p.time_zone)::date
      group by d.user_id, d.streak_type
    ) k
    group by k.user_id
  ),
  earned as (
    select a.user_id, sum(a.points_awarded) as points from public.user_achievements a where a.user_id = any (p_users) group by a.user_id
  ),
  total as (
    select p.id as user_id, coalesce(e.points, 0) as points, coalesce(e.points, 0) + coalesce(d.experience, 0) as experience
    from public.profiles p left join day d on d.user_id = p.id left join earned e on e.user_id = p.id
    where p.id = any (p_users)
  ),
  written as (
    insert into public.user_points as u (user_id, points, experience, level)
    select t.user_id, t.points, t.experience, private.level_of(t.experience::bigint) from total t
    where t.experience > 0 or exists (select 1 from public.user_points x where x.user_id = t.user_id)
    order by t.user_id
    on conflict (user_id) do update set points = excluded.points, experience = excluded.experience, level = excluded.level
      where (u.points, u.experience, u.level) is distinct from (excluded.points, excluded.experience, excluded.level)
    returning 1
  )
  select count(*) into v_changed from written;
  return v_changed;
end
$$;
comment on function private.refresh_points(uuid[]) is
  'Works out points, experience and level of these members. Answers how many rows were wrong.';

------------------------------------------------------------------------------------------------------------------
-- The language of criteria
------------------------------------------------------------------------------------------------------------------

create table private.reward_metrics (
  metric text primary key,
  moves_with text not null check (moves_with in ('weight', 'meal', 'activity', 'adherence', 'day', 'points')),
  has_streak_type boolean not null default false,
  has_window boolean not null default false,
  description text not null
);
alter table private.reward_metrics enable row level security;
comment on table private.reward_metrics is 'What criteria may measure; private.reward_values() knows how.';
comment on column private.reward_metrics.moves_with is 'What has to change for the metric to change: records of that kind, days of activity, or points.';
comment on column private.reward_metrics.has_streak_type is 'A rule must name the kind of activity.';
comment on column private.reward_metrics.has_window is 'A rule may say window_days: only the local days up to today that many back count.';
insert into private.reward_metrics (metric, moves_with, has_streak_type, has_window, description) values
  ('streak_days', 'day', true, false, 'Longest run of days in a row.'),
  ('active_days', 'day', true, true, 'Days with activity.'),
  ('weigh_ins', 'weight', false, true, 'Weigh-ins.'),
  ('meals_logged', 'meal', false, true, 'Meals of one''s own.'),
  ('activities_logged', 'activity', false, true, 'Activities.'),
  ('planned_meals_completed', 'adherence', false, true, 'Planned meals assessed as completed.'),
  ('planned_sessions_completed', 'adherence', false, true, 'Planned sessions assessed as completed.'),
  ('trend_lost_kg', 'weight', false, false, 'Most kilograms that the trend of weight ever was below its first value.'),
  ('trend_gained_kg', 'weight', false, false, 'Most kilograms that the trend of weight ever was above its first value.'),
  ('trend_lost_pct', 'weight', false, false, 'The same loss in percent of the trend''s first value.'),
  ('goal_progress_pct', 'weight', false, false, 'Most of the way from the trend''s first value to the goal weight, where they are 1 kg or more apart.'),
  ('points', 'points', false, false, 'Points earned.'),
  ('level', 'points', false, false, 'Level reached.');

create function private.check_rule(p_rule jsonb) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_metric private.reward_metrics;
  v_key text;
  v_window numeric;
  v_type text := jsonb_typeof(p_rule);
begin
  if v_type is distinct from 'object' then
    raise exception using errcode = '22023', message = 'Each rule of the criteria must be an object.';
  end if;
  select k into v_key from jsonb_object_keys(p_rule) k
  where k not in ('metric', 'comparison', 'threshold', 'streak_type', 'window_days') limit 1;
  if v_key is not null then
    raise exception using errcode = '22023', message = format('A rule has no "%s".', left(v_key, 60)),
      hint = 'A rule says metric, comparison, threshold, and streak_type or window_days where the metric has them.';
  end if;
  select * into v_metric from private.reward_metrics m where to_jsonb(m.metric) = p_rule -> 'metric';
  if not found then
    raise exception using errcode = '22023', message = format('"%s" is no metric.', left(coalesce(p_rule ->> 'metric', ''), 60)),
      hint = 'There are: ' || (select string_agg(m.metric, ', ' order by m.metric) from private.reward_metrics m) || '.';
  end if;
  if coalesce(p_rule ->> 'comparison', '') not in ('at_least', 'more_than') then
    raise exception using errcode = '22023', message = 'A rule''s comparison is at_least or more_than.';
  end if;
  if jsonb_typeof(p_rule -> 'threshold') is distinct from 'number'
    or (p_rule ->> 'threshold')::numeric <= 0 or (p_rule ->> 'threshold')::numeric > 1000000 then
    raise exception using errcode = '22023', message = 'A rule''s threshold is a number above 0, at most 1,000,000.';
  end if;
  if v_metric.has_streak_type <> (p_rule ? 'streak_type') then
    raise exception using errcode = '22023', message = format(
      case when v_metric.has_streak_type then 'A rule on %s needs a streak_type.' else 'A rule on %s has no streak_type.' end, v_metric.metric);
  end if;
  if p_rule ? 'streak_type' and not exists (
    select 1 from unnest(enum_range(null::public.streak_type)) t where to_jsonb(t::text) = p_rule -> 'streak_type'
  ) then
    raise exception using errcode = '22023', message = format('"%s" is no streak type.', left(p_rule ->> 'streak_type', 60)),
      hint = 'There are: ' || array_to_string(enum_range(null::public.streak_type), ', ') || '.';
  end if;
  if p_rule ? 'window_days' then
    if not v_metric.has_window then
      raise exception using errcode = '22023', message = format('A rule on %s has no window_days.', v_metric.metric);
    end if;
    v_window := case when jsonb_typeof(p_rule -> 'window_days') = 'number' then (p_rule ->> 'window_days')::numeric end;
    if v_window is null or v_window <> trunc(v_window) or v_window not between 1 and 3660 then
      raise exception using errcode = '22023', message = 'window_days is a whole number from 1 to 3660.';
    end if;
  end if;
end
$$;
comment on function private.check_rule(jsonb) is 'Raises 22023 and says what is wrong, unless this is one rule of criteria.';

create function private.check_criteria(p_criteria jsonb) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_joiner text := case when p_criteria ? 'all' then 'all' when p_criteria ? 'any' then 'any' end;
begin
  if p_criteria = '{}' then
    return;
  elsif v_joiner is null then
    perform private.check_rule(p_criteria);
  elsif (select count(*) from jsonb_object_keys(p_criteria)) > 1 or jsonb_typeof(p_criteria -> v_joiner) <> 'array'
    or jsonb_array_length(p_criteria -> v_joiner) not between 1 and 8 then
    raise exception using errcode = '22023', message = format('"%s" stands alone and holds a list of 1 to 8 rules.', v_joiner);
  else
    perform private.check_rule(r) from jsonb_array_elements(p_criteria -> v_joiner) r;
  end if;
end
$$;
comment on function private.check_criteria(jsonb) is
  'Raises 22023 and says what is wrong, unless these are criteria: {}, one rule, or 1 to 8 rules under "all" or "any". A rule is '
  '{"metric": one of private.reward_metrics, "comparison": "at_least" | "more_than", "threshold": number, "streak_type"?, '
  '"window_days"?}.';

create function private.guard_criteria() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.check_criteria(new.criteria);
  return new;
end
$$;
create trigger guard_criteria before insert or update of criteria on public.achievements
  for each row execute function private.guard_criteria();

create function private.keep_earned() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.user_achievements e where e.achievement_id = old.id) then
    raise exception using errcode = '23503', message = 'Members have earned this achievement, so it cannot be deleted.',
      hint = 'Deactivate it instead.';
  end if;
  return old;
end
$$;
create trigger keep_earned before delete on public.achievements
  for each row execute function private.keep_earned();

create function private.criteria_rules(p_criteria jsonb)
returns table (metric text, streak_type public.streak_type, window_days integer, strict boolean, threshold numeric, needed bigint)
language sql immutable set search_path = '' as $$
  select r ->> 'metric', (r ->> 'streak_type')::public.streak_type, (r ->> 'window_days')::integer, r ->> 'comparison' = 'more_than',
    (r ->> 'threshold')::numeric, case when p_criteria ? 'any' then 1 else count(*) over () end
  from jsonb_array_elements(case when p_criteria = '{}' then '[]'
    else coalesce(p_criteria -> 'all', p_criteria -> 'any', jsonb_build_array(p_criteria)) end) r;
$$;
comment on function private.criteria_rules(jsonb) is 'Checked criteria as rows; needed is how many of them have to be met.';

create function private.weight_trends(p_users uuid[])
returns table (user_id uuid, first_kg numeric, lowest_kg numeric, highest_kg numeric)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query execute format(
    'select t.user_id, (array_agg(t.kg order by t.measured_on, t.measured_at))[1], min(t.kg), max(t.kg)
     from (
       select w.user_id, w.measured_on, w.measured_at, round(avg(w.weight_kg) over week, 2) as kg, count(*) over week as readings
       from public.weight_history w %s
       window week as (partition by w.user_id order by w.measured_on range between interval ''6 days'' preceding and current row)
     ) t
     where t.readings >= 2
     group by t.user_id', case when p_users is not null then 'where w.user_id = any ($1)' end) using p_users;
end
$$;
comment on function private.weight_trends(uuid[]) is
  'The trend of a member''s weight: the mean of the weigh-ins of a day and the six before it, where there are at least two, so that '
  'one reading after a sauna earns nothing. No row for members without such a week. Null is everybody.';

create function private.reward_values(p_metric text, p_type public.streak_type, p_window integer, p_users uuid[])
returns table (user_id uuid, value numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_of_these constant text := case when p_users is null then '' else ' and x.user_id = any ($1)' end;
  v_day text;
  v_from text;
begin
  case p_metric
    when 'streak_days' then
      v_from := 'x.longest_streak_days::numeric from public.user_streaks x where x.streak_type = $3';
    when 'points' then v_from := 'x.points::numeric from public.user_points x where true';
    when 'level' then v_from := 'x.level::numeric from public.user_points x where true';
    when 'trend_lost_kg' then v_from := 'x.first_kg - x.lowest_kg from private.weight_trends($1) x where true';
    when 'trend_gained_kg' then v_from := 'x.highest_kg - x.first_kg from private.weight_trends($1) x where true';
    when 'trend_lost_pct' then
      v_from := 'round(100 * (x.first_kg - x.lowest_kg) / x.first_kg, 2) from private.weight_trends($1) x where true';
    when 'goal_progress_pct' then
      v_from := 'round(100 * case when p.goal_weight_kg < x.first_kg then x.first_kg - x.lowest_kg else x.highest_kg - x.first_kg end
          / abs(x.first_kg - p.goal_weight_kg), 2)
        from private.weight_trends($1) x join public.profiles p on p.id = x.user_id where abs(p.goal_weight_kg - x.first_kg) >= 1';
    when 'active_days' then v_day := 'day'; v_from := 'private.activity_days x %s and x.streak_type = $3';
    when 'weigh_ins' then v_day := 'measured_on'; v_from := 'public.weight_history x %s';
    when 'meals_logged' then v_day := 'logged_on'; v_from := 'public.meals x %s and x.child_id is null';
    when 'activities_logged' then v_day := 'performed_on'; v_from := 'public.activities x %s';
    when 'planned_meals_completed' then
      v_day := 'planned_on';
      v_from := 'public.adherence_records x %s and x.planned_entity_type = ''meal'' and x.status = ''completed''';
    when 'planned_sessions_completed' then
      v_day := 'planned_on';
      v_from := 'public.adherence_records x %s and x.planned_entity_type = ''session'' and x.status = ''completed''';
  end case;
  if v_day is null then
    return query execute 'select x.user_id, ' || v_from || v_of_these using p_users, p_window, p_type;
  else
    -- Today, and so the window's end, is each member's own; worked out once a member, because zones are dear.
    return query execute 'with here as materialized (select p.id, (now() at time zone p.time_zone)::date as today from public.profiles p'
      || case when p_users is null then '' else ' where p.id = any ($1)' end || ') select x.user_id, count(*)::numeric from '
      || format(v_from, format('join here on here.id = x.user_id where x.%1$I <= here.today%2$s', v_day,
        case when p_window is not null then format(' and x.%I > here.today - $2', v_day) end))
      || v_of_these || ' group by x.user_id' using p_users, p_window, p_type;
  end if;
end
$$;
comment on function private.reward_values(text, public.streak_type, integer, uuid[]) is
  'What these members (null: all) have of a metric; members who have nothing have no row.';

create function private.members_who_meet(p_achievements jsonb, p_users uuid[])
returns table (achievement text, user_id uuid, progress jsonb)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query with rule as materialized (
    select a.key as achievement, r.* from jsonb_each(p_achievements) a cross join lateral private.criteria_rules(a.value) r
  ),
  measure as materialized (select distinct r.metric, r.streak_type, r.window_days from rule r),
  measured as materialized (
    select m.*, v.user_id, v.value
    from measure m cross join lateral private.reward_values(m.metric, m.streak_type, m.window_days, p_users) v
  )
  select r.achievement, m.user_id, jsonb_object_agg(concat_ws(':', r.metric, r.streak_type, r.window_days || 'd'), m.value)
  from rule r
  join measured m on m.metric = r.metric and m.streak_type is not distinct from r.streak_type
    and m.window_days is not distinct from r.window_days
  where case when r.strict then m.value > r.threshold else m.value >= r.threshold end
  group by r.achievement, m.user_id
  having count(*) >= max(r.needed);
end
$$;
comment on function private.members_who_meet(jsonb, uuid[]) is
  'Which of these members (null: of all) meet which checked criteria now, and with what. Criteria by the achievement''s name, '
  '{"name": criteria}; what several of them measure is measured once.';

------------------------------------------------------------------------------------------------------------------
-- Granting
------------------------------------------------------------------------------------------------------------------

create function private.give_achievements(p_ids uuid[], p_users uuid[]) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  v_criteria jsonb := (select jsonb_object_agg(a.id, a.criteria) from public.achievements a where a.id = any (p_ids));
  v_granted uuid[];
begin
  with granted as (
    insert into public.user_achievements (user_id, achievement_id, points_awarded, progress)
    select m.user_id, a.id, a.points, m.progress
    from private.members_who_meet(v_criteria, p_users) m join public.achievements a on a.id = m.achievement::uuid
    where not exists (select 1 from public.user_achievements e where e.user_id = m.user_id and e.achievement_id = a.id)
    order by m.user_id, a.code
    on conflict (user_id, achievement_id) do nothing
    returning id, user_id, achievement_id
  ),
  told as (
    insert into public.notifications (user_id, type, title, body, payload)
    select g.user_id, 'achievement_earned', 'Earned: ' || a.title, nullif(a.description, ''),
      jsonb_build_object('resource', 'user_achievements', 'id', g.id)
    from granted g join public.achievements a on a.id = g.achievement_id
  )
  select array_agg(distinct g.user_id) into v_granted from granted g;
  return v_granted;
end
$$;
comment on function private.give_achievements(uuid[], uuid[]) is
  'Grants these achievements to those of these members who meet the criteria and have them not, with a notice. Answers to whom; null is '
  'nobody. The members'' rewards are locked.';

create function private.lock_rewards(p_users uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.user_points (user_id)
  select p.id from public.profiles p
  where p.id = any (p_users) and not exists (select 1 from public.user_points u where u.user_id = p.id) order by p.id
  on conflict do nothing;
  perform 1 from public.user_points u where u.user_id = any (p_users) order by u.user_id for update;
end
$$;
comment on function private.lock_rewards(uuid[]) is
  'One transaction at a time works out a member''s rewards, from records that those before it committed. Members in the order of ids.';

create function private.settle_members(p_users uuid[], p_days date[], p_moved text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_all uuid[] := array(select distinct u from unnest(p_users) u order by u);
  v_changed uuid[];
  v_moved text[] := p_moved;
  v_metrics text[];
  v_candidates uuid[];
begin
  perform private.lock_rewards(v_all);
  v_changed := private.refresh_activity_days(p_users, p_days);
  if v_changed is not null then
    perform private.refresh_streaks(v_changed), private.refresh_points(v_changed);
    v_moved := v_moved || '{day,points}';
  end if;
  -- What is earned makes points, and points may earn more: until nothing new is.
  loop
    select array_agg(m.metric) into v_metrics from private.reward_metrics m where m.moves_with = any (v_moved);
    select array_agg(a.id) into v_candidates from public.achievements a
    where a.is_active and jsonb_path_query_array(a.criteria, '$.**.metric') ?| v_metrics
      and (select count(*) from public.user_achievements e where e.achievement_id = a.id and e.user_id = any (v_all)) < cardinality(v_all);
    exit when v_candidates is null;
    v_changed := private.give_achievements(v_candidates, v_all);
    exit when v_changed is null;
    perform private.refresh_points(v_changed);
    v_moved := '{points}';
  end loop;
end
$$;
comment on function private.settle_members(uuid[], date[], text[]) is
  'Brings the rewards of members up to date after records of these kinds moved on these pairs of member and day.';

------------------------------------------------------------------------------------------------------------------
-- Following the records
------------------------------------------------------------------------------------------------------------------

create table private.reward_queue (
  id bigint generated always as identity primary key,
  moved text not null,
  user_ids uuid[] not null,
  days date[] not null
);
alter table private.reward_queue enable row level security;
comment on table private.reward_queue is
  'What was touched and is not settled yet, one row a statement. Two arrays of one length: pairs of member and local day. It only '
  'grows at its end: a writer who found their mark there already, and left it at that, would trust one that is being taken away.';

create function private.note_activity() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_users uuid[];
  v_days date[];
begin
  -- An act is an insert of one row, mostly. Its statement keeps its plan, which execute would not.
  if tg_op = 'INSERT' then
    select array_agg(t.user_id), array_agg(t.day) into v_users, v_days
    from (select distinct (j ->> 'user_id')::uuid as user_id, (j ->> tg_argv[1])::date as day from (select to_jsonb(r) as j from new_rows r) n) t;
  else
    execute case tg_op
      when 'UPDATE' then format(
        'select array_agg(t.user_id), array_agg(t.day) from (
           select distinct r.user_id, r.%2$I as day from (
             (select %1$s, %2$I from old_rows except all select %1$s, %2$I from new_rows) union all
             (select %1$s, %2$I from new_rows except all select %1$s, %2$I from old_rows)) r) t',
        concat_ws(', ', 'user_id', nullif(tg_argv[2], '')), tg_argv[1])
      else format('select array_agg(t.user_id), array_agg(t.day) from (select distinct r.user_id, r.%I as day from old_rows r) t', tg_argv[1])
    end into v_users, v_days;
  end if;
  if v_users is not null then
    insert into private.reward_queue (moved, user_ids, days) values (tg_argv[0], v_users, v_days);
  end if;
  return null;
end
$$;
comment on function private.note_activity() is
  'Statement trigger: notes which days of which members a statement touched. Arguments: the kind of record, its column of the local '
  'day, the other columns that matter.';

create function private.settle_rewards(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_taken integer;
  v_users uuid[];
  v_days date[];
  v_moved text[];
begin
  if p_limit is null or p_limit not between 1 and 10000 then
    raise exception using errcode = '22023', message = 'Between 1 and 10,000 notes are settled at a time.';
  end if;
  with taken as (
    delete from private.reward_queue q
    where q.id in (select n.id from private.reward_queue n order by n.id limit p_limit for update skip locked)
    returning q.moved, q.user_ids, q.days
  ),
  pair as (
    select distinct u.user_id, u.day from taken cross join unnest(taken.user_ids, taken.days) u (user_id, day)
    -- A record that went with its member leaves nothing to work out.
    where exists (select 1 from public.profiles p where p.id = u.user_id)
  )
  select (select count(*) from taken), array_agg(p.user_id), array_agg(p.day), (select array_agg(distinct t.moved) from taken t)
  into v_taken, v_users, v_days, v_moved from pair p;
  -- From here on each statement sees what was committed before it, and so every record whose note was taken.
  if v_users is not null then
    perform private.settle_members(v_users, v_days, v_moved);
  end if;
  return v_taken;
end
$$;
create function public.settle_rewards(p_limit integer default 500) returns integer
language sql set search_path = '' as $$ select private.settle_rewards(p_limit); $$;
comment on function public.settle_rewards(integer) is
  'Works out the rewards of the members whose records the oldest p_limit notes name; answers how many notes were settled: fewer '
  'than p_limit when none is left. Any number of workers may call it at once. Service role only; 22023 for a limit outside 1 to 10,000.';

create function private.attach_rewards(p_table regclass, p_kind text, p_day text, p_columns text) returns void
language plpgsql set search_path = '' as $$
declare
  v_call text := format('for each statement execute function private.note_activity(%L, %L, %L)', p_kind, p_day, p_columns);
begin
  execute format('create trigger note_activity_insert after insert on %s referencing new table as new_rows %s', p_table, v_call);
  execute format('create trigger note_activity_update after update on %s
    referencing old table as old_rows new table as new_rows %s', p_table, v_call);
  execute format('create trigger note_activity_delete after delete on %s referencing old table as old_rows %s', p_table, v_call);
end
$$;
comment on function private.attach_rewards(regclass, text, text, text) is 'Has a table''s rows count for rewards, see private.note_activity().';

select private.attach_rewards('public.weight_history', 'weight', 'measured_on', 'weight_kg');
select private.attach_rewards('public.meals', 'meal', 'logged_on', 'child_id');
select private.attach_rewards('public.activities', 'activity', 'performed_on', '');
select private.attach_rewards('public.adherence_records', 'adherence', 'planned_on', 'planned_entity_type, status');

------------------------------------------------------------------------------------------------------------------
-- What staff and the worker can do
------------------------------------------------------------------------------------------------------------------

create function private.preview_achievement(p_criteria jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_members bigint;
begin
  perform private.require('content', 'read');
  if p_criteria is null then
    raise exception using errcode = '22023', message = 'Say the criteria.';
  end if;
  perform private.check_criteria(p_criteria);
  select count(*) into v_members from private.members_who_meet(jsonb_build_object('preview', p_criteria), null);
  return json_build_object('members', case when v_members = 0 or v_members >= 10 then v_members end, 'is_suppressed', v_members between 1 and 9);
end
$$;
create function public.preview_achievement(p_criteria jsonb) returns json
language sql stable set search_path = '' as $$ select private.preview_achievement(p_criteria); $$;
comment on function public.preview_achievement(jsonb) is
  'How many members meet criteria now, granting nothing: {"members", "is_suppressed"}. 1 to 9 members are not told: members is null '
  'and is_suppressed true. Needs content:read (42501); 22023 says what is wrong with the criteria.';

create function private.grant_achievement(p_achievement_id uuid) returns json
language plpgsql security definer set search_path = '' as $$
declare
  v_achievement public.achievements;
  v_users uuid[];
  v_members bigint;
begin
  perform private.require('content', 'write');
  select * into v_achievement from public.achievements a where a.id = p_achievement_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'The achievement does not exist.';
  elsif not v_achievement.is_active then
    raise exception using errcode = '22023', message = 'The achievement is not active.', hint = 'Activate it first.';
  end if;
  select array_agg(m.user_id order by m.user_id) into v_users
  from private.members_who_meet(jsonb_build_object(v_achievement.id, v_achievement.criteria), null) m;
  if v_users is not null then
    perform private.lock_rewards(v_users);
    v_users := private.give_achievements(array[v_achievement.id], v_users);
  end if;
  if v_users is not null then
    perform private.refresh_points(v_users);
    -- Points may earn more; no record moved, so there are no days to look at.
    perform private.settle_members(v_users, array_fill(null::date, array[cardinality(v_users)]), '{points}');
  end if;
  v_members := coalesce(cardinality(v_users), 0);
  return json_build_object('members', case when v_members = 0 or v_members >= 10 then v_members end, 'is_suppressed', v_members between 1 and 9);
end
$$;
create function public.grant_achievement(p_achievement_id uuid) returns json
language sql set search_path = '' as $$ select private.grant_achievement(p_achievement_id); $$;
comment on function public.grant_achievement(uuid) is
  'Grants an active achievement to everybody who meets its criteria and has it not: after it was added, activated or its criteria '
  'changed. Answers how many, as preview_achievement() does. Repeating it grants nothing twice. Needs content:write (42501).';

create function private.break_streaks() returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_users uuid[];
begin
  select array_agg(distinct s.user_id order by s.user_id) into v_users
  from public.user_streaks s join public.profiles p on p.id = s.user_id
  -- No zone is further than a day ahead of UTC: the first condition is the index's, the second the member's.
  where s.current_streak_days > 0 and s.last_activity_on < (now() at time zone 'UTC')::date
    and s.last_activity_on < (now() at time zone p.time_zone)::date - 1;
  if v_users is null then
    return 0;
  end if;
  perform private.lock_rewards(v_users);
  return private.refresh_streaks(v_users);
end
$$;
comment on function private.break_streaks() is 'Ends the streaks that a whole local day without activity broke. Answers how many rows changed.';

create function private.end_broken_streaks() returns bigint
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('users', 'write');
  return private.break_streaks();
end
$$;
create function public.end_broken_streaks() returns bigint
language sql set search_path = '' as $$ select private.end_broken_streaks(); $$;
comment on function public.end_broken_streaks() is
  'Ends the streaks that a whole local day without activity broke, without waiting for run_due_rewards(); answers how many rows '
  'changed. Needs users:write (42501).';

create function private.run_due_rewards() returns json
language plpgsql security definer set search_path = '' as $$
declare
  v_streaks constant bigint := private.break_streaks();
  v_challenge uuid;
  v_challenges integer := 0;
begin
  for v_challenge in
    select c.id from public.community_challenges c
    where c.status = 'published'
      -- The first local day begins first at UTC+14.
      and now() >= c.starts_on::timestamp at time zone 'UTC' - interval '14 hours'
      and (c.scored_at is null or c.scored_at < now() - interval '1 hour' or now() >= private.challenge_over_at(c.ends_on))
    order by c.scored_at nulls first limit 50 for update skip locked
  loop
    perform private.score_challenge(v_challenge);
    v_challenges := v_challenges + 1;
  end loop;
  return json_build_object('streaks', v_streaks, 'challenges', v_challenges);
end
$$;
create function public.run_due_rewards() returns json
language sql set search_path = '' as $$ select private.run_due_rewards(); $$;
comment on function public.run_due_rewards() is
  'What the clock alone changes: ends streaks that a whole local day without activity broke, counts up to 50 running challenges whose '
  'count is an hour old, and finishes those whose last day is over everywhere. Answers {"streaks", "challenges"}: rows changed and '
  'challenges counted. To be called every quarter of an hour, which is as close as time zones begin their days. Service role only.';

create function private.recount_rewards(p_user_id uuid) returns json
language plpgsql security definer set search_path = '' as $$
declare
  v_users uuid[];
  v_last uuid := '00000000-0000-0000-0000-000000000000'::uuid;
  v_days bigint := 0;
  v_streaks bigint := 0;
  v_points bigint := 0;
begin
  perform private.require('users', 'write');
  if p_user_id is not null then
    perform private.lock_rewards(array[p_user_id]);
  else
    lock table public.user_points in share row exclusive mode; -- every transaction that settles rewards waits, or is waited for
  end if;
  loop
    select array_agg(p.id order by p.id) into v_users from (
      select p.id from public.profiles p
      where p.id > v_last and (p_user_id is null or p.id = p_user_id) order by p.id limit 1000
    ) p;
    exit when v_users is null;
    v_last := v_users[cardinality(v_users)];
    v_days := v_days + private.refresh_all_days(v_users);
    v_streaks := v_streaks + private.refresh_streaks(v_users);
    v_points := v_points + private.refresh_points(v_users);
  end loop;
  return json_build_object('days', v_days, 'streaks', v_streaks, 'points', v_points);
end
$$;
create function public.recount_rewards(p_user_id uuid default null) returns json
language sql set search_path = '' as $$ select private.recount_rewards(p_user_id); $$;
comment on function public.recount_rewards(uuid) is
  'Works out days, streaks and points again from the records of a member, or of everybody, and answers how many rows were wrong: '
  '{"days", "streaks", "points"}. Right after a load with triggers off; 0 at any other time. Grants and takes nothing. Needs '
  'users:write (42501).';

grant execute on function
  private.preview_achievement(jsonb), public.preview_achievement(jsonb), private.grant_achievement(uuid), public.grant_achievement(uuid),
  private.end_broken_streaks(), public.end_broken_streaks(), private.recount_rewards(uuid), public.recount_rewards(uuid)
to authenticated, service_role;

grant execute on function
  private.settle_rewards(integer), public.settle_rewards(integer), private.run_due_rewards(), public.run_due_rewards()
to service_role;

do $$
begin
  if exists (select from pg_catalog.pg_extension e where e.extname = 'pg_cron') then
    perform cron.schedule('keel-rewards', '* * * * *', 'select private.settle_rewards(10000)');
    perform cron.schedule('keel-rewards-due', '*/15 * * * *', 'select private.run_due_rewards()');
  end if;
end
$$;
