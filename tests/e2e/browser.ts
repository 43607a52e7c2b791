import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { DEMO_PASSWORD } from '../../supabase/local/demo.ts';
import { findBrowser } from '../../worker/render/browser.ts';

/** Real Chromium from npm: plays H.264 and AAC, needs no system package. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.E2E_BROWSER ?? (await findBrowser()).path ?? undefined,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Console errors and exceptions so far; a test ends with `expect(problems).toEqual([])`. */
  problems: string[];
}

/**
 * A fresh person in a window of the given width.
 * @param expected console errors that this visit provokes on purpose (the browser reports every 4xx answer as one).
 */
export async function visit(
  browser: Browser,
  expected: readonly RegExp[] = [],
  width = 1280,
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.message));
  page.setDefaultTimeout(30_000);
  return { page, context, problems };
}

export async function signIn(
  page: Page,
  url: string,
  email: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** An entry of the main menu. */
export const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
