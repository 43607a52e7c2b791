import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, as, rowsAs, service, signedIn, sqlState } from './actors.ts';
import { ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

interface Entry {
  id: number;
  actor_email: string | null;
  actor_role: string;
  action: string;
  row_id: string;
  changed_columns: string[];
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
  request_id: string | null;
  ip_address: string | null;
  user_agent: string | null;
}

let backend: TestBackend;
const admin = signedIn(staffIds.admin);
const support = signedIn(staffIds.support);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
afterAll(() => backend.close());

const run = (actor: Actor, sql: string) => rowsAs<Record<string, unknown>>(backend.pg, actor, sql);
const entries = (table: string) =>
  backend.sql.query<Entry>('select * from public.audit_log where table_name = $1 order by id', [table]);
const verify = async () => (await run(admin, 'select * from public.verify_audit_chain()'))[0];
/** Superuser tampering, past the guard. */
const tamper = (sql: string) =>
  backend.sql.exec(`set session_replication_role = replica; ${sql}; set session_replication_role = origin;`);

describe('an entry', () => {
  it('says who, what, from where and why, with only what changed', async () => {
    await as(backend.pg, support, async (tx) => {
      await tx.query(`select set_config('request.headers', $1, true)`, [
        JSON.stringify({
          'x-request-id': 'req-1',
          'x-forwarded-for': '10.0.0.1, 203.0.113.7',
          'user-agent': 'Test/1',
          'x-keel-reason': 'asked by phone',
        }),
      ]);
      await tx.query(`update public.profiles set full_name = 'Ona Newname' where id = $1`, [ownerId]);
    });
    const [entry] = await entries('profiles');
    expect(entry).toMatchObject({
      actor_email: 'support@keel.example',
      actor_role: 'support',
      action: 'update',
      row_id: ownerId,
      changed_columns: ['full_name'],
      before: { full_name: 'Ona Owner' },
      after: { full_name: 'Ona Newname' },
      reason: 'asked by phone',
      request_id: 'req-1',
      ip_address: '203.0.113.7',
      user_agent: 'Test/1',
    });
  });

  it('hides health values and secrets, but not that they changed', async () => {
    await run(support, `update public.profiles set birth_date = '1991-01-01' where id = '${ownerId}'`);
    expect((await entries('profiles')).at(-1)).toMatchObject({
      changed_columns: ['birth_date'],
      before: { birth_date: '[redacted]' },
      after: { birth_date: '[redacted]' },
    });
    await run(support, `update public.consultation_keys set notes = 'lost'`);
    const keys = await entries('consultation_keys');
    expect(keys.at(-1)?.changed_columns).toEqual(['notes']);
    const [row] = await backend.sql.query<{ kept: unknown }>(
      `select private.redact('{"key_value": "ab12", "goal_weight_kg": 61.5, "age": null, "notes": "kept"}') as kept`,
    );
    expect(row?.kept).toEqual({
      key_value: '[redacted]',
      goal_weight_kg: '[redacted]',
      age: null,
      notes: 'kept',
    });
  });

  it('is not written for members, nor for a job, nor when nothing changed', async () => {
    const count = async () => (await backend.sql.query('select 1 from public.audit_log')).length;
    const before = await count();
    await run(
      signedIn(ownerId),
      `update public.profiles set full_name = 'Ona Herself' where id = '${ownerId}'`,
    );
    await run(service, `update public.viral_video_generations set progress_pct = 10`);
    await run(support, `update public.profiles set full_name = full_name where id = '${ownerId}'`);
    expect(await count()).toBe(before);
  });

  it('is written for every change of staff, the service role included', async () => {
    await run(service, `update public.staff_members set full_name = 'Changed' where role = 'ml'`);
    expect((await entries('staff_members')).at(-1)).toMatchObject({
      actor_email: null,
      actor_role: 'service_role',
    });
  });

  it('stands for a whole batch of keys', async () => {
    await run(support, 'select public.issue_consultation_keys(250)');
    const batches = await entries('consultation_key_batches');
    expect(batches.at(-1)).toMatchObject({ action: 'insert', after: { quantity: 250 } });
  });
});

describe('the log', () => {
  it('is append-only for everybody', async () => {
    for (const sql of [
      `update public.audit_log set actor_email = 'x'`,
      'delete from public.audit_log',
      'truncate public.audit_log',
      `update public.audit_log set hash = null`,
    ]) {
      expect(await run(service, sql).then(() => 'done', sqlState), sql).toBe('42501');
      expect(await backend.sql.query(sql).then(() => 'done', sqlState), sql).toBe('42501');
    }
  });

  it('is read and verified by admins only', async () => {
    expect(await run(support, 'select * from public.audit_log')).toEqual([]);
    expect(await run(support, 'select * from public.verify_audit_chain()').then(() => 'done', sqlState)).toBe(
      '42501',
    );
  });
});

describe('the chain', () => {
  const total = async () => (await backend.sql.query('select 1 from public.audit_log')).length;
  const newest = async () =>
    (await backend.sql.query<{ id: number }>('select max(id) as id from public.audit_log'))[0]?.id ?? 0;

  it('holds for what was written', async () => {
    const checked = await total();
    expect(checked).toBeGreaterThan(10);
    expect(await verify()).toEqual({ ok: true, checked, first_bad_id: null });
  });

  it('finds a changed entry', async () => {
    await tamper(`update public.audit_log set after = '{"full_name":"Nobody"}' where id = 3`);
    expect(await verify()).toMatchObject({ ok: false, first_bad_id: 3 });
  });

  it('finds a changed entry whose own hash was made to fit', async () => {
    await tamper(`update public.audit_log a set hash = private.audit_hash(a.prev_hash, a) where id = 3`);
    expect(await verify()).toMatchObject({ ok: false, first_bad_id: 4 });
  });

  it('finds a missing entry and a cut-off end', async () => {
    await tamper(
      'create table private.kept as select * from public.audit_log; delete from public.audit_log where id = 4',
    );
    expect(await verify()).toMatchObject({ ok: false, first_bad_id: 3 + 2 });
    await tamper(
      `delete from public.audit_log; insert into public.audit_log overriding system value select * from private.kept`,
    );
    const last = await newest();
    await tamper(
      `create table private.end as select * from public.audit_log where id = ${last}; delete from public.audit_log where id = ${last}`,
    );
    expect(await verify()).toMatchObject({ ok: false });
  });
});
