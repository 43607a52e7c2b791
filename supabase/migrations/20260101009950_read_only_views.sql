-- Nothing is written by somebody who looks at the console as another role. The very last file, so that it sees every table.
--
-- private.can() refuses the verb write, but not everything that is written asks it: notices are marked as read by whoever got them, and
-- a function may read with one permission and note something. So each table refuses by itself, whoever's function writes.

create function private.refuse_while_viewing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.viewed_role() is not null then
    perform private.refuse_viewer();
  end if;
  return null;
end
$$;
comment on function private.refuse_while_viewing() is
  'Statement trigger of every table but the audit log, which says what was revealed and exported meanwhile, staff_role_views, whose '
  'function ends the view, and two whose rows come beside others that ask: a redemption, which is timed, would ask four times instead of twice. '
  'Not asked again for what triggers write: the statement that set them off was.';

do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid from pg_catalog.pg_class c
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'analytics'::regnamespace)
      and c.relkind in ('r', 'p') and not c.relispartition
      and c.oid <> all (array['public.audit_log', 'public.staff_role_views', 'public.consultation_key_usage', 'analytics.dirty']::regclass[])
  loop
    execute format(
      'create trigger aa_refuse_while_viewing before insert or update or delete on %s for each statement '
      'when (pg_trigger_depth() = 0) execute function private.refuse_while_viewing()', v_table);
  end loop;
end
$$;

create policy "Nobody uploads while viewing as another role" on storage.objects
  as restrictive for insert to authenticated with check ((select private.viewed_role()) is null);
create policy "Nobody replaces files while viewing as another role" on storage.objects
  as restrictive for update to authenticated
  using ((select private.viewed_role()) is null) with check ((select private.viewed_role()) is null);
create policy "Nobody deletes files while viewing as another role" on storage.objects
  as restrictive for delete to authenticated using ((select private.viewed_role()) is null);
