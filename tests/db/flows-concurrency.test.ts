import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { bundleOf } from './bundles.ts';
import { dateOf, planSql, sessionOf } from './plans.ts';
import { otherId, ownerId, peopleSql, staffIds } from './world.ts';

/** The planning flows under writers at once, on a real PostgreSQL. */
let server: RealPostgres;
beforeAll(async () => {
  server = await startPostgres();
  await server.runner.exec(peopleSql);
  await server.runner.exec(planSql());
}, 120_000);
afterAll(() => server.close());

const asService = <T>(run: (tx: RealPostgres['sql']) => Promise<T>, id = '') =>
  server.sql.begin(async (tx) => {
    await tx`select set_config('request.jwt.claim.role', ${id ? 'authenticated' : 'service_role'}, true),
      set_config('request.jwt.claim.sub', ${id}, true),
      set_config('request.jwt.claims', ${JSON.stringify({ sub: id, role: id ? 'authenticated' : 'service_role' })}, true)`;
    return run(tx as unknown as RealPostgres['sql']);
  });

it('of many activities for one planned session one is matched: the nearest', async () => {
  const { sql } = server;
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      sql.begin(async (tx) => {
        await tx`insert into public.activities (user_id, name, category, activity_type, start_time, elapsed_time_seconds)
          values (${ownerId}, 'Training', 'strength', 'gym', ${`${dateOf(1)}T17:00Z`}, ${(index + 1) * 300})`;
        await tx`select pg_sleep(${index % 3 === 0 ? 0.05 : 0})`;
      }),
    ),
  );
  const matched = await sql`select elapsed_time_seconds as seconds, planned_session_instance_id as planned
    from public.activities where planned_session_instance_id is not null`;
  expect([...matched]).toEqual([{ seconds: 3600, planned: sessionOf(1) }]);
  const records = await sql`select status::text from public.adherence_records
    where planned_entity_id = ${sessionOf(1)}`;
  expect([...records]).toEqual([{ status: 'completed' }]);
}, 60_000);

it('the same bundle at once is one program, and different ones are versions', async () => {
  const [row] = await server.sql`select private.member_day(${otherId}, now())::text as day`;
  const same = bundleOf(otherId, String(row?.day));
  const store = (bundle: unknown) =>
    asService(async (tx) => {
      const [answer] = await tx`select public.store_program_bundle(${tx.json(bundle as never)}) as answer`;
      return answer?.answer as { stored: boolean; version: number };
    });
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => store(same)),
    ...Array.from({ length: 3 }, () => store(bundleOf(otherId, String(row?.day)))),
  ]);
  expect(answers.filter(({ stored }) => stored)).toHaveLength(4);
  const programs =
    await server.sql`select version, status::text from public.programs where user_id = ${otherId} order by version`;
  expect(programs.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  expect(programs.filter(({ status }) => status === 'active')).toEqual([{ version: 4, status: 'active' }]);
}, 60_000);

it('reports and the night at once propose once, and of two decisions one holds', async () => {
  const { sql } = server;
  await Promise.all([
    ...[9, 8, 10].map(
      (stress) => sql`insert into public.user_context_log (user_id, date, stress_level)
        values (${otherId}, private.member_day(${otherId}, now()), ${stress})
        on conflict (user_id, date) do update set stress_level = excluded.stress_level`,
    ),
    asService((tx) => tx`select public.adjust_days()`),
    asService((tx) => tx`select public.adjust_days()`),
  ]);
  const found = await sql`select id, status::text from public.day_overrides where user_id = ${otherId}`;
  expect(found.map(({ status }) => status)).toEqual(['pending']);
  const id = String(found[0]?.id);
  const decide = (decision: string) =>
    asService((tx) => tx`select public.decide_override(${id}, ${decision}, 'At once')`, staffIds.coach).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  const outcomes = await Promise.all([decide('approve'), decide('reject'), decide('approve')]);
  expect(outcomes.sort()).toEqual(['22023', '22023', 'done']);
}, 60_000);

it('a reassessment is done once, and a nightly run has one worker', async () => {
  const { sql } = server;
  const results = await Promise.all(
    Array.from({ length: 4 }, () => asService((tx) => tx`select public.run_reassessments(10) as answer`)),
  );
  expect(results).toHaveLength(4);
  const events = await sql`select count(*)::int as n from public.plan_change_events
    where user_id = ${ownerId} and change_type = 'reassessment'`;
  expect(events[0]?.n).toBe(1);
  const claims = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      asService((tx) => tx`select id from public.claim_planning_run(${`worker-${index}`})`),
    ),
  );
  expect(claims.filter((rows) => rows.length > 0)).toHaveLength(1);
}, 60_000);
