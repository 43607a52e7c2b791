import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, service, signedIn, sqlState } from './actors.ts';
import { breakfastOf, dateOf, dinnerOf, planId, planSql, sessionOf } from './plans.ts';
import { otherId, ownerId, peopleSql } from './world.ts';

let backend: TestBackend;
const owner = signedIn(ownerId);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
beforeEach(async () => {
  await backend.sql.exec(`
    delete from public.activities; delete from public.meals; delete from public.user_context_log;
    delete from public.programs; delete from public.adherence_records; delete from public.plan_change_events;
    update public.profiles set time_zone = 'UTC' where id = '${ownerId}';`);
  await backend.sql.exec(planSql());
  // Writing a plan of the past has assessed its days; each test begins before that.
  await backend.sql.exec(`delete from public.adherence_records`);
});
afterAll(() => backend.close());

const sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) =>
  backend.sql.query<Row>(text, params);
const ask = <Row = Record<string, unknown>>(text: string) => rowsAs<Row>(backend.pg, owner, text);

/** The records of a day: `session completed`, `breakfast skipped` … */
const records = async (day: number) => {
  const rows = await sql<{ line: string }>(
    `select concat_ws(' ', coalesce(m.meal_type::text, 'session'), r.status, r.similarity_score::float) as line
     from public.adherence_records r left join public.meal_instances m on m.id = r.planned_entity_id
     where r.planned_on = $1 order by 1`,
    [dateOf(day)],
  );
  return rows.map(({ line }) => line);
};

interface Done {
  id: string;
}
const train = async (day: number, fields: Record<string, unknown> = {}) => {
  const values = {
    category: 'strength',
    start_time: `${dateOf(day)} 17:00Z`,
    elapsed_time_seconds: 3600,
    ...fields,
  };
  const [row] = await ask<Done>(
    `insert into public.activities (user_id, name, activity_type, ${Object.keys(values).join(', ')})
     values ('${ownerId}', 'Training', 'gym', ${Object.values(values)
       .map((value) => `'${value}'`)
       .join(', ')}) returning id`,
  );
  return row?.id ?? '';
};
const eat = async (day: number, type: string, kcal: number, fields: Record<string, unknown> = {}) => {
  const values = {
    logged_at: `${dateOf(day)} 08:00Z`,
    total_calories: kcal,
    total_protein_g: kcal * 0.06,
    total_carbs_g: kcal * 0.13,
    total_fat_g: kcal * 0.026,
    ...fields,
  };
  const [row] = await ask<Done>(
    `insert into public.meals (user_id, meal_type, ${Object.keys(values).join(', ')})
     values ('${ownerId}', '${type}', ${Object.values(values)
       .map((value) => `'${value}'`)
       .join(', ')}) returning id`,
  );
  return row?.id ?? '';
};
const link = async (table: 'activities' | 'meals', id: string) => {
  const column = table === 'activities' ? 'planned_session_instance_id' : 'planned_meal_instance_id';
  const [row] = await sql<{ planned: string | null }>(
    `select ${column} as planned from public.${table} where id = $1`,
    [id],
  );
  return row?.planned;
};
const assess = (day: number) => rowsAs(backend.pg, service, `select public.assess_day('${dateOf(day)}')`);

