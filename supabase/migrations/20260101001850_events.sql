-- Events: what members do in the app, moment by moment, and what came of it, period by period.

create type public.behavior_event_type as enum (
  'app_opened', 'onboarding_completed', 'consultation_opened', 'program_viewed', 'plan_adjusted', 'meal_logged',
  'session_logged', 'weigh_in_logged', 'mood_logged', 'quick_entry_used', 'coach_messaged', 'lesson_read',
  'milestone_viewed', 'video_shared', 'challenge_joined', 'notification_opened', 'settings_changed', 'subscription_changed'
);
create type public.client_platform as enum ('ios', 'android', 'web');
create type public.outcome_source as enum ('system', 'model', 'coach', 'member');
create type public.outcome_metric as enum (
  'weight_change_kg', 'body_fat_change_pct', 'adherence_score', 'goal_progress_pct', 'sessions_completed',
  'logging_days', 'energy_level', 'satisfaction_score', 'habit_strength_score'
);

------------------------------------------------------------------------------------------------------------------
-- Behaviour events
------------------------------------------------------------------------------------------------------------------

create table public.user_behavior_events (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  event_type public.behavior_event_type not null,
  occurred_at timestamptz not null default now(),
  session_id uuid,
  platform public.client_platform not null default 'web',
  app_version text check (length(app_version) <= 40),
  properties jsonb not null default '{}' check (jsonb_typeof(properties) = 'object' and pg_column_size(properties) <= 16384),
  local_day date not null,
  local_hour smallint check (local_hour between 0 and 23),
  member_goal public.primary_goal,
  member_sex public.biological_sex,
  member_tier public.subscription_tier,
  member_experience public.experience_level,
  program_week smallint check (program_week between 1 and 104),
  cohort_month date,
  created_at timestamptz not null default now(),
  primary key (id, occurred_at)
);
select private.close_table('public.user_behavior_events');
comment on table public.user_behavior_events is
  'One thing that a member did in the app. Written by the app, never changed by it. Every key holds occurred_at, so that the '
  'table can be partitioned by month without changing the API. Engagement counts it in aggregates; only coaches read rows.';
comment on column public.user_behavior_events.occurred_at is 'On the device''s clock; may arrive days late.';
comment on column public.user_behavior_events.session_id is 'One stay in the app, made by the app. No row stands for it.';
comment on column public.user_behavior_events.properties is 'What belongs to the event, such as {"meal_type": "lunch"}; at most 16 kB.';
comment on column public.user_behavior_events.local_day is
  'The member''s day at occurred_at, in their time zone when the event was written. Set by trigger; a later move does not change it.';
comment on column public.user_behavior_events.local_hour is 'Hour of that day, 0 to 23. Set by trigger.';
select private.comment_segment('public.user_behavior_events');
create index user_behavior_events_user_idx on public.user_behavior_events (user_id, occurred_at desc);
create index user_behavior_events_day_idx on public.user_behavior_events (local_day);
create index user_behavior_events_time_idx on public.user_behavior_events (occurred_at desc, id desc);

create trigger stamp_segment before insert or update on public.user_behavior_events
  for each row execute function private.stamp_event();

------------------------------------------------------------------------------------------------------------------
-- Outcomes
------------------------------------------------------------------------------------------------------------------

create table public.user_outcome_metrics (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  metric public.outcome_metric not null,
  period_start date not null,
  period_end date not null,
  baseline_value numeric(10, 3),
  value numeric(10, 3) not null,
  target_value numeric(10, 3),
  sample_size integer check (sample_size >= 0),
  confidence_score numeric(4, 3) check (confidence_score between 0 and 1),
  computed_by public.outcome_source not null default 'system',
  computed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_outcome_metrics_period check (period_start <= period_end),
  constraint user_outcome_metrics_period_key unique (user_id, metric, period_start, period_end)
);
select private.close_table('public.user_outcome_metrics');
comment on table public.user_outcome_metrics is
  'What came of a member''s effort over a period: one value a metric. Written by services; models are judged by it.';
comment on column public.user_outcome_metrics.metric is 'Its unit is in its name; scores are 0 to 1, energy and satisfaction 1 to 10.';
comment on column public.user_outcome_metrics.period_start is 'First local day of the member.';
comment on column public.user_outcome_metrics.period_end is 'Last local day, included.';
comment on column public.user_outcome_metrics.baseline_value is 'The value before the period, where one is known.';
comment on column public.user_outcome_metrics.sample_size is 'Records that the value rests on.';
create index user_outcome_metrics_metric_idx on public.user_outcome_metrics (metric, period_end desc);

create trigger set_updated_at before update on public.user_outcome_metrics
  for each row execute function private.set_updated_at();

insert into private.redacted_columns (column_name, kind) values
  ('properties', 'health'), ('baseline_value', 'health'), ('member_goal', 'health'), ('member_sex', 'health'),
  ('member_experience', 'health')
on conflict (column_name) do nothing;
select private.attach_audit('public.user_behavior_events');
select private.attach_audit('public.user_outcome_metrics');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members and staff who read behaviour see events" on public.user_behavior_events
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members send their events" on public.user_behavior_events
  for insert to authenticated with check (user_id = (select auth.uid()));
grant select, insert (id, user_id, event_type, occurred_at, session_id, platform, app_version, properties)
  on public.user_behavior_events to authenticated;

create policy "Members and staff with health access see outcomes" on public.user_outcome_metrics
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.user_outcome_metrics to authenticated;
