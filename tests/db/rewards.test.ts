import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, service, signedIn, sqlState } from './actors.ts';
import { peopleSql, staffIds } from './world.ts';

let backend: TestBackend;
const growth = signedIn(staffIds.growth);
const support = signedIn(staffIds.support);
beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
afterAll(() => backend.close());

const query = <Row = Record<string, unknown>>(sql: string, params: unknown[] = []) =>
  backend.sql.query<Row>(sql, params);
const exec = (sql: string) => backend.sql.exec(sql);
const outcome = (promise: Promise<unknown>) => promise.then(() => 'done', sqlState);

async function member(timeZone = 'UTC'): Promise<string> {
  const { id } = await backend.member();
  await query('update public.profiles set time_zone = $2 where id = $1', [id, timeZone]);
  return id;
}
const weigh = (id: string, at: string, kg = 80) =>
  query('insert into public.weight_history (user_id, measured_at, weight_kg) values ($1, $2, $3)', [
    id,
    at,
    kg,
  ]);
const settle = () => rowsAs<{ n: number }>(backend.pg, service, 'select public.settle_rewards(1000) as n');
const streak = async (id: string, type = 'weigh_in') => {
  await settle();
  return (
    await query(
      `select current_streak_days as now, longest_streak_days as longest, last_activity_on as last
       from public.user_streaks where user_id = $1 and streak_type = $2::public.streak_type`,
      [id, type],
    )
  )[0];
};
const points = async (id: string) => {
  await settle();
  return (
    await query('select points, experience, level from public.user_points where user_id = $1', [id])
  )[0];
};
const earned = async (id: string) => {
  await settle();
  return (
    await query<{ code: string }>(
      `select a.code from public.user_achievements u join public.achievements a on a.id = u.achievement_id
       where u.user_id = $1 order by 1`,
      [id],
    )
  ).map(({ code }) => code);
};
const achievement = async (code: string, criteria: object, worth = 10) =>
  (
    await query<{ id: string }>(
      `insert into public.achievements (code, title, points, criteria) values ($1, $1, $2, $3) returning id`,
      [code, worth, JSON.stringify(criteria)],
    )
  )[0]?.id ?? '';
/** Noon UTC, that many days ago: the same local day in every zone from -11 to +11 hours. */
const daysAgo = (days: number) =>
  `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`;
const recount = async () => {
  await settle();
  return (
    await rowsAs<{ wrong: unknown }>(backend.pg, service, 'select public.recount_rewards() as wrong')
  )[0]?.wrong;
};
const nothingWrong = { days: 0, streaks: 0, points: 0 };

