-- What the worker does for a privacy request that two people agreed on: a copy of everything, or its erasure. Which tables hold rows of a
-- member is never written down: it is read from the foreign keys, so that a new table cannot be forgotten; and what is left after an erasure
-- is looked for in every column of every table, foreign key or not.

create function private.member_tables() returns table (table_name text, predicate text)
language sql stable security definer set search_path = '' as $$
  with recursive links as (
    select c.conrelid, c.confrelid, c.confdeltype, a.attname as column_name, f.attname as of_column
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_class t on t.oid = c.conrelid and not t.relispartition
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace and n.nspname in ('public', 'private', 'analytics')
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_catalog.pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1
  ), owned (relid, predicate, depth) as (
    select l.conrelid, format('t.%I = $1', l.column_name), 1
    from links l where l.confrelid in ('public.profiles'::regclass, 'auth.users'::regclass)
    union
    -- What goes with a row of theirs is theirs: the foods of a meal, the sets of a workout.
    select l.conrelid, format('t.%I in (select t.%I from %s t where %s)', l.column_name, l.of_column, o.relid::regclass, o.predicate), o.depth + 1
    from owned o join links l on l.confrelid = o.relid and l.confdeltype = 'c' and l.conrelid <> o.relid
    where o.depth < 5 and o.relid <> 'public.profiles'::regclass
  )
  select format('%I.%I', n.nspname, t.relname), string_agg(distinct o.predicate, ' or ')
  from owned o join pg_catalog.pg_class t on t.oid = o.relid join pg_catalog.pg_namespace n on n.oid = t.relnamespace
  group by n.nspname, t.relname;
$$;
comment on function private.member_tables() is
  'Every table with rows of members, and the condition that finds those of one ($1, over the alias t): by a foreign key to the profile or the account, or by '
  'one that deletes along with a row that has one, up to five steps away.';

