import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, code, file, type RenderCalls, renderCalls } from './renderCalls.ts';
import { consent } from './stories.ts';

/** A render job from the claim to the file, as the worker's functions see it. */
let calls: RenderCalls;
beforeAll(async () => {
  calls = await renderCalls();
});
afterAll(() => calls.backend.close());
beforeEach(() => calls.backend.sql.exec('delete from public.viral_video_generations'));

describe('a claim', () => {
  it('gives each job once, oldest first, with a lease and a fence', async () => {
    const first = await calls.request({ n: 1 });
    const second = await calls.request({ n: 2 });
    expect(await calls.claim()).toMatchObject({
      id: first.id,
      status: 'rendering',
      fence: 1,
      attempts: 1,
      worker_id: 'worker-1',
    });
    expect((await calls.claim('worker-2'))?.id).toBe(second.id);
    expect(await calls.claim('worker-3')).toBeUndefined();
  });

  it('is renewed with progress, and lets nobody else in meanwhile', async () => {
    await calls.request();
    const job = await calls.claimed();
    await calls.move(job.id, `lease_expires_at = now() + interval '1 second'`);
    expect(await calls.renew(job)).toBe('ok');
    expect(await calls.row(job.id)).toMatchObject({ progress_pct: 40, stage: 'frames', status: 'rendering' });
    expect(await calls.claim('worker-2')).toBeUndefined();
  });

  it('that has run out is taken over, and the old holder can write nothing any more', async () => {
    await calls.request();
    const old = await calls.claimed();
    await calls.move(old.id, `lease_expires_at = now() - interval '1 second'`);
    const taken = await calls.claimed('worker-2');
    expect(taken).toMatchObject({ id: old.id, fence: 2, attempts: 2, worker_id: 'worker-2' });
    expect([
      await code(calls.renew(old)),
      await code(calls.complete(old)),
      await code(calls.fail(old)),
    ]).toEqual(['KF001', 'KF001', 'KF001']);
    expect(await calls.complete(taken)).toMatchObject({ status: 'succeeded', video_url: 'm/abc.mp4' });
    expect(await code(calls.renew(taken))).toBe('KF001');
  });

  it('that has run out but was not taken is still good', async () => {
    await calls.request();
    const job = await calls.claimed();
    await calls.move(job.id, `lease_expires_at = now() - interval '1 minute'`);
    expect(await calls.renew(job)).toBe('ok');
  });

  it('fails the job whose attempts are used up by silence', async () => {
    const { id } = await calls.request();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect((await calls.claimed()).attempts).toBe(attempt);
      await calls.move(id, `lease_expires_at = now() - interval '1 second'`);
    }
    expect(await calls.claim()).toBeUndefined();
    expect(await calls.row(id)).toMatchObject({
      status: 'failed',
      error_code: 'attempts_exhausted',
      attempts: 3,
    });
  });
});

describe('an end', () => {
  it('with a file needs its path, and keeps what was found', async () => {
    await calls.request();
    const job = await calls.claimed();
    expect(await code(calls.complete(job, { ...file, video_url: '' }))).toBe('22023');
    expect(await calls.complete(job)).toMatchObject({ status: 'succeeded', progress_pct: 100, ...file });
  });

  it('by a failure waits twice as long each time, then is final', async () => {
    const { id } = await calls.request();
    for (const seconds of [10, 20]) {
      const again = await calls.fail(await calls.claimed());
      expect(again).toMatchObject({ status: 'queued', error_code: 'encoder' });
      const [wait] = await calls.backend.sql.query<{ s: number }>(
        'select round(extract(epoch from run_after - now()))::int as s from public.viral_video_generations',
      );
      expect(Math.abs((wait?.s ?? 0) - seconds)).toBeLessThanOrEqual(2);
      expect(await calls.claim()).toBeUndefined();
      await calls.move(id, 'run_after = now()');
    }
    expect(await calls.fail(await calls.claimed())).toMatchObject({ status: 'failed', attempts: 3 });
  });

  it('by a failure that cannot be cured is final at once, and can be tried again by hand', async () => {
    const { id } = await calls.request();
    const failed = await calls.fail(await calls.claimed(), false);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await call(calls.growth, 'retry_render', { p_id: id })).toMatchObject({
      status: 'queued',
      attempts: 0,
      fence: 1,
    });
    expect(await code(call(calls.growth, 'retry_render', { p_id: id }))).toBe('22023');
    expect((await calls.claimed()).fence).toBe(2);
  });
});

describe('a cancellation', () => {
  it('of a queued video is immediate', async () => {
    const { id } = await calls.request();
    expect(await call(calls.growth, 'cancel_render', { p_id: id })).toMatchObject({ status: 'cancelled' });
    expect(await calls.claim()).toBeUndefined();
    expect(await code(call(calls.growth, 'cancel_render', { p_id: id }))).toBe('22023');
  });

  it('of a running one reaches the worker when it renews, and wins over its result', async () => {
    const { id } = await calls.request();
    const job = await calls.claimed();
    expect(await call(calls.growth, 'cancel_render', { p_id: id })).toMatchObject({ status: 'rendering' });
    expect(await calls.renew(job)).toBe('cancel');
    expect(await calls.fail(job)).toMatchObject({ status: 'cancelled' });
    await call(calls.growth, 'retry_render', { p_id: id });
    const again = await calls.claimed();
    await call(calls.growth, 'cancel_render', { p_id: id });
    expect(await calls.complete(again)).toMatchObject({ status: 'cancelled' });
  });

  it('of one whose worker died is done by the next claim', async () => {
    const { id } = await calls.request();
    await calls.claimed();
    await call(calls.growth, 'cancel_render', { p_id: id });
    await calls.move(id, `lease_expires_at = now() - interval '1 second'`);
    expect(await calls.claim()).toBeUndefined();
    expect(await calls.row(id)).toMatchObject({ status: 'cancelled' });
  });

  it('follows from a withdrawn consent', async () => {
    const queued = await calls.request({ n: 1 });
    const running = await calls.request({ n: 2 });
    await calls.move(queued.id, `run_after = now() + interval '1 hour'`);
    const job = await calls.claimed();
    await consent(calls.backend, calls.member, { decision: 'withdrawn' });
    expect(await calls.row(queued.id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
    expect([job.id, await calls.renew(job)]).toEqual([running.id, 'cancel']);
    expect(await code(call(calls.growth, 'retry_render', { p_id: queued.id }))).toBe('KR001');
    await consent(calls.backend, calls.member);
  });

  it('follows from a consent that ran out while the job waited', async () => {
    const { id } = await calls.request();
    await consent(calls.backend, calls.member, { expiresAt: '2020-01-01T00:00:00Z' });
    expect(await calls.claim()).toBeUndefined();
    expect(await calls.row(id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
    await consent(calls.backend, calls.member);
  });
});
