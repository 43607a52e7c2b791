-- Alerts: a rule of a member of staff on one metric, evaluated on whole days, that writes them a notification.
--
-- A rule reads what its owner may see at that moment, and only what may be shown: a withheld number never fires.

create type public.alert_metric as enum (
  'adherence_rate', 'dau', 'wau', 'mau', 'stickiness', 'members_at_risk', 'model_calls', 'model_error_rate', 'model_p95_ms',
  'model_cost_usd', 'posts', 'post_views', 'model_p99_ms', 'model_acceptance'
);
comment on type public.alert_metric is
  'adherence_rate: of the last 7 days, 0 to 1. wau and mau: of the 7 and 30 days. The others: of the day, model percentiles of the slowest version; post_views of the posts of that day.';
create type public.alert_rule as enum ('threshold', 'change');
create type public.alert_direction as enum ('below', 'above');

create table public.metric_alerts (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references public.staff_members (user_id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  metric public.alert_metric not null,
  segment jsonb check (segment is null or jsonb_typeof(segment) = 'object'),
  rule public.alert_rule not null default 'threshold',
  direction public.alert_direction not null,
  limit_value numeric(16, 4) not null,
  compare_days integer not null default 7 check (compare_days between 1 and 365),
  quiet_from time not null default '20:00',
  quiet_to time not null default '07:00',
  time_zone text not null default 'UTC' check (private.is_time_zone(time_zone)),
  is_active boolean not null default true,
  is_firing boolean not null default false,
  waiting_since timestamptz,
  evaluated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint metric_alerts_change_is_a_share check (rule = 'threshold' or limit_value > 0)
);
select private.close_table('public.metric_alerts');
comment on table public.metric_alerts is 'A rule on a metric. It notifies its owner once when it begins to hold, and again only after it has ceased to.';
comment on column public.metric_alerts.segment is '{"dimension", "value"} for adherence and active members, {"version_id"} or {"model"} for models; null for all.';
comment on column public.metric_alerts.limit_value is 'threshold: the limit itself. change: per cent by which the value must have moved in that direction, over compare_days.';
comment on column public.metric_alerts.quiet_from is 'From then until quiet_to, on the owner''s clock, it waits with the notification. Equal times: never quiet.';
comment on column public.metric_alerts.is_firing is 'The rule held at the last evaluation.';
comment on column public.metric_alerts.waiting_since is 'It began to hold in quiet hours and has not been told yet.';
create index metric_alerts_owner_idx on public.metric_alerts (owner_id);

create table public.metric_alert_events (
  id uuid primary key default gen_random_uuid(),
  alert_id uuid not null references public.metric_alerts (id) on delete cascade,
  day date not null,
  value numeric(16, 4) not null,
  previous_value numeric(16, 4),
  fired_at timestamptz not null default now(),
  notified_at timestamptz
);
select private.close_table('public.metric_alert_events');
comment on table public.metric_alert_events is 'Each time that a rule began to hold.';
create index metric_alert_events_alert_idx on public.metric_alert_events (alert_id, fired_at desc);

create trigger set_updated_at before update on public.metric_alerts
  for each row execute function private.set_updated_at();
select private.attach_audit('public.metric_alerts', p_ignored => '{is_firing,waiting_since,evaluated_at}');

create policy "Staff see their alerts" on public.metric_alerts
  for select to authenticated using ((select private.is_staff()) and owner_id = (select auth.uid()));
create policy "Staff set alerts" on public.metric_alerts
  for insert to authenticated with check ((select private.is_staff()) and owner_id = (select auth.uid()));
create policy "Staff change their alerts" on public.metric_alerts
  for update to authenticated
  using ((select private.is_staff()) and owner_id = (select auth.uid())) with check ((select private.is_staff()) and owner_id = (select auth.uid()));
create policy "Staff delete their alerts" on public.metric_alerts
  for delete to authenticated using ((select private.is_staff()) and owner_id = (select auth.uid()));
grant select, delete,
  insert (name, metric, segment, rule, direction, limit_value, compare_days, quiet_from, quiet_to, time_zone, is_active),
  update (name, metric, segment, rule, direction, limit_value, compare_days, quiet_from, quiet_to, time_zone, is_active)
  on public.metric_alerts to authenticated;
create policy "Staff see when their alerts fired" on public.metric_alert_events
  for select to authenticated
  using (exists (select 1 from public.metric_alerts a where a.id = alert_id and a.owner_id = (select auth.uid())));
grant select on public.metric_alert_events to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Evaluation
------------------------------------------------------------------------------------------------------------------

create function private.alert_area(p_metric public.alert_metric) returns private.permission_area
language sql immutable set search_path = '' as $$
  select (case when p_metric::text like 'model%' then 'ai' when p_metric::text like 'post%' then 'content' else 'health' end)::private.permission_area;
$$;

create function private.owner_may(p_owner uuid, p_metric public.alert_metric) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.staff_members m join private.staff_permissions p on p.role = m.role
    where m.user_id = p_owner and m.is_active and p.area = private.alert_area(p_metric) and p.verb = 'aggregate');
