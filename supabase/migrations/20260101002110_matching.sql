-- Matching: what was done beside what was planned. A member's day is worked out anew, as a whole, whenever something of it
-- changes: an activity, its sets, a meal, its foods, a tick, the calendar. So the answer never depends on the order in which
-- things came in, and doing it again changes nothing.
--
-- The link (planned_session_instance_id, planned_meal_instance_id, similarity_score) is the database's: what a client writes
-- there is put back. A unique index holds that one plan is matched by one thing done.

------------------------------------------------------------------------------------------------------------------
-- How near
------------------------------------------------------------------------------------------------------------------

create function private.kind_similarity(p_planned public.session_kind, p_done public.activity_category) returns numeric
language sql immutable set search_path = '' as $$
  select case
    when p_planned::text = p_done::text then 1
    when (p_planned, p_done) in (('cardio_steady', 'cardio_interval'), ('cardio_interval', 'cardio_steady')) then 0.7
    when p_planned = 'mixed' then 0.8
    when p_planned = 'recovery' and p_done in ('flexibility', 'cardio_steady') then 0.9
    when p_planned = 'sports' and p_done in ('cardio_interval', 'cardio_steady') then 0.5
    when p_done = 'sports' and p_planned in ('cardio_interval', 'cardio_steady') then 0.5
    else 0
  end;
$$;
comment on function private.kind_similarity(public.session_kind, public.activity_category) is
  '1 the same, between for kinds that train about the same, 0 for what can never stand in for the other.';

create function private.sets_done(p_session_id uuid, p_activity_id uuid) returns numeric
language sql stable security definer set search_path = '' as $$
  select case when exists (select 1 from public.exercise_sets x where x.activity_id = p_activity_id) then
    sum(least(d.sets, coalesce(i.sets, 1)))::numeric / sum(coalesce(i.sets, 1)) end
  from public.exercise_plan_items i
  cross join lateral (
    select count(*) as sets from public.exercise_sets x
    where x.activity_id = p_activity_id and x.set_type <> 'warm_up' and (
      x.exercise_plan_item_id = i.id or x.exercise_id = i.exercise_id or lower(x.exercise_name) = lower(i.exercise_name)
      or lower(x.exercise_name) in (select lower(a) from unnest(i.alternatives) a))
  ) d
  where i.session_instance_id = p_session_id and not i.is_warm_up;
$$;
comment on function private.sets_done(uuid, uuid) is
  'Share of the planned working sets that were done, 0 to 1; null when the plan has no exercises or no set was logged: a watch '
  'does not know them.';

create function private.session_similarity(p_session_id uuid, p_activity_id uuid) returns numeric
language sql stable security definer set search_path = '' as $$
  select case when k.kind = 0 then 0 else (
    select round(sum(w.value * c.score) / sum(w.value), 3)
    from (values
      ('kind', k.kind),
      ('duration', least(a.duration_minutes, s.estimated_duration_minutes)
        / nullif(greatest(a.duration_minutes, s.estimated_duration_minutes), 0)),
      ('intensity', 1 - abs(a.perceived_exertion - s.target_rpe) / 9),
      ('exercises', private.sets_done(s.id, a.id))
    ) c (code, score)
    join public.planning_parameters w on w.code = 'session_weight.' || c.code
    where c.score is not null and (c.code <> 'duration' or (a.duration_minutes is not null and s.estimated_duration_minutes is not null))
  ) end
  from public.session_instances s
  cross join public.activities a
  cross join lateral (select private.kind_similarity(s.session_kind, a.category)) k (kind)
  where s.id = p_session_id and a.id = p_activity_id;
$$;
comment on function private.session_similarity(uuid, uuid) is
  'How near an activity comes to a planned session, 0 to 1: the weighted mean of kind, duration, intensity and exercises (the '
  'session_weight parameters), of those that are known on both sides. 0 where the kinds have nothing in common.';

