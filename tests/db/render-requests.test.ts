import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, code, type RenderCalls, renderCalls } from './renderCalls.ts';
import { makeMember, weigh } from './stories.ts';

/** Asking for a video: what is frozen, what is the same, what is refused. */
let calls: RenderCalls;
beforeAll(async () => {
  calls = await renderCalls();
});
afterAll(() => calls.backend.close());
beforeEach(() => calls.backend.sql.exec('delete from public.viral_video_generations'));

describe('a request', () => {
  it('freezes the data, merges the choices and names who asked', async () => {
    const job = await calls.request({ look: 'dark' });
    expect(job).toMatchObject({
      status: 'queued',
      attempts: 0,
      fence: 0,
      choices: { look: 'dark', unit: 'kg' },
    });
    expect(job.requested_by).toBe((await calls.growth.auth.getUser()).data.user?.id);
    const [frozen] = await calls.backend.sql.query<{ same: boolean; type: string }>(
      `select source_data = private.build_story_source(user_id) as same, video_type as type from public.viral_video_generations`,
    );
    expect(frozen).toEqual({ same: true, type: 'progress_journey' });
  });

  it('for the same content answers the same row, however the choices are spelled', async () => {
    const first = await calls.request({ look: 'light', showGoal: true });
    expect((await calls.request({ showGoal: true })).id).toBe(first.id);
    expect((await calls.request({ showGoal: true, unit: 'kg', look: 'light' })).id).toBe(first.id);
    const [{ n } = { n: 0 }] = await calls.backend.sql.query<{ n: number }>(
      'select count(*)::int as n from public.viral_video_generations',
    );
    expect(n).toBe(1);
  });

  it('for other choices, data, preset, renderer or version is another video', async () => {
    const hashes = new Set<string>();
    hashes.add((await calls.request()).content_hash);
    hashes.add((await calls.request({ look: 'dark' })).content_hash);
    hashes.add((await calls.request({}, { p_preset: 'square' })).content_hash);
    hashes.add((await calls.request({}, { p_renderer_version: '2' })).content_hash);
    await weigh(calls.backend, calls.member, [[91, 77.4]]);
    hashes.add((await calls.request()).content_hash);
    await calls.backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status) values ($1, 'progress-journey', '{"look":"light","unit":"kg"}', 'published')`,
      [calls.template],
    );
    hashes.add((await calls.request()).content_hash);
    expect(hashes.size).toBe(6);
  });

  it('takes the type from the film, and the format that its choices ask for', async () => {
    const { backend, growth, member } = calls;
    const [weekly] = await backend.sql.query<{ id: string }>(
      `insert into public.content_templates (template_name, film) values ('The week', 'weekly-recap') returning id`,
    );
    await backend.sql.query(
      `insert into public.content_template_versions (template_id, film, choices, status) values ($1, 'weekly-recap', '{"format":"portrait"}', 'published')`,
      [weekly?.id],
    );
    const ask = { p_user_id: member, p_template_id: weekly?.id, p_choices: { format: 'square' } };
    const square = await growth.rpc('request_render', ask);
    expect(square.data).toMatchObject({ video_type: 'weekly_recap', preset: 'square' });
    const refused = await growth.rpc('request_render', { ...ask, p_choices: { format: '<b>' } });
    expect(refused.error).toMatchObject({ code: '22023', message: 'The format is not a name.' });
  });

  it('of a failed or cancelled video queues it again', async () => {
    const first = await calls.request();
    await call(calls.growth, 'cancel_render', { p_id: first.id });
    expect(await calls.request()).toMatchObject({ id: first.id, status: 'queued', error_code: null });
    await calls.fail(await calls.claimed(), false);
    expect(await calls.request()).toMatchObject({
      id: first.id,
      status: 'queued',
      attempts: 0,
      error_code: null,
    });
  });

  it('is refused where no film may be made, with the reason', async () => {
    const bare = await makeMember(calls.backend);
    const args = { p_user_id: bare, p_template_id: calls.template, p_choices: {} };
    await expect(call(calls.growth, 'request_render', args)).rejects.toMatchObject({
      code: 'KR001',
      details: 'no_consent',
    });
  });

  it('is refused for templates that are not there, not published or not in use, and for senseless input', async () => {
    expect(await code(calls.request({}, { p_template_id: calls.member }))).toBe('PT404');
    expect(await code(calls.request({}, { p_user_id: calls.template }))).toBe('PT404');
    expect(await code(calls.request({}, { p_choices: [] }))).toBe('22023');
    expect(await code(calls.request({}, { p_preset: 'Big One' }))).toBe('22023');
    const [draft] = await calls.backend.sql.query<{ id: string }>(
      `insert into public.content_templates (template_name, film) values ('Draft', 'progress-journey') returning id`,
    );
    expect(await code(calls.request({}, { p_template_id: draft?.id }))).toBe('22023');
    await calls.backend.sql.query('update public.content_templates set is_active = false where id = $1', [
      calls.template,
    ]);
    expect(await code(calls.request())).toBe('22023');
    await calls.backend.sql.query('update public.content_templates set is_active = true where id = $1', [
      calls.template,
    ]);
  });

  it('is for those who write content, and the worker’s functions for the worker', async () => {
    const support = await calls.backend.staff('support');
    const args = { p_user_id: calls.member, p_template_id: calls.template, p_choices: {} };
    expect(await code(call(support, 'request_render', args))).toBe('42501');
    const { id } = await calls.request();
    for (const name of ['cancel_render', 'retry_render'])
      expect(await code(call(support, name, { p_id: id }))).toBe('42501');
    for (const client of [calls.growth, support])
      expect(await code(call(client, 'claim_render', { p_worker: 'me' }))).toBe('42501');
  });
});
