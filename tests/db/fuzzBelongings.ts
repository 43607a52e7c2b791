import type { SqlRunner } from '../../supabase/local/migrations.ts';
import type { Person } from './fuzzApi.ts';
import { ownerId } from './people.ts';
import { childId } from './worldFamilies.ts';

/** Whose each row is. Rows about the world's child, and the child's own, are the child's. */
export interface Belongings {
  /** `id of the person or child / table` → a hash of their rows. */
  hashes: Record<string, string>;
  /** Id of a row → `id of the person or child / table`. */
  ids: Map<string, string>;
}

const ownedSql = `
  select c.relname as name, a.attname as owner, c.relname = 'children' or exists (
      select from pg_attribute k where k.attrelid = c.oid and k.attname = 'child_id') as "hasChild",
    exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'id') as "hasId"
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and (a.attname = 'user_id' or (c.relname = 'profiles' and a.attname = 'id'))`;

/** What belongs to whom, as often as asked. */
export function belongings(sql: SqlRunner): () => Promise<Belongings> {
  let isPrepared = false;
  const prepare = async () => {
    const query = (
      await sql.query<{ name: string; owner: string; hasChild: boolean; hasId: boolean }>(ownedSql)
    )
      .map(({ name, owner, hasChild, hasId }) => {
        const child = name === 'children' ? 'id' : 'child_id';
        const key = hasChild ? `case ${child} when '${childId}' then ${child} else ${owner} end` : owner;
        return `select ${key} || ' / ${name}' as key, md5(string_agg(x::text, '' order by x::text)) as hash,
          array_agg(${hasId ? 'x.id::text' : 'null::text'}) as ids from public.${name} x where ${owner} is not null group by 1`;
      })
      .join(' union all ');
    // To plan a question to a hundred tables takes longer than to answer it.
    await sql.exec(`prepare belongings as ${query}`);
    isPrepared = true;
  };
  return async () => {
    if (!isPrepared) await prepare();
    const rows = await sql.query<{ key: string; hash: string; ids: (string | null)[] }>('execute belongings');
    return {
      hashes: Object.fromEntries(rows.map(({ key, hash }) => [key, hash])),
      ids: new Map(rows.flatMap(({ key, ids }) => ids.flatMap((id) => (id ? [[id, key] as const] : [])))),
    };
  };
}

/** Whether the rows under this key are theirs: their own, or those of the child that they are a parent or caregiver of. */
export const isTheirs = (key: string, { id, name }: Person, verb: 'read' | 'write'): boolean =>
  key.startsWith(id) ||
  (key.endsWith('/ caregiver_links') && name.endsWith('caregiver') && verb === 'read') ||
  (key.startsWith(childId) &&
    (id === ownerId || name === 'writing caregiver' || (name === 'reading caregiver' && verb === 'read')));

/** Whom a row of one's own names: the partner, the caregiver; and to a caregiver, revoked or not, the child and its parent in their link. */
export const withoutNamedPeople = (text: string, { name }: Person): string => {
  const unnamed = text.replace(/"(partner_user_id|caregiver_user_id)":"[^"]*"/g, '');
  return name.endsWith('caregiver') ? unnamed.replaceAll(ownerId, '').replaceAll(childId, '') : unnamed;
};
