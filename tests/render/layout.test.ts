import { describe, expect, it } from 'vitest';
import { contrast, minTextContrast, mix } from '../../remotion/design/colour.ts';
import { formatNames, formats } from '../../remotion/design/format.ts';
import type { Box } from '../../remotion/design/safeArea.ts';
import { styleNames } from '../../remotion/design/styles.ts';
import { prepareFilm } from '../../remotion/films/progress-journey/FilmContext.tsx';
import { bold } from '../../remotion/films/progress-journey/looks/bold.ts';
import { calm } from '../../remotion/films/progress-journey/looks/calm.ts';
import { editorial } from '../../remotion/films/progress-journey/looks/editorial.ts';
import { specOf } from '../../remotion/films/progress-journey/looks/spec.ts';
import { progressJourneySchema } from '../../remotion/films/progress-journey/schema.ts';
import { composeProps } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';

const scenes = ['hook', 'journey', 'consistency', 'result', 'closing'] as const;
const specs = styleNames.flatMap((style) =>
  formatNames.map((format) => ({
    style,
    format,
    spec: specOf({ calm, bold, editorial }[style], style, 'style', format),
  })),
);

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

describe.each(specs)('composition of $style, $format', ({ spec, format }) => {
  const placesOf = (scene: (typeof scenes)[number]) => [
    ...Object.entries<Box>(spec[scene]),
    ...(scene === 'journey' ? [['moments', spec.moments] as const] : []),
    ...(scene === 'result' ? [['goalBar', spec.goalBar] as const] : []),
  ];

  it.each(scenes)('%s: words stay inside the safe area and off each other', (scene) => {
    const { safe } = formats[format];
    const places = placesOf(scene);
    for (const [name, { x, y, w, h }] of places) {
      // Bold's slab bleeds; the words on it end before it does.
      const bleeds = name === 'moments';
      expect([name, x >= safe.x, x + w <= safe.x + safe.w]).toEqual([name, true, true]);
      expect([name, y >= safe.y, y + (bleeds ? 0 : h) <= safe.y + safe.h]).toEqual([name, true, true]);
      for (const [other, box] of places) {
        if (name !== other) expect([name, other, overlap({ x, y, w, h }, box)]).toEqual([name, other, false]);
      }
    }
  });

  it.each(['journey', 'result'] as const)('%s: words stay off the chart', (scene) => {
    for (const [name, place] of placesOf(scene))
      expect([name, overlap(place, spec.chart[scene])]).toEqual([name, false]);
  });

  it('keeps every text large enough for a phone', () => {
    const smallest = { portrait: 30, square: 25, landscape: 27 }[format];
    for (const type of Object.values(spec.type)) expect(type.minSize).toBeGreaterThanOrEqual(smallest);
  });
});

const accents = ['#0B6B63', '#C2502E', '#FFD400', '#5B5BA6', '#000000', '#FFFFFF', '#808080', '#E91E63'];

describe.each(['calm', 'bold', 'editorial'])('colours of %s', (style) => {
  it.each(['light', 'dark'])('%s: words can be read with any accent', (look) => {
    const source = edgeStories[0]?.source;
    if (!source) throw new Error('There is no edge story.');
    for (const accent of accents) {
      const film = prepareFilm(
        progressJourneySchema.parse(composeProps('progress-journey', source, { style, look, accent })),
      );
      for (const [scene, surface] of Object.entries({ ...film.surfaces, pop: film.pop })) {
        for (const ground of [surface.ground, surface.wash]) {
          for (const words of [surface.ink, surface.muted, surface.accent]) {
            expect([accent, scene, words, contrast(words, ground) >= minTextContrast]).toEqual([
              accent,
              scene,
              words,
              true,
            ]);
          }
        }
        expect(contrast(surface.line, surface.ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});
