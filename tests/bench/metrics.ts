import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { postgresRunner } from '../../supabase/local/provision.ts';
import type { RealPostgres } from '../support/postgres.ts';
import { startBulkPostgres } from './bulk/server.ts';
import { eventsSql, staffSql } from './metricsFill.ts';
import { insertCost } from './metricsInserts.ts';
import { dashboards, machinery, type Read } from './metricsReads.ts';

/**
 * The dashboards over so many records of adherence, as many events and half as many model calls, over a year, on a real PostgreSQL:
 * `npm run bench -- metrics [--rows 1000000,5000000,20000000]`, each on a server of its own that is gone before the next begins. A million takes
 * some ten minutes and 1.5 GB, twenty an hour or two and 25 GB. Times are processor time of the server.
 */
const option = process.argv.indexOf('--rows');
const sizes = option < 0 ? [1_000_000] : (process.argv[option + 1] ?? '').split(',').map(Number);
if (sizes.length === 0 || sizes.some((rows) => !Number.isSafeInteger(rows) || rows < 10_000)) {
  console.error('--rows takes whole numbers from 10000, separated by commas.');
  process.exit(2);
}
const bytesARow = 1_300;
const needed = Math.max(...sizes) * bytesARow;
const { bavail, bsize } = statfsSync(tmpdir());
if (bavail * bsize < needed) {
  console.error(`${tmpdir()} needs ${Math.ceil(needed / 1e9)} GB free; TMPDIR names another folder.`);
  process.exit(2);
}
const until = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const count = (n: number) => Math.round(n).toLocaleString('en');

async function prepare(rows: number): Promise<RealPostgres> {
  const started = performance.now();
  const step = (what: string) =>
    console.log(`${((performance.now() - started) / 60_000).toFixed(1)} min: ${what}`);
  step(`filling ${count(rows)} records of adherence, on ${new Date().toISOString()}`);
  const server = await startBulkPostgres({
    users: Math.ceil(rows / 100),
    adherence: rows,
    until,
    keys: 1_000,
  });
  const session = await server.sql.reserve();
  const runner = postgresRunner(session);
  await runner.exec(staffSql);
  step('events and calls of models');
  for (const statement of eventsSql(rows, until)) await runner.exec(statement);
  const timed = async (what: string, statement: string) => {
    const begun = performance.now();
    step(what);
    await runner.exec(statement);
    console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(2)} s`);
  };
  await timed(`${count(rows)} rows, first build of everything`, 'select analytics.rebuild()');
  await runner.exec('vacuum analyze');
  await timed(
    'one day of adherence and activity recounted',
    `insert into analytics.dirty values ('adherence', analytics.day_number('${until}')), ('activity', analytics.day_number('${until}'));
     select analytics.refresh()`,
  );
  session.release();
  return server;
}

/** Each read's milliseconds at every size so far, and how often the smallest size's they are at the largest. Printed after each size: a later one may fail. */
function growth() {
  console.log(
    `\n| ms at rows of | ${done.map(count).join(' | ')} | Growth | Pass |\n|---|${'---:|'.repeat(done.length + 2)}`,
  );
  for (const [name, reads] of became)
    console.log(
      `| ${name} | ${reads.map(({ ms }) => ms.toFixed(2)).join(' | ')} | ${((reads.at(-1)?.ms ?? 0) / (reads[0]?.ms ?? 1)).toFixed(2)} | 1.2 |`,
    );
}

const became = new Map<string, Read[]>();
const done: number[] = [];
for (const rows of sizes) {
  const server = await prepare(rows);
  try {
    const reads = [...(await dashboards(server.sql, until)), ...(await machinery(server.sql, until))];
    console.log(`\n| ${count(rows)} rows | ms | Ratio | Pass |\n|---|---:|---:|---:|`);
    for (const read of reads) {
      became.set(read.name, [...(became.get(read.name) ?? []), read]);
      console.log(
        `| ${read.name} | ${read.ms.toFixed(2)} | ${read.ratio.toFixed(read.pass < 1 ? 4 : 2)} | ${read.pass} |`,
      );
    }
    console.log(
      `\n| 8 writers, ${count(rows)} rows | Rows/s without | Rows/s with | CPU without / with | Pass | Failed |\n|---|---:|---:|---:|---:|---:|`,
    );
    for (const [size, each, pass] of [
      [1, 60, 0.8],
      [100, 8, 0.95],
    ] as const) {
      const { rowsASecond, ratio, failed } = await insertCost(server, size, each);
      console.log(
        `| inserts of ${size} | ${count(rowsASecond.without)} | ${count(rowsASecond.with)} | ${ratio.toFixed(2)} | ${pass} | ${failed} |`,
      );
    }
  } finally {
    await server.close();
  }
  done.push(rows);
  if (done.length > 1) growth();
}
