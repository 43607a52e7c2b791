-- The rest of the lists behind numbers, and metric_drilldown(), the door to all of them.

create function private.drill_signups(p_query jsonb, p_month date, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_zone constant text := analytics.zone();
  v_from constant timestamptz := p_month::timestamp at time zone v_zone;
  v_to constant timestamptz := analytics.next_period('month', p_month)::timestamp at time zone v_zone;
  v_step analytics.funnel_step;
  v_within interval;
  v_chunks jsonb;
  v_shown boolean;
begin
  begin
    v_step := p_query ->> 'step';
    v_within := make_interval(days => (p_query ->> 'within')::integer);
  exception when data_exception then
    perform private.bad_metric_query('The step is one of the funnel''s, within is 7 or 30 days.');
  end;
  if p_query ->> 'metric' = 'tier' then
    select t.shown into v_shown from analytics.tier_months t where t.month = p_month and t.tier = p_query ->> 'tier';
    select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
      select c.chunk, bit_or(c.bits) as bits from analytics.cohorts c
      where c.dimension = 'tier' and c.value = p_query ->> 'tier' and c.day >= p_month and c.day < analytics.next_period('month', p_month) group by c.chunk) x;
  elsif v_step is null or v_within is not null and v_within not in (interval '7 days', interval '30 days') then
    perform private.bad_metric_query('The step is one of the funnel''s, within is 7 or 30 days.');
  else
    select case extract(day from v_within) when 7 then f.within_7_shown when 30 then f.within_30_shown else f.people_shown end into v_shown
    from analytics.funnel_months f where f.month = p_month and f.step = v_step;
    select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
      select p.user_no >> 16 as chunk, analytics.bitmap(array_agg(p.user_no)) as bits
      from public.profiles p
      cross join lateral (select case v_step
        when 'signed_up' then p.created_at
        when 'onboarded' then (select f.occurred_at from analytics.first_logs f where f.user_no = p.user_no and f.step = v_step)
        when 'first_log' then (select f.occurred_at from analytics.first_logs f where f.user_no = p.user_no and f.step = v_step)
        when 'consultation_started' then (select min(c.started_at) from public.consultation_sessions c where c.user_id = p.id)
        when 'consultation_finished' then (select min(c.completed_at) from public.consultation_sessions c where c.user_id = p.id)
        when 'program_started' then (select min(g.activated_at) from public.programs g where g.user_id = p.id)
        else (select p.created_at + interval '7 days' from analytics.active_days a
          where a.dimension = 'all' and a.value = 'all' and a.chunk = p.user_no >> 16 and get_bit(a.bits, p.user_no & 65535) = 1
            and a.day between analytics.day_in(p.created_at, v_zone) + 7 and analytics.day_in(p.created_at, v_zone) + 13 limit 1)
        end as at) r
      where p.created_at >= v_from and p.created_at < v_to and r.at is not null and (v_within is null or r.at < p.created_at + v_within)
      group by p.user_no >> 16) x;
  end if;
  return private.drill_members(coalesce(v_chunks, '{}'), v_shown, private.may_see('health', 'read') and private.may_see('users', 'read'), p_after, p_limit);
end
$$;

