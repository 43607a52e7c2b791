import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaffRole, type TestBackend, testBackend } from '../support/backend.ts';
import { isAllowed, rolesByArea } from './access.ts';
import type { TableVerb } from './accessTypes.ts';
import { anon, rowsAs, signedIn, sqlState } from './actors.ts';
import { actors, peopleSql } from './world.ts';

/** What the explorer says to each role, held against the written table of who may do what. */
interface Column {
  name: string;
  kind: string;
  values?: string[];
  hidden?: string;
  indexed?: boolean;
}
interface Table {
  name: string;
  system?: number;
  key: string[];
  columns: Column[];
  references?: { columns: string[]; table: string; to: string[] }[];
  rules?: Record<string, string[]>;
  insert?: true;
  update?: true;
  delete?: true;
  large?: true;
}

const roles: StaffRole[] = ['admin', 'support', 'coach', 'growth', 'ml', 'analyst'];
let backend: TestBackend;
let seen: Record<string, Table[]>;

const catalogueOf = async (name: string): Promise<Table[]> => {
  const actor = actors[name];
  if (!actor) throw new Error(`Nobody is called ${name}`);
  const [row] = await rowsAs<{ answer: { tables: Table[] } }>(
    backend.pg,
    actor,
    'select public.explorer_catalogue() as answer',
  );
  return row?.answer.tables ?? [];
};
const table = (role: string, name: string) => seen[role]?.find((each) => each.name === name);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  seen = {};
  for (const role of roles) seen[role] = await catalogueOf(role);
});
afterAll(() => backend.close());

/**
 * Where a policy lets some rows through (what members shared, one's own views, a withdrawal, drafts) and the written table's fixture is not
 * one of them: the explorer offers the verb, and the rows that there are.
 */
const someRows = new Set(
  [
    'select user_milestones_media',
    'insert media_consents',
    'delete community_challenges',
    'select metric_alerts',
    'delete content_template_versions',
    'select notifications',
    'update notifications',
    'select film_batch_items',
    'select video_editing_sessions',
    'insert metric_alerts',
  ].concat(
    ['annotations', 'saved_views', 'metric_alerts'].flatMap((name) => [`update ${name}`, `delete ${name}`]),
  ),
);

