-- The rules of posting: which moves a post may make, who approves, when slots are, what stands in the way, and takedowns.

create type public.post_event as enum (
  'claimed', 'armed', 'submitted', 'processing', 'live', 'refused', 'unsure', 'absent', 'unanswered', 'released', 'waiting',
  'approved', 'unapproved', 'rescheduled', 'cancelled', 'retried', 'settled', 'late', 'gone'
);
create type public.takedown_reason as enum ('consent_withdrawn', 'member_erased', 'request', 'policy');
create type public.takedown_status as enum ('waiting', 'running', 'manual', 'done', 'failed', 'not_needed');

------------------------------------------------------------------------------------------------------------------
-- The state machine
------------------------------------------------------------------------------------------------------------------

create table private.post_moves (
  from_status public.post_status not null,
  to_status public.post_status not null,
  primary key (from_status, to_status)
);
alter table private.post_moves enable row level security;
comment on table private.post_moves is
  'Every move that a post may make; there is no other, for nobody. Back to approved leads only what certainly is not at the platform.';
insert into private.post_moves (from_status, to_status)
select m.origin::public.post_status, t::public.post_status
from (values
  ('draft', '{approved,cancelled}'),
  ('approved', '{draft,armed,failed,cancelled}'),
  ('armed', '{submitted,processing,live,approved,failed,unknown}'),
  ('submitted', '{processing,live,approved,failed,unknown}'),
  ('processing', '{live,approved,failed,unknown}'),
  ('unknown', '{submitted,processing,live,approved,failed}'),
  ('live', '{removed}'),
  ('failed', '{draft,approved}'),
  ('cancelled', '{draft}')
) as m (origin, targets)
cross join lateral unnest(m.targets::text[]) t;

create function private.guard_post_move() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from private.post_moves m where m.from_status = old.status and m.to_status = new.status) then
    raise exception using errcode = '22023', message = format('A post that is %s cannot become %s.', old.status, new.status);
  end if;
  if new.status in ('live', 'failed', 'cancelled', 'removed', 'draft', 'approved') then
    new.lease_expires_at := null;
    new.worker_id := null;
    new.needs_person_at := null;
  end if;
  return new;
end
$$;
create trigger guard_move before update of status on public.social_media_posts
  for each row when (old.status is distinct from new.status) execute function private.guard_post_move();

create table public.social_post_attempts (
  id bigint generated always as identity primary key,
  post_id uuid not null references public.social_media_posts (id) on delete cascade,
  at timestamptz not null,
  event public.post_event not null,
  fence bigint not null,
  worker_id text,
  status public.post_status not null,
  code text check (length(code) <= 100),
  message text check (length(message) <= 2000),
  staff_id uuid references public.staff_members (user_id) on delete set null
);
select private.close_table('public.social_post_attempts');
comment on table public.social_post_attempts is 'What was tried with a post, by workers and by people, in order. Append-only; goes only with a deleted draft.';
comment on column public.social_post_attempts.status is 'The post''s status after it.';
comment on column public.social_post_attempts.staff_id is 'Who did it; null for a worker.';
create index social_post_attempts_post_idx on public.social_post_attempts (post_id, id);
create index social_post_attempts_staff_idx on public.social_post_attempts (staff_id);

create function private.guard_attempt() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.staff_id is null and to_jsonb(new) - 'staff_id' = to_jsonb(old) - 'staff_id' then
    return new; -- the member of staff left
  elsif tg_op = 'DELETE' and not exists (select 1 from public.social_media_posts p where p.id = old.post_id) then
    return old;
  end if;
  raise exception using errcode = '42501', message = 'What was tried with a post is never changed.';
end
$$;
create trigger guard_row before update or delete on public.social_post_attempts
  for each row execute function private.guard_attempt();
create trigger guard_table before truncate on public.social_post_attempts
  for each statement execute function private.refuse_change();
create policy "Growth sees what was tried with posts" on public.social_post_attempts
  for select to authenticated using ((select private.can('content', 'read')));
grant select on public.social_post_attempts to authenticated;