create function private.meal_similarity(p_planned_id uuid, p_meal_id uuid) returns numeric
language sql stable security definer set search_path = '' as $$
  with done as (
    select m.*, array(
      select lower(f) from (
        select e.food_name from public.food_entries e where e.meal_id = m.id
        union select unnest(m.food_items)
        union select f.value ->> 'name' from jsonb_array_elements(m.foods) f where jsonb_typeof(f.value) = 'object'
      ) names (f) where f is not null
    ) as names, array(select e.food_id from public.food_entries e where e.meal_id = m.id and e.food_id is not null) as food_ids
    from public.meals m where m.id = p_meal_id
  ), foods as (
    select avg((
      i.food_id = any (d.food_ids) or lower(i.food_name) = any (d.names)
      or exists (select 1 from unnest(i.alternatives) a where lower(a) = any (d.names))
    )::integer) as share
    from done d join public.meal_item_plan i on i.meal_instance_id = p_planned_id and not i.is_optional
    where cardinality(d.names) > 0 or cardinality(d.food_ids) > 0
  ), energies as (
    select 4 * p.total_protein_g + 4 * p.total_carbs_g + 9 * p.total_fat_g as planned,
      4 * d.total_protein_g + 4 * d.total_carbs_g + 9 * d.total_fat_g as eaten
    from public.meal_instances p cross join done d where p.id = p_planned_id
  )
  select round(sum(w.value * c.score) / sum(w.value), 3)
  from public.meal_instances p
  cross join done d
  cross join energies e
  cross join foods f
  cross join lateral (values
    ('type', (p.meal_type = d.meal_type)::integer::numeric),
    ('energy', case when p.total_calories > 0 and d.total_calories > 0
      then least(p.total_calories, d.total_calories) / greatest(p.total_calories, d.total_calories) end),
    -- What two distributions have in common: the sum of the smaller shares.
    ('macros', case when e.planned > 0 and e.eaten > 0 then
      least(4 * p.total_protein_g / e.planned, 4 * d.total_protein_g / e.eaten)
      + least(4 * p.total_carbs_g / e.planned, 4 * d.total_carbs_g / e.eaten)
      + least(9 * p.total_fat_g / e.planned, 9 * d.total_fat_g / e.eaten) end),
    ('foods', f.share)
  ) c (code, score)
  join public.planning_parameters w on w.code = 'meal_weight.' || c.code
  where p.id = p_planned_id and c.score is not null;
$$;
comment on function private.meal_similarity(uuid, uuid) is
  'How near a meal comes to a planned one, 0 to 1: the weighted mean of type, energy, macros and foods (the meal_weight '
  'parameters), of those that are known on both sides.';

------------------------------------------------------------------------------------------------------------------
-- What was planned for a day
------------------------------------------------------------------------------------------------------------------

create function private.program_on(p_user_id uuid, p_day date) returns public.programs
language sql stable security definer set search_path = '' as $$
  select p.* from public.programs p
  where p.user_id = p_user_id and p.status in ('active', 'completed', 'superseded')
    and p_day between p.program_start_date and p.program_start_date + (p.total_days - 1)
  order by p.version desc limit 1;
$$;
comment on function private.program_on(uuid, date) is
  'The program in force on a day: the newest version that covers it. So a superseded one keeps its days before the next one''s start.';

create function private.skips_training(p_user_id uuid, p_day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select o.training_override -> 'skip' from public.day_overrides o
    where o.user_id = p_user_id and o.date = p_day and o.status in ('approved', 'auto_applied') and o.training_override ? 'skip'
    order by o.applied_at desc, o.id desc limit 1) = 'true', false);
$$;
comment on function private.skips_training(uuid, date) is
  'Whether an override in force says that a day is without training. The calendar shows it by cancelling the sessions that are on it.';

