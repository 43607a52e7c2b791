import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { judge, runChaos } from './worker/support/chaosRun.ts';
import { chaosWorld } from './worker/support/chaosWorld.ts';

const target = new URL(readFileSync('/tmp/pgserve.url', 'utf8').trim());
target.pathname = '/work';
const sql = postgres(target.href, { max: 20, onnotice: () => undefined });
const world = chaosWorld(sql, 'chaos-1', '2026-03-28T05:00:00Z');
await world.connect();
const n = Number(process.argv[2] ?? 50);
await world.schedule(n, 'spring');
console.time('run');
try {
  console.log(await runChaos(sql, world));
} catch (e) {
  console.log(e);
}
console.timeEnd('run');
console.log(new Date(world.now()).toISOString(), await judge(sql, world));
console.table(
  await sql`select status, error_code, platform, count(*) from public.social_media_posts where status <> 'live' group by 1,2,3 order by 1,2`,
);
await sql.end();
