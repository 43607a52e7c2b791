-- AI operations: what models answered and what people said of it (RLHF), what went wrong, how fast and at what price, and the
-- cache of contexts. Members are pseudonyms here: no role of the API reads whose row it is, but the member.

create type public.ai_verdict as enum ('accepted', 'corrected', 'rejected');
create type public.ai_prediction_state as enum ('not_selected', 'pending', 'disputed', 'reviewed');
create type public.ai_rejection_reason as enum ('wrong', 'incomplete', 'unsafe', 'off_topic', 'tone', 'other');
create type public.ai_error_status as enum ('open', 'investigating', 'resolved', 'ignored');
create type public.ai_error_severity as enum ('warning', 'error', 'critical');

insert into private.redacted_columns (column_name, kind) values
  ('output_payload', 'health'), ('corrected_payload', 'health'), ('final_payload', 'health'), ('user_correction', 'health'),
  ('user_comment', 'health'), ('error_context', 'health'), ('context_payload', 'health');

------------------------------------------------------------------------------------------------------------------
-- Predictions and their reviews
------------------------------------------------------------------------------------------------------------------

create table public.ai_predictions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  user_pseudonym text check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  model_version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  alias text check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  prediction_type public.ai_model_task not null,
  entity_table text check (entity_table ~ '^[a-z_]{1,63}$'),
  entity_id uuid,
  input_payload jsonb not null check (jsonb_typeof(input_payload) = 'object'),
  output_payload jsonb not null check (jsonb_typeof(output_payload) = 'object'),
  confidence_score numeric(4, 3) check (confidence_score between 0 and 1),
  latency_ms integer check (latency_ms >= 0),
  cost_usd numeric(12, 8) check (cost_usd >= 0),
  training_consent_at timestamptz,
  predicted_at timestamptz not null default now(),

  user_feedback public.ai_verdict,
  user_rating smallint check (user_rating between 1 and 5),
  user_correction jsonb check (jsonb_typeof(user_correction) = 'object'),
  user_comment text check (length(user_comment) <= 2000),
  user_feedback_at timestamptz,

  review_state public.ai_prediction_state not null default 'not_selected',
  review_priority smallint not null default 0 check (review_priority between 0 and 9),
  reviews_needed smallint not null default 1 check (reviews_needed between 1 and 3),
  reviews_count smallint not null default 0 check (reviews_count >= 0),
  final_verdict public.ai_verdict,
  final_payload jsonb check (jsonb_typeof(final_payload) = 'object'),
  reviewed_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint ai_predictions_pseudonym check ((user_id is null) = (user_pseudonym is null)),
  constraint ai_predictions_reviewed check ((review_state = 'reviewed') = (final_verdict is not null) and (final_verdict is null) = (reviewed_at is null)),
  constraint ai_predictions_feedback_dated check ((user_feedback is null) = (user_feedback_at is null))
);
select private.close_table('public.ai_predictions');
comment on table public.ai_predictions is
  'What a model made of an input, what the member said of it and what reviewers did. The feedback loop: corrections become examples.';
comment on column public.ai_predictions.user_correction is 'What the member made of the output, in its shape.';
comment on column public.ai_predictions.output_payload is 'What the model answered, in the shape of its task.';
comment on column public.ai_predictions.input_payload is 'What the model was given, in the shape of its task.';
comment on column public.ai_predictions.alias is 'The name that the service asked for; null when it asked for the version.';
comment on column public.ai_predictions.entity_table is 'With entity_id a soft reference: the row that came of it.';
comment on column public.ai_predictions.confidence_score is 'The model''s own, 0 to 1.';
comment on column public.ai_predictions.training_consent_at is 'When the member agreed that it may train models; null is no.';
comment on column public.ai_predictions.user_feedback_at is 'Set by trigger.';
comment on column public.ai_predictions.review_state is
  'pending: somebody has to look. Selected are answers under 0.6 of confidence, those that a member rejected or corrected, and one in twenty.';
comment on column public.ai_predictions.review_priority is '3 a member objected, 2 unsure, 0 sampled. Higher comes first.';
comment on column public.ai_predictions.reviews_needed is 'One in ten, by its id, is looked at by two, to measure agreement; two who differ call a third.';
comment on column public.ai_predictions.final_verdict is 'What the reviewers made of it: the one, both, or most of three.';
comment on column public.ai_predictions.final_payload is 'The right answer: the output when accepted, the correction when corrected.';
create index ai_predictions_user_idx on public.ai_predictions (user_id, predicted_at desc) where user_id is not null;
create index ai_predictions_version_idx on public.ai_predictions (model_version_id, predicted_at desc);
create index ai_predictions_predicted_at_idx on public.ai_predictions (predicted_at desc, id desc);
create index ai_predictions_queue_idx on public.ai_predictions (review_priority desc, predicted_at, id) where review_state in ('pending', 'disputed');
create index ai_predictions_reviewed_idx on public.ai_predictions (reviewed_at) where review_state = 'reviewed';
alter table public.ai_training_examples add constraint ai_training_examples_prediction_id_fkey
  foreign key (prediction_id) references public.ai_predictions (id) on delete set null;

create table public.ai_prediction_reviews (
  id uuid primary key default gen_random_uuid(),
  prediction_id uuid not null references public.ai_predictions (id) on delete cascade,
  reviewer_id uuid references public.staff_members (user_id) on delete set null,
  verdict public.ai_verdict not null,
  corrected_payload jsonb check (jsonb_typeof(corrected_payload) = 'object'),
  rejection_reason public.ai_rejection_reason,
  note text check (length(note) <= 2000),
  review_seconds numeric(8, 1) check (review_seconds >= 0),
  reviewed_at timestamptz not null default clock_timestamp(),
  constraint ai_prediction_reviews_once unique (prediction_id, reviewer_id),
  constraint ai_prediction_reviews_correction check ((verdict = 'corrected') = (corrected_payload is not null)),
  constraint ai_prediction_reviews_rejection check ((verdict = 'rejected') = (rejection_reason is not null)),
  constraint ai_prediction_reviews_other_says_what check (rejection_reason <> 'other' or length(trim(coalesce(note, ''))) > 0)
);
select private.close_table('public.ai_prediction_reviews');
comment on table public.ai_prediction_reviews is
  'One reviewer''s word on one prediction. Others see it only when the prediction is settled, so that a second look is a second look.';
