import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { asKeyStaff, fillKeysSql } from './keysFill.ts';
import { benchList } from './keysList.ts';
import { throughput } from './keysThroughput.ts';
import { interleaved, table } from './ratios.ts';

/**
 * Consultation keys on a real PostgreSQL: issuing against a plain insert, redeeming against a bare guarded update, the list over many
 * keys against a primary-key page. `npm run bench -- keys`.
 */
export async function benchKeys(count = 1_000_000): Promise<void> {
  const server = await startPostgres({ durable: true });
  try {
    await server.runner.exec(fillKeysSql(count));
    await server.sql`vacuum analyze public.consultation_keys`;
    // The list first: what the other two leave behind would be part of its million.
    console.log(await benchList(server, count));
    console.log(await benchIssuing(server));
    console.log(await throughput(server));
  } finally {
    await server.close();
  }
}

/** Both in a transaction that is rolled back, so that every round meets the same table. */
async function benchIssuing(server: RealPostgres): Promise<string> {
  const session = await asKeyStaff(server);
  const undone = (statement: string) => async () => {
    await session.unsafe('begin');
    await session.unsafe(statement);
    await session.unsafe('rollback');
  };
  const columns = `id, key_value, key_prefix, key_last4, batch_id, max_uses, not_before, expires_at, days_after_first_use,
    assigned_user_id, assigned_search, assigned_email, notes, tags, created_by`;
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
