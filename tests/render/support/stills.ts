import { join } from 'node:path';
import { openBrowser, renderStill } from '@remotion/renderer';
import type { VideoConfig } from 'remotion';
import { type FilmProps, filmById } from '../../../remotion/films/registry.ts';
import { prepareBundle } from '../../../worker/render/bundle.ts';
import { unpackNpmBrowser } from '../../../worker/render/npmBrowser.ts';
import { cacheDir } from '../../../worker/render/paths.ts';

/** Each picture is a page of its own in the browser. */
const PAGES_AT_A_TIME = 2;

export interface StillRenderer {
  /** PNGs of some frames of one film. `scale` 0.2 gives 216×384. May be asked for many at once. */
  stills(filmId: string, props: FilmProps, frames: readonly number[], scale: number): Promise<Buffer[]>;
  close(): Promise<void>;
}

/**
 * One bundle and one browser for many stills. The browser is the one that npm brings and not one that the machine has,
 * because references are compared pixel by pixel.
 */
export async function openStillRenderer(): Promise<StillRenderer> {
  const browserExecutable = await unpackNpmBrowser(join(cacheDir, 'browser'));
  const [serveUrl, browser] = await Promise.all([
    prepareBundle(),
    openBrowser('chrome', { browserExecutable, chromeMode: 'headless-shell', logLevel: 'error' }),
  ]);
  const shared = { serveUrl, puppeteerInstance: browser, browserExecutable, logLevel: 'error' } as const;
  let free = PAGES_AT_A_TIME;
  const waiting: (() => void)[] = [];
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
  return {
    stills(filmId, props, frames, scale) {
      const composition = compositionOf(filmId, props);
      const options = { ...shared, composition, inputProps: props, scale, output: null } as const;
      return Promise.all(
        frames.map((frame) =>
          inTurn(async () => {
            const { buffer } = await renderStill({ ...options, frame, imageFormat: 'png' });
            if (!buffer) throw new Error('The renderer gave no picture.');
            return buffer;
          }),
        ),
      );
    },
    close: () => browser.close({ silent: true }),
  };
}

/** As `remotion/Root.tsx` works it out: to ask the bundle would be one more page for every picture. */
function compositionOf(filmId: string, given: FilmProps): VideoConfig {
  const film = filmById(filmId);
  if (!film) throw new Error(`There is no film "${filmId}".`);
  const props = film.schema.parse(given);
  return {
    id: filmId,
    fps: film.fps,
    durationInFrames: film.durationInFrames(props),
    ...film.sizeOf(props),
    props,
    defaultProps: {},
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
}
