import { fireEvent, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { addStudioWorld, type StudioWorld } from './studioWorld.ts';

vi.mock('@remotion/player', () => import('./studioPlayer.tsx'));

/** A machine may be busy with other things: only what never comes is a failure. */
const PATIENT = { timeout: 60_000 };
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let test: ConsoleTest;
let world: StudioWorld;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
  const [template] = await test.backend.sql.query<{ id: string }>(
    `insert into public.content_templates (template_name, template_type, film, customizable_fields)
     values ('Stats card', 'quote_image', 'stats-card', '{format,look,headline}') returning id`,
  );
  await test.backend.sql.query(
    `insert into public.content_template_versions (template_id, film, status) values ($1, 'stats-card', 'published')`,
    [template?.id],
  );
});
beforeEach(() => signIn('growth@keel.example'));
afterAll(async () => {
  await signOut();
  await test.close();
});

interface Job {
  id: string;
  fence: number;
  user_id: string;
  content_hash: string;
  preset: string;
}

/** The worker's side: one card, handed in with its files. */
async function drawCard(): Promise<Job> {
  const service = test.backend.service();
  const [job] = (await service.rpc('claim_render', { p_worker: 'test' })).data as Job[];
  if (!job) throw new Error('Nothing to claim');
  const base = `${job.user_id}/${job.content_hash}`;
  for (const [ending, contentType] of [
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ] as const) {
    const { error } = await service.storage
      .from('share-videos')
      .upload(`${base}.${ending}`, Buffer.from('card'), { contentType });
    if (error) throw error;
  }
  const { error } = await service.rpc('complete_render', {
    p_id: job.id,
    p_fence: job.fence,
    p_result: {
      video_url: `${base}.png`,
      thumbnail_url: `${base}.jpg`,
      resolution: '1080x1080',
      engine: 'canvas',
    },
  });
  if (error) throw error;
  return job;
}

it('a card is chosen, shaped, made, downloaded and found in the library', async () => {
  const { user, unmount } = openConsole(`/studio?user=${world.eligible}`);
  await user.click(await screen.findByRole('radio', { name: 'Stats card' }, PATIENT));
  await user.click(await screen.findByRole('button', { name: 'Square' }, PATIENT));
  await user.click(screen.getByRole('button', { name: 'Dark' }));
  const make = screen.getByRole('button', { name: 'Make the card' });
  await waitFor(() => expect(make).toHaveProperty('disabled', false), PATIENT);
  await user.click(make);
  await screen.findByText('Waiting for a free worker', undefined, PATIENT);
  expect(await drawCard()).toMatchObject({ preset: 'square' });
  expect((await screen.findByRole('img', { name: 'Finished card' }, PATIENT)).getAttribute('src')).toMatch(
    /\.png/,
  );
  const download = screen.getByRole('link', { name: 'Download card' });
  await waitFor(
    () => expect(download.getAttribute('download')).toMatch(/^keel-stats-card-noor-.*\.png$/),
    PATIENT,
  );
  expect(screen.queryByRole('link', { name: 'Post it' })).toBeNull();
  unmount();

  const library = openConsole('/user_content_library');
  await library.user.click(await screen.findByRole('link', { name: /Stats card/ }, PATIENT));
  expect(await screen.findByRole('img', { name: 'Card' }, PATIENT)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Post it' })).toBeNull();
  // A pointer's place decides among stars, and this document has none.
  fireEvent.click(screen.getByRole('radio', { name: '4 Stars' }));
  expect(await screen.findByText('Saved.', undefined, PATIENT)).toBeTruthy();
  expect(await test.backend.sql.query('select rating from public.user_content_library')).toEqual([
    { rating: 4 },
  ]);
  library.unmount();
  openConsole('/user_content_library');
  const rated = within(await screen.findByRole('link', { name: /Stats card/ }, PATIENT));
  expect(rated.getByRole('img', { name: '4 Stars' })).toBeTruthy();
});

it('a link to post a card says what to do with it instead', async () => {
  const [card] = await test.backend.sql.query<{ id: string }>(
    `select id from public.viral_video_generations where video_type = 'share_card'`,
  );
  openConsole(`/social_media_posts/create?render=${card?.id}`);
  expect(await screen.findByText(/A card is downloaded and shared by hand/, undefined, PATIENT)).toBeTruthy();
});

it('a card that was made on another machine has its poster, and is made here on a click', async () => {
  await test.backend.sql.exec(`begin; set local session_replication_role = replica;
    update public.viral_video_generations set status = 'cancelled', error_code = 'files_elsewhere', video_url = null; commit;`);
  const { user } = openConsole('/user_content_library');
  await user.click(await screen.findByRole('link', { name: /no file here/ }, PATIENT));
  expect(await screen.findByText(/the card itself is on another machine/, undefined, PATIENT)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Download' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Render it here' }));
  expect(await screen.findByText('Waiting for a free worker', undefined, PATIENT)).toBeTruthy();
});
