-- Files that have to go: a member's films when no consent covers them any more, and every file whose row is deleted, an erased
-- member's too. The database says which; the worker's lane deletes them and says so; the receipt tells the member.

create type public.media_removal_reason as enum ('consent_withdrawn', 'row_deleted', 'export_expired');

create table public.media_removals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  bucket text not null check (bucket in ('share-videos', 'member-media', 'training-photos', 'privacy-exports', 'family-reports')),
  path text not null check (length(path) between 1 and 1000),
  reason public.media_removal_reason not null,
  attempts integer not null default 0 check (attempts >= 0),
  run_after timestamptz not null default now(),
  error_message text check (length(error_message) <= 1000),
  removed_at timestamptz,
  created_at timestamptz not null default now()
);
select private.close_table('public.media_removals');
comment on table public.media_removals is
  'Files to delete, and when they were: the worker''s queue and the proof. Outlives the member, whose id is all that it knows of them.';
comment on column public.media_removals.user_id is 'Whose file it was. No reference: an erased member''s files are deleted after the member.';
comment on column public.media_removals.run_after is 'Not to be tried (again) before; also the lease of the worker that is at it.';
comment on column public.media_removals.removed_at is 'When the bucket confirmed it; null is still to be done.';
create unique index media_removals_open_key on public.media_removals (bucket, path) where removed_at is null;
create index media_removals_due_idx on public.media_removals (run_after) where removed_at is null;
create index media_removals_user_idx on public.media_removals (user_id, created_at desc);
create policy "Growth and support see which files go" on public.media_removals
  for select to authenticated
  using ((select private.can('content', 'read')) or (select private.can('users', 'read')));
grant select on public.media_removals to authenticated;

create function private.remove_media(p_user_id uuid, p_bucket text, p_path text, p_reason public.media_removal_reason) returns void
language sql security definer set search_path = '' as $$
  insert into public.media_removals (user_id, bucket, path, reason)
  select p_user_id, p_bucket, p_path, p_reason where p_path is not null
  on conflict (bucket, path) where removed_at is null do nothing;
$$;

create function private.remove_withdrawn_media() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.remove_media(v.user_id, 'share-videos', f.path, 'consent_withdrawn')
  from public.viral_video_generations v cross join lateral (values (v.video_url), (v.thumbnail_url), (v.smaller_url)) f (path)
  where v.user_id = new.user_id and (v.status = 'succeeded' or v.error_code = 'files_elsewhere')
    and not private.consent_covers(v.user_id, v.source_data);
  update public.viral_video_generations v
  set status = 'cancelled', error_code = 'no_consent', error_message = 'The consent was withdrawn; the files are deleted.',
    video_url = null, thumbnail_url = null, smaller_url = null
  where v.user_id = new.user_id and (v.status = 'succeeded' or v.error_code = 'files_elsewhere')
    and not private.consent_covers(v.user_id, v.source_data);
  return null;
end
$$;
comment on function private.remove_withdrawn_media() is
  'A withdrawal takes the files of every finished film that shows more than any platform''s consents cover; the rows stay, so that nobody takes them for lost.';
create trigger remove_withdrawn_media after insert on public.media_consents
  for each row when (new.decision = 'withdrawn') execute function private.remove_withdrawn_media();

create function private.file_paths(p_video public.viral_video_generations) returns setof text
language sql immutable set search_path = '' as $$
  -- The worker names its files before it is done: <member>/<content hash>.
  select p_video.user_id || '/' || p_video.content_hash || e.ending
  from (values ('.jpg'), (case p_video.video_type when 'share_card' then '.png' else '.mp4' end)) e (ending);
$$;

-- The same content is the same path: a film that is made again after a new consent must not lose its new file to an old removal.
create function private.keep_media() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.media_removals r
  where r.bucket = 'share-videos' and r.removed_at is null
    and r.path in (select private.file_paths(new));
  return null;
end
$$;
create trigger keep_media after update of status on public.viral_video_generations
  for each row when (old.status = 'cancelled' and new.status = 'queued') execute function private.keep_media();