create function private.planned_on(p_user_id uuid, p_day date)
returns table (entity_type public.planned_entity_type, entity_id uuid, is_ticked boolean)
language sql stable security definer set search_path = '' as $$
  with program as materialized (
    select p.* from private.program_on(p_user_id, p_day) p -- (f()).* would call it once a column
  ), plan as (
    select 'session'::public.planned_entity_type as entity_type, 'session_instances' as ref_table, s.id, s.day_number, s.is_completed
    from program p join public.session_instances s on s.program_id = p.id
    where s.day_number = p_day - p.program_start_date + 1 or s.id in (
      select e.ref_id from public.calendar_events e
      where e.user_id = p_user_id and e.date = p_day and e.ref_table = 'session_instances')
    union all
    select 'meal', 'meal_instances', m.id, m.day_number, m.is_completed
    from program p join public.meal_instances m on m.program_id = p.id
    where m.day_number = p_day - p.program_start_date + 1 or m.id in (
      select e.ref_id from public.calendar_events e
      where e.user_id = p_user_id and e.date = p_day and e.ref_table = 'meal_instances')
  )
  select l.entity_type, l.id, l.is_completed
  from plan l
  left join public.calendar_events e on e.ref_table = l.ref_table and e.ref_id = l.id and e.user_id = p_user_id
  -- What the member took off the calendar without a word still stands where the program has it, unless the day is to be without training.
  where (e.date = p_day and e.status <> 'cancelled')
    or (e.id is null and not (l.entity_type = 'session' and not l.is_completed and private.skips_training(p_user_id, p_day)));
$$;
comment on function private.planned_on(uuid, date) is
  'Sessions and meals of a member''s day: as the program in force has them, moved and cancelled as the calendar has it.';

------------------------------------------------------------------------------------------------------------------
-- A day, matched
------------------------------------------------------------------------------------------------------------------

create function private.adherence_of(p_score numeric) returns public.adherence_status
language sql stable security definer set search_path = '' as $$
  select (case
    when p_score >= private.planning_parameter('matching.completed') then 'completed'
    when p_score >= private.planning_parameter('matching.similar') then 'similar'
    else 'partial'
  end)::public.adherence_status;
$$;
comment on function private.adherence_of(numeric) is 'The status of something that was matched with this score.';

create function private.is_silent(p_user_id uuid, p_day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from public.activities a where a.user_id = p_user_id and a.performed_on = p_day)
    and not exists (select 1 from public.meals m where m.user_id = p_user_id and m.logged_on = p_day)
    and not exists (select 1 from public.user_context_log c where c.user_id = p_user_id and c.date = p_day)
    and not exists (select 1 from public.weight_history w where w.user_id = p_user_id and w.measured_on = p_day);
$$;
comment on function private.is_silent(uuid, date) is
  'True when a member told nothing at all of a day: then nobody knows what was done, and unknown does not count.';

