-- A consultation's way: seven sections, one after the other, and an end that is refused while something is missing that no
-- plan can be made without. The conversation itself belongs to its own service; here is what it may claim.

create table private.consultation_requirements (
  section smallint not null check (section between 1 and 7),
  table_name text primary key check (table_name ~ '^user_[a-z_]+$'),
  at_least integer not null check (at_least >= 1),
  sentence text not null
);
alter table private.consultation_requirements enable row level security;
comment on table private.consultation_requirements is
  'What has to be known before a consultation can be completed. Familiar exercises, typical foods, difficulties, what must stay '
  'and events are not here: that there are none of them is an answer.';
insert into private.consultation_requirements (section, table_name, at_least, sentence) values
  (1, 'user_training_modalities', 1, 'at least one kind of training'),
  (3, 'user_training_availability', 1, 'at least one time to train'),
  (4, 'user_preferred_meal_times', 1, 'at least one meal'),
  (5, 'user_improvement_goals', 1, 'at least one goal');

create function private.own_session(p_session_id uuid) returns public.consultation_sessions
language plpgsql security definer set search_path = '' as $$
declare
  v_session public.consultation_sessions;
begin
  select * into v_session from public.consultation_sessions s where s.id = p_session_id for update;
  if auth.role() is distinct from 'service_role' and v_session.user_id is distinct from auth.uid() then
    -- Nobody learns whether a session of somebody else exists.
    raise exception using errcode = '42501', message = 'This consultation is not yours.';
  elsif v_session.id is null then
    raise exception using errcode = '22023', message = 'There is no such consultation.';
  elsif v_session.status = 'abandoned' then
    raise exception using errcode = '22023', message = 'This consultation was abandoned.', hint = 'Begin a new one.';
  end if;
  return v_session;
end
$$;
comment on function private.own_session(uuid) is 'Locks a session for its member or the service role, unless it was abandoned. Staff follow, they do not lead.';

create function private.session_progress(p_session public.consultation_sessions) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'session_id', p_session.id, 'status', p_session.status, 'current_section', p_session.current_section,
    'progress_percentage', p_session.progress_percentage, 'completed_at', p_session.completed_at,
    'program_id', (
      select p.id from public.programs p where p.consultation_session_id = p_session.id order by p.version desc limit 1)
  );
$$;
comment on function private.session_progress(public.consultation_sessions) is
  'How far a session is, as its verbs answer it, with the newest program that was made from it.';

create function private.advance_consultation_section(p_session_id uuid, p_section integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_session public.consultation_sessions := private.own_session(p_session_id);
  v_finished constant integer := round(v_session.progress_percentage * 7 / 100);
begin
  if p_section is null or p_section not between 1 and 7 then
    raise exception using errcode = '22023', message = 'A consultation has sections 1 to 7.';
  elsif v_session.status = 'completed' then
    raise exception using errcode = '22023', message = 'This consultation is completed.';
  elsif p_section = v_finished and v_finished > 0 then
    return private.session_progress(v_session); -- a retry after a lost answer
  elsif p_section <> v_session.current_section then
    raise exception using errcode = '22023',
      message = format('Section %s cannot be finished now: section %s is open.', p_section, v_session.current_section);
  end if;
  update public.consultation_sessions s set
    current_section = least(7, p_section + 1), progress_percentage = round(p_section * 100 / 7.0, 2),
    last_activity_at = greatest(s.last_activity_at, now())
  where s.id = p_session_id
  returning * into v_session;
  return private.session_progress(v_session);
end
$$;

create function public.advance_consultation_section(p_session_id uuid, p_section integer) returns jsonb
language sql set search_path = '' as $$ select private.advance_consultation_section(p_session_id, p_section); $$;
comment on function public.advance_consultation_section(uuid, integer) is
  'Finishes the open section and opens the next: {session_id, status, current_section, progress_percentage, completed_at, '
  'program_id}. Sections go from 1 to 7, none is left out; the section just finished again answers the same. The progress is the '
  'finished sections of seven. Errors: 42501 for anyone but the session''s member and the service role; 22023 for another '
  'section than the open one, and for a session that is over.';

create function private.missing_requirements(p_session public.consultation_sessions) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_requirement private.consultation_requirements;
  v_found integer;
  v_missing jsonb := '[]'::jsonb;
begin
  for v_requirement in select * from private.consultation_requirements r order by r.section loop
    -- What was learnt in this session, or written by the member; another session's answers may be years old.
    execute format('select count(*) from public.%I t where t.user_id = $1 and (t.session_id = $2 or t.session_id is null)',
      v_requirement.table_name) into v_found using p_session.user_id, p_session.id;
    if v_found < v_requirement.at_least then
      v_missing := v_missing || jsonb_build_object(
        'section', v_requirement.section, 'table', v_requirement.table_name, 'needs', v_requirement.sentence);
    end if;
  end loop;
  return v_missing;
end
$$;
comment on function private.missing_requirements(public.consultation_sessions) is 'What a session still lacks: [{"section", "table", "needs"}].';

create function private.complete_consultation(p_session_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_session public.consultation_sessions := private.own_session(p_session_id);
  v_missing jsonb;
begin
  if v_session.status = 'completed' then
    return private.session_progress(v_session); -- a retry after a lost answer
  elsif v_session.progress_percentage < 100 then
    raise exception using errcode = '22023',
      message = format('The consultation cannot be completed: section %s is open.', v_session.current_section);
  end if;
  v_missing := private.missing_requirements(v_session);
  if v_missing <> '[]' then
    raise exception using errcode = '22023',
      message = format('The consultation cannot be completed yet. It still needs %s.', (
        select string_agg(m ->> 'needs', ', ') from jsonb_array_elements(v_missing) m)),
      detail = v_missing::text;
  end if;
  update public.consultation_sessions s set
    status = 'completed', last_activity_at = greatest(s.last_activity_at, now())
  where s.id = p_session_id
  returning * into v_session;
  return private.session_progress(v_session);
end
$$;

create function public.complete_consultation(p_session_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.complete_consultation(p_session_id); $$;
comment on function public.complete_consultation(uuid) is
  'Completes a consultation whose seven sections are finished, and with it profiles.consultation_completed; answers as '
  'advance_consultation_section(). Again, it answers the same. program_id is null until store_program_bundle() has stored the '
  'program that was made from it. Errors: 42501 for anyone but the session''s member and the service role; 22023 while a section is '
  'open or required data is missing (detail: [{section, table, needs}]), and for an abandoned session.';

grant execute on function
  private.advance_consultation_section(uuid, integer), public.advance_consultation_section(uuid, integer),
  private.complete_consultation(uuid), public.complete_consultation(uuid)
to authenticated, service_role;
