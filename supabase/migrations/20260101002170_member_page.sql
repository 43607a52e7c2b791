-- The user page: one person, whole, in one request. A function a section, each behind one permission; member_page() asks for them
-- one by one and leaves out what the reader may not see. What is written every day comes as dense columns, one value a day from the first
-- day to the last and null where nothing is known: all charts share one axis, and a year is small.

create function private.member_header(p_user_id uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_header jsonb;
begin
  v_header := jsonb_build_object(
    'streaks', (
      select coalesce(jsonb_agg(jsonb_build_object('type', s.streak_type, 'days', s.current_streak_days, 'longest', s.longest_streak_days,
        'last_on', s.last_activity_on) order by s.current_streak_days desc, s.streak_type), '[]')
      from public.user_streaks s where s.user_id = p_user_id),
    'tags', array(select t.tag from public.member_tags t where t.user_id = p_user_id order by t.tag),
    'consents', (
      select coalesce(jsonb_agg(distinct c.platform), '[]') from public.current_media_consents c where c.user_id = p_user_id),
    'open_requests', (
      select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'status', r.status, 'due_at', r.due_at)), '[]')
      from public.privacy_requests r where r.user_id = p_user_id and r.status in ('requested', 'approved', 'running')));
  if not private.can('health', 'read') then
    return v_header;
  end if;
  return v_header || jsonb_build_object(
    'goal', (
      select jsonb_build_object('title', g.title, 'type', g.goal_type, 'start', g.start_value, 'target', g.target_value, 'unit', g.target_unit, 'target_date', g.target_date)
      from public.goals g where g.user_id = p_user_id and g.status = 'active' order by g.created_at desc, g.id limit 1),
    'adherence', (
      select jsonb_build_object('planned', count(*) filter (where r.planned_on > p_today - 28),
        'rate', round(avg(r.score) filter (where r.planned_on > p_today - 28), 4), 'previous', round(avg(r.score) filter (where r.planned_on <= p_today - 28), 4))
      from public.adherence_records r where r.user_id = p_user_id and r.planned_on > p_today - 56 and r.planned_on <= p_today),
    'risk', (
      select jsonb_build_object('score', a.risk_score, 'reasons', a.reasons, 'rate', a.rate, 'previous', a.previous_rate, 'idle_days', a.idle_days)
      from analytics.at_risk a where a.user_id = p_user_id),
    'risk_as_of', (select s.at_risk_at from analytics.state s));
end
$$;

create function private.member_body(p_user_id uuid, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'weigh_ins', (
      select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'measured_on', w.measured_on, 'weight_kg', w.weight_kg) order by w.measured_at, w.id), '[]')
      from public.weight_history w where w.user_id = p_user_id and w.measured_on between p_from and p_to),
    'milestones', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'achieved_at', m.achieved_at) order by m.achieved_at desc nulls last, m.id), '[]')
      from public.goal_milestones m where m.user_id = p_user_id),
    'measurements', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.measured_at desc), '[]') from (
        select b.id, b.measured_at, b.body_fat_pct, b.measurements from public.body_measurements b
        where b.user_id = p_user_id order by b.measured_at desc limit 30) t),
    -- One row a day, in order, so that each column is as long as the range.
    'days', (
      select jsonb_build_object('sleep_hours', jsonb_agg(t.sleep_hours), 'sleep_quality', jsonb_agg(t.sleep_quality), 'resting_hr', jsonb_agg(t.resting_hr),
        'steps', jsonb_agg(t.steps), 'active_minutes', jsonb_agg(t.active_minutes))
      from (
        select round(s.duration_minutes / 60.0, 2) as sleep_hours, s.quality as sleep_quality, s.resting_heart_rate_bpm as resting_hr, e.steps, e.active_minutes
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
        left join public.sleep_tracking s on s.user_id = p_user_id and s.sleep_on = d.day
        left join (
          select e.date, max(e.steps) as steps, max(e.active_minutes) as active_minutes from public.step_tracking e
          where e.user_id = p_user_id and e.date between p_from and p_to group by e.date) e on e.date = d.day
        order by d.day) t));
