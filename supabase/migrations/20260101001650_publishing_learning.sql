-- What works: hours, hashtags, films and templates compared, with how much is known about each.
--
-- One number per post makes posts of different accounts comparable: ln(views / median views of its account), from posts that are at
-- least three days old. Groups are compared by the mean of it, so that one viral post does not decide; exp() of the difference is the
-- lift, and its 95 % interval says what the data do not know. Few posts, wide interval: shown, never hidden.

create function private.post_scores(p_account_id uuid)
returns table (post_id uuid, account_id uuid, posted_at timestamptz, hashtags text[], film text, template_version_id uuid, hook text, score double precision)
language sql stable security definer set search_path = '' as $$
  with counted as (
    select p.id, p.account_id, p.posted_at, p.hashtags, p.views_count, p.caption, l.video_generation_id
    from public.social_media_posts p
    left join public.user_content_library l on l.id = p.content_id
    where p.status in ('live', 'removed') and p.posted_at < now() - interval '3 days' and p.posted_at > now() - interval '1 year'
      and (p_account_id is null or p.account_id = p_account_id)
  ), typical as (
    select c.account_id, percentile_cont(0.5) within group (order by c.views_count) as views from counted c group by c.account_id
  )
  select c.id, c.account_id, c.posted_at, c.hashtags, g.film, g.template_version_id,
    -- The hook is what shows before "more": the first line.
    nullif(left(split_part(c.caption, E'\n', 1), 60), ''), ln((c.views_count + 1) / (t.views + 1))
  from counted c join typical t on t.account_id is not distinct from c.account_id
  left join public.viral_video_generations g on g.id = c.video_generation_id;
$$;
comment on function private.post_scores(uuid) is 'Posts of the last year, older than three days, each with ln(views against its account''s median).';

create function private.labelled_posts(p_account_id uuid, p_by text, p_time_zone text)
returns table (post_id uuid, score double precision, label text)
language sql stable security definer set search_path = '' as $$
  select distinct s.post_id, s.score, l.label
  from private.post_scores(p_account_id) s
  cross join lateral (
    select unnest(s.hashtags) as label where p_by = 'hashtag'
    union all
    select to_char(s.posted_at at time zone p_time_zone, 'ID') || ' '
      || lpad((3 * (extract(hour from s.posted_at at time zone p_time_zone)::integer / 3))::text, 2, '0') where p_by = 'time'
    union all select s.film where p_by = 'film'
    union all select s.template_version_id::text where p_by = 'template'
    union all select s.hook where p_by = 'hook'
    union all select s.account_id::text where p_by = 'account'
    union all select 'all' where p_by = 'all') l
  where l.label is not null;
$$;
comment on function private.labelled_posts(uuid, text, text) is 'The posts of post_scores() under what they are grouped by; a post has as many rows as hashtags.';

create function private.t_quantile(p_freedom double precision) returns double precision
language sql immutable set search_path = '' as $$
  -- Cornish and Fisher's expansion of Student's t at 0.975 around the normal's 1.959964; within 1 % from 3 degrees of freedom on.
  select 1.959964 + 2.372271 / f + 2.822503 / f ^ 2 + 2.555904 / f ^ 3 + 1.589490 / f ^ 4 from (select greatest(p_freedom, 1) as f) x;
$$;
comment on function private.t_quantile(double precision) is 'Student''s t for a 95 % interval, by degrees of freedom (Abramowitz and Stegun 26.7.5).';

