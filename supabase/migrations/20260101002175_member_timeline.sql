-- The timeline of one member: everything that happened, newest first, a page at a time. Each source answers its own newest rows by index, so a
-- page costs the same on the first day and after ten years; what happened at one moment is never cut in two (with ties). What the reader's permissions don't cover is not asked for.

create function private.member_timeline(p_user_id uuid, p_groups text[], p_before timestamptz, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_all constant text[] := '{body,plan,food,training,mind,coaching,community,learning,content,account}';
  v_groups text[];
  v_before constant timestamptz := coalesce(p_before, 'infinity');
  v_health constant boolean := private.can('health', 'read');
  v_zone text;
  v_body boolean; v_plan boolean; v_food boolean; v_training boolean; v_mind boolean; v_coaching boolean;
  v_community boolean; v_learning boolean; v_content boolean; v_account boolean;
  v_events jsonb;
begin
  perform private.require('users', 'read');
  if not coalesce(p_groups, '{}') <@ v_all then
    raise exception using errcode = '22023', message = format('The groups of a timeline are %s.', array_to_string(v_all, ', '));
  elsif p_limit is null or p_limit not between 1 and 200 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 200.';
  end if;
  select p.time_zone into v_zone from public.profiles p where p.id = p_user_id;
  if v_zone is null then
    raise exception using errcode = 'PT404', message = 'There is no such user.';
  end if;
  v_groups := coalesce(nullif(p_groups, '{}'), v_all);
  v_body := v_health and 'body' = any (v_groups);
  v_plan := v_health and 'plan' = any (v_groups);
  v_food := v_health and 'food' = any (v_groups);
  v_training := v_health and 'training' = any (v_groups);
  v_learning := v_health and 'learning' = any (v_groups);
  v_mind := private.can('mind', 'read') and 'mind' = any (v_groups);
  v_coaching := private.can('session_content', 'read') and 'coaching' = any (v_groups);
  v_content := private.can('content', 'read') and 'content' = any (v_groups);
  v_community := 'community' = any (v_groups);
  v_account := 'account' = any (v_groups);
  select coalesce(jsonb_agg(to_jsonb(e) order by e.at desc, e.id), '[]') into v_events from (
    select * from (
      (select w.id::text, 'body' as "group", 'weigh_in' as kind, w.measured_at as at, w.weight_kg || ' kg' as title, w.note as detail
        from public.weight_history w where v_body and w.user_id = p_user_id and w.measured_at < v_before order by w.measured_at desc fetch first (p_limit) rows with ties)
      union all
      (select b.id::text, 'body', 'measurement', b.measured_at, 'Measurement', 'Body fat ' || b.body_fat_pct || ' %'
        from public.body_measurements b where v_body and b.user_id = p_user_id and b.measured_at < v_before order by b.measured_at desc fetch first (p_limit) rows with ties)
      union all
      (select s.id::text, 'body', 'sleep', coalesce(s.wake_at, s.sleep_on::timestamp at time zone v_zone), coalesce(round(s.duration_minutes / 60.0, 1) || ' h of sleep', 'Sleep'), 'Quality ' || s.quality || ' of 10'
        from public.sleep_tracking s where v_body and s.user_id = p_user_id and coalesce(s.wake_at, s.sleep_on::timestamp at time zone v_zone) < v_before
        order by 4 desc fetch first (p_limit) rows with ties)
      union all
      (select m.id::text, 'body', 'milestone', m.achieved_at, m.title, null
        from public.goal_milestones m where v_body and m.user_id = p_user_id and m.achieved_at < v_before order by m.achieved_at desc fetch first (p_limit) rows with ties)
      union all
      (select c.id::text, 'plan', 'plan_change', c.created_at, coalesce(c.reason, initcap(replace(c.change_type::text, '_', ' '))), concat_ws(', ',
          nullif(c.calorie_adjustment_kcal, 0) || ' kcal a day', nullif(c.volume_adjustment_sets, 0) || ' sets a week')
        from public.plan_change_events c where v_plan and c.user_id = p_user_id and c.created_at < v_before order by c.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select o.id::text, 'plan', 'adjustment', o.created_at, 'Adjustment of ' || to_char(o.date, 'FMDD Mon') || ': ' || o.status, replace(o.reason_code::text, '_', ' ')
        from public.day_overrides o where v_plan and private.can('adjustments', 'read') and o.user_id = p_user_id and o.created_at < v_before order by o.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select g.id::text, 'plan', 'program', g.created_at, g.name, 'Version ' || g.version || ', ' || g.status
        from public.programs g where v_plan and g.user_id = p_user_id and g.created_at < v_before order by g.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select m.id::text, 'food', 'meal', m.logged_at, coalesce(m.name, initcap(m.meal_type::text)), round(m.total_calories) || ' kcal'
        from public.meals m where v_food and m.user_id = p_user_id and m.child_id is null and m.logged_at < v_before order by m.logged_at desc fetch first (p_limit) rows with ties)
      union all
      (select f.id::text, 'food', 'fast', f.started_at, 'Fast ' || f.protocol, concat_ws(', ', f.duration_hours || ' h', f.status)
        from public.fasting_sessions f where v_food and f.user_id = p_user_id and f.started_at < v_before order by f.started_at desc fetch first (p_limit) rows with ties)
      union all
      (select a.id::text, 'training', 'activity', a.start_time, a.name, concat_ws(', ', round(a.duration_minutes) || ' min', round(a.distance_meters / 1000, 1) || ' km')
        from public.activities a where v_training and a.user_id = p_user_id and a.start_time < v_before order by a.start_time desc fetch first (p_limit) rows with ties)
      union all
      (select m.id::text, 'mind', 'mood', m.checked_in_at, 'Mood ' || m.mood_level || ' of 10', concat_ws(', ', 'stress ' || m.stress_level, nullif(array_to_string(m.emotions, ', '), ''))
        from public.mood_check_ins m where v_mind and m.user_id = p_user_id and m.checked_in_at < v_before order by m.checked_in_at desc fetch first (p_limit) rows with ties)
      union all
      (select t.id::text, 'mind', 'thought', t.recorded_at, t.automatic_thought, t.situation
        from public.thought_records t where v_mind and t.user_id = p_user_id and t.recorded_at < v_before order by t.recorded_at desc fetch first (p_limit) rows with ties)
      union all
      (select c.id::text, 'mind', 'craving', c.occurred_at, 'Craving: ' || coalesce(c.craved_food, c.trigger::text), concat_ws(', ', 'intensity ' || c.intensity, replace(c.outcome::text, '_', ' '))
        from public.cravings c where v_mind and c.user_id = p_user_id and c.occurred_at < v_before order by c.occurred_at desc fetch first (p_limit) rows with ties)
      union all
      (select l.id::text, 'mind', 'lapse', l.occurred_at, 'Lapse: ' || replace(l.lapse_type::text, '_', ' '), l.description
        from public.lapses l where v_mind and l.user_id = p_user_id and l.occurred_at < v_before order by l.occurred_at desc fetch first (p_limit) rows with ties)
      union all
      (select r.id::text, 'mind', 'reflection', r.recorded_at, 'Voice reflection', r.summary
        from public.voice_reflections r where v_mind and r.user_id = p_user_id and r.recorded_at < v_before order by r.recorded_at desc fetch first (p_limit) rows with ties)
      union all
      (select c.id::text, 'coaching', 'conversation', c.last_message_at, coalesce(c.title, 'Conversation'), c.message_count || ' messages'
        from public.coach_conversations c where v_coaching and c.user_id = p_user_id and c.last_message_at < v_before order by c.last_message_at desc fetch first (p_limit) rows with ties)
      union all
      (select u.id::text, 'community', 'achievement', u.earned_at, a.title, u.points_awarded || ' points'
        from public.user_achievements u join public.achievements a on a.id = u.achievement_id
        where v_community and u.user_id = p_user_id and u.earned_at < v_before order by u.earned_at desc fetch first (p_limit) rows with ties)
      union all
      (select c.id::text, 'community', 'challenge', c.joined_at, 'Joined ' || h.title, c.status::text
        from public.challenge_participants c join public.community_challenges h on h.id = c.challenge_id
        where v_community and c.user_id = p_user_id and c.joined_at < v_before order by c.joined_at desc fetch first (p_limit) rows with ties)
      union all
      (select q.id::text, 'learning', 'quiz', q.taken_at, l.title, round(q.score_pct) || ' %, ' || case when q.is_passed then 'passed' else 'not passed' end
        from public.nutrition_quiz_results q join public.nutrition_lessons l on l.id = q.lesson_id
        where v_learning and q.user_id = p_user_id and q.taken_at < v_before order by q.taken_at desc fetch first (p_limit) rows with ties)
      union all
      (select v.id::text, 'content', 'video', v.created_at, 'Video: ' || replace(v.film, '-', ' '), v.status::text
        from public.viral_video_generations v where v_content and v.user_id = p_user_id and v.created_at < v_before order by v.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select s.id::text, 'content', 'post', s.posted_at, 'Posted on ' || s.platform, s.views_count || ' views'
        from public.social_media_posts s where v_content and s.user_id = p_user_id and s.posted_at < v_before order by s.posted_at desc fetch first (p_limit) rows with ties)
      union all
      (select s.id::text, 'account', 'consultation', s.started_at, 'Consultation ' || s.status, round(s.progress_percentage) || ' % done'
        from public.consultation_sessions s where v_account and private.can('session_progress', 'read') and s.user_id = p_user_id and s.started_at < v_before order by s.started_at desc fetch first (p_limit) rows with ties)
      union all
      (select c.id::text, 'account', 'consent', c.created_at, 'Consent ' || c.decision || ': ' || c.platform, replace(c.media_class::text, '_', ' ')
        from public.media_consents c where v_account and c.user_id = p_user_id and c.created_at < v_before order by c.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select n.id::text, 'account', 'notification', n.created_at, n.title, case when n.read_at is null then 'Not read yet' end
        from public.notifications n where v_account and n.user_id = p_user_id and n.created_at < v_before order by n.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select r.id::text, 'account', 'privacy_request', r.created_at, 'Privacy request: ' || r.kind, r.status::text
        from public.privacy_requests r where v_account and r.user_id = p_user_id and r.created_at < v_before order by r.created_at desc fetch first (p_limit) rows with ties)
      union all
      (select p.id::text, 'account', 'joined', p.created_at, 'Joined', null
        from public.profiles p where v_account and p.id = p_user_id and p.created_at < v_before)
    ) every_source
    order by at desc fetch first (p_limit) rows with ties
  ) e;
  return v_events;
end
$$;

create function public.member_timeline(p_user_id uuid, p_groups text[] default null, p_before timestamptz default null, p_limit integer default 60) returns jsonb
language sql stable set search_path = '' as $$ select private.member_timeline(p_user_id, p_groups, p_before, p_limit); $$;
comment on function public.member_timeline(uuid, text[], timestamptz, integer) is
  'What happened to one member, newest first: [{id, group, kind, at, title, detail}]. p_groups narrows it (body, plan, food, training, mind, coaching, community, '
  'learning, content, account; null is all); p_before is the at of the last row of the page before; p_limit 1-200, more where several have the last moment. Groups that the reader may not see are left '
  'out. Errors: 42501 without users:read, 22023, PT404.';
grant execute on function private.member_timeline(uuid, text[], timestamptz, integer), public.member_timeline(uuid, text[], timestamptz, integer) to authenticated, service_role;
