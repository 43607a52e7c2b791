import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { menu, openBrowser, signIn, visit } from '../e2e/browser.ts';
import { type Stack, startStack, temporaryData } from '../e2e/stack.ts';

/** Starting, stopping, being killed, and an installation with nobody in it. */
const data = temporaryData();
let browser: Browser;
let stack: Stack | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await stack?.stop('SIGKILL');
});
afterAll(async () => {
  await browser.close();
  data.remove();
});

/** Process ids of running programs of this stack's data (the worker knows it by the API's address only, so ask for children). */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

async function becomesTrue(check: () => boolean, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (check()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return check();
}

it('an empty installation walks the first person through becoming admin, and is kept through a kill', async () => {
  const started = await startStack(data.dir, ['--empty']);
  stack = started;
  // The line with the address comes first; the rest of the greeting may still be on its way.
  const link = () => /http\S+\/welcome\?code=\S+/.exec(started.output())?.[0];
  expect(await becomesTrue(() => link() !== undefined, 5_000)).toBe(true);
  const { page, problems } = await visit(browser);
  await page.goto(String(link()));
  await page.getByLabel('Your name').fill('First Person');
  await page.getByLabel('E-mail').fill('first@keel.example');
  await page.getByLabel('Password', { exact: false }).first().fill('a-long-enough-password');
  await page.getByRole('button', { name: /create|become|start/i }).click();
  await menu(page, 'Staff').waitFor();
  expect(problems).toEqual([]);
  const worker = childrenOf(stack.pid);

  await stack.stop('SIGKILL');
  expect(await becomesTrue(() => !worker.some(isAlive), 15_000)).toBe(true);
  const restarted = await startStack(data.dir, ['--empty']);
  stack = restarted;
  expect(await becomesTrue(() => restarted.output().includes('Stop with Ctrl-C'), 5_000)).toBe(true);
  expect(restarted.output()).not.toContain('/welcome?code=');
  const again = await visit(browser);
  await signIn(again.page, stack.url, 'first@keel.example', 'a-long-enough-password');
  await menu(again.page, 'Staff').waitFor();
}, 300_000);

it('a second start is quick, refuses a third beside it, and Ctrl-C ends everything', async () => {
  stack = await startStack(data.dir, ['--empty']);
  // The bound is for an idle machine; CI is not one, so it is doubled here.
  expect(stack.readySeconds).toBeLessThan(10);
  const children = childrenOf(stack.pid);
  expect(children.length).toBeGreaterThan(0);
  await expect(startStack(data.dir, ['--empty'])).rejects.toThrow(/already running/);
  expect(await stack.stop('SIGINT')).toBe(0);
  expect(await becomesTrue(() => !children.some(isAlive), 5_000)).toBe(true);
}, 120_000);