$$;

create function private.member_plan(p_user_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_program public.programs;
begin
  select * into v_program from public.programs p
  where p.user_id = p_user_id and p.status in ('active', 'paused', 'completed')
  order by (p.status = 'active') desc, p.program_start_date desc, p.version desc limit 1;
  return jsonb_build_object(
    'program', case when v_program.id is not null then jsonb_build_object('id', v_program.id, 'name', v_program.name, 'version', v_program.version, 'status', v_program.status,
      'start_date', v_program.program_start_date, 'weeks', v_program.program_duration_weeks, 'next_reassessment_date', v_program.next_reassessment_date,
      'targets', private.program_targets(v_program)) end,
    -- What became of a planned thing is its record of adherence; none yet means that its day is not over.
    'sessions', (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'on', v_program.program_start_date + s.day_number - 1, 'week', s.week_index, 'name', s.session_name, 'focus', s.day_focus,
        'kind', s.session_kind, 'minutes', s.estimated_duration_minutes, 'status', a.status, 'exercises', x.exercises) order by s.day_number, s.item_order), '[]')
      from public.session_instances s
      left join public.adherence_records a on a.user_id = p_user_id and a.planned_entity_type = 'session' and a.planned_entity_id = s.id
      left join lateral (
        select jsonb_agg(concat_ws(' ', i.exercise_name, i.sets || ' ×',
          coalesce(nullif(concat_ws('–', i.reps_min, nullif(i.reps_max, i.reps_min)), ''), i.duration_seconds || ' s', i.distance_meters || ' m')) order by i.item_order) as exercises
        from public.exercise_plan_items i where i.session_instance_id = s.id) x on true
      where s.program_id = v_program.id),
    'meals', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', v_program.program_start_date + m.day_number - 1, 'week', m.week_index, 'name', m.meal_name, 'type', m.meal_type,
        'kcal', m.total_calories, 'status', a.status) order by m.day_number, m.item_order), '[]')
      from public.meal_instances m
      left join public.adherence_records a on a.user_id = p_user_id and a.planned_entity_type = 'meal' and a.planned_entity_id = m.id
      where m.program_id = v_program.id),
    'overrides', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.date desc), '[]') from (
        select o.id, o.date, o.override_type, o.reason_code, o.reason_details, o.status from public.day_overrides o
        where o.user_id = p_user_id and o.date between p_from and p_to + 14 and private.can('adjustments', 'read') order by o.date desc limit 30) t),
    'changes', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.effective_on desc), '[]') from (
        select c.id, c.effective_on, c.change_type, c.reason, c.calorie_adjustment_kcal, c.volume_adjustment_sets, c.adherence_pct from public.plan_change_events c
        where c.user_id = p_user_id and c.effective_on between p_from and p_to order by c.effective_on desc, c.id limit 30) t),
    -- One row a day, in order, so that each column is as long as the range.
    'days', (
      select jsonb_build_object('planned', jsonb_agg(t.planned), 'adherence', jsonb_agg(t.adherence), 'sessions', jsonb_agg(t.sessions), 'meals', jsonb_agg(t.meals))
      from (
        select r.planned, r.adherence, r.sessions, r.meals
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
        left join (
          select r.planned_on, count(*) as planned, round(avg(r.score), 3) as adherence, round(avg(r.score) filter (where r.planned_entity_type = 'session'), 3) as sessions,
            round(avg(r.score) filter (where r.planned_entity_type = 'meal'), 3) as meals
          from public.adherence_records r where r.user_id = p_user_id and r.planned_on between p_from and p_to group by r.planned_on) r on r.planned_on = d.day
        order by d.day) t));
end
$$;

