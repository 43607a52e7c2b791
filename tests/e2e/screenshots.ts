import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { demoMember } from './demoMember.ts';
import { openPage, setLook, visitors } from './look.ts';
import { consolePages } from './pages.ts';
import { type Stack, startStack, temporaryData } from './stack.ts';

/**
 * `npm run screenshots [-- --url http://127.0.0.1:4310] [profiles …]`: every page, or the named ones, light and dark, at 1280 and at 390, into
 * `.artifacts/screenshots/<width>-<look>/<page>.png`. Starts the demo, unless the address of a running one is given.
 */
const folder = join(import.meta.dirname, '..', '..', '.artifacts', 'screenshots');
const { values, positionals: only } = parseArgs({
  options: { url: { type: 'string' } },
  allowPositionals: true,
});

async function main(): Promise<void> {
  const data = temporaryData();
  const stack: Stack | undefined = values.url ? undefined : await startStack(data.dir);
  const url = values.url ?? stack?.url ?? '';
  const browser = await openBrowser();
  try {
    const { client, id } = await demoMember(url);
    const pages = await consolePages(client, id);
    const chosen = only.length > 0 ? pages.filter(({ name }) => only.includes(name)) : pages;
    for (const width of [1280, 390]) {
      for (const look of ['light', 'dark']) mkdirSync(join(folder, `${width}-${look}`), { recursive: true });
      const people = visitors(browser, url, width);
      for (const shown of chosen) {
        const { page } = await people.of(shown.role);
        await openPage(page, url, shown);
        // Charts and films are drawn a moment after their data.
        await page.waitForTimeout(400);
        for (const look of ['light', 'dark'] as const) {
          await setLook(page, look);
          const path = join(folder, `${width}-${look}`, `${shown.name}.png`);
          await page.screenshot({ path, fullPage: width === 390 });
        }
        await setLook(page, 'light');
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) console.warn(`${shown.name} is ${wider} px wider than ${width}`);
      }
      await people.close();
    }
    console.log(`${chosen.length} pages in ${folder}`);
  } finally {
    await browser.close();
    await stack?.stop();
    data.remove();
  }
}

await main();
