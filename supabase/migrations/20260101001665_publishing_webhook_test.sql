-- A test delivery to a webhook: asked for by a person, sent by the worker with the account's secret, never a post.

create function private.test_webhook(p_account_id uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
  v_id uuid := gen_random_uuid();
  v_now timestamptz := private.publish_now();
begin
  perform private.require('content', 'write');
  select * into v_account from public.social_accounts a where a.id = p_account_id and a.platform = 'webhook' for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such webhook.';
  elsif v_account.status not in ('connected', 'expiring')
    or not exists (select 1 from private.social_credentials c where c.account_id = p_account_id) then
    raise exception using errcode = '22023', message = 'A webhook can only be tested while it is connected. Set its secret first.';
  elsif v_account.test_asked_at > v_now - interval '30 seconds' then
    raise exception using errcode = '22023', message = 'This webhook was tested a moment ago. A test is sent at most once in 30 seconds.';
  end if;
  update public.social_accounts a
  set test_asked_at = v_now, test_result = jsonb_build_object('id', v_id, 'state', 'waiting', 'at', v_now)
  where a.id = p_account_id;
  return v_id;
end
$$;
create function public.test_webhook(p_account_id uuid) returns uuid
language sql set search_path = '' as $$ select private.test_webhook(p_account_id); $$;
comment on function public.test_webhook(uuid) is
  'Has the worker send a signed test to a webhook; answers the test''s id. What came of it is social_accounts.test_result. It carries no '
  'film and is no post. Errors: 42501, PT404, 22023 when it is not connected or was tested within 30 seconds.';
grant execute on function private.test_webhook(uuid), public.test_webhook(uuid) to authenticated, service_role;

create function public.claim_webhook_test() returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  -- Sent at most once, and not when nobody looks any more: a worker that was away does not surprise the receiver.
  update public.social_accounts a set test_result = a.test_result || '{"state": "sending"}'
  where a.id = (
    select o.id from public.social_accounts o
    join private.social_credentials c on c.account_id = o.id
    where o.platform = 'webhook' and o.test_result ->> 'state' = 'waiting'
      and o.test_asked_at > private.publish_now() - interval '5 minutes'
    order by o.test_asked_at for update of o skip locked limit 1)
  returning * into v_account;
  if v_account.id is null then
    return null;
  end if;
  return (select jsonb_build_object('id', v_account.test_result ->> 'id', 'account', jsonb_build_object(
    'id', v_account.id, 'external_id', v_account.external_account_id, 'sealed', c.sealed))
    from private.social_credentials c where c.account_id = v_account.id);
end
$$;
comment on function public.claim_webhook_test() is
  'A test that somebody asked for in the last 5 minutes: {id, account: {id, external_id, sealed}}; null when there is none.';

create function public.note_webhook_test(p_account_id uuid, p_id uuid, p_result jsonb) returns void
language sql set search_path = '' as $$
  update public.social_accounts a
  set test_result = p_result || jsonb_build_object('id', p_id, 'state', 'done', 'at', private.publish_now()),
    last_checked_at = private.publish_now()
  where a.id = p_account_id and a.test_result ->> 'id' = p_id::text;
$$;
comment on function public.note_webhook_test(uuid, uuid, jsonb) is
  'Remembers what came of a test: {delivered, status, message, answer, milliseconds}. Of an older test than the newest nothing is kept.';
grant execute on function public.claim_webhook_test(), public.note_webhook_test(uuid, uuid, jsonb) to service_role;
