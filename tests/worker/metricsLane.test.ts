import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clock } from '../../worker/clock.ts';
import { checkMetrics, refreshMetrics, runMetricsLane } from '../../worker/lanes/metrics.ts';
import type { Log } from '../../worker/log.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

let backend: TestBackend;
let ownerId: string;
beforeAll(async () => {
  backend = await testBackend();
  ({ id: ownerId } = await backend.member());
});
afterAll(() => backend.close());

const lines: string[] = [];
const write = (event: string): void => void lines.push(event);
const log: Log = { info: write, warn: write, error: write };
const act = () =>
  backend.sql.exec(
    `insert into public.user_behavior_events (user_id, event_type) values ('${ownerId}', 'app_opened')`,
  );

/** A clock that a test moves: sleeping takes no time and says how long it would have been. */
function fakeClock(onSleep: (ms: number) => void): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
      onSleep(ms);
    },
  };
}

it('recounts what was written, and finds nothing to do after that', async () => {
  const options = { client: backend.service(), clock: fakeClock(() => undefined), log };
  await act();
  expect(await refreshMetrics(options)).toBeGreaterThan(0);
  expect(await refreshMetrics(options)).toBe(0);
  expect(await backend.sql.query('select sum(events)::int as events from analytics.feature_days')).toEqual([
    { events: 1 },
  ]);
});

it('goes on until it is stopped, evaluates alerts, and says when the check finds a difference', async () => {
  const stop = new AbortController();
  let sleeps = 0;
  lines.length = 0;
  const clock = fakeClock((ms) => {
    sleeps += 1;
    expect(ms).toBe(10_000);
    if (sleeps === 400) stop.abort();
  });
  await act();
  await backend.sql.exec(`select analytics.refresh();
    update analytics.feature_days set people = people + 1, events = 99 where event_type = 'app_opened'`);
  await runMetricsLane({ client: backend.service(), clock, log }, stop.signal);
  expect(sleeps).toBe(400);
  expect(lines).toContain('metrics.differ');
}, 120_000);

it('waits longer when the back end cannot be reached', async () => {
  const stop = new AbortController();
  const waits: number[] = [];
  const clock = fakeClock((ms) => {
    waits.push(ms);
    stop.abort();
  });
  lines.length = 0;
  await runMetricsLane({ client: backend.anon(), clock, log }, stop.signal);
  expect(waits).toEqual([30_000]);
  expect(lines).toEqual(['metrics.failed']);
});

it('runs the check at most once in 20 hours', async () => {
  lines.length = 0;
  const options = { client: backend.service(), clock: fakeClock(() => undefined), log };
  await checkMetrics(options);
  expect(lines).toEqual([]);
  await backend.sql.exec(`update analytics.checks set checked_at = now() - interval '21 hours';
    select analytics.mark_all_dirty(); select analytics.refresh()`);
  await checkMetrics(options);
  expect(lines).toEqual(['metrics.checked']);
});
