-- Gamification: achievements, streaks, points, milestones. Milestones and streaks feed share videos.

create type public.milestone_type as enum ('weight', 'measurement', 'streak', 'training', 'nutrition', 'habit');
create type public.badge_type as enum ('streak', 'milestone', 'achievement', 'social');
create type public.streak_type as enum ('logging', 'weigh_in', 'nutrition', 'training');

create table public.achievements (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[a-z0-9_]{2,60}$'),
  title text not null check (length(title) between 1 and 120),
  description text not null default '' check (length(description) <= 1000),
  badge_type public.badge_type not null default 'achievement',
  criteria jsonb not null default '{}' check (jsonb_typeof(criteria) = 'object'),
  points integer not null default 0 check (points >= 0),
  icon text check (length(icon) <= 60),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.achievements');
comment on table public.achievements is 'What can be earned, badges included. Who earned it is in user_achievements.';
comment on column public.achievements.code is 'Stable name that programs use.';
comment on column public.achievements.criteria is
  'The rule as data: {"metric": "streak_days", "streak_type": "logging", "comparison": "at_least", "threshold": 30}, or several under '
  '"all" or "any"; private.check_criteria() says the language. {} is granted to nobody.';
comment on column public.achievements.points is 'What it is worth from now on; who earned it before keeps what they got.';
create unique index achievements_code_key on public.achievements (code);

create table public.user_achievements (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  achievement_id uuid not null references public.achievements (id) on delete restrict,
  earned_at timestamptz not null default now(),
  points_awarded integer not null default 0 check (points_awarded >= 0),
  progress jsonb not null default '{}' check (jsonb_typeof(progress) = 'object'),
  created_at timestamptz not null default now(),
  constraint user_achievements_once unique (user_id, achievement_id)
);
select private.close_table('public.user_achievements');
comment on table public.user_achievements is
  'An achievement that a member earned, once. It stays theirs when the records that met its criteria change or go, and when the '
  'criteria change; an achievement that somebody earned can be deactivated, not deleted.';
comment on column public.user_achievements.points_awarded is 'The achievement''s points at that moment: what user_points adds up.';
comment on column public.user_achievements.progress is 'What met the criteria, as it was: {"streak_days": 30}.';
create index user_achievements_achievement_idx on public.user_achievements (achievement_id);

create table public.user_streaks (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  streak_type public.streak_type not null,
  current_streak_days integer not null default 0 check (current_streak_days >= 0),
  longest_streak_days integer not null default 0,
  last_activity_on date,
  started_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_streaks_one_a_type unique (user_id, streak_type),
  constraint user_streaks_longest check (longest_streak_days >= current_streak_days)
);
select private.close_table('public.user_streaks');
comment on table public.user_streaks is
  'Days in a row that a member did something, one row a kind. Kept from the member''s records, see private.activity_days.';
comment on column public.user_streaks.streak_type is 'What is repeated; logging is any of the others.';
comment on column public.user_streaks.current_streak_days is
  'The run that ends at last_activity_on; 0 once a whole local day went by without, by the next act or public.run_due_rewards().';
comment on column public.user_streaks.last_activity_on is 'The member''s local day.';
comment on column public.user_streaks.started_on is 'First day of the current streak; null when it is broken.';
create index user_streaks_running_idx on public.user_streaks (last_activity_on) where current_streak_days > 0;

create table public.user_points (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  points integer not null default 0 check (points >= 0),
  experience integer not null default 0 check (experience >= 0),
  level integer not null default 1 check (level >= 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.user_points');
comment on table public.user_points is 'Points, experience and level of a member, one row each.';
comment on column public.user_points.points is 'The sum of points_awarded of what was earned.';
comment on column public.user_points.experience is
  'The points, and for each day of activity what private.day_experience() says; follows corrections of the records.';
comment on column public.user_points.level is 'private.level_of(experience): 2 from 100, 3 from 400, 4 from 900 ...';

create table public.goal_milestones (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  goal_id uuid references public.goals (id) on delete cascade,
  title text not null check (length(title) between 1 and 200),
  milestone_type public.milestone_type not null default 'weight',
  target_value numeric,
  achieved_value numeric,
  achieved_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.goal_milestones');
comment on table public.goal_milestones is 'A step on the way to a goal. The title is shown in films as it stands.';
comment on column public.goal_milestones.target_value is 'In the unit of the type: kg for weight, days for a streak, a count otherwise.';
comment on column public.goal_milestones.achieved_at is 'Null while it is still ahead.';
create index goal_milestones_user_idx on public.goal_milestones (user_id, achieved_at);
create index goal_milestones_goal_idx on public.goal_milestones (goal_id) where goal_id is not null;

create trigger set_updated_at before update on public.achievements
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_streaks
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_points
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.goal_milestones
  for each row execute function private.set_updated_at();
select private.attach_audit('public.achievements');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants. What is earned is written by the system, never by the member who earns it.
------------------------------------------------------------------------------------------------------------------

create policy "Everyone signed in sees what can be earned, growth sees drafts" on public.achievements
  for select to authenticated using (is_active or (select private.can('content', 'read')));
create policy "Growth adds achievements" on public.achievements
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes achievements" on public.achievements
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth deletes achievements" on public.achievements
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, insert, update, delete on public.achievements to authenticated;

create policy "Members see what they earned, staff who read users see it" on public.user_achievements
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
grant select on public.user_achievements to authenticated;

create policy "Members see their streaks, staff who read users see them" on public.user_streaks
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
grant select on public.user_streaks to authenticated;

create policy "Members see their points, staff who read users see them" on public.user_points
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
grant select on public.user_points to authenticated;

create policy "Members see their milestones, staff with health access see them" on public.goal_milestones
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members set their milestones" on public.goal_milestones
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their milestones" on public.goal_milestones
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their milestones" on public.goal_milestones
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.goal_milestones to authenticated;
