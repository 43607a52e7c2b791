-- Quick entry: one field into which a member says, types or photographs anything; a model finds out what it is. The raw
-- input, what was made of it and what that cost are kept together.

create type public.quick_entry_input as enum ('text', 'voice', 'image', 'multimodal', 'pdf');
create type public.quick_entry_class as enum (
  'meal', 'workout', 'body_measurement', 'water', 'sleep', 'mood', 'note', 'mixed', 'unknown'
);
create type public.processing_status as enum ('pending', 'processing', 'completed', 'failed');
create type public.embedding_type as enum ('text', 'image', 'multimodal');
create type public.entry_platform as enum ('ios', 'android', 'web', 'api');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.quick_entry_logs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  input_type public.quick_entry_input not null,
  raw_text text check (length(raw_text) <= 20000),
  raw_transcription text check (length(raw_transcription) <= 50000),
  image_urls text[] not null default '{}' check (cardinality(image_urls) <= 20),
  audio_url text check (length(audio_url) <= 2000),
  pdf_url text check (length(pdf_url) <= 2000),
  audio_duration_seconds numeric(7, 1) check (audio_duration_seconds between 0 and 3600),
  client_platform public.entry_platform,
  logged_at timestamptz not null default now(),

  ai_provider text check (length(ai_provider) <= 60),
  ai_model text check (length(ai_model) <= 200),
  ai_model_version text check (length(ai_model_version) <= 60),
  ai_tokens_input integer check (ai_tokens_input >= 0),
  ai_tokens_output integer check (ai_tokens_output >= 0),
  ai_cost_usd numeric(10, 6) check (ai_cost_usd >= 0),
  ai_latency_ms integer check (ai_latency_ms >= 0),
  ai_classification public.quick_entry_class,
  ai_extracted_data jsonb not null default '{}' check (jsonb_typeof(ai_extracted_data) = 'object'),
  ai_confidence_score numeric(4, 3) check (ai_confidence_score between 0 and 1),
  contains_meal boolean not null default false,
  contains_workout boolean not null default false,
  contains_body_measurement boolean not null default false,
  meal_log_ids uuid[] not null default '{}',
  activity_ids uuid[] not null default '{}',
  body_measurement_ids uuid[] not null default '{}',

  processing_status public.processing_status not null default 'pending',
  processing_started_at timestamptz,
  processed_at timestamptz,
  attempts integer not null default 0 check (attempts between 0 and 20),
  error_code text check (length(error_code) <= 100),
  error_message text check (length(error_message) <= 2000),
  user_confirmed boolean,
  user_corrected boolean not null default false,
  user_corrections jsonb check (jsonb_typeof(user_corrections) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint quick_entry_logs_has_input check (
    raw_text is not null or audio_url is not null or pdf_url is not null or cardinality(image_urls) > 0
  ),
  constraint quick_entry_logs_completed_has_class check (processing_status <> 'completed' or ai_classification is not null),
  constraint quick_entry_logs_failed_says_why check (processing_status <> 'failed' or error_code is not null)
);
select private.close_table('public.quick_entry_logs');
comment on table public.quick_entry_logs is
  'Something that a member put in, as it was put in, and what a model made of it. Meals, activities and measurements that '
  'came out of it point back here.';
comment on column public.quick_entry_logs.raw_text is 'As typed.';
comment on column public.quick_entry_logs.raw_transcription is 'What the speech model heard.';
comment on column public.quick_entry_logs.image_urls is 'Object paths in the bucket member-media, as audio_url and pdf_url.';
comment on column public.quick_entry_logs.logged_at is 'When the member sent it.';
comment on column public.quick_entry_logs.ai_provider is 'Who ran the model: groq, openrouter, anthropic ...';
comment on column public.quick_entry_logs.ai_cost_usd is 'Of all attempts together.';
comment on column public.quick_entry_logs.ai_latency_ms is 'Of the attempt that succeeded, or the last one.';
comment on column public.quick_entry_logs.ai_extracted_data is 'Structured output of the model, in the form of its class.';
comment on column public.quick_entry_logs.ai_confidence_score is 'How sure the model was, 0 to 1.';
comment on column public.quick_entry_logs.meal_log_ids is 'Soft references: the meals that were made from it. Their quick_entry_log_id is what holds.';
comment on column public.quick_entry_logs.activity_ids is 'Soft references, as meal_log_ids.';
comment on column public.quick_entry_logs.body_measurement_ids is 'Soft references, as meal_log_ids.';
comment on column public.quick_entry_logs.user_confirmed is 'What the member said of the result: right, wrong, or nothing (null).';
comment on column public.quick_entry_logs.user_corrections is 'Fields that the member put right: {"total_calories": [480, 610]}, old and new.';
create index quick_entry_logs_user_idx on public.quick_entry_logs (user_id, logged_at desc);
create index quick_entry_logs_logged_at_idx on public.quick_entry_logs (logged_at desc, id desc);
create index quick_entry_logs_open_idx on public.quick_entry_logs (processing_status, created_at) where processing_status <> 'completed';
create index quick_entry_logs_model_idx on public.quick_entry_logs (ai_model, logged_at);

