-- Consultations: keys that open a consultation, issued in batches by support.
--
-- A key is shown once, when it is issued. What is kept is an HMAC of it with a pepper that never leaves the database, so
-- neither a copy of this table nor a member of staff can redeem one.

create type public.consultation_key_status as enum ('active', 'scheduled', 'expired', 'exhausted', 'revoked');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.consultation_key_batches (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  quantity integer not null check (quantity between 1 and 100000),
  notes text check (length(notes) <= 4000),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_batches');
comment on table public.consultation_key_batches is
  'Keys issued in one go. One audit entry stands for all of them. Made by issue_consultation_keys() only.';
comment on column public.consultation_key_batches.quantity is 'How many keys were issued; how many are left is counted from the keys.';
create index consultation_key_batches_created_by_idx on public.consultation_key_batches (created_by);
create index consultation_key_batches_created_at_idx on public.consultation_key_batches (created_at desc, id desc);

create table public.consultation_keys (
  id uuid primary key default gen_random_uuid(),
  key_value text not null,
  key_prefix text not null default 'KEEL',
  key_last4 text not null check (length(key_last4) = 4),
  batch_id uuid not null references public.consultation_key_batches (id) on delete restrict,
  max_uses integer not null default 1 check (max_uses between 1 and 1000000),
  current_uses integer not null default 0 check (current_uses >= 0),
  not_before timestamptz,
  expires_at timestamptz,
  assigned_user_id uuid references public.profiles (id) on delete set null,
  assigned_email text check (assigned_email = lower(assigned_email) and assigned_email ~ '^[^@\s]+@[^@\s]+$'),
  is_active boolean not null default true,
  revoked_at timestamptz,
  revoked_reason text check (length(revoked_reason) <= 500),
  notes text check (length(notes) <= 4000),
  tags text[] not null default '{}',
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultation_keys_uses_within_max check (current_uses <= max_uses),
  constraint consultation_keys_revoked_is_inactive check (revoked_at is null or not is_active),
  constraint consultation_keys_window check (not_before is null or expires_at is null or not_before < expires_at)
);
select private.close_table('public.consultation_keys');
comment on table public.consultation_keys is 'A key that starts consultations. Its status is worked out, see consultation_key_summaries.';
comment on column public.consultation_keys.key_value is
  'HMAC-SHA-256 in hex of the normalised key with the secret consultation_key_pepper. The key itself is not stored.';
comment on column public.consultation_keys.key_prefix is 'The brand in front of every key; carries no secret.';
comment on column public.consultation_keys.key_last4 is
  'Last four symbols, to tell keys apart: 15 random bits and the check symbol. 50 random bits stay unknown.';
comment on column public.consultation_keys.not_before is 'Not valid earlier; null is at once.';
comment on column public.consultation_keys.expires_at is 'Not valid from this instant on; null is never.';
comment on column public.consultation_keys.assigned_user_id is 'Only this member may use it. Null: anyone, or the owner of assigned_email.';
comment on column public.consultation_keys.assigned_email is 'Lower case; for someone who has no account yet.';
comment on column public.consultation_keys.is_active is 'False is revoked.';
create unique index consultation_keys_key_value_key on public.consultation_keys (key_value);
create index consultation_keys_batch_idx on public.consultation_keys (batch_id);
create index consultation_keys_assigned_user_idx on public.consultation_keys (assigned_user_id) where assigned_user_id is not null;
create index consultation_keys_created_by_idx on public.consultation_keys (created_by);
create index consultation_keys_created_at_idx on public.consultation_keys (created_at desc, id desc);
create index consultation_keys_expires_at_idx on public.consultation_keys (expires_at, id);
create index consultation_keys_assigned_email_idx on public.consultation_keys (assigned_email) where assigned_email is not null;
create index consultation_keys_last4_idx on public.consultation_keys (key_last4);
create index consultation_keys_tags_idx on public.consultation_keys using gin (tags);

------------------------------------------------------------------------------------------------------------------
-- Keys: alphabet, check symbol, digest
------------------------------------------------------------------------------------------------------------------

create function private.normalise_key(p_key text) returns text
language sql immutable strict set search_path = '' as $$
  -- Crockford: case and hyphens do not matter, O is 0, I and L are 1. The brand goes; it reads KEE1 by then.
  select regexp_replace(
    translate(upper(regexp_replace(p_key, '[\s-]', '', 'g')), 'OIL', '011'), '^KEE1(?=.{14}$)', '');
$$;
comment on function private.normalise_key(text) is 'The 13 symbols and the check symbol of a key, however it was typed.';

create function private.key_check_symbol(p_symbols text) returns text
language sql immutable strict set search_path = '' as $$
  -- The number that the symbols spell, modulo 37; 32 to the power of n mod 37 runs backwards from the last symbol.
  select substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', 1 + (
    sum((strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(p_symbols, i, 1)) - 1)
      * mod(power(32::numeric, length(p_symbols) - i), 37)) % 37)::integer, 1)
  from generate_series(1, length(p_symbols)) i;