create function private.member_nutrition(p_user_id uuid, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'targets', (
      select jsonb_build_object('kcal', p.daily_calorie_target, 'protein_g', p.daily_protein_target_g, 'carbs_g', p.daily_carbs_target_g, 'fat_g', p.daily_fat_target_g)
      from public.profiles p where p.id = p_user_id),
    'meals', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.logged_at desc), '[]') from (
        select m.id, m.logged_at, m.logged_on, m.meal_type, m.name, m.food_items, m.total_calories as kcal, m.total_protein_g as protein_g, m.image_url as photo,
          m.planned_meal_instance_id is not null as is_planned
        from public.meals m where m.user_id = p_user_id and m.child_id is null and m.logged_on between p_from and p_to order by m.logged_at desc limit 40) t),
    'fasts', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.started_at desc), '[]') from (
        select f.id, f.started_at, f.protocol, f.target_hours, f.duration_hours, f.status from public.fasting_sessions f
        where f.user_id = p_user_id order by f.started_at desc limit 20) t),
    -- One row a day, in order, so that each column is as long as the range.
    'days', (
      select jsonb_build_object('kcal', jsonb_agg(t.kcal), 'protein_g', jsonb_agg(t.protein_g), 'carbs_g', jsonb_agg(t.carbs_g), 'fat_g', jsonb_agg(t.fat_g),
        'fiber_g', jsonb_agg(t.fiber_g), 'sodium_mg', jsonb_agg(t.sodium_mg), 'iron_mg', jsonb_agg(t.iron_mg), 'calcium_mg', jsonb_agg(t.calcium_mg),
        'vitamin_a_mcg', jsonb_agg(t.vitamin_a_mcg), 'vitamin_c_mg', jsonb_agg(t.vitamin_c_mg), 'vitamin_d_mcg', jsonb_agg(t.vitamin_d_mcg),
        'zinc_mg', jsonb_agg(t.zinc_mg), 'folate_mcg', jsonb_agg(t.folate_mcg), 'water_ml', jsonb_agg(t.water_ml))
      from (
        select n.total_calories as kcal, n.total_protein_g as protein_g, n.total_carbs_g as carbs_g, n.total_fat_g as fat_g, n.total_fiber_g as fiber_g, n.total_sodium_mg as sodium_mg, n.iron_mg, n.calcium_mg, n.vitamin_a_mcg, n.vitamin_c_mg, n.vitamin_d_mcg, n.zinc_mg, n.folate_mcg, w.water_ml
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
        left join public.daily_nutrition_summaries n on n.user_id = p_user_id and n.child_id is null and n.date = d.day
        left join (
          select w.logged_on, sum(w.amount_ml) as water_ml from public.water_intake w
          where w.user_id = p_user_id and w.logged_on between p_from and p_to group by w.logged_on) w on w.logged_on = d.day
        order by d.day) t));
$$;

create function private.member_training(p_user_id uuid, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = '' as $$
  with done as materialized (
    select a.* from public.activities a where a.user_id = p_user_id and a.performed_on between p_from and p_to
  ), lifted as (
    select s.exercise_name, d.performed_on, max(s.estimated_1rm_kg) as best_kg, sum(s.volume_kg) as volume_kg, count(*) as sets
    from done d join public.exercise_sets s on s.activity_id = d.id where s.set_type <> 'warm_up' group by s.exercise_name, d.performed_on
  )
  select jsonb_build_object(
    'activities', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.start_time desc), '[]') from (
        select d.id, d.start_time, d.performed_on, d.name, d.category, d.duration_minutes as minutes, d.distance_meters, d.calories_burned as kcal, d.average_heartrate as heartrate,
          d.perceived_exertion as rpe, d.planned_session_instance_id is not null as is_planned, d.similarity_score,
          (select count(*) from public.exercise_sets s where s.activity_id = d.id) as sets
        from done d order by d.start_time desc limit 60) t),
    -- The eight exercises done on most days: the ones that have a progress to show.
    'exercises', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.days_done desc, t.name), '[]') from (
        select l.exercise_name as name, count(*) as days_done,
          jsonb_agg(jsonb_build_object('on', l.performed_on, 'best_kg', l.best_kg, 'volume_kg', l.volume_kg, 'sets', l.sets) order by l.performed_on) as progress
        from lifted l group by l.exercise_name order by count(*) desc, l.exercise_name limit 8) t),
    -- One row a day, in order, so that each column is as long as the range.
    'days', (
      select jsonb_build_object('minutes', jsonb_agg(t.minutes), 'load', jsonb_agg(t.load), 'kcal', jsonb_agg(t.kcal))
      from (
        select x.minutes, x.load, x.kcal
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
        left join (
          select a.performed_on, sum(a.duration_minutes) as minutes, sum(a.training_load) as load, sum(a.calories_burned) as kcal
          from done a group by a.performed_on) x on x.performed_on = d.day
        order by d.day) t));