describe('criteria', () => {
  const rule = { metric: 'weigh_ins', comparison: 'at_least', threshold: 3 };
  const refused: Record<string, object> = {
    'a rule without a metric': { comparison: 'at_least', threshold: 3 },
    'an unknown metric': { ...rule, metric: 'luck' },
    'a metric that is no text': { ...rule, metric: ['weigh_ins'] },
    'an unknown key': { ...rule, treshold: 3 },
    'an unknown comparison': { ...rule, comparison: '>=' },
    'no threshold': { metric: 'weigh_ins', comparison: 'at_least' },
    'a threshold in words': { ...rule, threshold: '3' },
    'a threshold of nothing': { ...rule, threshold: 0 },
    'a threshold beyond reach': { ...rule, threshold: 1e9 },
    'a streak without its type': { ...rule, metric: 'streak_days' },
    'an unknown streak type': { ...rule, metric: 'streak_days', streak_type: 'sleeping' },
    'a streak type where there is none': { ...rule, streak_type: 'logging' },
    'a window where there is none': { ...rule, metric: 'points', window_days: 7 },
    'half a day as a window': { ...rule, window_days: 0.5 },
    'a window in words': { ...rule, window_days: '7' },
    'two joiners': { all: [rule], any: [rule] },
    'a joiner beside a rule': { ...rule, all: [rule] },
    'an empty list': { all: [] },
    'too long a list': { any: Array(9).fill(rule) },
    'a list in a list': { all: [{ any: [rule] }] },
    'a list that is none': { all: rule },
    'a bare word in a list': { all: ['weigh_ins'] },
  };
  for (const [name, criteria] of Object.entries(refused))
    it(`refuse ${name}`, async () => {
      expect(await outcome(achievement('refused', criteria))).toBe('22023');
      expect(
        await outcome(
          rowsAs(backend.pg, growth, 'select public.preview_achievement($1)', [JSON.stringify(criteria)]),
        ),
      ).toBe('22023');
    });

  it('refuse a change to what is no criteria, and say what there is', async () => {
    const id = await achievement('kept', rule);
    await expect(
      query('update public.achievements set criteria = $2 where id = $1', [
        id,
        '{"metric":"luck","comparison":"at_least","threshold":1}',
      ]),
    ).rejects.toMatchObject({
      code: '22023',
      message: '"luck" is no metric.',
      hint: expect.stringContaining('trend_lost_kg'),
    });
    await query('delete from public.achievements where id = $1', [id]);
  });

  it('may be left open, and then nobody meets them', async () => {
    const id = await achievement('by_hand', {});
    expect(
      await query('select * from private.members_who_meet(jsonb_build_object($1::text, $2::jsonb), null)', [
        id,
        '{}',
      ]),
    ).toEqual([]);
    await query('delete from public.achievements where id = $1', [id]);
  });

  it('know every metric that they may name', async () => {
    const metrics = await query<{ metric: string; has_streak_type: boolean }>(
      'select * from private.reward_metrics',
    );
    for (const { metric, has_streak_type } of metrics) {
      const criteria = {
        metric,
        comparison: 'at_least',
        threshold: 1,
        ...(has_streak_type && { streak_type: 'logging' }),
      };
      expect(
        await outcome(
          rowsAs(backend.pg, growth, 'select public.preview_achievement($1)', [JSON.stringify(criteria)]),
        ),
        metric,
      ).toBe('done');
    }
  });
});

