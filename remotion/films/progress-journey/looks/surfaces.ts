import {
  bestOn,
  contrast,
  faded,
  type Hex,
  hueOf,
  luminance,
  minTextContrast,
  mix,
  readable,
} from '../../../design/colour.ts';
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

/** On dark grounds a colour that can just be read still looks dull: a line should glow a little. */
const brightOnDark = 6.5;

function surfaceOn(ground: Hex, ink: Hex, accent: Hex): Surface {
  const wash = mix(ground, accent, 0.14);
  const dark = luminance(ground) < 0.1;
  // Words may stand on the wash as well as on the ground.
  const grounds = [ground, wash];
  return {
    ground,
    ink,
    muted: faded(ink, 0.34, grounds),
    accent: readable(accent, grounds, dark ? brightOnDark : undefined),
    line: readable(accent, grounds, dark ? brightOnDark : 3.2),
    hairline: mix(ground, ink, 0.22),
    wash,
  };
}

/** The accent as a ground that carries words, on itself and on its own wash. */
function loudSurface(accent: Hex): Surface {
  const ink = bestOn(accent, palette.light.background, palette.dark.background);
  const carries = (ground: Hex) => contrast(ink, mix(ground, ink, 0.14)) >= minTextContrast;
  const away = luminance(ink) > 0.5 ? '#000000' : '#ffffff';
  let ground = accent;
  for (let share = 0.04; !carries(ground) && share < 1; share += 0.04) ground = mix(accent, away, share);
  return surfaceOn(ground, ink, ink);
}

/** Bold's second colour for what needs attention: the palette's warm tone, or its cool one beside a warm accent. */
export function popOf({ accent }: ProgressJourneyProps): Surface {
  const { primary, accent: warm } = palette.light;
  return loudSurface(Math.abs(hueOf(accent) - hueOf(warm)) < 60 ? primary : warm);
}

/** Calm and editorial keep one ground; bold changes it with every scene. */
export function surfacesOf({ style, look, accent }: ProgressJourneyProps): Record<SceneId, Surface> {
  const colours = palette[look];
  const paper = surfaceOn(colours.background, colours.ink, accent);
  if (style !== 'bold') {
    return { hook: paper, journey: paper, consistency: paper, result: paper, closing: paper };
  }
  const loud = loudSurface(look === 'dark' ? mix(accent, palette.dark.background, 0.12) : accent);
  const deep =
    look === 'dark'
      ? surfaceOn(palette.light.background, palette.light.ink, accent)
      : surfaceOn(palette.light.ink, palette.dark.ink, accent);
  return { hook: loud, journey: paper, consistency: deep, result: loud, closing: paper };
}
