-- Community: members who keep each other to it, challenges, connections, and what members show each other.
--
-- The permission table has no line for it, so each table goes where its content belongs. Who knows whom and who takes part is
-- identity (users:read). What a check-in or a feed says of somebody's habits is health (health:read: admins and coaches). A
-- challenge is the company's content and a training matter: growth (content:write) and coaches (adjustments:write) edit it.

create type public.feed_reference as enum ('user_achievements', 'goal_milestones', 'user_streaks', 'challenge_participants', 'activities');
create type public.partnership_type as enum ('mutual', 'supporter');
create type public.partnership_status as enum ('pending', 'active', 'paused', 'declined', 'ended');
create type public.check_in_frequency as enum ('daily', 'weekly', 'biweekly', 'monthly');
create type public.shared_scope as enum ('workouts', 'meals', 'weight', 'steps', 'streaks', 'goals');
create type public.challenge_metric as enum (
  'workouts', 'active_minutes', 'distance_meters', 'steps', 'meals_logged', 'water_ml', 'lessons_completed'
);
comment on type public.challenge_metric is 'What a challenge counts. Weight and calories are left out on purpose: nobody competes in eating less.';
create type public.challenge_scoring as enum ('total', 'best_day', 'days_on_target');
create type public.challenge_status as enum ('draft', 'published', 'finished', 'cancelled');
create type public.participation_status as enum ('joined', 'completed', 'withdrawn', 'disqualified');
create type public.connection_type as enum ('friend', 'follow');
create type public.connection_status as enum ('pending', 'accepted', 'declined', 'blocked');
create type public.feed_item_type as enum ('achievement', 'milestone', 'streak', 'challenge', 'workout', 'post');
create type public.feed_visibility as enum ('private', 'connections', 'community');

------------------------------------------------------------------------------------------------------------------
-- Accountability
------------------------------------------------------------------------------------------------------------------

