import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** The rules of posting, as people and the worker meet them through the API. */
let backend: TestBackend;
let growth: SupabaseClient;
let admin: SupabaseClient;
let service: SupabaseClient;
let memberId: string;
let contentId: string;
let accountId: string;

beforeAll(async () => {
  backend = await testBackend();
  [growth, admin, service] = [await backend.staff('growth'), await backend.staff('admin'), backend.service()];
  ({ id: memberId } = await backend.member());
});
afterAll(() => backend.close());

const one = async <Row>(sql: string, params: unknown[] = []): Promise<Row> => {
  const [row] = await backend.sql.query<Row>(sql, params);
  if (!row) throw new Error(`No row: ${sql}`);
  return row;
};
const call = async <T>(client: SupabaseClient, name: string, args: object = {}): Promise<T> => {
  const { data, error } = await client.rpc(name, args);
  if (error) throw Object.assign(new Error(error.message), { code: error.code, details: error.details });
  return data as T;
};
const consent = (decision: string, platform = 'x', mediaClass = 'weight_numbers') =>
  backend.sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     values ($1, $2, $4, $3::public.consent_decision, '2026-01')`,
    [memberId, platform, decision, mediaClass],
  );

beforeEach(async () => {
  await backend.sql.exec(`delete from public.social_media_posts where status in ('draft', 'cancelled');
    alter table public.social_post_attempts disable trigger guard_row;
    delete from public.social_media_posts; delete from public.social_accounts; delete from public.user_content_library;
    alter table public.social_post_attempts enable trigger guard_row;
    delete from private.media_tombstones`);
  await consent('granted');
  ({ id: contentId } = await one<{ id: string }>(
    `insert into public.user_content_library (user_id, content_type, media_url) values ($1, 'reel', 'a.mp4') returning id`,
    [memberId],
  ));
  ({ id: accountId } = await one<{ id: string }>(
    `insert into public.social_accounts (platform, handle, external_account_id) values ('x', '@keel', '4400001') returning id`,
  ));
  await backend.sql.query(
    `insert into private.social_credentials (account_id, sealed) values ($1, 'sealed')`,
    [accountId],
  );
});

async function draft(change: Record<string, unknown> = {}): Promise<string> {
  const { data, error } = await growth
    .from('social_media_posts')
    .insert({
      user_id: memberId,
      content_id: contentId,
      account_id: accountId,
      platform: 'x',
      caption: 'Small steps',
      scheduled_for: '2026-01-05T08:00:00Z',
      ...change,
    })
    .select('id')
    .single();
  if (error) throw error;
  return (data as { id: string }).id;
}
const soon = () => ({ scheduled_for: new Date(Date.now() - 60_000).toISOString() });
const approved = async (change: Record<string, unknown> = {}) => {
  const id = await draft({ ...soon(), ...change });
  await call(growth, 'approve_post', { p_id: id });
  return id;
};
const claim = (worker = 'a') =>
  call<{ id: string; fence: number; status: string } | null>(service, 'claim_post', { p_worker: worker });
const post = (id: string) =>
  one<{
    status: string;
    error_code: string | null;
    remedy: string | null;
    needs_person_at: string | null;
    fence: number;
  }>(
    'select status::text, error_code, remedy::text, needs_person_at, fence::int from public.social_media_posts where id = $1',
    [id],
  );
const report = (job: { id: string; fence: number }, what: object) =>
  call<string>(service, 'report_post', { p_id: job.id, p_fence: job.fence, p_report: what });
const arm = (job: { id: string; fence: number }) =>
  call<{ armed: boolean; reason?: string }>(service, 'arm_post', { p_id: job.id, p_fence: job.fence });
async function armed() {
  const id = await approved();
  const job = await claim();
  if (!job) throw new Error('Nothing was claimed');
  expect(await arm(job)).toMatchObject({ armed: true });
  return { id, job };
}
/** Makes a post's last arm so many minutes older, and lets it be asked about now. */
const age = (id: string, minutes: number) =>
  backend.sql.query(
    `update public.social_media_posts set armed_at = armed_at - make_interval(mins => $2), run_after = now() - interval '1 second',
     lease_expires_at = case when lease_expires_at is null then null else now() - interval '1 second' end where id = $1`,
    [id, minutes],
  );

describe('approval', () => {
  it('needs a second person where the account asks for one, and only an admin does away with that', async () => {
    await growth.from('social_accounts').update({ needs_second_approval: true }).eq('id', accountId);
    const id = await draft();
    await expect(call(growth, 'approve_post', { p_id: id })).rejects.toMatchObject({ code: '42501' });
    const undo = await growth
      .from('social_accounts')
      .update({ needs_second_approval: false })
      .eq('id', accountId);
    expect(undo.error?.code).toBe('42501');
    expect(await call(admin, 'approve_post', { p_id: id })).toMatchObject({ status: 'approved' });
    await admin.from('social_accounts').update({ needs_second_approval: false }).eq('id', accountId);
  });

  it('freezes the post; a draft can be edited, and a status can never be written', async () => {
    const id = await approved();
    const edit = await growth
      .from('social_media_posts')
      .update({ caption: 'Other' })
      .eq('id', id)
      .select('id');
    expect(edit.data).toEqual([]);
    await call(growth, 'unapprove_post', { p_id: id });
    const again = await growth
      .from('social_media_posts')
      .update({ caption: 'Other' })
      .eq('id', id)
      .select('id');
    expect(again.data).toHaveLength(1);
    const jump = await growth.from('social_media_posts').update({ status: 'live' }).eq('id', id);
    expect(jump.error?.code).toBe('42501');
    const worse = await service
      .from('social_media_posts')
      .update({ status: 'live', platform_post_id: '1', approved_at: 'now' })
      .eq('id', id);
    expect(worse.error?.code).toBe('22023');
  });

  it('is refused without consent for that platform, without a time and of unknown posts', async () => {
    await consent('withdrawn');
    const id = await draft();
    await expect(call(growth, 'approve_post', { p_id: id })).rejects.toMatchObject({
      code: 'KR001',
      details: 'no_consent',
    });
    const timeless = await draft({ scheduled_for: null });
    await expect(call(growth, 'approve_post', { p_id: timeless })).rejects.toMatchObject({ code: '22023' });
    const nobody = '00000000-0000-4000-8000-0000000000ff';
    await expect(call(growth, 'approve_post', { p_id: nobody })).rejects.toMatchObject({ code: 'PT404' });
  });
});

describe('exactly once', () => {
  it('one worker has a post; who lost the lease can neither arm nor report', async () => {
    const id = await approved();
    const first = await claim('a');
    expect(first).toMatchObject({ id, status: 'approved' });
    expect(await claim('b')).toBeNull();
    await backend.sql.query(
      `update public.social_media_posts set lease_expires_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    const second = await claim('b');
    expect(second?.fence).toBeGreaterThan(first?.fence ?? 0);
    if (!first || !second) throw new Error('Nothing was claimed');
    await expect(arm(first)).rejects.toMatchObject({ code: 'KF001' });
    await expect(report(first, { event: 'live', platform_post_id: '1' })).rejects.toMatchObject({
      code: 'KF001',
    });
    expect(await arm(second)).toMatchObject({ armed: true });
    await expect(arm(second)).rejects.toMatchObject({ code: 'KF001' });
  });

  it('an armed post without its worker is only asked about, never sent again', async () => {
    const { id } = await armed();
    await age(id, 1);
    expect(await claim('b')).toMatchObject({ id, status: 'unknown' });
    expect(await post(id)).toMatchObject({ status: 'unknown', error_code: 'worker_lost' });
  });

  it('an unknown post goes out again only after the platform said twice, late enough, that it is not there', async () => {
    const { id, job } = await armed();
    expect(await report(job, { event: 'unsure', code: 'timeout', message: 'No answer' })).toBe('unknown');
    const ask = async () => {
      const next = await claim();
      if (!next) throw new Error('Nothing was claimed');
      return report(next, { event: 'absent', over: false });
    };
    await age(id, 5);
    expect(await ask()).toBe('unknown');
    await age(id, 11);
    expect(await ask()).toBe('unknown');
    await age(id, 1);
    expect(await ask()).toBe('approved');
    expect(await post(id)).toMatchObject({ error_code: 'not_published', remedy: 'retry' });
  });

  it("what cannot be asked is shown to a person, who settles it with the platform's id or without", async () => {
    const { id, job } = await armed();
    await report(job, { event: 'unsure', code: 'timeout' });
    await age(id, 1);
    const next = await claim();
    if (!next) throw new Error('Nothing was claimed');
    await report(next, { event: 'unanswered', unaskable: true });
    expect((await post(id)).needs_person_at).not.toBeNull();
    await age(id, 100);
    expect(await claim()).toBeNull();
    await expect(
      call(growth, 'settle_post', { p_id: id, p_platform_post_id: '7', p_permalink: 'javascript:1' }),
    ).rejects.toMatchObject({
      code: '22023',
    });
    const settled = await call(growth, 'settle_post', {
      p_id: id,
      p_platform_post_id: '7',
      p_permalink: 'https://x.com/i/web/status/7',
    });
    expect(settled).toMatchObject({ status: 'live', platform_post_id: '7', needs_person_at: null });
  });

  it('the ledger keeps every step and is never changed', async () => {
    const { id, job } = await armed();
    await report(job, { event: 'live', platform_post_id: '9' });
    const { data } = await growth
      .from('social_post_attempts')
      .select('event, status')
      .eq('post_id', id)
      .order('id');
    expect(data?.map(({ event }) => event)).toEqual(['approved', 'claimed', 'armed', 'live']);
    const forged = await service.from('social_post_attempts').update({ event: 'refused' }).eq('post_id', id);
    expect(forged.error?.code).toBe('42501');
    const erased = await service.from('social_post_attempts').delete().eq('post_id', id);
    expect(erased.error?.code).toBe('42501');
  });
});

