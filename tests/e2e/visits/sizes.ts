import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

/** Bytes, gzip. */
const FIRST_JAVASCRIPT = 300_000;

/** What a first visit has to fetch before anything can be done. */
export function sizeVisits(demo: DemoStack): void {
  it('the sign-in page comes with less than 300 kB of JavaScript', async () => {
    const { page, context, problems } = await visit(demo.browser());
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(demo.url());
    await page.getByLabel('E-mail').waitFor();
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script, { level: 9 }).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, bytes) => sum + bytes)).toBeLessThan(FIRST_JAVASCRIPT);
    expect(problems).toEqual([]);
    await context.close();
  });
}