$$;

create function private.member_mind(p_user_id uuid, p_from date, p_to date, p_zone text) returns jsonb
language sql stable security definer set search_path = '' as $$
  with moods as (
    select (m.checked_in_at at time zone p_zone)::date as day, round(avg(m.mood_level), 2) as mood, round(avg(m.energy_level), 2) as energy,
      round(avg(m.stress_level), 2) as stress, round(avg(m.anxiety_level), 2) as anxiety
    from public.mood_check_ins m where m.user_id = p_user_id and m.checked_in_at >= p_from - 1 group by 1
  ), habits as (
    select h.completed_on as day, round(avg(h.was_completed::integer), 3) as habits
    from public.habit_completions h where h.user_id = p_user_id and h.completed_on between p_from and p_to group by 1
  ), craved as (
    select (c.occurred_at at time zone p_zone)::date as day, count(*) as cravings from public.cravings c
    where c.user_id = p_user_id and c.occurred_at >= p_from - 1 group by 1
  )
  select jsonb_build_object(
    'thoughts', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.recorded_at desc), '[]') from (
        select r.id, r.recorded_at, r.situation, r.automatic_thought, r.balanced_thought, r.emotion_intensity_before_pct as before_pct, r.emotion_intensity_after_pct as after_pct
        from public.thought_records r where r.user_id = p_user_id order by r.recorded_at desc limit 20) t),
    'habits', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.is_active desc, t.name), '[]') from (
        select s.id, s.stack_name as name, s.anchor_habit, s.new_habit, s.is_active, s.target_per_week,
          (select count(*) from public.habit_completions h where h.habit_stack_id = s.id and h.was_completed and h.completed_on > p_to - 28) as done_28_days
        from public.habit_stacks s where s.user_id = p_user_id limit 30) t),
    'cravings', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.occurred_at desc), '[]') from (
        select c.id, c.occurred_at, c.craved_food, c.intensity, c.trigger, c.outcome from public.cravings c
        where c.user_id = p_user_id order by c.occurred_at desc limit 20) t),
    'lapses', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.occurred_at desc), '[]') from (
        select l.id, l.occurred_at, l.lapse_type, l.severity, l.description, l.recovery_plan, l.recovered_at from public.lapses l
        where l.user_id = p_user_id order by l.occurred_at desc limit 20) t),
    'efficacy', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.domain), '[]') from (
        select distinct on (e.domain) e.domain, e.assessed_at, e.confidence_score, e.importance_score, e.readiness_score from public.self_efficacy_assessments e
        where e.user_id = p_user_id order by e.domain, e.assessed_at desc) t),
    'motivation', (
      select to_jsonb(t) from (
        select m.assessed_at, m.dominant_regulation, m.overall_motivation, m.autonomy_score, m.competence_score, m.relatedness_score from public.motivation_assessments m
        where m.user_id = p_user_id order by m.assessed_at desc limit 1) t),
    'phase', (select c.phase from public.menstrual_cycle_tracking c where c.user_id = p_user_id order by c.tracked_on desc limit 1),
    'cycles', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.started_on desc), '[]') from (
        select c.cycle_start_on as started_on, max(c.cycle_length_days) as length_days, count(*) as days_tracked, max(c.pain_level) as worst_pain from public.menstrual_cycle_tracking c
        where c.user_id = p_user_id and c.cycle_start_on is not null group by c.cycle_start_on order by 1 desc limit 12) t),
    -- One row a day, in order, so that each column is as long as the range.
    'days', (
      select jsonb_build_object('mood', jsonb_agg(t.mood), 'energy', jsonb_agg(t.energy), 'stress', jsonb_agg(t.stress), 'anxiety', jsonb_agg(t.anxiety),
        'habits', jsonb_agg(t.habits), 'cravings', jsonb_agg(t.cravings))
      from (
        select m.mood, m.energy, m.stress, m.anxiety, h.habits, c.cravings
        from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') d (day)
        left join moods m on m.day = d.day left join habits h on h.day = d.day left join craved c on c.day = d.day
        order by d.day) t));
