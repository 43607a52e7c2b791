import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { inTurn } from '../../supabase/local/lock.ts';

const cacheDir = join(import.meta.dirname, '..', '..', '.cache');
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
  if (!existsSync(file))
    await inTurn(`${file}.making`, async () => {
      if (existsSync(file)) return;
      forgetOld();
      const { pg, close } = await make();
      // Without a checkpoint the log's segments are most of the dump.
      await pg.exec('checkpoint');
      const dump = await pg.dumpDataDir('none');
      await close();
      writeFileSync(`${file}.partial`, Buffer.from(await dump.arrayBuffer()));
      renameSync(`${file}.partial`, file);
    });
  return new WholeBlob(readFileSync(file));
}

/** Node's own Blob gives its bytes in pieces that are joined again, which takes as long as PostgreSQL's start. */
class WholeBlob extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super();
    this.#bytes = bytes;
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  }
}

function forgetOld(): void {
  for (const name of readdirSync(cacheDir).filter((entry) => entry.endsWith('.tar'))) {
    const path = join(cacheDir, name);
    if (Date.now() - statSync(path).mtimeMs > forgottenAfterMs) rmSync(path, { force: true });
  }
}
