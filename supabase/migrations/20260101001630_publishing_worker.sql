-- The worker's side of publishing: claim, arm, report, read counts, take down. Only the service role may execute these.
--
-- The rule that makes "exactly once": arm_post commits "armed" before the call that could publish. Whoever finds an armed post
-- without its worker knows that the call may have been made, and only asks the platform. A post goes back to approved (and is
-- published again) only when the platform refused, or said often and late enough that it is not there.

create table private.post_work (
  post_id uuid primary key references public.social_media_posts (id) on delete cascade,
  handles jsonb not null default '{}',
  asked_times integer not null default 0,
  absent_times integer not null default 0,
  gone_times integer not null default 0
);
alter table private.post_work enable row level security;
grant all on private.post_work to service_role;
comment on table private.post_work is 'What the worker has to remember of a post between two steps.';
comment on column private.post_work.handles is 'The platform''s names of what was prepared: {container} | {video_id} | {publish_id, upload_url, sent} | {media_id, media_key, ...}.';
comment on column private.post_work.absent_times is 'How often the platform said, after the settling time, that it is not there.';
comment on column private.post_work.gone_times is 'How often in a row a live post was not among the platform''s counts.';

create function private.tried_again_after(p_times integer) returns interval
language sql immutable set search_path = '' as $$
  select least(interval '30 minutes', interval '30 seconds' * power(2, least(p_times, 10)));
$$;

create function private.sweep_posts() returns void
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_post public.social_media_posts;
begin
  for v_post in
    select p.* from public.social_media_posts p join public.social_platforms t on t.platform = p.platform
    where p.status = 'approved' and p.scheduled_for < v_now - make_interval(hours => t.late_hours)
      and coalesce(p.lease_expires_at, '-infinity') <= v_now
    order by p.scheduled_for limit 20 for update of p skip locked
  loop
    update public.social_media_posts p
    set status = 'failed', error_code = coalesce(p.error_code, 'too_late'), remedy = 'human', error_message = concat_ws(' ',
      'It could not go out in time and is not posted so late.', p.error_message), fence = p.fence + 1
    where p.id = v_post.id returning * into v_post;
    perform private.note_attempt(v_post, 'late', v_post.error_code);
  end loop;
  for v_post in
    select p.* from public.social_media_posts p
    where p.status in ('armed', 'submitted', 'processing', 'unknown') and p.needs_person_at is null
      and p.armed_at < v_now - interval '48 hours' and coalesce(p.lease_expires_at, '-infinity') <= v_now
    order by p.armed_at limit 20 for update skip locked
  loop
    update public.social_media_posts p
    set status = 'unknown', needs_person_at = v_now, fence = p.fence + 1,
      error_message = coalesce(p.error_message, 'The platform could not be asked for two days.') where p.id = v_post.id
    returning * into v_post;
    perform private.note_attempt(v_post, 'late', v_post.error_code);
  end loop;
end
$$;
comment on function private.sweep_posts() is
  'No post waits for ever: what is too late fails, and what nobody could settle for two days is shown to a person. Also where the account is paused or disconnected.';

create function private.claimable_post() returns uuid
language sql volatile set search_path = '' as $$
  select p.id
  from public.social_media_posts p
  join public.social_accounts a on a.id = p.account_id and a.status in ('connected', 'expiring')
  join private.social_credentials c on c.account_id = a.id
    and coalesce(c.access_ends_at, 'infinity') > private.publish_now() + interval '1 minute'
  where p.run_after <= private.publish_now() and coalesce(p.lease_expires_at, '-infinity') <= private.publish_now()
    and p.status in ('approved', 'armed', 'submitted', 'processing', 'unknown') and p.needs_person_at is null
    and (p.status <> 'approved' or (
      p.scheduled_for <= private.publish_now() and a.paused_at is null and coalesce(a.held_until, '-infinity') <= private.publish_now()))
  order by p.run_after, p.id
  for update of p skip locked limit 1;
$$;

