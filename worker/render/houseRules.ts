import { KEYFRAME_SECONDS, PRESETS, type PresetName } from './presets.ts';
import type { VideoFacts } from './probe.ts';
import type { Rule } from './rule.ts';
import { is, video, within } from './ruleBuilders.ts';

/** What this house promises about a file of a preset, beyond what the platforms ask. */
export function houseRules(preset: PresetName, scale = 1): Rule[] {
  const { fps, maxSeconds } = PRESETS[preset];
  const [width, height] = [PRESETS[preset].width * scale, PRESETS[preset].height * scale];
  return [
    is(
      'keel',
      'picture size',
      video((facts) => `${facts.width}×${facts.height}`),
      `${width}×${height}`,
    ),
    is(
      'keel',
      'frame rate',
      video((facts) => facts.fps),
      fps,
    ),
    within('keel', 'duration', (facts) => facts.durationSeconds, 3, maxSeconds, 's'),
    is(
      'keel',
      'H.264 profile',
      video((facts) => facts.profile),
      'High',
    ),
    is('keel', 'colour space', video(colours), 'bt709'),
    is(
      'keel',
      'colour range',
      video((facts) => facts.colorRange),
      'tv',
    ),
    within(
      'keel',
      'keyframe distance',
      video((facts) => facts.maxKeyframeSeconds),
      0,
      KEYFRAME_SECONDS,
      's',
    ),
    within(
      'keel',
      'start of the picture',
      video((facts) => facts.startSeconds),
      0,
      0,
      's',
    ),
    is('keel', 'fragments', ({ fragmented }) => fragmented, false),
  ];
}

/** One word when matrix, primaries and transfer agree, all three when they don't. */
function colours({ colorSpace, colorPrimaries, colorTransfer }: VideoFacts): string {
  const tags = [...new Set([colorSpace, colorPrimaries, colorTransfer])];
  return tags.join(' / ');
}
