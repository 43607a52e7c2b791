-- AI registry: models, their versions, and the names that services ask for.

create type public.ai_model_task as enum (
  'chat', 'extraction', 'classification', 'vision', 'embedding', 'program_generation', 'content_generation', 'speech'
);
create type public.ai_model_status as enum ('draft', 'testing', 'live', 'retired');

create table public.ai_models (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,80}$'),
  display_name text not null check (length(display_name) between 1 and 120),
  task public.ai_model_task not null,
  description text not null default '' check (length(description) <= 4000),
  owner_id uuid references public.staff_members (user_id) on delete set null,
  is_archived boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.ai_models');
comment on table public.ai_models is 'A named model that versions belong to.';
comment on column public.ai_models.name is 'Stable name, unique, as services and logs write it.';
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
  system_prompt text,
  input_cost_usd_per_million numeric(12, 6) check (input_cost_usd_per_million >= 0),
  output_cost_usd_per_million numeric(12, 6) check (output_cost_usd_per_million >= 0),
  context_window_tokens integer check (context_window_tokens > 0),
  evaluation jsonb not null default '{}' check (jsonb_typeof(evaluation) = 'object'),
  release_notes text check (length(release_notes) <= 4000),
  traffic_pct numeric(5, 2) not null default 0 check (traffic_pct between 0 and 100),
  deployed_at timestamptz,
  retired_at timestamptz,
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_model_versions_one_name unique (model_id, version)
);
select private.close_table('public.ai_model_versions');
comment on table public.ai_model_versions is 'One deployable version of a model: which provider model, with which parameters, at which price.';
comment on column public.ai_model_versions.provider is 'Who runs it: anthropic, openai, groq, openrouter, self_hosted ...';
comment on column public.ai_model_versions.provider_model is 'The name under which the provider knows it.';
comment on column public.ai_model_versions.base_model is 'What it was fine-tuned from, if it was.';
comment on column public.ai_model_versions.parameters is 'Inference parameters: temperature, max_tokens, stop ...';
comment on column public.ai_model_versions.evaluation is 'Results of its last evaluation, metric to value.';
comment on column public.ai_model_versions.traffic_pct is 'Share of requests that it answers, 0 to 100.';
create index ai_model_versions_created_by_idx on public.ai_model_versions (created_by);

create table public.ai_model_aliases (
  id uuid primary key default gen_random_uuid(),
  model_id uuid not null references public.ai_models (id) on delete cascade,
  alias text not null check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_model_aliases_one_a_name unique (model_id, alias)
);
select private.close_table('public.ai_model_aliases');
comment on table public.ai_model_aliases is
  'A moving name (production, canary) that services ask for; moving it is a deployment, moving it back a rollback.';
create index ai_model_aliases_version_idx on public.ai_model_aliases (version_id);

create function private.check_alias_model() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.ai_model_versions v where v.id = new.version_id and v.model_id = new.model_id) then
    raise exception using errcode = '22023', message = 'An alias can only point at a version of its own model.';
  end if;
  return new;
end
$$;
create trigger check_model before insert or update on public.ai_model_aliases
  for each row execute function private.check_alias_model();
create trigger set_updated_at before update on public.ai_models for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_model_versions for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_model_aliases for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_models');
select private.attach_audit('public.ai_model_versions');
select private.attach_audit('public.ai_model_aliases');

create policy "The AI team sees models" on public.ai_models
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds models" on public.ai_models
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes models" on public.ai_models
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes models" on public.ai_models
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_models to authenticated;

create policy "The AI team sees versions" on public.ai_model_versions
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds versions" on public.ai_model_versions
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes versions" on public.ai_model_versions
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes versions" on public.ai_model_versions
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_model_versions to authenticated;

create policy "The AI team sees aliases" on public.ai_model_aliases
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds aliases" on public.ai_model_aliases
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team moves aliases" on public.ai_model_aliases
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes aliases" on public.ai_model_aliases
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, insert, update, delete on public.ai_model_aliases to authenticated;
