-- Partitions: the tables that grow with time, cut into months when that pays. They start as plain tables; every key of theirs
-- holds the column that they would be cut by, so that the cut changes nothing for the API.
--
-- A cut table stays where it is. Its months lie in private, with row-level security and without any grant: they are reached
-- through their table and its policies only.

create function private.add_partition(p_table regclass, p_month date) returns boolean
language plpgsql set search_path = '' set timezone = 'UTC' as $$
declare
  v_table name := (select c.relname from pg_catalog.pg_class c where c.oid = p_table);
  v_name text := left(v_table, 55) || to_char(p_month, '_YYYY_MM');
  v_from date := date_trunc('month', p_month);
  v_to date := date_trunc('month', p_month) + interval '1 month';
  v_column name;
  v_columns text;
  v_default regclass := to_regclass(format('private.%I', left(v_table, 55) || '_default'));
begin
  if to_regclass(format('private.%I', v_name)) is not null then
    return false;
  end if;
  select a.attname into strict v_column
  from pg_catalog.pg_partitioned_table t join pg_catalog.pg_attribute a on a.attrelid = t.partrelid and a.attnum = t.partattrs[0]
  where t.partrelid = p_table;
  execute format('create table private.%I (like %s including defaults including generated including constraints including storage)', v_name, p_table);
  if v_default is not null then
    -- A month that came without being asked for lies among the rest.
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into v_columns from pg_catalog.pg_attribute a
    where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format(
      'with moved as (delete from %1$s d where d.%2$I >= %3$L and d.%2$I < %4$L returning %5$s)
       insert into private.%6$I (%5$s) select %5$s from moved', v_default, v_column, v_from, v_to,
      v_columns, v_name);
  end if;
  execute format('alter table %s attach partition private.%I for values from (%L) to (%L)', p_table, v_name, v_from, v_to);
  perform private.close_partition(format('private.%I', v_name)::regclass, format('%s of %s.', to_char(p_month, 'YYYY-MM'), v_table));
  return true;
end
$$;
comment on function private.add_partition(regclass, date) is
  'Adds the month of this day to a table that is cut by month, with the rows of it that came before; false when it is there. Months of '
  'timestamps are UTC''s.';

create function private.close_partition(p_partition regclass, p_comment text) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', p_partition);
  execute format('revoke all on %s from public, anon, authenticated, service_role', p_partition);
  execute format('comment on table %s is %L', p_partition, p_comment);
end
$$;

create function private.partition_by_month(p_table regclass, p_column name) returns integer
language plpgsql set search_path = '' set timezone = 'UTC' as $$
declare
  v_class pg_catalog.pg_class;
  v_schema name;
  v_old text;
  v_columns text;
  v_bad text;
  v_rest text[]; -- statements that give the new table what the old one had
  v_statement text;
  v_identity record;
  v_from date;
  v_to date;
  v_months integer := 0;