$$;

create function private.alert_value(p_metric public.alert_metric, p_segment jsonb, p_day date) returns numeric
language sql stable security definer set search_path = '' as $$
  select case
    when p_metric = 'adherence_rate' then (
      select round(sum(c.score_sum) / nullif(sum(c.counted), 0), 4) from analytics.adherence_cells c
      where c.dimension::text = coalesce(p_segment ->> 'dimension', 'all') and c.value = coalesce(p_segment ->> 'value', 'all') and c.kind = 'all'
        and c.day between p_day - 6 and p_day and c.shown)
    when p_metric in ('dau', 'wau', 'mau', 'stickiness') then (
      select case p_metric when 'dau' then case when e.dau_shown then e.dau end when 'wau' then case when e.wau_shown then e.wau end
        when 'mau' then case when e.mau_shown then e.mau end
        else case when e.dau_shown and e.mau_shown then round(e.dau::numeric / nullif(e.mau, 0), 4) end end
      from analytics.engagement_days e
      where e.dimension::text = coalesce(p_segment ->> 'dimension', 'all') and e.value = coalesce(p_segment ->> 'value', 'all') and e.day = p_day)
    when p_metric = 'members_at_risk' then (
      -- A snapshot: it has no history, and so no change.
      select case when r.people = 0 or r.people >= analytics.least_people() then r.people end from analytics.at_risk_reasons r
      where r.reason = 'any' and p_day >= (select analytics.utc_day(s.at_risk_at) - 2 from analytics.state s))
    when p_metric::text like 'model%' then (
      select case p_metric when 'model_calls' then sum(d.calls) when 'model_error_rate' then round(sum(d.errors)::numeric / nullif(sum(d.calls), 0), 4)
        when 'model_p95_ms' then max(d.p95_ms) when 'model_p99_ms' then max(d.p99_ms)
        when 'model_acceptance' then round(sum(d.accepted)::numeric / nullif(sum(d.judged), 0), 4) else sum(d.cost_usd) end
      from analytics.model_days d
      join public.ai_model_versions v on v.id = d.model_version_id join public.ai_models m on m.id = v.model_id
      where d.day = p_day and (p_segment ->> 'version_id' is null or v.id::text = p_segment ->> 'version_id')
        and (p_segment ->> 'model' is null or m.name = p_segment ->> 'model'))
    else (
      select case p_metric when 'posts' then count(*) else coalesce(sum(p.views_count), 0) end from public.social_media_posts p
      where p.posted_at >= p_day::timestamp at time zone 'UTC' and p.posted_at < (p_day + 1)::timestamp at time zone (select analytics.zone()))
  end;
$$;
comment on function private.alert_value(public.alert_metric, jsonb, date) is 'The metric on that day, of what may be shown; null without data or when it is withheld.';

create function private.alert_holds(p_rule public.alert_rule, p_direction public.alert_direction, p_limit numeric, p_value numeric, p_previous numeric)
returns boolean language sql immutable set search_path = '' as $$
  select coalesce(case
    when p_rule = 'threshold' then case p_direction when 'below' then p_value < p_limit else p_value > p_limit end
    when p_previous = 0 then false -- from nothing, no share can be told
    else case p_direction when 'below' then (p_value - p_previous) / p_previous * 100 <= -p_limit
      else (p_value - p_previous) / p_previous * 100 >= p_limit end
  end, false);
$$;

