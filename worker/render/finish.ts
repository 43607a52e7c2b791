import { runFf } from './ffmpeg.ts';
import { KEYFRAME_SECONDS } from './presets.ts';

/**
 * What Remotion's own arguments lack for all four platforms, added to each call that encodes:
 * - no B-frames, so frames are stored in the order they are shown and the file needs neither an edit list nor
 *   composition offsets;
 * - a keyframe exactly every two seconds, not earlier at cuts, so GOPs are closed and of one length.
 */
export function encodeArgs(args: readonly string[], fps: number): string[] {
  const codec = args.indexOf('libx264');
  if (codec < 0) return [...args];
  const gop = String(fps * KEYFRAME_SECONDS);
  const extra = ['-profile:v', 'high', '-bf', '0', '-g', gop, '-keyint_min', gop, '-sc_threshold', '0'];
  return [...args.slice(0, codec + 1), ...extra, ...args.slice(codec + 1)];
}

/**
 * Copies the streams into the final file: moov first, no edit lists, the sound cut at the end of the picture
 * (AAC frames of 21 ms and the encoder's padding make it a little longer).
 */
export async function remux(from: string, to: string, seconds: number, signal: AbortSignal): Promise<void> {
  const args = [
    '-i',
    from,
    '-c',
    'copy',
    '-t',
    String(seconds),
    '-use_editlist',
    '0',
    '-movflags',
    '+faststart',
    '-y',
    to,
  ];
  await runFf('ffmpeg', ['-v', 'error', ...args], signal);
}

/** A JPEG of one frame of the finished film, so the poster is exactly what the film shows. */
export async function extractPoster(
  film: string,
  to: string,
  atSeconds: number,
  signal: AbortSignal,
): Promise<void> {
  const args = ['-ss', String(atSeconds), '-i', film, '-frames:v', '1', '-q:v', '3', '-y', to];
  await runFf('ffmpeg', ['-v', 'error', ...args], signal);
}
