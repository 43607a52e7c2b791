-- Staff and trust: who may do what, and the log of what was done.
--
-- Everything else in this schema rests on four things that are defined here:
--   private.can(area, verb)     the one question that every policy asks
--   private.set_updated_at()    the one trigger that moves updated_at
--   private.audit()             the one trigger that writes the audit log
--   private.close_table(...)    the one way a new table loses Supabase's default grants

------------------------------------------------------------------------------------------------------------------
-- Schemas, extensions, default privileges
------------------------------------------------------------------------------------------------------------------

create schema if not exists extensions;
create schema if not exists private;

comment on schema private is
  'Helper functions and secrets. Never listed in the API''s exposed schemas; nothing here is reachable by a request.';

create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_trgm with schema extensions;

revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;
grant usage on schema extensions to authenticated, service_role;
grant usage on schema public to authenticated, service_role;
revoke create on schema public from public;

-- Supabase grants every new table and function in public to anon and authenticated. Here nothing is granted that a
-- migration does not name. PUBLIC's right to execute is a global default, so it has to be revoked without a schema.
alter default privileges revoke execute on functions from public;
alter default privileges in schema extensions grant execute on functions to public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;
alter default privileges in schema public grant all on tables to service_role;
alter default privileges in schema public grant all on sequences to service_role;
alter default privileges in schema public grant execute on functions to service_role;
alter default privileges in schema private grant execute on functions to service_role;

create function private.close_table(p_table regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('revoke all on %s from public, anon, authenticated', p_table);
  execute format('grant all on %s to service_role', p_table);
end
$$;
comment on function private.close_table(regclass) is
  'Turns RLS on and takes every grant but the service role''s away. A table is opened again verb by verb, by name.';

create function private.set_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.set_updated_at() is 'Moves updated_at on every update, whatever the statement says about it.';

create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception using
    errcode = '42501',
    message = format('Rows of %s are never changed or deleted.', tg_table_name),
    hint = 'Write a new row instead.';
end
$$;
comment on function private.refuse_change() is 'Makes a table append-only, for the service role and the owner too.';

------------------------------------------------------------------------------------------------------------------
-- Secrets
------------------------------------------------------------------------------------------------------------------

create table private.secrets (
  name text primary key check (name ~ '^[a-z0-9_]{1,60}$'),
  value text not null check (value <> ''),
  created_at timestamptz not null default now()
);
alter table private.secrets enable row level security;
comment on table private.secrets is
  'Values that never leave the database: consultation_key_pepper, setup_code_hash. No role of the API can read them.';
comment on column private.secrets.value is 'As the function that uses it expects it; hashes are lower-case hex.';

insert into private.secrets (name, value)
values ('consultation_key_pepper', encode(extensions.gen_random_bytes(32), 'hex'));

------------------------------------------------------------------------------------------------------------------
-- Roles and permissions
------------------------------------------------------------------------------------------------------------------

create type public.staff_role as enum ('admin', 'support', 'coach', 'growth', 'ml', 'analyst');
comment on type public.staff_role is 'What a member of staff is. private.staff_permissions says what each may do.';

create type private.permission_area as enum (
  'users', 'keys', 'session_progress', 'session_content', 'health', 'adjustments', 'mind', 'ai', 'content', 'staff'
);
create type private.permission_verb as enum ('aggregate', 'read', 'write');

create table private.staff_permissions (
  role public.staff_role not null,
  area private.permission_area not null,
  verb private.permission_verb not null,
  primary key (role, area, verb)
);
alter table private.staff_permissions enable row level security;
comment on table private.staff_permissions is
  'The only place that says what a role may do. Write is stored with read, and read with aggregate, so that a policy '
  'is one lookup. Areas: users (identity, contact, privacy), keys, session_progress, session_content (transcript, '
  'extracted data), health (body, nutrition, activity, programs, families), adjustments (overrides of a plan), mind '
  '(mood, behaviour, cycle), ai (registry, training, predictions), content (templates, videos, publishing), staff.';

insert into private.staff_permissions (role, area, verb)
select g.role::public.staff_role, g.area::private.permission_area, v.verb
from (values
  ('admin', 'users', 'write'),              ('support', 'users', 'write'),           ('coach', 'users', 'read'),
  ('admin', 'keys', 'write'),               ('support', 'keys', 'write'),            ('coach', 'keys', 'read'),
  ('admin', 'session_progress', 'read'),    ('support', 'session_progress', 'read'), ('coach', 'session_progress', 'read'),
  ('admin', 'session_content', 'read'),     ('coach', 'session_content', 'read'),
  ('admin', 'health', 'read'),              ('coach', 'health', 'read'),
  ('admin', 'adjustments', 'read'),         ('coach', 'adjustments', 'write'),
  ('coach', 'mind', 'read'),
  ('admin', 'ai', 'write'),                 ('ml', 'ai', 'write'),
  ('admin', 'content', 'write'),            ('growth', 'content', 'write'),
  ('admin', 'staff', 'write'),
  ('analyst', 'keys', 'aggregate'),         ('analyst', 'session_progress', 'aggregate'),
  ('analyst', 'session_content', 'aggregate'), ('analyst', 'health', 'aggregate'),
  ('analyst', 'adjustments', 'aggregate'),  ('analyst', 'mind', 'aggregate'),
  ('analyst', 'ai', 'aggregate'),           ('analyst', 'content', 'aggregate')
) as g (role, area, verb)
join unnest(enum_range(null::private.permission_verb)) as v (verb) on v.verb <= g.verb::private.permission_verb;

------------------------------------------------------------------------------------------------------------------
-- Staff
------------------------------------------------------------------------------------------------------------------

create table public.staff_members (
  user_id uuid primary key references auth.users (id) on delete cascade,
  full_name text not null check (length(full_name) between 1 and 200),
  email text not null check (email = lower(email)),
  role public.staff_role not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_sign_in_at timestamptz
);
select private.close_table('public.staff_members');
comment on table public.staff_members is
  'People who work in the console. Rows come only from an accepted invitation or the first admin''s claim.';
comment on column public.staff_members.email is 'Copy of auth.users.email in lower case, kept by trigger.';
comment on column public.staff_members.is_active is 'False takes every permission away at once, with the next statement.';
comment on column public.staff_members.last_sign_in_at is 'Copy of auth.users.last_sign_in_at, kept by trigger.';
create unique index staff_members_email_key on public.staff_members (email);

create table public.staff_invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  role public.staff_role not null,
  full_name text check (length(full_name) between 1 and 200),
  invited_by uuid references public.staff_members (user_id) on delete set null,
  expires_at timestamptz not null default now() + interval '14 days',
  accepted_at timestamptz,
  accepted_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now()
);
select private.close_table('public.staff_invitations');
comment on table public.staff_invitations is
  'An address that becomes staff when its owner has confirmed it. Nobody else gets a role. Delete a row to withdraw it.';
