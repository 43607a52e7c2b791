import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = '@sparticuz/chromium';
const UNPACK = `import('${PACKAGE}').then(async ({ default: chromium }) => console.log(await chromium.executablePath()))`;

/** Starts Chromium with the libraries (NSS, NSPR, ...) that the package brings beside it; `exec` keeps the process id. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/chromium" "$@"
`;

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
  const launcher = join(target, 'chromium-with-libraries');
  const unpacked = () => (existsSync(launcher) ? launcher : executable);
  if (existsSync(executable)) return unpacked();
  await mkdir(folder, { recursive: true });
  const partial = await mkdtemp(join(folder, 'unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
      cwd: import.meta.dirname,
      // The package unpacks its libraries only where it believes to be in a Lambda.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      timeout: 180_000,
    });
    if (await lacksLibraries(join(partial, 'chromium')))
      await writeFile(join(partial, 'chromium-with-libraries'), LAUNCHER, { mode: 0o755 });
    await rename(partial, target);
  } catch (error) {
    // Another process may have renamed its own copy first: then that one is as good.
    if (!existsSync(executable)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return unpacked();
}

/** A bare machine has no NSS; a desktop has, and its own libraries fit it best. Without `ldd` the machine counts as bare. */
async function lacksLibraries(executable: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ldd', [executable]);
    return stdout.includes('not found');
  } catch {
    return true;
  }
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const text = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
