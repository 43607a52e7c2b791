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
  quick_entry_log_id uuid,
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
comment on column public.body_measurements.quick_entry_log_id is 'The quick entry that it was extracted from; the quick entry domain adds the foreign key.';
comment on column public.body_measurements.measurements is 'Circumferences and the like, in cm: {"waist_cm": 84, "hips_cm": 98}.';
comment on column public.body_measurements.ai_extracted is 'True when a model read it out of free text or a photo.';
create index body_measurements_user_idx on public.body_measurements (user_id, measured_at desc);
create index body_measurements_quick_entry_idx on public.body_measurements (quick_entry_log_id) where quick_entry_log_id is not null;

create function private.date_weigh_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.measured_on is null then
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

create trigger date_weigh_in before insert on public.weight_history
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
