import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleRate } from './score.ts';
import { type MusicName, musicNames, soundtrackFile } from './soundtrack.ts';
import { synthesiseBed } from './synthesise.ts';
import { encodeWav } from './wav.ts';

/** Writes the tracks below a public folder, once: 31 s each, 48 kHz stereo, 6 MB. Node only. */
export async function writeSoundtrack(publicDir: string): Promise<void> {
  for (const music of musicNames) await writeTrack(publicDir, music);
}

async function writeTrack(publicDir: string, music: MusicName): Promise<void> {
  const path = join(publicDir, soundtrackFile(music));
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  // Renamed into place, so that a second process never reads half a file.
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, encodeWav(synthesiseBed(music), sampleRate));
  await rename(partial, path);
}
