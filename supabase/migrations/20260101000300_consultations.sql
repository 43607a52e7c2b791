-- Consultations: keys that open a consultation, issued in batches by support; the session that follows in seven sections;
-- and what was learnt in it, in nine tables of the member's. Redeeming a key is in the next file, its life in the one after.
--
-- A key is shown once, when it is issued. What is kept is an HMAC of it with a pepper that never leaves the database, so
-- neither a copy of this table nor a member of staff can redeem one.

create type public.consultation_key_status as enum ('active', 'scheduled', 'expired', 'exhausted', 'revoked');
create type public.key_delivery_channel as enum ('copied', 'csv', 'pdf', 'email', 'post', 'in_person', 'redeemed');
create type public.event_impact as enum ('training', 'nutrition', 'both', 'none');
create type public.movement_pattern as enum (
  'squat', 'hinge', 'lunge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull', 'carry',
  'core', 'locomotion', 'mobility'
);
create type public.modality_category as enum ('strength', 'endurance', 'mixed', 'mobility', 'sport');
create type public.difficulty_category as enum (
  'time', 'motivation', 'hunger', 'travel', 'family', 'injury', 'sleep', 'stress', 'knowledge', 'money', 'other'
);
create type public.difficulty_frequency as enum ('rarely', 'sometimes', 'often', 'always');
create type public.exercise_proficiency as enum ('learning', 'comfortable', 'confident');
create type public.improvement_category as enum (
  'weight', 'strength', 'endurance', 'mobility', 'nutrition', 'sleep', 'energy', 'health', 'habit', 'other'
);
create type public.non_negotiable_category as enum (
  'food', 'schedule', 'training', 'social', 'religious', 'medical', 'other'
);
create type public.meal_cook as enum ('self', 'household', 'canteen', 'restaurant', 'delivery');
create type public.availability_certainty as enum ('fixed', 'usual', 'possible');
create type public.training_location as enum ('home', 'gym', 'outdoors', 'pool', 'work', 'anywhere');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.consultation_key_batches (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  quantity integer not null check (quantity between 1 and 100000),
  max_uses integer check (max_uses between 1 and 1000000000),
  current_uses integer not null default 0 check (current_uses >= 0),
  owner_id uuid references public.staff_members (user_id) on delete set null,
  notes text check (length(notes) <= 4000),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  constraint consultation_key_batches_uses_within_max check (current_uses <= max_uses)
);
select private.close_table('public.consultation_key_batches');
comment on table public.consultation_key_batches is
  'Keys issued in one go, such as a campaign. One audit entry stands for all of them. Made by issue_consultation_keys() only.';
comment on column public.consultation_key_batches.quantity is 'How many keys were issued. Keys are never deleted.';
comment on column public.consultation_key_batches.max_uses is
  'Most redemptions of all keys of the batch together; null is no cap beside that of each key.';
comment on column public.consultation_key_batches.current_uses is
  'Redemptions so far, counted only while there is a cap: without one every redemption of the batch would wait for this '
  'row. Setting a cap recounts it from the keys. Lists read consultation_key_batch_summaries.';
comment on column public.consultation_key_batches.owner_id is 'Who answers for the campaign; whoever issued it, until somebody else is named.';
create index consultation_key_batches_owner_idx on public.consultation_key_batches (owner_id);
create index consultation_key_batches_created_by_idx on public.consultation_key_batches (created_by);
create index consultation_key_batches_created_at_idx on public.consultation_key_batches (created_at desc, id desc);
create index consultation_key_batches_name_idx on public.consultation_key_batches using gin (lower(name) extensions.gin_trgm_ops);

create table public.consultation_keys (
  id uuid primary key default gen_random_uuid(),
  key_value text not null,
  key_prefix text not null default 'KEEL' check (key_prefix ~ '^[A-Z][A-Z0-9]{1,7}$'),
  key_last4 text not null check (length(key_last4) = 4),
  campaign_code text check (campaign_code ~ '^[0-9A-Z]+(-[0-9A-Z]+)*$' and length(campaign_code) between 6 and 24),
  batch_id uuid not null references public.consultation_key_batches (id) on delete restrict,
  max_uses integer not null default 1 check (max_uses between 1 and 1000000),
  current_uses integer not null default 0 check (current_uses >= 0),
  not_before timestamptz,
  expires_at timestamptz,
  days_after_first_use smallint check (days_after_first_use between 1 and 3650),
  first_used_at timestamptz,
  assigned_user_id uuid references public.profiles (id) on delete set null,
  assigned_email text check (assigned_email = lower(assigned_email) and assigned_email ~ '^[^@\s]+@[^@\s]+$'),
  assigned_search text,
  delivered_at timestamptz,
  delivery_channel public.key_delivery_channel,
  is_active boolean not null default true,
  is_exhausted boolean not null generated always as (current_uses >= max_uses) stored,
  revoked_at timestamptz,
  revoked_reason text check (length(revoked_reason) <= 500),
  rotated_at timestamptz,
  notes text check (length(notes) <= 4000),
  tags text[] not null default '{}',
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultation_keys_uses_within_max check (current_uses <= max_uses),
  constraint consultation_keys_revoked_is_inactive check (revoked_at is null or not is_active),
  constraint consultation_keys_window check (not_before is null or expires_at is null or not_before < expires_at),
  constraint consultation_keys_delivery_has_channel check ((delivered_at is null) = (delivery_channel is null)),
  constraint consultation_keys_code_expires check (campaign_code is null or expires_at is not null),
  constraint consultation_keys_assignee_has_search check ((assigned_user_id is null) = (assigned_search is null))
);
select private.close_table('public.consultation_keys');
comment on table public.consultation_keys is
  'A key that starts consultations, and its counter. Its status is worked out, see consultation_key_summaries. A rotation '
  'gives the same row another secret: both share this counter.';
comment on column public.consultation_keys.key_value is
  'What the schema''s sources call the key''s value. Here: HMAC-SHA-256 in hex of the normalised key with the secret '
  'consultation_key_pepper. The key itself is not stored.';
comment on column public.consultation_keys.key_prefix is 'The brand in front of the key, such as a partner''s; carries no secret and is not part of the digest.';
comment on column public.consultation_keys.key_last4 is
  'Last four symbols, to tell keys apart: 15 random bits and the check symbol. 50 random bits stay unknown.';
comment on column public.consultation_keys.campaign_code is
  'A code that somebody chose, as it is printed: public and easy to guess, so it is kept in the clear, has to expire and is '
  'marked everywhere. Null for a random key.';
comment on column public.consultation_keys.not_before is 'Not valid earlier; null is at once.';
comment on column public.consultation_keys.expires_at is
  'Not valid from this instant on; null is never, or, with days_after_first_use, not known before the first use.';
comment on column public.consultation_keys.days_after_first_use is 'The first redemption moves expires_at to so many days later, never beyond the date it has.';
comment on column public.consultation_keys.assigned_user_id is 'Only this member may use it. Null: anyone, or the owner of assigned_email.';
comment on column public.consultation_keys.assigned_email is 'Lower case; for someone who has no account yet.';
comment on column public.consultation_keys.assigned_search is
  'profiles.search_text of the assigned member, kept by triggers: the newest assigned keys can be searched by a name without a look-up each.';
comment on column public.consultation_keys.delivered_at is
  'When it left the console: copied, downloaded, printed, or marked by hand; at the latest with its first use.';
comment on column public.consultation_keys.is_active is 'False is revoked.';
comment on column public.consultation_keys.is_exhausted is
  'Every use is redeemed. A column of its own, so that redemptions do not have to move index entries until the last one.';
