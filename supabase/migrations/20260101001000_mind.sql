-- Mind and behaviour: moods, thoughts, habits, cravings, lapses, and the circumstances around them.
--
-- The most personal rows of a member. Coaches read them (area mind); admins, support and everyone else do not. Levels that
-- a member estimates are whole numbers from 1 to 10 unless the comment says otherwise.

create type public.craving_outcome as enum ('resisted', 'delayed', 'substituted', 'gave_in');
create type public.craving_trigger as enum ('hunger', 'stress', 'boredom', 'sadness', 'social', 'habit', 'environment', 'fatigue', 'hormonal', 'other');
create type public.lapse_type as enum ('overeating', 'binge', 'skipped_training', 'skipped_logging', 'alcohol', 'late_eating', 'other');
create type public.habit_frequency as enum ('daily', 'weekdays', 'weekends', 'weekly');
create type public.motivation_regulation as enum ('intrinsic', 'integrated', 'identified', 'introjected', 'external', 'amotivation');
create type public.food_environment as enum ('home', 'work', 'car', 'social', 'travel');
create type public.self_efficacy_domain as enum ('eating', 'training', 'weight', 'stress', 'social', 'general');
create type public.location_type as enum ('home', 'work', 'gym', 'restaurant', 'travel', 'outdoors', 'other');
create type public.social_context as enum ('alone', 'partner', 'family', 'friends', 'colleagues', 'other');

