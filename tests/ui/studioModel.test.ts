import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { films } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { choiceErrors } from '../../src/studio/choiceErrors.ts';
import { choiceFields, labelFrom, optionLabel } from '../../src/studio/choiceFields.ts';
import { refusalSummary, refusalText } from '../../src/studio/refusals.ts';
import { failureText } from '../../src/studio/renderFailure.ts';
import {
  clock,
  megabytes,
  pollWhileRunning,
  secondsSoFar,
  stageText,
  videoFileName,
} from '../../src/studio/renderJob.ts';
import { sameContent } from '../../src/studio/sameContent.ts';
import { studioDraft } from '../../src/studio/studioDraft.ts';
import { memberFacts, signedKilograms } from '../../src/studio/studioMember.ts';
import { composed } from '../../src/studio/useFilm.ts';
import { studioPath } from '../../src/studio/useStudioPlace.ts';
import { whyNotRender } from '../../src/studio/whyNotRender.ts';

const everyKind = z.object({
  mood: z.enum(['calm', 'bold']).meta({ title: 'Mood', description: 'How it feels.' }),
  showGoal: z.boolean(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .meta({ title: 'Accent', control: 'colour' }),
  speed: z.number().min(0.5).max(2),
  beats: z.int().min(1),
  closing_line: z.string().max(40).default(''),
});

describe('The form of a film', () => {
  it('has an input for every kind of choice, labelled by the schema', () => {
    expect(choiceFields(everyKind)).toMatchObject([
      { kind: 'options', label: 'Mood', help: 'How it feels.', options: ['calm', 'bold'] },
      { kind: 'switch', label: 'Show goal' },
      { kind: 'colour', label: 'Accent' },
      { kind: 'number', label: 'Speed', min: 0.5, max: 2, whole: false },
      { kind: 'number', label: 'Beats', min: 1, whole: true },
      { kind: 'text', label: 'Closing line', maxLength: 40 },
    ]);
  });

  it('refuses a kind that it has no input for, instead of leaving it out', () => {
    expect(() => choiceFields(z.object({ tags: z.array(z.string()) }))).toThrow(/"tags"/);
  });

  it.each(films.map((film) => [film.id, film] as const))(
    'exists for every choice of %s, with help',
    (_, film) => {
      const fields = choiceFields(film.choicesSchema);
      // The timeline has an editor of its own.
      expect(fields.map(({ name }) => name)).toEqual(
        Object.keys(film.choicesSchema.shape).filter((name) => name !== 'timeline'),
      );
      expect(fields.filter(({ help }) => !help)).toEqual([]);
    },
  );

  it('complains in words, and the schema’s own words come first', () => {
    const bad = { mood: 'sad', accent: 'red', speed: 9, beats: 'x', closing_line: 'y'.repeat(41) };
    expect(choiceErrors(everyKind, bad)).toEqual({
      mood: 'Choose one of the options.',
      showGoal: 'This is needed.',
      accent: expect.any(String),
      speed: 'At most 2.',
      beats: 'Enter a number.',
      closing_line: 'At most 40 characters.',
    });
    const own = z.object({ accent: z.string().regex(/^#/u, 'Use a colour like #C2502E.') });
    expect(choiceErrors(own, { accent: 'red' })).toEqual({ accent: 'Use a colour like #C2502E.' });
  });

  it('reads names as words', () => {
    expect([
      labelFrom('closingLine'),
      labelFrom('show_goal'),
      optionLabel('kg'),
      optionLabel('editorial'),
    ]).toEqual(['Closing line', 'Show goal', 'kg', 'Editorial']);
  });
});

describe('The film on the page', () => {
  const film = films[0];
  const source = edgeStories[0]?.source;
  if (!film) throw new Error('There is no film');

  it('is composed of the member’s rows and the choices, trimmed', () => {
    const state = composed(film, source, { headline: ' Week by week ' });
    expect(state).toMatchObject({ errors: {}, choices: { headline: 'Week by week' } });
    expect(state.frames).toBeGreaterThan(60);
  });

  it('says beside the field what is wrong', () => {
    const { errors, props } = composed(film, source, { headline: 'x'.repeat(200) });
    expect(errors).toEqual({ headline: 'At most 48 characters.' });
    expect(props).toBeUndefined();
  });

  it('says why there is none', () => {
    expect(composed(film, { ...source, weigh_ins: [] }, {}).problem).toMatch(/\w+/);
    expect(composed(film, { nonsense: true }, {}).problem).toMatch(/rows/);
  });
});

describe('A render job', () => {
  const job = {
    id: '1a2b3c4d-0000-4000-8000-000000000000',
    user_id: 'u',
    template_id: 't',
    film: 'progress-journey',
    display_name: 'Noor',
    choices: { look: 'dark' },
  };

  it('is polled while it runs, and only then', () => {
    expect(pollWhileRunning([{ status: 'succeeded' }, { status: 'queued' }])).toBe(1000);
    expect(pollWhileRunning([{ status: 'failed' }, { status: 'cancelled' }])).toBe(false);
    expect(pollWhileRunning(undefined)).toBe(false);
  });

  it('says what is happening', () => {
    const at = { stage: null, cancel_requested_at: null, attempts: 0 };
    expect(stageText({ ...at, status: 'queued' })).toBe('Waiting for a free worker');
    expect(stageText({ ...at, status: 'queued', attempts: 1 })).toBe('Waiting to try again');
    expect(stageText({ ...at, status: 'rendering', stage: 'drawing' })).toBe('Drawing');
    expect(stageText({ ...at, status: 'rendering', cancel_requested_at: '2026-01-01T00:00:00Z' })).toBe(
      'Stopping',
    );
  });

  it('never runs for less than no time, whatever the clocks say', () => {
    const now = new Date('2026-01-01T00:01:15Z');
    expect(clock(secondsSoFar({ started_at: '2026-01-01T00:00:00Z', finished_at: null }, now))).toBe('1:15');
    expect(secondsSoFar({ started_at: '2026-01-01T09:00:00Z', finished_at: null }, now)).toBe(0);
    expect(secondsSoFar({ started_at: null, finished_at: null }, now)).toBe(0);
  });

  it('is of what is on the page, the film’s defaults included', () => {
    const page = {
      userId: 'u',
      templateId: 't',
      choices: { look: 'dark', unit: 'kg' },
      defaults: { unit: 'kg' },
    };
    expect(sameContent(job, page)).toBe(true);
    expect(sameContent(job, { ...page, userId: 'other' })).toBe(false);
    expect(sameContent(job, { ...page, choices: { look: 'dark', unit: 'lb' } })).toBe(false);
  });

  it('names its file so that every system takes it', () => {
    expect(videoFileName(job)).toBe('keel-progress-journey-noor-1a2b3c4d.mp4');
    expect(videoFileName({ ...job, display_name: 'נועה/../x' })).toBe('keel-progress-journey-x-1a2b3c4d.mp4');
    expect(videoFileName({ ...job, display_name: null })).toBe('keel-progress-journey-1a2b3c4d.mp4');
    expect(megabytes(3_400_000)).toBe('3.4 MB');
  });

  it('has a next step for every failure, known or not', () => {
    for (const code of ['invalid_props', 'disk_full', 'attempts_exhausted', 'something_new', null])
      expect(failureText(code).next.length).toBeGreaterThan(20);
    expect(failureText('invalid_props').retry).toBe(false);
  });
});

describe('A member of the studio', () => {
  const member = {
    user_id: 'u',
    display_name: 'Noor',
    weigh_ins: 55,
    first_on: '2026-03-03',
    last_on: '2026-10-12',
    change_kg: -8.4,
    eligible: true,
    refusals: [],
    platforms: [],
  };

  it('is told apart by facts, as far as they may be known', () => {
    expect(memberFacts(member)).toBe('55 weigh-ins · 3 Mar 2026 – 12 Oct 2026 · −8.4 kg');
    expect(memberFacts({ ...member, weigh_ins: 1, first_on: null, last_on: null, change_kg: null })).toBe(
      '1 weigh-in',
    );
    expect([signedKilograms(1.25), signedKilograms(0)]).toEqual(['+1.3 kg', '±0.0 kg']);
  });

  it('is refused with a reason and what would change it, for every code of the database', () => {
    for (const code of ['no_consent', 'minor', 'underweight_goal', 'rapid_loss', 'too_few_weigh_ins']) {
      expect(refusalText(code)).not.toBe(refusalText('unheard_of'));
      expect(refusalText(code).remedy).toMatch(/\.$/);
    }
    expect(refusalSummary(['minor', 'no_consent'])).toMatch(/18.*consent/);
  });
});

describe('The studio', () => {
  it('says in words why nothing can be rendered yet', () => {
    const ready = {
      userId: 'u',
      member: { data: { eligible: true } },
      template: {},
      film: {},
      preview: { props: {}, frames: 1, errors: {} },
    };
    expect(whyNotRender(ready)).toBeUndefined();
    expect(whyNotRender({ ...ready, userId: undefined })).toBe('Choose a member first.');
    expect(whyNotRender({ ...ready, member: { data: { eligible: false } } })).toMatch(/no video/);
    expect(whyNotRender({ ...ready, preview: { frames: 1, errors: { a: 'x', b: 'y' } } })).toBe(
      '2 fields need correcting first.',
    );
  });

  it('keeps a draft for one member and template, and survives a broken one', () => {
    studioDraft.write('u', 't', { headline: 'Hello' });
    expect(studioDraft.read('u', 't')).toEqual({ headline: 'Hello' });
    expect(studioDraft.read('u', 'other')).toBeUndefined();
    sessionStorage.setItem('keel.studio.u.t', '{broken');
    expect(studioDraft.read('u', 't')).toBeUndefined();
  });

  it('is a place with an address', () => {
    expect(studioPath({ render: 'r', user: undefined })).toBe('/studio?render=r');
  });
});
