-- AI registry: models, their versions, what evaluations found, the names that services ask for and who moved them.
--
-- The rules that hold here for everybody, the service role too:
--   a version that was evaluated or had a name is never changed     private.lock_version()
--   evaluations and the history of names are never rewritten        private.refuse_change()
--   a name with a rule moves by an approved request, back by a rollback, or visibly through broken glass
--                                                                   private.check_alias_change()

create type public.ai_model_task as enum (
  'chat', 'extraction', 'classification', 'vision', 'embedding', 'program_generation', 'content_generation', 'speech'
);
create type public.ai_model_status as enum ('draft', 'testing', 'live', 'retired');
create type public.ai_alias_change_kind as enum ('set', 'promotion', 'rollback', 'break_glass');
create type public.ai_promotion_status as enum ('open', 'approved', 'rejected', 'withdrawn');

insert into private.redacted_columns (column_name, kind) values ('system_prompt', 'secret');

create function private.actor_name() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((select m.full_name from public.staff_members m where m.user_id = auth.uid()), auth.role(), session_user::text);
$$;
comment on function private.actor_name() is
  'Name of the member of staff at work, else the database role. Kept as a copy where a record outlives its people.';

------------------------------------------------------------------------------------------------------------------
-- Pseudonyms: how the AI team tells people apart without knowing who they are
------------------------------------------------------------------------------------------------------------------

insert into private.secrets (name, value)
values ('pseudonym_key', encode(extensions.gen_random_bytes(32), 'hex'));

create function private.pseudonym(p_user_id uuid) returns text
language sql stable strict security definer set search_path = '' as $$
  select left(encode(extensions.hmac(p_user_id::text, s.value, 'sha256'), 'hex'), 32)
  from private.secrets s where s.name = 'pseudonym_key';
$$;
comment on function private.pseudonym(uuid) is
  'The same 32 hexadecimal digits for the same member, always: HMAC-SHA256 under the secret pseudonym_key, cut to 128 bits. '
  'Without the key nobody can go from one to the other; a lost key makes new pseudonyms for everybody.';

create function private.set_pseudonym() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.user_pseudonym := private.pseudonym(new.user_id);
  return new;
end
$$;
comment on function private.set_pseudonym() is 'Keeps user_pseudonym true to user_id, whatever the statement says about it.';

------------------------------------------------------------------------------------------------------------------
-- Models and versions
------------------------------------------------------------------------------------------------------------------

create table public.ai_models (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,80}$'),
  display_name text not null check (length(display_name) between 1 and 120),
  task public.ai_model_task not null,
  description text not null default '' check (length(description) <= 4000),
  intended_use text not null default '' check (length(intended_use) <= 4000),
  limitations text not null default '' check (length(limitations) <= 4000),
  owner_id uuid references public.staff_members (user_id) on delete set null,
  is_archived boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.ai_models');
comment on table public.ai_models is 'A named model that versions belong to.';
comment on column public.ai_models.name is 'Stable name, unique, as services and logs write it.';
comment on column public.ai_models.intended_use is 'For the model card: what it is for, and what it is not for.';
comment on column public.ai_models.limitations is 'For the model card: where it is known to be weak.';
create unique index ai_models_name_key on public.ai_models (name);
create index ai_models_owner_idx on public.ai_models (owner_id);

create table public.ai_model_versions (
  id uuid primary key default gen_random_uuid(),
  model_id uuid not null references public.ai_models (id) on delete cascade,
  version text not null check (length(version) between 1 and 60),
  status public.ai_model_status not null default 'draft',
  provider text not null check (length(provider) between 1 and 60),
  provider_model text not null check (length(provider_model) between 1 and 200),
  base_model text check (length(base_model) <= 200),
  parameters jsonb not null default '{}' check (jsonb_typeof(parameters) = 'object'),
  system_prompt text check (length(system_prompt) <= 100000),
  input_cost_usd_per_million numeric(12, 6) check (input_cost_usd_per_million >= 0),
  output_cost_usd_per_million numeric(12, 6) check (output_cost_usd_per_million >= 0),
  context_window_tokens integer check (context_window_tokens > 0),
  release_notes text check (length(release_notes) <= 4000),
  deployed_at timestamptz,
  retired_at timestamptz,
  created_by uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_model_versions_one_name unique (model_id, version)
);
select private.close_table('public.ai_model_versions');
comment on table public.ai_model_versions is
  'One deployable version of a model: which provider model, with which parameters and prompt, at which price. What decides '
  'its answers is fixed as soon as it was evaluated, asked for or named.';
comment on column public.ai_model_versions.status is
  'Follows the facts: draft; testing once evaluated; live while a name points at it; retired when none does any more.';
