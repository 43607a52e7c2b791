-- Users: one row a person, made when the account's e-mail address is confirmed.
--
-- A profile holds identity (area users) and health (area health) side by side, and RLS knows rows, not columns. So the
-- health columns of the table can be selected by no role of the API. Read the view member_profiles: it shows them to the
-- member and to staff with health:read, and null to everyone else. It can be updated too.

create type public.subscription_tier as enum ('free', 'premium');
create type public.biological_sex as enum ('male', 'female', 'other');
create type public.experience_level as enum ('beginner', 'intermediate', 'advanced');
create type public.primary_goal as enum (
  'lose_weight', 'build_muscle', 'maintain_weight', 'improve_endurance', 'improve_health'
);
create type public.activity_level as enum (
  'sedentary', 'lightly_active', 'moderately_active', 'very_active', 'extremely_active'
);
create type public.goal_type as enum ('weight', 'nutrition', 'training', 'habit', 'other');
create type public.goal_status as enum ('active', 'achieved', 'abandoned');

create function private.is_time_zone(p_name text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  perform timestamptz '2000-01-01 00:00+00' at time zone p_name;
  return p_name ~ '^([A-Z][A-Za-z_+-]*(/[A-Za-z0-9_+-]+)*|UTC)$';
exception when invalid_parameter_value then
  return false;
end
$$;
comment on function private.is_time_zone(text) is 'True for an IANA name that this server knows.';

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  user_no integer generated always as identity,
  full_name text not null default '' check (length(full_name) <= 200),
  email text not null default '' check (email = lower(email) and length(email) <= 320),
  subscription_tier public.subscription_tier not null default 'free',
  time_zone text not null default 'UTC',
  search_text text generated always as (' ' || lower(full_name) || ' ' || lower(email)) stored,

  age integer check (age between 0 and 130),
  birth_date date check (birth_date > date '1900-01-01'),
  biological_sex public.biological_sex,
  height_cm numeric(5, 1) check (height_cm between 50 and 275),
  current_weight_kg numeric(5, 2) check (current_weight_kg between 20 and 400),
  goal_weight_kg numeric(5, 2) check (goal_weight_kg between 20 and 400),

  primary_goal public.primary_goal,
  experience_level public.experience_level,
  activity_level public.activity_level,
  training_frequency integer check (training_frequency between 0 and 21),
  workout_frequency integer check (workout_frequency between 0 and 21),
  available_equipment text[] not null default '{}',
  injury_limitations text[] not null default '{}',

  dietary_preference text check (length(dietary_preference) <= 100),
  dietary_restrictions text[] not null default '{}',
  meals_per_day integer check (meals_per_day between 1 and 12),
  estimated_tdee integer check (estimated_tdee between 500 and 10000),
  daily_calorie_goal integer check (daily_calorie_goal between 0 and 10000),
  daily_calorie_target integer check (daily_calorie_target between 0 and 10000),
  daily_protein_target_g integer check (daily_protein_target_g between 0 and 1000),
  daily_carbs_target_g integer check (daily_carbs_target_g between 0 and 2000),
  daily_fat_target_g integer check (daily_fat_target_g between 0 and 1000),

  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  onboarding_completed boolean not null default false,
  onboarding_data jsonb not null default '{}' check (jsonb_typeof(onboarding_data) = 'object'),
  consultation_completed boolean not null default false,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_active_at timestamptz not null default now()
);
select private.close_table('public.profiles');
comment on table public.profiles is
  'A member: identity, goals, targets and flags in one row. Made by trigger when an account''s address is confirmed. '
  'Read it through member_profiles.';
comment on column public.profiles.email is 'Copy of auth.users.email in lower case, kept by trigger.';
comment on column public.profiles.user_no is
  'Dense number of the member, given at insert and never again: its place in the bitmaps of active members. Nobody reads it.';
comment on column public.profiles.search_text is
  'Name and address in lower case, each word after a space: what users_page() searches by trigram, with LIKE (ILIKE would '
  'fold the case of every candidate again).';
