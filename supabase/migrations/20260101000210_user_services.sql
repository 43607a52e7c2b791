-- User services: what runs beside a member's data. Connections to other apps, notices, limits, incoming webhooks, offline
-- devices. All of it is written by services; staff look at it on the operations page.

create type public.integration_provider as enum (
  'strava', 'garmin', 'apple_health', 'google_fit', 'health_connect', 'fitbit', 'oura', 'whoop', 'withings', 'polar'
);
create type public.integration_status as enum ('connected', 'expired', 'failing', 'disconnected');
create type public.notification_type as enum (
  'key_issued', 'consultation_stalled', 'plan_changed', 'milestone_reached', 'achievement_earned', 'streak_at_risk', 'weekly_summary',
  'integration_failed', 'video_ready', 'video_failed', 'post_failed', 'privacy_request_due', 'announcement',
  'ai_break_glass', 'metric_alert',
  'session_stalled', 'export_ready', 'takedown_due', 'account_reconnect', 'post_waiting'
);
create type public.webhook_status as enum ('received', 'processing', 'processed', 'failed', 'ignored');
create type public.sync_status as enum ('pending', 'applied', 'conflict', 'failed', 'discarded');
create type public.sync_resolution as enum ('client_wins', 'server_wins', 'merged');

------------------------------------------------------------------------------------------------------------------
-- Integrations
------------------------------------------------------------------------------------------------------------------

create table public.integrations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  provider public.integration_provider not null,
  status public.integration_status not null default 'connected',
  external_account_id text check (length(external_account_id) <= 200),
  scopes text[] not null default '{}',
  token_expires_at timestamptz,
  last_sync_at timestamptz,
  sync_requested_at timestamptz,
  error_code text check (length(error_code) <= 100),
  error_message text check (length(error_message) <= 1000),
  connected_at timestamptz not null default now(),
  disconnected_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint integrations_user_provider_key unique (user_id, provider),
  constraint integrations_disconnected_has_date check ((status = 'disconnected') = (disconnected_at is not null))
);
select private.close_table('public.integrations');
comment on table public.integrations is 'A member''s connection to another app. Its tokens are in private.integration_tokens.';
comment on column public.integrations.status is 'expired: the member has to sign in again; failing: the last sync went wrong and is retried.';
comment on column public.integrations.external_account_id is 'The member''s id at the provider, by which webhooks find the row.';
comment on column public.integrations.scopes is 'What the member allowed, in the provider''s words.';
comment on column public.integrations.sync_requested_at is 'When staff asked for a sync out of turn; the service clears it when it has tried.';
comment on column public.integrations.error_code is 'Of the last sync; null when it went well.';
create index integrations_account_idx on public.integrations (provider, external_account_id) where external_account_id is not null;
create index integrations_status_idx on public.integrations (status, last_sync_at);

create table private.integration_tokens (
  integration_id uuid primary key references public.integrations (id) on delete cascade,
  access_token text not null check (access_token <> ''),
  refresh_token text check (refresh_token <> ''),
  updated_at timestamptz not null default now()
);
alter table private.integration_tokens enable row level security;
comment on table private.integration_tokens is
  'Tokens of integrations. No role of the API can read them, the service role neither: a sync service has its own '
  'database role. They go with the integration, and when it is disconnected.';
create trigger set_updated_at before update on private.integration_tokens
  for each row execute function private.set_updated_at();

create function private.drop_tokens() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.integration_tokens t where t.integration_id = new.id;
  return null;
end
$$;

create function private.date_disconnection() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.disconnected_at := case when new.status = 'disconnected' then coalesce(new.disconnected_at, now()) end;
  return new;
end
$$;

create trigger date_disconnection before insert or update of status on public.integrations
  for each row execute function private.date_disconnection();
create trigger drop_tokens after update of status on public.integrations
  for each row when (new.status = 'disconnected') execute function private.drop_tokens();
create trigger set_updated_at before update on public.integrations
  for each row execute function private.set_updated_at();

