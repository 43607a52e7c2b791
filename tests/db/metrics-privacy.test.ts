import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { generateDemo } from '../../supabase/seed/generate.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn } from './actors.ts';
import { staffIds } from './world.ts';

/** Nobody learns a number about fewer than ten people, however many questions they ask and subtract. */
let backend: TestBackend;
const analyst = signedIn(staffIds.analyst);
const coach = signedIn(staffIds.coach);
const admin = signedIn(staffIds.admin);
const from = '2025-10-20';
const to = '2025-11-29';

beforeAll(async () => {
  backend = await testBackend();
  await loadDemo(backend.sql, generateDemo({ seed: 'privacy', today: '2025-11-30', users: 110, days: 60 }));
  for (const role of ['coach', 'analyst', 'admin'] as const)
    await backend.sql.exec(
      `insert into auth.users (id, email, email_confirmed_at) values ('${staffIds[role]}', '${role}@keel.example', now())`,
    );
  await backend.sql.exec('select analytics.rebuild()');
}, 240_000);
afterAll(() => backend.close());

async function ask<Answer>(name: string, query: object, actor = analyst): Promise<Answer> {
  const [row] = await rowsAs<{ answer: Answer }>(
    backend.pg,
    actor,
    `select public.${name}($1::jsonb) as answer`,
    [JSON.stringify(query)],
  );
  if (!row) throw new Error(`${name} answered nothing`);
  return row.answer;
}

interface Point {
  period: string;
  series: string;
  planned: number | null;
  done: number | null;
  withheld_days: number;
}
const points = async (query: object) =>
  (await ask<{ points: Point[] }>('metric_adherence', { from, to, ...query })).points;
const dimensions = ['status', 'goal', 'sex', 'tier', 'experience', 'program_phase', 'cohort_month'];
const kinds = ['all', 'session', 'meal'];

/** Whether the vector is a linear combination of the equations: what is known settles it. */
function isSettled(equations: readonly number[][], vector: readonly number[]): boolean {
  const rows = equations.map((row) => [...row]);
  const target = [...vector];
  for (let column = 0; column < target.length; column++) {
    const pivot = rows.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [row] = rows.splice(pivot, 1);
    for (const other of [...rows, target]) {
      const factor = (other[column] ?? 0) / (row?.[column] ?? 1);
      for (let i = column; i < other.length; i++) other[i] = (other[i] ?? 0) - factor * (row?.[i] ?? 0);
    }
  }
  return target.every((value) => Math.abs(value) < 1e-9);
}

describe('adherence', () => {
  it('of a day is never settled for a small cell, by any combination of what is shown', async () => {
    const small = await backend.sql.query<{ dimension: string; day: string; value: string; kind: string }>(
      `select dimension::text, day::text, value, kind from analytics.adherence_cells where people < 10 and day between '${from}' and '${to}'`,
    );
    expect(small.length).toBeGreaterThan(500);
    const whole = new Map<string, Map<string, Point>>();
    for (const kind of kinds)
      whole.set(kind, new Map((await points({ kind })).map((point) => [point.period, point])));
    let hidden = 0;
    for (const dimension of dimensions) {
      const shown = new Map<string, Point[]>();
      for (const kind of kinds) shown.set(kind, await points({ kind, by: dimension }));
      for (const day of new Set(small.map((cell) => cell.day))) {
        const values = [
          ...new Set(
            (shown.get('all') ?? []).filter(({ period }) => period === day).map(({ series }) => series),
          ),
        ];
        const place = (value: string, kind: string) =>
          values.indexOf(value) * 2 + (kind === 'session' ? 0 : 1);
        const parts = (of: string[], kind: string) => {
          const row = Array<number>(values.length * 2).fill(0);
          for (const value of of)
            for (const part of kind === 'all' ? ['session', 'meal'] : [kind]) row[place(value, part)] = 1;
          return row;
        };
        const equations: number[][] = [];
        for (const kind of kinds) {
          const total = whole.get(kind)?.get(day);
          if (total?.planned != null) {
            equations.push(parts(values, kind));
            if (dimension === 'status')
              equations.push(
                parts(
                  values.filter((value) => ['completed', 'similar', 'partial'].includes(value)),
                  kind,
                ),
              );
          }
          const cells = (shown.get(kind) ?? []).filter(({ period }) => period === day);
          for (const cell of cells) if (cell.planned !== null) equations.push(parts([cell.series], kind));
          // What has no row is known to be nothing.
          for (const value of values)
            if (kind !== 'all' && !cells.some(({ series }) => series === value))
              equations.push(parts([value], kind));
        }
        for (const cell of small.filter((one) => one.dimension === dimension && one.day === day)) {
          hidden += 1;
          expect(isSettled(equations, parts([cell.value], cell.kind)), JSON.stringify(cell)).toBe(false);
        }
      }
    }
    expect(hidden).toBeGreaterThan(500);
  }, 240_000);

  it('of any range, by any grain, is the sum of the days that are shown, so a range minus another tells no more', async () => {
    const random = createRandom('ranges');
    const days = new Map<string, Point[]>();
    for (const by of dimensions) days.set(by, await points({ by }));
    for (let n = 0; n < 40; n++) {
      const by = random.pick(dimensions);
      const first = `2025-${random.pick(['10-2', '11-0', '11-1'])}${random.int(1, 9)}`;
      const last = `2025-11-2${random.int(0, 9)}`;
      const grain = random.pick(['day', 'week', 'month']);
      const asked = await points({ by, from: first, to: last, grain });
      const totals = (
        await ask<{ totals: { series: string; planned: number | null }[] }>('metric_adherence', {
          by,
          from: first,
          to: last,
        })
      ).totals;
      for (const { series, planned } of totals) {
        const shown = (days.get(by) ?? []).filter(
          (point) =>
            point.series === series &&
            point.period >= first &&
            point.period <= last &&
            point.planned !== null,
        );
        const sum = shown.reduce((all, point) => all + (point.planned ?? 0), 0);
        expect(planned ?? 0, `${by} ${series} ${first} ${last}`).toBe(sum);
        const asPeriods = asked
          .filter((point) => point.series === series)
          .reduce((all, point) => all + (point.planned ?? 0), 0);
        expect(asPeriods, `${grain} ${by} ${series} ${first} ${last}`).toBe(sum);
      }
    }
  }, 120_000);

  it('cannot be asked of two dimensions at once', async () => {
    for (const query of [
      { by: 'goal', segment: { dimension: 'sex', value: 'female' } },
      { by: 'user_id' },
      { by: 'goal; drop' },
    ])
      await expect(points(query)).rejects.toMatchObject({ code: '22023' });
  });
});

