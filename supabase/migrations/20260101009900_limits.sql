-- Limits: what no domain says more narrowly itself. The last file, so that it sees every table.
--
-- Whatever the API lets people write is bounded: a megabyte in a name, a NaN that poisons a sum, or a day in the year 5000 that
-- no calendar shows is refused with 23514 and the name of the column, before anything reads it. One statement a table.

create function private.is_short_list(p_list text[]) returns boolean
-- plpgsql, because it is asked at every write: a function in SQL with a search_path of its own is planned at every call.
language plpgsql immutable set search_path = '' as $$
begin
  return p_list = '{}' or cardinality(p_list) <= 200 and (select max(length(t)) from unnest(p_list) t) <= 2000;
end
$$;
comment on function private.is_short_list(text[]) is 'At most 200 items of at most 2,000 characters: the limit of lists that people write.';
grant execute on function private.is_short_list(text[]) to authenticated, service_role;

create function private.default_limit(p_column name, p_type regtype) returns text
language sql immutable set search_path = '' as $$
  select case p_type
    when 'text'::regtype then format('length(%1$I) <= 10000', p_column)
    when 'text[]'::regtype then format('private.is_short_list(%1$I)', p_column)
    when 'jsonb'::regtype then format('pg_column_size(%1$I) <= 262144', p_column)
    when 'jsonb[]'::regtype then format('pg_column_size(%1$I) <= 262144', p_column)
    when 'date'::regtype then format('%1$I between ''1900-01-01'' and ''2200-01-01''', p_column)
    when 'timestamptz'::regtype then format('%1$I between ''1900-01-01Z'' and ''2200-01-01Z''', p_column)
    -- NaN counts as greater than every number, infinity included.
    when 'numeric'::regtype then format('abs(%1$I) < 1e15', p_column)
    when 'double precision'::regtype then format('abs(%1$I) < 1e15', p_column)
  end;
$$;
comment on function private.default_limit(name, regtype) is
  'The check that bounds a column of this type: 10,000 characters, 200 list items, 256 KiB of JSON, the years 1900 to 2200, '
  'numbers under 1e15 and never NaN. Null for types that bound themselves.';

do $$
declare
  v_table record;
begin
  for v_table in
    select c.oid::regclass as name, string_agg(
      format('add constraint %I check (%s)', left(c.relname || '_' || a.attname, 57) || '_limit', l.condition), ', ' order by a.attnum
    ) as constraints
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid
    cross join lateral (select private.default_limit(a.attname, a.atttypid::regtype) as condition) l
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and l.condition is not null
      and (has_column_privilege('authenticated', c.oid, a.attnum, 'insert')
        or has_column_privilege('authenticated', c.oid, a.attnum, 'update'))
      -- A text or a document that its own domain bounds keeps that bound. Dates and numbers get theirs beside it.
      and not (a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'jsonb[]'::regtype) and exists (
        select 1 from pg_catalog.pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) ~ '(length\(|size\(|is_short_list\(|= ANY)'))
    group by c.oid
  loop
    execute format('alter table %s %s', v_table.name, v_table.constraints);
  end loop;
end
$$;
