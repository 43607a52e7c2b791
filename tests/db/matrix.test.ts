import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../support/databases.ts';
import { accessByTable, isAllowed, isAmong, rolesByArea, verbsOf } from './access.ts';
import { functionAccess } from './accessFunctions.ts';
import { attemptAll, installProbe, type Outcome } from './probe.ts';
import { type Fixture, functionsOf, readFixtures, statement } from './statements.ts';
import { actors, everyActor, peopleSql, rowsSql } from './world.ts';
import { caregiversSql } from './worldFamilies.ts';

/**
 * Every table of public × every kind of person × every verb, and every function × every kind of person, tried for real and compared with
 * the written tables, on both databases.
 */
describe.each(databases)('who may do what on $name', ({ open }) => {
  let database: TestDatabase;
  let fixtures: Fixture[];
  beforeAll(async () => {
    database = await open();
    await database.sql.exec(peopleSql);
    await database.sql.exec(rowsSql);
    await database.sql.exec(caregiversSql);
    await installProbe(database.sql);
    fixtures = await readFixtures(database.sql);
  });
  afterAll(() => database.close());

  /** A constraint that is hit lies behind the policies: who gets that far was let through. So do the rules that stop the worker. */
  const wasAllowed = (name: string, { count, code }: Outcome) =>
    count > 0 || (code !== null && (code.startsWith('23') || (name === 'service' && code !== '42501')));

  it('has every table in the written table, and none that is gone', () => {
    expect(Object.keys(accessByTable).sort()).toEqual(fixtures.map(({ table }) => table).sort());
  });

  it('has a row of every table to try it on', () => {
    expect(fixtures.filter(({ row }) => !row).map(({ table }) => table)).toEqual([]);
  });

  it('stores the permissions that were decided, and no others', async () => {
    const expected = Object.entries(rolesByArea).flatMap(([area, roles]) =>
      Object.entries(roles).flatMap(([role, highest]) =>
        verbsOf(highest).map((verb) => `${role} ${area} ${verb}`),
      ),
    );
    const stored = await database.sql.query<{ line: string }>(
      `select concat_ws(' ', role, area, verb) as line from private.staff_permissions`,
    );
    expect(stored.map(({ line }) => line).sort()).toEqual(expected.sort());
  });

  it.each(['select', 'insert', 'update', 'delete'] as const)(
    'holds for %s of every table by everyone',
    async (verb) => {
      const cases = fixtures.flatMap((fixture) =>
        Object.entries(everyActor).map(([name, actor]) => ({
          name,
          actor,
          table: fixture.table,
          sql: statement(fixture, verb, actor),
        })),
      );
      const outcomes = await attemptAll(database.sql, cases);
      const strange = outcomes.flatMap(({ code }, i) =>
        code && cases[i]?.name !== 'service' && !/^(23...|42501)$/.test(code)
          ? [`${cases[i]?.name} ${code} ${cases[i]?.sql}`]
          : [],
      );
      expect(strange).toEqual([]);
      expect(
        cases
          .filter(({ name }, i) => wasAllowed(name, outcomes[i] as Outcome))
          .map(({ name, table }) => `${table}: ${name}`),
      ).toEqual(
        cases
          .filter(({ name, table }) => isAllowed(name, table, verb))
          .map(({ name, table }) => `${table}: ${name}`),
      );
    },
  );

  it('lets everyone through the door of the functions meant for them, and nobody else', async () => {
    const functions = await functionsOf(database.sql);
    expect(functions.map(({ signature }) => signature).sort()).toEqual(Object.keys(functionAccess).sort());
    const cases = functions.flatMap(({ signature, call }) =>
      Object.entries(everyActor).map(([name, actor]) => ({ name, actor, signature, sql: call })),
    );
    const outcomes = await attemptAll(database.sql, cases);
    expect(
      cases
        .filter((_, i) => outcomes[i]?.code !== '42501')
        .map(({ name, signature }) => `${signature}: ${name}`),
    ).toEqual(
      cases
        .filter(({ name, signature }) => isAmong(name, functionAccess[signature] ?? []))
        .map(({ name, signature }) => `${signature}: ${name}`),
    );
  });

  it('denies anon every table and view outright, not by an empty answer', async () => {
    const views = await database.sql.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
    );
    const anon = { role: 'anon' } as const;
    const outcomes = await attemptAll(
      database.sql,
      views.map(({ name }) => ({ actor: anon, sql: `select 1 from public.${name}` })),
    );
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['42501']));
  });

  it('takes every right from staff who are deactivated, at once', async () => {
    const coach = actors.coach ?? { role: 'anon' };
    const reads = async () =>
      (await attemptAll(database.sql, [{ actor: coach, sql: 'select id from public.profiles' }]))[0];
    expect((await reads())?.count).toBeGreaterThan(0);
    await database.sql.exec(`update public.staff_members set is_active = false where role = 'coach'`);
    expect(await reads()).toEqual({ count: 0, code: null });
    await database.sql.exec(`update public.staff_members set is_active = true where role = 'coach'`);
  });
});
