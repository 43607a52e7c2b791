import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StaffRole, type TestBackend, testBackend } from '../support/backend.ts';
import { attempt, rowsAs, signedIn, sqlState } from './actors.ts';
import { otherId, ownerId, peopleSql, rowsSql, staffIds } from './world.ts';

/** The operations desk: what is wrong, by cause, and what support may do about it. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(rowsSql);
});
afterAll(() => backend.close());

const uuid = (n: number) => `00000000-0000-4000-8000-0000000e${String(n).padStart(4, '0')}`;
const ask = <Row>(role: StaffRole, sql: string, params: unknown[] = []) =>
  rowsAs<Row>(backend.pg, signedIn(staffIds[role]), sql, params);
const code = (role: StaffRole, sql: string, params: unknown[] = []) =>
  ask(role, sql, params).then(() => 'done', sqlState);
const lastReason = async (table: string) =>
  (
    await backend.sql.query<{ reason: string; changed: string[]; actor: string }>(
      `select reason, changed_columns as changed, actor_role as actor from public.audit_log where table_name = $1 order by id desc limit 1`,
      [table],
    )
  )[0];

describe('webhooks', () => {
  const states = ['failed', 'received', 'processing', 'processed', 'ignored'] as const;
  const [failed, received, processing, processed, ignored] = states.map((_, n) => uuid(n));
  const unsigned = uuid(9);
  beforeEach(async () => {
    await backend.sql.exec('delete from public.webhook_events');
    for (const [n, status] of states.entries())
      await backend.sql.query(
        `insert into public.webhook_events (id, provider, event_type, integration_id, signature_valid, status, attempts, error_message, payload)
         values ($1, 'strava', 'activity.create', '00000000-0000-4000-8000-0000000000b4', true, $2, 3, $3, $4)`,
        [
          uuid(n),
          status,
          status === 'failed' ? 'Not found.' : null,
          { access_token: 'abc', nested: [{ Password: 'x', steps: 4 }] },
        ],
      );
    await backend.sql.query(
      `insert into public.webhook_events (id, provider, event_type, signature_valid, status) values ($1, 'strava', 'x', false, 'ignored')`,
      [unsigned],
    );
  });
  const decide = async (
    decision: string | null,
    ids: unknown[],
    reason: string | null = 'It was an outage',
    role: StaffRole = 'support',
  ) =>
    (
      await ask<{ answer: { done: number; skipped: Record<string, number> } }>(
        role,
        'select public.decide_webhooks($1, $2, $3) as answer',
        [ids, decision, reason],
      )
    )[0]?.answer;
  const stateOf = async (id: string | undefined) =>
    (
      await backend.sql.query<{ status: string; due: boolean }>(
        'select status, next_attempt_at is not null as due from public.webhook_events where id = $1',
        [id],
      )
    )[0];

  it('are tried again when they failed or were left alone, and with the reason on record', async () => {
    expect(
      await decide('retry', [failed, received, processing, processed, ignored, unsigned, uuid(77), failed]),
    ).toEqual({
      done: 2,
      skipped: {
        'are waiting already': 1,
        'are being worked on': 1,
        'are done': 1,
        'have no valid signature': 1,
        'are gone': 1,
      },
    });
    expect(await stateOf(failed)).toEqual({ status: 'received', due: true });
    expect(await stateOf(processing)).toEqual({ status: 'processing', due: false });
    expect(await stateOf(unsigned)).toEqual({ status: 'ignored', due: false });
    expect(await lastReason('webhook_events')).toMatchObject({
      reason: 'It was an outage',
      actor: 'support',
    });
  });

  it('are left alone when they wait or failed', async () => {
    expect((await decide('ignore', [failed, received, processing, processed]))?.done).toBe(2);
    expect(await stateOf(failed)).toEqual({ status: 'ignored', due: false });
  });

  it('are changed by who writes users, with a decision, ids and a reason', async () => {
    const sql = 'select public.decide_webhooks($1, $2, $3)';
    for (const role of ['coach', 'growth', 'ml', 'analyst'] as const)
      expect(await code(role, sql, [[failed], 'retry', 'Because'])).toBe('42501');
    for (const bad of [
      [[], 'retry', 'Because'],
      [null, 'retry', 'Because'],
      [[failed], 'delete', 'Because'],
      [[failed], null, 'Because'],
      [[failed], 'retry', ' a '],
      [[failed], 'retry', null],
    ])
      expect(await code('support', sql, bad)).toBe('22023');
    expect(await stateOf(failed)).toEqual({ status: 'failed', due: false });
  });

  it('show what was sent to health:read only, with what opens something hidden', async () => {
    const payload = async (role: StaffRole) =>
      (
        await ask<{ payload: unknown }>(
          role,
          'select payload from public.webhook_event_summaries where id = $1',
          [failed],
        )
      )[0]?.payload;
    const masked = { access_token: '[hidden]', nested: [{ Password: '[hidden]', steps: 4 }] };
    expect([await payload('admin'), await payload('coach'), await payload('support')]).toEqual([
      masked,
      masked,
      null,
    ]);
    expect(await code('admin', 'select payload from public.webhook_events')).toBe('42501');
    expect(await ask('growth', 'select 1 from public.webhook_event_summaries')).toEqual([]);
  });

  it('hide secrets wherever they stand, and stop at a depth that no eye follows', async () => {
    const mask = async (value: unknown) =>
      (
        await backend.sql.query<{ masked: unknown }>(
          'select private.mask_secrets($1::text::jsonb) as masked',
          [JSON.stringify(value)],
        )
      )[0]?.masked;
    expect(
      await mask([
        {
          'X-Api-Key': 'k',
          client_secret: { a: 1 },
          Signature: 4,
          cookie: null,
          note: 'Bearer abc',
          ok: 'bearing',
        },
        'eyJhbGciOi.eyJzdWIi.sig',
        7,
        null,
        {},
        [],
      ]),
    ).toEqual([
      {
        'X-Api-Key': '[hidden]',
        client_secret: '[hidden]',
        Signature: '[hidden]',
        cookie: null,
        note: '[hidden]',
        ok: 'bearing',
      },
      '[hidden]',
      7,
      null,
      {},
      [],
    ]);
    const deep = '['.repeat(400) + ']'.repeat(400);
    expect(JSON.stringify(await mask(JSON.parse(deep)))).toContain('[too deep]');
  });
});

describe('batches of devices', () => {
  const conflict = { table: 'weight_history', client: { weight_kg: 80 }, server: { weight_kg: 81 } };
  const states = ['conflict', 'failed', 'pending', 'applied', 'discarded'] as const;
  const [disputed, failed, pending, applied, discarded] = states.map((_, n) => uuid(20 + n));
  beforeEach(async () => {
    await backend.sql.exec('delete from public.offline_sync');
    for (const [n, status] of states.entries())
      await backend.sql.query(
        `insert into public.offline_sync (id, user_id, device_id, batch_id, operations, status, conflict, error_message)
         values ($1, $2, 'phone', gen_random_uuid(), '[{"op":"insert"}]', $3, $4, $5)`,
        [
          uuid(20 + n),
          ownerId,
          status,
          status === 'conflict' ? conflict : null,
          status === 'failed' ? 'Unknown operation.' : null,
        ],
      );
  });
  const stateOf = async (id: string | undefined) =>
    (
      await backend.sql.query<{ status: string; resolution: string | null; over: boolean }>(
        'select status, resolution, processed_at is not null as over from public.offline_sync where id = $1',
        [id],
      )
    )[0];
  const resolve = (role: StaffRole, id: unknown, choice: string | null, reason = 'The phone was right') =>
    code(role, 'select public.resolve_sync($1, $2, $3)', [id, choice, reason]);

  it('in conflict are settled once, for the device or for the server', async () => {
    expect(await resolve('coach', disputed, 'client_wins')).toBe('done');
    expect(await stateOf(disputed)).toEqual({ status: 'pending', resolution: 'client_wins', over: false });
    expect(await lastReason('offline_sync')).toEqual({
      reason: 'The phone was right',
      changed: ['resolution', 'status'],
      actor: 'coach',
    });
    expect(await resolve('admin', disputed, 'server_wins')).toBe('22023');
    await backend.sql.query(
      `update public.offline_sync set status = 'conflict', resolution = null where id = $1`,
      [disputed],
    );
    expect(await resolve('admin', disputed, 'server_wins')).toBe('done');
    expect(await stateOf(disputed)).toEqual({ status: 'discarded', resolution: 'server_wins', over: true });
  });

  it('are settled only by who sees both versions, and never by a bad choice', async () => {
    for (const role of ['support', 'growth', 'ml', 'analyst'] as const)
      expect(await resolve(role, disputed, 'client_wins')).toBe('42501');
    expect(await resolve('admin', disputed, null)).toBe('22023');
    expect(await resolve('admin', disputed, 'merged')).toBe('22023');
    expect(await resolve('admin', disputed, 'client_wins', '')).toBe('22023');
    expect(await resolve('admin', uuid(99), 'client_wins')).toBe('PT404');
    for (const id of [failed, pending, applied, discarded])
      expect(await resolve('admin', id, 'client_wins')).toBe('22023');
    expect(await stateOf(disputed)).toEqual({ status: 'conflict', resolution: null, over: false });
  });

  it('that failed are tried again or given up; a conflict is settled first', async () => {
    const decide = async (decision: string, ids: unknown[]) =>
      (
        await ask<{ answer: unknown }>(
          'support',
          `select public.decide_syncs($1, $2, 'A new version') as answer`,
          [ids, decision],
        )
      )[0]?.answer;
    expect(await decide('retry', [disputed, failed, pending, applied, discarded])).toEqual({
      done: 1,
      skipped: {
        'have a conflict to settle first': 1,
        'are waiting already': 1,
        'are applied': 1,
        'are discarded': 1,
      },
    });
    expect(await stateOf(failed)).toEqual({ status: 'pending', resolution: null, over: false });
    await backend.sql.query(`update public.offline_sync set status = 'failed' where id = $1`, [failed]);
    expect(await decide('discard', [failed])).toEqual({ done: 1, skipped: {} });
    expect(await stateOf(failed)).toEqual({ status: 'discarded', resolution: null, over: true });
    expect(await code('coach', `select public.decide_syncs($1, 'retry', 'Because')`, [[failed]])).toBe(
      '42501',
    );
  });
});

describe('rate limits', () => {
  const add = (id: string, began: string, count: number) =>
    backend.sql.query(
      `insert into public.rate_limits (id, user_id, subject, bucket, window_started_at, window_seconds, request_count, request_limit)
       values ($1, $2::uuid, $2::text, $3, now() - $4::interval, 3600, $5, 10)`,
      [id, ownerId, `chat.n${id.slice(-4)}`, began, count],
    );
  it('are lifted while the window runs and is over its limit', async () => {
    await add(uuid(40), '10 minutes', 12);
    await add(uuid(41), '2 hours', 12);
    await add(uuid(42), '10 minutes', 4);
    await add(uuid(43), '8 days', 12);
    const lift = (role: StaffRole, n: number, reason = 'A good reason') =>
      code(role, 'select public.lift_rate_limit($1, $2)', [uuid(n), reason]);
    expect([await lift('coach', 40), await lift('support', 40, ''), await lift('support', 49)]).toEqual([
      '42501',
      '22023',
      'PT404',
    ]);
    expect([
      await lift('support', 40),
      await lift('support', 41),
      await lift('support', 42),
      await lift('support', 40),
    ]).toEqual(['done', '22023', '22023', '22023']);
    expect(
      await backend.sql.query('select request_count, is_limited from public.rate_limits where id = $1', [
        uuid(40),
      ]),
    ).toEqual([{ request_count: 0, is_limited: false }]);
    expect(await lastReason('rate_limits')).toMatchObject({ reason: 'A good reason', actor: 'support' });
  });
});

describe('integrations', () => {
  it('that fail are synced out of turn, members of those that expired are told, each once', async () => {
    await backend.sql.exec('delete from public.integrations');
    const states = ['failing', 'expired', 'connected', 'disconnected'] as const;
    const providers = ['strava', 'garmin', 'oura', 'fitbit'] as const;
    for (const [n, status] of states.entries())
      await backend.sql.query(
        'insert into public.integrations (id, user_id, provider, status) values ($1, $2, $3, $4)',
        [uuid(60 + n), otherId, providers[n], status],
      );
    const ids = states.map((_, n) => uuid(60 + n));
    const mend = async () =>
      (
        await ask<{ answer: unknown }>(
          'support',
          `select public.mend_integrations($1, 'The member wrote') as answer`,
          [ids],
        )
      )[0]?.answer;
    expect(await mend()).toEqual({
      asked: 1,
      told: 1,
      skipped: { work: 1, 'were disconnected by the member': 1 },
    });
    expect(await mend()).toEqual({
      asked: 0,
      told: 0,
      skipped: {
        work: 1,
        'were disconnected by the member': 1,
        'were asked for within 15 minutes': 1,
        'were told about within a day': 1,
      },
    });
    expect(
      await backend.sql.query(
        `select title, payload from public.notifications where type = 'integration_failed'`,
      ),
    ).toEqual([{ title: 'Connect Garmin again', payload: { resource: 'integrations', id: uuid(61) } }]);
    expect(await code('coach', `select public.mend_integrations($1, 'Because')`, [ids])).toBe('42501');
  });
});

describe('what fails', () => {
  it('is counted by cause, exactly as the lists filter it', async () => {
    const tables = {
      integrations: 'provider, status, error_code',
      webhook_events: 'provider, status, error_message',
      offline_sync: 'status, error_message',
      rate_limits: 'bucket',
    };
    await backend.sql.exec(
      `update public.offline_sync set status = 'failed', error_message = 'Unknown operation.';
       insert into public.webhook_events (provider, event_type, signature_valid, status, error_message)
         select 'strava', 'x', true, 'failed', m from unnest('{Gone,Gone,Other}'::text[]) m`,
    );
    for (const [table, columns] of Object.entries(tables)) {
      const causes = await ask<{ source: string; status: string; reason: string; failures: number }>(
        'support',
        `select source, status, reason, failures::int from public.operation_failures('${table}')`,
      );
      const bad =
        table === 'rate_limits'
          ? `is_limited and window_started_at > now() - interval '7 days'`
          : `status::text in ('failing', 'expired', 'failed', 'conflict')`;
      const counted = await backend.sql.query<{ n: number }>(
        `select count(*)::int as n from public.${table} where ${bad} group by ${columns}`,
      );
      expect([table, causes.map(({ failures }) => failures).sort()]).toEqual([
        table,
        counted.map(({ n }) => n).sort(),
      ]);
    }
    expect(await code('support', `select * from public.operation_failures('staff_members')`)).toBe('22023');
    expect(await code('growth', `select * from public.operation_failures('integrations')`)).toBe('42501');
  });

  it('is nothing that members or other staff write', async () => {
    for (const table of ['webhook_events', 'rate_limits', 'integrations', 'offline_sync'])
      for (const role of ['admin', 'support', 'coach'] as const) {
        const { count, code: state } = await attempt(
          backend.pg,
          signedIn(staffIds[role]),
          `update public.${table} set created_at = now()`,
        );
        expect([table, count, state]).toEqual([table, 0, '42501']);
      }
  });
});
