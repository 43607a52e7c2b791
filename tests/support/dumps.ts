import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

const cacheDir = join(import.meta.dirname, '..', '..', '.cache');
const lookAgainAfterMs = 200;
/** Dumps of other migrations or days are of no use to anybody. */
const forgottenAfterMs = 2 * 86_400_000;

/**
 * A database's data directory by name: made by the first test file that asks, on disk for all others, in this run and in
 * later ones. The name must change with whatever the content depends on.
 */
export async function dumpOnce(
  name: string,
  make: () => Promise<{ pg: PGlite; close(): Promise<void> }>,
): Promise<Blob> {
  const file = join(cacheDir, `${name}.tar`);
  const lock = `${file}.making`;
  mkdirSync(cacheDir, { recursive: true });
  while (!existsSync(file)) {
    if (!takeLock(lock)) {
      await wait(lookAgainAfterMs);
      continue;
    }
    try {
      if (existsSync(file)) break;
      forgetOld();
      const { pg, close } = await make();
      // Without a checkpoint the log's segments are most of the dump.
      await pg.exec('checkpoint');
      const dump = await pg.dumpDataDir('none');
      await close();
      writeFileSync(`${file}.partial`, Buffer.from(await dump.arrayBuffer()));
      renameSync(`${file}.partial`, file);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return new Blob([readFileSync(file)]);
}

/** Whether this process may make it. A lock whose process is gone, killed while it made something, is taken away first. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(Number(attempt(() => readFileSync(lock, 'utf8'))))) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  // Just made and not written yet, or just removed.
  if (!pid) return true;
  return attempt(() => process.kill(pid, 0)) === true;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function forgetOld(): void {
  for (const name of readdirSync(cacheDir).filter((entry) => entry.endsWith('.tar'))) {
    const path = join(cacheDir, name);
    if (Date.now() - statSync(path).mtimeMs > forgottenAfterMs) rmSync(path, { force: true });
  }
}
