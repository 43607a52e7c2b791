import type { Rule } from './rule.ts';

const tables = (schemas: string) =>
  `pg_class c where c.relkind in ('r', 'p') and c.relnamespace in (${schemas})`;
/** Indexed columns as one comparable text each: attribute, operator class, collation, order. */
const indexColumns = `select i.indexrelid, i.indrelid, i.indisunique, i.indpred, i.indexprs, c.relam,
    array(select concat_ws(' ', i.indkey[n], i.indclass[n], i.indcollation[n], i.indoption[n]) from generate_series(0, i.indnkeyatts - 1) n) as cols
  from pg_index i join pg_class c on c.oid = i.indexrelid`;

/** Tables, views and indexes. */
export const tableRules: Rule[] = [
  {
    name: 'a table, partitioned table or partition without RLS',
    offenders: (schemas) =>
      `select c.oid::regclass::text as name from ${tables(schemas)} and not c.relrowsecurity`,
    example: `create table scratch.by_month (id int, at date) partition by range (at);
      create table scratch.by_month_2026 partition of scratch.by_month for values from ('2026-01-01') to ('2027-01-01');
      create table scratch.safe (id int); alter table scratch.safe enable row level security`,
    finds: ['scratch.by_month', 'scratch.by_month_2026'],
  },
  {
    name: 'a table or view without a comment',
    offenders: (schemas) =>
      `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
         and c.relnamespace in (${schemas}) and obj_description(c.oid, 'pg_class') is null`,
    example: `create table scratch.silent (id int); create table scratch.told (id int); comment on table scratch.told is 'Told.'`,
    finds: ['scratch.silent'],
  },
  {
    name: 'a view that reads with more rights than its reader, or a materialized view, which knows no RLS',
    offenders: (schemas) =>
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace in (${schemas})
         and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions && '{security_invoker=on,security_invoker=true}', false)))`,
    example: `create table scratch.base (id int); create view scratch.open as select * from scratch.base;
      create view scratch.closed with (security_invoker = on) as select * from scratch.base;
      create materialized view scratch.frozen as select * from scratch.base`,
    finds: ['scratch.frozen', 'scratch.open'],
  },
  {
    name: 'a foreign key without an index that begins with it',
    offenders: (schemas) =>
      `select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
       where c.contype = 'f' and c.connamespace in (${schemas}) and not t.relispartition and not exists (
         select 1 from pg_index i where i.indrelid = c.conrelid
           and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
           and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL'))`,
    example: `create table scratch.parent (id int primary key);
      create table scratch.child (a int references scratch.parent on delete cascade, b int references scratch.parent on delete cascade);
      create index on scratch.child (a)`,
    finds: ['scratch.child.child_b_fkey'],
  },
  {
    name: 'a foreign key that does not say what a delete does',
    offenders: (schemas) =>
      `select conrelid::regclass || '.' || conname as name from pg_constraint
       where contype = 'f' and confdeltype = 'a' and connamespace in (${schemas})`,
    example: `create table scratch.parent (id int primary key);
      create table scratch.child (a int references scratch.parent, b int references scratch.parent on delete restrict)`,
    finds: ['scratch.child.child_a_fkey'],
  },
  {
    name: 'an updated_at that no trigger moves',
    offenders: (schemas) =>
      `select c.oid::regclass::text as name from pg_attribute a join ${tables(schemas).replace(' where', ' on c.oid = a.attrelid where')}
         and not c.relispartition and a.attname = 'updated_at' and not a.attisdropped and not exists (
         select 1 from pg_trigger t where t.tgrelid = a.attrelid and t.tgfoid = 'private.set_updated_at'::regproc)`,
    example: `create table scratch.still (updated_at timestamptz); create table scratch.moves (updated_at timestamptz);
      create trigger t before update on scratch.moves for each row execute function private.set_updated_at()`,
    finds: ['scratch.still'],
  },
  {
    name: 'an index that another one already covers',
    offenders: (schemas) =>
      `with i as (${indexColumns})
       select a.indexrelid::regclass::text as name from i a join pg_class t on t.oid = a.indrelid
       where t.relnamespace in (${schemas}) and not t.relispartition and not a.indisunique and a.indexprs is null and exists (
         select 1 from i b where b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.relam = a.relam and b.indexprs is null
           and pg_get_expr(b.indpred, b.indrelid) is not distinct from pg_get_expr(a.indpred, a.indrelid)
           and b.cols[1:cardinality(a.cols)] = a.cols
           and (b.cols <> a.cols or b.indisunique or b.indexrelid < a.indexrelid))`,
    example: `create table scratch.twice (a int, b int, c int unique); create index one on scratch.twice (a); create index two on scratch.twice (a, b);
      create index three on scratch.twice (c); create index four on scratch.twice (b) where a > 0; create index five on scratch.twice (b)`,
    finds: ['scratch.one', 'scratch.three'],
  },
];
