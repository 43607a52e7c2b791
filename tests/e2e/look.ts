import type { Browser, Page } from 'playwright-core';
import { demoStaff } from '../../supabase/local/demo.ts';
import { signIn, type Visitor, visit } from './browser.ts';
import type { ConsolePage } from './pages.ts';

/** Somebody of each role, signed in when first asked for, with motion reduced so that what is seen stands still. */
export function visitors(browser: Browser, url: string, width = 1280) {
  const open = new Map<string | null, Promise<Visitor>>();
  const start = async (role: string | null) => {
    // A page that is not there, and a code that is none, are answered with a refusal: those pages are looked at too.
    const visitor = await visit(browser, [/40[0-9]/], width);
    await visitor.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    if (role === null) return visitor;
    const email = demoStaff.find((staff) => staff.role === role)?.email ?? '';
    await signIn(visitor.page, url, email);
    // At every width, and not before one is signed in.
    await visitor.page.getByRole('button', { name: /^Notices/ }).waitFor();
    return visitor;
  };
  return {
    async of(role: string | null): Promise<Visitor> {
      const visitor = open.get(role) ?? start(role);
      open.set(role, visitor);
      return visitor;
    },
    async close(): Promise<void> {
      for (const visitor of open.values()) await (await visitor).context.close();
    },
  };
}

const waiting = '.MuiSkeleton-root, [aria-busy="true"], main [role="progressbar"]:not([aria-valuenow])';

/**
 * Opens the page and waits until it stands: its data arrived and nothing is loading any more, for at most 15 s.
 * @throws with the page's name and what was still loading.
 */
export async function openPage(page: Page, url: string, { name, path }: ConsolePage): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: 'domcontentloaded' });
  await page.waitForLoadState('networkidle');
  await page
    .waitForFunction((busy) => !document.querySelector(busy), waiting, { timeout: 15_000 })
    .catch(async () => {
      throw new Error(
        `${name} (${path}) is still loading: ${await page
          .locator(waiting)
          .first()
          .evaluate((element) => element.outerHTML.slice(0, 200))}`,
      );
    });
  await page.evaluate(() => document.fonts.ready);
}

/** The other look, as the system asks for it; the console follows at once. */
export async function setLook(page: Page, look: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: look });
  await page.waitForFunction((wanted) => document.documentElement.dataset.look === wanted, look, {
    timeout: 5_000,
  });
}
