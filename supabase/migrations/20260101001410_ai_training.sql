-- AI training: the sources that answers are grounded in, the examples that models learn from, and the jobs that teach them.
--
-- A data set is a draft until it is frozen. Frozen, its examples and their order have one hash and nobody changes them any
-- more; only a member who leaves, or takes the consent back, takes examples along, and the data set says how many.

create type public.log_level as enum ('info', 'warning', 'error');
create type public.ai_source_type as enum ('guideline', 'book', 'article', 'website', 'internal', 'faq');
create type public.ai_source_state as enum ('pending', 'indexing', 'ready', 'stale', 'failed', 'retired');
create type public.ai_dataset_state as enum ('draft', 'frozen', 'archived');
create type public.ai_example_origin as enum (
  'prediction', 'quick_entry', 'food_photo', 'coach_message', 'knowledge_source', 'synthetic', 'staff'
);
create type public.ai_consent_basis as enum ('member_consent', 'licensed', 'synthetic', 'company');
create type public.ai_review_state as enum ('pending', 'approved', 'rejected');
create type public.finetuning_method as enum ('full', 'lora', 'qlora', 'dpo');
create type public.finetuning_status as enum ('queued', 'running', 'succeeded', 'failed', 'cancelled');

insert into private.redacted_columns (column_name, kind) values
  ('input_payload', 'health'), ('target_payload', 'health');

------------------------------------------------------------------------------------------------------------------
-- Knowledge sources
------------------------------------------------------------------------------------------------------------------

create table public.ai_knowledge_sources (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  source_type public.ai_source_type not null,
  uri text check (length(uri) <= 2000),
  publisher text check (length(publisher) <= 200),
  license text check (length(license) <= 200),
  language text not null default 'en' check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  topics text[] not null default '{}' check (cardinality(topics) <= 50),
  state public.ai_source_state not null default 'pending',
  documents_count integer not null default 0 check (documents_count >= 0),
  chunks_count integer not null default 0 check (chunks_count >= 0),
  embedded_chunks_count integer not null default 0 check (embedded_chunks_count >= 0),
  coverage_pct numeric(5, 2) generated always as (
    case when chunks_count > 0 then round(100.0 * embedded_chunks_count / chunks_count, 2) else 0 end
  ) stored,
  embedding_model text check (length(embedding_model) <= 200),
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  published_on date,
  last_indexed_at timestamptz,
  refresh_after_days integer check (refresh_after_days > 0),
  error_message text check (length(error_message) <= 2000),
  notes text check (length(notes) <= 4000),
  owner_id uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_knowledge_sources_embedded check (embedded_chunks_count <= chunks_count),
  constraint ai_knowledge_sources_failed_says_why check (state <> 'failed' or error_message is not null)
);
select private.close_table('public.ai_knowledge_sources');
comment on table public.ai_knowledge_sources is 'What answers are grounded in (retrieval), how much of it is indexed and how fresh that is.';
comment on column public.ai_knowledge_sources.uri is 'Where it comes from; null for what is kept in this database.';
comment on column public.ai_knowledge_sources.license is 'On what terms it may be used.';
comment on column public.ai_knowledge_sources.coverage_pct is 'Share of its chunks that are embedded, 0 to 100.';
comment on column public.ai_knowledge_sources.content_hash is 'SHA-256 of what was indexed last.';
comment on column public.ai_knowledge_sources.refresh_after_days is 'Stale that long after it was indexed; null never.';
create unique index ai_knowledge_sources_name_key on public.ai_knowledge_sources (name);
create index ai_knowledge_sources_owner_idx on public.ai_knowledge_sources (owner_id);

------------------------------------------------------------------------------------------------------------------
-- Data sets and examples
------------------------------------------------------------------------------------------------------------------

create table public.ai_training_datasets (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,80}$'),
  version integer not null default 1 check (version > 0),
  task public.ai_model_task not null,
  description text not null default '' check (length(description) <= 4000),
  state public.ai_dataset_state not null default 'draft',
  parent_id uuid references public.ai_training_datasets (id) on delete restrict,
  license text check (length(license) <= 200),
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  example_count integer check (example_count > 0),
  erased_count integer not null default 0 check (erased_count >= 0),
  frozen_at timestamptz,
  frozen_by_name text check (length(frozen_by_name) between 1 and 200),
  created_by uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_training_datasets_one_version unique (name, version),
  constraint ai_training_datasets_frozen check (
    (state = 'draft') = (frozen_at is null) and (frozen_at is null) = (content_hash is null)
    and (content_hash is null) = (example_count is null)
  )
);
select private.close_table('public.ai_training_datasets');
comment on table public.ai_training_datasets is 'A set of examples: draft, then frozen with a hash, then archived when nothing new is to be trained on it.';
comment on column public.ai_training_datasets.parent_id is 'The data set that it was made from.';
comment on column public.ai_training_datasets.content_hash is 'SHA-256 over the hashes of its examples, in order. verify_dataset() recounts it.';
comment on column public.ai_training_datasets.example_count is 'Examples when it was frozen.';
comment on column public.ai_training_datasets.erased_count is 'Examples that members who left or took their consent back took along since.';
create index ai_training_datasets_parent_idx on public.ai_training_datasets (parent_id) where parent_id is not null;
create index ai_training_datasets_created_by_idx on public.ai_training_datasets (created_by);
alter table public.ai_model_evaluations add constraint ai_model_evaluations_dataset_id_fkey
  foreign key (dataset_id) references public.ai_training_datasets (id) on delete restrict;