create function private.job_of(p_post public.social_media_posts) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', p_post.id, 'fence', p_post.fence, 'status', p_post.status, 'platform', p_post.platform, 'caption', p_post.caption,
    'hashtags', p_post.hashtags, 'options', p_post.platform_options, 'attempts', p_post.attempts,
    'first_armed_at', p_post.first_armed_at, 'handles', coalesce(w.handles, '{}'),
    'account', jsonb_build_object('id', a.id, 'external_id', a.external_account_id, 'sealed', c.sealed),
    'premium', a.premium,
    'media', case when l.id is not null then jsonb_build_object(
      'bucket', case when l.video_generation_id is null then 'member-media' else 'share-videos' end,
      'path', coalesce(g.video_url, l.media_url), 'seconds', g.duration_seconds, 'bytes', g.file_size_bytes,
      'resolution', g.resolution, 'smaller', g.smaller_url,
      -- A film that does not say otherwise shows the mark.
      'branded', g.id is not null and coalesce((g.choices ->> 'branded')::boolean, true)) end,
    'taken', coalesce((
      select jsonb_agg(o.platform_post_id) from public.social_media_posts o
      where o.account_id = p_post.account_id and o.id <> p_post.id and o.platform_post_id is not null
        and o.posted_at > coalesce(p_post.first_armed_at, private.publish_now()) - interval '2 days'), '[]'))
  from public.social_accounts a
  join private.social_credentials c on c.account_id = a.id
  left join private.post_work w on w.post_id = p_post.id
  left join public.user_content_library l on l.id = p_post.content_id
  left join public.viral_video_generations g on g.id = l.video_generation_id
  where a.id = p_post.account_id;
$$;

create function public.claim_post(p_worker text, p_lease_seconds integer default 120) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_post public.social_media_posts;
  v_id uuid;
  v_refusal record;
  v_crashed boolean;
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  perform private.sweep_posts();
  loop
    v_id := private.claimable_post();
    if v_id is null then
      return null;
    end if;
    select * into strict v_post from public.social_media_posts p where p.id = v_id;
    v_crashed := v_post.lease_expires_at is not null;
    if v_post.status = 'approved' then
      select * into v_refusal from private.post_refusals(v_post) r limit 1;
      if found then
        update public.social_media_posts p
        set status = 'cancelled', fence = p.fence + 1, error_code = v_refusal.code, error_message = v_refusal.message
        where p.id = v_post.id returning * into v_post;
        perform private.note_attempt(v_post, 'cancelled', v_post.error_code);
        continue;
      elsif v_crashed and v_post.attempts >= v_post.max_attempts then
        update public.social_media_posts p
        set status = 'failed', fence = p.fence + 1, error_code = 'attempts_exhausted', remedy = 'human',
          error_message = 'The worker stopped without a word, as often as it may.'
        where p.id = v_post.id returning * into v_post;
        perform private.note_attempt(v_post, 'refused', v_post.error_code);
        continue;
      end if;
    end if;
    insert into private.post_work (post_id) values (v_post.id) on conflict do nothing;
    -- Armed and nobody has it: its worker died around the call. Whether it was made, only the platform knows.
    update public.social_media_posts p
    set status = case p.status when 'armed' then 'unknown' else p.status end, fence = p.fence + 1, worker_id = p_worker,
      error_code = case p.status when 'armed' then 'worker_lost' else p.error_code end,
      error_message = case p.status when 'armed' then 'The worker stopped while it was posting. The platform is asked.' else p.error_message end,
      attempts = p.attempts + case when v_crashed and p.status = 'approved' then 1 else 0 end,
      lease_expires_at = private.publish_now() + make_interval(secs => p_lease_seconds)
    where p.id = v_post.id returning * into v_post;
    perform private.note_attempt(v_post, 'claimed', case when v_crashed then 'lease_ended' end);
    return private.job_of(v_post);
  end loop;
end
$$;
comment on function public.claim_post(text, integer) is
  'Gives one post to this worker, to be published (status approved) or asked about (any other), with a lease and a new fence; null when '
  'nothing is due. On the way it cancels what consent no longer covers, fails what is too late, and shows to a person what nobody could settle.';

create function private.hold_post(p_id uuid, p_fence bigint) returns public.social_media_posts
language plpgsql set search_path = '' as $$
declare
  v_post public.social_media_posts;
begin
  select * into v_post from public.social_media_posts p where p.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such post.';
  end if;
  perform private.require_lease(v_post.fence = p_fence and v_post.lease_expires_at is not null, v_post.fence, v_post.status::text);
  return v_post;
end
$$;

create function public.keep_post(p_id uuid, p_fence bigint, p_handles jsonb, p_lease_seconds integer default 120) returns void
language plpgsql set search_path = '' as $$
declare
  v_post public.social_media_posts := private.hold_post(p_id, p_fence);