describe('The catalogue', () => {
  const reads = (role: StaffRole) =>
    Object.values(rolesByArea).some((held) => ['read', 'write'].includes(held[role] ?? ''));

  it.each<[TableVerb, (each: Table) => boolean]>([
    ['select', () => true],
    ['insert', ({ insert }) => insert === true],
    ['update', ({ update }) => update === true],
    ['delete', ({ delete: removes }) => removes === true],
  ])('offers %s to exactly the roles that may', async (verb, offered) => {
    const tables = await backend.sql.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const differences: string[] = [];
    for (const { relname } of tables)
      for (const role of roles) {
        const found = table(role, relname);
        const says = found !== undefined && offered(found);
        const may =
          reads(role) &&
          isAllowed(role, relname, verb) &&
          (verb === 'select' || isAllowed(role, relname, 'select'));
        if (says !== may && !(says && someRows.has(`${verb} ${relname}`)))
          differences.push(`${verb} ${relname} ${role}: ${says ? 'offered' : 'missing'}`);
      }
    expect(differences).toEqual([]);
  });

  it('has every table under one system: private.systems in explorer.sql lists them', async () => {
    const offenders = await backend.sql.query(
      `select relname from pg_class c where relkind in ('r', 'p') and not relispartition
         and relnamespace = 'public'::regnamespace
         and (select count(*) from private.systems s where c.relname = any (s.tables)) <> 1`,
    );
    expect(offenders).toEqual([]);
  });

  it('is empty for members and analysts, and closed to others', async () => {
    expect(seen.analyst).toEqual([]);
    expect(await catalogueOf('owner')).toEqual([]);
    const refused = await catalogueOf('anon').catch(sqlState);
    expect(refused).toBe('42501');
  });

  it('shows support no health, and nobody but coaches the mind', () => {
    for (const name of ['weight_history', 'meals', 'programs'])
      expect(table('support', name)).toBeUndefined();
    expect(table('admin', 'mood_check_ins')).toBeUndefined();
    expect(table('coach', 'mood_check_ins')).toBeDefined();
  });

  it('tells the AI team no person: the database refuses it the columns that name one', async () => {
    // Of notices they see their own, which are about no member.
    const tables = (seen.ml ?? []).filter(({ name }) => name !== 'notifications');
    const naming = tables.flatMap(({ name, columns, references }) =>
      columns
        .filter(
          (column) =>
            /(^|_)(user_id|email|ip_address)$/.test(column.name) ||
            references?.some((each) => each.table === 'profiles' && each.columns.includes(column.name)),
        )
        .filter(
          (column) =>
            !references?.some((each) => each.table === 'staff_members' && each.columns.includes(column.name)),
        )
        .map((column) => ({ table: name, column: column.name, hidden: column.hidden })),
    );
    expect(naming.length).toBeGreaterThan(4);
    for (const { table: name, column, hidden } of naming) {
      expect(hidden, `${name}.${column}`).toBe('closed');
      const asked = rowsAs(backend.pg, actors.ml ?? anon, `select ${column} from public.${name}`);
      expect(await asked.catch(sqlState), `${name}.${column}`).toBe('42501');
    }
  });

  it('lets growth count shares without whose they are', async () => {
    const growth = actors.growth ?? anon;
    expect(await rowsAs(backend.pg, growth, 'select id, platform from public.viral_shares')).toEqual([]);
    const asked = rowsAs(backend.pg, growth, 'select user_id from public.viral_shares');
    expect(await asked.catch(sqlState)).toBe('42501');
  });

  it('never offers secrets, nor columns that nobody may read', () => {
    const hidden = (role: string, name: string, column: string) =>
      table(role, name)?.columns.find((each) => each.name === column)?.hidden;
    expect(hidden('admin', 'consultation_keys', 'key_value')).toBe('secret');
    expect(hidden('admin', 'profiles', 'current_weight_kg')).toBe('closed');
    expect(hidden('admin', 'profiles', 'full_name')).toBeUndefined();
  });

  it('reads kinds, closed sets, keys, references and rules from the tables', () => {
    const exercises = table('coach', 'exercises');
    const column = (name: string) => exercises?.columns.find((each) => each.name === name);
    expect(column('difficulty')).toMatchObject({
      kind: 'choice',
      values: ['beginner', 'intermediate', 'advanced'],
    });
    expect(column('movement_pattern')?.values).toContain('hinge');
    expect(column('primary_muscles')).toMatchObject({ kind: 'array', of: 'text' });
    expect(column('is_active')).toMatchObject({ kind: 'boolean', default: 'true' });
    expect(exercises?.rules?.exercises_code_key).toEqual(['code']);
    expect(table('coach', 'adherence_records')?.key).toEqual(['id', 'planned_on']);
    expect(table('coach', 'session_instances')?.references).toContainEqual({
      columns: ['program_id'],
      table: 'programs',
      to: ['id'],
    });
  });

  it('calls what takes long to sort large, its partitions together', async () => {
    expect((seen.coach ?? []).filter(({ large }) => large)).toEqual([]);
    await backend.sql.exec(`create table public.wide (id bigint, day date, note text, primary key (id, day)) partition by range (day);
      create table public.wide_a partition of public.wide for values from ('2026-01-01') to ('2026-02-01');
      create table public.wide_b partition of public.wide for values from ('2026-02-01') to ('2026-03-01');
      alter table public.wide alter column note set storage plain;
      insert into public.wide select n, date '2026-01-15' + (n % 2) * 31, repeat('x', 1000) from generate_series(1, 10000) n`);
    const [row] = await backend.sql.query(
      `select private.is_large('public.wide'::regclass) as whole, private.is_large('public.wide_a'::regclass) as part`,
    );
    expect(row).toEqual({ whole: true, part: false });
    await backend.sql.exec('drop table public.wide');
  });

  it('has a new table at once, under no system until it is given one', async () => {
    await backend.sql.exec(`create table public.later (id bigint generated always as identity primary key, note_g numeric);
      select private.close_table('public.later');
      create policy "Coaches read later" on public.later for select to authenticated using ((select private.can('health', 'read')));
      grant select on public.later to authenticated;`);
    const later = (await catalogueOf('coach')).find(({ name }) => name === 'later');
    expect(later).toMatchObject({ key: ['id'] });
    expect(later?.system).toBeUndefined();
    expect((await catalogueOf('support')).map(({ name }) => name)).not.toContain('later');
    await backend.sql.exec('drop table public.later');
  });
});