create function private.example_text(p_payload jsonb) returns text
language sql immutable parallel safe set search_path = '' as $$
  -- Letters and digits of every value, lower case, one space between words: what two copies of the same thing share.
  select trim(regexp_replace(lower(coalesce(string_agg(v #>> '{}', ' ' order by n), '')), '[^[:alnum:]]+', ' ', 'g'))
  from jsonb_path_query(p_payload, 'strict $.** ? (@.type() == "string" || @.type() == "number")') with ordinality as t (v, n);
$$;
comment on function private.example_text(jsonb) is 'A payload as words, for search and to find duplicates.';
grant execute on function private.example_text(jsonb) to authenticated; -- a generated column is worked out as who writes the row

create table public.ai_training_examples (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references public.ai_training_datasets (id) on delete cascade,
  position integer not null check (position > 0),
  user_id uuid references public.profiles (id) on delete cascade,
  user_pseudonym text check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  split public.dataset_split not null default 'train',
  input_payload jsonb not null check (jsonb_typeof(input_payload) = 'object'),
  target_payload jsonb not null check (jsonb_typeof(target_payload) = 'object'),
  input_text text generated always as (left(private.example_text(input_payload), 20000)) stored,
  origin public.ai_example_origin not null,
  prediction_id uuid,
  food_photo_id uuid references public.food_photo_training_data (id) on delete set null,
  knowledge_source_id uuid references public.ai_knowledge_sources (id) on delete set null,
  source_note text check (length(source_note) <= 1000),
  consent_basis public.ai_consent_basis not null,
  consent_at timestamptz,
  review_state public.ai_review_state not null default 'pending',
  review_note text check (length(review_note) <= 2000),
  reviewed_by uuid references public.staff_members (user_id) on delete set null,
  reviewed_at timestamptz,
  created_by uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_training_examples_one_place unique (dataset_id, position) deferrable,
  constraint ai_training_examples_of_people_by_consent check (
    (user_id is null) = (user_pseudonym is null) and (user_id is not null) = (consent_basis = 'member_consent')
    and (user_id is null or consent_at is not null)
  ),
  constraint ai_training_examples_reviewed check ((review_state = 'pending') = (reviewed_at is null))
);
select private.close_table('public.ai_training_examples');
comment on table public.ai_training_examples is
  'What to answer to what. Which member it comes from can be read by no role of the API; the pseudonym tells people apart.';
comment on column public.ai_training_examples.target_payload is 'What it should answer, in the shape of its task.';
comment on column public.ai_training_examples.input_payload is 'What the model is given, in the shape of its task.';
comment on column public.ai_training_examples.position is 'Place in its data set, from 1; given by trigger when left out.';
comment on column public.ai_training_examples.user_id is 'Goes with the member, out of frozen data sets too: who leaves takes the examples along.';
comment on column public.ai_training_examples.split is 'Set by trigger: 80 % train, 10 % validation, 10 % test, by person, the same in every data set.';
comment on column public.ai_training_examples.input_text is 'The input as plain words, to search and to find duplicates.';
comment on column public.ai_training_examples.prediction_id is 'The corrected prediction that it came from.';
comment on column public.ai_training_examples.source_note is 'Provenance in words, where there is no row to point at.';
comment on column public.ai_training_examples.consent_basis is 'Why it may be used for training. What comes from a member: by consent only.';
comment on column public.ai_training_examples.consent_at is 'When the member agreed.';
create index ai_training_examples_user_idx on public.ai_training_examples (user_id) where user_id is not null;
create index ai_training_examples_queue_idx on public.ai_training_examples (dataset_id, review_state, position);
create unique index ai_training_examples_prediction_key on public.ai_training_examples (prediction_id, dataset_id) where prediction_id is not null;
create index ai_training_examples_food_photo_idx on public.ai_training_examples (food_photo_id) where food_photo_id is not null;
create index ai_training_examples_source_idx on public.ai_training_examples (knowledge_source_id) where knowledge_source_id is not null;
create index ai_training_examples_reviewed_by_idx on public.ai_training_examples (reviewed_by) where reviewed_by is not null;
create index ai_training_examples_created_by_idx on public.ai_training_examples (created_by) where created_by is not null;
create index ai_training_examples_text_idx on public.ai_training_examples using gin (input_text extensions.gin_trgm_ops);

create table private.dataset_manifests (
  dataset_id uuid not null references public.ai_training_datasets (id) on delete cascade,
  position integer not null,
  example_hash text not null,
  primary key (dataset_id, position)
);
alter table private.dataset_manifests enable row level security;
comment on table private.dataset_manifests is
  'The hash of each example of a frozen data set. With it the whole hash can still be recounted when a member has taken examples along.';

create function private.split_of(p_person text) returns public.dataset_split
language sql immutable strict set search_path = '' as $$
  select case when u < 10 then 'test' when u < 20 then 'validation' else 'train' end::public.dataset_split
  from (select ('x' || left(encode(sha256(convert_to('keel-split/' || p_person, 'UTF8')), 'hex'), 8))::bit(32)::bigint % 100 as u) h;
$$;
comment on function private.split_of(text) is
  'The side that a person is on, for good: the first 32 bits of SHA-256 of the pseudonym, modulo 100. One side in every data set, so '
  'that no model is tested on people whom another data set taught it.';

create function private.example_hash(p_example public.ai_training_examples) returns text
language sql immutable set search_path = '' as $$
  -- jsonb's text is canonical: keys sorted, spaces and duplicate keys gone.
  select encode(sha256(convert_to(jsonb_build_array(
    p_example.id, p_example.position, p_example.split, p_example.input_payload, p_example.target_payload)::text, 'UTF8')), 'hex');
$$;

create function private.prepare_example() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_dataset public.ai_training_datasets;
begin
  select * into v_dataset from public.ai_training_datasets d
  where d.id = case when tg_op = 'DELETE' then old.dataset_id else new.dataset_id end
  for update; -- so that nothing slips in while it is frozen, and places are given one after another
  if v_dataset.state <> 'draft' then
    if tg_op = 'DELETE' and old.user_id is not null and (
         not exists (select 1 from public.profiles p where p.id = old.user_id)
         or exists (select 1 from public.ai_predictions p where p.id = old.prediction_id and p.training_consent_at is null)) then
      update public.ai_training_datasets d set erased_count = d.erased_count + 1 where d.id = old.dataset_id;
      return old;
    elsif tg_op = 'UPDATE' and (to_jsonb(new) - '{reviewed_by,created_by,food_photo_id,knowledge_source_id,updated_at}'::text[])
        = (to_jsonb(old) - '{reviewed_by,created_by,food_photo_id,knowledge_source_id,updated_at}'::text[])
       and num_nonnulls(new.reviewed_by, new.created_by, new.food_photo_id, new.knowledge_source_id)
         < num_nonnulls(old.reviewed_by, old.created_by, old.food_photo_id, old.knowledge_source_id) then
      return new; -- what it pointed at is gone
    end if;
    raise exception using errcode = 'KM001', detail = 'dataset_frozen',
      message = format('“%s” %s is %s: its examples are never changed.', v_dataset.name, v_dataset.version, v_dataset.state),
      hint = 'Make a new version of the data set.';
  end if;
  if tg_op = 'DELETE' then
    return old;
  elsif tg_op = 'UPDATE' and new.dataset_id <> old.dataset_id then
    raise exception using errcode = '22023', message = 'An example stays in its data set.';
  end if;

  new.user_pseudonym := private.pseudonym(new.user_id);
  new.split := private.split_of(coalesce(new.user_pseudonym, new.input_text, private.example_text(new.input_payload)));
  if new.position is null then
    new.position := 1 + coalesce((select max(e.position) from public.ai_training_examples e where e.dataset_id = new.dataset_id), 0);
  end if;
  if tg_op = 'UPDATE' and (new.input_payload, new.target_payload) is distinct from (old.input_payload, old.target_payload)
     and new.review_state = old.review_state then
    new.review_state := 'pending'; -- what was approved was another text
  end if;
  if new.review_state = 'pending' then
    new.reviewed_at := null;
    new.reviewed_by := null;
  elsif tg_op = 'INSERT' or new.review_state is distinct from old.review_state then
    new.reviewed_at := coalesce(case when tg_op = 'INSERT' then new.reviewed_at end, now());
    new.reviewed_by := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
  end if;
  return new;
end
$$;
comment on function private.prepare_example() is
  'Keeps frozen examples as they are, and of a draft''s examples: person, split and place true to the rules; a changed text is to be reviewed anew.';
create trigger prepare_row before insert or update or delete on public.ai_training_examples
  for each row execute function private.prepare_example();

create function private.guard_dataset() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then
      return old;
    end if;
  elsif old.state = 'draft' then
    if new.state = 'draft' or current_setting('keel.freezing', true) = old.id::text then
      return new;
    end if;
  elsif to_jsonb(new) - '{state,description,erased_count,created_by,updated_at}'::text[]
      = to_jsonb(old) - '{state,description,erased_count,created_by,updated_at}'::text[] and new.state <> 'draft' then
    return new; -- frozen and archived, back and forth; an erasure
  end if;
  raise exception using errcode = 'KM001', detail = 'dataset_frozen',
    message = 'A data set is frozen by freeze_dataset() only, and a frozen one is never changed, thawed or deleted.';
end
$$;
create trigger guard_row before update or delete on public.ai_training_datasets
  for each row execute function private.guard_dataset();

create function private.check_evaluated_dataset() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.dataset_id is not null and not exists (
    select 1 from public.ai_training_datasets d where d.id = new.dataset_id and d.state <> 'draft') then
    raise exception using errcode = 'KM001', detail = 'dataset_not_frozen', message = 'Evaluate on a frozen data set: a draft can change under the result.';
  end if;
  return new;
end
$$;
create trigger check_dataset before insert on public.ai_model_evaluations
  for each row execute function private.check_evaluated_dataset();

create trigger set_updated_at before update on public.ai_knowledge_sources for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_training_datasets for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.ai_training_examples for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_knowledge_sources');
select private.attach_audit('public.ai_training_datasets');
select private.attach_audit('public.ai_training_examples');

create function private.dataset_hash(p_dataset_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(string_agg(m.example_hash, '' order by m.position), 'UTF8')), 'hex')
  from private.dataset_manifests m where m.dataset_id = p_dataset_id;
$$;

create function private.seal_dataset(p_dataset_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.dataset_manifests (dataset_id, position, example_hash)
  select e.dataset_id, e.position, private.example_hash(e) from public.ai_training_examples e
  where e.dataset_id = p_dataset_id and e.review_state = 'approved';
  perform set_config('keel.freezing', p_dataset_id::text, true);
  update public.ai_training_datasets d
  set state = 'frozen', content_hash = private.dataset_hash(d.id), frozen_at = coalesce(d.frozen_at, now()),
    frozen_by_name = coalesce(d.frozen_by_name, private.actor_name()),
    example_count = (select count(*) from private.dataset_manifests m where m.dataset_id = d.id)
  where d.id = p_dataset_id;
  perform set_config('keel.freezing', '', true);
end
$$;
comment on function private.seal_dataset(uuid) is 'Writes the manifest and the hash of a data set''s approved examples. The caller holds its row and has checked it.';

create function private.freeze_dataset(p_id uuid) returns public.ai_training_datasets
language plpgsql security definer set search_path = '' as $$
declare
  v_dataset public.ai_training_datasets;
  v_pending integer;
  v_approved integer;
begin
  perform private.require('ai', 'write');
  select * into v_dataset from public.ai_training_datasets d where d.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such data set.';
  elsif v_dataset.state <> 'draft' then
    raise exception using errcode = '22023', message = format('This data set is already %s.', v_dataset.state);
  end if;
  select count(*) filter (where e.review_state = 'pending'), count(*) filter (where e.review_state = 'approved')
  into v_pending, v_approved from public.ai_training_examples e where e.dataset_id = p_id;
  if v_pending > 0 then
    raise exception using errcode = 'KM001', detail = 'examples_pending', message = format('%s examples are not reviewed yet.', v_pending);
  elsif v_approved = 0 then
    raise exception using errcode = 'KM001', detail = 'no_examples', message = 'A data set needs at least one approved example.';
  end if;
  perform private.seal_dataset(p_id);
  select * into v_dataset from public.ai_training_datasets d where d.id = p_id;
  return v_dataset;
end
$$;

create function public.freeze_dataset(p_id uuid) returns public.ai_training_datasets
language sql set search_path = '' as $$ select private.freeze_dataset(p_id); $$;
comment on function public.freeze_dataset(uuid) is
  'Fixes a draft: the approved examples in their order, under one hash, for good. Errors: 42501 without ai:write, PT404, 22023 '
  'not a draft, KM001 examples_pending or no_examples.';

create function private.verify_dataset(p_id uuid)
returns table (ok boolean, examples integer, erased integer, changed integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  select d.content_hash = private.dataset_hash(d.id) and c.changed = 0 and c.missing = d.erased_count and c.added = 0,
    c.present, c.missing, c.changed + c.added
  from public.ai_training_datasets d
  cross join lateral (
    select count(*) filter (where m.position is not null and e.id is not null)::integer as present,
      count(*) filter (where e.id is null)::integer as missing,
      count(*) filter (where m.position is null)::integer as added,
      count(*) filter (where e.id is not null and m.example_hash <> private.example_hash(e))::integer as changed
    from (select * from private.dataset_manifests m where m.dataset_id = d.id) m
    full join (select * from public.ai_training_examples e where e.dataset_id = d.id and e.review_state = 'approved') e
      on e.position = m.position
  ) c
  where d.id = p_id and d.state <> 'draft';
end
$$;

create function public.verify_dataset(p_id uuid) returns table (ok boolean, examples integer, erased integer, changed integer)
language sql stable set search_path = '' as $$ select * from private.verify_dataset(p_id); $$;
comment on function public.verify_dataset(uuid) is
  'Recounts a frozen data set: its hash, and each example that is still there. ok also when members took examples along (erased). '
  'No row for a draft. Error: 42501 without ai:read.';

create function private.dataset_splits(p_id uuid)
returns table (split public.dataset_split, examples bigint, approved bigint, pending bigint, rejected bigint, people bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  select e.split, count(*), count(*) filter (where e.review_state = 'approved'), count(*) filter (where e.review_state = 'pending'),
    count(*) filter (where e.review_state = 'rejected'), count(distinct e.user_pseudonym)
  from public.ai_training_examples e where e.dataset_id = p_id group by e.split order by e.split;
end
$$;

create function public.dataset_splits(p_id uuid)
returns table (split public.dataset_split, examples bigint, approved bigint, pending bigint, rejected bigint, people bigint)
language sql stable set search_path = '' as $$ select * from private.dataset_splits(p_id); $$;
comment on function public.dataset_splits(uuid) is
  'How many examples and people each split of a data set has, by review state; a person is in one of them. Error: 42501 without ai:read.';

create function private.near_duplicates(p_dataset_id uuid, p_threshold real, p_limit integer)
returns table (example_id uuid, duplicate_id uuid, similarity real, crosses_split boolean)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  if p_threshold is null or p_threshold not between 0.5 and 1 or p_limit is null or p_limit not between 1 and 1000 then
    raise exception using errcode = '22023', message = 'The threshold is 0.5 to 1, the limit 1 to 1,000.';
  end if;
  -- The operator reads the setting, and only the operator uses the index.
  perform set_config('pg_trgm.similarity_threshold', p_threshold::text, true);
  return query
  select a.id, b.id, extensions.similarity(a.input_text, b.input_text), a.split <> b.split
  from public.ai_training_examples a
  join public.ai_training_examples b
    on b.dataset_id = a.dataset_id and b.position > a.position and b.input_text operator(extensions.%) a.input_text
  where a.dataset_id = p_dataset_id and a.review_state <> 'rejected' and b.review_state <> 'rejected'
  order by 3 desc, a.position, b.position limit p_limit;
end
$$;

create function public.near_duplicates(p_dataset_id uuid, p_threshold real default 0.85, p_limit integer default 100)
returns table (example_id uuid, duplicate_id uuid, similarity real, crosses_split boolean)
language sql volatile set search_path = '' as $$ select * from private.near_duplicates(p_dataset_id, p_threshold, p_limit); $$;
comment on function public.near_duplicates(uuid, real, integer) is
  'Pairs of examples of a data set whose inputs share their words (trigram similarity, 1 is the same), most alike first; '
  'crosses_split is a leak from training into the test. Errors: 42501 without ai:read, 22023 a limit outside its range.';

create function private.export_dataset(p_id uuid, p_split public.dataset_split, p_after integer, p_limit integer)
returns table (place integer, line text)
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('ai', 'write');
  if p_limit is null or p_limit not between 1 and 10000 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 10,000.';
  elsif not exists (select 1 from public.ai_training_datasets d where d.id = p_id) then
    raise exception using errcode = 'PT404', message = 'There is no such data set.';
  elsif exists (select 1 from public.ai_training_datasets d where d.id = p_id and d.state = 'draft') then
    raise exception using errcode = 'KM001', detail = 'dataset_not_frozen', message = 'Freeze the data set first: a draft can change under the export.';
  end if;
  if coalesce(p_after, 0) = 0 then
    perform private.append_audit('export', 'ai_training_datasets', p_id::text, null, jsonb_build_object('split', p_split));
  end if;
  return query
  select e.position, jsonb_build_object('id', e.id, 'split', e.split, 'input', e.input_payload, 'target', e.target_payload)::text
  from public.ai_training_examples e
  where e.dataset_id = p_id and e.review_state = 'approved' and e.position > coalesce(p_after, 0) and (p_split is null or e.split = p_split)
  order by e.position limit p_limit;
end
$$;

create function public.export_dataset(
  p_id uuid, p_split public.dataset_split default null, p_after integer default 0, p_limit integer default 1000
) returns table (place integer, line text)
language sql set search_path = '' as $$ select * from private.export_dataset(p_id, p_split, p_after, p_limit); $$;
comment on function public.export_dataset(uuid, public.dataset_split, integer, integer) is
  'A frozen data set as lines of JSONL {id, split, input, target}, without a person in it, by the page: p_after is the last place '
  'of the page before. The first page is an entry in the audit log. Errors: 42501 without ai:write, PT404, 22023, KM001 dataset_not_frozen.';

create function private.require_draft(p_dataset_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('ai', 'write');
  if not exists (select 1 from public.ai_training_datasets d where d.id = p_dataset_id and d.state = 'draft') then
    raise exception using errcode = 'KM001', detail = 'dataset_frozen', message = 'Examples are added to drafts only.';
  end if;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Food photos: one person a photo, and nobody's verdict is written over another's unseen
------------------------------------------------------------------------------------------------------------------

create table private.food_photo_claims (
  photo_id uuid primary key references public.food_photo_training_data (id) on delete cascade,
  reviewer_id uuid not null references public.staff_members (user_id) on delete cascade,
  expires_at timestamptz not null
);
alter table private.food_photo_claims enable row level security;
comment on table private.food_photo_claims is
  'Who has which photo on the screen. It keeps colleagues out of each other''s way; what keeps verdicts apart is decide_food_photo().';
create index food_photo_claims_reviewer_idx on private.food_photo_claims (reviewer_id);

create function private.claim_food_photo(p_id uuid) returns table (photo_id uuid, held_by_name text, expires_at timestamptz)
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid := p_id;
begin
  perform private.require('ai', 'write');
  if auth.uid() is null then
    raise exception using errcode = '42501', message = 'Photos are verified by people.';
  elsif p_id is not null and not exists (select 1 from public.food_photo_training_data f where f.id = p_id) then
    raise exception using errcode = 'PT404', message = 'There is no such photo.';
  end if;
  -- One after another: a claim that was made while this one looked for a free photo would not be seen.
  perform pg_advisory_xact_lock(hashtext('private.claim_food_photo'));
  delete from private.food_photo_claims c
  where c.expires_at <= now() or (c.reviewer_id = auth.uid() and c.photo_id is distinct from p_id);
  if v_id is null then
    select f.id into v_id from public.food_photo_training_data f
    where not f.is_verified and not f.is_excluded
      and not exists (select 1 from private.food_photo_claims c where c.photo_id = f.id)
    order by f.confidence, f.id limit 1;
    if v_id is null then
      return;
    end if;
  end if;
  insert into private.food_photo_claims as c (photo_id, reviewer_id, expires_at)
  values (v_id, auth.uid(), now() + interval '10 minutes')
  on conflict on constraint food_photo_claims_pkey do update set expires_at = excluded.expires_at
  where c.reviewer_id = excluded.reviewer_id;
  return query
  select c.photo_id, case when c.reviewer_id <> auth.uid() then m.full_name end, c.expires_at
  from private.food_photo_claims c join public.staff_members m on m.user_id = c.reviewer_id
  where c.photo_id = v_id;
end
$$;

create function public.claim_food_photo(p_id uuid default null) returns table (photo_id uuid, held_by_name text, expires_at timestamptz)
language sql set search_path = '' as $$ select * from private.claim_food_photo(p_id); $$;
comment on function public.claim_food_photo(uuid) is
  'Takes a photo for ten minutes: this one, or, when none is named, the one that waits, is nobody''s and of which the model is least sure. '
  'held_by_name is the colleague who has it already; null when it is one''s own. No row: none waits. One has one at a time. '
  'Errors: 42501 without ai:write or not a person, PT404.';

create function private.check_plate(p_foods jsonb, p_nutrition jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if jsonb_typeof(p_foods) is distinct from 'array' or jsonb_array_length(p_foods) not between 1 and 100 then
    raise exception using errcode = '22023', message = 'Name 1 to 100 foods that are on the photo.';
  elsif exists (select 1 from jsonb_array_elements(p_foods) f
      where jsonb_typeof(f) <> 'object' or length(trim(coalesce(f ->> 'name', ''))) not between 1 and 120
        or length(coalesce(f ->> 'unit', '')) not between 1 and 30
        or (coalesce(jsonb_typeof(f -> 'quantity'), 'null') not in ('null', 'number') or f ->> 'quantity' like '-%')) then
    raise exception using errcode = '22023', message = 'Every food has a name, a unit and an amount from 0, or none.';
  elsif jsonb_typeof(p_nutrition) is distinct from 'object' or exists (select 1 from jsonb_each(p_nutrition) n
      where n.key not in ('calories', 'protein_g', 'carbs_g', 'fat_g') or jsonb_typeof(n.value) not in ('null', 'number')
        or n.value::text like '-%') then
    raise exception using errcode = '22023', message = 'Nutrition is calories, protein_g, carbs_g and fat_g, each a number from 0, or none.';
  end if;
end
$$;

create function private.decide_food_photo(p_id uuid, p_seen_at timestamptz, p_decision text, p_foods jsonb, p_nutrition jsonb, p_reason text)
returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_photo public.food_photo_training_data;
  v_seen_at timestamptz;
begin
  perform private.require('ai', 'write');
  if auth.uid() is null then
    raise exception using errcode = '42501', message = 'Photos are verified by people.';
  elsif coalesce(p_decision, '') not in ('verify', 'leave_out', 'take_in') then
    raise exception using errcode = '22023', message = 'Decide verify, leave_out or take_in.';
  elsif p_decision = 'leave_out' and length(trim(coalesce(p_reason, ''))) not between 1 and 500 then
    raise exception using errcode = '22023', message = 'Say in 1 to 500 characters why it is left out.';
  end if;
  if p_decision = 'verify' then
    perform private.check_plate(p_foods, p_nutrition);
  end if;
  select * into v_photo from public.food_photo_training_data f where f.id = p_id for no key update; -- claims of it need not wait
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such photo.';
  elsif v_photo.updated_at is distinct from p_seen_at then
    raise exception using errcode = 'KM001', detail = 'photo_changed',
      message = 'A colleague has decided about this photo since you opened it. Look at what was said, then keep it or save yours.';
  end if;
  update public.food_photo_training_data f set
    is_excluded = p_decision = 'leave_out', excluded_reason = case when p_decision = 'leave_out' then trim(p_reason) end
  where f.id = p_id and p_decision <> 'verify';
  update public.food_photo_training_data f set
    corrected_foods = p_foods, corrected_nutrition = p_nutrition, is_excluded = false, excluded_reason = null, is_verified = true,
    verified_at = now(), verified_by = auth.uid(),
    -- What the model did not see so, or what it saw that is not there, whichever is more: a changed food counts once.
    correction_count = greatest(
      (select count(*) from jsonb_array_elements(p_foods) said where not exists (
        select 1 from jsonb_array_elements(f.predicted_foods) seen
        where (seen ->> 'name', seen ->> 'quantity', seen ->> 'unit') is not distinct from (said ->> 'name', said ->> 'quantity', said ->> 'unit'))),
      (select count(*) from jsonb_array_elements(f.predicted_foods) seen where not exists (
        select 1 from jsonb_array_elements(p_foods) said
        where (seen ->> 'name', seen ->> 'quantity', seen ->> 'unit') is not distinct from (said ->> 'name', said ->> 'quantity', said ->> 'unit'))))
  where f.id = p_id and p_decision = 'verify';
  select f.updated_at into v_seen_at from public.food_photo_training_data f where f.id = p_id;
  delete from private.food_photo_claims c where c.photo_id = p_id and c.reviewer_id = auth.uid();
  return v_seen_at;
end
$$;

create function public.decide_food_photo(
  p_id uuid, p_seen_at timestamptz, p_decision text, p_foods jsonb default null, p_nutrition jsonb default null, p_reason text default null
) returns timestamptz
language sql set search_path = '' as $$ select private.decide_food_photo(p_id, p_seen_at, p_decision, p_foods, p_nutrition, p_reason); $$;
comment on function public.decide_food_photo(uuid, timestamptz, text, jsonb, jsonb, text) is
  'Says what is on a photo (verify, with foods [{name, quantity, unit}] and nutrition {calories, protein_g, carbs_g, fat_g}), leaves it out '
  'for a reason (leave_out) or takes it in again (take_in). p_seen_at is the updated_at that was read; answers the new one. Errors: 42501 '
  'without ai:write or not a person, 22023 bad input, PT404, KM001 photo_changed when somebody decided since: nothing was written.';

create function private.collect_food_photos(p_dataset_id uuid, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  perform private.require_draft(p_dataset_id);
  insert into public.ai_training_examples
    (dataset_id, user_id, input_payload, target_payload, origin, food_photo_id, consent_basis, consent_at, review_state)
  select p_dataset_id, f.user_id, jsonb_build_object('image', f.image_url),
    jsonb_build_object('foods', coalesce(f.corrected_foods, f.predicted_foods), 'nutrition', coalesce(f.corrected_nutrition, f.predicted_nutrition)),
    'food_photo', f.id, 'member_consent', f.consent_at, 'approved'
  from public.food_photo_training_data f
  where f.is_verified and not f.is_excluded and not exists (
    select 1 from public.ai_training_examples e where e.dataset_id = p_dataset_id and e.food_photo_id = f.id)
  order by f.verified_at, f.id limit least(p_limit, 10000);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create function public.collect_food_photos(p_dataset_id uuid, p_limit integer default 1000) returns integer
language sql set search_path = '' as $$ select private.collect_food_photos(p_dataset_id, p_limit); $$;
comment on function public.collect_food_photos(uuid, integer) is
  'Adds verified food photos that are not in it yet to a draft, at most 10,000 at once; answers how many. Errors: 42501 without '
  'ai:write, KM001 dataset_frozen.';

------------------------------------------------------------------------------------------------------------------
-- Fine-tuning jobs
------------------------------------------------------------------------------------------------------------------

create table public.ai_finetuning_jobs (
  id uuid primary key default gen_random_uuid(),
  model_id uuid not null references public.ai_models (id) on delete restrict,
  dataset_id uuid not null references public.ai_training_datasets (id) on delete restrict,
  base_version_id uuid references public.ai_model_versions (id) on delete restrict,
  base_model text not null check (length(base_model) between 1 and 200),
  provider text not null check (length(provider) between 1 and 60),
  method public.finetuning_method not null default 'lora',
  hyperparameters jsonb not null default '{}' check (jsonb_typeof(hyperparameters) = 'object'),
  target_version text not null check (length(target_version) between 1 and 60),
  budget_usd numeric(10, 2) check (budget_usd > 0),

  status public.finetuning_status not null default 'queued',
  progress_pct numeric(5, 2) not null default 0 check (progress_pct between 0 and 100),
  stage text check (length(stage) <= 60),
  attempts integer not null default 0 check (attempts >= 0),
  max_attempts integer not null default 2 check (max_attempts between 1 and 10),
  run_after timestamptz not null default now(),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 200),
  provider_job_id text check (length(provider_job_id) <= 200),
  cancel_requested_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  error_code text check (length(error_code) <= 60),
  error_message text check (length(error_message) <= 2000),

  trained_tokens bigint check (trained_tokens >= 0),
  cost_usd numeric(10, 4) not null default 0 check (cost_usd >= 0),
  result_metrics jsonb not null default '{}' check (jsonb_typeof(result_metrics) = 'object'),
  result_version_id uuid references public.ai_model_versions (id) on delete set null,
  requested_by uuid default auth.uid() references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_finetuning_jobs_leased check ((status = 'running') = (lease_expires_at is not null)),
  constraint ai_finetuning_jobs_over check ((status in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null)),
  constraint ai_finetuning_jobs_failed_says_why check (status <> 'failed' or error_code is not null)
);
select private.close_table('public.ai_finetuning_jobs');
comment on table public.ai_finetuning_jobs is
  'A fine-tuning job and its result. Whatever runs it speaks to these rows by claim_finetuning, renew_finetuning, '
  'complete_finetuning and fail_finetuning, with a lease and a fencing token; nothing else changes them.';
comment on column public.ai_finetuning_jobs.hyperparameters is '{epochs, learning_rate, batch_size, …}, as the provider takes them.';
comment on column public.ai_finetuning_jobs.base_version_id is 'The version that it starts from; null for a model of the provider''s own.';
comment on column public.ai_finetuning_jobs.target_version is 'Name of the version that its success makes, as a draft.';
comment on column public.ai_finetuning_jobs.budget_usd is 'When the cost passes it, the job is asked to stop.';
comment on column public.ai_finetuning_jobs.run_after is 'Not claimed before: the backoff after a failure.';
comment on column public.ai_finetuning_jobs.lease_expires_at is 'Set while running; after it, another worker takes over.';
comment on column public.ai_finetuning_jobs.fence is 'Grows with every claim; a write with an older one is refused (KF001).';
comment on column public.ai_finetuning_jobs.provider_job_id is 'Set before the provider could have started: a worker that takes over asks for it instead of paying twice.';
comment on column public.ai_finetuning_jobs.cancel_requested_at is 'The worker learns of it when it renews its lease.';
comment on column public.ai_finetuning_jobs.cost_usd is 'So far, all attempts together.';
comment on column public.ai_finetuning_jobs.result_metrics is 'As the trainer reports them: {"train_loss", "validation_loss"}. Not an evaluation.';
create index ai_finetuning_jobs_queue_idx on public.ai_finetuning_jobs (run_after, created_at) where status = 'queued';
create index ai_finetuning_jobs_leases_idx on public.ai_finetuning_jobs (lease_expires_at) where status = 'running';
create index ai_finetuning_jobs_model_idx on public.ai_finetuning_jobs (model_id, created_at desc);
create index ai_finetuning_jobs_dataset_idx on public.ai_finetuning_jobs (dataset_id);
create index ai_finetuning_jobs_base_idx on public.ai_finetuning_jobs (base_version_id) where base_version_id is not null;
create index ai_finetuning_jobs_result_idx on public.ai_finetuning_jobs (result_version_id) where result_version_id is not null;
create index ai_finetuning_jobs_requested_by_idx on public.ai_finetuning_jobs (requested_by);

create table public.ai_finetuning_logs (
  id uuid primary key default gen_random_uuid(),
  job_id uuid not null references public.ai_finetuning_jobs (id) on delete cascade,
  logged_at timestamptz not null default clock_timestamp(),
  level public.log_level not null default 'info',
  step integer check (step >= 0),
  message text not null check (length(message) between 1 and 4000),
  metrics jsonb not null default '{}' check (jsonb_typeof(metrics) = 'object')
);
select private.close_table('public.ai_finetuning_logs');
comment on table public.ai_finetuning_logs is 'What a fine-tuning job said while it ran: states and losses by step.';
comment on column public.ai_finetuning_logs.metrics is '{train_loss, validation_loss, …} of this step.';
create index ai_finetuning_logs_job_idx on public.ai_finetuning_logs (job_id, logged_at, id);

create trigger set_updated_at before update on public.ai_finetuning_jobs for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_finetuning_jobs', p_ignored =>
  '{progress_pct,stage,lease_expires_at,fence,worker_id,attempts,started_at,run_after,cost_usd,trained_tokens}');

alter table public.ai_model_versions
  add column finetuning_job_id uuid references public.ai_finetuning_jobs (id) on delete restrict;
comment on column public.ai_model_versions.finetuning_job_id is 'The job that made it; null for a version that was written down by hand.';
create index ai_model_versions_job_idx on public.ai_model_versions (finetuning_job_id) where finetuning_job_id is not null;

create function private.start_finetuning(
  p_model_id uuid, p_dataset_id uuid, p_target_version text, p_base_version_id uuid, p_base_model text, p_provider text,
  p_method public.finetuning_method, p_hyperparameters jsonb, p_budget_usd numeric
) returns public.ai_finetuning_jobs
language plpgsql security definer set search_path = '' as $$
declare
  v_base public.ai_model_versions;
  v_job public.ai_finetuning_jobs;
begin
  perform private.require('ai', 'write');
  if not exists (select 1 from public.ai_training_datasets d where d.id = p_dataset_id and d.state = 'frozen') then
    raise exception using errcode = 'KM001', detail = 'dataset_not_frozen', message = 'A job trains on a frozen data set only.';
  end if;
  if p_base_version_id is not null then
    select * into v_base from public.ai_model_versions v where v.id = p_base_version_id and v.model_id = p_model_id;
    if not found then
      raise exception using errcode = '22023', message = 'The base is a version of the same model.';
    end if;
  end if;
  if exists (select 1 from public.ai_model_versions v where v.model_id = p_model_id and v.version = p_target_version) then
    raise exception using errcode = '22023', message = format('The model already has a version “%s”.', p_target_version);
  end if;
  insert into public.ai_finetuning_jobs
    (model_id, dataset_id, base_version_id, base_model, provider, method, hyperparameters, target_version, budget_usd)
  values (
    p_model_id, p_dataset_id, p_base_version_id, coalesce(v_base.provider_model, p_base_model), coalesce(p_provider, v_base.provider),
    coalesce(p_method, 'lora'), coalesce(p_hyperparameters, '{}'), p_target_version, p_budget_usd
  ) returning * into v_job;
  return v_job;
end
$$;

create function public.start_finetuning(
  p_model_id uuid, p_dataset_id uuid, p_target_version text, p_base_version_id uuid default null, p_base_model text default null,
  p_provider text default null, p_method public.finetuning_method default 'lora', p_hyperparameters jsonb default '{}',
  p_budget_usd numeric default null
) returns public.ai_finetuning_jobs
language sql set search_path = '' as $$
  select private.start_finetuning(p_model_id, p_dataset_id, p_target_version, p_base_version_id, p_base_model, p_provider, p_method,
    p_hyperparameters, p_budget_usd);
$$;
comment on function public.start_finetuning(uuid, uuid, text, uuid, text, text, public.finetuning_method, jsonb, numeric) is
  'Queues a job over a frozen data set, from a version of the model or (base_model and provider) from a model of the provider''s. '
  'Errors: 42501 without ai:write, KM001 dataset_not_frozen, 22023 another model''s base or a name that is taken, 23502 no base.';

create function private.steer_finetuning(p_id uuid, p_again boolean) returns public.ai_finetuning_jobs
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs;
begin
  perform private.require('ai', 'write');
  select * into v_job from public.ai_finetuning_jobs j where j.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such job.';
  elsif p_again <> (v_job.status in ('failed', 'cancelled')) or v_job.status = 'succeeded' then
    raise exception using errcode = '22023', message = format('This job is %s.', v_job.status);
  end if;
  update public.ai_finetuning_jobs j set
    status = case when p_again then 'queued' when j.status = 'queued' then 'cancelled' else j.status end::public.finetuning_status,
    cancel_requested_at = case when not p_again then coalesce(j.cancel_requested_at, now()) end,
    finished_at = case when not p_again and j.status = 'queued' then now() end,
    attempts = case when p_again then 0 else j.attempts end, run_after = case when p_again then now() else j.run_after end,
    error_code = case when not p_again then j.error_code end, error_message = case when not p_again then j.error_message end
  where j.id = p_id returning * into v_job;
  return v_job;
end
$$;
comment on function private.steer_finetuning(uuid, boolean) is 'Starts a job that is over again, or stops one that is not.';

create function private.cancel_finetuning(p_id uuid) returns public.ai_finetuning_jobs
language sql security definer set search_path = '' as $$ select private.steer_finetuning(p_id, false); $$;
create function public.cancel_finetuning(p_id uuid) returns public.ai_finetuning_jobs
language sql set search_path = '' as $$ select private.cancel_finetuning(p_id); $$;
comment on function public.cancel_finetuning(uuid) is
  'Cancels a queued job at once and asks what runs it to stop. Errors: 42501 without ai:write, PT404, 22023 when it is over.';

create function private.retry_finetuning(p_id uuid) returns public.ai_finetuning_jobs
language sql security definer set search_path = '' as $$ select private.steer_finetuning(p_id, true); $$;
create function public.retry_finetuning(p_id uuid) returns public.ai_finetuning_jobs
language sql set search_path = '' as $$ select private.retry_finetuning(p_id); $$;
comment on function public.retry_finetuning(uuid) is
  'Queues a failed or cancelled job again. Errors: 42501 without ai:write, PT404, 22023 when it is neither.';

-- The side of whatever runs the jobs. Only the service role may execute these; it passes RLS, so they need no definer.

create function public.claim_finetuning(p_worker text, p_lease_seconds integer default 300) returns setof public.ai_finetuning_jobs
language plpgsql set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs;
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  loop
    select * into v_job from public.ai_finetuning_jobs j
    where (j.status = 'queued' and j.run_after <= now()) or (j.status = 'running' and j.lease_expires_at <= now())
    order by j.run_after, j.created_at
    for update skip locked limit 1;
    if not found then
      return;
    end if;
    if v_job.cancel_requested_at is not null or v_job.attempts >= v_job.max_attempts then
      update public.ai_finetuning_jobs j set
        status = case when v_job.cancel_requested_at is not null then 'cancelled' else 'failed' end::public.finetuning_status,
        lease_expires_at = null, finished_at = now(),
        error_code = case when v_job.cancel_requested_at is null then coalesce(j.error_code, 'attempts_exhausted') end,
        error_message = case when v_job.cancel_requested_at is null
          then coalesce(j.error_message, 'The worker stopped without a word, as often as it may.') end
      where j.id = v_job.id;
    else
      return query
      update public.ai_finetuning_jobs j set
        status = 'running', fence = j.fence + 1, attempts = j.attempts + 1, worker_id = p_worker, stage = null, finished_at = null,
        lease_expires_at = now() + make_interval(secs => p_lease_seconds), started_at = coalesce(j.started_at, now()),
        error_code = null, error_message = null
      where j.id = v_job.id returning *;
      return;
    end if;
  end loop;
end
$$;
comment on function public.claim_finetuning(text, integer) is
  'Gives one job to this worker, with a lease and a new fence; no row when there is none. Takes over expired leases: when '
  'provider_job_id is set, ask the provider for that job instead of starting another. Error: 22023.';

create function private.hold_finetuning(p_id uuid, p_fence bigint) returns public.ai_finetuning_jobs
language plpgsql set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs;
begin
  select * into v_job from public.ai_finetuning_jobs j where j.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such job.';
  end if;
  perform private.require_lease(v_job.fence = p_fence and v_job.status = 'running', v_job.fence, v_job.status::text);
  return v_job;
end
$$;
comment on function private.hold_finetuning(uuid, bigint) is
  'Locks the job for the worker that holds its newest fence. A lease that is over but that nobody took is still good.';

create function public.renew_finetuning(p_id uuid, p_fence bigint, p_report jsonb default '{}', p_lease_seconds integer default 300)
returns text
language plpgsql set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs := private.hold_finetuning(p_id, p_fence);
begin
  if p_lease_seconds is null or p_lease_seconds not between 1 and 3600 or jsonb_typeof(coalesce(p_report -> 'logs', '[]')) <> 'array' then
    raise exception using errcode = '22023', message = 'A lease lasts 1 to 3,600 seconds, and logs are an array.';
  end if;
  update public.ai_finetuning_jobs j set
    progress_pct = least(100, greatest(0, coalesce((p_report ->> 'progress_pct')::numeric, j.progress_pct))),
    stage = coalesce(left(p_report ->> 'stage', 60), j.stage),
    provider_job_id = coalesce(p_report ->> 'provider_job_id', j.provider_job_id),
    cost_usd = greatest(j.cost_usd, coalesce((p_report ->> 'cost_usd')::numeric, 0)),
    trained_tokens = coalesce((p_report ->> 'trained_tokens')::bigint, j.trained_tokens),
    lease_expires_at = now() + make_interval(secs => p_lease_seconds)
  where j.id = p_id returning * into v_job;
  insert into public.ai_finetuning_logs (job_id, level, step, message, metrics)
  select p_id, coalesce(l ->> 'level', 'info')::public.log_level, (l ->> 'step')::integer, left(l ->> 'message', 4000), coalesce(l -> 'metrics', '{}')
  from jsonb_array_elements(coalesce(p_report -> 'logs', '[]')) l;
  return case when v_job.cancel_requested_at is not null or v_job.cost_usd > v_job.budget_usd then 'cancel' else 'ok' end;
end
$$;
comment on function public.renew_finetuning(uuid, bigint, jsonb, integer) is
  'Extends the lease and reports {progress_pct, stage, provider_job_id, cost_usd, trained_tokens, logs: [{level, step, message, metrics}]}, '
  'all optional. Answers ok, or cancel when it was cancelled or costs more than its budget: stop and call fail_finetuning. KF001: lease lost.';

create function public.complete_finetuning(p_id uuid, p_fence bigint, p_result jsonb) returns public.ai_finetuning_jobs
language plpgsql set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs := private.hold_finetuning(p_id, p_fence);
  v_version uuid;
begin
  if coalesce(trim(p_result ->> 'provider_model'), '') = '' then
    raise exception using errcode = '22023', message = 'A finished job needs the name of its model (provider_model).';
  end if;
  -- The money is spent and the model exists: a cancellation that came too late changes nothing.
  insert into public.ai_model_versions (
    model_id, version, provider, provider_model, base_model, parameters, system_prompt, input_cost_usd_per_million,
    output_cost_usd_per_million, context_window_tokens, finetuning_job_id, created_by
  )
  select v_job.model_id, v_job.target_version, v_job.provider, p_result ->> 'provider_model', v_job.base_model,
    coalesce(b.parameters, '{}'), b.system_prompt, b.input_cost_usd_per_million, b.output_cost_usd_per_million,
    b.context_window_tokens, v_job.id, v_job.requested_by
  from (select 1) one left join public.ai_model_versions b on b.id = v_job.base_version_id
  returning id into v_version;
  update public.ai_finetuning_jobs j set
    status = 'succeeded', progress_pct = 100, stage = null, lease_expires_at = null, finished_at = now(), result_version_id = v_version,
    cost_usd = greatest(j.cost_usd, coalesce((p_result ->> 'cost_usd')::numeric, 0)),
    trained_tokens = coalesce((p_result ->> 'trained_tokens')::bigint, j.trained_tokens),
    result_metrics = coalesce(p_result -> 'metrics', '{}'), error_code = null, error_message = null
  where j.id = p_id returning * into v_job;
  return v_job;
end
$$;
comment on function public.complete_finetuning(uuid, bigint, jsonb) is
  'Hands in {provider_model, cost_usd, trained_tokens, metrics}: the job succeeds and its version exists as a draft, with the base''s '
  'parameters, prompt and price. Errors: KF001 lease lost, 22023, 23505 the version''s name was taken meanwhile.';

create function public.fail_finetuning(p_id uuid, p_fence bigint, p_code text, p_message text, p_retry boolean)
returns public.ai_finetuning_jobs
language plpgsql set search_path = '' as $$
declare
  v_job public.ai_finetuning_jobs := private.hold_finetuning(p_id, p_fence);
  v_again boolean := v_job.cancel_requested_at is null and coalesce(p_retry, false) and v_job.attempts < v_job.max_attempts;
begin
  update public.ai_finetuning_jobs j set
    status = case when v_job.cancel_requested_at is not null then 'cancelled' when v_again then 'queued' else 'failed' end::public.finetuning_status,
    stage = null, lease_expires_at = null, finished_at = case when not v_again then now() end,
    run_after = case when v_again then now() + interval '1 minute' * power(2, j.attempts) else j.run_after end,
    error_code = coalesce(left(p_code, 60), 'unknown'), error_message = left(p_message, 2000)
  where j.id = p_id returning * into v_job;
  return v_job;
end
$$;
comment on function public.fail_finetuning(uuid, bigint, text, text, boolean) is
  'Gives a job up: cancelled when that was asked for; queued again with a backoff of a minute times 2 to the power of the attempts '
  'when p_retry and attempts are left; else failed. KF001: lease lost.';

grant execute on function
  public.claim_finetuning(text, integer), public.renew_finetuning(uuid, bigint, jsonb, integer),
  public.complete_finetuning(uuid, bigint, jsonb), public.fail_finetuning(uuid, bigint, text, text, boolean)
to service_role;

------------------------------------------------------------------------------------------------------------------
-- Lineage: version <- job <- data set <- examples by origin <- sources
------------------------------------------------------------------------------------------------------------------

create function private.lineage(p_version_id uuid) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_graph json;
begin
  perform private.require('ai', 'read');
  with recursive versions as (
    select v.id, v.finetuning_job_id, j.base_version_id, j.dataset_id
    from public.ai_model_versions v left join public.ai_finetuning_jobs j on j.id = v.finetuning_job_id where v.id = p_version_id
    union
    select v.id, v.finetuning_job_id, j.base_version_id, j.dataset_id
    from versions c
    join public.ai_model_versions v on v.id = c.base_version_id
    left join public.ai_finetuning_jobs j on j.id = v.finetuning_job_id
  ), datasets as (
    select d.id, d.parent_id from public.ai_training_datasets d where d.id in (select dataset_id from versions)
    union
    select d.id, d.parent_id from datasets c join public.ai_training_datasets d on d.id = c.parent_id
  ), origins as (
    select e.dataset_id, e.origin, e.knowledge_source_id, count(*) as examples
    from public.ai_training_examples e join datasets d on d.id = e.dataset_id
    where e.review_state = 'approved' group by 1, 2, 3
  ), nodes as (
    select v.id::text, 'version' as kind, m.name || ' ' || v.version as label,
      json_build_object('status', v.status, 'provider_model', v.provider_model) as facts
    from versions c join public.ai_model_versions v on v.id = c.id join public.ai_models m on m.id = v.model_id
    union all
    select j.id::text, 'job', j.method::text || ' of ' || j.base_model,
      json_build_object('status', j.status, 'cost_usd', j.cost_usd, 'finished_at', j.finished_at)
    from versions c join public.ai_finetuning_jobs j on j.id = c.finetuning_job_id
    union all
    select d.id::text, 'dataset', d.name || ' v' || d.version,
      json_build_object('state', d.state, 'content_hash', d.content_hash, 'example_count', d.example_count, 'erased_count', d.erased_count)
    from datasets c join public.ai_training_datasets d on d.id = c.id
    union all
    select o.dataset_id || '/' || o.origin, 'examples', o.origin::text, json_build_object('examples', sum(o.examples))
    from origins o group by o.dataset_id, o.origin
    union all
    select s.id::text, 'source', s.name, json_build_object('type', s.source_type, 'license', s.license, 'state', s.state)
    from public.ai_knowledge_sources s where s.id in (select knowledge_source_id from origins)
  ), edges as (
    select finetuning_job_id::text as source, id::text as target from versions where finetuning_job_id is not null
    union all select base_version_id::text, finetuning_job_id::text from versions where base_version_id is not null
    union all select dataset_id::text, finetuning_job_id::text from versions where dataset_id is not null
    union all select parent_id::text, id::text from datasets where parent_id is not null
    union all select distinct dataset_id || '/' || origin, dataset_id::text from origins
    union all select distinct knowledge_source_id::text, dataset_id || '/' || origin from origins where knowledge_source_id is not null
  )
  select json_build_object(
    'nodes', (select coalesce(json_agg(n order by n.kind, n.label), '[]') from nodes n),
    'edges', (select coalesce(json_agg(e order by e.source, e.target), '[]') from edges e)
  ) into v_graph;
  return v_graph;
end
$$;

create function public.lineage(p_version_id uuid) returns json
language sql stable set search_path = '' as $$ select private.lineage(p_version_id); $$;
comment on function public.lineage(uuid) is
  'Where a version comes from: {nodes: [{id, kind (version, job, dataset, examples, source), label, facts}], edges: [{source, target}]}, '
  'through base versions and parent data sets to the end. An unknown version has no nodes. Error: 42501 without ai:read.';

grant execute on function
  private.freeze_dataset(uuid), public.freeze_dataset(uuid), private.verify_dataset(uuid), public.verify_dataset(uuid),
  private.claim_food_photo(uuid), public.claim_food_photo(uuid),
  private.decide_food_photo(uuid, timestamptz, text, jsonb, jsonb, text), public.decide_food_photo(uuid, timestamptz, text, jsonb, jsonb, text),
  private.collect_food_photos(uuid, integer), public.collect_food_photos(uuid, integer),
  private.dataset_splits(uuid), public.dataset_splits(uuid),
  private.near_duplicates(uuid, real, integer), public.near_duplicates(uuid, real, integer),
  private.export_dataset(uuid, public.dataset_split, integer, integer), public.export_dataset(uuid, public.dataset_split, integer, integer),
  private.start_finetuning(uuid, uuid, text, uuid, text, text, public.finetuning_method, jsonb, numeric),
  public.start_finetuning(uuid, uuid, text, uuid, text, text, public.finetuning_method, jsonb, numeric),
  private.cancel_finetuning(uuid), public.cancel_finetuning(uuid), private.retry_finetuning(uuid), public.retry_finetuning(uuid),
  private.lineage(uuid), public.lineage(uuid)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "The AI team sees knowledge sources" on public.ai_knowledge_sources
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team adds knowledge sources" on public.ai_knowledge_sources
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes knowledge sources" on public.ai_knowledge_sources
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes knowledge sources" on public.ai_knowledge_sources
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, delete,
  insert (name, source_type, uri, publisher, license, language, topics, embedding_model, published_on, refresh_after_days, notes),
  update (name, source_type, uri, publisher, license, language, topics, state, embedding_model, published_on, refresh_after_days, notes)
  on public.ai_knowledge_sources to authenticated;

create policy "The AI team sees data sets" on public.ai_training_datasets
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team starts data sets" on public.ai_training_datasets
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team changes and archives data sets" on public.ai_training_datasets
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes drafts of data sets" on public.ai_training_datasets
  for delete to authenticated using ((select private.can('ai', 'write')));
grant select, delete,
  insert (name, version, task, description, parent_id, license),
  update (description, license, state)
  on public.ai_training_datasets to authenticated;

create policy "Members see their examples, the AI team all without a name" on public.ai_training_examples
  for select to authenticated using (user_id = (select auth.uid()) or (select private.can('ai', 'read')));
create policy "The AI team adds examples" on public.ai_training_examples
  for insert to authenticated with check ((select private.can('ai', 'write')));
create policy "The AI team reviews and corrects examples" on public.ai_training_examples
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
create policy "The AI team deletes examples of drafts" on public.ai_training_examples
  for delete to authenticated using ((select private.can('ai', 'write')));
grant delete,
  select (id, dataset_id, position, user_pseudonym, split, input_payload, target_payload, input_text, origin, prediction_id,
    food_photo_id, knowledge_source_id, source_note, consent_basis, consent_at, review_state, review_note, reviewed_by, reviewed_at,
    created_by, created_at, updated_at),
  insert (dataset_id, position, input_payload, target_payload, origin, knowledge_source_id, source_note, consent_basis),
  update (input_payload, target_payload, source_note, review_state, review_note)
  on public.ai_training_examples to authenticated;

create policy "The AI team sees fine-tuning jobs" on public.ai_finetuning_jobs
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_finetuning_jobs to authenticated;

create policy "The AI team sees what jobs said" on public.ai_finetuning_logs
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_finetuning_logs to authenticated;
