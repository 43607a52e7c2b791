import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { menu, openBrowser, signIn, visit } from './browser.ts';
import { type Stack, startStack, temporaryData } from './stack.ts';

/** An analyst's day: numbers, their tables and files, and nobody's name. */
const data = temporaryData();
let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(data.dir, ['--no-worker']), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  data.remove();
});

it('an analyst reads adherence, takes it along and sees no person', async () => {
  const { page, context, problems } = await visit(browser);
  await signIn(page, stack.url, 'analyst@keel.example');
  await menu(page, 'Adherence').click();
  const rate = page.getByRole('region', { name: 'Adherence rate' });
  await rate.locator('.recharts-line-curve').first().waitFor();

  await page.getByLabel('Range').click();
  await page.getByRole('option', { name: 'Last 90 days' }).click();
  await page.waitForURL(/range=90d/);
  await page.reload();
  await rate.locator('.recharts-line-curve').first().waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Adherence rate' }).click();
  await page.getByRole('menuitem', { name: 'Chart as PNG' }).click();
  const picture = readFileSync(await (await download).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand at bytes 16 and 20: a chart, not an empty canvas.
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);
  expect(picture.length).toBeGreaterThan(10_000);

  await page.getByRole('button', { name: /^Planned/ }).click();
  await page.getByText(/in all\. Your role sees numbers, not the rows behind them\./).waitFor();
  await page.keyboard.press('Escape');

  await menu(page, 'Engagement').click();
  await page.getByRole('region', { name: 'Retention' }).locator('svg rect').first().waitFor();
  expect(await page.locator('a[href*="/profiles/"]').count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});
