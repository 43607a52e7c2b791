-- Programs: what a member is to do and eat, week by week. A program is written once, whole, by the service that generated
-- it, and then stays as it was: what changes later is a new version of it, or an override of one day.

create type public.meal_type as enum ('breakfast', 'lunch', 'dinner', 'snack');
create type public.program_status as enum ('draft', 'active', 'paused', 'completed', 'superseded');
comment on type public.program_status is 'superseded: a newer version took its place. Only one program of a member is active.';
create type public.program_source as enum ('consultation', 'onboarding', 'reassessment', 'manual');
create type public.session_kind as enum (
  'strength', 'cardio_steady', 'cardio_interval', 'sports', 'flexibility', 'mixed', 'recovery'
);
comment on type public.session_kind is 'The categories of an activity, and two that only a plan knows: mixed and recovery.';

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.programs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  version integer not null default 1 check (version >= 1),
  previous_program_id uuid references public.programs (id) on delete set null,
  source public.program_source not null default 'consultation',
  consultation_session_id uuid references public.consultation_sessions (id) on delete set null,
  name text not null check (length(name) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  primary_goal public.primary_goal not null,
  program_start_date date not null,
  program_duration_weeks integer not null default 12 check (program_duration_weeks between 1 and 104),
  total_days integer generated always as (program_duration_weeks * 7) stored,

  tdee jsonb not null default '{}' check (jsonb_typeof(tdee) = 'object'),
  macros jsonb not null default '{}' check (jsonb_typeof(macros) = 'object'),
  safety jsonb not null default '{}' check (jsonb_typeof(safety) = 'object'),
  feasibility jsonb not null default '{}' check (jsonb_typeof(feasibility) = 'object'),
  questions_answers jsonb not null default '{}' check (jsonb_typeof(questions_answers) in ('object', 'array')),
  full_bundle jsonb not null check (jsonb_typeof(full_bundle) = 'object'),
  bundle_id uuid,
  bundle_sha256 text check (bundle_sha256 ~ '^[0-9a-f]{64}$'),
  ai_provider text check (length(ai_provider) <= 60),
  ai_model text check (length(ai_model) <= 200),
  generator_version text check (length(generator_version) <= 60),
  generation_tokens integer check (generation_tokens >= 0),
  generation_cost_usd numeric(10, 6) check (generation_cost_usd >= 0),

  status public.program_status not null default 'draft',
  is_active boolean generated always as (status = 'active') stored,
  current_day integer not null default 1 check (current_day >= 1),
  next_reassessment_date date,
  activated_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint programs_one_a_version unique (user_id, version),
  constraint programs_one_a_bundle unique (bundle_id),
  constraint programs_bundle_has_hash check ((bundle_id is null) = (bundle_sha256 is null)),
  constraint programs_current_day_within check (current_day <= program_duration_weeks * 7),
  constraint programs_reassessed_after_start check (next_reassessment_date > program_start_date),
  constraint programs_not_its_own_predecessor check (previous_program_id <> id)
);
select private.close_table('public.programs');
comment on table public.programs is
  'A generated program, as it was generated. By trigger only its activation (status, current_day and their dates) and '
  'next_reassessment_date ever change; another plan is another version.';
comment on column public.programs.version is 'Counts a member''s programs, from 1.';
comment on column public.programs.previous_program_id is 'The version that this one follows from.';
comment on column public.programs.consultation_session_id is 'The consultation that it was made from.';
comment on column public.programs.program_start_date is 'Day 1, on the member''s calendar.';
comment on column public.programs.tdee is 'Energy: {"tdee_kcal", "bmr_kcal", "multiplier"}.';
comment on column public.programs.macros is 'Daily targets: {"protein_g", "carbs_g", "fat_g"}.';
comment on column public.programs.safety is 'Findings of the safety check: {"warnings": [], "constraints": []}.';
comment on column public.programs.feasibility is 'Whether the goal can be met in the time: {"score": 0 to 1, "issues": []}.';
comment on column public.programs.questions_answers is 'The answers that it was generated from.';
comment on column public.programs.full_bundle is 'The whole bundle as the generator gave it; instances and items are read out of it.';
comment on column public.programs.bundle_id is 'The generator''s own id of the bundle: the same one again stores nothing. Null for what came without.';
comment on column public.programs.bundle_sha256 is 'Of the bundle as jsonb prints it, in hex: tells a repeated bundle from another one under the same id.';
comment on column public.programs.ai_model is 'The model that generated it, as its provider names it.';
comment on column public.programs.is_active is 'Follows status.';
comment on column public.programs.current_day is 'Day that the member is on, 1 to total_days.';
comment on column public.programs.next_reassessment_date is 'When the next 14-day reassessment is due, on the member''s calendar.';
create unique index programs_one_active_key on public.programs (user_id) where status = 'active';
create index programs_previous_idx on public.programs (previous_program_id) where previous_program_id is not null;
create index programs_reassessment_idx on public.programs (next_reassessment_date) where status = 'active';
create index programs_consultation_session_idx on public.programs (consultation_session_id) where consultation_session_id is not null;