describe('what stops a post', () => {
  it('a paused account: nothing more is claimed, and a worker that has one cannot arm it', async () => {
    const id = await approved();
    const job = await claim();
    await call(growth, 'pause_account', { p_id: accountId, p_reason: 'Something is wrong' });
    if (!job) throw new Error('Nothing was claimed');
    expect(await arm(job)).toEqual({ armed: false, reason: 'account_stopped' });
    await backend.sql.query('update public.social_media_posts set run_after = now() where id = $1', [id]);
    expect(await claim()).toBeNull();
    await call(growth, 'resume_account', { p_id: accountId });
    expect(await claim()).toMatchObject({ id });
  });

  it('the cap of the account over any 24 hours, counted when arming', async () => {
    await growth.from('social_accounts').update({ posts_per_day: 1 }).eq('id', accountId);
    await armed();
    await approved({ caption: 'The second' });
    const second = await claim();
    if (!second) throw new Error('Nothing was claimed');
    expect(await arm(second)).toEqual({ armed: false, reason: 'daily_cap' });
    expect(await post(second.id)).toMatchObject({
      status: 'approved',
      error_code: 'daily_cap',
      remedy: 'wait',
    });
  });

  it('a withdrawal: what waits is cancelled, what is live has to come down, and the film never goes out again', async () => {
    const waiting = await approved({ scheduled_for: '2030-01-01T00:00:00Z' });
    const { id, job } = await armed();
    await report(job, { event: 'live', platform_post_id: '11' });
    await consent('withdrawn');
    expect(await post(waiting)).toMatchObject({ status: 'cancelled', error_code: 'consent_withdrawn' });
    const takedown = await call<{ id: string; fence: number; platform_post_id: string }>(
      service,
      'claim_takedown',
    );
    expect(takedown).toMatchObject({ platform_post_id: '11' });
    const done = { outcome: 'gone', proof: { deleted: true, asked_again: 'not found' } };
    await call(service, 'report_takedown', { p_id: takedown.id, p_fence: takedown.fence, p_report: done });
    expect(await post(id)).toMatchObject({ status: 'removed' });
    const { data } = await growth
      .from('post_takedowns')
      .select('status, reason, proof')
      .eq('post_id', id)
      .single();
    expect(data).toMatchObject({ status: 'done', reason: 'consent_withdrawn', proof: { deleted: true } });
    await consent('granted');
    const again = await draft();
    await expect(call(growth, 'approve_post', { p_id: again })).rejects.toMatchObject({
      details: 'taken_down',
    });
  });

  it('a film that came down, until it is made anew under a new consent; the next withdrawal bars that one too', async () => {
    const { id: renderId } = await one<{ id: string }>(
      `insert into public.viral_video_generations (user_id, film, source_data, content_hash, status, video_url, started_at)
       values ($1, 'progress-journey', '{}', repeat('a', 64), 'succeeded', 'a.mp4', now() - interval '1 day') returning id`,
      [memberId],
    );
    await backend.sql.query(`update public.user_content_library set video_generation_id = $1`, [renderId]);
    const made = () =>
      backend.sql.query(
        `update public.viral_video_generations set status = 'succeeded', video_url = 'a.mp4', started_at = now() where id = $1`,
        [renderId],
      );
    const refused = { details: 'taken_down' };
    await draft();
    await consent('withdrawn');
    await consent('granted');
    await expect(call(growth, 'approve_post', { p_id: await draft() })).rejects.toMatchObject(refused);
    await backend.sql.query(`update public.viral_video_generations set status = 'queued' where id = $1`, [
      renderId,
    ]);
    await made();
    await approved();
    await consent('withdrawn');
    await consent('granted');
    await expect(call(growth, 'approve_post', { p_id: await draft() })).rejects.toMatchObject(refused);
    await backend.sql.query('delete from public.viral_video_generations');
  });

  it('photos, where they may not be shown; taking that back takes down the film that shows them', async () => {
    const render = await one<{ id: string }>(
      `insert into public.viral_video_generations (user_id, film, source_data, content_hash, status, video_url, started_at)
       values ($1, 'before-after', $2, repeat('b', 64), 'succeeded', 'a.mp4', now() - interval '1 day') returning id`,
      [
        memberId,
        {
          photos: { before: { path: 'a.jpg', hide_face: false }, after: { path: 'b.jpg', hide_face: true } },
        },
      ],
    );
    await backend.sql.query(`update public.user_content_library set video_generation_id = $1`, [render.id]);
    const refusal = async (id: string) => await call(growth, 'approve_post', { p_id: id }).catch((e) => e);
    const waiting = await draft({ scheduled_for: '2030-01-01T00:00:00Z' });
    expect(await refusal(waiting)).toMatchObject({ details: 'no_photo_consent' });
    await consent('granted', 'x', 'body');
    expect(await refusal(waiting)).toMatchObject({ details: 'no_face_consent' });
    await consent('granted', 'x', 'face');
    await call(growth, 'approve_post', { p_id: waiting });
    const { id, job } = await armed();
    await report(job, { event: 'live', platform_post_id: '12' });
    await consent('withdrawn', 'x', 'face');
    expect(await post(waiting)).toMatchObject({ status: 'cancelled', error_code: 'consent_withdrawn' });
    expect(await one('select reason from public.post_takedowns where post_id = $1', [id])).toEqual({
      reason: 'consent_withdrawn',
    });
    expect(await one('select reason from private.media_tombstones')).toEqual({ reason: 'consent_withdrawn' });
    await backend.sql.query('delete from public.viral_video_generations');
    await consent('withdrawn', 'x', 'body');
  });

  it('consent that ends between claiming and arming', async () => {
    await approved();
    const job = await claim();
    await backend.sql.query(
      `insert into public.media_consents (user_id, platform, media_class, decision, text_version, expires_at)
       values ($1, 'x', 'weight_numbers', 'granted', '2026-01', now() - interval '1 second')`,
      [memberId],
    );
    if (!job) throw new Error('Nothing was claimed');
    expect(await arm(job)).toEqual({ armed: false, reason: 'no_consent' });
    expect(await post(job.id)).toMatchObject({ status: 'cancelled', error_code: 'no_consent' });
  });

  it('a day too late', async () => {
    const id = await approved({ scheduled_for: new Date(Date.now() - 25 * 3_600_000).toISOString() });
    expect(await claim()).toBeNull();
    expect(await post(id)).toMatchObject({ status: 'failed', error_code: 'too_late' });
    expect(await call(growth, 'retry_post', { p_id: id })).toMatchObject({ status: 'approved' });
  });

  it('a refusal that needs a person stops the account, one that needs a new connection too', async () => {
    await approved();
    const job = await claim();
    if (!job) throw new Error('Nothing was claimed');
    const spam = { event: 'refused', code: 'spam', message: 'Spam', remedy: 'human', stops_account: true };
    expect(await report(job, spam)).toBe('failed');
    const account = await one<{ paused_reason: string }>(
      'select paused_reason from public.social_accounts where id = $1',
      [accountId],
    );
    expect(account.paused_reason).toBe('Spam');
    await call(growth, 'resume_account', { p_id: accountId });
    await approved();
    const other = await claim();
    if (!other) throw new Error('Nothing was claimed');
    expect(
      await report(other, { event: 'refused', code: '190', message: 'Token', remedy: 'reconnect' }),
    ).toBe('approved');
    await backend.sql.query('update public.social_media_posts set run_after = now()');
    expect(await claim()).toBeNull();
  });
});

