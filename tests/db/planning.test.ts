import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn, sqlState } from './actors.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';
import { plannedMealId, plannedSessionId, planRowsSql, programId } from './worldPlans.ts';

/** Programs stay as they were written; overrides of a day move along one path only. */
let backend: TestBackend;
const coach = signedIn(staffIds.coach);
const owner = signedIn(ownerId);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(planRowsSql(ownerId));
});
afterAll(() => backend.close());

const run = (actor: Actor, sql: string) =>
  rowsAs(backend.pg, actor, sql).then((rows) => `${rows.length} rows`, sqlState);

describe('a program', () => {
  it.each([
    `update public.programs set name = 'Other' where id = '${programId}'`,
    `update public.programs set full_bundle = '{}' where id = '${programId}'`,
    `update public.programs set program_start_date = '2026-02-01' where id = '${programId}'`,
    `update public.session_instances set session_name = 'Other' where id = '${plannedSessionId}'`,
    `update public.exercise_plan_items set sets = 9 where session_instance_id = '${plannedSessionId}'`,
    `update public.meal_instances set total_calories = 1 where id = '${plannedMealId}'`,
    `update public.meal_item_plan set serving_size = 1 where meal_instance_id = '${plannedMealId}'`,
  ])('refuses the service role: %s', async (sql) => {
    expect(await run(service, sql)).toBe('42501');
  });

  it('changes its activation and the date of its reassessment', async () => {
    const rows = await rowsAs(
      backend.pg,
      service,
      `update public.programs set status = 'paused', next_reassessment_date = '2026-01-19', current_day = 4
       where id = '${programId}' returning is_active, next_reassessment_date::text, activated_at is not null as was_active`,
    );
    expect(rows).toEqual([{ is_active: false, next_reassessment_date: '2026-01-19', was_active: true }]);
    expect(
      await run(
        service,
        `update public.programs set status = 'active' where id = '${programId}' returning id`,
      ),
    ).toBe('1 rows');
  });

  it('is one of many versions, of which one is active', async () => {
    const next = (status: string, version: number) =>
      run(
        service,
        `insert into public.programs (user_id, version, previous_program_id, name, primary_goal, program_start_date, full_bundle, status)
         values ('${ownerId}', ${version}, '${programId}', 'Next', 'lose_weight', '2026-04-01', '{}', '${status}') returning id`,
      );
    expect(await next('active', 2)).toBe('23505');
    expect(await next('draft', 1)).toBe('23505');
    expect(await next('draft', 2)).toBe('1 rows');
  });

  it('lets its member tick off a session, dated, and nothing else', async () => {
    const tick = (done: boolean) =>
      rowsAs(
        backend.pg,
        owner,
        `update public.session_instances set is_completed = ${done} where id = '${plannedSessionId}'
         returning day_number, completed_at is not null as dated`,
      );
    expect(await tick(true)).toEqual([{ day_number: 1, dated: true }]);
    expect(await tick(false)).toEqual([{ day_number: 1, dated: false }]);
    expect(await run(owner, `update public.session_instances set session_name = 'x'`)).toBe('42501');
    expect(await run(owner, `update public.programs set status = 'completed'`)).toBe('42501');
  });
});

