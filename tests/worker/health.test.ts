import { expect, it } from 'vitest';
import { createHealth } from '../../worker/health.ts';
import { silentLog } from '../../worker/log.ts';

it('is well while every lane runs, and names the one that ended', async () => {
  const health = createHealth(silentLog);
  let end: () => void = () => undefined;
  health.watch('render', new Promise<void>(() => undefined));
  health.watch(
    'metrics',
    new Promise<void>((resolve) => {
      end = resolve;
    }),
  );
  expect((await health.app.request('/health')).status).toBe(200);
  end();
  await new Promise((resolve) => setImmediate(resolve));
  const answer = await health.app.request('/health');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'lanes ended', lanes: { render: 'running', metrics: 'ended' } },
  ]);
});

it('counts what the log says, by event and level, and says nothing else of it', async () => {
  let now = 1_000;
  const health = createHealth(silentLog, () => now);
  health.watch('render', new Promise<void>(() => undefined));
  health.log.info('render.succeeded', { job: 'a' });
  health.log.info('render.succeeded', { job: 'b' });
  health.log.error('render.failed', { code: 'disk_full' });
  now += 42_400;
  const text = await (await health.app.request('/metrics')).text();
  expect(text).toContain('keel_worker_events_total{event="render.succeeded",level="info"} 2\n');
  expect(text).toContain('keel_worker_events_total{event="render.failed",level="error"} 1\n');
  expect(text).toContain('keel_worker_lane_running{lane="render"} 1\n');
  expect(text).toContain('keel_worker_uptime_seconds 42\n');
  expect(text).not.toContain('disk_full');
});
