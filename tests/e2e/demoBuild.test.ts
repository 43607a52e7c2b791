import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFiles } from '../support/staticFiles.ts';
import { menu, openBrowser, visit } from './browser.ts';

/** The demo as a visitor of a plain file host has it, under a sub-path: no server answers anything but files. */
const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
let files: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;

beforeAll(async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'mocks/demo/build/build.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined },
  });
  expect(stdout).toContain('Ready in dist-demo/');
  [files, browser] = await Promise.all([serveFiles(join(root, 'dist-demo'), '/some/path/'), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  files?.close();
});

const lookAroundAs = async (page: Page, role: string) => {
  await page.getByRole('button', { name: /^Demo: looking around as/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: `Demo: looking around as ${role}` }).waitFor();
};

it('makes a film in the page: asked for, drawn with its sound, kept and played', async () => {
  // Remotion's renderer reports each film to its licence service, which is out of reach here.
  const { page, context, problems } = await visit(browser, [
    /remotion\.pro|usage event|ERR_|Failed to fetch/,
  ]);
  await page.goto(files.url);
  await page.getByRole('button', { name: 'Growth', exact: true }).click({ timeout: 90_000 });
  await menu(page, 'Video studio').click();
  await page.getByRole('combobox', { name: 'Member' }).click();
  await page.locator('[role=option]:not([aria-disabled=true])').first().click();
  await page.getByRole('button', { name: 'Render video' }).click();
  await page.getByText(/^Drawing, \d+ of \d+ frames$/).waitFor({ timeout: 60_000 });
  const video = page.getByLabel('Finished video');
  await video.waitFor({ timeout: 240_000 });
  const played = await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { width: element.videoWidth, height: element.videoHeight, isPlaying: element.currentTime > 0 };
  });
  expect(played).toEqual({ width: 1080, height: 1920, isPlaying: true });
  await page.getByText(/the file checks of the platforms .* were not made/).waitFor();
  await menu(page, 'Library').click();
  await page.locator('a[href*="user_content_library/"]').first().waitFor();
  expect(problems).toEqual([]);
  await context.close();
}, 400_000);

it('shows the console of two roles, keeps a change through a reload and starts over', async () => {
  const { page, context, problems } = await visit(browser);
  await page.goto(files.url);
  await page.getByRole('button', { name: 'Support', exact: true }).click({ timeout: 90_000 });
  await menu(page, 'Users').click();
  await page.locator('tbody tr').first().waitFor();
  expect(await menu(page, 'Staff').count()).toBe(0);

  await lookAroundAs(page, 'Admin');
  await menu(page, 'Food photos').click();
  const photo = page.locator('img[src*="/storage/v1/"]').first();
  await photo.waitFor();
  await expect
    .poll(() => photo.evaluate((element: HTMLImageElement) => element.naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(100);

  await page.goto(`${files.url}#/staff_invitations/create`);
  await page.getByLabel(/E-mail/).fill('new.coach@keel.example');
  await page.getByRole('radio', { name: /^Coach/ }).click();
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByText('new.coach@keel.example').first().waitFor();
  const started = Date.now();
  await page.reload();
  await page.getByText('new.coach@keel.example').first().waitFor();
  console.log(`demo: second visit interactive after ${((Date.now() - started) / 1000).toFixed(1)} s`);

  const other = await context.newPage();
  await other.goto(`${files.url}#/staff_members`);
  await other.getByText('new.coach@keel.example').first().waitFor();
  await other.close();

  await page.getByRole('button', { name: /^Demo: looking around as/ }).click();
  await page.getByRole('menuitem', { name: 'Start over…' }).click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Admin', exact: true }).click({ timeout: 90_000 });
  await menu(page, 'Staff').click();
  await page.getByText('admin@keel.example').first().waitFor();
  expect(await page.getByText('new.coach@keel.example').count()).toBe(0);
  expect(problems).toEqual([]);
}, 240_000);
