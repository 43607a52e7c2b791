import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DEMO_MEMBER } from '../../../supabase/local/demo.ts';
import { menu, signIn, visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

async function issueByKeyboard(page: Page): Promise<string> {
  await menu(page, 'Consultation keys').click();
  await page.getByText(/^\d+ keys$/).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(/How many keys/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 key issued').waitFor();
  return (await page.locator('code').first().innerText()).trim();
}

/** The common gesture of the key desk, and what becomes of it: n, Enter, copy → the member redeems → the key's page knows. */
export function keyDeskVisits(demo: DemoStack): void {
  it('from the letter n to a consultation that is open', async () => {
    const support = await visit(demo.browser());
    await support.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url() });
    await signIn(support.page, demo.url(), 'support@keel.example');
    const key = await issueByKeyboard(support.page);
    const sheet = support.page.waitForEvent('download');
    await support.page.getByRole('button', { name: 'Print sheet (PDF)' }).click();
    expect((await sheet).suggestedFilename()).toMatch(/^keel-keys-.*\.pdf$/);
    await support.page.getByRole('button', { name: 'Copy key', exact: true }).click();
    await support.page.getByRole('button', { name: 'Done' }).click();

    const member = await visit(demo.browser(), [], 390);
    await member.page.goto(`${demo.url()}/redeem#${key}`);
    await member.page.getByRole('link', { name: 'Sign in to redeem it' }).click();
    await member.page.getByLabel('E-mail').fill(DEMO_MEMBER);
    await member.page.getByLabel('Password', { exact: false }).first().fill('keel-demo-2026');
    await member.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await member.page.getByRole('button', { name: 'Open my consultation' }).click();
    await member.page.getByText('Your consultation is open').waitFor();

    await support.page.keyboard.press('/');
    await support.page.keyboard.type(key.toLowerCase());
    await support.page.getByText('equals its 1 redemption').waitFor();
    await support.page.getByText(/^Redeemed by/).waitFor();
    await support.page.getByText('Handed out', { exact: true }).first().waitFor();
    expect(support.page.url()).not.toContain(key.slice(5, 9));
    expect([...support.problems, ...member.problems]).toEqual([]);
  }, 300_000);
}
