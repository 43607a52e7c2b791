// jsdom's own Blob has no arrayBuffer().
import { Blob } from 'node:buffer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
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

/** jsdom draws nothing: what draws, and whether a browser can, stand at this border. */
const drawing = vi.hoisted(() => ({
  drawFilm: vi.fn(),
  drawStill: vi.fn(),
  whyNotHere: vi.fn(),
}));
vi.mock('@remotion/player', () => import('./studioPlayer.tsx'));
vi.mock('../../remotion/canvas/drawFilm.ts', () => drawing);
vi.mock('../../remotion/canvas/support.ts', () => drawing);

interface Context {
  signal: AbortSignal;
  onFrames: (count: number) => void;
}

let test: ConsoleTest;
let world: StudioWorld;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
  URL.createObjectURL = () => 'blob:film';
  URL.revokeObjectURL = () => undefined;
});
beforeEach(async () => {
  drawing.whyNotHere.mockResolvedValue(null);
  drawing.drawFilm.mockReset();
  await signIn('growth@keel.example');
});
afterEach(async () => {
  await signOut();
  await test.backend.sql.query('delete from public.film_exports');
});
afterAll(() => test.close());

const exportsMade = () =>
  test.backend.sql.query<{ status: string; message: string | null; frames: number | null }>(
    'select status::text, message, frames from public.film_exports',
  );

/** The dialog over the studio, with a member and a template chosen. */
async function openDialog() {
  const view = openConsole(`/studio?user=${world.eligible}&template=${world.template}`);
  await screen.findByRole('img', { name: 'Live film' });
  await view.user.click(screen.getByRole('button', { name: 'Make it in this browser' }));
  await screen.findByRole('dialog');
  return view;
}

it('a film is made: the record says who, the file plays and is saved', async () => {
  let context: Context | undefined;
  let finish: (file: Blob) => void = () => undefined;
  drawing.drawFilm.mockImplementation((_, given: Context) => {
    context = given;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  const { user } = await openDialog();
  await screen.findByText(/the console cannot delete it/);
  await user.click(screen.getByRole('button', { name: 'Make the film' }));
  await screen.findByText(/^Frame 0 of/);
  expect(await exportsMade()).toMatchObject([{ status: 'drawing' }]);
  context?.onFrames(60);
  await screen.findByText(/^Frame 60 of/);
  finish(new Blob(['film'], { type: 'video/mp4' }));
  const link = await screen.findByRole('link', { name: 'Download video' });
  expect(link.getAttribute('download')).toMatch(/^keel-progress-journey-.*\.mp4$/);
  expect(screen.getByLabelText('Finished video').getAttribute('src')).toBe('blob:film');
  expect(await exportsMade()).toMatchObject([{ status: 'finished', message: null }]);
  const [request] = drawing.drawFilm.mock.calls[0] ?? [];
  expect(request).toMatchObject({ film: 'progress-journey', props: { headline: 'Week by week' }, scale: 1 });
  expect(request.provenance).toMatch(/^keel progress-journey films=\S+ content=[0-9a-f]{64} export=/);
  expect(request.provenance).not.toContain('Noor');
});

it('a film is stopped: nothing is handed out, and it can be asked for again', async () => {
  drawing.drawFilm.mockImplementation(
    (_, { signal }: Context) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('renderMediaOnWeb() was cancelled'))),
      ),
  );
  const { user } = await openDialog();
  await user.click(await screen.findByRole('button', { name: 'Make the film' }));
  await screen.findByText(/^Frame 0 of/);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Make the film' });
  await waitFor(async () => expect(await exportsMade()).toMatchObject([{ status: 'stopped' }]));
});

it('what goes wrong is said and written down', async () => {
  drawing.drawFilm.mockRejectedValue(new TypeError('no encoder\nstack'));
  const { user } = await openDialog();
  await user.click(await screen.findByRole('button', { name: 'Make the film' }));
  await screen.findByText(/no encoder/);
  expect(await exportsMade()).toMatchObject([
    { status: 'failed', message: expect.stringContaining('no encoder') },
  ]);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('a consent that went while it was drawn leaves no file', async () => {
  drawing.drawFilm.mockImplementation(async () => {
    await test.backend.sql.query(
      `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
       values ($1, 'instagram', 'weight_numbers', 'withdrawn', '1')`,
      [world.eligible],
    );
    return new Blob(['film']);
  });
  const { user } = await openDialog();
  await user.click(await screen.findByRole('button', { name: 'Make the film' }));
  await screen.findByText(/There is no consent in force/);
  expect(screen.queryByRole('link', { name: 'Download video' })).toBeNull();
  expect(await exportsMade()).toMatchObject([{ status: 'refused' }]);
  await test.backend.sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
     values ($1, 'instagram', 'weight_numbers', 'granted', '1')`,
    [world.eligible],
  );
});

it('a browser that cannot says why and points to the worker', async () => {
  drawing.whyNotHere.mockResolvedValue('This browser has no video encoder.');
  await openDialog();
  await screen.findByText(/no video encoder. The render worker makes the same film/);
  expect(screen.getByRole('button', { name: 'Make the film' })).toHaveProperty('disabled', true);
  expect(await exportsMade()).toEqual([]);
});

it('a file that has to go is asked for, and whoever made it says when it is gone', async () => {
  await test.backend.sql.query(
    `insert into public.film_exports (user_id, template_version_id, film, source_data, renderer_version, content_hash, status, frames,
       file_size_bytes, file_sha256, ended_at, consent_ended_at, exported_by)
     select $1, t.current_version_id, 'progress-journey', '{"user": {"display_name": "Noor"}}', '1', repeat('0', 64), 'finished', 450, 2000000,
       repeat('a', 64), now(), now(), (select m.user_id from public.staff_members m where m.email = 'growth@keel.example')
     from public.content_templates t where t.id = $2`,
    [world.eligible, world.template],
  );
  const { user } = openConsole('/film_exports');
  await screen.findByText('To be deleted', { selector: '.MuiChip-label' });
  await user.click(screen.getByRole('button', { name: 'I deleted every copy' }));
  await screen.findByText('Deleted');
  expect(screen.queryByRole('button', { name: 'I deleted every copy' })).toBeNull();
});