$$;

create function private.member_coaching(p_user_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'totals', (
      select jsonb_build_object('conversations', count(*), 'messages', coalesce(sum(c.message_count), 0), 'tokens', coalesce(sum(c.total_tokens), 0), 'cost_usd', coalesce(sum(c.total_cost_usd), 0))
      from public.coach_conversations c where c.user_id = p_user_id),
    'conversations', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.last_message_at desc nulls last), '[]') from (
        select c.id, c.title, c.channel, c.status, c.message_count, c.total_cost_usd, c.last_message_at, c.user_rating from public.coach_conversations c
        where c.user_id = p_user_id order by c.last_message_at desc nulls last limit 30) t),
    'summaries', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.covers_until desc nulls last), '[]') from (
        select s.id, s.covers_until, s.summary, s.key_topics, s.commitments, s.open_questions from public.conversation_summaries s
        where s.user_id = p_user_id order by s.covers_until desc nulls last limit 10) t));
$$;

create function private.member_community(p_user_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'points', (select jsonb_build_object('points', g.points, 'level', g.level, 'experience', g.experience) from public.user_points g where g.user_id = p_user_id),
    'achievements', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.earned_at desc), '[]') from (
        select u.id, a.title, a.badge_type, u.earned_at, u.points_awarded from public.user_achievements u join public.achievements a on a.id = u.achievement_id
        where u.user_id = p_user_id order by u.earned_at desc limit 40) t),
    'challenges', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.starts_on desc), '[]') from (
        select p.id, c.title, c.metric, c.starts_on, c.ends_on, c.target_value, p.status, p.progress_value, p.leaderboard_rank, c.participant_count
        from public.challenge_participants p join public.community_challenges c on c.id = p.challenge_id where p.user_id = p_user_id order by c.starts_on desc limit 30) t),
    'partners', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.accepted_at desc nulls last), '[]') from (
        select a.id, o.id as person_id, o.full_name as name, a.partnership_type, a.status, a.check_in_frequency, a.next_check_in_on, a.accepted_at
        from public.accountability_partners a
        left join public.profiles o on o.id = case when a.user_id = p_user_id then a.partner_user_id else a.user_id end
        where p_user_id in (a.user_id, a.partner_user_id) limit 30) t),
    'connections', (
      select coalesce(jsonb_object_agg(t.status, t.n), '{}') from (
        select c.status, count(*) as n from public.user_connections c where p_user_id in (c.user_id, c.connected_user_id) group by c.status) t));
$$;

create function private.member_learning(p_user_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'lessons', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.last_viewed_at desc), '[]') from (
        select p.id, l.title, l.course, p.status, p.progress_pct, p.time_spent_seconds, p.last_viewed_at, p.completed_at
        from public.user_lesson_progress p join public.nutrition_lessons l on l.id = p.lesson_id where p.user_id = p_user_id order by p.last_viewed_at desc limit 40) t),
    'quizzes', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.taken_at desc), '[]') from (
        select q.id, l.title, q.attempt_number, q.score_pct, q.is_passed, q.taken_at
        from public.nutrition_quiz_results q join public.nutrition_lessons l on l.id = q.lesson_id where q.user_id = p_user_id order by q.taken_at desc limit 40) t),
    'micro', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.delivered_at desc), '[]') from (
        select u.id, m.title, u.status, u.delivered_at, u.is_helpful
        from public.user_micro_lessons u join public.micro_lessons m on m.id = u.micro_lesson_id where u.user_id = p_user_id order by u.delivered_at desc limit 40) t));
