-- Body: weigh-ins and measurements.

create type public.measurement_source as enum ('manual', 'scale', 'quick_entry', 'import');

create table public.weight_history (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  measured_on date not null,
  measured_at timestamptz not null default now(),
  weight_kg numeric(5, 2) not null check (weight_kg between 20 and 400),
  source public.measurement_source not null default 'manual',
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  constraint weight_history_user_measured_at_key unique (user_id, measured_at)
);
select private.close_table('public.weight_history');
comment on table public.weight_history is 'One row a weigh-in. A share video''s curve is drawn from it.';
comment on column public.weight_history.measured_on is 'The member''s local day; worked out from measured_at and their zone when it is not given.';
create index weight_history_user_day_idx on public.weight_history (user_id, measured_on, measured_at) include (weight_kg);

create table public.body_measurements (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  quick_entry_log_id uuid references public.quick_entry_logs (id) on delete set null,
  measured_at timestamptz not null default now(),
  weight_kg numeric(5, 2) check (weight_kg between 20 and 400),
  body_fat_pct numeric(4, 1) check (body_fat_pct between 1 and 80),
  measurements jsonb not null default '{}' check (jsonb_typeof(measurements) = 'object'),
  source public.measurement_source not null default 'manual',
  ai_extracted boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.body_measurements');
comment on table public.body_measurements is 'Measurements beyond weight: body fat, circumferences.';
comment on column public.body_measurements.quick_entry_log_id is 'The quick entry that it was extracted from.';
comment on column public.body_measurements.measurements is 'Circumferences and the like, in cm: {"waist_cm": 84, "hips_cm": 98}.';
comment on column public.body_measurements.ai_extracted is 'True when a model read it out of free text or a photo.';
create index body_measurements_user_idx on public.body_measurements (user_id, measured_at desc);
create index body_measurements_quick_entry_idx on public.body_measurements (quick_entry_log_id) where quick_entry_log_id is not null;

create function private.date_weigh_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.measured_on is null
    or (tg_op = 'UPDATE' and new.measured_at is distinct from old.measured_at and new.measured_on = old.measured_on) then
    select (new.measured_at at time zone p.time_zone)::date into new.measured_on from public.profiles p where p.id = new.user_id;
  end if;
  return new;
end
$$;

create function private.follow_weight() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.profiles p set current_weight_kg = latest.weight_kg
  from (select distinct c.user_id from changed c) u
  join lateral (
    select w.weight_kg from public.weight_history w
    where w.user_id = u.user_id order by w.measured_on desc, w.measured_at desc limit 1
  ) latest on true
  where p.id = u.user_id and p.current_weight_kg is distinct from latest.weight_kg;
  return null;
end
$$;
comment on function private.follow_weight() is
  'Keeps profiles.current_weight_kg at the latest weigh-in; once a statement, whatever the number of rows.';

create trigger date_weigh_in before insert or update on public.weight_history
  for each row execute function private.date_weigh_in();
create trigger follow_weight_insert after insert on public.weight_history
  referencing new table as changed for each statement execute function private.follow_weight();
create trigger follow_weight_update after update on public.weight_history
  referencing new table as changed for each statement execute function private.follow_weight();
create trigger follow_weight_delete after delete on public.weight_history
  referencing old table as changed for each statement execute function private.follow_weight();
create trigger set_updated_at before update on public.body_measurements
  for each row execute function private.set_updated_at();

create policy "Members see their weight, staff with health access see it" on public.weight_history
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members weigh themselves" on public.weight_history
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their weight" on public.weight_history
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their weight" on public.weight_history
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.weight_history to authenticated;

create policy "Members see their measurements, staff with health access see them" on public.body_measurements
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members measure themselves" on public.body_measurements
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their measurements" on public.body_measurements
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their measurements" on public.body_measurements
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.body_measurements to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Sleep and cycle. Sleep is health; the cycle is of the area mind: coaches read it, admins do not.
------------------------------------------------------------------------------------------------------------------

create type public.sleep_source as enum ('manual', 'wearable', 'quick_entry', 'import');
create type public.cycle_phase as enum ('menstrual', 'follicular', 'ovulatory', 'luteal');
create type public.menstrual_flow as enum ('none', 'spotting', 'light', 'medium', 'heavy');

create table public.sleep_tracking (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  sleep_on date not null,
  bedtime_at timestamptz,
  wake_at timestamptz,
  duration_minutes integer check (duration_minutes between 0 and 1440),
  sleep_latency_minutes integer check (sleep_latency_minutes between 0 and 720),
  awakenings_count integer check (awakenings_count between 0 and 100),
  deep_minutes integer check (deep_minutes between 0 and 1440),
  rem_minutes integer check (rem_minutes between 0 and 1440),
  light_minutes integer check (light_minutes between 0 and 1440),
  quality integer check (quality between 1 and 10),
  resting_heart_rate_bpm integer check (resting_heart_rate_bpm between 20 and 200),
  heart_rate_variability_ms numeric(6, 1) check (heart_rate_variability_ms between 0 and 500),
  source public.sleep_source not null default 'manual',
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sleep_tracking_user_night_key unique (user_id, sleep_on),
  constraint sleep_tracking_window check (bedtime_at is null or wake_at is null or bedtime_at < wake_at)
);
select private.close_table('public.sleep_tracking');
comment on table public.sleep_tracking is 'One night of sleep.';
comment on column public.sleep_tracking.sleep_on is 'The member''s local day of waking up; one main sleep a day.';
comment on column public.sleep_tracking.duration_minutes is 'Asleep, not in bed.';
comment on column public.sleep_tracking.sleep_latency_minutes is 'From lights out to asleep.';
comment on column public.sleep_tracking.quality is '1 to 10, as the member felt it. Under 5 triggers a daily adjustment.';
comment on column public.sleep_tracking.heart_rate_variability_ms is 'RMSSD over the night.';

create table public.menstrual_cycle_tracking (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  tracked_on date not null,
  cycle_start_on date,
  cycle_day integer check (cycle_day between 1 and 120),
  cycle_length_days integer check (cycle_length_days between 15 and 120),
  phase public.cycle_phase,
  flow public.menstrual_flow not null default 'none',
  symptoms text[] not null default '{}',
  pain_level integer check (pain_level between 0 and 10),
  mood_level integer check (mood_level between 1 and 10),
  energy_level integer check (energy_level between 1 and 10),
  hunger_level integer check (hunger_level between 1 and 10),
  cravings text[] not null default '{}',
  water_retention boolean,
  basal_temperature_c numeric(4, 2) check (basal_temperature_c between 34 and 42),
  hormonal_contraception boolean,
  notes text check (length(notes) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint menstrual_cycle_tracking_user_day_key unique (user_id, tracked_on),
  constraint menstrual_cycle_tracking_start check (cycle_start_on <= tracked_on)
);
select private.close_table('public.menstrual_cycle_tracking');
comment on table public.menstrual_cycle_tracking is 'One day of a menstrual cycle. Hunger, cravings and weight follow it. Area mind.';
comment on column public.menstrual_cycle_tracking.tracked_on is 'The member''s local day.';
comment on column public.menstrual_cycle_tracking.cycle_start_on is 'First day of bleeding of the cycle that this day belongs to.';
comment on column public.menstrual_cycle_tracking.cycle_day is '1 is the first day of bleeding.';
comment on column public.menstrual_cycle_tracking.phase is 'As told or estimated by the app; null when unknown.';
comment on column public.menstrual_cycle_tracking.water_retention is 'Explains a weigh-in that jumps without fat being gained.';
comment on column public.menstrual_cycle_tracking.basal_temperature_c is 'Taken on waking, in degrees Celsius.';

create trigger set_updated_at before update on public.sleep_tracking
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.menstrual_cycle_tracking
  for each row execute function private.set_updated_at();

create policy "Members see their nights, staff with health access see them" on public.sleep_tracking
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members record their nights" on public.sleep_tracking
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their nights" on public.sleep_tracking
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their nights" on public.sleep_tracking
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.sleep_tracking to authenticated;

create policy "Members see their cycle, coaches see them" on public.menstrual_cycle_tracking
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their cycle" on public.menstrual_cycle_tracking
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their cycle" on public.menstrual_cycle_tracking
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their cycle" on public.menstrual_cycle_tracking
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.menstrual_cycle_tracking to authenticated;
