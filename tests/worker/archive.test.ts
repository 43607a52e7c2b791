import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createArchive } from '../../worker/lanes/privacy/archive.ts';

async function* pieces(count: number) {
  for (let n = 0; n < count; n++) yield randomBytes(200_000).toString('base64');
}

it('grows on disk and can be opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keel-archive-'));
  const path = join(folder, 'copy.zip');
  const archive = createArchive(path);
  await archive.text(
    'a.txt',
    (async function* () {
      yield 'one ';
      yield 'two';
    })(),
  );
  await archive.media('b.bin', new Uint8Array([1, 2, 3]));
  const { bytes } = await archive.close();
  const content = new Uint8Array(await readFile(path));
  const files = unzipSync(content);
  expect([content.length, strFromU8(files['a.txt'] ?? new Uint8Array()), files['b.bin']?.length]).toEqual([
    bytes,
    'one two',
    3,
  ]);
  await rm(folder, { recursive: true });
});

it.skipIf(!existsSync('/dev/full'))('a full disk is an error and neither a crash nor a wait', async () => {
  const archive = createArchive('/dev/full');
  await expect(archive.text('a.txt', pieces(20))).rejects.toThrow('ENOSPC');
  archive.abandon();
});

it('a folder that is gone is an error of the archive, not of the process', async () => {
  const archive = createArchive(join(tmpdir(), 'keel-no-such-folder', 'copy.zip'));
  const packed = archive.text('a.txt', pieces(1)).then(() => archive.close());
  await expect(packed).rejects.toThrow('ENOENT');
});