describe('slots', () => {
  it('keep their wall-clock time over both changes of the clocks, each week once', async () => {
    const slot = { account_id: accountId, time_zone: 'Europe/Berlin' };
    const times = [
      { ...slot, weekday: 7, local_time: '02:30' },
      { ...slot, weekday: 1, local_time: '18:00' },
    ];
    expect((await growth.from('posting_slots').insert(times)).error).toBeNull();
    const at = async (from: string) =>
      (
        await call<{ at: string; local_at: string }[]>(growth, 'next_slots', {
          p_account_id: accountId,
          p_from: from,
          p_count: 4,
        })
      ).map((next) => `${new Date(next.at).toISOString()} ${next.local_at}`);
    expect(await at('2026-03-22T12:00:00Z')).toEqual([
      '2026-03-23T17:00:00.000Z 2026-03-23T18:00',
      '2026-03-29T01:30:00.000Z 2026-03-29T03:30',
      '2026-03-30T16:00:00.000Z 2026-03-30T18:00',
      '2026-04-05T00:30:00.000Z 2026-04-05T02:30',
    ]);
    expect(await at('2026-10-19T17:00:00Z')).toEqual([
      '2026-10-25T01:30:00.000Z 2026-10-25T02:30',
      '2026-10-26T17:00:00.000Z 2026-10-26T18:00',
      '2026-11-01T01:30:00.000Z 2026-11-01T02:30',
      '2026-11-02T17:00:00.000Z 2026-11-02T18:00',
    ]);
    const wrong = await growth
      .from('posting_slots')
      .insert({ ...slot, weekday: 2, local_time: '10:00', time_zone: 'Mars/Base' });
    expect(wrong.error).toMatchObject({ code: '22023', message: '"Mars/Base" is not a time zone.' });
  });

  it('say what a time means: price with a link, cap, neighbours, the same film', async () => {
    const at = '2030-05-01T10:00:00Z';
    const id = await approved({ scheduled_for: '2030-05-01T10:20:00Z' });
    const terms = await call<Record<string, unknown>>(growth, 'posting_terms', {
      p_account_id: accountId,
      p_at: at,
      p_content_id: contentId,
      p_caption: 'See https://keel.example/a',
    });
    expect(terms).toMatchObject({
      price_usd: 0.2,
      planned: 1,
      paused: false,
      conflicts: [{ id }],
      same_content: [{ id }],
    });
  });
});

