import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { accessByTable, isAllowed, rolesByArea, verbsOf } from './access.ts';
import type { TableVerb } from './accessTypes.ts';
import { type Attempt, attempt } from './actors.ts';
import { actors, colleagueId, ownerId, peopleSql, rowsSql } from './world.ts';

/** Every table of public × every kind of person × every verb, tried for real and compared with the written table. */
let backend: TestBackend;
let tables: string[];

/** Rows whose reader matters: the colleague's for staff, the owner's for tables with owners, else any. */
const subject: Record<string, string> = {
  staff_members: `user_id = '${colleagueId}'`,
  staff_invitations: 'accepted_at is null',
  profiles: `id = '${ownerId}'`,
};

/** The fixture's row of a table as JSON, read as the superuser. */
async function fixtureRow(table: string): Promise<Record<string, unknown>> {
  const [row] = await backend.sql.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from public.${table} t where ${subject[table] ?? 'true'} limit 1`,
  );
  if (!row) throw new Error(`No fixture row in ${table}: add one to rowsSql in world.ts`);
  return row.row;
}

/**
 * Columns of a table that signed-in people have this privilege for, generated ones left out. If there is none, one that they have
 * not: the statement is still tried, and has to be refused.
 */
async function writableColumns(
  table: string,
  privilege: 'INSERT' | 'UPDATE',
): Promise<[string, ...string[]]> {
  const rows = await backend.sql.query<{ attname: string; granted: boolean }>(
    `select attname, has_column_privilege('authenticated', attrelid, attnum, $2) as granted from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' order by attnum`,
    [`public.${table}`, privilege],
  );
  const [first, ...more] = rows.filter(({ granted }) => granted).map(({ attname }) => attname);
  return first ? [first, ...more] : [rows[0]?.attname ?? 'id'];
}

async function primaryKey(table: string): Promise<string[]> {
  const rows = await backend.sql.query<{ attname: string }>(
    `select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary`,
    [`public.${table}`],
  );
  return rows.map(({ attname }) => attname);
}

/** A statement that tries the verb on the fixture's row. */
async function statement(table: string, verb: TableVerb): Promise<string> {
  const row = await fixtureRow(table);
  const keys = await primaryKey(table);
  const literal = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;
  const where = keys.map((key) => `${key} = ${literal(row[key])}`).join(' and ');
  const name = `public.${table}`;
  if (verb === 'select') return `select 1 from ${name} where ${where}`;
  if (verb === 'delete') return `delete from ${name} where ${where}`;
  if (verb === 'update') {
    const [column] = await writableColumns(table, 'UPDATE');
    return `update ${name} set ${column} = ${column} where ${where}`;
  }
  const columns = (await writableColumns(table, 'INSERT')).join(', ');
  const json = literal(JSON.stringify(row));
  return `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, ${json}::jsonb)`;
}

/** A constraint that is hit lies behind the policies: who gets that far was let through. */
const wasAllowed = ({ count, code }: Attempt) => count > 0 || (code?.startsWith('23') ?? false);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
  const rows = await backend.sql.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  tables = rows.map(({ relname }) => relname);
});
afterAll(() => backend.close());

describe('who may do what', () => {
  it('has every table in the written table, and none that is gone', () => {
    expect(Object.keys(accessByTable).sort()).toEqual(tables);
  });

  it('stores the permissions that were decided, and no others', async () => {
    const expected = Object.entries(rolesByArea).flatMap(([area, roles]) =>
      Object.entries(roles).flatMap(([role, highest]) =>
        verbsOf(highest).map((verb) => `${role} ${area} ${verb}`),
      ),
    );
    const stored = await backend.sql.query<{ line: string }>(
      `select concat_ws(' ', role, area, verb) as line from private.staff_permissions`,
    );
    expect(stored.map(({ line }) => line).sort()).toEqual(expected.sort());
  });

  for (const verb of ['select', 'insert', 'update', 'delete'] as const) {
    it(`holds for ${verb} of every table by everyone`, async () => {
      const found: string[] = [];
      const expected: string[] = [];
      for (const table of tables) {
        const sql = await statement(table, verb);
        for (const [name, actor] of Object.entries(actors)) {
          const outcome = await attempt(backend.pg, actor, sql);
          if (outcome.code && !/^(23...|42501)$/.test(outcome.code))
            throw new Error(`${name} ${verb} ${table}: unexpected ${outcome.code} from ${sql}`);
          if (wasAllowed(outcome)) found.push(`${name} ${table}`);
          if (isAllowed(name, table, verb)) expected.push(`${name} ${table}`);
        }
      }
      expect(found.sort()).toEqual(expected.sort());
    });
  }

  it('denies anon every table outright, not by an empty answer', async () => {
    for (const table of tables)
      expect(
        await attempt(backend.pg, actors.anon ?? { role: 'anon' }, `select 1 from public.${table}`),
        table,
      ).toEqual({
        count: 0,
        code: '42501',
      });
  });

  it('takes every right from staff who are deactivated, at once', async () => {
    await backend.sql.exec(`update public.staff_members set is_active = false where role = 'coach'`);
    const reads = await attempt(
      backend.pg,
      actors.coach ?? { role: 'anon' },
      'select id from public.profiles',
    );
    await backend.sql.exec(`update public.staff_members set is_active = true where role = 'coach'`);
    expect(reads).toEqual({ count: 0, code: undefined });
  });
});
