import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { consent, filmableMember, makeMember, publishedTemplate, weigh } from './stories.ts';

interface Job {
  id: string;
  status: string;
  attempts: number;
  fence: number;
  worker_id: string | null;
  progress_pct: number;
  stage: string | null;
  error_code: string | null;
  video_url: string | null;
  content_hash: string;
  choices: Record<string, unknown>;
  requested_by: string | null;
  run_after: string;
}

/** A render job from the wish to the file, as the worker's functions see it; the clock is moved by moving the row's times. */
let backend: TestBackend;
let growth: SupabaseClient;
let worker: SupabaseClient;
let member: string;
let template: string;

beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
  worker = backend.service();
  template = await publishedTemplate(backend);
  member = await filmableMember(backend);
});
afterAll(() => backend.close());
beforeEach(() => backend.sql.exec('delete from public.viral_video_generations'));

const call = async <T>(client: SupabaseClient, name: string, args: object): Promise<T> => {
  const { data, error } = await client.rpc(name, args);
  if (error) throw Object.assign(new Error(error.message), { code: error.code, details: error.details });
  return data as T;
};
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
const request = (choices: object = {}, args: object = {}) =>
  call<Job>(growth, 'request_render', {
    p_user_id: member,
    p_template_id: template,
    p_choices: choices,
    ...args,
  });
const claim = async (name = 'worker-1') => (await call<Job[]>(worker, 'claim_render', { p_worker: name }))[0];
const claimed = async (name?: string) => {
  const job = await claim(name);
  if (!job) throw new Error('Nothing to claim');
  return job;
};
const renew = ({ id, fence }: Job, pct = 40, stage = 'frames') =>
  call<string>(worker, 'renew_render', { p_id: id, p_fence: fence, p_progress_pct: pct, p_stage: stage });
const file = {
  video_url: 'm/abc.mp4',
  thumbnail_url: 'm/abc.jpg',
  duration_seconds: 15,
  resolution: '1080x1920',
  file_size_bytes: 1234,
  probe: { codec: 'h264' },
  engine: 'screenshot',
  generation_time_seconds: 12.5,
};
const complete = ({ id, fence }: Job, result: object = file) =>
  call<Job>(worker, 'complete_render', { p_id: id, p_fence: fence, p_result: result });
const fail = ({ id, fence }: Job, retry = true) =>
  call<Job>(worker, 'fail_render', {
    p_id: id,
    p_fence: fence,
    p_code: 'encoder',
    p_message: 'It broke.',
    p_retry: retry,
  });
const move = (id: string, set: string) =>
  backend.sql.query(`update public.viral_video_generations set ${set} where id = $1`, [id]);
const row = async (id: string) =>
  (await backend.sql.query<Job>('select * from public.viral_video_generations where id = $1', [id]))[0];

