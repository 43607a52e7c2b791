-- Connections: what a platform costs and allows, how accounts are connected, and their tokens.
--
-- Tokens are encrypted by the worker, with a key that is only in its environment (PUBLISHING_KEY): a copy of the database opens
-- nothing. A pasted token is sealed in the browser for the worker's public key; an OAuth code is worthless without the
-- verifier here and the app's secret in the worker. No function answers a token to anybody but the service role.

create type public.social_connection_status as enum ('pending', 'received', 'connected', 'failed');

create function private.publish_now() returns timestamptz
language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('keel.clock', true), '')::timestamptz, now());
$$;
comment on function private.publish_now() is
  'The time by which publishing decides. Tests set keel.clock in their own session; no request of the API can.';

------------------------------------------------------------------------------------------------------------------
-- Platforms
------------------------------------------------------------------------------------------------------------------

create table public.social_platforms (
  platform public.social_platform primary key,
  app_id text check (length(app_id) <= 200),
  consent_url text check (consent_url ~ '^https?://' and length(consent_url) <= 500),
  scopes text[] not null default '{}',
  seal_to text check (length(seal_to) <= 500),
  posts_per_day integer not null check (posts_per_day between 1 and 10000),
  price_post_usd numeric(8, 4) not null default 0 check (price_post_usd >= 0),
  price_link_usd numeric(8, 4) not null default 0 check (price_link_usd >= 0),
  warning_days integer not null default 7 check (warning_days between 0 and 60),
  settle_minutes integer not null default 15 check (settle_minutes between 1 and 1440),
  late_hours integer not null default 24 check (late_hours between 1 and 168),
  updated_at timestamptz not null default now()
);
select private.close_table('public.social_platforms');
comment on table public.social_platforms is 'What posting somewhere costs and takes. One row a platform; the app''s part of it is written by the worker.';
comment on column public.social_platforms.app_id is 'The company''s app there (client id). Null: accounts are connected by a pasted token only.';
comment on column public.social_platforms.consent_url is 'Where a person agrees that the app may post.';
comment on column public.social_platforms.seal_to is 'The worker''s public key (P-256, raw, base64): pasted tokens are sealed for it in the browser.';
comment on column public.social_platforms.posts_per_day is 'Cap over any 24 hours where the platform does not tell its own.';
comment on column public.social_platforms.price_post_usd is 'What one post costs at the platform.';
comment on column public.social_platforms.price_link_usd is 'What one post with a link costs.';
comment on column public.social_platforms.warning_days is 'So many days before a connection ends, its account is shown as expiring.';
comment on column public.social_platforms.settle_minutes is 'So long after a publish without an answer may its effect still come.';
comment on column public.social_platforms.late_hours is 'A post that could not go out for so long after its time fails instead of going out too late.';

insert into public.social_platforms (platform, scopes, posts_per_day, price_post_usd, price_link_usd) values
  ('instagram', '{instagram_basic,instagram_content_publish,instagram_manage_insights,instagram_manage_contents,pages_read_engagement,pages_show_list}', 50, 0, 0),
  ('facebook', '{pages_show_list,pages_read_engagement,pages_manage_posts,read_insights}', 30, 0, 0),
  ('tiktok', '{user.info.basic,video.publish,video.list}', 15, 0, 0),
  ('x', '{tweet.read,tweet.write,users.read,media.write,offline.access}', 9600, 0.015, 0.2),
  ('webhook', '{}', 10000, 0, 0);

create trigger set_updated_at before update on public.social_platforms for each row execute function private.set_updated_at();
select private.attach_audit('public.social_platforms', p_key => 'platform');
create policy "Growth sees platforms" on public.social_platforms
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth sets prices and caps" on public.social_platforms
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
grant select, update (posts_per_day, price_post_usd, price_link_usd, warning_days, late_hours) on public.social_platforms to authenticated;

create function public.register_publishing(p_platforms jsonb) returns void
language sql set search_path = '' as $$
  update public.social_platforms p
  set app_id = r.app_id, consent_url = r.consent_url, seal_to = r.seal_to
  from jsonb_to_recordset(p_platforms) as r (platform public.social_platform, app_id text, consent_url text, seal_to text)
  where p.platform = r.platform and (p.app_id, p.consent_url, p.seal_to) is distinct from (r.app_id, r.consent_url, r.seal_to);