comment on column public.ai_prediction_reviews.corrected_payload is 'What the output should have been, in the shape of output_payload.';
comment on column public.ai_prediction_reviews.rejection_reason is 'Why it is of no use, so that reasons can be counted; other needs a note.';
comment on column public.ai_prediction_reviews.review_seconds is 'From shown to decided.';
create index ai_prediction_reviews_reviewer_idx on public.ai_prediction_reviews (reviewer_id, reviewed_at desc);
create index ai_prediction_reviews_reviewed_at_idx on public.ai_prediction_reviews (reviewed_at);

create table private.review_claims (
  prediction_id uuid not null references public.ai_predictions (id) on delete cascade,
  reviewer_id uuid not null references public.staff_members (user_id) on delete cascade,
  expires_at timestamptz not null,
  primary key (prediction_id, reviewer_id)
);
alter table private.review_claims enable row level security;
comment on table private.review_claims is 'Who has which prediction on the screen or in the next places, so that no two look at it by accident.';
create index review_claims_reviewer_idx on private.review_claims (reviewer_id);

create function private.prepare_prediction() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_draw integer := ('x' || left(encode(sha256(convert_to(new.id::text, 'UTF8')), 'hex'), 7))::bit(28)::integer;
begin
  new.user_pseudonym := private.pseudonym(new.user_id);
  if new.user_feedback is null then
    new.user_feedback_at := null;
  elsif tg_op = 'INSERT' or new.user_feedback is distinct from old.user_feedback then
    new.user_feedback_at := case when tg_op = 'INSERT' then coalesce(new.user_feedback_at, now()) else now() end;
  end if;
  if tg_op = 'INSERT' then
    new.reviews_needed := case when v_draw % 10 = 0 then 2 else 1 end;
  end if;
  if new.review_state in ('not_selected', 'pending') then
    if new.user_feedback in ('rejected', 'corrected') then
      new.review_state := 'pending';
      new.review_priority := 3;
    elsif tg_op = 'INSERT' and (new.confidence_score < 0.6 or v_draw / 10 % 20 = 0) then
      new.review_state := 'pending';
      new.review_priority := case when new.confidence_score < 0.6 then 2 else 0 end;
    end if;
  end if;
  return new;
end
$$;
comment on function private.prepare_prediction() is 'Pseudonym, date of the feedback, and whether and by how many the prediction is reviewed.';
create trigger prepare_row before insert or update on public.ai_predictions
  for each row execute function private.prepare_prediction();
create trigger set_updated_at before update on public.ai_predictions for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_prediction_reviews');

create function private.follow_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.ai_training_examples e where e.prediction_id = new.id;
  return null;
end
$$;
comment on function private.follow_consent() is 'A member who takes the consent back takes the examples out of every data set, frozen ones included.';
create trigger follow_consent after update of training_consent_at on public.ai_predictions
  for each row when (old.training_consent_at is not null and new.training_consent_at is null)
  execute function private.follow_consent();

create function private.settle_prediction(p_id uuid) returns public.ai_predictions
language plpgsql security definer set search_path = '' as $$
declare
  v_prediction public.ai_predictions;
  v_count integer;
  v_verdicts integer;
  v_final public.ai_verdict;
  v_needed integer;
begin
  select * into strict v_prediction from public.ai_predictions p where p.id = p_id for update;
  select count(*), count(distinct r.verdict) into v_count, v_verdicts from public.ai_prediction_reviews r where r.prediction_id = p_id;
  v_needed := case when v_count < 2 then least(v_prediction.reviews_needed, 2) when v_verdicts > 1 then 3 else v_prediction.reviews_needed end;
  if v_count >= v_needed then
    -- Most of them; when all three differ, the third, who was called to decide.
    select r.verdict into v_final from public.ai_prediction_reviews r where r.prediction_id = p_id
    group by r.verdict order by count(*) desc, max(r.reviewed_at) desc limit 1;
  end if;
  update public.ai_predictions p set
    reviews_count = v_count, reviews_needed = v_needed, final_verdict = v_final,
    review_state = case when v_final is not null then 'reviewed' when v_verdicts > 1 then 'disputed' else 'pending' end::public.ai_prediction_state,
    reviewed_at = case when v_final is not null then (
      select max(r.reviewed_at) from public.ai_prediction_reviews r where r.prediction_id = p_id) end,
    final_payload = case v_final when 'accepted' then p.output_payload when 'corrected' then (
      select r.corrected_payload from public.ai_prediction_reviews r
      where r.prediction_id = p_id and r.verdict = 'corrected' order by r.reviewed_at desc limit 1) end
  where p.id = p_id returning * into v_prediction;
  return v_prediction;
end
$$;
comment on function private.settle_prediction(uuid) is 'Works state and final verdict out of the reviews that there are.';

create function private.claim_reviews(
  p_count integer, p_lease_seconds integer, p_model_id uuid, p_version_id uuid, p_type public.ai_model_task
) returns table (
  id uuid, model_name text, version text, alias text, prediction_type public.ai_model_task, user_pseudonym text,
  input_payload jsonb, output_payload jsonb, confidence_score numeric, user_feedback public.ai_verdict, user_correction jsonb,
  user_comment text, predicted_at timestamptz, review_priority smallint, review_state public.ai_prediction_state, may_train boolean,
  expires_at timestamptz
)
language plpgsql security definer set search_path = '' as $$
declare
  v_until timestamptz;
  v_versions uuid[];
  v_kept integer;
