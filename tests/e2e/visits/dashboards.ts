import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { menu, signIn, visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

/** An analyst's day: numbers, their tables and files, and nobody's name. */
export function dashboardVisits(demo: DemoStack): void {
  it('an analyst reads adherence, takes it along and sees no person', async () => {
    const { page, context, problems } = await visit(demo.browser());
    await signIn(page, demo.url(), 'analyst@keel.example');
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
}
