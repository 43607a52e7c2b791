-- Activities: what a member really did. Whatever wrote it (a watch, an app, the member, a model that read free text), it is
-- one row here, with what was planned beside it where the two were matched.

create type public.activity_category as enum ('cardio_steady', 'cardio_interval', 'strength', 'sports', 'flexibility');
create type public.activity_source as enum (
  'manual', 'quick_entry', 'strava', 'garmin', 'apple_health', 'google_fit', 'fitbit', 'polar', 'import'
);
create type public.activity_segment_type as enum ('lap', 'set', 'interval', 'split', 'rest');
create type public.activity_stream_type as enum (
  'heartrate', 'power', 'pace', 'speed', 'cadence', 'altitude', 'grade', 'distance', 'latitude', 'longitude', 'temperature'
);
create type public.exercise_set_type as enum ('warm_up', 'working', 'back_off', 'drop', 'amrap', 'failure');
create type public.workout_status as enum ('in_progress', 'completed', 'abandoned');
create type public.workout_location as enum ('gym', 'home', 'outdoors', 'travel', 'other');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.activities (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  quick_entry_log_id uuid,
  source public.activity_source not null default 'manual',
  external_id text check (length(external_id) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  category public.activity_category not null,
  activity_type text not null check (activity_type ~ '^[a-z][a-z0-9_]{1,39}$'),
  start_time timestamptz not null,
  end_time timestamptz,
  performed_on date not null,
  elapsed_time_seconds integer check (elapsed_time_seconds between 0 and 1209600),
  moving_time_seconds integer check (moving_time_seconds >= 0),
  duration_minutes numeric(8, 1) generated always as (round(elapsed_time_seconds / 60.0, 1)) stored,
  distance_meters numeric(10, 1) check (distance_meters >= 0),
  elevation_gain_meters numeric(7, 1) check (elevation_gain_meters >= 0),
  calories_burned integer check (calories_burned between 0 and 20000),
  average_heartrate integer check (average_heartrate between 25 and 250),
  max_heartrate integer check (max_heartrate between 25 and 250),
  average_power_watts integer check (average_power_watts between 0 and 3000),
  average_cadence numeric(5, 1) check (average_cadence between 0 and 300),
  intensity_mets numeric(4, 1) check (intensity_mets between 0 and 30),
  perceived_exertion numeric(3, 1) check (perceived_exertion between 1 and 10),
  training_load numeric(7, 1) check (training_load >= 0),
  metrics jsonb not null default '{}' check (jsonb_typeof(metrics) = 'object'),
  is_indoor boolean not null default false,
  device_name text check (length(device_name) <= 120),
  notes text check (length(notes) <= 4000),
  ai_extracted boolean not null default false,
  ai_confidence numeric(4, 3) check (ai_confidence between 0 and 1),
  planned_session_instance_id uuid references public.session_instances (id) on delete set null,
  similarity_score numeric(4, 3) check (similarity_score between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint activities_ends_after_start check (end_time >= start_time),
  constraint activities_moving_within_elapsed check (moving_time_seconds <= elapsed_time_seconds),
  constraint activities_heartrates check (max_heartrate >= average_heartrate),
  constraint activities_import_has_name check (external_id is null or source not in ('manual', 'quick_entry'))
);
select private.close_table('public.activities');
comment on table public.activities is 'A training, ride, match or stretch that a member did, from whatever source.';
comment on column public.activities.calories_burned is 'kcal, as the device or the member says.';
comment on column public.activities.quick_entry_log_id is 'The quick entry that it was extracted from; the quick entry domain adds the foreign key.';
comment on column public.activities.external_id is 'The source''s own id, so that an import that is repeated adds nothing.';
comment on column public.activities.category is 'What metrics holds and how it is matched follows from it.';
comment on column public.activities.activity_type is 'What it was within the category: run, cycling, weightlifting, tennis, yoga ...';
comment on column public.activities.performed_on is 'The member''s local day of start_time, by trigger; a later move of zone does not change it.';
comment on column public.activities.elapsed_time_seconds is 'With pauses; worked out from start and end where it is not given.';
comment on column public.activities.average_cadence is 'Steps or revolutions a minute.';
comment on column public.activities.intensity_mets is 'Metabolic equivalents of task (Compendium of Physical Activities).';
comment on column public.activities.perceived_exertion is 'Of the whole session (Foster''s session RPE), 1 to 10.';
comment on column public.activities.training_load is 'Session RPE times minutes, or the device''s own score; a unit of its own.';
comment on column public.activities.metrics is
  'By category. Cardio: {"pace", "splits"}. Strength: {"exercises": []}. Sports: {"sport", "score"}. Flexibility: {"areas": []}.';
comment on column public.activities.ai_extracted is 'True when a model read it out of free text, speech or a photo.';
comment on column public.activities.planned_session_instance_id is 'The planned session that it was matched with.';
comment on column public.activities.similarity_score is 'How near it came to that session, 0 to 1.';
create index activities_user_start_idx on public.activities (user_id, start_time desc);
create index activities_user_day_idx on public.activities (user_id, performed_on);
create unique index activities_planned_session_key on public.activities (planned_session_instance_id) where planned_session_instance_id is not null;
create index activities_quick_entry_idx on public.activities (quick_entry_log_id) where quick_entry_log_id is not null;
create unique index activities_external_key on public.activities (user_id, source, external_id) where external_id is not null;

create table public.activity_segments (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references public.activities (id) on delete cascade,
  segment_type public.activity_segment_type not null default 'lap',
  segment_index integer not null check (segment_index >= 1),
  name text check (length(name) <= 200),
  start_offset_seconds integer not null default 0 check (start_offset_seconds >= 0),
  elapsed_time_seconds integer check (elapsed_time_seconds >= 0),
  moving_time_seconds integer check (moving_time_seconds >= 0),
  distance_meters numeric(10, 1) check (distance_meters >= 0),
  elevation_gain_meters numeric(7, 1) check (elevation_gain_meters >= 0),
  average_speed_mps numeric(6, 3) check (average_speed_mps >= 0),
  average_heartrate integer check (average_heartrate between 25 and 250),
  max_heartrate integer check (max_heartrate between 25 and 250),
  average_power_watts integer check (average_power_watts between 0 and 3000),
  average_cadence numeric(5, 1) check (average_cadence between 0 and 300),
  target jsonb not null default '{}' check (jsonb_typeof(target) = 'object'),
  created_at timestamptz not null default now(),
  constraint activity_segments_place unique (activity_id, segment_type, segment_index)
);
select private.close_table('public.activity_segments');
comment on table public.activity_segments is 'A lap, interval, split or set of an activity, with its own averages.';
comment on column public.activity_segments.segment_index is 'Place among the segments of its type, from 1.';
comment on column public.activity_segments.start_offset_seconds is 'From the activity''s start.';
comment on column public.activity_segments.average_speed_mps is 'Metres a second.';
comment on column public.activity_segments.target is 'What the interval asked for: {"heartrate": [140, 155]} or {"power_watts": 220}.';

create table public.activity_streams (
  id uuid not null default gen_random_uuid(),
  activity_id uuid not null references public.activities (id) on delete cascade,
  recorded_on date not null,
  stream_type public.activity_stream_type not null,
  offsets_seconds integer[] not null,
  stream_values double precision[] not null,
  sample_count integer generated always as (cardinality(stream_values)) stored,
  created_at timestamptz not null default now(),
  primary key (id, recorded_on),
  constraint activity_streams_one_a_type unique (activity_id, stream_type, recorded_on),
  constraint activity_streams_paired check (cardinality(offsets_seconds) = cardinality(stream_values)),
  constraint activity_streams_size check (cardinality(stream_values) between 1 and 200000)
);
select private.close_table('public.activity_streams');
comment on table public.activity_streams is
  'A measured series of an activity, one row a series. Every key holds recorded_on, so that the table can be partitioned '
  'by month without changing the API.';
comment on column public.activity_streams.recorded_on is 'performed_on of the activity when the series was written; the writer says it.';
comment on column public.activity_streams.offsets_seconds is 'Seconds from the activity''s start, ascending, one for each value.';
comment on column public.activity_streams.stream_values is
  'bpm, watts, s/km (pace), m/s (speed), a minute (cadence), m (altitude, distance), % (grade), degrees, deg C. Null is a gap.';
create index activity_streams_recorded_on_idx on public.activity_streams (recorded_on);

create table public.exercise_sets (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references public.activities (id) on delete cascade,
  exercise_plan_item_id uuid references public.exercise_plan_items (id) on delete set null,
  exercise_id uuid references public.exercises (id) on delete set null,
  exercise_name text not null check (length(exercise_name) between 1 and 200),
  exercise_order integer not null default 1 check (exercise_order >= 1),
  set_number integer not null check (set_number between 1 and 100),
  set_type public.exercise_set_type not null default 'working',
  reps integer check (reps between 0 and 1000),
  weight_kg numeric(6, 2) check (weight_kg between 0 and 1000),
  rpe numeric(3, 1) check (rpe between 1 and 10),
  reps_in_reserve integer check (reps_in_reserve between 0 and 10),
  duration_seconds integer check (duration_seconds between 0 and 86400),
  distance_meters numeric(10, 1) check (distance_meters >= 0),
  rest_seconds integer check (rest_seconds between 0 and 7200),
  volume_kg numeric(10, 2) generated always as (reps * weight_kg) stored,
  estimated_1rm_kg numeric(6, 1) generated always as (
    case when reps = 1 then weight_kg when reps between 2 and 12 then round(weight_kg * (1 + reps / 30.0), 1) end
  ) stored,
  is_personal_record boolean not null default false,
  notes text check (length(notes) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint exercise_sets_place unique (activity_id, exercise_order, set_number),
  constraint exercise_sets_measured
    check (reps is not null or duration_seconds is not null or distance_meters is not null)
);
select private.close_table('public.exercise_sets');
comment on table public.exercise_sets is 'One set of one exercise, as it was done.';
comment on column public.exercise_sets.exercise_id is 'The catalogue''s exercise, where it is one of them.';
comment on column public.exercise_sets.exercise_order is 'Place of the exercise in the activity, from 1.';
comment on column public.exercise_sets.weight_kg is 'On the bar or in the hand; null or 0 for bodyweight.';
comment on column public.exercise_sets.rpe is 'Perceived exertion of the set, 1 to 10 (10: nothing left).';
comment on column public.exercise_sets.estimated_1rm_kg is 'One-repetition maximum by Epley (1985); null beyond 12 repetitions, where it says little.';
create index exercise_sets_plan_item_idx on public.exercise_sets (exercise_plan_item_id) where exercise_plan_item_id is not null;
create index exercise_sets_exercise_idx on public.exercise_sets (exercise_id) where exercise_id is not null;

create table public.activity_templates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  template_name text not null check (length(template_name) between 1 and 200),
  category public.activity_category not null,
  activity_type text not null default 'general' check (activity_type ~ '^[a-z][a-z0-9_]{1,39}$'),
  description text not null default '' check (length(description) <= 4000),
  template_data jsonb not null default '{}' check (jsonb_typeof(template_data) = 'object'),
  expected_duration_minutes integer check (expected_duration_minutes between 1 and 1440),
  expected_distance_meters numeric(10, 1) check (expected_distance_meters > 0),
  expected_calories integer check (expected_calories between 0 and 20000),
  difficulty public.experience_level,
  equipment text[] not null default '{}',
  tags text[] not null default '{}',
  is_favorite boolean not null default false,
  is_active boolean not null default true,
  usage_count integer not null default 0 check (usage_count >= 0),
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.activity_templates');
comment on table public.activity_templates is 'An activity to log again with one tap: a member''s own, or the company''s for everyone.';
comment on column public.activity_templates.expected_calories is 'kcal.';
comment on column public.activity_templates.user_id is 'Whose it is; null is the company''s.';
comment on column public.activity_templates.template_data is 'What the log form is filled with: exercises with sets, or intervals, or a route.';
create index activity_templates_user_idx on public.activity_templates (user_id, template_name);
create index activity_templates_company_idx on public.activity_templates (category, template_name) where user_id is null;

create table public.workouts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  activity_id uuid references public.activities (id) on delete set null,
  planned_session_instance_id uuid references public.session_instances (id) on delete set null,
  activity_template_id uuid references public.activity_templates (id) on delete set null,
  workout_name text not null check (length(workout_name) between 1 and 200),
  workout_type public.session_kind not null,
  status public.workout_status not null default 'in_progress',
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  performed_on date not null,
  exercises jsonb not null default '[]' check (jsonb_typeof(exercises) = 'array'),
  total_sets integer check (total_sets >= 0),
  total_reps integer check (total_reps >= 0),
  total_volume_kg numeric(10, 2) check (total_volume_kg >= 0),
  session_rpe numeric(3, 1) check (session_rpe between 1 and 10),
  energy_before integer check (energy_before between 1 and 10),
  energy_after integer check (energy_after between 1 and 10),
  enjoyment_rating integer check (enjoyment_rating between 1 and 5),
  pain_notes text check (length(pain_notes) <= 2000),
  location public.workout_location,
  abandoned_reason text check (length(abandoned_reason) <= 500),
  notes text check (length(notes) <= 4000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint workouts_ended check ((ended_at is null) = (status = 'in_progress')),
  constraint workouts_ends_after_start check (ended_at >= started_at)
);
select private.close_table('public.workouts');
comment on table public.workouts is
  'A guided workout while it runs and what came of it. When it is done, the activity that it became holds the measured numbers.';
comment on column public.workouts.activity_id is 'The activity that it became; null while it runs or when nothing was kept.';
comment on column public.workouts.performed_on is 'The member''s local day of started_at, by trigger.';
comment on column public.workouts.exercises is 'The player''s state: [{"name", "sets": [{"reps", "weight_kg", "done"}]}].';
comment on column public.workouts.total_volume_kg is 'Repetitions times load over all working sets.';
comment on column public.workouts.session_rpe is 'Perceived exertion of the whole, 1 to 10.';
comment on column public.workouts.energy_before is '1 (exhausted) to 10 (full of it).';
create index workouts_user_idx on public.workouts (user_id, started_at desc);
create index workouts_activity_idx on public.workouts (activity_id) where activity_id is not null;
create index workouts_planned_session_idx on public.workouts (planned_session_instance_id) where planned_session_instance_id is not null;
create index workouts_template_idx on public.workouts (activity_template_id) where activity_template_id is not null;
create unique index workouts_one_running_key on public.workouts (user_id) where status = 'in_progress';

create table public.step_tracking (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  date date not null,
  source public.activity_source not null default 'manual',
  steps integer not null check (steps between 0 and 200000),
  goal_steps integer check (goal_steps between 1 and 200000),
  distance_meters numeric(8, 1) check (distance_meters >= 0),
  active_minutes integer check (active_minutes between 0 and 1440),
  floors_climbed integer check (floors_climbed between 0 and 2000),
  calories_burned integer check (calories_burned between 0 and 20000),
  hourly_steps integer[] check (cardinality(hourly_steps) = 24),
  synced_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint step_tracking_one_a_source unique (user_id, date, source)
);
select private.close_table('public.step_tracking');
comment on table public.step_tracking is 'Steps of a day, one row a day and source; a later sync of the day replaces the row.';
comment on column public.step_tracking.calories_burned is 'kcal.';
comment on column public.step_tracking.date is 'The member''s local day.';
comment on column public.step_tracking.goal_steps is 'The goal that stood on that day.';
comment on column public.step_tracking.active_minutes is 'Minutes at a brisk pace or faster.';
comment on column public.step_tracking.hourly_steps is 'Steps of each local hour, 24 numbers from midnight.';

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.date_activity() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' or new.start_time is distinct from old.start_time or new.performed_on is null then
    new.performed_on := private.member_day(new.user_id, new.start_time);
  end if;
  if new.elapsed_time_seconds is null and new.end_time is not null then
    new.elapsed_time_seconds := extract(epoch from new.end_time - new.start_time)::integer;
  end if;
  return new;
end
$$;
comment on function private.date_activity() is 'The member''s local day of an activity, and its length where only both ends are known.';

create function private.date_workout() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' or new.started_at is distinct from old.started_at or new.performed_on is null then
    new.performed_on := private.member_day(new.user_id, new.started_at);
  end if;
  return new;
end
$$;

create function private.date_stream() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if new.recorded_on <> old.recorded_on then
      raise exception using errcode = '22023', message = 'The day of a series does not change.';
    end if;
  elsif exists (select 1 from public.activities a where a.id = new.activity_id and a.performed_on is distinct from new.recorded_on) then
    raise exception using errcode = '22023', message = 'recorded_on must be the activity''s performed_on.';
  end if;
  return new;
end
$$;
comment on function private.date_stream() is
  'Checks the day and does not set it: a row of a table that is cut by month must know its month before triggers run.';

create trigger date_row before insert or update on public.activities for each row execute function private.date_activity();
create trigger date_row before insert or update on public.workouts for each row execute function private.date_workout();
create trigger date_row before insert or update on public.activity_streams for each row execute function private.date_stream();
create trigger set_updated_at before update on public.activities
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.exercise_sets
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.activity_templates
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.workouts
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.step_tracking
  for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members and staff with health access see activities" on public.activities
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add activities" on public.activities
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their activities" on public.activities
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their activities" on public.activities
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.activities to authenticated;

create policy "Members and staff with health access see segments" on public.activity_segments
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members add segments" on public.activity_segments
  for insert to authenticated
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members change their segments" on public.activity_segments
  for update to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())))
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members delete their segments" on public.activity_segments
  for delete to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
