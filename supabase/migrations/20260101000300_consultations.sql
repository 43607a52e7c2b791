-- Consultations: keys that open a consultation, issued in batches by support; redeeming one; the session that follows in
-- seven sections; and what was learnt in it, in nine tables of the member's.
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
  max_uses integer check (max_uses between 1 and 1000000000),
  current_uses integer not null default 0 check (current_uses >= 0),
  notes text check (length(notes) <= 4000),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  constraint consultation_key_batches_uses_within_max check (current_uses <= max_uses)
);
select private.close_table('public.consultation_key_batches');
comment on table public.consultation_key_batches is
  'Keys issued in one go. One audit entry stands for all of them. Made by issue_consultation_keys() only.';
comment on column public.consultation_key_batches.quantity is 'How many keys were issued; how many are left is counted from the keys.';
comment on column public.consultation_key_batches.max_uses is
  'Most redemptions of all keys of the batch together; null is no cap beside that of each key.';
comment on column public.consultation_key_batches.current_uses is 'Redemptions so far: the sum of its keys'' current_uses.';
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
  assigned_email text, notes text, tags text[], batch_max_uses integer
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
  where k not in ('batch_name', 'max_uses', 'not_before', 'expires_at', 'assigned_user_id', 'assigned_email', 'notes', 'tags', 'batch_max_uses')
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
  elsif v_options.batch_max_uses not between 1 and 1000000000 then
    raise exception using errcode = '22023', message = 'A batch can be used between 1 and 1,000,000,000 times.';
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

  insert into public.consultation_key_batches (name, quantity, max_uses, notes, created_by)
  values (
    coalesce(nullif(trim(v_options.batch_name), ''), to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'),
    p_quantity, v_options.batch_max_uses, v_options.notes, v_staff
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
  'not_before?, expires_at?, assigned_user_id?, assigned_email?, notes?, tags?, batch_max_uses? (no cap)}. Errors: 42501 without keys:write, 22023 for a bad quantity (1-100,000) or option, P0002 for an '
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
grant select, update (name, notes, max_uses) on public.consultation_key_batches to authenticated;

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

------------------------------------------------------------------------------------------------------------------
-- Reference data: what members' own words are matched with. Everyone with an account reads it.
------------------------------------------------------------------------------------------------------------------

create table public.exercises (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  name text not null unique check (length(name) between 1 and 120),
  movement_pattern text not null check (movement_pattern in (
    'squat', 'hinge', 'lunge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull', 'carry', 'core',
    'locomotion', 'mobility')),
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
  category text not null check (category in ('strength', 'endurance', 'mixed', 'mobility', 'sport')),
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
  typical_impact text not null check (typical_impact in ('training', 'nutrition', 'both', 'none')),
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
select format('00000000-0000-4000-8001-%s', lpad(n::text, 12, '0'))::uuid, code, name, pattern, muscles::text[], equipment::text[],
  difficulty::public.experience_level, compound, unilateral
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
select format('00000000-0000-4000-8002-%s', lpad(n::text, 12, '0'))::uuid, code, name, category, description
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
select format('00000000-0000-4000-8004-%s', lpad(n::text, 12, '0'))::uuid, code, name, impact, lead_days, description
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

create view public.consultation_session_summaries with (security_invoker = on) as
select s.id, s.user_id, p.full_name as user_name, p.email as user_email, s.consultation_key_id, k.key_last4,
  s.status, s.status = 'active' and s.last_activity_at < now() - interval '3 days' as is_stalled,
  s.current_section, s.progress_percentage, s.started_at, s.last_activity_at, s.completed_at, s.abandoned_at,
  s.created_at, s.updated_at, private.session_state(s.id) as state
from public.consultation_sessions s
left join public.profiles p on p.id = s.user_id
left join public.consultation_keys k on k.id = s.consultation_key_id;
comment on view public.consultation_session_summaries is
  'Sessions as lists show them. is_stalled: active, but nothing was said for three days. state is null without '
  'session_content:read and costs a look-up a row: leave it out of lists.';
revoke all on public.consultation_session_summaries from public, anon, authenticated;
grant select on public.consultation_session_summaries to authenticated, service_role;
grant execute on function private.session_state(uuid) to authenticated, service_role;

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
  proficiency text not null default 'comfortable' check (proficiency in ('learning', 'comfortable', 'confident')),
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
  location text check (location in ('home', 'gym', 'outdoors', 'pool', 'work', 'anywhere')),
  certainty text not null default 'usual' check (certainty in ('fixed', 'usual', 'possible')),
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
  cooked_by text check (cooked_by in ('self', 'household', 'canteen', 'restaurant', 'delivery')),
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
  category text not null check (category in (
    'weight', 'strength', 'endurance', 'mobility', 'nutrition', 'sleep', 'energy', 'health', 'habit', 'other')),
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
  category text not null check (category in (
    'time', 'motivation', 'hunger', 'travel', 'family', 'injury', 'sleep', 'stress', 'knowledge', 'money', 'other')),
  severity smallint check (severity between 1 and 5),
  frequency text check (frequency in ('rarely', 'sometimes', 'often', 'always')),
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
  category text not null check (category in ('food', 'schedule', 'training', 'social', 'religious', 'medical', 'other')),
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
  impact text not null default 'both' check (impact in ('training', 'nutrition', 'both', 'none')),
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

------------------------------------------------------------------------------------------------------------------
-- Redeeming a key
------------------------------------------------------------------------------------------------------------------

create type public.key_redemption_outcome as enum (
  'redeemed', 'malformed', 'unknown', 'assigned_to_another', 'revoked', 'expired', 'not_yet_valid', 'exhausted',
  'batch_cap', 'throttled'
);

create table public.consultation_key_usage (
  id uuid primary key default gen_random_uuid(),
  key_id uuid not null references public.consultation_keys (id) on delete restrict,
  user_id uuid references public.profiles (id) on delete set null,
  session_id uuid references public.consultation_sessions (id) on delete set null,
  idempotency_key uuid not null,
  ip_address inet,
  user_agent text check (length(user_agent) <= 500),
  redeemed_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_usage');
comment on table public.consultation_key_usage is
  'One row a redemption; a key''s current_uses is the number of its rows. A row stays when the member goes, and loses '
  'who and where they were.';
comment on column public.consultation_key_usage.idempotency_key is 'The request''s token: the same one of the same member is the same redemption.';
comment on column public.consultation_key_usage.ip_address is 'As the proxy reports it. Masked: no role of the API may select it.';
comment on column public.consultation_key_usage.user_agent is 'At most 500 characters. Masked: no role of the API may select it.';
create unique index consultation_key_usage_token_key on public.consultation_key_usage (user_id, idempotency_key);
create index consultation_key_usage_key_idx on public.consultation_key_usage (key_id, redeemed_at desc);
create index consultation_key_usage_session_idx on public.consultation_key_usage (session_id) where session_id is not null;
create index consultation_key_usage_redeemed_idx on public.consultation_key_usage (redeemed_at desc, id desc);

create table public.consultation_key_attempts (
  id uuid primary key default gen_random_uuid(),
  key_id uuid references public.consultation_keys (id) on delete set null,
  user_id uuid references public.profiles (id) on delete set null,
  outcome public.key_redemption_outcome not null check (outcome <> 'redeemed'),
  ip_address inet,
  user_agent text check (length(user_agent) <= 500),
  attempted_at timestamptz not null default now()
);
select private.close_table('public.consultation_key_attempts');
comment on table public.consultation_key_attempts is
  'Redemptions that were refused, and why. What was typed is not kept: it may be somebody''s key. The throttle counts '
  'these rows; of refusals by the throttle itself one row a window is kept, so nobody can fill the table.';
comment on column public.consultation_key_attempts.key_id is 'The key, when what was typed is one.';
comment on column public.consultation_key_attempts.ip_address is 'As the proxy reports it. Masked: no role of the API may select it.';
comment on column public.consultation_key_attempts.user_agent is 'At most 500 characters. Masked: no role of the API may select it.';
create index consultation_key_attempts_key_idx on public.consultation_key_attempts (key_id, attempted_at desc) where key_id is not null;
create index consultation_key_attempts_user_idx on public.consultation_key_attempts (user_id, attempted_at desc);
create index consultation_key_attempts_address_idx on public.consultation_key_attempts (ip_address, attempted_at desc);
create index consultation_key_attempts_attempted_idx on public.consultation_key_attempts (attempted_at desc, id desc);

create function private.forget_origin() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.user_id is not null and new.user_id is null then
    new.ip_address := null;
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
grant select (id, key_id, user_id, session_id, idempotency_key, redeemed_at) on public.consultation_key_usage to authenticated;

create policy "Staff who read keys see refused redemptions" on public.consultation_key_attempts
  for select to authenticated using ((select private.can('keys', 'read')));
grant select (id, key_id, user_id, outcome, attempted_at) on public.consultation_key_attempts to authenticated;

create function private.request_address() returns inet
language plpgsql stable set search_path = '' as $$
begin
  return nullif(trim(split_part(private.request_header('x-forwarded-for'), ',', 1)), '')::inet;
exception when data_exception then
  return null;
end
$$;
comment on function private.request_address() is
  'First address of x-forwarded-for, null when there is none or it is no address. A client can write that header: it '
  'helps to slow down honest browsers and shared machines, and proves nothing.';

create function private.redemption_refusal(p_key public.consultation_keys, p_user_id uuid, p_email text)
returns public.key_redemption_outcome
language sql stable set search_path = '' as $$
  -- Whose key it is comes first: to anybody else it tells nothing more. Then the order of consultation_key_summaries.
  select case
    when (p_key.assigned_user_id is not null or p_key.assigned_email is not null)
      and p_key.assigned_user_id is distinct from p_user_id and p_key.assigned_email is distinct from p_email
      then 'assigned_to_another'
    when not p_key.is_active then 'revoked'
    when p_key.expires_at <= now() then 'expired'
    when p_key.current_uses >= p_key.max_uses then 'exhausted'
    when p_key.not_before > now() then 'not_yet_valid'
  end::public.key_redemption_outcome;
$$;
comment on function private.redemption_refusal(public.consultation_keys, uuid, text) is
  'Why this member may not redeem this key now; null when they may. The one place of these rules but the batch''s cap.';

create function private.is_redemption_throttled(p_user_id uuid, p_address inet) returns boolean
language sql stable security definer set search_path = '' as $$
  -- An address may stand for a whole office, or in IPv6 be one of a household's 2^64: the network counts, and may err more.
  select 10 <= (
    select count(*) from public.consultation_key_attempts a
    where a.user_id = p_user_id and a.outcome <> 'throttled' and a.attempted_at > now() - interval '15 minutes'
  ) or 30 <= (
    select count(*)
    from (select network(set_masklen(p_address, case family(p_address) when 4 then 32 else 64 end)) as network) n
    cross join public.consultation_key_attempts a
    -- Written as a range: only with a constant network would <<= find the index.
    where a.ip_address between n.network::inet
        and set_masklen(broadcast(n.network), case family(p_address) when 4 then 32 else 128 end)
      and a.outcome <> 'throttled' and a.attempted_at > now() - interval '15 minutes'
  );
$$;
comment on function private.is_redemption_throttled(uuid, inet) is
  'True after 10 refusals of the member or 30 of the address (IPv6: of its /64) within 15 minutes.';

create function private.refuse_redemption(
  p_user_id uuid, p_key_id uuid, p_outcome public.key_redemption_outcome, p_address inet
) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if p_outcome <> 'throttled' or not exists (
    select 1 from public.consultation_key_attempts a
    where a.user_id = p_user_id and a.outcome = 'throttled' and a.attempted_at > now() - interval '15 minutes'
  ) then
    insert into public.consultation_key_attempts (key_id, user_id, outcome, ip_address, user_agent)
    values (p_key_id, p_user_id, p_outcome, p_address, private.request_header('user-agent'));
  end if;
  return jsonb_build_object('outcome', p_outcome, 'session_id', null);
end
$$;
comment on function private.refuse_redemption(uuid, uuid, public.key_redemption_outcome, inet) is
  'Writes a refusal down and answers it. Refusals are answers and not errors: an error would undo the row.';

create function private.redeem_consultation_key(p_key text, p_idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user_id constant uuid := auth.uid();
  v_address constant inet := private.request_address();
  v_email text;
  v_digest text;
  v_earlier record;
  v_key public.consultation_keys;
  v_session_id uuid;
begin
  if p_idempotency_key is null then
    raise exception using errcode = '22023', message = 'A redemption needs an idempotency key.',
      hint = 'Make one random UUID a redemption and send it again with every retry.';
  end if;
  select p.email into v_email from public.profiles p where p.id = v_user_id;
  if not found then
    raise exception using errcode = '42501', message = 'Only members redeem keys.';
  end if;
  if length(p_key) <= 200 and private.is_well_formed_key(p_key) then
    v_digest := private.key_digest(p_key);
  end if;

  -- One redemption of a member at a time, so that a retry finds what it retries and the throttle counts right.
  perform pg_advisory_xact_lock(hashtextextended('redeem_consultation_key ' || v_user_id, 0));

  select u.session_id, k.key_value into v_earlier
  from public.consultation_key_usage u join public.consultation_keys k on k.id = u.key_id
  where u.user_id = v_user_id and u.idempotency_key = p_idempotency_key;
  if found then
    if v_earlier.key_value is distinct from v_digest then
      raise exception using errcode = '22023', message = 'This idempotency key belongs to the redemption of another key.';
    end if;
    return jsonb_build_object('outcome', 'redeemed', 'session_id', v_earlier.session_id);
  end if;

  if private.is_redemption_throttled(v_user_id, v_address) then
    return private.refuse_redemption(v_user_id, null, 'throttled', v_address);
  elsif v_digest is null then
    return private.refuse_redemption(v_user_id, null, 'malformed', v_address);
  end if;

  begin
    -- The guard and the count are one statement: who waited for the row's lock is judged by what the row says then.
    update public.consultation_keys k set current_uses = k.current_uses + 1
    where k.key_value = v_digest and private.redemption_refusal(k, v_user_id, v_email) is null
    returning k.* into v_key;
    if not found then
      select k.* into v_key from public.consultation_keys k where k.key_value = v_digest;
      if not found then
        return private.refuse_redemption(v_user_id, null, 'unknown', v_address);
      end if;
      -- Null only when the key was changed between the two statements: then it was full a moment ago.
      return private.refuse_redemption(
        v_user_id, v_key.id, coalesce(private.redemption_refusal(v_key, v_user_id, v_email), 'exhausted'), v_address);
    end if;
    -- Always the key first and its batch second: two redemptions cannot wait for each other.
    update public.consultation_key_batches b set current_uses = b.current_uses + 1
    where b.id = v_key.batch_id and (b.max_uses is null or b.current_uses < b.max_uses);
    if not found then
      raise exception using errcode = 'KB001', message = 'The batch is used up.';
    end if;
  exception when sqlstate 'KB001' then -- takes the key's use back
    return private.refuse_redemption(v_user_id, v_key.id, 'batch_cap', v_address);
  end;

  insert into public.consultation_sessions (user_id, consultation_key_id) values (v_user_id, v_key.id)
  returning id into v_session_id;
  insert into public.consultation_key_usage (key_id, user_id, session_id, idempotency_key, ip_address, user_agent)
  values (v_key.id, v_user_id, v_session_id, p_idempotency_key, v_address, private.request_header('user-agent'));
  return jsonb_build_object('outcome', 'redeemed', 'session_id', v_session_id);
end
$$;

create function public.redeem_consultation_key(p_key text, p_idempotency_key uuid) returns jsonb
language sql set search_path = '' as $$ select private.redeem_consultation_key(p_key, p_idempotency_key); $$;
comment on function public.redeem_consultation_key(text, uuid) is
  'Redeems a key for the signed-in member and opens a consultation session: {outcome, session_id}. outcome is redeemed, '
  'or why not, with session_id null: malformed, unknown, assigned_to_another, revoked, expired, not_yet_valid, exhausted, '
  'batch_cap, throttled (10 refusals of the member or 30 of the address in 15 minutes). The same p_idempotency_key again '
  'answers the same session and counts nothing; another one is another redemption. Errors: 42501 for who is no member, '
  '22023 without an idempotency key or with one that belongs to another key.';

grant execute on function
  private.redeem_consultation_key(text, uuid), public.redeem_consultation_key(text, uuid)
to authenticated, service_role;
