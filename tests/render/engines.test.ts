import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ssim } from 'ssim.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeProps, type FilmProps, filmById, films } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { prepareBundle } from '../../worker/render/bundle.ts';
import { type CanvasBrowser, openCanvasBrowser } from '../../worker/render/canvas/canvasBrowser.ts';
import { drawSegments, drawStillOn } from '../../worker/render/canvas/drawSegments.ts';
import { type FilmServer, startFilmServer } from '../../worker/render/canvas/filmServer.ts';
import { pagePool } from '../../worker/render/canvas/pagePool.ts';
import { runFf } from '../../worker/render/ffmpeg.ts';
import { judgeInBrowser } from '../../worker/render/judge.ts';
import { openStillRenderer, type StillRenderer } from './support/stills.ts';

/** Both engines must give the same picture, or the engine that happened to be there would be seen in the film. */
const SAME_PICTURE = 0.98;
const JOURNEY = 'progress-journey';
const STYLES = ['calm', 'bold', 'editorial'] as const;

let folder: string;
let stills: StillRenderer;
let server: FilmServer;
let browser: CanvasBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-engines-'));
  stills = await openStillRenderer();
  server = await startFilmServer(await prepareBundle());
  browser = await openCanvasBrowser(server.origin, 2);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await stills.close();
  await rm(folder, { recursive: true, force: true });
});

function picture(png: Buffer) {
  const { data, width, height } = PNG.sync.read(png);
  return { data: new Uint8ClampedArray(data), width, height };
}

/** Frames as the canvas engine encodes them, each the first of a stretch of its own. */
async function drawn(film: string, props: FilmProps, frames: readonly number[]): Promise<Buffer[]> {
  const outFile = join(folder, 'film.mp4');
  const { segments } = await drawSegments(
    { pool: pagePool(browser.pages), server },
    {
      request: { film, props, preset: 'portrait', outFile, posterFile: join(folder, 'poster.jpg') },
      licenseKey: null,
      segments: frames.map((frame) => [frame, frame + 1] as const),
      signal: new AbortController().signal,
      onFrames: () => undefined,
      onSpare: undefined,
    },
  );
  return Promise.all(
    segments.map(async (segment) => {
      await runFf('ffmpeg', ['-v', 'error', '-i', segment, '-frames:v', '1', '-y', `${segment}.png`]);
      return readFile(`${segment}.png`);
    }),
  );
}

describe('the two local engines', () => {
  const moving = films.filter(({ still }) => !still);
  const cases = moving.flatMap(({ id }, film) =>
    // Films of cards share their drawing: each takes another style, and the three together take all.
    STYLES.filter((_, style) => id === JOURNEY || style === film % STYLES.length).map((style, index) => ({
      film: id,
      style,
      index,
    })),
  );

  it.each(cases)('give the same picture of $film, $style', async ({ film, style, index }) => {
    const look = index % 2 === 0 ? 'light' : 'dark';
    const [story] = edgeStories;
    if (!story) throw new Error('There is no story to draw.');
    const props = composeProps(film, story.source, { unit: story.unit, style, look });
    const length = filmById(film)?.durationInFrames(props) ?? 0;
    const shares = film === JOURNEY ? [0.06, 0.2, 0.45, 0.7, 0.85, 0.97] : [0.2, 0.5, 0.8];
    const frames = shares.map((share) => Math.floor(length * share));
    const [shots, canvas] = await Promise.all([
      stills.stills(film, props, frames, 1),
      drawn(film, props, frames),
    ]);
    const likeness = shots.map((shot, at) => ssim(picture(shot), picture(canvas[at] as Buffer)).mssim);
    for (const [at, value] of likeness.entries())
      expect(value, `frame ${frames[at]}`).toBeGreaterThanOrEqual(SAME_PICTURE);
  });

  const cards = films.filter(({ still }) => still).map(({ id }, index) => ({ id, style: STYLES[index % 3] }));
  it.each(cards)('give the same picture of $id, $style', async ({ id, style }) => {
    const [story] = edgeStories;
    if (!story) throw new Error('There is no story to draw.');
    const props = composeProps(id, story.source, { style, format: 'square' });
    const [shot] = await stills.stills(id, props, [0], 1);
    const outFile = join(folder, `${id}.png`);
    const request = { film: id, props, preset: 'square', outFile, posterFile: join(folder, 'poster.jpg') };
    await drawStillOn(
      { pool: pagePool(browser.pages), server },
      { request, licenseKey: null, signal: new AbortController().signal },
    );
    const likeness = ssim(picture(shot as Buffer), picture(await readFile(outFile))).mssim;
    expect(likeness).toBeGreaterThanOrEqual(SAME_PICTURE);
  });
});

describe('a person’s browser, without HTML in canvas', () => {
  let plain: CanvasBrowser;
  beforeAll(async () => {
    plain = await openCanvasBrowser(server.origin, 1, false);
  }, 60_000);
  afterAll(() => plain.close());

  // A canvas knows no tabular digits: where a large number stands, it is made of the font's other ones. The rest is the same.
  const cases = [
    { film: 'chart-card', style: 'calm', least: 0.998 },
    { film: 'badge-card', style: 'editorial', least: 0.998 },
    { film: 'before-after', style: 'editorial', least: 0.99 },
    { film: 'stats-card', style: 'bold', least: 0.97 },
    { film: JOURNEY, style: 'bold', least: 0.93 },
  ];
  it.each(cases)('draws $film, $style, as the worker’s does', async ({ film, style, least }) => {
    const story = edgeStories.find(({ source }) => film !== 'before-after' || source.photos);
    if (!story) throw new Error('There is no story to draw.');
    const props = composeProps(film, story.source, { unit: story.unit, style });
    const still = filmById(film)?.still;
    const frame = still ? 0 : Math.floor((filmById(film)?.durationInFrames(props) ?? 0) / 2);
    const [worker, person] = await Promise.all(
      [browser, plain].map(async (drawing, at) => {
        const outFile = join(folder, `${film}-${style}-${at}.png`);
        const request = {
          film,
          props,
          frames: [frame, frame],
          scale: 1,
          bitrate: 1,
          licenseKey: null,
        } as const;
        await drawing.pages[0]?.call('still', request, server.inbox(outFile));
        return picture(await readFile(outFile));
      }),
    );
    if (!worker || !person) throw new Error('Nothing was drawn.');
    expect(ssim(worker, person).mssim).toBeGreaterThanOrEqual(least);
  });
});

it('a worker’s browser checks a template with the films’ own letters', async () => {
  expect(await judgeInBrowser(JOURNEY, {})).toEqual([]);
  const headline = '{name}, {span}, {change}, {weigh_ins} times';
  expect(await judgeInBrowser(JOURNEY, { headline })).toContainEqual(
    expect.objectContaining({ field: 'headline', rule: 'reading' }),
  );
  expect(await judgeInBrowser('a-film-of-old', {})).toMatchObject([{ rule: 'choices', severity: 'error' }]);
});