create table public.accountability_partners (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  partner_user_id uuid references public.profiles (id) on delete cascade,
  invited_email text not null check (invited_email = lower(invited_email) and invited_email ~ '^[^@\s]+@[^@\s]+$'),
  partnership_type public.partnership_type not null default 'mutual',
  goal_id uuid references public.goals (id) on delete set null,
  shared_scopes public.shared_scope[] not null default '{workouts,streaks}',
  check_in_frequency public.check_in_frequency not null default 'weekly',
  message text check (length(message) <= 1000),
  status public.partnership_status not null default 'pending',
  next_check_in_on date,
  accepted_at timestamptz,
  ended_at timestamptz,
  end_reason text check (length(end_reason) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accountability_partners_has_partner check (status not in ('active', 'paused') or partner_user_id is not null),
  constraint accountability_partners_not_oneself check (partner_user_id is distinct from user_id),
  constraint accountability_partners_ended check ((status in ('declined', 'ended')) = (ended_at is not null))
);
select private.close_table('public.accountability_partners');
comment on table public.accountability_partners is 'Two people who agreed to ask each other how it goes. Begins as an invitation to an address.';
comment on column public.accountability_partners.user_id is 'Who asked.';
comment on column public.accountability_partners.partner_user_id is 'Set when the invitation is accepted, so that it never tells whether an address has an account.';
comment on column public.accountability_partners.partnership_type is 'mutual: both report; supporter: only user_id reports.';
comment on column public.accountability_partners.goal_id is 'The goal of user_id that it is about, if any.';
comment on column public.accountability_partners.shared_scopes is 'What the two agreed to talk about. It opens no other table.';
comment on column public.accountability_partners.next_check_in_on is 'Moved on by every check-in.';
comment on column public.accountability_partners.ended_at is 'When it was declined or ended, by either.';
create unique index accountability_partners_open_key on public.accountability_partners (user_id, invited_email)
  where status in ('pending', 'active', 'paused');
create index accountability_partners_partner_idx on public.accountability_partners (partner_user_id, status) where partner_user_id is not null;
create index accountability_partners_user_idx on public.accountability_partners (user_id, status);
create index accountability_partners_goal_idx on public.accountability_partners (goal_id) where goal_id is not null;
create index accountability_partners_email_idx on public.accountability_partners (invited_email) where status = 'pending';

create table public.accountability_check_ins (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.accountability_partners (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  checked_in_on date not null,
  commitment text check (length(commitment) <= 1000),
  commitment_met boolean,
  progress_rating integer check (progress_rating between 1 and 5),
  message text not null default '' check (length(message) <= 4000),
  next_commitment text check (length(next_commitment) <= 1000),
  response text check (length(response) between 1 and 4000),
  responded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accountability_check_ins_once_a_day unique (partnership_id, user_id, checked_in_on),
  constraint accountability_check_ins_response check ((response is null) = (responded_at is null))
);
select private.close_table('public.accountability_check_ins');
comment on table public.accountability_check_ins is 'What one of two partners reported on a day, and what the other answered.';
comment on column public.accountability_check_ins.user_id is 'Who reports.';
comment on column public.accountability_check_ins.checked_in_on is 'The member''s local day; by trigger.';
comment on column public.accountability_check_ins.commitment is 'What was promised the last time.';
comment on column public.accountability_check_ins.progress_rating is '1 not at all, 5 all of it, as the member sees it.';
comment on column public.accountability_check_ins.response is 'By the other partner.';
create index accountability_check_ins_user_idx on public.accountability_check_ins (user_id, checked_in_on desc);

create function private.guard_partnership() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.goal_id is not null and not exists (select 1 from public.goals g where g.id = new.goal_id and g.user_id = new.user_id) then
      raise exception using errcode = '42501', message = 'A partnership is about a goal of your own.';
    end if;
    return new;
  end if;
  if (new.user_id, new.invited_email) is distinct from (old.user_id, old.invited_email)
     or (old.partner_user_id is not null and new.partner_user_id is distinct from old.partner_user_id) then
    raise exception using errcode = '42501', message = 'A partnership is never moved to somebody else. Invite again.';
  end if;
  if new.status <> old.status then
    if (old.status, new.status) not in (
      ('pending', 'active'), ('pending', 'declined'), ('pending', 'ended'),
      ('active', 'paused'), ('paused', 'active'), ('active', 'ended'), ('paused', 'ended')
    ) then
      raise exception using errcode = '22023', message = format('A partnership that is %s cannot become %s.', old.status, new.status);
    end if;
    new.accepted_at := case when old.status = 'pending' and new.status = 'active' then now() else old.accepted_at end;
    new.ended_at := case when new.status in ('declined', 'ended') then now() end;
  end if;
  return new;
end
$$;
comment on function private.guard_partnership() is
  'pending, then active or declined; active and paused in turn; any of them, then ended. Ended and declined stay so.';
create trigger guard_partnership before insert or update on public.accountability_partners
  for each row execute function private.guard_partnership();

create function private.next_check_in(p_frequency public.check_in_frequency, p_from date) returns date
language sql immutable set search_path = '' as $$
  select (p_from + case p_frequency
    when 'daily' then interval '1 day' when 'weekly' then interval '7 days' when 'biweekly' then interval '14 days'
    else interval '1 month' end)::date;
$$;

create function private.answer_partnership(p_id uuid, p_accept boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.accountability_partners a
  set status = (case when p_accept then 'active' else 'declined' end)::public.partnership_status,
    partner_user_id = case when p_accept then p.id end,
    next_check_in_on = case when p_accept then private.next_check_in(a.check_in_frequency, private.member_day(a.user_id, now())) end
  from public.profiles p
  where a.id = p_id and a.status = 'pending' and p.id = auth.uid() and p.email = a.invited_email;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no open invitation for you here.';
  end if;
end
$$;
create function public.answer_partnership(p_id uuid, p_accept boolean) returns void
language sql set search_path = '' as $$ select private.answer_partnership(p_id, p_accept); $$;
comment on function public.answer_partnership(uuid, boolean) is
  'Accepts or declines an invitation to be somebody''s accountability partner, by the person whose confirmed address was invited. PT404 otherwise.';

create function private.guard_check_in() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_partnership public.accountability_partners;
begin
  if tg_op = 'INSERT' then
    select * into v_partnership from public.accountability_partners a where a.id = new.partnership_id;
    if v_partnership.status is distinct from 'active' or new.user_id not in (v_partnership.user_id, v_partnership.partner_user_id) then
      raise exception using errcode = '42501', message = 'Check-ins belong to an active partnership of your own.';
    elsif v_partnership.partnership_type = 'supporter' and new.user_id <> v_partnership.user_id then
      raise exception using errcode = '22023', message = 'A supporter answers check-ins and makes none.';
    end if;
    new.checked_in_on := coalesce(new.checked_in_on, private.member_day(new.user_id, now()));
    update public.accountability_partners a
    set next_check_in_on = private.next_check_in(a.check_in_frequency, new.checked_in_on) where a.id = new.partnership_id;
    return new;
  end if;
  if (new.partnership_id, new.user_id, new.checked_in_on) is distinct from (old.partnership_id, old.user_id, old.checked_in_on) then
    raise exception using errcode = '42501', message = 'A check-in stays where it was made.';
  end if;
  -- Each writes their own half: the one who reports the report, the partner the answer.
  if auth.uid() is not null then
    if old.user_id = auth.uid() and new.response is distinct from old.response then
      raise exception using errcode = '42501', message = 'Only the partner answers a check-in.';
    elsif old.user_id is distinct from auth.uid()
      and (new.commitment_met, new.progress_rating, new.message, new.next_commitment)
        is distinct from (old.commitment_met, old.progress_rating, old.message, old.next_commitment) then
      raise exception using errcode = '42501', message = 'Only the person who checked in changes the check-in.';
    end if;
  end if;
  if new.response is distinct from old.response then
    new.responded_at := case when new.response is not null then now() end;
  end if;
  return new;
end
$$;
create trigger guard_check_in before insert or update on public.accountability_check_ins
  for each row execute function private.guard_check_in();

------------------------------------------------------------------------------------------------------------------
-- Challenges
------------------------------------------------------------------------------------------------------------------

create table public.community_challenges (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  rules text not null default '' check (length(rules) <= 4000),
  metric public.challenge_metric not null,
  scoring public.challenge_scoring not null default 'total',
  target_value numeric(12, 1) not null check (target_value > 0),
  daily_target_value numeric(12, 1) check (daily_target_value > 0),
  starts_on date not null,
  ends_on date not null,
  difficulty public.experience_level,
  max_participants integer check (max_participants > 0),
  participant_count integer not null default 0 check (participant_count >= 0),
  image_url text check (length(image_url) <= 2000),
  status public.challenge_status not null default 'draft',
  scored_at timestamptz,
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint community_challenges_dates check (ends_on between starts_on and starts_on + 365),
  constraint community_challenges_daily_target check ((scoring = 'days_on_target') = (daily_target_value is not null)),
  constraint community_challenges_days_fit check (scoring <> 'days_on_target' or target_value <= ends_on - starts_on + 1)
);
select private.close_table('public.community_challenges');
comment on table public.community_challenges is 'A challenge that members join: what counts, how it is scored, and when.';
comment on column public.community_challenges.metric is 'What is counted, from the members'' own records; its name is its unit.';
comment on column public.community_challenges.scoring is
  'total: the sum of all days; best_day: the best single day; days_on_target: days of at least daily_target_value.';
comment on column public.community_challenges.target_value is 'Who reaches it has completed the challenge: in the metric''s unit, or in days.';
comment on column public.community_challenges.daily_target_value is 'For days_on_target: what makes a day count, in the metric''s unit.';
comment on column public.community_challenges.starts_on is 'First day, each member''s own local one; so is ends_on, the last.';
comment on column public.community_challenges.participant_count is 'Joined or completed; by trigger.';
comment on column public.community_challenges.status is 'draft, published, then finished (by run_due_rewards, when the last day is over everywhere) or cancelled.';
comment on column public.community_challenges.scored_at is 'When progress and ranks were last counted.';
create index community_challenges_dates_idx on public.community_challenges (status, starts_on desc);
create index community_challenges_created_by_idx on public.community_challenges (created_by) where created_by is not null;

create table public.challenge_participants (
  id uuid primary key default gen_random_uuid(),
  challenge_id uuid not null references public.community_challenges (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  status public.participation_status not null default 'joined',
  show_on_leaderboard boolean not null default true,
  progress_value numeric(14, 1) not null default 0 check (progress_value >= 0),
  leaderboard_rank integer check (leaderboard_rank >= 1),
  joined_at timestamptz not null default now(),
  completed_at timestamptz,
  withdrawn_at timestamptz,
  disqualified_reason text check (length(disqualified_reason) between 1 and 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint challenge_participants_once unique (challenge_id, user_id),
  constraint challenge_participants_completed check (status <> 'completed' or completed_at is not null),
  constraint challenge_participants_withdrawn check ((status = 'withdrawn') = (withdrawn_at is not null)),
  constraint challenge_participants_disqualified check ((status = 'disqualified') = (disqualified_reason is not null))
);
select private.close_table('public.challenge_participants');
comment on table public.challenge_participants is 'A member in a challenge, with the score that was counted from their records.';
comment on column public.challenge_participants.show_on_leaderboard is 'False: counted, but named to nobody else.';
comment on column public.challenge_participants.progress_value is 'By the challenge''s scoring, in its unit; counted anew every hour.';
comment on column public.challenge_participants.leaderboard_rank is '1 is the best; equal scores share a rank. Null before the first count, and for those who are out.';
create index challenge_participants_user_idx on public.challenge_participants (user_id, joined_at desc);
create index challenge_participants_rank_idx on public.challenge_participants (challenge_id, leaderboard_rank);

create function private.guard_challenge() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.created_by := coalesce((select m.user_id from public.staff_members m where m.user_id = auth.uid()), new.created_by);
    return new;
  end if;
  if new.status <> old.status
     and (old.status, new.status) not in (('draft', 'published'), ('draft', 'cancelled'), ('published', 'finished'), ('published', 'cancelled')) then
    raise exception using errcode = '22023', message = format('A challenge that is %s cannot become %s.', old.status, new.status);
  end if;
  if old.status <> 'draft' and old.participant_count > 0
     and (new.metric, new.scoring, new.target_value, new.daily_target_value, new.starts_on)
       is distinct from (old.metric, old.scoring, old.target_value, old.daily_target_value, old.starts_on) then
    raise exception using errcode = '22023', message = 'Members have joined: what counts can no longer change.',
      hint = 'Cancel the challenge and make a new one.';
  end if;
  return new;
end
$$;
create trigger guard_challenge before insert or update on public.community_challenges
  for each row execute function private.guard_challenge();

create function private.guard_participation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_challenge public.community_challenges;
  v_was_in boolean := tg_op = 'UPDATE' and old.status in ('joined', 'completed');
  v_is_in boolean := new.status in ('joined', 'completed');
begin
  if tg_op = 'UPDATE' then
    if (new.challenge_id, new.user_id) is distinct from (old.challenge_id, old.user_id) then
      raise exception using errcode = '42501', message = 'A place in a challenge is never moved.';
    elsif new.status <> old.status and (old.status, new.status) not in (
      ('joined', 'withdrawn'), ('withdrawn', 'joined'), ('joined', 'completed'), ('joined', 'disqualified'), ('completed', 'disqualified')
    ) then
      raise exception using errcode = '22023', message = format('A place that is %s cannot become %s.', old.status, new.status);
    elsif auth.uid() = old.user_id and new.status not in (old.status, 'joined', 'withdrawn') then
      raise exception using errcode = '42501', message = 'A member joins and withdraws; the rest is counted.';
    elsif auth.uid() is not null and auth.uid() <> old.user_id
      and (new.show_on_leaderboard is distinct from old.show_on_leaderboard or new.status not in (old.status, 'disqualified', 'completed')) then
      raise exception using errcode = '42501', message = 'Staff disqualify; joining and showing oneself are the member''s.';
    end if;
    if new.status <> old.status then
      new.withdrawn_at := case when new.status = 'withdrawn' then now() end;
    end if;
  end if;
  if v_is_in and not v_was_in then
    -- The row lock makes the last place go to one member only.
    select * into v_challenge from public.community_challenges c where c.id = new.challenge_id for update;
    if v_challenge.status <> 'published' or private.member_day(new.user_id, now()) > v_challenge.ends_on then
      raise exception using errcode = '22023', message = 'This challenge is not open.';
    elsif v_challenge.participant_count >= v_challenge.max_participants then
      raise exception using errcode = '22023', message = 'This challenge is full.';
    end if;
  end if;
  return new;
end
$$;
create trigger guard_participation before insert or update on public.challenge_participants
  for each row execute function private.guard_participation();

create function private.count_participants() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_change integer := (case when tg_op <> 'DELETE' and new.status in ('joined', 'completed') then 1 else 0 end)
    - (case when tg_op <> 'INSERT' and old.status in ('joined', 'completed') then 1 else 0 end);
begin
  if v_change <> 0 then
    update public.community_challenges c set participant_count = c.participant_count + v_change
    where c.id = coalesce(new.challenge_id, old.challenge_id);
  end if;
  return null;
end
$$;
create trigger count_participants after insert or delete or update of status on public.challenge_participants
  for each row execute function private.count_participants();

create function private.challenge_days(p_challenge public.community_challenges)
returns table (user_id uuid, day date, value numeric)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin -- plpgsql, because lessons are a later domain's
  return query
  with takers as (
    select p.user_id from public.challenge_participants p
    where p.challenge_id = p_challenge.id and p.status in ('joined', 'completed')
  )
  select a.user_id, a.performed_on,
    case p_challenge.metric when 'workouts' then count(*)::numeric when 'active_minutes' then sum(a.duration_minutes) else sum(a.distance_meters) end
  from takers t join public.activities a using (user_id)
  where p_challenge.metric in ('workouts', 'active_minutes', 'distance_meters')
    and a.performed_on between p_challenge.starts_on and p_challenge.ends_on
  group by 1, 2
  union all
  -- Two devices of one member count the same steps: the day's is the larger.
  select s.user_id, s.date, max(s.steps)::numeric from takers t join public.step_tracking s using (user_id)
  where p_challenge.metric = 'steps' and s.date between p_challenge.starts_on and p_challenge.ends_on group by 1, 2
  union all
  select m.user_id, m.logged_on, count(*)::numeric from takers t join public.meals m using (user_id)
  where p_challenge.metric = 'meals_logged' and m.child_id is null
    and m.logged_on between p_challenge.starts_on and p_challenge.ends_on group by 1, 2
  union all
  select w.user_id, w.logged_on, sum(w.amount_ml)::numeric from takers t join public.water_intake w using (user_id)
  where p_challenge.metric = 'water_ml' and w.logged_on between p_challenge.starts_on and p_challenge.ends_on group by 1, 2
  union all
  select l.user_id, private.member_day(l.user_id, l.completed_at), count(*)::numeric from takers t join public.user_lesson_progress l using (user_id)
  where p_challenge.metric = 'lessons_completed'
    and private.member_day(l.user_id, l.completed_at) between p_challenge.starts_on and p_challenge.ends_on group by 1, 2;
end
$$;
comment on function private.challenge_days(public.community_challenges) is
  'What each participant did on each local day of a challenge, in its metric; from their records, nothing is kept.';

create function private.challenge_over_at(p_ends_on date) returns timestamptz
language sql immutable set search_path = '' as $$ select (p_ends_on + 1)::timestamp at time zone 'UTC' + interval '12 hours'; $$;
comment on function private.challenge_over_at(date) is 'The last local day of a challenge ends last at UTC-12.';

create function private.score_challenge(p_challenge_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_challenge public.community_challenges;
  v_count integer;
begin
  select * into v_challenge from public.community_challenges c where c.id = p_challenge_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such challenge.';
  elsif v_challenge.status <> 'published' then
    raise exception using errcode = '22023', message = format('A challenge that is %s is not counted.', v_challenge.status);
  end if;
  update public.challenge_participants p
  set progress_value = s.score, leaderboard_rank = s.place,
    status = case when s.is_done then 'completed' else p.status end,
    completed_at = case when s.is_done then coalesce(p.completed_at, now()) else p.completed_at end
  from (
    select q.id, q.score, rank() over (order by q.score desc) as place, q.status = 'joined' and q.score >= v_challenge.target_value as is_done
    from (
      select t.id, t.status, coalesce(case v_challenge.scoring
        when 'total' then sum(d.value) when 'best_day' then max(d.value)
        else count(*) filter (where d.value >= v_challenge.daily_target_value) end, 0)::numeric(14, 1) as score
      from public.challenge_participants t left join private.challenge_days(v_challenge) d on d.user_id = t.user_id
      where t.challenge_id = v_challenge.id and t.status in ('joined', 'completed')
      group by t.id
    ) q
  ) s
  where p.id = s.id;
  get diagnostics v_count = row_count;
  update public.challenge_participants p set leaderboard_rank = null
  where p.challenge_id = v_challenge.id and p.status in ('withdrawn', 'disqualified') and p.leaderboard_rank is not null;
  update public.community_challenges c
  set scored_at = now(), status = case when now() >= private.challenge_over_at(c.ends_on) then 'finished' else c.status end
  where c.id = v_challenge.id;
  return v_count;
end
$$;
comment on function private.score_challenge(uuid) is
  'Counts everybody''s progress and rank anew from their records, and finishes the challenge when its last day is over everywhere.';

create function private.refresh_challenge(p_challenge_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
begin
  if not (private.can('content', 'write') or private.can('adjustments', 'write')) and auth.role() is distinct from 'service_role' then
    raise exception using errcode = '42501', message = 'Your role does not allow this.', detail = 'content:write';
  end if;
  return private.score_challenge(p_challenge_id);
end
$$;
create function public.refresh_challenge(p_challenge_id uuid) returns integer
language sql set search_path = '' as $$ select private.refresh_challenge(p_challenge_id); $$;
comment on function public.refresh_challenge(uuid) is
  'Counts everybody''s progress and rank anew from their records, at once; run_due_rewards() does it every hour. '
  'Answers how many were counted. Needs content:write or adjustments:write (42501); PT404 without such a challenge, 22023 unless it is published.';

create function private.challenge_leaderboard(p_challenge_id uuid, p_limit integer)
returns table (leaderboard_rank integer, user_id uuid, display_name text, progress_value numeric, status public.participation_status, is_me boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_limit is null or p_limit not between 1 and 500 then
    raise exception using errcode = '22023', message = 'A leaderboard has 1 to 500 places.';
  elsif not private.can('users', 'read') and not exists (
    select 1 from public.challenge_participants p
    where p.challenge_id = p_challenge_id and p.user_id = auth.uid() and p.status in ('joined', 'completed')
  ) then
    raise exception using errcode = '42501', message = 'Only those who take part see the leaderboard.';
  end if;
  return query
  select p.leaderboard_rank, p.user_id, split_part(f.full_name, ' ', 1), p.progress_value, p.status, p.user_id is not distinct from auth.uid()
  from public.challenge_participants p join public.profiles f on f.id = p.user_id
  where p.challenge_id = p_challenge_id and p.status in ('joined', 'completed')
    and (p.show_on_leaderboard or p.user_id = auth.uid() or private.can('users', 'read'))
  order by p.leaderboard_rank nulls last, p.joined_at, p.id
  limit p_limit;
end
$$;
create function public.challenge_leaderboard(p_challenge_id uuid, p_limit integer default 50)
returns table (leaderboard_rank integer, user_id uuid, display_name text, progress_value numeric, status public.participation_status, is_me boolean)
language sql stable set search_path = '' as $$ select * from private.challenge_leaderboard(p_challenge_id, p_limit); $$;
comment on function public.challenge_leaderboard(uuid, integer) is
  'Places of a challenge as they were last counted, with first names, for those who take part and for users:read (42501 otherwise). '
  'Members who do not show themselves are left out for other members.';

------------------------------------------------------------------------------------------------------------------
-- Connections and the feed
------------------------------------------------------------------------------------------------------------------

create table public.user_connections (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  connected_user_id uuid not null references public.profiles (id) on delete cascade,
  connection_type public.connection_type not null default 'friend',
  status public.connection_status not null default 'pending',
  message text check (length(message) <= 500),
  blocked_by uuid references public.profiles (id) on delete cascade,
  responded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_connections_not_oneself check (user_id <> connected_user_id),
  constraint user_connections_blocked check ((status = 'blocked') = (blocked_by is not null))
);
select private.close_table('public.user_connections');
comment on table public.user_connections is 'Who is whose friend (both see each other''s feed) or follower (sees what is for everyone).';
comment on column public.user_connections.user_id is 'Who asked, or follows.';
comment on column public.user_connections.connected_user_id is 'Who was asked, or is followed.';
comment on column public.user_connections.blocked_by is 'Which of the two. The other no longer sees the row, and cannot ask again.';
create unique index user_connections_friends_key on public.user_connections
  (least(user_id, connected_user_id), greatest(user_id, connected_user_id)) where connection_type = 'friend';
create unique index user_connections_follow_key on public.user_connections (user_id, connected_user_id) where connection_type = 'follow';
create index user_connections_user_idx on public.user_connections (user_id, status);
create index user_connections_connected_idx on public.user_connections (connected_user_id, status);
create index user_connections_blocked_by_idx on public.user_connections (blocked_by) where blocked_by is not null;

create function private.guard_connection() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if exists (
      select 1 from public.user_connections c
      where c.status = 'blocked' and (c.user_id, c.connected_user_id) in ((new.user_id, new.connected_user_id), (new.connected_user_id, new.user_id))
    ) then
      raise exception using errcode = '42501', message = 'This member cannot be asked.';
    end if;
    if new.connection_type = 'follow' and new.status = 'pending' then
      new.status := 'accepted'; -- opens nothing that is not for everyone
      new.responded_at := now();
    end if;
    return new;
  end if;
  if (new.user_id, new.connected_user_id, new.connection_type) is distinct from (old.user_id, old.connected_user_id, old.connection_type) then
    raise exception using errcode = '42501', message = 'A connection is never moved to somebody else.';
  end if;
  if new.status <> old.status then
    if (old.status, new.status) not in (
      ('pending', 'accepted'), ('pending', 'declined'), ('pending', 'blocked'), ('accepted', 'blocked'), ('declined', 'blocked'), ('declined', 'accepted')
    ) then
      raise exception using errcode = '22023', message = format('A connection that is %s cannot become %s.', old.status, new.status);
    elsif new.status in ('accepted', 'declined') and auth.uid() is not null and auth.uid() <> old.connected_user_id then
      raise exception using errcode = '42501', message = 'Only the member who was asked answers.';
    end if;
    new.blocked_by := case when new.status = 'blocked' then coalesce(auth.uid(), new.blocked_by) end;
    new.responded_at := now();
  end if;
  return new;
end
$$;
comment on function private.guard_connection() is
  'pending, then accepted or declined by the one who was asked; blocked by either; a block is lifted by deleting the row.';
create trigger guard_connection before insert or update on public.user_connections
  for each row execute function private.guard_connection();

create table public.activity_feed (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  activity_type public.feed_item_type not null default 'post',
  title text not null check (length(title) between 1 and 200),
  body text not null default '' check (length(body) <= 4000),
  image_url text check (length(image_url) <= 2000),
  ref_table public.feed_reference,
  ref_id uuid,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  visibility public.feed_visibility not null default 'private',
  occurred_at timestamptz not null default now(),
  is_hidden boolean not null default false,
  hidden_reason text check (length(hidden_reason) between 1 and 500),
  hidden_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint activity_feed_reference check ((ref_table is null) = (ref_id is null)),
  constraint activity_feed_hidden_says_why check (is_hidden = (hidden_reason is not null))
);
select private.close_table('public.activity_feed');
comment on table public.activity_feed is 'What a member shows to others: an achievement, a milestone, a finished challenge, a post.';
comment on column public.activity_feed.ref_id is 'Soft reference: the row of ref_table that it tells of. It stays when that row goes.';
comment on column public.activity_feed.payload is 'What the card shows beside the title: {"days": 30}.';
comment on column public.activity_feed.visibility is 'private: nobody yet; connections: friends; community: every member.';
comment on column public.activity_feed.is_hidden is 'Hidden by an admin because it breaks the rules; its author still sees it, with the reason.';
create index activity_feed_user_idx on public.activity_feed (user_id, occurred_at desc);
create index activity_feed_community_idx on public.activity_feed (occurred_at desc, id desc) where visibility = 'community' and not is_hidden;
create index activity_feed_hidden_by_idx on public.activity_feed (hidden_by) where hidden_by is not null;
create unique index activity_feed_reference_key on public.activity_feed (ref_table, ref_id) where ref_id is not null;

create function private.guard_feed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is not null then
    if old.user_id = auth.uid() and (new.is_hidden, new.hidden_reason) is distinct from (old.is_hidden, old.hidden_reason) then
      raise exception using errcode = '42501', message = 'Only an admin hides and shows again.';
    elsif old.user_id <> auth.uid() and (new.title, new.body, new.visibility, new.image_url)
        is distinct from (old.title, old.body, old.visibility, old.image_url) then
      raise exception using errcode = '42501', message = 'Staff hide an entry; its words are the member''s.';
    end if;
  end if;
  if new.is_hidden is distinct from old.is_hidden then
    new.hidden_by := case when new.is_hidden then (select m.user_id from public.staff_members m where m.user_id = auth.uid()) end;
  end if;
  return new;
end
$$;
create trigger guard_feed before update on public.activity_feed
  for each row execute function private.guard_feed();

create trigger set_updated_at before update on public.accountability_partners
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.accountability_check_ins
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.community_challenges
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.challenge_participants
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_connections
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.activity_feed
  for each row execute function private.set_updated_at();
-- Counted columns follow the members' own acts: no entry for those.
select private.attach_audit('public.community_challenges', p_ignored => '{participant_count,scored_at}');
select private.attach_audit('public.challenge_participants', p_ignored => '{progress_value,leaderboard_rank,completed_at}');
select private.attach_audit('public.activity_feed');

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Both partners and staff who read users see a partnership" on public.accountability_partners
  for select to authenticated
  using (
    user_id = (select auth.uid()) or partner_user_id = (select auth.uid())
    or (status = 'pending' and invited_email = (select auth.jwt()) ->> 'email') or (select private.can('users', 'read'))
  );
create policy "Members invite partners" on public.accountability_partners
  for insert to authenticated with check (user_id = (select auth.uid()) and status = 'pending' and partner_user_id is null);
create policy "Both partners pause and end a partnership" on public.accountability_partners
  for update to authenticated
  using (user_id = (select auth.uid()) or (partner_user_id = (select auth.uid()) and status in ('active', 'paused')))
  with check (user_id = (select auth.uid()) or partner_user_id = (select auth.uid()));
create policy "Members delete what they began" on public.accountability_partners
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete,
  insert (user_id, invited_email, partnership_type, goal_id, shared_scopes, check_in_frequency, message),
  update (status, check_in_frequency, shared_scopes, end_reason)
  on public.accountability_partners to authenticated;

create policy "Both partners and staff with health access see check-ins" on public.accountability_check_ins
  for select to authenticated
  using (
    user_id = (select auth.uid()) or (select private.can('health', 'read'))
    or partnership_id in (
      select a.id from public.accountability_partners a
      where a.status in ('active', 'paused') and (a.user_id = (select auth.uid()) or a.partner_user_id = (select auth.uid())))
  );
create policy "Members check in with their partner" on public.accountability_check_ins
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members correct their check-in, partners answer it" on public.accountability_check_ins
  for update to authenticated
  using (
    user_id = (select auth.uid())
    or partnership_id in (
      select a.id from public.accountability_partners a
      where a.status = 'active' and (a.user_id = (select auth.uid()) or a.partner_user_id = (select auth.uid()))))
  with check (
    user_id = (select auth.uid())
    or partnership_id in (
      select a.id from public.accountability_partners a
      where a.status = 'active' and (a.user_id = (select auth.uid()) or a.partner_user_id = (select auth.uid()))));
create policy "Members delete their check-ins" on public.accountability_check_ins
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete,
  insert (partnership_id, user_id, commitment, commitment_met, progress_rating, message, next_commitment),
  update (commitment_met, progress_rating, message, next_commitment, response)
  on public.accountability_check_ins to authenticated;

create policy "Everyone signed in sees challenges, those who edit see drafts" on public.community_challenges
  for select to authenticated
  using (status <> 'draft' or (select private.can('content', 'write')) or (select private.can('adjustments', 'write')));
create policy "Growth and coaches add challenges" on public.community_challenges
  for insert to authenticated
  with check ((select private.can('content', 'write')) or (select private.can('adjustments', 'write')));
create policy "Growth and coaches change challenges" on public.community_challenges
  for update to authenticated
  using ((select private.can('content', 'write')) or (select private.can('adjustments', 'write')))
  with check ((select private.can('content', 'write')) or (select private.can('adjustments', 'write')));
create policy "Growth and coaches delete drafts" on public.community_challenges
  for delete to authenticated
  using (status = 'draft' and ((select private.can('content', 'write')) or (select private.can('adjustments', 'write'))));
grant select, delete,
  insert (title, description, rules, metric, scoring, target_value, daily_target_value, starts_on, ends_on, difficulty,
    max_participants, image_url, status),
  update (title, description, rules, metric, scoring, target_value, daily_target_value, starts_on, ends_on, difficulty,
    max_participants, image_url, status)
  on public.community_challenges to authenticated;

create policy "Members and staff who read users see who takes part" on public.challenge_participants
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
create policy "Members join challenges" on public.challenge_participants
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members withdraw, coaches disqualify" on public.challenge_participants
  for update to authenticated
  using (user_id = (select auth.uid()) or (select private.can('adjustments', 'write')))
  with check (user_id = (select auth.uid()) or (select private.can('adjustments', 'write')));
grant select, insert (challenge_id, user_id, show_on_leaderboard), update (show_on_leaderboard, status, disqualified_reason)
  on public.challenge_participants to authenticated;

create policy "Both members and staff who read users see a connection" on public.user_connections
  for select to authenticated
  using (
    (select private.can('users', 'read'))
    or ((user_id = (select auth.uid()) or connected_user_id = (select auth.uid())) and (blocked_by is null or blocked_by = (select auth.uid())))
  );
create policy "Members ask and follow" on public.user_connections
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Both members answer and block" on public.user_connections
  for update to authenticated
  using (user_id = (select auth.uid()) or connected_user_id = (select auth.uid()))
  with check ((user_id = (select auth.uid()) or connected_user_id = (select auth.uid())));
create policy "Both members end a connection" on public.user_connections
  for delete to authenticated
  using ((user_id = (select auth.uid()) or connected_user_id = (select auth.uid())) and (blocked_by is null or blocked_by = (select auth.uid())));
grant select, delete, insert (user_id, connected_user_id, connection_type, message), update (status)
  on public.user_connections to authenticated;

create policy "Authors and their audience and health staff see the feed" on public.activity_feed
  for select to authenticated
  using (
    user_id = (select auth.uid()) or (select private.can('health', 'read'))
    or (not is_hidden and visibility = 'community' and exists (select 1 from public.profiles p where p.id = (select auth.uid())))
    or (not is_hidden and visibility in ('connections', 'community') and user_id in (
      select case when c.user_id = (select auth.uid()) then c.connected_user_id else c.user_id end
      from public.user_connections c
      where c.status = 'accepted' and c.connection_type = 'friend' and (c.user_id = (select auth.uid()) or c.connected_user_id = (select auth.uid()))))
  );
create policy "Members post" on public.activity_feed
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change what they show, admins hide it" on public.activity_feed
  for update to authenticated
  using (user_id = (select auth.uid()) or (select private.can('staff', 'write')))
  with check (user_id = (select auth.uid()) or (select private.can('staff', 'write')));
create policy "Members take back what they show" on public.activity_feed
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete,
  insert (user_id, activity_type, title, body, image_url, ref_table, ref_id, payload, visibility, occurred_at),
  update (title, body, image_url, visibility, is_hidden, hidden_reason)
  on public.activity_feed to authenticated;

grant execute on function
  private.answer_partnership(uuid, boolean), public.answer_partnership(uuid, boolean),
  private.refresh_challenge(uuid), public.refresh_challenge(uuid),
  private.challenge_leaderboard(uuid, integer), public.challenge_leaderboard(uuid, integer)
to authenticated;