begin
  update private.post_work w set handles = p_handles where w.post_id = p_id and p_handles is not null;
  update public.social_media_posts p set lease_expires_at = private.publish_now() + make_interval(secs => p_lease_seconds) where p.id = v_post.id;
end
$$;
comment on function public.keep_post(uuid, bigint, jsonb, integer) is
  'Renews the lease, and remembers what the platform gave us so far (null: no news). KF001: lease lost.';

create function public.note_smaller_film(p_id uuid, p_fence bigint, p_path text) returns void
language plpgsql set search_path = '' as $$
declare
  v_post constant public.social_media_posts := private.hold_post(p_id, p_fence);
begin
  update public.viral_video_generations g set smaller_url = p_path
  from public.user_content_library l
  where l.id = v_post.content_id and g.id = l.video_generation_id and g.status = 'succeeded';
  -- Not there any more: the worker takes its file back.
  perform private.require_lease(found, v_post.fence, 'without a film');
end
$$;
comment on function public.note_smaller_film(uuid, bigint, text) is
  'The worker made the post''s film smaller and stored it: from now on it goes wherever the film goes. KF001: lease lost, or the film is gone.';

create function public.arm_post(p_id uuid, p_fence bigint, p_lease_seconds integer default 120) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_post public.social_media_posts := private.hold_post(p_id, p_fence);
  v_account public.social_accounts;
  v_refusal record;
  v_free_at timestamptz;
begin
  perform private.require_lease(v_post.status = 'approved', v_post.fence, v_post.status::text);
  -- Serialises the posts of an account: the cap is counted exactly, and a pause is before or after, never beside.
  select * into v_account from public.social_accounts a where a.id = v_post.account_id for update;
  select * into v_refusal from private.post_refusals(v_post) r limit 1;
  if found then
    update public.social_media_posts p
    set status = 'cancelled', fence = p.fence + 1, error_code = v_refusal.code, error_message = v_refusal.message
    where p.id = p_id returning * into v_post;
    perform private.note_attempt(v_post, 'cancelled', v_post.error_code);
    return jsonb_build_object('armed', false, 'reason', v_refusal.code);
  elsif v_account.paused_at is not null or v_account.status not in ('connected', 'expiring') or v_account.held_until > v_now then
    update public.social_media_posts p set lease_expires_at = null, worker_id = null, run_after = v_now + interval '1 minute' where p.id = p_id;
    return jsonb_build_object('armed', false, 'reason', 'account_stopped');
  elsif private.counted_posts(v_account.id, v_now - interval '24 hours', v_now) >= private.account_cap(v_account) then
    select min(p.armed_at) + interval '24 hours' into v_free_at from public.social_media_posts p
    where p.account_id = v_account.id and p.armed_at > v_now - interval '24 hours'
      and p.status in ('armed', 'submitted', 'processing', 'live', 'unknown', 'removed');
    update public.social_media_posts p
    set lease_expires_at = null, worker_id = null, run_after = greatest(v_free_at, v_now + interval '1 minute'), remedy = 'wait',
      error_code = 'daily_cap', error_message = 'The account has posted as often as it may in 24 hours.'
    where p.id = p_id;
    return jsonb_build_object('armed', false, 'reason', 'daily_cap');
  end if;
  update public.social_media_posts p
  set status = 'armed', armed_at = v_now, first_armed_at = coalesce(p.first_armed_at, v_now),
    lease_expires_at = v_now + make_interval(secs => p_lease_seconds)
  where p.id = p_id returning * into v_post;
  update private.post_work w set asked_times = 0, absent_times = 0 where w.post_id = p_id;
  perform private.note_attempt(v_post, 'armed');
  return jsonb_build_object('armed', true, 'first_armed_at', v_post.first_armed_at);
end
$$;
comment on function public.arm_post(uuid, bigint, integer) is
  'The last word before a post goes out: {armed: true, first_armed_at}, committed; or {armed: false, reason} when consent, the account or its '
  'cap say no (the post is then cancelled or waits, and is no longer this worker''s). KF001: lease lost.';

------------------------------------------------------------------------------------------------------------------
-- Reports
------------------------------------------------------------------------------------------------------------------

create function private.post_refused(p_post public.social_media_posts, p_report jsonb) returns public.social_media_posts
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_remedy public.post_remedy := p_report ->> 'remedy';
  v_seconds numeric := (p_report ->> 'seconds')::numeric;
  v_attempts integer := p_post.attempts + case when v_remedy = 'retry' then 1 else 0 end;
  v_again boolean := v_remedy in ('wait', 'reconnect') or (v_remedy = 'retry' and v_attempts < p_post.max_attempts);
