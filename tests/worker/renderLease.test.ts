import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderNext, runRenderLane } from '../../worker/lanes/render.ts';
import { LEASE_SECONDS, RENEW_EVERY_MS } from '../../worker/lanes/renderJob.ts';
import { renderJobs } from '../../worker/lanes/renderJobs.ts';
import { fakeEngine, gate, untilAborted } from './support/fakeEngine.ts';
import { type RenderBench, renderBench } from './support/renderBench.ts';

let bench: RenderBench;
beforeAll(async () => {
  bench = await renderBench();
});
afterEach(async () => {
  expect(await bench.temporaryFiles()).toEqual([]);
  await bench.clear();
});
afterAll(() => bench.close());

const never = () => new AbortController().signal;
/** A machine may be busy with other things: only what never comes is a failure. */
const PATIENT = { timeout: 20_000, interval: 200 };

describe('several workers on one table', () => {
  it('do one job once', async () => {
    const { id } = await bench.request();
    const engines = [fakeEngine(), fakeEngine()];
    const outcomes = await Promise.all(
      engines.map((engine, index) =>
        renderNext(bench.lane({ engine, workerId: `worker-${index}` }), never()),
      ),
    );
    expect(outcomes.sort()).toEqual([null, 'succeeded'].sort());
    expect(engines.flatMap(({ requests }) => requests)).toHaveLength(1);
    expect(await bench.row(id)).toMatchObject({ status: 'succeeded', attempts: 1, fence: 1 });
  });

  it('take over a job whose worker crashed, with a new fence', async () => {
    const { id } = await bench.request();
    const crashed = await renderJobs(bench.client).claim('worker-crashed', LEASE_SECONDS);
    expect(crashed?.id).toBe(id);
    expect(await renderNext(bench.lane(), never())).toBeNull();
    await bench.expireLease(id);
    expect(await renderNext(bench.lane({ workerId: 'worker-b' }), never())).toBe('succeeded');
    expect(await bench.row(id)).toMatchObject({
      status: 'succeeded',
      attempts: 2,
      fence: 2,
      worker_id: 'worker-b',
    });
  });

  it('end a render at the next renewal when another worker has the job, and leave its row alone', async () => {
    const { id } = await bench.request();
    const started = gate();
    const engine = fakeEngine((context) => {
      started.open();
      return untilAborted(context);
    });
    const late = renderNext(bench.lane({ engine, workerId: 'worker-late' }), never());
    await started.opened;
    await bench.expireLease(id);
    await renderJobs(bench.client).claim('worker-b', LEASE_SECONDS);
    const before = await bench.row(id);
    bench.clock.advance(RENEW_EVERY_MS);
    expect(await late).toBe('lease_lost');
    expect(await bench.row(id)).toEqual(before);
  });

  it('refuse the result of a worker that finishes after it lost the job', async () => {
    const { id } = await bench.request();
    const engine = fakeEngine(async () => {
      await bench.expireLease(id);
      await renderJobs(bench.client).claim('worker-b', LEASE_SECONDS);
    });
    expect(await renderNext(bench.lane({ engine, workerId: 'worker-late' }), never())).toBe('lease_lost');
    expect(await bench.row(id)).toMatchObject({
      status: 'rendering',
      worker_id: 'worker-b',
      fence: 2,
      video_url: null,
    });
  });

  it('refuse the failure of such a worker too', async () => {
    const { id } = await bench.request();
    const engine = fakeEngine(async () => {
      await bench.expireLease(id);
      await renderJobs(bench.client).claim('worker-b', LEASE_SECONDS);
      throw new Error('too late to matter');
    });
    expect(await renderNext(bench.lane({ engine }), never())).toBe('lease_lost');
    expect(await bench.row(id)).toMatchObject({
      status: 'rendering',
      worker_id: 'worker-b',
      error_code: null,
    });
  });

  it('stop working on a job when the back end was out of reach for as long as the lease', async () => {
    const { id } = await bench.request();
    const started = gate();
    const engine = fakeEngine((context) => {
      started.open();
      return untilAborted(context);
    });
    const jobs = { ...renderJobs(bench.client), renew: () => Promise.reject(new Error('fetch failed')) };
    const fail = vi.spyOn(jobs, 'fail');
    let ended = false;
    const working = renderNext(bench.lane({ engine, jobs }), never()).finally(() => {
      ended = true;
    });
    await started.opened;
    const from = bench.clock.now();
    await vi.waitFor(() => {
      bench.clock.advance(RENEW_EVERY_MS);
      expect(ended).toBe(true);
    }, 5_000);
    expect(await working).toBe('lease_lost');
    expect(bench.clock.now() - from).toBeGreaterThanOrEqual(LEASE_SECONDS * 1000);
    expect(fail).not.toHaveBeenCalled();
    expect((await bench.row(id)).status).toBe('rendering');
  });

  it('leave a job alone whose member was erased in the middle', async () => {
    const { id, user_id } = await bench.request();
    const engine = fakeEngine(async () => {
      await bench.backend.sql.query('delete from auth.users where id = $1', [user_id]);
    });
    expect(await renderNext(bench.lane({ engine }), never())).toBe('lease_lost');
    await expect(bench.row(id)).rejects.toThrow();
  });
});