create function private.is_quiet(p_from time, p_to time, p_zone text, p_at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select case when p_from = p_to then false when p_from < p_to then t >= p_from and t < p_to else t >= p_from or t < p_to end
  from (select (p_at at time zone p_zone)::time as t) l;
$$;
comment on function private.is_quiet(time, time, text, timestamptz) is 'Whether a clock in that zone is within the quiet hours, which may go over midnight.';

create function private.last_whole_day(p_at timestamptz) returns date
language sql stable set search_path = '' as $$ select analytics.utc_day(p_at - interval '12 hours') - 1; $$;

create function private.evaluate_metric_alerts(p_at timestamptz) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v public.metric_alerts;
  v_day constant date := private.last_whole_day(p_at);
  v_value numeric;
  v_previous numeric;
  v_holds boolean;
  v_fired integer := 0;
begin
  for v in select a.* from public.metric_alerts a
    where a.is_active and (a.evaluated_at is null or a.evaluated_at < p_at - interval '10 minutes' or a.waiting_since is not null)
    order by a.id for update skip locked
  loop
    continue when not private.owner_may(v.owner_id, v.metric);
    v_value := private.alert_value(v.metric, v.segment, v_day);
    v_previous := case when v.rule = 'change' then private.alert_value(v.metric, v.segment, v_day - v.compare_days) end;
    v_holds := private.alert_holds(v.rule, v.direction, v.limit_value, v_value, v_previous);
    if v_holds and not v.is_firing then
      insert into public.metric_alert_events (alert_id, day, value, previous_value, fired_at) values (v.id, v_day, v_value, v_previous, p_at);
      v.waiting_since := p_at;
      v_fired := v_fired + 1;
    elsif not v_holds then
      v.waiting_since := null; -- over before anybody was woken
    end if;
    if v.waiting_since is not null and not private.is_quiet(v.quiet_from, v.quiet_to, v.time_zone, p_at) then
      perform private.notify_staff(v.owner_id::text, 'metric_alert', v.name,
        format('%s is %s on %s%s.', replace(v.metric::text, '_', ' '), trim_scale(v_value), v_day,
          case when v_previous is not null then format(', %s days before %s', v.compare_days, trim_scale(v_previous)) else '' end),
        jsonb_build_object('resource', 'metric_alerts', 'id', v.id));
      update public.metric_alert_events e set notified_at = p_at where e.alert_id = v.id and e.notified_at is null;
      v.waiting_since := null;
    end if;
    update public.metric_alerts a set is_firing = v_holds, waiting_since = v.waiting_since, evaluated_at = p_at where a.id = v.id;
  end loop;
  return v_fired;
end
$$;
create function private.evaluate_metric_alerts() returns integer
language sql volatile security definer set search_path = '' as $$ select private.evaluate_metric_alerts(now()); $$;
create function public.evaluate_metric_alerts() returns integer
language sql volatile set search_path = '' as $$ select private.evaluate_metric_alerts(); $$;
comment on function public.evaluate_metric_alerts() is
  'Evaluates the rules that were not for ten minutes, on the last day that is over everywhere, and tells owners outside their quiet hours. '
  'Answers how many began to hold. Service role only.';

create function private.dry_run_metric_alert(p_rule jsonb, p_days integer) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v public.metric_alerts;
begin
  if not private.is_staff() then
    raise exception using errcode = '42501', message = 'Your role does not allow this.';
  end if;
  begin
    v := jsonb_populate_record(null::public.metric_alerts, p_rule);
  exception when data_exception then
    perform private.bad_metric_query('The rule has a value that cannot be read.');
  end;
  if v.metric is null or v.direction is null or v.limit_value is null or coalesce(v.compare_days, 7) not between 1 and 365 then
    perform private.bad_metric_query('A rule needs a metric, a direction and a limit.');
  elsif p_days is null or p_days not between 1 and 366 then
    perform private.bad_metric_query('A dry run covers 1 to 366 days.');
  elsif not private.owner_may(auth.uid(), v.metric) then
    raise exception using errcode = '42501', message = 'Your role does not allow this metric.';
  end if;
  return (
    with days as (
      select d::date as day, private.alert_value(v.metric, v.segment, d::date) as value,
        case when v.rule = 'change' then private.alert_value(v.metric, v.segment, d::date - coalesce(v.compare_days, 7)) end as previous_value
      from generate_series(private.last_whole_day(now()) - p_days + 1, private.last_whole_day(now()), interval '1 day') d
    ), judged as (
      select d.*, private.alert_holds(coalesce(v.rule, 'threshold'), v.direction, v.limit_value, d.value, d.previous_value) as holds from days d
    )
    select coalesce(json_agg(r order by r.day), '[]') from (
      select j.*, j.holds and not coalesce(lag(j.holds) over (order by j.day), false) as fires from judged j) r);
end
$$;
create function public.dry_run_metric_alert(p_rule jsonb, p_days integer default 90) returns json
language sql stable set search_path = '' as $$ select private.dry_run_metric_alert(p_rule, p_days); $$;
comment on function public.dry_run_metric_alert(jsonb, integer) is
  'What a rule would have done on the last p_days whole days. p_rule: {metric, direction, limit_value, rule?, compare_days?, segment?} as in '
  'metric_alerts. Answers [{day, value, previous_value, holds, fires}]. Errors: 42501 for others than staff who may see the metric, 22023.';

grant execute on function private.evaluate_metric_alerts(), public.evaluate_metric_alerts() to service_role;
grant execute on function private.dry_run_metric_alert(jsonb, integer), public.dry_run_metric_alert(jsonb, integer) to authenticated;
