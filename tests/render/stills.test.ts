import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../remotion/design/format.ts';
import { prepareFilm } from '../../remotion/films/progress-journey/FilmContext.tsx';
import { progressJourneySchema } from '../../remotion/films/progress-journey/schema.ts';
import { type SceneId, timeline } from '../../remotion/films/progress-journey/timeline.ts';
import { composeProps, type FilmDefinition, type FilmProps, films } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { difference, differenceFromReference } from './support/compare.ts';
import { openStillRenderer, type StillRenderer } from './support/stills.ts';

const film = 'progress-journey';
const scale = 0.2;
/** Another machine rounds edges of letters differently; a moved word or another digit is ten times more. */
const allowed = { mean: 1, share: 0.002 };
const styles = ['calm', 'bold', 'editorial'] as const;
const looks = ['light', 'dark'] as const;
const wideFormats = ['square', 'landscape'] as const;
const photoFilm = 'before-after';
const cardFilms = films.filter(({ id, still }) => id !== film && id !== photoFilm && !still);
const cards = films.filter(({ still }) => still);
/** Whole, hidden and broken photos, none at all, letters from right to left; what else a story may be, the others show. */
const photoStories = [
  'typical',
  'gain-instead-of-loss',
  'two-weigh-ins',
  'arabic-name',
  'percent',
  'no-name',
  'five-years',
];

let renderer: StillRenderer;
beforeAll(async () => {
  renderer = await openStillRenderer();
}, 180_000);
afterAll(async () => {
  await renderer.close();
});

/** A frame of each scene on which everything has arrived. */
function settled(props: FilmProps, scenes: readonly SceneId[]): number[] {
  const { times, timing } = prepareFilm(progressJourneySchema.parse(props));
  return scenes.map((id) => {
    const time = times.find((scene) => scene.id === id);
    if (!time) throw new Error(`This film has no scene "${id}".`);
    return id === 'journey' ? timing.drawnAt + 22 : time.from + time.duration - 14;
  });
}

async function expectStills(name: string, props: FilmProps, scenes: readonly SceneId[]) {
  const pictures = await renderer.stills(film, props, settled(props, scenes), scale);
  for (const [index, picture] of pictures.entries()) await expectStill(`${name}-${scenes[index]}`, picture);
}

async function expectStill(still: string, picture: Buffer | undefined) {
  if (!picture) throw new Error(`There is no picture of "${still}".`);
  const { mean, share } = await differenceFromReference(still, picture);
  expect({ still, mean: mean <= allowed.mean, share: share <= allowed.share }).toEqual({
    still,
    mean: true,
    share: true,
  });
}

