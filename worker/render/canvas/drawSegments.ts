import { dirname, join } from 'node:path';
import type { DrawRequest } from '../../../remotion/canvas/drawFilm.ts';
import type { RenderRequest } from '../engine.ts';
import { type SlowFrame, slowFrames } from '../slowFrames.ts';
import type { DrawingPage } from './canvasBrowser.ts';
import type { FilmServer } from './filmServer.ts';
import type { PagePool, Piece } from './pagePool.ts';
import type { Segment } from './segments.ts';

export interface DrawingOptions {
  readonly request: RenderRequest;
  readonly licenseKey: string | null;
  readonly segments: readonly Segment[];
  readonly signal: AbortSignal;
  /** Frames of the whole film drawn so far. */
  readonly onFrames: (count: number) => void;
  /** Called once, when a page has nothing left to draw. */
  readonly onSpare: (() => void) | undefined;
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
  { pool, server }: { pool: PagePool; server: FilmServer },
  { request, licenseKey, signal }: Pick<DrawingOptions, 'request' | 'licenseKey' | 'signal'>,
): Promise<void> {
  const draw = (page: DrawingPage) =>
    page.call('still', asking(request, licenseKey)([0, 0]), server.inbox(request.outFile));
  await pool.drawAll([draw], signal);
}

/**
 * Draws a film's stretches on all pages at once: whichever page is free takes the next. The sound is one more piece of work.
 * @throws what a page says, after the others have stopped; the signal's reason when aborted.
 */
export async function drawSegments(
  { pool, server }: { pool: PagePool; server: FilmServer },
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
  const work: Piece[] = [
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
  await pool.drawAll(work, signal, options.onSpare);
  return { segments: files, sound, slowest: watch.list() };
}
