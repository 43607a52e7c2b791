import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { menu, openBrowser, signIn, visit } from './browser.ts';
import { type Stack, startStack, temporaryData } from './stack.ts';

/** The common way through the explorer, on the running system with its demo rows. */
const data = temporaryData();
let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(data.dir), openBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  data.remove();
});

it('from the menu to a table, a filter, a record, what it belongs to, back, and the file', async () => {
  const { page, problems } = await visit(browser);
  // Without a place on disk to ask for, the file is a download, which a test can read.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await signIn(page, stack.url, 'admin@keel.example');
  await menu(page, 'Explorer').click();
  await page.getByRole('searchbox', { name: /Search tables/ }).fill('adherence records');
  await page.getByRole('link', { name: 'Adherence records' }).click();
  await page.getByRole('heading', { level: 1, name: 'Adherence records' }).waitFor();

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'Column' }).fill('Status');
  await page.getByRole('option', { name: 'Status', exact: true }).click();
  await page.getByRole('combobox', { name: 'Is one of' }).click();
  await page.getByRole('option', { name: 'Skipped' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  const chip = page.getByText('Status is Skipped', { exact: true });
  await chip.waitFor();
  await page.waitForFunction(() => !document.querySelector('main tbody')?.textContent?.includes('Completed'));
  const counted = page.getByText(/^1–25 of [\d,]+$/);
  const rows = Number((await counted.textContent())?.split(' of ')[1]?.replaceAll(',', ''));
  expect(rows).toBeGreaterThan(25);

  await page.locator('main tbody a[href$="/show"]').first().click();
  const belongsTo = page.getByRole('region', { name: 'Belongs to' });
  await belongsTo.getByRole('link').first().click();
  await page.waitForURL(/\/profiles\//);
  await page.goBack();
  await belongsTo.waitFor();
  // The way back by the page's own link keeps what the list was narrowed by, as the browser's does.
  await page.getByRole('main').getByRole('link', { name: 'Adherence records' }).click();
  await chip.waitFor();
  await counted.waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  await page
    .getByRole('status')
    .getByText(`${rows.toLocaleString('en')} rows in`)
    .waitFor();
  expect(file.suggestedFilename()).toMatch(/^keel-adherence-records-\d{4}-\d\d-\d\d\.csv$/);
  const [heading, ...lines] = readFileSync(String(await file.path()), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(heading?.split(',')).toContain('status');
  expect(lines.length).toBe(rows);
  expect(lines.every((line) => line.includes('skipped'))).toBe(true);
  expect(problems).toEqual([]);
}, 180_000);
