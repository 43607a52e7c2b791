import type { Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaffRole, type TestBackend, testBackend } from '../support/backend.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { accessByTable, isAllowed } from './access.ts';
import { as, signedIn, sqlState } from './actors.ts';
import { colleagueId, ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

/** Every table of the written access list that staff may write directly, and who of them may. */
const staffWrites = Object.keys(accessByTable).flatMap((table) =>
  (['insert', 'update', 'delete'] as const).flatMap((verb) => {
    const role = (Object.keys(staffIds) as StaffRole[]).find((name) => isAllowed(name, table, verb));
    return role ? [{ table, verb, role }] : [];
  }),
);

describe('what staff write', () => {
  let backend: TestBackend;
  beforeAll(async () => {
    backend = await testBackend();
    await backend.sql.exec(peopleSql);
    await backend.sql.exec(rowsSql);
  });
  afterAll(() => backend.close());

  it('is in the log, table by table and verb by verb', async () => {
    expect(staffWrites.length).toBeGreaterThan(60);
    const audited = new Set(
      (
        await backend.sql.query<{ name: string }>(
          `select c.relname || ' ' || e.verb as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
           join (values ('insert', 4), ('delete', 8), ('update', 16)) e (verb, bit) on t.tgtype & e.bit > 0
           where t.tgname = 'zz_audit' and t.tgenabled = 'O' and c.relnamespace = 'public'::regnamespace`,
        )
      ).map(({ name }) => name),
    );
    expect(staffWrites.filter(({ table, verb }) => !audited.has(`${table} ${verb}`))).toEqual([]);
  });

  it('leaves its entry for real, with every redacted column redacted', async () => {
    const redacted = new Set(
      (
        await backend.sql.query<{ column_name: string }>('select column_name from private.redacted_columns')
      ).map(({ column_name }) => column_name),
    );
    const unhidden: string[] = [];
    const silent: string[] = [];
    let seen = 0;
    for (const { table, role } of staffWrites.filter(({ verb }) => verb === 'delete')) {
      const subject =
        { staff_members: `user_id = '${colleagueId}'`, staff_invitations: 'accepted_at is null' }[table] ??
        'true';
      const entriesOf = async (tx: Transaction) =>
        (
          await tx.query<{ before: Record<string, unknown> }>(
            `select before from public.audit_log where table_name = $1 and action = 'delete'`,
            [table],
          )
        ).rows;
      try {
        await as(backend.pg, signedIn(staffIds[role]), async (tx) => {
          const { affectedRows = 0 } = await tx.query(`delete from public.${table} where ${subject}`);
          await tx.query('reset role');
          const entries = await entriesOf(tx);
          if (affectedRows > 0) {
            seen += 1;
            if (entries.length !== affectedRows) silent.push(table);
          }
          for (const { before } of entries)
            for (const [column, value] of Object.entries(before))
              if (redacted.has(column) && value !== null && value !== '[redacted]')
                unhidden.push(`${table}.${column}`);
          await tx.rollback();
        });
      } catch (error) {
        // A foreign key holds the row: what matters is that its delete got as far as that.
        expect(sqlState(error), table).toMatch(/^23/);
      }
    }
    expect(silent).toEqual([]);
    expect(unhidden).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
});

describe('the chain on a real PostgreSQL', () => {
  let server: RealPostgres;
  beforeAll(async () => {
    server = await startPostgres();
    await server.runner.exec(peopleSql);
  }, 120_000);
  afterAll(() => server.close());

  const verify = async () =>
    server.sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claim.sub', ${staffIds.admin}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: staffIds.admin })}, true)`;
      const [row] = await tx`select ok, checked::int, first_bad_id::int from public.verify_audit_chain()`;
      return row;
    });
  const seqId = async (seq: number) =>
    Number((await server.sql`select id::int from public.audit_log where seq = ${seq}`)[0]?.id);

  it('has every entry once and in order after eight writers at once, some of whom gave up', async () => {
    const [{ count: before } = { count: 0 }] = await server.sql`select count(*)::int from public.audit_log`;
    const writer = async (number: number) => {
      let written = 0;
      for (let round = 0; round < 25; round++) {
        const entries = 1 + ((number + round) % 3);
        const givesUp = (number + round) % 5 === 0;
        await server.sql
          .begin(async (tx) => {
            await tx`select set_config('request.jwt.claim.sub', ${staffIds.support}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: staffIds.support, role: 'authenticated' })}, true)`;
            for (let entry = 0; entry < entries; entry++)
              await tx`insert into public.annotations (occurred_on, title, created_by)
                values ('2026-01-05', ${`${number} ${round} ${entry}`}, ${staffIds.support})`;
            if (givesUp) throw new Error('given up');
          })
          .catch((error: Error) => expect(error.message).toBe('given up'));
        if (!givesUp) written += entries;
      }
      return written;
    };
    const written = (await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index)))).reduce(
      (sum, n) => sum + n,
      0,
    );
    const checked = Number(before) + written;
    expect(await verify()).toEqual({ ok: true, checked, first_bad_id: null });
    expect(
      (
        await server.sql`select min(seq)::int as first, max(seq)::int as last, count(distinct seq)::int as n from public.audit_log`
      )[0],
    ).toEqual({
      first: 1,
      last: checked,
      n: checked,
    });
  }, 120_000);

  /** Superuser tampering past the guard, undone after a look. */
  const pastTheGuard = (sql: string) =>
    server.sql.begin((tx) => tx.unsafe(`set local session_replication_role = replica; ${sql}`).simple());
  const afterTampering = async (...statements: string[]) => {
    await server.runner.exec('create table private.kept as select * from public.audit_log');
    await pastTheGuard(statements.join(';'));
    const found = await verify();
    await pastTheGuard(`delete from public.audit_log;
      insert into public.audit_log overriding system value select * from private.kept; drop table private.kept`);
    return found;
  };
  const copyOf = (seq: number, changes: string) =>
    `insert into public.audit_log overriding system value
     select (jsonb_populate_record(a, jsonb_build_object(${changes}))).* from public.audit_log a where a.seq = ${seq}`;

  it('shows what was changed, removed, put in and put elsewhere', async () => {
    expect(
      await afterTampering(`update public.audit_log set after = '{}' where seq = 20`),
      'changed',
    ).toMatchObject({
      ok: false,
      first_bad_id: await seqId(20),
    });
    expect(await afterTampering('delete from public.audit_log where seq = 20'), 'removed').toMatchObject({
      ok: false,
      first_bad_id: await seqId(21),
    });
    // Put in without a place, at the end, and in the middle with the rest moved on and its own hash made to fit.
    expect(
      await afterTampering(copyOf(20, `'id', 900001, 'seq', null, 'hash', null`)),
      'put in',
    ).toMatchObject({ ok: false, first_bad_id: 900001 });
    expect(
      await afterTampering(copyOf(20, `'id', 900001, 'seq', (select seq + 1 from private.audit_head)`)),
      'put at the end',
    ).toMatchObject({
      ok: false,
      first_bad_id: 900001,
    });
    expect(
      await afterTampering(
        `update public.audit_log set seq = seq + 100000 where seq >= 20`,
        copyOf(
          19,
          `'id', 900001, 'seq', 20, 'prev_hash', (select hash from public.audit_log where seq = 19)`,
        ),
        `update public.audit_log a set hash = private.audit_hash(a.prev_hash, a) where id = 900001`,
        `update public.audit_log set seq = seq - 99999 where seq >= 100020`,
      ),
      'put in the middle',
    ).toMatchObject({ ok: false, first_bad_id: await seqId(20) });
    expect(
      await afterTampering(
        'update public.audit_log set seq = 100000 where seq = 20',
        'update public.audit_log set seq = 20 where seq = 21',
        'update public.audit_log set seq = 21 where seq = 100000',
      ),
      'swapped',
    ).toMatchObject({ ok: false, first_bad_id: await seqId(21) });
    expect(await afterTampering('delete from public.audit_log where seq > 30'), 'cut off').toMatchObject({
      ok: false,
    });
    expect(await verify(), 'undone').toMatchObject({ ok: true });
  });

  it('knows nothing of the members who write their own rows', async () => {
    await server.sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claim.sub', ${ownerId}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: ownerId })}, true)`;
      await tx`insert into public.weight_history (user_id, weight_kg) values (${ownerId}, 80)`;
    });
    expect(await server.sql`select 1 from public.audit_log where table_name = 'weight_history'`).toHaveLength(
      0,
    );
  });
});