begin
  if (p_report ->> 'fresh')::boolean then
    update private.post_work w set handles = '{}' where w.post_id = p_post.id;
  end if;
  update public.social_media_posts p
  set status = case when v_again then 'approved' else 'failed' end::public.post_status, remedy = v_remedy, attempts = v_attempts,
    error_code = left(p_report ->> 'code', 100), error_message = left(p_report ->> 'message', 2000),
    lease_expires_at = null, worker_id = null,
    run_after = v_now + coalesce(make_interval(secs => v_seconds::double precision), private.tried_again_after(v_attempts))
  where p.id = p_post.id returning * into p_post;
  return p_post;
end
$$;

create function private.post_absent(p_post public.social_media_posts, p_over boolean) returns public.social_media_posts
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_work private.post_work;
  v_settled boolean;
begin
  select v_now > p_post.armed_at + make_interval(mins => t.settle_minutes) into v_settled
  from public.social_platforms t where t.platform = p_post.platform;
  update private.post_work w
  set asked_times = w.asked_times + 1, absent_times = w.absent_times + case when v_settled then 1 else 0 end,
    handles = case when p_over and v_settled then '{}' else w.handles end
  where w.post_id = p_post.id returning * into v_work;
  if v_settled and v_work.absent_times >= 2 then
    update public.social_media_posts p
    set status = case when p.attempts + 1 < p.max_attempts then 'approved' else 'failed' end::public.post_status, attempts = p.attempts + 1,
      error_code = 'not_published', error_message = 'The platform says, asked again and again, that it is not there.',
      remedy = case when p.attempts + 1 < p.max_attempts then 'retry' else 'human' end::public.post_remedy,
      run_after = v_now, lease_expires_at = null, worker_id = null
    where p.id = p_post.id returning * into p_post;
  else
    update public.social_media_posts p
    set status = 'unknown', lease_expires_at = null, worker_id = null, run_after = v_now + private.tried_again_after(v_work.asked_times)
    where p.id = p_post.id returning * into p_post;
  end if;
  return p_post;
end
$$;

create function private.stop_account(p_account_id uuid, p_report jsonb) returns void
language sql set search_path = '' as $$
  update public.social_accounts a
  set last_error_code = left(p_report ->> 'code', 100), last_checked_at = private.publish_now(),
    status = case when p_report ->> 'remedy' = 'reconnect' then 'reconnect' else a.status end,
    held_until = case when p_report ->> 'remedy' = 'wait'
      then private.publish_now() + make_interval(secs => coalesce((p_report ->> 'seconds')::double precision, 3600)) else a.held_until end,
    paused_at = case when p_report ->> 'remedy' = 'human' then coalesce(a.paused_at, private.publish_now()) else a.paused_at end,
    paused_reason = case when p_report ->> 'remedy' = 'human' then left(p_report ->> 'message', 500) else a.paused_reason end
  where a.id = p_account_id and ((p_report ->> 'stops_account')::boolean or p_report ->> 'remedy' = 'reconnect');
$$;

create function public.report_post(p_id uuid, p_fence bigint, p_report jsonb) returns public.post_status
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_post public.social_media_posts := private.hold_post(p_id, p_fence);
  v_event public.post_event := p_report ->> 'event';
  v_after timestamptz := v_now + make_interval(secs => coalesce((p_report ->> 'seconds')::double precision, 30));
