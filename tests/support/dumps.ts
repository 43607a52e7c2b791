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
/** A maker that wrote nothing for so long was killed; another one takes over. */
const abandonedAfterMs = 180_000;
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
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return new Blob([readFileSync(file)]);
}

/** A folder, because making one succeeds for one process only. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > abandonedAfterMs)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function forgetOld(): void {
  for (const name of readdirSync(cacheDir).filter((entry) => entry.endsWith('.tar'))) {
    const path = join(cacheDir, name);
    if (Date.now() - statSync(path).mtimeMs > forgottenAfterMs) rmSync(path, { force: true });
  }
}
