import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn } from './actors.ts';
import { otherId, ownerId, peopleSql } from './world.ts';

/** A day's sums are always those of its meals, whatever is done to the meals. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
afterAll(() => backend.close());
beforeEach(async () => {
  await backend.sql.exec(
    `delete from public.meals; update public.profiles set time_zone = 'America/New_York'`,
  );
});

const childId = '00000000-0000-4000-8000-0000000000cc';

async function eat(at: string, kcal: number, child: string | null = null, user = ownerId): Promise<string> {
  const [row] = await backend.sql.query<{ id: string }>(
    `insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, total_protein_g, iron_mg)
     values ($1, $2, 'snack', $3, $4, 10.5, null) returning id`,
    [user, child, at, kcal],
  );
  return row?.id ?? '';
}

/** Days with sums as `day meals kcal`, a child's marked, the member's first. */
const days = async (user = ownerId): Promise<string[]> =>
  (
    await backend.sql.query<{ line: string }>(
      `select concat_ws(' ', date, meal_count, total_calories::float, case when child_id is not null then 'child' end) as line
       from public.daily_nutrition_summaries where user_id = $1 order by date, child_id nulls first`,
      [user],
    )
  ).map(({ line }) => line);

/** What the sums would be if they were counted from the meals now. */
const differences = () =>
  backend.sql.query(
    `with counted as (
       select user_id, child_id, logged_on as date, count(*)::int as meal_count, sum(total_calories) as total_calories,
         sum(total_protein_g) as total_protein_g, coalesce(sum(iron_mg), 0) as iron_mg, max(logged_at) as last_meal_at
       from public.meals group by 1, 2, 3
     ), kept as (
       select user_id, child_id, date, meal_count, total_calories, total_protein_g, iron_mg, last_meal_at
       from public.daily_nutrition_summaries
     )
     (select * from counted except select * from kept) union all (select * from kept except select * from counted)`,
  );

describe('the sums of a day', () => {
  it('begin and grow with its meals, on the day that it is for the member', async () => {
    await eat('2026-03-10T12:00Z', 400);
    await eat('2026-03-11T03:30Z', 250.5); // still the 10th in New York
    await eat('2026-03-11T04:30Z', 100); // half past midnight, the 11th: daylight saving began on the 8th
    expect(await days()).toEqual(['2026-03-10 2 650.5', '2026-03-11 1 100']);
  });

  it('follow a change, a move to another day, and a move to another person', async () => {
    const id = await eat('2026-03-10T12:00Z', 400);
    await eat('2026-03-10T18:00Z', 300);
    await backend.sql.query('update public.meals set total_calories = 450 where id = $1', [id]);
    expect(await days()).toEqual(['2026-03-10 2 750']);
    await backend.sql.query(`update public.meals set logged_at = '2026-03-12T12:00Z' where id = $1`, [id]);
    expect(await days()).toEqual(['2026-03-10 1 300', '2026-03-12 1 450']);
    await backend.sql.query('update public.meals set user_id = $2 where id = $1', [id, otherId]);
    expect([await days(), await days(otherId)]).toEqual([['2026-03-10 1 300'], ['2026-03-12 1 450']]);
  });

  it('go with the last meal', async () => {
    const id = await eat('2026-03-10T12:00Z', 400);
    await eat('2026-03-10T18:00Z', 300);
    await backend.sql.query('delete from public.meals where id = $1', [id]);
    expect(await days()).toEqual(['2026-03-10 1 300']);
    await backend.sql.exec('delete from public.meals');
    expect(await days()).toEqual([]);
  });

  it('keep a child apart from the person who feeds it', async () => {
    await backend.sql.exec(
      `insert into public.children (id, user_id, name, birth_date) values ('${childId}', '${ownerId}', 'Kim', '2025-02-01')`,
    );
    const id = await eat('2026-03-10T12:00Z', 120, childId);
    await eat('2026-03-10T12:00Z', 600);
    expect(await days()).toEqual(['2026-03-10 1 600', '2026-03-10 1 120 child']);
    await backend.sql.query('update public.meals set child_id = null where id = $1', [id]);
    expect(await days()).toEqual(['2026-03-10 2 720']);
  });

  it('stay where they are when the member moves to another zone, and a wrong day cannot be written', async () => {
    const id = await eat('2026-03-11T03:30Z', 250);
    await backend.sql.exec(`update public.profiles set time_zone = 'Asia/Tokyo'`);
    await backend.sql.query(
      `update public.meals set notes = 'Late', logged_on = '2020-01-01' where id = $1`,
      [id],
    );
    expect(await days()).toEqual(['2026-03-10 1 250']);
    await eat('2026-03-11T20:00Z', 90);
    expect(await days()).toEqual(['2026-03-10 1 250', '2026-03-12 1 90']);
  });

  it('hold after many rows at once', async () => {
    await backend.sql.exec(`
      insert into public.meals (user_id, meal_type, logged_at, total_calories, iron_mg)
        select case when n % 3 = 0 then '${otherId}' else '${ownerId}' end::uuid, 'lunch',
          timestamptz '2026-05-01 00:00Z' + make_interval(hours => n * 7), n, case when n % 2 = 0 then 0.25 end
        from generate_series(1, 200) n;
      update public.meals set logged_at = logged_at + interval '9 hours', iron_mg = 1 where total_calories % 5 = 0;
      delete from public.meals where total_calories % 7 = 0;
    `);
    expect((await days()).length).toBeGreaterThan(40);
    expect(await differences()).toEqual([]);
  });

  it('are the member’s to read and nobody’s to write', async () => {
    await eat('2026-03-10T12:00Z', 400);
    const read = (id: string) =>
      rowsAs(backend.pg, signedIn(id), 'select total_calories from public.daily_nutrition_summaries');
    expect(await read(ownerId)).toEqual([{ total_calories: 400 }]);
    expect(await read(otherId)).toEqual([]);
    // The member's own request writes a meal; the sum follows although they may not write sums.
    await rowsAs(
      backend.pg,
      signedIn(ownerId),
      `insert into public.meals (user_id, meal_type, logged_at, total_calories)
       values ('${ownerId}', 'dinner', '2026-03-10T20:00Z', 700)`,
    );
    expect(await read(ownerId)).toEqual([{ total_calories: 1100 }]);
  });

  it('go with the member', async () => {
    await eat('2026-03-10T12:00Z', 400, null, otherId);
    await backend.sql.exec(`delete from auth.users where id = '${otherId}'`);
    expect(await days(otherId)).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});
