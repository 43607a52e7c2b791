import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn } from './actors.ts';
import { peopleSql, staffIds } from './world.ts';

/** Rules on metrics, ranges that compare like with like, and percentiles that add up. */
let backend: TestBackend;
const coach = signedIn(staffIds.coach);
const analyst = signedIn(staffIds.analyst);
const version = '00000000-0000-4000-8000-0000000000e2';

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  for (let index = 0; index < 12; index++)
    await backend.sql.exec(
      `insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'm${index}@example.com', now())`,
    );
  // Twelve members keep to the plan until 9 March, and to half of it from the 10th.
  await backend.sql.exec(`
    insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
    select p.id, 'meal', gen_random_uuid(), d::date, (case when d >= '2026-03-10' and n = 1 then 'skipped' else 'completed' end)::public.adherence_status
    from public.profiles p cross join generate_series(timestamp '2026-02-01', '2026-03-31', '1 day') d cross join generate_series(1, 2) n
    where p.email like 'm%';
    insert into public.ai_models (id, name, display_name, task) values ('00000000-0000-4000-8000-0000000000e1', 'alert-model', 'M', 'chat');
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
      values ('${version}', '00000000-0000-4000-8000-0000000000e1', '1', 'anthropic', 'some-model');
    insert into public.model_performance_logs (model_version_id, called_at, latency_ms)
      select '${version}', timestamptz '2026-03-01Z' + i * interval '5 minutes', (10 * exp(9.2 * (((i * 7919) % 4999) / 4999.0) ^ 2))::integer
      from generate_series(1, 4000) i;
    select analytics.refresh(10000);`);
}, 240_000);
afterAll(() => backend.close());

const value = async <T>(sql: string, actor = analyst): Promise<T> => {
  const [row] = await rowsAs<{ v: T }>(backend.pg, actor, `select ${sql} as v`);
  return (row as { v: T }).v;
};
const evaluate = (at: string) => backend.sql.exec(`select private.evaluate_metric_alerts('${at}')`);
const notices = async () =>
  (
    await backend.sql.query<{ n: string }>(
      `select title || ': ' || body as n from public.notifications where type = 'metric_alert' order by created_at`,
    )
  ).map(({ n }) => n);
const set = (name: string, columns: string, values: string, owner = coach) =>
  rowsAs(
    backend.pg,
    owner,
    `insert into public.metric_alerts (name, metric, direction, limit_value, ${columns}) values ('${name}', ${values})`,
  );