create function private.note_attempt(
  p_post public.social_media_posts, p_event public.post_event, p_code text default null, p_message text default null
) returns void
language sql security definer set search_path = '' as $$
  insert into public.social_post_attempts (post_id, at, event, fence, worker_id, status, code, message, staff_id)
  values (p_post.id, private.publish_now(), p_event, p_post.fence, p_post.worker_id, p_post.status, left(p_code, 100), left(p_message, 2000),
    (select m.user_id from public.staff_members m where m.user_id = auth.uid()));
$$;

------------------------------------------------------------------------------------------------------------------
-- What stands in the way of a post
------------------------------------------------------------------------------------------------------------------

create table private.media_tombstones (
  media_digest text primary key,
  buried_at timestamptz not null default now(),
  reason public.takedown_reason not null
);
alter table private.media_tombstones enable row level security;
grant select, insert on private.media_tombstones to service_role;
comment on table private.media_tombstones is
  'Films that had to come down. The film is barred and not the person: one that is made anew, which only a new consent allows, may be posted.';
comment on column private.media_tombstones.buried_at is 'What was rendered before is barred; the newest withdrawal counts.';
comment on column private.media_tombstones.media_digest is 'The render''s content hash; of other media the SHA-256 of the path.';

create function private.media_digest(p_content_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(g.content_hash, encode(sha256(convert_to(c.media_url, 'UTF8')), 'hex'))
  from public.user_content_library c
  left join public.viral_video_generations g on g.id = c.video_generation_id
  where c.id = p_content_id;
$$;

create function private.post_refusals(p_post public.social_media_posts) returns table (code text, message text)
language sql stable security definer set search_path = '' as $$
  select 'no_content', 'The film is gone, with its member or alone.'
  where p_post.content_id is null or p_post.user_id is null
  union all
  select 'not_a_film', 'A card is downloaded and shared by hand: posts take films.'
  from public.user_content_library l
  join public.viral_video_generations g on g.id = l.video_generation_id
  where l.id = p_post.content_id and g.video_type = 'share_card'
  union all
  select g.code, g.message
  from (select 1) one
  left join public.user_content_library l on l.id = p_post.content_id
  left join public.viral_video_generations v on v.id = l.video_generation_id
  cross join lateral private.consent_gaps(p_post.user_id, v.source_data, p_post.platform) g
  where p_post.user_id is not null
  union all
  select 'taken_down', 'This film had to come down once and is not posted again. If the member agrees anew, have it made anew.'
  where exists (
    select 1 from private.media_tombstones t
    where t.media_digest = private.media_digest(p_post.content_id) and not exists (
      -- Rendering asks for consent too: begun after the withdrawal means agreed to after it.
      select 1 from public.user_content_library l join public.viral_video_generations g on g.id = l.video_generation_id
      where l.id = p_post.content_id and t.reason = 'consent_withdrawn' and g.status = 'succeeded' and g.started_at > t.buried_at));
$$;
comment on function private.post_refusals(public.social_media_posts) is
  'Why this post may not go out, asked when it is approved, claimed and armed: no_content, not_a_film, those of private.consent_gaps, taken_down.';

create function private.counted_posts(p_account_id uuid, p_from timestamptz, p_to timestamptz) returns integer
language sql stable security definer set search_path = '' as $$
  select count(*)::integer from public.social_media_posts p
  where p.account_id = p_account_id and p.armed_at > p_from and p.armed_at <= p_to
    and p.status in ('armed', 'submitted', 'processing', 'live', 'unknown', 'removed');
$$;

create function private.account_cap(p_account public.social_accounts) returns integer
language sql stable security definer set search_path = '' as $$
  select least(p_account.posts_per_day, coalesce((p_account.platform_quota ->> 'total')::integer, t.posts_per_day))
  from public.social_platforms t where t.platform = p_account.platform;
$$;
comment on function private.account_cap(public.social_accounts) is 'Posts that the account may make in any 24 hours: its own cap, the platform''s as last read, or the platform''s documented one.';

------------------------------------------------------------------------------------------------------------------
-- People's verbs
------------------------------------------------------------------------------------------------------------------

create function private.open_post(p_id uuid) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts;
begin
  perform private.require('content', 'write');
  select * into v_post from public.social_media_posts p where p.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such post.';
  end if;
  return v_post;
end
$$;

create function private.refuse_post(p_post public.social_media_posts) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v record;
begin
  select * into v from private.post_refusals(p_post) r limit 1;
  if found then
    raise exception using errcode = 'KR001', message = v.message, detail = v.code;
  end if;
end
$$;

create function private.approve_post(p_id uuid) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
  v_second boolean;
begin
  if v_post.account_id is null or v_post.scheduled_for is null then
    raise exception using errcode = '22023', message = 'A post needs its account and its time before it is approved.';
  end if;
  select a.needs_second_approval into v_second from public.social_accounts a where a.id = v_post.account_id and a.platform = v_post.platform;
  if not found then
    raise exception using errcode = '22023', message = 'The account is one of another platform.';
  elsif v_second and v_post.created_by is not distinct from auth.uid() then
    raise exception using errcode = '42501', message = 'This account asks for a second person: somebody else has to approve your post.';
  end if;
  perform private.refuse_post(v_post);
  update public.social_media_posts p
  set status = 'approved', approved_at = private.publish_now(), approved_by = (select m.user_id from public.staff_members m where m.user_id = auth.uid()),
    run_after = p.scheduled_for, attempts = 0, error_code = null, error_message = null, remedy = null
  where p.id = p_id returning * into v_post;
  perform private.note_attempt(v_post, 'approved');
  return v_post;
end
$$;

create function private.unapprove_post(p_id uuid) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
begin
  if v_post.first_armed_at is not null and v_post.status = 'approved' then
    raise exception using errcode = '22023', message = 'This post was under way before. Cancel it, and draft another one.';
  end if;
  -- The fence grows: a worker that is preparing it is too late.
  update public.social_media_posts p
  set status = 'draft', approved_at = null, approved_by = null, fence = p.fence + 1, error_code = null, error_message = null, remedy = null,
    first_armed_at = null, armed_at = null
  where p.id = p_id returning * into v_post;
  delete from private.post_work w where w.post_id = p_id;
  perform private.note_attempt(v_post, 'unapproved');
  return v_post;
end
$$;

create function private.cancel_post(p_id uuid) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
begin
  if v_post.status not in ('draft', 'approved') then
    raise exception using errcode = '22023', message = format('This post is %s. What is under way or over cannot be cancelled; take it down once it is live.', v_post.status);
  end if;
  update public.social_media_posts p set status = 'cancelled', fence = p.fence + 1 where p.id = p_id returning * into v_post;
  perform private.note_attempt(v_post, 'cancelled');
  return v_post;
end
$$;

create function private.reschedule_post(p_id uuid, p_at timestamptz) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
begin
  if p_at is null or p_at not between '2000-01-01Z' and '2200-01-01Z' then
    raise exception using errcode = '22023', message = 'The new time is missing or out of range.';
  elsif v_post.status not in ('draft', 'approved') then
    raise exception using errcode = '22023', message = format('This post is %s and keeps its time.', v_post.status);
  end if;
  update public.social_media_posts p set scheduled_for = p_at, run_after = p_at, fence = p.fence + 1, lease_expires_at = null
  where p.id = p_id returning * into v_post;
  perform private.note_attempt(v_post, 'rescheduled');
  return v_post;
end
$$;

create function private.retry_post(p_id uuid) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
begin
  if v_post.status <> 'failed' then
    raise exception using errcode = '22023', message = format('This post is %s; only failed ones are tried again.', v_post.status);
  end if;
  perform private.refuse_post(v_post);
  update public.social_media_posts p
  set status = 'approved', attempts = 0, scheduled_for = greatest(p.scheduled_for, private.publish_now()),
    run_after = greatest(p.scheduled_for, private.publish_now()), error_code = null, error_message = null, remedy = null
  where p.id = p_id returning * into v_post;
  perform private.note_attempt(v_post, 'retried');
  return v_post;
end
$$;

create function private.settle_post(p_id uuid, p_platform_post_id text, p_permalink text) returns public.social_media_posts
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_id);
  v_live boolean := coalesce(trim(p_platform_post_id), '') <> '';
