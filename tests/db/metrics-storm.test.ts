import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { compared, differences, drain, membersSql, stormStatement, versionSql } from './storm.ts';

/** Whatever is written, in whatever order, the aggregates are what a recount from the raw rows is. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(versionSql);
  await backend.sql.exec(membersSql(1, 30));
});
afterAll(() => backend.close());

describe('after a storm of inserts, late arrivals, corrections, moves, deletions and erasures', () => {
  for (const seed of ['one', 'two', 'three'])
    it(`the aggregates equal a recount (seed ${seed})`, async () => {
      const random = createRandom(`storm/${seed}`);
      for (let step = 0; step < 150; step++) {
        await backend.sql.exec(stormStatement(random, 1, 30));
        if (random.chance(0.1)) await backend.sql.exec(`select analytics.refresh(${random.int(1, 40)})`);
      }
      await drain(backend.sql);
      expect(await differences(backend.sql)).toEqual([]);
      expect(await compared(backend.sql)).toBeGreaterThan(500);
    }, 300_000);

  it('the check notices what is wrong, and mark_all_dirty() mends it, also after TRUNCATE', async () => {
    await backend.sql.exec(
      `update analytics.adherence_cells set planned = planned + 1 where dimension = 'all' and kind = 'all'`,
    );
    expect((await differences(backend.sql)).length).toBeGreaterThan(0);
    const range = `analytics.check_range('2026-01-01', '2026-04-01') as differing`;
    expect((await backend.sql.query<{ differing: number }>(`select ${range}`))[0]?.differing).toBeGreaterThan(
      0,
    );
    // Past the triggers: rows vanish, and appear, without a word to the queue.
    await backend.sql.exec(`truncate public.adherence_records;
      set session_replication_role = replica;
      insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
        select id, 'meal', gen_random_uuid(), date '2026-02-01' + user_no % 30, 'completed' from public.profiles;
      delete from public.user_behavior_events where event_type = 'meal_logged';
      set session_replication_role = origin;`);
    await backend.sql.exec('select analytics.mark_all_dirty()');
    await drain(backend.sql);
    expect(await differences(backend.sql)).toEqual([]);
    expect((await backend.sql.query<{ differing: number }>(`select ${range}`))[0]?.differing).toBe(0);
  }, 300_000);
});

it('an idle pass does nothing, and members’ own updates that count nothing queue nothing', async () => {
  await drain(backend.sql);
  await backend.sql.exec(`update public.profiles set last_active_at = now(), full_name = 'Renamed'`);
  expect(
    await backend.sql.query(
      'select analytics.refresh() as n, (select count(*)::int from analytics.dirty) as queued',
    ),
  ).toEqual([{ n: 0, queued: 0 }]);
});