describe('The sizes', () => {
  const sizesOf = async (name: string, tables = 'null') => {
    const [row] = await rowsAs<{ answer: Record<string, { rows: number; about?: true }> }>(
      backend.pg,
      actors[name] ?? anon,
      `select public.explorer_sizes(${tables}) as answer`,
    );
    return row?.answer ?? {};
  };

  it('are of the tables that the catalogue has, or of those that are named', async () => {
    const all = await sizesOf('support');
    expect(Object.keys(all).sort()).toEqual((seen.support ?? []).map(({ name }) => name).sort());
    expect(await sizesOf('support', `'{event_types,weight_history,no_such_table}'`)).toEqual({
      event_types: all.event_types,
    });
    expect(await sizesOf('analyst')).toEqual({});
  });

  it('are counted when small and estimated when not', async () => {
    await backend.sql.exec(
      `insert into public.foods (name, calories) select 'Food ' || n, 1 from generate_series(1, 1000) n`,
    );
    const foods = async () => (await sizesOf('coach', `'{foods}'`)).foods;
    expect(await foods()).toEqual({ rows: 1000 });
    await backend.sql.exec(
      `insert into public.foods (name, calories) select 'More ' || n, 1 from generate_series(1, 4000) n; analyze public.foods`,
    );
    const many = await foods();
    expect(many?.about).toBe(true);
    expect(many?.rows).toBeGreaterThan(4500);
    expect(many?.rows).toBeLessThan(5500);
  });
});

describe('record_export', () => {
  const call = (name: string, args: string) =>
    rowsAs(backend.pg, actors[name] ?? { role: 'anon' }, `select public.record_export(${args})`).then(
      () => 'noted',
      sqlState,
    );

  it('notes who takes what, for those who read it', async () => {
    expect(await call('coach', `'foods', '{"filter": "{}"}'`)).toBe('noted');
    const [entry] = await backend.sql.query(
      `select action, table_name, actor_role, after from public.audit_log order by id desc limit 1`,
    );
    expect(entry).toEqual({
      action: 'export',
      table_name: 'foods',
      actor_role: 'coach',
      after: { filter: '{}' },
    });
  });

  it('refuses tables of other roles, unknown ones and strange details', async () => {
    expect(await call('support', `'weight_history'`)).toBe('42501');
    expect(await call('analyst', `'foods'`)).toBe('42501');
    expect(await call('admin', `'no_such_table'`)).toBe('42501');
    expect(await call('admin', `'foods"; drop table public.foods; --'`)).toBe('42501');
    expect(await call('admin', `'foods', '[1]'`)).toBe('22023');
    expect(await call('admin', `'foods', jsonb_build_object('x', repeat('y', 20001))`)).toBe('22023');
    const stranger = signedIn('00000000-0000-4000-8000-0000000000ff');
    const refused = rowsAs(backend.pg, stranger, `select public.record_export('foods')`).catch(sqlState);
    expect(await refused).toBe('42501');
  });
});
