import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { fingerprint } from '../../supabase/local/fingerprint.ts';
import { inTurn } from '../../supabase/local/lock.ts';
import { projectRoot } from '../../supabase/local/profile.ts';

const cacheDir = join(projectRoot, '.cache');
/** Dumps of other migrations or days are of no use to anybody. */
const forgottenAfterMs = 2 * 86_400_000;

let version: string | undefined;
/** Changes with whatever makes a migrated, empty database. */
export function databaseVersion(): string {
  version ??= fingerprint(projectRoot, [
    'supabase/migrations',
    'supabase/local/roles.ts',
    'package-lock.json',
  ]);
  return version;
}

/**
 * A file or folder by name: made by the first test file that asks, on disk for all others, in this run and in later ones. The name must
 * change with whatever the content depends on. @param make writes it at the path that it is given.
 */
export async function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(cacheDir, name);
  if (!existsSync(path))
    await inTurn(`${path}.making`, async () => {
      if (existsSync(path)) return;
      forgetOld();
      const partial = `${path}.partial`;
      rmSync(partial, { recursive: true, force: true });
      await make(partial);
      renameSync(partial, path);
    });
  return path;
}

/** A PGlite's data directory. */
export async function dumpOnce(
  name: string,
  make: () => Promise<{ pg: PGlite; close(): Promise<void> }>,
): Promise<Blob> {
  const file = await madeOnce(`${name}.tar`, async (path) => {
    const { pg, close } = await make();
    // Without a checkpoint the log's segments are most of the dump.
    await pg.exec('checkpoint');
    const dump = await pg.dumpDataDir('none');
    await close();
    writeFileSync(path, Buffer.from(await dump.arrayBuffer()));
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
  for (const name of readdirSync(cacheDir).filter((entry) => /\.tar$|^postgres-[0-9a-f]+$/.test(entry))) {
    const path = join(cacheDir, name);
    if (Date.now() - statSync(path).mtimeMs > forgottenAfterMs)
      rmSync(path, { recursive: true, force: true });
  }
}
