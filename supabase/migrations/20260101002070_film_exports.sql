-- Films that staff make in their own browser. The file is born on their machine and stays there, so it is never posted from here and cannot be
-- deleted from here. What a render asks is asked all the same, when it begins and again before the file is handed out, and who made what of
-- whom is written down: a withdrawal finds the copies by it, and asks whoever has them to delete them.

create type public.film_export_status as enum ('drawing', 'finished', 'stopped', 'failed', 'refused');

create table public.film_exports (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  template_version_id uuid not null references public.content_template_versions (id) on delete restrict,
  film text not null check (film ~ '^[a-z0-9-]{1,60}$'),
  choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object'),
  source_data jsonb not null check (jsonb_typeof(source_data) = 'object'),
  preset text not null default 'portrait' check (preset ~ '^[a-z0-9_-]{1,40}$'),
  renderer_version text not null check (length(renderer_version) between 1 and 60),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  status public.film_export_status not null default 'drawing',
  message text check (length(message) <= 500),
  frames integer check (frames > 0),
  file_size_bytes bigint check (file_size_bytes > 0),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  exported_by uuid references public.staff_members (user_id) on delete set null,
  ended_at timestamptz,
  consent_ended_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  constraint film_exports_ended check ((status = 'drawing') = (ended_at is null)),
  constraint film_exports_has_file check (status <> 'finished' or file_sha256 is not null)
);
select private.close_table('public.film_exports');
comment on table public.film_exports is
  'Films and cards that staff made in their own browser: who, of whom, with which content. The files are on their machines. Written by '
  'begin_film_export, end_film_export and confirm_export_deleted only.';
comment on column public.film_exports.choices is 'The version''s defaults with this film''s choices over them.';
comment on column public.film_exports.source_data is 'The StorySource as it was when the export began.';
comment on column public.film_exports.content_hash is 'Of the same content as a render''s: see viral_video_generations. Not unique: every copy is one more.';
comment on column public.film_exports.status is
  'drawing: begun, and no file was handed out; finished: there is a file; stopped by the person; failed in the browser; refused: consent or safety '
  'spoke against it when it was drawn, and the browser threw the file away.';
comment on column public.film_exports.message is 'Why it failed or was refused.';
comment on column public.film_exports.file_sha256 is 'SHA-256 of the file: tells whether a file that turns up is this one.';
comment on column public.film_exports.consent_ended_at is
  'When the member''s consents stopped covering the file; whoever has it was asked to delete it then. Null while they cover it.';
comment on column public.film_exports.deleted_at is 'When whoever made it said that every copy of the file is deleted. Their word: nobody can look.';
create index film_exports_user_idx on public.film_exports (user_id, created_at desc);
create index film_exports_template_version_idx on public.film_exports (template_version_id);
create index film_exports_exported_by_idx on public.film_exports (exported_by);
select private.attach_audit('public.film_exports');

create policy "Members see copies of their films, growth sees all" on public.film_exports
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('content', 'read')));
grant select on public.film_exports to authenticated;

create function private.begin_film_export(
  p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text, p_renderer_version text
) returns public.film_exports
language plpgsql security definer set search_path = '' as $$
declare
  v_film public.viral_video_generations;
  v_export public.film_exports;
begin
  perform private.require('content', 'write');
  v_film := private.freeze_film(p_user_id, p_template_id, p_choices, p_preset, p_renderer_version);
  insert into public.film_exports (
    user_id, template_version_id, film, choices, source_data, preset, renderer_version, content_hash, exported_by
  ) values (
    v_film.user_id, v_film.template_version_id, v_film.film, v_film.choices, v_film.source_data, v_film.preset,
    v_film.renderer_version, private.film_hash(v_film), (select m.user_id from public.staff_members m where m.user_id = auth.uid())
  ) returning * into v_export;
  return v_export;
end
$$;