comment on column public.profiles.time_zone is 'IANA name. Decides which local day a record of this member belongs to.';
comment on column public.profiles.age is 'As told at onboarding, in years; it does not grow. birth_date wins where it is known.';
comment on column public.profiles.birth_date is 'Without it and without age a member counts as a possible minor and gets no film.';
comment on column public.profiles.current_weight_kg is 'Latest weigh-in, kept by trigger from weight_history.';
comment on column public.profiles.training_frequency is 'Workouts a week that the plan aims at.';
comment on column public.profiles.workout_frequency is 'Workouts a week that the member reported before the plan.';
comment on column public.profiles.available_equipment is 'Equipment that the member can train with.';
comment on column public.profiles.injury_limitations is 'Physical limitations, in the member''s words.';
comment on column public.profiles.dietary_preference is 'Way of eating (omnivore, vegetarian, keto ...); restrictions are separate.';
comment on column public.profiles.estimated_tdee is 'Total daily energy expenditure in kcal, as estimated at onboarding.';
comment on column public.profiles.daily_calorie_goal is 'kcal that onboarding worked out. Stays as it was; the target moves.';
comment on column public.profiles.daily_calorie_target is 'kcal a day in force now; reassessments change it.';
comment on column public.profiles.settings is 'Every setting and preference of the member''s app, one object.';
comment on column public.profiles.onboarding_data is 'Answers given at onboarding, as they were given.';
comment on column public.profiles.last_active_at is 'Last thing done in the app; the moment of creation at first.';

create table public.goals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  title text not null check (length(title) between 1 and 200),
  goal_type public.goal_type not null default 'weight',
  target_value numeric,
  target_unit text check (length(target_unit) <= 20),
  start_value numeric,
  target_date date,
  status public.goal_status not null default 'active',
  achieved_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.goals');
comment on table public.goals is 'What a member works towards. Steps on the way are goal_milestones.';
comment on column public.goals.target_value is 'In target_unit; its meaning follows goal_type.';
create index goals_user_idx on public.goals (user_id, created_at desc);

create unique index profiles_user_no_key on public.profiles (user_no);
-- One index a sort of the users list, each with the id that breaks ties, and one for the search.
create index profiles_created_at_idx on public.profiles (created_at, id);
create index profiles_last_active_at_idx on public.profiles (last_active_at, id);
create index profiles_full_name_idx on public.profiles (full_name, id);
create index profiles_email_idx on public.profiles (email, id);
-- Without fastupdate a new member is in the index at once; the pending list would make every search pay for the last import.
create index profiles_search_idx on public.profiles
  using gin (search_text extensions.gin_trgm_ops) with (fastupdate = off);
create index profiles_primary_goal_idx on public.profiles (primary_goal, id);

------------------------------------------------------------------------------------------------------------------
-- Accounts become members or staff
------------------------------------------------------------------------------------------------------------------

create function private.welcome_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Only a confirmed address proves who somebody is: before that neither an invitation nor a profile.
  if new.email_confirmed_at is null or new.email is null or (tg_op = 'UPDATE' and old.email_confirmed_at is not null) then
    return null;
  end if;
  if not private.accept_invitation(new.id, new.email, new.raw_user_meta_data ->> 'full_name') then
    insert into public.profiles (id, full_name, email)
    values (new.id, left(coalesce(trim(new.raw_user_meta_data ->> 'full_name'), ''), 200), lower(new.email))
    on conflict (id) do nothing;
    perform private.accept_member_invitation(new.id, new.email);
  end if;
  return null;
end
$$;
comment on function private.welcome_account() is
  'On a confirmed e-mail address: the open invitation for it makes a member of staff, else a profile is made.';

create function private.forget_unused_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.profiles p
  where p.id = new.user_id and p.subscription_tier = 'free' and not p.onboarding_completed and not p.consultation_completed
    and p.current_weight_kg is null;
  return null;
end
$$;
comment on function private.forget_unused_profile() is
  'Who becomes staff after signing up was never meant to be a member, unless they have begun to be one.';
create trigger forget_unused_profile after insert on public.staff_members
  for each row execute function private.forget_unused_profile();

create function private.follow_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.email is distinct from old.email and new.email_confirmed_at is not null then
    update public.profiles set email = lower(new.email) where id = new.id;
    update public.staff_members set email = lower(new.email) where user_id = new.id;
  end if;
  if new.last_sign_in_at is distinct from old.last_sign_in_at then
    update public.staff_members set last_sign_in_at = new.last_sign_in_at where user_id = new.id;
  end if;
  return null;
end
$$;
comment on function private.follow_account() is 'Keeps the copies of the account''s address and last sign-in.';

create trigger welcome_account after insert or update of email_confirmed_at on auth.users
  for each row execute function private.welcome_account();
