export const GROWTH_STAFF = '00000000-0000-4000-8000-00000000000b';
const ACCOUNTS = 8;
/** Posts that are still to come; the others went out over the last two years. */
const AHEAD = 400;

/**
 * Films of twelve template versions, their posts on eight accounts with the readings that polling leaves behind, and the floor: the same rows
 * read by the same index, with the same permission asked, and nothing worked out.
 */
export const fillPublishingSql = (count: number) => `
  set session_replication_role = replica;
  select setseed(0.5);
  insert into auth.users (id, aud, role, email, email_confirmed_at)
    values ('${GROWTH_STAFF}', 'authenticated', 'authenticated', 'bench-growth@example.com', now());
  insert into public.staff_members (user_id, full_name, email, role) values ('${GROWTH_STAFF}', 'Bench', 'bench-growth@example.com', 'growth');
  insert into auth.users (id, aud, role, email, email_confirmed_at)
    select md5('member' || n)::uuid, 'authenticated', 'authenticated', 'member' || n || '@example.com', now() from generate_series(1, 2000) n;
  insert into public.profiles (id, full_name, email, created_at)
    select id, 'Member', email, now() from auth.users where email like 'member%';
  insert into public.content_templates (id, template_name, film)
    select md5('template' || n)::uuid, 'Template ' || n, (array['progress-journey', 'weekly-recap', 'milestone-moment'])[1 + n % 3] from generate_series(1, 12) n;
  insert into public.content_template_versions (id, template_id, version, film, choices, status)
    select md5('version' || n)::uuid, md5('template' || n)::uuid, 1, (array['progress-journey', 'weekly-recap', 'milestone-moment'])[1 + n % 3], '{}', 'published'
    from generate_series(1, 12) n;
  insert into public.viral_video_generations (id, user_id, film, template_id, template_version_id, source_data, content_hash, status, video_url, created_at)
    select md5('film' || n)::uuid, md5('member' || 1 + n % 2000)::uuid, (array['progress-journey', 'weekly-recap', 'milestone-moment'])[1 + (1 + n % 12) % 3],
      md5('template' || 1 + n % 12)::uuid, md5('version' || 1 + n % 12)::uuid, '{}', md5('a' || n) || md5('b' || n), 'succeeded', n || '.mp4', now()
    from generate_series(1, ${count} / 4) n;
  insert into public.user_content_library (id, user_id, content_type, video_generation_id, media_url)
    select md5('content' || n)::uuid, md5('member' || 1 + n % 2000)::uuid, 'reel', md5('film' || n)::uuid, n || '.mp4' from generate_series(1, ${count} / 4) n;
  insert into public.social_accounts (id, platform, handle, status)
    select md5('account' || n)::uuid, (array['instagram', 'tiktok', 'facebook', 'x'])[1 + n % 4]::public.social_platform, '@bench' || n, 'connected'
    from generate_series(1, ${ACCOUNTS}) n;
  insert into public.posting_slots (account_id, weekday, local_time, time_zone)
    select md5('account' || n)::uuid, d, '18:00', 'Europe/Berlin' from generate_series(1, ${ACCOUNTS}) n cross join generate_series(1, 7) d;
  insert into public.social_media_posts (id, user_id, content_id, account_id, platform, platform_post_id, caption, hashtags, status, scheduled_for, posted_at,
      approved_at, views_count, likes_count, went_viral, created_at)
    select md5('post' || n)::uuid, md5('member' || 1 + n / 4 % 2000)::uuid, md5('content' || 1 + n / 4 % (${count} / 4))::uuid, md5('account' || a)::uuid,
      (array['instagram', 'tiktok', 'facebook', 'x'])[1 + a % 4]::public.social_platform, case when ahead then null else 'bench-' || n end,
      'Small steps, number ' || n % 5000, array['tag' || n % 40, 'tag' || n % 37], case when ahead then 'approved' else 'live' end::public.post_status, at,
      case when ahead then null else at end, at - interval '1 day', views, views / 20, views > 10000, at - interval '2 days'
    from (
      select n, 1 + n % ${ACCOUNTS} as a, n > ${count - AHEAD} as ahead, (exp(6 + 2 * random()))::bigint as views,
        case when n > ${count - AHEAD} then now() + (n - ${count - AHEAD}) * interval '100 minutes'
          else now() - (${count - AHEAD} - n) * interval '730 days' / ${count} end as at
      from generate_series(1, ${count}) n) p;
  insert into public.content_analytics (content_id, post_id, recorded_at, views, likes, viral_score)
    select p.content_id, p.id, p.posted_at + age.after, p.views_count * age.part, p.likes_count * age.part, 0.2 + 2 * random()
    from public.social_media_posts p
    cross join (values (interval '1 hour', 0.2), (interval '1 day', 0.7), (interval '7 days', 1.0)) age (after, part)
    where p.posted_at < now() - interval '7 days';
  set session_replication_role = origin;
  create function private.bench_posts(p_from timestamptz, p_to timestamptz) returns jsonb language plpgsql stable security definer set search_path = '' as $$
  begin
    perform private.require('content', 'read');
    return (select jsonb_agg(jsonb_build_object('id', p.id, 'account_id', p.account_id, 'platform', p.platform, 'status', p.status, 'at', p.scheduled_for,
      'content_id', p.content_id, 'title', p.caption, 'error_message', p.error_message, 'needs_person', p.needs_person_at) order by p.scheduled_for, p.id)
      from public.social_media_posts p where p.scheduled_for >= p_from and p.scheduled_for < p_to);
  end $$;
  create function public.bench_posts(p_from timestamptz, p_to timestamptz) returns jsonb language sql stable set search_path = '' as $$
    select private.bench_posts(p_from, p_to) $$;
  create function private.bench_results() returns jsonb language plpgsql stable security definer set search_path = '' as $$
  begin
    perform private.require('content', 'read');
    return (select jsonb_build_object('posts', count(*), 'views', sum(p.views_count), 'likes', sum(p.likes_count + p.comments_count + p.shares_count + p.saves_count),
      'film', count(g.template_version_id), 'newest', sum(r.viral_score))
      from public.social_media_posts p
      left join public.user_content_library l on l.id = p.content_id
      left join public.viral_video_generations g on g.id = l.video_generation_id
      left join lateral (
        select c.viral_score from public.content_analytics c where c.post_id = p.id order by c.recorded_at desc limit 1) r on true
      where p.status in ('live', 'removed') and p.posted_at < now() - interval '3 days' and p.posted_at > now() - interval '1 year');
  end $$;
  create function public.bench_results() returns jsonb language sql stable set search_path = '' as $$ select private.bench_results() $$;
  grant execute on function private.bench_posts(timestamptz, timestamptz), public.bench_posts(timestamptz, timestamptz),
    private.bench_results(), public.bench_results() to authenticated;`;