create table public.mood_check_ins (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  checked_in_at timestamptz not null default now(),
  mood_level integer not null check (mood_level between 1 and 10),
  energy_level integer check (energy_level between 1 and 10),
  stress_level integer check (stress_level between 1 and 10),
  anxiety_level integer check (anxiety_level between 1 and 10),
  hunger_level integer check (hunger_level between 1 and 10),
  emotions text[] not null default '{}',
  triggers text[] not null default '{}',
  is_emotional_eating boolean not null default false,
  coping_strategy text check (length(coping_strategy) <= 500),
  location text check (length(location) <= 200),
  note text check (length(note) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.mood_check_ins');
comment on table public.mood_check_ins is 'How a member felt at a moment. Emotional eating shows in moods before and after meals.';
comment on column public.mood_check_ins.mood_level is '1 very low, 10 very good.';
comment on column public.mood_check_ins.emotions is 'Words that the member picked.';
comment on column public.mood_check_ins.is_emotional_eating is 'The member ate, or wanted to, because of the feeling.';
create index mood_check_ins_user_idx on public.mood_check_ins (user_id, checked_in_at desc);

create table public.thought_records (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  situation text not null check (length(situation) between 1 and 4000),
  automatic_thought text not null check (length(automatic_thought) between 1 and 4000),
  emotions text[] not null default '{}',
  emotion_intensity_before_pct integer check (emotion_intensity_before_pct between 0 and 100),
  cognitive_distortions text[] not null default '{}',
  evidence_for text check (length(evidence_for) <= 4000),
  evidence_against text check (length(evidence_against) <= 4000),
  balanced_thought text check (length(balanced_thought) <= 4000),
  emotion_intensity_after_pct integer check (emotion_intensity_after_pct between 0 and 100),
  belief_before_pct integer check (belief_before_pct between 0 and 100),
  belief_after_pct integer check (belief_after_pct between 0 and 100),
  action_plan text check (length(action_plan) <= 4000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.thought_records');
comment on table public.thought_records is 'A thought record of cognitive behavioural therapy, in its seven classic columns.';
comment on column public.thought_records.cognitive_distortions is 'all_or_nothing, catastrophising, mind_reading ...';
comment on column public.thought_records.belief_before_pct is 'How much the automatic thought was believed at first.';
comment on column public.thought_records.balanced_thought is 'What the evidence supports instead.';
create index thought_records_user_idx on public.thought_records (user_id, recorded_at desc);

create table public.habit_stacks (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  stack_name text not null check (length(stack_name) between 1 and 200),
  anchor_habit text not null check (length(anchor_habit) between 1 and 500),
  new_habit text not null check (length(new_habit) between 1 and 500),
  reward text check (length(reward) <= 500),
  cue_time time,
  cue_location text check (length(cue_location) <= 200),
  frequency public.habit_frequency not null default 'daily',
  target_per_week integer not null default 7 check (target_per_week between 1 and 21),
  difficulty integer check (difficulty between 1 and 10),
  is_active boolean not null default true,
  started_on date,
  ended_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint habit_stacks_owner unique (id, user_id),
  constraint habit_stacks_dates check (ended_on is null or started_on is null or started_on <= ended_on)
);
select private.close_table('public.habit_stacks');
comment on table public.habit_stacks is 'A new habit tied to one that exists already: after the anchor, do the habit.';
comment on column public.habit_stacks.anchor_habit is 'What is done already: the cue.';
comment on column public.habit_stacks.cue_time is 'Local time of the member.';
comment on column public.habit_stacks.difficulty is '1 easy, 10 hard, as the member sees it.';
create index habit_stacks_user_idx on public.habit_stacks (user_id, created_at desc);

create table public.habit_completions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  habit_stack_id uuid not null,
  completed_on date not null,
  completed_at timestamptz not null default now(),
  was_completed boolean not null default true,
  difficulty integer check (difficulty between 1 and 10),
  satisfaction integer check (satisfaction between 1 and 10),
  skip_reason text check (length(skip_reason) <= 500),
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint habit_completions_stack_fkey foreign key (habit_stack_id, user_id)
    references public.habit_stacks (id, user_id) on delete cascade,
  constraint habit_completions_once_a_day unique (habit_stack_id, user_id, completed_on)
);
select private.close_table('public.habit_completions');
comment on table public.habit_completions is 'A habit done, or left out, on one day.';
comment on column public.habit_completions.habit_stack_id is 'A habit of the same member: the key holds both.';
comment on column public.habit_completions.completed_on is 'The member''s local day.';
comment on column public.habit_completions.was_completed is 'False for a day that the member left out on purpose or says they missed.';
create index habit_completions_user_idx on public.habit_completions (user_id, completed_on desc);

create table public.cravings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  occurred_at timestamptz not null default now(),
  craved_food text not null check (length(craved_food) between 1 and 200),
  intensity integer not null check (intensity between 1 and 10),
  trigger public.craving_trigger not null default 'other',
  trigger_note text check (length(trigger_note) <= 1000),
  hunger_level integer check (hunger_level between 1 and 10),
  stress_level integer check (stress_level between 1 and 10),
  hours_since_last_meal numeric(4, 1) check (hours_since_last_meal between 0 and 72),
  duration_minutes integer check (duration_minutes between 0 and 1440),
  location text check (length(location) <= 200),
  coping_strategy text check (length(coping_strategy) <= 500),
  outcome public.craving_outcome,
  amount_eaten_kcal integer check (amount_eaten_kcal between 0 and 10000),
  was_predicted boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.cravings');
comment on table public.cravings is 'A craving, what set it off and what became of it. Predictions of the next one learn from it.';
comment on column public.cravings.outcome is 'Null while it lasts.';
comment on column public.cravings.was_predicted is 'The app had warned of it.';
comment on column public.cravings.amount_eaten_kcal is 'Estimate, when the member gave in or found a substitute.';
create index cravings_user_idx on public.cravings (user_id, occurred_at desc);

create table public.lapses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  occurred_at timestamptz not null default now(),
  lapse_type public.lapse_type not null,
  severity integer not null check (severity between 1 and 10),
  description text check (length(description) <= 4000),
  high_risk_situation text check (length(high_risk_situation) <= 1000),
  triggers text[] not null default '{}',
  emotions text[] not null default '{}',
  guilt_level integer check (guilt_level between 1 and 10),
  abstinence_violation boolean not null default false,
  recovery_plan text check (length(recovery_plan) <= 4000),
  lessons_learned text check (length(lessons_learned) <= 4000),
  recovered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint lapses_recovery check (recovered_at is null or recovered_at >= occurred_at)
);
select private.close_table('public.lapses');
comment on table public.lapses is 'A slip from the plan and the way back. A lapse is not a relapse.';
comment on column public.lapses.abstinence_violation is 'The "now it does not matter any more" thought of Marlatt and Gordon''s model of relapse.';
comment on column public.lapses.recovered_at is 'Back on plan; null while not.';
create index lapses_user_idx on public.lapses (user_id, occurred_at desc);

create table public.self_efficacy_assessments (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  assessed_at timestamptz not null default now(),
  domain public.self_efficacy_domain not null default 'general',
  confidence_score integer not null check (confidence_score between 0 and 100),
  importance_score integer check (importance_score between 0 and 100),
  readiness_score integer check (readiness_score between 0 and 100),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  barriers text[] not null default '{}',
  supports text[] not null default '{}',
  note text check (length(note) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.self_efficacy_assessments');
comment on table public.self_efficacy_assessments is 'How sure a member is to manage, in one domain.';
comment on column public.self_efficacy_assessments.confidence_score is '0 cannot do at all, 100 certain to do: the scale of Bandura''s guide.';
comment on column public.self_efficacy_assessments.answers is 'Item to answer, each 0 to 100.';
create index self_efficacy_assessments_user_idx on public.self_efficacy_assessments (user_id, assessed_at desc);

create table public.motivation_assessments (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  assessed_at timestamptz not null default now(),
  intrinsic_score numeric(4, 2) check (intrinsic_score between 1 and 7),
  identified_score numeric(4, 2) check (identified_score between 1 and 7),
  introjected_score numeric(4, 2) check (introjected_score between 1 and 7),
  external_score numeric(4, 2) check (external_score between 1 and 7),
  amotivation_score numeric(4, 2) check (amotivation_score between 1 and 7),
  dominant_regulation public.motivation_regulation,
  overall_motivation integer check (overall_motivation between 1 and 10),
  autonomy_score numeric(4, 2) check (autonomy_score between 1 and 7),
  competence_score numeric(4, 2) check (competence_score between 1 and 7),
  relatedness_score numeric(4, 2) check (relatedness_score between 1 and 7),
  reasons text[] not null default '{}',
  note text check (length(note) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.motivation_assessments');
comment on table public.motivation_assessments is 'Why a member does it, on the continuum of self-determination theory.';
comment on column public.motivation_assessments.intrinsic_score is 'Means of a subscale, 1 to 7, as all scores here.';
comment on column public.motivation_assessments.autonomy_score is 'First of the three basic needs; competence and relatedness are the others.';
create index motivation_assessments_user_idx on public.motivation_assessments (user_id, assessed_at desc);

create table public.voice_reflections (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  audio_url text check (length(audio_url) <= 1000),
  duration_seconds integer check (duration_seconds between 0 and 7200),
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  prompt text check (length(prompt) <= 1000),
  transcript text,
  summary text check (length(summary) <= 4000),
  sentiment_score numeric(4, 3) check (sentiment_score between -1 and 1),
  emotions text[] not null default '{}',
  themes text[] not null default '{}',
  ai_model text check (length(ai_model) <= 200),
  transcription_confidence numeric(4, 3) check (transcription_confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.voice_reflections');
comment on table public.voice_reflections is 'A spoken diary entry, its transcript and what a model read out of it.';
comment on column public.voice_reflections.audio_url is 'Object path in the private bucket member-media.';
comment on column public.voice_reflections.sentiment_score is '-1 negative, 1 positive.';
comment on column public.voice_reflections.prompt is 'The question that was answered, if there was one.';
create index voice_reflections_user_idx on public.voice_reflections (user_id, recorded_at desc);

create table public.food_environment_audits (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  audited_at timestamptz not null default now(),
  environment public.food_environment not null default 'home',
  healthy_foods_visible integer check (healthy_foods_visible between 0 and 10),
  trigger_foods_visible integer check (trigger_foods_visible between 0 and 10),
  trigger_foods text[] not null default '{}',
  has_prepared_meals boolean,
  has_cooking_equipment boolean,
  eats_at_screen boolean,
  household_support integer check (household_support between 1 and 10),
  environment_score integer check (environment_score between 0 and 100),
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  recommendations text[] not null default '{}',
  photo_urls text[] not null default '{}',
  note text check (length(note) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.food_environment_audits');
comment on table public.food_environment_audits is 'What food surrounds a member in one place, and what could be changed about it.';
comment on column public.food_environment_audits.answers is 'The questionnaire as it was answered: {question: answer}.';
comment on column public.food_environment_audits.healthy_foods_visible is '0 none in sight, 10 nothing else in sight.';
comment on column public.food_environment_audits.environment_score is '0 works against the plan, 100 works for it.';
comment on column public.food_environment_audits.photo_urls is 'Object paths in the private bucket member-media.';
create index food_environment_audits_user_idx on public.food_environment_audits (user_id, audited_at desc);

create table public.decision_fatigue_tracking (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  tracked_at timestamptz not null default now(),
  fatigue_level integer not null check (fatigue_level between 1 and 10),
  willpower_level integer check (willpower_level between 1 and 10),
  decisions_estimate integer check (decisions_estimate between 0 and 10000),
  food_decisions integer check (food_decisions between 0 and 1000),
  hours_awake numeric(4, 1) check (hours_awake between 0 and 72),
  hours_since_break numeric(4, 1) check (hours_since_break between 0 and 72),
  led_to_unplanned_eating boolean not null default false,
  mitigation text check (length(mitigation) <= 500),
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.decision_fatigue_tracking');
comment on table public.decision_fatigue_tracking is 'How worn out by decisions a member is at a moment of the day.';
comment on column public.decision_fatigue_tracking.decisions_estimate is 'Decisions so far that day, as the member estimates.';
comment on column public.decision_fatigue_tracking.mitigation is 'What was done about it: a default meal, a break, a nap.';
create index decision_fatigue_tracking_user_idx on public.decision_fatigue_tracking (user_id, tracked_at desc);

create table public.context_snapshots (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  captured_at timestamptz not null default now(),
  temperature_c numeric(4, 1) check (temperature_c between -60 and 60),
  weather text check (length(weather) <= 60),
  location_type public.location_type,
  social_context public.social_context,
  sleep_hours numeric(4, 2) check (sleep_hours between 0 and 24),
  stress_level integer check (stress_level between 1 and 10),
  energy_level integer check (energy_level between 1 and 10),
  is_working_day boolean,
  cycle_phase public.cycle_phase,
  calendar_load integer check (calendar_load between 0 and 10),
  steps_so_far integer check (steps_so_far between 0 and 200000),
  data jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.context_snapshots');
comment on table public.context_snapshots is 'Circumstances at a moment: weather, place, sleep, stress. What predictions see beside the event.';
comment on column public.context_snapshots.location_type is 'The kind of place only; coordinates are never kept.';
comment on column public.context_snapshots.calendar_load is '0 free, 10 full.';
comment on column public.context_snapshots.data is 'What a device reports beyond the columns.';
create index context_snapshots_user_idx on public.context_snapshots (user_id, captured_at desc);

create trigger set_updated_at before update on public.mood_check_ins
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.thought_records
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.habit_stacks
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.habit_completions
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.cravings
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.lapses
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.self_efficacy_assessments
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.motivation_assessments
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.voice_reflections
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.food_environment_audits
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.decision_fatigue_tracking
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.context_snapshots
  for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members see their moods, coaches see them" on public.mood_check_ins
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their moods" on public.mood_check_ins
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their moods" on public.mood_check_ins
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their moods" on public.mood_check_ins
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.mood_check_ins to authenticated;

create policy "Members see their thought records, coaches see them" on public.thought_records
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members write their thought records" on public.thought_records
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their thought records" on public.thought_records
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their thought records" on public.thought_records
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.thought_records to authenticated;

create policy "Members see their habits, coaches see them" on public.habit_stacks
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members build their habits" on public.habit_stacks
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their habits" on public.habit_stacks
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their habits" on public.habit_stacks
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.habit_stacks to authenticated;

create policy "Members see their habit completions, coaches see them" on public.habit_completions
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their habit completions" on public.habit_completions
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their habit completions" on public.habit_completions
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their habit completions" on public.habit_completions
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.habit_completions to authenticated;

create policy "Members see their cravings, coaches see them" on public.cravings
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their cravings" on public.cravings
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their cravings" on public.cravings
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their cravings" on public.cravings
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.cravings to authenticated;

create policy "Members see their lapses, coaches see them" on public.lapses
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their lapses" on public.lapses
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their lapses" on public.lapses
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their lapses" on public.lapses
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.lapses to authenticated;

create policy "Members see their confidence ratings, coaches see them" on public.self_efficacy_assessments
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their confidence ratings" on public.self_efficacy_assessments
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their confidence ratings" on public.self_efficacy_assessments
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their confidence ratings" on public.self_efficacy_assessments
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.self_efficacy_assessments to authenticated;

create policy "Members see their motivation, coaches see them" on public.motivation_assessments
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their motivation" on public.motivation_assessments
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their motivation" on public.motivation_assessments
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their motivation" on public.motivation_assessments
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.motivation_assessments to authenticated;

create policy "Members see their voice reflections, coaches see them" on public.voice_reflections
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their voice reflections" on public.voice_reflections
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their voice reflections" on public.voice_reflections
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their voice reflections" on public.voice_reflections
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.voice_reflections to authenticated;

create policy "Members see their food environment, coaches see them" on public.food_environment_audits
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their food environment" on public.food_environment_audits
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their food environment" on public.food_environment_audits
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their food environment" on public.food_environment_audits
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.food_environment_audits to authenticated;

create policy "Members see their decision fatigue, coaches see them" on public.decision_fatigue_tracking
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their decision fatigue" on public.decision_fatigue_tracking
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their decision fatigue" on public.decision_fatigue_tracking
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their decision fatigue" on public.decision_fatigue_tracking
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.decision_fatigue_tracking to authenticated;

create policy "Members see their context, coaches see them" on public.context_snapshots
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('mind', 'read')));
create policy "Members record their context" on public.context_snapshots
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their context" on public.context_snapshots
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their context" on public.context_snapshots
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.context_snapshots to authenticated;