begin
  perform private.require('ai', 'write');
  if auth.uid() is null then
    raise exception using errcode = '42501', message = 'Reviews are people''s work.';
  elsif p_count is null or p_count not between 1 and 50 or p_lease_seconds is null or p_lease_seconds not between 30 and 3600 then
    raise exception using errcode = '22023', message = 'Ask for 1 to 50 predictions, for 30 to 3,600 seconds.';
  end if;
  -- One after another: a claim that was made while this one looked for free predictions would not be seen.
  perform pg_advisory_xact_lock(hashtext('private.claim_reviews'));
  v_until := now() + make_interval(secs => p_lease_seconds);
  if p_model_id is not null or p_version_id is not null then
    select coalesce(array_agg(v.id), '{}') into v_versions from public.ai_model_versions v
    where (p_model_id is null or v.model_id = p_model_id) and (p_version_id is null or v.id = p_version_id);
  end if;
  -- What one had and does not look at any more is free for the others.
  delete from private.review_claims c using public.ai_predictions p
  where c.reviewer_id = auth.uid() and p.id = c.prediction_id and (c.expires_at <= now() or p.review_state not in ('pending', 'disputed')
    or p.model_version_id <> all (v_versions) or p.prediction_type <> p_type);
  -- What is on the screen already stays, so that a reload changes nothing.
  update private.review_claims c set expires_at = v_until where c.reviewer_id = auth.uid();
  get diagnostics v_kept = row_count;
  insert into private.review_claims as c (prediction_id, reviewer_id, expires_at)
  select p.id, auth.uid(), v_until
  from public.ai_predictions p
  where p.review_state in ('pending', 'disputed')
    and (v_versions is null or p.model_version_id = any (v_versions)) and (p_type is null or p.prediction_type = p_type)
    and not exists (select 1 from private.review_claims m where m.prediction_id = p.id and m.reviewer_id = auth.uid())
    and not exists (select 1 from public.ai_prediction_reviews r where r.prediction_id = p.id and r.reviewer_id = auth.uid())
    and p.reviews_needed > p.reviews_count + (
      select count(*) from private.review_claims o
      where o.prediction_id = p.id and o.reviewer_id <> auth.uid() and o.expires_at > now())
  order by p.review_priority desc, p.predicted_at, p.id
  limit greatest(0, p_count - v_kept)
  for update of p skip locked;
  return query
  select p.id, m.name, v.version, p.alias, p.prediction_type, p.user_pseudonym, p.input_payload, p.output_payload, p.confidence_score,
    p.user_feedback, p.user_correction, p.user_comment, p.predicted_at, p.review_priority, p.review_state,
    p.training_consent_at is not null, c.expires_at
  from private.review_claims c
  join public.ai_predictions p on p.id = c.prediction_id
  join public.ai_model_versions v on v.id = p.model_version_id
  join public.ai_models m on m.id = v.model_id
  where c.reviewer_id = auth.uid()
  order by p.review_priority desc, p.predicted_at, p.id limit p_count;
end
$$;

create function public.claim_reviews(
  p_count integer default 5, p_lease_seconds integer default 600, p_model_id uuid default null, p_version_id uuid default null,
  p_type public.ai_model_task default null
) returns table (
  id uuid, model_name text, version text, alias text, prediction_type public.ai_model_task, user_pseudonym text,
  input_payload jsonb, output_payload jsonb, confidence_score numeric, user_feedback public.ai_verdict, user_correction jsonb,
  user_comment text, predicted_at timestamptz, review_priority smallint, review_state public.ai_prediction_state, may_train boolean,
  expires_at timestamptz
)
language sql set search_path = '' as $$ select * from private.claim_reviews(p_count, p_lease_seconds, p_model_id, p_version_id, p_type); $$;
comment on function public.claim_reviews(integer, integer, uuid, uuid, public.ai_model_task) is
  'The next predictions for the reviewer who asks, theirs alone for as long as the lease: the one to show and those to have ready. '
  'Objections of members first, then unsure answers, then the sample; only of a model, a version or a kind where one is named. '
  'Asking again keeps what one has, and lets go of what is not of the kind. Errors: 42501 without ai:write, 22023.';

create function private.review_prediction(
  p_id uuid, p_verdict public.ai_verdict, p_corrected jsonb, p_note text, p_seconds numeric, p_reason public.ai_rejection_reason
) returns table (review_state public.ai_prediction_state, final_verdict public.ai_verdict)
language plpgsql security definer set search_path = '' as $$
declare
  v_prediction public.ai_predictions;
begin
  perform private.require('ai', 'write');
  if auth.uid() is null then
    raise exception using errcode = '42501', message = 'Reviews are people''s work.';
  elsif (p_verdict = 'corrected') is distinct from (p_corrected is not null) then
    raise exception using errcode = '22023', message = 'A correction needs the right answer, and only a correction has one.';
  elsif (p_verdict = 'rejected') is distinct from (p_reason is not null) then
    raise exception using errcode = '22023', message = 'A rejection needs its reason, and only a rejection has one.';
  elsif p_reason = 'other' and length(trim(coalesce(p_note, ''))) = 0 then
    raise exception using errcode = '22023', message = 'Say in a note what the other reason is.';
  end if;
  select * into v_prediction from public.ai_predictions p where p.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such prediction.';
  elsif exists (select 1 from public.ai_prediction_reviews r where r.prediction_id = p_id and r.reviewer_id = auth.uid()) then
    raise exception using errcode = '22023', message = 'You have reviewed this one already.';
  elsif v_prediction.review_state = 'reviewed' then
    raise exception using errcode = '22023', message = 'This prediction is already reviewed.';
  end if;
  insert into public.ai_prediction_reviews (prediction_id, reviewer_id, verdict, corrected_payload, rejection_reason, note, review_seconds)
  values (p_id, auth.uid(), p_verdict, p_corrected, p_reason, p_note, p_seconds);
  delete from private.review_claims c where c.prediction_id = p_id and c.reviewer_id = auth.uid();
  v_prediction := private.settle_prediction(p_id);
  return query select v_prediction.review_state, v_prediction.final_verdict;
end
$$;

create function public.review_prediction(
  p_id uuid, p_verdict public.ai_verdict, p_corrected jsonb default null, p_note text default null, p_seconds numeric default null,
  p_reason public.ai_rejection_reason default null
) returns table (review_state public.ai_prediction_state, final_verdict public.ai_verdict)
language sql set search_path = '' as $$ select * from private.review_prediction(p_id, p_verdict, p_corrected, p_note, p_seconds, p_reason); $$;
comment on function public.review_prediction(uuid, public.ai_verdict, jsonb, text, numeric, public.ai_rejection_reason) is
  'Accepts, corrects (with the right answer) or rejects (with the reason) a prediction; answers what became of it. Errors: 42501 without '
  'ai:write, PT404, 22023 reviewed already, by oneself or by enough, a correction without an answer or a rejection without a reason.';