describe('counts', () => {
  async function livePost() {
    const { id, job } = await armed();
    await report(job, { event: 'live', platform_post_id: '21' });
    return id;
  }
  const due = (id: string, posted: string) =>
    backend.sql.query(
      `update public.social_media_posts set posted_at = now() - $2::interval, metrics_due_at = now() - interval '1 second' where id = $1`,
      [id, posted],
    );

  it('are read at 15 min, 1 h, 3 h, 1 d, 3 d and 7 d; a late reading skips what it missed', async () => {
    const id = await livePost();
    const next = async (posted: string, views: number) => {
      await due(id, posted);
      expect(await call(service, 'claim_readings')).toMatchObject({
        platform: 'x',
        posts: [{ id, platform_post_id: '21' }],
      });
      expect(await call(service, 'claim_readings')).toBeNull();
      await call(service, 'record_readings', {
        p_readings: [{ id, views, likes: 5, comments: 1, shares: 0, saves: null }],
      });
      return one<{ hours: number | null; viral: boolean; views: number }>(
        `select round(extract(epoch from metrics_due_at - posted_at) / 3600.0, 2)::float as hours, went_viral as viral, views_count::int as views
         from public.social_media_posts where id = $1`,
        [id],
      );
    };
    expect(await next('16 minutes', 50)).toEqual({ hours: 1, viral: false, views: 50 });
    expect(await next('5 hours', 9_999)).toEqual({ hours: 24, viral: false, views: 9_999 });
    expect(await next('25 hours', 10_000)).toEqual({ hours: 72, viral: true, views: 10_000 });
    expect(await next('8 days', 11_000)).toMatchObject({ hours: null });
    const { data } = await growth
      .from('content_analytics')
      .select('views, engagement_rate')
      .eq('post_id', id)
      .order('views');
    expect(data?.map(({ views }) => views)).toEqual([50, 9_999, 10_000, 11_000]);
  });

  it('that are missing twice in a row say that the post is gone, which closes a manual takedown with proof', async () => {
    const id = await livePost();
    await call(growth, 'request_takedown', { p_post_id: id });
    const task = await call<{ id: string; fence: number }>(service, 'claim_takedown');
    await call(service, 'report_takedown', {
      p_id: task.id,
      p_fence: task.fence,
      p_report: { outcome: 'manual' },
    });
    await expect(
      call(growth, 'close_takedown', { p_id: task.id, p_proof_url: '', p_note: '' }),
    ).rejects.toMatchObject({ code: '22023' });
    await call(service, 'record_readings', { p_readings: [{ id, gone: true }] });
    expect(await post(id)).toMatchObject({ status: 'live' });
    await call(service, 'record_readings', { p_readings: [{ id, gone: true }] });
    expect(await post(id)).toMatchObject({ status: 'removed', error_code: 'gone_at_platform' });
    const { data } = await growth.from('post_takedowns').select('status, proof').eq('id', task.id).single();
    expect(data).toMatchObject({ status: 'done', proof: { not_listed: true } });
  });
});

