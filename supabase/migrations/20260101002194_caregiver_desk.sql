-- Caregivers by the hand of staff: what a parent asks for on the phone. As far as the parent's own rights go and no further; every step has a reason.

select private.attach_audit('public.caregiver_links');

create function private.read_caregiver_permissions(p_permissions text[]) returns public.caregiver_permission[]
language plpgsql immutable set search_path = '' as $$
begin
  if p_permissions is null or not 'read' = any (p_permissions) or not p_permissions <@ '{read,write}' then
    perform private.refuse_value('A caregiver may read, or read and write.');
  end if;
  return case when 'write' = any (p_permissions) then '{read,write}' else '{read}' end::public.caregiver_permission[];
end
$$;

create function private.open_caregiver_link(p_id uuid, p_wanted text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_status public.caregiver_status;
begin
  select l.status into v_status from public.caregiver_links l where l.id = p_id for update;
  if v_status is null then
    raise exception using errcode = 'PT404', message = 'There is no such caregiver.';
  elsif v_status not in ('pending', 'active') then
    perform private.refuse_value(format('A link that is %s cannot be %s. Invite again.', v_status, p_wanted));
  end if;
end
$$;

create function private.invite_caregiver(p_child_id uuid, p_email text, p_permissions text[], p_relationship text, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_email constant text := lower(trim(coalesce(p_email, '')));
begin
  perform private.require('users', 'write');
  perform private.require_reason(p_reason);
  if not exists (select 1 from public.children c where c.id = p_child_id) then
    raise exception using errcode = 'PT404', message = 'There is no such child.';
  elsif v_email !~ '^[^@\s]+@[^@\s]+$' or length(v_email) > 320 then
    perform private.refuse_value('This is no e-mail address.');
  elsif length(p_relationship) > 60 then
    perform private.refuse_value('The relationship is at most 60 characters.');
  elsif exists (select 1 from public.children c join public.profiles p on p.id = c.user_id where c.id = p_child_id and p.email = v_email) then
    perform private.refuse_value('This is the parent''s own address.');
  elsif exists (select 1 from public.caregiver_links l where l.child_id = p_child_id and l.invited_email = v_email and l.status in ('pending', 'active')) then
    perform private.refuse_value('This address is invited already, or cares for the child.');
  end if;
  insert into public.caregiver_links (child_id, invited_email, permissions, relationship)
  values (p_child_id, v_email, private.read_caregiver_permissions(p_permissions), nullif(trim(p_relationship), '')) returning id into v_id;
  return v_id;
end
$$;
create function public.invite_caregiver(p_child_id uuid, p_email text, p_permissions text[], p_relationship text, p_reason text) returns uuid
language sql set search_path = '' as $$ select private.invite_caregiver(p_child_id, p_email, p_permissions, p_relationship, p_reason); $$;
comment on function public.invite_caregiver(uuid, text, text[], text, text) is
  'Invites somebody to care for a child, for the parent; gives nothing until they accept in the app. p_permissions: {read} or {read,write}. Errors: 42501 without users:write, '
  '22023 (no premium subscription, an open invitation, no reason of 3-500 characters), PT404.';

create function private.change_caregiver(p_id uuid, p_permissions text[], p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('users', 'write');
  perform private.require_reason(p_reason);
  perform private.open_caregiver_link(p_id, 'changed');
  update public.caregiver_links l set permissions = private.read_caregiver_permissions(p_permissions) where l.id = p_id;
end
$$;
create function public.change_caregiver(p_id uuid, p_permissions text[], p_reason text) returns void
language sql set search_path = '' as $$ select private.change_caregiver(p_id, p_permissions, p_reason); $$;
comment on function public.change_caregiver(uuid, text[], text) is
  'What a caregiver, or somebody invited, may do: {read} or {read,write}. Holds at once. Errors: 42501 without users:write, 22023, PT404.';

create function private.revoke_caregiver(p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('users', 'write');
  perform private.require_reason(p_reason);
  perform private.open_caregiver_link(p_id, 'revoked');
  update public.caregiver_links l set status = 'revoked' where l.id = p_id;
end
$$;
create function public.revoke_caregiver(p_id uuid, p_reason text) returns void
language sql set search_path = '' as $$ select private.revoke_caregiver(p_id, p_reason); $$;
comment on function public.revoke_caregiver(uuid, text) is
  'Ends a link or an invitation: the person sees nothing of the child any more, at once. Not taken back; invite again. Errors: 42501 without users:write, 22023, PT404.';

create function private.caregiver_history(p_child_id uuid)
returns table (id bigint, at timestamptz, who text, link_id uuid, caregiver text, action public.audit_action, before jsonb, after jsonb, reason text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('health', 'read');
  return query
  select a.id, a.occurred_at, coalesce(s.full_name, a.actor_email, a.actor_role), l.id, coalesce(p.full_name, l.invited_email), a.action, a.before, a.after, a.reason
  from public.caregiver_links l
  join public.audit_log a on a.table_name = 'caregiver_links' and a.row_id = l.id::text
  left join public.staff_members s on s.user_id = a.actor_id left join public.profiles p on p.id = l.caregiver_user_id
  where l.child_id = p_child_id order by a.id desc limit 100;
end
$$;
create function public.caregiver_history(p_child_id uuid)
returns table (id bigint, at timestamptz, who text, link_id uuid, caregiver text, action public.audit_action, before jsonb, after jsonb, reason text)
language sql stable set search_path = '' as $$ select * from private.caregiver_history(p_child_id); $$;
comment on function public.caregiver_history(uuid) is
  'What staff did about a child''s caregivers and why, the newest 100. Parents'' own changes are not in the log. Errors: 42501 without health:read.';

grant execute on function
  private.invite_caregiver(uuid, text, text[], text, text), public.invite_caregiver(uuid, text, text[], text, text),
  private.change_caregiver(uuid, text[], text), public.change_caregiver(uuid, text[], text), private.revoke_caregiver(uuid, text), public.revoke_caregiver(uuid, text),
  private.caregiver_history(uuid), public.caregiver_history(uuid)
to authenticated, service_role;
