-- Notices to staff: the bell in the console's bar. Anything that staff should learn of calls private.notify_staff.

create policy "Everyone sees their notices, support sees those of members" on public.notifications
  for select to authenticated
  using (
    user_id = (select auth.uid()) or (staff_id = (select auth.uid()) and (select private.is_staff()))
    or (user_id is not null and (select private.can('users', 'read')))
  );
create policy "Everyone marks their own notices as read" on public.notifications
  for update to authenticated
  using (user_id = (select auth.uid()) or (staff_id = (select auth.uid()) and (select private.is_staff())))
  with check (user_id = (select auth.uid()) or (staff_id = (select auth.uid()) and (select private.is_staff())));
grant select, update (read_at) on public.notifications to authenticated;

create index notifications_staff_unread_idx on public.notifications (staff_id) where read_at is null and staff_id is not null;

create function private.notify_staff(
  p_to text, p_type public.notification_type, p_title text, p_body text default null, p_link jsonb default '{}', p_except uuid default null
) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_title constant text := left(btrim(p_title), 200);
  v_body constant text := left(p_body, 2000);
  v_to uuid[];
  v_renewed uuid[] := '{}';
begin
  if p_to like '%:%' then
    v_to := array(
      select m.user_id from public.staff_members m
      join private.staff_permissions p on p.role = m.role
        and p.area = split_part(p_to, ':', 1)::private.permission_area and p.verb = split_part(p_to, ':', 2)::private.permission_verb
      where m.is_active and m.user_id is distinct from p_except);
  else
    v_to := array(select m.user_id from public.staff_members m
      where m.user_id = p_to::uuid and m.is_active and m.user_id is distinct from p_except);
  end if;
  if p_link <> '{}' then
    with renewed as (
      update public.notifications n set title = v_title, body = v_body, created_at = now()
      where n.staff_id = any (v_to) and n.type = p_type and n.payload = p_link and n.read_at is null
      returning n.staff_id
    ) select coalesce(array_agg(distinct staff_id), '{}') into v_renewed from renewed;
  end if;
  insert into public.notifications (staff_id, type, title, body, payload)
  select t.id, p_type, v_title, v_body, coalesce(p_link, '{}') from unnest(v_to) as t (id) where t.id <> all (v_renewed);
  return cardinality(v_to);
end
$$;
comment on function private.notify_staff(text, public.notification_type, text, text, jsonb, uuid) is
  'Tells active staff, and answers how many: p_to is a person''s id, or "area:verb" for everybody who may do that, such as "content:write". '
  'p_link is what the notice opens: {"resource": "social_media_posts", "id": "..."}, without an id the resource''s list; the console knows its pages '
  '(src/notifications/noticeLink.ts). Told again before it is read, the same type and link renew the notice instead of piling up. p_except is left out: '
  'who caused it knows. Title 1 to 200, body up to 2,000 characters, cut; names of members and health values do not belong in them.';

create function private.my_notices(p_before timestamptz, p_limit integer) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.is_staff() then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  return json_build_object(
    'unread', (select count(*) from public.notifications n where n.staff_id = auth.uid() and n.read_at is null),
    'rows', coalesce((select json_agg(r) from (
      select n.id, n.type, n.title, n.body, n.payload as link, n.read_at, n.created_at from public.notifications n
      where n.staff_id = auth.uid() and n.created_at < coalesce(p_before, 'infinity')
      order by n.created_at desc, n.id desc limit least(greatest(coalesce(p_limit, 20), 1), 100)) r), '[]'));
end
$$;
create function public.my_notices(p_before timestamptz default null, p_limit integer default 20) returns json
language sql stable set search_path = '' as $$ select private.my_notices(p_before, p_limit); $$;
comment on function public.my_notices(timestamptz, integer) is
  'What the signed-in member of staff was told, newest first, and how much of it all is unread: {unread, rows: [{id, type, title, body, link, '
  'read_at, created_at}]}; p_before pages on. Errors: 42501 not staff.';

create function private.read_notices(p_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_read integer;
begin
  if not private.is_staff() then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  update public.notifications n set read_at = now()
  where n.staff_id = auth.uid() and n.read_at is null and (p_ids is null or n.id = any (p_ids));
  get diagnostics v_read = row_count;
  return v_read;
end
$$;
create function public.read_notices(p_ids uuid[] default null) returns integer
language sql volatile set search_path = '' as $$ select private.read_notices(p_ids); $$;
comment on function public.read_notices(uuid[]) is
  'Marks one''s own notices as read, all of them without ids; answers how many were unread. Errors: 42501 not staff.';
grant execute on function private.my_notices(timestamptz, integer), public.my_notices(timestamptz, integer),
  private.read_notices(uuid[]), public.read_notices(uuid[]) to authenticated;