grant select, insert, update, delete on public.activity_segments to authenticated;

create policy "Members and staff with health access see measured series" on public.activity_streams
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members add measured series" on public.activity_streams
  for insert to authenticated
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members change their measured series" on public.activity_streams
  for update to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())))
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members delete their measured series" on public.activity_streams
  for delete to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
grant select, insert, update, delete on public.activity_streams to authenticated;

create policy "Members and staff with health access see sets" on public.exercise_sets
  for select to authenticated
  using ((select private.can('health', 'read')) or exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members add sets" on public.exercise_sets
  for insert to authenticated
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members change their sets" on public.exercise_sets
  for update to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())))
  with check (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
create policy "Members delete their sets" on public.exercise_sets
  for delete to authenticated
  using (exists (select 1 from public.activities o where o.id = activity_id and o.user_id = (select auth.uid())));
grant select, insert, update, delete on public.exercise_sets to authenticated;

create policy "Everyone sees the company's templates, members their own" on public.activity_templates
  for select to authenticated
  using (user_id = (select auth.uid()) or user_id is null or (select private.can('health', 'read')));
create policy "Members add templates" on public.activity_templates
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their templates" on public.activity_templates
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their templates" on public.activity_templates
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.activity_templates to authenticated;

create policy "Members and staff with health access see workouts" on public.workouts
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add workouts" on public.workouts
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their workouts" on public.workouts
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their workouts" on public.workouts
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.workouts to authenticated;

create policy "Members and staff with health access see steps" on public.step_tracking
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add steps" on public.step_tracking
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their steps" on public.step_tracking
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their steps" on public.step_tracking
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.step_tracking to authenticated;
