import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn } from './actors.ts';
import { type Bundle, broken, bundleOf } from './bundles.ts';
import { actors, otherId, ownerId, peopleSql, staffIds } from './world.ts';

let backend: TestBackend;
let today: string;
const coach = signedIn(staffIds.coach);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  // 14 hours ahead of UTC: the member's day is not the server's for most of the day.
  await backend.sql.exec(
    `update public.profiles set time_zone = 'Pacific/Kiritimati' where id = '${ownerId}'`,
  );
  const [row] = await backend.sql.query<{ day: string }>(
    `select private.member_day('${ownerId}', now())::text as day`,
  );
  today = row?.day ?? '';
});
afterAll(() => backend.close());

interface Answer {
  program_id: string;
  version: number;
  stored: boolean;
  superseded_program_id: string | null;
  [count: string]: unknown;
}
interface Refusal {
  code: string;
  problems: { path: string; problem: string }[];
}

const store = async (bundle: unknown, actor: Actor = service): Promise<Answer> => {
  const [row] = await rowsAs<{ answer: Answer }>(
    backend.pg,
    actor,
    'select public.store_program_bundle($1) as answer',
    [JSON.stringify(bundle)],
  );
  if (!row) throw new Error('No answer');
  return row.answer;
};
const refusal = (bundle: unknown, actor?: Actor): Promise<Refusal> =>
  store(bundle, actor).then(
    () => ({ code: 'stored', problems: [] }),
    (error: { code: string; detail?: string }) => ({
      code: error.code,
      problems: error.code === '22023' && error.detail ? JSON.parse(error.detail) : [],
    }),
  );
const counts = () =>
  backend.sql.query(`select (select count(*)::int from public.programs) as programs,
    (select count(*)::int from public.session_instances) as sessions, (select count(*)::int from public.meal_instances) as meals,
    (select count(*)::int from public.calendar_events) as events`);

