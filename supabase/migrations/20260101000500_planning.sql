-- Adaptive planning: what was planned and what became of it; how a member's day went, what is proposed because of it, and what
-- of that was done to the plan.

create type public.planned_entity_type as enum ('session', 'meal');
create type public.adherence_status as enum ('completed', 'partial', 'similar', 'skipped', 'unknown');
create type public.adherence_origin as enum ('member', 'matching');

create table public.adherence_records (
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  planned_entity_type public.planned_entity_type not null,
  planned_entity_id uuid not null,
  planned_on date not null,
  status public.adherence_status not null default 'unknown',
  similarity_score numeric(4, 3) check (similarity_score between 0 and 1),
  score numeric(4, 3) generated always as (
    case status
      when 'completed' then 1
      when 'similar' then similarity_score
      when 'partial' then similarity_score
      when 'skipped' then 0
    end
  ) stored,
  assessed_at timestamptz not null default now(),
  assessed_by public.adherence_origin not null default 'member',
  local_hour smallint check (local_hour between 0 and 23),
  member_goal public.primary_goal,
  member_sex public.biological_sex,
  member_tier public.subscription_tier,
  member_experience public.experience_level,
  program_week smallint check (program_week between 1 and 104),
  cohort_month date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id, planned_on),
  constraint adherence_records_similar_has_score
    check (status not in ('similar', 'partial') or similarity_score is not null)
);
select private.close_table('public.adherence_records');
comment on table public.adherence_records is
  'One planned session or meal and whether it was done. Every key holds planned_on, so that the table can be '
  'partitioned by month without changing the API.';
comment on column public.adherence_records.planned_entity_id is 'Soft reference: the session or meal instance of that type.';
comment on column public.adherence_records.planned_on is 'The member''s local day when the record was written; a later move of zone does not change it.';
comment on column public.adherence_records.similarity_score is 'How near the done was to the planned, 0 to 1. Needed for similar and partial.';
comment on column public.adherence_records.assessed_by is
  'Who says so. What the member wrote or corrected is theirs: matching never touches it again. Set by trigger.';
comment on column public.adherence_records.score is '1 completed, the similarity for similar and partial, 0 skipped, null (does not count) for unknown.';
select private.comment_segment('public.adherence_records');
comment on column public.adherence_records.local_hour is
  'Hour of assessed_at on the member''s clock when the record was written, 0 to 23. Set by trigger.';
create unique index adherence_records_entity_key
  on public.adherence_records (user_id, planned_on, planned_entity_type, planned_entity_id);
create index adherence_records_planned_on_idx on public.adherence_records (planned_on);

create function private.sign_adherence() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user = 'authenticated' then
    new.assessed_by := 'member';
  end if;
  return new;
end
$$;
comment on function private.sign_adherence() is 'A record that a member writes through the API is the member''s word.';

create trigger sign_row before insert or update on public.adherence_records
  for each row execute function private.sign_adherence();
create trigger stamp_segment before insert or update on public.adherence_records
  for each row execute function private.stamp_adherence();
create trigger set_updated_at before update on public.adherence_records
  for each row execute function private.set_updated_at();
select private.attach_audit('public.adherence_records');

create policy "Members see their adherence, staff with health access see it" on public.adherence_records
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members record their adherence" on public.adherence_records
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their adherence" on public.adherence_records
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their adherence" on public.adherence_records
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.adherence_records to authenticated;

------------------------------------------------------------------------------------------------------------------
-- The calendar
------------------------------------------------------------------------------------------------------------------

create type public.calendar_event_type as enum ('session', 'meal', 'reassessment', 'rest', 'custom');
create type public.calendar_event_status as enum ('planned', 'completed', 'skipped', 'moved', 'cancelled');

create function private.member_day(p_user_id uuid, p_at timestamptz) returns date
language sql stable security definer set search_path = '' as $$
  select (p_at at time zone p.time_zone)::date from public.profiles p where p.id = p_user_id;
$$;
comment on function private.member_day(uuid, timestamptz) is 'The day that it is for this member at that instant, in their own time zone.';