comment on column public.consultation_keys.rotated_at is 'When its secret was last replaced; see consultation_key_rotations.';
create unique index consultation_keys_key_value_key on public.consultation_keys (key_value);
create unique index consultation_keys_campaign_code_key on public.consultation_keys (campaign_code) where campaign_code is not null;
create index consultation_keys_batch_idx on public.consultation_keys (batch_id, created_at desc, id desc);
create index consultation_keys_prefix_idx on public.consultation_keys (key_prefix, created_at desc, id desc);
create index consultation_keys_assigned_user_idx on public.consultation_keys (assigned_user_id) where assigned_user_id is not null;
create index consultation_keys_assigned_created_idx on public.consultation_keys (created_at desc, id desc) include (assigned_search)
  where assigned_user_id is not null;
create index consultation_keys_created_by_idx on public.consultation_keys (created_by);
create index consultation_keys_created_at_idx on public.consultation_keys (created_at desc, id desc);
create index consultation_keys_expires_at_idx on public.consultation_keys (expires_at, id);
create index consultation_keys_assigned_email_idx on public.consultation_keys
  using gin (assigned_email extensions.gin_trgm_ops) where assigned_email is not null;
create index consultation_keys_last4_idx on public.consultation_keys (key_last4);
create index consultation_keys_tags_idx on public.consultation_keys using gin (tags) where tags <> '{}';
create index consultation_keys_revoked_idx on public.consultation_keys (created_at desc, id desc) where not is_active;
create index consultation_keys_exhausted_idx on public.consultation_keys (created_at desc, id desc) where is_exhausted;

------------------------------------------------------------------------------------------------------------------
-- Keys: alphabet, check symbol, digest
------------------------------------------------------------------------------------------------------------------

create function private.key_parts(p_key text, out prefix text, out symbols text)
language plpgsql immutable strict set search_path = '' as $$
declare
  -- Case, blanks and hyphens, a word processor's too, do not matter.
  v_text constant text := btrim(upper(regexp_replace(p_key, '[\s\u2010-\u2015-]+', '-', 'g')), '-');
  v_compact constant text := replace(v_text, '-', '');
  v_parts text[];
begin
  -- The brand goes: what stands before the symbols, when a separator says so or it reads like one. 13 to 15 symbols
  -- instead of 14 are a key with one missing or one too many.
  v_parts := regexp_match(v_text, '^([A-Z][A-Z0-9]{1,7})-(.+)$');
  if v_parts is null or length(replace(v_parts[2], '-', '')) not between 13 and 15 then
    v_parts := coalesce(
      regexp_match(v_compact, '^(KEEL)(.{13,15})$'), regexp_match(v_compact, '^([A-Z][A-Z0-9]{1,7})(.{14})$'),
      array[null, v_compact]);
  end if;
  prefix := v_parts[1];
  -- Crockford: O is 0, I and L are 1.
  symbols := translate(replace(v_parts[2], '-', ''), 'OIL', '011');
end
$$;
comment on function private.key_parts(text) is
  'The brand (null when there is none) and the symbols of a key or code, however it was typed: 13 symbols and the check symbol.';

create function private.normalise_key(p_key text) returns text
language sql immutable strict set search_path = '' as $$ select (private.key_parts(p_key)).symbols; $$;
comment on function private.normalise_key(text) is 'The symbols of private.key_parts(): what is hashed.';

create function private.key_check_symbol(p_symbols text) returns text
language plpgsql immutable strict set search_path = '' as $$
declare
  v_sum integer := 0;
begin
  -- The number that the 13 symbols spell, modulo 37.
  for i in 1..13 loop
    v_sum := (v_sum * 32 + strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(p_symbols, i, 1)) - 1) % 37;
  end loop;
  return substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', 1 + v_sum, 1);
end
$$;
comment on function private.key_check_symbol(text) is
  'Crockford''s check symbol (value mod 37) of 13 symbols: finds every single wrong symbol and every swap of two neighbours.';

create function private.is_well_formed_key(p_key text) returns boolean
language plpgsql immutable strict set search_path = '' as $$
declare
  v_symbols constant text := (private.key_parts(p_key)).symbols;
begin
  return v_symbols ~ '^[0-9A-HJKMNP-TV-Z]{13}[0-9A-HJKMNP-TV-Z*~$=U]$'
    and private.key_check_symbol(left(v_symbols, 13)) = right(v_symbols, 1);
end
$$;
comment on function private.is_well_formed_key(text) is 'False for a mistyped key, before anything is looked up.';

create function private.is_code_shaped(p_key text) returns boolean
language plpgsql immutable strict set search_path = '' as $$
begin
  return (private.key_parts(p_key)).symbols ~ '^[0-9A-Z]{6,12}$';
end
$$;
comment on function private.is_code_shaped(text) is
  'Whether this could be a campaign code: 6 to 12 letters and digits. A key has 14 symbols, so one is never taken for the other.';

create function private.key_digest(p_key text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select encode(extensions.hmac((private.key_parts(p_key)).symbols, s.value, 'sha256'), 'hex')
    from private.secrets s where s.name = 'consultation_key_pepper');
end
$$;
comment on function private.key_digest(text) is 'What consultation_keys.key_value holds for this key or campaign code.';

create function private.renew_key_pepper() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.consultation_keys) then
    raise exception using errcode = '55000', message = 'There are keys already: with another pepper nobody could redeem them.',
      hint = 'A pepper is replaced before the first key is issued.';
  end if;
  update private.secrets set value = encode(extensions.gen_random_bytes(32), 'hex'), created_at = now()
  where name = 'consultation_key_pepper';
end
$$;
comment on function private.renew_key_pepper() is
  'A fresh pepper for an installation that began from a copy of another database. The migration itself makes one.';

------------------------------------------------------------------------------------------------------------------
-- Issuing
------------------------------------------------------------------------------------------------------------------

create type private.key_options as (
  batch_name text, owner_id uuid, prefix text, max_uses integer, not_before timestamptz, expires_at timestamptz,
  days_after_first_use integer, assigned_user_id uuid, assigned_email text, notes text, tags text[], batch_max_uses integer
);

