import { availableParallelism } from 'node:os';
import { VERSION } from 'remotion/version';
import { filmById } from '../../../remotion/films/registry.ts';
import { prepareBundle } from '../bundle.ts';
import type { RenderContext, RenderEngine, RenderRequest, RenderResult } from '../engine.ts';
import { classifyError, RenderError } from '../errors.ts';
import { extractPoster, joinSegments } from '../finish.ts';
import { posterSeconds } from '../poster.ts';
import { KEYFRAME_SECONDS, PRESETS } from '../presets.ts';
import { finishStill } from '../still.ts';
import { stopwatch } from '../stopwatch.ts';
import { type CanvasBrowser, openCanvasBrowser } from './canvasBrowser.ts';
import { drawSegments, drawStillOn } from './drawSegments.ts';
import { type FilmServer, startFilmServer } from './filmServer.ts';
import { type PagePool, pagePool } from './pagePool.ts';
import { segmentsOf } from './segments.ts';

export interface CanvasOptions {
  readonly bundle?: () => Promise<string>;
  /** Pages that draw at once; by default one more than cores, because a page waits now and then for its next paint. */
  readonly pages?: number;
  readonly licenseKey?: string | null;
}

const KEYFRAMES_PER_SEGMENT = 2;
const DRAWING_SHARE = 0.97;
const BROWSERS_PER_RENDER = 2;

interface Studio {
  readonly server: FilmServer;
  readonly browser: CanvasBrowser;
  readonly pool: PagePool;
}

/**
 * Draws films where they are laid out: the page paints its own HTML into a canvas and encodes it with its own H.264
 * encoder, a page a core and one more, each a few seconds of the film at a time. No screenshot, no second encode: the stretches are
 * joined as they are and the sound is added. Two films at once share the pages: the next begins where the last leaves one free.
 */
export function createCanvasEngine(options: CanvasOptions = {}): RenderEngine {
  const pages = options.pages ?? availableParallelism() + 1;
  let opening: Promise<Studio> | null = null;

  async function open(): Promise<Studio> {
    const server = await startFilmServer(await (options.bundle ?? prepareBundle)());
    try {
      const browser = await openCanvasBrowser(server.origin, pages);
      const { width, height } = PRESETS.portrait;
      const missing = await browser.pages[0]?.call('whatIsMissing', width, height);
      if (missing) {
        await browser.close();
        throw new RenderError('canvas_unsupported', `This browser cannot draw films itself. ${missing}`);
      }
      return { server, browser, pool: pagePool(browser.pages) };
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  async function studio(): Promise<Studio> {
    for (;;) {
      const asked = opening;
      const held = await asked?.catch(() => null);
      if (held?.browser.alive()) return held;
      // Another film may have opened one meanwhile.
      if (opening !== asked) continue;
      opening = open();
      await held?.browser.close();
      await held?.server.close();
      return opening;
    }
  }

  async function attempt(request: RenderRequest, context: RenderContext): Promise<RenderResult> {
    const clock = stopwatch();
    context.onProgress(0, 'preparing');
    const film = filmById(request.film);
    if (!film) throw new RenderError('invalid_props', `There is no film "${request.film}".`);
    const frames = film.durationInFrames({ ...request.props });
    const held = await studio();
    clock.lap('prepare');
    const { width, height } = film.sizeOf(request.props);
    const drawn = {
      width: width * (request.scale ?? 1),
      height: height * (request.scale ?? 1),
      engine: 'canvas',
      engineVersion: VERSION,
    };
    if (film.still) {
      const { licenseKey = null } = options;
      await drawStillOn(held, { request, licenseKey, signal: context.signal });
      clock.lap('draw');
      await finishStill(request, context.signal);
      context.onProgress(1, 'encoding');
      return { ...drawn, durationSeconds: null, frames, slowest: [], timings: clock.laps };
    }
    const files = await drawSegments(held, {
      request,
      licenseKey: options.licenseKey ?? null,
      segments: segmentsOf(frames, film.fps * KEYFRAME_SECONDS * KEYFRAMES_PER_SEGMENT),
      signal: context.signal,
      onFrames: (drawn) => context.onProgress((drawn / frames) * DRAWING_SHARE, 'drawing'),
      onSpare: context.onSpare,
    });
    clock.lap('draw');
    const durationSeconds = frames / film.fps;
    const length = { frames, fps: film.fps, provenance: request.provenance };
    await joinSegments(files.segments, files.sound, request.outFile, length, context.signal);
    await extractPoster(
      request.outFile,
      request.posterFile,
      posterSeconds(film, request.props),
      context.signal,
    );
    clock.lap('finish');
    context.onProgress(1, 'encoding');
    return { ...drawn, durationSeconds, frames, slowest: files.slowest, timings: clock.laps };
  }

  return {
    name: 'canvas',
    async warmUp() {
      await studio();
    },
    async render(request, context) {
      for (let tries = 1; ; tries += 1) {
        context.signal.throwIfAborted();
        try {
          return await attempt(request, context);
        } catch (error) {
          context.signal.throwIfAborted();
          const failure = classifyError(error);
          if (failure.code !== 'browser_crashed' || tries >= BROWSERS_PER_RENDER) throw failure;
        }
      }
    },
    async close() {
      const held = await opening?.catch(() => null);
      opening = null;
      await held?.browser.close();
      await held?.server.close();
    },
  };
}