comment on column public.ai_model_versions.provider is 'Who runs it: anthropic, openai, groq, openrouter, self_hosted ...';
comment on column public.ai_model_versions.provider_model is 'The name under which the provider knows it.';
comment on column public.ai_model_versions.base_model is 'What it was fine-tuned from, if it was.';
comment on column public.ai_model_versions.parameters is 'Inference parameters: temperature, max_tokens, stop ...';
comment on column public.ai_model_versions.deployed_at is 'When a name first pointed at it.';
comment on column public.ai_model_versions.retired_at is 'When the last name left it; null while one points at it.';
create index ai_model_versions_created_by_idx on public.ai_model_versions (created_by);

create table public.ai_model_evaluations (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  dataset_id uuid,
  cases integer not null check (cases between 1 and 100000000),
  metrics jsonb not null default '{}' check (jsonb_typeof(metrics) = 'object'),
  p50_latency_ms integer check (p50_latency_ms >= 0),
  p95_latency_ms integer check (p95_latency_ms >= 0),
  error_count integer not null default 0 check (error_count >= 0),
  cost_usd numeric(12, 6) check (cost_usd >= 0),
  harness text not null default 'manual' check (length(harness) between 1 and 120),
  notes text check (length(notes) <= 4000),
  evaluated_by uuid default auth.uid(),
  evaluated_by_name text not null default '' check (length(evaluated_by_name) between 1 and 200),
  evaluated_at timestamptz not null default now(),
  constraint ai_model_evaluations_errors_are_cases check (error_count <= cases)
);
select private.close_table('public.ai_model_evaluations');
comment on table public.ai_model_evaluations is
  'What a version did on a set of cases: the evidence of a promotion. Append-only: a wrong one is answered by a new one.';
comment on column public.ai_model_evaluations.dataset_id is 'The frozen data set; null for cases kept elsewhere, which the notes name.';
comment on column public.ai_model_evaluations.metrics is 'Metric to number. Names end in their unit: helpfulness_score (0 to 1), portion_error_pct.';
comment on column public.ai_model_evaluations.cost_usd is 'Of all cases together.';
comment on column public.ai_model_evaluations.harness is 'What measured it, with its version; "manual" when figures were typed in.';
comment on column public.ai_model_evaluations.evaluated_by is 'Staff, without a foreign key on purpose: evidence outlives its people. Null for a service.';
create index ai_model_evaluations_version_idx on public.ai_model_evaluations (version_id, evaluated_at desc);
create index ai_model_evaluations_dataset_idx on public.ai_model_evaluations (dataset_id) where dataset_id is not null;

create function private.check_metrics() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from jsonb_each(new.metrics) m where jsonb_typeof(m.value) <> 'number') then
    raise exception using errcode = '22023', message = 'Every metric of an evaluation is a number.';
  end if;
  -- Whoever changes the version at this moment waits, and then finds it evaluated.
  perform 1 from public.ai_model_versions v where v.id = new.version_id for share;
  new.evaluated_by := coalesce(auth.uid(), new.evaluated_by);
  new.evaluated_by_name := coalesce(
    (select m.full_name from public.staff_members m where m.user_id = new.evaluated_by),
    nullif(new.evaluated_by_name, ''), private.actor_name());
  return new;
end
$$;
create function private.note_evaluation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.ai_model_versions v set status = 'testing' where v.id = new.version_id and v.status = 'draft';
  return null;
end
$$;
create trigger check_row before insert on public.ai_model_evaluations
  for each row execute function private.check_metrics();
create trigger note_evaluation after insert on public.ai_model_evaluations
  for each row execute function private.note_evaluation();
create trigger guard_rows before update or delete on public.ai_model_evaluations
  for each row execute function private.refuse_change();
create trigger guard_table before truncate on public.ai_model_evaluations
  for each statement execute function private.refuse_change();

------------------------------------------------------------------------------------------------------------------
-- Promotion: what a name asks for, and who asked and who approved
------------------------------------------------------------------------------------------------------------------

