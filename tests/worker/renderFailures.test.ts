import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderNext } from '../../worker/lanes/render.ts';
import { facts } from './support/facts.ts';
import { fakeEngine } from './support/fakeEngine.ts';
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
const failing = (error: unknown) => bench.lane({ engine: fakeEngine(() => Promise.reject(error)) });
const dueNow = () => bench.backend.sql.exec('update public.viral_video_generations set run_after = now()');

describe('a render that fails', () => {
  it('for a full disk is tried again later, and says what to do', async () => {
    const { id } = await bench.request();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(await renderNext(failing(full), never())).toBe('failed');
    expect(await bench.row(id)).toMatchObject({
      status: 'queued',
      error_code: 'disk_full',
      error_message: expect.stringContaining('disk of the render worker is full'),
    });
    expect(await renderNext(bench.lane(), never())).toBeNull();
    await dueNow();
    expect(await renderNext(bench.lane(), never())).toBe('succeeded');
    expect(await bench.row(id)).toMatchObject({ status: 'succeeded', attempts: 2, error_code: null });
  });

  it('again and again is given up with its last reason', async () => {
    const { id } = await bench.request();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await renderNext(failing(new Error('Page crashed! Target closed.')), never());
      await dueNow();
    }
    expect(await bench.row(id)).toMatchObject({
      status: 'failed',
      attempts: 3,
      error_code: 'browser_crashed',
    });
    expect(await renderNext(bench.lane(), never())).toBeNull();
  });

  it('for choices that the film does not have fails at once and names the field', async () => {
    const { id } = await bench.request({ accent: 'reddish' });
    const engine = fakeEngine();
    expect(await renderNext(bench.lane({ engine }), never())).toBe('failed');
    expect(engine.requests).toEqual([]);
    expect(await bench.row(id)).toMatchObject({
      status: 'failed',
      attempts: 1,
      error_code: 'invalid_props',
      error_message: expect.stringContaining('accent'),
    });
  });

  it('for a frozen story that is damaged fails at once', async () => {
    const { id } = await bench.request();
    await bench.backend.sql.query(
      `update public.viral_video_generations set source_data = source_data || '{"weigh_ins": "none"}' where id = $1`,
      [id],
    );
    await renderNext(bench.lane(), never());
    expect(await bench.row(id)).toMatchObject({
      status: 'failed',
      error_code: 'invalid_props',
      error_message: 'The frozen story of this video is not valid (weigh_ins).',
    });
  });

  it('for a photo that is gone fails at once', async () => {
    const { id } = await bench.request();
    await renderNext(
      failing(new Error('Error loading image with src: https://x.example/photo.jpg')),
      never(),
    );
    expect(await bench.row(id)).toMatchObject({ status: 'failed', attempts: 1, error_code: 'missing_asset' });
  });

  it('because another version of the films was asked for waits for a worker that has it', async () => {
    const { id } = await bench.request({}, '0-test');
    await renderNext(bench.lane(), never());
    expect(await bench.row(id)).toMatchObject({ status: 'queued', error_code: 'renderer_mismatch' });
  });

  it('for want of the bucket keeps the reason of the upload', async () => {
    const { id } = await bench.request();
    const client = bench.backend.anon();
    await renderNext(bench.lane({ client }), never());
    const row = await bench.row(id);
    expect(row).toMatchObject({ status: 'queued', error_code: 'render_failed', video_url: null });
    expect(row.error_message).toContain(`Storing ${row.user_id}/${row.content_hash}.jpg failed`);
  });
});

describe('a finished file that breaks a rule', () => {
  it('is never offered: the job fails and names the rule', async () => {
    const { id, user_id, content_hash } = await bench.request();
    const probe = async () => facts({ durationSeconds: 95, video: { colorRange: 'pc' } });
    expect(await renderNext(bench.lane({ probe }), never())).toBe('failed');
    expect(await bench.row(id)).toMatchObject({
      status: 'failed',
      attempts: 1,
      error_code: 'output_rejected',
      error_message:
        'The finished file breaks 2 rules: duration should be 3 to 90 s, it is 95 (Facebook, Keel); colour range should be tv, it is pc (Keel).',
      video_url: null,
    });
    expect(await bench.stored(`${user_id}/${content_hash}.mp4`)).toBeNull();
  });
});