begin
  if v_event = 'live' then
    if coalesce(p_report ->> 'platform_post_id', '') = '' then
      raise exception using errcode = '22023', message = 'A live post needs the platform''s id.';
    end if;
    update public.social_media_posts p
    set status = 'live', platform_post_id = p_report ->> 'platform_post_id', permalink = p_report ->> 'permalink', posted_at = v_now,
      metrics_due_at = case when p.platform <> 'webhook' then v_now + interval '15 minutes' end,
      error_code = null, error_message = null, remedy = null
    where p.id = p_id returning * into v_post;
  elsif v_event in ('submitted', 'processing') then
    update public.social_media_posts p
    set status = case when p.status = 'armed' then 'submitted' else 'processing' end::public.post_status, run_after = v_after,
      lease_expires_at = null, worker_id = null
    where p.id = p_id returning * into v_post;
  elsif v_event = 'refused' then
    perform private.stop_account(v_post.account_id, p_report);
    v_post := private.post_refused(v_post, p_report);
  elsif v_event = 'unsure' then
    update public.social_media_posts p
    set status = 'unknown', error_code = left(p_report ->> 'code', 100), error_message = left(p_report ->> 'message', 2000),
      run_after = v_now + interval '30 seconds', lease_expires_at = null, worker_id = null
    where p.id = p_id returning * into v_post;
  elsif v_event = 'absent' then
    if v_post.status = 'approved' then
      raise exception using errcode = '22023', message = 'A post that was never sent cannot be absent.';
    end if;
    v_post := private.post_absent(v_post, coalesce((p_report ->> 'over')::boolean, false));
  elsif v_event in ('unanswered', 'waiting') then
    -- Nothing was learnt about the post; an unanswerable one becomes a person's after a day.
    perform private.stop_account(v_post.account_id, p_report);
    update private.post_work w set asked_times = w.asked_times + 1 where w.post_id = p_id;
    update public.social_media_posts p
    set run_after = v_after, lease_expires_at = null, worker_id = null,
      status = case when (p_report ->> 'unaskable')::boolean then 'unknown' else p.status end,
      needs_person_at = case when (p_report ->> 'unaskable')::boolean then v_now end
    where p.id = p_id returning * into v_post;
  elsif v_event = 'released' then
    -- The worker stops, and says that it sent nothing.
    update public.social_media_posts p
    set status = case when p.status = 'armed' then 'approved' else p.status end, lease_expires_at = null, worker_id = null, run_after = v_now
    where p.id = p_id returning * into v_post;
  else
    raise exception using errcode = '22023', message = format('A worker does not report %s.', coalesce(v_event::text, 'nothing'));
  end if;
  perform private.note_attempt(v_post, v_event, p_report ->> 'code', p_report ->> 'message');
  return v_post.status;
end
$$;
comment on function public.report_post(uuid, bigint, jsonb) is
  'What became of a step; the lease ends with it. p_report.event: live {platform_post_id, permalink}, submitted or processing {seconds}, refused '
  '{code, message, remedy, seconds?, fresh?, stops_account?}, unsure {code, message}, absent {over}, unanswered or waiting {seconds, '
  'unaskable?}, released. Answers the new status. Errors: KF001 lease lost, 22023.';

create function private.follow_post() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'live' then
    update public.user_content_library l
    set is_published = true, published_at = coalesce(l.published_at, new.posted_at),
      published_to = case when new.platform = any (l.published_to) then l.published_to else l.published_to || new.platform end
    where l.id = new.content_id;
  elsif new.status in ('failed', 'cancelled') then
    update public.post_takedowns t set status = 'not_needed', closed_at = private.publish_now()
    where t.post_id = new.id and t.status in ('waiting', 'running');
  end if;
  update public.content_scheduling s
  set status = case when o.posted > 0 then 'posted' when o.failed > 0 then 'failed' else 'cancelled' end::public.schedule_status
  from (
    select c.id as schedule_id, count(*) filter (where p.status in ('live', 'removed')) as posted, count(*) filter (where p.status = 'failed') as failed,
      count(*) filter (where p.status not in ('live', 'removed', 'failed', 'cancelled')) as open
    from public.content_scheduling c join public.social_media_posts p on p.schedule_id = c.id
    where c.id = new.schedule_id group by c.id) o
  where s.id = o.schedule_id and o.open = 0;
  return null;
end
$$;
create trigger follow_post after update of status on public.social_media_posts
  for each row when (old.status is distinct from new.status and new.status in ('live', 'failed', 'cancelled', 'removed'))
  execute function private.follow_post();

create function public.note_quota(p_account_id uuid, p_quota jsonb) returns void
language sql set search_path = '' as $$
  update public.social_accounts a
  set platform_quota = p_quota || jsonb_build_object('read_at', private.publish_now()), last_checked_at = private.publish_now()
  where a.id = p_account_id;
$$;
comment on function public.note_quota(uuid, jsonb) is 'Remembers the platform''s own count of an account: {used, total, per_seconds}.';

grant execute on function
  public.claim_post(text, integer), public.note_smaller_film(uuid, bigint, text), public.keep_post(uuid, bigint, jsonb, integer), public.arm_post(uuid, bigint, integer),
  public.report_post(uuid, bigint, jsonb), public.note_quota(uuid, jsonb)
to service_role;
