-- What holds for the company as a whole. One row, one place: whatever needs a company's day asks analytics.zone().

create table public.company_settings (
  id smallint primary key default 1 check (id = 1),
  time_zone text not null default 'UTC' check (private.is_time_zone(time_zone)),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.company_settings');
comment on table public.company_settings is 'Settings of the company. One row, which is never added to nor deleted.';
comment on column public.company_settings.time_zone is
  'IANA name of the zone in which the company''s days begin: sign-ups, consultations, behaviour, content and AI are counted by them. '
  'Members'' own records (adherence, activity, streaks) are counted by the members'' own days. Changing it recounts everything.';
insert into public.company_settings default values;

create trigger set_updated_at before update on public.company_settings
  for each row execute function private.set_updated_at();
select private.attach_audit('public.company_settings');

create policy "Staff see the settings" on public.company_settings
  for select to authenticated using ((select private.is_staff()));
create policy "Admins change the settings" on public.company_settings
  for update to authenticated using ((select private.can('staff', 'write'))) with check ((select private.can('staff', 'write')));
grant select, update (time_zone) on public.company_settings to authenticated;

create function private.recount_days() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Until this commits, nobody may queue a day that they reckoned in the zone of before.
  lock table analytics.dirty in share row exclusive mode;
  perform analytics.mark_all_dirty();
  return null;
end
$$;
comment on function private.recount_days() is 'Queues everything: with another zone, moments lie on other days.';
create trigger recount_days after update of time_zone on public.company_settings
  for each row when (old.time_zone is distinct from new.time_zone) execute function private.recount_days();