begin
  if v_post.status <> 'unknown' then
    raise exception using errcode = '22023', message = format('This post is %s: there is nothing to settle.', v_post.status);
  elsif v_live and coalesce(p_permalink, 'https://') !~ '^https://' then
    raise exception using errcode = '22023', message = 'The address of the post has to begin with https://.';
  end if;
  update public.social_media_posts p
  set status = case when v_live then 'live' else 'failed' end::public.post_status, fence = p.fence + 1,
    platform_post_id = case when v_live then trim(p_platform_post_id) end, permalink = case when v_live then p_permalink end,
    posted_at = case when v_live then p.armed_at end, remedy = null,
    metrics_due_at = case when v_live and p.platform <> 'webhook' then private.publish_now() end,
    error_code = case when not v_live then 'not_published' end,
    error_message = case when not v_live then 'A person looked: it is not at the platform.' end
  where p.id = p_id returning * into v_post;
  perform private.note_attempt(v_post, 'settled');
  return v_post;
end
$$;

create function private.pause_account(p_id uuid, p_reason text) returns public.social_accounts
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  perform private.require('content', 'write');
  -- The row lock is the one that arming takes: after this commits nothing new goes out.
  update public.social_accounts a
  set paused_at = coalesce(a.paused_at, private.publish_now()), paused_reason = left(coalesce(p_reason, a.paused_reason), 500)
  where a.id = p_id returning * into v_account;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account.';
  end if;
  return v_account;
