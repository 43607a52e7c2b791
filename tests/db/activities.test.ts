import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn, sqlState } from './actors.ts';
import { otherId, ownerId, peopleSql } from './world.ts';
import { activityId, planRowsSql } from './worldPlans.ts';

/** What was done belongs to a local day, and its parts to the person who did it. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(`update public.profiles set time_zone = 'Pacific/Auckland' where id = '${ownerId}'`);
  await backend.sql.exec(planRowsSql(ownerId));
});
afterAll(() => backend.close());

describe('an activity', () => {
  it('belongs to the day that it was for the member, and so do its series', async () => {
    const [row] = await backend.sql.query(
      `select a.performed_on::text, a.duration_minutes, s.recorded_on::text, s.sample_count
       from public.activities a join public.activity_streams s on s.activity_id = a.id where a.id = $1`,
      [activityId],
    );
    expect(row).toEqual({
      performed_on: '2026-01-06',
      duration_minutes: 60,
      recorded_on: '2026-01-06',
      sample_count: 3,
    });
  });

  it('keeps its day when only a note changes after a move of zone, and finds a new one with a new start', async () => {
    await backend.sql.exec(`update public.profiles set time_zone = 'UTC' where id = '${ownerId}'`);
    const change = async (set: string) =>
      (
        await backend.sql.query<{ day: string }>(
          `update public.activities set ${set} where id = $1 returning performed_on::text as day`,
          [activityId],
        )
      )[0]?.day;
    expect(await change(`notes = 'Good'`)).toBe('2026-01-06');
    expect(await change(`start_time = '2026-01-05 16:00Z'`)).toBe('2026-01-05');
  });

  it('takes sets, segments and series from nobody else', async () => {
    const add = (id: string) =>
      rowsAs(
        backend.pg,
        signedIn(id),
        `insert into public.exercise_sets (activity_id, exercise_name, set_number, reps, weight_kg)
         values ('${activityId}', 'Bench press', 2, 1, 80) returning estimated_1rm_kg, volume_kg`,
      ).catch(sqlState);
    expect(await add(otherId)).toBe('42501');
    expect(await add(ownerId)).toEqual([{ estimated_1rm_kg: 80, volume_kg: 80 }]);
    const [set] = await backend.sql.query(
      `select estimated_1rm_kg, volume_kg from public.exercise_sets where activity_id = $1 and set_number = 1`,
      [activityId],
    );
    expect(set).toEqual({ estimated_1rm_kg: 80, volume_kg: 600 });
  });

  it('is imported once', async () => {
    const load = () =>
      backend.sql
        .query(
          `insert into public.activities (user_id, source, external_id, name, category, activity_type, start_time)
           values ($1, 'strava', '77', 'Run', 'cardio_steady', 'run', now())`,
          [ownerId],
        )
        .then(() => 'added', sqlState);
    expect([await load(), await load()]).toEqual(['added', '23505']);
  });
});