$$;
comment on function private.key_check_symbol(text) is
  'Crockford''s check symbol (value mod 37): finds every single wrong symbol and every swap of two neighbours.';

create function private.is_well_formed_key(p_key text) returns boolean
language sql immutable strict set search_path = '' as $$
  select k ~ '^[0-9A-HJKMNP-TV-Z]{13}[0-9A-HJKMNP-TV-Z*~$=U]$' and private.key_check_symbol(left(k, 13)) = right(k, 1)
  from private.normalise_key(p_key) k;
$$;
comment on function private.is_well_formed_key(text) is 'False for a mistyped key, before anything is looked up.';

create function private.key_digest(p_key text) returns text
language sql stable security definer set search_path = '' as $$
  select encode(extensions.hmac(private.normalise_key(p_key), s.value, 'sha256'), 'hex')
  from private.secrets s where s.name = 'consultation_key_pepper';
$$;
comment on function private.key_digest(text) is 'What consultation_keys.key_value holds for this key.';

------------------------------------------------------------------------------------------------------------------
-- Issuing
------------------------------------------------------------------------------------------------------------------

create type private.key_options as (
  batch_name text, max_uses integer, not_before timestamptz, expires_at timestamptz, assigned_user_id uuid,
  assigned_email text, notes text, tags text[]
);

create function private.parse_key_options(p_options jsonb) returns private.key_options
language plpgsql stable security definer set search_path = '' as $$
declare
  v_options private.key_options;
  v_unknown text;
begin
  if jsonb_typeof(coalesce(p_options, '{}')) <> 'object' then
    raise exception using errcode = '22023', message = 'The options must be an object.';
  end if;
  select k into v_unknown from jsonb_object_keys(coalesce(p_options, '{}')) k
  where k not in ('batch_name', 'max_uses', 'not_before', 'expires_at', 'assigned_user_id', 'assigned_email', 'notes', 'tags')
  limit 1;
  if v_unknown is not null then
    raise exception using errcode = '22023', message = format('There is no option "%s".', v_unknown);
  end if;
  begin
    v_options := jsonb_populate_record(null::private.key_options, coalesce(p_options, '{}'));
  exception when data_exception then
    raise exception using errcode = '22023', message = 'An option has a value that cannot be read.', detail = sqlerrm;
  end;
  v_options.max_uses := coalesce(v_options.max_uses, 1);
  v_options.assigned_email := nullif(lower(trim(v_options.assigned_email)), '');
  v_options.tags := coalesce(v_options.tags, '{}');
  if v_options.max_uses not between 1 and 1000000 then
    raise exception using errcode = '22023', message = 'A key can be used between 1 and 1,000,000 times.';
  elsif v_options.expires_at <= now() then
    raise exception using errcode = '22023', message = 'The expiry must be in the future.';
  elsif v_options.expires_at <= v_options.not_before then
    raise exception using errcode = '22023', message = 'The expiry must be after the start.';
  elsif v_options.assigned_email !~ '^[^@\s]+@[^@\s]+$' then
    raise exception using errcode = '22023', message = 'The assigned e-mail address is not an address.';
  elsif cardinality(v_options.tags) > 20 or exists (select 1 from unnest(v_options.tags) t where t is null or length(t) not between 1 and 40) then
    raise exception using errcode = '22023', message = 'At most 20 tags of 1 to 40 characters each.';
  elsif length(v_options.batch_name) > 200 or length(v_options.notes) > 4000 then
    raise exception using errcode = '22023', message = 'The name or the notes are too long (200 and 4,000 characters).';
  elsif v_options.assigned_user_id is not null
    and not exists (select 1 from public.profiles p where p.id = v_options.assigned_user_id) then
    raise exception using errcode = 'P0002', message = 'The assigned user does not exist.';
  end if;
  return v_options;