end
$$;

create function private.resume_account(p_id uuid) returns public.social_accounts
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  perform private.require('content', 'write');
  update public.social_accounts a set paused_at = null, paused_reason = null, held_until = null where a.id = p_id returning * into v_account;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account.';
  end if;
  return v_account;
end
$$;

create function private.guard_account_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.needs_second_approval and not new.needs_second_approval and auth.uid() is not null and not private.can('staff', 'write') then
    raise exception using errcode = '42501', message = 'Only an admin may do away with the second approval.';
  end if;
  return new;
end
$$;
create trigger guard_change before update of needs_second_approval on public.social_accounts
  for each row execute function private.guard_account_change();

create function public.approve_post(p_id uuid) returns public.social_media_posts
language sql set search_path = '' as $$ select private.approve_post(p_id); $$;
comment on function public.approve_post(uuid) is
  'Lets a draft go out at its time. Errors: 42501 also for the author where the account asks for a second person, PT404, 22023 no account, '
  'no time or not a draft, KR001 refused (detail is a code of private.post_refusals).';
create function public.unapprove_post(p_id uuid) returns public.social_media_posts
language sql set search_path = '' as $$ select private.unapprove_post(p_id); $$;
comment on function public.unapprove_post(uuid) is 'Makes an approved, failed or cancelled post a draft again, to be edited. Errors: 42501, PT404, 22023.';
create function public.cancel_post(p_id uuid) returns public.social_media_posts
language sql set search_path = '' as $$ select private.cancel_post(p_id); $$;
comment on function public.cancel_post(uuid) is 'Takes a post off the queue for good. A worker that is preparing it is too late. Errors: 42501, PT404, 22023 when it is under way.';
create function public.reschedule_post(p_id uuid, p_at timestamptz) returns public.social_media_posts
language sql set search_path = '' as $$ select private.reschedule_post(p_id, p_at); $$;
comment on function public.reschedule_post(uuid, timestamptz) is 'Moves a draft or an approved post to another time. Errors: 42501, PT404, 22023.';
create function public.retry_post(p_id uuid) returns public.social_media_posts
language sql set search_path = '' as $$ select private.retry_post(p_id); $$;
comment on function public.retry_post(uuid) is 'Queues a failed post again, as it was approved. Errors: 42501, PT404, 22023, KR001.';
create function public.settle_post(p_id uuid, p_platform_post_id text default null, p_permalink text default null)
returns public.social_media_posts
language sql set search_path = '' as $$ select private.settle_post(p_id, p_platform_post_id, p_permalink); $$;
comment on function public.settle_post(uuid, text, text) is
  'A person says what became of an unknown post: live, under the platform''s id, or (without an id) not published. Errors: 42501, PT404, 22023.';
