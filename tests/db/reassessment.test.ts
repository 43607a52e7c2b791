import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn } from './actors.ts';
import { actors, otherId, ownerId, peopleSql, staffIds } from './world.ts';

let backend: TestBackend;
const program = '00000000-0000-4000-8000-000000000b00';
const coach = signedIn(staffIds.coach);

interface Step {
  outcome: string;
  output: number;
  error?: number;
  integral?: number;
  is_saturated?: boolean;
  missing?: string[];
  reason?: string;
}
interface Answer {
  outcome: string;
  inputs: Record<string, number>;
  calories: Step;
  volume: Step;
  targets_before: Record<string, number>;
  targets_after: Record<string, number>;
  next_reassessment_date: string;
  plan_change_event_id: string | null;
}

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
});
const sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) =>
  backend.sql.query<Row>(text, params);

/** A program that began 14 days ago: 80 kg, 1,800 kcal and 12 sets a week, women's bounds, wanting 0.48 kg less a week. */
beforeEach(async () => {
  await backend.sql.exec(`
    delete from public.programs; delete from public.weight_history; delete from public.adherence_records;
    delete from public.user_context_log; delete from public.notifications; delete from public.plan_change_events;
    update public.profiles set current_weight_kg = 80, biological_sex = 'female', daily_calorie_target = null where id = '${ownerId}';
    insert into public.programs (id, user_id, name, primary_goal, program_start_date, program_duration_weeks, full_bundle, status,
        macros, next_reassessment_date)
      select '${program}', '${ownerId}', 'Twelve weeks', 'lose_weight', current_date - 14, 12, '{}', 'active',
        '{"calories_kcal": 1800, "protein_g": 130, "carbs_g": 190, "fat_g": 55}', current_date;
    insert into public.session_instances (program_id, week_index, day_index, session_kind, session_name)
      select '${program}', w, d, 'strength', 'Strength' from generate_series(1, 12) w, unnest('{1,3}'::int[]) d;
    insert into public.exercise_plan_items (session_instance_id, item_order, exercise_name, sets, reps_min)
      select id, n, 'Exercise ' || n, 3, 8 from public.session_instances, generate_series(1, 2) n where program_id = '${program}';`);
});
afterAll(() => backend.close());

/** Weigh-ins that change by this many kg a week, one a day. */
const weigh = (kgPerWeek: number, days = 14, from = 80) =>
  sql(
    `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
     select $1, current_date - 15 + n, (current_date - 15 + n) + time '08:00', $2::numeric + $3::numeric / 7 * n from generate_series(1, $4::int) n`,
    [ownerId, from, kgPerWeek, days],
  );
const keep = (type: 'session' | 'meal', done: number, of: number) =>
  sql(
    `insert into public.adherence_records (user_id, planned_on, planned_entity_type, planned_entity_id, status)
     select $1, current_date - 1 - (n % 14), $2::public.planned_entity_type, gen_random_uuid(),
       (case when n <= $3 then 'completed' else 'skipped' end)::public.adherence_status from generate_series(1, $4::int) n`,
    [ownerId, type, done, of],
  );
const reassess = async (dryRun = false, inputs: unknown = {}, actor: Actor = service): Promise<Answer> => {
  const [row] = await rowsAs<{ answer: Answer }>(
    backend.pg,
    actor,
    'select public.reassess_program($1, $2, $3) as answer',
    [program, dryRun, JSON.stringify(inputs)],
  );
  if (!row) throw new Error('No answer');
  return row.answer;
};
const refused = (answer: Promise<unknown>) =>
  answer.then(
    () => 'done',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );
const daysAhead = async (date: string) =>
  (await sql<{ days: number }>(`select $1::date - current_date as days`, [date]))[0]?.days;
const makeDue = () => sql(`update public.programs set next_reassessment_date = current_date`);