comment on column public.staff_invitations.email is 'Lower case; compared with the confirmed address of the account.';
comment on column public.staff_invitations.full_name is 'Used when the account brings no name of its own.';
comment on column public.staff_invitations.invited_by is 'Set by trigger to the member of staff who wrote the row.';
comment on column public.staff_invitations.accepted_at is 'Null while the invitation is open.';
create unique index staff_invitations_open_email_key on public.staff_invitations (email) where accepted_at is null;
create index staff_invitations_invited_by_idx on public.staff_invitations (invited_by);
create index staff_invitations_accepted_by_idx on public.staff_invitations (accepted_by);

------------------------------------------------------------------------------------------------------------------
-- The question that every policy asks
------------------------------------------------------------------------------------------------------------------

-- plpgsql keeps its plans for the session: each policy asks this once a statement.
create function private.viewed_role() returns public.staff_role
language plpgsql stable security definer set search_path = '' as $$
declare
  v_viewer constant uuid := auth.uid();
begin
  if v_viewer is null then
    return null;
  end if;
  return (select v.role from public.staff_role_views v where v.viewer_id = v_viewer and v.ended_at is null and v.ends_at > now());
end
$$;
comment on function private.viewed_role() is
  'The role as which the signed-in person looks at the console now, null for everybody else. See public.staff_role_views.';

