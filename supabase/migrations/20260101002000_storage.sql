-- Storage: five private buckets. Files are reached through signed URLs only.
--   share-videos   <user id>/<content hash>.mp4 and its thumbnail; written by the worker
--   member-media   <user id>/...                                   written by the member
--   training-photos training/<random>.jpg                          copies that members gave for training; written by a service
--   privacy-exports <user id>/<request id>.zip                     a member's copy of their data; written by the worker, deleted after 30 days
--   family-reports  <parent's user id>/<report id>.pdf              reports for the paediatrician; written by the worker

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  ('share-videos', 'share-videos', false, 314572800, '{video/mp4,image/jpeg,image/png,image/webp}'),
  ('member-media', 'member-media', false, 52428800, '{image/jpeg,image/png,image/webp,image/heic,video/mp4,video/quicktime,audio/mpeg,audio/mp4}'),
  ('training-photos', 'training-photos', false, 10485760, '{image/jpeg,image/png,image/webp}'),
  ('privacy-exports', 'privacy-exports', false, 1073741824, '{application/zip}'),
  ('family-reports', 'family-reports', false, 20971520, '{application/pdf}')
on conflict (id) do update
set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

create policy "Growth sees share videos, members see their own" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'share-videos'
    and ((select private.can('content', 'read')) or (storage.foldername(name))[1] = (select auth.uid())::text)
  );
create policy "Growth uploads share videos" on storage.objects
  for insert to authenticated
  with check (bucket_id = 'share-videos' and (select private.can('content', 'write')));
create policy "Growth replaces share videos" on storage.objects
  for update to authenticated
  using (bucket_id = 'share-videos' and (select private.can('content', 'write')))
  with check (bucket_id = 'share-videos' and (select private.can('content', 'write')));
create policy "Growth deletes share videos" on storage.objects
  for delete to authenticated
  using (bucket_id = 'share-videos' and (select private.can('content', 'write')));

create policy "Members see their media, growth sees what face or body consents cover" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'member-media'
    and (
      (storage.foldername(name))[1] = (select auth.uid())::text
      or ((select private.can('content', 'read')) and exists (
        select 1 from public.user_milestones_media m where m.media_url = name))
    )
  );
create policy "Who works with health sees photos of the meals that they see" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'member-media' and (select private.can('health', 'read'))
    -- A meal has a name too.
    and exists (select 1 from public.meals m where m.image_url = objects.name)
  );
create policy "Members upload their media" on storage.objects
  for insert to authenticated
  with check (bucket_id = 'member-media' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "Members replace their media" on storage.objects
  for update to authenticated
  using (bucket_id = 'member-media' and (storage.foldername(name))[1] = (select auth.uid())::text)
  with check (bucket_id = 'member-media' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "Members delete their media" on storage.objects
  for delete to authenticated
  using (bucket_id = 'member-media' and (storage.foldername(name))[1] = (select auth.uid())::text);

-- Whose photo it is, the rows decide: theirs for members, all without a name for the AI team. A photo whose row is gone can be reached
-- by nobody.
create policy "Who sees a training photo's row sees the photo" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'training-photos'
    and exists (select 1 from public.food_photo_training_data f where f.image_url = name)
  );
create policy "Members fetch their copy, support hands it over" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'privacy-exports'
    and ((select private.can('users', 'write')) or (storage.foldername(name))[1] = (select auth.uid())::text)
  );
create policy "Who sees a report sees its file" on storage.objects
  for select to authenticated
  using (bucket_id = 'family-reports' and exists (select 1 from public.reports r where r.pdf_url = name));
