import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '@remotion/bundler';
import { openBrowser, renderStill, selectComposition } from '@remotion/renderer';
import chromium from '@sparticuz/chromium';
import type { FilmProps } from '../../../remotion/films/registry.ts';
import { writeSoundtrack } from '../../../remotion/sound/writeSoundtrack.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface StillRenderer {
  /** PNG of one frame. `scale` 0.25 gives 270×480. */
  still(filmId: string, props: FilmProps, frame: number, scale: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** One bundle and one browser for many stills. */
export async function openStillRenderer(): Promise<StillRenderer> {
  const publicDir = join(root, '.cache', 'test-public');
  await mkdir(publicDir, { recursive: true });
  await writeSoundtrack(publicDir);
  const executable = await chromium.executablePath();
  const [serveUrl, browser] = await Promise.all([
    bundle({ entryPoint: join(root, 'remotion', 'index.ts'), rootDir: root, publicDir, enableCaching: true }),
    openBrowser('chrome', {
      browserExecutable: executable,
      chromeMode: 'headless-shell',
      chromiumOptions: { gl: null },
      logLevel: 'error',
    }),
  ]);
  const shared = {
    serveUrl,
    puppeteerInstance: browser,
    browserExecutable: executable,
    logLevel: 'error',
  } as const;
  return {
    async still(filmId, props, frame, scale) {
      const composition = await selectComposition({ ...shared, id: filmId, inputProps: props });
      const { buffer } = await renderStill({
        ...shared,
        composition,
        inputProps: props,
        frame,
        scale,
        imageFormat: 'png',
        output: null,
      });
      if (!buffer) throw new Error('The renderer gave no picture.');
      return buffer;
    },
    close: () => browser.close({ silent: true }),
  };
}