describe('a request', () => {
  it('freezes the data, merges the choices and names who asked', async () => {
    const job = await request({ look: 'dark' });
    expect(job).toMatchObject({
      status: 'queued',
      attempts: 0,
      fence: 0,
      choices: { look: 'dark', unit: 'kg' },
    });
    expect(job.requested_by).toBe((await growth.auth.getUser()).data.user?.id);
    const [frozen] = await backend.sql.query<{ same: boolean; type: string }>(
      `select source_data = private.build_story_source(user_id) as same, video_type as type from public.viral_video_generations`,
    );
    expect(frozen).toEqual({ same: true, type: 'progress_journey' });
  });

  it('for the same content answers the same row, however the choices are spelled', async () => {
    const first = await request({ look: 'light', showGoal: true });
    expect((await request({ showGoal: true })).id).toBe(first.id);
    expect((await request({ showGoal: true, unit: 'kg', look: 'light' })).id).toBe(first.id);
    const [{ n } = { n: 0 }] = await backend.sql.query<{ n: number }>(
      'select count(*)::int as n from public.viral_video_generations',
    );
    expect(n).toBe(1);
  });

  it('for other choices, data, preset, renderer or version is another video', async () => {
    const hashes = new Set<string>();
    hashes.add((await request()).content_hash);
    hashes.add((await request({ look: 'dark' })).content_hash);
    hashes.add((await request({}, { p_preset: 'square' })).content_hash);
    hashes.add((await request({}, { p_renderer_version: '2' })).content_hash);
    await weigh(backend, member, [[91, 77.4]]);
    hashes.add((await request()).content_hash);
    await backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status) values ($1, 'progress-journey', '{"look":"light","unit":"kg"}', 'published')`,
      [template],
    );
    hashes.add((await request()).content_hash);
    expect(hashes.size).toBe(6);
  });

  it('of a failed or cancelled video queues it again', async () => {
    const first = await request();
    await call(growth, 'cancel_render', { p_id: first.id });
    expect(await request()).toMatchObject({ id: first.id, status: 'queued', error_code: null });
    await fail(await claimed(), false);
    expect(await request()).toMatchObject({ id: first.id, status: 'queued', attempts: 0, error_code: null });
  });

  it('is refused where no film may be made, with the reason', async () => {
    const bare = await makeMember(backend);
    const args = { p_user_id: bare, p_template_id: template, p_choices: {} };
    await expect(call(growth, 'request_render', args)).rejects.toMatchObject({
      code: 'KR001',
      details: 'no_consent',
    });
  });

  it('is refused for templates that are not there, not published or not in use, and for senseless input', async () => {
    expect(await code(request({}, { p_template_id: member }))).toBe('P0002');
    expect(await code(request({}, { p_user_id: template }))).toBe('P0002');
    expect(await code(request({}, { p_choices: [] }))).toBe('22023');
    expect(await code(request({}, { p_preset: 'Big One' }))).toBe('22023');
    const [draft] = await backend.sql.query<{ id: string }>(
      `insert into public.content_templates (template_name, film) values ('Draft', 'progress-journey') returning id`,
    );
    expect(await code(request({}, { p_template_id: draft?.id }))).toBe('22023');
    await backend.sql.query('update public.content_templates set is_active = false where id = $1', [
      template,
    ]);
    expect(await code(request())).toBe('22023');
    await backend.sql.query('update public.content_templates set is_active = true where id = $1', [template]);
  });

  it('is for those who write content, and the worker’s functions for the worker', async () => {
    const support = await backend.staff('support');
    const args = { p_user_id: member, p_template_id: template, p_choices: {} };
    expect(await code(call(support, 'request_render', args))).toBe('42501');
    const { id } = await request();
    for (const name of ['cancel_render', 'retry_render'])
      expect(await code(call(support, name, { p_id: id }))).toBe('42501');
    for (const client of [growth, support])
      expect(await code(call(client, 'claim_render', { p_worker: 'me' }))).toBe('42501');
  });
});

describe('a claim', () => {
  it('gives each job once, oldest first, with a lease and a fence', async () => {
    const first = await request({ n: 1 });
    const second = await request({ n: 2 });
    expect(await claim()).toMatchObject({
      id: first.id,
      status: 'rendering',
      fence: 1,
      attempts: 1,
      worker_id: 'worker-1',
    });
    expect((await claim('worker-2'))?.id).toBe(second.id);
    expect(await claim('worker-3')).toBeUndefined();
  });

  it('is renewed with progress, and lets nobody else in meanwhile', async () => {
    await request();
    const job = await claimed();
    await move(job.id, `lease_expires_at = now() + interval '1 second'`);
    expect(await renew(job)).toBe('ok');
    expect(await row(job.id)).toMatchObject({ progress_pct: 40, stage: 'frames', status: 'rendering' });
    expect(await claim('worker-2')).toBeUndefined();
  });

  it('that has run out is taken over, and the old holder can write nothing any more', async () => {
    await request();
    const old = await claimed();
    await move(old.id, `lease_expires_at = now() - interval '1 second'`);
    const taken = await claimed('worker-2');
    expect(taken).toMatchObject({ id: old.id, fence: 2, attempts: 2, worker_id: 'worker-2' });
    expect([await code(renew(old)), await code(complete(old)), await code(fail(old))]).toEqual([
      'KF001',
      'KF001',
      'KF001',
    ]);
    expect(await complete(taken)).toMatchObject({ status: 'succeeded', video_url: 'm/abc.mp4' });
    expect(await code(renew(taken))).toBe('KF001');
  });

  it('that has run out but was not taken is still good', async () => {
    await request();
    const job = await claimed();
    await move(job.id, `lease_expires_at = now() - interval '1 minute'`);
    expect(await renew(job)).toBe('ok');
  });

  it('fails the job whose attempts are used up by silence', async () => {
    const { id } = await request();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect((await claimed()).attempts).toBe(attempt);
      await move(id, `lease_expires_at = now() - interval '1 second'`);
    }
    expect(await claim()).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: 'failed', error_code: 'attempts_exhausted', attempts: 3 });
  });
});

describe('an end', () => {
  it('with a file needs its path, and keeps what was found', async () => {
    await request();
    const job = await claimed();
    expect(await code(complete(job, { ...file, video_url: '' }))).toBe('22023');
    expect(await complete(job)).toMatchObject({ status: 'succeeded', progress_pct: 100, ...file });
  });

  it('by a failure waits twice as long each time, then is final', async () => {
    const { id } = await request();
    for (const seconds of [10, 20]) {
      const again = await fail(await claimed());
      expect(again).toMatchObject({ status: 'queued', error_code: 'encoder' });
      const [wait] = await backend.sql.query<{ s: number }>(
        'select round(extract(epoch from run_after - now()))::int as s from public.viral_video_generations',
      );
      expect(Math.abs((wait?.s ?? 0) - seconds)).toBeLessThanOrEqual(2);
      expect(await claim()).toBeUndefined();
      await move(id, 'run_after = now()');
    }
    expect(await fail(await claimed())).toMatchObject({ status: 'failed', attempts: 3 });
  });

  it('by a failure that cannot be cured is final at once, and can be tried again by hand', async () => {
    const { id } = await request();
    const failed = await fail(await claimed(), false);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await call(growth, 'retry_render', { p_id: id })).toMatchObject({
      status: 'queued',
      attempts: 0,
      fence: 1,
    });
    expect(await code(call(growth, 'retry_render', { p_id: id }))).toBe('22023');
    expect((await claimed()).fence).toBe(2);
  });
});

describe('a cancellation', () => {
  it('of a queued video is immediate', async () => {
    const { id } = await request();
    expect(await call(growth, 'cancel_render', { p_id: id })).toMatchObject({ status: 'cancelled' });
    expect(await claim()).toBeUndefined();
    expect(await code(call(growth, 'cancel_render', { p_id: id }))).toBe('22023');
  });

  it('of a running one reaches the worker when it renews, and wins over its result', async () => {
    const { id } = await request();
    const job = await claimed();
    expect(await call(growth, 'cancel_render', { p_id: id })).toMatchObject({ status: 'rendering' });
    expect(await renew(job)).toBe('cancel');
    expect(await fail(job)).toMatchObject({ status: 'cancelled' });
    await call(growth, 'retry_render', { p_id: id });
    const again = await claimed();
    await call(growth, 'cancel_render', { p_id: id });
    expect(await complete(again)).toMatchObject({ status: 'cancelled' });
  });

  it('of one whose worker died is done by the next claim', async () => {
    const { id } = await request();
    await claimed();
    await call(growth, 'cancel_render', { p_id: id });
    await move(id, `lease_expires_at = now() - interval '1 second'`);
    expect(await claim()).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: 'cancelled' });
  });

  it('follows from a withdrawn consent', async () => {
    const queued = await request({ n: 1 });
    const running = await request({ n: 2 });
    await move(queued.id, `run_after = now() + interval '1 hour'`);
    const job = await claimed();
    await consent(backend, member, { decision: 'withdrawn' });
    expect(await row(queued.id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
    expect([job.id, await renew(job)]).toEqual([running.id, 'cancel']);
    expect(await code(call(growth, 'retry_render', { p_id: queued.id }))).toBe('KR001');
    await consent(backend, member);
  });

  it('follows from a consent that ran out while the job waited', async () => {
    const { id } = await request();
    await consent(backend, member, { expiresAt: '2020-01-01T00:00:00Z' });
    expect(await claim()).toBeUndefined();
    expect(await row(id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
    await consent(backend, member);
  });
});
