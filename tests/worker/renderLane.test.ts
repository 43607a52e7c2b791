import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderNext } from '../../worker/lanes/render.ts';
import { RENEW_EVERY_MS } from '../../worker/lanes/renderJob.ts';
import { FILM_BYTES, fakeEngine, gate, POSTER_BYTES, untilAborted } from './support/fakeEngine.ts';
import { MEMBER_NAME, type RenderBench, renderBench } from './support/renderBench.ts';

let bench: RenderBench;
beforeAll(async () => {
  bench = await renderBench();
});
afterEach(async () => {
  expect(await bench.temporaryFiles()).toEqual([]);
  await bench.clear();
});
afterAll(() => bench.close());

/** A machine may be busy with other things: only what never comes is a failure. */
const PATIENT = { timeout: 20_000, interval: 200 };

const never = () => new AbortController().signal;

describe('a render job', () => {
  it('becomes a file, a poster and a finished row', async () => {
    const { id, user_id, content_hash } = await bench.request();
    const engine = fakeEngine();
    expect(await renderNext(bench.lane({ engine }), never())).toBe('succeeded');
    const row = await bench.row(id);
    expect(row).toMatchObject({
      status: 'succeeded',
      progress_pct: 100,
      engine: 'fake',
      video_url: `${user_id}/${content_hash}.mp4`,
      thumbnail_url: `${user_id}/${content_hash}.jpg`,
      duration_seconds: 15,
      resolution: '1080x1920',
      error_code: null,
    });
    expect(row.probe).toMatchObject({ moovFirst: true, frames: 450, slowest: [{ frame: 12, ms: 80 }] });
    expect(await bench.stored(`${user_id}/${content_hash}.mp4`)).toEqual(FILM_BYTES);
    expect(await bench.stored(`${user_id}/${content_hash}.jpg`)).toEqual(POSTER_BYTES);
    expect(engine.requests[0]).toMatchObject({ film: 'progress-journey', preset: 'portrait', scale: 1 });
    expect(engine.requests[0]?.provenance).toBe(`keel progress-journey films=1 content=${content_hash}`);
    expect(engine.requests[0]?.props).toHaveProperty('story');
  });

  it('is rendered once: the same request later finds the finished row and leaves nothing to do', async () => {
    const first = await bench.request();
    await renderNext(bench.lane(), never());
    const again = await bench.requestAgain(first.user_id);
    expect(again).toMatchObject({ id: first.id, status: 'succeeded' });
    expect(await renderNext(bench.lane(), never())).toBeNull();
  });

  it('writes its progress while it works, not at every frame', async () => {
    const { id } = await bench.request();
    const done = gate();
    const lane = bench.lane({
      engine: fakeEngine(async ({ onProgress }) => {
        for (let frame = 0; frame < 200; frame += 1) onProgress(0.4 + frame / 1000, 'drawing');
        await done.opened;
      }),
    });
    const renew = vi.spyOn(lane.jobs, 'renew');
    const working = renderNext(lane, never());
    await vi.waitFor(() => expect(bench.clock.sleeps.at(-1)).toBe(RENEW_EVERY_MS), PATIENT);
    await vi.waitFor(async () => {
      bench.clock.advance(RENEW_EVERY_MS);
      expect(await bench.row(id)).toMatchObject({
        status: 'rendering',
        progress_pct: 56.9,
        stage: 'drawing',
      });
    }, PATIENT);
    expect(renew.mock.calls.length).toBeLessThan(110);
    done.open();
    expect(await working).toBe('succeeded');
  });

  it('stops in the middle when a person cancels it', async () => {
    const { id, user_id, content_hash } = await bench.request();
    const started = gate();
    const engine = fakeEngine((context) => {
      started.open();
      return untilAborted(context);
    });
    const working = renderNext(bench.lane({ engine }), never());
    await started.opened;
    await bench.client.rpc('cancel_render', { p_id: id });
    bench.clock.advance(RENEW_EVERY_MS);
    expect(await working).toBe('cancelled');
    expect(await bench.row(id)).toMatchObject({ status: 'cancelled', video_url: null });
    expect(await bench.stored(`${user_id}/${content_hash}.mp4`)).toBeNull();
  });

  it('is given back when the worker is stopped, and the next worker does it', async () => {
    const { id } = await bench.request();
    const shutdown = new AbortController();
    const engine = fakeEngine((context) => {
      shutdown.abort();
      return untilAborted(context);
    });
    expect(await renderNext(bench.lane({ engine }), shutdown.signal)).toBe('released');
    expect(await bench.row(id)).toMatchObject({
      status: 'queued',
      error_code: 'worker_stopped',
      worker_id: null,
    });
  });

  it('logs ids and codes only: no name, no e-mail, no key', async () => {
    await bench.request();
    await renderNext(bench.lane(), never());
    await bench.request();
    await renderNext(bench.lane({ engine: fakeEngine(() => Promise.reject(new Error('broken'))) }), never());
    const log = bench.lines.join('');
    expect(bench.lines.map((line) => JSON.parse(line).event)).toEqual([
      'render.started',
      'render.timings',
      'render.succeeded',
      'render.started',
      'render.failed',
    ]);
    expect(log).not.toMatch(new RegExp(`${MEMBER_NAME}|Wilhelmina|@|sb_secret`, 'i'));
  });
});