describe('a busy lane', () => {
  it('begins the next film when the engine has room beside the end of the last, and no third one', async () => {
    const jobs = [await bench.request(), await bench.request(), await bench.request()];
    const shutdown = new AbortController();
    const gates = [gate(), gate()];
    const begun: string[] = [];
    const engine = fakeEngine(async (context, { provenance = '' }) => {
      begun.push(provenance.split('content=')[1] ?? '');
      context.onSpare?.();
      await gates[begun.length - 1]?.opened;
    });
    const running = runRenderLane(bench.lane({ engine }), shutdown.signal);
    const first = jobs.map(({ content_hash }) => content_hash);
    await vi.waitFor(() => expect(begun).toHaveLength(2), PATIENT);
    gates[1]?.open();
    await vi.waitFor(async () => {
      const rows = await Promise.all(jobs.map(({ id }) => bench.row(id)));
      expect(rows.filter(({ status }) => status === 'succeeded')).toHaveLength(1);
    }, PATIENT);
    expect(begun).toHaveLength(2);
    gates[0]?.open();
    await vi.waitFor(() => expect(begun.toSorted()).toEqual(first.toSorted()), PATIENT);
    shutdown.abort();
    await running;
  });

  it('gives both of its films back when the worker is stopped', async () => {
    const jobs = [await bench.request(), await bench.request()];
    const shutdown = new AbortController();
    let begun = 0;
    const engine = fakeEngine((context) => {
      context.onSpare?.();
      begun += 1;
      if (begun === 2) shutdown.abort();
      return untilAborted(context);
    });
    await runRenderLane(bench.lane({ engine }), shutdown.signal);
    for (const { id } of jobs)
      expect(await bench.row(id)).toMatchObject({ status: 'queued', error_code: 'worker_stopped' });
  });
});

describe('an idle lane', () => {
  it('asks about once a second, not in step with others, and more slowly while the back end is away', async () => {
    const shutdown = new AbortController();
    const from = bench.clock.sleeps.length;
    let asked = 0;
    const jobs = {
      ...renderJobs(bench.client),
      claim: () => {
        asked += 1;
        return asked === 3 ? Promise.reject(new Error('fetch failed')) : Promise.resolve(null);
      },
    };
    const random = [0, 1, 0.5];
    const running = runRenderLane(bench.lane({ jobs }), shutdown.signal, () => random[asked - 1] ?? 0);
    await vi.waitFor(() => {
      bench.clock.advance(10_000);
      expect(asked).toBeGreaterThanOrEqual(4);
    });
    shutdown.abort();
    await running;
    expect(bench.clock.sleeps.slice(from, from + 3)).toEqual([750, 1250, 5000]);
  });
});