create table public.quick_entry_embeddings (
  id uuid primary key default gen_random_uuid(),
  quick_entry_log_id uuid not null references public.quick_entry_logs (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  embedding_type public.embedding_type not null default 'text',
  content_text text not null check (length(content_text) between 1 and 50000),
  content_summary text check (length(content_summary) <= 1000),
  source_classification public.quick_entry_class not null default 'unknown',
  embedding_model text not null default 'sentence-transformers/all-MiniLM-L6-v2' check (length(embedding_model) <= 200),
  logged_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint quick_entry_embeddings_one_a_type unique (quick_entry_log_id, embedding_type)
);
select private.close_table('public.quick_entry_embeddings');
comment on table public.quick_entry_embeddings is
  'A quick entry as a vector, for search by meaning. On a server without the extension vector there is the text only, '
  'and no column embedding.';
comment on column public.quick_entry_embeddings.content_text is 'The text that was embedded.';
comment on column public.quick_entry_embeddings.content_summary is 'One or two sentences.';
comment on column public.quick_entry_embeddings.source_classification is 'Class of the entry, to narrow a search.';
comment on column public.quick_entry_embeddings.logged_at is 'When the member sent the entry; a copy, to narrow a search.';
create index quick_entry_embeddings_user_idx on public.quick_entry_embeddings (user_id, logged_at desc);

create function private.vector_schema() returns text
language sql stable set search_path = '' as $$
  select n.nspname::text
  from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace where e.extname = 'vector';
$$;
comment on function private.vector_schema() is 'Where the extension vector lives (a project that already had it may have it elsewhere); null without it.';

create function private.add_embedding(p_table regclass) returns void
language plpgsql set search_path = '' as $$
declare
  v_table text := (select c.relname from pg_catalog.pg_class c where c.oid = p_table);
begin
  if not exists (select 1 from pg_catalog.pg_available_extensions e where e.name = 'vector') then
    raise notice 'The extension vector is not available here: % has no column embedding and no index on it.', v_table;
    return;
  end if;
  create extension if not exists vector with schema extensions;
  execute format('alter table %s add column embedding %I.vector(384)', p_table, private.vector_schema());
  -- Cosine distance: that is what the model's vectors are compared by. m and ef_construction are pgvector's defaults.
  execute format(
    'create index %I on %s using hnsw (embedding %I.vector_cosine_ops) with (m = 16, ef_construction = 64)',
    v_table || '_hnsw_idx', p_table, private.vector_schema());
  execute format('comment on column %s.embedding is %L', p_table,
    '384 dimensions, of sentence-transformers/all-MiniLM-L6-v2 unless embedding_model says otherwise; null while it is not worked out. '
    'Compare by cosine distance (<=>).');
end
$$;
comment on function private.add_embedding(regclass) is
  'Gives a table a column embedding with its index where the extension vector is to be had, and a notice where it is not.';
select private.add_embedding('public.quick_entry_embeddings');

------------------------------------------------------------------------------------------------------------------
-- What came out of an entry points back to it
------------------------------------------------------------------------------------------------------------------

alter table public.meals add constraint meals_quick_entry_log_id_fkey
  foreign key (quick_entry_log_id) references public.quick_entry_logs (id) on delete set null;
alter table public.activities add constraint activities_quick_entry_log_id_fkey
  foreign key (quick_entry_log_id) references public.quick_entry_logs (id) on delete set null;

create function private.own_embedding() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select l.user_id, l.logged_at into new.user_id, new.logged_at
  from public.quick_entry_logs l where l.id = new.quick_entry_log_id;
  return new;
end
$$;
comment on function private.own_embedding() is 'A vector is its entry''s member''s, whatever the statement says.';
create trigger own_row before insert or update on public.quick_entry_embeddings
  for each row execute function private.own_embedding();
create trigger set_updated_at before update on public.quick_entry_logs
  for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants. A member sends, confirms and deletes; what a model makes of it is written by the service.
------------------------------------------------------------------------------------------------------------------

create policy "Members and staff with health access see quick entries" on public.quick_entry_logs
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
create policy "Members send quick entries" on public.quick_entry_logs
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members confirm and correct quick entries" on public.quick_entry_logs
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete quick entries" on public.quick_entry_logs
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete,
  insert (user_id, input_type, raw_text, image_urls, audio_url, pdf_url, audio_duration_seconds, client_platform, logged_at),
  update (raw_text, user_confirmed, user_corrected, user_corrections)
  on public.quick_entry_logs to authenticated;

create policy "Members and staff with health access see what was embedded" on public.quick_entry_embeddings
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('health', 'read')));
grant select on public.quick_entry_embeddings to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Search by meaning
------------------------------------------------------------------------------------------------------------------