create table public.ai_promotion_rules (
  id uuid primary key default gen_random_uuid(),
  model_id uuid references public.ai_models (id) on delete cascade,
  alias text not null check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  min_cases integer not null check (min_cases > 0),
  max_age_days integer not null default 90 check (max_age_days > 0),
  max_p95_latency_ms integer check (max_p95_latency_ms > 0),
  max_cost_usd_per_1000 numeric(12, 6) check (max_cost_usd_per_1000 >= 0),
  max_error_pct numeric(5, 2) check (max_error_pct between 0 and 100),
  min_metrics jsonb not null default '{}' check (jsonb_typeof(min_metrics) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_promotion_rules_one_a_name unique nulls not distinct (model_id, alias)
);
select private.close_table('public.ai_promotion_rules');
comment on table public.ai_promotion_rules is
  'What an evaluation must show before a name may point at a version. A name without a rule moves freely. Admins write the '
  'rules, the AI team works under them.';
comment on column public.ai_promotion_rules.max_cost_usd_per_1000 is 'US dollars for 1,000 calls.';
comment on column public.ai_promotion_rules.model_id is 'Null: for every model that has no rule of its own for this name.';
comment on column public.ai_promotion_rules.min_cases is 'The evaluation has at least as many cases.';
comment on column public.ai_promotion_rules.max_age_days is 'The evaluation is not older.';
comment on column public.ai_promotion_rules.max_p95_latency_ms is 'Null asks for no measurement; so do the other guardrails.';
comment on column public.ai_promotion_rules.min_metrics is 'Metric to the least value that it may have: {"helpfulness_score": 0.8}.';
insert into public.ai_promotion_rules (alias, min_cases, max_p95_latency_ms, max_cost_usd_per_1000, max_error_pct)
values ('champion', 200, 8000, 30, 2), ('production', 200, 8000, 30, 2);

create table public.ai_promotion_requests (
  id uuid primary key default gen_random_uuid(),
  model_id uuid not null references public.ai_models (id) on delete restrict,
  alias text not null check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  previous_version_id uuid references public.ai_model_versions (id) on delete restrict,
  evaluation_id uuid not null references public.ai_model_evaluations (id) on delete restrict,
  reason text not null check (length(trim(reason)) between 10 and 2000),
  status public.ai_promotion_status not null default 'open',
  checks jsonb not null default '[]' check (jsonb_typeof(checks) = 'array'),
  requested_by uuid,
  requested_by_name text not null check (length(requested_by_name) between 1 and 200),
  requested_at timestamptz not null default now(),
  decided_by uuid,
  decided_by_name text check (length(decided_by_name) between 1 and 200),
  decided_at timestamptz,
  decision_note text check (length(decision_note) <= 2000),
  constraint ai_promotion_requests_decided check ((status = 'open') = (decided_at is null)),
  constraint ai_promotion_requests_two_people check (status = 'withdrawn' or decided_by is null or decided_by <> requested_by)
);
select private.close_table('public.ai_promotion_requests');
comment on table public.ai_promotion_requests is
  'One asks that a name points at a version, another decides. Decided ones are never changed or deleted.';
comment on column public.ai_promotion_requests.previous_version_id is 'What the name meant when it was asked; when it means something else by now, the request can no longer be approved.';
comment on column public.ai_promotion_requests.checks is 'The rule''s checks at the time of asking, and again at approval: [{"name", "required", "measured", "passed"}].';
comment on column public.ai_promotion_requests.requested_by is 'Staff, without a foreign key on purpose, as decided_by: the record outlives its people.';
create unique index ai_promotion_requests_open_key on public.ai_promotion_requests (model_id, alias) where status = 'open';
create index ai_promotion_requests_model_idx on public.ai_promotion_requests (model_id, requested_at desc);
create index ai_promotion_requests_version_idx on public.ai_promotion_requests (version_id);
create index ai_promotion_requests_previous_idx on public.ai_promotion_requests (previous_version_id) where previous_version_id is not null;
create index ai_promotion_requests_evaluation_idx on public.ai_promotion_requests (evaluation_id);

create function private.guard_promotion_request() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.status = 'open' and new.status <> 'open'
     and to_jsonb(new) - '{status,checks,decided_by,decided_by_name,decided_at,decision_note}'::text[]
       = to_jsonb(old) - '{status,checks,decided_by,decided_by_name,decided_at,decision_note}'::text[]
     and (new.status = 'withdrawn' or (new.decided_by is not null and old.requested_by is not null)) then
    return new; -- the one change there is: the decision, once, by a person
  end if;
  raise exception using errcode = '42501', message = 'A promotion request is decided once and then never changed or deleted.',
    hint = 'Ask again with a new request.';
end
$$;
create trigger guard_rows before update or delete on public.ai_promotion_requests
  for each row execute function private.guard_promotion_request();
create trigger guard_table before truncate on public.ai_promotion_requests
  for each statement execute function private.refuse_change();

------------------------------------------------------------------------------------------------------------------
-- Names (aliases): a ledger. What a name means is its newest entry.
------------------------------------------------------------------------------------------------------------------

create table public.ai_model_aliases (
  id uuid primary key default gen_random_uuid(),
  model_id uuid not null references public.ai_models (id) on delete restrict,
  alias text not null check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  version_id uuid references public.ai_model_versions (id) on delete restrict,
  previous_version_id uuid references public.ai_model_versions (id) on delete restrict,
  kind public.ai_alias_change_kind not null default 'set',
  reason text not null check (length(trim(reason)) between 3 and 2000),
  evidence jsonb not null default '{}' check (jsonb_typeof(evidence) = 'object'),
  promotion_request_id uuid references public.ai_promotion_requests (id) on delete restrict,
  reverts_id uuid references public.ai_model_aliases (id) on delete restrict,
  changed_by uuid,
  changed_by_name text not null default '' check (length(changed_by_name) between 1 and 200),
  changed_at timestamptz not null default now(),
  constraint ai_model_aliases_in_order unique (model_id, alias, changed_at),
  constraint ai_model_aliases_moves check (version_id is distinct from previous_version_id),
  constraint ai_model_aliases_promotion_has_request check ((kind = 'promotion') = (promotion_request_id is not null)),
  constraint ai_model_aliases_rollback_reverts check ((kind = 'rollback') = (reverts_id is not null)),
  constraint ai_model_aliases_glass_says_why check (kind <> 'break_glass' or length(trim(reason)) >= 20)
);
select private.close_table('public.ai_model_aliases');
comment on table public.ai_model_aliases is
  'Every move of every name (champion, challenger, shadow ...) that services ask for: who, when, from, to, why, on what evidence. '
  'Append-only, for everybody. What a name means now: current_ai_model_aliases; what it meant: alias_at().';
comment on column public.ai_model_aliases.version_id is 'What the name means from then on; null takes the name away.';
comment on column public.ai_model_aliases.previous_version_id is 'What it meant before, set by trigger; null for a new name.';
comment on column public.ai_model_aliases.kind is 'set: a name without a rule. promotion: by an approved request. rollback: back to what it meant before. break_glass: past the rule, for all to see.';
comment on column public.ai_model_aliases.evidence is 'Links and figures: {"evaluation_id", "checks", "incident" ...}.';
comment on column public.ai_model_aliases.reverts_id is 'The move that a rollback takes back.';
comment on column public.ai_model_aliases.changed_by is 'Staff, without a foreign key on purpose: history outlives its people. Null for a service.';
comment on column public.ai_model_aliases.changed_at is 'Set by trigger; strictly later than the name''s move before.';
create unique index ai_model_aliases_request_key on public.ai_model_aliases (promotion_request_id) where promotion_request_id is not null;
create unique index ai_model_aliases_reverts_key on public.ai_model_aliases (reverts_id) where reverts_id is not null;
create index ai_model_aliases_version_idx on public.ai_model_aliases (version_id) where version_id is not null;
create index ai_model_aliases_previous_idx on public.ai_model_aliases (previous_version_id) where previous_version_id is not null;
create index ai_model_aliases_changed_at_idx on public.ai_model_aliases (changed_at desc, id desc);

create view public.current_ai_model_aliases with (security_invoker = on) as
select newest.*
from (
  select distinct on (a.model_id, a.alias) a.* from public.ai_model_aliases a order by a.model_id, a.alias, a.changed_at desc
) newest
where newest.version_id is not null;
comment on view public.current_ai_model_aliases is 'What each name means now: its newest move. Names that were taken away are not in it.';
revoke all on public.current_ai_model_aliases from public, anon, authenticated;
grant select on public.current_ai_model_aliases to authenticated, service_role;

create function private.alias_at(p_model_id uuid, p_alias text, p_at timestamptz) returns setof public.ai_model_aliases
language sql stable security definer set search_path = '' as $$
  select newest.* from (
    select a.* from public.ai_model_aliases a
    where a.model_id = p_model_id and a.alias = p_alias and a.changed_at <= p_at
    order by a.changed_at desc limit 1
  ) newest
  where newest.version_id is not null and (select private.can('ai', 'aggregate') or auth.role() = 'service_role' or auth.role() is null);
$$;

create function public.alias_at(p_model_id uuid, p_alias text, p_at timestamptz default now()) returns setof public.ai_model_aliases
language sql stable set search_path = '' as $$ select * from private.alias_at(p_model_id, p_alias, p_at); $$;
comment on function public.alias_at(uuid, text, timestamptz) is
  'The move by which a name meant what it meant at that instant; no row when it meant nothing. For staff with ai:aggregate and services.';

create function private.promotion_rule(p_model_id uuid, p_alias text) returns setof public.ai_promotion_rules
language sql stable security definer set search_path = '' as $$
  select r.* from public.ai_promotion_rules r
  where r.alias = p_alias and (r.model_id = p_model_id or r.model_id is null)
  order by r.model_id nulls last limit 1;
$$;
comment on function private.promotion_rule(uuid, text) is 'The model''s own rule for this name, else the one for all models, else no row.';

create function private.moves_in_force(p_model_id uuid, p_alias text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  v_moves uuid[] := array[]::uuid[];
  v_move record;
begin
  for v_move in
    select a.id, a.kind from public.ai_model_aliases a
    where a.model_id = p_model_id and a.alias = p_alias order by a.changed_at
  loop
    if v_move.kind = 'rollback' then
      v_moves := v_moves[:cardinality(v_moves) - 1];
    else
      v_moves := v_moves || v_move.id;
    end if;
  end loop;
  return v_moves;
end
$$;
comment on function private.moves_in_force(uuid, text) is
  'The moves of a name that were not rolled back, oldest first: a rollback takes the last away, so that two in a row go back '
  'two steps and never forth again.';

create function private.check_alias_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_newest public.ai_model_aliases;
  v_request public.ai_promotion_requests;
  v_moves uuid[];
begin
  -- Moves of one name queue here, so that each sees the one before it.
  perform pg_advisory_xact_lock(hashtextextended(new.model_id || '/' || new.alias, 0));
  select * into v_newest from public.ai_model_aliases a
  where a.model_id = new.model_id and a.alias = new.alias order by a.changed_at desc limit 1;
  new.previous_version_id := v_newest.version_id;
  new.changed_at := greatest(clock_timestamp(), v_newest.changed_at + interval '1 microsecond');
  new.changed_by := auth.uid();
  new.changed_by_name := private.actor_name();

  -- Whoever changes the version at this moment waits, and then finds it named.
  perform 1 from public.ai_model_versions v where v.id = new.version_id and v.model_id = new.model_id for share;
  if not found and new.version_id is not null then
    raise exception using errcode = '22023', message = 'A name can only point at a version of its own model.';
  elsif new.version_id is not distinct from new.previous_version_id then
    raise exception using errcode = '22023', message = 'The name already means that.';
  end if;

  if new.kind = 'set' and exists (select 1 from private.promotion_rule(new.model_id, new.alias)) then
    raise exception using errcode = 'KM001', message = format('“%s” moves by an approved promotion request only.', new.alias),
      detail = 'needs_promotion', hint = 'Ask for a promotion with an evaluation as evidence.';
  elsif new.kind = 'promotion' then
    select * into v_request from public.ai_promotion_requests r where r.id = new.promotion_request_id;
    if v_request.status is distinct from 'approved'
       or (v_request.model_id, v_request.alias, v_request.version_id) is distinct from (new.model_id, new.alias, new.version_id) then
      raise exception using errcode = 'KM001', message = 'This promotion has no approved request.', detail = 'needs_promotion';
    end if;
  elsif new.kind = 'rollback' then
    v_moves := private.moves_in_force(new.model_id, new.alias);
    if new.reverts_id is distinct from v_moves[cardinality(v_moves)] or new.version_id is distinct from
       (select a.version_id from public.ai_model_aliases a where a.id = v_moves[cardinality(v_moves) - 1]) then
      raise exception using errcode = 'KM001', message = 'A rollback takes back the newest move, to what the name meant before it.',
        detail = 'nothing_to_roll_back';
    end if;
  elsif new.kind = 'break_glass' and new.changed_by is null then
    raise exception using errcode = '42501', message = 'Only a person can break the glass.';
  end if;
  return new;
end
$$;
comment on function private.check_alias_change() is
  'Every rule of a move, whoever writes it: own model, really a move, in order, and by the way that the name''s rule asks for.';

create function private.follow_alias() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.ai_model_versions v
  set status = 'live', deployed_at = coalesce(v.deployed_at, new.changed_at), retired_at = null
  where v.id = new.version_id;
  update public.ai_model_versions v set status = 'retired', retired_at = new.changed_at
  where v.id = new.previous_version_id
    and not exists (select 1 from public.current_ai_model_aliases c where c.version_id = v.id);
  if new.kind = 'break_glass' then
    perform private.notify_staff('ai:write', 'ai_break_glass', format('%s broke the glass: %s', new.changed_by_name, new.alias), new.reason,
      jsonb_build_object('resource', 'ai_models', 'id', new.model_id), new.changed_by);
  end if;
  return null;
end
$$;
comment on function private.follow_alias() is 'Status of the versions that a name left and reached; a notice to the whole AI team when the glass was broken.';

create trigger check_row before insert on public.ai_model_aliases for each row execute function private.check_alias_change();
create trigger follow_alias after insert on public.ai_model_aliases for each row execute function private.follow_alias();
create trigger guard_rows before update or delete on public.ai_model_aliases for each row execute function private.refuse_change();
create trigger guard_table before truncate on public.ai_model_aliases for each statement execute function private.refuse_change();

create function private.lock_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (old.model_id, old.version, old.provider, old.provider_model, old.base_model, old.parameters, old.system_prompt,
      old.context_window_tokens) is distinct from
     (new.model_id, new.version, new.provider, new.provider_model, new.base_model, new.parameters, new.system_prompt,
      new.context_window_tokens)
     and (exists (select 1 from public.ai_model_evaluations e where e.version_id = old.id)
       or exists (select 1 from public.ai_model_aliases a where a.version_id = old.id)
       or exists (select 1 from public.ai_promotion_requests r where r.version_id = old.id)) then
    raise exception using errcode = 'KM001', detail = 'version_locked',
      message = 'This version was evaluated or named: its provider, parameters and prompt are never changed.',
      hint = 'Make a new version.';
  end if;
  return new;
end
$$;
comment on function private.lock_version() is 'What decides a version''s answers is fixed once there is a result or a name that stands for it.';
create trigger lock_version before update on public.ai_model_versions for each row execute function private.lock_version();

create trigger set_updated_at before update on public.ai_models for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_model_versions for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_promotion_rules for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_models');
select private.attach_audit('public.ai_model_versions');
select private.attach_audit('public.ai_model_evaluations');
select private.attach_audit('public.ai_promotion_rules', p_everyone => true);
select private.attach_audit('public.ai_promotion_requests', p_everyone => true);
select private.attach_audit('public.ai_model_aliases', p_everyone => true);

------------------------------------------------------------------------------------------------------------------
-- Verbs
------------------------------------------------------------------------------------------------------------------

create function private.set_alias(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text) returns public.ai_model_aliases
language plpgsql security definer set search_path = '' as $$
declare
  v_move public.ai_model_aliases;
begin
  perform private.require('ai', 'write');
  insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason)
  values (p_model_id, p_alias, p_version_id, 'set', p_reason) returning * into v_move;
  return v_move;
end
$$;

create function public.set_alias(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text) returns public.ai_model_aliases
language sql set search_path = '' as $$ select private.set_alias(p_model_id, p_alias, p_version_id, p_reason); $$;
comment on function public.set_alias(uuid, text, uuid, text) is
  'Points a name without a rule at a version; a null version takes the name away. Errors: 42501 without ai:write, 22023 not a '
  'move, KM001 needs_promotion, 23514 no reason.';

create function private.rollback_alias(p_model_id uuid, p_alias text, p_reason text) returns public.ai_model_aliases
language plpgsql security definer set search_path = '' as $$
declare
  v_moves uuid[];
  v_move public.ai_model_aliases;
begin
  perform private.require('ai', 'write');
  perform pg_advisory_xact_lock(hashtextextended(p_model_id || '/' || p_alias, 0));
  v_moves := private.moves_in_force(p_model_id, p_alias);
  if cardinality(v_moves) < 2 or v_moves is null then
    raise exception using errcode = 'KM001', message = 'There is nothing that this name could go back to.', detail = 'nothing_to_roll_back';
  end if;
  insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason, reverts_id)
  select p_model_id, p_alias, a.version_id, 'rollback', p_reason, v_moves[cardinality(v_moves)]
  from public.ai_model_aliases a where a.id = v_moves[cardinality(v_moves) - 1]
  returning * into v_move;
  return v_move;
