-- The second factor: for whom the console stays closed without one, and what admins do about a lost one.
--
-- Supabase Auth keeps the factors (auth.mfa_factors) and says in a token's claim `aal` how its owner signed in: aal1 with a password,
-- aal2 with a second factor too. What follows from that is decided here: private.can(), private.is_staff() and public.my_permissions()
-- answer somebody who lacks the second factor as if they were no staff.

create table private.second_factor_rule (
  only_row boolean primary key default true check (only_row),
  roles public.staff_role[] not null default '{}'
);
alter table private.second_factor_rule enable row level security;
comment on table private.second_factor_rule is
  'Which roles need a second factor, one row. Changed with public.set_second_factor_roles(), see docs/production.md.';
comment on column private.second_factor_rule.roles is 'Empty on a new installation: nobody has a factor yet.';
insert into private.second_factor_rule default values;

create function private.lacks_second_factor(p_role public.staff_role) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(auth.jwt() ->> 'aal', '') <> 'aal2' and (
    exists (select 1 from private.second_factor_rule r where p_role = any (r.roles))
    or exists (select 1 from auth.mfa_factors f where f.user_id = auth.uid() and f.status = 'verified'));
end
$$;
comment on function private.lacks_second_factor(public.staff_role) is
  'Whether the signed-in person, of this role, has to give a second factor first: the role needs one, or they have set one up. Policies reach '
  'it through private.can(), so it runs once a statement.';

create function private.refuse_second_factor() returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = '42501', message = 'The second step of your sign-in is missing.', detail = 'second_factor';
end
$$;
comment on function private.refuse_second_factor() is
  'Raises 42501 with the detail "second_factor": the console asks for the code and goes on.';

create function private.require_second_factor() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if coalesce(auth.jwt() ->> 'aal', '') <> 'aal2' and auth.role() is distinct from 'service_role' then
    perform private.refuse_second_factor();
  end if;
end
$$;
comment on function private.require_second_factor() is
  'Raises as private.refuse_second_factor() unless the session has given a second factor, whatever the role needs, or the service role calls.';

------------------------------------------------------------------------------------------------------------------
-- The rule
------------------------------------------------------------------------------------------------------------------

create function private.second_factor_overview() returns table (role public.staff_role, is_required boolean, people integer, ready integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('staff', 'read');
  return query
    select r.role, r.role = any (rule.roles), count(m.user_id)::integer,
      count(m.user_id) filter (where exists (
        select 1 from auth.mfa_factors f where f.user_id = m.user_id and f.status = 'verified'))::integer
    from unnest(enum_range(null::public.staff_role)) as r (role)
    cross join private.second_factor_rule rule
    left join public.staff_members m on m.role = r.role and m.is_active
    group by r.role, rule.roles
    order by r.role;
end
$$;
create function public.second_factor_overview() returns table (role public.staff_role, is_required boolean, people integer, ready integer)
language sql stable set search_path = '' as $$ select * from private.second_factor_overview(); $$;
comment on function public.second_factor_overview() is
  'Each role: whether it needs a second factor, how many active people have the role, and how many of them have set one up. Needs staff:read (42501).';

create function private.set_second_factor_roles(p_roles text[], p_reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_roles public.staff_role[];
  v_before public.staff_role[];
begin
  perform private.require('staff', 'write');
  -- Who turns it on would otherwise be the first whom it locks out; who turns it off has to have passed it.
  perform private.require_second_factor();
  if p_roles is null or not p_roles <@ enum_range(null::public.staff_role)::text[] then
    perform private.refuse_value('Say which roles need a second factor; an empty list is none.');
  end if;
  v_roles := array(select distinct r::public.staff_role from unnest(p_roles) as r order by 1);
  perform private.require_reason(p_reason);
  select r.roles into strict v_before from private.second_factor_rule r for update;
  if v_before is distinct from v_roles then
    update private.second_factor_rule r set roles = v_roles;
    perform private.append_audit('update', 'second_factor_rule', null,
      jsonb_build_object('roles', v_before), jsonb_build_object('roles', v_roles), '{roles}');
  end if;
end
$$;
create function public.set_second_factor_roles(p_roles text[], p_reason text) returns void
language sql volatile set search_path = '' as $$ select private.set_second_factor_roles(p_roles, p_reason); $$;
comment on function public.set_second_factor_roles(text[], text) is
  'Says which roles need a second factor, from the next statement of anybody on; an empty list is none. Written to the audit log with the reason. '
  'Needs staff:write, and a session that has given its own second factor (42501, detail "second_factor"). Errors: 22023 no list, no such role, or no reason.';

------------------------------------------------------------------------------------------------------------------
-- Colleagues' factors
------------------------------------------------------------------------------------------------------------------

create function private.staff_factors(p_user_id uuid)
returns table (id uuid, name text, is_verified boolean, created_at timestamptz, last_asked_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('staff', 'read');
  return query
    select f.id, f.friendly_name::text, f.status::text = 'verified', f.created_at, f.last_challenged_at
    from auth.mfa_factors f
    join public.staff_members m on m.user_id = f.user_id
    where f.user_id = p_user_id
    order by f.created_at;
end
$$;
create function public.staff_factors(p_user_id uuid)
returns table (id uuid, name text, is_verified boolean, created_at timestamptz, last_asked_at timestamptz)
language sql stable set search_path = '' as $$ select * from private.staff_factors(p_user_id); $$;
comment on function public.staff_factors(uuid) is
  'The second factors of a member of staff, oldest first; one that is not verified was never finished and opens nothing. Never their secrets. '
  'Needs staff:read (42501).';

create function private.remove_staff_factor(p_id uuid, p_reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid;
  v_name text;
begin
  perform private.require('staff', 'write');
  perform private.require_second_factor();
  select f.user_id, f.friendly_name into v_owner, v_name
  from auth.mfa_factors f join public.staff_members m on m.user_id = f.user_id
  where f.id = p_id;
  if v_owner is null then
    raise exception using errcode = 'PT404', message = 'This factor does not exist, or no longer.';
  elsif v_owner = auth.uid() then
    perform private.refuse_value('Your own factor is removed in your account menu.');
  end if;
  perform private.require_reason(p_reason);
  delete from auth.mfa_factors f where f.id = p_id;
  delete from auth.sessions s where s.user_id = v_owner;
  perform private.append_audit('delete', 'mfa_factors', p_id::text, jsonb_build_object('user_id', v_owner, 'friendly_name', v_name));
end
$$;
create function public.remove_staff_factor(p_id uuid, p_reason text) returns void
language sql volatile set search_path = '' as $$ select private.remove_staff_factor(p_id, p_reason); $$;
comment on function public.remove_staff_factor(uuid, text) is
  'Removes a colleague''s second factor, for who lost it, and ends their sessions: they sign in with the password and, where the role needs it, set '
  'up another one. Written to the audit log with the reason. Needs staff:write and a session that has given its own second factor (42501, detail '
  '"second_factor"). Errors: PT404 no such factor of staff; 22023 one''s own, or no reason.';

grant execute on function
  private.second_factor_overview(), public.second_factor_overview(),
  private.set_second_factor_roles(text[], text), public.set_second_factor_roles(text[], text),
  private.staff_factors(uuid), public.staff_factors(uuid),
  private.remove_staff_factor(uuid, text), public.remove_staff_factor(uuid, text)
to authenticated;
