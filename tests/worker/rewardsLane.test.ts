import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clock } from '../../worker/clock.ts';
import { runDueRewards, runRewardsLane, settleRewards } from '../../worker/lanes/rewards.ts';
import type { Log } from '../../worker/log.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

let backend: TestBackend;
let ownerId: string;
beforeAll(async () => {
  backend = await testBackend();
  ({ id: ownerId } = await backend.member());
});
afterAll(() => backend.close());

const lines: [string, unknown][] = [];
const write = (event: string, fields?: unknown): void => void lines.push([event, fields]);
const log: Log = { info: write, warn: write, error: write };
/** A clock that a test moves: sleeping takes no time. */
function fakeClock(onSleep: (ms: number) => Promise<void> | void): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
      await onSleep(ms);
    },
  };
}
const query = <Row>(sql: string) => backend.sql.query<Row>(sql);
const weigh = (days: number) =>
  backend.sql.exec(
    `insert into public.weight_history (user_id, measured_at, weight_kg) values ('${ownerId}', now() - interval '${days} days', 80)`,
  );
const streak = async () =>
  (
    await query<{ now: number }>(
      `select current_streak_days as now from public.user_streaks where user_id = '${ownerId}' and streak_type = 'weigh_in'`,
    )
  )[0]?.now;

it('settles everything that waits, in passes', async () => {
  const options = { client: backend.service(), clock: fakeClock(() => undefined), log };
  await weigh(1);
  await backend.sql.exec(
    `do $$ begin for i in 2..600 loop
       insert into public.weight_history (user_id, measured_at, weight_kg) values ('${ownerId}', now() - i * interval '1 day', 80); end loop; end $$`,
  );
  expect(await streak()).toBeUndefined();
  expect(await settleRewards(options)).toBe(600);
  expect(await streak()).toBe(600);
  expect(await settleRewards(options)).toBe(0);
});

it('follows each act within its tick, and does what is due every quarter of an hour', async () => {
  await query(`select set_config('session_replication_role', 'replica', false)`);
  await backend.sql.exec(`insert into public.community_challenges (id, title, metric, target_value, starts_on, ends_on, status) values
      ('00000000-0000-4000-8000-00000000cc01', 'Over', 'active_minutes', 10, current_date - 30, current_date - 3, 'published'),
      ('00000000-0000-4000-8000-00000000cc02', 'On', 'active_minutes', 10, current_date - 3, current_date + 3, 'published'),
      ('00000000-0000-4000-8000-00000000cc03', 'Ahead', 'active_minutes', 10, current_date + 3, current_date + 9, 'published');
    insert into public.user_streaks (user_id, streak_type, current_streak_days, longest_streak_days, last_activity_on, started_on)
      values ('${ownerId}', 'training', 4, 4, current_date - 9, current_date - 12)`);
  await query(`select set_config('session_replication_role', 'origin', false)`);
  const stop = new AbortController();
  let sleeps = 0;
  lines.length = 0;
  const clock = fakeClock(async (ms) => {
    expect(ms).toBe(3_000);
    sleeps += 1;
    if (sleeps === 1) await weigh(0);
    if (sleeps === 2) expect(await streak()).toBe(601);
    if (sleeps === 310) stop.abort();
  });
  await runRewardsLane({ client: backend.service(), clock, log }, stop.signal);
  expect(lines).toEqual([
    ['rewards.due', { streaks: 1, challenges: 2 }],
    ['rewards.settled', { notes: 1 }],
  ]);
  expect(
    await query(
      'select title, status, scored_at is not null as scored from public.community_challenges order by id',
    ),
  ).toEqual([
    { title: 'Over', status: 'finished', scored: true },
    { title: 'On', status: 'published', scored: true },
    { title: 'Ahead', status: 'published', scored: false },
  ]);
  expect(
    await query(`select current_streak_days as now from public.user_streaks where streak_type = 'training'`),
  ).toEqual([]);
}, 120_000);

it('counts a challenge again when its count is an hour old', async () => {
  lines.length = 0;
  const options = { client: backend.service(), clock: fakeClock(() => undefined), log };
  await runDueRewards(options);
  expect(lines).toEqual([]);
  await backend.sql.exec(
    `update public.community_challenges set scored_at = now() - interval '61 minutes' where title = 'On'`,
  );
  await runDueRewards(options);
  expect(lines).toEqual([['rewards.due', { streaks: 0, challenges: 1 }]]);
});

it('waits longer when the back end cannot be reached', async () => {
  const stop = new AbortController();
  const waits: number[] = [];
  const clock = fakeClock((ms) => {
    waits.push(ms);
    stop.abort();
  });
  lines.length = 0;
  await runRewardsLane({ client: backend.anon(), clock, log }, stop.signal);
  expect(waits).toEqual([30_000]);
  expect(lines.map(([event]) => event)).toEqual(['rewards.failed']);
});
