-- What comes after a post is live: counts at 15 min, 1 h, 3 h, 1 d, 3 d and 7 d, what went viral, and taking posts down.

create function private.reading_ages() returns interval[]
language sql immutable set search_path = '' as $$
  select '{15 minutes,1 hour,3 hours,1 day,3 days,7 days}'::interval[];
$$;
comment on function private.reading_ages() is 'Ages of a post at which its counts are read. Posts are compared at the same age.';

create function private.next_reading(p_posted_at timestamptz, p_now timestamptz) returns timestamptz
language sql immutable set search_path = '' as $$
  -- A reading that comes late counts for the age that it was due at: the next is the first age that has not come yet.
  select min(p_posted_at + age) from unnest(private.reading_ages()) age where p_posted_at + age > p_now;
$$;

create function public.claim_readings(p_lease_seconds integer default 300, p_limit integer default 20) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_account uuid;
  v_posts jsonb;
begin
  select p.account_id into v_account
  from public.social_media_posts p
  join public.social_accounts a on a.id = p.account_id and a.status in ('connected', 'expiring')
  join private.social_credentials c on c.account_id = a.id and coalesce(c.access_ends_at, 'infinity') > v_now + interval '1 minute'
  where p.metrics_due_at <= v_now and p.status = 'live'
  order by p.metrics_due_at limit 1;
  if v_account is null then
    return null;
  end if;
  with due as (
    select p.id from public.social_media_posts p
    where p.account_id = v_account and p.metrics_due_at <= v_now and p.status = 'live'
    order by p.metrics_due_at for update skip locked limit p_limit
  ), taken as (
    -- The due time is the lease: who does not come back leaves the posts to the next.
    update public.social_media_posts p set metrics_due_at = v_now + make_interval(secs => p_lease_seconds)
    from due where p.id = due.id returning p.id, p.platform_post_id
  )
  select jsonb_agg(jsonb_build_object('id', t.id, 'platform_post_id', t.platform_post_id)) into v_posts from taken t;
  if v_posts is null then
    return null;
  end if;
  return (select jsonb_build_object('platform', a.platform, 'posts', v_posts, 'account', jsonb_build_object(
      'id', a.id, 'external_id', a.external_account_id, 'sealed', c.sealed))
    from public.social_accounts a join private.social_credentials c on c.account_id = a.id where a.id = v_account);
end
$$;
comment on function public.claim_readings(integer, integer) is
  'Posts of one account whose counts are due: {platform, account: {id, external_id, sealed}, posts: [{id, platform_post_id}]}; null when none are.';

create function private.viral_score(p_post public.social_media_posts, p_views bigint, p_now timestamptz) returns numeric
language sql stable set search_path = '' as $$
  -- The reading of each other post that is nearest to this age, if it is within a quarter of it.
  with age as (
    select extract(epoch from p_now - p_post.posted_at) as seconds
  ), peers as (
    select (
      select c.views from public.content_analytics c
      where c.post_id = o.id and c.recorded_at between o.posted_at + make_interval(secs => 0.75 * age.seconds::double precision)
        and o.posted_at + make_interval(secs => 1.25 * age.seconds::double precision)
      order by abs(extract(epoch from c.recorded_at - o.posted_at) - age.seconds) limit 1) as views
    from age cross join lateral (
      select p.id, p.posted_at from public.social_media_posts p
      where p.account_id = p_post.account_id and p.id <> p_post.id and p.posted_at is not null and p.posted_at < p_post.posted_at
      order by p.posted_at desc limit 50) o
  )
  select case when count(views) >= 5 then round(p_views / greatest(1, percentile_cont(0.5) within group (order by views))::numeric, 4) end
  from peers where views is not null;
$$;
comment on function private.viral_score(public.social_media_posts, bigint, timestamptz) is
  'Velocity: views against the median of the account''s (up to 50) posts before it at the same age; null with fewer than 5 to compare with.';

