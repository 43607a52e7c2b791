-- Trust, the part that speaks of members: requests for their data, and what staff keep for themselves and each other.

create type public.privacy_request_kind as enum ('export', 'erase');
create type public.privacy_request_status as enum ('requested', 'approved', 'rejected', 'cancelled', 'running', 'completed', 'failed');
create type public.annotation_kind as enum ('release', 'campaign', 'incident', 'experiment', 'model', 'holiday', 'data', 'other');

create function private.is_staff() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from public.staff_members m
    where m.user_id = (select auth.uid()) and m.is_active and not private.lacks_second_factor(m.role));
$$;
comment on function private.is_staff() is
  'True for active staff of any role. Only for what every role may see; all else asks private.can().';
grant execute on function private.is_staff() to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Privacy requests
------------------------------------------------------------------------------------------------------------------

create table public.privacy_requests (
  id uuid primary key default gen_random_uuid(),
  kind public.privacy_request_kind not null,
  user_id uuid references public.profiles (id) on delete set null,
  status public.privacy_request_status not null default 'requested',
  requested_by uuid references auth.users (id) on delete set null,
  approved_by uuid references public.staff_members (user_id) on delete set null,
  approved_at timestamptz,
  reason text check (length(reason) <= 2000),
  decision_note text check (length(decision_note) <= 2000),
  receipt jsonb check (jsonb_typeof(receipt) = 'object'),
  error_message text check (length(error_message) <= 2000),
  hold_until date,
  hold_reason text check (length(hold_reason) between 1 and 500),
  stage text check (length(stage) <= 60),
  progress_pct numeric(5, 2) not null default 0 check (progress_pct between 0 and 100),
  attempts integer not null default 0 check (attempts >= 0),
  run_after timestamptz not null default now(),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 200),
  due_at timestamptz not null default now() + interval '30 days',
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint privacy_requests_two_people check (approved_by <> requested_by),
  constraint privacy_requests_completed_has_date check ((status = 'completed') = (completed_at is not null)),
  constraint privacy_requests_hold_has_reason check ((hold_until is null) = (hold_reason is null)),
  constraint privacy_requests_completed_has_receipt check (status <> 'completed' or receipt is not null)
);
select private.close_table('public.privacy_requests');
comment on table public.privacy_requests is
  'A member''s request for a copy of their data or for its erasure. Whoever asks, somebody else approves; a worker does '
  'it and writes the receipt. The row stays when the member is gone: it proves that it was done.';
comment on column public.privacy_requests.user_id is 'Whose data. Null once they are erased.';
comment on column public.privacy_requests.requested_by is 'Who wrote it down: the member, or staff for them. Set by trigger.';
comment on column public.privacy_requests.approved_by is 'Set by trigger with the approval; never the person who asked.';
comment on column public.privacy_requests.reason is 'Why and how it was asked. It outlives the member: no names.';
comment on column public.privacy_requests.decision_note is 'Why it was rejected or cancelled. No names.';
comment on column public.privacy_requests.receipt is
  'What was done, by table: {"tables": {"weight_history": 120}, "files": 3, "sha256": "..."}. Counts and digests, no values.';
comment on column public.privacy_requests.hold_until is
  'Nothing is erased up to and on this day: the law has the company keep it (an open claim, a duty of records). Staff set it with its reason.';
comment on column public.privacy_requests.hold_reason is 'Which law or claim. It outlives the member: no names.';
comment on column public.privacy_requests.stage is 'What the worker is at, in a word.';
comment on column public.privacy_requests.run_after is 'Not to be tried (again) before.';
comment on column public.privacy_requests.lease_expires_at is 'Until when the worker has it; when it passes, another worker takes over.';
comment on column public.privacy_requests.fence is 'Grows with every claim; a worker whose fence is older writes nothing any more.';
comment on column public.privacy_requests.due_at is 'The law gives a month from the request (GDPR art. 12 (3)); 30 days are never longer.';
create unique index privacy_requests_open_key on public.privacy_requests (user_id, kind)
  where status in ('requested', 'approved', 'running');
