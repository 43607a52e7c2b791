import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type PlanningLaneOptions, planNext, runPlanningLane } from '../../worker/lanes/planning.ts';
import { type PlanningRuns, planningRuns } from '../../worker/lanes/planningRuns.ts';
import { createLog } from '../../worker/log.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { manualClock } from './support/manualClock.ts';

let backend: TestBackend;
let member: string;
const lines: string[] = [];
const never = () => new AbortController().signal;

beforeAll(async () => {
  backend = await testBackend();
  member = (await backend.member()).id;
});
beforeEach(async () => {
  lines.length = 0;
  await backend.sql.exec(`delete from public.planning_runs; delete from public.programs; delete from public.adherence_records;
    delete from public.weight_history; delete from public.plan_change_events`);
});
afterAll(() => backend.close());

const lane = (change: Partial<PlanningLaneOptions> = {}): PlanningLaneOptions => ({
  runs: planningRuns(backend.service()),
  clock: manualClock(),
  log: createLog({}, (line) => lines.push(line)),
  workerId: 'worker-a',
  ...change,
});
const rows = () =>
  backend.sql.query<{ kind: string; status: string }>(
    `select kind::text, status::text from public.planning_runs order by run_on, planning_runs.kind`,
  );

it('does each kind of work once a day, assessment first', async () => {
  await backend.sql.query(
    `insert into public.programs (user_id, name, primary_goal, program_start_date, full_bundle, status, next_reassessment_date)
     values ($1, 'Plan', 'lose_weight', current_date - 20, '{}', 'active', current_date)`,
    [member],
  );
  await backend.sql.exec(`insert into public.session_instances (program_id, week_index, day_index, session_kind, session_name)
    select id, w, d, 'strength', 'Strength' from public.programs, generate_series(1, 3) w, generate_series(1, 7) d`);
  await backend.sql.query(
    `insert into public.weight_history (user_id, measured_at, measured_on, weight_kg)
     select $1, now() - make_interval(days => n), current_date - n, 80 from generate_series(0, 3) n`,
    [member],
  );
  for (const kind of ['assess_day', 'adjust_days', 'reassess']) {
    expect(await planNext(lane(), never())).toBe('succeeded');
    expect((await rows()).filter(({ status }) => status === 'succeeded').at(-1)?.kind).toBe(kind);
  }
  expect(await planNext(lane(), never())).toBeNull();
  expect(await backend.sql.query(`select status::text from public.adherence_records`)).toEqual([
    { status: 'skipped' },
  ]);
  expect(await backend.sql.query(`select reason from public.plan_change_events`)).toEqual([
    { reason: 'Reassessment: not enough data.' },
  ]);
  expect(lines.join('')).not.toContain(member);
});

it('makes up for days that were missed, a week at most', async () => {
  await backend.sql.exec(`insert into public.planning_runs (kind, run_on, status, finished_at)
    values ('assess_day', current_date - 30, 'succeeded', now())`);
  while ((await planNext(lane(), never())) !== null);
  const found = (await rows()).map(({ kind }) => kind);
  expect(found.filter((kind) => kind === 'assess_day')).toHaveLength(8);
  expect(found.filter((kind) => kind === 'reassess')).toHaveLength(1);
});

it('leaves a run alone that another worker took over', async () => {
  const runs = planningRuns(backend.service());
  const first = await runs.claim('worker-a');
  if (!first) throw new Error('Nothing to claim');
  await backend.sql.exec(
    `update public.planning_runs set lease_expires_at = now() - interval '1 second' where status = 'running'`,
  );
  const second = await runs.claim('worker-b');
  expect(second).toMatchObject({ id: first.id, fence: first.fence + 1 });
  await expect(runs.step(first)).rejects.toThrow('lease lost');
  const late: PlanningRuns = { ...runs, claim: async () => first };
  expect(await planNext(lane({ runs: late }), never())).toBe('lease_lost');
  expect((await runs.step(second ?? first)).status).toBe('succeeded');
});

it('tries again later what failed, and says so in the row', async () => {
  const runs = planningRuns(backend.service());
  const broken: PlanningRuns = {
    ...runs,
    step: async () => {
      throw new Error('disk full');
    },
  };
  expect(await planNext(lane({ runs: broken }), never())).toBe('failed');
  expect(
    await backend.sql.query(
      `select status::text, error_message, run_after > now() as later from public.planning_runs where error_message is not null`,
    ),
  ).toEqual([{ status: 'queued', error_message: 'disk full', later: true }]);
  await backend.sql.exec(`update public.planning_runs set attempts = 5, run_after = now()`);
  await planNext(lane(), never());
  expect((await rows()).map(({ status }) => status)).toContain('failed');
});

it('goes on from the last piece after a stop, and waits when nothing is due', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await planNext(lane(), stop.signal)).toBe('stopped');
  expect((await rows())[0]).toEqual({ kind: 'assess_day', status: 'running' });
  const end = new AbortController();
  const clock = manualClock();
  const idle: PlanningRuns = { ...planningRuns(backend.service()), claim: async () => null };
  const running = runPlanningLane(lane({ clock, runs: idle }), end.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.sleeps).toEqual([60_000]);
  end.abort();
  await running;
});