create function private.pair_day(p_user_id uuid, p_day date)
returns table (entity_type public.planned_entity_type, entity_id uuid, is_ticked boolean, done_id uuid, score numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_pair record;
  v_pairs jsonb := '{}'::jsonb;
  v_used uuid[] := array[]::uuid[];
begin
  -- The nearest pair first, then the nearest of what is left. Ties go to what was done first.
  for v_pair in
    select c.* from (
      select p.entity_id as planned, a.id as done, a.start_time as at, private.session_similarity(p.entity_id, a.id) as near
      from private.planned_on(p_user_id, p_day) p
      join public.activities a on a.user_id = p_user_id and a.performed_on = p_day
      where p.entity_type = 'session'
      union all
      select p.entity_id, m.id, m.logged_at, private.meal_similarity(p.entity_id, m.id)
      from private.planned_on(p_user_id, p_day) p
      join public.meals m on m.user_id = p_user_id and m.logged_on = p_day and m.child_id is null
      where p.entity_type = 'meal'
    ) c
    where c.near >= private.planning_parameter('matching.least')
    order by c.near desc, c.at, c.done, c.planned
  loop
    if not v_pairs ? v_pair.planned::text and v_pair.done <> all (v_used) then
      v_used := v_used || v_pair.done;
      v_pairs := v_pairs || jsonb_build_object(v_pair.planned, jsonb_build_array(v_pair.done, v_pair.near));
    end if;
  end loop;
  return query
  select p.entity_type, p.entity_id, p.is_ticked, (v_pairs -> p.entity_id::text ->> 0)::uuid,
    (v_pairs -> p.entity_id::text ->> 1)::numeric
  from private.planned_on(p_user_id, p_day) p;
end
$$;
comment on function private.pair_day(uuid, date) is
  'Everything planned for a day and what it is matched with: greedy, the best score first. A child''s meal is not the member''s.';

create function private.match_day(p_user_id uuid, p_day date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_pairs jsonb;
  v_is_over boolean;
  v_silent boolean;
begin
  -- One day of a member at a time; the second writer waits here and then sees what the first one wrote.
  perform pg_advisory_xact_lock(hashtextextended('match_day ' || p_user_id, 0));
  if not exists (select 1 from public.profiles p where p.id = p_user_id) then
    return; -- being erased, and the days go along
  end if;
  perform set_config('keel.matching', 'on', true);
  select coalesce(jsonb_agg(to_jsonb(d)), '[]') into v_pairs from private.pair_day(p_user_id, p_day) d;

  -- Links that no longer hold go first: the index allows one at any moment. Those of another day are of something that moved.
  update public.activities a set planned_session_instance_id = null, similarity_score = null
  where a.user_id = p_user_id and a.planned_session_instance_id is not null
    and (a.performed_on = p_day or a.planned_session_instance_id in (
      select d.entity_id from jsonb_to_recordset(v_pairs) d (entity_id uuid)))
    and not exists (
      select 1 from jsonb_to_recordset(v_pairs) d (entity_id uuid, done_id uuid)
      where d.done_id = a.id and d.entity_id = a.planned_session_instance_id);
  update public.meals m set planned_meal_instance_id = null, adherence_json = m.adherence_json - 'similarity'
  where m.user_id = p_user_id and m.planned_meal_instance_id is not null
    and (m.logged_on = p_day or m.planned_meal_instance_id in (
      select d.entity_id from jsonb_to_recordset(v_pairs) d (entity_id uuid)))
    and not exists (
      select 1 from jsonb_to_recordset(v_pairs) d (entity_id uuid, done_id uuid)
      where d.done_id = m.id and d.entity_id = m.planned_meal_instance_id);
  update public.activities a set planned_session_instance_id = d.entity_id, similarity_score = d.score
  from jsonb_to_recordset(v_pairs) d (entity_type text, entity_id uuid, done_id uuid, score numeric)
  where d.entity_type = 'session' and a.id = d.done_id
    and (a.planned_session_instance_id, a.similarity_score) is distinct from (d.entity_id, d.score);
  update public.meals m set planned_meal_instance_id = d.entity_id,
    adherence_json = m.adherence_json || jsonb_build_object('similarity', d.score)
  from jsonb_to_recordset(v_pairs) d (entity_type text, entity_id uuid, done_id uuid, score numeric)
  where d.entity_type = 'meal' and m.id = d.done_id
    and (m.planned_meal_instance_id, m.adherence_json -> 'similarity') is distinct from (d.entity_id, to_jsonb(d.score));

  -- Where nothing was planned, nothing is judged, and what was judged before a program was paused stays.
  if v_pairs <> '[]' then
    v_is_over := p_day < private.member_day(p_user_id, now());
    v_silent := private.is_silent(p_user_id, p_day);
    insert into public.adherence_records as r (
      user_id, planned_on, planned_entity_type, planned_entity_id, status, similarity_score, assessed_by
    )
    select p_user_id, p_day, d.entity_type, d.entity_id,
      case
        when d.done_id is not null then private.adherence_of(d.score)
        when d.is_ticked then 'completed'
        when v_silent then 'unknown'
        else 'skipped'
      end::public.adherence_status,
      d.score, 'matching'
    from jsonb_to_recordset(v_pairs)
      d (entity_type public.planned_entity_type, entity_id uuid, is_ticked boolean, done_id uuid, score numeric)
    where d.done_id is not null or d.is_ticked or v_is_over
    on conflict (user_id, planned_on, planned_entity_type, planned_entity_id) do update
      set status = excluded.status, similarity_score = excluded.similarity_score, assessed_at = now()
      where r.assessed_by = 'matching'
        and (r.status, r.similarity_score) is distinct from (excluded.status, excluded.similarity_score);
    delete from public.adherence_records r
    where r.user_id = p_user_id and r.planned_on = p_day and r.assessed_by = 'matching' and not exists (
      select 1 from jsonb_to_recordset(v_pairs) d (entity_id uuid, is_ticked boolean, done_id uuid)
      where d.entity_id = r.planned_entity_id and (d.done_id is not null or d.is_ticked or v_is_over));
    update public.calendar_events e set status = s.status
    from jsonb_to_recordset(v_pairs) d (entity_id uuid)
    left join public.adherence_records r
      on r.user_id = p_user_id and r.planned_on = p_day and r.planned_entity_id = d.entity_id
    cross join lateral (
      select (case when r.status in ('completed', 'similar', 'partial') then 'completed' when r.status = 'skipped' then 'skipped'
        else 'planned' end)::public.calendar_event_status
    ) s (status)
    where e.user_id = p_user_id and e.ref_id = d.entity_id and e.date = p_day
      and e.status in ('planned', 'completed', 'skipped') and e.status <> s.status;
  end if;
  perform set_config('keel.matching', '', true);
end
$$;
comment on function private.match_day(uuid, date) is
  'Works out a member''s day anew: the links of what was done, the adherence records that are not the member''s own word, and the '
  'calendar. Before the day is over, what was not done yet has no record. Again, it changes nothing.';

create function private.match_days(p_days jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_day record;
begin
  if current_setting('keel.matching', true) = 'on' then
    return; -- what match_day() itself writes
  end if;
  for v_day in
    -- Always in this order, so that two writers of several members wait for each other and never in a circle.
    select distinct d.user_id, d.day from jsonb_to_recordset(p_days) d (user_id uuid, day date)
    where d.day <= private.member_day(d.user_id, now()) order by d.user_id, d.day
  loop
    perform private.match_day(v_day.user_id, v_day.day);
  end loop;
end
$$;
comment on function private.match_days(jsonb) is 'match_day() of each of [{"user_id", "day"}] that has begun.';

------------------------------------------------------------------------------------------------------------------
-- What a day follows
------------------------------------------------------------------------------------------------------------------

create function private.own_link() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- A client may send a link or not; only matching decides it.
  if current_user in ('authenticated', 'service_role') then
    if tg_table_name = 'activities' then
      new.planned_session_instance_id := case when tg_op = 'UPDATE' then old.planned_session_instance_id end;
      new.similarity_score := case when tg_op = 'UPDATE' then old.similarity_score end;
    else
      new.planned_meal_instance_id := case when tg_op = 'UPDATE' then old.planned_meal_instance_id end;
    end if;
  end if;
  return new;
end
$$;
comment on function private.own_link() is 'Puts back what a client wrote as the planned thing that theirs was matched with.';
create trigger own_link before insert or update on public.activities for each row execute function private.own_link();
create trigger own_link before insert or update on public.meals for each row execute function private.own_link();

-- Two branches each and not one query: a transition table exists only for the events that have it.
create function private.match_activities() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_days jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.performed_on)) into v_days
    from (select user_id, performed_on from old_rows union select user_id, performed_on from changed) c;
  else
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.performed_on)) into v_days from changed c;
  end if;
  perform private.match_days(v_days);
  return null;
