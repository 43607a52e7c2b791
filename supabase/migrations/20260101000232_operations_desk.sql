-- The operations desk: what went wrong between a member's data and the services beside it, and what support may do about it.
--
-- Services do the work. Staff only put something back in the queue, take it out, or choose between two versions; each with a reason.

------------------------------------------------------------------------------------------------------------------
-- What lists read
------------------------------------------------------------------------------------------------------------------

create function private.mask_secrets(p_value jsonb, p_depth integer default 0) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  if p_depth > 40 then
    return '"[too deep]"'; -- a sender may nest as deep as the stack is high
  end if;
  case jsonb_typeof(p_value)
    when 'object' then
      return coalesce((select jsonb_object_agg(e.key, case
        when e.key ~* '(token|secret|passw|authori[sz]ation|signature|api.?key|cookie|credential)' and e.value <> 'null' then '"[hidden]"'
        else private.mask_secrets(e.value, p_depth + 1) end) from jsonb_each(p_value) e), '{}');
    when 'array' then
      return coalesce((select jsonb_agg(private.mask_secrets(e.value, p_depth + 1) order by e.place)
        from jsonb_array_elements(p_value) with ordinality e (value, place)), '[]');
    when 'string' then
      return case when p_value #>> '{}' ~* '^\s*(bearer|basic)\s|^eyJ[\w-]+\.[\w-]+\.' then '"[hidden]"' else p_value end;
    else
      return p_value;
  end case;
end
$$;
comment on function private.mask_secrets(jsonb, integer) is
  'A document of somebody else''s with what opens something replaced by "[hidden]": by the name of its key (token, secret, password, '
  'authorization, signature, api key, cookie, credential) or because it looks like an authorization header or a JSON web token.';

