-- Redeeming a key: the one guarded statement, its usage row, and the ledger of what was refused, which throttles.

create type public.key_redemption_outcome as enum (
  'redeemed', 'malformed', 'unknown', 'assigned_to_another', 'revoked', 'expired', 'not_yet_valid', 'exhausted',
  'batch_cap', 'throttled'
);
create type public.key_attempt_verdict as enum ('real_key', 'mistyped', 'guessed', 'throttled');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.consultation_key_rotations (
  id uuid primary key default gen_random_uuid(),
  key_id uuid not null references public.consultation_keys (id) on delete restrict,
  key_value text not null,
  key_last4 text not null check (length(key_last4) = 4),
  valid_until timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  rotated_by uuid references public.staff_members (user_id) on delete set null,
  rotated_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_rotations');
comment on table public.consultation_key_rotations is
  'Secrets that a key had before. Until valid_until one still opens its key and counts on the key''s one counter.';
comment on column public.consultation_key_rotations.key_value is 'Digest of the old secret, as in consultation_keys. No role of the API may select it.';
comment on column public.consultation_key_rotations.key_last4 is 'Last four symbols of the old secret.';
comment on column public.consultation_key_rotations.valid_until is 'The old secret works until then; at once is the moment of the rotation.';
create unique index consultation_key_rotations_key_value_key on public.consultation_key_rotations (key_value);
create index consultation_key_rotations_key_idx on public.consultation_key_rotations (key_id, rotated_at desc);
create index consultation_key_rotations_last4_idx on public.consultation_key_rotations (key_last4);
create index consultation_key_rotations_rotated_by_idx on public.consultation_key_rotations (rotated_by);

create table public.consultation_key_usage (
  id uuid primary key default gen_random_uuid(),
  key_id uuid not null references public.consultation_keys (id) on delete restrict,
  user_id uuid references public.profiles (id) on delete set null,
  session_id uuid references public.consultation_sessions (id) on delete set null,
  idempotency_key uuid not null,
  ip_address inet,
  address_tag text check (address_tag ~ '^[0-9a-f]{8}$'),
  user_agent text check (length(user_agent) <= 500),
  redeemed_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_usage');
comment on table public.consultation_key_usage is
  'One row a redemption; a key''s current_uses is the number of its rows. A row stays when the member goes, and loses '
  'who and where they were.';
comment on column public.consultation_key_usage.idempotency_key is 'The request''s token: the same one of the same member is the same redemption.';
comment on column public.consultation_key_usage.ip_address is
  'As our own proxies report it. Masked: no role of the API may select it; reveal_redemption_origin() shows it for a reason.';
comment on column public.consultation_key_usage.address_tag is 'Eight hex digits that are the same for the same address, and tell nothing else of it.';
comment on column public.consultation_key_usage.user_agent is 'At most 500 characters. Masked like ip_address.';
create unique index consultation_key_usage_token_key on public.consultation_key_usage (user_id, idempotency_key);
create index consultation_key_usage_key_idx on public.consultation_key_usage (key_id, redeemed_at desc);
create index consultation_key_usage_session_idx on public.consultation_key_usage (session_id) where session_id is not null;
create index consultation_key_usage_redeemed_idx on public.consultation_key_usage (redeemed_at desc, id desc);

create table public.consultation_key_attempts (
  id uuid primary key default gen_random_uuid(),
  key_id uuid references public.consultation_keys (id) on delete set null,
  near_key_id uuid references public.consultation_keys (id) on delete set null,
  user_id uuid references public.profiles (id) on delete set null,
  outcome public.key_redemption_outcome not null check (outcome <> 'redeemed'),
  verdict public.key_attempt_verdict not null generated always as (
    case when outcome = 'throttled' then 'throttled'::public.key_attempt_verdict
      when key_id is not null then 'real_key'::public.key_attempt_verdict
      when near_key_id is not null then 'mistyped'::public.key_attempt_verdict
      else 'guessed'::public.key_attempt_verdict end) stored,
  key_prefix text check (key_prefix ~ '^[A-Z][A-Z0-9]{1,7}$'),
  ip_address inet,
  address_tag text check (address_tag ~ '^[0-9a-f]{8}$'),
  user_agent text check (length(user_agent) <= 500),
  attempted_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_attempts');
comment on table public.consultation_key_attempts is
  'Redemptions that were refused, and why. What was typed is not kept: it may be somebody''s key. The throttle counts '
  'these rows; of refusals by the throttle itself one row a window is kept, so nobody can fill the table.';
comment on column public.consultation_key_attempts.key_id is 'The key, when what was typed is one.';
comment on column public.consultation_key_attempts.near_key_id is
  'A key that is one slip away from what was typed: one symbol wrong, missing or too many, or two neighbours swapped. For '
  'staff only; who typed it gets the same answer either way.';
comment on column public.consultation_key_attempts.verdict is
  'real_key: it was a key, and a rule refused it. mistyped: one slip away from a key. guessed: near no key. throttled: not looked at.';
comment on column public.consultation_key_attempts.key_prefix is 'The brand that was typed, when there are keys with it.';
comment on column public.consultation_key_attempts.ip_address is
  'As our own proxies report it. Masked: no role of the API may select it; reveal_redemption_origin() shows it for a reason.';
comment on column public.consultation_key_attempts.address_tag is 'Eight hex digits that are the same for the same address, and tell nothing else of it.';
comment on column public.consultation_key_attempts.user_agent is 'At most 500 characters. Masked like ip_address.';
create index consultation_key_attempts_key_idx on public.consultation_key_attempts (key_id, attempted_at desc) where key_id is not null;
create index consultation_key_attempts_near_key_idx on public.consultation_key_attempts (near_key_id, attempted_at desc) where near_key_id is not null;
create index consultation_key_attempts_user_idx on public.consultation_key_attempts (user_id, attempted_at desc);
create index consultation_key_attempts_address_idx on public.consultation_key_attempts (ip_address, attempted_at desc);
create index consultation_key_attempts_tag_idx on public.consultation_key_attempts (address_tag, attempted_at desc);
create index consultation_key_attempts_prefix_idx on public.consultation_key_attempts (key_prefix, attempted_at desc) where verdict = 'guessed';
create index consultation_key_attempts_attempted_idx on public.consultation_key_attempts (attempted_at desc, id desc);

create function private.forget_origin() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.user_id is not null and new.user_id is null then
    new.ip_address := null;
    new.address_tag := null;
    new.user_agent := null;
  end if;
  return new;
end
$$;
comment on function private.forget_origin() is 'A row that loses its person loses the address and the browser too: they identify as well.';

create trigger forget_origin before update on public.consultation_key_usage
  for each row execute function private.forget_origin();
create trigger forget_origin before update on public.consultation_key_attempts
  for each row execute function private.forget_origin();

create policy "Members see their redemptions, staff who read keys see all" on public.consultation_key_usage
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('keys', 'read')));
grant select (id, key_id, user_id, session_id, idempotency_key, address_tag, redeemed_at) on public.consultation_key_usage to authenticated;

create policy "Staff who read keys see refused redemptions" on public.consultation_key_attempts
  for select to authenticated using ((select private.can('keys', 'read')));
grant select (id, key_id, near_key_id, user_id, outcome, verdict, key_prefix, address_tag, attempted_at)
  on public.consultation_key_attempts to authenticated;

create policy "Staff who read keys see rotations" on public.consultation_key_rotations
  for select to authenticated using ((select private.can('keys', 'read')));
grant select (id, key_id, key_last4, valid_until, reason, rotated_by, rotated_at) on public.consultation_key_rotations to authenticated;

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

-- What a redemption calls is in plpgsql even where SQL would do: its plans and expressions are kept for the session, while a
-- function in SQL with a search_path of its own is planned again at every call. Measured: half of a redemption's time.

create function private.failing_key_rules(p_key public.consultation_keys, p_user_id uuid, p_email text)
returns public.key_redemption_outcome[]
language plpgsql stable set search_path = '' as $$
begin
  -- Whose key it is comes first: to anybody else it tells nothing more. Then the order of consultation_key_summaries.
  return array_remove(array[
    case when (p_key.assigned_user_id is not null or p_key.assigned_email is not null)
      and p_key.assigned_user_id is distinct from p_user_id and p_key.assigned_email is distinct from p_email
      then 'assigned_to_another' end,
    case when not p_key.is_active then 'revoked' end,
    case when p_key.expires_at <= now() then 'expired' end,
    case when p_key.current_uses >= p_key.max_uses then 'exhausted' end,
    case when p_key.not_before > now() then 'not_yet_valid' end
  ]::public.key_redemption_outcome[], null);
end
$$;
comment on function private.failing_key_rules(public.consultation_keys, uuid, text) is
  'Every rule that keeps this member from this key now, the one that is told first; empty when there is none. The one place '
  'of these rules but for the batch''s cap and the throttle.';

create function private.key_by_digest(p_digest text, out key_id uuid, out batch_id uuid, out is_replaced boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  select k.id, k.batch_id, false into key_id, batch_id, is_replaced
  from public.consultation_keys k where k.key_value = p_digest;
  if not found then
    select r.key_id, k.batch_id, r.valid_until <= now() into key_id, batch_id, is_replaced
    from public.consultation_key_rotations r join public.consultation_keys k on k.id = r.key_id
    where r.key_value = p_digest;
  end if;
end
$$;
comment on function private.key_by_digest(text) is
  'The key that a digest belongs to, by its present secret or an earlier one; is_replaced when that one works no longer.';

create function private.key_one_slip_away(p_typed text) returns uuid
language sql stable security definer set search_path = '' as $$
  with typed as materialized (
    select t, length(t) as n from private.normalise_key(p_typed) t where length(t) between 13 and 15
  ), symbols as (
    select substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', v, 1) as s from generate_series(1, 32) v
  ), places as (
    select t, n, i from typed, generate_series(1, 15) i where i <= n
  ), candidates (c) as (
    select overlay(t placing s from i for 1) from places, symbols where n = 14 and i <= 13 -- one wrong
    union select left(t, 13) || private.key_check_symbol(left(t, 13)) from typed where n in (13, 14) -- the last wrong or missing
    union select left(t, i - 1) || substr(t, i + 1, 1) || substr(t, i, 1) || substr(t, i + 2) from places where n = 14 and i <= 13 -- swapped
    union select left(t, i - 1) || s || substr(t, i) from places, symbols where n = 13 -- one missing
    union select left(t, i - 1) || substr(t, i + 1) from places where n = 15 -- one too many
  ), keys (c) as (
    -- The check symbol leaves about one candidate in 37: some thirty digests, whatever was typed.
    select c from candidates, generate_series(1, 13) i
    where c ~ '^[0-9A-HJKMNP-TV-Z]{13}[0-9A-HJKMNP-TV-Z*~$=U]$'
    group by c
    having substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', 1 + (sum(
      (strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(c, i, 1)) - 1)
      * (array[10, 35, 30, 31, 16, 19, 11, 20, 33, 23, 25, 32, 1])[i]) % 37)::integer, 1) = right(c, 1)
  )
  select k.id from keys
  join public.consultation_keys k on k.key_value = private.key_digest(keys.c)
  order by k.id limit 1;
