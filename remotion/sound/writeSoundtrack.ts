import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleRate } from './score.ts';
import { soundtrackFile } from './soundtrack.ts';
import { synthesiseBed } from './synthesise.ts';
import { encodeWav } from './wav.ts';

/**
 * Writes the sound bed below a public folder, once: 21 s, 48 kHz stereo, 4 MB. Node only.
 * @returns the path of the file.
 */
export async function writeSoundtrack(publicDir: string): Promise<string> {
  const path = join(publicDir, soundtrackFile);
  if (existsSync(path)) return path;
  await mkdir(dirname(path), { recursive: true });
  // Renamed into place, so that a second process never reads half a file.
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, encodeWav(synthesiseBed(), sampleRate));
  await rename(partial, path);
  return path;
}