create function public.pause_account(p_id uuid, p_reason text) returns public.social_accounts
language sql set search_path = '' as $$ select private.pause_account(p_id, p_reason); $$;
comment on function public.pause_account(uuid, text) is 'Stops an account''s queue: once this answers, nothing new goes out. Errors: 42501, PT404.';
create function public.resume_account(p_id uuid) returns public.social_accounts
language sql set search_path = '' as $$ select private.resume_account(p_id); $$;
comment on function public.resume_account(uuid) is 'Lets a paused or held account post again. Errors: 42501, PT404.';

grant execute on function
  private.approve_post(uuid), public.approve_post(uuid), private.unapprove_post(uuid), public.unapprove_post(uuid),
  private.cancel_post(uuid), public.cancel_post(uuid), private.reschedule_post(uuid, timestamptz), public.reschedule_post(uuid, timestamptz),
  private.retry_post(uuid), public.retry_post(uuid), private.settle_post(uuid, text, text), public.settle_post(uuid, text, text),
  private.pause_account(uuid, text), public.pause_account(uuid, text), private.resume_account(uuid), public.resume_account(uuid)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Slots, and what a time costs
------------------------------------------------------------------------------------------------------------------

create table public.posting_slots (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references public.social_accounts (id) on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  local_time time not null,
  time_zone text not null default 'UTC' check (length(time_zone) <= 60),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint posting_slots_once unique (account_id, weekday, local_time)
);
select private.close_table('public.posting_slots');
comment on table public.posting_slots is 'When an account posts as a rule: a weekday and a wall-clock time in a zone, so that summer time moves the instant and not the clock.';
comment on column public.posting_slots.weekday is 'ISO: 1 is Monday, 7 is Sunday.';
comment on column public.posting_slots.time_zone is 'IANA name.';

create function private.guard_slot() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_time_zone(new.time_zone) then
    raise exception using errcode = '22023', message = format('"%s" is not a time zone.', new.time_zone);
  end if;
  return new;
end
$$;
create trigger guard_row before insert or update on public.posting_slots for each row execute function private.guard_slot();
select private.attach_audit('public.posting_slots');
create policy "Growth sees slots" on public.posting_slots
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds slots" on public.posting_slots
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes slots" on public.posting_slots
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth removes slots" on public.posting_slots
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete, insert (account_id, weekday, local_time, time_zone, is_active),
  update (weekday, local_time, time_zone, is_active) on public.posting_slots to authenticated;

create function private.next_slots(p_account_id uuid, p_from timestamptz, p_count integer)
returns table (slot_id uuid, at timestamptz, local_at text, time_zone text, taken boolean)
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('content', 'read');
  if p_count is null or p_count not between 1 and 100 then
    raise exception using errcode = '22023', message = 'The count must be between 1 and 100.';
  end if;
  return query
  with moments as (
    -- A wall-clock time that the clocks skip becomes the same time of the old offset (02:30 is 03:30); of one that comes twice it is
    -- the second. So every week has each slot exactly once.
    select s.id, (d.day + s.local_time) at time zone s.time_zone as moment, s.time_zone as zone, s.account_id
    from public.posting_slots s
    cross join lateral (
      select (p_from at time zone s.time_zone)::date + n as day from generate_series(0, 7 * p_count + 7) n
    ) d
    where s.account_id = p_account_id and s.is_active and extract(isodow from d.day) = s.weekday
  )
  select m.id, m.moment, to_char(m.moment at time zone m.zone, 'YYYY-MM-DD"T"HH24:MI'), m.zone,
    exists (
      select 1 from public.social_media_posts p
      where p.account_id = m.account_id and p.scheduled_for = m.moment and p.status not in ('cancelled', 'failed', 'removed'))
  from moments m where m.moment > p_from order by m.moment, m.id limit p_count;
