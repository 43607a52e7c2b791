import { writeFile } from 'node:fs/promises';
import { runFf } from './ffmpeg.ts';
import { AUDIO_BIT_RATE, AUDIO_SAMPLE_RATE, KEYFRAME_SECONDS } from './presets.ts';

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
export async function remux(
  from: string,
  to: string,
  seconds: number,
  signal: AbortSignal,
  provenance?: string,
): Promise<void> {
  const args = [
    '-i',
    from,
    '-c',
    'copy',
    ...described(provenance),
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

/** The file says itself where it came from, in the tag that players show as comment. */
const described = (provenance: string | undefined) =>
  provenance ? ['-metadata', `comment=${provenance}`] : [];

/** Time base of the joined film: a frame is a whole number of ticks. */
const TICKS_PER_FRAME = 512;
/** What libfdk_aac puts before the sound, and how much of it one packet holds. Samples. */
const AAC_DELAY = 2048;
const AAC_PACKET = 1024;

/**
 * Joins stretches of H.264, each beginning with a keyframe, as they are, and adds the sound as AAC: moov first, no edit lists,
 * cut at the end of the picture.
 *
 * A browser writes times in microseconds and no pixel aspect: each frame gets its exact time and square pixels here. Without an
 * edit list the encoder's delay would be heard, so as much is cut from the sound's (silent) beginning and its packets count from 0.
 * Writes a list file beside `to`.
 * @param segments MP4s of one size and encoder, in order. @param sound WAV.
 */
export async function joinSegments(
  segments: readonly string[],
  sound: string,
  to: string,
  { frames, fps, provenance }: { frames: number; fps: number; provenance?: string | undefined },
  signal: AbortSignal,
): Promise<void> {
  const list = `${to}.txt`;
  await writeFile(list, segments.map((path) => `file '${path.replaceAll("'", "'\\''")}'\n`).join(''));
  const input = ['-f', 'concat', '-safe', '0', '-i', list, '-i', sound, '-map', '0:v', '-map', '1:a'];
  const frameTimes = `setts=ts=N/${fps}/TB:duration=1/${fps}/TB`;
  const video = ['-c:v', 'copy', '-bsf:v', `${frameTimes},h264_metadata=sample_aspect_ratio=1/1`];
  const packet = `${AAC_PACKET}/${AUDIO_SAMPLE_RATE}/TB`;
  const audio = ['-af', `atrim=start_sample=${AAC_DELAY},asetpts=PTS-STARTPTS`, '-c:a', 'libfdk_aac'];
  audio.push('-b:a', String(AUDIO_BIT_RATE), '-ar', String(AUDIO_SAMPLE_RATE), '-ac', '2');
  audio.push('-bsf:a', `setts=ts=N*${packet}:duration=${packet}`);
  const output = ['-video_track_timescale', String(fps * TICKS_PER_FRAME), '-t', String(frames / fps)];
  output.push(...described(provenance), '-use_editlist', '0', '-movflags', '+faststart', '-y', to);
  await runFf('ffmpeg', ['-v', 'error', ...input, ...video, ...audio, ...output], signal);
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