describe('an activity', () => {
  it('like the plan completes it, and the rest of the day that is over is skipped', async () => {
    const id = await train(1);
    expect(await link('activities', id)).toBe(sessionOf(1));
    expect(await records(1)).toEqual(['breakfast skipped', 'dinner skipped', 'session completed 1']);
    expect(
      await sql(`select status::text from public.calendar_events where ref_id = $1`, [sessionOf(1)]),
    ).toEqual([{ status: 'completed' }]);
  });

  it.each([
    // kind 0.35, duration 0.25, intensity 0.10: the mean of what is known.
    ['half as long', { elapsed_time_seconds: 1800 }, 'similar 0.792'],
    [
      'twice as long and much harder',
      { elapsed_time_seconds: 7200, perceived_exertion: 10 },
      'similar 0.774',
    ],
    ['ten minutes of it', { elapsed_time_seconds: 600 }, 'similar 0.653'],
    ['six minutes, far too easy', { elapsed_time_seconds: 360, perceived_exertion: 1 }, 'partial 0.583'],
    ['of no length', { elapsed_time_seconds: 0 }, 'partial 0.583'],
  ])('%s is told from it by the score', async (_, fields, expected) => {
    await train(1, fields);
    expect(await records(1)).toContain(`session ${expected}`);
  });

  it('of another kind is no match, and of a related one is near', async () => {
    const yoga = await train(1, { category: 'flexibility' });
    expect(await link('activities', yoga)).toBeNull();
    expect(await records(1)).toContain('session skipped');
    const intervals = await train(3, { category: 'cardio_interval' });
    expect(await link('activities', intervals)).toBe(sessionOf(3));
    expect(await records(3)).toContain('session similar 0.825');
  });

  it('counts the sets that were done, by name, catalogue or alternative, once they are logged', async () => {
    const id = await train(1);
    const set = (name: string, order: number, number: number, type = 'working') =>
      ask(`insert into public.exercise_sets (activity_id, exercise_name, exercise_order, set_number, set_type, reps)
        values ('${id}', '${name}', ${order}, ${number}, '${type}', 8)`);
    await set('bench PRESS', 1, 1);
    // one of six sets: (0.35 + 0.25 + 0.3 / 6) / 0.9
    expect(await records(1)).toContain('session similar 0.722');
    await set('Dumbbell press', 2, 1);
    await set('Row', 3, 1);
    await set('Row', 3, 2, 'warm_up');
    for (let number = 2; number <= 9; number++) await set('Bench press', 1, number);
    // Three of the first, however many were done, and one of the second.
    expect(await records(1)).toContain('session completed 0.889');
    await ask(`delete from public.exercise_sets where activity_id = '${id}'`);
    expect(await records(1)).toContain('session completed 1');
  });

  it('that is changed, moved or deleted changes, moves or withdraws its record', async () => {
    const id = await train(1);
    await ask(`update public.activities set elapsed_time_seconds = 1800 where id = '${id}'`);
    expect(await records(1)).toContain('session similar 0.792');
    await ask(
      `update public.activities set start_time = '${dateOf(5)} 17:00Z', elapsed_time_seconds = 3600 where id = '${id}'`,
    );
    expect(await link('activities', id)).toBe(sessionOf(5));
    expect(await records(1)).toEqual(['breakfast unknown', 'dinner unknown', 'session unknown']);
    expect(await records(5)).toContain('session completed 1');
    await ask(`delete from public.activities where id = '${id}'`);
    expect(await records(5)).toEqual(['breakfast unknown', 'dinner unknown', 'session unknown']);
  });

  it('shares a plan with no other: the nearest has it, in whatever order they came', async () => {
    const walk = await train(3, { category: 'cardio_steady', elapsed_time_seconds: 900 });
    expect(await link('activities', walk)).toBe(sessionOf(3));
    const run = await train(3, { category: 'cardio_steady', start_time: `${dateOf(3)} 18:30Z` });
    expect([await link('activities', walk), await link('activities', run)]).toEqual([null, sessionOf(3)]);
    await ask(`delete from public.activities where id = '${run}'`);
    expect(await link('activities', walk)).toBe(sessionOf(3));
  });

  it('has the link that matching gives it, whatever a client writes', async () => {
    const id = await train(1, { planned_session_instance_id: sessionOf(5), similarity_score: 0.1 });
    const seen = () =>
      sql(
        `select planned_session_instance_id as planned, similarity_score as score from public.activities where id = $1`,
        [id],
      );
    expect(await seen()).toEqual([{ planned: sessionOf(1), score: 1 }]);
    await ask(
      `update public.activities set planned_session_instance_id = null, similarity_score = 0 where id = '${id}'`,
    );
    expect(await seen()).toEqual([{ planned: sessionOf(1), score: 1 }]);
    expect(
      await sql(
        `update public.activities set planned_session_instance_id = '${sessionOf(1)}' where id <> '${id}' returning id`,
      ),
    ).toEqual([]);
  });

  it('of another member matches nothing of this one’s', async () => {
    await rowsAs(
      backend.pg,
      signedIn(otherId),
      `insert into public.activities (user_id, name, category, activity_type, start_time, planned_session_instance_id)
       values ('${otherId}', 'Mine', 'strength', 'gym', '${dateOf(1)} 17:00Z', '${sessionOf(1)}')`,
    );
    expect(await sql(`select planned_session_instance_id as planned from public.activities`)).toEqual([
      { planned: null },
    ]);
    expect(await records(1)).toEqual([]);
  });
});