create function private.video_paths(p_video public.viral_video_generations) returns setof text
language sql immutable set search_path = '' as $$
  select p.path from (values (p_video.video_url), (p_video.thumbnail_url), (p_video.smaller_url)) p (path) where p.path is not null
  union select private.file_paths(p_video);
$$;

create function private.remove_deleted_video() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.video_url is null and old.attempts = 0 then
    return null; -- no worker ever had it
  end if;
  perform private.remove_media(old.user_id, 'share-videos', f.path, 'row_deleted') from private.video_paths(old) f (path);
  if old.status = 'rendering' then
    -- The worker learns of it at its next renewal, and may be in the middle of an upload: the removal waits until that is over.
    update public.media_removals r set run_after = old.lease_expires_at + interval '1 minute'
    where r.bucket = 'share-videos' and r.removed_at is null and r.path in (select private.video_paths(old));
  end if;
  return null;
end
$$;
create trigger remove_deleted_video after delete on public.viral_video_generations
  for each row execute function private.remove_deleted_video();

create function private.remove_unwanted_video() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.remove_media(new.user_id, 'share-videos', f.path, 'row_deleted') from private.video_paths(new) f (path);
  return null;
end
$$;
comment on function private.remove_unwanted_video() is 'A film that was cancelled while it was drawn: what the worker may have uploaded goes.';
create trigger remove_unwanted_video after update of status on public.viral_video_generations
  for each row when (old.status = 'rendering' and new.status = 'cancelled') execute function private.remove_unwanted_video();

create function private.remove_deleted_photo() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.remove_media(old.user_id, 'member-media', old.media_url, 'row_deleted');
  return null;
end
$$;
create trigger remove_deleted_photo after delete on public.user_milestones_media
  for each row execute function private.remove_deleted_photo();

create function private.remove_deleted_report() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- The folder is the parent's; the child's row may be gone with this statement.
  perform private.remove_media(split_part(old.pdf_url, '/', 1)::uuid, 'family-reports', old.pdf_url, 'row_deleted');
  return null;
end
$$;
create trigger remove_deleted_report after delete on public.reports
  for each row when (old.pdf_url is not null) execute function private.remove_deleted_report();

------------------------------------------------------------------------------------------------------------------
-- The worker
------------------------------------------------------------------------------------------------------------------

create function public.claim_media_removals(p_limit integer default 20)
returns table (id uuid, bucket text, path text)
language plpgsql set search_path = '' as $$
begin
  if p_limit is null or p_limit not between 1 and 100 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 100.';
  end if;
  return query
  update public.media_removals r
  -- Five minutes to do it, longer after every failure, a day at most.
  set attempts = r.attempts + 1, run_after = now() + least(interval '5 minutes' * power(2, least(r.attempts, 9)), interval '1 day')
  where r.id in (
    select d.id from public.media_removals d
    where d.removed_at is null and d.run_after <= now()
    order by d.run_after limit p_limit for update skip locked)
  returning r.id, r.bucket, r.path;
end
$$;
comment on function public.claim_media_removals(integer) is
  'Files to delete now. Deleting twice does no harm, so there is no fence. Errors: 22023 for a limit outside 1-100. Service role only.';

create function public.finish_media_removal(p_id uuid, p_error text default null) returns void
language sql set search_path = '' as $$
  update public.media_removals r
  set removed_at = case when p_error is null then now() end, error_message = left(p_error, 1000)
  where r.id = p_id and r.removed_at is null;
$$;
comment on function public.finish_media_removal(uuid, text) is 'The bucket has it no more, or why it still has. Service role only.';
revoke execute on function public.claim_media_removals(integer), public.finish_media_removal(uuid, text) from public, anon, authenticated;
grant execute on function public.claim_media_removals(integer), public.finish_media_removal(uuid, text) to service_role;

------------------------------------------------------------------------------------------------------------------
-- Withdrawing, and the receipt
------------------------------------------------------------------------------------------------------------------

