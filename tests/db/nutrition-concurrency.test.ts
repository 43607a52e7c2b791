import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { ownerId, peopleSql } from './world.ts';

let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
  await server.runner.exec(peopleSql);
}, 120_000);
afterAll(() => server.close());

it('two writers of one day lose no meal from its sum', async () => {
  const { sql } = server;
  const eat = (kcal: number, pause: number) =>
    sql.begin(async (tx) => {
      await tx`insert into public.meals (user_id, meal_type, logged_at, total_calories)
        values (${ownerId}, 'snack', '2026-03-10T12:00Z', ${kcal})`;
      await tx`select pg_sleep(${pause})`;
    });
  await Promise.all(Array.from({ length: 12 }, (_, index) => eat(100, index % 3 === 0 ? 0.05 : 0)));
  const drop = (count: number) =>
    sql`delete from public.meals where id in (select id from public.meals order by id limit ${count} for update skip locked)`;
  await Promise.all([drop(2), eat(100, 0.05), drop(2), eat(100, 0)]);
  const [row] = await sql`
    select s.meal_count, s.total_calories::float, count(m.*)::int as meals, sum(m.total_calories)::float as kcal
    from public.daily_nutrition_summaries s join public.meals m on m.user_id = s.user_id and m.logged_on = s.date
    group by s.id`;
  expect(row).toEqual({ meal_count: row?.meals, total_calories: row?.kcal, meals: 10, kcal: 1000 });
}, 60_000);
