import type { FilmProps } from '../../remotion/films/registry.ts';
import type { Finding } from '../../remotion/lint/finding.ts';
import { prepareBundle } from './bundle.ts';
import { openCanvasBrowser } from './canvas/canvasBrowser.ts';
import { startFilmServer } from './canvas/filmServer.ts';

/**
 * Checks a template's version in a browser of its own, with the fonts and the code that films are drawn with. A check is rare and takes
 * a second or two: the browser is closed behind it.
 * @throws RenderError `browser_missing` or `bundle_failed`, Error when the fonts cannot be loaded.
 */
export async function judgeInBrowser(film: string, choices: FilmProps): Promise<Finding[]> {
  const server = await startFilmServer(await prepareBundle());
  try {
    const browser = await openCanvasBrowser(server.origin, 1);
    try {
      const [page] = browser.pages;
      if (!page) throw new Error('The browser has no page.');
      return await page.call('lint', film, choices);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
