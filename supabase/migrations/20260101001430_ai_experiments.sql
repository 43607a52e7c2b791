-- Experiments: which version answers whom, and what came of it. The database allocates and sums up; the statistics over the sums
-- are in the console (src/models/statistics).

create type public.experiment_state as enum ('draft', 'running', 'paused', 'stopped', 'concluded');
create type public.experiment_direction as enum ('increase', 'decrease');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.ai_experiments (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,80}$'),
  title text not null check (length(title) between 1 and 200),
  hypothesis text not null check (length(trim(hypothesis)) between 10 and 4000),
  model_id uuid not null references public.ai_models (id) on delete restrict,
  state public.experiment_state not null default 'draft',
  salt text not null default encode(extensions.gen_random_bytes(8), 'hex') check (length(salt) between 1 and 60),
  traffic_pct numeric(5, 2) not null default 100 check (traffic_pct > 0 and traffic_pct <= 100),
  alpha numeric(4, 3) not null default 0.05 check (alpha > 0 and alpha <= 0.2),
  power numeric(4, 3) not null default 0.8 check (power >= 0.5 and power < 1),
  planned_users_per_arm integer check (planned_users_per_arm > 0),
  started_at timestamptz,
  stopped_at timestamptz,
  decision text check (length(decision) <= 4000),
  winner_arm_id uuid,
  owner_id uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_experiments_started check ((state = 'draft') = (started_at is null)),
  constraint ai_experiments_stopped check ((state in ('stopped', 'concluded')) = (stopped_at is not null)),
  constraint ai_experiments_concluded_says_what check (state <> 'concluded' or length(trim(coalesce(decision, ''))) >= 10)
);
select private.close_table('public.ai_experiments');
comment on table public.ai_experiments is
  'A comparison of versions on members. draft, running, paused and running again, stopped, concluded with a decision; what is '
  'compared and measured is fixed when it starts.';
comment on column public.ai_experiments.salt is 'Makes the allocation its own: members land elsewhere in the next experiment.';
comment on column public.ai_experiments.traffic_pct is 'Share of members who are in it at all, 0 to 100.';
comment on column public.ai_experiments.alpha is 'Chance of a false alarm that is accepted, over all metrics and all looks together.';
comment on column public.ai_experiments.power is 'Chance to see the smallest effect that matters; what planned_users_per_arm was worked out for.';
comment on column public.ai_experiments.decision is 'What was concluded, and why. Needed to conclude.';
create unique index ai_experiments_name_key on public.ai_experiments (name);
create index ai_experiments_model_idx on public.ai_experiments (model_id, started_at desc);
create index ai_experiments_owner_idx on public.ai_experiments (owner_id);

