-- View as role: an admin looks at the console as a colleague with another role would. Read-only, for a while, and on record.
--
-- While a view runs, private.can() and my_permissions() answer what both roles may read. No table takes a write from the viewer:
-- see the last migration, which has every table ask private.refuse_viewer().

create table public.staff_role_views (
  id uuid primary key default gen_random_uuid(),
  viewer_id uuid references public.staff_members (user_id) on delete set null,
  role public.staff_role not null,
  reason text not null check (length(reason) between 3 and 2000),
  started_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  constraint staff_role_views_at_most_an_hour check (ends_at > started_at and ends_at <= started_at + interval '60 minutes'),
  constraint staff_role_views_end_in_time check (ended_at between started_at and ends_at)
);
select private.close_table('public.staff_role_views');
comment on table public.staff_role_views is
  'Who looked at the console as another role, when and why. Written by start_role_view and end_role_view only.';
comment on column public.staff_role_views.viewer_id is 'Whose permissions are narrowed, on all of the person''s devices.';
comment on column public.staff_role_views.role is 'The role that the console is looked at as.';
comment on column public.staff_role_views.ends_at is 'From then on the view is over, whether or not anybody ended it.';
comment on column public.staff_role_views.ended_at is
  'When the viewer ended it. Null while it runs; of one that ran out, null until the viewer''s next one begins, then ends_at.';
create unique index staff_role_views_open_key on public.staff_role_views (viewer_id) where ended_at is null;
create index staff_role_views_viewer_idx on public.staff_role_views (viewer_id);
create index staff_role_views_started_idx on public.staff_role_views (started_at desc, id desc);
select private.attach_audit('public.staff_role_views', p_everyone => true);

create policy "Admins see who viewed as another role" on public.staff_role_views
  for select to authenticated using ((select private.can('staff', 'read')));
grant select on public.staff_role_views to authenticated;

create function private.start_role_view(p_role public.staff_role, p_minutes integer, p_reason text) returns public.staff_role_views
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_viewer constant uuid := auth.uid();
  v_reason constant text := trim(p_reason);
  v_own public.staff_role;
  v_view public.staff_role_views;
begin
  perform private.require('staff', 'write');
  select m.role into v_own from public.staff_members m where m.user_id = v_viewer for update;
  if not found then
    raise exception using errcode = '42501', message = 'Only a member of staff views the console as another role.';
  end if;
  perform private.refuse_viewer(); -- another tab may have begun one while this one waited
  if p_role is null or p_role = v_own then
    perform private.refuse_value('Choose a role that is not your own.');
  elsif p_minutes is null or p_minutes not between 1 and 60 then
    perform private.refuse_value('A view lasts 1 to 60 minutes.');
  elsif coalesce(length(v_reason), 0) not between 3 and 2000 then
    perform private.refuse_value('Say why, in 3 to 2,000 characters.');
  end if;
  update public.staff_role_views v set ended_at = v.ends_at where v.viewer_id = v_viewer and v.ended_at is null;
  perform set_config('keel.reason', v_reason, true);
  insert into public.staff_role_views (viewer_id, role, reason, ends_at)
  values (v_viewer, p_role, v_reason, now() + make_interval(mins => p_minutes))
  returning * into v_view;
  return v_view;
end
$$;
create function public.start_role_view(p_role public.staff_role, p_minutes integer, p_reason text) returns public.staff_role_views
language sql volatile set search_path = '' as $$ select private.start_role_view(p_role, p_minutes, p_reason); $$;
comment on function public.start_role_view(public.staff_role, integer, text) is
  'From now on the caller reads what both their own role and p_role may read, and writes nothing, for p_minutes (1-60) or until '
  'end_role_view(). Answers the row. Errors: 42501 without staff:write or while another view runs, 22023.';

create function private.end_role_view() returns void
language sql volatile security definer set search_path = '' as $$
  update public.staff_role_views v set ended_at = now()
  where v.viewer_id = auth.uid() and v.ended_at is null and v.ends_at > now();
$$;
create function public.end_role_view() returns void
language sql volatile set search_path = '' as $$ select private.end_role_view(); $$;
comment on function public.end_role_view() is
  'Ends the caller''s view as another role; the caller''s own role counts again with the next statement. Nothing when none runs.';

grant execute on function
  private.start_role_view(public.staff_role, integer, text), public.start_role_view(public.staff_role, integer, text),
  private.end_role_view(), public.end_role_view()
to authenticated, service_role;