create function private.can(p_area text, p_verb text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  v_area constant private.permission_area := p_area;
  v_verb constant private.permission_verb := p_verb;
  v_viewed public.staff_role;
begin
  if not exists (
    select 1
    from public.staff_members m
    join private.staff_permissions p on p.role = m.role
    where m.user_id = auth.uid() and m.is_active and p.area = v_area and p.verb = v_verb
      and not private.lacks_second_factor(m.role)
  ) then
    return false;
  end if;
  v_viewed := private.viewed_role();
  return v_viewed is null or (v_verb <> 'write' and exists (
    select 1 from private.staff_permissions p where p.role = v_viewed and p.area = v_area and p.verb = v_verb));
end
$$;
comment on function private.can(text, text) is
  'True when the signed-in person is active staff with this verb in this area. Policies call it as '
  '(select private.can(...)), so that it runs once a statement and not once a row. An unknown area or verb raises. '
  'Who looks at the console as another role may read what both roles may, and write nothing.';

create function private.refuse_viewer(p_detail text default null) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.viewed_role() is not null then
    raise exception using errcode = '42501',
      message = 'You are viewing the console as another role, which is read-only. End the view to change anything.',
      detail = coalesce(p_detail, 'role_view');
  end if;
end
$$;
comment on function private.refuse_viewer(text) is 'Raises 42501 while the signed-in person looks at the console as another role.';

create function private.require(p_area text, p_verb text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  -- The service role (worker, shell command) reaches every row without a function; the function's own rules still hold.
  if not private.can(p_area, p_verb) and auth.role() is distinct from 'service_role' then
    if exists (
      select 1 from public.staff_members m
      where m.user_id = auth.uid() and m.is_active and private.lacks_second_factor(m.role)
    ) then
      perform private.refuse_second_factor();
    end if;
    if p_verb = 'write' then
      perform private.refuse_viewer(format('%s:%s', p_area, p_verb));
    end if;
    raise exception using
      errcode = '42501',
      message = 'Your role does not allow this.',
      detail = format('%s:%s', p_area, p_verb);
  end if;
end
$$;
comment on function private.require(text, text) is
  'Raises 42501 unless private.can(area, verb) or the service role calls. Detail is "area:verb", or "second_factor" when that is what is missing.';

create function private.require_claim(p_worker text, p_lease_seconds integer) returns void
language plpgsql set search_path = '' as $$
begin
  if coalesce(trim(p_worker), '') = '' or p_lease_seconds is null or p_lease_seconds not between 1 and 3600 then
    raise exception using errcode = '22023', message = 'A worker needs a name and a lease of 1 to 3,600 seconds.';
  end if;
end
$$;
comment on function private.require_claim(text, integer) is 'Raises 22023 unless a worker says who it is and for how long it claims a row.';

create function private.require_lease(p_holds boolean, p_fence bigint default null, p_status text default null) returns void
language plpgsql set search_path = '' as $$
begin
  if p_holds is not true then -- null too: the row is gone
    raise exception using errcode = 'KF001', message = 'lease lost',
      detail = format('fence %s, status %s', p_fence, p_status);
  end if;
end
$$;
comment on function private.require_lease(boolean, bigint, text) is
  'Raises KF001 unless p_holds: the worker''s claim is no longer the newest, or its row''s work is over. Detail is what the row says now.';

create function private.my_permissions() returns table (area text, verb text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select p.area::text, p.verb::text
  from public.staff_members m
  cross join (select private.viewed_role() as role) viewed
  join private.staff_permissions p on p.role = m.role
  where m.user_id = (select auth.uid()) and m.is_active and not private.lacks_second_factor(m.role)
    and (viewed.role is null or (p.verb <> 'write' and exists (
      select 1 from private.staff_permissions v where v.role = viewed.role and v.area = p.area and v.verb = p.verb)))
  order by p.area, p.verb;
end
$$;

create function public.my_permissions() returns table (area text, verb text)
language sql stable set search_path = '' as $$ select * from private.my_permissions(); $$;
comment on function public.my_permissions() is
  'What the signed-in member of staff may do now, one row an area and verb (aggregate, read, write). Empty for everyone else.';

create function private.my_staff_profile() returns table (
  user_id uuid, full_name text, email text, role public.staff_role, lacks_second_factor boolean, viewed_role public.staff_role,
  view_seconds_left integer
)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select m.user_id, m.full_name, m.email, m.role, private.lacks_second_factor(m.role), v.role,
    ceil(extract(epoch from v.ends_at - now()))::integer
  from public.staff_members m
  left join public.staff_role_views v on v.viewer_id = m.user_id and v.ended_at is null and v.ends_at > now()
  where m.user_id = (select auth.uid()) and m.is_active;
end
$$;

create function public.my_staff_profile() returns table (
  user_id uuid, full_name text, email text, role public.staff_role, lacks_second_factor boolean, viewed_role public.staff_role,
  view_seconds_left integer
)
language sql stable set search_path = '' as $$ select * from private.my_staff_profile(); $$;
comment on function public.my_staff_profile() is
  'The signed-in member of staff, or no row when the person is not (or no longer) staff. While lacks_second_factor, everything else is refused. '
  'viewed_role and view_seconds_left are null but while the person looks at the console as another role.';

grant execute on function
  private.can(text, text), private.viewed_role(), private.my_permissions(), private.my_staff_profile(),
  public.my_permissions(), public.my_staff_profile()
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Audit log
------------------------------------------------------------------------------------------------------------------

create type public.audit_action as enum ('insert', 'update', 'delete', 'reveal', 'export');

create table public.audit_log (
  id bigint generated always as identity primary key,
  seq bigint,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_email text,
  actor_role text,
  action public.audit_action not null,
  table_name text not null,
  row_id text,
  changed_columns text[] not null default '{}',
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  ip_address text,
  user_agent text,
  prev_hash text,
  hash text
);
select private.close_table('public.audit_log');
comment on table public.audit_log is
  'Who did what, when, to which row. Append-only and hash-chained; public.verify_audit_chain() recounts the chain. '
  'Links are made when a transaction commits, see private.link_audit_entry().';
comment on column public.audit_log.seq is 'Place in the chain, without holes, in the order of commits. Set at commit.';
comment on column public.audit_log.actor_id is
  'auth.users.id, without a foreign key on purpose: the entry outlives the person and must not change with them. '
  'Null for the service role and for direct database sessions.';
comment on column public.audit_log.actor_role is 'Staff role at that moment; for others the database role.';
comment on column public.audit_log.row_id is 'Primary key of the row as text.';
comment on column public.audit_log.before is 'Update: old values of the changed columns. Delete: the row. Redacted.';
comment on column public.audit_log.after is 'Update: new values of the changed columns. Insert: the row. Redacted.';
comment on column public.audit_log.reason is 'From the request header x-keel-reason, or the setting keel.reason of the transaction.';
comment on column public.audit_log.request_id is 'From the request header x-request-id.';
comment on column public.audit_log.ip_address is 'As our own proxies report it, see private.request_address().';
comment on column public.audit_log.prev_hash is 'Hash of the entry before; 64 zeros for the first.';
comment on column public.audit_log.hash is 'SHA-256 in hex of prev_hash and private.audit_content(entry).';
create unique index audit_log_seq_key on public.audit_log (seq);
create index audit_log_occurred_at_idx on public.audit_log (occurred_at desc, id desc);
create index audit_log_actor_idx on public.audit_log (actor_id, occurred_at desc);
create index audit_log_row_idx on public.audit_log (table_name, row_id, occurred_at desc);

create table private.audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
alter table private.audit_head enable row level security;
comment on table private.audit_head is
  'The end of the audit chain, one row. Its row lock gives the chain its order; its copy of the last hash shows when '
  'entries were cut off at the end.';
insert into private.audit_head (seq, hash) values (0, repeat('0', 64));

create table private.redacted_columns (
  column_name text primary key,
  kind text not null check (kind in ('secret', 'health', 'contact'))
);
alter table private.redacted_columns enable row level security;
comment on table private.redacted_columns is
  'Columns, of whatever table, whose values the audit log replaces by "[redacted]". The one list of them.';
comment on column private.redacted_columns.kind is
  'secret: opens something, and is shown nowhere; health: what health:read is for; contact: the address of somebody who may have no '
  'account here, and agreed to nothing.';
insert into private.redacted_columns (column_name, kind) values
  ('key_value', 'secret'), ('value', 'secret'), ('access_token', 'secret'), ('refresh_token', 'secret'),
  ('age', 'health'), ('birth_date', 'health'), ('biological_sex', 'health'), ('height_cm', 'health'),
  ('current_weight_kg', 'health'), ('goal_weight_kg', 'health'), ('weight_kg', 'health'), ('weight_at_time', 'health'),
  ('weight_change_kg', 'health'), ('body_fat_pct', 'health'), ('measurements', 'health'),
  ('injury_limitations', 'health'), ('dietary_restrictions', 'health'), ('dietary_preference', 'health'),
  ('daily_calorie_target', 'health'), ('daily_protein_target_g', 'health'), ('daily_carbs_target_g', 'health'),
  ('daily_fat_target_g', 'health'), ('daily_calorie_goal', 'health'), ('estimated_tdee', 'health'),
  ('invited_email', 'contact'),
  ('onboarding_data', 'health'), ('source_data', 'health'), ('target_value', 'health'), ('achieved_value', 'health'),
  ('viewer_demographics', 'health');

create function private.redact(p_row jsonb) returns jsonb
language sql stable strict security definer set search_path = '' as $$
  select jsonb_object_agg(
    e.key, case when r.column_name is not null and e.value <> 'null'::jsonb then '"[redacted]"'::jsonb else e.value end
  )
  from jsonb_each(p_row) e
  left join private.redacted_columns r on r.column_name = e.key;
$$;
comment on function private.redact(jsonb) is 'A row as the audit log may keep it: secrets and health values replaced, nulls kept.';

create function private.request_header(p_name text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return nullif(left(nullif(current_setting('request.headers', true), '')::json ->> p_name, 500), '');
exception when others then
  return null;
end
$$;
comment on function private.request_header(text) is
  'One header of the API request, at most 500 characters; null outside a request. Never raises: a strange header must '
  'not stop a write.';

create table private.request_trust (
  only_row boolean primary key default true check (only_row),
  proxy_hops smallint not null default 1 check (proxy_hops between 0 and 10),
  address_header text check (address_header ~ '^[a-z][a-z0-9-]{1,60}$')
);
alter table private.request_trust enable row level security;
comment on table private.request_trust is
  'Whose word counts for where a request comes from, one row. Anybody can send an x-forwarded-for; what counts is what the '
  'installation''s own proxies appended to it. Set for the installation, see docs/consultation-keys.md.';
comment on column private.request_trust.proxy_hops is
  'How many proxies of ours a request passes: the address is so many entries from the right. 0 trusts no entry.';
comment on column private.request_trust.address_header is
  'A header that the outermost proxy always sets itself, such as cf-connecting-ip; wins over x-forwarded-for. Null is none.';
insert into private.request_trust default values;

create function private.request_address() returns inet
language plpgsql stable set search_path = '' as $$
declare
  v_headers json;
  v_trust private.request_trust;
  v_entries text[];
begin
  -- Not request_header(): that cuts long values, and the entry that counts is the last.
  v_headers := nullif(current_setting('request.headers', true), '')::json;
  select * into v_trust from private.request_trust;
  if v_trust.address_header is not null then
    return nullif(trim(v_headers ->> v_trust.address_header), '')::inet;
  end if;
  v_entries := string_to_array(v_headers ->> 'x-forwarded-for', ',');
  return trim(v_entries[cardinality(v_entries) - v_trust.proxy_hops + 1])::inet;
exception when data_exception then
  return null;
end
$$;
comment on function private.request_address() is
  'Where the request comes from, as our own proxies say (private.request_trust); null when they do not say or it is no address.';

create function private.append_audit(
  p_action public.audit_action, p_table text, p_row_id text,
  p_before jsonb default null, p_after jsonb default null, p_changed text[] default '{}'
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_actor public.staff_members;
  v_uid uuid := auth.uid();
begin
  select * into v_actor from public.staff_members m where m.user_id = v_uid;
  insert into public.audit_log (
    actor_id, actor_email, actor_role, action, table_name, row_id, changed_columns, before, after,
    reason, request_id, ip_address, user_agent
  ) values (
    v_uid,
    v_actor.email,
    coalesce(v_actor.role::text, nullif(auth.role(), ''), session_user::text),
    p_action, p_table, p_row_id, p_changed, private.redact(p_before), private.redact(p_after),
    coalesce(nullif(current_setting('keel.reason', true), ''), private.request_header('x-keel-reason')),
    private.request_header('x-request-id'),
    host(private.request_address()),
    private.request_header('user-agent')
  );
end
$$;
comment on function private.append_audit(public.audit_action, text, text, jsonb, jsonb, text[]) is
  'Writes one entry for the signed-in person and the request at hand. Verbs that are no row change (reveal, export) call it too.';

create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_key text := tg_argv[0];
  v_everyone boolean := tg_argv[1]::boolean;
  v_ignored text[] := string_to_array(tg_argv[2], ',') || '{updated_at}';
  v_old jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_changed text[];
begin
  -- A member who edits their own rows is not staff, and a job's row is its own log.
  if not v_everyone and not exists (select 1 from public.staff_members m where m.user_id = auth.uid()) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(n.key order by n.key), '{}') into v_changed
    from jsonb_each(v_new) n
    where n.value is distinct from v_old -> n.key and n.key <> all (v_ignored);
    if v_changed = '{}' then
      return null;
    end if;
    select jsonb_object_agg(c, v_old -> c), jsonb_object_agg(c, v_new -> c) into v_old, v_new from unnest(v_changed) c;
  end if;
  perform private.append_audit(
    lower(tg_op)::public.audit_action,
    -- A row of a month is a row of the table that was cut.
    (select c.relname::text from pg_catalog.pg_class c where c.oid = coalesce(pg_partition_root(tg_relid), tg_relid)),
    case when tg_op = 'DELETE' then to_jsonb(old) ->> v_key else to_jsonb(new) ->> v_key end,
    v_old, v_new, coalesce(v_changed, '{}')
  );
  return null;
end
$$;
comment on function private.audit() is
  'Row trigger that writes the audit log. Arguments: the key column, whether everyone is logged or staff only, columns '
  'whose changes alone are not worth an entry (comma separated).';

create function private.attach_audit(
  p_table regclass,
  p_key text default 'id',
  p_everyone boolean default false,
  p_ignored text[] default '{}',
  p_events text default 'insert or update or delete'
) returns void
language plpgsql set search_path = '' as $$
begin
  execute format(
    'create trigger zz_audit after %s on %s for each row execute function private.audit(%L, %L, %L)',
    p_events, p_table, p_key, p_everyone, array_to_string(p_ignored, ',')
  );
end
$$;
comment on function private.attach_audit(regclass, text, boolean, text[], text) is
  'Has a table that staff write to audited. p_everyone also logs the service role and direct sessions (staff, secrets).';

-- The chain. Writers insert their entries without any lock. A deferred trigger links each entry when its transaction
-- commits, under the row lock of private.audit_head: only commits queue behind each other, for as long as one commit
-- takes, never a transaction's work; and the order of the chain is the order of commits. See verify_audit_chain().

create function private.audit_content(p_entry public.audit_log) returns text
language sql immutable set search_path = '' as $$
  select jsonb_build_array(
    p_entry.id, p_entry.seq, extract(epoch from p_entry.occurred_at), p_entry.actor_id, p_entry.actor_email,
    p_entry.actor_role, p_entry.action::text, p_entry.table_name, p_entry.row_id, to_jsonb(p_entry.changed_columns),
    p_entry.before, p_entry.after, p_entry.reason, p_entry.request_id, p_entry.ip_address, p_entry.user_agent
  )::text;
$$;
comment on function private.audit_content(public.audit_log) is
  'Canonical text of an entry: a JSON array of every column but the hashes; the same in any session and time zone.';

create function private.audit_hash(p_prev text, p_entry public.audit_log) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(p_prev || private.audit_content(p_entry), 'UTF8')), 'hex');
$$;

create function private.link_audit_entry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_entry public.audit_log := new;
  v_head private.audit_head;
begin
  select * into strict v_head from private.audit_head for update;
  v_entry.seq := v_head.seq + 1;
  v_entry.prev_hash := v_head.hash;
  v_entry.hash := private.audit_hash(v_head.hash, v_entry);
  update public.audit_log set seq = v_entry.seq, prev_hash = v_entry.prev_hash, hash = v_entry.hash where id = v_entry.id;
  update private.audit_head set seq = v_entry.seq, hash = v_entry.hash;
  return null;
end
$$;

create function private.guard_audit_log() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
     and private.audit_content(new) = private.audit_content(jsonb_populate_record(old, jsonb_build_object('seq', new.seq))) then
    return new; -- the one change there is: the link, once
  end if;
  raise exception using errcode = '42501', message = 'The audit log is append-only.';
end
$$;

create trigger guard_rows before update or delete on public.audit_log
  for each row execute function private.guard_audit_log();
create trigger guard_table before truncate on public.audit_log
  for each statement execute function private.refuse_change();
create constraint trigger link_entry after insert on public.audit_log
  deferrable initially deferred for each row execute function private.link_audit_entry();

create function private.verify_audit_chain() returns table (ok boolean, checked bigint, first_bad_id bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_entry public.audit_log;
  v_seq bigint := 0;
  v_hash text := repeat('0', 64);
  v_head private.audit_head;
  v_unlinked bigint;
begin
  perform private.require('staff', 'read');
  for v_entry in select * from public.audit_log a where a.seq is not null order by a.seq loop
    if v_entry.seq <> v_seq + 1 or v_entry.prev_hash is distinct from v_hash
       or v_entry.hash is distinct from private.audit_hash(v_hash, v_entry) then
      return query select false, v_seq, v_entry.id;
      return;
    end if;
    v_seq := v_entry.seq;
    v_hash := v_entry.hash;
  end loop;
  select min(a.id) into v_unlinked from public.audit_log a where a.seq is null;
  if v_unlinked is not null then -- written past the trigger
    return query select false, v_seq, v_unlinked;
    return;
  end if;
  select * into v_head from private.audit_head;
  return query select v_head.seq = v_seq and v_head.hash = v_hash, v_seq, null::bigint;
end
$$;

create function public.verify_audit_chain() returns table (ok boolean, checked bigint, first_bad_id bigint)
language sql stable set search_path = '' as $$ select * from private.verify_audit_chain(); $$;
comment on function public.verify_audit_chain() is
  'Recounts the whole chain. ok is false when an entry was changed, moved or removed; first_bad_id is the first entry '
  'that does not follow from the one before, null when only the end is missing. Needs staff:read (42501).';

grant execute on function private.verify_audit_chain(), public.verify_audit_chain() to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Rules of the staff tables
------------------------------------------------------------------------------------------------------------------

create function private.guard_own_role() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.user_id = auth.uid() and (new.role, new.is_active) is distinct from (old.role, old.is_active) then
    raise exception using errcode = '42501', message = 'You cannot change your own role or deactivate yourself.',
      hint = 'Ask another admin.';
  end if;
  return new;
end
$$;

create function private.keep_one_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Two admins who demote each other at the same moment would both see the other one: one waits here for the other.
  perform pg_advisory_xact_lock(hashtext('private.keep_one_admin'));
  if exists (select 1 from old_rows o where o.role = 'admin' and o.is_active)
     and not exists (select 1 from public.staff_members m where m.role = 'admin' and m.is_active) then
    raise exception using errcode = '42501', message = 'The last active admin cannot be removed, demoted or deactivated.';
  end if;
  return null;
end
$$;

create trigger guard_own_role before update on public.staff_members
  for each row execute function private.guard_own_role();
create trigger set_updated_at before update on public.staff_members
  for each row execute function private.set_updated_at();
create trigger keep_one_admin_on_update after update on public.staff_members
  referencing old table as old_rows for each statement execute function private.keep_one_admin();
create trigger keep_one_admin_on_delete after delete on public.staff_members
  referencing old table as old_rows for each statement execute function private.keep_one_admin();
select private.attach_audit('public.staff_members', p_key => 'user_id', p_everyone => true, p_ignored => '{last_sign_in_at}');
select private.attach_audit('public.staff_invitations', p_everyone => true);

create function private.accept_invitation(p_user_id uuid, p_email text, p_name text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_invitation public.staff_invitations;
begin
  select * into v_invitation
  from public.staff_invitations i
  where i.email = lower(p_email) and i.accepted_at is null and i.expires_at > now()
  for update;
  if not found then
    return false;
  end if;
  insert into public.staff_members (user_id, full_name, email, role)
  values (
    p_user_id,
    left(coalesce(nullif(trim(p_name), ''), v_invitation.full_name, split_part(lower(p_email), '@', 1)), 200),
    lower(p_email), v_invitation.role
  )
  on conflict (user_id) do nothing;
  update public.staff_invitations set accepted_at = now(), accepted_by = p_user_id where id = v_invitation.id;
  return true;
end
$$;
comment on function private.accept_invitation(uuid, text, text) is
  'Makes the account staff when an open, unexpired invitation has its address. The caller has checked that the address '
  'is confirmed. False when there is none.';

create function private.prepare_invitation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.email := lower(trim(new.email));
  new.invited_by := coalesce((select m.user_id from public.staff_members m where m.user_id = auth.uid()), new.invited_by);
  return new;
end
$$;

create function private.offer_invitation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Someone who already has a confirmed account will not sign up again.
  perform private.accept_invitation(u.id, u.email, null)
  from auth.users u
  where lower(u.email) = new.email and u.email_confirmed_at is not null;
  return null;
end
$$;

create trigger prepare_row before insert on public.staff_invitations
  for each row execute function private.prepare_invitation();
create trigger offer_to_existing_account after insert on public.staff_invitations
  for each row execute function private.offer_invitation();

create function private.claim_first_admin(p_code text, p_full_name text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user auth.users;
begin
  perform pg_advisory_xact_lock(hashtext('private.claim_first_admin'));
  select * into v_user from auth.users u where u.id = auth.uid() and u.email_confirmed_at is not null;
  if not found then
    raise exception using errcode = '42501', message = 'Sign in with a confirmed e-mail address first.';
  end if;
  if exists (select 1 from public.staff_members) then
    raise exception using errcode = '42501', message = 'This console already has staff. Ask an admin for an invitation.';
  end if;
  if not exists (
    select 1 from private.secrets s
    where s.name = 'setup_code_hash' and s.value = encode(sha256(convert_to(coalesce(p_code, ''), 'UTF8')), 'hex')
  ) then
    raise exception using errcode = '42501', message = 'The set-up code is not right.';
  end if;
  insert into public.staff_members (user_id, full_name, email, role)
  values (
    v_user.id, left(coalesce(nullif(trim(p_full_name), ''), split_part(v_user.email, '@', 1)), 200),
    lower(v_user.email), 'admin'
  );
  delete from private.secrets where name = 'setup_code_hash';
end
$$;

create function public.claim_first_admin(p_code text, p_full_name text) returns void
language sql set search_path = '' as $$ select private.claim_first_admin(p_code, p_full_name); $$;
comment on function public.claim_first_admin(text, text) is
  'Makes the signed-in, confirmed account the first admin. Works once: only while there is no staff and the code''s '
  'SHA-256 is the secret setup_code_hash, which is then deleted. Otherwise 42501.';

grant execute on function private.claim_first_admin(text, text), public.claim_first_admin(text, text) to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Policies and grants
------------------------------------------------------------------------------------------------------------------

create policy "Staff see themselves, and admins see all staff" on public.staff_members
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('staff', 'read')));
create policy "Admins change staff" on public.staff_members
  for update to authenticated
  using ((select private.can('staff', 'write'))) with check ((select private.can('staff', 'write')));
create policy "Admins remove staff" on public.staff_members
  for delete to authenticated using ((select private.can('staff', 'write')));
grant select, delete, update (full_name, role, is_active) on public.staff_members to authenticated;

create policy "Admins see invitations" on public.staff_invitations
  for select to authenticated using ((select private.can('staff', 'read')));
create policy "Admins invite" on public.staff_invitations
  for insert to authenticated with check ((select private.can('staff', 'write')));
create policy "Admins change open invitations" on public.staff_invitations
  for update to authenticated
  using ((select private.can('staff', 'write')) and accepted_at is null) with check ((select private.can('staff', 'write')));
create policy "Admins withdraw open invitations" on public.staff_invitations
  for delete to authenticated using ((select private.can('staff', 'write')) and accepted_at is null);
grant select, delete, insert (email, role, full_name, expires_at), update (role, full_name, expires_at)
  on public.staff_invitations to authenticated;

create policy "Admins read the audit log" on public.audit_log
  for select to authenticated using ((select private.can('staff', 'read')));
grant select on public.audit_log to authenticated;