create index privacy_requests_user_idx on public.privacy_requests (user_id);
create index privacy_requests_requested_by_idx on public.privacy_requests (requested_by);
create index privacy_requests_approved_by_idx on public.privacy_requests (approved_by);
create index privacy_requests_work_idx on public.privacy_requests (run_after) where status in ('approved', 'running');
create index privacy_requests_due_idx on public.privacy_requests (due_at) where status in ('requested', 'approved', 'running', 'failed');
create index privacy_requests_created_idx on public.privacy_requests (created_at desc, id desc);

create function private.guard_privacy_request() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_is_person constant boolean := current_user = 'authenticated';
begin
  if tg_op = 'INSERT' then
    if v_is_person then
      new.requested_by := auth.uid();
    end if;
    return new;
  end if;
  if new.status = 'completed' then
    new.completed_at := coalesce(new.completed_at, now());
  end if;
  if new.status is not distinct from old.status then
    return new;
  end if;
  if not (old.status::text, new.status::text) in (
    ('requested', 'approved'), ('requested', 'rejected'), ('requested', 'cancelled'), ('approved', 'cancelled'),
    ('failed', 'approved'), ('failed', 'cancelled'),
    ('approved', 'running'), ('running', 'completed'), ('running', 'failed')
  ) or (v_is_person and new.status in ('running', 'completed', 'failed')) then
    raise exception using errcode = '22023', message = format('A request that is %s cannot become %s.', old.status, new.status);
  end if;
  if v_is_person and new.status = 'approved' then
    if old.requested_by = auth.uid() then
      raise exception using errcode = '42501', message = 'You cannot approve your own request.', hint = 'Ask a colleague.';
    end if;
    new.approved_by := auth.uid();
    new.approved_at := now();
  end if;
  return new;
end
$$;
comment on function private.guard_privacy_request() is
  'Says who asked and who approved, and lets a request go its way only: requested, approved, running, completed or failed.';

create trigger guard_request before insert or update on public.privacy_requests
  for each row execute function private.guard_privacy_request();
create trigger set_updated_at before update on public.privacy_requests
  for each row execute function private.set_updated_at();
select private.attach_audit('public.privacy_requests', p_everyone => true,
  p_ignored => '{stage,progress_pct,attempts,run_after,lease_expires_at,fence,worker_id}');

create policy "Members see their requests, staff who read users see all" on public.privacy_requests
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
create policy "Members ask for themselves, support asks for them" on public.privacy_requests
  for insert to authenticated
  with check (user_id = (select auth.uid()) or (user_id is not null and (select private.can('users', 'write'))));
create policy "Support decides on requests" on public.privacy_requests
  for update to authenticated
  using ((select private.can('users', 'write'))) with check ((select private.can('users', 'write')));
grant select, insert (kind, user_id, reason), update (status, decision_note, hold_until, hold_reason)
  on public.privacy_requests to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Saved views
------------------------------------------------------------------------------------------------------------------

create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references public.staff_members (user_id) on delete cascade,
  resource text not null check (resource ~ '^[a-z][a-z0-9_]{0,59}$'),
  name text not null check (length(name) between 1 and 100),
  query jsonb not null default '{}' check (jsonb_typeof(query) = 'object'),
  is_shared boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint saved_views_name_key unique (owner_id, resource, name)
);
select private.close_table('public.saved_views');
comment on table public.saved_views is 'A list as a member of staff keeps it: filters, sort, columns. It shows nobody more than they may see.';
comment on column public.saved_views.resource is 'The list that it belongs to, as the console names it.';
comment on column public.saved_views.query is '{"filter": {...}, "sort": {"field", "order"}, "columns": [...]}.';
comment on column public.saved_views.is_shared is 'True shows it to all staff; only its owner changes it.';
create index saved_views_shared_idx on public.saved_views (resource, name) where is_shared;

create trigger set_updated_at before update on public.saved_views
  for each row execute function private.set_updated_at();
select private.attach_audit('public.saved_views');

