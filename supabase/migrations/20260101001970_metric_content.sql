-- Content: made, approved, posted, and what came back. Read from the rows: staff approve each one, so there are thousands and not
-- millions, and what it counts are videos and public posts, not people; nothing is hidden here. Cards are not posted, so not counted.

create function private.metric_content(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v private.metric_query;
  v_by constant text := coalesce(p_query ->> 'by', 'platform');
begin
  perform private.require('content', 'aggregate');
  v := private.parse_metric_query(p_query - 'by', '{all}');
  if v_by not in ('platform', 'template', 'hour') then
    perform private.bad_metric_query('Posts can be told apart by platform, template or hour.');
  end if;
  return json_build_object('as_of', now(), 'from', v.first_day, 'to', v.last_day,
    'pipeline', (select json_build_object(
      'requested', (select count(*) from public.viral_video_generations g where not g.is_draft and g.video_type <> 'share_card' and analytics.day_in(g.created_at, (select analytics.zone())) between v.first_day and v.last_day),
      'made', (select count(*) from public.viral_video_generations g where not g.is_draft and g.video_type <> 'share_card' and g.status = 'succeeded' and analytics.day_in(g.finished_at, (select analytics.zone())) between v.first_day and v.last_day),
      'approved', (select count(*) from public.social_media_posts p where analytics.day_in(p.approved_at, (select analytics.zone())) between v.first_day and v.last_day),
      'posted', (select count(*) from public.social_media_posts p where analytics.day_in(p.posted_at, (select analytics.zone())) between v.first_day and v.last_day),
      'viral', (select count(*) from public.social_media_posts p where p.went_viral and analytics.day_in(p.posted_at, (select analytics.zone())) between v.first_day and v.last_day))),
    'points', (select coalesce(json_agg(r order by r.period), '[]') from (
      select b.period, count(p.id) as posts, coalesce(sum(p.views_count), 0) as views,
        coalesce(sum(p.likes_count + p.comments_count + p.shares_count + p.saves_count), 0) as engagements,
        b.first_day > b.period or b.last_day >= analytics.day_in(now(), (select analytics.zone())) as partial
      from analytics.period_bounds(v, v.first_day, v.last_day) b
      left join public.social_media_posts p on p.posted_at >= b.first_day::timestamp at time zone (select analytics.zone()) and p.posted_at < (b.last_day + 1)::timestamp at time zone (select analytics.zone())
      group by b.period, b.first_day, b.last_day) r),
    'groups', (select coalesce(json_agg(r order by r.views desc, r.series), '[]') from (
      select case v_by when 'platform' then p.platform::text when 'hour' then extract(hour from p.posted_at at time zone (select analytics.zone()))::text
          else coalesce(t.template_name, 'none') end as series, count(*) as posts, sum(p.views_count) as views,
        sum(p.likes_count + p.comments_count + p.shares_count + p.saves_count) as engagements,
        round(least(1, sum(p.likes_count + p.comments_count + p.shares_count + p.saves_count)::numeric / nullif(sum(p.views_count), 0)), 4) as engagement_rate,
        count(*) filter (where p.went_viral) as viral, percentile_disc(0.5) within group (order by p.views_count) as median_views
      from public.social_media_posts p
      left join public.user_content_library c on c.id = p.content_id
      left join public.viral_video_generations g on g.id = c.video_generation_id
      left join public.content_templates t on t.id = g.template_id
      where p.posted_at >= v.first_day::timestamp at time zone (select analytics.zone()) and p.posted_at < (v.last_day + 1)::timestamp at time zone (select analytics.zone())
      group by 1) r));
end
$$;
create index social_media_posts_posted_idx on public.social_media_posts (posted_at);
create function public.metric_content(p_query jsonb default '{}') returns json
language sql stable set search_path = '' as $$ select private.metric_content(p_query); $$;
comment on function public.metric_content(jsonb) is
  'Share videos and posts, by UTC days. p_query: {from?, to?, grain?, by?: platform|template|hour (UTC)}. Answers {as_of, from, to, pipeline: '
  '{requested, made, approved, posted, viral}, points: [{period, posts, views, engagements, partial}], groups: [{series, posts, views, '
  'engagements, engagement_rate, viral, median_views}]}; views are the newest readings of the posts of that day. Errors: 42501 without '
  'content:aggregate, 22023.';
grant execute on function private.metric_content(jsonb), public.metric_content(jsonb) to authenticated, service_role;