create function public.begin_film_export(
  p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text default 'portrait', p_renderer_version text default '1'
) returns public.film_exports
language sql set search_path = '' as $$
  select private.begin_film_export(p_user_id, p_template_id, p_choices, p_preset, p_renderer_version);
$$;
comment on function public.begin_film_export(uuid, uuid, jsonb, text, text) is
  'Begins a film in the caller''s own browser: asks what request_render asks, freezes the same data and writes down who makes it. Errors: those of '
  'request_render.';

create function private.end_film_export(
  p_id uuid, p_status public.film_export_status, p_frames integer, p_file_size_bytes bigint, p_file_sha256 text, p_message text
) returns public.film_exports
language plpgsql security definer set search_path = '' as $$
declare
  v_export public.film_exports;
  v_refusal text;
begin
  perform private.require('content', 'write');
  if p_status is null or p_status not in ('finished', 'stopped', 'failed') then
    raise exception using errcode = '22023', message = 'An export ends finished, stopped or failed.';
  elsif p_status = 'finished' and (coalesce(p_frames, 0) < 1 or coalesce(p_file_size_bytes, 0) < 1
    or coalesce(p_file_sha256, '') !~ '^[0-9a-f]{64}$') then
    raise exception using errcode = '22023', message = 'A finished export needs its frames, its size and its SHA-256.';
  end if;
  select * into v_export from public.film_exports e
  where e.id = p_id and e.exported_by is not distinct from (select m.user_id from public.staff_members m where m.user_id = auth.uid())
  for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such export of yours.';
  elsif v_export.status <> 'drawing' then
    raise exception using errcode = '22023', message = 'This export has ended already.';
  end if;
  if p_status = 'finished' then
    v_refusal := private.export_refusal(v_export);
  end if;
  update public.film_exports e
  set status = case when v_refusal is null then p_status else 'refused' end, ended_at = now(),
    message = left(coalesce(v_refusal, nullif(trim(p_message), '')), 500),
    frames = case when v_refusal is null and p_status = 'finished' then p_frames end,
    file_size_bytes = case when v_refusal is null and p_status = 'finished' then p_file_size_bytes end,
    file_sha256 = case when v_refusal is null and p_status = 'finished' then p_file_sha256 end
  where e.id = p_id
  returning * into v_export;
  return v_export;
end
$$;

create function private.export_refusal(p_export public.film_exports) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select r.message from private.render_refusals(p_export.user_id) r limit 1),
    case when not private.consent_covers(p_export.user_id, p_export.source_data)
      or (p_export.source_data ? 'photos' and not private.photos_allowed(p_export.user_id, p_export.source_data -> 'photos'))
      then 'The member''s consent no longer covers what this film shows.' end);
end
$$;
comment on function private.export_refusal(public.film_exports) is 'Why a drawn film must not be handed out (any more); null when it may.';

create function public.end_film_export(
  p_id uuid, p_status public.film_export_status, p_frames integer default null, p_file_size_bytes bigint default null,
  p_file_sha256 text default null, p_message text default null
) returns public.film_exports
language sql set search_path = '' as $$
  select private.end_film_export(p_id, p_status, p_frames, p_file_size_bytes, p_file_sha256, p_message);
$$;
comment on function public.end_film_export(uuid, public.film_export_status, integer, bigint, text, text) is
  'Ends one''s own export: finished (with the file''s facts), stopped or failed. Consent and safety are asked again for a finished one: answered '
  'with status refused, the file must be thrown away. Errors: 42501 without content:write, PT404 none of the caller''s, 22023.';

create function private.confirm_export_deleted(p_id uuid) returns public.film_exports
language plpgsql security definer set search_path = '' as $$
declare
  v_export public.film_exports;
begin
  perform private.require('content', 'write');
  select * into v_export from public.film_exports e where e.id = p_id and e.exported_by = auth.uid() for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such export of yours.';
  elsif v_export.status <> 'finished' then
    raise exception using errcode = '22023', message = 'This export left no file.';
  end if;
  update public.film_exports e set deleted_at = coalesce(e.deleted_at, now()) where e.id = p_id returning * into v_export;
  return v_export;