describe('an override of a day', () => {
  let day = 0;
  /** A new override, moved through these states by the coach; answers the last outcome. */
  async function path(...states: string[]): Promise<{ id: string; last: string }> {
    day += 1;
    const [row] = await backend.sql.query<{ id: string }>(
      `insert into public.day_overrides (user_id, program_id, date, override_type, reason_code, training_override)
       values ($1, $2, date '2026-03-01' + $3::int, 'training', 'high_soreness', '{"volume_adj_sets":-2}') returning id`,
      [ownerId, programId, day],
    );
    const id = row?.id ?? '';
    let last = '';
    for (const state of states)
      last = await run(
        coach,
        `update public.day_overrides set status = '${state}' where id = '${id}' returning id`,
      );
    return { id, last };
  }

  const states = ['pending', 'approved', 'rejected', 'auto_applied', 'undone'];
  const ways: Record<string, string[]> = {
    pending: [],
    approved: ['approved'],
    rejected: ['rejected'],
    auto_applied: ['auto_applied'],
    undone: ['approved', 'undone'],
  };
  const allowed = [
    'pending approved',
    'pending rejected',
    'pending auto_applied',
    'approved undone',
    'auto_applied undone',
  ];

  it('moves only along the decided ways', async () => {
    const found: string[] = [];
    for (const [from, way] of Object.entries(ways))
      for (const to of states.filter((state) => state !== from)) {
        const { last } = await path(...way, to);
        if (last === '1 rows') found.push(`${from} ${to}`);
        else expect(last, `${from} ${to}`).toBe('22023');
      }
    expect(found.sort()).toEqual([...allowed].sort());
  });

  it('is dated when it takes effect, says who decided, and leaves a trail', async () => {
    const { id } = await path('approved', 'undone');
    const [row] = await backend.sql.query(
      `select decided_by, applied_at is not null as applied, undone_at is not null as undone,
         (select array_agg(e.change_type || ' ' || e.changed_by order by e.change_type) from public.plan_change_events e
          where e.day_override_id = o.id) as trail
       from public.day_overrides o where o.id = $1`,
      [id],
    );
    expect(row).toEqual({
      decided_by: staffIds.coach,
      applied: true,
      undone: true,
      trail: ['override_applied coach', 'override_undone coach'],
    });
    const rejected = await path('rejected');
    expect(
      await backend.sql.query(
        `select applied_at, decided_at is not null as decided,
           (select count(*)::int from public.plan_change_events e where e.day_override_id = o.id) as trail
         from public.day_overrides o where o.id = $1`,
        [rejected.id],
      ),
    ).toEqual([{ applied_at: null, decided: true, trail: 0 }]);
  });

  it('is fixed once it is decided, and cannot begin decided', async () => {
    const change = (id: string) =>
      run(
        coach,
        `update public.day_overrides set training_override = '{"volume_adj_sets":-3}' where id = '${id}' returning id`,
      );
    expect(await change((await path()).id)).toBe('1 rows');
    expect(await change((await path('approved')).id)).toBe('22023');
    expect(
      await run(
        service,
        `insert into public.day_overrides (user_id, date, override_type, reason_code, training_override, status)
         values ('${ownerId}', '2026-09-01', 'training', 'injury', '{}', 'approved')`,
      ),
    ).toBe('22023');
  });

  it('is proposed once a day and reason, until it is rejected or undone', async () => {
    const propose = () =>
      run(
        coach,
        `insert into public.day_overrides (user_id, date, override_type, reason_code, nutrition_override)
         values ('${ownerId}', '2026-10-01', 'nutrition', 'high_stress', '{"calorie_adj_kcal":-200}') returning id`,
      );
    expect(await propose()).toBe('1 rows');
    expect(await propose()).toBe('23505');
    await run(coach, `update public.day_overrides set status = 'rejected' where date = '2026-10-01'`);
    expect(await propose()).toBe('1 rows');
  });

  it('is of a program of its own member', async () => {
    expect(
      await run(
        coach,
        `insert into public.day_overrides (user_id, program_id, date, override_type, reason_code, nutrition_override)
         values ('${otherId}', '${programId}', '2026-10-02', 'nutrition', 'travel', '{"calorie_adj_kcal":-100}')`,
      ),
    ).toBe('22023');
  });

  it('cannot be decided by its member, nor the trail rewritten by anyone', async () => {
    const { id } = await path();
    expect(
      await run(owner, `update public.day_overrides set status = 'approved' where id = '${id}' returning id`),
    ).toBe('0 rows');
    expect(await run(service, `update public.plan_change_events set reason = 'x'`)).toBe('42501');
  });

  it('keeps health values out of the audit log', async () => {
    const { id } = await path('approved');
    const [proposed] = await rowsAs<{ id: string }>(
      backend.pg,
      coach,
      `insert into public.day_overrides (user_id, date, override_type, reason_code, training_override)
       values ('${ownerId}', '2026-11-01', 'training', 'injury', '{"skip":true}') returning id`,
    );
    const log = await backend.sql.query<{ after: Record<string, unknown> }>(
      `select after from public.audit_log where table_name = 'day_overrides' and row_id in ($1, $2) order by id`,
      [id, proposed?.id],
    );
    expect(log.map(({ after }) => [after.status, after.training_override])).toEqual([
      ['approved', undefined],
      ['pending', '[redacted]'],
    ]);
  });
});

it('adjustments begin where the company decided', async () => {
  expect(
    await rowsAs(
      backend.pg,
      coach,
      `select metric, comparison::text, threshold from public.adjustment_thresholds order by metric`,
    ),
  ).toEqual([
    { metric: 'adherence_pct', comparison: 'below', threshold: 70 },
    { metric: 'injury_notes', comparison: 'present', threshold: null },
    { metric: 'is_ill', comparison: 'present', threshold: null },
    { metric: 'is_travelling', comparison: 'present', threshold: null },
    { metric: 'sleep_hours', comparison: 'below', threshold: 6 },
    { metric: 'sleep_quality', comparison: 'below', threshold: 5 },
    { metric: 'soreness_level', comparison: 'above', threshold: 7 },
    { metric: 'stress_level', comparison: 'above', threshold: 7 },
  ]);
});

it('a member takes the plan and everything around it along', async () => {
  await backend.sql.exec(`delete from auth.users where id = '${ownerId}'`);
  const [left] = await backend.sql.query(
    `select (select count(*)::int from public.programs) as programs, (select count(*)::int from public.day_overrides) as overrides,
       (select count(*)::int from public.plan_change_events) as changes`,
  );
  expect(left).toEqual({ programs: 0, overrides: 0, changes: 0 });
});
