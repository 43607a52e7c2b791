import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { consent, filmableMember, makeMember, weigh } from './stories.ts';

interface Source {
  user: { display_name: string | null };
  weight_form: string;
  date_form: string;
  goal: { target_weight_kg: number; direction: string } | null;
  weigh_ins: { measured_on: string; weight_kg: number }[];
  milestones: { achieved_on: string; title: string }[];
  streaks: { streak_type: string; current_days: number; longest_days: number }[];
  adherence: Record<string, unknown> | null;
  cohort: { members: number; median_change_kg: number; weeks: number } | null;
}

/** What a film may be made of, and of whom none may be made. */
let backend: TestBackend;
let growth: SupabaseClient;
beforeAll(async () => {
  backend = await testBackend();
  growth = await backend.staff('growth');
});
afterAll(() => backend.close());

const source = async (id: string): Promise<Source> => {
  const { data, error } = await growth.rpc('story_source', { p_user_id: id });
  if (error) throw error;
  return data as Source;
};
const refusals = async (id: string) =>
  (await backend.sql.query<{ code: string }>('select code from private.render_refusals($1)', [id])).map(
    ({ code }) => code,
  );

describe('the source of a story', () => {
  it('holds what an exact consent covers', async () => {
    const id = await filmableMember(backend, {}, { weightForm: 'exact', dateForm: 'dates' });
    await consent(backend, id, { mediaClass: 'name', nameForm: 'full_name' });
    // Two weigh-ins a day: the later one counts.
    await backend.sql.query(
      `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg) values ($1, '2026-01-05', '2026-01-05 20:00Z', 83.25)`,
      [id],
    );
    await backend.sql.query(
      // Late in the evening in UTC is the next day in Berlin.
      `insert into public.goal_milestones (user_id, title, achieved_at) values ($1, 'First 3 kg', '2026-02-01 23:30Z'), ($1, 'Still ahead', null)`,
      [id],
    );
    await backend.sql.query(
      `insert into public.user_streaks (user_id, streak_type, current_streak_days, longest_streak_days) values ($1, 'logging', 3, 21)`,
      [id],
    );
    await backend.sql.query(
      `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score) values
        ($1, 'meal', gen_random_uuid(), '2026-01-06', 'completed', null), ($1, 'meal', gen_random_uuid(), '2026-01-07', 'similar', 0.5),
        ($1, 'meal', gen_random_uuid(), '2026-01-08', 'skipped', null), ($1, 'meal', gen_random_uuid(), '2026-01-09', 'unknown', null),
        ($1, 'meal', gen_random_uuid(), '2027-01-09', 'completed', null)`,
      [id],
    );
    expect(await source(id)).toEqual({
      user: { display_name: 'Mara Example Member' },
      weight_form: 'exact',
      date_form: 'dates',
      goal: { target_weight_kg: 70, direction: 'lose' },
      weigh_ins: [
        { measured_on: '2026-01-05', weight_kg: 83.25 },
        { measured_on: '2026-02-02', weight_kg: 82.1 },
        { measured_on: '2026-03-02', weight_kg: 80.2 },
        { measured_on: '2026-03-30', weight_kg: 78.3 },
      ],
      milestones: [{ achieved_on: '2026-02-02', title: 'First 3 kg', milestone_type: 'weight' }],
      streaks: [{ streak_type: 'logging', current_days: 3, longest_days: 21 }],
      adherence: { from: '2026-01-05', to: '2026-03-30', planned: 3, completed: 1, rate_pct: 50 },
      cohort: null,
    });
  });

  it('rounds to half a kilogram, counts days from a made-up Monday and tells no name without consent for it', async () => {
    const id = await filmableMember(backend);
    await backend.sql.query(
      `insert into public.goal_milestones (user_id, title, achieved_at) values ($1, 'Down 3.2 kg', '2026-02-02 12:00Z'), ($1, 'Thirty days of walking', '2026-02-02 12:00Z')`,
      [id],
    );
    const story = await source(id);
    expect(story.user.display_name).toBeNull();
    expect(story.weigh_ins).toEqual([
      { measured_on: '2001-01-01', weight_kg: 84 },
      { measured_on: '2001-01-29', weight_kg: 82 },
      { measured_on: '2001-02-26', weight_kg: 80 },
      { measured_on: '2001-03-26', weight_kg: 78.5 },
    ]);
    expect(story.milestones).toEqual([
      { achieved_on: '2001-01-29', title: 'Thirty days of walking', milestone_type: 'weight' },
    ]);
  });

  it('of a percent consent holds an index in place of weights', async () => {
    const story = await source(await filmableMember(backend, {}, { weightForm: 'percent' }));
    expect(story.weigh_ins.map(({ weight_kg }) => weight_kg)).toEqual([100, 97.7, 95.5, 93.2]);
    expect(story.goal).toEqual({ target_weight_kg: 83.3, direction: 'lose' });
    expect(JSON.stringify(story)).not.toMatch(/84|82\.1|78\.3/);
  });

  it('takes the most careful form of all platforms', async () => {
    const id = await filmableMember(backend, {}, { weightForm: 'exact', dateForm: 'dates' });
    await consent(backend, id, { mediaClass: 'name', nameForm: 'full_name' });
    await consent(backend, id, { platform: 'tiktok', weightForm: 'percent', dateForm: 'weeks' });
    await consent(backend, id, { platform: 'tiktok', mediaClass: 'name', nameForm: 'initials' });
    expect(await source(id)).toMatchObject({
      weight_form: 'percent',
      date_form: 'weeks',
      user: { display_name: 'M.E.M.' },
    });
    await consent(backend, id, { platform: 'tiktok', decision: 'withdrawn' });
    await consent(backend, id, { platform: 'tiktok', mediaClass: 'name', decision: 'withdrawn' });
    expect(await source(id)).toMatchObject({
      weight_form: 'exact',
      user: { display_name: 'Mara Example Member' },
    });
  });

  it('knows what is typical from twenty comparable members on, coarsely', async () => {
    const id = await filmableMember(backend, {}, { weightForm: 'exact' });
    const others = [];
    for (let i = 0; i < 21; i += 1) {
      const other = await makeMember(backend);
      others.push(other);
      // Half of them stopped after a week: their last weigh-in counts.
      await weigh(
        backend,
        other,
        i % 2
          ? [
              [0, 90],
              [84, 85.2],
            ]
          : [
              [0, 90],
              [7, 89],
            ],
      );
    }
    const { cohort } = await source(id);
    expect(cohort?.weeks).toBe(12);
    expect(cohort?.members).toBe(20);
    // Of 25 comparable members (21 here, four of the tests above) 11 lost 1 kg, 10 lost 4.8 kg and four 5.7 or less.
    expect(cohort?.median_change_kg).toBe(-5);
  });
});