create table public.session_instances (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete cascade,
  week_index integer not null check (week_index between 1 and 104),
  day_index integer not null check (day_index between 1 and 7),
  day_number integer generated always as ((week_index - 1) * 7 + day_index) stored,
  day_name text check (length(day_name) <= 200),
  day_focus text check (length(day_focus) <= 200),
  item_order integer not null default 1 check (item_order >= 1),
  session_kind public.session_kind not null,
  session_name text not null check (length(session_name) between 1 and 200),
  preferred_start_time time,
  estimated_duration_minutes integer check (estimated_duration_minutes between 1 and 600),
  estimated_calories integer check (estimated_calories between 0 and 5000),
  target_rpe numeric(3, 1) check (target_rpe between 1 and 10),
  equipment text[] not null default '{}',
  warm_up text check (length(warm_up) <= 4000),
  cool_down text check (length(cool_down) <= 4000),
  notes text check (length(notes) <= 4000),
  is_completed boolean not null default false,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint session_instances_place unique (program_id, week_index, day_index, item_order),
  constraint session_instances_completion check (is_completed = (completed_at is not null))
);
select private.close_table('public.session_instances');
comment on table public.session_instances is 'A planned training session of a program. Only its completion ever changes.';
comment on column public.session_instances.estimated_calories is 'kcal.';
comment on column public.session_instances.week_index is 'Week of the program, from 1.';
comment on column public.session_instances.day_index is 'Day of that week, 1 to 7, counted from the program''s start and not from Monday.';
comment on column public.session_instances.day_number is 'Day of the program, from 1.';
comment on column public.session_instances.day_name is 'Title of the whole day, e.g. "Day 1: push day".';
comment on column public.session_instances.day_focus is 'What the day is about, e.g. "upper body strength".';
comment on column public.session_instances.item_order is 'Place among the sessions of the day, from 1.';
comment on column public.session_instances.target_rpe is 'Perceived exertion to aim at (Borg CR10), 1 to 10.';
comment on column public.session_instances.completed_at is 'Set by trigger when it is ticked off without an instant.';
create index session_instances_program_day_idx on public.session_instances (program_id, day_number);

create table public.exercise_plan_items (
  id uuid primary key default gen_random_uuid(),
  session_instance_id uuid not null references public.session_instances (id) on delete cascade,
  item_order integer not null check (item_order >= 1),
  exercise_id uuid references public.exercises (id) on delete set null,
  exercise_name text not null check (length(exercise_name) between 1 and 200),
  muscle_groups text[] not null default '{}',
  equipment text[] not null default '{}',
  is_warm_up boolean not null default false,
  superset_group text check (superset_group ~ '^[A-Z]$'),
  sets integer check (sets between 1 and 50),
  reps_min integer check (reps_min between 1 and 500),
  reps_max integer check (reps_max between 1 and 500),
  duration_seconds integer check (duration_seconds between 1 and 86400),
  distance_meters numeric(10, 1) check (distance_meters > 0),
  target_load_kg numeric(6, 2) check (target_load_kg between 0 and 1000),
  target_load_pct numeric(5, 2) check (target_load_pct between 0 and 120),
  target_rpe numeric(3, 1) check (target_rpe between 1 and 10),
  reps_in_reserve integer check (reps_in_reserve between 0 and 10),
  tempo text check (tempo ~ '^[0-9X]{1,2}(-[0-9X]{1,2}){3}$'),
  rest_seconds integer check (rest_seconds between 0 and 3600),
  alternatives text[] not null default '{}',
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  constraint exercise_plan_items_place unique (session_instance_id, item_order),
  constraint exercise_plan_items_reps check (reps_max >= reps_min),
  constraint exercise_plan_items_measured
    check (reps_min is not null or duration_seconds is not null or distance_meters is not null)
);
select private.close_table('public.exercise_plan_items');
comment on table public.exercise_plan_items is 'An exercise of a planned session, prescribed by repetitions, time or distance. Never changes.';
comment on column public.exercise_plan_items.exercise_id is 'The catalogue''s exercise, where it is one of them; the name stands as it was written.';
comment on column public.exercise_plan_items.superset_group is 'Exercises of one letter are done in turn without rest.';
comment on column public.exercise_plan_items.reps_min is 'Range a set; both ends are equal for a fixed number.';
comment on column public.exercise_plan_items.target_load_pct is 'Of the one-repetition maximum.';
comment on column public.exercise_plan_items.tempo is 'Seconds down-pause-up-pause, X for as fast as possible: 3-1-X-0.';
comment on column public.exercise_plan_items.alternatives is 'Exercises that may stand in, e.g. without the equipment.';