$$;
comment on function private.key_one_slip_away(text) is
  'A key that differs from what was typed by one symbol (wrong, missing, too many) or by two neighbours swapped; null when '
  'there is none. It is told to staff only: to the person who typed it, it would be a hint.';

create function private.read_key(p_key text, p_address inet, out prefix text, out digest text, out address_tag text)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_key constant record := private.key_parts(left(coalesce(p_key, ''), 100));
  v_pepper text;
begin
  select s.value into strict v_pepper from private.secrets s where s.name = 'consultation_key_pepper';
  prefix := v_key.prefix;
  address_tag := left(encode(extensions.hmac('address ' || host(p_address), v_pepper, 'sha256'), 'hex'), 8);
  if length(p_key) <= 100 and (case length(v_key.symbols)
    when 14 then v_key.symbols ~ '^[0-9A-HJKMNP-TV-Z]{13}[0-9A-HJKMNP-TV-Z*~$=U]$'
      and private.key_check_symbol(left(v_key.symbols, 13)) = right(v_key.symbols, 1)
    else v_key.symbols ~ '^[0-9A-Z]{6,12}$' end) then
    digest := encode(extensions.hmac(v_key.symbols, v_pepper, 'sha256'), 'hex');
  end if;
end
$$;
comment on function private.read_key(text, inet) is
  'The brand that was typed, the digest to look for (null for what can be no key), and what address_tag holds for the address.';

