import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatNames } from '../../remotion/design/format.ts';
import { styleNames } from '../../remotion/design/styles.ts';
import { filmById, films } from '../../remotion/films/registry.ts';
import type { Finding } from '../../remotion/lint/finding.ts';
import { lintTemplate } from '../../remotion/lint/lintTemplate.ts';
import { platformsOver } from '../../remotion/lint/platformAreas.ts';
import { wordRules } from '../../remotion/lint/wordRules.ts';
import { buildStory, edgeStories, filledLine, mergeFields } from '../../remotion/story/index.ts';
import { templateSeeds } from '../../supabase/seed/catalog/templates.ts';
import { fakeContext } from '../support/fakeMeasure.ts';

beforeAll(() => {
  vi.stubGlobal('document', {
    createElement: () => ({ getContext: () => fakeContext }),
    fonts: { add: vi.fn() },
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const journey = filmById('progress-journey');
if (!journey) throw new Error('There is no progress journey.');
const noFonts = async () => [];
const check = (choices: object) => lintTemplate(journey, { ...journey.defaultChoices, ...choices }, noFonts);
const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

describe('The check of a template', () => {
  it.each(
    films.flatMap((film) => ['calm', 'bold', 'editorial'].map((style) => ({ film, style, id: film.id }))),
  )('passes $id in $style as the film comes', async ({ film, style }) => {
    expect(errors(await lintTemplate(film, { ...film.defaultChoices, style }, noFonts))).toEqual([]);
  });

  it.each(styleNames.flatMap((style) => formatNames.map((format) => ({ style, format }))))(
    'cuts nothing of any example in $style, $format: the longest name wraps',
    async ({ style, format }) => {
      const found = await check({ style, format });
      expect(found.filter(({ rule }) => rule === 'overflow')).toEqual([]);
    },
  );

  it('passes every template of the demo', async () => {
    for (const { key, film: id, versions } of templateSeeds) {
      const film = filmById(id);
      for (const { choices } of versions)
        expect([key, film && errors(await lintTemplate(film, choices, noFonts))]).toEqual([key, []]);
    }
  });

  it('names the field of a choice that is not valid', async () => {
    expect(await check({ accent: 'red' })).toMatchObject([
      { rule: 'choices', severity: 'error', field: 'accent' },
    ]);
    expect(await check({ headline: 'Guaranteed' })).toMatchObject([{ rule: 'choices', field: 'headline' }]);
    expect(await check({ closingLine: 'Bye {who}' })).toMatchObject([
      { field: 'closingLine', message: 'This line has an unknown field {who}.' },
    ]);
  });

  it('finds a line that cannot be read in its time', async () => {
    const found = await check({ headline: '{name}, {span}, {change}, {weigh_ins} times' });
    expect(found.filter(({ rule }) => rule === 'reading')).toMatchObject([
      { field: 'headline', severity: 'warning', message: expect.stringMatching(/characters a second/) },
    ]);
  });

  it('warns of an accent that is drawn in another tone', async () => {
    expect(await check({ accent: '#FFF3B0' })).toContainEqual(
      expect.objectContaining({ rule: 'contrast', severity: 'warning', field: 'accent' }),
    );
  });

  it('judges place and colour of a text by what is drawn there', () => {
    const type = { family: 'x', weight: 400, tracking: 0, leading: 1.2, size: 40, minSize: 30 };
    const place = { x: 100, y: 1400, w: 400, h: 100, align: 'left', valign: 'top', maxLines: 1 } as const;
    const words = {
      scene: 's',
      text: 'Low',
      type,
      place,
      colour: '#888888',
      ground: '#999999',
      from: 0,
      until: 90,
    };
    const found = wordRules.flatMap((rule) => rule({ ...words, field: null, figure: false }, 'portrait'));
    expect(found.map(({ rule }) => rule)).toEqual(['contrast']);
    const narrow = {
      ...words,
      text: 'Far too many words',
      field: 'headline',
      figure: false,
      ground: '#ffffff',
    };
    const cut = wordRules.flatMap((rule) => rule({ ...narrow, colour: '#000000' }, 'portrait'));
    expect(cut).toEqual([]);
    const small = { ...narrow, colour: '#000000', place: { ...place, w: 160 } };
    expect(wordRules.flatMap((rule) => rule(small, 'portrait'))).toMatchObject([
      { rule: 'overflow', severity: 'error', field: 'headline' },
    ]);
    expect(platformsOver({ ...place, y: 1440 })).toEqual([]);
    expect(platformsOver({ ...place, y: 1600 })).toEqual(['Instagram', 'TikTok', 'Facebook', 'X']);
  });
});

describe('Merge fields', () => {
  const [typical] = edgeStories;
  if (!typical) throw new Error('There is no edge story.');
  const story = buildStory(typical.source, { unit: 'kg' });

  it('stand for the story in the form that consent covers', () => {
    expect(filledLine('{name}: {span}', story)).toBe(`${story.name}: ${story.span}`);
    const percent = edgeStories.find(({ id }) => id === 'percent');
    if (!percent) throw new Error('There is no percent story.');
    const filled = filledLine('{change}', buildStory(percent.source, { unit: 'kg' }));
    expect(filled).toMatch(/%$/);
  });

  it('that a story lacks, or that make a line too long, leave the whole line to the story', () => {
    expect(filledLine('{name} kept going', { ...story, name: null })).toBe('');
    const long = edgeStories.find(({ id }) => id === 'long-name') ?? typical;
    expect(filledLine('Hi {name}', buildStory(long.source, { unit: 'kg' }))).toBe('');
    const years = edgeStories.find(({ id }) => id === 'five-years') ?? typical;
    // Of all days, not of those that the chart of a long story draws.
    expect(filledLine('{weigh_ins}', buildStory(years.source, { unit: 'kg' }))).toBe('1827');
    for (const { name } of mergeFields) expect(filledLine(`{${name}}`, story)).not.toMatch(/[{}]/);
  });
});
