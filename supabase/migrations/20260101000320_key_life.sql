-- The life of a key after it was issued: handed out, revoked and reinstated, extended, reassigned, expired, given another
-- secret; one key or a hundred thousand, by the same verbs. And the dry run that says what would happen.

create type public.consultation_key_event as enum (
  'delivered', 'revoked', 'reinstated', 'extended', 'expired', 'reassigned', 'uses_changed', 'rotated'
);

create table public.consultation_key_events (
  id uuid primary key default gen_random_uuid(),
  key_id uuid not null references public.consultation_keys (id) on delete cascade,
  event public.consultation_key_event not null,
  reason text check (length(reason) <= 500),
  before jsonb,
  after jsonb,
  run_id uuid not null,
  actor_id uuid references public.staff_members (user_id) on delete set null,
  occurred_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_events');
comment on table public.consultation_key_events is
  'What staff did with a key, one row a key and act. The audit log holds one entry for the whole act; this is the key''s own history.';
comment on column public.consultation_key_events.after is 'The key''s changed columns after it, by their names.';
comment on column public.consultation_key_events.before is 'The columns that changed, as they were. No secrets.';
comment on column public.consultation_key_events.run_id is 'The act: the same for all keys that it changed.';
create index consultation_key_events_key_idx on public.consultation_key_events (key_id, occurred_at desc);
create index consultation_key_events_actor_idx on public.consultation_key_events (actor_id);
create index consultation_key_events_run_idx on public.consultation_key_events (run_id);

create trigger refuse_change before update or delete on public.consultation_key_events
  for each row when (pg_trigger_depth() = 0) execute function private.refuse_change();
create policy "Staff who read keys see what became of them" on public.consultation_key_events
  for select to authenticated using ((select private.can('keys', 'read')));
grant select on public.consultation_key_events to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Which keys: one clause for the list, the count and the verbs
------------------------------------------------------------------------------------------------------------------

create function private.key_filter_clause(p_filters jsonb) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_key text;
  v_value text;
  v_clauses text[] := array[]::text[];
begin
  if jsonb_typeof(coalesce(p_filters, '{}')) <> 'object' then
    perform private.refuse_value('The filters must be an object.');
  end if;
  for v_key, v_value in select * from jsonb_each_text(coalesce(p_filters, '{}')) loop
    continue when v_value is null or v_value = '';
    begin
      v_clauses := v_clauses || case v_key
        when 'ids' then format('k.id = any (%L::uuid[])', array(select jsonb_array_elements_text(v_value::jsonb)::uuid))
        when 'status' then case v_value::public.consultation_key_status
          when 'revoked' then 'not k.is_active'
          when 'expired' then 'k.is_active and k.expires_at <= now()'
          when 'exhausted' then 'k.is_active and k.is_exhausted and (k.expires_at is null or k.expires_at > now())'
          when 'scheduled' then 'k.is_active and not k.is_exhausted and (k.expires_at is null or k.expires_at > now()) and k.not_before > now()'
          when 'active' then 'k.is_active and not k.is_exhausted and (k.expires_at is null or k.expires_at > now())
            and (k.not_before is null or k.not_before <= now())'
          end
        when 'batch_id' then format('k.batch_id = %L::uuid', v_value::uuid)
        when 'key_prefix' then format('k.key_prefix = %L', upper(v_value))
        when 'assigned_user_id' then format('k.assigned_user_id = %L::uuid', v_value::uuid)
        when 'created_by' then format('k.created_by = %L::uuid', v_value::uuid)
        when 'tag' then format('k.tags <> ''{}'' and k.tags @> array[%L]', v_value)
        when 'campaign' then format('(k.campaign_code is not null) = %L', v_value::boolean)
        when 'delivered' then format('(k.delivered_at is not null) = %L', v_value::boolean)
        when 'redeemed' then format('(k.current_uses > 0) = %L', v_value::boolean)
        when 'assigned' then format('(coalesce(k.assigned_user_id::text, k.assigned_email) is not null) = %L', v_value::boolean)
        when 'expires_within_days' then format('k.is_active and k.expires_at > now() and k.expires_at <= %L::timestamptz',
          now() + make_interval(days => v_value::integer))
        when 'issued_within_days' then format('k.created_at >= %L::timestamptz', now() - make_interval(days => v_value::integer))
        when 'as_of' then format('k.created_at <= %L::timestamptz', v_value::timestamptz)
      end;
    exception when data_exception then
      perform private.refuse_value(format('"%s" is not a value of the filter %s.', left(v_value, 40), v_key));
    end;
    if v_clauses[array_upper(v_clauses, 1)] is null then
      perform private.refuse_value(format('There is no filter "%s".', v_key));
    end if;
  end loop;
  return nullif(array_to_string(v_clauses, ' and '), '');
end
$$;
comment on function private.key_filter_clause(jsonb) is
  'Filters of the list of keys as SQL over consultation_keys k; null for none. 22023 for what it does not know.';

create type private.key_meaning as (clause text, of_column text, source text, newest uuid[]);
comment on type private.key_meaning is
  'One thing that a search of keys can mean and that very many keys are: a clause over consultation_keys k; and where it refers to rows '
  'of another table, the column and a table r (id) of them, for one look-up each. newest: its newest keys, where they are known: 251, or as '
  'many as were asked for.';

create function private.reference_meaning(p_column text, p_source text, p_newest uuid[] default null) returns private.key_meaning
language plpgsql immutable set search_path = '' as $$
begin
  return row(format('k.%I in (select id from %s r (id))', p_column, p_source), p_column, p_source, p_newest);
end
$$;
comment on function private.reference_meaning(text, text, uuid[]) is 'Keys that refer by this column to one of the rows of a source of ids.';

create function private.newest_keys_named(p_words text[], p_enough integer, p_among integer) returns uuid[]
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_ids uuid[];
begin
  v_ids := array(
    select k.id from (
      select k.id, k.created_at, k.assigned_search from public.consultation_keys k
      where k.assigned_user_id is not null order by k.created_at desc, k.id desc limit p_among
    ) k
    where k.assigned_search like p_words[1] and k.assigned_search like coalesce(p_words[2], p_words[1]) and k.assigned_search like all (p_words[3:])
    order by k.created_at desc, k.id desc limit p_enough);
  return case when cardinality(v_ids) = p_enough then v_ids end;
end
$$;
comment on function private.newest_keys_named(text[], integer, integer) is
  'The newest keys whose member''s name or address has all of these patterns, if there are enough among so many of the newest assigned ones, '
  'read from one index: when very many members share a name, looking up the keys of each would take as long as they are many. Else null.';

create function private.key_search_hits(p_search text, p_newest integer default null, out ids uuid[], out meanings private.key_meaning[])
-- Every statement is written out, so that its plan is kept: planned at every search they would cost more than what they find.
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  v_search constant text := trim(coalesce(p_search, ''));
  -- The end of a key, as it is shown (7Q-X2) or typed.
  v_last4 constant text := translate(upper(regexp_replace(v_search, '^.*…|[\s\u2010-\u2015-]', '', 'g')), 'OIL', '011');
  v_mail constant text := '%' || private.like_escape(lower(v_search)) || '%';
  v_words text[];
  v_found uuid[];
  v_newest uuid[];
begin
  ids := '{}';
  meanings := '{}';
  if v_last4 ~ '^[0-9A-HJKMNP-TV-Z]{3}[0-9A-HJKMNP-TV-Z*~$=U]$' then
    ids := array(select k.id from public.consultation_keys k where k.key_last4 = v_last4
      union all select r.key_id from public.consultation_key_rotations r where r.key_last4 = v_last4);
  end if;
  if v_search ~ '^[[:alpha:]][[:alnum:]]{1,7}$' then
    v_found := array(select k.id from public.consultation_keys k where k.key_prefix = upper(v_search)
      order by k.created_at desc, k.id desc limit 251);
    if cardinality(v_found) <= 250 then
      ids := ids || v_found;
    else
      meanings := meanings || row(format('k.key_prefix = %L', upper(v_search)), null, null, v_found)::private.key_meaning;
    end if;
  end if;
  if private.is_code_shaped(v_search) then
    ids := ids || array(select k.id from public.consultation_keys k
      where k.campaign_code = regexp_replace(upper(v_search), '[\s\u2010-\u2015-]+', '-', 'g'));
  end if;
  if length(v_search) < 3 then
    return;
  end if;

  if v_search !~ '\s' then
    -- Fenced off: with a limit above it the planner would rather read all keys, hoping to meet enough early.
    v_found := array(with m as materialized (select k.id from public.consultation_keys k where k.assigned_email like v_mail)
      select m.id from m limit 251);
    if cardinality(v_found) <= 250 then
      ids := ids || v_found;
    else
      meanings := meanings || row(format('k.assigned_email like %L', v_mail), null, null, null)::private.key_meaning;
    end if;
  end if;

  v_words := private.users_search_patterns(v_search);
  if p_newest is not null and length(v_words[1]) <= 6 then -- four letters and two signs
    v_newest := private.newest_keys_named(v_words, p_newest, 600);
  end if;
  v_found := array(select p.id from public.profiles p
    where v_newest is null and p.search_text like v_words[1] and p.search_text like coalesce(v_words[2], v_words[1])
      and p.search_text like all (v_words[3:])
    limit 101);
  if v_newest is null and cardinality(v_found) > 100 and p_newest is not null then
    v_newest := private.newest_keys_named(v_words, p_newest, 20000);
  end if;
  if v_newest is null and cardinality(v_found) <= 100 then
    ids := ids || array(select k.id from public.consultation_keys k where k.assigned_user_id = any (v_found));
  else
    meanings := meanings || private.reference_meaning('assigned_user_id',
      format('(select p.id from public.profiles p where %s)', private.users_search_clause(v_search)), v_newest);
  end if;

  v_found := array(select b.id from public.consultation_key_batches b
    where lower(b.name) like '%' || ltrim(v_words[1], '% ') and ' ' || lower(b.name) like all (v_words));
  if v_found <> '{}' then
    v_newest := array(select k.id from unnest(v_found) r (id) cross join lateral (
      select k.id, k.created_at from public.consultation_keys k where k.batch_id = r.id order by k.created_at desc, k.id desc limit 251) k
      order by k.created_at desc, k.id desc limit 251);
    if cardinality(v_newest) <= 250 then
      ids := ids || v_newest;
    else
      meanings := meanings || private.reference_meaning('batch_id', format('unnest(%L::uuid[])', v_found), v_newest);
    end if;
  end if;
end
$$;
comment on function private.key_search_hits(text, integer) is
  'What a search of keys finds by the end of a key, prefix, code, e-mail, member and batch, each by an index of its own: the keys where '
  'they are few, and as clauses the meanings that very many keys may have. p_newest: so many of the newest keys of a shared name are enough. Definer: see '
  'docs/decisions/0001.';

create function private.key_search_clause(p_search text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if trim(coalesce(p_search, '')) = '' then
    return null;
  end if;
  return (
    select '(' || concat_ws(' or ', format('k.id = any (%L::uuid[])', h.ids), (select string_agg(m.clause, ' or ') from unnest(h.meanings) m)) || ')'
    from private.key_search_hits(p_search) h);
end
$$;
comment on function private.key_search_clause(text) is 'A search as SQL over consultation_keys k; null for none.';

create function private.key_selection_clause(p_selection jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if jsonb_typeof(p_selection) is distinct from 'object' or not p_selection ?| '{search,filters}' then
    perform private.refuse_value('Say which keys: {"filters": {...}, "search": "..."}.');
  end if;
  return concat_ws(' and ',
    private.key_search_clause(p_selection ->> 'search'), coalesce(private.key_filter_clause(p_selection -> 'filters'), 'true'));
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Changing keys
------------------------------------------------------------------------------------------------------------------

create type private.key_change as (
  action text, expires_at timestamptz, days integer, assigned_user_id uuid, assigned_email text, max_uses integer, channel text
);

create function private.require_reason(p_reason text) returns void
language plpgsql set search_path = '' as $$
begin
  if length(trim(coalesce(p_reason, ''))) not between 3 and 500 then
    perform private.refuse_value('Give a reason of 3 to 500 characters: colleagues will ask.');
  end if;
  perform set_config('keel.reason', trim(p_reason), true);
end
$$;
comment on function private.require_reason(text) is 'Refuses an empty reason, and gives it to the audit entries of this transaction.';

create function private.parse_key_change(p_change jsonb, p_reason text) returns private.key_change
language plpgsql stable security definer set search_path = '' as $$
declare
  v_change private.key_change := private.read_options(null::private.key_change, p_change);
begin
  v_change.assigned_email := nullif(lower(trim(v_change.assigned_email)), '');
  if v_change.action is null
    or v_change.action not in ('deliver', 'revoke', 'reinstate', 'extend', 'expire', 'reassign', 'set_max_uses') then
    perform private.refuse_value('A change is deliver, revoke, reinstate, extend, expire, reassign or set_max_uses.');
  elsif v_change.action = 'extend' and num_nonnulls(v_change.expires_at, v_change.days) <> 1 then
    perform private.refuse_value('Extend to a date (expires_at) or by a number of days.');
  elsif v_change.expires_at <= now() then
    perform private.refuse_value('The expiry must be in the future.');
  elsif v_change.days not between 1 and 3650 then
    perform private.refuse_value('Extend by 1 to 3,650 days.');
  elsif v_change.action = 'set_max_uses' and coalesce(v_change.max_uses, 0) not between 1 and 1000000 then
    perform private.refuse_value('A key can be used between 1 and 1,000,000 times.');
  elsif v_change.assigned_email !~ '^[^@\s]+@[^@\s]+$' then
    perform private.refuse_value('The assigned e-mail address is not an address.');
  elsif v_change.assigned_user_id is not null
    and not exists (select 1 from public.profiles p where p.id = v_change.assigned_user_id) then
    raise exception using errcode = 'PT404', message = 'The assigned user does not exist.';
  elsif v_change.action = 'deliver' and (v_change.channel is null or not v_change.channel = any (enum_range(null::public.key_delivery_channel)::text[])) then
    perform private.refuse_value('A channel is copied, csv, pdf, email, post or in_person.');
  end if;
  if v_change.action in ('revoke', 'reinstate', 'expire') or nullif(trim(p_reason), '') is not null then
    perform private.require_reason(p_reason);
  end if;
  return v_change;
end
$$;

create function private.key_change_skipped(p_key public.consultation_keys, p_change private.key_change) returns text
language sql stable set search_path = '' as $$
  select case p_change.action
    when 'deliver' then case when p_key.delivered_at is not null then 'was handed out before' end
    when 'revoke' then case when not p_key.is_active then 'is revoked already' end
    when 'reinstate' then case when p_key.is_active then 'is not revoked' end
    when 'expire' then case
      when p_key.expires_at <= now() then 'has expired already'
      when p_key.not_before >= now() then 'has not begun yet: revoke it instead' end
    when 'extend' then case
      when p_key.expires_at is null and p_key.days_after_first_use is not null then 'expires after its first use'
      when p_key.expires_at is null then 'never expires'
      when p_change.expires_at <= p_key.expires_at then 'expires later already'
      when p_change.expires_at <= p_key.not_before then 'begins after that date' end
    when 'reassign' then case
      when p_key.assigned_user_id is not distinct from p_change.assigned_user_id
        and p_key.assigned_email is not distinct from p_change.assigned_email then 'is assigned so already' end
    when 'set_max_uses' then case
      when p_key.max_uses = p_change.max_uses then 'has so many uses already'
      when p_key.current_uses > p_change.max_uses then 'was used more often already' end
  end;
$$;
comment on function private.key_change_skipped(public.consultation_keys, private.key_change) is
  'Why a change would not touch this key; null when it would.';

create function private.preview_key_change(p_selection jsonb, p_change jsonb, p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_change private.key_change;
  v_answer jsonb;
begin
  perform private.require('keys', 'write');
  v_change := private.parse_key_change(p_change, coalesce(p_reason, 'Preview'));
  execute format(
    $sql$
      select jsonb_build_object(
        'matched', coalesce(sum(n), 0), 'changes', coalesce(sum(n) filter (where why is null), 0),
        'skipped', coalesce(jsonb_object_agg(why, n) filter (where why is not null), '{}'), 'as_of', now())
      from (select private.key_change_skipped(k, $1) as why, count(*) as n
        from public.consultation_keys k where %s group by 1) counted
    $sql$, private.key_selection_clause(p_selection)) into v_answer using v_change;
  return v_answer;
end
$$;

create function public.preview_key_change(p_selection jsonb, p_change jsonb) returns jsonb
language sql volatile set search_path = '' as $$ select private.preview_key_change(p_selection, p_change, null); $$;
comment on function public.preview_key_change(jsonb, jsonb) is
  'What change_consultation_keys would do, counted exactly: {matched, changes, skipped: {why: count}, as_of}. Give as_of '
  'back as filters.as_of, so that keys issued meanwhile are left alone. Changes nothing. Errors as there.';

create function private.change_consultation_keys(
  p_selection jsonb, p_change jsonb, p_reason text, p_after uuid, p_run_id uuid, p_limit integer
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_staff constant uuid := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
  v_run_id constant uuid := coalesce(p_run_id, gen_random_uuid());
  v_change private.key_change;
  v_event public.consultation_key_event;
  v_set text;
  v_shown text;
  v_answer jsonb;
begin
  perform private.require('keys', 'write');
  v_change := private.parse_key_change(p_change, p_reason);
  if p_limit not between 1 and 10000 then
    perform private.refuse_value('Between 1 and 10,000 keys can be changed in one step.');
  end if;
  v_event := (case v_change.action when 'deliver' then 'delivered' when 'revoke' then 'revoked' when 'reinstate' then 'reinstated'
    when 'extend' then 'extended' when 'expire' then 'expired' when 'reassign' then 'reassigned' else 'uses_changed' end)::public.consultation_key_event;
  v_set := case v_change.action
    when 'deliver' then 'delivered_at = now(), delivery_channel = ($1).channel::public.key_delivery_channel'
    when 'revoke' then 'is_active = false, revoked_at = now(), revoked_reason = $2'
    when 'reinstate' then 'is_active = true'
    when 'expire' then 'expires_at = now()'
    when 'extend' then 'expires_at = coalesce(($1).expires_at, greatest(k.expires_at, now()) + make_interval(days => ($1).days))'
    when 'reassign' then 'assigned_user_id = ($1).assigned_user_id, assigned_email = ($1).assigned_email'
    when 'set_max_uses' then 'max_uses = ($1).max_uses' end;
  v_shown := case v_change.action
    when 'deliver' then '''channel'', %1$s.delivery_channel'
    when 'revoke' then '''reason'', %1$s.revoked_reason'
    when 'reinstate' then '''reason'', %1$s.revoked_reason'
    when 'expire' then '''expires_at'', %1$s.expires_at'
    when 'extend' then '''expires_at'', %1$s.expires_at'
    when 'reassign' then '''assigned_user_id'', %1$s.assigned_user_id, ''assigned_email'', %1$s.assigned_email'
    when 'set_max_uses' then '''max_uses'', %1$s.max_uses' end;
  execute format(
    $sql$
      with picked as materialized (
        select k.* from public.consultation_keys k where %1$s and k.id > $3 order by k.id limit $4 for update
      ), judged as materialized (
        select p.id, private.key_change_skipped(p.*::public.consultation_keys, $1) as why from picked p
      ), changed as (
        update public.consultation_keys k set %2$s from judged j where k.id = j.id and j.why is null returning k.*
      ), told as (
        insert into public.consultation_key_events (key_id, event, reason, before, after, run_id, actor_id)
        select c.id, $5, $2, jsonb_build_object(%3$s), jsonb_build_object(%4$s), $6, $7
        from changed c join picked p on p.id = c.id
      )
      select jsonb_build_object(
        'run_id', $6,
        'matched', (select count(*) from picked), 'changed', (select count(*) from changed),
        'skipped', (select coalesce(jsonb_object_agg(why, n), '{}') from (select why, count(*) as n from judged where why is not null group by why) s),
        'next', (select case when count(*) = $4 then (array_agg(id order by id desc))[1] end from picked))
    $sql$,
    private.key_selection_clause(p_selection), v_set, format(v_shown, 'p'), format(v_shown, 'c')
  ) into v_answer using v_change, nullif(trim(p_reason), ''), coalesce(p_after, '00000000-0000-0000-0000-000000000000'::uuid),
    p_limit, v_event, v_run_id, v_staff;
  if (v_answer ->> 'changed')::integer > 0 then
    perform private.append_audit(
      'update', 'consultation_keys',
      case when jsonb_array_length(p_selection #> '{filters,ids}') = 1 then p_selection #>> '{filters,ids,0}' else v_run_id::text end,
      jsonb_build_object('selection', p_selection), p_change || jsonb_build_object('changed', v_answer -> 'changed'), array[v_change.action]);
  end if;
  return v_answer;
end
$$;

create function public.change_consultation_keys(
  p_selection jsonb, p_change jsonb, p_reason text default null, p_after uuid default null, p_run_id uuid default null,
  p_limit integer default 2000
) returns jsonb
language sql set search_path = '' as $$
  select private.change_consultation_keys(p_selection, p_change, p_reason, p_after, p_run_id, p_limit);
$$;
comment on function public.change_consultation_keys(jsonb, jsonb, text, uuid, uuid, integer) is
  'Changes the keys of a selection, {filters?, search?} as consultation_keys_page takes them (one key: filters.ids), in steps of '
  'p_limit (1-10,000) keys by id: call again with p_after = next and p_run_id until next is null. p_change: {action: deliver '
  '(channel), revoke, reinstate, extend (expires_at or days), expire, reassign (assigned_user_id?, assigned_email?; neither '
  'is anyone), set_max_uses (max_uses)}. revoke, reinstate and expire need a reason of 3 to 500 characters. Answers '
  '{run_id, matched, changed, skipped: {why: count}, next}. One audit entry a step, one event a key. Errors: 42501 without '
  'keys:write, 22023 for what it does not understand, PT404 for an unknown user.';

create function private.rotate_consultation_keys(
  p_selection jsonb, p_reason text, p_grace_hours integer, p_after uuid, p_run_id uuid, p_limit integer
)
returns table (id uuid, key text, expires_at timestamptz, max_uses integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_staff constant uuid := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
  v_run_id constant uuid := coalesce(p_run_id, gen_random_uuid());
  v_where text;
  v_count bigint;
  v_pepper text;
begin
  perform private.require('keys', 'write');
  perform private.require_reason(p_reason);
  v_where := private.key_selection_clause(p_selection) || ' and k.campaign_code is null'
    || case when p_after is null then '' else format(' and k.id > %L::uuid', p_after) end;
  if p_grace_hours is null or p_grace_hours not between 0 and 8760 then
    perform private.refuse_value('The old key can work on for 0 to 8,760 hours.');
  elsif p_limit not between 1 and 100000 then
    perform private.refuse_value('Between 1 and 100,000 keys can be rotated in one step.');
  end if;
  if p_limit is null then
    execute format('select count(*) from (select 1 from public.consultation_keys k where %s limit 100001) c', v_where) into v_count;
    if v_count > 100000 then
      perform private.refuse_value('At most 100,000 keys can be rotated at a time: their new secrets are shown once.');
    end if;
  end if;
  select s.value into strict v_pepper from private.secrets s where s.name = 'consultation_key_pepper';
  return query execute format(
    $sql$
      with random as materialized (
        select k.id, extensions.gen_random_bytes(13) as b from public.consultation_keys k where %1$s order by k.id limit $6 for update
      ), spelled as materialized (%2$s), kept as (
        insert into public.consultation_key_rotations (key_id, key_value, key_last4, valid_until, reason, rotated_by)
        select k.id, k.key_value, k.key_last4, now() + make_interval(hours => $1), $2, $3
        from spelled s join public.consultation_keys k on k.id = s.id
      ), told as (
        insert into public.consultation_key_events (key_id, event, reason, before, after, run_id, actor_id)
        select k.id, 'rotated', $2, jsonb_build_object('last4', k.key_last4),
          jsonb_build_object('last4', right(s.symbols, 4), 'old_valid_until', now() + make_interval(hours => $1)), $4, $3
        from spelled s join public.consultation_keys k on k.id = s.id
      ), changed as (
        update public.consultation_keys k
        set key_value = encode(extensions.hmac(s.symbols, $5, 'sha256'), 'hex'), key_last4 = right(s.symbols, 4), rotated_at = now()
        from spelled s where s.id = k.id
        returning k.id, k.key_prefix, k.expires_at, k.max_uses
      )
      select c.id, private.grouped_key(c.key_prefix, s.symbols), c.expires_at, c.max_uses
      from changed c join spelled s on s.id = c.id order by c.id
    $sql$, v_where, private.fresh_keys_sql()
  ) using p_grace_hours, trim(p_reason), v_staff, v_run_id, v_pepper, p_limit;
  get diagnostics v_count = row_count;
  if v_count = 0 and p_after is null then
    perform private.refuse_value('No key of this selection can be rotated: a campaign code is chosen, not random.');
  elsif v_count > 0 then
    perform private.append_audit(
      'update', 'consultation_keys',
      case when jsonb_array_length(p_selection #> '{filters,ids}') = 1 then p_selection #>> '{filters,ids,0}' else v_run_id::text end,
      jsonb_build_object('selection', p_selection), jsonb_build_object('action', 'rotate', 'changed', v_count, 'grace_hours', p_grace_hours),
      array['rotate']);
  end if;
end
$$;

create function public.rotate_consultation_keys(
  p_selection jsonb, p_reason text, p_grace_hours integer default 0, p_after uuid default null, p_run_id uuid default null,
  p_limit integer default null
) returns json
language sql set search_path = '' as $$
  select coalesce(json_agg(k), '[]')
  from private.rotate_consultation_keys(p_selection, p_reason, p_grace_hours, p_after, p_run_id, p_limit) k;
$$;
comment on function public.rotate_consultation_keys(jsonb, text, integer, uuid, uuid, integer) is
  'Gives keys another secret and answers it, the only time it is seen, as issue_consultation_keys does, by id. Old and new share '
  'one counter; the old secret works for p_grace_hours (0-8,760) more. Campaign codes are left out. At most 100,000; or in steps of '
  'p_limit keys: call again with p_after = the last id until fewer come, and one p_run_id for all. One audit entry a step. '
  'Errors: 42501 without keys:write, 22023 without a reason, for no key that can be rotated, or too many.';

------------------------------------------------------------------------------------------------------------------
-- Assignments from a file
------------------------------------------------------------------------------------------------------------------

create function private.assign_consultation_keys(p_rows jsonb, p_apply text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_staff constant uuid := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
  v_run_id constant uuid := gen_random_uuid();
  v_answer jsonb;
  v_applied bigint := 0;
begin
  perform private.require('keys', 'write');
  if jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) not between 1 and 100000 then
    perform private.refuse_value('Between 1 and 100,000 rows can be read at a time.');
  elsif p_apply is null or p_apply not in ('none', 'all', 'good') then
    perform private.refuse_value('Apply none, all or good.');
  end if;
  drop table if exists pg_temp.key_assignments;
  create temporary table key_assignments on commit drop as
  with typed as materialized (
    select r.line, trim(coalesce(r.key, '')) as typed, nullif(lower(trim(r.assigned_to)), '') as person, nullif(trim(r.notes), '') as notes
    from jsonb_to_recordset(p_rows) as r (line integer, key text, assigned_to text, notes text)
  ), found as (
    select t.*, k.id as key_id, k.status, k.assigned_user_id as old_user_id, k.assigned_email as old_email, p.id as user_id,
      min(t.line) over (partition by k.id) as first_line
    from typed t
    left join lateral (
      select d.key_id, d.is_replaced from private.key_by_digest(private.key_digest(t.typed)) d
      where private.is_well_formed_key(t.typed) or private.is_code_shaped(t.typed)
    ) d on not coalesce(d.is_replaced, false)
    left join public.consultation_key_summaries k on k.id = d.key_id
      or k.id = case when t.typed ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then t.typed::uuid end
    left join public.profiles p on p.email = t.person
  )
  select f.line, f.key_id, f.user_id, case when f.user_id is null then f.person end as email, f.notes,
    f.old_user_id, f.old_email,
    case
      when f.typed = '' or f.key_id is null or f.line > f.first_line then 'key'
      when f.person is null or f.person !~ '^[^@\s]+@[^@\s]+$' then 'assigned_to'
      when length(f.notes) > 4000 then 'notes'
      when f.status not in ('active', 'scheduled') then 'key'
    end as bad_column,
    case
      when f.typed = '' then 'The key is missing.'
      when f.key_id is null and length(f.typed) > 12 and not private.is_well_formed_key(f.typed) then 'The key is mistyped: its check symbol does not fit.'
      when f.key_id is null then 'There is no such key.'
      when f.line > f.first_line then format('The key is in line %s as well.', f.first_line)
      when f.person is null then 'The e-mail address is missing.'
      when f.person !~ '^[^@\s]+@[^@\s]+$' then 'This is not an e-mail address.'
      when length(f.notes) > 4000 then 'The notes are longer than 4,000 characters.'
      when f.status not in ('active', 'scheduled') then format('The key is %s.',
        case f.status when 'exhausted' then 'used up' else f.status end)
    end as why
  from found f;

  if p_apply = 'good' or (p_apply = 'all' and not exists (select 1 from pg_temp.key_assignments a where a.why is not null)) then
    with changed as (
      update public.consultation_keys k
      set assigned_user_id = a.user_id, assigned_email = a.email, notes = coalesce(a.notes, k.notes)
      from pg_temp.key_assignments a where a.key_id = k.id and a.why is null
      returning k.id, a.user_id, a.email, a.old_user_id, a.old_email
    ), told as (
      insert into public.consultation_key_events (key_id, event, reason, before, after, run_id, actor_id)
      select c.id, 'reassigned', 'From a file',
        jsonb_build_object('assigned_user_id', c.old_user_id, 'assigned_email', c.old_email),
        jsonb_build_object('assigned_user_id', c.user_id, 'assigned_email', c.email), v_run_id, v_staff
      from changed c
    )
    select count(*) into v_applied from changed;
    perform private.append_audit('update', 'consultation_keys', v_run_id::text, null,
      jsonb_build_object('action', 'reassign', 'changed', v_applied), array['reassign']);
  end if;
  select jsonb_build_object(
    'rows', count(*), 'good', count(*) filter (where why is null), 'members', count(*) filter (where why is null and user_id is not null),
    'reassigned', count(*) filter (where why is null and coalesce(old_user_id::text, old_email) is not null),
    'applied', v_applied,
    'problems', coalesce(jsonb_agg(jsonb_build_object('line', line, 'column', bad_column, 'why', why) order by line)
      filter (where why is not null), '[]'))
  into v_answer from pg_temp.key_assignments;
  drop table pg_temp.key_assignments;
  return v_answer;
end
$$;

create function public.assign_consultation_keys(p_rows jsonb, p_apply text default 'none') returns jsonb
language sql set search_path = '' as $$ select private.assign_consultation_keys(p_rows, p_apply); $$;
comment on function public.assign_consultation_keys(jsonb, text) is
  'Assigns keys to people from a file: p_rows is [{line, key (or its id), assigned_to (an e-mail address), notes?}], 1 to '
  '100,000. p_apply: none is a dry run, all applies the whole file or, if any row is bad, nothing, good applies the good rows. '
  'Answers {rows, good, members (addresses that have an account), reassigned, applied, problems: [{line, column, why}]}. '
  'Errors: 42501 without keys:write, 22023 for no rows or too many.';

------------------------------------------------------------------------------------------------------------------
-- Finding a key, and the dry run of a redemption
------------------------------------------------------------------------------------------------------------------

create function private.find_consultation_key(p_key text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_found record;
begin
  perform private.require('keys', 'read');
  if p_key is null or length(p_key) > 100 or not (private.is_well_formed_key(p_key) or private.is_code_shaped(p_key)) then
    return jsonb_build_object('key_id', null, 'is_well_formed', false, 'is_replaced', false, 'near_key_id',
      private.key_one_slip_away(left(p_key, 100)));
  end if;
  select * into v_found from private.key_by_digest(private.key_digest(p_key));
  return jsonb_build_object('key_id', v_found.key_id, 'is_well_formed', true, 'is_replaced', coalesce(v_found.is_replaced, false),
    'near_key_id', case when v_found.key_id is null then private.key_one_slip_away(p_key) end);
end
$$;

create function public.find_consultation_key(p_key text) returns jsonb
language sql stable set search_path = '' as $$ select private.find_consultation_key(p_key); $$;
comment on function public.find_consultation_key(text) is
  'The key that a whole key or code, as somebody reads it out, belongs to: {key_id, is_well_formed, is_replaced (it is a '
  'secret that no longer works), near_key_id (a key one slip away)}. Counts as no attempt. Errors: 42501 without keys:read.';

create function private.check_consultation_key(p_key_id uuid, p_user_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_key public.consultation_keys;
  v_profile public.profiles;
  v_batch public.consultation_key_batches;
  v_failing public.key_redemption_outcome[];
  v_refusals bigint;
begin
  perform private.require('keys', 'read');
  select * into v_key from public.consultation_keys k where k.id = p_key_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'This key does not exist.';
  end if;
  select * into v_profile from public.profiles p where p.id = p_user_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'This user does not exist.';
  end if;
  select * into v_batch from public.consultation_key_batches b where b.id = v_key.batch_id;
  select count(*) into v_refusals from private.recent_refusals r where r.user_id = p_user_id;
  v_failing := private.failing_key_rules(v_key, p_user_id, v_profile.email);
  if v_batch.current_uses >= v_batch.max_uses then
    v_failing := v_failing || 'batch_cap'::public.key_redemption_outcome;
  end if;
  if private.is_redemption_throttled(v_refusals, 0, v_key.key_prefix) then
    v_failing := 'throttled'::public.key_redemption_outcome || v_failing;
  end if;
  return jsonb_build_object(
    'outcome', coalesce(v_failing[1], 'redeemed'),
    'rules', (
      select jsonb_agg(jsonb_build_object('rule', r.rule, 'passes', not r.rule = any (v_failing), 'detail', r.detail) order by r.place)
      from (values
        (1, 'throttled'::public.key_redemption_outcome, format('%s refusals in the last 15 minutes; 10 are too many%s.', v_refusals,
          case when private.is_prefix_attacked(v_key.key_prefix) then ', 3 while keys of this prefix are guessed' else '' end)),
        (2, 'assigned_to_another', case when v_key.assigned_user_id is null and v_key.assigned_email is null
          then 'Anyone may use it.' else 'It is for one person.' end),
        (3, 'revoked', case when v_key.is_active then 'It is not revoked.' else coalesce('Revoked: ' || v_key.revoked_reason, 'It is revoked.') end),
        (4, 'expired', case when v_key.expires_at is null then 'It has no expiry date.' else 'There is an expiry date.' end),
        (5, 'exhausted', format('%s of %s uses are redeemed.', v_key.current_uses, v_key.max_uses)),
        (6, 'not_yet_valid', case when v_key.not_before is null then 'It has been valid since it was issued.' else 'It begins on a date.' end),
        (7, 'batch_cap', case when v_batch.max_uses is null then 'Its batch has no cap.'
          else format('%s of %s uses of its batch are redeemed.', v_batch.current_uses, v_batch.max_uses) end)
      ) as r (place, rule, detail)));
end
$$;

create function public.check_consultation_key(p_key_id uuid, p_user_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.check_consultation_key(p_key_id, p_user_id); $$;
comment on function public.check_consultation_key(uuid, uuid) is
  'What would happen if this member redeemed this key now, by every rule and not only the first: {outcome, rules: [{rule, '
  'passes, detail}]}. The member''s address is not known here, so its throttle is left out. Redeems nothing, counts no '
  'attempt. Errors: 42501 without keys:read, PT404 for an unknown key or user.';

grant execute on function
  private.preview_key_change(jsonb, jsonb, text), public.preview_key_change(jsonb, jsonb),
  private.change_consultation_keys(jsonb, jsonb, text, uuid, uuid, integer), public.change_consultation_keys(jsonb, jsonb, text, uuid, uuid, integer),
  private.rotate_consultation_keys(jsonb, text, integer, uuid, uuid, integer), public.rotate_consultation_keys(jsonb, text, integer, uuid, uuid, integer),
  private.assign_consultation_keys(jsonb, text), public.assign_consultation_keys(jsonb, text),
  private.find_consultation_key(text), public.find_consultation_key(text),
  private.check_consultation_key(uuid, uuid), public.check_consultation_key(uuid, uuid)
to authenticated, service_role;