create trigger follow_account after update of email, last_sign_in_at on auth.users
  for each row execute function private.follow_account();

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.guard_profile() returns trigger
language plpgsql set search_path = '' as $$
declare
  -- What a member may not give themselves, and all that staff may change of somebody else.
  v_not_own constant text[] := '{subscription_tier,consultation_completed}';
  v_by_staff constant text[] :=
    '{full_name,birth_date,time_zone,subscription_tier,onboarding_completed,consultation_completed,settings,updated_at}';
  v_changed text[];
begin
  if new.time_zone is distinct from old.time_zone and not private.is_time_zone(new.time_zone) then
    raise exception using errcode = '22023', message = format('"%s" is not a time zone.', new.time_zone);
  end if;
  if current_user <> 'authenticated' then
    return new; -- the service role and this schema's own functions
  end if;
  select coalesce(array_agg(n.key), '{}') into v_changed
  from jsonb_each(to_jsonb(new)) n
  where n.value is distinct from to_jsonb(old) -> n.key and n.key <> 'search_text'; -- generated, later than this trigger
  if old.id = auth.uid() and v_changed && v_not_own then
    raise exception using errcode = '42501', message = 'Members cannot change their own subscription or consultation.';
  elsif old.id is distinct from auth.uid() and not v_changed <@ v_by_staff then
    raise exception using errcode = '42501', message = 'Staff change identity and contact only, never health data.';
  end if;
  return new;
end
$$;

create trigger guard_profile before update on public.profiles
  for each row execute function private.guard_profile();
create trigger set_updated_at before update on public.profiles
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.goals
  for each row execute function private.set_updated_at();
select private.attach_audit('public.profiles', p_ignored => '{last_active_at,search_text}', p_events => 'update or delete');

------------------------------------------------------------------------------------------------------------------
-- A profile as each reader may see it
------------------------------------------------------------------------------------------------------------------

create type private.profile_health as (
  age integer, birth_date date, biological_sex public.biological_sex, height_cm numeric, current_weight_kg numeric,
  goal_weight_kg numeric, injury_limitations text[], dietary_preference text, dietary_restrictions text[],
  meals_per_day integer, estimated_tdee integer, daily_calorie_goal integer, daily_calorie_target integer,
  daily_protein_target_g integer, daily_carbs_target_g integer, daily_fat_target_g integer, onboarding_data jsonb
);

create function private.health_of(p_user_id uuid) returns setof private.profile_health
language sql stable security definer rows 1 set search_path = '' as $$
  select p.age, p.birth_date, p.biological_sex, p.height_cm, p.current_weight_kg, p.goal_weight_kg, p.injury_limitations,
    p.dietary_preference, p.dietary_restrictions, p.meals_per_day, p.estimated_tdee, p.daily_calorie_goal,
    p.daily_calorie_target, p.daily_protein_target_g, p.daily_carbs_target_g, p.daily_fat_target_g, p.onboarding_data
  from public.profiles p
  where p.id = p_user_id and (p.id = auth.uid() or private.can('health', 'read'));
$$;
comment on function private.health_of(uuid) is 'The health columns of one profile for the member and for health:read; no row for others.';

create view public.member_profiles with (security_invoker = on) as
select p.id, p.full_name, p.email, p.subscription_tier, p.time_zone, p.primary_goal, p.experience_level,
  p.activity_level, p.training_frequency, p.workout_frequency, p.available_equipment, p.settings,
  p.onboarding_completed, p.consultation_completed, p.created_at, p.updated_at, p.last_active_at,
  h.age, h.birth_date, h.biological_sex, h.height_cm, h.current_weight_kg, h.goal_weight_kg, h.injury_limitations,
  h.dietary_preference, h.dietary_restrictions, h.meals_per_day, h.estimated_tdee, h.daily_calorie_goal,
  h.daily_calorie_target, h.daily_protein_target_g, h.daily_carbs_target_g, h.daily_fat_target_g, h.onboarding_data
from public.profiles p
left join lateral private.health_of(p.id) h on true;
comment on view public.member_profiles is
  'Profiles with the health columns null for those who may not see them. One extra look-up a row: for one member or a '
  'page; lists come from users_page(). Updates go to profiles, changed columns only.';

create function private.update_member_profile() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_set text;
  v_count integer;