create table public.calendar_events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  program_id uuid references public.programs (id) on delete cascade,
  event_type public.calendar_event_type not null,
  date date not null,
  original_date date,
  start_time time,
  end_time time,
  is_all_day boolean generated always as (start_time is null) stored,
  title text not null check (length(title) between 1 and 200),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  ref_table text check (ref_table in ('session_instances', 'meal_instances')),
  ref_id uuid,
  status public.calendar_event_status not null default 'planned',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint calendar_events_reference check ((ref_table is null) = (ref_id is null)),
  constraint calendar_events_plan_has_reference check (event_type not in ('session', 'meal') or ref_id is not null),
  constraint calendar_events_times check (end_time is null or start_time is not null)
);
select private.close_table('public.calendar_events');
comment on table public.calendar_events is
  'What stands on a member''s calendar. Planned sessions and meals are copied here when a program is stored, so that a '
  'month is one index range; moving one moves the event, never the plan.';
comment on column public.calendar_events.date is 'The member''s local day.';
comment on column public.calendar_events.original_date is 'Where it stood before it was first moved; null if it never was.';
comment on column public.calendar_events.start_time is 'Local time of day; null for all day. An end before the start is after midnight.';
comment on column public.calendar_events.details is 'What the calendar shows without a join: {"session_kind", "total_calories" ...}.';
comment on column public.calendar_events.ref_id is 'Soft reference: the row of ref_table that it stands for.';
create index calendar_events_user_date_idx on public.calendar_events (user_id, date, start_time);
create index calendar_events_program_idx on public.calendar_events (program_id) where program_id is not null;
create unique index calendar_events_reference_key on public.calendar_events (ref_table, ref_id) where ref_id is not null;

create function private.remember_original_date() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.date <> old.date then
    new.original_date := coalesce(old.original_date, old.date);
  end if;
  return new;
end
$$;
create trigger remember_original_date before update on public.calendar_events
  for each row execute function private.remember_original_date();

------------------------------------------------------------------------------------------------------------------
-- How a day was
------------------------------------------------------------------------------------------------------------------

