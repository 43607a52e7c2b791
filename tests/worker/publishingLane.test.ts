import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakePlatforms } from '../../mocks/platforms/index.ts';
import { WEBHOOK_SECRET } from '../../mocks/platforms/webhook/fake.ts';
import { consentAddress, type StartedConnection } from '../../shared/publishing/consent.ts';
import { sealBox } from '../../shared/publishing/seal.ts';
import { publishingJobs, rpcOf } from '../../worker/lanes/publishing/jobs.ts';
import { type PublishingWork, publishNext } from '../../worker/lanes/publishing/lane.ts';
import { openFilm } from '../../worker/lanes/publishing/media.ts';
import { removeNext } from '../../worker/lanes/removals.ts';
import { silentLog } from '../../worker/log.ts';
import { oauthFlows, platformClients, realHosts } from '../../worker/platforms/index.ts';
import { createVault } from '../../worker/platforms/vault.ts';
import { createWorkspace } from '../../worker/render/workspace.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { smallFilm } from './support/smallFilm.ts';

/** The whole way over the API: connect, approve, post a stored film, read its counts, take it down. */
let backend: TestBackend;
let growth: SupabaseClient;
let memberId: string;
const workspace = createWorkspace();
const ahead = { ms: 0 };
const now = () => Date.now() + ahead.ms;
const fakes = fakePlatforms({ clock: { now } });
const keys = Buffer.alloc(32, 3).toString('base64');
const vault = createVault(keys);
let work: PublishingWork;

beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
  ({ id: memberId } = await backend.member());
  const client = backend.service();
  const http = { fetch: fakes.fetch, timeoutSeconds: 5 };
  const jobs = publishingJobs(rpcOf(client));
  work = {
    jobs,
    clients: platformClients(http, realHosts, now),
    flows: oauthFlows(http, realHosts, now),
    apps: { x: { clientId: 'keel', clientSecret: 'secret' } },
    vault,
    clock: { now, sleep: async () => undefined },
    log: silentLog,
    workerId: 'worker-a',
    openMedia: (job) => openFilm({ client, workspace, jobs }, job),
  };
  await work.jobs.register([
    { platform: 'x', app_id: 'keel', consent_url: realHosts.xConsent, seal_to: vault.sealTo },
    { platform: 'webhook', app_id: null, consent_url: null, seal_to: vault.sealTo },
  ]);
});
afterAll(async () => {
  await backend.close();
  workspace.dispose();
});