describe('a meal', () => {
  it.each([
    ['as planned', 'breakfast', 500, {}, 'completed 1'],
    ['half of it', 'breakfast', 250, {}, 'completed 0.875'],
    ['at another time of day', 'snack', 500, {}, 'partial 0.5'],
    ['with the planned foods', 'breakfast', 500, { food_items: '{oats,SKYR}' }, 'completed 1'],
    ['with one of them', 'breakfast', 400, { food_items: '{Oats,Honey}' }, 'completed 0.86'],
    ['of other foods', 'breakfast', 200, { food_items: '{Croissant}' }, 'similar 0.68'],
    [
      'of nothing but fat',
      'breakfast',
      500,
      { total_protein_g: 0, total_carbs_g: 0, total_fat_g: 50 },
      'similar 0.809',
    ],
  ])('%s', async (_, type, kcal, fields, expected) => {
    await eat(1, type, kcal, fields);
    const found = (await records(1)).find((line) => line.startsWith('breakfast'));
    expect(found).toBe(`breakfast ${expected}`);
  });

  it('follows its foods', async () => {
    const id = await eat(1, 'breakfast', 500);
    await ask(`insert into public.food_entries (meal_id, food_name) values ('${id}', 'Croissant')`);
    expect(await records(1)).toContain('breakfast similar 0.8');
    await ask(`update public.food_entries set food_name = 'Oats'`);
    expect(await records(1)).toContain('breakfast completed 0.9');
    await ask(`delete from public.food_entries`);
    expect(await records(1)).toContain('breakfast completed 1');
  });

  it('is given to the plan that it is nearest to', async () => {
    const dinner = await eat(1, 'dinner', 900);
    const breakfast = await eat(1, 'breakfast', 480);
    expect([await link('meals', breakfast), await link('meals', dinner)]).toEqual([
      breakfastOf(1),
      dinnerOf(1),
    ]);
    await ask(`delete from public.meals where id = '${dinner}'`);
    expect(await records(1)).toContain('dinner skipped');
  });

  it('of a child is not the member’s', async () => {
    await sql(
      `insert into public.children (id, user_id, name, birth_date) values ($1, $2, 'Ada', '2024-01-01')`,
      [otherId, ownerId],
    );
    const id = await eat(1, 'breakfast', 500, { child_id: otherId });
    expect(await link('meals', id)).toBeNull();
  });
});