describe('the calories', () => {
  beforeEach(async () => {
    await keep('meal', 18, 20);
  });

  it('go down when weight stays, by error, sum and change, and the targets with them', async () => {
    await weigh(0);
    const answer = await reassess();
    // Error −0.48 kg a week: 400 × −0.48 + 100 × −0.48 = −240.
    expect(answer).toMatchObject({
      outcome: 'adjusted',
      calories: { outcome: 'adjusted', error: -0.48, integral: -0.48, output: -240, is_saturated: false },
      targets_before: { calories_kcal: 1800, weekly_sets: 12 },
      targets_after: { calories_kcal: 1560, protein_g: 130, carbs_g: 154, fat_g: 44, weekly_sets: 12 },
    });
    expect(
      await sql(
        `select calorie_adjustment_kcal, weight_change_kg::float, adherence_pct::float, changed_by,
           controller_state #>> '{calories,integral}' as integral, controller_state #>> '{inputs,weigh_ins}' as weigh_ins
         from public.plan_change_events`,
      ),
    ).toEqual([
      {
        calorie_adjustment_kcal: -240,
        weight_change_kg: 0,
        adherence_pct: 90,
        changed_by: 'system',
        integral: '-0.4800',
        weigh_ins: '14',
      },
    ]);
    expect(
      await sql(`select daily_calorie_target, daily_carbs_target_g from public.profiles where id = $1`, [
        ownerId,
      ]),
    ).toEqual([{ daily_calorie_target: 1560, daily_carbs_target_g: 154 }]);
    expect(await sql(`select macros ->> 'calories_kcal' as written from public.programs`)).toEqual([
      { written: '1800' },
    ]);
    expect(await sql(`select title from public.notifications`)).toEqual([
      { title: 'Your plan was reassessed' },
    ]);
  });

  it('go up when weight falls too fast, and stay when it falls as wanted', async () => {
    await weigh(-1);
    expect((await reassess(true)).calories).toMatchObject({
      outcome: 'adjusted',
      output: 250,
      is_saturated: true,
    });
    await backend.sql.exec('delete from public.weight_history');
    await weigh(-0.5);
    expect((await reassess(true)).calories).toMatchObject({ outcome: 'unchanged', output: 0 });
  });

  it('go on from the last step, and sum up nothing that the limits cut off', async () => {
    await weigh(1);
    const first = await reassess();
    expect(first.calories).toMatchObject({ output: -250, is_saturated: true, integral: 0 });
    await makeDue();
    await backend.sql.exec('delete from public.weight_history');
    await weigh(-0.2);
    const second = await reassess();
    // Error −0.28: 400 × −0.28 + 100 × −0.28 + 50 × (−0.28 + 1.49) after an error of −1.49.
    expect(second.calories.error).toBeCloseTo(-0.28, 1);
    expect(second.calories.integral).toBeCloseTo(-0.28, 1);
    expect(second.calories.output).toBe(-70);
    expect(second.targets_before.calories_kcal).toBe(1550);
    expect(second.targets_after.calories_kcal).toBe(1480);
  });

  it('never leave the bounds of the sex', async () => {
    await weigh(1);
    for (const [sex, kcal] of [
      ['female', 1200],
      ['male', 1500],
      ['other', 1500],
    ] as const) {
      await sql(`update public.profiles set biological_sex = $1 where id = $2`, [sex, ownerId]);
      const target = async (now: number) =>
        (await reassess(true, { calories_kcal: now })).targets_after.calories_kcal;
      expect([await target(kcal + 100), await target(kcal), await target(kcal - 50)], sex).toEqual([
        kcal,
        kcal,
        kcal - 50,
      ]);
    }
    expect(
      (await reassess(true, { calories_kcal: 4950, weight_change_kg_per_week: -3 })).targets_after
        .calories_kcal,
    ).toBe(5000);
  });

  it('follow the trend and not a wild weigh-in', async () => {
    await weigh(-0.48);
    await sql(
      `update public.weight_history set weight_kg = weight_kg + 6 where measured_on in (current_date - 2, current_date - 9)`,
    );
    const { inputs } = await reassess(true);
    expect(inputs.weight_change_kg_per_week).toBeCloseTo(-0.48, 1);
  });

  it('are held while little is eaten as planned', async () => {
    await weigh(0);
    await backend.sql.exec('delete from public.adherence_records');
    await keep('meal', 10, 20);
    expect((await reassess(true)).calories).toMatchObject({ outcome: 'held', output: 0 });
  });
});

describe('the volume', () => {
  it.each([
    // 85 % is wanted: 0.12 × error + 0.03 × sum, towards nought, at most 4.
    [10, 10, 2, 'adjusted'],
    [17, 20, 0, 'unchanged'],
    [7, 10, -2, 'adjusted'],
    [0, 10, -4, 'adjusted'],
  ])('after %i of %i sessions changes by %i', async (done, of, output, outcome) => {
    await keep('session', done, of);
    expect((await reassess(true)).volume).toMatchObject({ output, outcome });
  });

  it('is not raised for who is sore, and never leaves its bounds', async () => {
    await keep('session', 10, 10);
    await sql(
      `insert into public.user_context_log (user_id, date, soreness_level) values ($1, current_date - 3, 7), ($1, current_date - 5, 8)`,
      [ownerId],
    );
    expect((await reassess(true)).volume).toMatchObject({
      outcome: 'held',
      reason: 'Too sore to be planned more.',
    });
    const low = await reassess(true, { session_adherence_pct: 0, weekly_sets: 5 });
    expect(low.targets_after.weekly_sets).toBe(4);
  });
});

