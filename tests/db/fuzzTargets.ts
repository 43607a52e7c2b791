import type { SqlRunner } from '../../supabase/local/migrations.ts';
import type { Dice } from './fuzzValues.ts';
import { hostile } from './fuzzValues.ts';
import { type Fixture, readFixtures } from './statements.ts';

/** A table with its columns' types, and whom the written table lets write it. */
export interface TableTarget extends Fixture {
  types: Record<string, string>;
}

/** One parameter of a function, with a value that it could well have: behind that the checks begin. */
export interface Parameter {
  name: string;
  type: string;
  /** A label of its enum. */
  label: string | null;
  /** The id of a row of a table that the function speaks of. */
  example: string | null;
  /** Keys that the function reads in the document. */
  keys: string[];
}
export interface FunctionTarget {
  name: string;
  signature: string;
  parameters: Parameter[];
}

export async function tableTargets(sql: SqlRunner): Promise<TableTarget[]> {
  const fixtures = await readFixtures(sql);
  const types = await sql.query<{ table: string; types: Record<string, string> }>(`
    select c.relname as table, json_object_agg(a.attname, format_type(a.atttypid, null)) as types
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace group by c.relname`);
  const byTable = new Map(types.map((row) => [row.table, row.types]));
  return fixtures.map((fixture) => ({ ...fixture, types: byTable.get(fixture.table) ?? {} }));
}

const functionsSql = `
  select p.proname as name, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as signature,
    p.prosrc || coalesce((select string_agg(i.prosrc, ' ') from pg_proc i
      where i.pronamespace = 'private'::regnamespace and i.proname = p.proname), '') as source,
    coalesce((select json_agg(json_build_object('name', a.name, 'type', format_type(a.type, null), 'label',
      (select e.enumlabel from pg_enum e where e.enumtypid = a.type order by e.enumsortorder limit 1)) order by a.n)
      from unnest(p.proargnames[1:p.pronargs], p.proargtypes::oid[]) with ordinality as a (name, type, n)), '[]') as parameters
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;

/** Every function of public, with examples taken from the tables that its source names. */
export async function functionTargets(
  sql: SqlRunner,
  tables: readonly TableTarget[],
): Promise<FunctionTarget[]> {
  type Row = {
    name: string;
    signature: string;
    source: string;
    parameters: Pick<Parameter, 'name' | 'type' | 'label'>[];
  };
  const ids = new Map(tables.flatMap(({ table, row }) => (row?.id ? [[table, String(row.id)]] : [])));
  return (await sql.query<Row>(functionsSql)).map(({ name, signature, source, parameters }) => {
    const named = [...source.matchAll(/public\.(\w+)/g)].flatMap(([, table]) =>
      ids.has(table ?? '') ? [table as string] : [],
    );
    const keys = [...new Set([...source.matchAll(/->>?\s*'(\w+)'/g)].map(([, key]) => key as string))];
    return {
      name,
      signature,
      parameters: parameters.map((parameter) => {
        const subject = parameter.name.replace(/^p_|_ids?$/g, '').replace(/^(id|)$/, named[0] ?? '');
        const table = named.find((candidate) => candidate.includes(subject)) ?? named[0];
        return { ...parameter, keys, example: ids.get(table ?? '') ?? null };
      }),
    };
  });
}

function likely(
  { name, type, label, example, keys }: Parameter,
  person: string,
  { next, pick }: Dice,
): unknown {
  if (label) return label;
  if (name === 'p_user_id') return person;
  if (type === 'uuid') return example ?? person;
  if (type === 'uuid[]') return [example ?? person];
  if (type === 'jsonb') {
    const values = [1, 'abc', true, '2026-01-05', '2026-01-05T07:00:00Z', person, [], {}];
    return Object.fromEntries(keys.filter(() => next() < 0.5).map((key) => [key, pick(values)]));
  }
  if (type.endsWith('[]')) return [];
  if (type === 'date') return '2026-01-05';
  if (type.startsWith('timestamp')) return '2026-01-05T07:00:00Z';
  if (type === 'boolean') return true;
  if (/^(integer|bigint|smallint|numeric|real|double)/.test(type)) return 1;
  return 'abc';
}

/** Arguments with a hostile value at one place: the parameter itself, or a key of its document. */
export function hostileArguments(
  target: FunctionTarget,
  at: Parameter,
  person: string,
  random: Dice,
  ids: readonly string[],
): Record<string, unknown> {
  const body = Object.fromEntries(
    target.parameters.map((parameter) => [parameter.name, likely(parameter, person, random)]),
  );
  const document = body[at.name];
  const types = ['text', 'uuid', 'numeric', 'date', 'jsonb', 'text[]'];
  body[at.name] =
    at.type === 'jsonb' && at.keys.length > 0 && random.next() < 0.7
      ? { ...(document as object), [random.pick(at.keys)]: hostile(random.pick(types), random, ids) }
      : hostile(at.type, random, ids);
  return body;
}

/** The fixture's row as somebody would write it: what is written about a child is written under the writer's own name. */
export function rowFor(
  { table, row, insertable, hasChild }: Fixture,
  person: string,
): Record<string, unknown> {
  const body = Object.fromEntries(
    insertable.filter((column) => column !== 'id').map((column) => [column, row?.[column]]),
  );
  if (hasChild && 'user_id' in body && table !== 'caregiver_links') body.user_id = person;
  return body;
}
