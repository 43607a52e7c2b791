import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn } from './actors.ts';
import { bundleOf } from './bundles.ts';
import { actors, otherId, ownerId, peopleSql, staffIds } from './world.ts';

let backend: TestBackend;
let today: string;
const owner = signedIn(ownerId);
const coach = signedIn(staffIds.coach);

const sql = <Row = Record<string, unknown>>(text: string, params?: unknown[]) =>
  backend.sql.query<Row>(text, params);
const dayOf = async (offset: number) =>
  (await sql<{ day: string }>(`select ($1::date + $2::int)::text as day`, [today, offset]))[0]?.day ?? '';

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(
    `update public.profiles set time_zone = 'Pacific/Kiritimati' where id = '${ownerId}'`,
  );
  today =
    (await sql<{ day: string }>(`select private.member_day('${ownerId}', now())::text as day`))[0]?.day ?? '';
  await rowsAs(backend.pg, service, 'select public.store_program_bundle($1)', [
    JSON.stringify(bundleOf(ownerId, today)),
  ]);
});
beforeEach(() =>
  backend.sql.exec(`delete from public.day_overrides; delete from public.user_context_log; delete from public.adherence_records;
    delete from public.notifications; delete from public.plan_change_events;
    update public.calendar_events set details = details - 'training_override' - 'nutrition_override', status = 'planned';
    update public.adjustment_thresholds set auto_apply_confidence = null, is_active = true;`),
);
afterAll(() => backend.close());

const report = (fields: Record<string, unknown>, day = today) =>
  rowsAs(
    backend.pg,
    owner,
    `insert into public.user_context_log (user_id, date, ${Object.keys(fields).join(', ')})
     values ('${ownerId}', '${day}', ${Object.values(fields)
       .map((value) => (value === null ? 'null' : `'${value}'`))
       .join(', ')})
     on conflict (user_id, date) do update set ${Object.keys(fields)
       .map((field) => `${field} = excluded.${field}`)
       .join(', ')}`,
  );
interface Override {
  id: string;
  reason: string;
  status: string;
  confidence: number;
  training: unknown;
  nutrition: unknown;
  codes: string[];
}
const overrides = () =>
  sql<Override>(
    `select id, reason_code::text as reason, status::text, confidence::float, training_override as training,
       nutrition_override as nutrition, (select array_agg(t ->> 'code') from jsonb_array_elements(triggered_by) t) as codes
     from public.day_overrides order by created_at, reason_code`,
  );