create policy "Staff see their views and shared ones" on public.saved_views
  for select to authenticated
  using ((select private.is_staff()) and (owner_id = (select auth.uid()) or is_shared));
create policy "Staff save views" on public.saved_views
  for insert to authenticated with check ((select private.is_staff()) and owner_id = (select auth.uid()));
create policy "Staff change their views" on public.saved_views
  for update to authenticated
  using ((select private.is_staff()) and owner_id = (select auth.uid()))
  with check ((select private.is_staff()) and owner_id = (select auth.uid()));
create policy "Staff delete their views" on public.saved_views
  for delete to authenticated using ((select private.is_staff()) and owner_id = (select auth.uid()));
grant select, delete, insert (resource, name, query, is_shared), update (name, query, is_shared)
  on public.saved_views to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Annotations
------------------------------------------------------------------------------------------------------------------

create table public.annotations (
  id uuid primary key default gen_random_uuid(),
  occurred_on date not null,
  occurred_at timestamptz,
  ends_on date,
  title text not null check (length(title) between 1 and 120),
  description text check (length(description) <= 2000),
  kind public.annotation_kind not null default 'other',
  link text check (length(link) <= 500 and link ~ '^(https://|/)'),
  created_by uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint annotations_window check (occurred_on <= ends_on)
);
select private.close_table('public.annotations');
comment on table public.annotations is 'What happened on a day that explains a chart: a release, a campaign, an incident. All staff see all of them: no names.';
comment on column public.annotations.occurred_on is 'The company''s day, where charts draw it.';
comment on column public.annotations.occurred_at is 'The moment, where it matters; null for a whole day.';
comment on column public.annotations.ends_on is 'Last day of what lasted; null is one day.';
comment on column public.annotations.link is 'An https address, or a path of the console.';
create index annotations_occurred_idx on public.annotations (occurred_on, id);
create index annotations_created_by_idx on public.annotations (created_by);

create trigger set_updated_at before update on public.annotations
  for each row execute function private.set_updated_at();
select private.attach_audit('public.annotations');

create policy "Staff see annotations" on public.annotations
  for select to authenticated using ((select private.is_staff()));
create policy "Staff annotate" on public.annotations
  for insert to authenticated with check ((select private.is_staff()) and created_by = (select auth.uid()));
create policy "Authors and admins change annotations" on public.annotations
  for update to authenticated
  using ((select private.is_staff()) and (created_by = (select auth.uid()) or (select private.can('staff', 'write'))))
  with check ((select private.is_staff()) and (created_by = (select auth.uid()) or (select private.can('staff', 'write'))));
create policy "Authors and admins delete annotations" on public.annotations
  for delete to authenticated
  using ((select private.is_staff()) and (created_by = (select auth.uid()) or (select private.can('staff', 'write'))));
grant select, delete, insert (occurred_on, occurred_at, ends_on, title, description, kind, link),
  update (occurred_on, occurred_at, ends_on, title, description, kind, link) on public.annotations to authenticated;

------------------------------------------------------------------------------------------------------------------
-- The permission matrix, to look at
------------------------------------------------------------------------------------------------------------------

create function private.permission_matrix() returns table (role public.staff_role, area text, verb text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('staff', 'read');
  return query
  -- The highest verb says all: write is stored with read, and read with aggregate.
  select r.role, a.area::text, (select max(p.verb)::text from private.staff_permissions p where p.role = r.role and p.area = a.area)
  from unnest(enum_range(null::public.staff_role)) r (role) cross join unnest(enum_range(null::private.permission_area)) a (area)
  order by a.area, r.role;
end
$$;
create function public.permission_matrix() returns table (role public.staff_role, area text, verb text)
language sql stable set search_path = '' as $$ select * from private.permission_matrix(); $$;
comment on function public.permission_matrix() is
  'What each role may do at most in each area (aggregate, read, write; null is nothing), every pair once. Errors: 42501 without staff:read.';
grant execute on function private.permission_matrix(), public.permission_matrix() to authenticated, service_role;
