-- The desk: the list of keys at any size, a key's history, a batch's funnel, who is refused and when, and the sessions that
-- stand still.

------------------------------------------------------------------------------------------------------------------
-- The list of keys
------------------------------------------------------------------------------------------------------------------

create function private.key_rows(p_ids uuid[]) returns json
-- Written out, so that its plan is kept; the ids may be found in any way.
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select coalesce(json_agg(page), '[]') from (
      select k.id, k.key_prefix, k.key_last4, k.campaign_code,
        case when not k.is_active then 'revoked' when k.expires_at <= now() then 'expired' when k.is_exhausted then 'exhausted'
          when k.not_before > now() then 'scheduled' else 'active' end as status,
        k.max_uses, k.current_uses, k.max_uses - k.current_uses as uses_left, k.not_before, k.expires_at, k.days_after_first_use,
        k.first_used_at, k.batch_id, (select b.name from public.consultation_key_batches b where b.id = k.batch_id) as batch_name,
        k.assigned_user_id, (select p.full_name from public.profiles p where p.id = k.assigned_user_id) as assigned_user_name,
        k.assigned_email, k.delivered_at, k.delivery_channel, k.is_active, k.revoked_reason, k.rotated_at, k.tags, k.created_at
      from unnest(p_ids) with ordinality as i (id, place) join public.consultation_keys k on k.id = i.id
      order by i.place
    ) page);
end
$$;
comment on function private.key_rows(uuid[]) is 'Rows of the list of keys, in the order of these ids.';

create function private.sort_keys(p_ids uuid[], p_field text, p_order text, p_limit integer, p_offset integer) returns uuid[]
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return array(
    select k.id from (
      select k.id, case p_field when 'created_at' then k.created_at else k.expires_at end as value
      from public.consultation_keys k where k.id = any (p_ids)
    ) k
    order by case p_order when 'asc' then k.value end nulls last, case p_order when 'desc' then k.value end desc nulls first,
      case p_order when 'asc' then k.id end, case p_order when 'desc' then k.id end desc
    limit p_limit offset p_offset);
end
$$;
comment on function private.sort_keys(uuid[], text, text, integer, integer) is
  'One page of the keys of these ids. Without an expiry a key stands after all dates.';

