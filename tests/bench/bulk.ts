import { parseArgs } from 'node:util';
import type { BulkReport } from './bulk/fill.ts';
import { startBulkPostgres } from './bulk/server.ts';

/**
 * `npm run bench -- bulk [--users 1000000] [--days 365] [--until 2026-05-31] [--adherence 20000000] [--events 20000000] [--calls 5000000]
 * [--keys 1000000] [--weeks 4]
 * [--seed 1]`:
 * how long it takes to fill a database for the other benches. The server is deleted afterwards.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: Object.fromEntries(
    ['users', 'days', 'until', 'adherence', 'events', 'calls', 'keys', 'weeks', 'seed'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
});
const options = {
  events: 200_000,
  calls: 100_000,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === 'until' ? value : Number(value)]),
  ),
};

const line = ({ table, rows, insertSeconds, indexSeconds }: BulkReport) => {
  const seconds = insertSeconds + indexSeconds;
  return `| ${table} | ${rows.toLocaleString('en')} | ${insertSeconds.toFixed(1)} | ${indexSeconds.toFixed(1)} | ${Math.round(rows / seconds).toLocaleString('en')} |`;
};

const begun = performance.now();
const server = await startBulkPostgres(options);
const [size] = await server.sql<
  [{ size: string }]
>`select pg_size_pretty(pg_database_size(current_database())) as size`;
console.log(
  ['| | Rows | Insert s | Index s | Rows/s |', '|---|---:|---:|---:|---:|', ...server.report.map(line)].join(
    '\n',
  ),
);
console.log(
  `${((performance.now() - begun) / 1000).toFixed(0)} s with the server's start and statistics, ${size.size}`,
);
await server.close();