end
$$;

create function private.issue_consultation_keys(p_quantity integer, p_options jsonb)
returns table (id uuid, key text, expires_at timestamptz, max_uses integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  v_spelling text;
  v_sum text;
  v_pepper text;
  v_options private.key_options;
  v_batch_id uuid;
  v_staff uuid := auth.uid();
begin
  perform private.require('keys', 'write');
  if p_quantity is null or p_quantity not between 1 and 100000 then
    raise exception using errcode = '22023', message = 'Between 1 and 100,000 keys can be issued at a time.';
  end if;
  v_options := private.parse_key_options(p_options);
  select s.value into strict v_pepper from private.secrets s where s.name = 'consultation_key_pepper';

  insert into public.consultation_key_batches (name, quantity, notes, created_by)
  values (
    coalesce(nullif(trim(v_options.batch_name), ''), to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'),
    p_quantity, v_options.notes, v_staff
  )
  returning id into v_batch_id;

  -- The low five bits of a random byte are one of 32 symbols, all equally likely: 13 symbols are 65 bits. The 13 terms are
  -- written out into the statement: as 13 rows a key that are aggregated again they cost ten times as much.
  select string_agg(format('substr($1, 1 + (get_byte(b, %s) & 31), 1)', i), ' || ' order by i),
    string_agg(format('%s * (get_byte(b, %s) & 31)', mod(power(32::numeric, 12 - i), 37)::integer, i), ' + ' order by i)
  into v_spelling, v_sum from generate_series(0, 12) i;

  return query execute format(
    $sql$
      with random as materialized (
        select gen_random_uuid() as id, extensions.gen_random_bytes(13) as b from generate_series(1, $2)
      ), spelled as materialized (
        select id, %s || substr($1 || '*~$=U', 1 + (%s) %% 37, 1) as symbols from random
      ), issued as (
        insert into public.consultation_keys (
          id, key_value, key_last4, batch_id, max_uses, not_before, expires_at, assigned_user_id, assigned_email, notes, tags,
          created_by
        )
        select id, encode(extensions.hmac(symbols, $3, 'sha256'), 'hex'), right(symbols, 4), $4, ($5).max_uses,
          ($5).not_before, ($5).expires_at, ($5).assigned_user_id, ($5).assigned_email, ($5).notes, ($5).tags, $6
        from spelled order by id -- in step with the indexes that end in id: half the time
      )
      select id, concat_ws('-', 'KEEL', substr(symbols, 1, 4), substr(symbols, 5, 4), substr(symbols, 9, 4), substr(symbols, 13)),
        ($5).expires_at, ($5).max_uses
      from spelled
    $sql$,
    v_spelling, v_sum
  ) using v_alphabet, p_quantity, v_pepper, v_batch_id, v_options, v_staff;
end
$$;

create function public.issue_consultation_keys(p_quantity integer, p_options jsonb default '{}')
returns json
-- One value and not rows: the API cuts rows at its max_rows, and a key that is cut off is lost for good.
language sql set search_path = '' as $$
  select coalesce(json_agg(k), '[]') from private.issue_consultation_keys(p_quantity, p_options) k;
$$;
comment on function public.issue_consultation_keys(integer, jsonb) is
  'Issues keys as one batch and answers them, the only time they are seen, as a JSON array of {id, key, expires_at, '
  'max_uses}: KEEL-XXXX-XXXX-XXXX-XC, 65 random bits and a check symbol C. Options: {batch_name?, max_uses? (1), '
  'not_before?, expires_at?, assigned_user_id?, assigned_email?, notes?, tags?}. Errors: 42501 without keys:write, 22023 for a bad quantity (1-100,000) or option, P0002 for an '
  'unknown user.';

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.date_key_revocation() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.is_active then
    new.revoked_at := null;
    new.revoked_reason := null;
  elsif old.is_active then
    new.revoked_at := coalesce(new.revoked_at, now());
  end if;
  return new;
end
$$;
comment on function private.date_key_revocation() is 'Dates a revocation, and forgets it when a key is made active again.';

create trigger date_revocation before update on public.consultation_keys
  for each row execute function private.date_key_revocation();
create trigger set_updated_at before update on public.consultation_keys
  for each row execute function private.set_updated_at();
select private.attach_audit('public.consultation_key_batches');
-- Inserts are told by their batch: 100,000 keys are one act, and one entry.
select private.attach_audit('public.consultation_keys', p_events => 'update or delete');

------------------------------------------------------------------------------------------------------------------
-- Policies, grants, view
------------------------------------------------------------------------------------------------------------------

create policy "Staff who read keys see batches" on public.consultation_key_batches
  for select to authenticated using ((select private.can('keys', 'read')));
create policy "Support renames batches" on public.consultation_key_batches
  for update to authenticated
  using ((select private.can('keys', 'write'))) with check ((select private.can('keys', 'write')));
grant select, update (name, notes) on public.consultation_key_batches to authenticated;

create policy "Staff who read keys see keys" on public.consultation_keys
  for select to authenticated using ((select private.can('keys', 'read')));
create policy "Support changes and revokes keys" on public.consultation_keys
  for update to authenticated
  using ((select private.can('keys', 'write'))) with check ((select private.can('keys', 'write')));
grant select,
  update (max_uses, not_before, expires_at, assigned_user_id, assigned_email, is_active, revoked_reason, notes, tags)
  on public.consultation_keys to authenticated;

create view public.consultation_key_summaries with (security_invoker = on) as
select k.id, k.key_prefix, k.key_last4,
  (case
    when not k.is_active then 'revoked'
    when k.expires_at <= now() then 'expired'
    when k.current_uses >= k.max_uses then 'exhausted'
    when k.not_before > now() then 'scheduled'
    else 'active'
  end)::public.consultation_key_status::text as status,
  k.max_uses, k.current_uses, k.max_uses - k.current_uses as uses_left, k.not_before, k.expires_at,
  k.batch_id, b.name as batch_name, k.assigned_user_id, p.full_name as assigned_user_name, k.assigned_email,
  k.is_active, k.revoked_at, k.revoked_reason, k.notes, k.tags, k.created_by, k.created_at, k.updated_at
from public.consultation_keys k
left join public.consultation_key_batches b on b.id = k.batch_id
left join public.profiles p on p.id = k.assigned_user_id;
comment on view public.consultation_key_summaries is
  'Keys as lists show them. status: revoked wins over expired, expired over exhausted, exhausted over scheduled.';
revoke all on public.consultation_key_summaries from public, anon, authenticated;
grant select on public.consultation_key_summaries to authenticated, service_role;

grant execute on function
  private.issue_consultation_keys(integer, jsonb), public.issue_consultation_keys(integer, jsonb)
to authenticated, service_role;
