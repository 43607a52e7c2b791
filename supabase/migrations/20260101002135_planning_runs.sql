-- The nightly work on plans, as rows with leases: for each day one run that assesses it, one that proposes adjustments and one
-- that reassesses. A run goes through the members piece by piece; a worker that stops loses its lease, and another goes on from
-- the last piece. All pieces may be done twice without harm.

create type public.planning_run_kind as enum ('assess_day', 'adjust_days', 'reassess');
create type public.planning_run_status as enum ('queued', 'running', 'succeeded', 'failed');

create table public.planning_runs (
  id uuid primary key default gen_random_uuid(),
  kind public.planning_run_kind not null,
  run_on date not null,
  status public.planning_run_status not null default 'queued',
  after_user_id uuid,
  counts jsonb not null default '{}' check (jsonb_typeof(counts) = 'object'),
  attempts integer not null default 0 check (attempts >= 0),
  max_attempts integer not null default 5 check (max_attempts >= 1),
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 100),
  lease_expires_at timestamptz,
  run_after timestamptz not null default now(),
  error_message text check (length(error_message) <= 2000),
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint planning_runs_one_a_day unique (kind, run_on),
  constraint planning_runs_leased check ((lease_expires_at is not null) = (status = 'running')),
  constraint planning_runs_finished check ((finished_at is not null) = (status in ('succeeded', 'failed')))
);
select private.close_table('public.planning_runs');
comment on table public.planning_runs is 'Nightly work on plans, one row a kind and day. Written by claim_planning_run() and step_planning_run() only.';
comment on column public.planning_runs.run_on is 'The day that is assessed, or the day after which the others ran; days of members, wherever they live.';
comment on column public.planning_runs.after_user_id is 'The last member of the last piece that was done. Not a reference: members come and go.';
comment on column public.planning_runs.counts is 'Sums of the pieces'' answers: {"assessed": 120} or {"proposed": 3, "expired": 1}.';
comment on column public.planning_runs.attempts is 'Claims so far; a piece that was done sets it back to 1, because there was progress.';
comment on column public.planning_runs.fence is 'Counts claims. A write with an older one is refused.';
create index planning_runs_due_idx on public.planning_runs (run_after) where status in ('queued', 'running');
create trigger set_updated_at before update on public.planning_runs
  for each row execute function private.set_updated_at();
create policy "Staff who read adjustments see the nightly runs" on public.planning_runs
  for select to authenticated using ((select private.can('adjustments', 'read')));
grant select on public.planning_runs to authenticated;

create function private.schedule_planning(p_at timestamptz) returns void
language sql security definer set search_path = '' as $$
  -- At noon UTC the day before is over everywhere: the last zone is 12 hours behind. Days that a stop left out are made up for,
  -- a week at most, but only assessed: yesterday's adjustments help nobody.
  with day as (
    select (p_at at time zone 'UTC' - interval '12 hours')::date - 1 as over
  )
  insert into public.planning_runs (kind, run_on)
  select k.kind, d.over - n
  from day d
  cross join unnest(enum_range(null::public.planning_run_kind)) k (kind)
  cross join generate_series(0, 6) n
  where n = 0 or (k.kind = 'assess_day' and d.over - n > (
    select max(r.run_on) from public.planning_runs r where r.kind = 'assess_day' and r.run_on < d.over))
  on conflict (kind, run_on) do nothing;
$$;
comment on function private.schedule_planning(timestamptz) is 'Makes the runs that are due at this moment. Again, it makes nothing.';

create function public.claim_planning_run(p_worker text, p_lease_seconds integer default 120)
returns setof public.planning_runs
language plpgsql set search_path = '' as $$
declare
  v_run public.planning_runs;
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  perform private.schedule_planning(now());
  loop
    select * into v_run from public.planning_runs r
    where ((r.status = 'queued' and r.run_after <= now()) or (r.status = 'running' and r.lease_expires_at <= now()))
      -- A day is assessed before anything follows from its adherence.
      and (r.kind = 'assess_day' or not exists (
        select 1 from public.planning_runs b where b.kind = 'assess_day' and b.status in ('queued', 'running')))
    order by r.run_on, r.kind
    for update skip locked limit 1;
    if not found then
      return;
    elsif v_run.attempts >= v_run.max_attempts then
      update public.planning_runs r
      set status = 'failed', lease_expires_at = null, finished_at = now(),
        error_message = coalesce(r.error_message, 'The worker stopped without a word, as often as it may.') where r.id = v_run.id;
    else
      return query
      update public.planning_runs r
      set status = 'running', fence = r.fence + 1, attempts = r.attempts + 1, worker_id = left(p_worker, 100),
        lease_expires_at = now() + make_interval(secs => p_lease_seconds), started_at = coalesce(r.started_at, now())
      where r.id = v_run.id
      returning *;
      return;
    end if;
  end loop;