describe('streaks', () => {
  it('are days of the member, not of the server: 23:30 in Los Angeles and 00:30 in Auckland', async () => {
    const west = await member('America/Los_Angeles');
    // 23:30 on the 1st and 00:10 on the 2nd, both the 2nd in UTC.
    await weigh(west, '2026-03-02T07:30:00Z');
    await weigh(west, '2026-03-02T08:10:00Z');
    expect(await streak(west)).toEqual({ now: 0, longest: 2, last: '2026-03-02' });
    const east = await member('Pacific/Auckland');
    await weigh(east, '2026-03-02T10:30:00Z'); // 23:30 on the 2nd
    await weigh(east, '2026-03-02T11:30:00Z'); // 00:30 on the 3rd
    expect(await streak(east)).toEqual({ now: 0, longest: 2, last: '2026-03-03' });
  });

  it('go on over both changes of clocks, with days of 23 and 25 hours', async () => {
    for (const [zone, nights] of [
      // Late evenings around the change in spring and in autumn 2026.
      ['Europe/Berlin', ['2026-03-28T22:30:00Z', '2026-03-29T21:30:00Z', '2026-03-30T21:30:00Z']],
      ['Europe/Berlin', ['2026-10-24T21:30:00Z', '2026-10-25T22:30:00Z', '2026-10-26T22:30:00Z']],
      ['America/New_York', ['2026-03-08T04:30:00Z', '2026-03-09T03:30:00Z', '2026-03-10T03:30:00Z']],
      ['Australia/Sydney', ['2026-10-03T13:30:00Z', '2026-10-04T12:30:00Z', '2026-10-05T12:30:00Z']],
    ] as const) {
      const id = await member(zone);
      for (const night of nights) await weigh(id, night);
      expect(await streak(id), `${zone} ${nights[0]}`).toMatchObject({ longest: 3 });
    }
  });

  it('close a gap that is logged late, and open one that is deleted', async () => {
    const id = await member();
    for (const days of [4, 3, 1, 0]) await weigh(id, daysAgo(days));
    expect(await streak(id)).toMatchObject({ now: 2, longest: 2 });
    await weigh(id, daysAgo(2));
    expect(await streak(id)).toMatchObject({ now: 5, longest: 5 });
    await weigh(id, daysAgo(2).replace('12:00', '13:00'));
    await query('delete from public.weight_history where user_id = $1 and measured_at = $2', [
      id,
      daysAgo(2),
    ]);
    expect(await streak(id)).toMatchObject({ now: 5 });
    await query('delete from public.weight_history where user_id = $1 and measured_on = $2', [
      id,
      daysAgo(2).slice(0, 10),
    ]);
    expect(await streak(id)).toMatchObject({ now: 2, longest: 2 });
    await query('delete from public.weight_history where user_id = $1', [id]);
    expect(await streak(id)).toBeUndefined();
    expect(await points(id)).toEqual({ points: 0, experience: 0, level: 1 });
  });

  it('follow a record that moves to another day', async () => {
    const id = await member();
    for (const days of [5, 1, 0]) await weigh(id, daysAgo(days));
    await query('update public.weight_history set measured_at = $3 where user_id = $1 and measured_at = $2', [
      id,
      daysAgo(5),
      daysAgo(2),
    ]);
    expect(await streak(id)).toMatchObject({ now: 3, longest: 3 });
  });

  it('of meals, training and anything at all', async () => {
    const id = await member();
    const today = daysAgo(0).slice(0, 10);
    await query(
      `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status, similarity_score) values
        ($1, 'meal', gen_random_uuid(), $2::date - 1, 'completed', null), ($1, 'session', gen_random_uuid(), $2::date, 'partial', 0.4),
        ($1, 'session', gen_random_uuid(), $2::date - 2, 'skipped', null)`,
      [id, today],
    );
    await query(`insert into public.meals (user_id, meal_type, logged_at) values ($1, 'lunch', $2)`, [
      id,
      daysAgo(0),
    ]);
    await query(
      `insert into public.activities (user_id, name, category, activity_type, start_time) values ($1, 'Run', 'cardio_steady', 'run', $2)`,
      [id, daysAgo(1)],
    );
    expect(await streak(id, 'nutrition')).toMatchObject({ now: 2 });
    expect(await streak(id, 'training')).toMatchObject({ now: 2 });
    expect(await streak(id, 'logging')).toMatchObject({ now: 2 });
    // Two days each of logging (1), nutrition (3) and training (5).
    expect(await points(id)).toEqual({ points: 0, experience: 18, level: 1 });
    await query(
      `update public.adherence_records set status = 'skipped' where user_id = $1 and planned_entity_type = 'session'`,
      [id],
    );
    expect(await streak(id, 'training')).toMatchObject({ now: 1, longest: 1, last: daysAgo(1).slice(0, 10) });
  });

  it('do not count days that have not come, nor a child’s meals', async () => {
    const id = await member();
    await weigh(id, daysAgo(0));
    await query(
      `insert into public.weight_history (user_id, measured_on, weight_kg) values ($1, current_date + 30, 80)`,
      [id],
    );
    expect(await streak(id)).toMatchObject({ now: 1, longest: 1 });
    await query(
      `insert into public.children (id, user_id, name, birth_date) values ('00000000-0000-4000-8000-0000000ac0de', $1, 'Kim', '2025-02-01')`,
      [id],
    );
    await query(
      `insert into public.meals (user_id, child_id, meal_type, logged_at) values ($1, '00000000-0000-4000-8000-0000000ac0de', 'lunch', now())`,
      [id],
    );
    expect(await streak(id, 'nutrition')).toBeUndefined();
  });

  it('end when a whole day of the member went by without', async () => {
    const id = await member();
    await weigh(id, daysAgo(0));
    await settle();
    await exec(`update public.user_streaks set last_activity_on = last_activity_on - 3, current_streak_days = 1 where user_id = '${id}';
      update private.activity_days set day = day - 3 where user_id = '${id}'`);
    expect(
      (await rowsAs<{ n: number }>(backend.pg, support, 'select public.end_broken_streaks()::int as n'))[0]
        ?.n,
    ).toBe(2);
    expect(await streak(id)).toMatchObject({ now: 0, longest: 1 });
    expect(
      (await rowsAs<{ n: number }>(backend.pg, support, 'select public.end_broken_streaks()::int as n'))[0]
        ?.n,
    ).toBe(0);
    expect(await outcome(rowsAs(backend.pg, signedIn(id), 'select public.end_broken_streaks()'))).toBe(
      '42501',
    );
    await query('select private.refresh_all_days(array[$1::uuid])', [id]);
    await query('select private.refresh_streaks(array[$1::uuid])', [id]);
  });
});

