import { join } from 'node:path';
import { bundle } from '@remotion/bundler';
import { openBrowser, renderStill, selectComposition } from '@remotion/renderer';
import chromium from '@sparticuz/chromium';
import type { FilmProps } from '../../../remotion/films/registry.ts';
import { writeSoundtrack } from '../../../remotion/sound/writeSoundtrack.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface StillRenderer {
  /** PNGs of some frames of one film. `scale` 0.2 gives 216×384. */
  stills(filmId: string, props: FilmProps, frames: readonly number[], scale: number): Promise<Buffer[]>;
  close(): Promise<void>;
}

/**
 * One bundle and one browser for many stills. The browser is the one that npm brings and not one that the machine has,
 * because references are compared pixel by pixel.
 */
export async function openStillRenderer(): Promise<StillRenderer> {
  const publicDir = join(root, '.cache', 'test-public');
  await writeSoundtrack(publicDir);
  const browserExecutable = await chromium.executablePath();
  const entryPoint = join(root, 'remotion', 'index.ts');
  const [serveUrl, browser] = await Promise.all([
    bundle({ entryPoint, rootDir: root, publicDir, enableCaching: true }),
    openBrowser('chrome', { browserExecutable, chromeMode: 'headless-shell', logLevel: 'error' }),
  ]);
  const shared = { serveUrl, puppeteerInstance: browser, browserExecutable, logLevel: 'error' } as const;
  return {
    async stills(filmId, props, frames, scale) {
      const composition = await selectComposition({ ...shared, id: filmId, inputProps: props });
      const pictures: Buffer[] = [];
      for (const frame of frames) {
        const options = {
          composition,
          inputProps: props,
          frame,
          scale,
          imageFormat: 'png',
          output: null,
        } as const;
        const { buffer } = await renderStill({ ...shared, ...options });
        if (!buffer) throw new Error('The renderer gave no picture.');
        pictures.push(buffer);
      }
      return pictures;
    },
    close: () => browser.close({ silent: true }),
  };
}
