-- Storing a program: one bundle of JSON becomes a program, its sessions, exercises, meals, foods and the calendar, in one
-- transaction or not at all. What a bundle looks like is data (private.bundle_fields), checked as a whole: the generator is
-- told of everything that is wrong at once, each problem with its place (a JSON pointer, RFC 6901) and a sentence.

------------------------------------------------------------------------------------------------------------------
-- The shape of a bundle
------------------------------------------------------------------------------------------------------------------

create type private.bundle_node as enum (
  'bundle', 'tdee', 'macros', 'safety', 'feasibility', 'generator', 'week', 'day', 'session', 'exercise', 'meal', 'item'
);
create type private.bundle_value as enum (
  'text', 'texts', 'integer', 'number', 'boolean', 'date', 'time', 'uuid', 'choice', 'object', 'list', 'json'
);

create table private.bundle_fields (
  node private.bundle_node not null,
  field text not null,
  kind private.bundle_value not null,
  is_required boolean not null default false,
  at_least numeric,
  at_most numeric,
  choices regtype,
  pattern text,
  primary key (node, field)
);
alter table private.bundle_fields enable row level security;
comment on table private.bundle_fields is
  'Every field that a bundle may have, by the object that it stands in. A field that is not here is a problem, not a surprise.';
comment on column private.bundle_fields.at_least is 'Of a number its value, of a text its characters, of a list its length.';
comment on column private.bundle_fields.choices is 'The enum that a choice is one of.';