end
$$;

create function public.rollback_alias(p_model_id uuid, p_alias text, p_reason text) returns public.ai_model_aliases
language sql set search_path = '' as $$ select private.rollback_alias(p_model_id, p_alias, p_reason); $$;
comment on function public.rollback_alias(uuid, text, text) is
  'Takes back a name''s newest move that still stands; an entry of its own, without asking anybody. Errors: 42501 without '
  'ai:write, KM001 nothing_to_roll_back.';

create function private.break_glass(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text) returns public.ai_model_aliases
language plpgsql security definer set search_path = '' as $$
declare
  v_move public.ai_model_aliases;
begin
  perform private.require('ai', 'write');
  if length(trim(coalesce(p_reason, ''))) < 20 then
    raise exception using errcode = '22023', message = 'Say in at least 20 characters why the rule has to wait.';
  end if;
  insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason)
  values (p_model_id, p_alias, p_version_id, 'break_glass', p_reason) returning * into v_move;
  return v_move;
end
$$;

create function public.break_glass(p_model_id uuid, p_alias text, p_version_id uuid, p_reason text) returns public.ai_model_aliases
language sql set search_path = '' as $$ select private.break_glass(p_model_id, p_alias, p_version_id, p_reason); $$;
comment on function public.break_glass(uuid, text, uuid, text) is
  'Points a name at a version past its rule, at once: in the ledger, in the audit log and as a notice to everybody who writes in '
  'the registry. Errors: 42501 without ai:write or for a service, 22023 a reason under 20 characters or not a move.';

