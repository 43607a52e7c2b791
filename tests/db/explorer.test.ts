import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaffRole, type TestBackend, testBackend } from '../support/backend.ts';
import { isAllowed, rolesByArea } from './access.ts';
import type { TableVerb } from './accessTypes.ts';
import { rowsAs, signedIn, sqlState } from './actors.ts';
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
  rows: number;
  about?: true;
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
  ['select user_milestones_media', 'insert media_consents', 'delete community_challenges'].concat(
    ['annotations', 'saved_views'].flatMap((name) => [`update ${name}`, `delete ${name}`]),
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

  it('names no person to roles that don’t know persons', () => {
    for (const role of ['ml', 'growth'])
      for (const { name, columns, references } of seen[role] ?? [])
        for (const column of columns) {
          const person =
            /(^|_)user_id$/.test(column.name) ||
            references?.some((each) => each.table === 'profiles' && each.columns.includes(column.name));
          const staff = references?.some(
            (each) => each.table === 'staff_members' && each.columns.includes(column.name),
          );
          if (person && !staff) expect(column.hidden, `${role} ${name}.${column.name}`).toBeDefined();
        }
  });

  it('never offers secrets, nor columns that nobody may read', () => {
    const hidden = (role: string, name: string, column: string) =>
      table(role, name)?.columns.find((each) => each.name === column)?.hidden;
    expect(hidden('admin', 'consultation_keys', 'key_value')).toBe('secret');
    expect(hidden('admin', 'social_accounts', 'token_secret_name')).toBe('secret');
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

  it('counts small tables exactly and estimates large ones', async () => {
    await backend.sql.exec(
      `insert into public.foods (name, calories) select 'Food ' || n, 1 from generate_series(1, 1000) n`,
    );
    const foods = async () => (await catalogueOf('coach')).find(({ name }) => name === 'foods');
    expect(await foods()).toMatchObject({ rows: 1000 });
    expect((await foods())?.about).toBeUndefined();
    await backend.sql.exec(
      `insert into public.foods (name, calories) select 'More ' || n, 1 from generate_series(1, 4000) n; analyze public.foods`,
    );
    const many = await foods();
    expect(many?.about).toBe(true);
    expect(many?.rows).toBeGreaterThan(4500);
    expect(many?.rows).toBeLessThan(5500);
  });

  it('has a new table at once, under no system until it is given one', async () => {
    await backend.sql.exec(`create table public.later (id bigint generated always as identity primary key, note_g numeric);
      select private.close_table('public.later');
      create policy "Coaches read later" on public.later for select to authenticated using ((select private.can('health', 'read')));
      grant select on public.later to authenticated;`);
    const later = (await catalogueOf('coach')).find(({ name }) => name === 'later');
    expect(later).toMatchObject({ key: ['id'], rows: 0 });
    expect(later?.system).toBeUndefined();
    expect((await catalogueOf('support')).map(({ name }) => name)).not.toContain('later');
    await backend.sql.exec('drop table public.later');
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