describe('a bundle that is right', () => {
  it('becomes a program, its plan and its calendar, and the member’s targets', async () => {
    const answer = await store(bundleOf(ownerId, today), coach);
    expect(answer).toMatchObject({
      version: 1,
      stored: true,
      superseded_program_id: null,
      sessions: 8,
      exercises: 24,
      meals: 28,
      items: 56,
      calendar_events: 8 + 28 + 1,
    });
    const [program] = await backend.sql.query(
      `select status::text, next_reassessment_date - program_start_date as days, full_bundle ->> 'name' as name, generation_tokens
       from public.programs where id = $1`,
      [answer.program_id],
    );
    expect(program).toEqual({ status: 'active', days: 14, name: 'Two calm weeks', generation_tokens: 1200 });
    expect(
      await backend.sql.query(
        `select i.exercise_name, i.reps_min, i.reps_max, i.item_order from public.exercise_plan_items i
         join public.session_instances s on s.id = i.session_instance_id
         where s.program_id = $1 and s.day_number = 10 order by i.item_order`,
        [answer.program_id],
      ),
    ).toEqual([
      { exercise_name: 'Bench press', reps_min: 8, reps_max: 12, item_order: 1 },
      { exercise_name: 'Overhead press', reps_min: 8, reps_max: 8, item_order: 2 },
      { exercise_name: 'Plank', reps_min: null, reps_max: null, item_order: 3 },
    ]);
    expect(
      await backend.sql.query(
        `select e.event_type::text, e.date - $2::date as day, e.start_time::text, e.end_time::text from public.calendar_events e
         where e.program_id = $1 and (e.event_type = 'reassessment' or e.ref_id in (
           select id from public.session_instances where day_number = 3 union select id from public.meal_instances where day_number = 14))
         order by 2, 3`,
        [answer.program_id, today],
      ),
    ).toEqual([
      { event_type: 'session', day: 2, start_time: '17:30:00', end_time: '18:30:00' },
      { event_type: 'meal', day: 13, start_time: '07:30:00', end_time: null },
      { event_type: 'meal', day: 13, start_time: '19:00:00', end_time: null },
      { event_type: 'reassessment', day: 14, start_time: null, end_time: null },
    ]);
    expect(
      await backend.sql.query(
        `select daily_calorie_target, daily_protein_target_g, estimated_tdee from public.profiles where id = $1`,
        [ownerId],
      ),
    ).toEqual([{ daily_calorie_target: 1800, daily_protein_target_g: 130, estimated_tdee: 2240 }]);
  });

  it('is stored once, however often it is sent', async () => {
    const bundle = bundleOf(ownerId, today);
    const first = await store(bundle);
    const before = await counts();
    expect(await store(bundle)).toEqual({ ...first, stored: false });
    expect(await counts()).toEqual(before);
    expect((await refusal({ ...bundle, name: 'Another' })).problems).toEqual([
      { path: '/bundle_id', problem: 'belongs to another bundle.' },
    ]);
    expect((await refusal(bundleOf(otherId, today, { bundle_id: bundle.bundle_id }))).code).toBe('22023');
  });

  it('takes the place of the program before it, on the calendar too', async () => {
    const before = await store(bundleOf(ownerId, today));
    const [later] = await backend.sql.query<{ day: string }>(`select ($1::date + 5)::text as day`, [today]);
    const after = await store(bundleOf(ownerId, later?.day ?? ''));
    expect(after).toMatchObject({ version: before.version + 1, superseded_program_id: before.program_id });
    expect(
      await backend.sql.query(
        `select p.status::text, e.status::text as event, min(e.date - $3::date) as first, max(e.date - $3::date) as last
         from public.programs p join public.calendar_events e on e.program_id = p.id where p.id in ($1, $2)
         group by 1, 2 order by 1, 3`,
        [before.program_id, after.program_id, today],
      ),
    ).toEqual([
      { status: 'active', event: 'planned', first: 5, last: 19 },
      { status: 'superseded', event: 'planned', first: 0, last: 4 },
      { status: 'superseded', event: 'cancelled', first: 5, last: 14 },
    ]);
  });

  it('names the consultation that it was made from, which has to be completed', async () => {
    const session = '00000000-0000-4000-8000-000000000777';
    await backend.sql.exec(
      `insert into public.consultation_sessions (id, user_id) values ('${session}', '${ownerId}')`,
    );
    const bundle = bundleOf(ownerId, today, { source: 'consultation', consultation_session_id: session });
    expect((await refusal(bundle)).problems).toEqual([
      { path: '/consultation_session_id', problem: 'is not a completed consultation of this member.' },
    ]);
    await backend.sql.exec(
      `update public.consultation_sessions set status = 'completed' where id = '${session}'`,
    );
    expect((await store(bundle)).stored).toBe(true);
    const foreign = bundleOf(otherId, today, { source: 'consultation', consultation_session_id: session });
    expect((await refusal(foreign)).problems.map(({ path }) => path)).toContain('/consultation_session_id');
  });

  it('of a coach is one entry in the audit log, without what is in it', async () => {
    const { program_id } = await store(bundleOf(ownerId, today), coach);
    expect(
      await backend.sql.query(
        `select action::text, after ->> 'full_bundle' as bundle, after ->> 'name' as name from public.audit_log
         where table_name = 'programs' and row_id = $1`,
        [program_id],
      ),
    ).toEqual([{ action: 'insert', bundle: '[redacted]', name: 'Two calm weeks' }]);
  });
});