begin
  execute format('lock table %s in access exclusive mode', p_table);
  select * into strict v_class from pg_catalog.pg_class c where c.oid = p_table;
  v_schema := v_class.relnamespace::regnamespace::text;
  if v_class.relkind <> 'r' or v_class.relispartition then
    raise exception using errcode = '55000', message = format('%s is not a plain table.', p_table);
  end if;
  if not exists (
    select 1 from pg_catalog.pg_attribute a where a.attrelid = p_table and a.attname = p_column and a.attnotnull
      and a.atttypid in ('date'::regtype, 'timestamptz'::regtype)
  ) then
    raise exception using errcode = '22023', message = format('%s has no column %s that is a date or timestamptz and never null.', p_table, p_column);
  end if;
  select i.indexrelid::regclass::text into v_bad from pg_catalog.pg_index i
  where i.indrelid = p_table and i.indisunique and not exists (
    select 1 from pg_catalog.pg_attribute a where a.attrelid = p_table and a.attname = p_column and a.attnum = any (i.indkey::int2[])) limit 1;
  if v_bad is not null then
    raise exception using errcode = '55000', message = format('The unique index %s does not hold %s.', v_bad, p_column);
  end if;
  select c.conrelid::regclass || ' (' || c.conname || ')' into v_bad from pg_catalog.pg_constraint c
  where c.confrelid = p_table and c.contype = 'f' limit 1;
  if v_bad is not null then
    raise exception using errcode = '55000', message = format('A foreign key points at %s: %s.', p_table, v_bad);
  end if;

  -- Everything by name, taken down while the name is still the old table's.
  select array_agg(s.statement order by s.place, s.name) into v_rest from (
    select 1 as place, c.conname::text as name, format('alter table %s add constraint %I %s', p_table, c.conname, pg_get_constraintdef(c.oid)) as statement
    from pg_catalog.pg_constraint c where c.conrelid = p_table and c.contype in ('p', 'u', 'f') and c.conparentid = 0
    union all
    select 2, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_catalog.pg_index i
    where i.indrelid = p_table and not exists (select 1 from pg_catalog.pg_constraint c where c.conindid = i.indexrelid)
    union all
    select 3, c.relname, format('comment on index %I.%I is %L', v_schema, c.relname, obj_description(c.oid, 'pg_class'))
    from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
    where i.indrelid = p_table and obj_description(c.oid, 'pg_class') is not null
    union all
    select 4, t.tgname, pg_get_triggerdef(t.oid) from pg_catalog.pg_trigger t where t.tgrelid = p_table and not t.tgisinternal
    union all
    select 5, t.tgname, format('alter table %s %s trigger %I', p_table,
        case t.tgenabled when 'D' then 'disable' when 'R' then 'enable replica' else 'enable always' end, t.tgname)
    from pg_catalog.pg_trigger t where t.tgrelid = p_table and not t.tgisinternal and t.tgenabled <> 'O'
    union all
    select 6, p.polname, format('create policy %I on %s as %s for %s to %s', p.polname, p_table,
        case when p.polpermissive then 'permissive' else 'restrictive' end,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(case r when 0 then 'public' else quote_ident(r::regrole::text) end, ', ') from unnest(p.polroles) r))
      || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
    from pg_catalog.pg_policy p where p.polrelid = p_table
    union all
    select 7, '', format('alter table %s enable row level security', p_table) where v_class.relrowsecurity
    union all
    select 7, '', format('alter table %s force row level security', p_table) where v_class.relforcerowsecurity
    union all
    select 8, '', format('revoke all on %s from public, anon, authenticated, service_role', p_table)
    union all
    select 9, g.grantee::text || g.privilege_type, format('grant %s on %s to %s%s', g.privilege_type, p_table,
        case g.grantee when 0 then 'public' else g.grantee::regrole::text end, case when g.is_grantable then ' with grant option' else '' end)
    from aclexplode(v_class.relacl) g where g.grantee <> v_class.relowner
    union all
    select 9, a.attname || g.grantee || g.privilege_type, format('grant %s (%I) on %s to %s', g.privilege_type, a.attname, p_table,
        case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
    from pg_catalog.pg_attribute a cross join aclexplode(a.attacl) g where a.attrelid = p_table and a.attacl is not null
    union all
    select 10, '', format('comment on table %s is %L', p_table, obj_description(p_table, 'pg_class'))
    union all
    select 11, '', format('alter table %s owner to %s', p_table, v_class.relowner::regrole)
    union all
    -- Views are bound to the table itself, not to its name.
    select 12, v.oid::text, format('create or replace view %s%s as %s', v.oid::regclass,
        coalesce(' with (' || array_to_string(v.reloptions, ', ') || ')', ''), pg_get_viewdef(v.oid))
    from pg_catalog.pg_class v where v.relkind = 'v' and exists (
      select 1 from pg_catalog.pg_rewrite r join pg_catalog.pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
      where r.ev_class = v.oid and d.refclassid = 'pg_class'::regclass and d.refobjid = p_table)
  ) s;

  v_old := format('%I.%I', v_schema, left(v_class.relname, 50) || '_uncut');
  execute format('alter table %s rename to %I', p_table, left(v_class.relname, 50) || '_uncut');
  execute format(
    'create table %I.%I (like %s including defaults including generated including identity including constraints including comments
       including storage including statistics) partition by range (%I)', v_schema, v_class.relname, v_old, p_column);
  execute format('create table private.%I partition of %I.%I default', left(v_class.relname, 55) || '_default', v_schema, v_class.relname);
  perform private.close_partition(format('private.%I', left(v_class.relname, 55) || '_default')::regclass,
    format('Rows of %s of months that have no table of their own yet.', v_class.relname));
  execute format('select date_trunc(''month'', min(%1$I)), date_trunc(''month'', max(%1$I)) from %2$s', p_column, v_old) into v_from, v_to;
  v_from := least(v_from, date_trunc('month', now())::date);
  v_to := greatest(v_to, (date_trunc('month', now()) + interval '3 months')::date);
  if v_to - v_from > 366 * 20 then
    raise exception using errcode = '22023', message = format('The rows of %s span more than 20 years, from %s to %s.', v_class.relname, v_from, v_to),
      hint = 'Correct those that are far off first.';
  end if;
  for v_statement in select m::date::text from generate_series(v_from, v_to, interval '1 month') m loop
    perform private.add_partition(format('%I.%I', v_schema, v_class.relname)::regclass, v_statement::date);
    v_months := v_months + 1;
  end loop;

  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into v_columns from pg_catalog.pg_attribute a
  where a.attrelid = v_old::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  execute format('insert into %1$I.%2$I (%3$s) overriding system value select %3$s from %4$s', v_schema, v_class.relname, v_columns, v_old);
  for v_identity in
    select pg_get_serial_sequence(v_old, a.attname) as before, pg_get_serial_sequence(format('%I.%I', v_schema, v_class.relname), a.attname) as after
    from pg_catalog.pg_attribute a where a.attrelid = v_old::regclass and a.attidentity <> ''
  loop
    execute format('select setval(%L, s.last_value, s.is_called) from %s s', v_identity.after, v_identity.before);
  end loop;

  -- Views let go of the old table first; then its names are free.
  foreach v_statement in array v_rest loop
    continue when v_statement not like 'create or replace view %';
    execute v_statement;
  end loop;
  execute format('drop table %s', v_old);
  foreach v_statement in array v_rest loop
    continue when v_statement like 'create or replace view %';
    execute v_statement;
  end loop;
  execute format('analyze %I.%I', v_schema, v_class.relname);
  perform private.append_audit('update', v_class.relname::text, null, null,
    jsonb_build_object('partitioned_by', p_column, 'months', v_months));
  return v_months;
