import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { withComment } from '../../shared/pngComment.ts';
import { renderNext } from '../../worker/lanes/render.ts';
import { checkStill, stillFacts } from '../../worker/render/still.ts';
import { fakeEngine, POSTER_BYTES } from './support/fakeEngine.ts';
import { type RenderBench, type RenderRow, renderBench } from './support/renderBench.ts';

let bench: RenderBench;
let template: string;
beforeAll(async () => {
  bench = await renderBench();
  const [made] = await bench.backend.sql.query<{ id: string }>(
    `insert into public.content_templates (template_name, template_type, film) values ('Stats', 'quote_image', 'stats-card') returning id`,
  );
  template = made?.id ?? '';
  await bench.backend.sql.query(
    `insert into public.content_template_versions (template_id, film, status) values ($1, 'stats-card', 'published')`,
    [template],
  );
});
afterEach(async () => {
  expect(await bench.temporaryFiles()).toEqual([]);
  await bench.clear();
});
afterAll(() => bench.close());

const picture = (width: number, height: number) => PNG.sync.write(new PNG({ width, height }));
const drawing = (png: Buffer) => fakeEngine((_, { outFile }) => writeFile(outFile, png));

/** Asks for a card of a member of whom films may be made. */
async function requested(choices: object): Promise<RenderRow> {
  const { user_id } = await bench.request();
  await bench.backend.sql.exec('delete from public.viral_video_generations');
  const { data, error } = await bench.client.rpc('request_render', {
    p_user_id: user_id,
    p_template_id: template,
    p_choices: choices,
    p_renderer_version: rendererVersion,
  });
  if (error) throw new Error(error.message);
  return data as RenderRow;
}
const work = (engine: ReturnType<typeof fakeEngine>) =>
  renderNext(
    bench.lane({ engine, probe: () => Promise.reject(new Error('A card is not probed')) }),
    new AbortController().signal,
  );

it('a card becomes a PNG, a JPEG for lists and an image of the member', async () => {
  const { id, user_id, content_hash } = await requested({ format: 'square' });
  const engine = drawing(picture(1080, 1080));
  expect(await work(engine)).toBe('succeeded');
  expect(engine.requests[0]).toMatchObject({
    film: 'stats-card',
    preset: 'square',
    provenance: `keel stats-card films=1 content=${content_hash}`,
  });
  const base = `${user_id}/${content_hash}`;
  expect(await bench.row(id)).toMatchObject({
    status: 'succeeded',
    video_url: `${base}.png`,
    thumbnail_url: `${base}.jpg`,
    probe: { width: 1080, height: 1080, bitDepth: 8 },
  });
  expect(await bench.stored(`${base}.png`)).toEqual(picture(1080, 1080));
  expect(await bench.stored(`${base}.jpg`)).toEqual(POSTER_BYTES);
  const { data } = await bench.client.from('ai_generated_images').select('image_type, image_url');
  expect(data).toEqual([{ image_type: 'stats_card', image_url: `${base}.png` }]);
});

it.each([
  ['of another shape', picture(1080, 1920), /size should be 1080×1080, it is 1080×1920/],
  ['that is no PNG', Buffer.from('JFIF'), /is no PNG/],
])('a picture %s is never offered', async (_, png, message) => {
  const { id, user_id, content_hash } = await requested({ format: 'square' });
  expect(await work(drawing(png))).toBe('failed');
  expect(await bench.row(id)).toMatchObject({
    error_code: 'output_rejected',
    error_message: expect.stringMatching(message),
    video_url: null,
  });
  expect(await bench.stored(`${user_id}/${content_hash}.png`)).toBeNull();
});

it('a PNG says where it came from and is still the same picture', () => {
  const plain = picture(4, 2);
  const told = Buffer.from(withComment(plain, 'keel stats-card films=1'));
  expect(told.toString('latin1')).toContain('Comment\0keel stats-card films=1');
  expect(PNG.sync.read(told)).toMatchObject({ width: 4, height: 2 });
  expect(stillFacts(told)).toMatchObject({ width: 4, height: 2, fileSizeBytes: told.length });
});

it('a draft has half the sides, and no card weighs more than a platform takes', () => {
  const facts = { width: 540, height: 960, bitDepth: 8, fileSizeBytes: 1 };
  checkStill(facts, 'portrait', 0.5);
  expect(() => checkStill(facts, 'portrait')).toThrow(/1080×1920/);
  expect(() => checkStill({ ...facts, fileSizeBytes: 5_000_001 }, 'portrait', 0.5)).toThrow(/5000000/);
});
