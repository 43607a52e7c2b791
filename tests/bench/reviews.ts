import type { Page } from 'playwright-core';
import { openBrowser, signIn, visit } from '../e2e/browser.ts';
import { startStack, temporaryData } from '../e2e/stack.ts';

/**
 * The review queue in Chromium over the local back end's demo: from a key press to the frame after the one in which the next answer
 * stands, over 60 answers, by a reviewer who takes 300 ms each and by one who takes none. `npm run bench -- reviews`.
 */
const ANSWERS = 60;
const BUSY_MS = 300;

// A text, because tsx gives functions helpers that the page lacks.
const watch = `window.untilNext = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('No next answer within 20 s: is the queue empty?')), 20000);
  const article = () => document.querySelector('article[aria-label="Answer to review"]');
  const before = article();
  const pressed = () => {
    const start = performance.now();
    const look = () => {
      if (article() && article() !== before) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', pressed, { capture: true, once: true });
}); undefined`;

/** Presses 1 and waits for another article; milliseconds inside the page, from its own keydown. */
async function pressAndSee(page: Page): Promise<number> {
  await page.evaluate(watch);
  await page.keyboard.press('1');
  return page.evaluate<number>('window.untilNext');
}

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);

async function round(page: Page, name: string, pause: number, count: number): Promise<string> {
  const times: number[] = [];
  for (let answer = 0; answer < count; answer++) {
    times.push(await pressAndSee(page));
    await page.waitForTimeout(pause);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return `| ${name} | ${count} | ${at(sorted, 0.5)} | ${at(sorted, 0.95)} | ${at(sorted, 1)} |`;
}

/** Over a stack of its own, or over a running demo when its address is given. */
export async function benchReviews(address = process.env.BENCH_URL): Promise<void> {
  const data = temporaryData();
  const stack = address === undefined ? await startStack(data.dir, ['--no-worker']) : undefined;
  const url = address ?? stack?.url ?? '';
  const browser = await openBrowser();
  try {
    const { page } = await visit(browser);
    await signIn(page, url, 'ml@keel.example');
    await page.getByRole('link', { name: 'Review', exact: true }).click();
    await page.getByRole('button', { name: /Accept/ }).waitFor();
    console.log('| Reviewer | Answers | Median ms | p95 ms | Longest ms |\n|---|---:|---:|---:|---:|');
    console.log(await round(page, `${BUSY_MS} ms an answer`, BUSY_MS, ANSWERS));
    console.log(await round(page, 'without a pause', 0, ANSWERS / 2));
  } finally {
    await browser.close();
    await stack?.stop();
    data.remove();
  }
}
