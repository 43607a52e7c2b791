import { bestOn, type Hex, mix, readable } from '../../../design/colour.ts';
import { palette } from '../../../design/tokens.ts';
import type { ProgressJourneyProps } from '../schema.ts';
import type { SceneId } from '../timeline.ts';

/** Colours of one scene. `ink`, `muted` and `accent` keep 4.5:1 on `ground`; `hairline` and `wash` are for shapes. */
export interface Surface {
  ground: Hex;
  ink: Hex;
  muted: Hex;
  accent: Hex;
  line: Hex;
  hairline: Hex;
  wash: Hex;
}

function surfaceOn(ground: Hex, ink: Hex, accent: Hex): Surface {
  return {
    ground,
    ink,
    // Read on the wash too: words may stand on it.
    muted: readable(mix(ink, ground, 0.32), mix(ground, accent, 0.2), 4.8),
    accent: readable(accent, ground),
    line: readable(accent, ground, 3),
    hairline: mix(ground, ink, 0.22),
    wash: mix(ground, accent, 0.16),
  };
}

/** Calm and editorial keep one ground; bold changes it with every scene. */
export function surfacesOf({ style, look, accent }: ProgressJourneyProps): Record<SceneId, Surface> {
  const colours = palette[look];
  const paper = surfaceOn(colours.background, colours.ink, accent);
  if (style !== 'bold') {
    return { hook: paper, journey: paper, consistency: paper, result: paper, closing: paper };
  }
  const strong = look === 'dark' ? mix(accent, '#000000', 0.18) : accent;
  const onStrong = bestOn(strong, palette.light.background, palette.dark.background);
  const ground = readable(strong, onStrong);
  const loud = { ...surfaceOn(ground, onStrong, onStrong), wash: mix(ground, onStrong, 0.14) };
  const deepGround = look === 'dark' ? palette.dark.surface : palette.light.ink;
  const deep = surfaceOn(deepGround, palette.dark.ink, mix(accent, '#ffffff', 0.35));
  return { hook: loud, journey: paper, consistency: deep, result: loud, closing: paper };
}