create policy "Members see their integrations, staff who read users see all" on public.integrations
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
create policy "Members remove their integrations" on public.integrations
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete on public.integrations to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Notifications
------------------------------------------------------------------------------------------------------------------

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  staff_id uuid references public.staff_members (user_id) on delete cascade,
  type public.notification_type not null,
  title text not null check (length(title) between 1 and 200),
  body text check (length(body) <= 2000),
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  read_at timestamptz,
  created_at timestamptz not null default now(),
  constraint notifications_one_recipient check (num_nonnulls(user_id, staff_id) = 1)
);
select private.close_table('public.notifications');
comment on table public.notifications is
  'A notice to one member or one member of staff. Support reads members'' notices, so health values do not belong in them.';
comment on column public.notifications.staff_id is 'The recipient, when it is staff; else user_id is.';
comment on column public.notifications.payload is 'What the notice links to: {"resource": "...", "id": "..."}. No health values.';
comment on column public.notifications.read_at is 'Null while unread. The one column that the recipient may change.';
create index notifications_user_idx on public.notifications (user_id, created_at desc) where user_id is not null;
create index notifications_staff_idx on public.notifications (staff_id, created_at desc) where staff_id is not null;
create index notifications_sent_idx on public.notifications (created_at desc, id desc) where user_id is not null;
create index notifications_unread_idx on public.notifications (user_id) where read_at is null and user_id is not null;

-- Who sees and marks which is in staff_notices.

------------------------------------------------------------------------------------------------------------------
-- Rate limits
------------------------------------------------------------------------------------------------------------------

create table public.rate_limits (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id) on delete cascade,
  subject text not null check (length(subject) between 1 and 200),
  bucket text not null check (bucket ~ '^[a-z][a-z0-9_.]{0,59}$'),
  window_started_at timestamptz not null,
  window_seconds integer not null check (window_seconds between 1 and 2678400),
  request_count integer not null default 0 check (request_count >= 0),
  request_limit integer not null check (request_limit >= 0),
  is_limited boolean generated always as (request_count > request_limit) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint rate_limits_window_key unique (subject, bucket, window_started_at)
);
select private.close_table('public.rate_limits');
comment on table public.rate_limits is
  'Requests counted in fixed windows, one row a subject, bucket and window. Old windows may be deleted at any time. '
  'Redemptions of keys have a throttle of their own, in consultation_key_attempts.';
comment on column public.rate_limits.subject is 'Who is counted: a member''s id, the digest of an address, or the name of a service.';
comment on column public.rate_limits.user_id is 'The member, when the subject is one.';
comment on column public.rate_limits.bucket is 'What is counted, such as chat.messages or quick_entry.photos.';
comment on column public.rate_limits.is_limited is 'True when requests of this window were refused.';
create index rate_limits_user_idx on public.rate_limits (user_id) where user_id is not null;
create index rate_limits_window_idx on public.rate_limits (window_started_at desc, id desc);

create trigger set_updated_at before update on public.rate_limits
  for each row execute function private.set_updated_at();

create index rate_limits_limited_idx on public.rate_limits (bucket, window_started_at desc) where is_limited;

create policy "Staff who read users see rate limits" on public.rate_limits
  for select to authenticated using ((select private.can('users', 'read')));
grant select on public.rate_limits to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Webhooks that come in
------------------------------------------------------------------------------------------------------------------

create table public.webhook_events (
  id uuid primary key default gen_random_uuid(),
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{0,39}$'),
  event_type text not null check (length(event_type) between 1 and 100),
  external_event_id text check (length(external_event_id) <= 200),
  integration_id uuid references public.integrations (id) on delete set null,
  payload jsonb not null default '{}',
  signature_valid boolean not null,
  status public.webhook_status not null default 'received',
  attempts integer not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz,
  error_message text check (length(error_message) <= 2000),
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_events_only_signed_are_processed check (signature_valid or status in ('received', 'ignored'))
);
select private.close_table('public.webhook_events');
comment on table public.webhook_events is
  'What other services sent, written down before it is worked on. Lists read webhook_event_summaries.';