describe('a day', () => {
  it('is the member’s own, through the change of time', async () => {
    // 29 March 2026 has 23 hours in Berlin: 22:30 UTC of the 28th is still the 28th, 23:30 the 29th at 00:30.
    await backend.sql.exec(`update public.profiles set time_zone = 'Europe/Berlin' where id = '${ownerId}'`);
    const before = await train(20, { start_time: '2026-03-28 22:30Z', category: 'cardio_steady' });
    const sunday = await train(21, { start_time: '2026-03-28 23:30Z' });
    const evening = await train(21, { start_time: '2026-03-29 21:30Z', elapsed_time_seconds: 1200 });
    expect([
      await link('activities', before),
      await link('activities', sunday),
      await link('activities', evening),
    ]).toEqual([null, sessionOf(21), null]);
    await backend.sql.exec(
      `update public.profiles set time_zone = 'Pacific/Auckland' where id = '${ownerId}'`,
    );
    const monday = await train(23, { start_time: '2026-03-30 12:00Z', category: 'cardio_steady' });
    expect(await link('activities', monday), 'Tuesday the 31st in Auckland').toBe(sessionOf(23));
  });

  it('that was moved on the calendar is looked for where it went', async () => {
    const id = await train(2);
    expect(await link('activities', id)).toBeNull();
    await ask(`update public.calendar_events set date = '${dateOf(2)}' where ref_id = '${sessionOf(1)}'`);
    expect(await link('activities', id)).toBe(sessionOf(1));
    await ask(`update public.calendar_events set date = '${dateOf(4)}' where ref_id = '${sessionOf(1)}'`);
    expect(await link('activities', id)).toBeNull();
    expect(await records(2)).not.toContain('session completed 1');
    await ask(`update public.calendar_events set status = 'cancelled' where ref_id = '${sessionOf(1)}'`);
    expect(await records(4)).toEqual(['breakfast unknown', 'dinner unknown']);
  });

  it('is assessed when it is over: skipped, or unknown where nothing at all was told', async () => {
    await ask(
      `insert into public.user_context_log (user_id, date, sleep_hours) values ('${ownerId}', '${dateOf(5)}', 8)`,
    );
    expect(await assess(5)).toEqual([{ assess_day: { assessed: 1, after: null } }]);
    expect(await records(5)).toEqual(['breakfast skipped', 'dinner skipped', 'session skipped']);
    await assess(6);
    expect(await records(6)).toEqual(['breakfast unknown', 'dinner unknown']);
    const written = await sql(`select id, updated_at from public.adherence_records order by id`);
    await assess(5);
    await assess(6);
    expect(await sql(`select id, updated_at from public.adherence_records order by id`)).toEqual(written);
  });

  it('that is not over has records of what was done only', async () => {
    const [today] = await sql<{ day: string; number: number }>(
      `select private.member_day('${ownerId}', now())::text as day, 1 as number`,
    );
    await backend.sql.exec(`delete from public.programs`);
    await backend.sql.exec(`delete from public.adherence_records`);
    await backend.sql.exec(
      planSql()
        .replaceAll('2026-03-09', today?.day ?? '')
        .replaceAll("'2026-03-23'", 'null'),
    );
    await ask(
      `insert into public.activities (user_id, name, category, activity_type, start_time, elapsed_time_seconds)
       values ('${ownerId}', 'Now', 'strength', 'gym', now(), 3600)`,
    );
    const rows = await sql(
      `select planned_entity_type::text as type, status::text from public.adherence_records`,
    );
    expect(rows).toEqual([{ type: 'session', status: 'completed' }]);
    await rowsAs(backend.pg, service, `select public.assess_day('${today?.day}')`);
    expect(await sql(`select count(*)::int as n from public.adherence_records`)).toEqual([{ n: 1 }]);
  });

  it('keeps what the member said of it', async () => {
    await ask(`insert into public.adherence_records (user_id, planned_on, planned_entity_type, planned_entity_id, status)
      values ('${ownerId}', '${dateOf(1)}', 'session', '${sessionOf(1)}', 'skipped')`);
    await train(1);
    expect(await records(1)).toContain('session skipped');
    await train(5);
    await ask(`update public.adherence_records set status = 'partial', similarity_score = 0.4 where planned_on = '${dateOf(5)}'
      and planned_entity_type = 'session'`);
    await ask(`delete from public.activities`);
    expect(await records(5)).toContain('session partial 0.4');
  });

  it('counts a tick as done, until it is taken back', async () => {
    await ask(`update public.meal_instances set is_completed = true where id = '${breakfastOf(2)}'`);
    expect(await records(2)).toEqual(['breakfast completed', 'dinner unknown']);
    await ask(`update public.meal_instances set is_completed = false where id = '${breakfastOf(2)}'`);
    expect(await records(2)).toEqual(['breakfast unknown', 'dinner unknown']);
  });

  it('without a plan, before it and after it, is judged by nothing', async () => {
    for (const day of [0, 29]) {
      const id = await train(day);
      expect(await link('activities', id)).toBeNull();
      expect(await records(day)).toEqual([]);
    }
  });

  it('before a new version’s start belongs to the old one', async () => {
    await train(5);
    await backend.sql.exec(`
      update public.programs set status = 'superseded' where id = '${planId}';
      insert into public.programs (user_id, version, previous_program_id, name, primary_goal, program_start_date, full_bundle, status)
        values ('${ownerId}', 2, '${planId}', 'Next', 'lose_weight', '${dateOf(10)}', '{}', 'active');`);
    const earlier = await train(9);
    const later = await train(13);
    expect([await link('activities', earlier), await link('activities', later)]).toEqual([
      sessionOf(9),
      null,
    ]);
    expect(await records(5)).toContain('session completed 1');
  });

  it('is refused without a date, and by everyone but the service', async () => {
    const code = (text: string, actor = service) => rowsAs(backend.pg, actor, text).then(() => '', sqlState);
    expect(await code('select public.assess_day(null)')).toBe('22023');
    expect(await code(`select public.assess_day('2026-03-09', null, 0)`)).toBe('22023');
    expect(await code(`select public.assess_day('2026-03-09')`, owner)).toBe('42501');
  });

  it('is gone with its member', async () => {
    await train(1);
    await eat(1, 'breakfast', 500);
    await backend.sql.exec(`begin; delete from auth.users where id = '${ownerId}'`);
    expect(await sql(`select count(*)::int as n from public.adherence_records`)).toEqual([{ n: 0 }]);
    await backend.sql.exec('rollback');
  });
});
