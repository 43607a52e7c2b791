import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { compared, differences, drain, membersSql, stormStatement, versionSql } from './storm.ts';

const writers = 8;
const members = 12;
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
  await server.runner.exec(versionSql);
  for (let writer = 1; writer <= writers; writer++) await server.runner.exec(membersSql(writer, members));
}, 240_000);
afterAll(() => server.close());

it('eight writers and a refresh at the same time lose nothing and fail nowhere', async () => {
  const { sql } = server;
  let writing = true;
  const write = async (writer: number) => {
    const random = createRandom(`concurrent/${writer}`);
    for (let step = 0; step < 60; step++)
      // Two statements in one transaction, held for a moment: what deadlocked where counters were upserted.
      await sql.begin(async (tx) => {
        await tx.unsafe(stormStatement(random, writer, members));
        await tx.unsafe(stormStatement(random, writer, members));
        if (step % 7 === 0) await tx`select pg_sleep(0.01)`;
      });
  };
  const refresh = async () => {
    let passes = 0;
    while (writing) {
      await sql`select analytics.refresh(40)`;
      passes += 1;
    }
    return passes;
  };
  const refreshing = Promise.all([refresh(), refresh()]);
  await Promise.all(Array.from({ length: writers }, (_, index) => write(index + 1))).finally(() => {
    writing = false;
  });
  const passes = await refreshing;
  expect(Math.min(...passes)).toBeGreaterThan(0);
  await drain(server.runner);
  expect(await differences(server.runner)).toEqual([]);
  expect(await compared(server.runner)).toBeGreaterThan(1000);
}, 300_000);