describe('stills', () => {
  // Each story in another style and look: together they meet all six.
  it.each(edgeStories.map((edge, index) => ({ ...edge, index })))(
    '$id',
    async ({ id, source, unit, index }) => {
      const style = styles[index % 3];
      const look = looks[index % 2];
      const props = composeProps(film, source, { unit, style, look });
      await expectStills(id, props, ['hook', 'journey', 'result']);
    },
  );

  it.each(styles)('%s: consistency and closing', async (style) => {
    const source = edgeStories[0]?.source;
    if (!source) throw new Error('There is no edge story.');
    const props = composeProps(film, source, { style, accent: '#5B5BA6' });
    await expectStills(`choices-${style}`, props, ['consistency', 'closing']);
  });

  it('unbranded: the closing card is the branded one without the brand', async () => {
    const source = edgeStories[0]?.source;
    if (!source) throw new Error('There is no edge story.');
    const closing = async (branded: boolean) => {
      const props = composeProps(film, source, { branded });
      const [picture] = await renderer.stills(film, props, settled(props, ['closing']), scale);
      if (!picture) throw new Error('There is no picture.');
      return picture;
    };
    const [branded, unbranded] = [await closing(true), await closing(false)];
    const { share } = difference(branded, unbranded);
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.03);
  });

  // Two scenes of each story, in another style and look than in portrait; the scenes take turns.
  it.each(edgeStories.map((edge, index) => ({ ...edge, index })))(
    'square and landscape: $id',
    async ({ id, source, unit, index }) => {
      const inFormat = async (format: (typeof wideFormats)[number], at: number) => {
        const style = styles[(index + at + 1) % 3];
        const look = looks[(index + at + 1) % 2];
        const props = composeProps(film, source, { unit, style, look, format });
        const told = timeline(progressJourneySchema.parse(props)).map((scene) => scene.id);
        const turns = told.filter((scene) => scene !== 'journey');
        const other = turns[(index + at) % turns.length] ?? 'hook';
        await expectStills(`${format}-${id}`, props, ['journey', other]);
      };
      await Promise.all(wideFormats.map(inFormat));
    },
  );

  // Each story in another style, look and shape, at another place of the film.
  it.each(edgeStories.map((edge, index) => ({ ...edge, index })))(
    'films of cards: $id',
    async ({ id, source, unit, index }) => {
      const inFilm = async (cardFilm: FilmDefinition, at: number) => {
        const choices = {
          unit,
          style: styles[(index + at) % 3],
          look: looks[index % 2],
          format: formatNames[(index + at * 2) % 3],
        };
        const props = composeProps(cardFilm.id, source, choices);
        const frame = Math.floor(cardFilm.durationInFrames(props) * ([0.24, 0.52, 0.8][index % 3] ?? 0));
        const [picture] = await renderer.stills(cardFilm.id, props, [frame], scale);
        await expectStill(`${cardFilm.id}-${id}`, picture);
      };
      await Promise.all(cardFilms.map(inFilm));
    },
  );

  // A card is one frame: each story in another style, look and shape.
  it.each(edgeStories.map((edge, index) => ({ ...edge, index })))(
    'cards: $id',
    async ({ id, source, unit, index }) => {
      const onCard = async (card: FilmDefinition, at: number) => {
        const choices = {
          unit,
          style: styles[(index + at) % 3],
          look: looks[(index + at) % 2],
          format: formatNames[(index + at * 2) % 3],
        };
        const [picture] = await renderer.stills(card.id, composeProps(card.id, source, choices), [0], scale);
        await expectStill(`${card.id}-${id}`, picture);
      };
      await Promise.all(cards.map(onCard));
    },
  );

  it.each(photoStories)('two photos: %s', async (wanted) => {
    const at = edgeStories.findIndex(({ id }) => id === wanted);
    const edge = edgeStories[at];
    if (!edge) throw new Error(`There is no story "${wanted}".`);
    const choices = {
      unit: edge.unit,
      style: styles[at % 3],
      look: looks[at % 2],
      format: formatNames[at % 3],
    };
    const props = composeProps(photoFilm, edge.source, choices);
    // The card of both photos, when all of it has arrived.
    const [picture] = await renderer.stills(photoFilm, props, [3 * 72 + 80], scale);
    await expectStill(`${photoFilm}-${wanted}`, picture);
  });

  it('every reference belongs to a still of this test', () => {
    const names = readdirSync(join(import.meta.dirname, 'stills'));
    expect(names).toHaveLength(
      edgeStories.length * (3 + 2 * wideFormats.length + cardFilms.length + cards.length) +
        styles.length * 2 +
        photoStories.length,
    );
  });

  it('tells a moved picture from the same one', () => {
    const plain = new PNG({ width: 40, height: 40 });
    plain.data.fill(255);
    const marked = new PNG({ width: 40, height: 40 });
    marked.data.fill(255);
    for (let x = 10; x < 20; x += 1) marked.data.fill(0, (10 * 40 + x) * 4, (10 * 40 + x) * 4 + 3);
    const [a, b] = [PNG.sync.write(plain), PNG.sync.write(marked)];
    expect(difference(a, a)).toEqual({ mean: 0, share: 0 });
    expect(difference(a, b).share).toBeCloseTo(10 / 1600, 4);
  });
});
