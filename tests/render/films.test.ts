import { describe, expect, it } from 'vitest';
import { prepareFilm, said } from '../../remotion/films/progress-journey/FilmContext.tsx';
import { headDay } from '../../remotion/films/progress-journey/journeyTiming.ts';
import { progressJourneySchema } from '../../remotion/films/progress-journey/schema.ts';
import { framesPerBeat } from '../../remotion/films/progress-journey/timeline.ts';
import { composeProps, FilmError, filmById, films } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';

const id = 'progress-journey';
const typical = edgeStories[0]?.source;
if (!typical) throw new Error('There is no edge story.');

function failure(run: () => unknown): FilmError {
  try {
    run();
  } catch (error) {
    if (error instanceof FilmError) return error;
  }
  throw new Error('It did not fail with a FilmError.');
}

describe('composeProps', () => {
  it('fills in defaults and gives props that survive JSON', () => {
    const props = composeProps(id, typical, { style: 'bold' });
    expect(props).toMatchObject({ style: 'bold', look: 'light', branded: true });
    expect(filmById(id)?.schema.parse(JSON.parse(JSON.stringify(props)))).toEqual(props);
  });

  it('names film, choice and story that are not valid', () => {
    expect(failure(() => composeProps('none', typical, {})).code).toBe('unknown_film');
    const choices = failure(() =>
      composeProps(id, typical, { accent: 'red', headline: 'Guaranteed results' }),
    );
    expect(choices.code).toBe('invalid_choices');
    expect(choices.issues.map(({ path }) => path)).toEqual(['accent', 'headline']);
    const few = { ...typical, weigh_ins: typical.weigh_ins.slice(0, 1) };
    expect(failure(() => composeProps(id, few, {})).code).toBe('too_few_weigh_ins');
  });
});

const shapes = {
  portrait: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
  landscape: { width: 1920, height: 1080 },
};

describe.each(films)('film $id', (film) => {
  it('describes every choice for the form', () => {
    for (const [name, field] of Object.entries(film.choicesSchema.shape)) {
      const meta = (field as { meta(): { title?: string; description?: string } | undefined }).meta();
      expect([name, Boolean(meta?.title), Boolean(meta?.description)]).toEqual([name, true, true]);
    }
    expect(film.choicesSchema.parse(film.defaultChoices)).toEqual(film.defaultChoices);
  });

  // Facebook takes no reel under 3 s; beyond 18 s the sound bed would end before the film.
  it.each(film.still ? edgeStories : [])('is one frame of its shape for $id', ({ source, unit }) => {
    for (const [format, size] of Object.entries(shapes)) {
      const props = composeProps(film.id, source, { unit, format });
      expect([film.durationInFrames(props), film.sizeOf(props)]).toEqual([1, size]);
    }
  });

  it.each(film.still ? [] : edgeStories)(
    'draws $id in 4 to 18 seconds, with and without its options',
    ({ source, unit }) => {
      const switches = Object.keys(film.defaultChoices).filter((name) => name.startsWith('show'));
      const spare = Object.fromEntries([...switches, 'branded'].map((name) => [name, false]));
      for (const choices of [{ unit }, { unit, ...spare }]) {
        const props = composeProps(film.id, source, choices);
        const seconds = film.durationInFrames(props) / film.fps;
        expect(seconds).toBeGreaterThanOrEqual(4);
        expect(seconds).toBeLessThanOrEqual(18);
        expect(film.sizeOf(props)).toEqual({ width: 1080, height: 1920 });
      }
    },
  );
});

describe.each(edgeStories)('timing of $id', ({ source, unit }) => {
  const film = prepareFilm(progressJourneySchema.parse(composeProps(id, source, { unit })));

  it('stops on the beat, in order, and reaches the end before the scene does', () => {
    const journey = film.times.find((scene) => scene.id === 'journey');
    let before = 0;
    for (const { from } of film.timing.moments) {
      expect(from % framesPerBeat).toBe(0);
      expect(from - before).toBeGreaterThanOrEqual(framesPerBeat * 2);
      before = from;
    }
    expect(film.timing.drawnAt).toBeGreaterThan(before);
    expect(film.timing.drawnAt).toBeLessThan((journey?.from ?? 0) + (journey?.duration ?? 0));
  });

  it('draws forwards, from the first day to the last', () => {
    let last = 0;
    for (let frame = 0; frame <= film.timing.drawnAt; frame += 1) {
      const day = headDay(film.timing, frame);
      expect(day).toBeGreaterThanOrEqual(last);
      last = day;
    }
    expect(last).toBe(film.story.chart.days);
  });
});

