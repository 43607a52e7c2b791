-- Batches: films of many members at once. A batch is made in one statement: the template's version and the choices are pinned, and for
-- each member it is written down that a film is made, or why not. The worker freezes and queues drafts at half scale a few at
-- a time, so that a person's single film never waits behind two thousand; people look at drafts, and what they approve is made in full
-- from exactly what the draft froze.

create type public.film_review as enum ('pending', 'approved', 'rejected');

create table public.film_batches (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(trim(name)) between 1 and 120),
  template_id uuid not null references public.content_templates (id) on delete restrict,
  template_version_id uuid not null references public.content_template_versions (id) on delete restrict,
  choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object'),
  selection jsonb not null check (jsonb_typeof(selection) = 'object'),
  preset text not null default 'portrait' check (preset ~ '^[a-z0-9_-]{1,40}$'),
  renderer_version text not null default '1' check (length(renderer_version) between 1 and 60),
  cancelled_at timestamptz,
  requested_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.film_batches');
comment on table public.film_batches is 'Films of many members, asked for at once. Changed by create_film_batch and cancel_film_batch only.';
comment on column public.film_batches.template_version_id is 'Pinned when the batch was made: a template that changes meanwhile changes nothing here.';
comment on column public.film_batches.choices is 'The version''s defaults with this batch''s choices over them.';
comment on column public.film_batches.selection is '{"users": [id, …]} or {"rule": {…}}, see private.check_film_selection.';
create index film_batches_created_at_idx on public.film_batches (created_at desc, id desc);
create index film_batches_template_idx on public.film_batches (template_id);
create index film_batches_template_version_idx on public.film_batches (template_version_id);
create index film_batches_requested_by_idx on public.film_batches (requested_by);