const call = async <T>(name: string, args: object): Promise<T> => {
  const { data, error } = await growth.rpc(name, args);
  if (error) throw new Error(`${name}: ${error.message}`);
  return data as T;
};
/** Works until nothing is due; time passes for what waits. */
async function workOff(): Promise<void> {
  for (let round = 0; round < 12; round++) {
    while (await publishNext(work, new AbortController().signal));
    ahead.ms += 60_000;
    await backend.sql.exec(
      `update public.social_media_posts set run_after = run_after - interval '1 minute' where status in ('approved', 'submitted', 'processing', 'unknown')`,
    );
  }
}
const consent = () =>
  backend.sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     select $1, p, 'weight_numbers', 'granted', '2026-01' from unnest('{x,webhook}'::public.social_platform[]) p`,
    [memberId],
  );
async function film(): Promise<string> {
  const path = `${memberId}/film.mp4`;
  const upload = await backend
    .service()
    .storage.from('member-media')
    .upload(path, new Blob([new Uint8Array(5_000)], { type: 'video/mp4' }), {
      contentType: 'video/mp4',
      upsert: true,
    });
  if (upload.error) throw upload.error;
  await consent();
  const [row] = await backend.sql.query<{ id: string }>(
    `insert into public.user_content_library (user_id, content_type, media_url) values ($1, 'reel', $2) returning id`,
    [memberId, path],
  );
  return row?.id ?? '';
}
async function postOn(platform: 'x' | 'webhook', contentId: string, caption: string): Promise<string> {
  const { data: account } = await growth
    .from('social_accounts')
    .select('id')
    .eq('platform', platform)
    .single();
  const scheduled = new Date(Date.now() - 1_000).toISOString();
  const { data, error } = await growth
    .from('social_media_posts')
    .insert({
      ...{ user_id: memberId, content_id: contentId, account_id: account?.id, platform },
      ...{ caption, hashtags: ['walking'], scheduled_for: scheduled },
    })
    .select('id')
    .single();
  if (error) throw error;
  await call('approve_post', { p_id: data.id });
  return data.id as string;
}
const row = async (id: string) => {
  const { data } = await growth.from('social_media_posts').select('*').eq('id', id).single();
  return data as Record<string, unknown>;
};

it("connects with a person's consent, posts once, reads the counts and takes it down with proof", async () => {
  const started = await call<StartedConnection>('start_connection', {
    p_platform: 'x',
    p_redirect_uri: 'http://console.test/back',
  });
  const address = new URL(consentAddress('x', started));
  expect(address.origin + address.pathname).toBe(realHosts.xConsent);
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  const code = fakes.tokens.code('4400001', address.searchParams.get('code_challenge') ?? '');
  await call('finish_connection', { p_state: address.searchParams.get('state'), p_code: code });
  await workOff();
  expect(await call('connection_state', { p_id: started.id })).toMatchObject({ status: 'connected' });
  const [stored] = await backend.sql.query<{ sealed: string }>(
    'select sealed from private.social_credentials',
  );
  expect(stored?.sealed).not.toContain('fake');

  const id = await postOn('x', await film(), 'Small steps');
  await workOff();
  expect(await row(id)).toMatchObject({
    status: 'live',
    permalink: expect.stringMatching(/^https:\/\/x\.com/),
  });
  expect(fakes.live().x.map(({ text }) => text)).toEqual(['Small steps\n\n#walking']);

  await backend.sql.query(
    `update public.social_media_posts set posted_at = now() - interval '2 hours', metrics_due_at = now() where id = $1`,
    [id],
  );
  ahead.ms += 86_400_000;
  // The access token of two hours ran out meanwhile, and is renewed first.
  await backend.sql.exec('update private.social_credentials set refresh_after = now()');
  await workOff();
  expect(Number((await row(id)).views_count)).toBeGreaterThan(0);
  expect(
    (await growth.from('hashtag_performance').select('times_used').eq('hashtag', 'walking').single()).data,
  ).toEqual({
    times_used: 1,
  });

  await call('request_takedown', { p_post_id: id });
  await backend.sql.exec('update private.social_credentials set refresh_after = now()');
  await workOff();
  expect(await row(id)).toMatchObject({ status: 'removed' });
  expect(fakes.live().x).toEqual([]);
  const { data } = await growth.from('post_takedowns').select('status, proof').eq('post_id', id).single();
  expect(data).toMatchObject({
    status: 'done',
    proof: { deleted: { deleted: true }, asked_again: 'not found' },
  });
});

it('takes a pasted secret that only the worker can open, and hands the film to another tool', async () => {
  const { data: account, error } = await growth
    .from('social_accounts')
    .insert({ platform: 'webhook', handle: 'buffer', external_account_id: fakes.webhookAddress })
    .select('id')
    .single();
  if (error) throw error;
  const { data: platform } = await growth
    .from('social_platforms')
    .select('seal_to')
    .eq('platform', 'webhook')
    .single();
  const box = await sealBox('practice-secret', String(platform?.seal_to));
  expect(box).not.toContain('practice');
  const id = await call<string>('paste_token', { p_account_id: account.id, p_sealed: box });
  await workOff();
  expect(await call('connection_state', { p_id: id })).toMatchObject({ status: 'connected' });
  const post = await postOn('webhook', await film(), 'For the other tool');
  await workOff();
  expect(await row(post)).toMatchObject({ status: 'live', platform_post_id: 'hook-1' });
  expect(fakes.live().webhook).toHaveLength(1);
});

it('opens tokens with the keys before the newest one, and for their own account only', () => {
  const closed = vault.close('secret', 'x:1');
  const both = createVault(`${Buffer.alloc(32, 9).toString('base64')},${keys}`);
  expect(both.open(closed, 'x:1')).toBe('secret');
  expect(() => both.open(closed, 'x:2')).toThrow('does not open');
  expect(() => createVault(Buffer.alloc(32, 9).toString('base64')).open(closed, 'x:1')).toThrow(
    'does not open',
  );
  expect(() => createVault('c2hvcnQ=')).toThrow('32 bytes');
});

it('reads what a TikTok creator may choose when somebody asks, and says why when TikTok does not tell', async () => {
  const [account] = await backend.sql.query<{ id: string }>(
    `insert into public.social_accounts (platform, handle, external_account_id) values ('tiktok', '@creator', 'creator1') returning id`,
  );
  const hold = (access: string) =>
    backend.sql.query(
      `insert into private.social_credentials (account_id, sealed) values ($1, $2)
       on conflict (account_id) do update set sealed = excluded.sealed`,
      [
        account?.id,
        vault.close(
          JSON.stringify({ access, refresh: null, accessEndsAt: null, connectionEndsAt: null }),
          'tiktok:creator1',
        ),
      ],
    );
  const asked = async () => {
    await call('ask_creator_info', { p_account_id: account?.id });
    await workOff();
    const { data } = await growth
      .from('social_accounts')
      .select('creator_info')
      .eq('id', account?.id)
      .single();
    return data?.creator_info as Record<string, unknown>;
  };
  await hold(fakes.tokens.access('creator1', 86_400));
  expect(await asked()).toMatchObject({
    creator_nickname: 'Practice creator',
    privacy_level_options: expect.arrayContaining(['SELF_ONLY']),
    stitch_disabled: true,
  });
  await hold('revoked');
  expect(await asked()).toMatchObject({ error: expect.stringMatching(/./) });
});

it('tests a webhook when somebody asks: signed, shown with status and answer, and never a post', async () => {
  const address = 'https://hooks.example.com/tested';
  const { data: account } = await growth
    .from('social_accounts')
    .insert({ platform: 'webhook', handle: 'Tested', external_account_id: address })
    .select('id')
    .single();
  const setSecret = async (secret: string) => {
    await call('paste_token', {
      p_account_id: account?.id,
      p_sealed: await sealBox(secret, vault.sealTo),
    });
    await workOff();
  };
  const result = async () => {
    const { data } = await growth
      .from('social_accounts')
      .select('test_result')
      .eq('id', account?.id)
      .single();
    return data?.test_result as Record<string, unknown>;
  };
  const test = () => call<string>('test_webhook', { p_account_id: account?.id });
  const aMinuteLater = () =>
    backend.sql.query(
      `update public.social_accounts set test_asked_at = test_asked_at - interval '1 minute' where id = $1`,
      [account?.id],
    );
  await expect(test()).rejects.toThrow('Set its secret first');
  const before = fakes.live().webhook.length;

  await setSecret(WEBHOOK_SECRET);
  const id = await test();
  expect(await result()).toMatchObject({ id, state: 'waiting' });
  await expect(test()).rejects.toThrow('at most once in 30 seconds');
  await workOff();
  expect(await result()).toMatchObject({
    ...{ id, state: 'done', delivered: true, status: 200, answer: '{"ok":true}' },
    message: 'The receiver took the test.',
  });

  await setSecret('another-secret');
  await aMinuteLater();
  await test();
  await workOff();
  expect(await result()).toMatchObject({
    ...{ delivered: false, status: 401, answer: '{"code":"bad_signature"}' },
    message: expect.stringContaining('does not accept the signature'),
  });
  expect(fakes.live().webhook).toHaveLength(before);

  await aMinuteLater();
  const late = await test();
  await backend.sql.query(
    `update public.social_accounts set test_asked_at = test_asked_at - interval '10 minutes' where id = $1`,
    [account?.id],
  );
  await workOff();
  expect(await result(), 'nobody waits for it any more').toMatchObject({ id: late, state: 'waiting' });
  const support = await backend.staff('support');
  expect((await support.rpc('test_webhook', { p_account_id: account?.id })).error?.code).toBe('42501');
});

it('makes a film of 1080p smaller for X, keeps that beside it, and both go with the consent', async () => {
  await consent();
  const base = `${memberId}/${'b'.repeat(64)}`;
  const folder = await workspace.jobFolder();
  const path = join(folder, 'large.mp4');
  await smallFilm(path, 1080, 1920);
  const bucket = backend.service().storage.from('share-videos');
  const stored = await bucket.upload(`${base}.mp4`, await readFile(path), { contentType: 'video/mp4' });
  if (stored.error) throw stored.error;
  const [render] = await backend.sql.query<{ id: string }>(
    `insert into public.viral_video_generations (user_id, film, source_data, content_hash, status, video_url, duration_seconds, resolution,
       file_size_bytes, choices, finished_at)
     values ($1, 'progress-journey', '{}', repeat('b', 64), 'succeeded', $2, 3, '1080x1920', 9000, '{"branded": false}', now()) returning id`,
    [memberId, `${base}.mp4`],
  );
  const [content] = await backend.sql.query<{ id: string }>(
    `insert into public.user_content_library (user_id, content_type, media_url, video_generation_id) values ($1, 'reel', $2, $3) returning id`,
    [memberId, `${base}.mp4`, render?.id],
  );
  const [account] = await backend.sql.query<{ id: string }>(
    `insert into public.social_accounts (platform, handle, external_account_id) values ('x', '@small', '4400002') returning id`,
  );
  await backend.sql.query(`insert into private.social_credentials (account_id, sealed) values ($1, $2)`, [
    account?.id,
    vault.close(
      JSON.stringify({
        ...{ access: fakes.tokens.access('4400002', 86_400), refresh: null },
        ...{ accessEndsAt: null, connectionEndsAt: null },
      }),
      'x:4400002',
    ),
  ]);
  const scheduled = new Date(Date.now() - 1_000).toISOString();
  const { data } = await growth
    .from('social_media_posts')
    .insert({
      ...{ user_id: memberId, content_id: content?.id, account_id: account?.id, platform: 'x' },
      ...{ caption: 'Small enough', scheduled_for: scheduled },
    })
    .select('id')
    .single();
  await call('approve_post', { p_id: data?.id });
  await workOff();
  expect(await row(data?.id), 'the fake refuses more than 720p of this account').toMatchObject({
    status: 'live',
  });
  const files = async () =>
    ((await bucket.list(memberId)).data ?? []).map(({ name }) => name.replace(/^.*b{64}/, '')).sort();
  expect(await files()).toEqual(['-720x1280.mp4', '.mp4']);

  const support = await backend.staff('support', 'consents@keel.example');
  const withdrawn = await support.rpc('withdraw_media_consents', { p_user_id: memberId });
  expect(withdrawn).toMatchObject({ error: null, data: 2 });
  while ((await removeNext({ client: backend.service(), clock: work.clock, log: silentLog })) > 0);
  expect(await files()).toEqual([]);
});
