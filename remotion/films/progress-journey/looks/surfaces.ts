import { hueOf } from '../../../design/colour.ts';
import { groundsOf, loudSurface, type Surface } from '../../../design/surfaces.ts';
import { palette } from '../../../design/tokens.ts';
import type { ProgressJourneyProps } from '../schema.ts';
import type { SceneId } from '../timeline.ts';

/** Bold's second colour for what needs attention: the palette's warm tone, or its cool one beside a warm accent. */
export function popOf({ accent }: ProgressJourneyProps): Surface {
  const { primary, accent: warm } = palette.light;
  return loudSurface(Math.abs(hueOf(accent) - hueOf(warm)) < 60 ? primary : warm);
}

/** Calm and editorial keep one ground; bold changes it with every scene. */
export function surfacesOf({ style, look, accent }: ProgressJourneyProps): Record<SceneId, Surface> {
  const { paper, loud, deep } = groundsOf(look, accent);
  if (style !== 'bold') {
    return { hook: paper, journey: paper, consistency: paper, result: paper, closing: paper };
  }
  return { hook: loud, journey: paper, consistency: deep, result: loud, closing: paper };
}
