import type { SqlRunner } from '../../supabase/local/migrations.ts';
import type { TableVerb } from './accessTypes.ts';
import type { Actor } from './actors.ts';
import { colleagueId, ownerId } from './people.ts';
import { caregiverLinkOfReader, childId, childMealId, childPlanId } from './worldFamilies.ts';

/** A table of public with the row that everybody tries the verbs on. */
export interface Fixture {
  table: string;
  keys: string[];
  /** Columns that signed-in people may write; if none, one that they may not: the statement is still tried, and refused. */
  insertable: string[];
  updatable: string[];
  hasChild: boolean;
  row: Record<string, unknown> | null;
}

/** Rows whose reader matters: the colleague's for staff, the child's or the owner's for members; elsewhere any row. */
const subject: Record<string, string> = {
  staff_members: `user_id = '${colleagueId}'`,
  staff_invitations: 'accepted_at is null',
  profiles: `id = '${ownerId}'`,
  children: `id = '${childId}'`,
  caregiver_links: caregiverLinkOfReader,
  food_entries: `meal_id = '${childMealId}'`,
  meal_composition_analysis: `meal_id = '${childMealId}'`,
  meal_plan_entries: `meal_plan_id = '${childPlanId}'`,
};

const fixturesSql = `
  select c.relname as table,
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary order by a.attnum) as keys,
    coalesce(w.insertable, w.first_one) as insertable, coalesce(w.updatable, w.first_one) as updatable, w.has_child as "hasChild"
  from pg_class c, lateral (
    select array_agg(attname::text order by attnum) filter (where has_column_privilege('authenticated', c.oid, attnum, 'insert')) as insertable,
      array_agg(attname::text order by attnum) filter (where has_column_privilege('authenticated', c.oid, attnum, 'update')) as updatable,
      (array_agg(attname::text order by attnum))[1:1] as first_one, bool_or(attname = 'child_id') as has_child
    from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
  ) w
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;

/** All tables of public, each with its row (null when the world has none). */
export async function readFixtures(sql: SqlRunner): Promise<Fixture[]> {
  const tables = await sql.query<Omit<Fixture, 'row'>>(fixturesSql);
  return Promise.all(
    tables.map(async (fixture) => {
      const where = subject[fixture.table] ?? (fixture.hasChild ? `child_id = '${childId}'` : 'true');
      const rows = await sql.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from public.${fixture.table} t where ${where} limit 1`,
      );
      return { ...fixture, row: rows[0]?.row ?? null };
    }),
  );
}

const literal = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;

/** A statement that tries the verb on the fixture's row. What is written about a child is written under the actor's own name. */
export function statement(fixture: Fixture, verb: TableVerb, actor: Actor): string {
  const { table, keys, insertable, updatable, hasChild } = fixture;
  const row = fixture.row ?? {};
  const where = keys.map((key) => `${key} = ${literal(row[key])}`).join(' and ');
  const name = `public.${table}`;
  if (verb === 'select') return `select 1 from ${name} where ${where}`;
  if (verb === 'delete') return `delete from ${name} where ${where}`;
  if (verb === 'update') return `update ${name} set ${updatable[0]} = ${updatable[0]} where ${where}`;
  const author = hasChild && 'user_id' in row && table !== 'caregiver_links' && actor.id;
  const json = literal(JSON.stringify(author ? { ...row, user_id: author } : row));
  const columns = insertable.join(', ');
  return `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, ${json}::jsonb)`;
}

/** The public functions, by signature, each with a call whose arguments are all null. */
export async function functionsOf(sql: SqlRunner): Promise<{ signature: string; call: string }[]> {
  return sql.query(
    `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as signature,
       format('select public.%I(%s)', p.proname, (
         select coalesce(string_agg('null::' || t::regtype, ', ' order by n), '') from unnest(p.proargtypes) with ordinality as a (t, n))) as call
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by 1`,
  );
}