end
$$;
comment on function private.partition_by_month(regclass, name) is
  'Cuts a table into months by a date or timestamptz, rows and all, in the transaction of the caller: same name, columns, defaults, keys, '
  'indexes, triggers, policies, grants, comments, identities and views. Answers how many months. Nobody can use the table meanwhile, and '
  'it needs its room a second time. Refuses (55000) a unique key without the column and a table that a foreign key points at.';

create function private.ensure_month_partitions(p_months_ahead integer default 3) returns integer
language sql set search_path = '' set timezone = 'UTC' as $$
  select count(*) filter (where private.add_partition(t.partrelid, m::date))::integer
  from pg_catalog.pg_partitioned_table t
  join pg_catalog.pg_class c on c.oid = t.partrelid and c.relnamespace = 'public'::regnamespace
  cross join generate_series(date_trunc('month', now()), date_trunc('month', now()) + p_months_ahead * interval '1 month', interval '1 month') m
  where t.partstrat = 'r';
$$;
comment on function private.ensure_month_partitions(integer) is
  'Adds this month and the next ones to every table that is cut by month; answers how many were missing. To be called at least monthly; '
  'until it is, rows are kept all the same, among the rest.';

create function private.drop_months_before(p_table regclass, p_day date) returns integer
language plpgsql set search_path = '' as $$
declare
  v_partition record;
  v_rows bigint;
  v_dropped integer := 0;
begin
  for v_partition in
    select c.oid::regclass as name, to_date(right(c.relname, 7), 'YYYY_MM') as month
    from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
    where i.inhparent = p_table and c.relname ~ '_\d{4}_\d{2}$'
    order by c.relname
  loop
    continue when (v_partition.month + interval '1 month')::date > p_day;
    execute format('select count(*) from %s', v_partition.name) into v_rows;
    execute format('drop table %s', v_partition.name);
    perform private.append_audit('delete', (select c.relname::text from pg_catalog.pg_class c where c.oid = p_table),
      to_char(v_partition.month, 'YYYY-MM'), jsonb_build_object('month', to_char(v_partition.month, 'YYYY-MM'), 'rows', v_rows));
    v_dropped := v_dropped + 1;
  end loop;
  return v_dropped;
end
$$;
comment on function private.drop_months_before(regclass, date) is
  'Drops the months of a cut table that lie wholly before the day, with one audit entry a month that says how many rows went. Answers how '
  'many. No trigger sees it: aggregates and streaks keep what they counted, until they are counted again.';