create function private.withdraw_review(p_prediction_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('ai', 'write');
  perform 1 from public.ai_predictions p where p.id = p_prediction_id for update;
  if exists (select 1 from public.ai_training_examples e where e.prediction_id = p_prediction_id) then
    raise exception using errcode = '22023', message = 'This review is already an example in a data set.';
  end if;
  delete from public.ai_prediction_reviews r
  where r.prediction_id = p_prediction_id and r.reviewer_id = auth.uid() and r.reviewed_at > now() - interval '15 minutes';
  if not found then
    raise exception using errcode = '22023', message = 'Only your own review of the last 15 minutes can be taken back.';
  end if;
  perform private.settle_prediction(p_prediction_id);
  -- It is on its writer's screen again.
  insert into private.review_claims as c (prediction_id, reviewer_id, expires_at)
  values (p_prediction_id, auth.uid(), now() + interval '10 minutes')
  on conflict (prediction_id, reviewer_id) do update set expires_at = excluded.expires_at;
end
$$;

create function public.withdraw_review(p_prediction_id uuid) returns void
language sql set search_path = '' as $$ select private.withdraw_review(p_prediction_id); $$;
comment on function public.withdraw_review(uuid) is
  'Takes one''s own review back, for 15 minutes, and claims the prediction again: a wrong key is not a verdict. Errors: 42501 without ai:write, 22023 too late, not '
  'one''s own or already an example.';

create function private.collect_corrections(p_dataset_id uuid, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  perform private.require_draft(p_dataset_id);
  insert into public.ai_training_examples
    (dataset_id, user_id, input_payload, target_payload, origin, prediction_id, consent_basis, consent_at, review_state)
  select p_dataset_id, p.user_id, p.input_payload, p.final_payload, 'prediction', p.id, 'member_consent', p.training_consent_at, 'approved'
  from public.ai_predictions p
  join public.ai_training_datasets d on d.id = p_dataset_id and d.task = p.prediction_type
  where p.review_state = 'reviewed' and p.final_payload is not null and p.training_consent_at is not null and p.user_id is not null
    and not exists (select 1 from public.ai_training_examples e where e.dataset_id = p_dataset_id and e.prediction_id = p.id)
  order by p.reviewed_at, p.id limit least(p_limit, 10000);
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create function public.collect_corrections(p_dataset_id uuid, p_limit integer default 1000) returns integer
language sql set search_path = '' as $$ select private.collect_corrections(p_dataset_id, p_limit); $$;
comment on function public.collect_corrections(uuid, integer) is
  'Adds reviewed predictions of the data set''s task, accepted and corrected, of members who agreed to training, that are not in '
  'it yet to a draft, at most 10,000 at once; answers how many. Errors: 42501 without ai:write, KM001 dataset_frozen.';

create function private.corrections_waiting(p_dataset_id uuid)
returns table (ready bigint, without_consent bigint, collected bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  select count(*) filter (where c.allowed and not c.here), count(*) filter (where not c.allowed), count(*) filter (where c.here)
  from public.ai_training_datasets d
  join public.ai_predictions p on p.prediction_type = d.task and p.review_state = 'reviewed' and p.final_payload is not null
  cross join lateral (
    select p.training_consent_at is not null and p.user_id is not null as allowed,
      exists (select 1 from public.ai_training_examples e where e.dataset_id = d.id and e.prediction_id = p.id) as here
  ) c
  where d.id = p_dataset_id;
end
$$;

create function public.corrections_waiting(p_dataset_id uuid) returns table (ready bigint, without_consent bigint, collected bigint)
language sql stable set search_path = '' as $$ select * from private.corrections_waiting(p_dataset_id); $$;
comment on function public.corrections_waiting(uuid) is
  'What collect_corrections() would add to a data set (ready), what it leaves out because the member did not agree to training, and what '
  'it has added already. Error: 42501 without ai:read.';

create function private.review_progress(p_since timestamptz)
returns table (mine bigint, accepted bigint, corrected bigint, rejected bigint, median_seconds numeric, team bigint, waiting bigint, objected bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'write');
  return query
  select r.mine, r.accepted, r.corrected, r.rejected, r.median_seconds, r.team, q.waiting, q.objected
  from (
    select count(*) filter (where v.is_mine) as mine, count(*) filter (where v.is_mine and v.verdict = 'accepted') as accepted,
      count(*) filter (where v.is_mine and v.verdict = 'corrected') as corrected, count(*) filter (where v.is_mine and v.verdict = 'rejected') as rejected,
      round((percentile_cont(0.5) within group (order by v.review_seconds) filter (where v.is_mine))::numeric, 1) as median_seconds, count(*) as team
    from (
      select a.verdict, a.review_seconds, a.reviewer_id is not distinct from auth.uid() as is_mine
      from public.ai_prediction_reviews a where a.reviewed_at >= p_since
    ) v
  ) r
  cross join (
    select count(*) as waiting, count(*) filter (where p.review_priority = 3) as objected
    from public.ai_predictions p
    where p.review_state in ('pending', 'disputed')
      and not exists (select 1 from public.ai_prediction_reviews o where o.prediction_id = p.id and o.reviewer_id = auth.uid())
  ) q;
end
$$;

create function public.review_progress(p_since timestamptz)
returns table (mine bigint, accepted bigint, corrected bigint, rejected bigint, median_seconds numeric, team bigint, waiting bigint, objected bigint)
language sql stable set search_path = '' as $$ select * from private.review_progress(p_since); $$;
comment on function public.review_progress(timestamptz) is
  'Reviews since an instant: one''s own by verdict with the median seconds each, the team''s, and the predictions that still wait for '
  'somebody like the one who asks, with those that a member objected to. Error: 42501 without ai:write.';

create function private.cohen_kappa(p_counts numeric[])
returns table (n numeric, observed numeric, expected numeric, kappa numeric, standard_error numeric, lower_95 numeric, upper_95 numeric)
language sql immutable set search_path = '' as $$
  -- Cohen (1960); standard error for an interval by Fleiss, Cohen and Everitt (1969), as in Fleiss, Levin and Paik (2003), 18.15 f.
  with cells as (
    select i, j, p_counts[i][j] / nullif((select sum(x) from unnest(p_counts) x), 0) as p
    from generate_subscripts(p_counts, 1) i, generate_subscripts(p_counts, 2) j
  ), by_row as (select i, sum(p) as p from cells group by i),
  by_column as (select j, sum(p) as p from cells group by j),
  sums as (
    select (select sum(x) from unnest(p_counts) x) as n,
      (select sum(p) from cells where i = j) as po,
      (select sum(r.p * c.p) from by_row r join by_column c on c.j = r.i) as pe
  ), ratio as (select s.*, (s.po - s.pe) / nullif(1 - s.pe, 0) as k from sums s),
  spread as (
    select r.*, sqrt(greatest(0,
      (select sum(c.p * power(1 - (a.p + b.p) * (1 - r.k), 2)) from cells c join by_row a on a.i = c.i join by_column b on b.j = c.j where c.i = c.j)
      + power(1 - r.k, 2) * (select sum(c.p * power(b.p + a.p, 2)) from cells c join by_row a on a.i = c.j join by_column b on b.j = c.i where c.i <> c.j)
      - power(r.k - r.pe * (1 - r.k), 2)
    )) / nullif((1 - r.pe) * sqrt(r.n), 0) as se
    from ratio r
  )
  select s.n, s.po, s.pe, s.k, s.se,
    case when s.k is not null then greatest(-1, s.k - 1.959964 * s.se) end, case when s.k is not null then least(1, s.k + 1.959964 * s.se) end
  from spread s;
$$;
comment on function private.cohen_kappa(numeric[]) is
  'Agreement beyond chance of two raters from the square table of their counts, with the large-sample interval of 95 %. kappa is '
  'null when chance alone explains all (both always say the same).';

create function private.reviewer_agreement(p_from timestamptz, p_to timestamptz)
returns table (
  first_reviewer text, second_reviewer text, n integer, observed numeric, kappa numeric, lower_95 numeric, upper_95 numeric,
  counts jsonb, is_enough boolean
)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  with ordered as (
    select r.prediction_id, r.reviewer_id, r.verdict, row_number() over (partition by r.prediction_id order by r.reviewed_at, r.id) as place
    from public.ai_prediction_reviews r where r.reviewed_at >= p_from and r.reviewed_at < p_to
  ), pairs as (
    -- By id and not by time, so that the same two people are one row.
    select case when a.reviewer_id < b.reviewer_id then a.reviewer_id else b.reviewer_id end as one,
      case when a.reviewer_id < b.reviewer_id then b.reviewer_id else a.reviewer_id end as two,
      case when a.reviewer_id < b.reviewer_id then a.verdict else b.verdict end as verdict_one,
      case when a.reviewer_id < b.reviewer_id then b.verdict else a.verdict end as verdict_two
    from ordered a join ordered b on b.prediction_id = a.prediction_id and a.place = 1 and b.place = 2
  ), counted as (
    select grouping(p.one) = 1 as is_total, p.one, p.two, v.verdict as row_verdict, w.verdict as column_verdict,
      count(*) filter (where p.verdict_one = v.verdict and p.verdict_two = w.verdict) as cell
    from pairs p
    cross join unnest(enum_range(null::public.ai_verdict)) v (verdict)
    cross join unnest(enum_range(null::public.ai_verdict)) w (verdict)
    group by grouping sets ((p.one, p.two, v.verdict, w.verdict), (v.verdict, w.verdict))
  ), lines as (
    select c.is_total, c.one, c.two, c.row_verdict, array_agg(c.cell::numeric order by c.column_verdict) as line
    from counted c group by 1, 2, 3, 4
  ), tables as (
    select l.is_total, l.one, l.two, array_agg(l.line order by l.row_verdict) as cells from lines l group by 1, 2, 3
  )
  select case when t.is_total then null else coalesce(a.full_name, 'former staff') end,
    case when t.is_total then null else coalesce(b.full_name, 'former staff') end,
    k.n::integer, round(k.observed, 4), round(k.kappa, 4), round(k.lower_95, 4), round(k.upper_95, 4), to_jsonb(t.cells), k.n >= 30
  from tables t
  cross join lateral private.cohen_kappa(t.cells) k
  left join public.staff_members a on a.user_id = t.one
  left join public.staff_members b on b.user_id = t.two
  order by t.is_total desc, k.n desc;
end
$$;

create function public.reviewer_agreement(p_from timestamptz default '-infinity', p_to timestamptz default 'infinity')
returns table (
  first_reviewer text, second_reviewer text, n integer, observed numeric, kappa numeric, lower_95 numeric, upper_95 numeric,
  counts jsonb, is_enough boolean
)
language sql stable set search_path = '' as $$ select * from private.reviewer_agreement(p_from, p_to); $$;
comment on function public.reviewer_agreement(timestamptz, timestamptz) is
  'How far reviewers agree on what two of them saw: Cohen''s kappa with its interval of 95 %, first over all pairs (names null), then '
  'pair by pair. counts is the table accepted, corrected, rejected by the same. is_enough is false under 30. Error: 42501 without ai:read.';

------------------------------------------------------------------------------------------------------------------
-- Errors, grouped by fingerprint
------------------------------------------------------------------------------------------------------------------

create table public.ai_error_groups (
  id uuid primary key default gen_random_uuid(),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  error_code text not null check (length(error_code) between 1 and 100),
  title text not null check (length(title) between 1 and 300),
  severity public.ai_error_severity not null default 'error',
  status public.ai_error_status not null default 'open',
  owner_id uuid references public.staff_members (user_id) on delete set null,
  note text check (length(note) <= 4000),
  occurrences bigint not null default 0 check (occurrences >= 0),
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  reopened_count integer not null default 0 check (reopened_count >= 0),
  resolved_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint ai_error_groups_in_order check (last_seen_at >= first_seen_at)
);
select private.close_table('public.ai_error_groups');
comment on table public.ai_error_groups is 'Errors that are the same error: one fingerprint, with its status and who looks after it.';
comment on column public.ai_error_groups.fingerprint is 'SHA-256 of model, code and message without what differs from time to time (numbers, ids, quoted text).';
comment on column public.ai_error_groups.reopened_count is 'How often it came back after it was resolved.';
create unique index ai_error_groups_fingerprint_key on public.ai_error_groups (fingerprint);
create index ai_error_groups_status_idx on public.ai_error_groups (status, last_seen_at desc);
create index ai_error_groups_owner_idx on public.ai_error_groups (owner_id) where owner_id is not null;

create table public.ai_errors (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.ai_error_groups (id) on delete cascade,
  user_id uuid references public.profiles (id) on delete set null,
  user_pseudonym text check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  model_version_id uuid references public.ai_model_versions (id) on delete restrict,
  occurred_at timestamptz not null default now(),
  error_code text not null check (length(error_code) between 1 and 100),
  message text not null check (length(message) between 1 and 4000),
  severity public.ai_error_severity not null default 'error',
  http_status integer check (http_status between 100 and 599),
  request_id text check (length(request_id) <= 200),
  retry_count smallint not null default 0 check (retry_count >= 0),
  was_recovered boolean not null default false,
  error_context jsonb not null default '{}' check (jsonb_typeof(error_context) = 'object')
);
select private.close_table('public.ai_errors');
comment on table public.ai_errors is 'Something that went wrong with a model, once. Written by services; people work on its group.';
comment on column public.ai_errors.group_id is 'Set by trigger from the fingerprint.';
comment on column public.ai_errors.user_pseudonym is 'Goes when the member goes.';
comment on column public.ai_errors.was_recovered is 'A retry or a fallback answered after all; the member saw nothing of it.';
comment on column public.ai_errors.error_context is 'What helps to understand it; no text of a member''s.';
create index ai_errors_group_idx on public.ai_errors (group_id, occurred_at desc);
create index ai_errors_occurred_at_idx on public.ai_errors (occurred_at desc, id desc);
create index ai_errors_version_idx on public.ai_errors (model_version_id, occurred_at desc) where model_version_id is not null;
create index ai_errors_user_idx on public.ai_errors (user_id) where user_id is not null;

create function private.error_fingerprint(p_model text, p_code text, p_message text) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(concat_ws(chr(10), coalesce(p_model, ''), p_code,
    regexp_replace(regexp_replace(regexp_replace(lower(p_message),
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '#', 'g'),
      '"[^"]*"|''[^'']*''', '#', 'g'), '(0x[0-9a-f]+|[0-9]+([.,][0-9]+)*)', '#', 'g')), 'UTF8')), 'hex');
$$;
comment on function private.error_fingerprint(text, text, text) is 'What two occurrences of the same error have in common.';

create function private.group_error() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_fingerprint text;
begin
  if tg_op = 'UPDATE' then
    new.user_pseudonym := private.pseudonym(new.user_id); -- a member who goes takes the pseudonym along
    return new;
  end if;
  new.user_pseudonym := private.pseudonym(new.user_id);
  v_fingerprint := private.error_fingerprint(
    (select m.name from public.ai_model_versions v join public.ai_models m on m.id = v.model_id where v.id = new.model_version_id),
    new.error_code, new.message);
  select g.id into new.group_id from public.ai_error_groups g where g.fingerprint = v_fingerprint;
  if not found then
    -- Two services that see two new errors in opposite order would wait for each other's groups: one waits here instead.
    perform pg_advisory_xact_lock(hashtext('private.group_error'));
    insert into public.ai_error_groups (fingerprint, error_code, title, severity, first_seen_at, last_seen_at)
    values (v_fingerprint, new.error_code, left(new.message, 300), new.severity, new.occurred_at, new.occurred_at)
    on conflict (fingerprint) do nothing;
    select g.id into strict new.group_id from public.ai_error_groups g where g.fingerprint = v_fingerprint;
  end if;
  return new;
end
$$;

create function private.count_errors() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Always in the same order, so that two services that report at once wait for each other instead of failing; and no stronger
  -- than an update locks, for everybody's new rows hold a share of their group's key.
  perform 1 from public.ai_error_groups g where g.id in (select group_id from added) order by g.id for no key update;
  update public.ai_error_groups g set
    occurrences = g.occurrences + a.n, first_seen_at = least(g.first_seen_at, a.first_at), last_seen_at = greatest(g.last_seen_at, a.last_at),
    severity = greatest(g.severity, a.severity),
    reopened_count = g.reopened_count + (g.status = 'resolved' and a.last_at > g.resolved_at)::integer,
    status = case when g.status = 'resolved' and a.last_at > g.resolved_at then 'open' else g.status end
  from (
    select group_id, count(*) as n, min(occurred_at) as first_at, max(occurred_at) as last_at, max(severity) as severity
    from added group by group_id
  ) a
  where g.id = a.group_id;
  return null;
end
$$;
comment on function private.count_errors() is 'Counts, first and last time, and a resolved error that is back is open again.';

create function private.date_resolution() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.resolved_at := case when new.status <> 'resolved' then null when old.status = 'resolved' then old.resolved_at else now() end;
  return new;
end
$$;

create trigger group_row before insert or update of user_id on public.ai_errors
  for each row execute function private.group_error();
create trigger count_rows after insert on public.ai_errors
  referencing new table as added for each statement execute function private.count_errors();
create trigger date_resolution before update on public.ai_error_groups for each row execute function private.date_resolution();
create trigger set_updated_at before update on public.ai_error_groups for each row execute function private.set_updated_at();
select private.attach_audit('public.ai_error_groups', p_ignored => '{occurrences,last_seen_at,first_seen_at,severity}');

create view public.ai_error_group_summaries with (security_invoker = on) as
select g.id, g.error_code, g.title, g.severity, g.status, g.owner_id, g.note, g.occurrences, g.first_seen_at, g.last_seen_at,
  g.reopened_count, g.resolved_at, c.last_24_hours, round(c.baseline_per_day, 2) as baseline_per_day,
  -- Three standard deviations of a Poisson count above the daily mean, and never for a handful.
  c.last_24_hours >= 10 and c.last_24_hours > c.baseline_per_day + 3 * sqrt(greatest(c.baseline_per_day, 1)) as is_spike,
  -- Of the rows that are shown only: a list that is counted or sorted does not work it out.
  array(
    select (select count(*) from public.ai_errors e where e.group_id = g.id
      and e.occurred_at > now() - d.days_ago * interval '1 day' and e.occurred_at <= now() - (d.days_ago - 1) * interval '1 day')::integer
    from generate_series(14, 1, -1) d (days_ago) order by d.days_ago desc
  ) as trend_14_days
from public.ai_error_groups g
cross join lateral (
  select count(*) filter (where e.occurred_at > now() - interval '24 hours') as last_24_hours,
    count(*) filter (where e.occurred_at <= now() - interval '24 hours')::numeric
      / greatest(1, least(14, extract(epoch from now() - interval '24 hours' - g.first_seen_at)::numeric / 86400)) as baseline_per_day
  from public.ai_errors e
  where e.group_id = g.id and e.occurred_at > now() - interval '15 days'
) c;
comment on view public.ai_error_group_summaries is
  'Error groups with the last 24 hours against the 14 days before: is_spike marks what is out of the ordinary. trend_14_days counts '
  'periods of 24 hours, the last one ends now.';
revoke all on public.ai_error_group_summaries from public, anon, authenticated;
grant select on public.ai_error_group_summaries to authenticated, service_role;

create function private.ai_team() returns table (user_id uuid, full_name text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  return query
  select s.user_id, s.full_name from public.staff_members s
  join private.staff_permissions p on p.role = s.role and p.area = 'ai' and p.verb = 'write'
  where s.is_active order by s.full_name, s.user_id;
end
$$;

create function public.ai_team() returns table (user_id uuid, full_name text)
language sql stable set search_path = '' as $$ select * from private.ai_team(); $$;
comment on function public.ai_team() is 'Who works in the registry, by name: who an error can be given to. Error: 42501 without ai:read.';

create function private.error_trend(p_group_id uuid, p_days integer) returns table (day date, occurrences bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('ai', 'read');
  if p_days is null or p_days not between 1 and 366 then
    raise exception using errcode = '22023', message = 'Between 1 and 366 days.';
  end if;
  return query
  select d.day::date, count(e.id)
  from generate_series((now() at time zone 'UTC')::date - p_days + 1, (now() at time zone 'UTC')::date, interval '1 day') d (day)
  left join public.ai_errors e on e.group_id = p_group_id
    and e.occurred_at >= d.day::timestamp at time zone 'UTC' and e.occurred_at < (d.day + interval '1 day')::timestamp at time zone 'UTC'
  group by 1 order by 1;
end
$$;

create function public.error_trend(p_group_id uuid, p_days integer default 30) returns table (day date, occurrences bigint)
language sql stable set search_path = '' as $$ select * from private.error_trend(p_group_id, p_days); $$;
comment on function public.error_trend(uuid, integer) is
  'Occurrences of an error by day (UTC), days without any included, today last. Errors: 42501 without ai:read, 22023.';

------------------------------------------------------------------------------------------------------------------
-- Calls: one row a call of a model. The largest table of this system; the metrics read it by called_at.
------------------------------------------------------------------------------------------------------------------

create table public.model_performance_logs (
  id uuid not null default gen_random_uuid(),
  logged_at timestamptz not null default now(),
  model_version_id uuid not null references public.ai_model_versions (id) on delete restrict,
  alias text check (alias ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
  called_at timestamptz not null default now(),
  latency_ms integer not null check (latency_ms >= 0),
  first_token_ms integer check (first_token_ms >= 0),
  input_tokens integer not null default 0 check (input_tokens >= 0),
  cached_tokens integer not null default 0 check (cached_tokens >= 0),
  output_tokens integer not null default 0 check (output_tokens >= 0),
  cost_usd numeric(12, 8) not null default 0 check (cost_usd >= 0),
  error_code text check (length(error_code) between 1 and 100),
  accepted boolean,
  prediction_id uuid,
  user_pseudonym text check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  primary key (id, logged_at)
);
select private.close_table('public.model_performance_logs');
comment on table public.model_performance_logs is
  'One call of a model: how long, how many tokens, at what price, with what end. Every key holds logged_at, so that the table can be '
  'partitioned by month without changing the API. Written by log_model_calls().';
comment on column public.model_performance_logs.logged_at is 'When the row was written; late rows stay with the month in which they came.';
comment on column public.model_performance_logs.alias is 'The name that the service asked for; null when it asked for the version.';
comment on column public.model_performance_logs.called_at is 'When the call began. Aggregates go by it.';
comment on column public.model_performance_logs.first_token_ms is 'Until the first token, where the answer was streamed.';
comment on column public.model_performance_logs.cached_tokens is 'Of the input tokens, those that the provider had cached.';
comment on column public.model_performance_logs.error_code is 'Null for an answer: timeout, rate_limited, invalid_output, refused, provider_error ...';
comment on column public.model_performance_logs.accepted is 'Whether the answer was right: the reviewers'' word, else the member''s, null while nobody has said. Kept by trigger.';
comment on column public.model_performance_logs.prediction_id is 'Soft reference: the prediction that came of it, if one did.';
comment on column public.model_performance_logs.user_pseudonym is 'Null for calls that are nobody''s, and after the member has gone.';
create index model_performance_logs_called_at_idx on public.model_performance_logs (called_at);
create index model_performance_logs_version_idx on public.model_performance_logs (model_version_id, called_at);
create index model_performance_logs_prediction_idx on public.model_performance_logs (prediction_id) where prediction_id is not null;
create index model_performance_logs_user_idx on public.model_performance_logs (user_pseudonym) where user_pseudonym is not null;

create function public.log_model_calls(p_calls jsonb) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  if jsonb_typeof(p_calls) is distinct from 'array' or jsonb_array_length(p_calls) > 10000 then
    raise exception using errcode = '22023', message = 'Calls are an array of at most 10,000.';
  end if;
  insert into public.model_performance_logs (model_version_id, alias, called_at, latency_ms, first_token_ms, input_tokens, cached_tokens,
    output_tokens, cost_usd, error_code, accepted, prediction_id, user_pseudonym)
  select c.model_version_id, c.alias, coalesce(c.called_at, now()), c.latency_ms, c.first_token_ms, coalesce(c.input_tokens, 0),
    coalesce(c.cached_tokens, 0), coalesce(c.output_tokens, 0),
    -- A service that does not know the price leaves it to the version's.
    coalesce(c.cost_usd, (coalesce(c.input_tokens, 0) * v.input_cost_usd_per_million
      + coalesce(c.output_tokens, 0) * v.output_cost_usd_per_million) / 1000000, 0),
    c.error_code, c.accepted, c.prediction_id, private.pseudonym(c.user_id)
  from jsonb_to_recordset(p_calls) as c (
    model_version_id uuid, alias text, called_at timestamptz, latency_ms integer, first_token_ms integer, input_tokens integer,
    cached_tokens integer, output_tokens integer, cost_usd numeric, error_code text, accepted boolean, prediction_id uuid, user_id uuid)
  left join public.ai_model_versions v on v.id = c.model_version_id;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function public.log_model_calls(jsonb) is
  'For services: logs calls [{model_version_id, latency_ms, alias, called_at, first_token_ms, input_tokens, cached_tokens, output_tokens, '
  'cost_usd, error_code, accepted, prediction_id, user_id}], all or none; answers how many. The member becomes a pseudonym here. '
  'Errors: 22023, 23502, 23503, 23514.';

create function private.note_acceptance() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.model_performance_logs l set accepted = coalesce(new.final_verdict, new.user_feedback) = 'accepted'
  where l.prediction_id = new.id and l.accepted is distinct from (coalesce(new.final_verdict, new.user_feedback) = 'accepted');
  return null;
end
$$;
create trigger note_acceptance after update of final_verdict, user_feedback on public.ai_predictions
  for each row when (new.final_verdict is distinct from old.final_verdict or new.user_feedback is distinct from old.user_feedback)
  execute function private.note_acceptance();

create function private.forget_pseudonym() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.model_performance_logs l set user_pseudonym = null where l.user_pseudonym = private.pseudonym(old.id);
  return null;
end
$$;
comment on function private.forget_pseudonym() is 'What a member cost is kept, that it was one member is not.';
create trigger forget_pseudonym after delete on public.profiles for each row execute function private.forget_pseudonym();

------------------------------------------------------------------------------------------------------------------
-- Cache of contexts
------------------------------------------------------------------------------------------------------------------

create table public.ai_context_cache (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  user_pseudonym text check (user_pseudonym ~ '^[0-9a-f]{32}$'),
  cache_key text not null check (cache_key ~ '^[A-Za-z0-9:._/-]{1,200}$'),
  context_kind text not null check (context_kind ~ '^[a-z0-9_]{1,60}$'),
  context_payload jsonb not null,
  size_bytes integer generated always as (octet_length(context_payload::text)) stored,
  token_count integer check (token_count >= 0),
  hits_count bigint not null default 0 check (hits_count >= 0),
  last_hit_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint ai_context_cache_pseudonym check ((user_id is null) = (user_pseudonym is null))
);
select private.close_table('public.ai_context_cache');
comment on table public.ai_context_cache is
  'What a model is told about a member or a subject, worked out in advance. Services read the content; staff see key, size, hits and age.';
comment on column public.ai_context_cache.cache_key is 'Holds no name and no id of a member: services use the pseudonym.';
comment on column public.ai_context_cache.context_kind is 'What it is a context of: member_summary, week_plan, guideline_pack ...';
comment on column public.ai_context_cache.context_payload is 'Of no concern to people: no role but the service reads it.';
comment on column public.ai_context_cache.token_count is 'What it costs a prompt.';
create unique index ai_context_cache_key on public.ai_context_cache (cache_key);
create index ai_context_cache_user_idx on public.ai_context_cache (user_id) where user_id is not null;
create index ai_context_cache_expires_at_idx on public.ai_context_cache (expires_at);

create table public.ai_context_cache_days (
  id uuid primary key default gen_random_uuid(),
  day date not null,
  context_kind text not null,
  hits bigint not null default 0 check (hits >= 0),
  misses bigint not null default 0 check (misses >= 0),
  constraint ai_context_cache_days_one_a_kind unique (day, context_kind)
);
select private.close_table('public.ai_context_cache_days');
comment on table public.ai_context_cache_days is 'Hits and misses of the context cache by day (UTC) and kind: its hit rate, also of entries that are gone.';

create trigger set_pseudonym before insert or update on public.ai_context_cache
  for each row execute function private.set_pseudonym();
create trigger set_updated_at before update on public.ai_context_cache for each row execute function private.set_updated_at();

create function public.read_context(p_cache_key text, p_context_kind text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_payload jsonb;
  v_hit boolean;
begin
  update public.ai_context_cache c set hits_count = c.hits_count + 1, last_hit_at = now()
  where c.cache_key = p_cache_key and c.context_kind = p_context_kind and c.expires_at > now()
  returning c.context_payload into v_payload;
  v_hit := found;
  insert into public.ai_context_cache_days as d (day, context_kind, hits, misses)
  values ((now() at time zone 'UTC')::date, p_context_kind, v_hit::integer, (not v_hit)::integer)
  on conflict (day, context_kind) do update set hits = d.hits + excluded.hits, misses = d.misses + excluded.misses;
  return v_payload;
end
$$;
comment on function public.read_context(text, text) is 'For services: the cached context, or null when there is none in force. Counts a hit or a miss.';

create function public.write_context(
  p_cache_key text, p_context_kind text, p_payload jsonb, p_ttl_seconds integer, p_user_id uuid default null, p_token_count integer default null
) returns uuid
language sql set search_path = '' as $$
  insert into public.ai_context_cache as c (cache_key, context_kind, context_payload, expires_at, user_id, token_count)
  values (p_cache_key, p_context_kind, p_payload, now() + make_interval(secs => p_ttl_seconds), p_user_id, p_token_count)
  on conflict (cache_key) do update set context_kind = excluded.context_kind, context_payload = excluded.context_payload,
    expires_at = excluded.expires_at, user_id = excluded.user_id, token_count = excluded.token_count
  returning c.id;
$$;
comment on function public.write_context(text, text, jsonb, integer, uuid, integer) is
  'For services: stores or renews a context for so many seconds; answers its id. Errors: 23502, 23503, 23514.';

grant execute on function
  public.log_model_calls(jsonb), public.read_context(text, text), public.write_context(text, text, jsonb, integer, uuid, integer)
to service_role;
grant execute on function
  private.claim_reviews(integer, integer, uuid, uuid, public.ai_model_task), public.claim_reviews(integer, integer, uuid, uuid, public.ai_model_task),
  private.review_prediction(uuid, public.ai_verdict, jsonb, text, numeric, public.ai_rejection_reason),
  public.review_prediction(uuid, public.ai_verdict, jsonb, text, numeric, public.ai_rejection_reason),
  private.corrections_waiting(uuid), public.corrections_waiting(uuid),
  private.review_progress(timestamptz), public.review_progress(timestamptz),
  private.withdraw_review(uuid), public.withdraw_review(uuid),
  private.collect_corrections(uuid, integer), public.collect_corrections(uuid, integer),
  private.reviewer_agreement(timestamptz, timestamptz), public.reviewer_agreement(timestamptz, timestamptz),
  private.ai_team(), public.ai_team(),
  private.error_trend(uuid, integer), public.error_trend(uuid, integer)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Members see their answers, the AI team all without a name" on public.ai_predictions
  for select to authenticated using (user_id = (select auth.uid()) or (select private.can('ai', 'read')));
create policy "Members say what they think of an answer" on public.ai_predictions
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant
  select (id, user_pseudonym, model_version_id, alias, prediction_type, input_payload, output_payload,
    confidence_score, latency_ms, cost_usd, training_consent_at, predicted_at, user_feedback, user_rating, user_correction, user_comment,
    user_feedback_at, review_state, review_priority, reviews_needed, reviews_count, final_verdict, final_payload, reviewed_at, updated_at),
  update (user_feedback, user_rating, user_correction, user_comment, training_consent_at)
  on public.ai_predictions to authenticated;

create policy "Reviewers see their reviews, and all once it is settled" on public.ai_prediction_reviews
  for select to authenticated
  using ((select private.can('ai', 'read')) and (reviewer_id = (select auth.uid()) or exists (
    select 1 from public.ai_predictions p where p.id = prediction_id and p.review_state = 'reviewed')));
grant select on public.ai_prediction_reviews to authenticated;

create policy "The AI team sees errors" on public.ai_error_groups
  for select to authenticated using ((select private.can('ai', 'read')));
create policy "The AI team works on errors" on public.ai_error_groups
  for update to authenticated using ((select private.can('ai', 'write'))) with check ((select private.can('ai', 'write')));
grant select, update (status, owner_id, note) on public.ai_error_groups to authenticated;

create policy "The AI team sees each occurrence without a name" on public.ai_errors
  for select to authenticated using ((select private.can('ai', 'read')));
grant select (id, group_id, user_pseudonym, model_version_id, occurred_at, error_code, message, severity, http_status, request_id,
    retry_count, was_recovered, error_context)
  on public.ai_errors to authenticated;

create policy "The AI team sees calls" on public.model_performance_logs
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.model_performance_logs to authenticated;

create policy "The AI team sees what is cached, not its content" on public.ai_context_cache
  for select to authenticated using ((select private.can('ai', 'read')));
grant select (id, user_pseudonym, cache_key, context_kind, size_bytes, token_count, hits_count, last_hit_at, expires_at, created_at, updated_at)
  on public.ai_context_cache to authenticated;

create policy "The AI team sees hits and misses" on public.ai_context_cache_days
  for select to authenticated using ((select private.can('ai', 'read')));
grant select on public.ai_context_cache_days to authenticated;