const reasons = async () => (await overrides()).map(({ reason, status }) => `${reason} ${status}`);
const first = async () => (await overrides())[0]?.id ?? '';
const decide = (
  actor: Actor | undefined,
  id: string,
  decision: string | null,
  reason: string | null = null,
) =>
  rowsAs<{ status: string }>(
    backend.pg,
    actor ?? service,
    'select (d).status::text as status from (select public.decide_override($1, $2, $3) as d) o',
    [id, decision, reason],
  ).then(
    ([row]) => row?.status,
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe('a report', () => {
  it.each([
    ['six hours of sleep', { sleep_hours: 6 }, []],
    ['less than six', { sleep_hours: 5.9 }, ['poor_sleep pending']],
    ['a sleep of 5', { sleep_quality: 5 }, []],
    ['a sleep of 4', { sleep_quality: 4 }, ['poor_sleep pending']],
    ['stress of 7', { stress_level: 7 }, []],
    ['stress of 8', { stress_level: 8 }, ['high_stress pending']],
    ['soreness of 8', { soreness_level: 8 }, ['high_soreness pending']],
    ['a blank injury note', { injury_notes: '  ' }, []],
    ['an injury note', { injury_notes: 'left knee' }, ['injury pending']],
    ['an illness', { is_ill: true }, ['illness pending']],
    ['a journey', { is_travelling: true, is_ill: false }, ['travel pending']],
    [
      'a bad day',
      { sleep_hours: 4, sleep_quality: 2, stress_level: 9, soreness_level: 9 },
      ['high_soreness pending', 'high_stress pending', 'poor_sleep pending'],
    ],
  ])('of %s', async (_, fields, expected) => {
    await report(fields);
    expect((await reasons()).sort()).toEqual(expected);
  });

  it('keeps what it crossed, and the threshold as it was, beside what it proposes', async () => {
    await report({ sleep_hours: 4.5, sleep_quality: 4 });
    const [row] = await sql(
      `select override_type::text as type, training_override as training, nutrition_override as nutrition, confidence::float,
         triggered_by, reason_details, context_log_id is not null as has_log, program_id is not null as has_program
       from public.day_overrides`,
    );
    expect(row).toEqual({
      type: 'training',
      training: { volume_adj_sets: -2, intensity_factor: 0.8 },
      nutrition: null,
      // 0.6 + 0.3 × (6 − 4.5) / 6 + 0.05 for the second threshold.
      confidence: 0.725,
      triggered_by: [
        {
          code: 'sleep_hours',
          metric: 'sleep_hours',
          value: 4.5,
          comparison: 'below',
          threshold: 6,
          unit: 'hours',
          window_days: 1,
        },
        {
          code: 'sleep_quality',
          metric: 'sleep_quality',
          value: 4,
          comparison: 'below',
          threshold: 5,
          unit: 'of 10',
          window_days: 1,
        },
      ],
      reason_details: 'Slept less than 6 hours. Rated the sleep below 5 of 10.',
      has_log: true,
      has_program: true,
    });
    await sql(`update public.adjustment_thresholds set threshold = 3 where code = 'sleep_hours'`);
    expect(
      (await sql(`select triggered_by -> 0 ->> 'threshold' as was from public.day_overrides`))[0],
    ).toEqual({ was: '6.00' });
    await sql(`update public.adjustment_thresholds set threshold = 6 where code = 'sleep_hours'`);
  });

  it('that is corrected refreshes, takes back or makes a proposal, never a second one', async () => {
    await report({ sleep_hours: 5 });
    await report({ sleep_hours: 3 });
    expect((await overrides()).map(({ reason, confidence }) => [reason, confidence])).toEqual([
      ['poor_sleep', 0.75],
    ]);
    await report({ sleep_hours: 8 });
    expect(await reasons()).toEqual(['poor_sleep rejected']);
    expect(await sql(`select decided_as, decided_by from public.day_overrides`)).toEqual([
      { decided_as: 'system', decided_by: null },
    ]);
    await report({ sleep_hours: 5 });
    expect((await reasons()).sort()).toEqual(['poor_sleep pending', 'poor_sleep rejected']);
    await rowsAs(backend.pg, owner, `delete from public.user_context_log`);
    expect((await reasons()).sort()).toEqual(['poor_sleep rejected', 'poor_sleep rejected']);
  });

  it('asks again for nothing that a person refused', async () => {
    await report({ stress_level: 9 });
    expect(await decide(coach, await first(), 'reject', 'Race week')).toBe('rejected');
    await report({ stress_level: 10 });
    expect(await reasons()).toEqual(['high_stress rejected']);
  });

  it('of a day that is over, or far away, changes nothing', async () => {
    await report({ sleep_hours: 3 }, await dayOf(-1));
    await report({ sleep_hours: 3 }, await dayOf(2));
    expect(await reasons()).toEqual([]);
    await report({ sleep_hours: 3 }, await dayOf(1));
    expect(await reasons()).toEqual(['poor_sleep pending']);
  });

  it('without a program proposes nothing, and a threshold that is off is not heard', async () => {
    await sql(`update public.adjustment_thresholds set is_active = false where code = 'stress'`);
    await report({ stress_level: 9 });
    await sql(`insert into public.user_context_log (user_id, date, stress_level, sleep_hours)
      values ('${otherId}', private.member_day('${otherId}', now()), 9, 3)`);
    expect(await reasons()).toEqual([]);
  });

  it('takes effect at once where the policy says so, and is sure enough', async () => {
    await sql(`update public.adjustment_thresholds set auto_apply_confidence = 0.8 where code = 'soreness'`);
    await report({ soreness_level: 8 });
    expect(await reasons()).toEqual(['high_soreness pending']);
    await backend.sql.exec('delete from public.day_overrides; delete from public.user_context_log');
    await report({ soreness_level: 10 });
    expect(await reasons()).toEqual(['high_soreness auto_applied']);
    expect(
      await sql(`select applied_at is not null as applied, decided_as from public.day_overrides`),
    ).toEqual([{ applied: true, decided_as: 'system' }]);
    expect(
      await sql(
        `select details -> 'training_override' as training from public.calendar_events where date = $1 and event_type = 'session'`,
        [today],
      ),
    ).toEqual([{ training: { volume_adj_sets: -2, intensity_factor: 0.7 } }]);
  });

  it('tells the member, without a word of health', async () => {
    await report({ injury_notes: 'left knee', sleep_hours: 3 });
    const notices = await sql<{ text: string; type: string }>(
      `select type::text, title || ' ' || body || ' ' || payload as text from public.notifications where user_id = $1`,
      [ownerId],
    );
    expect(notices.map(({ type }) => type)).toEqual(['plan_changed', 'plan_changed']);
    for (const { text } of notices) {
      expect(text).toMatch(/^A change to your plan is proposed For \w+, \d+ \w+\. \{/);
      expect(text).not.toMatch(/knee|injur|sleep/i);
    }
  });
});

describe('low adherence', () => {
  const week = (status: string, count: number) =>
    sql(
      `insert into public.adherence_records (user_id, planned_on, planned_entity_type, planned_entity_id, status)
       select $1, $2::date - (n % 7), 'meal', gen_random_uuid(), $3::public.adherence_status from generate_series(1, $4) n`,
      [ownerId, today, status, count],
    );
  const night = async () =>
    (await rowsAs<{ adjust_days: unknown }>(backend.pg, service, 'select public.adjust_days()'))[0]
      ?.adjust_days;

  it('is found at night, without a report', async () => {
    await week('completed', 6);
    await week('skipped', 3);
    expect(await night()).toEqual({ proposed: 1, expired: 0, after: null });
    expect(await overrides()).toMatchObject([
      {
        reason: 'low_adherence',
        status: 'pending',
        codes: ['adherence'],
        nutrition: { calorie_adj_kcal: 100 },
        training: { volume_adj_sets: -2 },
      },
    ]);
    expect(await night(), 'again').toEqual({ proposed: 0, expired: 0, after: null });
  });

  it('is not said of a week at 70 %, of few records, nor of what nobody knows', async () => {
    await week('completed', 7);
    await week('skipped', 3);
    expect(await night()).toMatchObject({ proposed: 0 });
    await backend.sql.exec('delete from public.adherence_records');
    await week('skipped', 4);
    await week('unknown', 20);
    expect(await night()).toMatchObject({ proposed: 0 });
  });

  it('does not keep proposals whose day is over', async () => {
    await sql(
      `insert into public.day_overrides (user_id, date, override_type, reason_code, nutrition_override)
       values ($1, $2::date - 1, 'nutrition', 'coach_decision', '{"calorie_adj_kcal": 50}')`,
      [ownerId, today],
    );
    expect(await night()).toEqual({ proposed: 0, expired: 1, after: null });
    expect(await sql(`select status::text, decided_as, decision_note from public.day_overrides`)).toEqual([
      { status: 'rejected', decided_as: 'system', decision_note: 'The day passed without a decision.' },
    ]);
  });
});

describe('a decision', () => {
  const events = () =>
    sql(
      `select event_type::text as type, status::text, details -> 'training_override' as training, details -> 'nutrition_override' as nutrition
       from public.calendar_events where date = $1 and event_type in ('session', 'meal') order by event_type, start_time limit 2`,
      [today],
    );

  it('by a coach takes effect on the calendar and in the trail, and is undone there', async () => {
    await report({ stress_level: 9 });
    const id = await first();
    expect(await decide(coach, id, 'approve')).toBe('approved');
    expect(await events()).toEqual([
      {
        type: 'session',
        status: 'planned',
        training: { volume_adj_sets: -2, intensity_factor: 0.8 },
        nutrition: null,
      },
      { type: 'meal', status: 'planned', training: null, nutrition: { calorie_adj_kcal: 100 } },
    ]);
    expect(await decide(coach, id, 'undo', 'Feels well again')).toBe('undone');
    expect(await events()).toMatchObject([{ training: null }, { nutrition: null }]);
    expect(
      await sql(
        `select change_type, changed_by, staff_id, reason from public.plan_change_events order by change_type`,
      ),
    ).toEqual([
      {
        change_type: 'override_applied',
        changed_by: 'coach',
        staff_id: staffIds.coach,
        reason: 'Rated stress above 7 of 10.',
      },
      {
        change_type: 'override_undone',
        changed_by: 'coach',
        staff_id: staffIds.coach,
        reason: 'Feels well again',
      },
    ]);
  });

  it('to skip cancels the day’s session until it is undone', async () => {
    await report({ injury_notes: 'ankle', stress_level: 9 });
    const injury = (await overrides()).find(({ reason }) => reason === 'injury')?.id ?? '';
    const stress = (await overrides()).find(({ reason }) => reason === 'high_stress')?.id ?? '';
    await decide(coach, stress, 'approve');
    await decide(coach, injury, 'approve');
    expect((await events())[0]).toMatchObject({
      status: 'cancelled',
      training: { skip: true, volume_adj_sets: -2 },
    });
    await decide(coach, injury, 'undo', 'Only a bruise');
    expect((await events())[0]).toMatchObject({
      status: 'planned',
      training: { volume_adj_sets: -2, intensity_factor: 0.8 },
    });
  });

  it('to skip leaves nothing to be missed, whether the session is on the calendar or not', async () => {
    const planned = async () =>
      (
        await sql<{ n: number }>(
          `select count(*)::int as n from private.planned_on('${ownerId}', '${today}') where entity_type = 'session'`,
        )
      )[0]?.n;
    await report({ is_ill: true });
    expect(await planned()).toBe(1);
    await decide(coach, await first(), 'approve');
    expect(await planned()).toBe(0);
    await sql('begin');
    await sql(`delete from public.calendar_events where user_id = '${ownerId}' and date = '${today}'`);
    expect(await planned()).toBe(0);
    await sql('rollback');
    await decide(coach, await first(), 'undo', 'Well again');
    expect(await planned()).toBe(1);
  });

  it('is the member’s too, for their own day', async () => {
    await report({ stress_level: 9 });
    const id = await first();
    expect(await decide(owner, id, 'approve')).toBe('approved');
    expect(await decide(owner, id, 'undo')).toBe('undone');
    expect(await sql(`select decided_as, decided_by, user_overridden from public.day_overrides`)).toEqual([
      { decided_as: 'member', decided_by: null, user_overridden: true },
    ]);
    expect(await sql(`select array_agg(changed_by) as by from public.plan_change_events`)).toEqual([
      { by: ['member', 'member'] },
    ]);
    expect(await sql(`select count(*)::int as n from public.notifications`), 'they know').toEqual([{ n: 1 }]);
  });

  it('is nobody else’s', async () => {
    await report({ stress_level: 9 });
    const id = await first();
    for (const name of ['admin', 'support', 'growth', 'ml', 'analyst', 'other'])
      expect(await decide(actors[name], id, 'approve'), name).toBe(
        '42501 This adjustment is not yours to decide.',
      );
    expect(await decide(actors.anon, id, 'approve')).toMatch(/^42501/);
    expect(await decide(owner, ownerId, 'approve')).toBe('42501 This adjustment is not yours to decide.');
    expect(await decide(coach, ownerId, 'approve')).toBe('22023 There is no such adjustment.');
  });

  it('follows the allowed ways only, and says why', async () => {
    await report({ stress_level: 9 });
    const id = await first();
    expect(await decide(coach, id, 'maybe')).toBe('22023 A decision is approve, reject or undo.');
    expect(await decide(coach, id, null)).toBe('22023 A decision is approve, reject or undo.');
    expect(await decide(coach, id, 'reject', ' ')).toBe(
      '22023 Say why, so that the next one who looks knows.',
    );
    expect(await decide(coach, id, 'reject', 'x'.repeat(2001))).toBe(
      '22023 A reason has at most 2,000 characters.',
    );
    expect(await decide(coach, id, 'undo', 'x')).toBe(
      '22023 An override that is pending cannot become undone.',
    );
    expect(await decide(owner, id, 'reject')).toBe('rejected');
    expect(await decide(coach, id, 'reject', 'x')).toBe('22023 This adjustment is rejected already.');
    for (const decision of ['approve', 'undo'])
      expect(await decide(coach, id, decision, 'x')).toMatch(
        /^22023 An override that is rejected cannot become/,
      );
  });

  it('about a day that is over can only be a no', async () => {
    await sql(
      `insert into public.day_overrides (user_id, date, override_type, reason_code, nutrition_override)
       values ($1, $2::date - 1, 'nutrition', 'coach_decision', '{"calorie_adj_kcal": 50}')`,
      [ownerId, today],
    );
    const id = await first();
    expect(await decide(coach, id, 'approve')).toBe(
      '22023 The day is over for this member: its plan can no longer be changed.',
    );
    expect(await decide(coach, id, 'reject', 'Too late')).toBe('rejected');
  });
});
