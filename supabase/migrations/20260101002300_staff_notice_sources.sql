-- What staff are told of by the database itself, beside alerts on metrics and broken glass, which are told where they happen.

create function private.tell_of_video() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify_staff(new.requested_by::text, 'video_failed', 'A video could not be made', new.error_message,
    jsonb_build_object('resource', 'viral_video_generations', 'id', new.id));
  return null;
end
$$;
comment on function private.tell_of_video() is 'To who asked for it. A video that is ready is not told: a batch makes hundreds.';
create trigger tell_of_video after update of status on public.viral_video_generations
  for each row when (new.status = 'failed' and old.status <> 'failed' and new.requested_by is not null) execute function private.tell_of_video();

create function private.tell_of_privacy_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_who uuid;
begin
  foreach v_who in array array_remove(array[new.requested_by, nullif(new.approved_by, new.requested_by)], null) loop
    perform private.notify_staff(v_who::text,
      case when new.status = 'failed' then 'privacy_request_due' else 'export_ready' end::public.notification_type,
      case when new.status = 'failed' then format('A request to %s a member''s data failed', new.kind) else 'A copy of a member''s data is ready' end,
      new.error_message, jsonb_build_object('resource', 'privacy_requests', 'id', new.id));
  end loop;
  return null;
end
$$;
comment on function private.tell_of_privacy_request() is 'To staff who asked and who approved: a copy that is ready, or a request that failed.';
create trigger tell_of_request after update of status on public.privacy_requests
  for each row when (old.status = 'running' and (new.status = 'failed' or new.status = 'completed' and new.kind = 'export'))
  execute function private.tell_of_privacy_request();

create function private.note_what_waits(p_at timestamptz) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_told integer := 0;
  v_count integer;
begin
  -- Once a day each: what was told a day ago, read or not, is not told again within it.
  if not exists (select from public.notifications n where n.staff_id is not null and n.type = 'session_stalled' and n.created_at > p_at - interval '1 day') then
    select count(*) into v_count from public.consultation_sessions s
    where s.status = 'active' and s.last_activity_at < p_at - interval '3 days' and s.last_activity_at >= p_at - interval '4 days';
    if v_count > 0 then
      v_told := v_told + private.notify_staff('users:write', 'session_stalled',
        format('%s %s since yesterday', v_count, case v_count when 1 then 'consultation has stalled' else 'consultations have stalled' end),
        'Nothing was said in them for three days. A reminder may help.',
        '{"resource": "consultation_sessions", "filter": {"is_stalled": "true"}}');
    end if;
  end if;
  if not exists (select from public.notifications n where n.staff_id is not null and n.type = 'privacy_request_due'
      and n.payload = '{"resource": "privacy_requests"}' and n.created_at > p_at - interval '1 day') then
    select count(*) into v_count from public.privacy_requests r
    where r.status in ('requested', 'approved', 'running', 'failed') and r.due_at < p_at + interval '7 days';
    if v_count > 0 then
      v_told := v_told + private.notify_staff('users:write', 'privacy_request_due',
        format('%s %s due within a week', v_count, case v_count when 1 then 'privacy request is' else 'privacy requests are' end),
        'The law gives a month from the day of asking.', '{"resource": "privacy_requests"}');
    end if;
  end if;
  return v_told;
end
$$;
create function private.note_what_waits() returns integer
language sql volatile security definer set search_path = '' as $$ select private.note_what_waits(now()); $$;
create function public.note_what_waits() returns integer
language sql volatile set search_path = '' as $$ select private.note_what_waits(); $$;
comment on function public.note_what_waits() is
  'Tells who writes users, once a day: consultations that stalled since yesterday, privacy requests that are due within a week. Answers how '
  'many notices. Service role only.';
grant execute on function private.note_what_waits(), public.note_what_waits() to service_role;

------------------------------------------------------------------------------------------------------------------
-- Publishing
------------------------------------------------------------------------------------------------------------------

create function private.tell_of_post() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify_staff('content:write', 'post_failed',
    case new.status when 'unknown' then 'It is not sure whether a post went out' else 'A post failed' end,
    coalesce(new.error_message, 'Its page says what can be done.'), jsonb_build_object('resource', 'social_media_posts', 'id', new.id));
  return null;
end
$$;
create trigger tell_of_post after update of status on public.social_media_posts
  for each row when (new.status in ('failed', 'unknown') and new.status is distinct from old.status) execute function private.tell_of_post();

create function private.tell_of_takedown() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify_staff('content:write', 'takedown_due', 'A post has to be taken down by hand',
    coalesce(new.error_message, 'The platform has no way to do it for us.'), jsonb_build_object('resource', 'social_media_posts', 'id', new.post_id));
  return null;
end
$$;
create trigger tell_of_new_takedown after insert on public.post_takedowns
  for each row when (new.status in ('manual', 'failed')) execute function private.tell_of_takedown();
create trigger tell_of_takedown after update of status on public.post_takedowns
  for each row when (new.status in ('manual', 'failed') and new.status is distinct from old.status) execute function private.tell_of_takedown();

create function private.tell_of_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify_staff('content:write', 'account_reconnect', format('%s has to be connected again', new.handle),
    'Until then nothing is posted to it.', jsonb_build_object('resource', 'social_accounts', 'id', new.id));
  return null;
end
$$;
create trigger tell_of_account after update of status on public.social_accounts
  for each row when (new.status = 'reconnect' and old.status <> 'reconnect') execute function private.tell_of_account();
