import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { runFf } from '../../../worker/render/ffmpeg.ts';
import { encodeArgs, remux } from '../../../worker/render/finish.ts';

/** A real film of three seconds with an empty picture and no sound to hear, in the form that the renderer emits. */
export async function smallFilm(to: string, width: number, height: number): Promise<void> {
  const [still, raw] = [`${to}.png`, `${to}.raw.mp4`];
  await writeFile(still, PNG.sync.write(new PNG({ width, height, fill: true })));
  const input = [
    '-loop',
    '1',
    '-framerate',
    '30',
    '-i',
    still,
    '-f',
    'lavfi',
    '-i',
    'anullsrc=r=48000:cl=stereo',
  ];
  const video = encodeArgs(['-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-preset', 'ultrafast'], 30);
  const output = [...video, '-c:a', 'libfdk_aac', '-b:a', '128k', '-t', '3', '-y', raw];
  await runFf('ffmpeg', ['-v', 'error', ...input, ...output]);
  await remux(raw, to, 3, new AbortController().signal);
}
