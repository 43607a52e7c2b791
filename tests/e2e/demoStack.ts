import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Stack, startStack, temporaryData } from './stack.ts';

/** One running stack with the demo's rows and one browser. Functions, because both exist only once the first test runs. */
export interface DemoStack {
  url(): string;
  browser(): Browser;
  /** The stack's data; deleted with it, so that a test may leave files there. */
  folder: string;
}

/**
 * Starts `npm start` once for all visits of the calling file: filling the demo is the dear part of an e2e test. So a visit must not lean on
 * rows that another visit may change.
 */
export function withDemoStack(): DemoStack {
  const data = temporaryData();
  let stack: Stack | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(data.dir), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    data.remove();
  });
  const started = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('The demo stack is not started yet: ask for it inside a test');
    return thing;
  };
  return { url: () => started(stack).url, browser: () => started(browser), folder: data.dir };
}