describe('achievements', () => {
  it('are granted once, with points and a notice, and stay when the record goes', async () => {
    const three = await achievement(
      'three_weigh_ins',
      { metric: 'weigh_ins', comparison: 'at_least', threshold: 3 },
      500,
    );
    const id = await member();
    for (const days of [9, 7, 5]) {
      expect(await earned(id)).toEqual([]);
      await weigh(id, daysAgo(days));
    }
    expect(await earned(id)).toEqual(['three_weigh_ins']);
    expect(
      await query(
        'select type, title, payload ->> $2 as resource from public.notifications where user_id = $1',
        [id, 'resource'],
      ),
    ).toEqual([
      { type: 'achievement_earned', title: 'Earned: three_weigh_ins', resource: 'user_achievements' },
    ]);
    expect(
      await query('select progress, points_awarded from public.user_achievements where user_id = $1', [id]),
    ).toEqual([{ progress: { weigh_ins: 3 }, points_awarded: 500 }]);
    // Three days of logging (1) and of weigh-ins (2).
    expect(await points(id)).toEqual({ points: 500, experience: 509, level: 3 });

    await weigh(id, daysAgo(3));
    await query('delete from public.weight_history where user_id = $1', [id]);
    await weigh(id, daysAgo(2));
    await query(
      `update public.achievements set points = 1, criteria = jsonb_set(criteria, '{threshold}', '99') where id = $1`,
      [three],
    );
    expect(await earned(id)).toEqual(['three_weigh_ins']);
    expect(await points(id)).toMatchObject({ points: 500 });
    expect((await query('select 1 from public.notifications where user_id = $1', [id])).length).toBe(1);
    await expect(query('delete from public.achievements where id = $1', [three])).rejects.toMatchObject({
      code: '23503',
      hint: 'Deactivate it instead.',
    });
    await query('update public.achievements set is_active = false where id = $1', [three]);
  });

  it('of several rules need all, or any', async () => {
    const rules = [
      {
        metric: 'active_days',
        streak_type: 'weigh_in',
        comparison: 'more_than',
        threshold: 1,
        window_days: 7,
      },
      { metric: 'meals_logged', comparison: 'at_least', threshold: 1 },
    ];
    await achievement('both', { all: rules });
    await achievement('either', { any: rules });
    const id = await member();
    await weigh(id, daysAgo(20));
    await weigh(id, daysAgo(19));
    expect(await earned(id)).toEqual([]);
    await weigh(id, daysAgo(1));
    await weigh(id, daysAgo(0));
    expect(await earned(id)).toEqual(['either']);
    await query(`insert into public.meals (user_id, meal_type) values ($1, 'lunch')`, [id]);
    expect(await earned(id)).toEqual(['both', 'either']);
    await exec(`update public.achievements set is_active = false where code in ('both', 'either')`);
  });

  it('may be earned by the points of another one', async () => {
    await achievement('first', { metric: 'weigh_ins', comparison: 'at_least', threshold: 1 }, 100);
    await achievement('second', { metric: 'points', comparison: 'at_least', threshold: 100 }, 300);
    await achievement('third', { metric: 'level', comparison: 'at_least', threshold: 3 }, 1);
    const id = await member();
    await weigh(id, daysAgo(0));
    expect(await earned(id)).toEqual(['first', 'second', 'third']);
    expect(await points(id)).toMatchObject({ points: 401 });
    await exec(`update public.achievements set is_active = false where code in ('first', 'second', 'third')`);
  });

  it('of weight look at the trend, not at one low reading', async () => {
    await achievement('lost_two', { metric: 'trend_lost_kg', comparison: 'at_least', threshold: 2 });
    const id = await member();
    for (const [days, kg] of [
      [30, 80],
      [29, 80],
      [20, 76],
      [12, 79],
      [11, 79],
    ] as const)
      await weigh(id, daysAgo(days), kg);
    expect(await earned(id)).toEqual([]);
    await weigh(id, daysAgo(2), 78);
    await weigh(id, daysAgo(1), 77.9);
    expect(await earned(id)).toEqual(['lost_two']);
    await exec(`update public.achievements set is_active = false where code = 'lost_two'`);
  });

  it('are for the system to give, not for members or staff to write', async () => {
    const id = await member();
    const [any] = await query<{ id: string }>('select id from public.achievements limit 1');
    for (const actor of [signedIn(id), support, growth])
      expect(
        await outcome(
          rowsAs(
            backend.pg,
            actor,
            'insert into public.user_achievements (user_id, achievement_id) values ($1, $2)',
            [id, any?.id],
          ),
        ),
      ).toBe('42501');
  });

  it('are counted before they are given, and small groups are not told', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => member()));
    for (const [index, id] of ids.entries())
      for (let meal = 0; meal <= (index < 4 ? 3 : 2); meal++)
        await query(
          `insert into public.meals (user_id, meal_type, logged_at) values ($1, 'snack', now() - $2 * interval '1 minute')`,
          [id, meal],
        );
    const preview = async (threshold: number) =>
      (
        await rowsAs<{ answer: unknown }>(
          backend.pg,
          growth,
          'select public.preview_achievement($1) as answer',
          [JSON.stringify({ metric: 'meals_logged', comparison: 'at_least', threshold })],
        )
      )[0]?.answer;
    expect(await preview(3)).toEqual({ members: 12, is_suppressed: false });
    expect(await preview(4)).toEqual({ members: null, is_suppressed: true });
    expect(await preview(5)).toEqual({ members: 0, is_suppressed: false });
    expect(
      (await query('select 1 from public.user_achievements where user_id = any ($1)', [ids])).length,
    ).toBe(0);

    const id = await achievement(
      'three_meals',
      { metric: 'meals_logged', comparison: 'at_least', threshold: 3 },
      20,
    );
    const grant = async () =>
      (
        await rowsAs<{ answer: unknown }>(
          backend.pg,
          growth,
          'select public.grant_achievement($1) as answer',
          [id],
        )
      )[0]?.answer;
    expect(await grant()).toEqual({ members: 12, is_suppressed: false });
    expect(await grant()).toEqual({ members: 0, is_suppressed: false });
    expect(await points(ids[0] ?? '')).toMatchObject({ points: 20 });
    await query('update public.achievements set is_active = false where id = $1', [id]);
    expect(await outcome(grant())).toBe('22023');
    expect(
      await outcome(rowsAs(backend.pg, growth, 'select public.grant_achievement(gen_random_uuid())')),
    ).toBe('PT404');
    expect(await outcome(rowsAs(backend.pg, support, 'select public.grant_achievement($1)', [id]))).toBe(
      '42501',
    );
    expect(await outcome(rowsAs(backend.pg, support, `select public.preview_achievement('{}')`))).toBe(
      '42501',
    );
  });
});