create function private.recount_hashtags(p_tags text[]) returns void
language sql security definer set search_path = '' as $$
  insert into public.hashtag_performance (hashtag, times_used, total_views, total_engagement, average_engagement_rate)
  select t.tag, count(*), sum(p.views_count), sum(e.engagement), round(avg(least(100, 100.0 * e.engagement / p.views_count)), 4)
  from (select distinct lower(x) as tag from unnest(p_tags) x where lower(x) !~ '[#\s]' and length(x) between 1 and 100) t
  join public.social_media_posts p on t.tag = any (p.hashtags) and p.views_count > 0
  cross join lateral (select p.likes_count + p.comments_count + p.shares_count + p.saves_count as engagement) e
  group by t.tag
  on conflict (hashtag) do update
  set times_used = excluded.times_used, total_views = excluded.total_views, total_engagement = excluded.total_engagement,
    average_engagement_rate = excluded.average_engagement_rate;
$$;

create function private.post_is_gone(p_post public.social_media_posts, p_proof jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_times integer;
begin
  insert into private.post_work (post_id, gone_times) values (p_post.id, 1)
  on conflict (post_id) do update set gone_times = post_work.gone_times + 1 returning gone_times into v_times;
  if v_times < 2 then
    -- Asked once more before anybody is told: platforms have bad moments.
    update public.social_media_posts p set metrics_due_at = private.publish_now() + interval '10 minutes' where p.id = p_post.id;
    return;
  end if;
  update public.post_takedowns t
  set status = 'done', closed_at = private.publish_now(), proof = p_proof
  where t.post_id = p_post.id and t.status in ('waiting', 'manual', 'failed');
  update public.social_media_posts p
  set status = 'removed', metrics_due_at = null, error_code = 'gone_at_platform', error_message = 'The platform does not have it any more.'
  where p.id = p_post.id and p.status = 'live' returning * into p_post;
  perform private.note_attempt(p_post, 'gone', 'gone_at_platform');
end
$$;

create function public.record_readings(p_readings jsonb) returns integer
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_post public.social_media_posts;
  v_views bigint;
  v_row record;
  v_done integer := 0;
begin
  for v_row in
    select r.* from jsonb_to_recordset(p_readings) as r (id uuid, gone boolean, views bigint, likes bigint, comments bigint, shares bigint, saves bigint)
  loop
    select * into v_post from public.social_media_posts p where p.id = v_row.id and p.status = 'live' for update;
    continue when not found;
    if v_row.gone then
      perform private.post_is_gone(v_post, jsonb_build_object('not_listed', true, 'at', v_now));
      continue;
    end if;
    v_done := v_done + 1;
    -- A platform that does not tell a count leaves the last one.
    v_views := coalesce(v_row.views, v_post.views_count);
    update public.social_media_posts p
    set views_count = v_views, likes_count = coalesce(v_row.likes, p.likes_count), comments_count = coalesce(v_row.comments, p.comments_count),
      shares_count = coalesce(v_row.shares, p.shares_count), saves_count = coalesce(v_row.saves, p.saves_count),
      metrics_due_at = case
        -- Somebody has to take it down by hand: watch whether they did.
        when exists (select 1 from public.post_takedowns t where t.post_id = p.id and t.status = 'manual') then v_now + interval '1 hour'
        else private.next_reading(p.posted_at, v_now) end,
      went_viral = p.went_viral or v_views >= a.viral_views,
      viral_threshold_reached_at = coalesce(p.viral_threshold_reached_at, case when v_views >= a.viral_views then v_now end)
    from public.social_accounts a
    where p.id = v_post.id and a.id = p.account_id
    returning p.* into v_post;
    update private.post_work w set gone_times = 0 where w.post_id = v_post.id;
    if v_post.content_id is not null then
      insert into public.content_analytics (content_id, post_id, recorded_at, views, likes, comments, shares, saves, viral_score)
      values (v_post.content_id, v_post.id, v_now, v_post.views_count, v_post.likes_count, v_post.comments_count, v_post.shares_count,
        v_post.saves_count, private.viral_score(v_post, v_views, v_now));
      update public.user_content_library l
      set likes_count = s.likes, comments_count = s.comments, shares_count = s.shares
      from (
        select sum(p.likes_count) as likes, sum(p.comments_count) as comments, sum(p.shares_count) as shares
        from public.social_media_posts p where p.content_id = v_post.content_id) s
      where l.id = v_post.content_id;
    end if;
    perform private.recount_hashtags(v_post.hashtags);
  end loop;
  return v_done;
end
$$;
comment on function public.record_readings(jsonb) is
  'Stores counts as platforms gave them: [{id, views, likes, comments, shares, saves} | {id, gone: true}], null for what a platform does not '
  'tell; answers how many. A post that is not there twice in a row is removed, and closes its takedown with that as proof.';

------------------------------------------------------------------------------------------------------------------
-- Takedowns
------------------------------------------------------------------------------------------------------------------

create function public.claim_takedown(p_lease_seconds integer default 120) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_row public.post_takedowns;
begin
  update public.post_takedowns t
  set status = 'running', fence = t.fence + 1, lease_expires_at = private.publish_now() + make_interval(secs => p_lease_seconds)
  where t.id = (
    select o.id
    from public.post_takedowns o
    join public.social_media_posts p on p.id = o.post_id and p.status = 'live'
    join public.social_accounts a on a.id = p.account_id and a.status in ('connected', 'expiring')
    join private.social_credentials c on c.account_id = a.id and coalesce(c.access_ends_at, 'infinity') > private.publish_now() + interval '1 minute'
    where o.status in ('waiting', 'running') and o.run_after <= private.publish_now()
      and coalesce(o.lease_expires_at, '-infinity') <= private.publish_now()
    order by o.run_after for update of o skip locked limit 1)
  returning * into v_row;
  if v_row.id is null then
    return null;
  end if;
  return (select jsonb_build_object('id', v_row.id, 'fence', v_row.fence, 'attempts', v_row.attempts, 'platform', p.platform,
      'platform_post_id', p.platform_post_id,
      'account', jsonb_build_object('id', a.id, 'external_id', a.external_account_id, 'sealed', c.sealed))
    from public.social_media_posts p
    join public.social_accounts a on a.id = p.account_id
    join private.social_credentials c on c.account_id = a.id
    where p.id = v_row.post_id);
end
$$;
comment on function public.claim_takedown(integer) is
  'A live post that has to come down, also of a paused account: {id, fence, attempts, platform, platform_post_id, account}; null when there is none.';

create function public.report_takedown(p_id uuid, p_fence bigint, p_report jsonb) returns public.takedown_status
language plpgsql set search_path = '' as $$
declare
  v_now timestamptz := private.publish_now();
  v_row public.post_takedowns;
  v_outcome text := p_report ->> 'outcome';
begin
  select * into v_row from public.post_takedowns t where t.id = p_id for update;
  perform private.require_lease(v_row.fence = p_fence and v_row.status = 'running', v_row.fence, v_row.status::text);
  if coalesce(v_outcome, '') not in ('gone', 'manual', 'again', 'failed') then
    raise exception using errcode = '22023', message = 'A takedown ends gone, manual, again or failed.';
  end if;
  update public.post_takedowns t
  set status = case v_outcome when 'gone' then 'done' when 'again' then case when t.attempts >= 20 then 'failed' else 'waiting' end
      else v_outcome end::public.takedown_status,
    attempts = t.attempts + 1, lease_expires_at = null, error_code = left(p_report ->> 'code', 100),
    error_message = left(p_report ->> 'message', 2000),
    run_after = v_now + make_interval(secs => coalesce((p_report ->> 'seconds')::double precision, 60)),
    proof = case when v_outcome = 'gone' then (p_report -> 'proof') || jsonb_build_object('at', v_now) end,
    closed_at = case when v_outcome = 'gone' then v_now end
  where t.id = p_id returning * into v_row;
  if v_outcome = 'gone' then
    update public.social_media_posts p set status = 'removed', metrics_due_at = null where p.id = v_row.post_id and p.status = 'live';
  elsif v_outcome = 'manual' then
    update public.social_media_posts p set metrics_due_at = v_now + interval '1 hour' where p.id = v_row.post_id and p.platform <> 'webhook';
  end if;
  return v_row.status;
end
$$;
comment on function public.report_takedown(uuid, bigint, jsonb) is
  'How a takedown went: {outcome: gone {proof} | manual | again {seconds} | failed, code?, message?}. KF001: lease lost. Errors: 22023.';

grant execute on function
  public.claim_readings(integer, integer), public.record_readings(jsonb), public.claim_takedown(integer),
  public.report_takedown(uuid, bigint, jsonb)
to service_role;