create function private.webhook_payload(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.mask_secrets(w.payload) from public.webhook_events w where w.id = p_id and private.can('health', 'read');
$$;
comment on function private.webhook_payload(uuid) is 'The masked payload of an event for health:read; null for others.';
grant execute on function private.webhook_payload(uuid) to authenticated, service_role;

create view public.webhook_event_summaries with (security_invoker = on) as
select w.id, w.provider, w.event_type, w.external_event_id, w.integration_id, i.user_id, p.full_name as user_name, w.signature_valid,
  w.status, w.attempts, w.next_attempt_at, w.error_message, w.received_at, w.processed_at, w.created_at, w.updated_at,
  private.webhook_payload(w.id) as payload
from public.webhook_events w
left join public.integrations i on i.id = w.integration_id
left join public.profiles p on p.id = i.user_id;
comment on view public.webhook_event_summaries is
  'Webhooks as lists show them, with the member whose integration they are about. payload, masked, is null without health:read and '
  'costs a look-up a row: leave it out of lists.';

create view public.integration_summaries with (security_invoker = on) as
select i.id, i.user_id, p.full_name as user_name, i.provider, i.status, i.external_account_id, i.scopes, i.token_expires_at, i.last_sync_at,
  i.sync_requested_at, i.error_code, i.error_message, i.connected_at, i.disconnected_at, i.created_at, i.updated_at
from public.integrations i
left join public.profiles p on p.id = i.user_id;
comment on view public.integration_summaries is 'Members'' connections to other apps, with the member''s name.';

create view public.rate_limit_summaries with (security_invoker = on) as
select r.id, r.user_id, p.full_name as user_name, r.subject, r.bucket, r.window_started_at, r.window_seconds,
  r.window_started_at + make_interval(secs => r.window_seconds) as window_ends_at, r.request_count, r.request_limit, r.is_limited,
  r.window_started_at > now() - interval '7 days' as is_recent, r.created_at, r.updated_at
from public.rate_limits r
left join public.profiles p on p.id = r.user_id;
comment on view public.rate_limit_summaries is 'Windows in which requests were counted, with the member''s name where the subject is one. is_recent: began within the last 7 days, which is '
  'what operation_failures counts.';

create view public.notification_summaries with (security_invoker = on) as
select n.id, n.user_id, p.full_name as user_name, n.type, n.title, n.body, n.payload, n.read_at, n.created_at
from public.notifications n
join public.profiles p on p.id = n.user_id;
comment on view public.notification_summaries is 'Notices to members, with the member''s name.';

revoke all on public.webhook_event_summaries, public.integration_summaries, public.rate_limit_summaries, public.notification_summaries
  from public, anon, authenticated;
grant select on public.webhook_event_summaries, public.integration_summaries, public.rate_limit_summaries, public.notification_summaries
  to authenticated, service_role;

create function private.operation_failures(p_what text) returns table (source text, status text, reason text, failures bigint, last_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('users', 'read');
  case p_what
    when 'integrations' then
      return query select i.provider::text, i.status::text, i.error_code, count(*), max(coalesce(i.last_sync_at, i.connected_at))
        from public.integrations i where i.status in ('expired', 'failing') group by 1, 2, 3 order by 4 desc, 1, 2, 3;
    when 'webhook_events' then
      return query select w.provider, w.status::text, w.error_message, count(*), max(w.received_at)
        from public.webhook_events w where w.status = 'failed' group by 1, 2, 3 order by 4 desc, 1, 3;
    when 'offline_sync' then
      return query select null::text, o.status::text, o.error_message, count(*), max(o.received_at)
        from public.offline_sync o where o.status in ('conflict', 'failed') group by 2, 3 order by 4 desc, 2, 3;
    when 'rate_limits' then
      return query select r.bucket, null::text, null::text, count(*), max(r.window_started_at)
        from public.rate_limit_summaries r where r.is_limited and r.is_recent group by 1 order by 4 desc, 1;
    else
      perform private.refuse_value('What failed is told of integrations, webhook_events, offline_sync and rate_limits.');
  end case;
end
$$;
create function public.operation_failures(p_what text) returns table (source text, status text, reason text, failures bigint, last_at timestamptz)
language sql stable set search_path = '' as $$ select * from private.operation_failures(p_what); $$;
comment on function public.operation_failures(text) is
  'What is wrong now in integrations, webhook_events, offline_sync or rate_limits, one row a cause, the most frequent first. source is the '
  'provider or the bucket, reason the error code or message as the row has it; both are null where rows have none. Of rate_limits it counts the '
  'windows of the last 7 days: an older one refuses nobody any more. Errors: 42501 without users:read, 22023.';

------------------------------------------------------------------------------------------------------------------
-- What may be done about it
------------------------------------------------------------------------------------------------------------------

select private.attach_audit('public.webhook_events', p_events => 'update');
select private.attach_audit('public.offline_sync', p_events => 'update');
select private.attach_audit('public.rate_limits', p_events => 'update');
select private.attach_audit('public.integrations', p_events => 'update');

create function private.check_gesture(p_ids uuid[], p_reason text) returns void
language plpgsql set search_path = '' as $$
begin
  if cardinality(p_ids) is null or cardinality(p_ids) not between 1 and 1000 then
    perform private.refuse_value('Between 1 and 1,000 rows can be changed at a time.');
  elsif coalesce(length(trim(p_reason)), 0) not between 3 and 2000 then
    perform private.refuse_value('Say why, in 3 to 2,000 characters.');
  end if;
  perform set_config('keel.reason', trim(p_reason), true);
end
$$;
comment on function private.check_gesture(uuid[], text) is 'Refuses (22023) no or too many rows and a missing reason; notes the reason for the audit log.';

create function private.decide_webhooks(p_ids uuid[], p_decision text, p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  perform private.require('users', 'write');
  perform private.check_gesture(p_ids, p_reason);
  if p_decision is null or p_decision not in ('retry', 'ignore') then
    perform private.refuse_value('An event is either tried again (retry) or left alone (ignore).');
  end if;
  perform 1 from public.webhook_events w where w.id = any (p_ids) order by w.id for update;
  with judged as (
    select a.id, case
      when w.id is null then 'are gone'
      when not w.signature_valid then 'have no valid signature'
      when w.status = 'processing' then 'are being worked on'
      when w.status = 'processed' then 'are done'
      when p_decision = 'retry' and w.status = 'received' then 'are waiting already'
      when p_decision = 'ignore' and w.status = 'ignored' then 'are left alone already' end as why
    from (select distinct t.id from unnest(p_ids) t (id)) a left join public.webhook_events w on w.id = a.id
  ), changed as (
    update public.webhook_events w set
      status = case p_decision when 'retry' then 'received' else 'ignored' end::public.webhook_status,
      next_attempt_at = case p_decision when 'retry' then now() end
    from judged j where j.id = w.id and j.why is null
    returning 1
  )
  select jsonb_build_object('done', (select count(*) from changed),
    'skipped', (select coalesce(jsonb_object_agg(s.why, s.n), '{}') from (select j.why, count(*) as n from judged j where j.why is not null group by 1) s))
  into v_answer;
  return v_answer;
end
$$;
create function public.decide_webhooks(p_ids uuid[], p_decision text, p_reason text) returns jsonb
language sql volatile set search_path = '' as $$ select private.decide_webhooks(p_ids, p_decision, p_reason); $$;
comment on function public.decide_webhooks(uuid[], text, text) is
  'Has 1 to 1,000 events tried again (retry: failed or ignored, becomes received and due now) or left alone (ignore: failed or received): '
  '{done, skipped: {why: count}}. Events without a valid signature are never worked on. Errors: 42501 without users:write, 22023.';

create function private.decide_syncs(p_ids uuid[], p_decision text, p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  perform private.require('users', 'write');
  perform private.check_gesture(p_ids, p_reason);
  if p_decision is null or p_decision not in ('retry', 'discard') then
    perform private.refuse_value('A failed batch is either tried again (retry) or given up (discard).');
  end if;
  perform 1 from public.offline_sync o where o.id = any (p_ids) order by o.id for update;
  with judged as (
    select a.id, case
      when o.id is null then 'are gone'
      when o.status = 'pending' then 'are waiting already'
      when o.status = 'applied' then 'are applied'
      when o.status = 'discarded' then 'are discarded'
      when o.status = 'conflict' then 'have a conflict to settle first' end as why
    from (select distinct t.id from unnest(p_ids) t (id)) a left join public.offline_sync o on o.id = a.id
  ), changed as (
    update public.offline_sync o set
      status = case p_decision when 'retry' then 'pending' else 'discarded' end::public.sync_status,
      processed_at = case p_decision when 'discard' then now() end
    from judged j where j.id = o.id and j.why is null
    returning 1
  )
  select jsonb_build_object('done', (select count(*) from changed),
    'skipped', (select coalesce(jsonb_object_agg(s.why, s.n), '{}') from (select j.why, count(*) as n from judged j where j.why is not null group by 1) s))
  into v_answer;
  return v_answer;
end
$$;
create function public.decide_syncs(p_ids uuid[], p_decision text, p_reason text) returns jsonb
language sql volatile set search_path = '' as $$ select private.decide_syncs(p_ids, p_decision, p_reason); $$;
comment on function public.decide_syncs(uuid[], text, text) is
  'Has 1 to 1,000 failed batches of devices tried again (retry, becomes pending) or given up (discard): {done, skipped: {why: count}}. '
  'Errors: 42501 without users:write, 22023.';

create function private.resolve_sync(p_id uuid, p_resolution public.sync_resolution, p_reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_sync public.offline_sync;
begin
  -- Whoever chooses has to see both versions, which are health data.
  if not private.can('adjustments', 'write') then
    perform private.require('staff', 'write');
  end if;
  perform private.require('health', 'read');
  perform private.check_gesture(array[p_id], p_reason);
  if p_resolution is null or p_resolution = 'merged' then
    perform private.refuse_value('Choose the device''s version (client_wins) or the server''s (server_wins).');
  end if;
  select * into v_sync from public.offline_sync o where o.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'This batch is gone.';
  elsif v_sync.status <> 'conflict' then
    perform private.refuse_value(format('This batch has no open conflict, it is %s.', v_sync.status));
  end if;
  update public.offline_sync o set resolution = p_resolution,
    status = case p_resolution when 'client_wins' then 'pending' else 'discarded' end::public.sync_status,
    processed_at = case p_resolution when 'server_wins' then now() end
  where o.id = p_id;
end
$$;
create function public.resolve_sync(p_id uuid, p_resolution public.sync_resolution, p_reason text) returns void
language sql volatile set search_path = '' as $$ select private.resolve_sync(p_id, p_resolution, p_reason); $$;
comment on function public.resolve_sync(uuid, public.sync_resolution, text) is
  'Settles the conflict of a batch, as a whole: client_wins puts it back in the queue, to be applied over what the server has; server_wins '
  'discards it. Errors: 42501 without health:read and one of adjustments:write and staff:write, PT404, 22023 (also when it is settled already).';

create function private.lift_rate_limit(p_id uuid, p_reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_limit public.rate_limits;
begin
  perform private.require('users', 'write');
  perform private.check_gesture(array[p_id], p_reason);
  select * into v_limit from public.rate_limits r where r.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'This window is gone.';
  elsif v_limit.window_started_at + make_interval(secs => v_limit.window_seconds) <= now() then
    perform private.refuse_value('This window is over: nothing is refused because of it any more.');
  elsif not v_limit.is_limited then
    perform private.refuse_value('This window is within its limit.');
  end if;
  update public.rate_limits r set request_count = 0 where r.id = p_id;
end
$$;
create function public.lift_rate_limit(p_id uuid, p_reason text) returns void
language sql volatile set search_path = '' as $$ select private.lift_rate_limit(p_id, p_reason); $$;
comment on function public.lift_rate_limit(uuid, text) is
  'Counts a window that is over its limit from nought again. Errors: 42501 without users:write, PT404, 22023 when it is over or within its limit.';

create function private.mend_integrations(p_ids uuid[], p_reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  perform private.require('users', 'write');
  perform private.check_gesture(p_ids, p_reason);
  perform 1 from public.integrations i where i.id = any (p_ids) order by i.id for update;
  with judged as (
    select a.id, i.user_id, i.provider, i.status, case
      when i.id is null then 'are gone'
      when i.status = 'connected' then 'work'
      when i.status = 'disconnected' then 'were disconnected by the member'
      when i.status = 'failing' and i.sync_requested_at > now() - interval '15 minutes' then 'were asked for within 15 minutes'
      when i.status = 'expired' and exists (select 1 from public.notifications n where n.user_id = i.user_id and n.type = 'integration_failed'
        and n.payload ->> 'id' = i.id::text and n.created_at > now() - interval '1 day') then 'were told about within a day' end as why
    from (select distinct t.id from unnest(p_ids) t (id)) a left join public.integrations i on i.id = a.id
  ), asked as (
    update public.integrations i set sync_requested_at = now()
    from judged j where j.id = i.id and j.why is null and j.status = 'failing'
    returning 1
  ), told as (
    insert into public.notifications (user_id, type, title, body, payload)
    select j.user_id, 'integration_failed', format('Connect %s again', initcap(replace(j.provider::text, '_', ' '))),
      'The connection has ended. Sign in there once more, and your data arrives again.',
      jsonb_build_object('resource', 'integrations', 'id', j.id)
    from judged j where j.why is null and j.status = 'expired'
    returning 1
  )
  select jsonb_build_object('asked', (select count(*) from asked), 'told', (select count(*) from told),
    'skipped', (select coalesce(jsonb_object_agg(s.why, s.n), '{}') from (select j.why, count(*) as n from judged j where j.why is not null group by 1) s))
  into v_answer;
  if (v_answer ->> 'told')::integer > 0 then
    perform private.append_audit('insert', 'notifications', case when cardinality(p_ids) = 1 then p_ids[1]::text end, null,
      jsonb_build_object('type', 'integration_failed', 'sent', v_answer -> 'told'));
  end if;
  return v_answer;
end
$$;
create function public.mend_integrations(p_ids uuid[], p_reason text) returns jsonb
language sql volatile set search_path = '' as $$ select private.mend_integrations(p_ids, p_reason); $$;
comment on function public.mend_integrations(uuid[], text) is
  'Does what helps 1 to 1,000 connections: asks for a sync of those that fail (once in 15 minutes), and tells the members whose sign-in has '
  'expired to connect again (once a day): {asked, told, skipped: {why: count}}. Errors: 42501 without users:write, 22023.';

grant execute on function
  private.operation_failures(text), public.operation_failures(text),
  private.decide_webhooks(uuid[], text, text), public.decide_webhooks(uuid[], text, text),
  private.decide_syncs(uuid[], text, text), public.decide_syncs(uuid[], text, text),
  private.resolve_sync(uuid, public.sync_resolution, text), public.resolve_sync(uuid, public.sync_resolution, text),
  private.lift_rate_limit(uuid, text), public.lift_rate_limit(uuid, text),
  private.mend_integrations(uuid[], text), public.mend_integrations(uuid[], text)
to authenticated, service_role;
