-- Cards: stills made of a member's rows. A card is a render like a film, of a template like a film's, so consent, refusals, leases, retries,
-- drafts and removals are the films'. Here is what is a card's own: its row among the member's generated images.

create function private.file_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.ai_generated_images (
    user_id, video_generation_id, image_type, image_url, template_used, text_overlay, colors_used, style)
  select new.user_id, new.id, private.card_type(new.film), new.video_url, t.template_name,
    coalesce(nullif(new.choices ->> 'quote', ''), nullif(new.choices ->> 'headline', '')),
    array_remove(array[new.choices ->> 'accent'], null), new.choices ->> 'style'
  from (select 1) one left join public.content_templates t on t.id = new.template_id
  on conflict (video_generation_id) do update set image_url = excluded.image_url;
  return null;
end
$$;
comment on function private.file_card() is 'A finished card, but for drafts, is among the member''s images; shelve_film puts it into the library.';
create trigger file_card after update of status on public.viral_video_generations
  for each row when (new.status = 'succeeded' and old.status <> 'succeeded' and not new.is_draft and new.video_type = 'share_card')
  execute function private.file_card();

create function private.unfile_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.ai_generated_images i where i.video_generation_id = new.id;
  return null;
end
$$;
comment on function private.unfile_card() is 'A card whose file went, with its consent, is no image of the member any more.';
create trigger unfile_card after update of status on public.viral_video_generations
  for each row when (old.status = 'succeeded' and new.status <> 'succeeded' and new.video_type = 'share_card')
  execute function private.unfile_card();

create function private.discard_card() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.video_generation_id is null then
    perform private.remove_media(old.user_id, 'member-media', old.image_url, 'row_deleted');
  elsif pg_trigger_depth() = 1 then
    -- The member deleted it: it leaves the library, and its render takes the files along.
    delete from public.user_content_library l where l.video_generation_id = old.video_generation_id and not l.is_published;
    delete from public.viral_video_generations v where v.id = old.video_generation_id;
  end if;
  return null;
end
$$;
comment on function private.discard_card() is 'An image that its member deletes takes its file along: the app''s own, or the card of the studio.';
create trigger discard_card after delete on public.ai_generated_images
  for each row execute function private.discard_card();