create function private.lifts(p_account_id uuid, p_by text, p_time_zone text)
returns table (label text, posts integer, others integer, lift double precision, low double precision, high double precision)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with labelled as (
    select l.post_id, l.score, l.label from private.labelled_posts(p_account_id, p_by, p_time_zone) l
  ), all_of as (
    select count(*)::double precision as n, sum(s.score) as total, sum(s.score * s.score) as squares from private.post_scores(p_account_id) s
  ), grouped as (
    select g.label, count(*)::double precision as n, sum(g.score) as total, sum(g.score * g.score) as squares from labelled g group by g.label
  ), compared as (
    -- Welch: the group against all other posts, with variances of their own.
    select g.label, g.n, a.n - g.n as m, g.total / g.n as mean, (a.total - g.total) / nullif(a.n - g.n, 0) as other_mean,
      greatest(0, g.squares - g.total ^ 2 / g.n) / nullif(g.n - 1, 0) / g.n as v,
      greatest(0, (a.squares - g.squares) - (a.total - g.total) ^ 2 / nullif(a.n - g.n, 0)) / nullif(a.n - g.n - 1, 0) / (a.n - g.n) as w
    from grouped g cross join all_of a where a.n > g.n
  ), known as (
    select c.*, private.t_quantile((c.v + c.w) ^ 2 / nullif(c.v ^ 2 / (c.n - 1) + c.w ^ 2 / (c.m - 1), 0)) * sqrt(c.v + c.w) as half
    from compared c where c.n > 1 and c.m > 1
  )
  select c.label, c.n::integer, c.m::integer, exp(c.mean - c.other_mean), exp(c.mean - c.other_mean - k.half), exp(c.mean - c.other_mean + k.half)
  from compared c left join known k on k.label = c.label
  order by c.n desc, c.label;
end
$$;

