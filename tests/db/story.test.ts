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

/** What a film may be made of. */
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
      `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score) values
        ($1, 'meal', gen_random_uuid(), '2026-01-06', 'completed', null), ($1, 'meal', gen_random_uuid(), '2026-01-07', 'similar', 0.5),
        ($1, 'meal', gen_random_uuid(), '2026-01-08', 'skipped', null), ($1, 'meal', gen_random_uuid(), '2026-01-09', 'unknown', null),
        ($1, 'meal', gen_random_uuid(), '2027-01-09', 'completed', null)`,
      [id],
    );
    // The worker's part: streaks follow the records a moment later.
    await backend.sql.query('select private.settle_rewards(1000)');
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
      streaks: [
        { streak_type: 'logging', current_days: 0, longest_days: 3 },
        { streak_type: 'weigh_in', current_days: 0, longest_days: 1 },
        { streak_type: 'nutrition', current_days: 0, longest_days: 2 },
      ],
      adherence: { from: '2026-01-05', to: '2026-03-30', planned: 3, completed: 1, rate_pct: 50 },
      week: null,
      cohort: null,
    });
  });

  it('tells the last seven days with a plan, days of nothing among them, in the days of the story', async () => {
    const id = await filmableMember(backend);
    await backend.sql.query(
      `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score) values
        ($1, 'meal', gen_random_uuid(), '2026-03-19', 'completed', null),
        ($1, 'meal', gen_random_uuid(), '2026-03-20', 'completed', null), ($1, 'session', gen_random_uuid(), '2026-03-20', 'skipped', null),
        ($1, 'meal', gen_random_uuid(), '2026-03-26', 'completed', null), ($1, 'meal', gen_random_uuid(), '2026-03-28', 'unknown', null)`,
      [id],
    );
    const { week, weigh_ins: weighIns } = (await source(id)) as unknown as {
      week: { days: { on: string; planned: number; done: number }[] };
      weigh_ins: { measured_on: string }[];
    };
    expect(week.days.map(({ planned, done }) => [planned, done])).toEqual([
      [2, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
    const day = (on: string | undefined) => Date.parse(String(on)) / 86_400_000;
    expect(day(week.days[6]?.on) - day(weighIns[0]?.measured_on)).toBe(day('2026-03-26') - day('2026-01-05'));
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

describe('photos of a story', () => {
  const withFilm = async (id: string) =>
    await growth.rpc('story_source', { p_user_id: id, p_film: 'before-after' });
  const photo = (id: string, name: string, on: string, part = 'full_body', type = 'progress_photo') =>
    backend.sql.query(
      `insert into public.user_milestones_media (user_id, milestone_type, media_url, date_taken, body_part)
       values ($1, $2, $3, $4, $5)`,
      [id, type, `${id}/${name}.jpg`, on, part],
    );

  it('are there by consent for photos only, the face only where every platform may show it', async () => {
    const id = await filmableMember(backend);
    expect((await withFilm(id)).error).toMatchObject({ code: 'KR001', details: 'no_photo_consent' });
    await consent(backend, id, { mediaClass: 'body' });
    await consent(backend, id, { mediaClass: 'body', platform: 'tiktok' });
    await photo(id, 'first', '2026-01-05', 'full_body', 'before_photo');
    expect((await withFilm(id)).error).toMatchObject({ code: 'KR001', details: 'too_few_photos' });
    await photo(id, 'middle', '2026-02-02');
    await photo(id, 'waist', '2026-03-02', 'waist');
    await photo(id, 'face', '2026-03-20', 'face');
    await photo(id, 'tape', '2026-03-29', 'waist', 'measurement_photo');
    // Weeks, not dates: the first weigh-in lies on 1 January 2001. A part without a face needs no hiding.
    const before = { path: `${id}/first.jpg`, taken_on: '2001-01-01', hide_face: true };
    expect((await withFilm(id)).data.photos).toEqual({
      before,
      after: { path: `${id}/waist.jpg`, taken_on: '2001-02-26', hide_face: false },
    });
    await consent(backend, id, { mediaClass: 'face' });
    expect((await withFilm(id)).data.photos.before).toEqual(before);
    await consent(backend, id, { mediaClass: 'face', platform: 'tiktok' });
    expect((await withFilm(id)).data.photos).toMatchObject({
      before: { hide_face: false },
      after: { path: `${id}/face.jpg`, hide_face: false },
    });
    expect(await source(id)).not.toHaveProperty('photos');
  });

  it('stop their films when the consent for them goes or a photo does', async () => {
    const id = await filmableMember(backend);
    await consent(backend, id, { mediaClass: 'body' });
    await photo(id, 'first', '2026-01-05');
    await photo(id, 'last', '2026-03-02');
    const { data: source_data } = await withFilm(id);
    const queued = async () => {
      const [row] = await backend.sql.query<{ id: string }>(
        `insert into public.viral_video_generations (user_id, film, source_data, content_hash)
         values ($1, 'before-after', $2, encode(sha256(gen_random_uuid()::text::bytea), 'hex')) returning id`,
        [id, JSON.stringify(source_data)],
      );
      return row?.id;
    };
    const state = async (video: string | undefined) =>
      (
        await backend.sql.query(
          'select status, error_code from public.viral_video_generations where id = $1',
          [video],
        )
      )[0];
    const first = await queued();
    await consent(backend, id, { mediaClass: 'body', decision: 'withdrawn' });
    expect(await state(first)).toEqual({ status: 'cancelled', error_code: 'no_consent' });
    await consent(backend, id, { mediaClass: 'body' });
    const second = await queued();
    await backend.sql.query(`delete from public.user_milestones_media where media_url = $1`, [
      `${id}/last.jpg`,
    ]);
    await backend.sql.query(`select public.claim_render('w')`);
    expect(await state(second)).toEqual({ status: 'cancelled', error_code: 'no_consent' });
  });
});