create function private.member_counts(p_user_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_table record;
  v_count bigint;
  v_counts jsonb := '{}';
begin
  for v_table in select * from private.member_tables() m order by m.table_name loop
    execute format('select count(*) from %s t where %s', v_table.table_name, v_table.predicate) into v_count using p_user_id;
    if v_count > 0 then
      v_counts := v_counts || jsonb_build_object(regexp_replace(v_table.table_name, '^public\.', ''), v_count);
    end if;
  end loop;
  return v_counts;
end
$$;

create function private.member_traces(p_user_id uuid, p_email text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_table record;
  v_count bigint;
  v_left jsonb := '{}';
begin
  for v_table in
    select format('%I.%I', n.nspname, t.relname) as name, string_agg(case
        when a.atttypid = 'uuid'::regtype then format('t.%I = $1', a.attname)
        when a.atttypid = 'uuid[]'::regtype then format('$1 = any (t.%I)', a.attname)
        when a.atttypid in ('json'::regtype, 'jsonb'::regtype) then format('t.%1$I::text like ''%%'' || $1::text || ''%%''', a.attname)
        else format('(t.%1$I like ''%%'' || $1::text || ''%%'' or lower(t.%1$I) = $2)', a.attname) end, ' or ') as predicate
    from pg_catalog.pg_class t
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace and n.nspname in ('public', 'private', 'analytics', 'auth')
    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text'::regtype, 'varchar'::regtype)
    where t.relkind in ('r', 'p') and not t.relispartition
    group by n.nspname, t.relname order by 1
  loop
    execute format('select count(*) from %s t where %s', v_table.name, v_table.predicate) into v_count using p_user_id, lower(p_email);
    if v_count > 0 then
      v_left := v_left || jsonb_build_object(regexp_replace(v_table.name, '^public\.', ''), v_count);
    end if;
  end loop;
  return v_left;
end
$$;
comment on function private.member_traces(uuid, text) is
  'In which tables the id or the e-mail address of a person is found, in any column that could hold it, and in how many rows. Reads every table: for a '
  'receipt, not for a page.';

create table private.kept_after_erasure (
  table_name text primary key,
  reason text not null
);
alter table private.kept_after_erasure enable row level security;
comment on table private.kept_after_erasure is 'Where the id of an erased member may still be found, and why the law allows it. Nowhere else.';
insert into private.kept_after_erasure (table_name, reason) values
  ('auth.audit_log_entries', 'The sign-in service''s own log, which it empties itself.'),
  ('audit_log', 'Who did what is kept as evidence (GDPR art. 5 (2)); health values and secrets in it are redacted.'),
  ('media_removals', 'Proof that the files were deleted; the id is all that it knows of the person.');

------------------------------------------------------------------------------------------------------------------
-- The job: claim, report, fail
------------------------------------------------------------------------------------------------------------------

create function private.leased_request(p_id uuid, p_fence bigint) returns public.privacy_requests
language plpgsql security definer set search_path = '' as $$
declare
  v_request public.privacy_requests;
begin
  select * into v_request from public.privacy_requests r where r.id = p_id for update;
  perform private.require_lease(v_request.fence = p_fence and v_request.status = 'running', v_request.fence, v_request.status::text);
  return v_request;
end
$$;

create function public.claim_privacy_request(p_worker text, p_lease_seconds integer default 300) returns setof public.privacy_requests
language plpgsql set search_path = '' as $$
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  return query
  update public.privacy_requests r
  set status = 'running', stage = 'starting', fence = r.fence + 1, attempts = r.attempts + 1, worker_id = p_worker, error_message = null,
    lease_expires_at = now() + make_interval(secs => p_lease_seconds)
  where r.id = (
    select d.id from public.privacy_requests d
    where (d.status = 'approved' or (d.status = 'running' and d.lease_expires_at < now())) and d.run_after <= now() and d.user_id is not null
      and (d.kind = 'export' or d.hold_until is null or d.hold_until < (now() at time zone 'UTC')::date)
    order by d.due_at, d.id limit 1 for update skip locked)
  returning r.*;
end
$$;
comment on function public.claim_privacy_request(text, integer) is
  'The approved request that is due soonest, or one whose worker is gone; none while an erasure is on hold. Errors: 22023. Service role only.';

create function public.report_privacy_request(p_id uuid, p_fence bigint, p_progress numeric, p_stage text) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.leased_request(p_id, p_fence);
  update public.privacy_requests r
  set progress_pct = least(100, greatest(0, p_progress)), stage = left(p_stage, 60), lease_expires_at = now() + interval '5 minutes' where r.id = p_id;
end
$$;
comment on function public.report_privacy_request(uuid, bigint, numeric, text) is 'Progress, and five minutes more. Errors: KF001 lease lost. Service role only.';

create function public.fail_privacy_request(p_id uuid, p_fence bigint, p_message text) returns void
language plpgsql set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
begin
  update public.privacy_requests r
  set error_message = left(p_message, 2000), stage = null,
    status = case when v_request.attempts >= 5 then 'failed' else r.status end,
    lease_expires_at = now() - interval '1 second', run_after = now() + interval '30 seconds' * power(2, v_request.attempts)
  where r.id = p_id;
end
$$;
comment on function public.fail_privacy_request(uuid, bigint, text) is 'Tried again later, five times; then a person has to look. Errors: KF001. Service role only.';

create function public.privacy_files(p_id uuid, p_fence bigint) returns table (bucket text, path text)
language plpgsql set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
begin
  return query
  select o.bucket_id::text, o.name::text from storage.objects o
  where o.name like v_request.user_id || '/%' and (v_request.kind = 'erase' or o.bucket_id <> 'privacy-exports')
  union
  select 'training-photos', f.image_url from public.food_photo_training_data f
  where f.user_id = v_request.user_id and exists (select 1 from storage.objects o where o.bucket_id = 'training-photos' and o.name = f.image_url)
  order by 1, 2;
end
$$;
comment on function public.privacy_files(uuid, bigint) is
  'Every file of the member: to pack into the copy (earlier copies left out), or to delete. Errors: KF001. Service role only.';

------------------------------------------------------------------------------------------------------------------
-- A copy of everything
------------------------------------------------------------------------------------------------------------------

create function public.privacy_export_tables(p_id uuid, p_fence bigint) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('table', c.key, 'rows', c.value, 'about', coalesce(obj_description(to_regclass('public.' || c.key), 'pg_class'), '')) order by c.key), '[]')
    from jsonb_each(private.member_counts(v_request.user_id)) c where c.key not like '%.%');