describe('engagement', () => {
  it('hides small groups of active members, never a single one of a known whole', async () => {
    let hidden = 0;
    for (const by of ['goal', 'sex', 'tier', 'experience']) {
      const { points: cells } = await ask<{
        points: {
          period: string;
          series: string;
          dau: number | null;
          wau: number | null;
          mau: number | null;
        }[];
      }>('metric_engagement', { from, to, by });
      for (const measure of ['dau', 'wau', 'mau'] as const)
        for (const day of new Set(cells.map(({ period }) => period))) {
          const group = cells.filter(({ period }) => period === day);
          for (const cell of group)
            expect(cell[measure] === null || cell[measure] === 0 || (cell[measure] ?? 0) >= 10).toBe(true);
          const nulls = group.filter((cell) => cell[measure] === null).length;
          if (nulls > 0 && group.length > 1) expect(nulls, `${by} ${measure} ${day}`).toBeGreaterThan(1);
          hidden += nulls;
        }
    }
    expect(hidden).toBeGreaterThan(50);
  });

  it('shows a share of a cohort only when ten did and ten did not, and no single gap on a diagonal', async () => {
    interface Cell {
      series: string;
      cohort: string;
      age: number;
      size: number | null;
      active: number | null;
    }
    for (const query of [
      { grain: 'month' },
      { grain: 'week' },
      { grain: 'month', by: 'tier' },
      { grain: 'month', by: 'first_action' },
    ]) {
      const { cells } = await ask<{ cells: Cell[] }>('metric_retention', {
        from: '2025-01-01',
        to,
        ...query,
      });
      expect(cells.length).toBeGreaterThan(0);
      for (const { size, active } of cells) {
        if (size !== null) expect(size).toBeGreaterThanOrEqual(10);
        if (active !== null && size !== null) {
          expect(active === 0 || active >= 10).toBe(true);
          expect(size - active === 0 || size - active >= 10).toBe(true);
        }
        if (size === null) expect(active).toBeNull();
      }
      if (!('by' in query) && query.grain === 'week') {
        const diagonals = new Map<number, number>();
        for (const { cohort, age, active } of cells)
          if (active === null) {
            const period = Date.parse(cohort) + age * 7 * 86_400_000;
            diagonals.set(period, (diagonals.get(period) ?? 0) + 1);
          }
        for (const [period, gaps] of diagonals)
          if (
            cells.filter(({ cohort, age }) => Date.parse(cohort) + age * 7 * 86_400_000 === period).length > 1
          )
            expect(gaps).toBeGreaterThan(1);
      }
    }
  });
});