create index exercise_plan_items_exercise_idx on public.exercise_plan_items (exercise_id) where exercise_id is not null;

create table public.meal_instances (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null references public.programs (id) on delete cascade,
  week_index integer not null check (week_index between 1 and 104),
  day_index integer not null check (day_index between 1 and 7),
  day_number integer generated always as ((week_index - 1) * 7 + day_index) stored,
  item_order integer not null default 1 check (item_order >= 1),
  meal_type public.meal_type not null,
  meal_name text not null check (length(meal_name) between 1 and 200),
  planned_time time,
  total_calories numeric(7, 1) not null default 0 check (total_calories between 0 and 10000),
  total_protein_g numeric(6, 1) not null default 0 check (total_protein_g between 0 and 1000),
  total_carbs_g numeric(6, 1) not null default 0 check (total_carbs_g between 0 and 2000),
  total_fat_g numeric(6, 1) not null default 0 check (total_fat_g between 0 and 1000),
  total_fiber_g numeric(5, 1) check (total_fiber_g between 0 and 300),
  prep_minutes integer check (prep_minutes between 0 and 1440),
  instructions text check (length(instructions) <= 8000),
  notes text check (length(notes) <= 2000),
  is_completed boolean not null default false,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint meal_instances_place unique (program_id, week_index, day_index, item_order),
  constraint meal_instances_completion check (is_completed = (completed_at is not null))
);
select private.close_table('public.meal_instances');
comment on table public.meal_instances is 'A planned meal of a program. Only its completion ever changes.';
comment on column public.meal_instances.week_index is 'Week of the program, from 1.';
comment on column public.meal_instances.day_index is 'Day of that week, 1 to 7, counted from the program''s start and not from Monday.';
comment on column public.meal_instances.day_number is 'Day of the program, from 1.';
comment on column public.meal_instances.item_order is 'Place among the meals of the day, from 1.';
comment on column public.meal_instances.total_calories is 'kcal.';
comment on column public.meal_instances.completed_at is 'Set by trigger when it is ticked off without an instant.';
create index meal_instances_program_day_idx on public.meal_instances (program_id, day_number);

create table public.meal_item_plan (
  id uuid primary key default gen_random_uuid(),
  meal_instance_id uuid not null references public.meal_instances (id) on delete cascade,
  item_order integer not null check (item_order >= 1),
  food_id uuid,
  food_name text not null check (length(food_name) between 1 and 200),
  serving_size numeric(8, 2) not null check (serving_size > 0),
  serving_unit text not null default 'g' check (length(serving_unit) between 1 and 40),
  weight_g numeric(8, 2) check (weight_g > 0),
  target_calories numeric(7, 1) check (target_calories between 0 and 10000),
  target_protein_g numeric(6, 1) check (target_protein_g between 0 and 1000),
  target_carbs_g numeric(6, 1) check (target_carbs_g between 0 and 2000),
  target_fat_g numeric(6, 1) check (target_fat_g between 0 and 1000),
  target_fiber_g numeric(5, 1) check (target_fiber_g between 0 and 300),
  is_optional boolean not null default false,
  alternatives text[] not null default '{}',
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  constraint meal_item_plan_place unique (meal_instance_id, item_order)
);
select private.close_table('public.meal_item_plan');
comment on table public.meal_item_plan is 'A food of a planned meal. Never changes.';
comment on column public.meal_item_plan.food_id is 'The catalogue''s food, where it was known; the nutrition domain adds the foreign key.';
comment on column public.meal_item_plan.serving_size is 'How much, in serving_unit.';
comment on column public.meal_item_plan.weight_g is 'The same amount in grams, where it can be told.';
comment on column public.meal_item_plan.target_calories is 'kcal.';
comment on column public.meal_item_plan.alternatives is 'Foods that may stand in at about the same targets.';

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.keep_written() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_open text[] := string_to_array(tg_argv[0], ',') || '{updated_at}';
  v_references text[] := string_to_array(coalesce(tg_argv[1], ''), ',');
  v_column text;
