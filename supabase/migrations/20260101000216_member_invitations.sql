-- Invitations of members: what is known of somebody before they have an account. A profile is made when an address is confirmed, by its
-- owner and nobody else; whoever is invited finds their name, tier and tags in it.

create table public.member_invitations (
  id uuid primary key default gen_random_uuid(),
  invited_email text not null check (invited_email = lower(invited_email) and invited_email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(invited_email) <= 320),
  full_name text check (length(full_name) between 1 and 200),
  subscription_tier public.subscription_tier not null default 'free',
  time_zone text check (private.is_time_zone(time_zone)),
  primary_goal public.primary_goal,
  experience_level public.experience_level,
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  invited_by uuid references public.staff_members (user_id) on delete set null,
  expires_at timestamptz not null default now() + interval '90 days',
  created_at timestamptz not null default now()
);
select private.close_table('public.member_invitations');
comment on table public.member_invitations is
  'What becomes of an address when its owner signs up and confirms it: written by invite_members(), deleted when it is accepted. Delete a row to withdraw it.';
comment on column public.member_invitations.invited_email is 'Lower case; compared with the confirmed address of the account.';
comment on column public.member_invitations.full_name is 'Used when the account brings no name of its own.';
comment on column public.member_invitations.time_zone is 'IANA name; null is the account''s own, UTC at first.';
comment on column public.member_invitations.tags is 'Put on the member when the invitation is accepted; spelled as in member_tags.';
comment on column public.member_invitations.expires_at is 'From then on the invitation is not followed; inviting again replaces it.';
create unique index member_invitations_email_key on public.member_invitations (invited_email);
create index member_invitations_invited_by_idx on public.member_invitations (invited_by);
create index member_invitations_created_at_idx on public.member_invitations (created_at desc, id desc);
-- Withdrawing one is an entry each; inviting many is one entry a step, see invite_members().
select private.attach_audit('public.member_invitations', p_events => 'delete');

create policy "Staff who read users see invitations" on public.member_invitations
  for select to authenticated using ((select private.can('users', 'read')));
create policy "Support withdraws invitations" on public.member_invitations
  for delete to authenticated using ((select private.can('users', 'write')));
grant select, delete on public.member_invitations to authenticated;

