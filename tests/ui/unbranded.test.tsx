import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { expectConsole } from './setup.ts';
import { addStudioWorld, type StudioWorld } from './studioWorld.ts';

let test: ConsoleTest;
let world: StudioWorld;
let filmId: string;
let tiktokId: string;
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);
const one = async (text: string, params: unknown[] = []) =>
  (await sql<{ id: string }>(text, params))[0]?.id ?? '';
const account = async (platform: string, handle: string) => {
  const id = await one(
    `insert into public.social_accounts (platform, handle, external_account_id, creator_info)
     values ($1::public.social_platform, $2, $2, case when $1 = 'tiktok' then jsonb_build_object('creator_nickname', 'Keel',
       'creator_username', 'keel', 'privacy_level_options', jsonb_build_array('PUBLIC_TO_EVERYONE'), 'comment_disabled', false,
       'duet_disabled', false, 'stitch_disabled', false, 'max_video_post_duration_sec', 180, 'read_at', now()) end) returning id`,
    [platform, handle],
  );
  await sql(`insert into private.social_credentials (account_id, sealed) values ($1, 'sealed')`, [id]);
  return id;
};
/** As a worker would have finished it. */
const finish = (id: string) =>
  sql(
    `update public.viral_video_generations set status = 'succeeded', video_url = id || '.mp4', thumbnail_url = id || '.jpg',
       duration_seconds = 20, resolution = '1080x1920', file_size_bytes = 4000000, finished_at = now() where id = $1`,
    [id],
  );
const contentOf = (film: string) =>
  one('select id from public.user_content_library where video_generation_id = $1', [film]);

beforeAll(async () => {
  test = await startConsoleTest();
  const growth = await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
  await sql(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     select $1, p, c, 'granted', '1' from unnest('{tiktok,x}'::public.social_platform[]) p,
       unnest('{weight_numbers,name}'::public.consent_media_class[]) c`,
    [world.eligible],
  );
  tiktokId = await account('tiktok', '@keeltok');
  await account('x', '@keelx');
  const { data, error } = await growth.rpc('request_render', {
    p_user_id: world.eligible,
    p_template_id: world.template,
    p_choices: { headline: 'Twelve weeks' },
  });
  if (error) throw error;
  filmId = (data as { id: string }).id;
  await finish(filmId);
});
afterEach(signOut);
afterAll(() => test.close());

const press = async (user: ReturnType<typeof openConsole>['user'], name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const filmInAddress = () => new URLSearchParams(window.location.search).get('render') ?? '';
const mendMark = async (user: ReturnType<typeof openConsole>['user'], film: string) => {
  const alert = (await screen.findByText(/TikTok forbids marks/)).closest('[role=alert]');
  await user.click(within(alert as HTMLElement).getByRole('button', { name: 'Render it so' }));
  await waitFor(() => expect(filmInAddress()).not.toBe(film), { timeout: 5_000 });
};

it('renders a film without the mark for TikTok: that is the post’s film, with what was written; the others stay', async () => {
  // The films of this test are rows without files.
  expectConsole(/signedMediaUrl/);
  await signIn('growth@keel.example');
  const { user } = openConsole(`/social_media_posts/create?render=${filmId}`);
  await pageTitle('New post');
  await user.click(await screen.findByRole('checkbox', { name: /@keelx/ }));
  await user.click(await screen.findByRole('checkbox', { name: /@keeltok/ }));
  await user.click(await screen.findByRole('textbox', { name: 'Caption' }));
  await user.paste('Twelve calm weeks');
  await mendMark(user, filmId);
  expect(await screen.findByText(/This film is being rendered/)).toBeTruthy();
  const twin = filmInAddress();
  expect(
    await sql('select choices, user_id, template_id from public.viral_video_generations where id = $1', [
      twin,
    ]),
  ).toMatchObject([
    {
      choices: { headline: 'Twelve weeks', branded: false },
      user_id: world.eligible,
      template_id: world.template,
    },
  ]);

  await finish(twin);
  const caption = await screen.findByRole('textbox', { name: 'Caption' }, { timeout: 10_000 });
  expect((caption as HTMLTextAreaElement).value).toBe('Twelve calm weeks');
  expect(screen.getByRole('checkbox', { name: /@keeltok/ })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: /@keelx/ })).toHaveProperty('checked', false);
  expect(screen.queryByText(/TikTok forbids marks/)).toBeNull();
  expect(screen.getByRole('link', { name: 'To the others' }).getAttribute('href')).toContain(filmId);
  await press(user, 'Save draft');
  const content = await waitFor(async () => {
    const [post] = await sql<{ content_id: string }>(
      'select content_id from public.social_media_posts where account_id = $1',
      [tiktokId],
    );
    if (!post) throw new Error('Not saved yet');
    return post.content_id;
  });
  expect(content).toBe(await contentOf(twin));
});

it('takes a draft’s place once the post without the mark is saved, and not before', async () => {
  expectConsole(/signedMediaUrl/);
  await sql('delete from public.social_media_posts');
  const draft = await one(
    `insert into public.social_media_posts (user_id, content_id, account_id, platform, caption, scheduled_for)
     values ($1, $2, $3, 'tiktok', 'A marked draft', now() + interval '1 day') returning id`,
    [world.eligible, await contentOf(filmId), tiktokId],
  );
  await signIn('growth@keel.example');
  const { user } = openConsole(`/social_media_posts/${draft}`);
  await pageTitle('Edit the draft');
  await mendMark(user, '');
  const twin = filmInAddress();
  expect(await screen.findByText(/takes the place of the draft/)).toBeTruthy();
  const captions = () =>
    sql<{ id: string; caption: string; content_id: string }>(
      'select id, caption, content_id from public.social_media_posts',
    );
  expect(await captions()).toMatchObject([{ id: draft }]);
  await press(user, 'Save draft');
  await waitFor(async () =>
    expect(await captions()).toEqual([
      { id: expect.not.stringMatching(draft), caption: 'A marked draft', content_id: await contentOf(twin) },
    ]),
  );
});