create table public.user_context_log (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  date date not null,
  sleep_hours numeric(3, 1) check (sleep_hours between 0 and 24),
  sleep_quality integer check (sleep_quality between 1 and 10),
  stress_level integer check (stress_level between 1 and 10),
  soreness_level integer check (soreness_level between 1 and 10),
  energy_level integer check (energy_level between 1 and 10),
  resting_heartrate integer check (resting_heartrate between 25 and 220),
  hrv_ms numeric(5, 1) check (hrv_ms between 0 and 500),
  injury_notes text check (length(injury_notes) <= 2000),
  is_ill boolean not null default false,
  is_travelling boolean not null default false,
  notes text check (length(notes) <= 2000),
  source text not null default 'manual' check (source in ('manual', 'quick_entry', 'wearable')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_context_log_one_a_day unique (user_id, date)
);
select private.close_table('public.user_context_log');
comment on table public.user_context_log is 'How a member slept and feels, one row a day. The daily adjustment reads it.';
comment on column public.user_context_log.date is 'The member''s local day; the sleep is that of the night before.';
comment on column public.user_context_log.sleep_quality is '1 (bad) to 10 (excellent), as reported.';
comment on column public.user_context_log.stress_level is '1 (none) to 10 (extreme), as reported.';
comment on column public.user_context_log.soreness_level is '1 (none) to 10 (extreme), as reported.';
comment on column public.user_context_log.energy_level is '1 (exhausted) to 10 (full of it), as reported.';
comment on column public.user_context_log.hrv_ms is 'Heart rate variability on waking, RMSSD in milliseconds.';
comment on column public.user_context_log.is_ill is 'Reported; asks for an adjustment.';
comment on column public.user_context_log.is_travelling is 'Reported; asks for an adjustment.';
comment on column public.user_context_log.injury_notes is 'In the member''s words; any text at all asks for an adjustment.';

------------------------------------------------------------------------------------------------------------------
-- What asks for an adjustment
------------------------------------------------------------------------------------------------------------------

create type public.adjustment_reason as enum (
  'poor_sleep', 'high_stress', 'high_soreness', 'injury', 'low_adherence', 'illness', 'travel', 'coach_decision'
);
create type public.override_type as enum ('nutrition', 'training', 'both');
create type public.threshold_comparison as enum ('below', 'above', 'present');

create table public.adjustment_thresholds (
  code text primary key check (code ~ '^[a-z_]{2,40}$'),
  reason_code public.adjustment_reason not null,
  metric text not null check (metric in (
    'sleep_hours', 'sleep_quality', 'stress_level', 'soreness_level', 'injury_notes', 'adherence_pct', 'is_ill', 'is_travelling'
  )),
  comparison public.threshold_comparison not null,
  threshold numeric(6, 2),
  unit text check (length(unit) <= 40),
  window_days integer not null default 1 check (window_days between 1 and 90),
  override_type public.override_type not null,
  proposed_nutrition jsonb check (jsonb_typeof(proposed_nutrition) = 'object'),
  proposed_training jsonb check (jsonb_typeof(proposed_training) = 'object'),
  auto_apply_confidence numeric(4, 3) check (auto_apply_confidence between 0 and 1),
  description text not null check (length(description) between 1 and 500),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint adjustment_thresholds_value check ((threshold is null) = (comparison = 'present')),
  constraint adjustment_thresholds_proposal check (
    (override_type = 'training') = (proposed_nutrition is null) and (override_type = 'nutrition') = (proposed_training is null)
  )
);
select private.close_table('public.adjustment_thresholds');
comment on table public.adjustment_thresholds is
  'The only place that says when the daily adjustment proposes an override. Shown to staff beside the override that it caused.';
comment on column public.adjustment_thresholds.metric is 'A column of user_context_log, or adherence_pct: the mean score of the window''s adherence_records.';
comment on column public.adjustment_thresholds.comparison is 'below and above are strict: 6.0 hours of sleep are not below 6.';
comment on column public.adjustment_thresholds.window_days is 'Days that the metric is taken over, the day itself included.';
comment on column public.adjustment_thresholds.proposed_nutrition is 'What is proposed, in the form of day_overrides.nutrition_override.';
comment on column public.adjustment_thresholds.proposed_training is 'What is proposed, in the form of day_overrides.training_override.';
comment on column public.adjustment_thresholds.auto_apply_confidence is
  'The policy: a proposal at least this sure takes effect without a decision. Null: a person always decides.';
insert into public.adjustment_thresholds (
  code, reason_code, metric, comparison, threshold, unit, window_days, override_type, proposed_nutrition, proposed_training,
  description
)
values
  ('sleep_hours', 'poor_sleep', 'sleep_hours', 'below', 6, 'hours', 1, 'training', null, '{"volume_adj_sets": -2, "intensity_factor": 0.8}',
    'Slept less than 6 hours.'),
  ('sleep_quality', 'poor_sleep', 'sleep_quality', 'below', 5, 'of 10', 1, 'training', null, '{"volume_adj_sets": -1, "intensity_factor": 0.9}',
    'Rated the sleep below 5 of 10.'),
  ('stress', 'high_stress', 'stress_level', 'above', 7, 'of 10', 1, 'both', '{"calorie_adj_kcal": 100}', '{"volume_adj_sets": -2, "intensity_factor": 0.8}',
    'Rated stress above 7 of 10.'),
  ('soreness', 'high_soreness', 'soreness_level', 'above', 7, 'of 10', 1, 'training', null, '{"volume_adj_sets": -2, "intensity_factor": 0.7}',
    'Rated soreness above 7 of 10.'),
  ('injury', 'injury', 'injury_notes', 'present', null, null, 1, 'training', null, '{"skip": true}', 'Noted an injury.'),
  -- Nobody trains ill; away from home there is less time and equipment.
  ('illness', 'illness', 'is_ill', 'present', null, null, 1, 'training', null, '{"skip": true}', 'Reported an illness.'),
  ('travel', 'travel', 'is_travelling', 'present', null, null, 1, 'training', null, '{"volume_adj_sets": -2}', 'Is travelling.'),
  ('adherence', 'low_adherence', 'adherence_pct', 'below', 70, '%', 7, 'both', '{"calorie_adj_kcal": 100}', '{"volume_adj_sets": -2}',
    'Did less than 70 % of what was planned over a week.');

------------------------------------------------------------------------------------------------------------------
-- Overrides of a day
------------------------------------------------------------------------------------------------------------------

create type public.override_status as enum ('pending', 'approved', 'rejected', 'auto_applied', 'undone');

create table public.day_overrides (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  program_id uuid references public.programs (id) on delete cascade,
  date date not null,
  override_type public.override_type not null,
  reason_code public.adjustment_reason not null,
  reason_details text check (length(reason_details) <= 2000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  nutrition_override jsonb check (jsonb_typeof(nutrition_override) = 'object'),
  training_override jsonb check (jsonb_typeof(training_override) = 'object'),
  context_log_id uuid references public.user_context_log (id) on delete set null,
  triggered_by jsonb not null default '[]' check (jsonb_typeof(triggered_by) = 'array'),
  status public.override_status not null default 'pending',
  user_overridden boolean not null default false,
  decided_by uuid references public.staff_members (user_id) on delete set null,
  decided_as text check (decided_as in ('system', 'coach', 'member')),
  decided_at timestamptz,
  decision_note text check (length(decision_note) <= 2000),
  applied_at timestamptz,
  undone_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint day_overrides_content check (
    (override_type = 'training') = (nutrition_override is null) and (override_type = 'nutrition') = (training_override is null)
  ),
  constraint day_overrides_decided check ((decided_as is null) = (status = 'pending')),
  constraint day_overrides_applied check ((applied_at is not null) = (status in ('approved', 'auto_applied', 'undone'))),
  constraint day_overrides_undone check ((undone_at is not null) = (status = 'undone'))
);
select private.close_table('public.day_overrides');
comment on table public.day_overrides is
  'A proposal to change one day of a plan, and what became of it. status moves pending -> approved | rejected | '
  'auto_applied and approved | auto_applied -> undone, by trigger and in no other way; what was proposed is fixed once decided.';
comment on column public.day_overrides.date is 'The member''s local day that it changes.';
comment on column public.day_overrides.confidence is 'How sure the daily adjustment is, 0 to 1; null for a coach''s own.';
comment on column public.day_overrides.nutrition_override is 'Changes of the day''s targets: {"calorie_adj_kcal": -200, "protein_adj_g": 0 ...}.';
comment on column public.day_overrides.training_override is 'Changes of the day''s sessions: {"volume_adj_sets": -2, "intensity_factor": 0.8 ...}.';
comment on column public.day_overrides.context_log_id is 'The day''s report that it follows from.';
comment on column public.day_overrides.triggered_by is
  'Thresholds that were crossed, as they were then: [{"code", "metric", "value", "comparison", "threshold"}].';
comment on column public.day_overrides.user_overridden is 'True when the member did otherwise all the same.';
comment on column public.day_overrides.decided_by is 'The member of staff who approved, rejected or undid it last. Null for the member and the system.';
comment on column public.day_overrides.decided_as is 'Who decided last: the system (by policy, or because the day is over), a coach, or the member. Set by trigger.';
comment on column public.day_overrides.applied_at is 'When it took effect on the plan; stays when it is undone. Set by trigger.';
create index day_overrides_user_date_idx on public.day_overrides (user_id, date desc);
create index day_overrides_program_idx on public.day_overrides (program_id) where program_id is not null;
create index day_overrides_queue_idx on public.day_overrides (status, date, id);
create index day_overrides_context_log_idx on public.day_overrides (context_log_id) where context_log_id is not null;
create index day_overrides_decided_by_idx on public.day_overrides (decided_by) where decided_by is not null;
-- A nightly run that is repeated proposes nothing twice; what was rejected or undone may be proposed again.
create unique index day_overrides_one_live_key on public.day_overrides (user_id, date, reason_code)
  where status in ('pending', 'approved', 'auto_applied');

create table public.plan_change_events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  program_id uuid references public.programs (id) on delete cascade,
  change_type text not null check (change_type in (
    'reassessment', 'override_applied', 'override_undone', 'session_moved', 'meal_swapped', 'exercise_swapped', 'manual'
  )),
  effective_on date not null,
  planned_entity_type public.planned_entity_type,
  planned_entity_id uuid,
  day_override_id uuid references public.day_overrides (id) on delete set null,
  reason_code public.adjustment_reason,
  reason text check (length(reason) <= 2000),
  old_value jsonb not null default '{}' check (jsonb_typeof(old_value) = 'object'),
  new_value jsonb not null default '{}' check (jsonb_typeof(new_value) = 'object'),
  adherence_pct numeric(5, 2) check (adherence_pct between 0 and 100),
  weight_change_kg numeric(5, 2) check (weight_change_kg between -100 and 100),
  calorie_adjustment_kcal integer check (calorie_adjustment_kcal between -2000 and 2000),
  volume_adjustment_sets integer check (volume_adjustment_sets between -50 and 50),
  controller_state jsonb not null default '{}' check (jsonb_typeof(controller_state) = 'object'),
  changed_by text not null default 'system' check (changed_by in ('system', 'coach', 'member')),
  staff_id uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  constraint plan_change_events_entity check ((planned_entity_type is null) = (planned_entity_id is null))
);
select private.close_table('public.plan_change_events');
comment on table public.plan_change_events is
  'What was done to a plan after it was written: the trail of reassessments, overrides, moves and swaps. Never changes.';
comment on column public.plan_change_events.old_value is 'The changed settings before the change, by their names.';
comment on column public.plan_change_events.new_value is 'The changed settings after the change, by their names.';
comment on column public.plan_change_events.volume_adjustment_sets is 'Working sets a week, more or fewer.';
comment on column public.plan_change_events.effective_on is 'The member''s local day from which it holds.';
comment on column public.plan_change_events.planned_entity_id is 'Soft reference: the session or meal instance of that type.';
comment on column public.plan_change_events.adherence_pct is 'Of the period that a reassessment looked at.';
comment on column public.plan_change_events.weight_change_kg is 'Over the period that a reassessment looked at, smoothed.';
comment on column public.plan_change_events.controller_state is
  'The two PID controllers'' terms, to go on from: {"calories": {"error", "integral", "derivative"}, "volume": {...}}.';
comment on column public.plan_change_events.staff_id is 'The coach, where changed_by is coach and they still work here.';
create index plan_change_events_user_idx on public.plan_change_events (user_id, created_at desc);
create index plan_change_events_program_idx on public.plan_change_events (program_id) where program_id is not null;
create index plan_change_events_override_idx on public.plan_change_events (day_override_id) where day_override_id is not null;
create index plan_change_events_staff_idx on public.plan_change_events (staff_id) where staff_id is not null;

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.move_override() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_staff uuid;
begin
  if new.program_id is not null and not exists (
    select 1 from public.programs p where p.id = new.program_id and p.user_id = new.user_id
  ) then
    raise exception using errcode = '22023', message = 'The program is not this member''s.';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('pending', 'auto_applied') then
      raise exception using errcode = '22023', message = 'An override begins as pending, or as auto-applied.';
    end if;
    new.applied_at := case when new.status = 'auto_applied' then coalesce(new.applied_at, now()) end;
    new.decided_at := new.applied_at;
    new.decided_as := case when new.status = 'auto_applied' then 'system' end;
    return new;
  end if;

  if new.status = old.status then
    if old.status <> 'pending' and (new.user_id, new.program_id, new.date, new.override_type, new.reason_code, new.confidence,
        new.nutrition_override, new.training_override, new.triggered_by)
      is distinct from (old.user_id, old.program_id, old.date, old.override_type, old.reason_code, old.confidence,
        old.nutrition_override, old.training_override, old.triggered_by) then
      raise exception using errcode = '22023', message = 'What was proposed is fixed once it is decided.',
        hint = 'Undo it and propose another.';
    end if;
    new.applied_at := old.applied_at;
    new.undone_at := old.undone_at;
    new.decided_as := old.decided_as;
    return new;
  end if;

  if (old.status, new.status) not in (
    ('pending', 'approved'), ('pending', 'rejected'), ('pending', 'auto_applied'),
    ('approved', 'undone'), ('auto_applied', 'undone')
  ) then
    raise exception using errcode = '22023',
      message = format('An override that is %s cannot become %s.',
        replace(old.status::text, '_', '-'), replace(new.status::text, '_', '-'));
  end if;
  select m.user_id into v_staff from public.staff_members m where m.user_id = auth.uid();
  new.decided_by := case when current_setting('keel.deciding', true) = 'system' then null else v_staff end;
  new.decided_as := case
    when current_setting('keel.deciding', true) = 'system' then 'system' -- a rule, whoever's request it runs in
    when v_staff is not null then 'coach'
    when auth.uid() = new.user_id then 'member'
    else 'system'
  end;
  new.decided_at := now();
  new.applied_at := case
    when new.status in ('approved', 'auto_applied') then now()
    when new.status = 'undone' then old.applied_at
  end;
  new.undone_at := case when new.status = 'undone' then now() end;
  return new;
end
$$;
comment on function private.move_override() is
  'The state machine of an override, with its dates and who decided. Raises 22023 on any other move.';

create function private.trail_override() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_before jsonb := '{}';
  v_after jsonb := jsonb_strip_nulls(jsonb_build_object('nutrition', new.nutrition_override, 'training', new.training_override));
begin
  if new.status not in ('approved', 'auto_applied', 'undone') or (tg_op = 'UPDATE' and new.status = old.status) then
    return null;
  end if;
  if new.status = 'undone' then
    v_before := v_after;
    v_after := '{}';
  end if;
  insert into public.plan_change_events (
    user_id, program_id, change_type, effective_on, day_override_id, reason_code, reason, old_value, new_value, changed_by, staff_id
  ) values (
    new.user_id, new.program_id, case when new.status = 'undone' then 'override_undone' else 'override_applied' end,
    new.date, new.id, new.reason_code, coalesce(new.decision_note, new.reason_details), v_before, v_after,
    new.decided_as, new.decided_by
  );
  return null;
end
$$;
comment on function private.trail_override() is 'Writes the plan change that an override which takes effect, or is undone, makes.';

create trigger move_status before insert or update on public.day_overrides
  for each row execute function private.move_override();
create trigger trail_status after insert or update on public.day_overrides
  for each row execute function private.trail_override();
create trigger keep_written after update on public.plan_change_events
  for each row execute function private.keep_written('', 'day_override_id,staff_id');
create trigger set_updated_at before update on public.calendar_events
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_context_log
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.adjustment_thresholds
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.day_overrides
  for each row execute function private.set_updated_at();

insert into private.redacted_columns (column_name, kind) values
  ('nutrition_override', 'health'), ('training_override', 'health'), ('triggered_by', 'health'), ('reason_details', 'health');
select private.attach_audit('public.day_overrides');
-- Thresholds are changed by a migration or by hand, which is worth an entry whoever does it.
select private.attach_audit('public.adjustment_thresholds', p_key => 'code', p_everyone => true, p_events => 'update or delete');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members and staff with health access see calendar" on public.calendar_events
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add calendar" on public.calendar_events
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their calendar" on public.calendar_events
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their calendar" on public.calendar_events
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.calendar_events to authenticated;

create policy "Members and staff with health access see days" on public.user_context_log
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members add days" on public.user_context_log
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their days" on public.user_context_log
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their days" on public.user_context_log
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.user_context_log to authenticated;

create policy "Staff who read adjustments see the thresholds" on public.adjustment_thresholds
  for select to authenticated using ((select private.can('adjustments', 'read')));
grant select on public.adjustment_thresholds to authenticated;

create policy "Members and staff who read adjustments see overrides" on public.day_overrides
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('adjustments', 'read')));
create policy "Coaches propose overrides" on public.day_overrides
  for insert to authenticated with check ((select private.can('adjustments', 'write')));
create policy "Coaches change and decide overrides" on public.day_overrides
  for update to authenticated
  using ((select private.can('adjustments', 'write'))) with check ((select private.can('adjustments', 'write')));
grant select,
  insert (user_id, program_id, date, override_type, reason_code, reason_details, nutrition_override, training_override,
    context_log_id),
  update (date, override_type, reason_details, nutrition_override, training_override, status, user_overridden, decision_note)
  on public.day_overrides to authenticated;

create policy "Members and staff with health access see plan changes" on public.plan_change_events
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.plan_change_events to authenticated;