end
$$;
create function public.next_slots(p_account_id uuid, p_from timestamptz default now(), p_count integer default 10)
returns table (slot_id uuid, at timestamptz, local_at text, time_zone text, taken boolean)
language sql set search_path = '' as $$ select * from private.next_slots(p_account_id, p_from, p_count); $$;
comment on function public.next_slots(uuid, timestamptz, integer) is
  'An account''s next slots after a moment, as instants and as the clock there shows them (YYYY-MM-DDTHH:MM); taken when a post is there '
  'already. Errors: 42501 without content:read, 22023 for a count outside 1-100.';

create function private.posting_terms(p_account_id uuid, p_at timestamptz, p_content_id uuid, p_caption text, p_post_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
  v_platform public.social_platforms;
begin
  perform private.require('content', 'read');
  select * into v_account from public.social_accounts a where a.id = p_account_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account.';
  end if;
  select * into v_platform from public.social_platforms t where t.platform = v_account.platform;
  return jsonb_build_object(
    'cap', private.account_cap(v_account),
    'planned', (
      -- The fullest window of 24 hours that this post would be in.
      select coalesce(max(others.n), 0) from (
        select count(o.id) as n
        from (select p_at as ends union all select p.scheduled_for from public.social_media_posts p
              where p.account_id = p_account_id and p.scheduled_for >= p_at and p.scheduled_for < p_at + interval '24 hours'
                and p.status not in ('draft', 'cancelled', 'failed')) w
        left join public.social_media_posts o on o.account_id = p_account_id and o.status not in ('draft', 'cancelled', 'failed')
          and coalesce(o.armed_at, o.scheduled_for) > w.ends - interval '24 hours' and coalesce(o.armed_at, o.scheduled_for) <= w.ends
          and o.id is distinct from p_post_id
        group by w.ends) others),
    'price_usd', case when p_caption ~* 'https?://' then v_platform.price_link_usd else v_platform.price_post_usd end,
    'conflicts', (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'scheduled_for', p.scheduled_for) order by p.scheduled_for), '[]')
      from public.social_media_posts p
      where p.account_id = p_account_id and p.id is distinct from p_post_id and p.status not in ('cancelled', 'failed', 'removed')
        and p.scheduled_for between p_at - interval '30 minutes' and p_at + interval '30 minutes'),
    'same_content', (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'status', p.status, 'scheduled_for', p.scheduled_for) order by p.scheduled_for), '[]')
      from public.social_media_posts p
      where p.account_id = p_account_id and p.id is distinct from p_post_id and p.status not in ('cancelled', 'failed')
        and (p.content_id = p_content_id or (length(trim(p_caption)) > 20 and md5(trim(p.caption)) = md5(trim(p_caption))))),
    'paused', v_account.paused_at is not null, 'needs_second_approval', v_account.needs_second_approval);
end
$$;
create function public.posting_terms(
  p_account_id uuid, p_at timestamptz, p_content_id uuid default null, p_caption text default '', p_post_id uuid default null
) returns jsonb
language sql set search_path = '' as $$ select private.posting_terms(p_account_id, p_at, p_content_id, p_caption, p_post_id); $$;
comment on function public.posting_terms(uuid, timestamptz, uuid, text, uuid) is
  'What posting at a moment would mean: {cap and planned posts of the fullest 24 hours around it, price_usd, conflicts within 30 minutes, '
  'same_content on the account, paused, needs_second_approval}. p_post_id is left out of the count. Errors: 42501, PT404.';
grant execute on function
  private.next_slots(uuid, timestamptz, integer), public.next_slots(uuid, timestamptz, integer),
  private.posting_terms(uuid, timestamptz, uuid, text, uuid), public.posting_terms(uuid, timestamptz, uuid, text, uuid)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Takedowns
------------------------------------------------------------------------------------------------------------------

