import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCancelSignal, renderMedia, renderStill, selectComposition } from '@remotion/renderer';
import { VERSION } from 'remotion/version';
import { filmById } from '../../remotion/films/registry.ts';
import { prepareBundle } from './bundle.ts';
import type { RenderContext, RenderEngine, RenderRequest, RenderResult } from './engine.ts';
import { classifyError, RenderError } from './errors.ts';
import { encodeArgs, extractPoster, remux } from './finish.ts';
import { listenOnLoopbackOnly } from './loopback.ts';
import { posterSeconds } from './poster.ts';
import { AUDIO_SAMPLE_RATE, KEYFRAME_SECONDS } from './presets.ts';
import { finishStill } from './still.ts';
import { stopwatch } from './stopwatch.ts';
import { createWarmBrowser, type OpenBrowser, type WarmBrowser } from './warmBrowser.ts';

export interface ScreenshotOptions {
  readonly browser?: WarmBrowser;
  readonly bundle?: () => Promise<string>;
  /** Pages that draw at once. More than cores is slower. */
  readonly concurrency?: number;
}

/** Longest wait for one page or frame; a film has nothing to load but its own bundle and fonts. */
const FRAME_TIMEOUT_MS = 60_000;
const BROWSERS_PER_RENDER = 2;
/** Share of the progress bar for drawing; the rest is the last pass over the file. */
const DRAWING_SHARE = 0.97;

/**
 * Draws with Remotion's renderer: one warm browser, one prebuilt bundle, screenshots piped into x264 while the next
 * frames are drawn. One render at a time; a second call waits for nothing, so the caller keeps to one.
 */
export function createScreenshotEngine(options: ScreenshotOptions = {}): RenderEngine {
  listenOnLoopbackOnly();
  const warm = options.browser ?? createWarmBrowser();
  const concurrency = options.concurrency ?? availableParallelism();
  let bundling: Promise<string> | null = null;
  const bundleOnce = () => {
    bundling ??= (options.bundle ?? prepareBundle)().catch((error: unknown) => {
      bundling = null;
      throw error;
    });
    return bundling;
  };

  async function attempt(request: RenderRequest, context: RenderContext): Promise<RenderResult> {
    const clock = stopwatch();
    context.onProgress(0, 'preparing');
    const [serveUrl, held] = await Promise.all([bundleOnce(), warm.get()]);
    clock.lap('prepare');
    return withCancel(held, context.signal, async (cancelSignal) => {
      const shared = {
        serveUrl,
        inputProps: { ...request.props },
        puppeteerInstance: held.browser,
        browserExecutable: held.found.path,
        chromeMode: held.found.mode,
        timeoutInMilliseconds: FRAME_TIMEOUT_MS,
        logLevel: 'error' as const,
      };
      const composition = await selectComposition({ ...shared, id: request.film });
      clock.lap('compose');
      const { fps, width, height, durationInFrames } = composition;
      const film = filmById(request.film);
      const drawn = {
        frames: durationInFrames,
        width: width * (request.scale ?? 1),
        height: height * (request.scale ?? 1),
        engine: 'screenshot',
        engineVersion: VERSION,
      };
      if (film?.still) {
        const picture = { imageFormat: 'png', output: request.outFile, scale: request.scale ?? 1 } as const;
        await renderStill({ ...shared, ...picture, composition, cancelSignal });
        clock.lap('draw');
        await finishStill(request, context.signal);
        context.onProgress(1, 'encoding');
        return { ...drawn, durationSeconds: null, slowest: [], timings: clock.laps };
      }
      const raw = join(dirname(request.outFile), 'encoded.mp4');
      const { slowestFrames } = await renderMedia({
        ...shared,
        composition,
        cancelSignal,
        codec: 'h264',
        scale: request.scale ?? 1,
        outputLocation: raw,
        overwrite: true,
        concurrency,
        imageFormat: 'jpeg',
        jpegQuality: 80,
        x264Preset: 'veryfast',
        pixelFormat: 'yuv420p',
        colorSpace: 'bt709',
        gopSize: fps * KEYFRAME_SECONDS,
        audioCodec: 'aac',
        audioBitrate: '128k',
        sampleRate: AUDIO_SAMPLE_RATE,
        enforceAudioTrack: true,
        ffmpegOverride: ({ args }) => encodeArgs(args, fps),
        onProgress: ({ progress, renderedFrames }) =>
          context.onProgress(
            progress * DRAWING_SHARE,
            renderedFrames < durationInFrames ? 'drawing' : 'encoding',
          ),
      });
      clock.lap('draw');
      const durationSeconds = durationInFrames / fps;
      const posterAt = film ? posterSeconds(film, request.props) : durationSeconds / 2;
      await remux(raw, request.outFile, durationSeconds, context.signal, request.provenance);
      await extractPoster(request.outFile, request.posterFile, posterAt, context.signal);
      clock.lap('finish');
      context.onProgress(1, 'encoding');
      const timings = clock.laps;
      return {
        ...drawn,
        durationSeconds,
        slowest: slowestFrames.slice(0, 5).map(({ frame, time }) => ({ frame, ms: Math.round(time) })),
        timings,
      };
    });
  }

  return {
    name: 'screenshot',
    async warmUp() {
      await Promise.all([bundleOnce(), warm.get()]);
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
    close: () => warm.close(),
  };
}

type CancelSignal = ReturnType<typeof makeCancelSignal>['cancelSignal'];

/** Ends the work when the job is aborted or when the browser dies, and says which of the two it was. */
async function withCancel<T>(
  held: OpenBrowser,
  signal: AbortSignal,
  work: (cancel: CancelSignal) => Promise<T>,
): Promise<T> {
  const { cancelSignal, cancel } = makeCancelSignal();
  signal.addEventListener('abort', cancel, { once: true });
  let died = false;
  held.onDeath = () => {
    died = true;
    cancel();
  };
  try {
    return await work(cancelSignal);
  } catch (error) {
    if (died || !held.alive)
      throw new RenderError('browser_crashed', 'The browser that draws the film stopped.', { cause: error });
    throw error;
  } finally {
    held.onDeath = null;
    signal.removeEventListener('abort', cancel);
  }
}