describe('connections', () => {
  it('are begun and finished by the same person, once; tokens reach nobody', async () => {
    await expect(
      call(growth, 'start_connection', { p_platform: 'x', p_redirect_uri: 'http://console.test/back' }),
    ).rejects.toMatchObject({ code: '22023' });
    const consentUrl = 'https://x.com/i/oauth2/authorize';
    await call(service, 'register_publishing', {
      p_platforms: [{ platform: 'x', app_id: 'keel', consent_url: consentUrl }],
    });
    const begun = await call<{ id: string; state: string; code_challenge: string }>(
      growth,
      'start_connection',
      {
        p_platform: 'x',
        p_redirect_uri: 'http://console.test/back',
      },
    );
    expect(begun.code_challenge).toMatch(/^[\w-]{43}$/);
    const finish = (client: SupabaseClient) =>
      call(client, 'finish_connection', { p_state: begun.state, p_code: 'abc' });
    await expect(finish(admin)).rejects.toMatchObject({ code: 'PT404' });
    expect(await finish(growth)).toBe(begun.id);
    await expect(finish(growth)).rejects.toMatchObject({ code: '22023' });
    const job = await call<{ id: string; fence: number; code: string }>(service, 'claim_connection');
    expect(job).toMatchObject({ code: 'abc' });
    await call(service, 'complete_connection', {
      p_id: job.id,
      p_fence: job.fence,
      p_accounts: [
        {
          external_id: '4400001',
          handle: '@keel',
          sealed: 'new',
          access_ends_at: '2020-01-01T00:00:00Z',
          refresh_after: '2020-01-01T00:00:00Z',
        },
      ],
    });
    expect(await call(growth, 'connection_state', { p_id: begun.id })).toMatchObject({ status: 'connected' });
    expect(
      await one('select code, verifier from private.social_connections where id = $1', [begun.id]),
    ).toEqual({ code: null, verifier: '' });
    // An access token that ran out posts nothing until it is renewed, and is renewed by one worker.
    await approved();
    expect(await claim()).toBeNull();
    const refresh = await call<{ account_id: string; fence: number; sealed: string }>(
      service,
      'claim_refresh',
    );
    expect(refresh).toMatchObject({ account_id: accountId, sealed: 'new' });
    expect(await call(service, 'claim_refresh')).toBeNull();
    const renewed = {
      sealed: 'newer',
      access_ends_at: '2100-01-01T00:00:00Z',
      connection_ends_at: null,
      refresh_after: null,
    };
    await call(service, 'store_refresh', {
      p_account_id: accountId,
      p_fence: refresh.fence,
      p_tokens: renewed,
    });
    expect(await claim()).not.toBeNull();
  });

  it('take a pasted token only when it is sealed, and warn before a connection ends', async () => {
    const paste = (sealed: string) =>
      call(growth, 'paste_token', { p_account_id: accountId, p_sealed: sealed });
    await expect(paste('plain-token')).rejects.toMatchObject({ code: '22023' });
    await paste(`v1.${'a'.repeat(60)}`);
    await backend.sql.query(
      `update public.social_accounts set token_expires_at = now() + interval '3 days' where id = $1`,
      [accountId],
    );
    await call(service, 'claim_refresh');
    expect(await one('select status::text from public.social_accounts where id = $1', [accountId])).toEqual({
      status: 'expiring',
    });
    await backend.sql.query(`update public.social_accounts set token_expires_at = now() where id = $1`, [
      accountId,
    ]);
    await call(service, 'claim_refresh');
    expect(await one('select status::text from public.social_accounts where id = $1', [accountId])).toEqual({
      status: 'reconnect',
    });
  });
});

