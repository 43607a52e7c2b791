import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FindOptions, findBrowser } from '../../worker/render/browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-browser-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, script = 'exit 0'): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const find = (options: FindOptions = {}) =>
  findBrowser({
    env: { PATH: join(folder, 'bin') },
    platform: 'linux',
    arch: 'arm64',
    allowDownload: false,
    downloadsDir: join(folder, 'downloads'),
    ...options,
  });

describe('the browser that draws films', () => {
  it('is the one that REMOTION_BROWSER names, before any other', async () => {
    const path = await program('mine/chrome');
    await program('bin/chromium-headless-shell');
    expect(await find({ env: { PATH: join(folder, 'bin'), REMOTION_BROWSER: path } })).toEqual({
      path,
      mode: 'chrome-for-testing',
      source: 'REMOTION_BROWSER',
    });
  });

  it('says so when REMOTION_BROWSER names nothing', async () => {
    await expect(find({ env: { REMOTION_BROWSER: '/no/such/browser' } })).rejects.toMatchObject({
      code: 'browser_missing',
      message: 'REMOTION_BROWSER names /no/such/browser, which does not exist.',
    });
  });

  it('is the headless shell before Chromium, wherever they are on the PATH', async () => {
    await program('bin/chromium');
    const shell = await program('other/chromium-headless-shell');
    const env = { PATH: `${join(folder, 'bin')}:${join(folder, 'other')}` };
    expect(await find({ env })).toEqual({ path: shell, mode: 'headless-shell', source: 'installed' });
  });

  it('passes over a program that does not start, like a stub that asks for a snap', async () => {
    await program('bin/chromium', 'echo "install the snap"; exit 1');
    const chrome = await program('bin/google-chrome');
    expect(await find()).toMatchObject({ path: chrome, source: 'installed' });
  });

  it('is the one that npm brought, on Linux with an Intel processor', async () => {
    const path = await program('npm/chromium');
    expect(await find({ arch: 'x64', unpack: async () => path })).toEqual({
      path,
      mode: 'headless-shell',
      source: 'npm',
    });
  });

  it("is Remotion's own download when there is no other", async () => {
    const path = await program(
      'downloads/chrome-headless-shell/linux64/chrome-headless-shell-linux64/chrome-headless-shell',
    );
    expect(await find()).toEqual({ path, mode: 'headless-shell', source: 'remotion' });
  });

  it('names the one command that installs a browser when there is none', async () => {
    await expect(find()).rejects.toMatchObject({
      code: 'browser_missing',
      message: expect.stringContaining('Run "npx remotion browser ensure"'),
    });
  });
});