describe('a film is refused', () => {
  it('without consent, and after its withdrawal or expiry', async () => {
    const id = await filmableMember(backend);
    expect(await refusals(id)).toEqual([]);
    await consent(backend, id, { decision: 'withdrawn' });
    expect(await refusals(id)).toEqual(['no_consent']);
    const answer = await growth.rpc('story_source', { p_user_id: id });
    expect(answer.error).toMatchObject({
      code: 'KR001',
      details: 'no_consent',
      message: expect.stringMatching(/^There is no consent/),
    });
    await consent(backend, id, { expiresAt: '2020-01-01T00:00:00Z' });
    expect(await refusals(id)).toEqual(['no_consent']);
    await consent(backend, id);
    expect(await refusals(id)).toEqual([]);
  });

  it('of a consent that shows only the name', async () => {
    const id = await makeMember(backend);
    await weigh(backend, id, [
      [0, 84],
      [84, 78],
    ]);
    await consent(backend, id, { mediaClass: 'name' });
    expect(await refusals(id)).toEqual(['no_consent']);
  });

  it('of minors and of those whose age is unknown', async () => {
    expect(await refusals(await filmableMember(backend, { birthDate: '2012-01-01' }))).toEqual(['minor']);
    const unknown = await filmableMember(backend, { birthDate: null });
    expect(await refusals(unknown)).toEqual(['minor']);
    await backend.sql.query('update public.profiles set age = 34 where id = $1', [unknown]);
    expect(await refusals(unknown)).toEqual([]);
  });

  it('when the weight or the goal is underweight', async () => {
    // 18.5 at 170 cm is 53.465 kg.
    expect(await refusals(await filmableMember(backend, { goalKg: 53.4 }))).toEqual(['underweight_goal']);
    expect(await refusals(await filmableMember(backend, { goalKg: 53.5 }))).toEqual([]);
    expect(await refusals(await filmableMember(backend, { goalKg: null, heightCm: 206 }))).toEqual([
      'underweight_goal',
    ]);
  });

  it('after more than a kilogram a week over four weeks', async () => {
    const loses = async (series: [number, number][]) => {
      const id = await makeMember(backend);
      await weigh(backend, id, series);
      await consent(backend, id);
      return refusals(id);
    };
    expect(
      await loses([
        [0, 90],
        [28, 86],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 90],
        [28, 85.9],
      ]),
    ).toEqual(['rapid_loss']);
    expect(
      await loses([
        [0, 90],
        [14, 85.9],
        [60, 86],
      ]),
    ).toEqual(['rapid_loss']);
    // 35 days allow 5 kg; a gap of two months says nothing about any four weeks.
    expect(
      await loses([
        [0, 90],
        [35, 85.2],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 90],
        [35, 84.9],
      ]),
    ).toEqual(['rapid_loss']);
    expect(
      await loses([
        [0, 90],
        [60, 80],
      ]),
    ).toEqual([]);
    expect(
      await loses([
        [0, 86],
        [28, 90],
      ]),
    ).toEqual([]);
  });

  it('with weigh-ins on fewer than two days', async () => {
    const id = await makeMember(backend);
    await consent(backend, id);
    expect(await refusals(id)).toEqual(['too_few_weigh_ins']);
    await weigh(backend, id, [[0, 84]]);
    expect(await refusals(id)).toEqual(['too_few_weigh_ins']);
  });

  it('of nobody: an unknown member is not found', async () => {
    const { error } = await growth.rpc('story_source', { p_user_id: '00000000-0000-4000-8000-00000000dead' });
    expect(error?.code).toBe('P0002');
  });

  it('to whoever may not see content', async () => {
    const id = await filmableMember(backend);
    for (const client of [
      await backend.staff('support'),
      await backend.staff('analyst'),
      (await backend.member()).client,
    ])
      expect((await client.rpc('story_source', { p_user_id: id })).error?.code).toBe('42501');
  });
});