$$;

create function private.member_content(p_user_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'videos', (
      select coalesce(jsonb_agg(to_jsonb(t) order by t.created_at desc), '[]') from (
        select v.id, v.film, v.preset, v.status, v.duration_seconds, v.published, v.created_at from public.viral_video_generations v
        where v.user_id = p_user_id order by v.created_at desc limit 30) t),
    'posts', (
      select coalesce(jsonb_agg(to_jsonb(t) order by coalesce(t.posted_at, t.scheduled_for) desc nulls last), '[]') from (
        select s.id, s.platform, s.status, s.permalink, s.views_count, s.likes_count, s.scheduled_for, s.posted_at from public.social_media_posts s
        where s.user_id = p_user_id order by s.created_at desc limit 30) t));
$$;

create function private.member_page(p_user_id uuid, p_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_member jsonb;
  v_zone text;
  v_to date;
  v_from date;
  v_page jsonb;
begin
  perform private.require('users', 'read');
  if p_days is null or p_days not between 28 and 1830 then
    raise exception using errcode = '22023', message = 'The days must be between 28 and 1,830.';
  end if;
  select to_jsonb(m), m.time_zone into v_member, v_zone from public.member_profiles m where m.id = p_user_id;
  if v_member is null then
    raise exception using errcode = 'PT404', message = 'There is no such user.';
  end if;
  v_to := (now() at time zone v_zone)::date;
  v_from := v_to - p_days + 1;
  v_page := jsonb_build_object('member', v_member, 'from', v_from, 'to', v_to, 'timeline', private.member_timeline(p_user_id, null, null, 40), 'header', private.member_header(p_user_id, v_to), 'community', private.member_community(p_user_id));
  if private.can('health', 'read') then
    v_page := v_page || jsonb_build_object('body', private.member_body(p_user_id, v_from, v_to), 'plan', private.member_plan(p_user_id, v_from, v_to),
      'nutrition', private.member_nutrition(p_user_id, v_from, v_to), 'training', private.member_training(p_user_id, v_from, v_to), 'learning', private.member_learning(p_user_id),
      'children', (
        select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'age_months', private.age_months(c.birth_date, v_to), 'is_own', c.user_id = p_user_id)
          order by c.user_id <> p_user_id, c.birth_date), '[]')
        from public.children c
        where c.user_id = p_user_id
          or c.id in (select l.child_id from public.caregiver_links l where l.caregiver_user_id = p_user_id and l.status = 'active')));
  end if;
  if private.can('mind', 'read') then
    v_page := v_page || jsonb_build_object('mind', private.member_mind(p_user_id, v_from, v_to, v_zone));
  end if;
  if private.can('session_content', 'read') then
    v_page := v_page || jsonb_build_object('coaching', private.member_coaching(p_user_id));
  end if;
  if private.can('content', 'read') then
    v_page := v_page || jsonb_build_object('content', private.member_content(p_user_id));
  end if;
  return v_page;
end
$$;

create function public.member_page(p_user_id uuid, p_days integer default 365) returns jsonb
language sql stable set search_path = '' as $$ select private.member_page(p_user_id, p_days); $$;
comment on function public.member_page(uuid, integer) is
  'One member, whole, as far as the reader''s permissions go: {member, from, to, header, timeline (the newest 40), community} for users:read; body, plan, nutrition, training and '
  'learning and children for health:read; mind for mind:read; coaching for session_content:read; content for content:read. A section that is missing is not the reader''s '
  'to see. The last p_days (28-1,830) of the member''s own days; "days" of a section has one value a day, null where nothing is known. '
  'Errors: 42501 without users:read, 22023, PT404.';
grant execute on function private.member_page(uuid, integer), public.member_page(uuid, integer) to authenticated, service_role;
