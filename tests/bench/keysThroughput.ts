import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { RealPostgres } from '../support/postgres.ts';
import { KEY_STAFF } from './keysFill.ts';

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 3;

interface Key {
  id: string;
  key: string;
  digest: string;
}
interface Case {
  name: string;
  keys: readonly Key[];
  /** `update` is the guarded update and nothing else, `writes` that and the two rows, without a rule or a question; `redeem` is the whole. */
  does: 'update' | 'writes' | 'redeem';
  /**
   * `request` is the transaction that the API makes of every call: begin, who asks and as which role, the call as JSON, commit.
   * `statement` is the call alone, which nobody can send.
   */
  shape: 'request' | 'statement';
}

/**
 * Redemptions a second through 16 connections for some seconds, one case after another in turn: the whole function, and the bare
 * guarded update, both in the same shape.
 */
export async function throughput(server: RealPostgres): Promise<string> {
  const pool = postgres(server.url, { max: CONNECTIONS, onnotice: () => undefined });
  try {
    const members = (
      await server.sql<{ id: string }[]>`select id from public.profiles order by id limit 16000`
    ).map(({ id }) => id);
    const hot = await issue(server, 1, 1_000_000);
    const many = await issue(server, 4_000, 1_000);
    await server.sql.unsafe(takeSql);
    const cases = (['request', 'statement'] as const).flatMap((shape) =>
      [hot, many].flatMap((keys) =>
        acts.map(
          (does): Case => ({
            name: `${shape === 'request' ? 'request of the API' : 'statement alone'}, ${keys === hot ? 'one hot key' : '4,000 keys'}: ${names[does]}`,
            keys,
            does,
            shape,
          }),
        ),
      ),
    );
    const rates = cases.map((): number[] => []);
    let redeemed = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      // A desk has redemptions, and statistics of them: plans made over empty tables read them whole ever after.
      if (round === 1) await server.sql`vacuum analyze`;
      for (const [index, one] of cases.entries()) {
        const ids = one.keys.map(({ id }) => id);
        // The bare update counts uses that have no rows: the counters are set right again after it.
        if (one.does === 'update')
          await server.sql`update public.consultation_keys set current_uses = 0 where current_uses > 0 and id = any (${ids})`;
        const done = await drive(pool, members, one);
        if (one.does !== 'update') redeemed += done;
        if (round > 0) rates[index]?.push(done / SECONDS);
        if (one.does === 'update')
          await server.sql`update public.consultation_keys k set current_uses = (select count(*) from public.consultation_key_usage u where u.key_id = k.id)
          where id = any (${ids})`;
      }
    }
    const [truth] = await server.sql<[{ rows: number; counters: number; over: number }]>`
      select (select count(*)::int from public.consultation_key_usage u where u.key_id = any (${[...hot, ...many].map(({ id }) => id)})) as rows,
        sum(current_uses)::int as counters, count(*) filter (where current_uses > max_uses)::int as over
      from public.consultation_keys where id = any (${[...hot, ...many].map(({ id }) => id)})`;
    const median = rates.map(
      (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0,
    );
    const lines = cases.map(
      ({ name }, i) =>
        `| ${name} | ${Math.round(median[i] ?? 0)} | ${((median[i] ?? 0) / (median[i - (i % acts.length)] ?? 1)).toFixed(2)} |`,
    );
    return [
      `\nRedemptions over ${CONNECTIONS} connections (pass: each request at least 0.5, uses exact)\n`,
      '| | A second | Ratio |',
      '|---|---:|---:|',
      ...lines,
      `\n${redeemed} used, ${truth.rows} rows, ${truth.counters} counted, ${truth.over} keys over their limit`,
    ].join('\n');
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function issue(server: RealPostgres, quantity: number, maxUses: number): Promise<Key[]> {
  return server.sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claim.sub', ${KEY_STAFF}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: KEY_STAFF })}, true)`;
    return tx<Key[]>`
      select id, key, private.key_digest(key) as digest from private.issue_consultation_keys(${quantity}, ${tx.json({ max_uses: maxUses })})`;
  });
}

const headers = JSON.stringify({
  'x-forwarded-for': '203.0.113.7',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) bench',
  accept: 'application/json',
});

