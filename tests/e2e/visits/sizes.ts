import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoStaff } from '../../../supabase/local/demo.ts';
import { signIn, visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

/** Bytes, gzip. */
const FIRST_JAVASCRIPT = 300_000;
/** Files of JavaScript for a page and what is around it: they wait for one another, and the browser asks for six at once. */
const MOST_FILES = 25;

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

  it('a page of the console comes in few files, and asks the server nothing twice', async () => {
    const { page, context, problems } = await visit(demo.browser());
    await signIn(page, demo.url(), demoStaff.find(({ role }) => role === 'admin')?.email ?? '');
    await page.getByRole('button', { name: /^Notices/ }).waitFor();
    for (const path of ['/', '/profiles', '/dashboards/overview']) {
      const asked: string[] = [];
      const note = (request: Request) =>
        void asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
      page.on('request', note);
      await page.goto(`${demo.url()}${path}`, { waitUntil: 'networkidle' });
      page.off('request', note);
      const files = asked.filter((one) => /\/assets\/[^ ]*\.js /.test(one));
      const questions = asked.filter((one) => one.includes('/rest/v1/'));
      expect(files.length, path).toBeGreaterThan(0);
      expect(files.length, path).toBeLessThanOrEqual(MOST_FILES);
      expect(questions, path).toEqual([...new Set(questions)]);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
}