create function private.refuse_value(p_message text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = '22023', message = p_message;
end
$$;
comment on function private.refuse_value(text) is 'Raises 22023 with a sentence for the person who sent the value.';

create function private.read_options(p_type anyelement, p_options jsonb) returns anyelement
language plpgsql stable set search_path = '' as $$
declare
  v_options constant jsonb := coalesce(p_options, '{}');
  v_unknown text;
begin
  if jsonb_typeof(v_options) <> 'object' then
    perform private.refuse_value('The options must be an object.');
  end if;
  select k into v_unknown from jsonb_object_keys(v_options) k
  where k not in (select a.attname from pg_catalog.pg_attribute a
    where a.attrelid = (select t.typrelid from pg_catalog.pg_type t where t.oid = pg_typeof(p_type)) and a.attnum > 0)
  limit 1;
  if v_unknown is not null then
    perform private.refuse_value(format('There is no option "%s".', v_unknown));
  end if;
  begin
    return jsonb_populate_record(p_type, v_options);
  exception when data_exception then
    raise exception using errcode = '22023', message = 'An option has a value that cannot be read.', detail = sqlerrm;
  end;
end
$$;
comment on function private.read_options(anyelement, jsonb) is
  'A JSON object as a record of the given composite type. 22023 for an unknown name or a value that its type cannot hold.';

create function private.may_own_keys(p_staff_id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from public.staff_members m join private.staff_permissions p on p.role = m.role and p.area = 'keys' and p.verb = 'write'
    where m.user_id = p_staff_id and m.is_active);
end
$$;
comment on function private.may_own_keys(uuid) is 'Whether this member of staff can answer for keys: active, and allowed to change them.';

create function private.key_owners() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('keys', 'read');
  return (
    select coalesce(json_agg(json_build_object('id', m.user_id, 'full_name', m.full_name, 'may_own', m.may_own) order by m.full_name, m.user_id), '[]')
    from (
      select s.user_id, s.full_name, private.may_own_keys(s.user_id) as may_own from public.staff_members s
    ) m
    where m.may_own or exists (select 1 from public.consultation_key_batches b where m.user_id in (b.owner_id, b.created_by)));
end
$$;

create function public.key_owners() returns json
language sql stable set search_path = '' as $$ select private.key_owners(); $$;
comment on function public.key_owners() is
  'Names of the staff who own or issued a batch of keys, or may: [{id, full_name, may_own}], by name. may_own: active, with keys:write. '
  'Names only; who else is on the staff is for admins. Errors: 42501 without keys:read.';

create function private.check_batch_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.owner_id is not null and not private.may_own_keys(new.owner_id) then
    perform private.refuse_value('The owner of a batch is somebody of the staff who may issue keys.');
  end if;
  return new;
end
$$;
comment on function private.check_batch_owner() is 'Who answers for a campaign has to be able to change its keys.';

create function private.parse_key_options(p_options jsonb) returns private.key_options
language plpgsql stable security definer set search_path = '' as $$
declare
  v_options private.key_options := private.read_options(null::private.key_options, p_options);
begin
  v_options.max_uses := coalesce(v_options.max_uses, 1);
  v_options.prefix := coalesce(nullif(upper(trim(v_options.prefix)), ''), 'KEEL');
  v_options.assigned_email := nullif(lower(trim(v_options.assigned_email)), '');
  v_options.tags := coalesce(v_options.tags, '{}');
  if v_options.max_uses not between 1 and 1000000 then
    perform private.refuse_value('A key can be used between 1 and 1,000,000 times.');
  elsif v_options.prefix !~ '^[A-Z][A-Z0-9]{1,7}$' then
    perform private.refuse_value('A prefix has 2 to 8 letters and digits and begins with a letter.');
  elsif v_options.batch_max_uses not between 1 and 1000000000 then
    perform private.refuse_value('A batch can be used between 1 and 1,000,000,000 times.');
  elsif v_options.expires_at <= now() then
    perform private.refuse_value('The expiry must be in the future.');
  elsif v_options.expires_at <= v_options.not_before then
    perform private.refuse_value('The expiry must be after the start.');
  elsif v_options.days_after_first_use not between 1 and 3650 then
    perform private.refuse_value('A key can expire 1 to 3,650 days after its first use.');
  elsif v_options.assigned_email !~ '^[^@\s]+@[^@\s]+$' then
    perform private.refuse_value('The assigned e-mail address is not an address.');
  elsif cardinality(v_options.tags) > 20 or exists (select 1 from unnest(v_options.tags) t where t is null or length(t) not between 1 and 40) then
    perform private.refuse_value('At most 20 tags of 1 to 40 characters each.');
  elsif length(v_options.batch_name) > 200 or length(v_options.notes) > 4000 then
    perform private.refuse_value('The name or the notes are too long (200 and 4,000 characters).');
  elsif v_options.assigned_user_id is not null
    and not exists (select 1 from public.profiles p where p.id = v_options.assigned_user_id) then
    raise exception using errcode = 'PT404', message = 'The assigned user does not exist.';
  elsif v_options.owner_id is not null
    and not private.may_own_keys(v_options.owner_id) then
    raise exception using errcode = 'PT404', message = 'The owner is nobody of the staff who may issue keys.';
  end if;
  return v_options;
end
$$;

create function private.open_key_batch(p_quantity integer, p_options private.key_options) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_staff constant uuid := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
  v_batch_id uuid;
begin
  insert into public.consultation_key_batches (name, quantity, max_uses, owner_id, notes, created_by)
  values (
    coalesce(nullif(trim(p_options.batch_name), ''), to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'),
    p_quantity, p_options.batch_max_uses, coalesce(p_options.owner_id, v_staff), p_options.notes, v_staff
  )
  returning id into v_batch_id;
  return v_batch_id;
end
$$;

create function private.fresh_keys_sql() returns text
language sql immutable set search_path = '' as $$
  -- The low five bits of a random byte are one of 32 symbols, all equally likely: 13 symbols are 65 bits. The 13 terms are
  -- written out into the statement: as 13 rows a key that are aggregated again they cost ten times as much.
  select format(
    $sql$select id, %s || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', 1 + (%s) %% 37, 1) as symbols from random$sql$,
    string_agg(format('substr(''0123456789ABCDEFGHJKMNPQRSTVWXYZ'', 1 + (get_byte(b, %s) & 31), 1)', i), ' || ' order by i),
    string_agg(format('%s * (get_byte(b, %s) & 31)', mod(power(32::numeric, 12 - i), 37)::integer, i), ' + ' order by i))
  from generate_series(0, 12) i;
$$;
comment on function private.fresh_keys_sql() is
  'A select of (id, symbols) over rows random (id, b: 13 random bytes): the 13 symbols and the check symbol of a new key each.';

create function private.grouped_key(p_prefix text, p_symbols text) returns text
language sql immutable set search_path = '' as $$
  select concat_ws('-', p_prefix, substr(p_symbols, 1, 4), substr(p_symbols, 5, 4), substr(p_symbols, 9, 4), substr(p_symbols, 13));
$$;

create function private.issue_consultation_keys(p_quantity integer, p_options jsonb)
returns table (id uuid, key text, expires_at timestamptz, max_uses integer)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_pepper text;
  v_options private.key_options;
  v_batch_id uuid;
begin
  perform private.require('keys', 'write');
  if p_quantity is null or p_quantity not between 1 and 100000 then
    perform private.refuse_value('Between 1 and 100,000 keys can be issued at a time.');
  end if;
  v_options := private.parse_key_options(p_options);
  select s.value into strict v_pepper from private.secrets s where s.name = 'consultation_key_pepper';
  v_batch_id := private.open_key_batch(p_quantity, v_options);

  return query execute format(
    $sql$
      with random as materialized (
        select gen_random_uuid() as id, extensions.gen_random_bytes(13) as b from generate_series(1, $1)
      ), spelled as materialized (%s), issued as (
        insert into public.consultation_keys (
          id, key_value, key_prefix, key_last4, batch_id, max_uses, not_before, expires_at, days_after_first_use,
          assigned_user_id, assigned_email, notes, tags, created_by
        )
        select id, encode(extensions.hmac(symbols, $2, 'sha256'), 'hex'), ($4).prefix, right(symbols, 4), $3, ($4).max_uses,
          ($4).not_before, ($4).expires_at, ($4).days_after_first_use, ($4).assigned_user_id, ($4).assigned_email,
          ($4).notes, ($4).tags, b.created_by
        from spelled cross join (select created_by from public.consultation_key_batches where id = $3) b
        order by id -- in step with the indexes that end in id: half the time
      )
      select id, private.grouped_key(($4).prefix, symbols), ($4).expires_at, ($4).max_uses from spelled
    $sql$,
    private.fresh_keys_sql()
  ) using p_quantity, v_pepper, v_batch_id, v_options;
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
  'max_uses}: KEEL-XXXX-XXXX-XXXX-XC, 65 random bits and a check symbol C. Options: {batch_name?, owner_id? (who issues), '
  'prefix? (KEEL), max_uses? (1), not_before?, expires_at?, days_after_first_use?, assigned_user_id?, assigned_email?, '
  'notes?, tags?, batch_max_uses? (no cap)}. Errors: 42501 without keys:write, 22023 for a bad quantity (1-100,000) or '
  'option, PT404 for an unknown user or owner.';

create function private.issue_campaign_code(p_code text, p_options jsonb) returns public.consultation_keys
language plpgsql security definer set search_path = '' as $$
declare
  v_code constant text := regexp_replace(upper(trim(p_code)), '[\s\u2010-\u2015-]+', '-', 'g');
  v_options private.key_options;
  v_batch_id uuid;
  v_key public.consultation_keys;
begin
  perform private.require('keys', 'write');
  v_options := private.parse_key_options(p_options);
  if v_code !~ '^[0-9A-Z]+(-[0-9A-Z]+)*$' or not private.is_code_shaped(v_code) then
    perform private.refuse_value('A campaign code has 6 to 12 letters and digits; hyphens may stand between them.');
  elsif v_options.expires_at is null then
    perform private.refuse_value('A campaign code needs an expiry: it is public, and would be found sooner or later.');
  end if;
  v_batch_id := private.open_key_batch(1, v_options);
  insert into public.consultation_keys (
    key_value, key_prefix, key_last4, campaign_code, batch_id, max_uses, not_before, expires_at, days_after_first_use,
    assigned_user_id, assigned_email, notes, tags, created_by
  )
  select private.key_digest(v_code), 'CODE', right(private.normalise_key(v_code), 4), v_code, v_batch_id, v_options.max_uses,
    v_options.not_before, v_options.expires_at, v_options.days_after_first_use, v_options.assigned_user_id,
    v_options.assigned_email, v_options.notes, v_options.tags, b.created_by
  from public.consultation_key_batches b where b.id = v_batch_id
  on conflict (key_value) do nothing
  returning * into v_key;
  if not found then
    raise exception using errcode = '23505', message = 'This code exists already, or reads like one that does (O is 0, I and L are 1).';
  end if;
  return v_key;
end
$$;

create function public.issue_campaign_code(p_code text, p_options jsonb default '{}') returns json
language sql set search_path = '' as $$
  select json_build_object('id', k.id, 'key', k.campaign_code, 'expires_at', k.expires_at, 'max_uses', k.max_uses)
  from private.issue_campaign_code(p_code, p_options) k;
$$;
comment on function public.issue_campaign_code(text, jsonb) is
  'Makes a key out of a word that somebody chose (6 to 12 letters and digits), marked by campaign_code. It is public, so it '
  'must expire. Options as for issue_consultation_keys, without prefix. Answers {id, key, expires_at, max_uses}. Errors: '
  '42501 without keys:write, 22023 for a bad code or option, 23505 for a code that exists or reads like one.';

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

create function private.batch_caps_lock() returns bigint
language plpgsql immutable set search_path = '' as $$
begin
  return hashtextextended('consultation_key_batches.max_uses', 0);
end
$$;
comment on function private.batch_caps_lock() is
  'Advisory lock that redemptions hold shared and who sets or lifts caps exclusively: a cap never begins with a wrong count.';

-- Once a statement, before it locks a row: a redemption that holds the lock may be waiting for that row.
create function private.await_redemptions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(private.batch_caps_lock());
  return null;
end
$$;
comment on function private.await_redemptions() is 'Caps change when no redemption is under way.';

create function private.recount_capped_batch() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.max_uses is null then
    new.current_uses := 0;
  else
    select coalesce(sum(k.current_uses), 0) into new.current_uses from public.consultation_keys k where k.batch_id = new.id;
  end if;
  if new.current_uses > new.max_uses then
    perform private.refuse_value(format('The batch was redeemed %s times already: the cap cannot be lower.', new.current_uses));
  end if;
  return new;
end
$$;
comment on function private.recount_capped_batch() is 'A cap begins with the number of redemptions that there were.';

create trigger check_owner before update of owner_id on public.consultation_key_batches
  for each row when (new.owner_id is distinct from old.owner_id) execute function private.check_batch_owner();
create trigger await_redemptions before update of max_uses on public.consultation_key_batches
  for each statement execute function private.await_redemptions();
create trigger recount_cap before update of max_uses on public.consultation_key_batches
  for each row when (new.max_uses is distinct from old.max_uses) execute function private.recount_capped_batch();
create function private.note_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.assigned_user_id is null then
    new.assigned_search := null;
  else
    -- Shared with other keys, but not with a change of the name: whichever comes second sees the first.
    select p.search_text into new.assigned_search from public.profiles p where p.id = new.assigned_user_id for share;
  end if;
  return new;
end
$$;
create function private.rename_assignee() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.consultation_keys k set assigned_search = new.search_text where k.assigned_user_id = new.id;
  return null;
end
$$;
comment on function private.note_assignee() is 'Keeps consultation_keys.assigned_search; private.rename_assignee() follows a new name or address.';
create trigger note_assignee_of_new before insert on public.consultation_keys
  for each row when (new.assigned_user_id is not null) execute function private.note_assignee();
create trigger note_assignee before update of assigned_user_id on public.consultation_keys
  for each row when (new.assigned_user_id is distinct from old.assigned_user_id) execute function private.note_assignee();
create trigger rename_assignee after update of full_name, email on public.profiles
  for each row when (new.search_text is distinct from old.search_text) execute function private.rename_assignee();
create trigger date_revocation before update of is_active on public.consultation_keys
  for each row execute function private.date_key_revocation();
create trigger set_updated_at before update on public.consultation_keys
  for each row execute function private.set_updated_at();
select private.attach_audit('public.consultation_key_batches', p_ignored => '{current_uses}');
-- Inserts are told by their batch: 100,000 keys are one act, and one entry. What verbs do is told by the verb.
select private.attach_audit('public.consultation_keys', p_events => 'update of notes, tags or delete');

------------------------------------------------------------------------------------------------------------------
-- Policies, grants, view
------------------------------------------------------------------------------------------------------------------

create policy "Staff who read keys see batches" on public.consultation_key_batches
  for select to authenticated using ((select private.can('keys', 'read')));
create policy "Support renames batches" on public.consultation_key_batches
  for update to authenticated
  using ((select private.can('keys', 'write'))) with check ((select private.can('keys', 'write')));
grant select, update (name, notes, max_uses, owner_id) on public.consultation_key_batches to authenticated;

create policy "Staff who read keys see keys" on public.consultation_keys
  for select to authenticated using ((select private.can('keys', 'read')));
create policy "Support changes what is noted of keys" on public.consultation_keys
  for update to authenticated
  using ((select private.can('keys', 'write'))) with check ((select private.can('keys', 'write')));
grant select, update (notes, tags) on public.consultation_keys to authenticated;

create view public.consultation_key_summaries with (security_invoker = on) as
select k.id, k.key_prefix, k.key_last4, k.campaign_code,
  (case
    when not k.is_active then 'revoked'
    when k.expires_at <= now() then 'expired'
    when k.is_exhausted then 'exhausted'
    when k.not_before > now() then 'scheduled'
    else 'active'
  end)::public.consultation_key_status::text as status,
  k.max_uses, k.current_uses, k.max_uses - k.current_uses as uses_left, k.not_before, k.expires_at,
  k.days_after_first_use, k.first_used_at, k.batch_id, b.name as batch_name,
  k.assigned_user_id, p.full_name as assigned_user_name, k.assigned_email, k.delivered_at, k.delivery_channel,
  k.is_active, k.revoked_at, k.revoked_reason, k.rotated_at, k.notes, k.tags, k.created_by, k.created_at, k.updated_at
from public.consultation_keys k
left join public.consultation_key_batches b on b.id = k.batch_id
left join public.profiles p on p.id = k.assigned_user_id;
comment on view public.consultation_key_summaries is
  'Keys one by one. status: revoked wins over expired, expired over exhausted, exhausted over scheduled. Lists of any size '
  'come from consultation_keys_page().';
revoke all on public.consultation_key_summaries from public, anon, authenticated;
grant select on public.consultation_key_summaries to authenticated, service_role;

create view public.consultation_key_batch_summaries with (security_invoker = on) as
select b.id, b.name, b.quantity, b.max_uses, u.uses, b.owner_id, b.notes, b.created_by, b.created_at,
  first.key_prefix, first.campaign_code, first.expires_at, first.tags
from public.consultation_key_batches b
left join lateral (
  select coalesce(sum(k.current_uses), 0)::bigint as uses from public.consultation_keys k where k.batch_id = b.id
) u on true
left join lateral (
  select k.key_prefix, k.campaign_code, k.expires_at, k.tags from public.consultation_keys k
  where k.batch_id = b.id order by k.created_at desc, k.id desc limit 1
) first on true;
comment on view public.consultation_key_batch_summaries is
  'Batches as lists show them. uses is counted from the keys; prefix, code, expiry and tags are those of one of its keys, '
  'as they were issued alike.';
revoke all on public.consultation_key_batch_summaries from public, anon, authenticated;
grant select on public.consultation_key_batch_summaries to authenticated, service_role;

grant execute on function
  private.issue_consultation_keys(integer, jsonb), public.issue_consultation_keys(integer, jsonb),
  private.issue_campaign_code(text, jsonb), public.issue_campaign_code(text, jsonb),
  private.key_owners(), public.key_owners()
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Reference data: what members' own words are matched with. Everyone with an account reads it.
------------------------------------------------------------------------------------------------------------------

create table public.exercises (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  name text not null unique check (length(name) between 1 and 120),
  movement_pattern public.movement_pattern not null,
  primary_muscles text[] not null default '{}',
  equipment text[] not null default '{}',
  difficulty public.experience_level not null default 'beginner',
  is_compound boolean not null default false,
  is_unilateral boolean not null default false,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.exercises');
comment on table public.exercises is 'Exercises that plans and consultations refer to. Retire one with is_active, so that old plans keep it.';
comment on column public.exercises.code is 'Name for programs: never changes, never shown.';
comment on column public.exercises.movement_pattern is 'What the body does, by which one exercise can stand in for another.';
comment on column public.exercises.equipment is 'What is needed, all of it; empty is nothing. The words of profiles.available_equipment.';
comment on column public.exercises.is_compound is 'Moves more than one joint.';
comment on column public.exercises.is_unilateral is 'Each side on its own; sets count a side.';

create table public.training_modalities (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  name text not null unique check (length(name) between 1 and 120),
  category public.modality_category not null,
  description text check (length(description) <= 500),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.training_modalities');
comment on table public.training_modalities is 'Kinds of training.';
comment on column public.training_modalities.category is 'The quality that it trains most.';

create table public.meal_times (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  name text not null unique check (length(name) between 1 and 120),
  typical_start time not null,
  typical_end time not null,
  sort_order smallint not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.meal_times');
comment on table public.meal_times is 'Meals of a day, in their order.';
comment on column public.meal_times.typical_start is 'Local time of the member. An end before the start lies after midnight.';

create table public.event_types (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  name text not null unique check (length(name) between 1 and 120),
  typical_impact public.event_impact not null,
  lead_days smallint not null default 0 check (lead_days between 0 and 365),
  description text check (length(description) <= 500),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.event_types');
comment on table public.event_types is 'Kinds of event that a plan has to make room for.';
comment on column public.event_types.typical_impact is 'What such an event disturbs, unless the member says otherwise.';
comment on column public.event_types.lead_days is 'How many days before it the plan begins to change.';

-- Ids of what comes with the schema are written out: the same in every installation, so that demo data and plans that
-- are moved between installations can refer to them.
insert into public.exercises (id, code, name, movement_pattern, primary_muscles, equipment, difficulty, is_compound, is_unilateral)
select format('00000000-0000-4000-8001-%s', lpad(n::text, 12, '0'))::uuid, code, name, pattern::public.movement_pattern,
  muscles::text[], equipment::text[], difficulty::public.experience_level, compound, unilateral
from (values
  (1, 'bodyweight_squat', 'Bodyweight squat', 'squat', '{quadriceps,glutes}', '{}', 'beginner', true, false),
  (2, 'goblet_squat', 'Goblet squat', 'squat', '{quadriceps,glutes}', '{dumbbells}', 'beginner', true, false),
  (3, 'back_squat', 'Barbell back squat', 'squat', '{quadriceps,glutes}', '{barbell,rack}', 'intermediate', true, false),
  (4, 'leg_press', 'Leg press', 'squat', '{quadriceps,glutes}', '{gym}', 'beginner', true, false),
  (5, 'deadlift', 'Barbell deadlift', 'hinge', '{hamstrings,glutes,back}', '{barbell}', 'intermediate', true, false),
  (6, 'romanian_deadlift', 'Romanian deadlift', 'hinge', '{hamstrings,glutes}', '{dumbbells}', 'intermediate', true, false),
  (7, 'hip_thrust', 'Hip thrust', 'hinge', '{glutes,hamstrings}', '{bench}', 'beginner', true, false),
  (8, 'kettlebell_swing', 'Kettlebell swing', 'hinge', '{glutes,hamstrings}', '{kettlebell}', 'intermediate', true, false),
  (9, 'reverse_lunge', 'Reverse lunge', 'lunge', '{quadriceps,glutes}', '{}', 'beginner', true, true),
  (10, 'split_squat', 'Bulgarian split squat', 'lunge', '{quadriceps,glutes}', '{bench}', 'intermediate', true, true),
  (11, 'step_up', 'Step-up', 'lunge', '{quadriceps,glutes}', '{bench}', 'beginner', true, true),
  (12, 'push_up', 'Push-up', 'horizontal_push', '{chest,triceps}', '{}', 'beginner', true, false),
  (13, 'knee_push_up', 'Push-up on the knees', 'horizontal_push', '{chest,triceps}', '{}', 'beginner', true, false),
  (14, 'bench_press', 'Barbell bench press', 'horizontal_push', '{chest,triceps}', '{barbell,bench}', 'intermediate', true, false),
  (15, 'dumbbell_press', 'Dumbbell bench press', 'horizontal_push', '{chest,triceps}', '{dumbbells,bench}', 'beginner', true, false),
  (16, 'overhead_press', 'Overhead press', 'vertical_push', '{shoulders,triceps}', '{barbell}', 'intermediate', true, false),
  (17, 'dumbbell_shoulder_press', 'Dumbbell shoulder press', 'vertical_push', '{shoulders,triceps}', '{dumbbells}', 'beginner', true, false),
  (18, 'dumbbell_row', 'Dumbbell row', 'horizontal_pull', '{back,biceps}', '{dumbbells,bench}', 'beginner', true, true),
  (19, 'barbell_row', 'Barbell row', 'horizontal_pull', '{back,biceps}', '{barbell}', 'intermediate', true, false),
  (20, 'band_row', 'Resistance band row', 'horizontal_pull', '{back,biceps}', '{bands}', 'beginner', true, false),
  (21, 'pull_up', 'Pull-up', 'vertical_pull', '{back,biceps}', '{pull_up_bar}', 'advanced', true, false),
  (22, 'lat_pulldown', 'Lat pulldown', 'vertical_pull', '{back,biceps}', '{gym}', 'beginner', true, false),
  (23, 'farmers_carry', 'Farmer''s carry', 'carry', '{forearms,core}', '{dumbbells}', 'beginner', true, false),
  (24, 'plank', 'Plank', 'core', '{core}', '{}', 'beginner', false, false),
  (25, 'side_plank', 'Side plank', 'core', '{core}', '{}', 'beginner', false, true),
  (26, 'dead_bug', 'Dead bug', 'core', '{core}', '{}', 'beginner', false, false),
  (27, 'walking', 'Walking', 'locomotion', '{legs}', '{}', 'beginner', true, false),
  (28, 'running', 'Running', 'locomotion', '{legs}', '{}', 'beginner', true, false),
  (29, 'cycling', 'Cycling', 'locomotion', '{legs}', '{bicycle}', 'beginner', true, false),
  (30, 'rowing_machine', 'Rowing machine', 'locomotion', '{back,legs}', '{rower}', 'beginner', true, false),
  (31, 'swimming', 'Swimming', 'locomotion', '{back,shoulders,legs}', '{pool}', 'beginner', true, false),
  (32, 'cat_cow', 'Cat-cow', 'mobility', '{spine}', '{}', 'beginner', false, false),
  (33, 'hip_flexor_stretch', 'Half-kneeling hip flexor stretch', 'mobility', '{hip_flexors}', '{}', 'beginner', false, true),
  (34, 'downward_dog', 'Downward-facing dog', 'mobility', '{hamstrings,shoulders}', '{}', 'beginner', true, false)
) as e (n, code, name, pattern, muscles, equipment, difficulty, compound, unilateral);

insert into public.training_modalities (id, code, name, category, description)
select format('00000000-0000-4000-8002-%s', lpad(n::text, 12, '0'))::uuid, code, name, category::public.modality_category, description
from (values
  (1, 'strength_training', 'Strength training', 'strength', 'Barbells, dumbbells or machines, with progression of load.'),
  (2, 'bodyweight_training', 'Bodyweight training', 'strength', 'Calisthenics, at home or outdoors.'),
  (3, 'kettlebell', 'Kettlebell training', 'strength', 'Swings, carries and presses.'),
  (4, 'walking', 'Walking', 'endurance', 'Brisk enough to breathe deeper.'),
  (5, 'running', 'Running', 'endurance', null),
  (6, 'cycling', 'Cycling', 'endurance', 'Outdoors or on a stationary bicycle.'),
  (7, 'swimming', 'Swimming', 'endurance', 'Easy on joints.'),
  (8, 'rowing', 'Rowing', 'endurance', 'On water or on a machine.'),
  (9, 'interval_training', 'Interval training', 'mixed', 'Short hard efforts with rests.'),
  (10, 'circuit_training', 'Circuit training', 'mixed', 'Stations, one after another.'),
  (11, 'yoga', 'Yoga', 'mobility', null),
  (12, 'pilates', 'Pilates', 'mobility', null),
  (13, 'mobility', 'Mobility and stretching', 'mobility', null),
  (14, 'team_sport', 'Team sport', 'sport', 'Football, basketball, volleyball and the like.'),
  (15, 'racket_sport', 'Racket sport', 'sport', null),
  (16, 'martial_arts', 'Martial arts', 'sport', null),
  (17, 'dance', 'Dance', 'mixed', null),
  (18, 'climbing', 'Climbing', 'sport', null)
) as m (n, code, name, category, description);

insert into public.meal_times (id, code, name, typical_start, typical_end, sort_order)
select format('00000000-0000-4000-8003-%s', lpad(n::text, 12, '0'))::uuid, code, name, typical_start::time, typical_end::time, n
from (values
  (1, 'breakfast', 'Breakfast', '06:00', '09:30'),
  (2, 'morning_snack', 'Morning snack', '09:30', '11:30'),
  (3, 'lunch', 'Lunch', '11:30', '14:30'),
  (4, 'afternoon_snack', 'Afternoon snack', '14:30', '17:30'),
  (5, 'dinner', 'Dinner', '17:30', '21:00'),
  (6, 'evening_snack', 'Evening snack', '21:00', '00:00'),
  (7, 'before_training', 'Before training', '05:00', '22:00'),
  (8, 'after_training', 'After training', '06:00', '23:00')
) as m (n, code, name, typical_start, typical_end);

insert into public.event_types (id, code, name, typical_impact, lead_days, description)
select format('00000000-0000-4000-8004-%s', lpad(n::text, 12, '0'))::uuid, code, name, impact::public.event_impact, lead_days, description
from (values
  (1, 'race', 'Race or competition', 'training', 14, 'The plan peaks for it and eases off before it.'),
  (2, 'wedding', 'Wedding or celebration', 'nutrition', 0, null),
  (3, 'holiday', 'Holiday', 'both', 0, 'Other equipment, other food, other hours.'),
  (4, 'business_trip', 'Business trip', 'both', 0, null),
  (5, 'religious_fast', 'Religious fast', 'both', 7, 'Hours of eating change for weeks.'),
  (6, 'surgery', 'Surgery or medical procedure', 'both', 7, 'Nothing without the doctor''s word.'),
  (7, 'exam', 'Exam period', 'both', 7, 'Short sleep and little time.'),
  (8, 'work_peak', 'Busy time at work', 'training', 0, null),
  (9, 'family_visit', 'Family visit', 'nutrition', 0, null),
  (10, 'moving_house', 'Moving house', 'training', 3, null),
  (11, 'festival', 'Festival or public holiday', 'nutrition', 0, null),
  (12, 'photo_shoot', 'Photo shoot', 'nutrition', 28, null)
) as t (n, code, name, impact, lead_days, description);

do $$
declare
  v_table text;
begin
  foreach v_table in array '{exercises,training_modalities,meal_times,event_types}'::text[] loop
    execute format('create trigger set_updated_at before update on public.%I for each row execute function private.set_updated_at()', v_table);
    perform private.attach_audit(format('public.%I', v_table));
    -- Coaches and admins, who share no area that both may write: coaches come in by adjustments, admins by staff.
    execute format('create policy "Everyone with an account reads reference data" on public.%I for select to authenticated using (true)', v_table);
    execute format('create policy "Coaches and admins add reference data" on public.%I for insert to authenticated
      with check ((select private.can(''adjustments'', ''write'')) or (select private.can(''staff'', ''write'')))', v_table);
    execute format('create policy "Coaches and admins change reference data" on public.%I for update to authenticated
      using ((select private.can(''adjustments'', ''write'')) or (select private.can(''staff'', ''write'')))
      with check ((select private.can(''adjustments'', ''write'')) or (select private.can(''staff'', ''write'')))', v_table);
    execute format('create policy "Coaches and admins delete reference data" on public.%I for delete to authenticated
      using ((select private.can(''adjustments'', ''write'')) or (select private.can(''staff'', ''write'')))', v_table);
    execute format('grant select, insert, update, delete on public.%I to authenticated', v_table);
  end loop;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- Sessions
------------------------------------------------------------------------------------------------------------------

create type public.consultation_session_status as enum ('active', 'completed', 'abandoned');
create type public.consultation_message_role as enum ('assistant', 'user', 'system');

create table public.consultation_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  consultation_key_id uuid references public.consultation_keys (id) on delete set null,
  status public.consultation_session_status not null default 'active',
  current_section smallint not null default 1 check (current_section between 1 and 7),
  progress_percentage numeric(5, 2) not null default 0 check (progress_percentage between 0 and 100),
  state jsonb not null default '{}' check (jsonb_typeof(state) = 'object'),
  started_at timestamptz not null default now(),
  last_activity_at timestamptz not null default now(),
  completed_at timestamptz,
  abandoned_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultation_sessions_id_user_key unique (id, user_id),
  constraint consultation_sessions_completed_has_date check ((status = 'completed') = (completed_at is not null)),
  constraint consultation_sessions_abandoned_has_date check ((status = 'abandoned') = (abandoned_at is not null)),
  constraint consultation_sessions_completed_is_whole
    check (status <> 'completed' or (current_section = 7 and progress_percentage = 100))
);
select private.close_table('public.consultation_sessions');
comment on table public.consultation_sessions is
  'One consultation of a member, in seven sections. Written by the conversation''s service. Staff with session_progress '
  'follow how far it is; what was said in it needs session_content. Lists read consultation_session_summaries.';
comment on column public.consultation_sessions.consultation_key_id is 'The key that opened it. Null when the key is gone or there was none.';
comment on column public.consultation_sessions.current_section is
  '1 training so far, 2 familiar exercises, 3 availability, 4 meals, 5 goals, 6 difficulties and what must stay, 7 events ahead.';
comment on column public.consultation_sessions.progress_percentage is '0 to 100, of all seven sections; 100 when completed.';
comment on column public.consultation_sessions.state is
  'What the conversation''s service needs to go on, answers included: content, not progress. No role may select the '
  'column; consultation_session_summaries shows it to the member and to session_content:read.';
comment on column public.consultation_sessions.last_activity_at is 'Last message, kept by trigger.';
comment on column public.consultation_sessions.completed_at is 'Set by trigger with the status; it also completes profiles.consultation_completed.';
create index consultation_sessions_user_idx on public.consultation_sessions (user_id, started_at desc);
create index consultation_sessions_key_idx on public.consultation_sessions (consultation_key_id) where consultation_key_id is not null;
create index consultation_sessions_activity_idx on public.consultation_sessions (last_activity_at desc, id desc);
create index consultation_sessions_started_idx on public.consultation_sessions (started_at desc, id desc);
create index consultation_sessions_funnel_idx on public.consultation_sessions (status, current_section);

create table public.consultation_messages (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role public.consultation_message_role not null,
  content text not null check (length(content) between 1 and 20000),
  section smallint not null check (section between 1 and 7),
  tokens integer check (tokens >= 0),
  created_at timestamptz not null default now(),
  constraint consultation_messages_session_fkey
    foreign key (session_id, user_id) references public.consultation_sessions (id, user_id) on delete cascade
);
select private.close_table('public.consultation_messages');
comment on table public.consultation_messages is 'The transcript. Written by the conversation''s service only, so that nobody can put words into it.';
comment on column public.consultation_messages.user_id is 'The session''s member, so that a policy needs no second table. The foreign key holds them together.';
comment on column public.consultation_messages.section is 'The section that was open when it was said.';
comment on column public.consultation_messages.tokens is 'Tokens of this message as the model counted them; null when it did not.';
create index consultation_messages_session_idx on public.consultation_messages (session_id, user_id, created_at);
create index consultation_messages_user_idx on public.consultation_messages (user_id, created_at desc);

create function private.date_session() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.status = 'completed' then
    new.completed_at := coalesce(new.completed_at, now());
    new.current_section := 7;
    new.progress_percentage := 100;
  else
    new.completed_at := null;
  end if;
  new.abandoned_at := case when new.status = 'abandoned' then coalesce(new.abandoned_at, now()) end;
  return new;
end
$$;
comment on function private.date_session() is 'Keeps the dates of a session in step with its status.';

create function private.follow_completed_session() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.profiles set consultation_completed = true where id = new.user_id and not consultation_completed;
  return null;
end
$$;

create function private.follow_messages() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.consultation_sessions s set last_activity_at = latest.said_at
  from (select a.session_id, max(a.created_at) as said_at from added a group by a.session_id) latest
  where s.id = latest.session_id and s.last_activity_at < latest.said_at;
  return null;
end
$$;

create trigger date_session before insert or update of status on public.consultation_sessions
  for each row execute function private.date_session();
create trigger set_updated_at before update on public.consultation_sessions
  for each row execute function private.set_updated_at();
create trigger follow_completed after insert or update of status on public.consultation_sessions
  for each row when (new.status = 'completed') execute function private.follow_completed_session();
create trigger follow_messages after insert on public.consultation_messages
  referencing new table as added for each statement execute function private.follow_messages();

create policy "Members see their sessions, staff follow the progress of all" on public.consultation_sessions
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('session_progress', 'read')));
grant select (
  id, user_id, consultation_key_id, status, current_section, progress_percentage, started_at, last_activity_at,
  completed_at, abandoned_at, created_at, updated_at
) on public.consultation_sessions to authenticated;

create policy "Members read their transcript, coaches read all" on public.consultation_messages
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('session_content', 'read')));
grant select on public.consultation_messages to authenticated;

create function private.session_state(p_session_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select s.state from public.consultation_sessions s
  where s.id = p_session_id and (s.user_id = auth.uid() or private.can('session_content', 'read'));
$$;
comment on function private.session_state(uuid) is 'The state of a session for its member and for session_content:read; null for others.';

create function private.program_of_session(p_session_id uuid) returns uuid
-- plpgsql, because it is read when it runs: programs come in a later file.
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select p.id from public.programs p join public.consultation_sessions s on s.id = p.consultation_session_id
    where s.id = p_session_id and (s.user_id = auth.uid() or private.can('session_progress', 'read'))
    order by p.version desc limit 1);
end
$$;
comment on function private.program_of_session(uuid) is
  'The program that a consultation became, the latest version, for its member and for session_progress:read: that there is '
  'one is progress, what is in it needs health:read.';

create view public.consultation_session_summaries with (security_invoker = on) as
select s.id, s.user_id, p.full_name as user_name, p.email as user_email, s.consultation_key_id, k.key_last4, k.key_prefix,
  k.campaign_code, k.batch_id, s.status, s.status = 'active' and s.last_activity_at < now() - interval '3 days' as is_stalled,
  s.current_section, s.progress_percentage, s.started_at, s.last_activity_at, s.completed_at, s.abandoned_at,
  private.program_of_session(s.id) as program_id, s.created_at, s.updated_at, private.session_state(s.id) as state
from public.consultation_sessions s
left join public.profiles p on p.id = s.user_id
left join public.consultation_keys k on k.id = s.consultation_key_id;
comment on view public.consultation_session_summaries is
  'Sessions as lists show them. is_stalled: active, but nothing was said for three days. program_id: what it became. state is '
  'null without session_content:read. Both cost a look-up a row; leave state out of lists.';
revoke all on public.consultation_session_summaries from public, anon, authenticated;
grant select on public.consultation_session_summaries to authenticated, service_role;
grant execute on function private.session_state(uuid), private.program_of_session(uuid) to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- What was learnt: nine tables, the member's own
------------------------------------------------------------------------------------------------------------------

-- They are alike in five columns: session_id is where it was learnt, null when the member wrote it themselves; confidence
-- is how sure the extraction was, null when nothing was extracted. They outlive the session: the plan still needs them.

create table public.user_training_modalities (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  modality_id uuid references public.training_modalities (id) on delete set null,
  modality text not null check (length(modality) between 1 and 200),
  experience_level public.experience_level,
  experience_years numeric(4, 1) check (experience_years between 0 and 90),
  sessions_per_week numeric(3, 1) check (sessions_per_week between 0 and 21),
  enjoyment smallint check (enjoyment between 1 and 5),
  is_current boolean not null default true,
  wants_more boolean not null default false,
  notes text check (length(notes) <= 2000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_training_modalities is 'Section 1: kinds of training that a member does, did or wants.';
comment on column public.user_training_modalities.modality is 'In the member''s words; modality_id is what it was matched with.';
comment on column public.user_training_modalities.enjoyment is '1 not at all to 5 very much.';
comment on column public.user_training_modalities.is_current is 'False when they have stopped.';
create index user_training_modalities_modality_idx on public.user_training_modalities (modality_id) where modality_id is not null;

create table public.user_familiar_exercises (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  exercise_id uuid references public.exercises (id) on delete set null,
  exercise_name text not null check (length(exercise_name) between 1 and 200),
  proficiency public.exercise_proficiency not null default 'comfortable',
  working_weight_kg numeric(5, 1) check (working_weight_kg between 0 and 600),
  working_reps integer check (working_reps between 1 and 500),
  last_done_on date,
  causes_discomfort boolean not null default false,
  discomfort_note text check (length(discomfort_note) <= 1000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_familiar_exercises is 'Section 2: exercises that a member can do without help, and those that hurt.';
comment on column public.user_familiar_exercises.exercise_name is 'In the member''s words; exercise_id is what it was matched with.';
comment on column public.user_familiar_exercises.working_weight_kg is 'Load of an ordinary set, not a maximum; 0 is the own body.';
comment on column public.user_familiar_exercises.causes_discomfort is 'True keeps it out of the plan, however well it is known.';
create index user_familiar_exercises_exercise_idx on public.user_familiar_exercises (exercise_id) where exercise_id is not null;

create table public.user_training_availability (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  weekday smallint not null check (weekday between 1 and 7),
  window_start time,
  window_end time,
  max_duration_minutes integer check (max_duration_minutes between 5 and 480),
  location public.training_location,
  certainty public.availability_certainty not null default 'usual',
  notes text check (length(notes) <= 1000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_training_availability_window check (window_start < window_end)
);
comment on table public.user_training_availability is 'Section 3: when a member can train. One row a window of a weekday.';
comment on column public.user_training_availability.weekday is 'ISO 8601: 1 Monday to 7 Sunday, of the member''s local week.';
comment on column public.user_training_availability.window_start is 'Local time; null with window_end null is any time of the day.';
comment on column public.user_training_availability.certainty is 'A fixed window can carry the key sessions of a week; a possible one only extras.';

create table public.user_preferred_meal_times (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  meal_time_id uuid references public.meal_times (id) on delete set null,
  meal text not null check (length(meal) between 1 and 100),
  preferred_time time,
  flexibility_minutes integer check (flexibility_minutes between 0 and 360),
  weekdays smallint[] not null default '{1,2,3,4,5,6,7}' check (weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
  is_skipped boolean not null default false,
  cooked_by public.meal_cook,
  notes text check (length(notes) <= 1000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_preferred_meal_times is 'Section 4: when a member eats.';
comment on column public.user_preferred_meal_times.preferred_time is 'Local time; null when the meal is skipped or floats.';
comment on column public.user_preferred_meal_times.flexibility_minutes is 'How far the meal may move either way.';
comment on column public.user_preferred_meal_times.weekdays is 'ISO 8601 days that it holds for.';
create index user_preferred_meal_times_meal_idx on public.user_preferred_meal_times (meal_time_id) where meal_time_id is not null;

create table public.user_typical_meal_foods (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  meal_time_id uuid references public.meal_times (id) on delete set null,
  food_name text not null check (length(food_name) between 1 and 200),
  quantity numeric(8, 2) check (quantity > 0),
  unit text check (length(unit) between 1 and 30),
  times_per_week numeric(4, 1) check (times_per_week between 0 and 50),
  is_favourite boolean not null default false,
  notes text check (length(notes) <= 1000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_typical_meal_foods is 'Section 4: what a member usually eats at a meal. A plan begins with it.';
comment on column public.user_typical_meal_foods.quantity is 'Of one meal, in unit (g, ml, piece, cup ...).';
create index user_typical_meal_foods_meal_idx on public.user_typical_meal_foods (meal_time_id) where meal_time_id is not null;

create table public.user_improvement_goals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  goal text not null check (length(goal) between 1 and 500),
  category public.improvement_category not null,
  motivation text check (length(motivation) <= 2000),
  target_value numeric,
  target_unit text check (length(target_unit) <= 20),
  target_date date,
  priority smallint not null default 3 check (priority between 1 and 5),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_improvement_goals is 'Section 5: what a member wants to be different. Goals that are tracked are in goals.';
comment on column public.user_improvement_goals.motivation is 'Why it matters now, in their words.';
comment on column public.user_improvement_goals.priority is '1 first to 5 last.';

create table public.user_difficulties (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  difficulty text not null check (length(difficulty) between 1 and 500),
  category public.difficulty_category not null,
  severity smallint check (severity between 1 and 5),
  frequency public.difficulty_frequency,
  triggers text[] not null default '{}',
  tried_so_far text check (length(tried_so_far) <= 2000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_difficulties is 'Section 6: what got in the way before.';
comment on column public.user_difficulties.severity is '1 a nuisance to 5 stops everything.';

create table public.user_non_negotiables (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  statement text not null check (length(statement) between 1 and 500),
  category public.non_negotiable_category not null,
  reason text check (length(reason) <= 1000),
  excludes text[] not null default '{}',
  is_absolute boolean not null default true,
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.user_non_negotiables is 'Section 6: what must stay as it is, whatever the plan says.';
comment on column public.user_non_negotiables.excludes is 'Foods, exercises or hours that a plan must leave out because of it.';
comment on column public.user_non_negotiables.is_absolute is 'False for a strong wish that a coach may discuss.';

create table public.user_upcoming_events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid,
  event_type_id uuid references public.event_types (id) on delete set null,
  title text not null check (length(title) between 1 and 200),
  starts_on date,
  ends_on date,
  impact public.event_impact not null default 'both',
  is_goal boolean not null default false,
  wanted_adjustment text check (length(wanted_adjustment) <= 1000),
  confidence numeric(4, 3) check (confidence between 0 and 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint user_upcoming_events_window check (starts_on <= ends_on)
);
comment on table public.user_upcoming_events is 'Section 7: what is coming up that the plan has to know.';
comment on column public.user_upcoming_events.starts_on is 'The member''s local day; null when they only know roughly.';
comment on column public.user_upcoming_events.ends_on is 'Last day; null is one day.';
comment on column public.user_upcoming_events.is_goal is 'True when the plan works towards it (a race), false when it has to get around it.';
create index user_upcoming_events_type_idx on public.user_upcoming_events (event_type_id) where event_type_id is not null;
create index user_upcoming_events_starts_idx on public.user_upcoming_events (starts_on) where starts_on is not null;

do $$
declare
  v_name text;
  v_table regclass;
begin
  foreach v_name in array '{user_training_modalities,user_familiar_exercises,user_training_availability,
    user_preferred_meal_times,user_typical_meal_foods,user_improvement_goals,user_difficulties,user_non_negotiables,
    user_upcoming_events}'::text[]
  loop
    v_table := format('public.%I', v_name)::regclass;
    perform private.close_table(v_table);
    execute format('comment on column %s.session_id is %L', v_table, 'The consultation that it was learnt in; null when the member wrote it.');
    execute format('comment on column %s.confidence is %L', v_table, 'How sure the extraction was, 0 to 1; null when the member wrote it.');
    -- The member of the row is the member of the session. A session that goes takes the reference, not the row.
    execute format('alter table %s add constraint %I foreign key (session_id, user_id)
      references public.consultation_sessions (id, user_id) on delete set null (session_id)', v_table, v_name || '_session_fkey');
    execute format('create index %I on %s (user_id, created_at)', v_name || '_user_idx', v_table);
    execute format('create index %I on %s (session_id, user_id) where session_id is not null', v_name || '_session_idx', v_table);
    execute format('create trigger set_updated_at before update on %s for each row execute function private.set_updated_at()', v_table);
    execute format('create policy "Members see what they told, coaches see what all told" on %s for select to authenticated
      using (user_id = (select auth.uid()) or (select private.can(''session_content'', ''read'')))', v_table);
    execute format('create policy "Members add to what they told" on %s for insert to authenticated
      with check (user_id = (select auth.uid()))', v_table);
    execute format('create policy "Members correct what they told" on %s for update to authenticated
      using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()))', v_table);
    execute format('create policy "Members delete what they told" on %s for delete to authenticated
      using (user_id = (select auth.uid()))', v_table);
    execute format('grant select, insert, update, delete on %s to authenticated', v_table);
  end loop;
end
$$;
