-- The lists behind the heat map, the distribution, the effects of adjustments and behaviour; metric_drilldown() is their door.

create function private.drill_number(p_query jsonb, p_key text, p_least integer, p_most integer) returns integer
language plpgsql immutable set search_path = '' as $$
declare
  v_number integer;
begin
  begin
    v_number := (p_query ->> p_key)::integer;
  exception when data_exception then
    v_number := null;
  end;
  if v_number is null or v_number not between p_least and p_most then
    perform private.bad_metric_query(format('%s is a whole number from %s to %s.', p_key, p_least, p_most));
  end if;
  return v_number;
end
$$;

create function private.drill_heat(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_weekday constant integer := private.drill_number(p_query, 'weekday', 1, 7);
  v_hour constant integer := private.drill_number(p_query, 'local_hour', 0, 23);
  v_count bigint;
  v_months date[];
  v_any boolean;
  v_days date[];
  v_rows json;
begin
  select sum(h.planned) filter (where h.shown), array_agg(h.month) filter (where h.shown), count(*) > 0 into v_count, v_months, v_any
  from analytics.adherence_heat h
  where h.weekday = v_weekday and h.hour = v_hour and h.month between analytics.period_of('month', v.first_day) and v.last_day;
  if v_count is not null and private.may_see('health', 'read') then
    v_days := array(select d::date from unnest(v_months) m
      cross join generate_series(m::timestamp, (analytics.next_period('month', m) - 1)::timestamp, interval '1 day') d where extract(isodow from d) = v_weekday);
    select json_agg(r) into v_rows from (
      select a.id, a.user_id, a.planned_on, a.planned_entity_type, a.status, a.similarity_score, a.score, a.assessed_at
      from public.adherence_records a
      where a.planned_on = any (v_days) and a.local_hour = v_hour and (p_after.at is null or (a.planned_on, a.id) > (p_after.at::date, p_after.id))
      order by a.planned_on, a.id limit p_limit) r;
  end if;
  return private.drill_page(v_count, case when v_any then v_count is not null end, v_rows, p_limit, '{planned_on,id}');
end
$$;

create function private.drill_distribution(p_query jsonb, p_month date, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_decile constant integer := private.drill_number(p_query, 'decile', 0, 9);
  v_shown boolean;
  v_chunks jsonb;
begin
  select d.shown into v_shown from analytics.adherence_distribution d where d.month = p_month and d.decile = v_decile;
  if v_shown then
    select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
      select p.user_no >> 16 as chunk, analytics.bitmap(array_agg(p.user_no)) as bits
      from (select r.user_id from public.adherence_records r
        where r.planned_on >= p_month and r.planned_on < analytics.next_period('month', p_month)
        group by r.user_id having count(r.score) >= 5 and least(9, floor(10 * avg(r.score))) = v_decile) m
      join public.profiles p on p.id = m.user_id group by p.user_no >> 16) x;
  end if;
  return private.drill_members(coalesce(v_chunks, '{}'), v_shown, private.may_see('health', 'read') and private.may_see('users', 'read'), p_after, p_limit);
end
$$;

create function private.drill_effects(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_count bigint;
  v_months date[];
  v_any boolean;
  v_rows json;
begin
  select sum(e.overrides) filter (where e.shown), array_agg(e.month) filter (where e.shown), count(*) > 0 into v_count, v_months, v_any
  from analytics.override_effects e
  where e.reason_code::text = p_query ->> 'reason' and e.month between analytics.period_of('month', v.first_day) and v.last_day;
  if v_count is not null and private.may_see('adjustments', 'read') and private.may_see('health', 'read') then
    select json_agg(r) into v_rows from (
      select o.id, o.user_id, o.date, o.override_type, o.status, a.rate_before, a.rate_after
      from unnest(v_months) m
      join public.day_overrides o on o.date >= m and o.date < analytics.next_period('month', m)
      cross join lateral (
        select round(avg(r.score) filter (where r.planned_on < o.date), 4) as rate_before, round(avg(r.score) filter (where r.planned_on >= o.date), 4) as rate_after
        from public.adherence_records r where r.user_id = o.user_id and r.planned_on between o.date - 7 and o.date + 6) a
      where o.status in ('approved', 'auto_applied') and o.reason_code::text = p_query ->> 'reason'
        and (p_after.at is null or (o.date, o.id) > (p_after.at::date, p_after.id))
      order by o.date, o.id limit p_limit) r;
  end if;
  return private.drill_page(v_count, case when v_any then v_count is not null end, v_rows, p_limit, '{date,id}');
end
$$;

create function private.drill_mind(p_query jsonb, p_week date, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_from constant timestamptz := p_week::timestamp at time zone analytics.zone();
  v_to constant timestamptz := (p_week + 7)::timestamp at time zone analytics.zone();
  v_of_people constant boolean := p_query ->> 'of' = 'people';
  v_count bigint;
  v_shown boolean;
  v_rows json;
begin
  select case when v_of_people then b.people else b.records end, b.people >= analytics.least_people() into v_count, v_shown
  from analytics.behavior_weeks b where b.week = p_week and b.measure = p_query ->> 'measure';
  if v_shown and private.may_see('mind', 'read') then
    with records as (
      select m.id, m.user_id, m.checked_in_at as at, m.mood_level as level from public.mood_check_ins m
      where p_query ->> 'measure' = 'mood' and m.checked_in_at >= v_from and m.checked_in_at < v_to
      union all
      select c.id, c.user_id, c.occurred_at, c.intensity from public.cravings c
      where p_query ->> 'measure' = 'craving' and c.occurred_at >= v_from and c.occurred_at < v_to
      union all
      select l.id, l.user_id, l.occurred_at, l.severity from public.lapses l
      where p_query ->> 'measure' = 'lapse' and l.occurred_at >= v_from and l.occurred_at < v_to
    ), listed as (
      -- A member stands where their first record stands.
      select distinct on (case when v_of_people then r.user_id else r.id end) r.id, r.user_id, r.at, r.level,
        count(*) over (partition by case when v_of_people then r.user_id else r.id end) as records
      from records r order by case when v_of_people then r.user_id else r.id end, r.at, r.id
    )
    select json_agg(r) into v_rows from (
      select l.id, l.user_id, l.at, case when not v_of_people then l.level end as level, l.records from listed l
      where p_after.at is null or (l.at, l.id) > (p_after.at, p_after.id) order by l.at, l.id limit p_limit) r;
  end if;
  return private.drill_page(v_count, v_shown, v_rows, p_limit, '{at,id}');
end
$$;

create function private.drill_band(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_count bigint;
  v_weeks date[];
  v_week date;
  v_any boolean;
  v_more jsonb;
  v_rows jsonb := '[]';
begin
  select sum(b.people) filter (where b.shown), array_agg(b.week order by b.week) filter (where b.shown), count(*) > 0 into v_count, v_weeks, v_any
  from analytics.behavior_bands b
  where b.measure = p_query ->> 'measure' and b.band = p_query ->> 'band' and b.week between analytics.period_of('week', v.first_day) and v.last_day;
  if v_count is not null and private.may_see('mind', 'read') and private.may_see('health', 'read') then
    -- Week by week, as far as the page needs: each reads the adherence of a week.
    foreach v_week in array v_weeks loop
      exit when jsonb_array_length(v_rows) = p_limit;
      continue when v_week < p_after.at::date;
      select coalesce(jsonb_agg(r order by r.user_id), '[]') into v_more from (
        select v_week as week, m.user_id, round(m.score_sum / m.counted, 4) as rate from analytics.behavior_members(v_week) m
        where m.measure = p_query ->> 'measure' and m.band = p_query ->> 'band' and (p_after.at is null or (v_week, m.user_id) > (p_after.at::date, p_after.id))
        order by m.user_id limit p_limit - jsonb_array_length(v_rows)) r;
      v_rows := v_rows || v_more;
    end loop;
  end if;
  return private.drill_page(v_count, case when v_any then v_count is not null end, v_rows::json, p_limit, '{week,user_id}');
end
$$;