describe('not enough data', () => {
  it('is an answer of its own, changes no target and asks again in a week', async () => {
    await weigh(0, 3);
    await keep('meal', 3, 3);
    await keep('session', 2, 2);
    const answer = await reassess();
    expect(answer).toMatchObject({
      outcome: 'insufficient_data',
      calories: { outcome: 'insufficient_data', missing: ['weigh_ins', 'meal_records'], output: 0 },
      volume: { outcome: 'insufficient_data', missing: ['session_records'], output: 0 },
    });
    expect(answer.targets_after).toEqual(answer.targets_before);
    expect(await daysAhead(answer.next_reassessment_date)).toBe(7);
    expect(await sql(`select reason from public.plan_change_events`)).toEqual([
      { reason: 'Reassessment: not enough data.' },
    ]);
    expect(await sql(`select daily_calorie_target from public.profiles where id = $1`, [ownerId])).toEqual([
      { daily_calorie_target: null },
    ]);
    expect(await sql(`select count(*)::int as n from public.notifications`)).toEqual([{ n: 0 }]);
  });

  it('of one controller does not stop the other', async () => {
    await keep('session', 10, 10);
    expect(await reassess(true)).toMatchObject({
      outcome: 'adjusted',
      calories: { outcome: 'insufficient_data' },
      volume: { outcome: 'adjusted' },
    });
  });
});

describe('what if', () => {
  it('answers the same as what is written, and writes nothing', async () => {
    await weigh(0);
    await keep('meal', 18, 20);
    await keep('session', 9, 10);
    const dry = await reassess(true, {}, signedIn(staffIds.admin));
    expect(await sql(`select count(*)::int as n from public.plan_change_events`)).toEqual([{ n: 0 }]);
    const { plan_change_event_id, ...real } = await reassess(false, {}, coach);
    expect(plan_change_event_id).not.toBeNull();
    expect({ ...dry, dry_run: false }).toEqual({ ...real, plan_change_event_id: null });
    expect(await daysAhead(real.next_reassessment_date)).toBe(14);
    expect(await sql(`select changed_by, staff_id from public.plan_change_events`)).toEqual([
      { changed_by: 'coach', staff_id: staffIds.coach },
    ]);
  });

  it.each([
    [{ surprise: 1 }, 'There is no input "surprise".'],
    [{ meal_adherence_pct: 101 }, 'meal_adherence_pct is a number from 0 to 100.'],
    [{ weekly_sets: '12' }, 'weekly_sets is a number from 0 to 300.'],
    [{ weight_change_kg_per_week: 1e200 }, 'weight_change_kg_per_week is a number from -5 to 5.'],
    [[], 'The inputs must be an object.'],
  ])('refuses %j', async (inputs, message) => {
    expect(await refused(reassess(true, inputs))).toBe(`22023 ${message}`);
  });

  it('is never written', async () => {
    expect(await refused(reassess(false, { weekly_sets: 10 }))).toMatch(/^22023 Only a dry run takes inputs/);
  });
});

describe('a reassessment', () => {
  it('is done when it is due, once, of an active program', async () => {
    await reassess();
    expect(await refused(reassess())).toMatch(/^22023 The next reassessment is due on/);
    await sql(`update public.programs set status = 'paused'`);
    expect(await refused(reassess(true))).toBe('22023 Only an active program is reassessed.');
    await backend.sql.exec('delete from public.programs');
    expect(await refused(reassess(true))).toBe('22023 There is no such program.');
  });

  it('is for coaches; who reads adjustments may try', async () => {
    for (const name of ['support', 'growth', 'ml', 'analyst', 'owner', 'other', 'anon'])
      expect(await refused(reassess(true, {}, actors[name])), name).toMatch(/^42501/);
    expect(await refused(reassess(false, {}, actors.admin))).toMatch(/^42501/);
  });

  it('of everybody who is due leaves nobody out, whatever happens to one', async () => {
    await sql(
      `insert into public.programs (user_id, name, primary_goal, program_start_date, full_bundle, status, next_reassessment_date)
       values ($1, 'No targets', 'lose_weight', current_date - 14, '{}', 'active', current_date - 1)`,
      [otherId],
    );
    await keep('session', 10, 10);
    const due = () =>
      rowsAs<{ user_id: string }>(backend.pg, service, 'select user_id from public.due_reassessments()');
    expect((await due()).map(({ user_id }) => user_id)).toEqual([otherId, ownerId]);
    const run = async () =>
      (
        await rowsAs<{ answer: unknown }>(
          backend.pg,
          service,
          'select public.run_reassessments(10) as answer',
        )
      )[0]?.answer;
    expect(await run()).toEqual({ adjusted: 1, unchanged: 0, insufficient_data: 1, failed: 0, more: false });
    expect(await due()).toEqual([]);
    expect(await run()).toMatchObject({ adjusted: 0, insufficient_data: 0 });
  });
});
