import { within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
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

let test: ConsoleTest;
let world: StudioWorld;
beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
});
beforeEach(() => signIn('growth@keel.example'));
afterEach(async () => {
  await signOut();
  await test.backend.sql.query('delete from public.viral_video_generations');
});
afterAll(() => test.close());

type Job = { id: string; fence: number };
/** The worker's side of the contract, over the API as the worker uses it. */
const worker = {
  async claim(): Promise<Job> {
    const { data, error } = await test.backend.service().rpc('claim_render', { p_worker: 'test' });
    if (error) throw error;
    return (data as Job[])[0] as Job;
  },
  async call(name: string, { id, fence }: Job, args: Record<string, unknown>) {
    const { error } = await test.backend.service().rpc(name, { p_id: id, p_fence: fence, ...args });
    if (error) throw error;
  },
};
const jobs = () =>
  test.backend.sql.query<{ id: string; status: string; choices: { headline: string } }>(
    'select id, status::text, choices from public.viral_video_generations',
  );

async function openStudio() {
  const view = openConsole(`/studio?user=${world.eligible}&template=${world.template}`);
  await screen.findByRole('img', { name: 'Live film' });
  return view;
}

async function askForVideo() {
  const view = await openStudio();
  await view.user.click(screen.getByRole('button', { name: 'Render video' }));
  await screen.findByText('Waiting for a free worker');
  return view;
}

const result = {
  video_url: 'abc.mp4',
  thumbnail_url: 'abc.jpg',
  duration_seconds: 18.2,
  resolution: '1080x1920',
  file_size_bytes: 3_400_000,
  engine: 'screenshot',
  generation_time_seconds: 25,
};

async function storeVideo() {
  const bucket = test.backend.service().storage.from('share-videos');
  for (const name of ['abc.mp4', 'abc.jpg']) {
    const contentType = name.endsWith('mp4') ? 'video/mp4' : 'image/jpeg';
    const { error } = await bucket.upload(name, Buffer.from('film'), { contentType, upsert: true });
    if (error) throw error;
  }
}