$$;
comment on function public.register_publishing(jsonb) is
  'The worker says with which apps it connects: [{platform, app_id, consent_url, seal_to}]. No secret is in it.';

------------------------------------------------------------------------------------------------------------------
-- Tokens
------------------------------------------------------------------------------------------------------------------

create table private.social_credentials (
  account_id uuid primary key references public.social_accounts (id) on delete cascade,
  sealed text not null check (length(sealed) between 1 and 20000),
  access_ends_at timestamptz,
  refresh_after timestamptz,
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  stored_at timestamptz not null default now()
);
alter table private.social_credentials enable row level security;
grant all on private.social_credentials to service_role;
comment on table private.social_credentials is 'Tokens as the worker encrypted them (AES-256-GCM, bound to platform and account). No role of the API but the worker''s reads it.';
comment on column private.social_credentials.refresh_after is 'When the worker renews them; null where they do not end or cannot be renewed.';
comment on column private.social_credentials.fence is 'One refresh at a time: a rotating refresh token works once.';
create index social_credentials_refresh_idx on private.social_credentials (refresh_after);

create table private.social_connections (
  id uuid primary key default gen_random_uuid(),
  platform public.social_platform not null,
  account_id uuid references public.social_accounts (id) on delete cascade,
  state text not null unique,
  verifier text not null,
  redirect_uri text check (length(redirect_uri) <= 500),
  code text check (length(code) <= 4000),
  sealed_box text check (length(sealed_box) <= 20000),
  status public.social_connection_status not null default 'pending',
  message text check (length(message) <= 500),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  created_by uuid references public.staff_members (user_id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
alter table private.social_connections enable row level security;
grant all on private.social_connections to service_role;
comment on table private.social_connections is 'An account being connected: from the first click to the worker''s exchange of the code. Code, verifier and box are wiped at the end.';
comment on column private.social_connections.state is 'Comes back from the platform; only who started may finish.';
comment on column private.social_connections.verifier is 'PKCE (RFC 7636). Its S256 challenge went to the platform.';
comment on column private.social_connections.sealed_box is 'A pasted token, sealed in the browser for the worker.';
comment on column private.social_connections.account_id is 'The account whose token was pasted.';
create index social_connections_open_idx on private.social_connections (created_at) where status = 'received';
create index social_connections_account_idx on private.social_connections (account_id);
create index social_connections_created_by_idx on private.social_connections (created_by);

create function private.random_word() returns text
language sql volatile set search_path = '' as $$
  -- 32 random bytes as base64url without padding: 43 characters.
  select translate(rtrim(encode(extensions.gen_random_bytes(32), 'base64'), '='), '+/', '-_');
$$;

create function private.start_connection(p_platform public.social_platform, p_redirect_uri text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_platform public.social_platforms;
  v_row private.social_connections;
begin
  perform private.require('content', 'write');
  select * into v_platform from public.social_platforms p where p.platform = p_platform;
  if v_platform.app_id is null or v_platform.consent_url is null then
    raise exception using errcode = '22023', message = 'No app is set up for this platform. Paste a token, or give the worker the app''s id and secret.';
  elsif coalesce(p_redirect_uri, '') !~ '^https?://\S+$' or length(p_redirect_uri) > 500 then
    raise exception using errcode = '22023', message = 'The address to come back to is not valid.';
  end if;
  delete from private.social_connections c where c.expires_at < private.publish_now() - interval '1 day';
  insert into private.social_connections (platform, state, verifier, redirect_uri, created_by, created_at, expires_at)
  values (p_platform, private.random_word(), private.random_word(), p_redirect_uri, auth.uid(), private.publish_now(),
    private.publish_now() + interval '15 minutes')
  returning * into v_row;
  return jsonb_build_object(
    'id', v_row.id, 'consent_url', v_platform.consent_url, 'app_id', v_platform.app_id, 'scopes', v_platform.scopes,
    'state', v_row.state, 'redirect_uri', v_row.redirect_uri,
    'code_challenge', translate(rtrim(encode(sha256(convert_to(v_row.verifier, 'UTF8')), 'base64'), '='), '+/', '-_'));
end
$$;

create function private.own_connection(p_id uuid, p_state text) returns private.social_connections
language plpgsql security definer set search_path = '' as $$
declare
  v_row private.social_connections;
begin
  perform private.require('content', 'write');
  select * into v_row from private.social_connections c
  where (c.id = p_id or c.state = p_state) and c.created_by is not distinct from auth.uid() for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such connection, or somebody else began it.';
  end if;
  return v_row;
end
$$;

create function private.finish_connection(p_state text, p_code text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_row private.social_connections := private.own_connection(null, p_state);
begin
  if coalesce(length(p_code), 0) not between 1 and 4000 then
    raise exception using errcode = '22023', message = 'The platform sent no code back.';
  elsif v_row.status <> 'pending' or v_row.expires_at < private.publish_now() then
    raise exception using errcode = '22023', message = 'This connection was finished already or took too long. Begin again.';
  end if;
  update private.social_connections c set status = 'received', code = p_code where c.id = v_row.id;
  return v_row.id;
end
$$;

create function private.paste_token(p_account_id uuid, p_sealed text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
  v_id uuid;
begin
  perform private.require('content', 'write');
  select * into v_account from public.social_accounts a where a.id = p_account_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account.';
  elsif coalesce(p_sealed, '') !~ '^v1\.[A-Za-z0-9_.-]+$' or length(p_sealed) not between 40 and 8000 then
    raise exception using errcode = '22023', message = 'A token has to be sealed for the worker before it is sent.';
  elsif v_account.external_account_id is null then
    raise exception using errcode = '22023', message = 'Say the account''s id at the platform first.';
  end if;
  insert into private.social_connections (platform, account_id, state, verifier, sealed_box, status, created_by, created_at, expires_at)
  values (v_account.platform, v_account.id, private.random_word(), private.random_word(), p_sealed, 'received', auth.uid(),
    private.publish_now(), private.publish_now() + interval '15 minutes')
  returning id into v_id;
  return v_id;
end
$$;

create function private.connection_state(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row private.social_connections := private.own_connection(p_id, null);
begin
  return jsonb_build_object('status', v_row.status, 'message', v_row.message, 'platform', v_row.platform,
    'expired', v_row.status in ('pending', 'received') and v_row.expires_at < private.publish_now());
end
$$;

create function private.disconnect_account(p_id uuid, p_reason text) returns public.social_accounts
language plpgsql security definer set search_path = '' as $$
declare
  v_account public.social_accounts;
begin
  perform private.require('content', 'write');
  update public.social_accounts a
  set status = 'disabled', paused_at = coalesce(a.paused_at, private.publish_now()), paused_reason = left(p_reason, 500), token_expires_at = null
  where a.id = p_id returning * into v_account;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such account.';
  end if;
  delete from private.social_credentials c where c.account_id = p_id;
  return v_account;
end
$$;

create function public.start_connection(p_platform public.social_platform, p_redirect_uri text) returns jsonb
language sql set search_path = '' as $$ select private.start_connection(p_platform, p_redirect_uri); $$;
comment on function public.start_connection(public.social_platform, text) is
  'Begins an OAuth connection: {id, consent_url, app_id, scopes, state, redirect_uri, code_challenge}, for the address that the person is '
  'sent to (src and shared/publishing/consent.ts build it). Good for 15 minutes. Errors: 42501 without content:write, 22023.';
create function public.finish_connection(p_state text, p_code text) returns uuid
language sql set search_path = '' as $$ select private.finish_connection(p_state, p_code); $$;
comment on function public.finish_connection(text, text) is
  'Hands the platform''s code to the worker; answers the connection''s id. Only who began may finish. Errors: 42501, PT404, 22023 late or without a code.';
create function public.paste_token(p_account_id uuid, p_sealed text) returns uuid
language sql set search_path = '' as $$ select private.paste_token(p_account_id, p_sealed); $$;
comment on function public.paste_token(uuid, text) is
  'Hands a token, sealed for the worker (shared/publishing/seal.ts), over; answers the connection''s id. Errors: 42501, PT404, 22023 when it is not sealed.';
create function public.connection_state(p_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.connection_state(p_id); $$;
comment on function public.connection_state(uuid) is
  'What became of a connection that the caller began: {status, message, platform, expired}. Errors: 42501, PT404.';
create function public.disconnect_account(p_id uuid, p_reason text) returns public.social_accounts
language sql set search_path = '' as $$ select private.disconnect_account(p_id, p_reason); $$;
comment on function public.disconnect_account(uuid, text) is
  'Forgets an account''s tokens and stops its queue. Posts stay, to be taken down or moved. Errors: 42501, PT404.';

grant execute on function
  private.start_connection(public.social_platform, text), public.start_connection(public.social_platform, text),
  private.finish_connection(text, text), public.finish_connection(text, text), private.paste_token(uuid, text), public.paste_token(uuid, text),
  private.connection_state(uuid), public.connection_state(uuid),
  private.disconnect_account(uuid, text), public.disconnect_account(uuid, text)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- The worker's side
------------------------------------------------------------------------------------------------------------------

create function public.claim_connection(p_lease_seconds integer default 60) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_row private.social_connections;
begin
  update private.social_connections c
  set lease_expires_at = private.publish_now() + make_interval(secs => p_lease_seconds), fence = c.fence + 1
  where c.id = (
    select o.id from private.social_connections o
    where o.status = 'received' and coalesce(o.lease_expires_at, '-infinity') <= private.publish_now()
    order by o.created_at for update skip locked limit 1)
  returning * into v_row;
  if v_row.id is null then
    return null;
  end if;
  return to_jsonb(v_row) || jsonb_build_object('external_id', (
    select a.external_account_id from public.social_accounts a where a.id = v_row.account_id));
end
$$;
comment on function public.claim_connection(integer) is 'A connection whose code or token has arrived, for the worker to finish; null when there is none.';

create function public.complete_connection(p_id uuid, p_fence bigint, p_accounts jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_row private.social_connections;
  v_each jsonb;
  v_account uuid;
begin
  select * into v_row from private.social_connections c where c.id = p_id for update;
  perform private.require_lease(v_row.fence = p_fence and v_row.status = 'received', v_row.fence, v_row.status::text);
  for v_each in select * from jsonb_array_elements(p_accounts) loop
    insert into public.social_accounts (platform, handle, display_name, external_account_id, created_by)
    values (v_row.platform, left(v_each ->> 'handle', 120), left(coalesce(v_each ->> 'display_name', ''), 200), v_each ->> 'external_id', v_row.created_by)
    on conflict (platform, external_account_id) do nothing;
    update public.social_accounts a
    set status = 'connected', last_error_code = null, last_checked_at = private.publish_now(),
      token_expires_at = (v_each ->> 'connection_ends_at')::timestamptz,
      scopes = coalesce(array(select jsonb_array_elements_text(v_each -> 'scopes')), '{}')
    where a.platform = v_row.platform and a.external_account_id = v_each ->> 'external_id'
    returning a.id into v_account;
    insert into private.social_credentials (account_id, sealed, access_ends_at, refresh_after, stored_at)
    values (v_account, v_each ->> 'sealed', (v_each ->> 'access_ends_at')::timestamptz, (v_each ->> 'refresh_after')::timestamptz, private.publish_now())
    on conflict (account_id) do update
    set sealed = excluded.sealed, access_ends_at = excluded.access_ends_at, refresh_after = excluded.refresh_after,
      lease_expires_at = null, fence = social_credentials.fence + 1, stored_at = excluded.stored_at;
  end loop;
  update private.social_connections c
  set status = 'connected', code = null, sealed_box = null, verifier = '', message = null where c.id = p_id;
end
$$;
comment on function public.complete_connection(uuid, bigint, jsonb) is
  'Stores the accounts of a connection: [{external_id, handle, display_name, scopes, sealed, access_ends_at, connection_ends_at, refresh_after}]. KF001: lease lost.';

create function public.fail_connection(p_id uuid, p_fence bigint, p_message text) returns void
language plpgsql set search_path = '' as $$
begin
  update private.social_connections c
  set status = 'failed', code = null, sealed_box = null, verifier = '', message = left(p_message, 500)
  where c.id = p_id and c.fence = p_fence and c.status = 'received';
  perform private.require_lease(found);
end
$$;
comment on function public.fail_connection(uuid, bigint, text) is 'Gives a connection up, with a sentence for who began it. KF001: lease lost.';

create function public.claim_refresh(p_lease_seconds integer default 120) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_row private.social_credentials;
begin
  update public.social_accounts a set status = 'expiring'
  from public.social_platforms p
  where p.platform = a.platform and a.status = 'connected'
    and a.token_expires_at < private.publish_now() + make_interval(days => p.warning_days);
  update public.social_accounts a set status = 'reconnect', last_error_code = 'connection_ended'
  where a.status in ('connected', 'expiring') and a.token_expires_at <= private.publish_now();
  update private.social_credentials c
  set lease_expires_at = private.publish_now() + make_interval(secs => p_lease_seconds), fence = c.fence + 1
  where c.account_id = (
    select o.account_id from private.social_credentials o
    join public.social_accounts a on a.id = o.account_id and a.status in ('connected', 'expiring')
    where o.refresh_after <= private.publish_now() and coalesce(o.lease_expires_at, '-infinity') <= private.publish_now()
    order by o.refresh_after for update of o skip locked limit 1)
  returning * into v_row;
  if v_row.account_id is null then
    return null;
  end if;
  return (select jsonb_build_object('account_id', a.id, 'fence', v_row.fence, 'platform', a.platform,
    'external_id', a.external_account_id, 'sealed', v_row.sealed) from public.social_accounts a where a.id = v_row.account_id);
end
$$;
comment on function public.claim_refresh(integer) is
  'Tokens that are due to be renewed, for one worker: {account_id, fence, platform, external_id, sealed}; null when there are none. On the '
  'way it marks accounts whose connection ends soon, or has ended.';

create function public.store_refresh(p_account_id uuid, p_fence bigint, p_tokens jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update private.social_credentials c
  set sealed = p_tokens ->> 'sealed', access_ends_at = (p_tokens ->> 'access_ends_at')::timestamptz,
    refresh_after = (p_tokens ->> 'refresh_after')::timestamptz, lease_expires_at = null, stored_at = private.publish_now()
  where c.account_id = p_account_id and c.fence = p_fence;
  perform private.require_lease(found);
  update public.social_accounts a
  set token_expires_at = (p_tokens ->> 'connection_ends_at')::timestamptz, last_checked_at = private.publish_now(),
    status = case when a.status = 'expiring' then 'connected' else a.status end, last_error_code = null
  where a.id = p_account_id;
end
$$;
comment on function public.store_refresh(uuid, bigint, jsonb) is
  'Stores renewed tokens: {sealed, access_ends_at, connection_ends_at, refresh_after}. KF001: another worker or a new connection was first.';

create function public.fail_refresh(p_account_id uuid, p_fence bigint, p_code text, p_reconnect boolean) returns void
language plpgsql set search_path = '' as $$
begin
  update private.social_credentials c
  set lease_expires_at = null, refresh_after = case when p_reconnect then null else private.publish_now() + interval '5 minutes' end
  where c.account_id = p_account_id and c.fence = p_fence;
  perform private.require_lease(found);
  update public.social_accounts a
  set status = case when p_reconnect then 'reconnect' else a.status end, last_error_code = left(p_code, 100),
    last_checked_at = private.publish_now()
  where a.id = p_account_id;
end
$$;
comment on function public.fail_refresh(uuid, bigint, text, boolean) is
  'Tokens could not be renewed: tried again in 5 minutes, or (p_reconnect) a person has to connect the account again. KF001: lease lost.';

grant execute on function
  public.register_publishing(jsonb), public.claim_connection(integer), public.complete_connection(uuid, bigint, jsonb),
  public.fail_connection(uuid, bigint, text), public.claim_refresh(integer), public.store_refresh(uuid, bigint, jsonb),
  public.fail_refresh(uuid, bigint, text, boolean)
to service_role;
