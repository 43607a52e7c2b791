import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const references = join(import.meta.dirname, '..', 'stills');
const artifacts = join(import.meta.dirname, '..', '..', '..', '.artifacts', 'stills');

/** How much two pictures differ. */
export interface Difference {
  /** Mean absolute difference of the colour channels, 0 to 255. */
  mean: number;
  /** Share of pixels that a person would see as different. */
  share: number;
}

/** Compares two PNGs of one size. */
export function difference(a: Buffer, b: Buffer): Difference {
  const [left, right] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (left.width !== right.width || left.height !== right.height) return { mean: 255, share: 1 };
  let sum = 0;
  for (let index = 0; index < left.data.length; index += 1) {
    sum += Math.abs((left.data[index] ?? 0) - (right.data[index] ?? 0));
  }
  const pixels = left.width * left.height;
  const seen = pixelmatch(left.data, right.data, undefined, left.width, left.height, { threshold: 0.15 });
  return { mean: sum / (pixels * 3), share: seen / pixels };
}

/**
 * Difference of a picture from its committed reference. `UPDATE_STILLS=1` writes the reference instead; without one, or
 * when the pictures differ, the new picture is left in `.artifacts/stills` to be looked at.
 */
export async function differenceFromReference(name: string, picture: Buffer): Promise<Difference> {
  const reference = join(references, `${name}.png`);
  if (process.env.UPDATE_STILLS === '1') {
    await save(reference, picture);
    return { mean: 0, share: 0 };
  }
  const found = existsSync(reference)
    ? difference(await readFile(reference), picture)
    : { mean: 255, share: 1 };
  if (found.share > 0) await save(join(artifacts, `${name}.png`), picture);
  return found;
}

async function save(path: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, PNG.sync.write(PNG.sync.read(picture), { deflateLevel: 9 }));
}