create table public.film_batch_items (
  id uuid primary key default gen_random_uuid(),
  batch_id uuid not null references public.film_batches (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  position integer not null check (position > 0),
  refusals text[] not null default '{}',
  draft_id uuid references public.viral_video_generations (id) on delete set null,
  problem text check (length(problem) <= 500),
  review public.film_review not null default 'pending',
  reason text check (length(reason) <= 2000),
  approved_hash text check (approved_hash ~ '^[0-9a-f]{64}$'),
  final_id uuid references public.viral_video_generations (id) on delete set null,
  reviewed_by uuid references public.staff_members (user_id) on delete set null,
  reviewed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint film_batch_items_member_once unique (batch_id, user_id),
  constraint film_batch_items_decided check ((review = 'approved') = (approved_hash is not null)),
  constraint film_batch_items_reasoned check (review <> 'rejected' or length(trim(reason)) > 0)
);
select private.close_table('public.film_batch_items');
comment on table public.film_batch_items is 'One member in a batch: left out and why, or a draft, what a person thought of it, and the final film. Goes with the member.';
comment on column public.film_batch_items.refusals is 'Why no film is made, gravest first: codes of private.film_refusals, at_risk, filmed_recently, in_review. Empty: one is made.';
comment on column public.film_batch_items.problem is 'Why no draft could be asked for, in a sentence; null when one was, or when it is still to come.';
comment on column public.film_batch_items.reason is 'Why it was rejected.';
comment on column public.film_batch_items.approved_hash is 'content_hash of the final film: what the draft froze, at full scale. Nothing else can become of the approval.';
create index film_batch_items_order_idx on public.film_batch_items (batch_id, position);
create index film_batch_items_waiting_idx on public.film_batch_items (batch_id, position)
  where draft_id is null and problem is null and refusals = '{}' and review = 'pending';
create index film_batch_items_user_idx on public.film_batch_items (user_id);
create index film_batch_items_draft_idx on public.film_batch_items (draft_id);
create index film_batch_items_final_idx on public.film_batch_items (final_id);
create index film_batch_items_reviewed_by_idx on public.film_batch_items (reviewed_by);

create trigger set_updated_at before update on public.film_batches
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.film_batch_items
  for each row execute function private.set_updated_at();
select private.attach_audit('public.film_batches');
-- The batch says who was chosen; two thousand entries more would say it again.
select private.attach_audit('public.film_batch_items', p_events => 'update or delete');

create policy "Growth sees batches of films" on public.film_batches
  for select to authenticated using ((select private.can('content', 'read')));
grant select on public.film_batches to authenticated;
-- Whoever did not agree to anything is not shown to growth, not even as left out.
create policy "Growth sees whom a batch is of" on public.film_batch_items
  for select to authenticated
  using ((select private.can('content', 'read')) and (not 'no_consent' = any (refusals) or (select private.can('users', 'read'))));
grant select on public.film_batch_items to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Who: a selection or a rule
------------------------------------------------------------------------------------------------------------------

create function private.check_film_selection(p_selection jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_rule jsonb := p_selection -> 'rule';
  v_name text;
  v_value jsonb;
begin
  if jsonb_typeof(p_selection) is distinct from 'object' or (p_selection ? 'users') = (p_selection ? 'rule') then
    raise exception using errcode = '22023', message = 'Say whom the films are of: {"users": [id, …]} or {"rule": {…}}.';
  end if;
  if p_selection ? 'users' then
    if jsonb_typeof(p_selection -> 'users') <> 'array' or jsonb_array_length(p_selection -> 'users') not between 1 and 5000
      or exists (select 1 from jsonb_array_elements(p_selection -> 'users') u
        where jsonb_typeof(u) <> 'string' or u #>> '{}' !~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$') then
      raise exception using errcode = '22023', message = 'users must be a list of 1 to 5,000 members'' ids.';
    end if;
    return;
  end if;
  if jsonb_typeof(v_rule) <> 'object' then
    raise exception using errcode = '22023', message = 'The rule must be an object.';
  end if;
  for v_name, v_value in select * from jsonb_each(v_rule) loop
    if v_name in ('milestone_within_days', 'streak_days_at_least', 'weighed_within_days', 'not_filmed_within_days', 'at_most') then
      if jsonb_typeof(v_value) <> 'number' or (v_value #>> '{}')::numeric not between 1 and 5000
        or (v_value #>> '{}')::numeric <> trunc((v_value #>> '{}')::numeric) then
        raise exception using errcode = '22023', message = format('%s must be a whole number from 1 to 5,000.', v_name);
      end if;
    elsif v_name = 'exclude_at_risk' then
      if jsonb_typeof(v_value) <> 'boolean' then
        raise exception using errcode = '22023', message = 'exclude_at_risk must be true or false.';
      end if;
    elsif v_name in ('goals', 'tiers') then
      if jsonb_typeof(v_value) <> 'array' or exists (
        select 1 from jsonb_array_elements(v_value) e
        where jsonb_typeof(e) <> 'string' or not (e #>> '{}') = any (case v_name
          when 'goals' then enum_range(null::public.primary_goal)::text[] else enum_range(null::public.subscription_tier)::text[] end)) then
        raise exception using errcode = '22023', message = format('%s must be a list of known ones.', v_name);
      end if;
    else
      raise exception using errcode = '22023', message = format('A rule knows nothing of %s.', quote_literal(left(v_name, 60)));
    end if;
  end loop;
end
$$;
comment on function private.check_film_selection(jsonb) is
  'Refuses (22023) what is no selection. A rule''s parts, all optional, all must hold: milestone_within_days, streak_days_at_least, '
  'weighed_within_days, goals, tiers choose members; exclude_at_risk and not_filmed_within_days (of the same template) leave '
  'out with a reason; at_most takes the longest-standing members first.';

create function private.resolve_film_selection(p_selection jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_ids jsonb;
begin
  if jsonb_typeof(p_selection) is distinct from 'object' or not p_selection ? 'query' then
    return p_selection;
  end if;
  perform private.require('users', 'read');
  if p_selection ?| array['users', 'rule'] then
    perform private.refuse_value('Films are of a list of users, of a rule or of what the users list finds: one of them.');
  end if;
  execute format('select coalesce(jsonb_agg(f.id), ''[]'') from (select p.id from public.profiles p where %s limit 5001) f',
    coalesce(private.members_clause(p_selection -> 'query'), 'true')) into v_ids;
  if jsonb_array_length(v_ids) not between 1 and 5000 then
    perform private.refuse_value(case when v_ids = '[]' then 'The users list finds nobody by that.'
      else 'A batch is of 5,000 members at most: narrow the list.' end);
  end if;
  return p_selection - 'query' || jsonb_build_object('users', v_ids);
end
$$;
comment on function private.resolve_film_selection(jsonb) is
  '{"query": {...}}, as the users list was asked, as {"users": [id, ...]}; other selections as they are. What is kept with a batch are the ids: '
  'its readers may not see whom somebody searched. Errors: 42501 without users:read, 22023 for nobody or more than 5,000.';

create function private.film_candidates(p_selection jsonb, p_template_id uuid)
returns table (user_id uuid, refusals text[])
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_rule jsonb := coalesce(p_selection -> 'rule', '{}');
  v_ids uuid[];
begin
  if p_selection ? 'users' then
    select array_agg(p.id) into v_ids
    from public.profiles p
    where p.id in (select u::uuid from jsonb_array_elements_text(p_selection -> 'users') u);
  else
    select array_agg(p.id) into v_ids
    from public.profiles p
    where (not v_rule ? 'goals' or v_rule -> 'goals' ? p.primary_goal::text)
      and (not v_rule ? 'tiers' or v_rule -> 'tiers' ? p.subscription_tier::text)
      and (not v_rule ? 'milestone_within_days' or exists (
        select 1 from public.goal_milestones m where m.user_id = p.id and m.achieved_at <= now()
          and m.achieved_at > now() - make_interval(days => (v_rule ->> 'milestone_within_days')::integer)))
      and (not v_rule ? 'streak_days_at_least' or exists (
        select 1 from public.user_streaks s
        where s.user_id = p.id and s.current_streak_days >= (v_rule ->> 'streak_days_at_least')::integer))
      and (not v_rule ? 'weighed_within_days' or exists (
        select 1 from public.weight_history w
        where w.user_id = p.id and w.measured_on > current_date - (v_rule ->> 'weighed_within_days')::integer));
  end if;
  return query
  with reasons as materialized (
    select f.user_id, f.code, f.rank from private.film_refusals(v_ids) f
    union all
    select a.user_id, 'at_risk', 6 from analytics.at_risk a
    where a.user_id = any (v_ids) and (v_rule ->> 'exclude_at_risk')::boolean
    union all
    select distinct v.user_id, 'filmed_recently', 7 from public.viral_video_generations v
    where v.user_id = any (v_ids) and v.template_id = p_template_id and not v.is_draft
      and v.status in ('queued', 'rendering', 'succeeded')
      and v.created_at > now() - make_interval(days => (v_rule ->> 'not_filmed_within_days')::integer)
    union all
    select distinct i.user_id, 'in_review', 8
    from public.film_batch_items i join public.film_batches b on b.id = i.batch_id
    where i.user_id = any (v_ids) and b.template_id = p_template_id and b.cancelled_at is null
      and i.review = 'pending' and i.refusals = '{}' and i.problem is null
  ), found as (
    select p.id, p.user_no, array_agg(r.code order by r.rank) filter (where r.code is not null) as codes
    from public.profiles p left join reasons r on r.user_id = p.id
    where p.id = any (v_ids) group by p.id
  )
  (select f.id, '{}'::text[] from found f where f.codes is null
    order by f.user_no limit (v_rule ->> 'at_most')::integer)
  union all
  select f.id, f.codes from found f where f.codes is not null;
end
$$;
comment on function private.film_candidates(jsonb, uuid) is
  'Everybody whom a selection names or a rule finds, with the reasons against a film (none: it is made). Ids of nobody are passed over. '
  'A template of which the member has a draft in review is not made twice (in_review).';

------------------------------------------------------------------------------------------------------------------
-- The dry run
------------------------------------------------------------------------------------------------------------------

create function private.film_pace(p_film text, p_is_draft boolean) returns jsonb
language sql stable security definer set search_path = '' as $$
  with latest as (
    select v.film = p_film as same_film, v.is_draft, v.generation_time_seconds as seconds, v.worker_id, v.finished_at
    from public.viral_video_generations v
    where v.status = 'succeeded' and v.generation_time_seconds > 0
      and (v.video_type = 'share_card') = (private.card_type(p_film) is not null) -- a card takes a second, a film many
    order by v.created_at desc limit 400
  ), kinds as (
    -- A draft is drawn 1.6 times as fast as the film (measured, docs/performance.md); the nearest kind that was measured counts.
    select l.same_film and l.is_draft = p_is_draft as exact, count(*) as films,
      percentile_cont(0.5) within group (order by l.seconds
        * case when l.is_draft = p_is_draft then 1 when p_is_draft then 1 / 1.6 else 1.6 end) as seconds,
      row_number() over (order by (l.same_film and l.is_draft = p_is_draft) desc, l.same_film desc, (l.is_draft = p_is_draft) desc) as choice
    from latest l group by l.same_film, l.is_draft
  )
  select jsonb_build_object(
    'seconds_per_film', (select round(k.seconds::numeric, 1) from kinds k where k.choice = 1),
    'measured_films', coalesce((select k.films from kinds k where k.choice = 1), 0),
    'measured_same', coalesce((select k.exact from kinds k where k.choice = 1), false),
    'workers', greatest(1, (
      select count(distinct v.worker_id) from public.viral_video_generations v
      where v.status = 'rendering' and v.lease_expires_at > now())),
    'queued', (select count(*) from public.viral_video_generations v where v.status in ('queued', 'rendering'))
  );
$$;
comment on function private.film_pace(text, boolean) is
  'What making a film takes here: {seconds_per_film: median of the last measured ones or null, measured_films, measured_same: whether they '
  'were of this film and scale, workers: that draw now, at least 1, queued: films ahead}.';

create function private.preview_film_batch(p_template_id uuid, p_selection jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_version public.content_template_versions;
  v_sees_users boolean := private.can('users', 'read');
  v_counts jsonb;
  v_films integer;
  v_pace jsonb;
begin
  perform private.require('content', 'write');
  p_selection := private.resolve_film_selection(p_selection);
  perform private.check_film_selection(p_selection);
  v_version := private.film_in_use(p_template_id);
  with candidates as materialized (select c.refusals from private.film_candidates(p_selection, p_template_id) c)
  select (select count(*) from candidates c where c.refusals = '{}'),
    coalesce((
      select jsonb_agg(jsonb_build_object('code', r.code,
        -- How many never agreed is an aggregate to growth: of fewer than ten nothing is said.
        'members', case when r.code <> 'no_consent' or v_sees_users or r.n >= 10 then r.n end) order by r.n desc, r.code)
      from (select c.refusals[1] as code, count(*) as n from candidates c where c.refusals <> '{}' group by c.refusals[1]) r), '[]')
  into v_films, v_counts;
  v_pace := private.film_pace(v_version.film, true);
  return v_pace || jsonb_build_object(
    'films', v_films, 'left_out', v_counts, 'film', v_version.film, 'template_version', v_version.version,
    'seconds', ceil((v_films + (v_pace ->> 'queued')::integer) * (v_pace ->> 'seconds_per_film')::numeric / (v_pace ->> 'workers')::integer));
end
$$;
create function public.preview_film_batch(p_template_id uuid, p_selection jsonb) returns jsonb
language sql stable set search_path = '' as $$ select private.preview_film_batch(p_template_id, p_selection); $$;
comment on function public.preview_film_batch(uuid, jsonb) is
  'The dry run of create_film_batch: {films, left_out: [{code, members}] each member under their gravest reason, members null where fewer '
  'than ten never agreed and the reader may not see users; seconds: until the drafts are there, null before anything was measured; '
  'and private.film_pace}. Errors: 42501 without content:write, 22023 no selection or nothing published, PT404 unknown template.';

create function private.film_member_name(p_user_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case when (select private.can('users', 'read')) then nullif(p.full_name, '')
    when (select private.can('content', 'read')) then private.shown_name(p.full_name,
      (select t.name_form from private.consent_terms t where t.user_id = p_user_id)) end
  from public.profiles p where p.id = p_user_id;
$$;
comment on function private.film_member_name(uuid) is 'A member''s name for who may see users, else as the consent shows it; null for none.';

create function private.film_batch_members(
  p_template_id uuid, p_selection jsonb, p_code text, p_after uuid, p_limit integer
) returns table (user_id uuid, display_name text, refusals text[])
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('content', 'write');
  if p_code = 'no_consent' then
    perform private.require('users', 'read');
  end if;
  p_selection := private.resolve_film_selection(p_selection);
  perform private.check_film_selection(p_selection);
  perform private.film_in_use(p_template_id);
  if p_limit is null or p_limit not between 1 and 500 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 500.';
  end if;
  return query
  select c.user_id, private.film_member_name(c.user_id), c.refusals
  from (
    select f.user_id, f.refusals from private.film_candidates(p_selection, p_template_id) f
    where f.refusals[1] is not distinct from p_code and (p_after is null or f.user_id > p_after)
    order by f.user_id limit p_limit) c
  order by c.user_id;
end
$$;
create function public.film_batch_members(
  p_template_id uuid, p_selection jsonb, p_code text default null, p_after uuid default null, p_limit integer default 50
) returns table (user_id uuid, display_name text, refusals text[])
language sql stable set search_path = '' as $$
  select * from private.film_batch_members(p_template_id, p_selection, p_code, p_after, p_limit);
$$;
comment on function public.film_batch_members(uuid, jsonb, text, uuid, integer) is
  'The members behind a number of the dry run: of whom films are made (p_code null), or left out for p_code first of all. Ordered by id, '
  'after p_after. Errors: as preview_film_batch; 42501 for no_consent without users:read.';

------------------------------------------------------------------------------------------------------------------
-- Making and stopping a batch
------------------------------------------------------------------------------------------------------------------

create function private.make_film_batch(
  p_name text, p_template_id uuid, p_selection jsonb, p_choices jsonb, p_preset text, p_renderer_version text
) returns public.film_batches
language plpgsql security definer set search_path = '' as $$
declare
  v_version public.content_template_versions;
  v_batch public.film_batches;
begin
  perform private.check_film_selection(p_selection);
  perform private.check_film_request(p_choices, p_preset, p_renderer_version);
  if coalesce(length(trim(p_name)), 0) not between 1 and 120 then
    raise exception using errcode = '22023', message = 'A batch needs a name of 1 to 120 characters.';
  end if;
  v_version := private.film_in_use(p_template_id);
  v_batch.choices := v_version.choices || coalesce(p_choices, '{}');
  insert into public.film_batches (name, template_id, template_version_id, choices, selection, preset, renderer_version, requested_by)
  values (trim(p_name), p_template_id, v_version.id, v_batch.choices, p_selection,
    coalesce(nullif(v_batch.choices ->> 'format', ''), p_preset), p_renderer_version,
    (select m.user_id from public.staff_members m where m.user_id = auth.uid()))
  returning * into v_batch;
  insert into public.film_batch_items (batch_id, user_id, position, refusals)
  select v_batch.id, c.user_id, row_number() over (order by c.refusals <> '{}', c.user_id), c.refusals
  from private.film_candidates(p_selection, p_template_id) c;
  return v_batch;
end
$$;

create function private.create_film_batch(
  p_name text, p_template_id uuid, p_selection jsonb, p_choices jsonb, p_preset text, p_renderer_version text
) returns public.film_batches
language plpgsql security definer set search_path = '' as $$
declare
  v_batch public.film_batches;
begin
  perform private.require('content', 'write');
  v_batch := private.make_film_batch(p_name, p_template_id, private.resolve_film_selection(p_selection), p_choices, p_preset, p_renderer_version);
  if not exists (select 1 from public.film_batch_items i where i.batch_id = v_batch.id and i.refusals = '{}') then
    raise exception using errcode = '22023', message = 'No film can be made of anybody in this selection.',
      hint = 'The dry run says why each is left out.';
  end if;
  return v_batch;
end
$$;
create function public.create_film_batch(
  p_name text, p_template_id uuid, p_selection jsonb, p_choices jsonb default '{}', p_preset text default 'portrait',
  p_renderer_version text default '1'
) returns public.film_batches
language sql set search_path = '' as $$
  select private.create_film_batch(p_name, p_template_id, p_selection, p_choices, p_preset, p_renderer_version);
$$;
comment on function public.create_film_batch(text, uuid, jsonb, jsonb, text, text) is
  'Makes a batch of {"users": [id, ...]}, {"rule": {...}} or {"query": ...} as users_page() takes it: pins the version in use, writes down for each member that a draft is made or why not. The worker does the rest. Errors: '
  '42501 without content:write, PT404 unknown template, 22023 bad input, nothing published, or nobody to make a film of.';

create function private.cancel_film_batch(p_id uuid) returns public.film_batches
language plpgsql security definer set search_path = '' as $$
declare
  v_batch public.film_batches;
begin
  perform private.require('content', 'write');
  select * into v_batch from public.film_batches b where b.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such batch.';
  elsif v_batch.cancelled_at is not null then
    return v_batch;
  end if;
  update public.film_batches b set cancelled_at = now() where b.id = p_id returning * into v_batch;
  update public.viral_video_generations v
  set cancel_requested_at = coalesce(v.cancel_requested_at, now()),
    status = case v.status when 'queued' then 'cancelled' else v.status end,
    finished_at = case v.status when 'queued' then now() else v.finished_at end
  where v.id in (select i.draft_id from public.film_batch_items i where i.batch_id = p_id)
    and v.status in ('queued', 'rendering')
    -- The same content is one draft: another batch may wait for it.
    and not exists (
      select 1 from public.film_batch_items o join public.film_batches b on b.id = o.batch_id
      where o.draft_id = v.id and o.batch_id <> p_id and b.cancelled_at is null);
  return v_batch;
end
$$;
create function public.cancel_film_batch(p_id uuid) returns public.film_batches
language sql set search_path = '' as $$ select private.cancel_film_batch(p_id); $$;
comment on function public.cancel_film_batch(uuid) is
  'Stops the drafts that are not made yet; those that are can still be looked at, and approved films are still made. Again, it changes '
  'nothing. Errors: 42501 without content:write, PT404.';

------------------------------------------------------------------------------------------------------------------
-- The worker: freezing and queueing a few drafts at a time
------------------------------------------------------------------------------------------------------------------

create function private.prepare_film_item(p_item public.film_batch_items, p_batch public.film_batches) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_film public.viral_video_generations;
  v_refusals text[];
begin
  -- A consent may have ended, a weigh-in come, since the batch was made.
  select v.film into strict v_film.film from public.content_template_versions v where v.id = p_batch.template_version_id;
  select coalesce(array_agg(r.code order by r.rank), '{}') into v_refusals from (
    select f.code, f.rank from private.film_refusals(array[p_item.user_id]) f
    union all
    select p.code, 6 from private.photo_refusals(p_item.user_id) p where private.shows_photos(v_film.film)
  ) r;
  if v_refusals <> '{}' then
    update public.film_batch_items i set refusals = v_refusals where i.id = p_item.id;
    return;
  end if;
  v_film.user_id := p_item.user_id;
  v_film.template_id := p_batch.template_id;
  v_film.template_version_id := p_batch.template_version_id;
  v_film.choices := p_batch.choices;
  v_film.preset := p_batch.preset;
  v_film.renderer_version := p_batch.renderer_version;
  v_film.source_data := private.build_story_source(p_item.user_id, v_film.film);
  v_film.is_draft := true;
  v_film.requested_by := p_batch.requested_by;
  v_film := private.enqueue_film(v_film);
  update public.film_batch_items i set draft_id = v_film.id where i.id = p_item.id;
exception when others then
  -- One member's rows must not hold up the others; what went wrong stands beside the member.
  update public.film_batch_items i set problem = left(sqlerrm, 500) where i.id = p_item.id;
end
$$;

create function public.prepare_film_batches(p_ahead integer default 10) returns integer
language plpgsql set search_path = '' as $$
declare
  v_item public.film_batch_items;
  v_batch public.film_batches;
  v_count integer := 0;
begin
  if p_ahead is null or p_ahead not between 1 and 200 then
    raise exception using errcode = '22023', message = 'Between 1 and 200 drafts can be kept ready.';
  end if;
  for v_item in
    select i.* from public.film_batch_items i join public.film_batches b on b.id = i.batch_id
    where i.draft_id is null and i.problem is null and i.refusals = '{}' and i.review = 'pending' and b.cancelled_at is null
    order by b.created_at, i.batch_id, i.position
    limit greatest(0, p_ahead - (
      select count(*) from public.viral_video_generations v where v.is_draft and v.status = 'queued'))
    for update of i skip locked
  loop
    select * into strict v_batch from public.film_batches b where b.id = v_item.batch_id;
    perform private.prepare_film_item(v_item, v_batch);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function public.prepare_film_batches(integer) is
  'Freezes and queues drafts of the oldest batches until p_ahead of them wait; answers how many members were dealt with. Any number of '
  'workers may call it. Errors: 22023. Service role only.';

------------------------------------------------------------------------------------------------------------------
-- What lists and pages read
------------------------------------------------------------------------------------------------------------------

create view public.film_batch_item_summaries with (security_invoker = on) as
select i.id, i.batch_id, i.user_id, i.position, i.refusals, i.problem, i.review, i.reason, i.approved_hash, i.reviewed_at,
  private.requester_name(i.reviewed_by) as reviewed_by_name,
  coalesce(d.source_data #>> '{user,display_name}', private.film_member_name(i.user_id)) as display_name,
  case
    when i.refusals <> '{}' then 'left_out'
    when i.review <> 'pending' then i.review::text
    when i.problem is not null or d.status = 'failed' then 'failed'
    when d.status = 'cancelled' then 'cancelled'
    when d.status = 'succeeded' then 'to_review'
    when d.id is not null then 'drawing'
    when b.cancelled_at is not null then 'cancelled'
    else 'waiting' end as state,
  i.draft_id, d.status as draft_status, d.progress_pct as draft_progress_pct, d.content_hash as draft_hash, d.video_url as draft_url,
  d.thumbnail_url as draft_thumbnail_url, d.duration_seconds, d.generation_time_seconds as draft_seconds,
  coalesce(d.error_message, i.problem) as error_message,
  i.final_id, f.status as final_status, f.video_url as final_url, f.error_code as final_error_code, i.created_at, i.updated_at
from public.film_batch_items i
join public.film_batches b on b.id = i.batch_id
left join public.viral_video_generations d on d.id = i.draft_id
left join public.viral_video_generations f on f.id = i.final_id;
comment on view public.film_batch_item_summaries is
  'Members of a batch with their draft and final film. state: left_out, waiting, drawing, to_review, approved, rejected, failed, cancelled.';
revoke all on public.film_batch_item_summaries from public, anon, authenticated;
grant select on public.film_batch_item_summaries to authenticated, service_role;

create view public.film_batch_summaries with (security_invoker = on) as
select b.id, b.name, b.template_id, t.template_name, b.template_version_id, tv.version as template_version, tv.film, b.choices,
  b.selection, b.preset, b.renderer_version, b.cancelled_at, b.requested_by, private.requester_name(b.requested_by) as requested_by_name,
  b.created_at, b.updated_at, n.films, n.left_out, n.open, n.to_review, n.approved, n.rejected, n.failed, n.finished,
  case when n.open > 0 and b.cancelled_at is null then 'drawing'
    when n.to_review > 0 then 'to_review'
    when b.cancelled_at is not null then 'cancelled'
    when n.finished < n.approved then 'finishing'
    else 'done' end as state
from public.film_batches b
join public.content_templates t on t.id = b.template_id
join public.content_template_versions tv on tv.id = b.template_version_id
cross join lateral (
  select count(*) filter (where s.state <> 'left_out')::integer as films,
    count(*) filter (where s.state = 'left_out')::integer as left_out,
    count(*) filter (where s.state in ('waiting', 'drawing'))::integer as open,
    count(*) filter (where s.state = 'to_review')::integer as to_review,
    count(*) filter (where s.state = 'approved')::integer as approved,
    count(*) filter (where s.state = 'rejected')::integer as rejected,
    count(*) filter (where s.state = 'failed')::integer as failed,
    -- An approved film that failed or was cancelled is over too.
    count(*) filter (where s.state = 'approved' and s.final_status not in ('queued', 'rendering'))::integer as finished
  from public.film_batch_item_summaries s where s.batch_id = b.id
) n;
comment on view public.film_batch_summaries is
  'Batches with their counts. state: drawing, to_review, finishing, done, cancelled. Members without a consent are counted for who sees users only.';
revoke all on public.film_batch_summaries from public, anon, authenticated;
grant select on public.film_batch_summaries to authenticated, service_role;

create function private.film_batch_time(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_film text;
  v_open integer;
  v_pace jsonb;
begin
  perform private.require('content', 'read');
  select v.film into v_film
  from public.film_batches b join public.content_template_versions v on v.id = b.template_version_id where b.id = p_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such batch.';
  end if;
  select count(*) into v_open from public.film_batch_items i
  left join public.viral_video_generations d on d.id = i.draft_id
  where i.batch_id = p_id and i.refusals = '{}' and i.problem is null and i.review = 'pending'
    and (d.id is null or d.status in ('queued', 'rendering'));
  v_pace := private.film_pace(v_film, true);
  return v_pace || jsonb_build_object('open', v_open,
    'seconds_left', ceil(v_open * (v_pace ->> 'seconds_per_film')::numeric / (v_pace ->> 'workers')::integer));
end
$$;
create function public.film_batch_time(p_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.film_batch_time(p_id); $$;
comment on function public.film_batch_time(uuid) is
  'How long a batch''s drafts will still take: {open, seconds_left, null before anything was measured, and private.film_pace}. Errors: 42501, PT404.';

------------------------------------------------------------------------------------------------------------------
-- Review
------------------------------------------------------------------------------------------------------------------

create function private.review_film(p_item_id uuid, p_decision public.film_review, p_content_hash text, p_reason text)
returns public.film_batch_items
language plpgsql security definer set search_path = '' as $$
declare
  v_item public.film_batch_items;
  v_draft public.viral_video_generations;
  v_final public.viral_video_generations;
begin
  perform private.require('content', 'write');
  select * into v_item from public.film_batch_items i where i.id = p_item_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such film in a batch.';
  elsif p_decision is null then
    raise exception using errcode = '22023', message = 'Say whether it is approved, rejected or pending again.';
  elsif p_decision = v_item.review then
    return v_item;
  elsif p_decision = 'rejected' and coalesce(length(trim(p_reason)), 0) not between 1 and 2000 then
    raise exception using errcode = '22023', message = 'Say why it is rejected, in up to 2,000 characters.';
  end if;
  select * into v_draft from public.viral_video_generations v where v.id = v_item.draft_id for update;
  if v_draft.id is null or v_draft.status <> 'succeeded' then
    raise exception using errcode = '22023', message = 'There is no finished draft of this film to decide on.';
  elsif p_decision <> 'pending' and p_content_hash is distinct from v_draft.content_hash then
    raise exception using errcode = '22023', message = 'The draft has changed since you looked at it. Look again.';
  end if;

  if v_item.review = 'approved' then
    -- Taken back: what nobody else approved is not made. What is made already stays, and can be deleted from the library.
    select * into v_final from public.viral_video_generations v where v.id = v_item.final_id for update;
    if v_final.status in ('queued', 'rendering') and not exists (
      select 1 from public.film_batch_items o where o.final_id = v_final.id and o.id <> p_item_id and o.review = 'approved') then
      perform private.cancel_render(v_final.id);
    elsif v_final.status = 'succeeded' then
      raise exception using errcode = '22023', message = 'The film is made already. Delete it from the library instead.';
    end if;
    v_final := null;
  end if;
  if p_decision = 'approved' then
    perform private.refuse_render(v_item.user_id, v_draft.film);
    if not exists (
      select 1 from private.consent_terms t join public.profiles p on p.id = t.user_id
      where t.user_id = v_item.user_id and t.weight_form = v_draft.source_data ->> 'weight_form'
        and t.date_form = v_draft.source_data ->> 'date_form'
        and private.shown_name(p.full_name, t.name_form) is not distinct from v_draft.source_data #>> '{user,display_name}') then
      raise exception using errcode = '22023', message = 'What the member agreed to show has changed since the draft was made. Make a new one.';
    end if;
    v_final := v_draft;
    v_final.is_draft := false;
    v_final.requested_by := auth.uid();
    v_final := private.enqueue_film(v_final);
  end if;
  update public.film_batch_items i
  set review = p_decision, reason = case when p_decision = 'rejected' then trim(p_reason) end,
    approved_hash = v_final.content_hash, final_id = v_final.id,
    reviewed_by = case when p_decision <> 'pending' then (select m.user_id from public.staff_members m where m.user_id = auth.uid()) end,
    reviewed_at = case when p_decision <> 'pending' then now() end
  where i.id = p_item_id
  returning * into v_item;
  return v_item;
end
$$;
create function public.review_film(
  p_item_id uuid, p_decision public.film_review, p_content_hash text default null, p_reason text default null
) returns public.film_batch_items
language sql set search_path = '' as $$ select private.review_film(p_item_id, p_decision, p_content_hash, p_reason); $$;
comment on function public.review_film(uuid, public.film_review, text, text) is
  'Decides on a draft. approved locks what the draft froze by its hash and queues the film in full; rejected needs a reason; pending '
  'takes a decision back. p_content_hash is the draft that was looked at. Errors: 42501 without content:write, PT404, 22023 no draft, another '
  'draft, no reason, or made already; KR001 refused (a consent ended since).';

grant execute on function
  private.preview_film_batch(uuid, jsonb), public.preview_film_batch(uuid, jsonb), private.film_member_name(uuid),
  private.film_batch_members(uuid, jsonb, text, uuid, integer), public.film_batch_members(uuid, jsonb, text, uuid, integer),
  private.create_film_batch(text, uuid, jsonb, jsonb, text, text), public.create_film_batch(text, uuid, jsonb, jsonb, text, text),
  private.cancel_film_batch(uuid), public.cancel_film_batch(uuid), private.film_batch_time(uuid), public.film_batch_time(uuid),
  private.review_film(uuid, public.film_review, text, text), public.review_film(uuid, public.film_review, text, text)
to authenticated, service_role;
revoke execute on function public.prepare_film_batches(integer) from public, anon, authenticated;
grant execute on function public.prepare_film_batches(integer) to service_role;
