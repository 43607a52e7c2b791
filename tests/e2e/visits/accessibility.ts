import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { demoMember } from '../demoMember.ts';
import type { DemoStack } from '../demoStack.ts';
import { openPage, setLook, visitors } from '../look.ts';
import { type ConsolePage, consolePages } from '../pages.ts';

/** What opens over a page: where, and how. */
const dialogs: readonly { path: string; name: string; open: (page: Page) => Promise<void> }[] = [
  { path: '/', name: 'palette', open: (page) => page.keyboard.press('Control+k') },
  { path: '/', name: 'keyboard help', open: (page) => page.keyboard.press('?') },
  { path: '/', name: 'notices', open: (page) => page.getByRole('button', { name: /^Notices/ }).click() },
  { path: '/consultation_keys', name: 'issue keys', open: (page) => page.keyboard.press('n') },
];

/** WCAG 2.2 AA of every page, in light and in dark, and of what opens over pages. */
export function accessibilityVisits(demo: DemoStack): void {
  it('no page breaks a rule of WCAG 2.2 AA, in light or dark', async () => {
    const { client, id } = await demoMember(demo.url());
    const pages = await consolePages(client, id);
    const found: string[] = [];
    const walk = async (mine: readonly ConsolePage[]) => {
      const people = visitors(demo.browser(), demo.url());
      for (const shown of mine) {
        const { page } = await people.of(shown.role);
        await openPage(page, demo.url(), shown);
        const light = await violations(page);
        await setLook(page, 'dark');
        // Nothing but colours differs in the dark.
        const dark = await violations(page, ['color-contrast']);
        await setLook(page, 'light');
        found.push(...[...light, ...dark].map((problem) => `${shown.name}: ${problem}`));
      }
      await people.close();
    };
    // Two at a time: a page mostly waits for its data, and a hundred are some minutes.
    await Promise.all([0, 1].map((half) => walk(pages.filter((_page, index) => index % 2 === half))));
    expect(found).toEqual([]);
  }, 900_000);

  it('nor does a dialog', async () => {
    const people = visitors(demo.browser(), demo.url());
    const { page } = await people.of('admin');
    const found: string[] = [];
    for (const { path, name, open } of dialogs) {
      await openPage(page, demo.url(), { name, path, role: 'admin' });
      await open(page);
      await page.getByRole('dialog').waitFor();
      const light = await violations(page);
      await setLook(page, 'dark');
      const dark = await violations(page, ['color-contrast']);
      await setLook(page, 'light');
      found.push(...[...light, ...dark].map((problem) => `${name}: ${problem}`));
    }
    await people.close();
    expect(found).toEqual([]);
  });

  it('the first stop of the Tab key leads past the menu to the page', async () => {
    const people = visitors(demo.browser(), demo.url());
    const { page } = await people.of('admin');
    await openPage(page, demo.url(), { name: 'profiles', path: '/profiles', role: 'admin' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
    await people.close();
  });
}