it('the calendar shows what stands in the way, and the empty places of the week across a change of the clocks', async () => {
  const at = (time: string) => ({ scheduled_for: `2030-03-${time}:00Z`, caption: `Post of ${time}` });
  const first = await draft({ ...at('30T17:00'), content_id: null, user_id: null });
  const second = await approved(at('30T17:20'));
  const repeat = await draft(at('28T09:00'));
  await draft(at('24T17:00'));
  await growth.from('social_accounts').update({ posts_per_day: 1 }).eq('id', accountId);
  await backend.sql.query(
    `insert into public.posting_slots (account_id, weekday, local_time, time_zone) values ($1, 7, '18:00', 'Europe/Berlin')`,
    [accountId],
  );
  type Calendar = { posts: { id: string; warnings: string[] }[]; slots: { at: string }[] };
  const span = { p_from: '2030-03-23T23:00:00Z', p_to: '2030-04-01T00:00:00Z' };
  const before = await call<Calendar>(growth, 'publishing_calendar', span);
  const warnings = (calendar: Calendar, id: string) => calendar.posts.find((row) => row.id === id)?.warnings;
  expect(warnings(before, first)).toEqual(['close']);
  expect(warnings(before, second)).toEqual(['close', 'same_content']);
  expect(warnings(before, repeat)).toEqual(['same_content']);
  // 18:00 on the wall is 16:00 in UTC after the night; the Sunday before has a post in its place.
  expect(before.slots.map((slot) => new Date(slot.at).toISOString())).toEqual(['2030-03-31T16:00:00.000Z']);

  await call(growth, 'reschedule_post', { p_id: second, p_at: '2030-03-31T16:00:00Z' });
  await backend.sql.query(`update public.social_media_posts set content_id = null where id = $1`, [repeat]);
  const third = await approved(at('31T02:00'));
  await call(growth, 'pause_account', { p_id: accountId, p_reason: 'Holiday' });
  const after = await call<Calendar>(growth, 'publishing_calendar', { ...span, p_account_id: accountId });
  expect(after.slots).toEqual([]);
  expect(warnings(after, second)).toEqual(['paused', 'over_cap', 'same_content']);
  expect(warnings(after, third)).toEqual(['paused', 'same_content']);
  const wrong = { p_from: span.p_to, p_to: span.p_from };
  await expect(call(growth, 'publishing_calendar', wrong)).rejects.toMatchObject({ code: '22023' });
});