end
$$;
create trigger match_insert after insert on public.activities
  referencing new table as changed for each statement execute function private.match_activities();
create trigger match_update after update on public.activities
  referencing old table as old_rows new table as changed for each statement execute function private.match_activities();
create trigger match_delete after delete on public.activities
  referencing old table as changed for each statement execute function private.match_activities();

create function private.match_meals() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_days jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.logged_on)) into v_days
    from (select user_id, logged_on from old_rows union select user_id, logged_on from changed) c;
  else
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.logged_on)) into v_days from changed c;
  end if;
  perform private.match_days(v_days);
  return null;
end
$$;
create trigger match_insert after insert on public.meals
  referencing new table as changed for each statement execute function private.match_meals();
create trigger match_update after update on public.meals
  referencing old table as old_rows new table as changed for each statement execute function private.match_meals();
create trigger match_delete after delete on public.meals
  referencing old table as changed for each statement execute function private.match_meals();

create function private.match_sets() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.match_days((
    select jsonb_agg(jsonb_build_object('user_id', a.user_id, 'day', a.performed_on)) from public.activities a
    where a.id in (select c.activity_id from changed c)));
  return null;
end
$$;
create trigger match_insert after insert on public.exercise_sets
  referencing new table as changed for each statement execute function private.match_sets();