create function private.promotion_checks(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid)
returns table (name text, required text, measured text, passed boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rule public.ai_promotion_rules;
  v_eval public.ai_model_evaluations;
begin
  perform private.require('ai', 'read');
  select * into v_rule from private.promotion_rule(p_model_id, p_alias);
  select * into v_eval from public.ai_model_evaluations e where e.id = p_evaluation_id;
  return query
  select c.name, c.required, c.measured, coalesce(c.passed, false)
  from (values
    ('evaluation_of_version', 'of this version', case when v_eval.version_id = p_version_id then 'of this version' else 'of another' end,
      v_eval.version_id = p_version_id, true),
    ('cases', 'at least ' || coalesce(v_rule.min_cases, 1), v_eval.cases::text, v_eval.cases >= coalesce(v_rule.min_cases, 1), true),
    ('age_days', 'at most ' || v_rule.max_age_days, extract(day from now() - v_eval.evaluated_at)::text,
      v_eval.evaluated_at > now() - make_interval(days => v_rule.max_age_days), v_rule.max_age_days is not null),
    ('p95_latency_ms', 'at most ' || v_rule.max_p95_latency_ms, v_eval.p95_latency_ms::text,
      v_eval.p95_latency_ms <= v_rule.max_p95_latency_ms, v_rule.max_p95_latency_ms is not null),
    ('cost_usd_per_1000', 'at most ' || v_rule.max_cost_usd_per_1000, round(1000 * v_eval.cost_usd / v_eval.cases, 4)::text,
      1000 * v_eval.cost_usd / v_eval.cases <= v_rule.max_cost_usd_per_1000, v_rule.max_cost_usd_per_1000 is not null),
    ('error_pct', 'at most ' || v_rule.max_error_pct, round(100.0 * v_eval.error_count / v_eval.cases, 2)::text,
      100.0 * v_eval.error_count / v_eval.cases <= v_rule.max_error_pct, v_rule.max_error_pct is not null)
  ) as c (name, required, measured, passed, asked)
  where c.asked
  union all
  select m.key, 'at least ' || m.value, v_eval.metrics ->> m.key, coalesce((v_eval.metrics ->> m.key)::numeric >= m.value::numeric, false)
  from jsonb_each_text(v_rule.min_metrics) m;
end
$$;

create function public.promotion_checks(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid)
returns table (name text, required text, measured text, passed boolean)
language sql stable set search_path = '' as $$
  select * from private.promotion_checks(p_model_id, p_alias, p_version_id, p_evaluation_id);
$$;
comment on function public.promotion_checks(uuid, text, uuid, uuid) is
  'The rule of a name against one evaluation, check by check. What was not measured does not pass. Error: 42501 without ai:read.';

create function private.refuse_unproved(p_request public.ai_promotion_requests) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_checks jsonb;
  v_failed text;
begin
  select jsonb_agg(to_jsonb(c)),
    string_agg(format('%s is %s, not %s', c.name, coalesce(c.measured, 'not measured'), c.required), '; ') filter (where not c.passed)
  into v_checks, v_failed
  from private.promotion_checks(p_request.model_id, p_request.alias, p_request.version_id, p_request.evaluation_id) c;
  if v_failed is not null then
    raise exception using errcode = 'KM001', message = format('The evidence is not enough: %s.', v_failed), detail = 'evidence_missing';
  end if;
  return v_checks;
end
$$;
comment on function private.refuse_unproved(public.ai_promotion_requests) is 'The checks of a request; raises KM001 evidence_missing, naming those that fail.';

create function private.request_promotion(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid, p_reason text)
returns public.ai_promotion_requests
language plpgsql security definer set search_path = '' as $$
declare
  v_request public.ai_promotion_requests;
begin
  perform private.require('ai', 'write');
  if auth.uid() is null then
    raise exception using errcode = '42501', message = 'A promotion is asked for by a person.';
  elsif p_evaluation_id is null then
    raise exception using errcode = 'KM001', message = 'A promotion needs an evaluation as its evidence.', detail = 'evidence_missing';
  elsif not exists (select 1 from public.ai_model_versions v where v.id = p_version_id and v.model_id = p_model_id) then
    raise exception using errcode = '22023', message = 'A name can only point at a version of its own model.';
  end if;
  v_request.model_id := p_model_id;
  v_request.alias := p_alias;
  v_request.version_id := p_version_id;
  v_request.evaluation_id := p_evaluation_id;
  insert into public.ai_promotion_requests
    (model_id, alias, version_id, previous_version_id, evaluation_id, reason, checks, requested_by, requested_by_name)
  values (
    p_model_id, p_alias, p_version_id,
    (select c.version_id from public.current_ai_model_aliases c where c.model_id = p_model_id and c.alias = p_alias),
    p_evaluation_id, p_reason, private.refuse_unproved(v_request), auth.uid(), private.actor_name()
  )
  returning * into v_request;
  if v_request.previous_version_id = p_version_id then
    raise exception using errcode = '22023', message = 'The name already means that.';
  end if;
  return v_request;
end
$$;

create function public.request_promotion(p_model_id uuid, p_alias text, p_version_id uuid, p_evaluation_id uuid, p_reason text)
returns public.ai_promotion_requests
language sql set search_path = '' as $$
  select private.request_promotion(p_model_id, p_alias, p_version_id, p_evaluation_id, p_reason);
$$;
comment on function public.request_promotion(uuid, text, uuid, uuid, text) is
  'Asks that a name points at a version, with an evaluation as evidence. Errors: 42501 without ai:write, KM001 evidence_missing '
  '(the message names what fails), 22023 another model''s version or already so, 23505 one is open, 23514 a reason under 10 characters.';

create function private.decide_promotion(p_id uuid, p_status public.ai_promotion_status, p_note text) returns public.ai_promotion_requests
language plpgsql security definer set search_path = '' as $$
declare
  v_request public.ai_promotion_requests;
  v_checks jsonb;
begin
  perform private.require('ai', 'write');
  select * into v_request from public.ai_promotion_requests r where r.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such promotion request.';
  elsif v_request.status <> 'open' then
    raise exception using errcode = '22023', message = format('This request is already %s.', v_request.status);
  elsif auth.uid() is null then
    raise exception using errcode = '42501', message = 'A promotion is decided by a person.';
  elsif p_status = 'withdrawn' and v_request.requested_by is distinct from auth.uid() then
    raise exception using errcode = '42501', message = 'Only who asked can withdraw a request.';
  elsif p_status <> 'withdrawn' and v_request.requested_by is not distinct from auth.uid() then
    raise exception using errcode = '42501', message = 'You cannot decide your own request.', detail = 'own_request',
      hint = 'Ask a colleague.';
  end if;
  v_checks := v_request.checks;
  if p_status = 'approved' then
    v_checks := private.refuse_unproved(v_request);
    perform pg_advisory_xact_lock(hashtextextended(v_request.model_id || '/' || v_request.alias, 0));
    if v_request.previous_version_id is distinct from
       (select c.version_id from public.current_ai_model_aliases c where c.model_id = v_request.model_id and c.alias = v_request.alias) then
      raise exception using errcode = 'KM001', message = 'The name was moved since this was asked.', detail = 'alias_moved',
        hint = 'Ask again, so that what is compared is what is replaced.';
    end if;
  end if;
  update public.ai_promotion_requests r
  set status = p_status, checks = v_checks, decided_by = auth.uid(), decided_by_name = private.actor_name(),
    decided_at = now(), decision_note = p_note
  where r.id = p_id returning * into v_request;
  if p_status = 'approved' then
    insert into public.ai_model_aliases (model_id, alias, version_id, kind, reason, promotion_request_id, evidence)
    values (v_request.model_id, v_request.alias, v_request.version_id, 'promotion', v_request.reason, v_request.id,
      jsonb_build_object('evaluation_id', v_request.evaluation_id, 'checks', v_checks));
  end if;
  return v_request;
end
$$;
comment on function private.decide_promotion(uuid, public.ai_promotion_status, text) is
  'Approves (and moves the name), rejects or withdraws an open request.';

create function public.decide_promotion(p_id uuid, p_status public.ai_promotion_status, p_note text default null)
returns public.ai_promotion_requests
language sql set search_path = '' as $$ select private.decide_promotion(p_id, p_status, p_note); $$;
comment on function public.decide_promotion(uuid, public.ai_promotion_status, text) is
  'Decides an open request: approved moves the name in the same transaction, rejected, or withdrawn by who asked. Errors: 42501 '
  'without ai:write or own_request, PT404, 22023 already decided, KM001 evidence_missing or alias_moved.';

grant execute on function
  private.alias_at(uuid, text, timestamptz), public.alias_at(uuid, text, timestamptz),
  private.set_alias(uuid, text, uuid, text), public.set_alias(uuid, text, uuid, text),
  private.rollback_alias(uuid, text, text), public.rollback_alias(uuid, text, text),
  private.break_glass(uuid, text, uuid, text), public.break_glass(uuid, text, uuid, text),
  private.promotion_checks(uuid, text, uuid, uuid), public.promotion_checks(uuid, text, uuid, uuid),
  private.request_promotion(uuid, text, uuid, uuid, text), public.request_promotion(uuid, text, uuid, uuid, text),
  private.decide_promotion(uuid, public.ai_promotion_status, text), public.decide_promotion(uuid, public.ai_promotion_status, text)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "The AI team sees models" on public.ai_models
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds models" on public.ai_models
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes models" on public.ai_models
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes models without a history" on public.ai_models
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_models to authenticated;

create policy "The AI team sees versions" on public.ai_model_versions
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds versions" on public.ai_model_versions
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes versions" on public.ai_model_versions
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes versions without a history" on public.ai_model_versions
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, delete,
  insert (model_id, version, provider, provider_model, base_model, parameters, system_prompt, input_cost_usd_per_million,
    output_cost_usd_per_million, context_window_tokens, release_notes),
  update (version, provider, provider_model, base_model, parameters, system_prompt, input_cost_usd_per_million,
    output_cost_usd_per_million, context_window_tokens, release_notes)
  on public.ai_model_versions to authenticated;

create policy "The AI team sees evaluations" on public.ai_model_evaluations
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds evaluations" on public.ai_model_evaluations
  for insert to authenticated with check ((select private.can('ai', 'write')));
grant select,
  insert (version_id, dataset_id, cases, metrics, p50_latency_ms, p95_latency_ms, error_count, cost_usd, harness, notes)
  on public.ai_model_evaluations to authenticated;

create policy "The AI team sees what a promotion needs" on public.ai_promotion_rules
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "Admins add promotion rules" on public.ai_promotion_rules
  for insert to authenticated with check ((select private.can('staff', 'write')));
create policy "Admins change promotion rules" on public.ai_promotion_rules
  for update to authenticated
  using ((select private.can('staff', 'write'))) with check ((select private.can('staff', 'write')));
create policy "Admins delete promotion rules" on public.ai_promotion_rules
  for delete to authenticated using ((select private.can('staff', 'write')));
grant select, insert, update, delete on public.ai_promotion_rules to authenticated;

create policy "The AI team sees promotion requests" on public.ai_promotion_requests
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_promotion_requests to authenticated;

create policy "The AI team sees what names meant" on public.ai_model_aliases
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_model_aliases to authenticated;