const acts = ['update', 'writes', 'redeem'] as const;
const names = {
  update: 'guarded update',
  writes: 'update and two inserts',
  redeem: 'redeem_consultation_key',
} satisfies Record<Case['does'], string>;

/** The bare writes where the API can reach them: no member may write keys but through a function. */
const takeSql = `
  create or replace function public.bench_take(p_digest text) returns jsonb language plpgsql security definer set search_path = '' as $$
  begin
    update public.consultation_keys k set current_uses = k.current_uses + 1 where k.key_value = p_digest and k.current_uses < k.max_uses;
    return case when found then jsonb_build_object('outcome', 'redeemed') end;
  end $$;
  create or replace function public.bench_write(p_digest text, p_token uuid) returns jsonb language plpgsql security definer set search_path = '' as $$
  declare v_session constant uuid := gen_random_uuid(); v_key uuid; begin
    update public.consultation_keys k set current_uses = k.current_uses + 1 where k.key_value = p_digest and k.current_uses < k.max_uses returning k.id into v_key;
    with session as (insert into public.consultation_sessions (id, user_id, consultation_key_id) values (v_session, auth.uid(), v_key))
    insert into public.consultation_key_usage (key_id, user_id, session_id, idempotency_key) values (v_key, auth.uid(), v_session, p_token);
    return jsonb_build_object('outcome', 'redeemed');
  end $$;
  grant execute on function public.bench_take(text), public.bench_write(text, uuid) to authenticated`;

/** How many redemptions succeeded in the time. Every one is another member's than those beside it. */
async function drive(pool: postgres.Sql, members: readonly string[], one: Case): Promise<number> {
  const end = Date.now() + SECONDS * 1000;
  const share = members.length / CONNECTIONS;
  const lane = async (number: number) => {
    let done = 0;
    for (let turn = 0; Date.now() < end; turn += 1) {
      const member = members[number * share + (turn % share)] ?? '';
      const key = one.keys[(number * 251 + turn * 16) % one.keys.length];
      if (!key) throw new Error('No key');
      const outcome = await (one.shape === 'request' ? request : statement)(pool, member, key, one.does);
      if (outcome === 'redeemed') done += 1;
    }
    return done;
  };
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => lane(number)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function request(pool: postgres.Sql, member: string, key: Key, does: Case['does']) {
  const rows = await pool.begin(async (tx) => {
    await tx`select set_config('search_path', 'public, extensions', true), set_config('role', 'authenticated', true),
      set_config('request.jwt.claim.sub', ${member}, true), set_config('request.jwt.claims', ${JSON.stringify({ sub: member, role: 'authenticated' })}, true),
      set_config('request.method', 'POST', true), set_config('request.path', '/rpc/redeem_consultation_key', true),
      set_config('request.headers', ${headers}, true), set_config('request.cookies', '{}', true)`;
    const answers = (call: postgres.PendingQuery<postgres.Row[]>) =>
      tx<
        { body: { outcome: string }[] }[]
      >`with source as (select ${call} as s) select coalesce(json_agg(s), '[]') as body from source`;
    if (does === 'update') return answers(tx`public.bench_take(${key.digest})`);
    if (does === 'writes') return answers(tx`public.bench_write(${key.digest}, ${randomUUID()})`);
    return answers(tx`public.redeem_consultation_key(${key.key}, ${randomUUID()})`);
  });
  return rows[0]?.body[0]?.outcome;
}

async function statement(pool: postgres.Sql, member: string, key: Key, does: Case['does']) {
  const who = pool`who as materialized (select set_config('request.jwt.claim.sub', ${member}, true) as sub)`;
  const rows =
    does === 'update'
      ? await pool<{ outcome: string }[]>`
        with ${who} update public.consultation_keys k set current_uses = k.current_uses + 1 from who
        where k.key_value = ${key.digest} and k.current_uses < k.max_uses and who.sub <> '' returning 'redeemed' as outcome`
      : await pool<{ outcome: string }[]>`
        with ${who} select ${
          does === 'writes'
            ? pool`public.bench_write(${key.digest}, ${randomUUID()})`
            : pool`public.redeem_consultation_key(${key.key}, ${randomUUID()})`
        } ->> 'outcome' as outcome from who where who.sub <> ''`;
  return rows[0]?.outcome;
}
