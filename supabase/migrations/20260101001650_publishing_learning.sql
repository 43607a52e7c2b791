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
  with scores as materialized (select * from private.post_scores(p_account_id)),
  labelled as (
    select distinct s.post_id, s.score, l.label
    from scores s
    cross join lateral (
      select unnest(s.hashtags) as label where p_by = 'hashtag'
      union all
      select to_char(s.posted_at at time zone p_time_zone, 'ID') || ' '
        || lpad((3 * (extract(hour from s.posted_at at time zone p_time_zone)::integer / 3))::text, 2, '0') where p_by = 'time'
      union all select s.film where p_by = 'film'
      union all select s.template_version_id::text where p_by = 'template'
      union all select s.hook where p_by = 'hook') l
    where l.label is not null
  ), all_of as (
    select count(*)::double precision as n, sum(s.score) as total, sum(s.score * s.score) as squares from scores s
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
    'lift', round(l.lift::numeric, 3), 'low', round(l.low::numeric, 3), 'high', round(l.high::numeric, 3)) order by l.posts desc, l.label), '[]')
    from private.lifts(p_account_id, p_by, p_time_zone) l);
end
$$;
create function public.content_lifts(p_by text, p_account_id uuid default null, p_time_zone text default 'UTC') returns jsonb
language sql set search_path = '' as $$ select private.content_lifts(p_by, p_account_id, p_time_zone); $$;
comment on function public.content_lifts(text, uuid, text) is
  'How much better or worse posts of a kind did than all others of their accounts: [{label, posts, others, lift, low, high}], by hashtag, time '
  '(ISO weekday and the first hour of three, "2 18"), film, template (version id) or hook (first line). lift 1.5 is half as many views again; low '
  'and high are its 95 % interval (Welch, on ln views against the account''s median), null with one post. Errors: 42501, 22023.';
grant execute on function private.content_lifts(text, uuid, text), public.content_lifts(text, uuid, text) to authenticated, service_role;