insert into private.bundle_fields (node, field, kind, is_required, at_least, at_most, choices, pattern) values
  ('bundle', 'bundle_id', 'uuid', true, null, null, null, null),
  ('bundle', 'schema_version', 'integer', true, 1, 1, null, null),
  ('bundle', 'user_id', 'uuid', true, null, null, null, null),
  ('bundle', 'source', 'choice', true, null, null, 'public.program_source', null),
  ('bundle', 'consultation_session_id', 'uuid', false, null, null, null, null),
  ('bundle', 'name', 'text', true, 1, 200, null, null),
  ('bundle', 'description', 'text', false, 0, 4000, null, null),
  ('bundle', 'primary_goal', 'choice', true, null, null, 'public.primary_goal', null),
  ('bundle', 'program_start_date', 'date', true, null, null, null, null),
  ('bundle', 'program_duration_weeks', 'integer', true, 1, 104, null, null),
  ('bundle', 'tdee', 'object', true, null, null, null, null),
  ('bundle', 'macros', 'object', true, null, null, null, null),
  ('bundle', 'safety', 'object', false, null, null, null, null),
  ('bundle', 'feasibility', 'object', false, null, null, null, null),
  ('bundle', 'questions_answers', 'json', false, null, null, null, null),
  ('bundle', 'generator', 'object', false, null, null, null, null),
  ('bundle', 'weeks', 'list', true, 1, 104, null, null),
  ('tdee', 'tdee_kcal', 'number', true, 800, 8000, null, null),
  ('tdee', 'bmr_kcal', 'number', true, 500, 4000, null, null),
  ('tdee', 'multiplier', 'number', true, 1, 3, null, null),
  ('macros', 'calories_kcal', 'integer', true, 800, 8000, null, null),
  ('macros', 'protein_g', 'integer', true, 20, 500, null, null),
  ('macros', 'carbs_g', 'integer', true, 0, 1200, null, null),
  ('macros', 'fat_g', 'integer', true, 10, 400, null, null),
  ('safety', 'warnings', 'texts', false, 0, 50, null, null),
  ('safety', 'constraints', 'texts', false, 0, 50, null, null),
  ('feasibility', 'score', 'number', true, 0, 1, null, null),
  ('feasibility', 'issues', 'texts', false, 0, 50, null, null),
  ('generator', 'provider', 'text', false, 1, 60, null, null),
  ('generator', 'model', 'text', false, 1, 200, null, null),
  ('generator', 'version', 'text', false, 1, 60, null, null),
  ('generator', 'tokens', 'integer', false, 0, 100000000, null, null),
  ('generator', 'cost_usd', 'number', false, 0, 1000, null, null),
  ('week', 'week_index', 'integer', true, 1, 104, null, null),
  ('week', 'days', 'list', true, 7, 7, null, null),
  ('day', 'day_index', 'integer', true, 1, 7, null, null),
  ('day', 'day_name', 'text', false, 1, 200, null, null),
  ('day', 'day_focus', 'text', false, 1, 200, null, null),
  ('day', 'sessions', 'list', true, 0, 5, null, null),
  ('day', 'meals', 'list', true, 0, 10, null, null),
  ('session', 'session_kind', 'choice', true, null, null, 'public.session_kind', null),
  ('session', 'session_name', 'text', true, 1, 200, null, null),
  ('session', 'preferred_start_time', 'time', false, null, null, null, null),
  ('session', 'estimated_duration_minutes', 'integer', true, 1, 600, null, null),
  ('session', 'estimated_calories', 'integer', false, 0, 5000, null, null),
  ('session', 'target_rpe', 'number', false, 1, 10, null, null),
  ('session', 'equipment', 'texts', false, 0, 30, null, null),
  ('session', 'warm_up', 'text', false, 0, 4000, null, null),
  ('session', 'cool_down', 'text', false, 0, 4000, null, null),
  ('session', 'notes', 'text', false, 0, 4000, null, null),
  ('session', 'exercises', 'list', true, 0, 40, null, null),
  ('exercise', 'exercise_id', 'uuid', false, null, null, null, null),
  ('exercise', 'exercise_name', 'text', true, 1, 200, null, null),
  ('exercise', 'muscle_groups', 'texts', false, 0, 20, null, null),
  ('exercise', 'equipment', 'texts', false, 0, 20, null, null),
  ('exercise', 'is_warm_up', 'boolean', false, null, null, null, null),
  ('exercise', 'superset_group', 'text', false, 1, 1, null, '^[A-Z]$'),
  ('exercise', 'sets', 'integer', false, 1, 50, null, null),
  ('exercise', 'reps_min', 'integer', false, 1, 500, null, null),
  ('exercise', 'reps_max', 'integer', false, 1, 500, null, null),
  ('exercise', 'duration_seconds', 'integer', false, 1, 86400, null, null),
  ('exercise', 'distance_meters', 'number', false, 0.1, 500000, null, null),
  ('exercise', 'target_load_kg', 'number', false, 0, 1000, null, null),
  ('exercise', 'target_load_pct', 'number', false, 0, 120, null, null),
  ('exercise', 'target_rpe', 'number', false, 1, 10, null, null),
  ('exercise', 'reps_in_reserve', 'integer', false, 0, 10, null, null),
  ('exercise', 'tempo', 'text', false, 7, 11, null, '^[0-9X]{1,2}(-[0-9X]{1,2}){3}$'),
  ('exercise', 'rest_seconds', 'integer', false, 0, 3600, null, null),
  ('exercise', 'alternatives', 'texts', false, 0, 20, null, null),
  ('exercise', 'notes', 'text', false, 0, 2000, null, null),
  ('meal', 'meal_type', 'choice', true, null, null, 'public.meal_type', null),
  ('meal', 'meal_name', 'text', true, 1, 200, null, null),
  ('meal', 'planned_time', 'time', false, null, null, null, null),
  ('meal', 'total_calories', 'number', true, 0, 5000, null, null),
  ('meal', 'total_protein_g', 'number', true, 0, 500, null, null),
  ('meal', 'total_carbs_g', 'number', true, 0, 1000, null, null),
  ('meal', 'total_fat_g', 'number', true, 0, 500, null, null),
  ('meal', 'total_fiber_g', 'number', false, 0, 300, null, null),
  ('meal', 'prep_minutes', 'integer', false, 0, 1440, null, null),
  ('meal', 'instructions', 'text', false, 0, 8000, null, null),
  ('meal', 'notes', 'text', false, 0, 2000, null, null),
  ('meal', 'items', 'list', true, 1, 40, null, null),
  ('item', 'food_id', 'uuid', false, null, null, null, null),
  ('item', 'food_name', 'text', true, 1, 200, null, null),
  ('item', 'serving_size', 'number', true, 0.01, 99999, null, null),
  ('item', 'serving_unit', 'text', true, 1, 40, null, null),
  ('item', 'weight_g', 'number', false, 0.01, 99999, null, null),
  ('item', 'target_calories', 'number', true, 0, 5000, null, null),
  ('item', 'target_protein_g', 'number', true, 0, 500, null, null),
  ('item', 'target_carbs_g', 'number', true, 0, 1000, null, null),
  ('item', 'target_fat_g', 'number', true, 0, 500, null, null),
  ('item', 'target_fiber_g', 'number', false, 0, 300, null, null),
  ('item', 'is_optional', 'boolean', false, null, null, null, null),
  ('item', 'alternatives', 'texts', false, 0, 20, null, null),
  ('item', 'notes', 'text', false, 0, 2000, null, null);

