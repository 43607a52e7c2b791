-- The library of films and cards: every finished one is in it by itself, with where it came from; what a member takes back leaves it.

create function private.shelve_film() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.user_content_library (
    user_id, content_type, video_generation_id, media_url, thumbnail_url, ai_generated, template_used)
  select new.user_id, case when new.video_type = 'share_card' then 'image' when new.preset = 'portrait' then 'reel' else 'video' end::public.media_type, new.id, new.video_url,
    new.thumbnail_url, true, t.template_name
  from (select 1) one left join public.content_templates t on t.id = new.template_id
  on conflict (video_generation_id)
  do update set media_url = excluded.media_url, thumbnail_url = excluded.thumbnail_url;
  return null;
end
$$;
comment on function private.shelve_film() is 'A finished film, but for drafts, is in the library.';
create trigger shelve_film after update of status on public.viral_video_generations
  for each row when (new.status = 'succeeded' and old.status <> 'succeeded' and not new.is_draft)
  execute function private.shelve_film();

create function private.unshelve_film() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- What was posted stays as a record of where it was; its file is gone all the same, and its posts come down.
  delete from public.user_content_library l
  where l.video_generation_id = new.id and not l.is_published
    and not exists (select 1 from public.social_media_posts p where p.content_id = l.id);
  return null;
end
$$;
create trigger unshelve_film after update of status on public.viral_video_generations
  for each row when (
    (old.status = 'succeeded' and new.status <> 'succeeded') or (old.error_code = 'files_elsewhere' and new.error_code = 'no_consent'))
  execute function private.unshelve_film();

create function private.discard_film() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.viral_video_generations v where v.id = old.video_generation_id;
  return null;
end
$$;
comment on function private.discard_film() is 'Whoever deletes a film from the library deletes its render too, and with it the files.';
create trigger discard_film after delete on public.user_content_library
  for each row when (pg_trigger_depth() = 0 and old.video_generation_id is not null and not old.is_published)
  execute function private.discard_film();

create view public.film_library with (security_invoker = on) as
select l.id, l.user_id, l.content_type, l.video_generation_id, l.media_url, l.thumbnail_url, l.ai_generated, l.template_used,
  l.caption, l.hashtags, array_to_string(l.hashtags, ' ') as hashtag_text, l.rating, l.likes_count, l.shares_count, l.comments_count,
  l.is_published, l.published_to, l.published_at, l.created_at, l.updated_at,
  coalesce(v.source_data #>> '{user,display_name}', private.film_member_name(l.user_id)) as display_name,
  v.film, v.template_id, v.template_version_id, tv.version as template_version, cv.version as newest_version,
  coalesce(cv.version > tv.version, false) as is_outdated, v.content_hash, v.engine, v.renderer_version, v.probe, v.preset, v.resolution,
  v.duration_seconds, v.file_size_bytes, v.generation_time_seconds, v.processing_cost, v.user_rating,
  v.requested_by, private.requester_name(v.requested_by) as requested_by_name, v.status as render_status
from public.user_content_library l
left join public.viral_video_generations v on v.id = l.video_generation_id
left join public.content_template_versions tv on tv.id = v.template_version_id
left join public.content_templates t on t.id = v.template_id
left join public.content_template_versions cv on cv.id = t.current_version_id;
comment on view public.film_library is
  'The library with each film''s provenance, under the name that its consent showed. is_outdated: its template has a newer published version.';
revoke all on public.film_library from public, anon, authenticated;
grant select on public.film_library to authenticated, service_role;

create function private.renew_film(p_library_id uuid, p_renderer_version text) returns public.viral_video_generations
language plpgsql security definer set search_path = '' as $$
declare
  v_film public.viral_video_generations;
  v_chosen jsonb;
begin
  perform private.require('content', 'write');
  select v.* into v_film
  from public.user_content_library l join public.viral_video_generations v on v.id = l.video_generation_id where l.id = p_library_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such film in the library.';
  elsif v_film.template_version_id is null then
    raise exception using errcode = '22023', message = 'This film was not made of a template.';
  end if;
  -- What somebody chose for this film stays; what only was the old version's default becomes the new one's.
  select coalesce(jsonb_object_agg(c.key, c.value), '{}') into v_chosen
  from public.content_template_versions tv cross join lateral jsonb_each(v_film.choices) c
  where tv.id = v_film.template_version_id and tv.choices -> c.key is distinct from c.value;
  return private.request_render(v_film.user_id, v_film.template_id, v_chosen, v_film.preset, p_renderer_version);
end
$$;
create function public.renew_film(p_library_id uuid, p_renderer_version text default '1') returns public.viral_video_generations
language sql set search_path = '' as $$ select private.renew_film(p_library_id, p_renderer_version); $$;
comment on function public.renew_film(uuid, text) is
  'Makes a film of the library again: with its template''s version in use, the member''s rows of today, and what was chosen for it. The old one '
  'stays. Errors: 42501 without content:write, PT404, 22023 no template or nothing published, KR001 refused.';
grant execute on function private.renew_film(uuid, text), public.renew_film(uuid, text) to authenticated, service_role;