create function private.content_lifts(p_by text, p_account_id uuid, p_time_zone text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('content', 'read');
  if coalesce(p_by, '') not in ('hashtag', 'time', 'film', 'template', 'hook') then
    raise exception using errcode = '22023', message = 'Posts can be compared by hashtag, time, film, template or hook.';
  elsif not private.is_time_zone(p_time_zone) then
    raise exception using errcode = '22023', message = format('"%s" is not a time zone.', p_time_zone);
  end if;
  return (select coalesce(jsonb_agg(jsonb_build_object('label', l.label, 'posts', l.posts, 'others', l.others,
    'lift', round(l.lift::numeric, 3), 'low', round(l.low::numeric, 3), 'high', round(l.high::numeric, 3),
    'name', coalesce(v.name, l.label)) order by l.posts desc, l.label), '[]')
    from private.lifts(p_account_id, p_by, p_time_zone) l
    left join lateral (
      select t.template_name || ', version ' || tv.version as name
      from public.content_template_versions tv join public.content_templates t on t.id = tv.template_id
      where p_by = 'template' and tv.id::text = l.label) v on true);
end
$$;
create function public.content_lifts(p_by text, p_account_id uuid default null, p_time_zone text default 'UTC') returns jsonb
language sql set search_path = '' as $$ select private.content_lifts(p_by, p_account_id, p_time_zone); $$;
comment on function public.content_lifts(text, uuid, text) is
  'How much better or worse posts of a kind did than all others of their accounts: [{label, name, posts, others, lift, low, high}], by hashtag, time '
  '(ISO weekday and the first hour of three, "2 18"), film, template (version id) or hook (first line). lift 1.5 is half as many views again; low '
  'and high are its 95 % interval (Welch, on ln views against the account''s median), null with one post. Errors: 42501, 22023.';
grant execute on function private.content_lifts(text, uuid, text), public.content_lifts(text, uuid, text) to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- The numbers of the learning page, and the posts behind each of them
------------------------------------------------------------------------------------------------------------------

create function private.learning_results(p_account_id uuid)
returns table (post_id uuid, account_id uuid, views bigint, engagement bigint, velocity numeric, viral boolean)
language sql stable security definer set search_path = '' as $$
  select p.id, p.account_id, p.views_count, p.likes_count + p.comments_count + p.shares_count + p.saves_count, r.viral_score, p.went_viral
  from private.post_scores(p_account_id) s
  join public.social_media_posts p on p.id = s.post_id
  left join lateral (
    select c.viral_score from public.content_analytics c where c.post_id = p.id order by c.recorded_at desc limit 1) r on true;
$$;
comment on function private.learning_results(uuid) is 'What became of the posts of post_scores(): newest counts, and the velocity of the newest reading.';

create function private.learning_summary(p_account_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('content', 'read');
  return (
    with numbers as (
      select r.account_id, grouping(r.account_id) = 1 as is_total, count(*) as posts, sum(r.views) as views,
        percentile_cont(0.5) within group (order by r.views) as median_views,
        -- All engagement against all views: a mean of rates would let posts that nobody saw decide.
        round(sum(r.engagement) filter (where r.views > 0) / nullif(sum(r.views), 0), 4) as engagement_rate,
        round((percentile_cont(0.5) within group (order by r.velocity))::numeric, 3) as median_velocity,
        count(r.velocity) as compared, count(*) filter (where r.viral) as viral
      from private.learning_results(p_account_id) r
      group by grouping sets ((r.account_id), ())
    ), rows as (
      select n.is_total, jsonb_build_object('account_id', n.account_id, 'platform', a.platform, 'handle', a.handle, 'posts', n.posts,
        'views', coalesce(n.views, 0), 'median_views', n.median_views, 'engagement_rate', n.engagement_rate,
        'median_velocity', n.median_velocity, 'compared', n.compared, 'viral', n.viral, 'viral_views', a.viral_views) as row
      from numbers n left join public.social_accounts a on a.id = n.account_id
    )
    select jsonb_build_object(
      'total', (select r.row from rows r where r.is_total),
      'accounts', (select coalesce(jsonb_agg(r.row order by r.row ->> 'platform', r.row ->> 'handle'), '[]') from rows r where not r.is_total)));
end
$$;
create function public.learning_summary(p_account_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.learning_summary(p_account_id); $$;
comment on function public.learning_summary(uuid) is
  'Posts of the last year, older than three days, together and by account: {total, accounts: [...]}, each {account_id, platform, handle, posts, '
  'views, median_views, engagement_rate 0-1, median_velocity against the account''s median at the same age, of `compared` posts, viral, '
  'viral_views}. Errors: 42501.';

create function private.learning_posts(p_by text, p_label text, p_viral boolean, p_account_id uuid, p_time_zone text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('content', 'read');
  if coalesce(p_by, '') not in ('all', 'account', 'hashtag', 'time', 'film', 'template', 'hook') or p_label is null then
    raise exception using errcode = '22023', message = 'Posts can be listed by all, account, hashtag, time, film, template or hook, and one of them.';
  elsif not private.is_time_zone(p_time_zone) then
    raise exception using errcode = '22023', message = format('"%s" is not a time zone.', p_time_zone);
  elsif p_limit is null or p_limit not between 1 and 10000 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 10000.';
  end if;
  return (
    with found as (
      select p.id, p.account_id, p.platform, a.handle, p.status, p.posted_at, left(split_part(trim(p.caption), E'\n', 1), 80) as title,
        r.views, case when r.views > 0 then round(least(1, r.engagement::numeric / r.views), 4) end as engagement_rate, r.velocity, r.viral,
        round(exp(l.score)::numeric, 3) as times_median
      from private.labelled_posts(p_account_id, p_by, p_time_zone) l
      join private.learning_results(p_account_id) r on r.post_id = l.post_id
      join public.social_media_posts p on p.id = l.post_id
      left join public.social_accounts a on a.id = p.account_id
      where l.label = p_label and (r.viral or not coalesce(p_viral, false))
    )
    select jsonb_build_object('total', (select count(*) from found), 'posts', (
      select coalesce(jsonb_agg(to_jsonb(f) order by f.views desc, f.id), '[]')
      from (select * from found order by found.views desc, found.id limit p_limit) f)));
end
$$;
create function public.learning_posts(
  p_by text default 'all', p_label text default 'all', p_viral boolean default false, p_account_id uuid default null,
  p_time_zone text default 'UTC', p_limit integer default 100
) returns jsonb
language sql stable set search_path = '' as $$ select private.learning_posts(p_by, p_label, p_viral, p_account_id, p_time_zone, p_limit); $$;
comment on function public.learning_posts(text, text, boolean, uuid, text, integer) is
  'The posts behind a number of learning_summary() or content_lifts(), most watched first: {total, posts: [{id, account_id, platform, handle, '
  'status, posted_at, title, views, engagement_rate 0-1, velocity, viral, times_median}]}; p_viral leaves those that went viral. '
  'Errors: 42501, 22023.';
grant execute on function
  private.learning_summary(uuid), public.learning_summary(uuid),
  private.learning_posts(text, text, boolean, uuid, text, integer), public.learning_posts(text, text, boolean, uuid, text, integer)
to authenticated, service_role;