begin
  select n.key into v_column
  from jsonb_each(to_jsonb(new)) n
  where n.value is distinct from to_jsonb(old) -> n.key
    and n.key <> all (v_open)
    and not (n.value = 'null' and n.key = any (v_references))
  order by n.key limit 1;
  if found then
    raise exception using
      errcode = '42501',
      message = format('%s of %s never changes once it is written.', v_column, tg_table_name),
      hint = 'Write a new row instead.';
  end if;
  return null;
end
$$;
comment on function private.keep_written() is
  'Makes rows immutable, for the service role too. Arguments: the columns that may change, and the references that may '
  'become null because what they pointed at was deleted (comma separated). An AFTER trigger, because generated columns '
  'have no value before.';

create function private.date_completion() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.completed_at := case when new.is_completed then coalesce(new.completed_at, now()) end;
  return new;
end
$$;
comment on function private.date_completion() is 'Dates what is ticked off, and forgets the date when it is unticked.';

create function private.date_program_status() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.status = 'active' then
    new.activated_at := coalesce(new.activated_at, now());
  elsif new.status = 'completed' then
    new.completed_at := coalesce(new.completed_at, now());
  end if;
  return new;
end
$$;
comment on function private.date_program_status() is 'Dates the first activation and the completion of a program.';

create trigger date_status before insert or update of status on public.programs
  for each row execute function private.date_program_status();
create trigger keep_written after update on public.programs
  for each row execute function private.keep_written(
    'status,is_active,current_day,next_reassessment_date,activated_at,completed_at',
    'previous_program_id,consultation_session_id');
create trigger date_completion before insert or update on public.session_instances
  for each row execute function private.date_completion();
create trigger keep_written after update on public.session_instances
  for each row execute function private.keep_written('is_completed,completed_at');
create trigger keep_written after update on public.exercise_plan_items
  for each row execute function private.keep_written('', 'exercise_id');
create trigger date_completion before insert or update on public.meal_instances
  for each row execute function private.date_completion();
create trigger keep_written after update on public.meal_instances
  for each row execute function private.keep_written('is_completed,completed_at');
create trigger keep_written after update on public.meal_item_plan
  for each row execute function private.keep_written('', 'food_id');
create trigger set_updated_at before update on public.programs
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.session_instances
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.meal_instances
  for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants. Programs are written by store_program_bundle() only; a member ticks off what is done.
------------------------------------------------------------------------------------------------------------------

create policy "Members and staff with health access see programs" on public.programs
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.programs to authenticated;

create policy "Members and staff with health access see sessions" on public.session_instances
  for select to authenticated
  using ((select private.can('health', 'read'))
    or exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())));
create policy "Members tick off their sessions" on public.session_instances
  for update to authenticated
  using (exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())))
  with check (exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())));
grant select, update (is_completed, completed_at) on public.session_instances to authenticated;

create policy "Members and staff with health access see exercises" on public.exercise_plan_items
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (
    select 1 from public.session_instances s join public.programs p on p.id = s.program_id
    where s.id = session_instance_id and p.user_id = (select auth.uid())));
grant select on public.exercise_plan_items to authenticated;

create policy "Members and staff with health access see planned meals" on public.meal_instances
  for select to authenticated
  using ((select private.can('health', 'read'))
    or exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())));
create policy "Members tick off their planned meals" on public.meal_instances
  for update to authenticated
  using (exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())))
  with check (exists (select 1 from public.programs p where p.id = program_id and p.user_id = (select auth.uid())));
grant select, update (is_completed, completed_at) on public.meal_instances to authenticated;

create policy "Members and staff with health access see planned foods" on public.meal_item_plan
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (
    select 1 from public.meal_instances m join public.programs p on p.id = m.program_id
    where m.id = meal_instance_id and p.user_id = (select auth.uid())));
grant select on public.meal_item_plan to authenticated;