------------------------------------------------------------------------------------------------------------------
-- Throttle
------------------------------------------------------------------------------------------------------------------

create view private.recent_refusals with (security_invoker = on) as
select a.user_id, a.ip_address, a.key_prefix, a.verdict from public.consultation_key_attempts a
where a.attempted_at > now() - interval '15 minutes' and a.outcome <> 'throttled';
comment on view private.recent_refusals is 'What the throttle counts: the refusals of 15 minutes, without those by the throttle itself.';

create function private.network_of(p_address inet, out first inet, out last inet)
language plpgsql immutable set search_path = '' as $$
begin
  -- An address may stand for a whole office, or in IPv6 be one of a household's 2^64: the network counts, and may err more.
  first := network(set_masklen(p_address, case family(p_address) when 4 then 32 else 64 end));
  last := set_masklen(broadcast(first), case family(p_address) when 4 then 32 else 128 end);
end
$$;
comment on function private.network_of(inet) is 'The addresses that count as one: the address itself, in IPv6 its /64. Null for no address.';

create function private.is_prefix_attacked(p_prefix text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return 100 <= (
    select count(*) from (
      select 1 from private.recent_refusals r where r.key_prefix = p_prefix and r.verdict = 'guessed' limit 100) guesses);
end
$$;
comment on function private.is_prefix_attacked(text) is
  'True after 100 guesses at keys of this prefix within 15 minutes, whoever made them.';

create function private.is_redemption_throttled(p_refusals bigint, p_refusals_there bigint, p_prefix text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  -- A prefix under attack is not closed, or anybody could close it: who errs there has three tries instead of ten.
  return p_refusals >= 10 or p_refusals_there >= 30 or (p_refusals >= 3 and private.is_prefix_attacked(p_prefix));
end
$$;
comment on function private.is_redemption_throttled(bigint, bigint, text) is
  'True within 15 minutes after 10 refusals of the member (p_refusals; 3 while the prefix is under attack) or 30 of the '
  'network that they ask from (p_refusals_there).';

create function private.refuse_redemption(
  p_user_id uuid, p_key_id uuid, p_outcome public.key_redemption_outcome, p_address inet, p_address_tag text, p_typed text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if p_outcome <> 'throttled' or not exists (
    select 1 from public.consultation_key_attempts a
    where a.user_id = p_user_id and a.outcome = 'throttled' and a.attempted_at > now() - interval '15 minutes'
  ) then
    insert into public.consultation_key_attempts (
      key_id, near_key_id, user_id, outcome, key_prefix, ip_address, address_tag, user_agent)
    values (
      p_key_id, case when p_outcome in ('malformed', 'unknown') then private.key_one_slip_away(left(p_typed, 100)) end,
      p_user_id, p_outcome,
      (select k.key_prefix from public.consultation_keys k where k.key_prefix = (private.key_parts(left(p_typed, 100))).prefix limit 1),
      p_address, p_address_tag, private.request_header('user-agent'));
  end if;
  return jsonb_build_object('outcome', p_outcome, 'session_id', null);
end
$$;
comment on function private.refuse_redemption(uuid, uuid, public.key_redemption_outcome, inet, text, text) is
  'Writes a refusal down and answers it. Refusals are answers and not errors: an error would undo the row.';

------------------------------------------------------------------------------------------------------------------
-- Redeeming
------------------------------------------------------------------------------------------------------------------

create function private.redeem_consultation_key(p_key text, p_idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user_id constant uuid := auth.uid();
  v_address constant inet := private.request_address();
  v_there constant record := private.network_of(v_address);
  v_session_id constant uuid := gen_random_uuid();
  v_typed record;
  v_known record;
  v_key record;
  v_is_full boolean := false;
  v_outcome public.key_redemption_outcome;
  v_locked boolean;
begin
  if p_idempotency_key is null then
    raise exception using errcode = '22023', message = 'A redemption needs an idempotency key.',
      hint = 'Make one random UUID a redemption and send it again with every retry.';
  end if;
  v_typed := private.read_key(p_key, v_address);

  -- One redemption of a member at a time, so that a retry finds what it retries and the throttle counts right. Whether batches
  -- have caps is settled until this ends. (Locks are taken in an expression: a perform costs several times the lock.)
  v_locked := pg_advisory_xact_lock(hashtextextended('redeem_consultation_key ' || v_user_id, 0)) is null;
  v_locked := pg_advisory_xact_lock_shared(private.batch_caps_lock()) is null;

  -- All that is to be known, in one statement: a statement costs more than a row.
  select p.email, p.created_at as joined_at, u.id is not null as is_retry, u.session_id, u.key_id as retried_key_id,
    (select count(*) from private.recent_refusals r where r.user_id = p.id) as refusals,
    (select count(*) from private.recent_refusals r where r.ip_address between v_there.first and v_there.last) as refusals_there,
    k.id as key_id, k.batch_id, b.max_uses as batch_cap, b.created_at as issued_at, false as is_replaced
  into v_known
  from public.profiles p
  left join public.consultation_key_usage u on u.user_id = p.id and u.idempotency_key = p_idempotency_key
  left join public.consultation_keys k on k.key_value = v_typed.digest
  left join public.consultation_key_batches b on b.id = k.batch_id
  where p.id = v_user_id;
  if not found then
    raise exception using errcode = '42501', message = 'Only members redeem keys.';
  end if;
  v_key := v_known;
  if v_key.key_id is null then -- an earlier secret of a key, or none
    select d.key_id, d.batch_id, b.max_uses as batch_cap, b.created_at as issued_at, d.is_replaced into v_key
    from private.key_by_digest(v_typed.digest) d left join public.consultation_key_batches b on b.id = d.batch_id;
  end if;

  if v_known.is_retry then
    if v_known.retried_key_id is distinct from v_key.key_id then
      raise exception using errcode = '22023', message = 'This idempotency key belongs to the redemption of another key.';
    end if;
    return jsonb_build_object('outcome', 'redeemed', 'session_id', v_known.session_id);
  elsif private.is_redemption_throttled(v_known.refusals, v_known.refusals_there, v_typed.prefix) then
    return private.refuse_redemption(v_user_id, null, 'throttled', v_address, v_typed.address_tag, p_key);
  elsif v_typed.digest is null then
    return private.refuse_redemption(v_user_id, null, 'malformed', v_address, v_typed.address_tag, p_key);
  elsif v_key.key_id is null then
    return private.refuse_redemption(v_user_id, null, 'unknown', v_address, v_typed.address_tag, p_key);
  elsif v_key.is_replaced then
    return private.refuse_redemption(v_user_id, v_key.key_id, 'revoked', v_address, v_typed.address_tag, p_key);
  end if;

  if v_key.batch_cap is not null then
    -- Always the batch first and its key second: two redemptions cannot wait for each other.
    select b.current_uses >= b.max_uses into v_is_full
    from public.consultation_key_batches b where b.id = v_key.batch_id for no key update;
  end if;
  -- The guard, the count, both rows and the days that metrics count again are one statement: who waited for the row's lock is
  -- judged by what the row says then, and a key that a rule keeps back is not even locked.
  with taken as (
    update public.consultation_keys k set
      current_uses = k.current_uses + 1,
      first_used_at = coalesce(k.first_used_at, now()),
      expires_at = case when k.first_used_at is null and k.days_after_first_use is not null
        then least(k.expires_at, now() + make_interval(days => k.days_after_first_use)) else k.expires_at end,
      delivered_at = coalesce(k.delivered_at, now()),
      delivery_channel = coalesce(k.delivery_channel, 'redeemed')
    where k.id = v_key.key_id and not v_is_full and private.failing_key_rules(k, v_user_id, v_known.email) = '{}'
    returning k.id
  ), session as (
    insert into public.consultation_sessions (id, user_id, consultation_key_id) select v_session_id, v_user_id, t.id from taken t
  ), marks as (
    insert into analytics.dirty (source, bucket)
    select m.source, m.bucket from taken cross join (values
      ('consultations'::analytics.source, analytics.company_day_number(v_key.issued_at)),
      ('people', analytics.company_day_number(v_known.joined_at))) m (source, bucket)
  )
  insert into public.consultation_key_usage (key_id, user_id, session_id, idempotency_key, ip_address, address_tag, user_agent)
  select t.id, v_user_id, v_session_id, p_idempotency_key, v_address, v_typed.address_tag, private.request_header('user-agent')
  from taken t;
  if not found then
    select (private.failing_key_rules(k, v_user_id, v_known.email))[1] into v_outcome
    from public.consultation_keys k where k.id = v_key.key_id;
    -- No rule of the key fails when its batch is full, or when it was changed between the two statements: then it was full a moment ago.
    v_outcome := coalesce(v_outcome, (case when v_is_full then 'batch_cap' else 'exhausted' end)::public.key_redemption_outcome);
    return private.refuse_redemption(v_user_id, v_key.key_id, v_outcome, v_address, v_typed.address_tag, p_key);
  end if;
  if v_key.batch_cap is not null then
    update public.consultation_key_batches b set current_uses = b.current_uses + 1 where b.id = v_key.batch_id;
  end if;
  return jsonb_build_object('outcome', 'redeemed', 'session_id', v_session_id);
end
$$;

create function public.redeem_consultation_key(p_key text, p_idempotency_key uuid) returns jsonb
language plpgsql set search_path = '' as $$
begin
  return private.redeem_consultation_key(p_key, p_idempotency_key);
end
$$;
comment on function public.redeem_consultation_key(text, uuid) is
  'Redeems a key or campaign code for the signed-in member and opens a consultation session: {outcome, session_id}. outcome '
  'is redeemed, or why not, with session_id null: malformed, unknown, assigned_to_another, revoked (or replaced), expired, '
  'not_yet_valid, exhausted, batch_cap, throttled (within 15 minutes 10 refusals of the member, 3 while the prefix is under '
  'attack, or 30 of the address). The same p_idempotency_key again answers the same session and counts nothing; another one '
  'is another redemption. Errors: 42501 for who is no member, 22023 without an idempotency key or with one that belongs to '
  'another key.';

grant execute on function
  private.redeem_consultation_key(text, uuid), public.redeem_consultation_key(text, uuid)
to authenticated, service_role;