describe('a bundle that is wrong', () => {
  const meal = '/weeks/1/days/2/meals/0';
  const session = '/weeks/0/days/0/sessions/0';
  const cases: [string, unknown, string, string?][] = [
    ['/schema_version', 2, 'must be 1 to 1.'],
    ['/name', undefined, 'is required.'],
    ['/name', '', 'must have 1 to 200 characters.'],
    ['/name', 'x'.repeat(1_000_000), 'must have 1 to 200 characters.'],
    ['/name', null, 'must be a text.'],
    ['/surprise', 1, 'is not a field that a bundle has.'],
    ['/a~1b', 1, 'is not a field that a bundle has.', '/a~01b'],
    ['/program_start_date', '2026-02-30', 'must be a day, written YYYY-MM-DD.'],
    ['/program_start_date', '99999-01-01', 'must be a day, written YYYY-MM-DD.'],
    ['/user_id', "' or 1=1", 'must be a UUID.'],
    [
      '/primary_goal',
      'get_rich',
      'must be one of lose_weight, build_muscle, maintain_weight, improve_endurance, improve_health.',
    ],
    ['/weeks', {}, 'must be a list.'],
    ['/weeks', [], 'must have 1 to 104 entries.'],
    ['/weeks/0/days', [1], 'must have 7 entries.'],
    ['/weeks/1/days/3', 'rest', 'must be an object.'],
    ['/tdee/tdee_kcal', 1e300, 'must be 800 to 8000.'],
    ['/program_duration_weeks', 2.5, 'must be a whole number.'],
    [`${session}/preferred_start_time`, '25:00', 'must be a time of day, written HH:MM.'],
    [`${session}/equipment`, ['', 'rack'], 'must hold texts of 1 to 500 characters.'],
    [`${session}/exercises/0/tempo`, 'quick', 'must have 7 to 11 characters.'],
    [`${session}/exercises/0/is_warm_up`, 'yes', 'must be true or false.'],
    [`${meal}/items`, [], 'must have 1 to 40 entries.'],
    // From here on the shape is right and the sense is not.
    ['/weeks/1/week_index', 1, 'must be 2, its place in the list.'],
    ['/weeks/0/days/4/day_index', 2, 'must be 5, its place in the list.'],
    ['/tdee/multiplier', 2, 'must be tdee_kcal divided by bmr_kcal, within 5 %.'],
    [`${session}/exercises/0/reps_max`, 5, 'must not be below reps_min.'],
    [
      `${session}/exercises/2/duration_seconds`,
      undefined,
      'must be measured: by reps_min, duration_seconds or distance_meters.',
      `${session}/exercises/2`,
    ],
    [`${session}/exercises/1/exercise_id`, ownerId, 'is no exercise of the catalogue.'],
    [`${meal}/items/0/food_id`, ownerId, 'is no food of the catalogue.'],
    [
      `${meal}/total_calories`,
      540,
      'must be the sum of its items that are not optional (490), within 5 % or 20.',
    ],
    [
      `${meal}/total_protein_g`,
      50,
      'must be the sum of its items that are not optional (44), within 5 % or 3.',
    ],
    [
      '/macros/calories_kcal',
      2600,
      'must follow from its macros (4, 4 and 9 kcal a gram: 1775), within 20 % or 60 kcal.',
    ],
    [
      '/weeks/0/days/6/meals/1',
      undefined,
      'must add up to 800 to 8000 kcal a day, or be empty; they add up to 490.',
      '/weeks/0/days/6/meals',
    ],
    [
      '/source',
      'consultation',
      'is required of a program that was made from a consultation.',
      '/consultation_session_id',
    ],
    ['/user_id', staffIds.coach, "is nobody's id."],
  ];

  it.each(cases)('at %s as %j is told so', async (pointer, value, problem, path) => {
    let bundle: Bundle;
    if (pointer.includes('~1')) bundle = { ...bundleOf(ownerId, today), 'a~1b': value };
    else bundle = broken(bundleOf(ownerId, today), pointer, value);
    if (pointer === '/weeks/0/days/6/meals/1')
      (bundle.weeks as { days: { meals: unknown[] }[] }[])[0]?.days[6]?.meals.splice(1);
    const before = await counts();
    const answer = await refusal(bundle);
    expect(answer.code).toBe('22023');
    expect(answer.problems).toContainEqual({ path: path ?? pointer, problem });
    expect(await counts()).toEqual(before);
  });

  it('is told of everything at once', async () => {
    let bundle = bundleOf(ownerId, today);
    for (const pointer of ['/name', '/tdee/bmr_kcal', '/weeks/0/days/0/meals/0/meal_type'])
      bundle = broken(bundle, pointer);
    expect((await refusal(broken(bundle, '/macros/fat_g', -1))).problems.map(({ path }) => path)).toEqual([
      '/macros/fat_g',
      '/name',
      '/tdee/bmr_kcal',
      '/weeks/0/days/0/meals/0/meal_type',
    ]);
  });

  it('does not begin before the member’s own day, nor after 28 days', async () => {
    const shifted = async (days: number) => {
      const [row] = await backend.sql.query<{ day: string }>(`select ($1::date + $2::int)::text as day`, [
        today,
        days,
      ]);
      return (await refusal(bundleOf(ownerId, row?.day ?? ''))).code;
    };
    expect([await shifted(-1), await shifted(29), await shifted(28)]).toEqual(['22023', '22023', 'stored']);
  });

  it.each([[[]], ['text'], [1], [null]])('%j is no bundle', async (value) => {
    expect((await refusal(value)).code).toBe('22023');
  });

  it('fewer weeks than it says', async () => {
    expect((await refusal(bundleOf(ownerId, today, { program_duration_weeks: 3 }))).problems).toEqual([
      { path: '/weeks', problem: 'must have as many entries as program_duration_weeks says (3).' },
    ]);
  });
});

it('only coaches and the service may store one', async () => {
  const bundle = bundleOf(ownerId, today);
  for (const name of ['admin', 'support', 'growth', 'ml', 'analyst', 'owner', 'other', 'anon'])
    expect((await refusal(bundle, actors[name])).code, name).toBe('42501');
});