comment on column public.webhook_events.payload is
  'The body as the provider sent it. Health data and secrets: no role may select the column, webhook_event_summaries shows it masked to health:read.';
comment on column public.webhook_events.provider is 'Text and not integration_provider: payment and publishing send webhooks as well.';
comment on column public.webhook_events.external_event_id is 'The sender''s id. The same one again is not stored again.';
comment on column public.webhook_events.signature_valid is 'Checked on arrival. An event without a valid signature is kept for the eye, never worked on.';
comment on column public.webhook_events.next_attempt_at is 'When a failed event is tried again; null when it is not.';
create unique index webhook_events_external_key on public.webhook_events (provider, external_event_id)
  where external_event_id is not null and signature_valid;
create index webhook_events_integration_idx on public.webhook_events (integration_id) where integration_id is not null;
create index webhook_events_due_idx on public.webhook_events (next_attempt_at) where status in ('received', 'failed');
create index webhook_events_received_idx on public.webhook_events (received_at desc, id desc);

create trigger set_updated_at before update on public.webhook_events
  for each row execute function private.set_updated_at();

create index webhook_events_failed_idx on public.webhook_events (provider, received_at desc) where status = 'failed';

create policy "Staff who read users see webhooks" on public.webhook_events
  for select to authenticated using ((select private.can('users', 'read')));
grant select (
  id, provider, event_type, external_event_id, integration_id, signature_valid, status, attempts, next_attempt_at, error_message,
  received_at, processed_at, created_at, updated_at
) on public.webhook_events to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Offline devices
------------------------------------------------------------------------------------------------------------------

create table public.offline_sync (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  device_id text not null check (length(device_id) between 1 and 100),
  batch_id uuid not null,
  operations jsonb not null check (jsonb_typeof(operations) = 'array'),
  operation_count integer generated always as (jsonb_array_length(operations)) stored check (operation_count between 1 and 1000),
  status public.sync_status not null default 'pending',
  conflict jsonb check (jsonb_typeof(conflict) = 'object'),
  resolution public.sync_resolution,
  error_message text check (length(error_message) <= 2000),
  queued_at timestamptz not null default now(),
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint offline_sync_batch_key unique (user_id, device_id, batch_id),
  constraint offline_sync_conflict_is_told check (status <> 'conflict' or conflict is not null)
);
select private.close_table('public.offline_sync');
comment on table public.offline_sync is
  'Batches of changes that a device made offline. Applied as a whole or not at all, by a service. Lists read offline_sync_batches.';
comment on column public.offline_sync.device_id is 'Chosen by the app at its installation; says nothing about the hardware.';
comment on column public.offline_sync.batch_id is 'Made by the device: sent again after a lost answer, it is the same batch.';
comment on column public.offline_sync.operations is
  'In the device''s order: [{"op": "insert|update|delete", "table": "...", "id": "...", "values": {...}, "at": "..."}]. '
  'Health data: no role may select the column, offline_sync_batches shows it to the member and to health:read.';
comment on column public.offline_sync.conflict is 'What the server had meanwhile: {"table", "id", "client", "server"}. Masked like operations.';
comment on column public.offline_sync.resolution is 'How a conflict was settled; null while it is open or when there was none.';
comment on column public.offline_sync.queued_at is 'By the device''s clock, which may be wrong: for the eye, never for order.';
create index offline_sync_user_idx on public.offline_sync (user_id, received_at desc);
create index offline_sync_open_idx on public.offline_sync (received_at) where status in ('pending', 'conflict');

create index offline_sync_failed_idx on public.offline_sync (status, received_at desc) where status in ('conflict', 'failed');
create index offline_sync_received_idx on public.offline_sync (received_at desc, id desc);

create trigger set_updated_at before update on public.offline_sync
  for each row execute function private.set_updated_at();

create policy "Members see their batches, staff who read users see all" on public.offline_sync
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('users', 'read')));
create policy "Members send batches" on public.offline_sync
  for insert to authenticated with check (user_id = (select auth.uid()));
