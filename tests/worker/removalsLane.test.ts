import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeNext } from '../../worker/lanes/removals.ts';
import { createLog } from '../../worker/log.ts';
import { consent, filmableMember, publishedTemplate } from '../db/stories.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { manualClock } from './support/manualClock.ts';

let backend: TestBackend;
let template: string;
let photoTemplate: string;
const lines: string[] = [];

beforeAll(async () => {
  backend = await testBackend();
  template = await publishedTemplate(backend);
  photoTemplate = await publishedTemplate(backend, 'Before and after', 'before-after');
});
afterAll(() => backend.close());

const lane = () => ({
  client: backend.service(),
  clock: manualClock(),
  log: createLog({}, (line) => lines.push(line)),
});

interface Filmed {
  id: string;
  video: string;
  files(): Promise<string[]>;
}

/** A member with one finished video whose two files are in the bucket. */
async function filmed(film = template, made?: string): Promise<Filmed> {
  const id = made ?? (await filmableMember(backend));
  const growth = await growthClient();
  const { data, error } = await growth.rpc('request_render', {
    p_user_id: id,
    p_template_id: film,
    p_choices: {},
  });
  if (error) throw error;
  const { id: video, content_hash: hash } = data as { id: string; content_hash: string };
  const bucket = backend.service().storage.from('share-videos');
  for (const [ending, type] of [
    ['mp4', 'video/mp4'],
    ['jpg', 'image/jpeg'],
  ] as const) {
    const stored = await bucket.upload(`${id}/${hash}.${ending}`, Buffer.from('film'), { contentType: type });
    if (stored.error) throw stored.error;
  }
  await backend.sql.query(
    `update public.viral_video_generations set status = 'succeeded', video_url = $2, thumbnail_url = $3 where id = $1`,
    [video, `${id}/${hash}.mp4`, `${id}/${hash}.jpg`],
  );
  return {
    id,
    video,
    files: async () =>
      ((await bucket.list(id)).data ?? []).map(({ name }) => name.split('.')[1] ?? '').sort(),
  };
}

let growth: ReturnType<TestBackend['anon']> | undefined;
async function growthClient() {
  growth ??= await backend.staff('growth');
  return growth;
}
let support: ReturnType<TestBackend['anon']> | undefined;
async function supportClient() {
  support ??= await backend.staff('support');
  return support;
}

it('a withdrawal deletes the files of finished videos, of this member only, and gives a receipt', async () => {
  const [mara, other] = [await filmed(), await filmed()];
  const client = await supportClient();
  expect((await client.rpc('consent_receipt', { p_user_id: mara.id })).data).toBeNull();
  expect((await client.rpc('withdraw_media_consents', { p_user_id: mara.id })).data).toBeGreaterThan(0);
  expect((await client.rpc('consent_receipt', { p_user_id: mara.id })).data).toMatchObject({
    in_force: 0,
    videos_stopped: 1,
    files: { asked: 2, removed: 0, failing: 0 },
  });

  expect(await removeNext(lane())).toBe(2);
  expect(await mara.files()).toEqual([]);
  expect(await other.files()).toEqual(['jpg', 'mp4']);
  expect((await client.rpc('consent_receipt', { p_user_id: mara.id })).data).toMatchObject({
    files: { asked: 2, removed: 2 },
  });
  expect(await removeNext(lane())).toBe(0);
  const [row] = await backend.sql.query(
    'select status, video_url, error_code from public.viral_video_generations where id = $1',
    [mara.video],
  );
  expect(row).toEqual({ status: 'cancelled', video_url: null, error_code: 'no_consent' });
  expect((await client.rpc('withdraw_media_consents', { p_user_id: mara.id })).data).toBe(0);
  expect(lines.join()).not.toContain(mara.id);
});

