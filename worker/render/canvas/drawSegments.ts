import { dirname, join } from 'node:path';
import type { DrawRequest } from '../../../remotion/canvas/drawFilm.ts';
import type { RenderRequest } from '../engine.ts';
import { type SlowFrame, slowFrames } from '../slowFrames.ts';
import type { CanvasBrowser, DrawingPage } from './canvasBrowser.ts';
import type { FilmServer } from './filmServer.ts';
import type { Segment } from './segments.ts';

export interface DrawingOptions {
  readonly request: RenderRequest;
  readonly licenseKey: string | null;
  readonly segments: readonly Segment[];
  readonly signal: AbortSignal;
  /** Frames of the whole film drawn so far. */
  readonly onFrames: (count: number) => void;
}

export interface DrawnFiles {
  /** MP4s without sound, in order; beside the film's own file. */
  readonly segments: readonly string[];
  /** WAV of the whole film. */
  readonly sound: string;
  readonly slowest: readonly SlowFrame[];
}

/** Upper bound of one second. Flat pictures need a tenth of it; photographs and soft gradients need all. */
const BITRATE = 20_000_000;

const asking =
  ({ film, props, scale }: RenderRequest, licenseKey: string | null) =>
  (frames: Segment): DrawRequest => ({
    film,
    props: { ...props },
    frames,
    scale: scale ?? 1,
    bitrate: BITRATE,
    licenseKey,
  });

/** Draws a card's only frame to its `outFile`, a PNG. @throws as `drawSegments`. */
export async function drawStillOn(
  { browser, server }: { browser: CanvasBrowser; server: FilmServer },
  { request, licenseKey, signal }: Pick<DrawingOptions, 'request' | 'licenseKey' | 'signal'>,
): Promise<void> {
  const draw = (page: DrawingPage) =>
    page.call('still', asking(request, licenseKey)([0, 0]), server.inbox(request.outFile));
  await onAllPages(browser.pages, [draw], signal);
}

/**
 * Draws a film's stretches on all pages at once: whichever page is free takes the next. The sound is one more piece of work.
 * @throws what a page says, after the others have stopped; the signal's reason when aborted.
 */
export async function drawSegments(
  { browser, server }: { browser: CanvasBrowser; server: FilmServer },
  options: DrawingOptions,
): Promise<DrawnFiles> {
  const { request, segments, signal } = options;
  const folder = dirname(request.outFile);
  const files = segments.map((_, index) => join(folder, `part-${index}.mp4`));
  const sound = join(folder, 'sound.wav');
  const drawn = new Map<number, number>();
  const watch = slowFrames();
  const ask = asking(request, options.licenseKey);
  const last = segments.at(-1)?.[1] ?? 0;
  const work = [
    ...segments.map((frames, index) => async (page: DrawingPage) => {
      const seen = watch.stretch(frames[0]);
      page.onFrames = (count) => {
        seen(count);
        drawn.set(index, count);
        options.onFrames([...drawn.values()].reduce((sum, part) => sum + part, 0));
      };
      await page.call('draw', ask(frames), server.inbox(files[index] as string));
    }),
    (page: DrawingPage) => page.call('sound', ask([0, last]), server.inbox(sound)),
  ];
  await onAllPages(browser.pages, work, signal);
  return { segments: files, sound, slowest: watch.list() };
}

/** Gives the pieces to the pages one after another; the first failure, or an abort, ends them all. */
async function onAllPages(
  pages: readonly DrawingPage[],
  work: ((page: DrawingPage) => Promise<void>)[],
  signal: AbortSignal,
): Promise<void> {
  const stop = () => {
    work.length = 0;
    // A page that died with its browser has nothing left to cancel.
    for (const page of pages) page.call('cancel').catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  let failure: unknown = null;
  const run = async (page: DrawingPage) => {
    for (let next = work.shift(); next; next = work.shift()) {
      try {
        await next(page);
      } catch (error) {
        failure ??= error;
        stop();
      }
    }
  };
  try {
    await Promise.all(pages.map(run));
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  if (failure !== null) throw failure;
}