begin
  -- Only what changed: a column that was masked as null must not be written back as null.
  select string_agg(format('%I = n.%I', e.key, e.key), ', ') into v_set
  from jsonb_each(to_jsonb(new)) e where e.value is distinct from to_jsonb(old) -> e.key;
  if v_set is not null then
    execute format(
      'update public.profiles p set %s from jsonb_populate_record(null::public.profiles, $1) n where p.id = $2', v_set
    ) using to_jsonb(new), old.id;
    get diagnostics v_count = row_count;
    if v_count = 0 then -- seen, but not theirs to change: silence would look like success
      raise exception using errcode = '42501', message = 'Your role does not allow this.', detail = 'users:write';
    end if;
  end if;
  return new;
end
$$;
create trigger write_through instead of update on public.member_profiles
  for each row execute function private.update_member_profile();

------------------------------------------------------------------------------------------------------------------
-- The users list
------------------------------------------------------------------------------------------------------------------

create function private.users_page_bad(p_what text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = '22023', message = p_what;
end
$$;

create function private.like_escape(p_text text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_');
end
$$;

create function private.users_search_patterns(p_search text) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  -- Every word must be somewhere in the name or the address. Words of one or two letters have no trigram inside, so
  -- they are taken as beginnings of a word, which the index can find.
  return array(
    select case when length(w) >= 3 then '%' else '% ' end || private.like_escape(w) || '%'
    from unnest(string_to_array(regexp_replace(trim(lower(p_search)), '\s+', ' ', 'g'), ' ')) w where w <> '' order by length(w) desc);
end
$$;
comment on function private.users_search_patterns(text) is 'The patterns that search_text has to match, all of them; the longest, which finds the fewest, first.';

create function private.users_search_clause(p_search text) returns text
language sql immutable set search_path = '' as $$
  select string_agg(format('p.search_text like %L', t), ' and ') from unnest(private.users_search_patterns(p_search)) t;
$$;

create function private.users_filter_clause(p_filters jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_key text;
  v_value text;
  v_clauses text[] := array[]::text[];
begin
  if p_filters is null or p_filters = 'null' then
    return null;
  end if;
  for v_key, v_value in select * from jsonb_each_text(p_filters) loop
    continue when v_value is null or v_value = '';
    if v_key = 'at_risk' then
      perform private.require('health', 'read');
    end if;
    begin
      v_clauses := v_clauses || case v_key
        when 'subscription_tier' then format('p.subscription_tier = %L', v_value::public.subscription_tier)
        when 'primary_goal' then format('p.primary_goal = %L', v_value::public.primary_goal)
        when 'experience_level' then format('p.experience_level = %L', v_value::public.experience_level)
        when 'onboarding_completed' then format('p.onboarding_completed = %L', v_value::boolean)
        when 'consultation_completed' then format('p.consultation_completed = %L', v_value::boolean)
        when 'at_risk' then
          case when v_value::boolean then 'p.id in' else 'p.id not in' end || ' (select a.user_id from analytics.at_risk a)'
        when 'active_since_days' then format('p.last_active_at >= %L', now() - make_interval(days => v_value::integer))
        when 'tags' then coalesce((
          select string_agg(format('p.id in (select t.user_id from public.member_tags t where t.tag = %L)', private.tag_spelling(w)), ' and ')
          from unnest(case when v_value like '[%' then array(select jsonb_array_elements_text(v_value::jsonb)) else array[v_value] end) w), 'true')
      end;
    exception when data_exception then
      perform private.users_page_bad(format('"%s" is not a value of the filter %s.', v_value, v_key));
    end;
    if v_clauses[array_upper(v_clauses, 1)] is null then
      perform private.users_page_bad(format('There is no filter "%s".', v_key));
    end if;
  end loop;
  return nullif(array_to_string(v_clauses, ' and '), '');
end
$$;

create function private.members_clause(p_query jsonb) returns text
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_typeof(p_query) <> 'object' then
    perform private.users_page_bad('The query must be an object.');
  end if;
  return nullif(concat_ws(' and ',
    private.users_search_clause(p_query ->> 'search'),
    private.users_filter_clause(p_query -> 'filters'),
    case when p_query ? 'ids' then format('p.id = any (%L::uuid[])', array(select jsonb_array_elements_text(p_query -> 'ids'))::uuid[]) end), '');
exception when invalid_text_representation or invalid_parameter_value then
  if sqlerrm like 'invalid input%' or sqlerrm like 'cannot extract%' then
    perform private.users_page_bad('ids must be a list of ids.');
  end if;
  raise;
end
$$;
comment on function private.members_clause(jsonb) is
  'The members that {search?, filters?, ids?} means, as a condition on profiles p; null for all. What the users list finds is what is done to many.';

create function private.rows_expected(p_table regclass, p_alias text, p_where text) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  v_plan json;
begin
  if p_where is null then
    return (select c.reltuples::bigint from pg_catalog.pg_class c where c.oid = p_table);
  end if;
  execute format('explain (format json) select 1 from %s %I where %s', p_table, p_alias, p_where) into v_plan;
  return (v_plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end
$$;
comment on function private.rows_expected(regclass, text, text) is
  'How many rows of a table the planner expects under a condition that calls the table by the alias; of all of them, what the '
  'last ANALYZE saw. Volatile, although it only reads: PostgreSQL refuses EXPLAIN inside a stable function.';

create function private.users_page(p_query jsonb) returns json
language plpgsql volatile security definer set search_path = ''
-- Starting parallel workers takes longer than any page here.
set max_parallel_workers_per_gather = 0 as $$
declare
  v_query constant jsonb := coalesce(p_query, '{}');
  v_field text := coalesce(v_query #>> '{sort,field}', 'created_at');
  v_order text := lower(coalesce(v_query #>> '{sort,order}', case when v_query ? 'sort' then 'asc' else 'desc' end));
  -- Up to here the matches are collected, sorted and counted exactly; beyond, the page walks the sort's index and the
  -- total is an estimate. Reading a thousand rows costs about as much as the page itself.
  v_exact_up_to constant integer := 1000;
  v_exact_wanted constant boolean := coalesce(v_query ->> 'count', '') = 'exact';
  v_limit integer;
  v_offset integer;
  v_where text;
  v_after_clause text := 'true';
  v_columns text;
  v_after jsonb;
  v_rows json;
  v_last jsonb;
  v_total bigint;
  v_is_estimate boolean := false;
  v_count integer;
begin
  perform private.require('users', 'read');
  if jsonb_typeof(v_query) <> 'object' then
    perform private.users_page_bad('The query must be an object.');
  end if;
  if v_field not in ('created_at', 'last_active_at', 'full_name', 'email') or v_order not in ('asc', 'desc') then
    perform private.users_page_bad('Users can be sorted by created_at, last_active_at, full_name and email, asc or desc.');
  end if;
  begin
    v_limit := coalesce((v_query ->> 'limit')::integer, 25);
    v_offset := coalesce((v_query ->> 'offset')::integer, 0);
  exception when data_exception then
    perform private.users_page_bad('limit and offset must be whole numbers.');
  end;
  if v_limit not between 1 and 500 or v_offset < 0 then
    perform private.users_page_bad('limit must be between 1 and 500, offset not negative.');
  end if;

  v_where := private.members_clause(v_query);

  if v_query ->> 'after' is not null then
    begin
      v_after := convert_from(decode(v_query ->> 'after', 'base64'), 'UTF8')::jsonb;
      v_after_clause := format('(p.%I, p.id) %s (%L, %L::uuid)', v_field, case v_order when 'asc' then '>' else '<' end,
        v_after ->> 'value', (v_after ->> 'id')::uuid);
      if v_after ->> 'field' is distinct from v_field or v_after ->> 'order' is distinct from v_order
         or v_after ->> 'value' is null or v_after ->> 'id' is null then
        raise invalid_parameter_value;
      end if;
    exception when data_exception then
      perform private.users_page_bad('The cursor does not belong to this list and order. Start again from the first page.');
    end;
  end if;

  -- Health is asked once, not once a row: the masked columns are not even read without it.
  v_columns := 'p.id, p.full_name, p.email, p.subscription_tier, p.primary_goal, p.experience_level, p.onboarding_completed, '
    || 'p.consultation_completed, p.created_at, p.last_active_at, '
    || case when private.can('health', 'read') then 'p.current_weight_kg, p.goal_weight_kg'
            else 'null::numeric as current_weight_kg, null::numeric as goal_weight_kg' end
    || ', array(select t.tag from public.member_tags t where t.user_id = p.id order by t.tag) as tags';

  v_total := private.rows_expected('public.profiles', 'p', v_where);
  if v_where is not null and v_total <= v_exact_up_to then
    execute format(
      $sql$
        with hits as materialized (select p.id, p.%1$I from public.profiles p where %2$s limit %3$s),
        top as (select * from hits p where %4$s order by p.%1$I %5$s, p.id %5$s limit %6$s offset %7$s),
        page as (select %8$s from top t join public.profiles p on p.id = t.id order by t.%1$I %5$s, t.id %5$s)
        select coalesce((select json_agg(page) from page), '[]'), (select count(*) from top), (select count(*) from hits)
      $sql$,
      v_field, v_where, v_exact_up_to + 1, v_after_clause, v_order, v_limit, v_offset, v_columns
    ) into v_rows, v_count, v_total;
  end if;
  if v_rows is null or v_total > v_exact_up_to then
    execute format(
      $sql$
        with page as (
          select %2$s from public.profiles p where %3$s and %4$s order by p.%1$I %5$s, p.id %5$s limit %6$s offset %7$s
        )
        select coalesce(json_agg(page), '[]'), count(*) from page
      $sql$,
      v_field, v_columns, coalesce(v_where, 'true'), v_after_clause, v_order, v_limit, v_offset
    ) into v_rows, v_count;
    -- A table this small is counted as quickly as estimated, and its statistics may be old.
    if v_exact_wanted or (v_where is null and v_total <= 20 * v_exact_up_to) then
      execute format('select count(*) from public.profiles p where %s', coalesce(v_where, 'true')) into v_total;
    else
      v_total := greatest(private.rows_expected('public.profiles', 'p', v_where), v_exact_up_to + 1);
      v_is_estimate := true;
    end if;
  end if;

  if v_count = v_limit then
    v_last := (v_rows -> (v_count - 1))::jsonb;
  end if;

  return json_build_object(
    'rows', v_rows,
    'total', v_total,
    'total_is_estimate', v_is_estimate,
    'next_cursor', case when v_last is not null then replace(encode(convert_to(jsonb_build_object(
      'field', v_field, 'order', v_order, 'value', v_last ->> v_field, 'id', v_last ->> 'id')::text, 'UTF8'), 'base64'), E'\n', '') end
  );
end
$$;
comment on function private.users_page(jsonb) is
  'Definer, because RLS would keep ILIKE, which is not leakproof, from using the trigram index. Checks users:read itself.';

create function public.users_page(p_query jsonb) returns json
language sql volatile set search_path = '' as $$ select private.users_page(p_query); $$;
comment on function public.users_page(jsonb) is
  'One page of members. p_query: {search?, filters?: {subscription_tier?, primary_goal?, experience_level?, '
  'onboarding_completed?, consultation_completed?, active_since_days?, tags? (one, or a list that all must hold), at_risk? (health:read)}, ids?, sort?: {field: created_at|last_active_at|'
  'full_name|email, order: asc|desc}, limit? (1-500, default 25), offset?, after? (next_cursor of the page before), '
  'count?: "exact"}. '
  'Answers {rows, total, total_is_estimate, next_cursor}: the total is exact up to 1,000 (and of all members up to 20,000), '
  'the planner''s estimate beyond, unless count is "exact", which reads every match; '
  'weights are null without health:read; next_cursor is null after the last page. '
  'Errors: 42501 without users:read, 22023 for a query that it does not understand.';

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members see themselves, support and coaches see members" on public.profiles
  for select to authenticated
  using (id = (select auth.uid()) or (select private.can('users', 'read')));
create policy "Members change themselves, support changes identity and contact" on public.profiles
  for update to authenticated
  using (id = (select auth.uid()) or (select private.can('users', 'write')))
  with check (id = (select auth.uid()) or (select private.can('users', 'write')));
grant select (
  id, full_name, email, subscription_tier, time_zone, primary_goal, experience_level, activity_level,
  training_frequency, workout_frequency, available_equipment, settings, onboarding_completed, consultation_completed,
  created_at, updated_at, last_active_at
) on public.profiles to authenticated;
grant update (
  full_name, subscription_tier, time_zone, age, birth_date, biological_sex, height_cm, current_weight_kg, goal_weight_kg,
  primary_goal, experience_level, activity_level, training_frequency, workout_frequency, available_equipment,
  injury_limitations, dietary_preference, dietary_restrictions, meals_per_day, daily_calorie_target,
  daily_protein_target_g, daily_carbs_target_g, daily_fat_target_g, settings, onboarding_completed, onboarding_data,
  consultation_completed, last_active_at
) on public.profiles to authenticated;

revoke all on public.member_profiles from public, anon, authenticated;
grant select, update on public.member_profiles to authenticated;
grant select, update on public.member_profiles to service_role;

create policy "Members see their goals, staff with health access see them" on public.goals
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members set their goals" on public.goals
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their goals" on public.goals
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their goals" on public.goals
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.goals to authenticated;

grant execute on function
  private.health_of(uuid), private.is_time_zone(text), private.users_page(jsonb), public.users_page(jsonb)
to authenticated, service_role;
