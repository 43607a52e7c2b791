-- The rows behind a number. The list of a number that is shown has exactly as many rows; of one that is withheld there is none.

create function private.members_in(p_chunks jsonb, p_after integer, p_limit integer) returns json
language sql stable set search_path = '' as $$
  select coalesce(json_agg(r order by r.user_no), '[]') from (
    select p.user_no, p.id as user_id, p.full_name, p.email, p.created_at, p.last_active_at
    from jsonb_each_text(p_chunks) c
    join public.profiles p on p.user_no >= c.key::integer * 65536 and p.user_no < (c.key::integer + 1) * 65536
      and get_bit(c.value::bit(65536), p.user_no & 65535) = 1
    where p.user_no > p_after order by p.user_no limit p_limit
  ) r;
$$;
comment on function private.members_in(jsonb, integer, integer) is 'A page of the members of a set of bitmaps, {chunk: bits}, in the order of their numbers.';

create function private.drill_members(p_chunks jsonb, p_shown boolean, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_rows json := '[]';
  v_may constant boolean := (private.can('health', 'read') and private.can('users', 'read')) or auth.role() is not distinct from 'service_role';
begin
  if not coalesce(p_shown, false) then
    return json_build_object('count', null, 'withheld', true, 'rows', v_rows, 'next_cursor', null);
  end if;
  if v_may then
    v_rows := private.members_in(p_chunks, p_after, p_limit);
  end if;
  return json_build_object(
    'count', (select coalesce(sum(bit_count(c.value::bit(65536))), 0) from jsonb_each_text(p_chunks) c), 'withheld', false, 'rows', v_rows,
    'next_cursor', case when json_array_length(v_rows) = p_limit then v_rows -> (p_limit - 1) -> 'user_no' end);
end
$$;

create function private.drill_adherence(p private.metric_query, p_measure text, p_after text, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_count bigint;
  v_days date[];
  v_rows json := '[]';
  v_after_day date;
  v_after_id uuid;
begin
  if p_measure not in ('planned', 'done') then
    perform private.bad_metric_query('The measure is planned or done.');
  end if;
  select sum(case p_measure when 'done' then c.done else c.planned end), array_agg(c.day) into v_count, v_days
  from analytics.adherence_cells c
  where c.dimension = p.dimension and c.kind = p.kind and c.value = coalesce(p.value, 'all') and c.day between p.first_day and p.last_day and c.shown;
  if v_count is null then
    return json_build_object('count', null, 'withheld', exists (select from analytics.adherence_cells c
      where c.dimension = p.dimension and c.kind = p.kind and c.value = coalesce(p.value, 'all') and c.day between p.first_day and p.last_day),
      'rows', v_rows, 'next_cursor', null);
  end if;
  if private.can('health', 'read') or auth.role() is not distinct from 'service_role' then
    begin
      v_after_day := split_part(p_after, ' ', 1)::date;
      v_after_id := split_part(p_after, ' ', 2)::uuid;
    exception when data_exception then
      perform private.bad_metric_query('The cursor does not belong to this list.');
    end;
    select coalesce(json_agg(r), '[]') into v_rows from (
      select a.id, a.user_id, a.planned_on, a.planned_entity_type, a.status, a.similarity_score, a.score, a.assessed_at
      from public.adherence_records a
      where a.planned_on = any (v_days) and (p.kind = 'all' or a.planned_entity_type::text = p.kind)
        and (p_measure = 'planned' or a.status in ('completed', 'similar', 'partial'))
        and (p.value is null or p.value = case p.dimension
          when 'status' then a.status::text when 'goal' then coalesce(a.member_goal::text, 'unknown') when 'sex' then coalesce(a.member_sex::text, 'unknown')
          when 'tier' then coalesce(a.member_tier::text, 'unknown') when 'experience' then coalesce(a.member_experience::text, 'unknown')
          when 'program_phase' then analytics.program_phase(a.program_week) when 'cohort_month' then coalesce(to_char(a.cohort_month, 'YYYY-MM'), 'unknown') end)
        and (v_after_day is null or (a.planned_on, a.id) > (v_after_day, v_after_id))
      order by a.planned_on, a.id limit p_limit
    ) r;
  end if;
  return json_build_object('count', v_count, 'withheld', false, 'rows', v_rows, 'next_cursor', case when json_array_length(v_rows) = p_limit
    then concat_ws(' ', v_rows -> (p_limit - 1) ->> 'planned_on', v_rows -> (p_limit - 1) ->> 'id') end);
end
$$;

create function private.metric_drilldown(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_limit integer;
  v_after integer := 0;
  v_window integer;
  v_age integer;
  v_day date;
  v_grain analytics.grain;
  v_chunks jsonb;
  v_shown boolean;
  v_state text := p_query ->> 'state';
begin
  perform private.require('health', 'aggregate');
  v := private.parse_metric_query(p_query - 'compare' - 'by', '{all,status,goal,sex,tier,experience,program_phase,cohort_month,first_action}');
  begin
    v_limit := coalesce((p_query ->> 'limit')::integer, 50);
    v_window := coalesce((p_query ->> 'window')::integer, 1);
    v_age := coalesce((p_query ->> 'age')::integer, 0);
    v_day := coalesce((p_query ->> 'day')::date, (p_query ->> 'period')::date, (p_query ->> 'cohort')::date, v.last_day);
    if p_query ->> 'metric' <> 'adherence' then
      v_after := coalesce((p_query ->> 'after')::integer, 0);
    end if;
  exception when data_exception then
    perform private.bad_metric_query('limit, window and age are whole numbers, day a day, after the next_cursor of the page before.');
  end;
  if v_limit not between 1 and 1000 then
    perform private.bad_metric_query('limit must be between 1 and 1,000.');
  end if;
  v_grain := nullif(v.grain, 'day')::analytics.grain;

  case p_query ->> 'metric'
    when 'adherence' then
      return private.drill_adherence(v, coalesce(p_query ->> 'measure', 'planned'), p_query ->> 'after', v_limit);
    when 'active' then
      if v_window not in (1, 7, 30) then
        perform private.bad_metric_query('The window is 1, 7 or 30 days.');
      end if;
      select case v_window when 1 then e.dau_shown when 7 then e.wau_shown else e.mau_shown end into v_shown
      from analytics.engagement_days e where e.dimension = v.dimension and e.value = coalesce(v.value, 'all') and e.day = v_day;
      select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
        select a.chunk, bit_or(a.bits) as bits from analytics.active_days a
        where a.dimension = v.dimension and a.value = coalesce(v.value, 'all') and a.day > v_day - v_window and a.day <= v_day group by a.chunk) x;
    when 'retention' then
      select r.active_shown into v_shown from analytics.retention r
      where r.grain = v_grain and r.dimension = v.dimension and r.value = coalesce(v.value, 'all') and r.cohort = v_day and r.age = v_age;
      select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
        select c.chunk, bit_or(c.bits & a.bits) as bits from analytics.cohorts c
        join analytics.active_periods a on a.grain = v_grain and a.period = analytics.period_after(v_grain, v_day, v_age) and a.chunk = c.chunk
        where c.dimension = v.dimension and c.value = coalesce(v.value, 'all') and c.day >= v_day and c.day < analytics.next_period(v_grain, v_day)
        group by c.chunk) x;
    when 'lifecycle' then
      if v_state is null or v_state not in ('joined', 'returned', 'resurrected', 'dormant') then
        perform private.bad_metric_query('The state is joined, returned, resurrected or dormant.');
      end if;
      select not (case when v_state = 'joined' then l.joined between 1 and analytics.least_people() - 1
        else exists (select from unnest(array[l.joined, l.returned, l.resurrected, l.dormant]) n where n between 1 and analytics.least_people() - 1) end)
      into v_shown from analytics.lifecycle l where l.grain = v_grain and l.period = v_day;
      select jsonb_object_agg(x.chunk, (case v_state when 'joined' then x.now & x.new when 'returned' then x.now & x.before & ~ x.new
        when 'resurrected' then x.now & ~ x.before & ~ x.new else x.before & ~ x.now end)::text) into v_chunks
      from (
        select k.chunk,
          coalesce((select a.bits from analytics.active_periods a where a.grain = v_grain and a.period = v_day and a.chunk = k.chunk), 0::bit(65536)) as now,
          coalesce((select a.bits from analytics.active_periods a where a.grain = v_grain and a.period = analytics.period_of(v_grain, v_day - 1)
            and a.chunk = k.chunk), 0::bit(65536)) as before,
          coalesce((select bit_or(c.bits) from analytics.cohorts c where c.dimension = 'all' and c.day >= v_day
            and c.day < analytics.next_period(v_grain, v_day) and c.chunk = k.chunk), 0::bit(65536)) as new
        from (select distinct a.chunk from analytics.active_periods a where a.grain = v_grain and a.period in (v_day, analytics.period_of(v_grain, v_day - 1))) k
      ) x;
    else
      perform private.bad_metric_query('There are lists behind adherence, active, retention and lifecycle.');
  end case;
  return private.drill_members(coalesce(v_chunks, '{}'), v_shown, v_after, v_limit);
end
$$;
create function public.metric_drilldown(p_query jsonb) returns json
language sql stable set search_path = '' as $$ select private.metric_drilldown(p_query); $$;
comment on function public.metric_drilldown(jsonb) is
  'The rows behind one number. p_query: {metric: "adherence", from, to, kind?, segment?, measure: planned|done} (records), {metric: '
  '"active", day, window: 1|7|30, segment?}, {metric: "retention", grain, cohort, age, segment?} or {metric: "lifecycle", grain, period, '
  'state: joined|returned|resurrected|dormant} (members); limit? (1-1000, default 50), after? (next_cursor). Answers {count, withheld, '
  'rows, next_cursor}: count is the number that was clicked, and so many rows are in all pages together; rows are empty for who may not '
  'read them (health:read, for members users:read too), and count is null for a number that is withheld. Errors: 42501 '
  'without health:aggregate, 22023.';
grant execute on function private.metric_drilldown(jsonb), public.metric_drilldown(jsonb) to authenticated, service_role;
