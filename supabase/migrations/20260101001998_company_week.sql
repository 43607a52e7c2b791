-- What the company achieved in a week, for everybody on staff: the numbers that one would put on a wall.

create index consultation_sessions_completed_idx on public.consultation_sessions (completed_at) where completed_at is not null;
create index programs_activated_idx on public.programs (activated_at) where activated_at is not null;
create index goal_milestones_achieved_idx on public.goal_milestones (achieved_at) where achieved_at is not null;

create function private.week_value(p_code text, p_last date) returns numeric
language plpgsql stable set search_path = '' as $$
declare
  v_first constant date := p_last - 6;
  v_from constant timestamptz := v_first::timestamp at time zone analytics.zone();
  v_until constant timestamptz := (p_last + 1)::timestamp at time zone analytics.zone();
begin
  case p_code
    when 'active' then return private.metric_value('wau', v_first, p_last);
    when 'done' then return private.metric_value('adherence_done', v_first, p_last);
    when 'streak' then
      return (select s.people from analytics.streak_days s where s.day = p_last and s.least_days = 7 and s.people >= 10);
    when 'consultations' then
      return (select count(*) from public.consultation_sessions s where s.completed_at >= v_from and s.completed_at < v_until);
    when 'programs' then
      return (select count(*) from public.programs p where p.activated_at >= v_from and p.activated_at < v_until);
    when 'milestones' then
      return (select count(*) from public.goal_milestones g where g.achieved_at >= v_from and g.achieved_at < v_until);
    when 'post_views' then return private.metric_value('post_views', v_first, p_last);
  end case;
end
$$;
comment on function private.week_value(text, date) is
  'One number of the seven of the company''s days that end with p_last. Counted from raw rows where an index answers; active, done and streak are '
  'of the aggregates, in members'' own days. A streak is of seven days at least.';

create function private.company_week() returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_last constant date := analytics.first_open_day() - 1;
begin
  if not private.is_staff() then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  return json_build_object('as_of', private.metrics_as_of(), 'from', v_last - 6, 'to', v_last, 'numbers', (
    select json_agg(json_build_object('code', c.code,
      'value', case when v.value >= c.least then v.value end, 'previous_value', case when v.previous >= c.least then v.previous end) order by c.place)
    from (values (1, 'active', 10), (2, 'done', 10), (3, 'streak', 10), (4, 'consultations', 10), (5, 'programs', 10), (6, 'milestones', 10),
      (7, 'post_views', 1)) as c (place, code, least)
    cross join lateral (select private.week_value(c.code, v_last) as value, private.week_value(c.code, v_last - 7) as previous) v));
end
$$;
create function public.company_week() returns json
language sql stable set search_path = '' as $$ select private.company_week(); $$;
comment on function public.company_week() is
  'The last seven days that are over, beside the seven before: {as_of, from, to, numbers: [{code: active|done|streak|consultations|programs|milestones|'
  'post_views, value, previous_value}]}. Null under ten (views: under one). Nothing of it is about weight or intake: a wall is no place for either. '
  'All staff. Errors: 42501.';
grant execute on function private.company_week(), public.company_week() to authenticated;
