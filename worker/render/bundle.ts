import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundle } from '@remotion/bundler';
import { writeSoundtrack } from '../../remotion/sound/writeSoundtrack.ts';
import { RenderError } from './errors.ts';
import { cacheDir, filmEntry, projectRoot } from './paths.ts';

export interface BundleOptions {
  readonly entry?: string;
  /** Folder whose content, with the lock file, names the bundle. */
  readonly sources?: string;
  readonly bundles?: string;
}

const DAY_MS = 86_400_000;
const KEEP_MS = 7 * DAY_MS;

/**
 * The films as a static site that the browser opens: made once for each content of `remotion/` and of the lock file,
 * then reused by every process (cold 10 s, cached a few milliseconds).
 * @returns the folder of the bundle, to be given as `serveUrl`.
 * @throws RenderError `bundle_failed` with the compiler's message.
 */
export async function prepareBundle(options: BundleOptions = {}): Promise<string> {
  const {
    entry = filmEntry,
    sources = join(projectRoot, 'remotion'),
    bundles = join(cacheDir, 'bundles'),
  } = options;
  const target = join(bundles, await contentHash(sources));
  if (existsSync(join(target, 'index.html'))) {
    const now = new Date();
    await utimes(target, now, now);
    return target;
  }
  await mkdir(bundles, { recursive: true });
  const partial = await mkdtemp(join(bundles, 'building-'));
  // Fresh for each bundle: the sound keeps its file name when the code that makes it changes.
  const publicDir = await mkdtemp(join(bundles, 'public-'));
  try {
    await writeSoundtrack(publicDir);
    await bundle({
      entryPoint: entry,
      outDir: partial,
      rootDir: projectRoot,
      publicDir,
      enableCaching: true,
    });
    await rename(partial, target);
  } catch (error) {
    // Two processes may build at once; a folder that is not empty cannot be replaced, and the other's is the same.
    if (!existsSync(join(target, 'index.html'))) {
      throw new RenderError(
        'bundle_failed',
        `The films could not be bundled: ${String(error)}`.slice(0, 500),
        { cause: error },
      );
    }
  } finally {
    await rm(partial, { recursive: true, force: true });
    await rm(publicDir, { recursive: true, force: true });
  }
  await removeOld(bundles, target);
  return target;
}

/**
 * sha256 over names and bytes of all files in `folder`, of the lock file, which pins every dependency, and of this file,
 * which says how they are bundled.
 */
async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  for (const file of [...files, join(projectRoot, 'package-lock.json'), import.meta.filename]) {
    hash
      .update(relative(projectRoot, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 24);
}

/** A bundle that nobody used for a week goes; a younger one may be open in another process. */
async function removeOld(bundles: string, current: string): Promise<void> {
  const oldest = Date.now() - KEEP_MS;
  for (const name of await readdir(bundles)) {
    const folder = join(bundles, name);
    if (folder === current) continue;
    const info = await stat(folder).catch(() => null);
    if (info && info.mtimeMs < oldest) await rm(folder, { recursive: true, force: true });
  }
}