create trigger match_update after update on public.exercise_sets
  referencing new table as changed for each statement execute function private.match_sets();
create trigger match_delete after delete on public.exercise_sets
  referencing old table as changed for each statement execute function private.match_sets();

create function private.match_foods() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.match_days((
    select jsonb_agg(jsonb_build_object('user_id', m.user_id, 'day', m.logged_on)) from public.meals m
    where m.id in (select c.meal_id from changed c)));
  return null;
end
$$;
create trigger match_insert after insert on public.food_entries
  referencing new table as changed for each statement execute function private.match_foods();
create trigger match_update after update on public.food_entries
  referencing new table as changed for each statement execute function private.match_foods();
create trigger match_delete after delete on public.food_entries
  referencing old table as changed for each statement execute function private.match_foods();

create function private.match_calendar() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_days jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.date)) into v_days
    from (
      select user_id, date from old_rows where ref_id is not null union select user_id, date from changed where ref_id is not null
    ) c;
  else
    select jsonb_agg(jsonb_build_object('user_id', c.user_id, 'day', c.date)) into v_days from changed c where c.ref_id is not null;
  end if;
  perform private.match_days(v_days);
  return null;
end
$$;
create trigger match_insert after insert on public.calendar_events
  referencing new table as changed for each statement execute function private.match_calendar();
create trigger match_update after update on public.calendar_events
  referencing old table as old_rows new table as changed for each statement execute function private.match_calendar();
create trigger match_delete after delete on public.calendar_events
  referencing old table as changed for each statement execute function private.match_calendar();

create function private.match_tick() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.match_days((
    select jsonb_agg(jsonb_build_object('user_id', p.user_id, 'day', coalesce(e.date, p.program_start_date + (new.day_number - 1))))
    from public.programs p
    left join public.calendar_events e on e.ref_table = tg_table_name and e.ref_id = new.id and e.user_id = p.user_id
    where p.id = new.program_id));
  return null;
end
$$;
create trigger match_tick after update of is_completed on public.session_instances
  for each row when (old.is_completed is distinct from new.is_completed) execute function private.match_tick();
create trigger match_tick after update of is_completed on public.meal_instances
  for each row when (old.is_completed is distinct from new.is_completed) execute function private.match_tick();

------------------------------------------------------------------------------------------------------------------
-- A day that is over
------------------------------------------------------------------------------------------------------------------

create function public.assess_day(p_day date, p_after uuid default null, p_limit integer default 500) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_user_id uuid;
  v_last uuid;
  v_assessed integer := 0;
  v_seen integer := 0;
begin
  if p_day is null or p_limit is null or p_limit not between 1 and 10000 then
    raise exception using errcode = '22023', message = 'A day is needed, and a limit of 1 to 10,000 members.';
  end if;
  for v_user_id in
    select distinct p.user_id from public.programs p
    where p.status in ('active', 'completed', 'superseded') and (p_after is null or p.user_id > p_after)
      and p_day between p.program_start_date and p.program_start_date + (p.total_days - 1)
    order by p.user_id limit p_limit
  loop
    v_seen := v_seen + 1;
    v_last := v_user_id;
    if p_day < private.member_day(v_user_id, now()) then
      perform private.match_day(v_user_id, p_day);
      v_assessed := v_assessed + 1;
    end if;
  end loop;
  return jsonb_build_object('assessed', v_assessed, 'after', case when v_seen = p_limit then v_last end);
end
$$;
comment on function public.assess_day(date, uuid, integer) is
  'Marks what was planned for a day and not done as skipped, or as unknown where a member told nothing at all of it, for every '
  'member for whom the day is over: {assessed, after}. Members come by id, p_limit at a time; go on with after until it is null. '
  'Again, it changes nothing. 22023 for a missing day or a bad limit.';
grant execute on function public.assess_day(date, uuid, integer) to service_role;