end
$$;
create function public.confirm_export_deleted(p_id uuid) returns public.film_exports
language sql set search_path = '' as $$ select private.confirm_export_deleted(p_id); $$;
comment on function public.confirm_export_deleted(uuid) is
  'Says that every copy of a file that the caller made in their browser is deleted; twice changes nothing. Errors: 42501 without content:write, '
  'PT404 none of the caller''s, 22023 for one without a file.';

revoke execute on function
  public.confirm_export_deleted(uuid), public.begin_film_export(uuid, uuid, jsonb, text, text),
  public.end_film_export(uuid, public.film_export_status, integer, bigint, text, text)
from public, anon;
grant execute on function
  private.confirm_export_deleted(uuid), public.confirm_export_deleted(uuid),
  private.begin_film_export(uuid, uuid, jsonb, text, text), public.begin_film_export(uuid, uuid, jsonb, text, text),
  private.end_film_export(uuid, public.film_export_status, integer, bigint, text, text),
  public.end_film_export(uuid, public.film_export_status, integer, bigint, text, text)
to authenticated, service_role;

create function private.recall_exports() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_export public.film_exports;
begin
  for v_export in
    update public.film_exports e set consent_ended_at = now()
    where e.user_id = new.user_id and e.status = 'finished' and e.consent_ended_at is null and e.deleted_at is null
      and not private.consent_covers(e.user_id, e.source_data)
    returning *
  loop
    perform private.notify_staff(v_export.exported_by::text, 'takedown_due', 'Delete a film that you made in your browser',
      format('The member took back the consent for what it shows. Made %s; every copy of the file has to go.',
        to_char(v_export.created_at, 'FMDD FMMonth YYYY')),
      jsonb_build_object('resource', 'film_exports', 'id', v_export.id));
  end loop;
  return null;
end
$$;
comment on function private.recall_exports() is
  'A withdrawal marks the files on staff''s machines that show more than any platform''s consents cover, and asks whoever made them to delete them.';
create trigger recall_exports after insert on public.media_consents
  for each row when (new.decision = 'withdrawn') execute function private.recall_exports();

create function private.recalled_exports(p_user_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  -- To the member themself, colleagues' names are none of the answer.
  select coalesce(jsonb_agg(jsonb_build_object(
    'film', e.film, 'made_at', e.ended_at, 'deleted_at', e.deleted_at, 'by', case when p_user_id is distinct from auth.uid() then m.full_name end)
    order by e.ended_at), '[]')
  from public.film_exports e
  left join public.staff_members m on m.user_id = e.exported_by
  where e.user_id = p_user_id and e.consent_ended_at is not null;
$$;
comment on function private.recalled_exports(uuid) is
  'Files on staff''s machines that a withdrawal reached: [{film, made_at, deleted_at, by}]. Part of consent_receipt; asks for no permission.';

create view public.film_export_summaries with (security_invoker = on) as
select e.id, e.user_id, e.source_data #>> '{user,display_name}' as display_name, t.template_name, e.film, e.preset, e.status, e.message,
  e.frames, e.file_size_bytes, e.file_sha256, e.content_hash, e.exported_by, private.requester_name(e.exported_by) as exported_by_name,
  case when e.status <> 'finished' or e.deleted_at is not null then 'none' when e.consent_ended_at is not null then 'due' else 'kept' end as file_state,
  e.consent_ended_at, e.deleted_at, e.ended_at, e.created_at
from public.film_exports e
join public.content_template_versions v on v.id = e.template_version_id
join public.content_templates t on t.id = v.template_id;
comment on view public.film_export_summaries is 'Films made in browsers as lists show them, under the name that the consent showed, without the frozen data.';
comment on column public.film_export_summaries.file_state is 'none; kept on the machine of whoever made it; due: to be deleted there.';
revoke all on public.film_export_summaries from public, anon, authenticated;
grant select on public.film_export_summaries to authenticated, service_role;