create table public.ai_experiment_arms (
  id uuid primary key default gen_random_uuid(),
  experiment_id uuid not null references public.ai_experiments (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  allocation_pct numeric(5, 2) not null check (allocation_pct > 0 and allocation_pct < 100),
  is_control boolean not null default false,
  created_at timestamptz not null default now(),
  constraint ai_experiment_arms_one_name unique (experiment_id, name)
);
select private.close_table('public.ai_experiment_arms');
comment on table public.ai_experiment_arms is 'One side of an experiment: a version and its share of the members who are in it.';
comment on column public.ai_experiment_arms.allocation_pct is 'Of the members in the experiment; all arms together 100.';
create unique index ai_experiment_arms_control_key on public.ai_experiment_arms (experiment_id) where is_control;
create index ai_experiment_arms_version_idx on public.ai_experiment_arms (version_id);
alter table public.ai_experiments add constraint ai_experiments_winner_arm_id_fkey
  foreign key (winner_arm_id) references public.ai_experiment_arms (id) on delete restrict;
create index ai_experiments_winner_idx on public.ai_experiments (winner_arm_id) where winner_arm_id is not null;

create table public.ai_experiment_metrics (
  id uuid primary key default gen_random_uuid(),
  experiment_id uuid not null references public.ai_experiments (id) on delete cascade,
  name text not null check (name ~ '^[a-z0-9_]{1,80}$'),
  direction public.experiment_direction not null,
  is_primary boolean not null default false,
  smallest_effect numeric not null check (smallest_effect > 0),
  baseline_mean numeric,
  baseline_deviation numeric check (baseline_deviation > 0),
  created_at timestamptz not null default now(),
  constraint ai_experiment_metrics_one_name unique (experiment_id, name)
);
select private.close_table('public.ai_experiment_metrics');
comment on table public.ai_experiment_metrics is 'What an experiment measures: the mean over all observations, with members as the unit that varies.';
comment on column public.ai_experiment_metrics.name is 'Ends in its unit: accepted_share, cost_usd, latency_ms.';
comment on column public.ai_experiment_metrics.direction is 'Which way is better.';
comment on column public.ai_experiment_metrics.smallest_effect is 'The smallest difference that matters, in the metric''s unit.';
comment on column public.ai_experiment_metrics.baseline_mean is 'What was expected before the start, with baseline_deviation: for the power calculator.';

create table public.ai_experiment_assignments (
  id uuid primary key default gen_random_uuid(),
  experiment_id uuid not null references public.ai_experiments (id) on delete cascade,
  arm_id uuid not null references public.ai_experiment_arms (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  user_pseudonym text not null check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  assigned_at timestamptz not null default now(),
  constraint ai_experiment_assignments_once unique (experiment_id, user_id)
);
select private.close_table('public.ai_experiment_assignments');
comment on table public.ai_experiment_assignments is 'Who saw which arm, from the first time on. A member who leaves leaves the experiment too.';
create index ai_experiment_assignments_arm_idx on public.ai_experiment_assignments (arm_id);
create index ai_experiment_assignments_user_idx on public.ai_experiment_assignments (user_id);

create table public.ai_experiment_observations (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references public.ai_experiment_assignments (id) on delete cascade,
  metric_id uuid not null references public.ai_experiment_metrics (id) on delete cascade,
  value double precision not null check (value > '-infinity' and value < 'infinity'),
  observed_at timestamptz not null default now()
);
select private.close_table('public.ai_experiment_observations');
comment on table public.ai_experiment_observations is 'One measured value of one member: a share is observed as 0 or 1, once a chance.';
create index ai_experiment_observations_assignment_idx on public.ai_experiment_observations (assignment_id);
create index ai_experiment_observations_metric_idx on public.ai_experiment_observations (metric_id, assignment_id);

create trigger set_updated_at before update on public.ai_experiments for each row execute function private.set_updated_at();
create trigger set_pseudonym before insert or update on public.ai_experiment_assignments
  for each row execute function private.set_pseudonym();
select private.attach_audit('public.ai_experiments');
select private.attach_audit('public.ai_experiment_arms');
select private.attach_audit('public.ai_experiment_metrics');

------------------------------------------------------------------------------------------------------------------
-- What is compared is fixed when it starts
------------------------------------------------------------------------------------------------------------------

create function private.guard_experiment_part() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_experiment public.ai_experiments;
begin
  -- The row lock keeps a part from slipping in while the experiment starts.
  select * into v_experiment from public.ai_experiments x where x.id = (v_row ->> 'experiment_id')::uuid for update;
  if v_experiment.state <> 'draft' then
    raise exception using errcode = 'KM001', detail = 'experiment_started',
      message = 'The arms and metrics of an experiment are fixed when it starts.', hint = 'Stop it and make a new one.';
  elsif tg_op = 'UPDATE' and old.experiment_id <> new.experiment_id then
    raise exception using errcode = '22023', message = 'It stays in its experiment.';
  elsif tg_op <> 'DELETE' and v_row ? 'version_id' and not exists (
    select 1 from public.ai_model_versions v where v.id = (v_row ->> 'version_id')::uuid and v.model_id = v_experiment.model_id) then
    raise exception using errcode = '22023', message = 'An arm is a version of the experiment''s model.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger guard_row before insert or update or delete on public.ai_experiment_arms
  for each row execute function private.guard_experiment_part();
create trigger guard_row before insert or update or delete on public.ai_experiment_metrics
  for each row execute function private.guard_experiment_part();

create function private.guard_experiment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception using errcode = 'KM001', detail = 'experiment_started', message = 'Only a draft of an experiment is deleted.';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and (old.model_id, old.name, old.salt, old.traffic_pct, old.alpha, old.power, old.planned_users_per_arm,
      old.hypothesis, old.started_at) is distinct from (new.model_id, new.name, new.salt, new.traffic_pct, new.alpha, new.power,
      new.planned_users_per_arm, new.hypothesis, new.started_at) then
    raise exception using errcode = 'KM001', detail = 'experiment_started', message = 'The plan of an experiment is fixed when it starts.';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
      ('draft', 'running'), ('running', 'paused'), ('paused', 'running'), ('running', 'stopped'), ('paused', 'stopped'), ('stopped', 'concluded')) then
    raise exception using errcode = '22023', message = format('An experiment cannot go from %s to %s.', old.state, new.state);
  end if;
  if new.winner_arm_id is not null and not exists (
    select 1 from public.ai_experiment_arms a where a.id = new.winner_arm_id and a.experiment_id = new.id) then
    raise exception using errcode = '22023', message = 'The winner is an arm of the experiment.';
  end if;
  if old.state = 'draft' and new.state = 'running' then
    if new.planned_users_per_arm is null then
      raise exception using errcode = 'KM001', detail = 'no_plan', message = 'Work out first how many members each arm needs (power).';
    elsif (select count(*) < 2 or sum(a.allocation_pct) <> 100 or count(*) filter (where a.is_control) <> 1
           from public.ai_experiment_arms a where a.experiment_id = new.id) then
      raise exception using errcode = 'KM001', detail = 'arms_incomplete',
        message = 'An experiment needs two arms or more, one of them the control, that share 100 %.';
    elsif (select count(*) filter (where m.is_primary) <> 1 from public.ai_experiment_metrics m where m.experiment_id = new.id) then
      raise exception using errcode = 'KM001', detail = 'metrics_incomplete', message = 'An experiment needs exactly one primary metric.';
    end if;
    new.started_at := now();
  elsif new.state = 'stopped' and old.state <> 'stopped' then
    new.stopped_at := now();
  end if;
  return new;
end
$$;
create trigger guard_row before update or delete on public.ai_experiments
  for each row execute function private.guard_experiment();

create function private.move_experiment(p_id uuid, p_state public.experiment_state, p_decision text, p_winner_arm_id uuid)
returns public.ai_experiments
language plpgsql security definer set search_path = '' as $$
declare
  v_experiment public.ai_experiments;
begin
  perform private.require('ai', 'write');
  select * into v_experiment from public.ai_experiments x where x.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such experiment.';
  elsif v_experiment.state = p_state then
    raise exception using errcode = '22023', message = format('This experiment is already %s.', p_state);
  end if;
  update public.ai_experiments x
  set state = p_state, decision = coalesce(p_decision, x.decision), winner_arm_id = coalesce(p_winner_arm_id, x.winner_arm_id)
  where x.id = p_id returning * into v_experiment;
  return v_experiment;
end
$$;

create function public.move_experiment(
  p_id uuid, p_state public.experiment_state, p_decision text default null, p_winner_arm_id uuid default null
) returns public.ai_experiments
language sql set search_path = '' as $$ select private.move_experiment(p_id, p_state, p_decision, p_winner_arm_id); $$;
comment on function public.move_experiment(uuid, public.experiment_state, text, uuid) is
  'Starts, pauses, goes on, stops or concludes (with a decision) an experiment. Errors: 42501 without ai:write, PT404, 22023 a step '
  'that there is not, KM001 no_plan, arms_incomplete or metrics_incomplete at the start, 23514 no decision.';

------------------------------------------------------------------------------------------------------------------
-- Allocation, observations and sums
------------------------------------------------------------------------------------------------------------------

create function private.bucket_of(p_salt text, p_user_id uuid) returns numeric
language sql immutable strict set search_path = '' as $$
  select ('x' || left(encode(sha256(convert_to(p_salt || '/' || p_user_id, 'UTF8')), 'hex'), 8))::bit(32)::bigint::numeric * 100 / 4294967296;
$$;
comment on function private.bucket_of(text, uuid) is 'Where a member lies between 0 and 100, the same every time: 32 bits of SHA-256 of salt and member.';

create function private.arm_of(p_experiment_id uuid, p_user_id uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select a.id
  from public.ai_experiments x
  cross join lateral (
    select b.id, sum(b.allocation_pct) over (order by b.is_control desc, b.name) as upto from public.ai_experiment_arms b
    where b.experiment_id = x.id
  ) a
  where x.id = p_experiment_id and private.bucket_of(x.salt || '/traffic', p_user_id) < x.traffic_pct
    and private.bucket_of(x.salt, p_user_id) < a.upto
  order by a.upto limit 1;
$$;
comment on function private.arm_of(uuid, uuid) is 'The arm that a member falls into, or null for members who are not in the experiment.';

create function public.assign_experiment(p_experiment text, p_user_id uuid) returns table (arm text, version_id uuid)
language plpgsql set search_path = '' as $$
declare
  v_experiment public.ai_experiments;
begin
  select * into v_experiment from public.ai_experiments x where x.name = p_experiment;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such experiment.';
  end if;
  if v_experiment.state = 'running' then
    insert into public.ai_experiment_assignments (experiment_id, arm_id, user_id)
    select v_experiment.id, c.arm_id, p_user_id from (select private.arm_of(v_experiment.id, p_user_id) as arm_id) c where c.arm_id is not null
    on conflict (experiment_id, user_id) do nothing;
  end if;
  return query
  select a.name, a.version_id from public.ai_experiment_assignments s join public.ai_experiment_arms a on a.id = s.arm_id
  where s.experiment_id = v_experiment.id and s.user_id = p_user_id and v_experiment.state in ('running', 'paused');
end
$$;
comment on function public.assign_experiment(text, uuid) is
  'For services: the arm that this member sees, noted the first time; no row for members who are not in it or when it does not run. '
  'While paused nobody comes in, and who is in stays. Errors: PT404, 23503.';

create function public.observe_experiment(p_experiment text, p_user_id uuid, p_metric text, p_value double precision) returns boolean
language plpgsql set search_path = '' as $$
begin
  insert into public.ai_experiment_observations (assignment_id, metric_id, value)
  select s.id, m.id, p_value
  from public.ai_experiments x
  join public.ai_experiment_assignments s on s.experiment_id = x.id and s.user_id = p_user_id
  join public.ai_experiment_metrics m on m.experiment_id = x.id and m.name = p_metric
  where x.name = p_experiment and x.state in ('running', 'paused');
  return found;
end
$$;
comment on function public.observe_experiment(text, uuid, text, double precision) is
  'For services: notes one value of a member; false when there is no such experiment, metric or member in it, or it is over.';
grant execute on function public.assign_experiment(text, uuid), public.observe_experiment(text, uuid, text, double precision) to service_role;

create function private.experiment_sums(p_id uuid)
returns table (
  arm_id uuid, arm text, is_control boolean, allocation_pct numeric, assigned bigint, metric_id uuid, metric text,
  direction public.experiment_direction, is_primary boolean, smallest_effect numeric, users bigint, sum_values double precision,
  sum_counts double precision, sum_values_squared double precision, sum_counts_squared double precision, sum_products double precision
)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'aggregate');
  return query
  with clusters as (
    select s.arm_id, o.metric_id, s.id, sum(o.value) as x, count(*)::double precision as n
    from public.ai_experiment_assignments s
    join public.ai_experiment_observations o on o.assignment_id = s.id
    where s.experiment_id = p_id group by 1, 2, 3
  ), sums as (
    select c.arm_id, c.metric_id, count(*) as users, sum(c.x) as x, sum(c.n) as n, sum(c.x * c.x) as xx, sum(c.n * c.n) as nn, sum(c.x * c.n) as xn
    from clusters c group by 1, 2
    having count(*) >= 10 -- nothing is said of fewer than ten people
  )
  select a.id, a.name, a.is_control, a.allocation_pct,
    (select count(*) from public.ai_experiment_assignments s where s.arm_id = a.id),
    m.id, m.name, m.direction, m.is_primary, m.smallest_effect, coalesce(s.users, 0), s.x, s.n, s.xx, s.nn, s.xn
  from public.ai_experiment_arms a
  join public.ai_experiment_metrics m on m.experiment_id = a.experiment_id
  left join sums s on s.arm_id = a.id and s.metric_id = m.id
  where a.experiment_id = p_id
  order by m.is_primary desc, m.name, a.is_control desc, a.name;
end
$$;

create function public.experiment_sums(p_id uuid)
returns table (
  arm_id uuid, arm text, is_control boolean, allocation_pct numeric, assigned bigint, metric_id uuid, metric text,
  direction public.experiment_direction, is_primary boolean, smallest_effect numeric, users bigint, sum_values double precision,
  sum_counts double precision, sum_values_squared double precision, sum_counts_squared double precision, sum_products double precision
)
language sql stable set search_path = '' as $$ select * from private.experiment_sums(p_id); $$;
comment on function public.experiment_sums(uuid) is
  'What the statistics need, a row an arm and metric: with x the sum and n the number of a member''s observations, the members and '
  'the sums of x, n, x squared, n squared and x times n over them. Arms of fewer than ten members with observations have users 0 and '
  'no sums. Error: 42501 without ai:aggregate.';

create function private.experiment_history(p_id uuid)
returns table (
  day date, arm_id uuid, metric_id uuid, users bigint, sum_values double precision, sum_counts double precision,
  sum_values_squared double precision, sum_counts_squared double precision, sum_products double precision
)
language plpgsql stable security definer set search_path = '' as $$
begin
  -- Not for those who see sums only: the difference of two days can be one member.
  perform private.require('ai', 'read');
  return query
  with days as (
    select s.arm_id, o.metric_id, s.id, (o.observed_at at time zone 'UTC')::date as day, sum(o.value) as x, count(*)::double precision as n
    from public.ai_experiment_assignments s
    join public.ai_experiment_observations o on o.assignment_id = s.id
    where s.experiment_id = p_id group by 1, 2, 3, 4
  ), running as (
    select d.*, sum(d.x) over w as upto_x, sum(d.n) over w as upto_n
    from days d window w as (partition by d.metric_id, d.id order by d.day)
  ), steps as (
    -- By how much a member's day moves each sum: the squares grow by the difference of two squares.
    select r.arm_id, r.metric_id, r.day, count(*) filter (where r.upto_n = r.n) as users, sum(r.x) as x, sum(r.n) as n,
      sum(r.upto_x ^ 2 - (r.upto_x - r.x) ^ 2) as xx, sum(r.upto_n ^ 2 - (r.upto_n - r.n) ^ 2) as nn,
      sum(r.upto_x * r.upto_n - (r.upto_x - r.x) * (r.upto_n - r.n)) as xn
    from running r group by 1, 2, 3
  ), totals as (
    select t.arm_id, t.metric_id, t.day, sum(t.users) over w as users, sum(t.x) over w as x, sum(t.n) over w as n,
      sum(t.xx) over w as xx, sum(t.nn) over w as nn, sum(t.xn) over w as xn
    from steps t window w as (partition by t.arm_id, t.metric_id order by t.day)
  )
  select t.day, t.arm_id, t.metric_id, t.users::bigint, t.x, t.n, t.xx, t.nn, t.xn from totals t
  where t.users >= 10
  order by t.day, t.metric_id, t.arm_id;
end
$$;

create function public.experiment_history(p_id uuid)
returns table (
  day date, arm_id uuid, metric_id uuid, users bigint, sum_values double precision, sum_counts double precision,
  sum_values_squared double precision, sum_counts_squared double precision, sum_products double precision
)
language sql stable set search_path = '' as $$ select * from private.experiment_history(p_id); $$;
comment on function public.experiment_history(uuid) is
  'The sums of experiment_sums() as they stood at the end of each day (UTC) on which an arm was observed, from ten members on. '
  'Error: 42501 without ai:read.';

grant execute on function
  private.experiment_history(uuid), public.experiment_history(uuid),
  private.move_experiment(uuid, public.experiment_state, text, uuid), public.move_experiment(uuid, public.experiment_state, text, uuid),
  private.experiment_sums(uuid), public.experiment_sums(uuid)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "The AI team sees experiments" on public.ai_experiments
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team plans experiments" on public.ai_experiments
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes plans of experiments" on public.ai_experiments
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes drafts of experiments" on public.ai_experiments
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, delete,
  insert (name, title, hypothesis, model_id, traffic_pct, alpha, power, planned_users_per_arm),
  update (name, title, hypothesis, model_id, traffic_pct, alpha, power, planned_users_per_arm)
  on public.ai_experiments to authenticated;

create policy "The AI team sees arms" on public.ai_experiment_arms
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds arms" on public.ai_experiment_arms
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes arms of drafts" on public.ai_experiment_arms
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes arms of drafts" on public.ai_experiment_arms
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_experiment_arms to authenticated;

create policy "The AI team sees what experiments measure" on public.ai_experiment_metrics
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds metrics" on public.ai_experiment_metrics
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes metrics of drafts" on public.ai_experiment_metrics
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes metrics of drafts" on public.ai_experiment_metrics
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_experiment_metrics to authenticated;

create policy "The AI team sees who saw what without a name" on public.ai_experiment_assignments
  for select to authenticated using ((select private.can('ai', 'read')));
grant select (id, experiment_id, arm_id, user_pseudonym, assigned_at) on public.ai_experiment_assignments to authenticated;

create policy "The AI team sees what was measured" on public.ai_experiment_observations
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_experiment_observations to authenticated;

create view public.ai_experiment_summaries with (security_invoker = on) as
select x.id, x.name, x.title, x.hypothesis, x.model_id, m.display_name as model_name, x.state, x.traffic_pct, x.alpha, x.power,
  x.planned_users_per_arm, x.started_at, x.stopped_at, x.decision, x.winner_arm_id, x.owner_id, x.created_at, x.updated_at,
  (select count(*) from public.ai_experiment_arms a where a.experiment_id = x.id) as arms_count,
  (select count(*) from public.ai_experiment_assignments s where s.experiment_id = x.id) as assigned_users
from public.ai_experiments x
join public.ai_models m on m.id = x.model_id;
comment on view public.ai_experiment_summaries is 'Experiments with their model''s name, and how many members are in them.';
revoke all on public.ai_experiment_summaries from public, anon, authenticated;
grant select on public.ai_experiment_summaries to authenticated, service_role;
