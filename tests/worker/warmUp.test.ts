import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readEnv } from '../../worker/env.ts';
import { silentLog } from '../../worker/log.ts';
import { startWorker } from '../../worker/start.ts';

const warmUp = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../worker/render/engines.ts', async (original) => ({
  ...(await original<object>()),
  createEngine: () => ({ name: 'none', warmUp, close: async () => undefined }),
}));

const places = ['TMPDIR', 'TMP', 'TEMP'].map((name) => [name, process.env[name]] as const);
beforeEach(() => {
  vi.useFakeTimers();
  // Nobody answers: what is asked for is not what is looked at.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  warmUp.mockClear();
  for (const [name, value] of places) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

it.each([
  { lanes: 'render,templates', times: 1 },
  { lanes: 'metrics,rewards', times: 0 },
])('a worker on $lanes prepares to draw $times times', async ({ lanes, times }) => {
  const worker = startWorker(readEnv({ SUPABASE_SECRET_KEY: 'sb_secret', WORKER_LANES: lanes }), silentLog);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(warmUp).toHaveBeenCalledTimes(times);
  const stopped = worker.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
});