describe('an alert', () => {
  it('fires once when its rule begins to hold, and not in quiet hours', async () => {
    await set('Low', 'rule, time_zone', `'adherence_rate', 'below', 0.7, 'threshold', 'America/New_York'`);
    await evaluate('2026-03-10T18:00Z');
    expect(await notices()).toEqual([]);
    // Seven half days are over; in New York it is 23:00 of the 17th, summer time.
    await evaluate('2026-03-18T03:00Z');
    expect(await notices()).toEqual([]);
    await evaluate('2026-03-18T10:30Z'); // 06:30
    expect(await notices()).toEqual([]);
    await evaluate('2026-03-18T11:01Z'); // 07:01; in winter time it would still be quiet
    expect(await notices()).toHaveLength(1);
    await evaluate('2026-03-19T15:00Z');
    expect(await notices()).toHaveLength(1);
    expect(
      await backend.sql.query(
        `select count(*)::int as n, count(notified_at)::int as told from public.metric_alert_events`,
      ),
    ).toEqual([{ n: 1, told: 1 }]);
    await backend.sql.exec('delete from public.metric_alerts');
  });

  it('on a change compares with as many days before', async () => {
    // Only the evaluation and the dry run read a metric for a rule: a member of staff cannot ask for one past their role.
    await expect(
      value(`private.alert_value('adherence_rate', null, '2026-03-10')`, coach),
    ).rejects.toMatchObject({ code: '42501' });
    const [first] = await backend.sql.query<{ holds: boolean[] }>(
      `select array_agg(private.alert_holds('change', 'below', 20, private.alert_value('adherence_rate', null, d::date),
         private.alert_value('adherence_rate', null, d::date - 7)) order by d) as holds from generate_series(timestamp '2026-03-10', '2026-03-18', '1 day') d`,
    );
    // The week's rate falls by 7.1 points a day from 100 %: 20 % are reached on the third day, and last until both weeks are alike.
    expect(first?.holds).toEqual([false, false, true, true, true, true, true, true, true]);
  });

  it('is only its owner’s, and asks what the owner may see', async () => {
    await set('Mine', 'rule', `'model_calls', 'above', 1, 'threshold'`, coach);
    expect(await rowsAs(backend.pg, analyst, 'select id from public.metric_alerts')).toEqual([]);
    await evaluate('2026-03-05T15:00Z'); // coaches see no models: it stays silent
    expect(await backend.sql.query('select is_firing from public.metric_alerts')).toEqual([
      { is_firing: false },
    ]);
    await expect(
      value(
        `public.dry_run_metric_alert('{"metric":"model_calls","direction":"above","limit_value":1}')`,
        coach,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await backend.sql.exec('delete from public.metric_alerts');
  });

  it('can be run dry, and never fires on what is withheld', async () => {
    const days = await value<{ holds: boolean; value: number | null }[]>(
      `public.dry_run_metric_alert('{"metric":"adherence_rate","direction":"below","limit_value":1.1,"segment":{"dimension":"sex","value":"female"}}', 366)`,
    );
    expect(days).toHaveLength(366);
    expect(days.filter(({ value: v, holds }) => v !== null || holds)).toEqual([]);
    const whole = await value<{ holds: boolean; fires: boolean }[]>(
      `public.dry_run_metric_alert('{"metric":"adherence_rate","direction":"below","limit_value":0.7}', 366)`,
    );
    expect(whole.filter(({ fires }) => fires).length).toBeLessThanOrEqual(1);
  });
});

describe('a range', () => {
  const adherence = (query: object) =>
    value<{
      previous_from: string;
      previous_to: string;
      points: { period: string; planned: number; rate: number; partial: boolean }[];
      totals: { rate: number; previous_rate: number; comparable_rate: number }[];
    }>(`public.metric_adherence('${JSON.stringify(query)}')`);

  it('marks weeks that it cuts, and compares Mondays with Mondays', async () => {
    const answer = await adherence({
      from: '2026-03-04',
      to: '2026-03-17',
      grain: 'week',
      compare: 'previous',
    });
    expect(answer.points).toEqual([
      expect.objectContaining({ period: '2026-03-02', planned: 120, partial: true }),
      expect.objectContaining({ period: '2026-03-09', planned: 168, partial: false }),
      expect.objectContaining({ period: '2026-03-16', planned: 48, rate: 0.5, partial: true }),
    ]);
    expect([answer.previous_from, answer.previous_to]).toEqual(['2026-02-18', '2026-03-03']);
    // Six whole days, then eight half ones.
    expect(answer.totals[0]).toMatchObject({ rate: 0.7143, previous_rate: 1 });
  });

  it('goes back whole months by month, and 364 days or 12 months for a year', async () => {
    const months = await adherence({
      from: '2026-03-01',
      to: '2026-03-31',
      grain: 'month',
      compare: 'previous',
    });
    expect([months.previous_from, months.previous_to]).toEqual(['2026-02-01', '2026-02-28']);
    expect(months.points).toEqual([
      expect.objectContaining({ period: '2026-03-01', planned: 744, partial: false }),
    ]);
    const year = await adherence({ from: '2026-03-02', to: '2026-03-08', compare: 'year' });
    expect([year.previous_from, year.previous_to]).toEqual(['2025-03-03', '2025-03-09']);
  });

  it('that holds nothing answers empty lists, and one that makes no sense is refused', async () => {
    expect(await adherence({ from: '2024-01-01', to: '2024-01-07' })).toMatchObject({
      points: [],
      totals: [],
    });
    for (const query of [
      { from: '2026-02-30' },
      { from: '2026-03-02', to: '2026-03-01' },
      { grain: 'year' },
      { compare: 'never' },
      { kind: 'x' },
    ])
      await expect(adherence(query)).rejects.toMatchObject({ code: '22023' });
  });
});

it('percentiles from the histogram are within 1 % of percentile_disc, whatever the range', async () => {
  for (const [first, last] of [
    ['2026-03-01', '2026-03-14'],
    ['2026-03-03', '2026-03-05'],
    ['2026-03-09', '2026-03-10'],
  ]) {
    const { totals } = await value<{ totals: { p50_ms: number; p95_ms: number; p99_ms: number }[] }>(
      `public.metric_models('{"from":"${first}","to":"${last}"}')`,
    );
    const [exact] = await backend.sql.query<{ p: number[] }>(
      `select percentile_disc(array[0.5, 0.95, 0.99]) within group (order by latency_ms) as p from public.model_performance_logs
       where called_at >= '${first}Z' and called_at < date '${last}' + 1`,
    );
    const [kept] = totals;
    for (const [index, estimate] of [kept?.p50_ms, kept?.p95_ms, kept?.p99_ms].entries()) {
      const truth = exact?.p[index] ?? 0;
      // A millisecond's rounding on top.
      expect(Math.abs((estimate ?? 0) - truth)).toBeLessThanOrEqual(0.0101 * truth + 0.5);
    }
  }
  const [worst] = await backend.sql.query<{ error: number }>(
    `select max(abs(analytics.slot_latency(analytics.latency_slot(ms)) - ms) / ms)::float8 as error from generate_series(10, 147000, 7) ms`,
  );
  expect(worst?.error).toBeLessThanOrEqual(0.0101);
});

describe('drift', () => {
  const measures = async (from: string, to: string) =>
    (
      await value<{
        measures: { measure: string; n: number; previous_n: number; z: number | null; state: string }[];
      }>(`public.metric_model_drift('{"from":"${from}","to":"${to}"}')`)
    ).measures;
  const state = async (measure: string, from: string, to: string) =>
    (await measures(from, to)).find((one) => one.measure === measure)?.state;
  const calls = (from: string, count: number, failed: string, latency: string) =>
    backend.sql.exec(`insert into public.model_performance_logs (model_version_id, called_at, latency_ms, error_code, accepted)
      select '${version}', timestamptz '${from}' + i * interval '1 minute', ${latency}, case when ${failed} then 'timeout' end, i % 4 <> 0
      from generate_series(1, ${count}) i; select analytics.refresh(10000)`);

  it('is told from how many cases there are', async () => {
    await calls('2026-06-01Z', 600, 'i % 50 = 0', '100 + i % 100');
    await calls('2026-06-08Z', 600, 'i % 50 = 0', '100 + i % 100');
    await calls('2026-06-15Z', 600, 'i % 8 = 0', '150 + i % 100');
    await calls('2026-06-22Z', 20, 'i % 2 = 0', '900');
    for (const measure of ['error_rate', 'acceptance', 'p50_ms', 'p95_ms'])
      expect(await state(measure, '2026-06-08', '2026-06-14'), measure).toBe('steady');
    expect(await state('error_rate', '2026-06-15', '2026-06-21')).toBe('drifted');
    expect(await state('p95_ms', '2026-06-15', '2026-06-21')).toBe('drifted');
    expect(await state('acceptance', '2026-06-15', '2026-06-21')).toBe('steady');
    // Half of twenty calls failed, and all were slow: too few to say anything. So is a p99 of 600.
    for (const measure of ['error_rate', 'acceptance'])
      expect(await state(measure, '2026-06-22', '2026-06-28'), measure).toBe('insufficient_data');
    expect(await state('p95_ms', '2026-06-22', '2026-06-28')).toBe('insufficient_data');
    expect(await state('p99_ms', '2026-06-15', '2026-06-21')).toBe('insufficient_data');
  });

  it('of a version that nobody has called before is not told either', async () => {
    expect((await measures('2026-06-01', '2026-06-07')).map(({ state: one }) => one)).toEqual(
      Array(5).fill('insufficient_data'),
    );
    expect(await measures('2025-06-01', '2025-06-07')).toEqual([]);
  });
});

it('a rule on models is run dry over the last 30 days', async () => {
  await backend.sql.exec(`insert into public.model_performance_logs (model_version_id, called_at, latency_ms, error_code)
    select '${version}', now() - interval '36 hours' - d * interval '1 day', 100, case when d = 3 then 'timeout' end
    from generate_series(0, 9) d cross join generate_series(1, 12); select analytics.refresh(10000)`);
  const days = await value<{ value: number | null; fires: boolean }[]>(
    `public.dry_run_metric_alert('{"metric":"model_error_rate","direction":"above","limit_value":0.5}', 30)`,
  );
  expect(days).toHaveLength(30);
  expect(days.filter(({ fires }) => fires)).toEqual([expect.objectContaining({ value: 1 })]);
});

describe('several metrics of a range', () => {
  const compare = (query: object, actor = analyst) =>
    value<{
      previous_from: string;
      metrics: {
        metric: string;
        allowed: boolean;
        value: number | null;
        previous_value: number | null;
        change: number | null;
      }[];
    }>(`public.metric_comparison('${JSON.stringify(query)}')`, actor);

  it('stand beside those of the range before', async () => {
    const answer = await compare({
      metrics: ['adherence_rate', 'adherence_planned', 'model_calls', 'posts'],
      from: '2026-03-10',
      to: '2026-03-16',
    });
    expect(answer.previous_from).toBe('2026-03-03');
    expect(answer.metrics).toEqual([
      expect.objectContaining({ metric: 'adherence_rate', value: 0.5, previous_value: 1, change: -0.5 }),
      expect.objectContaining({ metric: 'adherence_planned', value: 168, previous_value: 168, change: 0 }),
      expect.objectContaining({ metric: 'model_calls', value: 1409, previous_value: 2016 }),
      expect.objectContaining({ metric: 'posts', value: 0, previous_value: 0, change: null }),
    ]);
  });

  it('say nothing of what a role may not see', async () => {
    const { metrics } = await compare(
      { metrics: ['model_calls', 'adherence_rate'], from: '2026-03-10', to: '2026-03-16' },
      coach,
    );
    expect(metrics.map(({ allowed, value: one }) => [allowed, one])).toEqual([
      [false, null],
      [true, 0.5],
    ]);
    await expect(compare({ metrics: ['secrets'] })).rejects.toMatchObject({ code: '22023' });
    await expect(compare({})).rejects.toMatchObject({ code: '22023' });
  });
});

describe('the company’s week', () => {
  type Week = {
    from: string;
    to: string;
    numbers: { code: string; value: number | null; previous_value: number | null }[];
  };

  it('counts seven whole days beside the seven before, and withholds under ten', async () => {
    await backend.sql.exec(`
      insert into public.consultation_sessions (user_id, status, current_section, progress_percentage, started_at, completed_at)
      select p.id, 'completed', 7, 100, at, at from (select id, row_number() over (order by id) as n from public.profiles) p
      cross join lateral (select (analytics.first_open_day() - case when p.n <= 12 then 2 else 9 end + time '12:00') at time zone analytics.zone()) t (at)
      where p.n <= 21`);
    const week = await value<Week>('public.company_week()', coach);
    expect((Date.parse(week.to) - Date.parse(week.from)) / 86_400_000).toBe(6);
    expect(week.numbers.find(({ code }) => code === 'consultations')).toEqual({
      code: 'consultations',
      value: 12,
      previous_value: null,
    });
    expect(week.numbers.map(({ code }) => code)).not.toContain('weight');
  });
});
