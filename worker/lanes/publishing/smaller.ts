import { type PictureSize, xSize } from '../../../shared/publishing/xSize.ts';
import { runFf } from '../../render/ffmpeg.ts';
import { encodeArgs } from '../../render/finish.ts';
import { PLATFORM_RULES } from '../../render/platformRules.ts';
import { PRESETS } from '../../render/presets.ts';
import { probeFile } from '../../render/probe.ts';
import type { PostJob } from './jobs.ts';

const FPS = PRESETS.portrait.fps;

/** The size that a post's film has to be made smaller to; null when it goes as it is, or when nobody measured it. */
export function smallerSize({ platform, premium, media }: PostJob): PictureSize | null {
  const [width, height] = (media?.resolution ?? '').split('x').map(Number);
  return platform === 'x' && width && height ? xSize({ width, height }, premium) : null;
}

/**
 * The same film with a smaller picture, its sound untouched, as X asks: H.264 High, yuv420p, closed GOP of two seconds, moov first.
 * @throws Error when the file breaks a rule of X all the same: it is not offered.
 */
export async function makeSmaller(
  from: string,
  to: string,
  { width, height }: PictureSize,
  signal: AbortSignal,
): Promise<void> {
  const encoder = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'];
  const colours = ['colorspace', 'color_primaries', 'color_trc'].flatMap((name) => [`-${name}`, 'bt709']);
  const picture = ['-vf', `scale=${width}:${height}:flags=lanczos`, ...encodeArgs(encoder, FPS), ...colours];
  picture.push('-bsf:v', 'h264_metadata=sample_aspect_ratio=1/1');
  const file = [
    '-color_range',
    'tv',
    '-c:a',
    'copy',
    '-use_editlist',
    '0',
    '-movflags',
    '+faststart',
    '-y',
    to,
  ];
  await runFf('ffmpeg', ['-v', 'error', '-i', from, ...picture, ...file], signal);
  const facts = await probeFile(to, signal);
  const broken = PLATFORM_RULES.filter((rule) => rule.platform === 'x' && !rule.holds(facts));
  const found = [facts.video?.width, facts.video?.height].join('×');
  if (broken.length > 0 || found !== `${width}×${height}`) {
    const names = broken.map(({ rule }) => rule).join(', ');
    throw new Error(`The smaller film for X came out wrong: ${found}${names && `; ${names}`}.`);
  }
}