create function private.search_quick_entries(
  p_query_embedding real[], p_match_count integer, p_user_id uuid, p_classification public.quick_entry_class, p_min_similarity real
)
returns table (
  quick_entry_log_id uuid, user_id uuid, embedding_type public.embedding_type, content_text text, content_summary text,
  source_classification public.quick_entry_class, logged_at timestamptz, similarity double precision
)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_schema text := private.vector_schema();
  v_is_staff boolean := private.can('health', 'read') or auth.role() is not distinct from 'service_role';
  -- Members search their own entries. Staff search one member's, or everybody's.
  v_user uuid := case when v_is_staff then p_user_id else coalesce(p_user_id, auth.uid()) end;
  v_found text;
begin
  if not v_is_staff and v_user is distinct from auth.uid() then
    raise exception using errcode = '42501', message = 'You can search your own entries only.', detail = 'health:read';
  elsif v_schema is null then
    raise exception using errcode = '0A000', message = 'This server cannot search by meaning: the extension vector is not installed.',
      hint = 'Install pgvector and add the column embedding, or search the text.';
  elsif array_ndims(p_query_embedding) is distinct from 1 or cardinality(p_query_embedding) <> 384 then
    raise exception using errcode = '22023', message = 'A query is a vector of 384 numbers.';
  elsif exists (select 1 from unnest(p_query_embedding) x where x is null or x in ('NaN', 'Infinity', '-Infinity')) then
    raise exception using errcode = '22023', message = 'Every number of the query must be finite.';
  elsif not exists (select 1 from unnest(p_query_embedding) x where x <> 0) then
    raise exception using errcode = '22023', message = 'A vector of nothing but zeros has no direction to compare.';
  elsif p_match_count is null or p_match_count not between 1 and 200 then
    raise exception using errcode = '22023', message = 'Ask for 1 to 200 entries.';
  end if;
  v_found := format($q$
    select e.quick_entry_log_id, e.user_id, e.embedding_type, e.content_text, e.content_summary, e.source_classification,
      e.logged_at, 1 - (e.embedding operator(%1$I.<=>) $1::%1$I.vector(384)) as similarity
    from %2$s e where e.embedding is not null and ($3 is null or e.source_classification = $3)
    order by e.embedding operator(%1$I.<=>) $1::%1$I.vector(384) limit $2$q$,
    v_schema, case when v_user is null then 'public.quick_entry_embeddings' else 'theirs' end);
  if v_user is not null then
    -- One member's entries are few: found by the index on the member and compared one by one, which misses none. Through the
    -- vectors' index the nearest of everybody would be fetched first, and this member's might not be among them.
    v_found := 'with theirs as materialized (select * from public.quick_entry_embeddings where user_id = $4) ' || v_found;
  else
    -- A walk of the graph keeps ef_search candidates; with fewer than asked for it would answer fewer.
    perform set_config('hnsw.ef_search', greatest(40, p_match_count)::text, true);
  end if;
  return query execute format('select * from (%s) f where $5 is null or f.similarity >= $5', v_found)
    using p_query_embedding, p_match_count, p_classification, v_user, p_min_similarity;
end
$$;
comment on function private.search_quick_entries(real[], integer, uuid, public.quick_entry_class, real) is
  'Narrowed to a class, everybody''s search may answer fewer than asked for: the graph is filtered after it was walked.';

create function public.search_quick_entries(
  p_query_embedding real[], p_match_count integer default 10, p_user_id uuid default null,
  p_classification public.quick_entry_class default null, p_min_similarity real default null
)
returns table (
  quick_entry_log_id uuid, user_id uuid, embedding_type public.embedding_type, content_text text, content_summary text,
  source_classification public.quick_entry_class, logged_at timestamptz, similarity double precision
)
language sql volatile set search_path = '' as $$
  select * from private.search_quick_entries(p_query_embedding, p_match_count, p_user_id, p_classification, p_min_similarity);
$$;
comment on function public.search_quick_entries(real[], integer, uuid, public.quick_entry_class, real) is
  'The entries whose meaning is nearest, nearest first; similarity is the cosine, 1 for the same direction. Members: their own. health:read: '
  'one member''s, or everybody''s. 42501 for others'' entries, 22023 for a query that is not 384 finite numbers, 0A000 where the server has no vectors.';

grant execute on function
  private.search_quick_entries(real[], integer, uuid, public.quick_entry_class, real),
  public.search_quick_entries(real[], integer, uuid, public.quick_entry_class, real)
to authenticated;
