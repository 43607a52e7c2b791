// jsdom's own Blob has no arrayBuffer().
import { Blob } from 'node:buffer';
import { PNG } from 'pngjs';
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
afterEach(async () => {
  vi.unstubAllGlobals();
  await test.backend.sql.exec('delete from public.viral_video_generations');
});
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

it('makes a card that says where it came from', async () => {
  await test.backend.sql.exec('delete from public.viral_video_generations');
  const [card] = await test.backend.sql.query<{ id: string }>(
    `with made as (
       insert into public.content_templates (template_name, film) values ('Numbers', 'stats-card') returning id
     )
     insert into public.content_template_versions (template_id, film, status)
     select id, 'stats-card', 'published' from made returning template_id as id`,
  );
  const { error } = await growth.rpc('request_render', {
    p_user_id: world.eligible,
    p_template_id: card?.id,
    p_choices: {},
    p_renderer_version: rendererVersion,
  });
  expect(error).toBeNull();
  // An upload takes Node's as it is; of jsdom's it would make a form that Node cannot send.
  vi.stubGlobal('Blob', function ofNode(parts: BlobPart[], options: BlobPropertyBag) {
    return new Blob(parts as ConstructorParameters<typeof Blob>[0], options);
  });
  const png = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  drawing.drawStill.mockResolvedValue(new Blob([png], { type: 'image/png' }));
  expect(await make()).toBe(true);
  const made = await job();
  expect(made).toMatchObject({ status: 'succeeded', duration_seconds: null });
  const { data } = await test.backend.service().storage.from('share-videos').download(`${made?.video_url}`);
  const stored = Buffer.from(await (data as globalThis.Blob).arrayBuffer());
  expect(stored.includes(`keel stats-card films=${rendererVersion} content=${made?.content_hash}`)).toBe(
    true,
  );
  expect(PNG.sync.read(stored).width).toBe(1);
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
