import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from './actors.ts';
import { analyst, coach, ml, type Registry, registryBackend } from './registry.ts';
import { ownerId, staffIds } from './world.ts';

let db: Registry;
let versionId: string;
beforeAll(async () => {
  db = await registryBackend();
  versionId = await db.version(await db.model('coach-chat'), '1');
});
afterAll(() => db.close());

const report = (message: string, at = 'now()', code = 'timeout') =>
  db.one<{ group_id: string }>(
    service,
    `insert into public.ai_errors (user_id, model_version_id, error_code, message, occurred_at)
     values ($1, $2, $3, $4, ${at}) returning group_id`,
    [ownerId, versionId, code, message],
  );
const group = (id: string) => db.one(ml, 'select * from public.ai_error_group_summaries where id = $1', [id]);

describe('errors', () => {
  it('can be given to whoever works in the registry', async () => {
    const names = await db.as<{ full_name: string }>(ml, 'select full_name from public.ai_team()');
    expect(names.map(({ full_name }) => full_name).sort()).toEqual([
      'Test Colleague',
      'Test admin',
      'Test ml',
    ]);
    expect(await db.refusal(coach, 'select public.ai_team()')).toBe('42501');
  });

  it('are one group when only numbers, ids and quoted text differ', async () => {
    const first = await report('No answer to "Hi" after 30000 ms (6f1c0d3e-1111-4222-8333-444455556666)');
    const second = await report(`No answer to 'Bye' after 12.5 ms (7f1c0d3e-1111-4222-8333-444455556666)`);
    const other = await report('The answer is no JSON', 'now()', 'invalid_output');
    expect(second.group_id).toBe(first.group_id);
    expect(other.group_id).not.toBe(first.group_id);
    expect(await group(first.group_id)).toMatchObject({
      occurrences: 2,
      status: 'open',
      error_code: 'timeout',
    });
  });

  it('keep first and last time, also of late reports, and many at once', async () => {
    const { group_id } = await report('Rate limit');
    await db.as(
      service,
      `insert into public.ai_errors (model_version_id, error_code, message, occurred_at)
       select $1, 'timeout', 'Rate limit', now() - interval '1 day' * i from generate_series(1, 9) i`,
      [versionId],
    );
    const [row] = await db.sql.query(
      `select occurrences::int as occurrences, extract(epoch from last_seen_at - first_seen_at) between 86400 * 9 - 60 and 86400 * 9 as apart from public.ai_error_groups where id = $1`,
      [group_id],
    );
    expect(row).toEqual({ occurrences: 10, apart: true });
    const trend = await db.as<{ occurrences: number }>(ml, 'select * from public.error_trend($1, 12)', [
      group_id,
    ]);
    expect(trend.map(({ occurrences }) => Number(occurrences))).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await db.refusal(coach, 'select * from public.error_trend($1)', [group_id])).toBe('42501');
    expect((await group(group_id)).trend_14_days).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('are a spike when a day is out of the ordinary, not when it is busy as ever', async () => {
    const many = async (message: string, perDay: number, today: number) => {
      await db.as(
        service,
        `insert into public.ai_errors (model_version_id, error_code, message, occurred_at)
         select $1::uuid, 'x', $2, now() - interval '25 hours' - interval '1 day' * (i % 14) from generate_series(0, $3::int - 1) i
         union all select $1::uuid, 'x', $2, now() - interval '1 hour' from generate_series(1, $4::int)`,
        [versionId, message, perDay * 14, today],
      );
      const [row] = await db.as(ml, 'select is_spike from public.ai_error_group_summaries where title = $1', [
        message,
      ]);
      return row?.is_spike;
    };
    expect(await many('quiet then loud', 2, 20)).toBe(true);
    expect(await many('always loud', 20, 22)).toBe(false);
    expect(await many('a handful', 0, 9)).toBe(false);
  });

  it('are worked on by the AI team; a resolved one that comes back is open again', async () => {
    const { group_id } = await report('Came back');
    const work = [
      `update public.ai_error_groups set status = 'resolved', owner_id = $2 where id = $1 returning id`,
      [group_id, staffIds.ml],
    ] as const;
    expect(await db.as(coach, ...work)).toEqual([]);
    expect(await db.as(ml, ...work)).toHaveLength(1);
    await report('Came back', `now() - interval '1 day'`); // an old one, reported late, is no return
    expect(await group(group_id)).toMatchObject({ status: 'resolved', reopened_count: 0 });
    await report('Came back', `now() + interval '1 second'`);
    expect(await group(group_id)).toMatchObject({ status: 'open', reopened_count: 1, resolved_at: null });
  });

  it('lose the person when the member goes, and stay counted', async () => {
    const { id } = await db.member('gone@example.com');
    const { group_id } = await db.one<{ group_id: string }>(
      service,
      `insert into public.ai_errors (user_id, error_code, message) values ($1, 'x', 'Of somebody') returning group_id`,
      [id],
    );
    await db.sql.query('delete from auth.users where id = $1', [id]);
    expect(
      await db.as(ml, 'select user_pseudonym from public.ai_errors where group_id = $1', [group_id]),
    ).toEqual([{ user_pseudonym: null }]);
  });
});

describe('calls', () => {
  const log = (calls: object[]) =>
    ['select public.log_model_calls($1) as n', [JSON.stringify(calls)]] as const;

  it('are logged many at a time, priced by the version when the service does not know, all or none', async () => {
    const call = { model_version_id: versionId, latency_ms: 800, input_tokens: 1000, output_tokens: 500 };
    expect(await db.one(service, ...log([call, { ...call, cost_usd: 0.5, user_id: ownerId }]))).toEqual({
      n: 2,
    });
    const rows = await db.as<{ cost: number; person: boolean }>(
      ml,
      'select cost_usd::float8 as cost, user_pseudonym is not null as person from public.model_performance_logs order by 1',
    );
    expect(rows).toEqual([
      { cost: 0.002, person: false }, // 1,000 at 1 USD and 500 at 2 USD a million
      { cost: 0.5, person: true },
    ]);
    expect(await db.refusal(service, ...log([call, { ...call, latency_ms: -1 }]))).toBe('23514');
    expect(await db.refusal(service, ...log([{ ...call, model_version_id: ownerId }]))).toBe('23503');
    expect(await db.refusal(service, `select public.log_model_calls('{}')`)).toBe('22023');
    expect(await db.refusal(ml, ...log([call]))).toBe('42501');
    expect(await db.as(ml, 'select 1 from public.model_performance_logs')).toHaveLength(2);
  });

  it('keep their cost and forget the person when the member goes', async () => {
    const { id } = await db.member('spender@example.com');
    await db.as(service, ...log([{ model_version_id: versionId, latency_ms: 1, cost_usd: 7, user_id: id }]));
    await db.sql.query('delete from auth.users where id = $1', [id]);
    expect(
      await db.as(ml, 'select user_pseudonym from public.model_performance_logs where cost_usd = 7'),
    ).toEqual([{ user_pseudonym: null }]);
  });

  it('have keys that let the table be cut by month', async () => {
    const keys = await db.sql.query<{ columns: string }>(
      `select (select string_agg(attname, ',') from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)) as columns
       from pg_index i where i.indrelid = 'public.model_performance_logs'::regclass and i.indisunique`,
    );
    for (const { columns } of keys) expect(columns).toContain('logged_at');
  });
});

describe('the context cache', () => {
  it('gives its content to services only; staff see key, size, hits and age', async () => {
    const put = `select public.write_context('m/1', 'member_summary', '{"text":"Runs twice a week"}', $1, $2)`;
    await db.as(service, put, [3600, ownerId]);
    const read = `select public.read_context('m/1', 'member_summary') as context`;
    expect(await db.one(service, read)).toEqual({ context: { text: 'Runs twice a week' } });
    await db.as(service, `select public.read_context('m/2', 'member_summary')`);
    for (const sql of [
      read,
      'select context_payload from public.ai_context_cache',
      'select * from public.ai_context_cache',
    ])
      expect(await db.refusal(ml, sql)).toBe('42501');
    expect(
      await db.one(ml, 'select cache_key, size_bytes, hits_count::int as hits from public.ai_context_cache'),
    ).toEqual({
      cache_key: 'm/1',
      size_bytes: 29,
      hits: 1,
    });
    expect(await db.one(ml, 'select hits::int, misses::int from public.ai_context_cache_days')).toEqual({
      hits: 1,
      misses: 1,
    });
    await db.as(service, put, [0, ownerId]); // runs out at once
    expect(await db.one(service, read)).toEqual({ context: null });
  });
});

describe('what models are used for', () => {
  it('is told of at most a year, to the AI team', async () => {
    for (const name of ['extraction_summary', 'extraction_entries', 'coaching_costs']) {
      const of = (from: string, to: string) => `select public.${name}('${from}', '${to}')`;
      expect(await db.refusal(ml, of('2026-02-01', '2026-01-31')), name).toBe('22023');
      expect(await db.refusal(ml, of('2025-01-01', '2026-12-31')), name).toBe('22023');
      expect(await db.refusal(analyst, of('2026-01-01', '2026-01-31')), name).toBe('42501');
    }
  });

  it('adds answers, summaries and calls of the coach up, each on its day in UTC', async () => {
    const { id } = await db.one<{ id: string }>(
      service,
      'insert into public.coach_conversations (user_id) values ($1) returning id',
      [ownerId],
    );
    const about = [ownerId, id];
    await db.sql.query(
      `insert into public.coach_messages (user_id, conversation_id, role, content, ai_model, cost_usd, created_at)
       values ($1, $2, 'assistant', 'Yes', 'm', 0.1, '2026-03-01T23:59:00Z'), ($1, $2, 'assistant', 'No', 'm', 0.2, '2026-03-02T00:00:00Z')`,
      about,
    );
    await db.sql.query(
      `insert into public.conversation_summaries (user_id, conversation_id, summary, covers_from, covers_until, cost_usd, created_at)
       values ($1, $2, 'Asked twice', '2026-03-01', '2026-03-02', 0.03, '2026-03-02T01:00:00Z')`,
      about,
    );
    await db.sql.query(
      `insert into public.voice_sessions (user_id, conversation_id, started_at, cost_usd) values ($1, $2, '2026-03-03T00:00:00Z', 4)`,
      about,
    );
    const { costs } = await db.one<{ costs: unknown }>(
      ml,
      `select public.coaching_costs('2026-03-01', '2026-03-02') as costs`,
    );
    expect(costs).toMatchObject({
      totals: { cost_usd: 0.33, answers: 2, members: 1 },
      days: [
        { day: '2026-03-01', cost_usd: 0.1, answers: 1 },
        { day: '2026-03-02', cost_usd: 0.23, answers: 1 },
      ],
      members: [{ cost_usd: 0.33, answers: 2, days: 2 }],
    });
    expect(JSON.stringify(costs)).not.toContain(ownerId);
  });
});
