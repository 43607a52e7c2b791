import { bestOn, contrast, faded, type Hex, luminance, minTextContrast, mix, readable } from './colour.ts';
import { type Look, palette } from './tokens.ts';

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

/** A ground with the colours that can be read on it. */
export function surfaceOn(ground: Hex, ink: Hex, accent: Hex): Surface {
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
export function loudSurface(accent: Hex): Surface {
  const ink = bestOn(accent, palette.light.background, palette.dark.background);
  const carries = (ground: Hex) => contrast(ink, mix(ground, ink, 0.14)) >= minTextContrast;
  const away = luminance(ink) > 0.5 ? '#000000' : '#ffffff';
  let ground = accent;
  for (let share = 0.04; !carries(ground) && share < 1; share += 0.04) ground = mix(accent, away, share);
  return surfaceOn(ground, ink, ink);
}

/** The three grounds that every style is composed of: paper, the accent itself, and the opposite of paper. */
export function groundsOf(look: Look, accent: Hex): Record<'paper' | 'loud' | 'deep', Surface> {
  const { background, ink } = palette[look];
  const paper = surfaceOn(background, ink, accent);
  if (look === 'dark') {
    const { light, dark } = palette;
    return {
      paper,
      loud: loudSurface(mix(accent, dark.background, 0.12)),
      deep: surfaceOn(light.background, light.ink, accent),
    };
  }
  return { paper, loud: loudSurface(accent), deep: surfaceOn(palette.light.ink, palette.dark.ink, accent) };
}