end
$$;
comment on function public.privacy_export_tables(uuid, bigint) is
  '[{table, rows, about}]: the tables of public that have rows of the member, and what each is. Errors: KF001. Service role only.';

create function public.privacy_export_rows(p_id uuid, p_fence bigint, p_table text, p_offset integer default 0, p_limit integer default 1000) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
  v_predicate text;
  v_order text;
  v_rows jsonb;
begin
  select m.predicate into v_predicate from private.member_tables() m where m.table_name = format('public.%I', p_table);
  if v_predicate is null then
    raise exception using errcode = '22023', message = 'This table has no rows of members.';
  end if;
  select string_agg(format('t.%I', a.attname), ', ') into v_order
  from pg_catalog.pg_index i cross join lateral unnest(i.indkey) k (attnum)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = format('public.%I', p_table)::regclass and i.indisprimary;
  execute format(
    -- Digests of secrets, embeddings and the queue's own columns say nothing about a person.
    'select coalesce(jsonb_agg(to_jsonb(r) - ''{key_value,embedding,user_no,search_text,fence,worker_id,lease_expires_at,run_after}''::text[]), ''[]'')
       from (select t.* from public.%I t where %s order by %s offset $2 limit $3) r', p_table, v_predicate, v_order)
  into v_rows using v_request.user_id, p_offset, p_limit;
  return v_rows;
end
$$;
comment on function public.privacy_export_rows(uuid, bigint, text, integer, integer) is
  'Rows of the member in one table, in the order of its key. Errors: KF001, 22023 for a table without rows of members. Service role only.';

create function public.complete_privacy_export(p_id uuid, p_fence bigint, p_path text, p_receipt jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
begin
  if p_path is distinct from v_request.user_id || '/' || p_id || '.zip' then
    raise exception using errcode = '22023', message = 'The copy lies in the member''s folder, named by its request.';
  end if;
  update public.privacy_requests r
  set status = 'completed', progress_pct = 100, stage = null, lease_expires_at = null, receipt = p_receipt || jsonb_build_object('path', p_path, 'expires_at', now() + interval '30 days')
  where r.id = p_id;
  -- A copy of everything about a person is no file to forget: the removals lane takes it after 30 days.
  insert into public.media_removals (user_id, bucket, path, reason, run_after)
  values (v_request.user_id, 'privacy-exports', p_path, 'export_expired', now() + interval '30 days')
  on conflict (bucket, path) where removed_at is null do nothing;
end
$$;
comment on function public.complete_privacy_export(uuid, bigint, text, jsonb) is
  'The copy is in privacy-exports for 30 days. p_receipt: {tables, files, bytes, sha256}. Errors: KF001, 22023 for another path. Service role only.';

------------------------------------------------------------------------------------------------------------------
-- Erasure
------------------------------------------------------------------------------------------------------------------

create function private.erase_member(p_id uuid, p_fence bigint, p_files integer) returns jsonb
-- Definer: the service role may not delete accounts by statement.
language plpgsql security definer set search_path = '' as $$
declare
  v_request constant public.privacy_requests := private.leased_request(p_id, p_fence);
  v_email text;
  v_counts jsonb;
  v_left jsonb;
  v_receipt jsonb;
begin
  if v_request.kind <> 'erase' or v_request.user_id is null then
    raise exception using errcode = '22023', message = 'This request erases nobody.';
  elsif v_request.hold_until >= (now() at time zone 'UTC')::date then
    raise exception using errcode = '22023', message = format('On hold until %s.', v_request.hold_until);
  elsif exists (select 1 from storage.objects o where o.name like v_request.user_id || '/%') then
    raise exception using errcode = '22023', message = 'There are still files of this member: they go before the rows that know of them.';
  end if;
  select u.email into v_email from auth.users u where u.id = v_request.user_id;
  v_counts := private.member_counts(v_request.user_id);
  perform private.forget_address(lower(v_email));
  -- The receipt of an earlier copy stays, without the file's path: that one is gone, and holds the id.
  update public.privacy_requests r set receipt = r.receipt - 'path' where r.user_id = v_request.user_id and r.receipt ? 'path';
  delete from auth.users u where u.id = v_request.user_id;
  -- What the deletion itself noted for the rewards: there is nobody left to reward. Others in the same mark keep theirs.
  delete from private.reward_queue q where q.user_ids <@ array[v_request.user_id];
  update private.reward_queue q set user_ids = k.ids, days = k.days
  from (
    select r.id, array_agg(u.member order by u.n) as ids, array_agg(u.day order by u.n) as days
    from private.reward_queue r cross join lateral unnest(r.user_ids, r.days) with ordinality u (member, day, n)
    where v_request.user_id = any (r.user_ids) and u.member <> v_request.user_id group by r.id
  ) k where k.id = q.id;
  v_left := private.member_traces(v_request.user_id, v_email);
  if exists (select 1 from jsonb_object_keys(v_left) t where not exists (select 1 from private.kept_after_erasure k where k.table_name = t)) then
    -- All or nothing: the deletion is undone with this statement, and a person has to look.
    raise exception using errcode = '22023', message = format('The person would still be found in %s.',
      (select string_agg(t, ', ') from jsonb_object_keys(v_left) t where not exists (select 1 from private.kept_after_erasure k where k.table_name = t)));
  end if;
  v_receipt := jsonb_build_object('tables', v_counts, 'files', p_files, 'left', 0,
    'kept', (select coalesce(jsonb_object_agg(k.table_name, jsonb_build_object('rows', v_left -> k.table_name, 'reason', k.reason)), '{}')
      from private.kept_after_erasure k where v_left ? k.table_name));
  v_receipt := v_receipt || jsonb_build_object('sha256', encode(extensions.digest(v_receipt::text, 'sha256'), 'hex'));
  update public.privacy_requests r
  set status = 'completed', progress_pct = 100, stage = null, lease_expires_at = null, receipt = v_receipt where r.id = p_id;
  return v_receipt;
end
$$;
create function public.erase_member(p_id uuid, p_fence bigint, p_files integer) returns jsonb
language sql set search_path = '' as $$ select private.erase_member(p_id, p_fence, p_files); $$;
comment on function public.erase_member(uuid, bigint, integer) is
  'Deletes the account with every row of the member, after their p_files files, and proves it: {tables: rows deleted or freed of the person, files, left: 0, kept: {table: '
  '{rows, reason}}, sha256}. Raises, and has erased nothing, when the id or the address is found in any other column of any table. Errors: KF001; 22023 for a hold, '
  'for files that are left, and for traces. Service role only.';

create function private.forget_address(p_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_column record;
begin
  -- Others invited them by address, before or beside an account: the invitation goes, the inviter's other rows stay.
  for v_column in
    select format('%I.%I', n.nspname, t.relname) as name, a.attname
    from pg_catalog.pg_class t join pg_catalog.pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attname = 'invited_email' and not a.attisdropped
    where t.relkind in ('r', 'p')
  loop
    execute format('delete from %s t where lower(t.%I) = $1', v_column.name, v_column.attname) using p_email;
  end loop;
end
$$;

revoke execute on function public.claim_privacy_request(text, integer), public.report_privacy_request(uuid, bigint, numeric, text), public.fail_privacy_request(uuid, bigint, text),
  public.privacy_files(uuid, bigint), public.privacy_export_tables(uuid, bigint), public.privacy_export_rows(uuid, bigint, text, integer, integer),
  public.complete_privacy_export(uuid, bigint, text, jsonb), public.erase_member(uuid, bigint, integer) from public, anon, authenticated;
grant execute on function public.claim_privacy_request(text, integer), public.report_privacy_request(uuid, bigint, numeric, text), public.fail_privacy_request(uuid, bigint, text),
  public.privacy_files(uuid, bigint), public.privacy_export_tables(uuid, bigint), public.privacy_export_rows(uuid, bigint, text, integer, integer),
  public.complete_privacy_export(uuid, bigint, text, jsonb), public.erase_member(uuid, bigint, integer) to service_role;
