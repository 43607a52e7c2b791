import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@sparticuz/chromium';
const UNPACK = `import('${PACKAGE}').then(async ({ default: chromium }) => console.log(await chromium.executablePath()))`;

/**
 * Unpacks the Chromium that npm brought (200 MB, 2 s, once a version) and returns its executable.
 *
 * The package itself unpacks into the shared temporary folder and takes whatever file lies there as finished: a second
 * process would start a half-written browser, a newer version would never arrive. So a child process unpacks into a
 * folder of its own, which is then renamed into place in one step.
 */
export async function unpackNpmBrowser(folder: string): Promise<string> {
  const target = join(folder, `chromium-${await packageVersion()}`);
  const executable = join(target, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(folder, { recursive: true });
  const partial = await mkdtemp(join(folder, 'unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: partial },
      timeout: 180_000,
    });
    await rename(partial, target);
  } catch (error) {
    // Another process may have renamed its own copy first: then that one is as good.
    if (!existsSync(executable)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return executable;
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const text = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
