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

/**
 * Redemptions a second through 16 connections for some seconds, one after another in turn: the whole function, and the bare guarded
 * update that it cannot do without. Both set who asks and run as one statement, as a request of the API does.
 */
export async function throughput(server: RealPostgres): Promise<string> {
  const pool = postgres(server.url, { max: CONNECTIONS, onnotice: () => undefined });
  try {
    const members = (
      await server.sql<{ id: string }[]>`select id from public.profiles order by id limit 16000`
    ).map(({ id }) => id);
    const hot = await issue(server, 1, 1_000_000);
    const many = await issue(server, 4_000, 1_000);
    const cases = [
      { name: 'one hot key: guarded update alone', keys: hot, bare: true },
      { name: 'one hot key: redeem_consultation_key', keys: hot, bare: false },
      { name: '4,000 keys: guarded update alone', keys: many, bare: true },
      { name: '4,000 keys: redeem_consultation_key', keys: many, bare: false },
    ];
    const rates = cases.map((): number[] => []);
    let redeemed = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, { keys, bare }] of cases.entries()) {
        if (bare)
          await server.sql`update public.consultation_keys set current_uses = 0 where current_uses > 0 and id = any (${keys.map(({ id }) => id)})`;
        const done = await drive(pool, members, keys, bare);
        if (!bare) redeemed += done;
        if (round > 0) rates[index]?.push(done / SECONDS);
        if (bare)
          await server.sql`update public.consultation_keys k set current_uses = (select count(*) from public.consultation_key_usage u where u.key_id = k.id)
          where id = any (${keys.map(({ id }) => id)})`;
      }
    }
    const [truth] = await server.sql<[{ rows: number; counters: number; over: number }]>`
      select (select count(*)::int from public.consultation_key_usage) as rows, sum(current_uses)::int as counters,
        count(*) filter (where current_uses > max_uses)::int as over
      from public.consultation_keys where id = any (${[...hot, ...many].map(({ id }) => id)})`;
    const median = rates.map(
      (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0,
    );
    const lines = cases.map(
      ({ name }, i) =>
        `| ${name} | ${Math.round(median[i] ?? 0)} | ${((median[i] ?? 0) / (median[i - (i % 2)] ?? 1)).toFixed(2)} |`,
    );
    return [
      `\nRedemptions over ${CONNECTIONS} connections (pass: each at least 0.5, uses exact)\n`,
      '| | A second | Ratio |',
      '|---|---:|---:|',
      ...lines,
      `\n${redeemed} redeemed, ${truth.rows} rows, ${truth.counters} counted, ${truth.over} keys over their limit`,
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

/** How many redemptions succeeded in the time. Every one is another member's than those beside it. */
async function drive(
  pool: postgres.Sql,
  members: readonly string[],
  keys: readonly Key[],
  bare: boolean,
): Promise<number> {
  const end = Date.now() + SECONDS * 1000;
  const share = members.length / CONNECTIONS;
  const lane = async (number: number) => {
    let done = 0;
    for (let turn = 0; Date.now() < end; turn += 1) {
      const member = members[number * share + (turn % share)] ?? '';
      const key = keys[(number * 251 + turn * 16) % keys.length];
      if (!key) throw new Error('No key');
      const rows = bare
        ? await pool`with who as materialized (select set_config('request.jwt.claim.sub', ${member}, true) as sub)
            update public.consultation_keys k set current_uses = k.current_uses + 1 from who
            where k.key_value = ${key.digest} and k.current_uses < k.max_uses and who.sub <> '' returning 'redeemed' as outcome`
        : await pool`with who as materialized (select set_config('request.jwt.claim.sub', ${member}, true) as sub)
            select private.redeem_consultation_key(${key.key}, ${randomUUID()}) ->> 'outcome' as outcome from who where who.sub <> ''`;
      if (rows[0]?.outcome === 'redeemed') done += 1;
    }
    return done;
  };
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => lane(number)));
  return counts.reduce((sum, count) => sum + count, 0);
}
