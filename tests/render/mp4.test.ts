import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { framesPerBeat } from '../../remotion/cards/card.ts';
import { composeProps, type FilmDefinition, type FilmProps, films } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { createCanvasEngine } from '../../worker/render/canvas/canvas.ts';
import type { RenderEngine } from '../../worker/render/engine.ts';
import { runFf } from '../../worker/render/ffmpeg.ts';
import { DRAFT_SCALE } from '../../worker/render/presets.ts';
import { probeFile } from '../../worker/render/probe.ts';
import { checkFile } from '../../worker/render/rules.ts';
import { createScreenshotEngine } from '../../worker/render/screenshot.ts';
import { checkStill, stillFacts } from '../../worker/render/still.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-mp4-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The shortest of all films that the edge stories make: rendering is what takes the time here. */
function shortest(): { film: FilmDefinition; props: FilmProps; frames: number } {
  const [short] = films
    .filter(({ still }) => !still)
    .flatMap((film) =>
      edgeStories.map(({ source, unit }) => ({ film, props: composeProps(film.id, source, { unit }) })),
    )
    .map(({ film, props }) => ({ film, props, frames: film.durationInFrames(props) }))
    .sort((a, b) => a.frames - b.frames);
  if (!short) throw new Error('There is no film.');
  return short;
}

/** The card of one photo and that of both, as short as the house's rules allow. */
function twoPhotos(): FilmProps {
  const [story] = edgeStories;
  if (!story) throw new Error('There is no story.');
  const hidden = ['opening', 'later', 'adherence', 'streak', 'closing'].map((id) => ({ id, hidden: true }));
  const timeline = [{ id: 'first', beats: 2 }, { id: 'both', beats: 3 }, ...hidden];
  return composeProps('before-after', story.source, { timeline });
}

/** Share of a picture's pixels that are nearly of a colour. */
function shareOf(png: Buffer, colour: string): number {
  const { data, width, height } = PNG.sync.read(png);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 14)) found += 1;
  return found / (width * height);
}

async function render(engine: RenderEngine, name: string, onProgress: (fraction: number) => void) {
  const { film, props, frames } = shortest();
  const target = await mkdtemp(join(folder, `${name}-`));
  const [outFile, posterFile] = [join(target, 'film.mp4'), join(target, 'poster.jpg')];
  const request = { film: film.id, props, preset: 'portrait', outFile, posterFile };
  const result = await engine.render(request, { signal: new AbortController().signal, onProgress });
  return { result, frames, target, outFile, posterFile };
}

