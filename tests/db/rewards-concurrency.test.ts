import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';

/** Writers at once, on a real PostgreSQL: nobody waits in a circle, nothing is lost, nothing is granted twice. */
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
  await server.runner.exec(`
    insert into auth.users (id, email, email_confirmed_at)
      select md5(i::text)::uuid, 'member' || i || '@example.com', now() from generate_series(1, 12) i;
    insert into public.achievements (code, title, points, criteria) values
      ('one', 'One', 10, '{"metric": "weigh_ins", "comparison": "at_least", "threshold": 1}'),
      ('ten', 'Ten', 20, '{"metric": "weigh_ins", "comparison": "at_least", "threshold": 10}'),
      ('run', 'Run', 30, '{"metric": "streak_days", "streak_type": "logging", "comparison": "at_least", "threshold": 5}'),
      ('rich', 'Rich', 5, '{"metric": "points", "comparison": "at_least", "threshold": 30}');`);
}, 120_000);
afterAll(() => server.close());

it('eight writers of the same members in any order, two workers behind them: no failure, no drift', async () => {
  const writer = async (number: number) => {
    const random = createRandom(`writer/${number}`);
    for (let round = 0; round < 40; round++)
      await server.sql.begin(async (tx) => {
        for (let statement = random.int(2, 3); statement > 0; statement--) {
          const someone = `md5('${random.int(1, 12)}')::uuid`;
          const day = `current_date - ${random.int(0, 20)}`;
          await tx.unsafe(
            random.pick([
              `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
                 select ${someone}, d, d + time '08:00' + random() * interval '6 hours', 80 from (select ${day} as d) x on conflict do nothing`,
              `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
                 select md5(i::text)::uuid, 'session', gen_random_uuid(), ${day}, 'completed' from generate_series(12, ${random.int(1, 12)}, -1) i`,
              `delete from public.adherence_records where user_id = ${someone} and planned_on = ${day}`,
            ]),
          );
        }
      });
  };
  const settle = (limit: number) =>
    server.sql`select private.settle_rewards(${limit}) as n`.then(([row]) => row?.n as number);
  let isWriting = true;
  const worker = async () => {
    let settled = 0;
    while (isWriting) settled += await settle(7);
    return settled;
  };
  const workers = Promise.all([worker(), worker()]);
  const failures = (await Promise.allSettled(Array.from({ length: 8 }, (_, index) => writer(index)))).filter(
    ({ status }) => status === 'rejected',
  );
  isWriting = false;
  expect(Math.min(...(await workers))).toBeGreaterThan(0);
  while ((await settle(1000)) === 1000);
  expect(failures).toEqual([]);
  const [session] = await server.sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claims', '{"role":"service_role"}', true), set_config('request.jwt.claim.role', 'service_role', true)`;
    return tx`select public.recount_rewards() as wrong`;
  });
  expect(session?.wrong).toEqual({ days: 0, streaks: 0, points: 0 });
  expect(await server.sql`select * from private.reward_queue`).toHaveLength(0);
  const [count] = await server.sql`select count(*)::int as granted,
    (select count(*)::int from public.notifications where type = 'achievement_earned') as notices from public.user_achievements`;
  expect(count?.granted).toBeGreaterThan(12);
  expect(count?.notices).toBe(count?.granted);
}, 120_000);