describe('Choosing', () => {
  it('lists members by the name that they agreed to; who cannot be in a video says why and cannot be picked', async () => {
    const { user } = openConsole('/studio');
    await user.click(await screen.findByRole('combobox', { name: 'Member' }));
    const noor = await screen.findByRole('option', { name: /^Noor/ });
    const kim = screen.getByRole('option', { name: /^Kim/ });
    expect(noor.textContent).toMatch(/30 weigh-ins/);
    expect(kim.getAttribute('aria-disabled')).toBe('true');
    expect(kim.textContent).toMatch(/not known to be 18 or older/);
    await user.click(noor);
    expect(await screen.findByRole('img', { name: 'Live film' })).toBeTruthy();
    expect(new URLSearchParams(window.location.search).get('user')).toBe(world.eligible);
  });

  it('explains a link to a member who is refused, and what would change it', async () => {
    openConsole(`/studio?user=${world.refused}`);
    expect(await screen.findByText(/There can be no video of Kim/)).toBeTruthy();
    expect(screen.getByText(/adults only/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Render video' })).toHaveProperty('disabled', true);
  });

  it('shows what is typed at once, and keeps the last good film while a field is wrong', async () => {
    const { user } = await openStudio();
    const headline = screen.getByLabelText('Headline') as HTMLInputElement;
    expect(headline.value).toBe('Week by week');
    await user.clear(headline);
    await user.type(headline, 'Hello');
    await waitFor(() =>
      expect(screen.getByRole('img', { name: 'Live film' }).textContent).toContain('"Hello"'),
    );
    await user.type(headline, 'x'.repeat(60));
    expect(await screen.findByText('At most 48 characters.')).toBeTruthy();
    expect(screen.getByText('65 of 48')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Live film' }).textContent).toContain('"Hello');
    expect(screen.getByRole('button', { name: 'Render video' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'lb' }));
    expect(headline.value).toHaveLength(65);
  });

  it('keeps choices through a reload', async () => {
    const { user, unmount } = await openStudio();
    await user.clear(screen.getByLabelText('Headline'));
    await user.type(screen.getByLabelText('Headline'), 'Kept');
    unmount();
    await openStudio();
    expect((screen.getByLabelText('Headline') as HTMLInputElement).value).toBe('Kept');
  });
});

describe('A render', () => {
  it('goes from waiting through its stages to the playing video, across a reload', async () => {
    const { unmount } = await askForVideo();
    const job = await worker.claim();
    await worker.call('renew_render', job, { p_progress_pct: 42, p_stage: 'drawing' });
    expect(await screen.findByText('Drawing')).toBeTruthy();
    expect(screen.getByText(/42 %/)).toBeTruthy();
    expect(
      screen.getByRole('progressbar', { name: 'Progress of the render' }).getAttribute('aria-valuenow'),
    ).toBe('42');

    unmount();
    openConsole(`/studio${window.location.search}`);
    expect(await screen.findByText('Drawing')).toBeTruthy();

    await storeVideo();
    await worker.call('complete_render', job, { p_result: result });
    const video = await screen.findByLabelText('Finished video', { selector: 'video' });
    expect(video.getAttribute('src')).toMatch(/share-videos\/abc\.mp4/);
    for (const fact of ['0:18', '3.4 MB', '1080 × 1920', 'Ready'])
      expect(screen.getByText(fact)).toBeTruthy();
    expect(screen.getByText(/Passed the file checks/)).toBeTruthy();
    const download = await screen.findByRole('link', { name: 'Download video' });
    expect(download.getAttribute('download')).toMatch(/^keel-progress-journey-noor-\w{8}\.mp4$/);
  });

  it('of the same content is answered by the video that exists, and says so', async () => {
    const { unmount } = await askForVideo();
    await storeVideo();
    await worker.call('complete_render', await worker.claim(), { p_result: result });
    await screen.findByText('Ready');
    expect(screen.queryByText(/existed already/)).toBeNull();
    unmount();
    const { user } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Render video' }));
    expect(await screen.findByText(/This exact video existed already/)).toBeTruthy();
    expect(await jobs()).toHaveLength(1);
  });

  it('can be cancelled while it waits, and asked for again', async () => {
    const { user } = await askForVideo();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/The render was stopped/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Render again' }));
    expect(await screen.findByText('Waiting for a free worker')).toBeTruthy();
    expect((await jobs()).map(({ status }) => status)).toEqual(['queued']);
  });

  it('stops at the worker when it runs already', async () => {
    const { user } = await askForVideo();
    const job = await worker.claim();
    await worker.call('renew_render', job, { p_progress_pct: 10, p_stage: 'drawing' });
    await screen.findByText('Drawing');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Stopping')).toBeTruthy();
    await worker.call('fail_render', job, { p_code: 'cancelled', p_message: null, p_retry: false });
    expect(await screen.findByText('Cancelled')).toBeTruthy();
  });

  it('that fails says what happened and what to do, and is tried again', async () => {
    const { user } = await askForVideo();
    await worker.call('fail_render', await worker.claim(), {
      p_code: 'disk_full',
      p_message: 'The disk of the render worker is full.',
      p_retry: false,
    });
    expect(await screen.findByText('The render worker’s disk is full')).toBeTruthy();
    expect(screen.getByText('The disk of the render worker is full.')).toBeTruthy();
    expect(screen.getByText(/Somebody has to free space/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Waiting for a free worker')).toBeTruthy();
  });

  it('keeps its choices; others on the page are said to be others', async () => {
    const { user } = await askForVideo();
    await worker.call('fail_render', await worker.claim(), { p_code: 'x', p_message: null, p_retry: false });
    await screen.findByText('Failed');
    await user.type(screen.getByLabelText('Headline'), ' on');
    expect(await screen.findByText(/made with other choices/)).toBeTruthy();
    expect((await jobs())[0]?.choices.headline).toBe('Week by week');
    expect(screen.getByRole('button', { name: 'Render video' })).toBeTruthy();
  });
});

describe('The list of videos', () => {
  it('follows a running render, and opens it in the studio', async () => {
    await askForVideo();
    await signOut();
    await signIn('growth@keel.example');
    const { user } = openConsole('/viral_video_generations');
    expect(await screen.findByText('Waiting')).toBeTruthy();
    expect(screen.getByText('Test growth')).toBeTruthy();
    const job = await worker.claim();
    await worker.call('renew_render', job, { p_progress_pct: 61, p_stage: 'encoding' });
    expect(await screen.findByText('Encoding · 61 %')).toBeTruthy();
    await user.click(screen.getByText('Calm progress'));
    await waitFor(() =>
      expect(window.location.pathname + window.location.search).toBe(`/studio?render=${job.id}`),
    );
    expect(await screen.findByText('Encoding')).toBeTruthy();
  });
});

describe('The timeline of a progress journey', () => {
  it('keeps the line, and is cut around it', async () => {
    const { user } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Edit the timeline' }));
    const of = (name: string) => screen.getByRole('button', { name });
    await screen.findByRole('switch', { name: 'Show journey' }, { timeout: 10_000 });
    expect(screen.getByRole('switch', { name: 'Show journey' })).toHaveProperty('disabled', true);
    expect(of('Move hook later')).toHaveProperty('disabled', true);
    expect(of('Move closing earlier')).toHaveProperty('disabled', true);
    const length = screen.getByRole('slider', { name: 'Length of journey, beats' });
    expect(Number(length.getAttribute('min'))).toBeGreaterThanOrEqual(4);
    await user.click(screen.getByRole('switch', { name: 'Show hook' }));
    const hook = { name: 'Length of hook, beats' };
    await waitFor(() => expect(screen.queryByRole('slider', hook)).toBeNull());
    await user.click(of('Undo'));
    await screen.findByRole('slider', hook);
    await test.backend.sql.query('delete from public.video_editing_sessions');
  });
});

describe('A batch', () => {
  it('is tried dry, drawn, and reviewed with the keyboard; what is approved is queued in full', async () => {
    const { user } = openConsole(`/film_batches/create?users=${world.eligible},${world.refused}`);
    await user.click(await screen.findByRole('button', { name: /Not known to be 18 or older/ }));
    expect(await screen.findByText('Kim')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Make 1 draft' }));
    await screen.findByText(/0 of 1 drafts/);
    const prepared = await test.backend.service().rpc('prepare_film_batches', {});
    expect(prepared.data).toBe(1);
    await storeVideo();
    await worker.call('complete_render', await worker.claim(), { p_result: result });
    await screen.findByRole('button', { name: 'Draft of Noor' }, { timeout: 5_000 });
    await user.keyboard('r');
    await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'Too long');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reject' }));
    await screen.findByText('Every draft that was drawn has been decided on.');
    await user.click(screen.getByRole('button', { name: 'Rejected 1' }));
    await screen.findByText(/Too long/);
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await user.click(await screen.findByRole('button', { name: 'To review 1' }));
    await screen.findByRole('button', { name: 'Draft of Noor' });
    await user.keyboard('a');
    await user.click(await screen.findByRole('button', { name: 'Approved 1' }));
    await screen.findByText('Film: waiting');
    const kept = await test.backend.sql.query<{ same: boolean }>(
      `select i.approved_hash = f.content_hash and not f.is_draft and f.status = 'queued' as same
       from public.film_batch_items i join public.viral_video_generations f on f.id = i.final_id`,
    );
    expect(kept).toEqual([{ same: true }]);
    await test.backend.sql.query('delete from public.film_batches');
  });
});
