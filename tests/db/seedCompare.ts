import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { type ColumnChange, columnChanges, indexChanges, tableChanges } from './seedMap.ts';
import { type SeedColumn, type SeedDocument, seedColumns } from './seedTables.ts';

interface CatalogueColumn {
  type: string;
  default: string | null;
  labels: string[] | null;
  references: string[];
}
interface CatalogueIndex {
  name: string;
  table: string;
  method: string;
  is_unique: boolean;
  is_partial: boolean;
  columns: string[];
}
export interface Catalogue {
  tables: Set<string>;
  columns: Map<string, CatalogueColumn>;
  indexes: CatalogueIndex[];
}

/** What the database has. A text column with a list of values in a CHECK counts as an enum. */
export async function readCatalogue(sql: SqlRunner): Promise<Catalogue> {
  const columns = await sql.query<CatalogueColumn & { table: string; name: string }>(`
    select c.relname as table, a.attname as name, replace(regexp_replace(format_type(a.atttypid, null), '^(public|extensions)\\.', ''), 'timestamp with time zone', 'timestamptz')
        || case when t.typname = 'vector' then '(' || a.atttypmod || ')' else '' end as type,
      pg_get_expr(d.adbin, d.adrelid) as default,
      coalesce(
        (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid in (t.oid, t.typelem)),
        (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m
           where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY')
      ) as labels,
      array(select distinct regexp_replace(f.confrelid::regclass::text, '^public\\.', '') from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)) as references
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);
  const indexes = await sql.query<CatalogueIndex>(`
    select i.indexrelid::regclass::text as name, c.relname as table, m.amname as method, i.indisunique as is_unique,
      coalesce(pg_get_expr(i.indpred, i.indrelid), '') !~ '^(\\(\\w+ IS NOT NULL\\))?$' as is_partial,
      array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality k (attnum, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum order by k.n) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
    where c.relnamespace = 'public'::regnamespace and i.indisvalid`);
  return {
    tables: new Set(columns.map(({ table }) => table)),
    columns: new Map(columns.map((column) => [`${column.table}.${column.name}`, column])),
    indexes,
  };
}

const wider: Record<string, string[]> = { integer: ['bigint'] };

/** Whether a type here is the seed's. SCHEMA's convention makes closed lists of text enums; a counter may be wider. */
function isSameType(seed: string, here: CatalogueColumn): boolean {
  if (here.type === seed || wider[seed]?.includes(here.type)) return true;
  return here.labels !== null && (seed === 'text' || (seed === 'text[]' && here.type.endsWith('[]')));
}

/** `'pending'::public.override_status` → `pending`. */
const plainDefault = (expression: string | null) =>
  expression?.replace(/::[\w.[\] "]+$/, '').replace(/^'(.*)'$/, '$1');

const sameSet = (left: string[], right: string[]) =>
  JSON.stringify([...left].sort()) === JSON.stringify([...right].sort());

/** What differs between a column of a seed and one place of the catalogue, with what its entry in the map allows. */
function differences(
  seed: SeedColumn,
  place: string,
  here: CatalogueColumn,
  change: ColumnChange | undefined,
): string[] {
  const found: string[] = [];
  const type = change?.type ?? seed.type;
  if (type && !(change?.type ? here.type === type : isSameType(type, here)))
    found.push(`${place} is ${here.type}, not ${type}`);
  if (seed.default !== undefined && plainDefault(here.default) !== seed.default)
    found.push(`${place} defaults to ${here.default}, not ${seed.default}`);
  if (seed.labels) {
    const wanted = seed.labels.values.map((label) => change?.renamed?.[label] ?? label);
    const labels = here.labels ?? [];
    const isRight = seed.labels.isOpen
      ? wanted.every((label) => labels.includes(label))
      : sameSet(labels, [...new Set([...wanted, ...(change?.more ?? [])])]);
    if (!isRight) found.push(`${place} allows ${labels.join('|')}, not ${wanted.join('|')}`);
  }
  if (seed.references) {
    const targets = tableChanges[seed.references]?.to ?? [seed.references];
    // A member's rows hang on the profile, and the profile on auth.users.
    const wanted = seed.references === 'auth.users' ? ['auth.users', 'profiles'] : targets;
    if (!wanted.some((table) => here.references.includes(table)))
      found.push(
        `${place} references ${here.references.join(', ') || 'nothing'}, not ${wanted.join(' or ')}`,
      );
  }
  return found;
}

/** What is wrong with one column of a seed: it is nowhere, or it is other than the seed and the map say. */
export function columnFaults(
  catalogue: Catalogue,
  seed: SeedColumn,
  change = columnChanges[`${seed.table}.${seed.name}`],
): string[] {
  const tables = tableChanges[seed.table]?.to ?? [seed.table];
  const places =
    change?.to ??
    tables.map((table) => `${table}.${seed.name}`).filter((place) => catalogue.columns.has(place));
  if (places.length === 0 && !change?.to) return [`${seed.table}.${seed.name} is missing`];
  return places.flatMap((place) => {
    if (!place.includes('.'))
      return catalogue.tables.has(place) ? [] : [`there is no table ${place} for ${seed.table}.${seed.name}`];
    const here = catalogue.columns.get(place);
    return here
      ? differences(seed, place, here, change)
      : [`there is no ${place} for ${seed.table}.${seed.name}`];
  });
}

/** What is wrong with the tables' names of a seed. */
export function tableFaults(catalogue: Catalogue, seed: SeedDocument): string[] {
  return Object.keys(seed.tables).flatMap((table) =>
    (tableChanges[table]?.to ?? [table])
      .filter((name) => !catalogue.tables.has(name))
      .map((name) => `${table}: there is no table ${name}`),
  );
}

/** Whether some index serves what the seed asks for: its columns first, in order; `is not null` of one column is no restriction. */
export function hasIndex(catalogue: Catalogue, table: string, wanted: string): boolean {
  const [, kind, list] = /^(?:(unique|gin|hnsw) )?(.+)$/.exec(wanted) ?? [];
  const columns = list?.split(', ') ?? [];
  return catalogue.indexes.some(
    (index) =>
      index.table === table &&
      !index.is_partial &&
      (kind === 'unique'
        ? index.is_unique && index.columns.length === columns.length
        : index.method === (kind ?? 'btree')) &&
      columns.every((column, i) => index.columns[i] === column),
  );
}

/** What is wrong with the indexes of a seed. */
export function indexFaults(catalogue: Catalogue, seed: SeedDocument): string[] {
  return Object.entries(seed.indexes).flatMap(([table, indexes]) =>
    indexes.flatMap((wanted) => {
      const change = indexChanges[`${table}(${wanted})`];
      if (change)
        return catalogue.indexes.some(({ name }) => name === change.to)
          ? []
          : [`there is no index ${change.to} for ${table}(${wanted})`];
      return hasIndex(catalogue, table, wanted) ? [] : [`no index serves ${table}(${wanted})`];
    }),
  );
}

export const allColumns = (seed: SeedDocument): SeedColumn[] =>
  Object.entries(seed.tables).flatMap(([table, line]) => seedColumns(table, line));
