// jsdom's own Blob has no arrayBuffer().
import { Blob } from 'node:buffer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeNextFilm } from '../../mocks/demo/page/makeNextFilm.ts';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { type ConsoleTest, startConsoleTest } from './console.tsx';
import { addStudioWorld, type StudioWorld } from './studioWorld.ts';

/** The page of the demo in the worker's place, over the real queue. jsdom draws nothing: what draws stands at this border. */
const drawing = vi.hoisted(() => ({ drawFilm: vi.fn(), drawStill: vi.fn(), whyNotHere: vi.fn() }));
vi.mock('../../remotion/canvas/drawFilm.ts', () => drawing);
vi.mock('../../remotion/canvas/support.ts', () => drawing);

let test: ConsoleTest;
let world: StudioWorld;
let growth: Awaited<ReturnType<ConsoleTest['backend']['staff']>>;
beforeAll(async () => {
  test = await startConsoleTest();
  growth = await test.backend.staff('growth');
  world = await addStudioWorld(test.backend);
});
beforeEach(async () => {
  drawing.whyNotHere.mockResolvedValue(null);
  drawing.drawStill.mockResolvedValue(new Blob(['poster'], { type: 'image/jpeg' }));
  const { error } = await growth.rpc('request_render', {
    p_user_id: world.eligible,
    p_template_id: world.template,
    p_choices: {},
    p_renderer_version: rendererVersion,
  });
  expect(error).toBeNull();
});
afterEach(() => test.backend.sql.exec('delete from public.viral_video_generations'));
afterAll(() => test.close());

const job = async () => (await growth.from('viral_video_generations').select('*').single()).data;
const make = () => makeNextFilm(test.backend.service());

it('claims, draws, stores and completes a film, and finds nothing more to do', async () => {
  drawing.drawFilm.mockImplementation(async (_, { onFrames }: { onFrames: (count: number) => void }) => {
    onFrames(30);
    return new Blob(['the film'], { type: 'video/mp4' });
  });
  expect(await make()).toBe(true);
  const made = await job();
  expect(made).toMatchObject({
    status: 'succeeded',
    engine: 'browser',
    resolution: '1080x1920',
    file_size_bytes: 8,
  });
  const { data } = await test.backend.service().storage.from('share-videos').list(world.eligible);
  expect(data?.map(({ name }) => name.split('/').at(-1)).sort()).toEqual([
    `${made?.content_hash}.jpg`,
    `${made?.content_hash}.mp4`,
  ]);
  expect(await make()).toBe(false);
});

it('fails the film with the reason where the browser cannot make it', async () => {
  drawing.whyNotHere.mockResolvedValue('This browser has no video encoder.');
  expect(await make()).toBe(true);
  expect(await job()).toMatchObject({
    status: 'failed',
    error_code: 'canvas_unsupported',
    error_message: expect.stringContaining('no video encoder'),
  });
});

it('stops when the person cancels', async () => {
  drawing.drawFilm.mockImplementation(async (_, { signal }: { signal: AbortSignal }) => {
    await growth.rpc('cancel_render', { p_id: (await job())?.id });
    await new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('stopped'))),
    );
  });
  expect(await make()).toBe(true);
  expect(await job()).toMatchObject({ status: 'cancelled', video_url: null });
});