create function private.consultation_keys_page(p_query jsonb) returns json
language plpgsql volatile security definer set search_path = ''
-- Starting parallel workers takes longer than any page here.
set max_parallel_workers_per_gather = 0
-- Everything that is asked has an index. With a limit above it the planner would rather read all keys, hoping to be early.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_query constant jsonb := coalesce(p_query, '{}');
  v_search constant text := nullif(trim(v_query ->> 'search'), '');
  v_field text := coalesce(v_query #>> '{sort,field}', 'created_at');
  v_order text := lower(coalesce(v_query #>> '{sort,order}', 'desc'));
  -- Up to here the matches are counted exactly; beyond, a search says that there are more, and without one the page walks the
  -- sort's index and the total is the planner's, unless the exact one is asked for. Counting a thousand costs more than the page.
  v_exact_up_to constant integer := 250;
  v_exact_wanted constant boolean := coalesce(v_query ->> 'count', '') = 'exact' or v_query #> '{filters,batch_id}' is not null;
  v_order_by text;
  v_limit integer;
  v_offset integer;
  v_hits record;
  v_filter text;
  v_after jsonb;
  v_after_clause text;
  v_enough integer;
  v_meaning private.key_meaning;
  v_first uuid[];
  v_ids uuid[];
  v_rows json;
  v_expected bigint;
  v_total bigint;
  v_is_estimate boolean := false;
  v_is_whole boolean := false;
begin
  perform private.require('keys', 'read');
  if jsonb_typeof(v_query) <> 'object' then
    perform private.refuse_value('The query must be an object.');
  elsif v_field not in ('created_at', 'expires_at') or v_order not in ('asc', 'desc') then
    perform private.refuse_value('Keys can be sorted by created_at and expires_at, asc or desc.');
  end if;
  begin
    v_limit := coalesce((v_query ->> 'limit')::integer, 25);
    v_offset := coalesce((v_query ->> 'offset')::integer, 0);
  exception when data_exception then
    perform private.refuse_value('limit and offset must be whole numbers.');
  end;
  if v_limit not between 1 and 500 or v_offset < 0 then
    perform private.refuse_value('limit must be between 1 and 500, offset not negative.');
  end if;
  -- Keys without an expiry come last when the soonest comes first, as the index has them.
  v_order_by := format('k.%1$I %2$s %3$s, k.id %2$s', v_field, v_order,
    case when v_field = 'expires_at' then case v_order when 'asc' then 'nulls last' else 'nulls first' end else '' end);
  v_filter := private.key_filter_clause(v_query -> 'filters');
  v_enough := greatest(v_exact_up_to, v_offset + v_limit) + 1;

  if v_search is null and v_filter is not null and not v_exact_wanted then
    v_expected := private.rows_expected('public.consultation_keys', 'k', v_filter);
  end if;

  if v_query ->> 'after' is not null then
    begin
      v_after := convert_from(decode(v_query ->> 'after', 'base64'), 'UTF8')::jsonb;
      if v_after ->> 'order' is distinct from v_order or v_after ->> 'id' is null or v_after ->> 'value' is null then
        raise invalid_parameter_value;
      end if;
      v_after_clause := format('(k.created_at, k.id) %s (%L::timestamptz, %L::uuid)', case v_order when 'asc' then '>' else '<' end,
        v_after ->> 'value', (v_after ->> 'id')::uuid);
    exception when data_exception then
      perform private.refuse_value('The cursor does not belong to this list and order. Start again from the first page.');
    end;
  end if;

  if v_search is not null and v_after is not null then
    perform private.refuse_value('A search is paged by offset.');
  elsif v_search is not null then
    v_hits := private.key_search_hits(v_search, case when v_field = 'created_at' and v_order = 'desc' and v_filter is null and not v_exact_wanted
      then v_offset + v_limit + 1 end);
    v_ids := v_hits.ids;
    if v_filter is not null then
      execute format('select array(select k.id from public.consultation_keys k where k.id = any ($1) and %s)', v_filter) into v_ids using v_ids;
    end if;
    -- Of a meaning that very many keys have, the first ones in the order that is asked for.
    foreach v_meaning in array v_hits.meanings loop
      if v_meaning.of_column = 'assigned_user_id' then
        v_first := v_meaning.newest;
        v_is_estimate := v_is_estimate or v_first is not null;
      else
        v_first := case when v_field = 'created_at' and v_order = 'desc' and v_filter is null and v_enough <= 251 then v_meaning.newest end;
      end if;
      if v_first is null then
        execute format(
          case
            when v_meaning.source is not null then 'select array(select k.id from %6$s r (id) cross join lateral (
              select k.id, k.%3$I from public.consultation_keys k where k.%5$I = r.id and %2$s order by %4$s limit %7$s) k order by %4$s limit %7$s)'
            when v_meaning.clause like '% like %' then 'select array(
              with k as materialized (select k.id, k.%3$I from public.consultation_keys k where %1$s and %2$s) select k.id from k order by %4$s limit %7$s)'
            else 'select array(select k.id from public.consultation_keys k where %1$s and %2$s order by %4$s limit %7$s)' end,
          v_meaning.clause, coalesce(v_filter, 'true'), v_field, v_order_by, v_meaning.of_column, v_meaning.source, v_enough
        ) into v_first;
      end if;
      v_ids := v_ids || v_first;
    end loop;
    if cardinality(v_hits.meanings) = 1 and v_ids = v_first then -- in order already
      v_total := cardinality(v_ids);
      v_ids := v_ids[v_offset + 1 : v_offset + v_limit];
    else
      select count(distinct i) into v_total from unnest(v_ids) i;
      v_ids := private.sort_keys(v_ids, v_field, v_order, v_limit, v_offset);
    end if;
  elsif v_after is null and v_filter is not null and v_expected <= v_exact_up_to then
    execute format('select array(select k.id from public.consultation_keys k where %s order by %s limit %s)', v_filter, v_order_by, v_enough) into v_ids;
    v_total := cardinality(v_ids);
    v_ids := v_ids[v_offset + 1 : v_offset + v_limit];
  else -- as many as the page needs, along the sort's index
    execute format('select array(select k.id from public.consultation_keys k where %s order by %s limit %s offset %s)',
      coalesce(nullif(concat_ws(' and ', v_filter, v_after_clause), ''), 'true'), v_order_by, v_limit, v_offset) into v_ids;
  end if;
  v_rows := private.key_rows(v_ids);

  if v_total >= v_enough and v_exact_wanted then
    execute format('select count(*) from public.consultation_keys k where %s',
      concat_ws(' and ', private.key_search_clause(v_search), v_filter)) into v_total;
  elsif v_total is not null then
    v_is_estimate := v_is_estimate or v_total >= v_enough;
    v_is_whole := true;
  elsif v_filter = format('k.batch_id = %L::uuid', v_query #>> '{filters,batch_id}') then
    select b.quantity into v_total from public.consultation_key_batches b where b.id = (v_query #>> '{filters,batch_id}')::uuid;
  elsif v_exact_wanted then
    execute format('select count(*) from public.consultation_keys k where %s', coalesce(v_filter, 'true')) into v_total;
  else
    v_total := coalesce(v_expected, private.rows_expected('public.consultation_keys', 'k', v_filter));
    -- A table this small is counted as quickly as estimated, and its statistics may be old.
    if v_filter is null and v_total <= 20000 then
      select count(*) into v_total from public.consultation_keys;
    else
      v_total := greatest(v_total, v_exact_up_to + 1);
      v_is_estimate := true;
    end if;
  end if;
  return json_build_object(
    'rows', v_rows,
    'total', v_total,
    'total_is_estimate', v_is_estimate,
    'has_next', cardinality(v_ids) = v_limit and (v_is_estimate or v_total > v_offset + v_limit or v_after is not null),
    'next_cursor', case when cardinality(v_ids) = v_limit and v_field = 'created_at' and v_search is null and not v_is_whole then (
      select replace(encode(convert_to(jsonb_build_object('order', v_order, 'value', k.created_at, 'id', k.id)::text, 'UTF8'), 'base64'), E'\n', '')
      from public.consultation_keys k where k.id = v_ids[v_limit]) end
  );
end
$$;
comment on function private.consultation_keys_page(jsonb) is
  'Definer, because RLS would keep LIKE, which is not leakproof, from using its indexes. Checks keys:read itself.';

create function public.consultation_keys_page(p_query jsonb) returns json
language plpgsql volatile set search_path = '' as $$
begin
  return private.consultation_keys_page(p_query);
end
$$;
comment on function public.consultation_keys_page(jsonb) is
  'One page of keys. p_query: {search? (end of a key, prefix, campaign code, member, e-mail, batch), filters?: {ids?, status?, '
  'batch_id?, key_prefix?, assigned_user_id?, assigned?, created_by?, tag?, campaign?, delivered?, redeemed?, '
  'expires_within_days?, issued_within_days?, as_of?}, sort?: {field: created_at|expires_at, order: asc|desc}, limit? (1-500, '
  'default 25), offset?, after? (next_cursor of the page before, where there is one), count?: "exact"}. Answers {rows, total, '
  'total_is_estimate, has_next, next_cursor}: the total is exact up to 250, for a batch, of all keys up to 20,000, and when asked '
  'for; else at least so many match a search, and without one it is the planner''s estimate. Errors: 42501 without keys:read, 22023 for a query that it does not understand.';

------------------------------------------------------------------------------------------------------------------
-- One key: its counter, its history
------------------------------------------------------------------------------------------------------------------

create function private.check_key_counters(p_key_id uuid, p_batch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_counter bigint;
  v_rows bigint;
  v_cap bigint;
begin
  perform private.require('keys', 'read');
  if num_nonnulls(p_key_id, p_batch_id) <> 1 then
    perform private.refuse_value('Check a key or a batch.');
  end if;
  select coalesce(sum(k.current_uses), 0), coalesce(sum(u.n), 0) into v_counter, v_rows
  from public.consultation_keys k
  cross join lateral (
    -- Only keys that count or have rows can disagree, and a key without either is most of a large batch.
    select count(*) as n from public.consultation_key_usage u where u.key_id = k.id
  ) u
  where k.id = p_key_id or k.batch_id = p_batch_id;
  select b.current_uses into v_cap from public.consultation_key_batches b where b.id = p_batch_id and b.max_uses is not null;
  return jsonb_build_object('counter', v_counter, 'rows', v_rows, 'cap_counter', v_cap,
    'agrees', v_counter = v_rows and coalesce(v_cap = v_counter, true));
end
$$;

create function public.check_key_counters(p_key_id uuid default null, p_batch_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.check_key_counters(p_key_id, p_batch_id); $$;
comment on function public.check_key_counters(uuid, uuid) is
  'Recounts a key or a batch: {counter, rows (of consultation_key_usage), cap_counter (null without a cap), agrees}. They '
  'agree always, or something is broken. Errors: 42501 without keys:read, 22023 unless exactly one is given.';

create function private.consultation_key_timeline(p_key_id uuid, p_limit integer) returns json
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rows json;
begin
  perform private.require('keys', 'read');
  if p_limit not between 1 and 1000 then
    perform private.refuse_value('Between 1 and 1,000 entries can be read.');
  end if;
  with entries as (
    select k.created_at as at, 'issued' as kind, null::text as id, k.created_by as staff_id, null::uuid as user_id, null::uuid as session_id,
      null::text as reason, null::jsonb as before, null::jsonb as after, null::text as address_tag
    from public.consultation_keys k where k.id = p_key_id
    union all
    (select e.occurred_at, e.event::text, e.id::text, e.actor_id, null, null, e.reason, e.before, e.after, null
     from public.consultation_key_events e where e.key_id = p_key_id order by e.occurred_at desc limit p_limit)
    union all
    (select u.redeemed_at, 'redeemed', u.id::text, null, u.user_id, u.session_id, null, null, null, u.address_tag
     from public.consultation_key_usage u where u.key_id = p_key_id order by u.redeemed_at desc limit p_limit)
    union all
    (select a.attempted_at, 'refused', a.id::text, null, a.user_id, null, a.outcome::text, null, null, a.address_tag
     from public.consultation_key_attempts a where a.key_id = p_key_id order by a.attempted_at desc limit p_limit)
    union all
    (select a.attempted_at, 'mistyped', a.id::text, null, a.user_id, null, a.outcome::text, null, null, a.address_tag
     from public.consultation_key_attempts a where a.near_key_id = p_key_id order by a.attempted_at desc limit p_limit)
    union all
    (select s.completed_at, 'finished', s.id::text, null, s.user_id, s.id, null, null, null, null
     from public.consultation_sessions s where s.consultation_key_id = p_key_id and s.completed_at is not null
     order by s.completed_at desc limit p_limit)
  ), newest as (
    -- What came first of one moment stands below.
    select * from entries order by at desc, kind = 'issued' limit p_limit
  )
  select coalesce(json_agg(json_build_object(
    'at', n.at, 'kind', n.kind, 'id', n.id, 'staff_name', m.full_name, 'user_id', n.user_id, 'user_name', coalesce(p.full_name, p.email),
    'session_id', n.session_id, 'reason', n.reason, 'before', n.before, 'after', n.after, 'address_tag', n.address_tag,
    'assigned_name', (select coalesce(q.full_name, q.email) from public.profiles q where q.id = (n.after ->> 'assigned_user_id')::uuid)
  ) order by n.at desc, n.kind = 'issued'), '[]') into v_rows
  from newest n
  left join public.staff_members m on m.user_id = n.staff_id
  left join public.profiles p on p.id = n.user_id;
  return v_rows;
end
$$;

create function public.consultation_key_timeline(p_key_id uuid, p_limit integer default 200) returns json
language sql stable set search_path = '' as $$ select private.consultation_key_timeline(p_key_id, p_limit); $$;
comment on function public.consultation_key_timeline(uuid, integer) is
  'What happened to a key, the newest first: [{at, kind, id, staff_name, user_id, user_name, session_id, reason, before, '
  'after, address_tag, assigned_name}]. kind: issued, an event of consultation_key_events, redeemed, refused (reason is the '
  'outcome), mistyped (by somebody who meant this key) or finished. Errors: 42501 without keys:read, 22023 for a bad limit.';

create function private.reveal_redemption_origin(p_source text, p_id uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_origin jsonb;
begin
  perform private.require('keys', 'write');
  perform private.require_reason(p_reason);
  if p_source = 'usage' then
    select jsonb_build_object('ip_address', host(u.ip_address), 'user_agent', u.user_agent) into v_origin
    from public.consultation_key_usage u where u.id = p_id;
  elsif p_source = 'attempt' then
    select jsonb_build_object('ip_address', host(a.ip_address), 'user_agent', a.user_agent) into v_origin
    from public.consultation_key_attempts a where a.id = p_id;
  else
    perform private.refuse_value('A source is usage or attempt.');
  end if;
  if v_origin is null then
    raise exception using errcode = 'PT404', message = 'There is no such redemption.';
  end if;
  perform private.append_audit('reveal', 'consultation_key_' || case p_source when 'usage' then 'usage' else 'attempts' end,
    p_id::text, null, null, array['ip_address', 'user_agent']);
  return v_origin;
end
$$;

create function public.reveal_redemption_origin(p_source text, p_id uuid, p_reason text) returns jsonb
language sql set search_path = '' as $$ select private.reveal_redemption_origin(p_source, p_id, p_reason); $$;
comment on function public.reveal_redemption_origin(text, uuid, text) is
  'Address and browser of a redemption (p_source usage) or of a refused one (attempt): {ip_address, user_agent}. Written to '
  'the audit log with the reason (3 to 500 characters). Errors: 42501 without keys:write, 22023 without a reason, PT404 for no row.';

------------------------------------------------------------------------------------------------------------------
-- One batch: its funnel
------------------------------------------------------------------------------------------------------------------

create function private.consultation_batch_funnel(p_batch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_funnel jsonb;
begin
  perform private.require('keys', 'read');
  perform private.require('session_progress', 'read');
  select jsonb_build_object('issued', count(*), 'delivered', count(*) filter (where k.delivered_at is not null),
    'redeemed', count(*) filter (where k.current_uses > 0), 'redemptions', coalesce(sum(k.current_uses), 0))
  into v_funnel from public.consultation_keys k where k.batch_id = p_batch_id;
  return v_funnel || (
    select jsonb_build_object('started', count(*),
      'sections', jsonb_build_array(count(*) filter (where s.current_section >= 1), count(*) filter (where s.current_section >= 2),
        count(*) filter (where s.current_section >= 3), count(*) filter (where s.current_section >= 4),
        count(*) filter (where s.current_section >= 5), count(*) filter (where s.current_section >= 6),
        count(*) filter (where s.current_section >= 7)),
      'finished', count(*) filter (where s.status = 'completed'),
      'programs', count(*) filter (where private.program_of_session(s.id) is not null))
    from public.consultation_sessions s join public.consultation_keys k on k.id = s.consultation_key_id
    where k.batch_id = p_batch_id);
end
$$;

create function public.consultation_batch_funnel(p_batch_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.consultation_batch_funnel(p_batch_id); $$;
comment on function public.consultation_batch_funnel(uuid) is
  'How far a batch got: {issued, delivered, redeemed (keys), redemptions, started (sessions), sections: [seven counts of '
  'sessions that reached each], finished, programs (sessions that became one)}. Each is the total of a list with the same '
  'meaning. Errors: 42501 without keys:read and session_progress:read.';

------------------------------------------------------------------------------------------------------------------
-- Refused redemptions
------------------------------------------------------------------------------------------------------------------

create view public.consultation_key_attempt_summaries with (security_invoker = on) as
select a.id, a.attempted_at, a.outcome, a.verdict, a.user_id, p.full_name as user_name, p.email as user_email,
  a.key_id, k.key_last4, a.near_key_id, n.key_last4 as near_last4, a.key_prefix, a.address_tag
from public.consultation_key_attempts a
left join public.profiles p on p.id = a.user_id
left join public.consultation_keys k on k.id = a.key_id
left join public.consultation_keys n on n.id = a.near_key_id;
comment on view public.consultation_key_attempt_summaries is 'Refused redemptions as lists show them. Address and browser are not in it: see reveal_redemption_origin().';
revoke all on public.consultation_key_attempt_summaries from public, anon, authenticated;
grant select on public.consultation_key_attempt_summaries to authenticated, service_role;

create function private.key_attempt_heat(p_from timestamptz, p_to timestamptz) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('keys', 'read');
  if p_from is null or p_to is null or p_to <= p_from or p_to - p_from > interval '92 days' then
    perform private.refuse_value('The time must be a span of up to 92 days.');
  end if;
  return (
    select coalesce(json_agg(json_build_object('hour', h.hour, 'attempts', h.attempts, 'guessed', h.guessed, 'mistyped', h.mistyped,
      'real_key', h.real_key, 'throttled', h.throttled) order by h.hour), '[]')
    from (
      select date_trunc('hour', a.attempted_at, 'UTC') as hour, count(*) as attempts, count(*) filter (where a.verdict = 'guessed') as guessed,
        count(*) filter (where a.verdict = 'mistyped') as mistyped, count(*) filter (where a.verdict = 'real_key') as real_key,
        count(*) filter (where a.verdict = 'throttled') as throttled
      from public.consultation_key_attempts a where a.attempted_at >= p_from and a.attempted_at < p_to group by 1
    ) h);
end
$$;

create function public.key_attempt_heat(p_from timestamptz, p_to timestamptz) returns json
language sql stable set search_path = '' as $$ select private.key_attempt_heat(p_from, p_to); $$;
comment on function public.key_attempt_heat(timestamptz, timestamptz) is
  'Refused redemptions by hour, hours without any left out: [{hour, attempts, guessed, mistyped, real_key, throttled}]. At most '
  '92 days. Errors: 42501 without keys:read, 22023 for a bad span.';

create function private.key_attempt_sources(p_from timestamptz, p_to timestamptz) returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('keys', 'read');
  return (
    with counted as (
      select 'member' as kind, a.user_id::text as id, count(*) as attempts, count(*) filter (where a.verdict = 'guessed') as guessed, max(a.attempted_at) as last_at
      from public.consultation_key_attempts a where a.attempted_at >= p_from and a.attempted_at < p_to and a.user_id is not null group by 2
      union all
      select 'address', a.address_tag, count(*), count(*) filter (where a.verdict = 'guessed'), max(a.attempted_at)
      from public.consultation_key_attempts a where a.attempted_at >= p_from and a.attempted_at < p_to and a.address_tag is not null group by 2
      union all
      select 'prefix', a.key_prefix, count(*), count(*) filter (where a.verdict = 'guessed'), max(a.attempted_at)
      from public.consultation_key_attempts a where a.attempted_at >= p_from and a.attempted_at < p_to and a.key_prefix is not null group by 2
    ), ranked as (
      select *, row_number() over (partition by kind order by attempts desc, last_at desc, id) as place from counted
    )
    select coalesce(json_agg(json_build_object('kind', r.kind, 'id', r.id, 'name', coalesce(p.full_name, p.email), 'attempts', r.attempts,
      'guessed', r.guessed, 'last_at', r.last_at) order by r.kind, r.place), '[]')
    from ranked r left join public.profiles p on p.id = case when r.kind = 'member' then r.id::uuid end
    where r.place <= 8);
end
$$;

create function public.key_attempt_sources(p_from timestamptz, p_to timestamptz) returns json
language sql stable set search_path = '' as $$ select private.key_attempt_sources(p_from, p_to); $$;
comment on function public.key_attempt_sources(timestamptz, timestamptz) is
  'Where most refusals come from, eight of each kind: [{kind: member|address|prefix, id (member''s id, address tag, prefix), '
  'name, attempts, guessed, last_at}]. Errors: 42501 without keys:read.';

------------------------------------------------------------------------------------------------------------------
-- Sessions that stand still
------------------------------------------------------------------------------------------------------------------

create function private.nudge_consultation_sessions(p_ids uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  perform private.require('users', 'write');
  if cardinality(p_ids) is null or cardinality(p_ids) not between 1 and 1000 then
    perform private.refuse_value('Between 1 and 1,000 members can be reminded at a time.');
  end if;
  -- The lock makes a colleague who does the same wait, and then see what was sent.
  perform 1 from public.consultation_sessions s where s.id = any (p_ids) order by s.id for update;
  with judged as (
    select s.id, s.user_id, s.current_section, case
      when s.status <> 'active' then 'is not under way'
      when s.last_activity_at >= now() - interval '3 days' then 'has not stalled'
      when exists (select 1 from public.notifications n where n.user_id = s.user_id and n.type = 'consultation_stalled'
        and n.created_at > now() - interval '1 day') then 'was reminded within a day' end as why
    from public.consultation_sessions s where s.id = any (p_ids)
  ), sent as (
    insert into public.notifications (user_id, type, title, body, payload)
    select distinct on (j.user_id) j.user_id, 'consultation_stalled', 'Your consultation is waiting for you',
      format('You stopped in part %s of 7. It goes on where you left it.', j.current_section),
      jsonb_build_object('resource', 'consultation_sessions', 'id', j.id)
    from judged j where j.why is null order by j.user_id, j.id
    returning id
  )
  select jsonb_build_object('sent', (select count(*) from sent),
    'skipped', (select coalesce(jsonb_object_agg(why, n), '{}') from (select why, count(*) as n from judged where why is not null group by why) s))
  into v_answer;
  if (v_answer ->> 'sent')::integer > 0 then
    perform private.append_audit('insert', 'notifications', case when cardinality(p_ids) = 1 then p_ids[1]::text end, null,
      jsonb_build_object('type', 'consultation_stalled', 'sent', v_answer -> 'sent'));
  end if;
  return v_answer;
end
$$;

create function public.nudge_consultation_sessions(p_ids uuid[]) returns jsonb
language sql set search_path = '' as $$ select private.nudge_consultation_sessions(p_ids); $$;
comment on function public.nudge_consultation_sessions(uuid[]) is
  'Reminds the members of 1 to 1,000 stalled sessions by a notification, nobody twice within a day: {sent, skipped: {why: '
  'count}}. Errors: 42501 without users:write, 22023 for no or too many sessions.';

grant execute on function
  private.consultation_keys_page(jsonb), public.consultation_keys_page(jsonb),
  private.check_key_counters(uuid, uuid), public.check_key_counters(uuid, uuid),
  private.consultation_key_timeline(uuid, integer), public.consultation_key_timeline(uuid, integer),
  private.reveal_redemption_origin(text, uuid, text), public.reveal_redemption_origin(text, uuid, text),
  private.consultation_batch_funnel(uuid), public.consultation_batch_funnel(uuid),
  private.key_attempt_heat(timestamptz, timestamptz), public.key_attempt_heat(timestamptz, timestamptz),
  private.key_attempt_sources(timestamptz, timestamptz), public.key_attempt_sources(timestamptz, timestamptz),
  private.nudge_consultation_sessions(uuid[]), public.nudge_consultation_sessions(uuid[])
to authenticated, service_role;
