import type postgres from 'postgres';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { fillKeysSql, KEY_STAFF, keyMembers } from './keysFill.ts';
import { throughput } from './keysThroughput.ts';
import { interleaved, type Measured, table } from './ratios.ts';

/**
 * Consultation keys on a real PostgreSQL: issuing against a plain insert, redeeming against a bare guarded update, the list over many
 * keys against a primary-key page. `npm run bench -- keys`.
 */
export async function benchKeys(count = 1_000_000): Promise<void> {
  const server = await startPostgres({ durable: true });
  try {
    await server.runner.exec(fillKeysSql(count));
    await server.sql`vacuum analyze public.consultation_keys`;
    console.log(await benchIssuing(server));
    console.log(await throughput(server));
    console.log(await benchList(server, count));
  } finally {
    await server.close();
  }
}

const asStaff = async (server: RealPostgres): Promise<postgres.ReservedSql> => {
  const session = await server.sql.reserve();
  await session.unsafe(
    `select set_config('request.jwt.claim.sub', '${KEY_STAFF}', false), set_config('request.jwt.claims', '{"sub":"${KEY_STAFF}"}', false)`,
  );
  return session;
};

/** Both in a transaction that is rolled back, so that every round meets the same table. */
async function benchIssuing(server: RealPostgres): Promise<string> {
  const session = await asStaff(server);
  const undone = (statement: string) => async () => {
    await session.unsafe('begin');
    await session.unsafe(statement);
    await session.unsafe('rollback');
  };
  const columns = `id, key_value, key_prefix, key_last4, batch_id, max_uses, not_before, expires_at, days_after_first_use,
    assigned_user_id, assigned_email, notes, tags, created_by`;
  await session.unsafe(`create temp table issued as select public.issue_consultation_keys(100000);
    create temp table spare as select ${columns} from public.consultation_keys
      where batch_id = (select id from public.consultation_key_batches order by created_at desc limit 1);
    update spare set id = gen_random_uuid(), key_value = md5(key_value) || md5('x' || key_value); analyze spare;`);
  const measured = await interleaved(
    [
      {
        name: 'floor: insert … select of 100,000 ready rows',
        run: undone(`insert into public.consultation_keys (${columns}) select ${columns} from spare`),
      },
      {
        name: 'issue_consultation_keys(100000), keys received',
        run: undone('select public.issue_consultation_keys(100000)'),
      },
    ],
    5,
  );
  session.release();
  return table('Issuing 100,000 keys', measured, 'at most 3');
}

async function benchList(server: RealPostgres, count: number): Promise<string> {
  const session = await asStaff(server);
  await session.unsafe('set role authenticated');
  const page = (query: object) => async () => {
    const [row] = await session<[{ page: { rows: unknown[]; total: number; next_cursor: string | null } }]>`
      select public.consultation_keys_page(${JSON.stringify(query)}::text::jsonb) as page`;
    return row.page;
  };
  const sort = { field: 'created_at', order: 'desc' };
  const deep = await page({ limit: 500, offset: Math.floor(count / 2), sort })();
  const [known] = await session<[{ last4: string; batch: string }]>`
    select key_last4 as last4, batch_id as batch from public.consultation_keys order by id limit 1`;
  const cases: [string, object][] = [
    ['first page, newest first, with total', {}],
    ['page in the middle, by cursor', { after: deep.next_cursor }],
    ['soonest expiry first', { sort: { field: 'expires_at', order: 'asc' } }],
    ['status active', { filters: { status: 'active' } }],
    ['status revoked', { filters: { status: 'revoked' } }],
    ['status used up', { filters: { status: 'exhausted' } }],
    ['search: end of a key', { search: known.last4 }],
    ['search: prefix', { search: 'CLINIC' }],
    ['search: member', { search: 'brivel sakalo' }],
    ['search: many members', { search: 'bri vel' }],
    ['search: e-mail', { search: keyMembers.email }],
    ['search: batch of 10,000', { search: 'campaign 42' }],
    ['search: nothing found', { search: 'zzyzxq' }],
    ['one batch, counted exactly', { filters: { batch_id: known.batch } }],
  ];
  const measured: Measured[] = await interleaved(
    [
      { name: 'floor: primary-key page of 25', run: () => session`select public.bench_floor()` },
      ...cases.map(([name, query]) => ({ name, run: page({ limit: 25, sort, ...query }) })),
    ],
    40,
  );
  for (const [name, query] of cases)
    console.log(`${name}: ${(await page({ limit: 1, sort, ...query })()).total}`);
  session.release();
  return table(`List of keys over ${count.toLocaleString('en')} keys`, measured, 'each at most 3');
}