create function public.withdraw_media_consents(
  p_user_id uuid, p_platform public.social_platform default null, p_media_class public.consent_media_class default null
) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  -- Row level security decides who may: the member, support, and growth.
  insert into public.media_consents (user_id, platform, media_class, decision, text_version, weight_form, name_form, date_form, channel)
  select c.user_id, c.platform, c.media_class, 'withdrawn', c.text_version, c.weight_form, c.name_form, c.date_form,
    (case when p_user_id = auth.uid() then 'app' else 'console' end)::public.consent_channel
  from public.current_media_consents c
  where c.user_id = p_user_id and (p_platform is null or c.platform = p_platform)
    and (p_media_class is null or c.media_class = p_media_class);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function public.withdraw_media_consents(uuid, public.social_platform, public.consent_media_class) is
  'Withdraws the media consents in force, all or those for one platform or of one class; answers how many. Withdrawing twice changes nothing. '
  'Renders stop, files are deleted and posts come down as far as they show what is not agreed to any more: see consent_receipt. Errors: 42501 for '
  'staff who may not record it.';
revoke execute on function public.withdraw_media_consents(uuid, public.social_platform, public.consent_media_class) from public, anon;
grant execute on function public.withdraw_media_consents(uuid, public.social_platform, public.consent_media_class) to authenticated, service_role;

create function private.consent_receipt(p_user_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_since timestamptz;
begin
  if p_user_id is distinct from auth.uid() and not (private.can('users', 'read') or private.can('content', 'read')) then
    raise exception using errcode = '42501', message = 'You may not see this member''s consents.';
  end if;
  select max(c.created_at) into v_since from public.media_consents c where c.user_id = p_user_id and c.decision = 'withdrawn';
  if v_since is null then
    return null;
  end if;
  return jsonb_build_object(
    'withdrawn_at', v_since,
    -- One call is one instant.
    'classes', (
      select jsonb_agg(distinct c.media_class) from public.media_consents c
      where c.user_id = p_user_id and c.decision = 'withdrawn' and c.created_at = v_since),
    'in_force', (select count(*) from public.current_media_consents c where c.user_id = p_user_id),
    'videos_stopped', (select count(*) from public.viral_video_generations v where v.user_id = p_user_id and v.error_code = 'no_consent'),
    'photo_videos_stopped', (
      select count(*) from public.viral_video_generations v
      where v.user_id = p_user_id and v.error_code = 'no_consent' and v.source_data ? 'photos'),
    'files', (
      select jsonb_build_object('asked', count(*), 'removed', count(r.removed_at), 'failing', count(*) filter (where r.removed_at is null and r.error_message is not null),
        'last_removed_at', max(r.removed_at))
      from public.media_removals r where r.user_id = p_user_id and r.reason = 'consent_withdrawn'),
    'posts', (
      select coalesce(jsonb_object_agg(p.status, p.n), '{}')
      from (select s.status, count(*) as n from public.social_media_posts s where s.user_id = p_user_id group by s.status) p),
    'takedowns', (
      select coalesce(jsonb_object_agg(t.status, t.n), '{}')
      from (
        select d.status, count(*) as n from public.post_takedowns d join public.social_media_posts s on s.id = d.post_id
        where s.user_id = p_user_id group by d.status) t),
    'copies', private.recalled_exports(p_user_id)
  );
end
$$;
create function public.consent_receipt(p_user_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.consent_receipt(p_user_id); $$;
comment on function public.consent_receipt(uuid) is
  'What became of a member''s media after their last withdrawal: classes taken back, videos stopped (of these with photos), files asked for and removed, posts and takedowns by status, copies on '
  'staff''s machines [{film, made_at, deleted_at, by}]. Null when nothing '
  'was ever withdrawn. For the member, users:read and content:read; 42501 else.';
revoke execute on function public.consent_receipt(uuid) from public, anon;
grant execute on function public.consent_receipt(uuid), private.consent_receipt(uuid) to authenticated, service_role;