create function private.bundle_list(p_value jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(p_value) = 'array' then p_value else '[]' end;
$$;
comment on function private.bundle_list(jsonb) is 'The list, or an empty one for what is no list: that is told by its field''s check.';

create function private.bundle_nodes(p_bundle jsonb)
returns table (node private.bundle_node, path text, place integer, value jsonb)
language sql immutable set search_path = '' as $$
  with root as (
    select p_bundle as value
  ), parts as (
    select n.node, '/' || n.node as path, r.value -> n.node::text as value
    from root r cross join unnest('{tdee,macros,safety,feasibility,generator}'::private.bundle_node[]) n (node)
    where r.value -> n.node::text is not null
  ), weeks as (
    select format('/weeks/%s', w.n - 1) as path, w.n, w.value
    from root r cross join jsonb_array_elements(private.bundle_list(r.value -> 'weeks')) with ordinality w (value, n)
  ), days as (
    select format('%s/days/%s', o.path, d.n - 1) as path, d.n, d.value
    from weeks o cross join jsonb_array_elements(private.bundle_list(o.value -> 'days')) with ordinality d (value, n)
  ), sessions as (
    select format('%s/sessions/%s', o.path, s.n - 1) as path, s.n, s.value
    from days o cross join jsonb_array_elements(private.bundle_list(o.value -> 'sessions')) with ordinality s (value, n)
  ), meals as (
    select format('%s/meals/%s', o.path, m.n - 1) as path, m.n, m.value
    from days o cross join jsonb_array_elements(private.bundle_list(o.value -> 'meals')) with ordinality m (value, n)
  )
  select 'bundle'::private.bundle_node, '', 1, r.value from root r
  union all select p.node, p.path, 1, p.value from parts p
  union all select 'week', w.path, w.n::integer, w.value from weeks w
  union all select 'day', d.path, d.n::integer, d.value from days d
  union all select 'session', s.path, s.n::integer, s.value from sessions s
  union all select 'meal', m.path, m.n::integer, m.value from meals m
  union all
  select 'exercise', format('%s/exercises/%s', o.path, e.n - 1), e.n::integer, e.value
  from sessions o cross join jsonb_array_elements(private.bundle_list(o.value -> 'exercises')) with ordinality e (value, n)
  union all
  select 'item', format('%s/items/%s', o.path, i.n - 1), i.n::integer, i.value
  from meals o cross join jsonb_array_elements(private.bundle_list(o.value -> 'items')) with ordinality i (value, n);
$$;
comment on function private.bundle_nodes(jsonb) is
  'Every object of a bundle with its JSON pointer and its place in its list, from 1. Never raises, whatever is given.';

create function private.is_date(p_text text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return p_text ~ '^\d{4}-\d{2}-\d{2}$' and p_text::date is not null;
exception when data_exception then
  return false;
end
$$;
comment on function private.is_date(text) is 'True for a day of the calendar, written YYYY-MM-DD.';

create function private.bundle_problem(p_field private.bundle_fields, p_value jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_type constant text := jsonb_typeof(p_value);
  v_text constant text := p_value #>> '{}';
  v_range constant text := concat_ws(' to ', p_field.at_least, p_field.at_most);
begin
  case p_field.kind
    when 'text' then
      if v_type <> 'string' then
        return 'must be a text.';
      elsif length(v_text) not between p_field.at_least and p_field.at_most then
        return format('must have %s characters.', v_range);
      elsif v_text !~ coalesce(p_field.pattern, '') then
        return format('must match %s.', p_field.pattern);
      end if;
    when 'texts' then
      if v_type <> 'array' then
        return 'must be a list of texts.';
      elsif jsonb_array_length(p_value) > p_field.at_most then
        return format('must have at most %s entries.', p_field.at_most);
      elsif exists (
        select 1 from jsonb_array_elements(p_value) e where jsonb_typeof(e) <> 'string' or length(e #>> '{}') not between 1 and 500
      ) then
        return 'must hold texts of 1 to 500 characters.';
      end if;
    when 'integer', 'number' then
      if v_type <> 'number' then
        return 'must be a number.';
      elsif p_field.kind = 'integer' and v_text::numeric <> trunc(v_text::numeric) then
        return 'must be a whole number.';
      elsif v_text::numeric not between p_field.at_least and p_field.at_most then
        return format('must be %s.', v_range);
      end if;
    when 'boolean' then
      if v_type <> 'boolean' then
        return 'must be true or false.';
      end if;
    when 'date' then
      if v_type <> 'string' or not private.is_date(v_text) then
        return 'must be a day, written YYYY-MM-DD.';
      end if;
    when 'time' then
      if v_type <> 'string' or v_text !~ '^([01]\d|2[0-3]):[0-5]\d$' then
        return 'must be a time of day, written HH:MM.';
      end if;
    when 'uuid' then
      if v_type <> 'string' or v_text !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        return 'must be a UUID.';
      end if;
    when 'choice' then
      if v_type <> 'string' or not exists (
        select 1 from pg_catalog.pg_enum e where e.enumtypid = p_field.choices and e.enumlabel = v_text
      ) then
        return format('must be one of %s.', (
          select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = p_field.choices));
      end if;
    when 'object' then
      if v_type <> 'object' then
        return 'must be an object.';
      end if;
    when 'list' then
      if v_type <> 'array' then
        return 'must be a list.';
      elsif jsonb_array_length(p_value) not between p_field.at_least and p_field.at_most then
        return case when p_field.at_least = p_field.at_most then format('must have %s entries.', p_field.at_least)
          else format('must have %s entries.', v_range) end;
      end if;
    when 'json' then
      if v_type not in ('object', 'array') then
        return 'must be an object or a list.';
      end if;
  end case;
  return null;
end
$$;
comment on function private.bundle_problem(private.bundle_fields, jsonb) is 'What is wrong with the value of this field; null when nothing is.';

------------------------------------------------------------------------------------------------------------------
-- What a bundle may say
------------------------------------------------------------------------------------------------------------------

create function private.bundle_shape_problems(p_bundle jsonb) returns table (path text, problem text)
language sql stable set search_path = '' as $$
  with nodes as materialized (
    select n.* from private.bundle_nodes(p_bundle) n
  ), objects as materialized (
    select n.* from nodes n where jsonb_typeof(n.value) = 'object'
  )
  select n.path, 'must be an object.' from nodes n where jsonb_typeof(n.value) <> 'object'
  union all
  select o.path || '/' || f.field, 'is required.'
  from objects o join private.bundle_fields f on f.node = o.node
  where f.is_required and not o.value ? f.field
  union all
  select o.path || '/' || left(replace(replace(e.key, '~', '~0'), '/', '~1'), 200), c.problem
  from objects o
  cross join jsonb_each(o.value) e
  left join private.bundle_fields f on f.node = o.node and f.field = e.key
  cross join lateral (
    select case when f.field is null then 'is not a field that a bundle has.' else private.bundle_problem(f, e.value) end
    offset 0 -- once a field, not once here and once below
  ) c (problem)
  where c.problem is not null;
$$;
comment on function private.bundle_shape_problems(jsonb) is 'Fields that are missing, unknown, of the wrong type or out of range. null counts as a wrong type.';

create function private.bundle_sense_problems(p_bundle jsonb, p_at timestamptz) returns table (path text, problem text)
language sql stable security definer set search_path = '' as $$
  with nodes as materialized (
    select n.* from private.bundle_nodes(p_bundle) n
  ), head as (
    select (p_bundle ->> 'user_id')::uuid as user_id, (p_bundle ->> 'program_start_date')::date as starts_on,
      (p_bundle ->> 'consultation_session_id')::uuid as session_id,
      private.member_day((p_bundle ->> 'user_id')::uuid, p_at) as today
  ), meals as (
    select n.path, n.value,
      sum((i ->> 'target_calories')::numeric) as kcal, sum((i ->> 'target_protein_g')::numeric) as protein_g,
      sum((i ->> 'target_carbs_g')::numeric) as carbs_g, sum((i ->> 'target_fat_g')::numeric) as fat_g
    from nodes n cross join jsonb_array_elements(n.value -> 'items') i
    where n.node = 'meal' and not coalesce((i ->> 'is_optional')::boolean, false)
    group by n.path, n.value
  ), sums as (
    select m.path || '/' || t.field as path, (m.value ->> t.field)::numeric as told, t.summed, t.floor
    from meals m cross join lateral (values
      ('total_calories', m.kcal, 20), ('total_protein_g', m.protein_g, 3), ('total_carbs_g', m.carbs_g, 3), ('total_fat_g', m.fat_g, 3)
    ) t (field, summed, floor)
  ), energies as (
    select n.path || '/total_calories' as path, (n.value ->> 'total_calories')::numeric as kcal,
      4 * (n.value ->> 'total_protein_g')::numeric + 4 * (n.value ->> 'total_carbs_g')::numeric
        + 9 * (n.value ->> 'total_fat_g')::numeric as atwater
    from nodes n where n.node = 'meal'
    union all
    select '/macros/calories_kcal', (p_bundle #>> '{macros,calories_kcal}')::numeric,
      4 * (p_bundle #>> '{macros,protein_g}')::numeric + 4 * (p_bundle #>> '{macros,carbs_g}')::numeric
        + 9 * (p_bundle #>> '{macros,fat_g}')::numeric
  ), days as (
    select n.path || '/meals' as path, (select sum((m ->> 'total_calories')::numeric) from jsonb_array_elements(n.value -> 'meals') m) as kcal
    from nodes n where n.node = 'day'
  )
  select '/user_id', 'is nobody''s id.' from head h where not exists (select 1 from public.profiles p where p.id = h.user_id)
  union all
  select '/program_start_date', format('must be today (%s, the member''s own day) or one of the 28 days after.', h.today)
  from head h where h.starts_on not between h.today and h.today + 28
  union all
  select '/consultation_session_id', 'is not a completed consultation of this member.'
  from head h where h.session_id is not null and not exists (
    select 1 from public.consultation_sessions s
    where s.id = h.session_id and s.user_id = h.user_id and s.status = 'completed')
  union all
  select '/consultation_session_id', 'is required of a program that was made from a consultation.'
  from head h where h.session_id is null and p_bundle ->> 'source' = 'consultation'
  union all
  select '/weeks', format('must have as many entries as program_duration_weeks says (%s).', p_bundle ->> 'program_duration_weeks')
  where jsonb_array_length(p_bundle -> 'weeks') <> (p_bundle ->> 'program_duration_weeks')::integer
  union all
  select n.path || '/' || n.node || '_index', format('must be %s, its place in the list.', n.place)
  from nodes n where n.node in ('week', 'day') and (n.value ->> (n.node || '_index'))::integer <> n.place
  union all
  select '/tdee/multiplier', 'must be tdee_kcal divided by bmr_kcal, within 5 %.'
  where abs((p_bundle #>> '{tdee,tdee_kcal}')::numeric
    - (p_bundle #>> '{tdee,bmr_kcal}')::numeric * (p_bundle #>> '{tdee,multiplier}')::numeric)
    > 0.05 * (p_bundle #>> '{tdee,tdee_kcal}')::numeric
  union all
  select n.path || '/reps_max', 'must not be below reps_min.'
  from nodes n where n.node = 'exercise' and (n.value ->> 'reps_max')::integer < (n.value ->> 'reps_min')::integer
  union all
  select n.path, 'must be measured: by reps_min, duration_seconds or distance_meters.'
  from nodes n where n.node = 'exercise' and not n.value ?| '{reps_min,duration_seconds,distance_meters}'
  union all
  select n.path || '/exercise_id', 'is no exercise of the catalogue.'
  from nodes n where n.node = 'exercise' and not exists (
    select 1 from public.exercises e where e.id = (n.value ->> 'exercise_id')::uuid) and n.value ? 'exercise_id'
  union all
  select n.path || '/food_id', 'is no food of the catalogue.'
  from nodes n where n.node = 'item' and not exists (
    select 1 from public.foods f where f.id = (n.value ->> 'food_id')::uuid) and n.value ? 'food_id'
  union all
  select n.path || '/items', 'must hold a food that is not optional.'
  from nodes n where n.node = 'meal' and not exists (select 1 from meals m where m.path = n.path)
  union all
  select s.path, format('must be the sum of its items that are not optional (%s), within 5 %% or %s.', s.summed, s.floor)
  from sums s where abs(s.told - s.summed) > greatest(0.05 * s.summed, s.floor)
  union all
  select e.path, format('must follow from its macros (4, 4 and 9 kcal a gram: %s), within 20 %% or 60 kcal.', round(e.atwater))
  from energies e where abs(e.kcal - e.atwater) > greatest(0.2 * e.kcal, 60)
  union all
  select d.path, format('must add up to 800 to 8000 kcal a day, or be empty; they add up to %s.', d.kcal)
  from days d where d.kcal not between 800 and 8000;
$$;
comment on function private.bundle_sense_problems(jsonb, timestamptz) is
  'What cannot be true of a bundle whose shape is right: ids of nothing, sums that do not add up, weeks that are missing. '
  'Energy by Atwater''s general factors (4, 4, 9 kcal a gram); fibre and alcohol explain the tolerance.';

create function private.check_bundle(p_bundle jsonb, p_at timestamptz) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_problems jsonb;
  v_count integer;
begin
  if p_bundle is null or jsonb_typeof(p_bundle) <> 'object' then
    raise exception using errcode = '22023', message = 'A program bundle is an object.',
      detail = '[{"path": "", "problem": "must be an object."}]';
  elsif octet_length(p_bundle::text) > 8000000 then
    raise exception using errcode = '22023', message = 'A program bundle has at most 8 MB.',
      detail = '[{"path": "", "problem": "must have at most 8 MB."}]';
  end if;
  -- Sense is asked for only where the shape is right: until then nothing can be read as a number or a day.
  select jsonb_agg(jsonb_build_object('path', s.path, 'problem', s.problem) order by s.path, s.problem), count(*)
  into v_problems, v_count from private.bundle_shape_problems(p_bundle) s;
  if v_count = 0 then
    select jsonb_agg(jsonb_build_object('path', s.path, 'problem', s.problem) order by s.path, s.problem), count(*)
    into v_problems, v_count from private.bundle_sense_problems(p_bundle, p_at) s;
  end if;
  if v_count > 0 then
    raise exception using errcode = '22023',
      message = format('The program bundle is not valid: %s.', case v_count when 1 then '1 problem' else v_count || ' problems' end),
      detail = v_problems::text,
      hint = 'Nothing was stored. Each problem names its place as a JSON pointer.';
  end if;
end
$$;
comment on function private.check_bundle(jsonb, timestamptz) is 'Raises 22023 with every problem of the bundle in its detail: [{"path", "problem"}].';

------------------------------------------------------------------------------------------------------------------
-- Storing it
------------------------------------------------------------------------------------------------------------------

create function private.write_plan_rows(p_program_id uuid, p_bundle jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into public.session_instances (
    program_id, week_index, day_index, day_name, day_focus, item_order, session_kind, session_name, preferred_start_time,
    estimated_duration_minutes, estimated_calories, target_rpe, equipment, warm_up, cool_down, notes
  )
  select p_program_id, w.n, d.n, d.value ->> 'day_name', d.value ->> 'day_focus', s.n, r.session_kind, r.session_name,
    r.preferred_start_time, r.estimated_duration_minutes, r.estimated_calories, r.target_rpe, coalesce(r.equipment, '{}'),
    r.warm_up, r.cool_down, r.notes
  from jsonb_array_elements(p_bundle -> 'weeks') with ordinality w (value, n)
  cross join jsonb_array_elements(w.value -> 'days') with ordinality d (value, n)
  cross join jsonb_array_elements(d.value -> 'sessions') with ordinality s (value, n)
  cross join lateral jsonb_populate_record(null::public.session_instances, s.value) r;

  insert into public.exercise_plan_items (
    session_instance_id, item_order, exercise_id, exercise_name, muscle_groups, equipment, is_warm_up, superset_group, sets,
    reps_min, reps_max, duration_seconds, distance_meters, target_load_kg, target_load_pct, target_rpe, reps_in_reserve,
    tempo, rest_seconds, alternatives, notes
  )
  select i.id, e.n, r.exercise_id, r.exercise_name, coalesce(r.muscle_groups, '{}'), coalesce(r.equipment, '{}'),
    coalesce(r.is_warm_up, false), r.superset_group, r.sets, r.reps_min, coalesce(r.reps_max, r.reps_min), r.duration_seconds,
    r.distance_meters, r.target_load_kg, r.target_load_pct, r.target_rpe, r.reps_in_reserve, r.tempo, r.rest_seconds,
    coalesce(r.alternatives, '{}'), r.notes
  from public.session_instances i
  cross join jsonb_array_elements(
    p_bundle #> array['weeks', (i.week_index - 1)::text, 'days', (i.day_index - 1)::text, 'sessions', (i.item_order - 1)::text, 'exercises']
  ) with ordinality e (value, n)
  cross join lateral jsonb_populate_record(null::public.exercise_plan_items, e.value) r
  where i.program_id = p_program_id;

  insert into public.meal_instances (
    program_id, week_index, day_index, item_order, meal_type, meal_name, planned_time, total_calories, total_protein_g,
    total_carbs_g, total_fat_g, total_fiber_g, prep_minutes, instructions, notes
  )
  select p_program_id, w.n, d.n, m.n, r.meal_type, r.meal_name, r.planned_time, r.total_calories, r.total_protein_g,
    r.total_carbs_g, r.total_fat_g, r.total_fiber_g, r.prep_minutes, r.instructions, r.notes
  from jsonb_array_elements(p_bundle -> 'weeks') with ordinality w (value, n)
  cross join jsonb_array_elements(w.value -> 'days') with ordinality d (value, n)
  cross join jsonb_array_elements(d.value -> 'meals') with ordinality m (value, n)
  cross join lateral jsonb_populate_record(null::public.meal_instances, m.value) r;

  insert into public.meal_item_plan (
    meal_instance_id, item_order, food_id, food_name, serving_size, serving_unit, weight_g, target_calories, target_protein_g,
    target_carbs_g, target_fat_g, target_fiber_g, is_optional, alternatives, notes
  )
  select i.id, f.n, r.food_id, r.food_name, r.serving_size, r.serving_unit, r.weight_g, r.target_calories,
    r.target_protein_g, r.target_carbs_g, r.target_fat_g, r.target_fiber_g, coalesce(r.is_optional, false),
    coalesce(r.alternatives, '{}'), r.notes
  from public.meal_instances i
  cross join jsonb_array_elements(
    p_bundle #> array['weeks', (i.week_index - 1)::text, 'days', (i.day_index - 1)::text, 'meals', (i.item_order - 1)::text, 'items']
  ) with ordinality f (value, n)
  cross join lateral jsonb_populate_record(null::public.meal_item_plan, f.value) r
  where i.program_id = p_program_id;
$$;
comment on function private.write_plan_rows(uuid, jsonb) is 'Reads sessions, exercises, meals and foods out of a checked bundle. A place in the bundle is a place in the plan.';

create function private.write_plan_calendar(p_program_id uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.calendar_events (
    user_id, program_id, event_type, date, start_time, end_time, title, details, ref_table, ref_id
  )
  select p.user_id, p.id, 'session'::public.calendar_event_type, p.program_start_date + (s.day_number - 1), s.preferred_start_time,
    s.preferred_start_time + make_interval(mins => s.estimated_duration_minutes), s.session_name,
    jsonb_build_object('session_kind', s.session_kind, 'duration_minutes', s.estimated_duration_minutes, 'target_rpe', s.target_rpe),
    'session_instances', s.id
  from public.programs p join public.session_instances s on s.program_id = p.id where p.id = p_program_id
  union all
  select p.user_id, p.id, 'meal', p.program_start_date + (m.day_number - 1), m.planned_time, null, m.meal_name,
    jsonb_build_object('meal_type', m.meal_type, 'total_calories', m.total_calories), 'meal_instances', m.id
  from public.programs p join public.meal_instances m on m.program_id = p.id where p.id = p_program_id
  union all
  select p.user_id, p.id, 'reassessment', p.program_start_date + n, null, null, 'Reassessment', '{}', null, null
  from public.programs p cross join generate_series(14, p.total_days, 14) n where p.id = p_program_id;
$$;
comment on function private.write_plan_calendar(uuid) is 'Copies a program onto its member''s calendar, with a reassessment every 14 days.';

create function private.store_program_bundle(p_bundle jsonb, p_at timestamptz default now()) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user_id uuid;
  v_hash text;
  v_earlier public.programs;
  v_active public.programs;
  v_program public.programs;
  v_stored boolean := false;
begin
  perform private.require('adjustments', 'write');
  perform private.check_bundle(p_bundle, p_at);
  v_user_id := (p_bundle ->> 'user_id')::uuid;
  v_hash := encode(sha256(convert_to(p_bundle::text, 'UTF8')), 'hex');

  -- One program of a member at a time: the version counts up, and a repeated bundle finds what it repeats.
  perform pg_advisory_xact_lock(hashtextextended('store_program_bundle ' || v_user_id, 0));
  select * into v_earlier from public.programs p where p.bundle_id = (p_bundle ->> 'bundle_id')::uuid;
  if found and (v_earlier.user_id, v_earlier.bundle_sha256) is distinct from (v_user_id, v_hash) then
    raise exception using errcode = '22023', message = 'This bundle_id belongs to another bundle.',
      detail = '[{"path": "/bundle_id", "problem": "belongs to another bundle."}]', hint = 'Give every bundle an id of its own.';
  elsif found then
    v_program := v_earlier;
  else
    select * into v_active from public.programs p
    where p.user_id = v_user_id and p.status in ('active', 'paused') order by p.version desc limit 1;
    update public.programs p set status = 'superseded' where p.user_id = v_user_id and p.status in ('active', 'paused');
    insert into public.programs (
      user_id, version, previous_program_id, source, consultation_session_id, name, description, primary_goal,
      program_start_date, program_duration_weeks, tdee, macros, safety, feasibility, questions_answers, full_bundle, bundle_id,
      bundle_sha256, ai_provider, ai_model, generator_version, generation_tokens, generation_cost_usd, status,
      next_reassessment_date
    )
    select v_user_id, 1 + coalesce((select max(e.version) from public.programs e where e.user_id = v_user_id), 0), v_active.id,
      r.source, r.consultation_session_id, r.name, coalesce(r.description, ''), r.primary_goal, r.program_start_date,
      r.program_duration_weeks, r.tdee, r.macros, coalesce(r.safety, '{}'), coalesce(r.feasibility, '{}'),
      coalesce(r.questions_answers, '{}'), p_bundle, r.bundle_id, v_hash, p_bundle #>> '{generator,provider}',
      p_bundle #>> '{generator,model}', p_bundle #>> '{generator,version}', (p_bundle #>> '{generator,tokens}')::integer,
      (p_bundle #>> '{generator,cost_usd}')::numeric, 'active', r.program_start_date + 14
    from jsonb_populate_record(null::public.programs, p_bundle) r
    returning * into v_program;
    perform private.write_plan_rows(v_program.id, p_bundle);
    perform private.write_plan_calendar(v_program.id);
    update public.calendar_events e set status = 'cancelled'
    where e.user_id = v_user_id and e.program_id <> v_program.id and e.date >= v_program.program_start_date and e.status = 'planned'
      and e.event_type in ('session', 'meal', 'reassessment');
    update public.profiles p set
      estimated_tdee = round((v_program.tdee ->> 'tdee_kcal')::numeric),
      daily_calorie_target = (v_program.macros ->> 'calories_kcal')::integer,
      daily_protein_target_g = (v_program.macros ->> 'protein_g')::integer,
      daily_carbs_target_g = (v_program.macros ->> 'carbs_g')::integer,
      daily_fat_target_g = (v_program.macros ->> 'fat_g')::integer
    where p.id = v_user_id;
    v_stored := true;
  end if;
  return jsonb_build_object(
    'program_id', v_program.id, 'version', v_program.version, 'stored', v_stored,
    'superseded_program_id', v_program.previous_program_id,
    'sessions', (select count(*) from public.session_instances s where s.program_id = v_program.id),
    'exercises', (select count(*) from public.session_instances s join public.exercise_plan_items e on e.session_instance_id = s.id
      where s.program_id = v_program.id),
    'meals', (select count(*) from public.meal_instances m where m.program_id = v_program.id),
    'items', (select count(*) from public.meal_instances m join public.meal_item_plan i on i.meal_instance_id = m.id
      where m.program_id = v_program.id),
    'calendar_events', (select count(*) from public.calendar_events e where e.program_id = v_program.id)
  );
end
$$;
comment on function private.store_program_bundle(jsonb, timestamptz) is
  'See public.store_program_bundle(). p_at is the moment that it is stored, injected for tests.';

create function public.store_program_bundle(p_bundle jsonb) returns jsonb
language sql set search_path = '' as $$ select private.store_program_bundle(p_bundle); $$;
comment on function public.store_program_bundle(jsonb) is
  'Stores a generated program whole and makes it the member''s active one: {program_id, version, stored, superseded_program_id, '
  'sessions, exercises, meals, items, calendar_events}. The program before is superseded and leaves the calendar from the new '
  'start on; the member''s daily targets become the program''s. The same bundle again answers the same program with stored '
  'false. The bundle: docs/program-bundles.md. Errors, with nothing stored: 22023 for an invalid bundle, its detail a JSON array '
  'of every problem {path (JSON pointer), problem}; 22023 for a bundle_id of another bundle; 42501 without adjustments:write.';

insert into private.redacted_columns (column_name, kind) values
  ('full_bundle', 'health'), ('questions_answers', 'health'), ('tdee', 'health'), ('macros', 'health'), ('safety', 'health'),
  ('feasibility', 'health');
-- One entry a program stands for all its rows.
select private.attach_audit('public.programs');

grant execute on function
  private.store_program_bundle(jsonb, timestamptz), public.store_program_bundle(jsonb)
to authenticated, service_role;