grant select (
  id, user_id, device_id, batch_id, operation_count, status, resolution, error_message, queued_at, received_at,
  processed_at, created_at, updated_at
), insert (user_id, device_id, batch_id, operations, queued_at) on public.offline_sync to authenticated;

create function private.sync_content(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('operations', o.operations, 'conflict', o.conflict) from public.offline_sync o
  where o.id = p_id and (o.user_id = auth.uid() or private.can('health', 'read'));
$$;
comment on function private.sync_content(uuid) is 'Operations and conflict of a batch for its member and for health:read; null for others.';

create view public.offline_sync_batches with (security_invoker = on) as
select o.id, o.user_id, p.full_name as user_name, o.device_id, o.batch_id, o.operation_count, o.status, o.resolution,
  o.error_message, o.queued_at, o.received_at, o.processed_at, o.created_at, o.updated_at, private.sync_content(o.id) as content
from public.offline_sync o
left join public.profiles p on p.id = o.user_id;
comment on view public.offline_sync_batches is
  'Batches as lists show them. content, {operations, conflict}, is null without health:read and costs a look-up a row: '
  'leave it out of lists.';
revoke all on public.offline_sync_batches from public, anon, authenticated;
grant select on public.offline_sync_batches to authenticated, service_role;
grant execute on function private.sync_content(uuid) to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- One message to many members
------------------------------------------------------------------------------------------------------------------

create function private.message_members(p_query jsonb, p_message jsonb, p_run uuid, p_after uuid, p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_title constant text := trim(p_message ->> 'title');
  v_body constant text := nullif(trim(p_message ->> 'body'), '');
  v_where text;
  v_seen integer;
  v_sent integer;
  v_last uuid;
begin
  perform private.require('users', 'write');
  if coalesce(jsonb_typeof(p_message), '') <> 'object' or p_run is null then
    raise exception using errcode = '22023', message = 'A message and a run are needed.';
  elsif coalesce(length(v_title), 0) not between 1 and 200 or length(v_body) > 2000 then
    raise exception using errcode = '22023', message = 'A message has a title of 1 to 200 letters and at most 2,000 letters of text.';
  elsif p_limit is null or p_limit not between 1 and 5000 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 5,000.';
  end if;
  v_where := private.members_clause(p_query);
  execute format(
    $sql$
      with page as materialized (
        select p.id from public.profiles p where %s and ($1 is null or p.id > $1) order by p.id limit $2
      ), sent as (
        insert into public.notifications (user_id, type, title, body, payload)
        select g.id, 'announcement', $3, $4, jsonb_build_object('run', $5) from page g
        -- A piece that is sent again because its answer was lost reaches nobody twice.
        where not exists (select 1 from public.notifications n where n.user_id = g.id and n.type = 'announcement' and n.payload ->> 'run' = $5::text)
        returning 1
      )
      select (select count(*) from page), (select count(*) from sent), (select g.id from page g order by g.id desc limit 1)
    $sql$, coalesce(v_where, 'true'))
  into v_seen, v_sent, v_last using p_after, p_limit, v_title, v_body, p_run;
  return jsonb_build_object('seen', v_seen, 'sent', v_sent, 'next', case when v_seen = p_limit then v_last end);
end
$$;
create function public.message_members(p_query jsonb, p_message jsonb, p_run uuid, p_after uuid default null, p_limit integer default 1000) returns jsonb
language sql volatile set search_path = '' as $$ select private.message_members(p_query, p_message, p_run, p_after, p_limit); $$;
comment on function public.message_members(jsonb, jsonb, uuid, uuid, integer) is
  'Notifies the members that a query of users_page() finds ({search?, filters?, ids?}), a piece of at most p_limit (1-5,000) at a time: {seen, sent, next}. Ask again with '
  'next as p_after until it is null. p_message: {title, body?}. p_run names the whole: nobody gets the message of one run twice. '
  'Errors: 42501 without users:write, 22023.';
grant execute on function private.message_members(jsonb, jsonb, uuid, uuid, integer), public.message_members(jsonb, jsonb, uuid, uuid, integer) to authenticated, service_role;