describe('timeline of the journey', () => {
  const cut = (timeline: unknown[], choices = {}) =>
    prepareFilm(progressJourneySchema.parse(composeProps(id, typical, { timeline, ...choices })));
  const ids = (film: ReturnType<typeof cut>) => film.times.map((scene) => scene.id);
  const whole = cut([]);

  it('swaps what stands behind the line, leaves out and trims scenes, and says other words', () => {
    const film = cut([
      { id: 'result', beats: 8, words: { '0': 'Look at that' } },
      { id: 'consistency' },
      { id: 'hook', hidden: true },
      { id: 'journey', words: { '1': 'A quiet stretch' } },
    ]);
    expect(ids(film)).toEqual(['journey', 'result', 'consistency', 'closing']);
    expect(film.times[1]).toMatchObject({ duration: 8 * framesPerBeat, from: film.times[0]?.duration });
    expect(said(film, 'result', 0)).toBe('Look at that');
    expect(film.timing.moments.map(({ moment }) => moment.title)).toEqual([
      whole.story.moments[0]?.title,
      'A quiet stretch',
      whole.story.moments[2]?.title,
    ]);
  });

  it('never loses the line, tells it before what it came to, and leaves its moments time', () => {
    const film = cut([
      { id: 'closing' },
      { id: 'result' },
      { id: 'journey', hidden: true, beats: 2 },
      { id: 'hook' },
    ]);
    expect(ids(film)).toEqual(['hook', 'journey', 'result', 'consistency', 'closing']);
    const frames = film.timing.moments.map(({ from }) => from);
    expect(frames.every((from, index) => from - (frames[index - 1] ?? 0) >= 2 * framesPerBeat)).toBe(true);
    expect(film.timing.drawnAt).toBeGreaterThan(frames.at(-1) ?? 0);
  });

  it('keeps figures what the rows say', () => {
    expect(said(cut([{ id: 'result', words: { '2': 'Nothing' } }]), 'result', 2)).toBe(
      whole.story.result.changeText,
    );
    expect(() => cut([{ id: 'result', words: { '0': 'Minus 40 kg' } }])).toThrow(FilmError);
  });
});

describe('cards', () => {
  const props = (film: string, story: string, choices = {}) => {
    const edge = edgeStories.find((candidate) => candidate.id === story);
    if (!edge) throw new Error(`There is no story "${story}".`);
    return composeProps(film, edge.source, { unit: edge.unit, ...choices });
  };

  it.each(films)('$id takes the shape that is asked for', (film) => {
    const sizeOf = (format: string) => film.sizeOf(props(film.id, 'typical', { format }));
    expect(sizeOf('square')).toEqual({ width: 1080, height: 1080 });
    expect(sizeOf('landscape')).toEqual({ width: 1920, height: 1080 });
    expect(failure(() => sizeOf('round')).code).toBe('invalid_choices');
  });

  const weekOf = (story: string) => progressJourneySchema.parse(props('progress-journey', story)).story.week;

  it('tell a week with what was planned, and a hard one only with what was done', () => {
    expect(weekOf('typical')).toMatchObject({ planned: 19, done: 17, label: 'Week 31' });
    expect(
      weekOf('typical')
        .days.map(({ label }) => label)
        .join(''),
    ).toBe('1234567');
    expect(weekOf('gain-instead-of-loss')).toMatchObject({ planned: 4, done: 4 });
    expect(weekOf('two-weigh-ins')).toMatchObject({ days: [], done: 0 });
  });

  it('name weekdays only where dates are consented to', () => {
    expect(weekOf('pounds').label).toMatch(/^Week to \d+ [A-Z][a-z]{2}$/);
    expect(
      weekOf('pounds')
        .days.map(({ label }) => label)
        .join(''),
    ).toMatch(/^[MTWFS]{7}$/);
  });

  it('keep the trend of a week to themselves when its days were not measured', () => {
    const [typical] = edgeStories;
    const weighIns = typical?.source.weigh_ins ?? [];
    const silent = weighIns.filter(
      (_, index) => index < weighIns.length - 12 || index === weighIns.length - 1,
    );
    const story = progressJourneySchema.parse(
      composeProps(
        'progress-journey',
        { ...(typical as NonNullable<typeof typical>).source, weigh_ins: silent },
        {},
      ),
    ).story;
    expect(weekOf('typical').change).not.toBeNull();
    expect(story.week).toMatchObject({ change: null, changeText: null });
  });
});