create table public.post_takedowns (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.social_media_posts (id) on delete cascade,
  reason public.takedown_reason not null,
  status public.takedown_status not null default 'waiting',
  requested_by uuid references public.staff_members (user_id) on delete set null,
  requested_at timestamptz not null default now(),
  attempts integer not null default 0 check (attempts >= 0),
  run_after timestamptz not null default now(),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  error_code text check (length(error_code) <= 100),
  error_message text check (length(error_message) <= 2000),
  proof jsonb,
  closed_by uuid references public.staff_members (user_id) on delete set null,
  closed_at timestamptz
);
select private.close_table('public.post_takedowns');
comment on table public.post_takedowns is 'A post that has to come down, and the proof that it did. Where a platform has no API for it, it is a task for a person.';
comment on column public.post_takedowns.status is 'waiting also while the post is not live yet; manual is a person''s task; not_needed when it never went live.';
comment on column public.post_takedowns.proof is 'What the platform answered, {deleted, asked_again, at}, or what a person says, {url, note, at}.';
create unique index post_takedowns_open_key on public.post_takedowns (post_id) where status in ('waiting', 'running', 'manual', 'failed');
create index post_takedowns_post_idx on public.post_takedowns (post_id);
create index post_takedowns_queue_idx on public.post_takedowns (run_after) where status in ('waiting', 'running');
create index post_takedowns_requested_by_idx on public.post_takedowns (requested_by);
create index post_takedowns_closed_by_idx on public.post_takedowns (closed_by);
select private.attach_audit('public.post_takedowns', p_ignored => '{run_after,lease_expires_at,fence,attempts}');
create policy "Growth sees takedowns" on public.post_takedowns
  for select to authenticated using ((select private.can('content', 'read')));
grant select on public.post_takedowns to authenticated;

create function private.take_down(p_post public.social_media_posts, p_reason public.takedown_reason) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_post.status in ('draft', 'approved') then
    update public.social_media_posts p
    set status = 'cancelled', fence = p.fence + 1, error_code = p_reason::text, error_message = 'The member took their consent back.' where p.id = p_post.id
    returning * into p_post;
    perform private.note_attempt(p_post, 'cancelled', p_reason::text);
  elsif p_post.status in ('armed', 'submitted', 'processing', 'unknown', 'live') then
    insert into public.post_takedowns (post_id, reason, requested_by, requested_at, run_after)
    values (p_post.id, p_reason, (select m.user_id from public.staff_members m where m.user_id = auth.uid()), private.publish_now(), private.publish_now())
    on conflict do nothing;
  end if;
end
$$;
comment on function private.take_down(public.social_media_posts, public.takedown_reason) is
  'What has not gone out is cancelled at once; what has, or may have, comes down as soon as it can.';

create function private.mind_post_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts;
begin
  for v_post in
    select * from public.social_media_posts p
    where p.user_id = new.user_id and p.platform = new.platform
      and p.status in ('draft', 'approved', 'armed', 'submitted', 'processing', 'unknown', 'live')
    for update
  loop
    if exists (select 1 from private.post_refusals(v_post) r where r.code not in ('no_content', 'taken_down')) then
      perform private.take_down(v_post, 'consent_withdrawn');
    end if;
  end loop;
  insert into private.media_tombstones (media_digest, reason)
  -- Two entries of the library can be of one file.
  select distinct private.media_digest(l.id), 'consent_withdrawn'::public.takedown_reason
  from public.user_content_library l left join public.viral_video_generations g on g.id = l.video_generation_id
  where l.user_id = new.user_id and exists (select 1 from public.social_media_posts p where p.content_id = l.id)
    and not private.consent_covers(l.user_id, g.source_data)
  on conflict (media_digest) do update set buried_at = excluded.buried_at, reason = excluded.reason;
  return null;
end
$$;
comment on function private.mind_post_consent() is
  'A withdrawal takes down every post of the member that shows more than is agreed to there, and bars films that no platform''s consents cover any more.';
create trigger mind_post_consent after insert on public.media_consents
  for each row when (new.decision = 'withdrawn') execute function private.mind_post_consent();

