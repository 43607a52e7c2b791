-- Adaptive planning: what was planned and what became of it.

create type public.planned_entity_type as enum ('session', 'meal');
create type public.adherence_status as enum ('completed', 'partial', 'similar', 'skipped', 'unknown');

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
comment on column public.adherence_records.score is '1 completed, the similarity for similar and partial, 0 skipped, null (does not count) for unknown.';
create unique index adherence_records_entity_key
  on public.adherence_records (user_id, planned_on, planned_entity_type, planned_entity_id);
create index adherence_records_planned_on_idx on public.adherence_records (planned_on);

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