it('a storm of records, late, moved, corrected and deleted, leaves nothing to recount', async () => {
  await achievement(
    'storm',
    { metric: 'streak_days', streak_type: 'logging', comparison: 'at_least', threshold: 3 },
    7,
  );
  await achievement('storm_points', { metric: 'points', comparison: 'at_least', threshold: 7 }, 9);
  const random = createRandom('rewards/storm');
  const ids: string[] = [];
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'UTC'])
    ids.push(await member(zone));
  const at = () => `now() - ${random.int(0, 60 * 24 * 60)} * interval '1 minute'`;
  const acts: (() => string)[] = [
    () => `insert into public.weight_history (user_id, measured_at, weight_kg)
      select id, ${at()} - i * interval '7 hours', ${random.int(60, 90)} from unnest('{${ids.join()}}'::uuid[]) id, generate_series(1, ${random.int(1, 3)}) i on conflict do nothing`,
    () =>
      `insert into public.meals (user_id, meal_type, logged_at) values ('${random.pick(ids)}', 'lunch', ${at()})`,
    () =>
      `insert into public.activities (user_id, name, category, activity_type, start_time) values ('${random.pick(ids)}', 'Run', 'cardio_steady', 'run', ${at()})`,
    () => `insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
      values ('${random.pick(ids)}', '${random.pick(['meal', 'session'])}', gen_random_uuid(), current_date - ${random.int(-2, 60)}, '${random.pick(['completed', 'skipped', 'unknown'])}')`,
    () => `update public.adherence_records set status = '${random.pick(['completed', 'skipped'])}', planned_on = planned_on - ${random.int(0, 2)}
      where id in (select id from public.adherence_records order by md5(id::text || '${random.int(0, 9999)}') limit 3)`,
    () => `update public.weight_history set measured_at = measured_at - interval '${random.int(1, 40)} hours 1 second'
      where id in (select id from public.weight_history order by md5(id::text || '${random.int(0, 9999)}') limit 2)`,
    () =>
      `update public.meals set logged_at = logged_at - interval '${random.int(1, 40)} hours' where user_id = '${random.pick(ids)}'`,
    () =>
      `delete from public.meals where user_id = '${random.pick(ids)}' and logged_on > current_date - ${random.int(0, 30)}`,
    () =>
      `delete from public.weight_history where id in (select id from public.weight_history order by md5(id::text || '${random.int(0, 9999)}') limit 4)`,
    () =>
      `delete from public.activities where id in (select id from public.activities order by md5(id::text) limit 1)`,
  ];
  for (let round = 0; round < 120; round++) {
    const statements = Array.from({ length: random.int(1, 3) }, () => random.pick(acts)());
    await exec(`begin; ${statements.join(';')}; ${random.chance(0.1) ? 'rollback' : 'commit'};`);
    if (random.chance(0.3))
      await rowsAs(backend.pg, service, `select public.settle_rewards(${random.int(1, 5)})`);
  }
  await settle();
  expect(await query('select * from private.reward_queue')).toEqual([]);
  expect(await recount()).toEqual(nothingWrong);
  // Counted a second time, in another way.
  expect(
    await query(
      `with acts as (
        select user_id, 'weigh_in' as kind, measured_on as day from public.weight_history
        union select user_id, 'nutrition', logged_on from public.meals where child_id is null
        union select user_id, 'training', performed_on from public.activities
        union select user_id, case planned_entity_type when 'meal' then 'nutrition' else 'training' end, planned_on
          from public.adherence_records where status in ('completed', 'similar', 'partial')),
      every as (select * from acts union select user_id, 'logging', day from acts),
      gaps as (select e.*, (e.day - lag(e.day) over w <> 1 or lag(e.day) over w is null)::int as starts from every e
        join public.profiles p on p.id = e.user_id and e.day <= (now() at time zone p.time_zone)::date
        window w as (partition by e.user_id, e.kind order by e.day)),
      runs as (select user_id, kind, sum(starts) over (partition by user_id, kind order by day) as run from gaps)
      select s.user_id, s.streak_type, s.longest_streak_days, c.longest from public.user_streaks s
      full join (select user_id, kind, max(n)::int as longest from (select user_id, kind, run, count(*) as n from runs group by 1, 2, 3) r group by 1, 2) c
        on c.user_id = s.user_id and c.kind = s.streak_type::text
      where s.longest_streak_days is distinct from c.longest`,
    ),
  ).toEqual([]);
  expect(
    (await query('select 1 from public.user_achievements where user_id = any ($1)', [ids])).length,
  ).toBeGreaterThan(2);
});

it('an erased member takes their rewards along, and a rolled-back transaction leaves none', async () => {
  const id = await member();
  await exec(`begin; insert into public.weight_history (user_id, weight_kg) values ('${id}', 80); rollback;`);
  expect(await streak(id)).toBeUndefined();
  await weigh(id, daysAgo(0));
  await query('delete from auth.users where id = $1', [id]);
  for (const table of ['public.user_streaks', 'public.user_points', 'private.activity_days'])
    expect(await query(`select 1 from ${table} where user_id = $1`, [id]), table).toEqual([]);
  expect(await recount()).toEqual(nothingWrong);
});