create function private.drill_consultation(p_query jsonb, p_day date, p_after integer, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_month constant date := analytics.period_of('month', p_day);
  v_step analytics.consultation_step;
  v_batch uuid;
  v_chunks jsonb;
  v_shown boolean;
begin
  begin
    v_step := p_query ->> 'step';
    v_batch := p_query ->> 'batch_id';
  exception when data_exception then
    perform private.bad_metric_query('The step is redeemed, section_1 to section_7, finished or program; batch_id the id of a batch.');
  end;
  if v_step is null then
    perform private.bad_metric_query('The step is redeemed, section_1 to section_7, finished or program.');
  elsif v_batch is null then
    select not c.hide into v_shown from analytics.consultation_month_cells(v_month, v_month) c where c.month = v_month and c.step = v_step;
  else
    select not c.hide into v_shown from analytics.consultation_batch_cells(v_month, v_month) c
    where c.batch_id = v_batch and c.step = v_step and (private.may_see('keys', 'read') or c.redeemed >= analytics.least_people());
  end if;
  select jsonb_object_agg(x.chunk, x.bits::text) into v_chunks from (
    select p.user_no >> 16 as chunk, analytics.bitmap(array_agg(distinct p.user_no)) as bits
    from analytics.consultation_reached(v_month, analytics.next_period('month', v_month) - 1) r join public.profiles p on p.id = r.user_id
    where r.step = v_step and (v_batch is null or r.batch_id = v_batch) group by p.user_no >> 16) x;
  return private.drill_members(coalesce(v_chunks, '{}'), v_shown, private.may_see('session_progress', 'read') and private.may_see('users', 'read'), p_after, p_limit);
end
$$;

create type private.row_cursor as (at timestamptz, id uuid);
create function private.parse_row_cursor(p_after text) returns private.row_cursor
language plpgsql immutable set search_path = '' as $$
begin
  return (split_part(p_after, ' ', 1)::timestamptz, split_part(p_after, ' ', 2)::uuid)::private.row_cursor;
exception when data_exception then
  perform private.bad_metric_query('The cursor does not belong to this list.');
end
$$;

create function private.drill_content(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_from constant timestamptz := v.first_day::timestamp at time zone analytics.zone();
  v_to constant timestamptz := (v.last_day + 1)::timestamp at time zone analytics.zone();
  v_stage constant text := coalesce(p_query ->> 'stage', 'posted');
  v_by constant text := coalesce(p_query ->> 'by', 'platform');
  v_series constant text := p_query ->> 'series';
  v_may constant boolean := private.may_see('content', 'read');
  v_count bigint;
  v_rows json;
begin
  if v_stage in ('requested', 'made') and v_series is null then
    with films as materialized (
      select g.id, case v_stage when 'made' then g.finished_at else g.created_at end as at, g.status, t.template_name as template, g.created_at as requested_at, g.finished_at
      from public.viral_video_generations g left join public.content_templates t on t.id = g.template_id
      where not g.is_draft and g.video_type <> 'share_card' and case v_stage when 'made' then g.status = 'succeeded' and g.finished_at >= v_from and g.finished_at < v_to
        else g.created_at >= v_from and g.created_at < v_to end
    )
    select (select count(*) from films), (select json_agg(r) from (
      select f.* from films f where v_may and (p_after.at is null or (f.at, f.id) > (p_after.at, p_after.id)) order by f.at, f.id limit p_limit) r)
    into v_count, v_rows;
  elsif v_stage in ('approved', 'posted', 'viral') and v_by in ('platform', 'template', 'hour') then
    with posts as materialized (
      select p.id, case v_stage when 'approved' then p.approved_at else p.posted_at end as at, p.platform, t.template_name as template, p.status, p.approved_at,
        p.posted_at, p.views_count, p.likes_count, p.comments_count, p.shares_count, p.saves_count, p.went_viral
      from public.social_media_posts p
      left join public.user_content_library c on c.id = p.content_id
      left join public.viral_video_generations g on g.id = c.video_generation_id
      left join public.content_templates t on t.id = g.template_id
      where case v_stage when 'approved' then p.approved_at else p.posted_at end >= v_from
        and case v_stage when 'approved' then p.approved_at else p.posted_at end < v_to and (v_stage <> 'viral' or p.went_viral)
        and (v_series is null or v_series = case v_by when 'platform' then p.platform::text
          when 'hour' then extract(hour from p.posted_at at time zone analytics.zone())::text else coalesce(t.template_name, 'none') end)
    )
    select (select count(*) from posts), (select json_agg(r) from (
      select f.* from posts f where v_may and (p_after.at is null or (f.at, f.id) > (p_after.at, p_after.id)) order by f.at, f.id limit p_limit) r)
    into v_count, v_rows;
  else
    perform private.bad_metric_query('The stage is requested, made, approved, posted or viral; a series is of platform, template or hour, of posts.');
  end if;
  return private.drill_page(v_count, true, v_rows, p_limit, '{at,id}');
end
$$;

create function private.drill_models(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_versions constant uuid[] := private.model_versions(p_query);
  v_failed constant boolean := p_query ->> 'error_code' is not null or coalesce(p_query ->> 'measure', 'calls') = 'errors';
  v_hour timestamptz;
  v_from timestamptz;
  v_to timestamptz;
  v_count bigint;
  v_rows json;
begin
  begin
    v_hour := date_trunc('hour', (p_query ->> 'hour')::timestamptz, 'UTC');
  exception when data_exception then
    perform private.bad_metric_query('hour is an instant.');
  end;
  if coalesce(p_query ->> 'measure', 'calls') not in ('calls', 'errors') then
    perform private.bad_metric_query('The measure is calls or errors.');
  end if;
  v_from := coalesce(v_hour, v.first_day::timestamp at time zone analytics.zone());
  v_to := coalesce(v_hour + interval '1 hour', (v.last_day + 1)::timestamp at time zone analytics.zone());
  if v_hour is not null then
    select sum(case when v_failed then m.errors else m.calls end) into v_count from analytics.model_hours m
    where m.hour = floor(extract(epoch from v_hour) / 3600)::integer and m.model_version_id = any (v_versions);
  elsif p_query ->> 'error_code' is null then
    select sum(case when v_failed then m.errors else m.calls end) into v_count from analytics.model_days m
    where m.day between v.first_day and v.last_day and m.model_version_id = any (v_versions);
  end if;
  if p_query ->> 'error_code' is not null then
    select case when v_hour is null then (select sum(e.calls) from analytics.model_errors e
        where e.day between v.first_day and v.last_day and e.model_version_id = any (v_versions) and e.error_code = p_query ->> 'error_code')
      else (select count(*) from public.model_performance_logs l
        where l.called_at >= v_from and l.called_at < v_to and l.model_version_id = any (v_versions) and l.error_code = p_query ->> 'error_code') end into v_count;
  end if;
  if private.may_see('ai', 'read') then
    select json_agg(r) into v_rows from (
      select l.id, l.called_at, l.model_version_id, m.name as model, x.version, l.alias, l.latency_ms, l.first_token_ms, l.input_tokens, l.cached_tokens,
        l.output_tokens, l.cost_usd, l.error_code, l.accepted, l.prediction_id
      from public.model_performance_logs l
      join public.ai_model_versions x on x.id = l.model_version_id join public.ai_models m on m.id = x.model_id
      where l.called_at >= v_from and l.called_at < v_to and l.model_version_id = any (v_versions)
        and (not v_failed or l.error_code is not null) and (p_query ->> 'error_code' is null or l.error_code = p_query ->> 'error_code')
        and (p_after.at is null or (l.called_at, l.id) > (p_after.at, p_after.id))
      order by l.called_at, l.id limit p_limit) r;
  end if;
  return private.drill_page(coalesce(v_count, 0), true, v_rows, p_limit, '{called_at,id}');
end
$$;

create function private.drill_events(p_query jsonb, v private.metric_query, p_after private.row_cursor, p_limit integer) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_count bigint;
  v_days date[];
  v_any boolean;
  v_rows json;
begin
  select sum(f.events) filter (where f.shown), array_agg(f.day) filter (where f.shown), count(*) > 0 into v_count, v_days, v_any
  from analytics.feature_days f where f.event_type::text = p_query ->> 'feature' and f.day between v.first_day and v.last_day;
  if v_count is not null and private.may_see('health', 'read') then
    select json_agg(r) into v_rows from (
      select e.id, e.occurred_at, e.user_id, e.event_type, e.local_day from public.user_behavior_events e
      where e.local_day = any (v_days) and e.event_type::text = p_query ->> 'feature'
        and (p_after.at is null or (e.occurred_at, e.id) > (p_after.at, p_after.id))
      order by e.occurred_at, e.id limit p_limit) r;
  end if;
  return private.drill_page(v_count, case when v_any then v_count is not null end, v_rows, p_limit, '{occurred_at,id}');
end
$$;

create function private.drill_area(p_metric text) returns text
language sql immutable set search_path = '' as $$
  select case p_metric when 'consultation' then 'session_progress' when 'content' then 'content' when 'models' then 'ai'
    when 'effects' then 'adjustments' when 'behavior' then 'mind' else 'health' end;
$$;

create function private.metric_drilldown(p_query jsonb) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_metric constant text := p_query ->> 'metric';
  v private.metric_query;
  v_limit integer;
  v_after integer := 0;
  v_row_cursor private.row_cursor;
  v_day date;
begin
  perform private.require(private.drill_area(v_metric), 'aggregate');
  v := private.parse_metric_query(p_query - 'compare' - 'by' - case when v_metric in ('models', 'content') then 'grain' else '' end,
    '{all,status,goal,sex,tier,experience,program_phase,cohort_month,first_action}');
  begin
    v_limit := coalesce((p_query ->> 'limit')::integer, 50);
    v_day := coalesce((p_query ->> 'day')::date, (p_query ->> 'period')::date, (p_query ->> 'cohort')::date, (p_query ->> 'month')::date,
      (p_query ->> 'week')::date, v.last_day);
    if v_metric in ('active', 'retention', 'lifecycle', 'streak', 'funnel', 'tier', 'consultation', 'distribution') then
      v_after := coalesce((p_query ->> 'after')::integer, 0);
    end if;
  exception when data_exception then
    perform private.bad_metric_query('limit is a whole number, day, period, cohort and month are days, after the next_cursor of the page before.');
  end;
  if v_metric in ('content', 'models', 'feature', 'heat', 'effects', 'behavior') and p_query ->> 'after' is not null then
    v_row_cursor := private.parse_row_cursor(p_query ->> 'after');
  end if;
  if v_limit not between 1 and 1000 then
    perform private.bad_metric_query('limit must be between 1 and 1,000.');
  end if;
  case
    when v_metric = 'adherence' then
      return private.drill_adherence(v, coalesce(p_query ->> 'measure', 'planned'), p_query ->> 'after', v_limit);
    when v_metric in ('active', 'retention', 'lifecycle', 'streak') then
      return private.drill_activity(p_query, v, v_day, v_after, v_limit);
    when v_metric in ('funnel', 'tier') then
      return private.drill_signups(p_query, analytics.period_of('month', v_day), v_after, v_limit);
    when v_metric = 'consultation' then
      return private.drill_consultation(p_query, v_day, v_after, v_limit);
    when v_metric = 'content' then
      return private.drill_content(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'models' then
      return private.drill_models(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'feature' then
      return private.drill_events(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'heat' then
      return private.drill_heat(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'distribution' then
      return private.drill_distribution(p_query, analytics.period_of('month', v_day), v_after, v_limit);
    when v_metric = 'effects' then
      return private.drill_effects(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'behavior' and p_query ? 'band' then
      return private.drill_band(p_query, v, v_row_cursor, v_limit);
    when v_metric = 'behavior' then
      return private.drill_mind(p_query, analytics.period_of('week', v_day), v_row_cursor, v_limit);
    else
      perform private.bad_metric_query('There are lists behind adherence, heat, distribution, effects, behavior, active, retention, lifecycle, streak, feature, funnel, tier, consultation, content and models.');
  end case;
end
$$;
create function public.metric_drilldown(p_query jsonb) returns json
language sql stable set search_path = '' as $$ select private.metric_drilldown(p_query); $$;
comment on function public.metric_drilldown(jsonb) is
  'The rows behind one number. p_query is one of: {metric: "adherence", from, to, kind?, segment?, measure: planned|done} (records); members: {metric: '
  '"active", day, window: 1|7|30, segment?}, {metric: "retention", grain, cohort, age, segment?}, {metric: "lifecycle", grain, period, '
  'state: joined|returned|resurrected|dormant}, {metric: "streak", day, least_days (of the band)}, {metric: "funnel", month, step, within?: 7|30}, {metric: "tier", '
  'month, tier}, {metric: "consultation", month, step, batch_id?}; {metric: "feature", from, to, feature} (events); {metric: "content", from, to, stage: '
  'requested|made|approved|posted|viral, by?: platform|template|hour with series} (films or posts); {metric: "models", from, to | hour, measure: calls|errors, '
  'error_code?, model?, version_id?} (calls); {metric: "heat", from, to, weekday: 1-7, local_hour: 0-23} (records of the whole months); {metric: '
  '"distribution", month, decile: 0-9} (members); {metric: "effects", from, to, reason} (adjusted days); {metric: "behavior", week, measure: '
  'mood|craving|lapse, of?: records|people} or {metric: "behavior", from, to, measure, band} (weeks of a member). With limit? (1-1000, default 50), after? (next_cursor). Answers {count, withheld, rows, '
  'next_cursor}: count is the number that was clicked, and so many rows are in all pages together; rows are empty for who may not '
  'read them (the read of the same area, for members users:read too), and count is null for a number that is withheld. Errors: 42501 '
  'without the aggregate of the number''s area, 22023.';
grant execute on function private.metric_drilldown(jsonb), public.metric_drilldown(jsonb) to authenticated, service_role;
