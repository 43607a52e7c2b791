-- The members and records behind a number. The list of a number that is shown has exactly as many rows; of one that is withheld
-- there is none. Whose rows are listed by what is in the next file, which also has the door to all of them.

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

create function private.may_see(p_area text, p_verb text) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.can(p_area, p_verb) or auth.role() is not distinct from 'service_role';
$$;

create function private.drill_page(p_count bigint, p_shown boolean, p_rows json, p_limit integer, p_key text[]) returns json
language sql stable set search_path = '' as $$
  select case when not coalesce(p_shown, false) then json_build_object('count', null, 'withheld', p_shown is not null, 'rows', json_build_array(), 'next_cursor', null)
    else json_build_object('count', p_count, 'withheld', false, 'rows', coalesce(p_rows, '[]'), 'next_cursor', case when json_array_length(p_rows) = p_limit
      then (select string_agg(p_rows -> (p_limit - 1) ->> k, ' ' order by i) from unnest(p_key) with ordinality u (k, i)) end) end;
$$;
comment on function private.drill_page(bigint, boolean, json, integer, text[]) is
  'The answer of a list: p_shown false for a withheld number, null for one that does not exist; p_key the columns of the order.';

create function private.drill_members(p_chunks jsonb, p_shown boolean, p_may boolean, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_rows json := '[]';
begin
  if not coalesce(p_shown, false) then
    return private.drill_page(null, false, null, p_limit, null);
  end if;
  if p_may then
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
  if private.may_see('health', 'read') then
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

create function private.drill_activity(p_query jsonb, v private.metric_query, p_day date, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_grain constant analytics.grain := nullif(v.grain, 'day')::analytics.grain;
  v_value constant text := coalesce(v.value, 'all');
  v_state constant text := p_query ->> 'state';
  v_window integer;
  v_age integer;
  v_least integer;
  v_chunks jsonb;
  v_shown boolean;
begin
  begin
    v_window := coalesce((p_query ->> 'window')::integer, 1);
    v_age := coalesce((p_query ->> 'age')::integer, 0);
    v_least := coalesce((p_query ->> 'least_days')::integer, 1);
  exception when data_exception then
    perform private.bad_metric_query('window, age and least_days are whole numbers.');
  end;
  case p_query ->> 'metric'
    when 'active' then
      if v_window not in (1, 7, 30) then
        perform private.bad_metric_query('The window is 1, 7 or 30 days.');
      end if;
      select case v_window when 1 then e.dau_shown when 7 then e.wau_shown else e.mau_shown end into v_shown
      from analytics.engagement_days e where e.dimension = v.dimension and e.value = v_value and e.day = p_day;
      select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
        select a.chunk, bit_or(a.bits) as bits from analytics.active_days a
        where a.dimension = v.dimension and a.value = v_value and a.day > p_day - v_window and a.day <= p_day group by a.chunk) x;
    when 'retention' then
      select r.active_shown into v_shown from analytics.retention r
      where r.grain = v_grain and r.dimension = v.dimension and r.value = v_value and r.cohort = p_day and r.age = v_age;
      select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
        select c.chunk, bit_or(c.bits & a.bits) as bits from analytics.cohorts c
        join analytics.active_periods a on a.grain = v_grain and a.period = analytics.period_after(v_grain, p_day, v_age) and a.chunk = c.chunk
        where c.dimension = v.dimension and c.value = v_value and c.day >= p_day and c.day < analytics.next_period(v_grain, p_day)
        group by c.chunk) x;
    when 'streak' then
      select not b.withheld into v_shown from private.streak_bands(p_day) b where b.least_days = v_least;
      select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
        select n.chunk, n.bits & ~ coalesce(m.bits, 0::bit(65536)) as bits
        from private.streak_bands(p_day) b
        cross join lateral private.streak_bits(p_day, b.least_days) n
        left join lateral private.streak_bits(p_day, b.most_days + 1) m on m.chunk = n.chunk
        where b.least_days = v_least) x;
    else
      if v_state is null or v_state not in ('joined', 'returned', 'resurrected', 'dormant') then
        perform private.bad_metric_query('The state is joined, returned, resurrected or dormant.');
      end if;
      select case when v_state = 'joined' then l.joined_shown else l.others_shown end into v_shown from analytics.lifecycle l where l.grain = v_grain and l.period = p_day;
      select jsonb_object_agg(x.chunk, (case v_state when 'joined' then x.now & x.new when 'returned' then x.now & x.before & ~ x.new
        when 'resurrected' then x.now & ~ x.before & ~ x.new else x.before & ~ x.now end)::text) into v_chunks
      from (
        select k.chunk,
          coalesce((select a.bits from analytics.active_periods a where a.grain = v_grain and a.period = p_day and a.chunk = k.chunk), 0::bit(65536)) as now,
          coalesce((select a.bits from analytics.active_periods a where a.grain = v_grain and a.period = analytics.period_of(v_grain, p_day - 1)
            and a.chunk = k.chunk), 0::bit(65536)) as before,
          coalesce((select bit_or(c.bits) from analytics.cohorts c where c.dimension = 'all' and c.day >= p_day
            and c.day < analytics.next_period(v_grain, p_day) and c.chunk = k.chunk), 0::bit(65536)) as new
        from (select distinct a.chunk from analytics.active_periods a
          where a.grain = v_grain and a.period in (p_day, analytics.period_of(v_grain, p_day - 1))) k) x;
  end case;
  return private.drill_members(coalesce(v_chunks, '{}'), v_shown, private.may_see('health', 'read') and private.may_see('users', 'read'), p_after, p_limit);
end
$$;
