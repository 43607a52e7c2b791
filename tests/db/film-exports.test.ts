import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, code, type RenderCalls, renderCalls } from './renderCalls.ts';
import { consent, filmableMember, makeMember } from './stories.ts';

/** Films that staff make in their own browser: the same questions as a render's, asked twice, and who made what of whom. */
let calls: RenderCalls;
let admin: SupabaseClient;
beforeAll(async () => {
  calls = await renderCalls();
  admin = await calls.backend.staff('admin');
});
afterAll(() => calls.backend.close());

interface Export {
  id: string;
  status: string;
  message: string | null;
  content_hash: string;
  source_data: Record<string, unknown>;
  file_sha256: string | null;
  exported_by: string;
  consent_ended_at: string | null;
  deleted_at: string | null;
}

const begin = (args: object = {}, client = calls.growth) =>
  call<Export>(client, 'begin_film_export', {
    p_user_id: calls.member,
    p_template_id: calls.template,
    p_choices: {},
    ...args,
  });
const facts = { p_frames: 450, p_file_size_bytes: 3_000_000, p_file_sha256: 'a'.repeat(64) };
const end = (id: string, args: object = {}, client = calls.growth) =>
  call<Export>(client, 'end_film_export', { p_id: id, p_status: 'finished', ...facts, ...args });

describe('an export', () => {
  it('freezes what a render of the same choices would, and queues nothing', async () => {
    const job = await calls.request({ look: 'dark' });
    const begun = await begin({ p_choices: { look: 'dark' } });
    expect(begun).toMatchObject({ status: 'drawing', content_hash: job.content_hash });
    expect(begun.exported_by).toBe((await calls.growth.auth.getUser()).data.user?.id);
    await calls.backend.sql.exec('delete from public.viral_video_generations');
    expect(await calls.claim()).toBeUndefined();
    expect(await end(begun.id)).toMatchObject({ status: 'finished', file_sha256: facts.p_file_sha256 });
    const { data } = await calls.growth.from('film_export_summaries').select('*').eq('id', begun.id).single();
    expect(data).toMatchObject({ display_name: null, file_state: 'kept', film: 'progress-journey' });
  });

  it('is in the audit log with its maker and the hash, without the member’s weights', async () => {
    const begun = await begin();
    const entries = await calls.backend.sql.query<{ actor_id: string; after: Record<string, unknown> }>(
      `select actor_id, after from public.audit_log where table_name = 'film_exports' and row_id = $1`,
      [begun.id],
    );
    expect(entries).toMatchObject([
      {
        actor_id: begun.exported_by,
        after: { user_id: calls.member, content_hash: begun.content_hash, source_data: '[redacted]' },
      },
    ]);
  });

  it('is refused where a render is, with the same reasons', async () => {
    const bare = await makeMember(calls.backend);
    await expect(begin({ p_user_id: bare })).rejects.toMatchObject({ code: 'KR001', details: 'no_consent' });
    const minor = await filmableMember(calls.backend, { birthDate: '2012-01-01' });
    await expect(begin({ p_user_id: minor })).rejects.toMatchObject({ code: 'KR001', details: 'minor' });
    expect(await code(begin({ p_template_id: calls.member }))).toBe('PT404');
    expect(await code(begin({ p_choices: [] }))).toBe('22023');
    expect(await code(begin({}, await calls.backend.staff('support')))).toBe('42501');
  });

  it('ends once, by whoever began it, and finished only with its facts', async () => {
    const { id } = await begin();
    expect(await code(end(id, {}, admin))).toBe('PT404');
    expect(await code(end(calls.member))).toBe('PT404');
    expect(await code(end(id, { p_status: 'drawing' }))).toBe('22023');
    expect(await code(end(id, { p_status: 'refused' }))).toBe('22023');
    expect(await code(end(id, { p_file_sha256: 'no hash' }))).toBe('22023');
    expect(await code(end(id, { p_frames: 0 }))).toBe('22023');
    expect(await end(id, { p_status: 'failed', p_message: 'It broke.' })).toMatchObject({
      status: 'failed',
      message: 'It broke.',
      file_sha256: null,
    });
    expect(await code(end(id))).toBe('22023');
    expect(await code(call(calls.growth, 'confirm_export_deleted', { p_id: id }))).toBe('22023');
  });

  it('hands out nothing when the consent went while it was drawn', async () => {
    const member = await filmableMember(calls.backend);
    const begun = await begin({ p_user_id: member });
    await consent(calls.backend, member, { decision: 'withdrawn' });
    expect(await end(begun.id)).toMatchObject({
      status: 'refused',
      file_sha256: null,
      message: expect.stringContaining('consent'),
    });
  });

  it('hands out nothing when the platform that let the name be shown is no longer among those that let weights', async () => {
    const member = await filmableMember(calls.backend, {}, { platform: 'instagram' });
    await consent(calls.backend, member, { platform: 'instagram', mediaClass: 'name' });
    const begun = await begin({ p_user_id: member });
    expect(begun.source_data).toMatchObject({ user: { display_name: 'Mara' } });
    await consent(calls.backend, member, { platform: 'tiktok' });
    await consent(calls.backend, member, {
      platform: 'instagram',
      mediaClass: 'name',
      decision: 'withdrawn',
    });
    expect(await end(begun.id)).toMatchObject({ status: 'refused' });
  });
});

describe('a withdrawal', () => {
  it('asks for the files that it reaches, lists them in the receipt, and knows when they are gone', async () => {
    const member = await filmableMember(calls.backend);
    const { id } = await begin({ p_user_id: member });
    await end(id);
    const stopped = await begin({ p_user_id: member });
    await end(stopped.id, { p_status: 'stopped' });
    const kept = await begin();
    await end(kept.id);
    const receipt = async () =>
      (await call<{ copies: object[] }>(calls.growth, 'consent_receipt', { p_user_id: member })).copies;

    await call(calls.growth, 'withdraw_media_consents', { p_user_id: member });
    expect(await receipt()).toEqual([
      { film: 'progress-journey', made_at: expect.any(String), deleted_at: null, by: expect.any(String) },
    ]);
    const told = await calls.backend.sql.query(
      `select type::text, title from public.notifications where payload = jsonb_build_object('resource', 'film_exports', 'id', $1::text)`,
      [id],
    );
    expect(told).toEqual([{ type: 'takedown_due', title: 'Delete a film that you made in your browser' }]);
    const states = await calls.growth
      .from('film_export_summaries')
      .select('id, file_state')
      .in('id', [id, stopped.id, kept.id]);
    expect(Object.fromEntries((states.data ?? []).map((row) => [row.id, row.file_state]))).toEqual({
      [id]: 'due',
      [stopped.id]: 'none',
      [kept.id]: 'kept',
    });

    expect(await code(call(admin, 'confirm_export_deleted', { p_id: id }))).toBe('PT404');
    const gone = await call<Export>(calls.growth, 'confirm_export_deleted', { p_id: id });
    expect(gone.deleted_at).not.toBeNull();
    expect(await call(calls.growth, 'confirm_export_deleted', { p_id: id })).toMatchObject({
      deleted_at: gone.deleted_at,
    });
    expect(await receipt()).toMatchObject([{ deleted_at: expect.any(String) }]);
  });
});