it('compares hashtags and hours with an interval, and calls nothing better that is not', async () => {
  // 80 posts: those with "good" have twice the views, those at noon as many as the others.
  await backend.sql.query(
    `insert into public.social_media_posts (account_id, platform, platform_post_id, status, approved_at, posted_at, views_count, hashtags)
     select $1, 'x', n::text, 'live', now(), date_trunc('day', now()) - make_interval(days => 5 + n) + make_interval(hours => 12 * (n % 2)),
       case when n % 4 < 2 then 2 else 1 end * (100 + n * 37 % 50), case when n % 4 < 2 then '{good,all}' else '{all}' end::text[]
     from generate_series(1, 80) n`,
    [accountId],
  );
  type Lift = { label: string; posts: number; lift: number; low: number; high: number };
  const tags = await call<Lift[]>(growth, 'content_lifts', { p_by: 'hashtag' });
  // What every post has cannot be compared with anything.
  expect(tags.map(({ label, posts }) => [label, posts])).toEqual([['good', 40]]);
  expect(tags[0]?.low).toBeGreaterThan(1.8);
  expect(tags[0]?.high).toBeLessThan(2.2);
  const hours = await call<Lift[]>(growth, 'content_lifts', { p_by: 'time', p_account_id: accountId });
  expect(hours.reduce((sum, { posts }) => sum + posts, 0)).toBe(80);
  expect(hours.every(({ low, high }) => low < 1 && high > 1)).toBe(true);
  await expect(call(growth, 'content_lifts', { p_by: 'mood' })).rejects.toMatchObject({ code: '22023' });

  // Every number opens its posts.
  await backend.sql.query(
    `update public.social_media_posts set likes_count = views_count / 10, went_viral = platform_post_id in ('1', '2')`,
  );
  type Numbers = { posts: number; engagement_rate: number; viral: number };
  const summary = await call<{ total: Numbers; accounts: Numbers[] }>(growth, 'learning_summary');
  expect(summary.total).toMatchObject({ posts: 80, viral: 2, median_velocity: null });
  expect(summary.total.engagement_rate).toBeCloseTo(0.098, 2);
  expect(summary.accounts).toEqual([expect.objectContaining({ handle: '@keel', posts: 80, viral: 2 })]);
  type Posts = { total: number; posts: { views: number; viral: boolean }[] };
  const good = await call<Posts>(growth, 'learning_posts', { p_by: 'hashtag', p_label: 'good', p_limit: 5 });
  expect([good.total, good.posts.length]).toEqual([40, 5]);
  expect(good.posts.map(({ views }) => views)).toEqual(
    good.posts.map(({ views }) => views).sort((a, b) => b - a),
  );
  expect((await call<Posts>(growth, 'learning_posts', { p_viral: true })).total).toBe(2);
  for (const { label, posts } of hours)
    expect(
      await call<Posts>(growth, 'learning_posts', { p_by: 'time', p_label: label, p_account_id: accountId }),
    ).toMatchObject({ total: posts });
  await expect(call(growth, 'learning_posts', { p_by: 'mood' })).rejects.toMatchObject({ code: '22023' });
});

describe('what the console lists', () => {
  it('says of an account that a person wrote down that it has no token, and what the others may still post', async () => {
    const written = await growth
      .from('social_accounts')
      .insert({ platform: 'tiktok', handle: '@keel', external_account_id: 'creator1' })
      .select('id, status')
      .single();
    expect(written.data?.status).toBe('reconnect');
    await expect(call(growth, 'ask_creator_info', { p_account_id: written.data?.id })).rejects.toMatchObject({
      code: '22023',
    });
    await expect(call(growth, 'ask_creator_info', { p_account_id: accountId })).rejects.toMatchObject({
      code: 'PT404',
    });
    await growth.from('social_accounts').update({ posts_per_day: 3 }).eq('id', accountId);
    await armed();
    const { data } = await growth
      .from('social_account_summaries')
      .select('handle, has_token, cap_24h, used_24h')
      .order('platform');
    expect(data).toEqual([
      { handle: '@keel', has_token: false, cap_24h: 15, used_24h: 0 },
      { handle: '@keel', has_token: true, cap_24h: 3, used_24h: 1 },
    ]);
  });
});