describe('a withdrawal for photos alone', () => {
  const withPhotos = async (part: string, platforms: readonly string[], face: boolean) => {
    const id = await filmableMember(backend);
    for (const platform of platforms)
      for (const mediaClass of ['weight_numbers', 'body', ...(face ? ['face'] : [])])
        await consent(backend, id, { platform, mediaClass });
    for (const on of ['2026-01-05', '2026-03-02'])
      await backend.sql.query(
        `insert into public.user_milestones_media (user_id, milestone_type, media_url, date_taken, body_part)
         values ($1::text::uuid, 'progress_photo', $1 || '/' || $2 || '.jpg', $2::date, $3::public.body_part)`,
        [id, on, part],
      );
    return { ...(await filmed(photoTemplate, id)), journey: (await filmed(template, id)).video };
  };
  const withdraw = async (id: string, mediaClass: string, platform?: string) =>
    (
      await (
        await supportClient()
      ).rpc('withdraw_media_consents', {
        p_user_id: id,
        p_media_class: mediaClass,
        ...(platform && { p_platform: platform }),
      })
    ).data;
  const state = async (video: string) =>
    (
      await backend.sql.query<{ status: string; video_url: string | null }>(
        'select status, video_url from public.viral_video_generations where id = $1',
        [video],
      )
    )[0];
  const gone = { status: 'cancelled', video_url: null };

  it('deletes the films with photos, not the others, and the receipt says so', async () => {
    const { id, video, journey, files } = await withPhotos('waist', ['instagram'], false);
    expect(await withdraw(id, 'body')).toBe(1);
    expect(await state(video)).toEqual(gone);
    expect(await state(journey)).toMatchObject({ status: 'succeeded' });
    expect(await removeNext(lane())).toBe(2);
    expect(await files()).toEqual(['jpg', 'mp4']);
    const { data } = await (await supportClient()).rpc('consent_receipt', { p_user_id: id });
    expect(data).toMatchObject({
      classes: ['body'],
      in_force: 1,
      videos_stopped: 1,
      photo_videos_stopped: 1,
      files: { asked: 2, removed: 2 },
    });
  });

  it('of the face deletes films that show it, and leaves those that do not', async () => {
    const shown = await withPhotos('full_body', ['instagram'], true);
    const waist = await withPhotos('waist', ['instagram'], true);
    const hidden = await withPhotos('full_body', ['instagram'], false);
    await consent(backend, hidden.id, { mediaClass: 'face' });
    for (const { id } of [shown, waist, hidden]) expect(await withdraw(id, 'face')).toBe(1);
    expect(await state(shown.video)).toEqual(gone);
    for (const { video } of [waist, hidden])
      expect(await state(video)).toMatchObject({ status: 'succeeded' });
    expect(await removeNext(lane())).toBe(2);
  });

  it('of a photo that is gone takes it for the face: nothing else is known of it', async () => {
    const { id, video } = await withPhotos('waist', ['instagram'], true);
    await backend.sql.query('delete from public.user_milestones_media where user_id = $1', [id]);
    await withdraw(id, 'face');
    expect(await state(video)).toEqual(gone);
    expect(await removeNext(lane())).toBe(4); // the two photos themselves
  });

  it('leaves the files while another platform covers what they show', async () => {
    const { id, video } = await withPhotos('full_body', ['instagram', 'tiktok'], true);
    expect(await withdraw(id, 'face', 'tiktok')).toBe(1);
    expect(await state(video)).toMatchObject({ status: 'succeeded' });
    expect(await withdraw(id, 'face')).toBe(1);
    expect(await state(video)).toEqual(gone);
    expect(await removeNext(lane())).toBe(2);
  });
});

it('a name that may be shown nowhere any more takes the films that show it', async () => {
  const id = await filmableMember(backend);
  await consent(backend, id, { mediaClass: 'name' });
  const { files } = await filmed(template, id);
  await (await supportClient()).rpc('withdraw_media_consents', { p_user_id: id, p_media_class: 'name' });
  expect(await removeNext(lane())).toBe(2);
  expect(await files()).toEqual([]);
});

it('a withdrawal for one platform of several leaves the files alone', async () => {
  const { id, files } = await filmed();
  await consent(backend, id, { platform: 'tiktok' });
  const client = await supportClient();
  expect((await client.rpc('withdraw_media_consents', { p_user_id: id, p_platform: 'tiktok' })).data).toBe(1);
  expect(await removeNext(lane())).toBe(0);
  expect(await files()).toEqual(['jpg', 'mp4']);
});

it('a video that is made again after a new consent does not lose its new file to the old removal', async () => {
  const { id, video } = await filmed();
  await (await supportClient()).rpc('withdraw_media_consents', { p_user_id: id });
  await consent(backend, id, {});
  const again = await (await growthClient()).rpc('request_render', {
    p_user_id: id,
    p_template_id: template,
    p_choices: {},
  });
  expect(again.data).toMatchObject({ id: video, status: 'queued' });
  expect(await removeNext(lane())).toBe(0);
});

it('files go with an erased member', async () => {
  const { id, files } = await filmed();
  await backend.sql.query('delete from auth.users where id = $1', [id]);
  expect(await removeNext(lane())).toBe(2);
  expect(await files()).toEqual([]);
});

it('a bucket that refuses is asked again later, and the receipt says so', async () => {
  const { id } = await filmed();
  const client = await supportClient();
  await client.rpc('withdraw_media_consents', { p_user_id: id });
  const refusing = backend.service();
  const from = refusing.storage.from.bind(refusing.storage);
  Object.defineProperty(refusing.storage, 'from', {
    value: (bucket: string) =>
      Object.assign(from(bucket), {
        remove: async () => ({ data: null, error: { message: 'The bucket is out of reach' } }),
      }),
  });
  expect(await removeNext({ ...lane(), client: refusing })).toBe(2);
  expect((await client.rpc('consent_receipt', { p_user_id: id })).data).toMatchObject({
    files: { asked: 2, removed: 0, failing: 2 },
  });
  expect(await removeNext(lane())).toBe(0);
  await backend.sql.query(
    `update public.media_removals set run_after = now() - interval '1 second' where user_id = $1`,
    [id],
  );
  expect(await removeNext(lane())).toBe(2);
  expect((await client.rpc('consent_receipt', { p_user_id: id })).data).toMatchObject({
    files: { asked: 2, removed: 2, failing: 0 },
  });
});

it('nobody but the worker claims files, and strangers see no receipt', async () => {
  const { id } = await filmed();
  const stranger = (await backend.member()).client;
  for (const call of [
    stranger.rpc('claim_media_removals'),
    stranger.rpc('consent_receipt', { p_user_id: id }),
    (await supportClient()).rpc('finish_media_removal', { p_id: id }),
  ])
    expect((await call).error?.code).toBe('42501');
  expect((await stranger.rpc('withdraw_media_consents', { p_user_id: id })).data).toBe(0);
});