create function private.mind_erased_author() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.take_down(new, 'member_erased');
  return null;
end
$$;
create trigger mind_erased_author after update of user_id on public.social_media_posts
  for each row when (old.user_id is not null and new.user_id is null) execute function private.mind_erased_author();

create function private.request_takedown(p_post_id uuid, p_reason public.takedown_reason) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_post public.social_media_posts := private.open_post(p_post_id);
begin
  if p_reason is null or v_post.status not in ('armed', 'submitted', 'processing', 'unknown', 'live') then
    raise exception using errcode = '22023', message = format('This post is %s: there is nothing to take down.', v_post.status);
  end if;
  perform private.take_down(v_post, p_reason);
  return (select t.id from public.post_takedowns t where t.post_id = p_post_id and t.status in ('waiting', 'running', 'manual', 'failed'));
end
$$;

create function private.close_takedown(p_id uuid, p_proof_url text, p_note text) returns public.post_takedowns
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.post_takedowns;
begin
  perform private.require('content', 'write');
  select * into v_row from public.post_takedowns t where t.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such takedown.';
  elsif v_row.status not in ('manual', 'failed') then
    raise exception using errcode = '22023', message = format('This takedown is %s; a person closes manual and failed ones.', v_row.status);
  elsif coalesce(p_proof_url, '') !~ '^https://\S+$' or length(p_proof_url) > 1000 or length(coalesce(trim(p_note), '')) not between 3 and 1000 then
    raise exception using errcode = '22023', message = 'A takedown needs its proof: an address (https://) and what is to be seen there.';
  end if;
  update public.post_takedowns t
  set status = 'done', closed_at = private.publish_now(), closed_by = (select m.user_id from public.staff_members m where m.user_id = auth.uid()),
    proof = jsonb_build_object('url', p_proof_url, 'note', trim(p_note), 'at', private.publish_now())
  where t.id = p_id returning * into v_row;
  update public.social_media_posts p set status = 'removed' where p.id = v_row.post_id and p.status = 'live';
  return v_row;
end
$$;

create function public.request_takedown(p_post_id uuid, p_reason public.takedown_reason default 'request') returns uuid
language sql set search_path = '' as $$ select private.request_takedown(p_post_id, p_reason); $$;
comment on function public.request_takedown(uuid, public.takedown_reason) is
  'Has a post taken down, as soon as it is live if it is not yet; answers the takedown''s id. Errors: 42501, PT404, 22023.';
create function public.close_takedown(p_id uuid, p_proof_url text, p_note text) returns public.post_takedowns
language sql set search_path = '' as $$ select private.close_takedown(p_id, p_proof_url, p_note); $$;
comment on function public.close_takedown(uuid, text, text) is
  'A person took the post down in the platform''s app and says how that is seen. Errors: 42501, PT404, 22023 without proof.';
grant execute on function
  private.request_takedown(uuid, public.takedown_reason), public.request_takedown(uuid, public.takedown_reason),
  private.close_takedown(uuid, text, text), public.close_takedown(uuid, text, text)
to authenticated, service_role;

create view public.post_takedown_summaries with (security_invoker = on) as
select t.id, t.post_id, t.reason, t.status, t.requested_at, private.requester_name(t.requested_by) as requested_by_name, t.attempts,
  t.error_code, t.error_message, t.proof, t.closed_at, private.requester_name(t.closed_by) as closed_by_name,
  t.status in ('waiting', 'running', 'manual', 'failed') as is_open,
  p.platform, p.status as post_status, p.permalink, p.platform_post_id, p.posted_at, p.user_id,
  left(split_part(trim(p.caption), E'\n', 1), 80) as title, a.id as account_id, a.handle
from public.post_takedowns t
join public.social_media_posts p on p.id = t.post_id
left join public.social_accounts a on a.id = p.account_id;
comment on view public.post_takedown_summaries is 'Takedowns as the list shows them, with the post that comes down and where it is.';
revoke all on public.post_takedown_summaries from public, anon, authenticated;
grant select on public.post_takedown_summaries to authenticated, service_role;
