import { describe, expect, it } from 'vitest';
import {
  buildStory,
  edgeStories,
  type StorySource,
  storySchema,
  wordingIssues,
} from '../../remotion/story/index.ts';
import { seededRandom } from '../../remotion/story/seededRandom.ts';
import { kilogramsPerPound } from '../../remotion/story/units.ts';

function edge(id: string): StorySource {
  const found = edgeStories.find((story) => story.id === id);
  if (!found) throw new Error(`There is no edge story "${id}".`);
  return found.source;
}

/** Every text of a story. A picture that is its own address says nothing. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

describe.each(edgeStories)('edge story $id', ({ source, unit }) => {
  const story = buildStory(source, { unit });

  it('is a valid storyboard of 13 to 18 seconds, the same each time', () => {
    expect(storySchema.parse(story)).toEqual(story);
    expect(buildStory(structuredClone(source), { unit })).toEqual(story);
    const seconds = story.scenes.reduce((sum, { beats }) => sum + beats * 0.6, 0);
    expect(seconds).toBeGreaterThanOrEqual(13);
    expect(seconds).toBeLessThanOrEqual(18.01);
  });

  it('speaks carefully', () => {
    expect(texts(story).filter((text) => wordingIssues(text).length > 0)).toEqual([]);
  });

  it('keeps line and moments inside the chart', () => {
    const [low, high] = story.chart.valueDomain;
    for (const [day, value] of [...story.chart.trend.flat(), ...story.chart.weighIns]) {
      expect(day).toBeGreaterThanOrEqual(0);
      expect(day).toBeLessThanOrEqual(story.chart.days);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
    for (const { day } of story.moments) expect(day).toBeLessThanOrEqual(story.chart.days);
    expect(story.chart.trend.flat().length).toBeLessThanOrEqual(240);
  });
});

describe('consent', () => {
  it('percent: no weight is in the story, in words or in numbers', () => {
    const source = edge('percent');
    const story = buildStory(source, { unit: 'lb' });
    expect(texts(story).join(' ')).not.toMatch(/\d\s*(kg|lb|kilo|pound|stone)/iu);
    // Everyone in this story weighs over 70 kg; values are percent of the start, so none may come near that.
    const weights = [...source.weigh_ins.map((row) => row.weight_kg), source.goal?.target_weight_kg ?? 0];
    expect(Math.min(...weights)).toBeGreaterThan(70);
    const { trend, weighIns, gaps, valueDomain, valueTicks, goal } = story.chart;
    const values = [...trend.flat(), ...weighIns, ...gaps.flat()].map(([, value]) => value);
    const moments = story.moments.map(({ value }) => value);
    const ticks = valueTicks.map(({ at }) => at);
    for (const value of [...values, ...moments, ...valueDomain, ...ticks, goal ?? 0, story.result.change]) {
      expect(Math.abs(value)).toBeLessThan(30);
    }
    expect(story.unit).toBe('%');
  });

  it('percent: two members whose weights are in proportion have the same story', () => {
    const source = { ...edge('percent'), milestones: [] };
    const heavier: StorySource = {
      ...source,
      goal: { direction: 'lose', target_weight_kg: 78 * 2 },
      weigh_ins: source.weigh_ins.map((row) => ({ ...row, weight_kg: row.weight_kg * 2 })),
    };
    const chart = (of: StorySource) => buildStory(of, { unit: 'kg' }).chart;
    expect(chart(heavier)).toEqual(chart(source));
  });

  it('rounded: a story cannot tell weights apart that round to the same half kilogram', () => {
    const source = { ...edge('typical'), weight_form: 'rounded' as const };
    const random = seededRandom(9);
    const blurred: StorySource = {
      ...source,
      weigh_ins: source.weigh_ins.map((row) => ({
        ...row,
        weight_kg: Math.round(row.weight_kg * 2) / 2 + (random() - 0.5) * 0.48,
      })),
    };
    expect(buildStory(blurred, { unit: 'kg' })).toEqual(buildStory(source, { unit: 'kg' }));
    expect(buildStory(blurred, { unit: 'lb' })).toEqual(buildStory(source, { unit: 'lb' }));
  });

  it('weeks: no date is in the story', () => {
    const story = buildStory(edge('typical'), { unit: 'kg' });
    expect(texts(story).join(' ')).not.toMatch(
      /20\d\d|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/u,
    );
    expect(story.chart.startOn).toBeNull();
  });

  it('a milestone does not tell more than consent covers', () => {
    const told = (title: string, changes: Partial<StorySource>) =>
      buildStory(
        {
          ...edge('two-weigh-ins'),
          weigh_ins: edge('typical').weigh_ins,
          ...changes,
          milestones: [
            {
              achieved_on: edge('typical').milestones[0]?.achieved_on ?? '',
              title,
              milestone_type: 'weight',
            },
          ],
        },
        { unit: 'kg' },
      )
        .moments.filter(({ kind }) => kind === 'milestone')
        .map((moment) => moment.title);
    expect(told('Down 5,5 kilos!', { weight_form: 'percent' })).toEqual(['Milestone reached']);
    expect(told('83.4kg', { weight_form: 'rounded' })).toEqual(['Milestone reached']);
    expect(told('83.4 kg', { weight_form: 'exact' })).toEqual(['83.4 kg']);
    expect(told('Race on 12 Mar 2025', { date_form: 'weeks' })).toEqual(['Milestone reached']);
    expect(told('No more belly fat', {})).toEqual(['Milestone reached']);
    expect(told('First 5 km walk', {})).toEqual(['First 5 km walk']);
  });
});

describe('facts', () => {
  const straight = (fromKg: number, toKg: number, goal: StorySource['goal']): StorySource => ({
    ...edge('two-weigh-ins'),
    weight_form: 'exact',
    goal,
    weigh_ins: [
      { measured_on: '2025-01-06', weight_kg: fromKg },
      { measured_on: '2025-12-29', weight_kg: toKg },
    ],
  });

  it('shows ends and change that add up, in pounds too', () => {
    const story = buildStory(straight(90, 81, null), { unit: 'lb' });
    const rounded = (kg: number) => Math.round((kg / kilogramsPerPound) * 10) / 10;
    expect(story.result.caption).toContain(`${rounded(90)}\u00a0lb to ${rounded(81)}\u00a0lb`);
    expect(story.result.change).toBeCloseTo(rounded(81) - rounded(90), 6);
  });

  it.each([
    [90, 80, { target_weight_kg: 75, direction: 'lose' }, '66 % of the way to 75\u00a0kg'],
    [90, 74, { target_weight_kg: 75, direction: 'lose' }, 'Goal of 75\u00a0kg reached'],
    [80, 84, { target_weight_kg: 75, direction: 'lose' }, 'The goal stays: 75\u00a0kg'],
    [54, 58, { target_weight_kg: 62, direction: 'gain' }, '50 % of the way to 62\u00a0kg'],
    [74, 75, { target_weight_kg: 74, direction: 'maintain' }, 'Goal: stay near 74\u00a0kg. There'],
  ] as const)('from %d to %d kg with %o says "%s"', (from, to, goal, text) => {
    expect(buildStory(straight(from, to, goal), { unit: 'kg' }).goal?.text).toBe(text);
  });

  it('tells a gain against the goal kindly and as it is', () => {
    const story = buildStory(edge('gain-instead-of-loss'), { unit: 'kg' });
    expect(story.result.changeText).toMatch(/^\+/u);
    expect(story.result.headline).toBe('Still here, still measuring');
    expect(story.adherence?.text).toBe('74');
  });

  it('tells plateau, regain and silence before good news', () => {
    const kinds = (id: string) => buildStory(edge(id), { unit: 'kg' }).moments.map(({ kind }) => kind);
    expect(kinds('plateau')).toContain('plateau');
    expect(kinds('typical')).toEqual(expect.arrayContaining(['plateau', 'regain']));
    expect(kinds('gaps')).toContain('gap');
  });

  it('shows the typical result of 20 members or more, never of fewer', () => {
    const typical = (members: number) =>
      buildStory(
        { ...edge('typical'), cohort: { members, median_change_kg: -4.14, weeks: 26 } },
        { unit: 'kg' },
      ).typicalResult;
    expect(typical(19)).toBeNull();
    expect(typical(20)).toBe('Results vary. Typical for 20 members: −4.1\u00a0kg in 26 weeks.');
  });
});

describe('errors', () => {
  const code = (source: unknown) => {
    try {
      buildStory(source as StorySource, { unit: 'kg' });
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'told';
  };

  it('names what is wrong with the rows', () => {
    const [first, second] = edge('two-weigh-ins').weigh_ins;
    expect(code({ ...edge('typical'), weigh_ins: [first] })).toBe('too_few_weigh_ins');
    expect(code({ ...edge('typical'), weigh_ins: [first, first] })).toBe('too_few_weigh_ins');
    expect(code({ ...edge('typical'), weigh_ins: [second, first] })).toBe('invalid_source');
    expect(code({ ...edge('typical'), weight_form: 'stone' })).toBe('invalid_source');
    expect(code({})).toBe('invalid_source');
  });

  it('tells a valid story of any valid rows', () => {
    const random = seededRandom(2026);
    for (let run = 0; run < 150; run += 1) {
      let day = 0;
      const rows = Array.from({ length: 2 + Math.floor(random() * 60) }, () => {
        day += 1 + Math.floor(random() * 20);
        const measured_on = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
        return { measured_on, weight_kg: Math.round((60 + random() * 60) * 10) / 10 };
      });
      const form = (['exact', 'rounded', 'percent'] as const)[run % 3] ?? 'exact';
      const story = buildStory(
        { ...edge('typical'), milestones: [], weight_form: form, weigh_ins: rows },
        { unit: run % 2 ? 'kg' : 'lb' },
      );
      expect(storySchema.parse(story)).toEqual(story);
      expect(texts(story).join(' ')).not.toMatch(/NaN|Infinity|undefined|null/u);
      if (form === 'percent') expect(texts(story).join(' ')).not.toMatch(/\d\s*(kg|lb)/u);
    }
  });
});
