import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { menu, signIn, visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

/** The common way through the explorer: a table, a filter by its type, a record, what it belongs to, back, and the file. */
export function explorerVisits(demo: DemoStack): void {
  it('from the menu to a table, a filter, a record, what it belongs to, back, and the file', async () => {
    const { page, problems } = await visit(demo.browser());
    // Without a place on disk to ask for, the file is a download, which a test can read.
    await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await signIn(page, demo.url(), 'admin@keel.example');
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
    await page.waitForFunction(
      () => !document.querySelector('main tbody')?.textContent?.includes('Completed'),
    );
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
}