describe.each([
  { engine: 'canvas', create: createCanvasEngine },
  { engine: 'screenshot', create: createScreenshotEngine },
])('a real MP4 of the $engine engine', ({ engine: name, create }) => {
  const engine = create();
  beforeAll(() => engine.warmUp());
  afterAll(() => engine.close());

  it('keeps every rule of the four platforms', async () => {
    const seen: number[] = [];
    let open: string[] = [];
    const { result, frames, outFile, posterFile } = await render(engine, 'rules', (fraction) => {
      if (fraction > 0.1 && open.length === 0) open = openPorts();
      seen.push(fraction);
    });
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open)).toEqual(new Set(['127.0.0.1']));
    const facts = await probeFile(outFile);
    expect(checkFile(facts)).toEqual([]);
    expect(facts.video?.frames).toBe(frames);
    expect(facts.durationSeconds).toBeCloseTo(frames / 30, 1);
    expect(result).toMatchObject({ engine: name, frames, width: 1080, height: 1920 });
    expect(seen.at(-1)).toBe(1);
    expect(seen.some((fraction) => fraction > 0.2 && fraction < 0.8)).toBe(true);
    expect((await readFile(posterFile)).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('shows two photos, and says itself where it came from', async () => {
    const target = await mkdtemp(join(folder, `${name}-photos-`));
    const [outFile, posterFile] = [join(target, 'film.mp4'), join(target, 'poster.jpg')];
    const provenance = `keel before-after films=1 content=${'a1'.repeat(32)}`;
    const request = { film: 'before-after', props: twoPhotos(), preset: 'portrait', scale: DRAFT_SCALE };
    const context = { signal: new AbortController().signal, onProgress: () => undefined };
    await engine.render({ ...request, provenance, outFile, posterFile }, context);
    const facts = await probeFile(outFile);
    expect(checkFile(facts, 'portrait', DRAFT_SCALE)).toEqual([]);
    expect(facts.video).toMatchObject({ frames: 5 * framesPerBeat, width: 540, height: 960 });
    const entries = ['-show_entries', 'format_tags=comment', '-of', 'default=nw=1:nk=1'];
    expect((await runFf('ffprobe', ['-v', 'error', ...entries, outFile])).trim()).toBe(provenance);
    const frame = join(target, 'frame.png');
    await runFf('ffmpeg', ['-v', 'error', '-ss', '2.6', '-i', outFile, '-frames:v', '1', '-y', frame]);
    // Clothes of the first and of the later example photo.
    for (const colour of ['#6c7f8d', '#c2704e'])
      expect(shareOf(await readFile(frame), colour), colour).toBeGreaterThan(0.005);
  });

  it('is finished with a new browser when the first one is killed in the middle', async () => {
    let killed = 0;
    const { outFile } = await render(engine, 'killed', (fraction) => {
      if (fraction > 0.2 && killed === 0) killed = killBrowsers();
    });
    expect(killed).toBe(1);
    expect(checkFile(await probeFile(outFile))).toEqual([]);
    expect(browsers().length).toBe(1);
  });

  it('is finished when a page of the browser crashes in the middle', async () => {
    let crashed = 0;
    const { outFile } = await render(engine, 'crashed', (fraction) => {
      if (fraction > 0.2 && crashed === 0) crashed = crashPages();
    });
    expect(crashed).toBeGreaterThan(0);
    expect(checkFile(await probeFile(outFile))).toEqual([]);
    expect(browsers().length).toBe(1);
  });

  it('draws a card as a PNG that says where it came from, and a JPEG of half its size', async () => {
    const [story] = edgeStories;
    if (!story) throw new Error('There is no story.');
    const target = await mkdtemp(join(folder, 'card-'));
    const [outFile, posterFile] = [join(target, 'card.png'), join(target, 'poster.jpg')];
    const props = composeProps('badge-card', story.source, { format: 'landscape' });
    const result = await engine.render(
      { film: 'badge-card', props, preset: 'landscape', provenance: 'keel badge-card', outFile, posterFile },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    expect(result).toMatchObject({ engine: name, durationSeconds: null, width: 1920, height: 1080 });
    const png = await readFile(outFile);
    checkStill(stillFacts(png), 'landscape');
    expect(png.toString('latin1')).toContain('Comment\0keel badge-card');
    expect(new Set(PNG.sync.read(png).data.subarray(0, 4_000_000)).size).toBeGreaterThan(20);
    expect((await readFile(posterFile)).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('stops at once when it is aborted, and leaves no film behind', async () => {
    const stop = new AbortController();
    const target = await mkdtemp(join(folder, 'aborted-'));
    const { film, props } = shortest();
    const rendering = engine.render(
      {
        film: film.id,
        props,
        preset: 'portrait',
        outFile: join(target, 'film.mp4'),
        posterFile: join(target, 'p.jpg'),
      },
      { signal: stop.signal, onProgress: (fraction) => fraction > 0.1 && stop.abort(new Error('enough')) },
    );
    await expect(rendering).rejects.toThrow('enough');
    expect((await readdir(target)).filter((file) => file.startsWith('film'))).toEqual([]);
  });
});

/** Process ids of the browsers that this process started; Linux only, as CI is. */
function browsers(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isOwnBrowser(pid));
}

function isOwnBrowser(pid: number): boolean {
  try {
    return (
      parentOf(pid) === process.pid &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--remote-debugging-')
    );
  } catch {
    return false;
  }
}

function killBrowsers(): number {
  const pids = browsers();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}

/** Ends the processes that draw, as a container that is out of memory does; the browser itself goes on. @returns how many. */
function crashPages(): number {
  const own = browsers();
  const pages = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isPageOf(pid, own));
  for (const pid of pages) process.kill(pid, 'SIGKILL');
  return pages.length;
}

/** A page is the browser's child, or its zygote's. */
function isPageOf(pid: number, own: readonly number[]): boolean {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return false;
    return own.includes(parentOf(pid)) || own.includes(parentOf(parentOf(pid)));
  } catch {
    return false;
  }
}

const parentOf = (pid: number) =>
  Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** Addresses on which this process listens for connections. */
function openPorts(): string[] {
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles();
  return handles
    .filter((handle) => handle instanceof Server && handle.listening)
    .map((server) => (server as Server).address())
    .flatMap((address) => (address !== null && typeof address === 'object' ? [address.address] : []));
}