describe('the list behind a number', () => {
  interface List {
    count: number | null;
    withheld: boolean;
    rows: { id?: string; week?: string; user_id: string }[];
    next_cursor: string | number | null;
  }
  const all = async (query: object, actor = coach) => {
    const rows: List['rows'] = [];
    let page = await ask<List>('metric_drilldown', { ...query, limit: 37 }, actor);
    rows.push(...page.rows);
    while (page.next_cursor !== null) {
      page = await ask<List>('metric_drilldown', { ...query, limit: 37, after: page.next_cursor }, actor);
      rows.push(...page.rows);
    }
    return { count: page.count, rows };
  };

  it('has exactly as many rows, for who may read rows; others get the count', async () => {
    const random = createRandom('lists');
    const questions: { query: object; number: number }[] = [];
    for (const by of ['goal', 'status', 'tier']) {
      const { totals } = await ask<{
        totals: { series: string; planned: number | null; done: number | null }[];
      }>('metric_adherence', { from: '2025-11-17', to: '2025-11-23', by });
      for (const { series, planned, done } of totals)
        if (planned !== null) {
          const segment = { dimension: by, value: series };
          questions.push({
            query: { metric: 'adherence', from: '2025-11-17', to: '2025-11-23', segment, measure: 'planned' },
            number: planned,
          });
          if (done)
            questions.push({
              query: { metric: 'adherence', from: '2025-11-17', to: '2025-11-23', segment, measure: 'done' },
              number: done,
            });
        }
    }
    const active = await ask<{
      points: { period: string; series: string; dau: number; wau: number; mau: number }[];
    }>('metric_engagement', { from: '2025-11-20', to: '2025-11-22', by: 'tier' });
    for (const { period, series, dau, wau, mau } of active.points)
      for (const [window, number] of [
        [1, dau],
        [7, wau],
        [30, mau],
      ] as const)
        questions.push({
          query: { metric: 'active', day: period, window, segment: { dimension: 'tier', value: series } },
          number,
        });
    const cohorts = await ask<{ cells: { cohort: string; age: number; active: number | null }[] }>(
      'metric_retention',
      { grain: 'month', from: '2025-01-01', to },
    );
    for (const { cohort, age, active: number } of cohorts.cells)
      if (number !== null)
        questions.push({ query: { metric: 'retention', grain: 'month', cohort, age }, number });
    expect(questions.length).toBeGreaterThan(20);
    for (const { query, number } of random.sample(questions, 30)) {
      const { count, rows } = await all(query);
      expect([count, rows.length], JSON.stringify(query)).toEqual([number, number]);
      expect(new Set(rows.map(({ id, user_id }) => id ?? user_id)).size).toBe(number);
      const seen = await ask<List>('metric_drilldown', query);
      expect([seen.count, seen.rows]).toEqual([number, []]);
    }
  }, 120_000);

  it('is there for every other number too: hours, tenths, adjustments, moods, steps, streaks, tiers, films, posts, calls', async () => {
    const range = { from: '2025-09-01', to: '2025-11-30' };
    const questions: { metric: string; query: object; number: number | null }[] = [];
    const add = (metric: string, query: object, number: number | null) =>
      questions.push({ metric, query: { metric, ...query }, number });
    const funnel = await ask<{
      months: { month: string; step: string; people: number | null; within_7_days: number | null }[];
    }>('metric_funnel', { from: '2025-01-01', to: range.to });
    for (const { month, step, people, within_7_days } of funnel.months) {
      add('funnel', { month, step }, people);
      add('funnel', { month, step, within: 7 }, within_7_days);
    }
    const tiers = await ask<{ months: { month: string; tier: string; people: number | null }[] }>(
      'metric_tiers',
      { from: '2025-01-01', to: range.to },
    );
    for (const { month, tier, people } of tiers.months) add('tier', { month, tier }, people);
    const streaks = await ask<{ bands: { least_days: number; people: number | null }[] }>('metric_streaks', {
      to: '2025-11-28',
    });
    for (const { least_days, people } of streaks.bands)
      add('streak', { day: '2025-11-28', least_days }, people);
    const features = await ask<{ features: { feature: string; events: number | null }[] }>(
      'metric_features',
      { from: '2025-11-24', to: '2025-11-26' },
    );
    for (const { feature, events } of features.features)
      add('feature', { from: '2025-11-24', to: '2025-11-26', feature }, events);
    const consultations = await ask<{
      months: { month: string; step: string; people: number | null }[];
      batches: { month: string; batch_id: string; step: string; people: number | null }[];
    }>('metric_consultations', range, admin);
    for (const { month, step, people } of consultations.months) add('consultation', { month, step }, people);
    for (const { month, step, batch_id, people } of consultations.batches)
      add('consultation', { month, step, batch_id }, people);
    for (const by of ['platform', 'template', 'hour']) {
      const content = await ask<{
        pipeline: Record<string, number>;
        groups: { series: string; posts: number; viral: number }[];
      }>('metric_content', { ...range, by }, admin);
      for (const [stage, number] of Object.entries(content.pipeline))
        add('content', { ...range, stage }, number);
      for (const { series, posts, viral } of content.groups) {
        add('content', { ...range, stage: 'posted', by, series }, posts);
        add('content', { ...range, stage: 'viral', by, series }, viral);
      }
    }
    const models = await ask<{
      points: { period: string; model_version_id: string; calls: number; errors: number }[];
      errors: { error_code: string; calls: number }[];
    }>('metric_models', { grain: 'hour', from: '2025-11-20', to: '2025-11-25' }, admin);
    for (const { period, model_version_id, calls, errors } of models.points) {
      add('models', { hour: period, version_id: model_version_id }, calls);
      add('models', { hour: period, version_id: model_version_id, measure: 'errors' }, errors);
    }
    for (const { error_code, calls } of models.errors)
      add('models', { from: '2025-11-20', to: '2025-11-25', error_code }, calls);

    const heat = await ask<{ cells: { weekday: number; hour: number; planned: number | null }[] }>(
      'metric_adherence_heatmap',
      range,
    );
    for (const { weekday, hour, planned } of heat.cells)
      add('heat', { ...range, weekday, local_hour: hour }, planned);
    const tenths = await ask<{ cells: { month: string; decile: number; people: number | null }[] }>(
      'metric_adherence_distribution',
      range,
    );
    for (const { month, decile, people } of tenths.cells) add('distribution', { month, decile }, people);
    // The demo's reasons are many and small: one for twenty-five members.
    await backend.sql.exec(`begin; set local session_replication_role = replica;
      insert into public.day_overrides (user_id, date, override_type, reason_code, training_override, status, decided_as, applied_at)
      select id, '2025-11-10', 'training', 'travel', '{}', 'auto_applied', 'system', '2025-11-10' from public.profiles order by id limit 25
      on conflict do nothing;
      commit;
      select analytics.refresh_effects('{2025-11-10}')`);
    const effects = await ask<{ effects: { reason_code: string; overrides: number | null }[] }>(
      'metric_adjustment_effects',
      range,
    );
    for (const { reason_code, overrides } of effects.effects)
      add('effects', { ...range, reason: reason_code }, overrides);
    const behavior = await ask<{
      weeks: { week: string; measure: string; records: number | null; people: number | null }[];
      against_adherence: { measure: string; band: string; member_weeks: number | null }[];
    }>('metric_behavior', range);
    for (const { week, measure, records, people } of behavior.weeks) {
      add('behavior', { week, measure }, records);
      add('behavior', { week, measure, of: 'people' }, people);
    }
    for (const { measure, band, member_weeks } of behavior.against_adherence)
      add('behavior', { ...range, measure, band }, member_weeks);

    const random = createRandom('more lists');
    for (const metric of new Set(questions.map((one) => one.metric))) {
      const shown = questions.filter((one) => one.metric === metric && one.number !== null);
      expect(shown.length, metric).toBeGreaterThan(0);
      for (const { query, number } of random.sample(shown, Math.min(shown.length, 8))) {
        const { count, rows } = await all(query, metric === 'behavior' ? coach : admin);
        expect([count, rows.length], JSON.stringify(query)).toEqual([number, number]);
        const names = rows.map(({ id, week, user_id }) => id ?? `${week ?? ''} ${user_id}`);
        expect(new Set(names).size).toBe(number);
      }
      for (const { query } of questions
        .filter((one) => one.metric === metric && one.number === null)
        .slice(0, 4))
        expect(
          await ask<List>('metric_drilldown', query, metric === 'behavior' ? coach : admin),
          JSON.stringify(query),
        ).toMatchObject({
          count: null,
          rows: [],
        });
    }
    // An analyst sees aggregates of members only: the count, and no row.
    const [signedUp] = questions.filter((one) => one.metric === 'funnel' && one.number !== null);
    expect(await ask<List>('metric_drilldown', signedUp?.query ?? {})).toMatchObject({
      count: signedUp?.number,
      rows: [],
    });
    for (const metric of ['models', 'content'])
      await expect(ask('metric_drilldown', { metric }, coach)).rejects.toMatchObject({ code: '42501' });
  }, 120_000);

  it('is not there for a number that is withheld, for a coach neither', async () => {
    const [cell] = await backend.sql.query<{ day: string; value: string }>(
      `select day::text, value from analytics.adherence_cells where dimension = 'sex' and kind = 'all' and not shown and day between '${from}' and '${to}' limit 1`,
    );
    const query = {
      metric: 'adherence',
      from: cell?.day,
      to: cell?.day,
      segment: { dimension: 'sex', value: cell?.value },
    };
    expect(await ask<List>('metric_drilldown', query, coach)).toEqual({
      count: null,
      withheld: true,
      rows: [],
      next_cursor: null,
    });
  });
});
