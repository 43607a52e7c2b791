-- Editing the timeline of one film in the console: order, length, words of its cards, with what was undone. The film's schema checks the
-- timeline when it is drawn; here it is kept, and two people cannot overwrite each other.

create function private.save_film_edit(
  p_config jsonb, p_id uuid, p_user_id uuid, p_template_id uuid, p_project_name text, p_seen_at timestamptz
) returns public.video_editing_sessions
language plpgsql security definer set search_path = '' as $$
declare
  v_session public.video_editing_sessions;
  v_staff uuid := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
begin
  perform private.require('content', 'write');
  if jsonb_typeof(p_config) is distinct from 'object' or jsonb_typeof(coalesce(p_config -> 'timeline', '[]')) <> 'array'
    or jsonb_typeof(coalesce(p_config -> 'choices', '{}')) <> 'object' then
    raise exception using errcode = '22023', message = 'An edit is {choices: {…}, timeline: […]}.';
  elsif octet_length(p_config::text) > 200000 then
    raise exception using errcode = '22023', message = 'The edit is too long to be kept.';
  elsif length(coalesce(p_project_name, '')) > 200 then
    raise exception using errcode = '22023', message = 'The name has at most 200 characters.';
  end if;
  if p_id is null then
    if private.card_type((private.film_in_use(p_template_id)).film) is not null then
      raise exception using errcode = '22023', message = 'A card is one picture: it has no timeline to edit.';
    end if;
    perform private.refuse_render(p_user_id);
    insert into public.video_editing_sessions (user_id, template_id, project_name, timeline_config, edited_by)
    values (p_user_id, p_template_id, coalesce(p_project_name, ''), p_config, v_staff)
    returning * into v_session;
    return v_session;
  end if;
  select * into v_session from public.video_editing_sessions s where s.id = p_id and s.template_id is not null for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such edit.';
  elsif v_session.last_edited_at is distinct from p_seen_at then
    raise exception using errcode = '22023', message = 'Somebody else changed this edit meanwhile. Reload to see it.';
  end if;
  update public.video_editing_sessions s
  set timeline_config = p_config, project_name = coalesce(p_project_name, s.project_name), edited_by = v_staff, last_edited_at = now(),
    -- A pause of more than ten minutes is no editing.
    editing_duration_minutes = s.editing_duration_minutes + case when now() - s.last_edited_at < interval '10 minutes'
      then round(extract(epoch from now() - s.last_edited_at) / 60) else 0 end::integer
  where s.id = p_id
  returning * into v_session;
  return v_session;
end
$$;
create function public.save_film_edit(
  p_config jsonb, p_id uuid default null, p_user_id uuid default null, p_template_id uuid default null,
  p_project_name text default null, p_seen_at timestamptz default null
) returns public.video_editing_sessions
language sql set search_path = '' as $$
  select private.save_film_edit(p_config, p_id, p_user_id, p_template_id, p_project_name, p_seen_at);
$$;
comment on function public.save_film_edit(jsonb, uuid, uuid, uuid, text, timestamptz) is
  'Begins an edit of a member''s film (p_id null), or keeps the next state of one that was last seen as of p_seen_at. Errors: 42501 without '
  'content:write, 22023 no edit, too long, or changed by somebody else meanwhile, PT404, KR001 refused.';
grant execute on function
  private.save_film_edit(jsonb, uuid, uuid, uuid, text, timestamptz), public.save_film_edit(jsonb, uuid, uuid, uuid, text, timestamptz)
to authenticated, service_role;

create view public.film_edits with (security_invoker = on) as
select s.id, s.user_id, s.template_id, t.template_name, t.film, s.project_name, s.timeline_config, s.editing_duration_minutes,
  s.edited_by, private.requester_name(s.edited_by) as edited_by_name, private.film_member_name(s.user_id) as display_name,
  s.last_edited_at, s.created_at
from public.video_editing_sessions s
join public.content_templates t on t.id = s.template_id;
comment on view public.film_edits is 'Edits of films'' timelines in the console, under the name that the member''s consent shows.';
revoke all on public.film_edits from public, anon, authenticated;
grant select on public.film_edits to authenticated, service_role;