create function private.accept_member_invitation(p_user_id uuid, p_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_invitation public.member_invitations;
begin
  delete from public.member_invitations i where i.invited_email = lower(p_email) returning * into v_invitation;
  if not found or v_invitation.expires_at <= now() then
    return;
  end if;
  update public.profiles p set
    full_name = coalesce(nullif(p.full_name, ''), v_invitation.full_name, ''),
    subscription_tier = v_invitation.subscription_tier,
    time_zone = coalesce(v_invitation.time_zone, p.time_zone),
    primary_goal = coalesce(v_invitation.primary_goal, p.primary_goal),
    experience_level = coalesce(v_invitation.experience_level, p.experience_level)
  where p.id = p_user_id;
  insert into public.member_tags (user_id, tag, tagged_by)
  select p_user_id, t, v_invitation.invited_by from unnest(v_invitation.tags) t on conflict do nothing;
end
$$;
comment on function private.accept_member_invitation(uuid, text) is
  'Gives a new profile what its invitation says, and deletes that, also when it has ended. The caller has checked that the address is confirmed.';

create function private.invitation_problems(p_row jsonb) returns table (field text, why text)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_email constant text := lower(trim(p_row ->> 'email'));
  v_tag text;
begin
  if coalesce(v_email, '') !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' or length(v_email) > 320 then
    return query select 'email', case when coalesce(v_email, '') = '' then 'The address is missing.' else 'This is no e-mail address.' end;
  elsif exists (select 1 from public.profiles p where p.email = v_email) then
    return query select 'email', 'Is a user already.';
  elsif exists (select 1 from public.staff_members m where m.email = v_email)
    or exists (select 1 from public.staff_invitations s where s.email = v_email and s.accepted_at is null and s.expires_at > now()) then
    return query select 'email', 'Belongs to the staff.';
  elsif exists (select 1 from public.member_invitations i where i.invited_email = v_email and i.expires_at > now()) then
    return query select 'email', 'Is invited already.';
  end if;
  if length(trim(p_row ->> 'full_name')) > 200 then
    return query select 'full_name', 'A name has 200 letters at most.';
  end if;
  if coalesce(lower(p_row ->> 'tier'), '') <> all ('{"",free,premium}'::text[]) then
    return query select 'tier', 'The tier is free or premium.';
  end if;
  if coalesce(p_row ->> 'time_zone', '') <> '' and not private.is_time_zone(p_row ->> 'time_zone') then
    return query select 'time_zone', 'This is no time zone; one is Europe/Berlin.';
  end if;
  if coalesce(p_row ->> 'goal', '') <> '' and lower(p_row ->> 'goal') <> all (enum_range(null::public.primary_goal)::text[]) then
    return query select 'goal', 'The goal is one of ' || array_to_string(enum_range(null::public.primary_goal), ', ') || '.';
  end if;
  if coalesce(p_row ->> 'experience', '') <> '' and lower(p_row ->> 'experience') <> all (enum_range(null::public.experience_level)::text[]) then
    return query select 'experience', 'The experience is one of ' || array_to_string(enum_range(null::public.experience_level), ', ') || '.';
  end if;
  foreach v_tag in array private.invitation_tags(p_row) loop
    if length(v_tag) > 40 or v_tag ~ '[][,"[:cntrl:]]' then
      return query select 'tags', 'A tag has 1 to 40 letters and none of , ; " [ ].';
      return;
    end if;
  end loop;
  if cardinality(private.invitation_tags(p_row)) > 20 then
    return query select 'tags', 'At most 20 tags.';
  end if;
end
$$;
comment on function private.invitation_problems(jsonb) is 'What is wrong with a row of a file of users, in sentences; no row when it is good.';

create function private.invitation_tags(p_row jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  return array(
    select distinct private.tag_spelling(t) from unnest(string_to_array(p_row ->> 'tags', ';')) t where trim(t) <> '');
end
$$;
comment on function private.invitation_tags(jsonb) is 'The tags of a row of a file, which has them in one cell with ; between.';

create function private.invite_members(p_rows jsonb, p_apply boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_problems jsonb;
  v_ids uuid[] := '{}';
begin
  perform private.require('users', 'write');
  if p_apply is null or jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) not between 1 and 2000
    or exists (select 1 from jsonb_array_elements(p_rows) r where jsonb_typeof(r) <> 'object' or jsonb_typeof(r -> 'line') is distinct from 'number') then
    perform private.refuse_value('The rows must be a list of 1 to 2,000 objects, each with its line.');
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('line', f.line, 'column', f.field, 'why', f.why) order by f.line, f.field), '[]')
  into v_problems
  from (
    select (r ->> 'line')::numeric as line, q.field, q.why from jsonb_array_elements(p_rows) r cross join private.invitation_problems(r) q
    union all
    select d.line, 'email', format('Is in line %s already.', d.first)
    from (
      select (r ->> 'line')::numeric as line, lower(trim(r ->> 'email')) as email,
        min((r ->> 'line')::numeric) over (partition by lower(trim(r ->> 'email'))) as first
      from jsonb_array_elements(p_rows) r) d
    where d.line > d.first and d.email <> ''
  ) f;
  if p_apply and v_problems = '[]' then
    with written as (
      insert into public.member_invitations (
        invited_email, full_name, subscription_tier, time_zone, primary_goal, experience_level, tags, invited_by)
      select lower(trim(r ->> 'email')), nullif(trim(r ->> 'full_name'), ''),
        coalesce(nullif(lower(r ->> 'tier'), ''), 'free')::public.subscription_tier, nullif(r ->> 'time_zone', ''),
        nullif(lower(r ->> 'goal'), '')::public.primary_goal, nullif(lower(r ->> 'experience'), '')::public.experience_level,
        private.invitation_tags(r), (select m.user_id from public.staff_members m where m.user_id = auth.uid())
      from jsonb_array_elements(p_rows) r
      -- Only one that has ended is in the way here.
      on conflict (invited_email) do update set full_name = excluded.full_name, subscription_tier = excluded.subscription_tier,
        time_zone = excluded.time_zone, primary_goal = excluded.primary_goal, experience_level = excluded.experience_level,
        tags = excluded.tags, invited_by = excluded.invited_by, expires_at = excluded.expires_at, created_at = now()
      where member_invitations.expires_at <= now()
      returning id
    ) select array_agg(w.id) into v_ids from written w;
    perform private.append_audit('insert', 'member_invitations', null, null, jsonb_build_object('invitations', to_jsonb(v_ids)));
  end if;
  return jsonb_build_object(
    'rows', jsonb_array_length(p_rows), 'applied', coalesce(cardinality(v_ids), 0), 'problems', v_problems);
end
$$;
create function public.invite_members(p_rows jsonb, p_apply boolean default false) returns jsonb
language sql volatile set search_path = '' as $$ select private.invite_members(p_rows, p_apply); $$;
comment on function public.invite_members(jsonb, boolean) is
  'Invites the people of 1 to 2,000 rows [{line, email, full_name?, tier?, time_zone?, goal?, experience?, tags? ("a; b")}]: all of them, or nobody '
  'when one row is bad. {rows, applied, problems: [{line, column, why}]}; without p_apply a dry run. Nothing is sent. '
  'Errors: 42501 without users:write, 22023 when it is no such list.';

grant execute on function private.invite_members(jsonb, boolean), public.invite_members(jsonb, boolean) to authenticated, service_role;
