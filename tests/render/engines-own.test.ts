import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeProps, filmById } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { securityHeaders } from '../../supabase/local/securityHeaders.ts';
import { findBrowser } from '../../worker/render/browser.ts';
import { runFf } from '../../worker/render/ffmpeg.ts';
import { probeFile } from '../../worker/render/probe.ts';
import { serveFiles } from '../support/staticFiles.ts';

/** A page that draws films as the console does, under the console's policy, in a browser without any feature switched on. */
const root = join(import.meta.dirname, '..', '..');
const policy = securityHeaders('')['content-security-policy']?.replace("; frame-ancestors 'none'", '');
const files: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="./entry.ts"></script>`,
  'entry.ts': `import { drawFilm } from '${root}/remotion/canvas/drawFilm.ts';
    import { whyNotHere } from '${root}/remotion/canvas/support.ts';
    const toText = (file) => new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.split(',')[1]);
      reader.readAsDataURL(file);
    });
    globalThis.whyNotHere = whyNotHere;
    globalThis.draw = async (request) => {
      const counts = [];
      const context = { signal: new AbortController().signal, onFrames: (count) => counts.push(count) };
      const file = await drawFilm(request, context);
      return { counts, file: await toText(file) };
    };`,
};

let folder: string;
let host: Awaited<ReturnType<typeof serveFiles>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-own-browser-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { dedupe: ['react', 'react-dom', 'remotion'] },
    build: { outDir: join(folder, 'out'), target: 'es2023', minify: false },
  });
  host = await serveFiles(join(folder, 'out'), '/');
}, 240_000);
afterAll(async () => {
  host?.close();
  await rm(folder, { recursive: true, force: true });
});

it('a film drawn by the own means of a person’s browser has picture, sound and its origin', async () => {
  const [story] = edgeStories;
  if (!story) throw new Error('There is no story to draw.');
  const film = 'weekly-recap';
  const props = composeProps(film, story.source, { unit: story.unit });
  const frames = filmById(film)?.durationInFrames(props) ?? 0;
  const browser = await chromium.launch({
    executablePath: (await findBrowser()).path ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    expect(
      await page.evaluate(() => globalThis.whyNotHere({ still: false, width: 540, height: 960 })),
    ).toBeNull();
    const request = {
      film,
      props,
      scale: 0.5,
      bitrate: 8_000_000,
      licenseKey: null,
      provenance: 'keel weekly-recap',
    };
    const drawn = await page.evaluate((wish) => globalThis.draw(wish), request);
    expect(drawn.counts.at(-1)).toBe(frames);
    const path = join(folder, 'film.mp4');
    await writeFile(path, drawn.file, 'base64');
    const { video, audio, durationSeconds } = await probeFile(path);
    expect(video).toMatchObject({ codec: 'h264', width: 540, height: 960, frames, fps: 30 });
    expect(video).toMatchObject({ colorRange: 'tv', colorSpace: 'bt709' });
    expect(audio).toMatchObject({ codec: 'aac', sampleRate: 48_000, channels: 2 });
    expect(Math.abs(durationSeconds - frames / 30)).toBeLessThan(0.15);
    const tags = await runFf('ffprobe', ['-v', 'error', '-show_entries', 'format_tags=comment', path]);
    expect(tags).toContain('keel weekly-recap');
  } finally {
    await browser.close();
  }
}, 400_000);

declare global {
  var whyNotHere: (wanted: { still: boolean; width: number; height: number }) => Promise<string | null>;
  var draw: (request: object) => Promise<{ counts: number[]; file: string }>;
}