end
$$;
comment on function public.claim_planning_run(text, integer) is
  'Makes the runs that are due and gives one to this worker, with a lease and a new fence; no row when there is none. Takes over '
  'expired leases, and fails runs whose attempts are used up.';

create function private.hold_planning_run(p_id uuid, p_fence bigint) returns public.planning_runs
language plpgsql set search_path = '' as $$
declare
  v_run public.planning_runs;
begin
  select * into v_run from public.planning_runs r where r.id = p_id for update;
  perform private.require_lease(v_run.fence = p_fence and v_run.status = 'running', v_run.fence, v_run.status::text);
  return v_run;
end
$$;
comment on function private.hold_planning_run(uuid, bigint) is 'Locks the run for the worker that holds its newest fence.';

create function public.step_planning_run(
  p_id uuid, p_fence bigint, p_limit integer default 200, p_lease_seconds integer default 120
) returns public.planning_runs
language plpgsql set search_path = '' as $$
declare
  v_run public.planning_runs := private.hold_planning_run(p_id, p_fence);
  v_answer jsonb;
  v_is_done boolean;
begin
  if p_limit is null or p_limit not between 1 and 1000 or p_lease_seconds is null or p_lease_seconds not between 1 and 3600 then
    raise exception using errcode = '22023', message = 'A piece has 1 to 1,000 members, and a lease 1 to 3,600 seconds.';
  end if;
  v_answer := case v_run.kind
    when 'assess_day' then public.assess_day(v_run.run_on, v_run.after_user_id, p_limit)
    when 'adjust_days' then public.adjust_days(v_run.after_user_id, p_limit)
    else public.run_reassessments(p_limit)
  end;
  v_is_done := not coalesce((v_answer ->> 'more')::boolean, v_answer ->> 'after' is not null);
  update public.planning_runs r set
    after_user_id = coalesce((v_answer ->> 'after')::uuid, r.after_user_id), attempts = 1, error_message = null,
    counts = r.counts || (
      select coalesce(jsonb_object_agg(a.key, coalesce((r.counts ->> a.key)::integer, 0) + (a.value #>> '{}')::integer), '{}')
      from jsonb_each(v_answer) a where jsonb_typeof(a.value) = 'number'),
    status = case when v_is_done then 'succeeded' else 'running' end::public.planning_run_status,
    lease_expires_at = case when not v_is_done then now() + make_interval(secs => p_lease_seconds) end,
    finished_at = case when v_is_done then now() end
  where r.id = p_id
  returning * into v_run;
  return v_run;
end
$$;
comment on function public.step_planning_run(uuid, bigint, integer, integer) is
  'Does the next piece of a run and renews its lease; answers the row, succeeded when nothing is left. The piece and the place that '
  'it reached are one transaction. Errors: KF001 lease lost, 22023.';

create function public.fail_planning_run(p_id uuid, p_fence bigint, p_message text) returns public.planning_runs
language plpgsql set search_path = '' as $$
declare
  v_run public.planning_runs := private.hold_planning_run(p_id, p_fence);
  v_again constant boolean := v_run.attempts < v_run.max_attempts;
begin
  update public.planning_runs r set
    status = case when v_again then 'queued' else 'failed' end::public.planning_run_status, lease_expires_at = null,
    run_after = case when v_again then now() + interval '30 seconds' * power(2, r.attempts) else r.run_after end,
    finished_at = case when v_again then null else now() end, error_message = left(p_message, 2000)
  where r.id = p_id
  returning * into v_run;
  return v_run;
end
$$;
comment on function public.fail_planning_run(uuid, bigint, text) is
  'Gives a run up: queued again with a backoff of 30 s times 2 to the power of the attempts while attempts are left, else failed. KF001: lease lost.';

grant execute on function
  public.claim_planning_run(text, integer), public.step_planning_run(uuid, bigint, integer, integer),
  public.fail_planning_run(uuid, bigint, text)
to service_role;
