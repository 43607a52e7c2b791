import { describe, expect, it } from 'vitest';
import { alignedPeriod, lastDayOf, periodName, periodOf, periodsBetween } from '../../src/charts/periods.ts';
import { colourPlaces, drawnRows, hitAt, isAlone, spread } from '../../src/charts/timeSeries.ts';
import { seriesNames, seriesPoints } from '../../src/dashboards/ai/modelSeries.ts';
import {
  conditionOf,
  draftOf,
  draftProblem,
  newRule,
  ruleText,
} from '../../src/dashboards/alerts/alertRule.ts';
import { firedText } from '../../src/dashboards/alerts/DryRun.tsx';
import { dayIn, hourIn } from '../../src/dashboards/companyDay.ts';
import { comparedLines, countChange, rateChange } from '../../src/dashboards/comparison.ts';
import {
  changed,
  type DashboardState,
  metricQuery,
  previousRange,
  rangeOf,
  rangeProblem,
  readState,
  writeState,
} from '../../src/dashboards/dashboardQuery.ts';
import { sumShown, sumText } from '../../src/dashboards/sumShown.ts';
import { beforeKey, daysOf, timeRows } from '../../src/dashboards/timeRows.ts';

const now = new Date('2026-11-21T10:00:00Z');
const read = (search: string) => readState(new URLSearchParams(search));

describe('The state in the address', () => {
  it.each<[string, DashboardState]>([
    ['', { range: '28d', grain: 'day', kind: 'all', compare: 'previous' }],
    [
      'range=custom&grain=week&kind=meal&compare=year&from=2026-01-05&to=2026-03-01&by=tier',
      {
        range: 'custom',
        from: '2026-01-05',
        to: '2026-03-01',
        grain: 'week',
        kind: 'meal',
        compare: 'year',
        by: 'tier',
      },
    ],
    [
      'range=quarter&compare=none&segment=goal%3Alose_weight',
      {
        range: 'quarter',
        grain: 'day',
        kind: 'all',
        compare: 'none',
        segment: { dimension: 'goal', value: 'lose_weight' },
      },
    ],
  ])('%s is read and written without loss', (search, state) => {
    expect(read(search)).toEqual(state);
    expect(writeState(state).toString()).toBe(search);
  });

  it.each([
    'range=ages&grain=hour&kind=walk&compare=never',
    'range=custom',
    'range=custom&from=2026-03-01&to=2026-02-01',
    'range=custom&from=2026-02-30x&to=2026-03-01',
    'range=custom&from=2020-01-01&to=2026-01-01',
  ])('%s makes no sense and is the default', (search) => {
    expect(read(search)).toEqual(read(''));
  });
});

describe('A range', () => {
  it.each<[string, string, string]>([
    ['7d', '2026-11-15', '2026-11-21'],
    ['28d', '2026-10-25', '2026-11-21'],
    ['90d', '2026-08-24', '2026-11-21'],
    ['month', '2026-11-01', '2026-11-21'],
    ['quarter', '2026-10-01', '2026-11-21'],
    ['lastmonth', '2026-10-01', '2026-10-31'],
    ['12m', '2025-12-01', '2026-11-21'],
    ['year', '2026-01-01', '2026-11-21'],
  ])('%s begins on %s', (range, from, to) => {
    expect(rangeOf(read(`range=${range}`), now, 'UTC')).toEqual({ from, to });
  });

  it('is short enough for hours, or of days', () => {
    const state = (search: string) => readState(new URLSearchParams(search), { grains: ['day', 'hour'] });
    const change = (search: string, next: Partial<DashboardState>) =>
      changed(state(search), next, now, 'UTC');
    expect(change('range=90d', { grain: 'hour' })).toMatchObject({ grain: 'hour', range: '7d' });
    expect(change('range=28d', { grain: 'hour' })).toMatchObject({ grain: 'hour', range: '28d' });
    expect(change('grain=hour', { range: 'quarter' })).toMatchObject({ grain: 'day', range: 'quarter' });
    expect(change('grain=hour', { range: 'custom', from: '2026-10-01', to: '2026-10-01' })).toMatchObject({
      grain: 'hour',
      range: 'custom',
    });
  });

  it('ends on the company’s day', () => {
    const late = new Date('2026-11-21T23:30:00Z');
    expect(rangeOf(read(''), late, 'Europe/Copenhagen').to).toBe('2026-11-22');
    expect(rangeOf(read(''), late, 'America/Los_Angeles').to).toBe('2026-11-21');
    expect(rangeOf(read('range=month'), new Date('2026-11-30T23:30:00Z'), 'Asia/Tokyo')).toEqual({
      from: '2026-12-01',
      to: '2026-12-01',
    });
  });

  it('ends today, wherever the reader is', () => {
    expect(rangeOf(read(''), new Date('2026-11-21T23:59:59Z'), 'UTC').to).toBe('2026-11-21');
  });

  it('says what is wrong with it', () => {
    expect(rangeProblem('2026-02-02', '2026-02-01')).toBe('The range ends before it begins.');
    expect(rangeProblem('2020-01-01', '2026-02-01')).toBe('A range is at most 1,100 days long.');
    expect(rangeProblem('', '2026-02-01')).toBe('Give both days.');
    expect(rangeProblem('2026-02-01', '2026-02-01')).toBeUndefined();
  });

  it('becomes the database’s query, without what is left at its default', () => {
    expect(metricQuery(read('compare=none'), now, 'UTC')).toEqual({
      from: '2026-10-25',
      to: '2026-11-21',
      grain: 'day',
    });
    expect(metricQuery(read('kind=meal'), now, 'UTC')).toMatchObject({ kind: 'meal', compare: 'previous' });
  });
});

describe('The range before', () => {
  it.each([
    ['day', 'previous', '2026-11-15', '2026-11-21', '2026-11-08', '2026-11-14'],
    ['day', 'previous', '2026-11-01', '2026-11-10', '2026-10-18', '2026-10-27'],
    ['week', 'year', '2026-11-15', '2026-11-21', '2025-11-16', '2025-11-22'],
    ['month', 'previous', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['month', 'year', '2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
  ] as const)('by %s, %s: %s to %s is compared with %s to %s', (grain, compare, from, to, first, last) => {
    expect(previousRange({ from, to, grain, compare })).toEqual({ from: first, to: last });
  });

  it('is none without comparison', () => {
    expect(previousRange({ from: '2026-11-15', to: '2026-11-21' })).toBeUndefined();
  });
});

describe('What a page can be asked', () => {
  const options = { range: '12m', grains: ['month', 'hour'] } as const;
  it('decides its defaults, which are left out of the address', () => {
    expect(read('')).toMatchObject({ range: '28d', grain: 'day' });
    const state = readState(new URLSearchParams(), options);
    expect(state).toMatchObject({ range: '12m', grain: 'month' });
    expect(writeState(state, options).toString()).toBe('');
    expect(writeState({ ...state, range: '28d' }, options).toString()).toBe('range=28d');
  });

  it('refuses what only another page can be asked', () => {
    expect(readState(new URLSearchParams('grain=day'), options).grain).toBe('month');
  });

  it('has versions of a model only', () => {
    const search = 'model=coach-chat&versions=2026.1%2C2026.2';
    expect(read(search)).toMatchObject({ model: 'coach-chat', versions: ['2026.1', '2026.2'] });
    expect(writeState(read(search)).toString()).toBe(search);
    expect(read('versions=2026.1')).not.toHaveProperty('versions');
  });
});

describe('Periods', () => {
  it('may be hours', () => {
    expect(periodsBetween('hour', '2026-11-21', '2026-11-21')).toHaveLength(24);
    expect(periodsBetween('hour', '2026-11-21', '2026-11-22').at(-1)).toBe('2026-11-22T23');
    expect(alignedPeriod('hour', '2026-11-14T05', '2026-11-21', '2026-11-14')).toBe('2026-11-21T05');
    expect(periodName('hour', '2026-11-21T05')).toBe('Sat 21 Nov, 05:00');
  });

  it('begin where the database has them begin', () => {
    expect(periodOf('week', '2026-11-22')).toBe('2026-11-16');
    expect(periodOf('month', '2026-11-22')).toBe('2026-11-01');
    expect(periodsBetween('week', '2026-11-18', '2026-12-01')).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(periodsBetween('month', '2026-12-31', '2027-02-01')).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(lastDayOf('month', '2028-02-01')).toBe('2028-02-29');
  });

  it('cross a change of clocks without losing a day', () => {
    expect(periodsBetween('day', '2026-03-28', '2026-03-30')).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
  });

  it('of the range before lie under those of this one', () => {
    expect(alignedPeriod('day', '2026-10-18', '2026-11-15', '2026-10-18')).toBe('2026-11-15');
    expect(alignedPeriod('month', '2025-12-01', '2026-11-10', '2025-11-10')).toBe('2026-12-01');
  });

  it('keep their days within the range', () => {
    const range = { from: '2026-11-18', to: '2026-11-25' };
    expect(daysOf('week', '2026-11-16', range)).toEqual({ from: '2026-11-18', to: '2026-11-22' });
    expect(daysOf('month', '2026-11-01', range)).toEqual(range);
  });

  it('are spoken of as people do', () => {
    expect(periodName('day', '2026-11-21')).toBe('Sat 21 Nov');
    expect(periodName('week', '2026-11-16')).toBe('Week of 16 Nov');
    expect(periodName('month', '2026-11-01')).toBe('Nov 2026');
  });
});

describe('Rows of a chart', () => {
  const points = [
    { period: '2026-11-01', rate: 0.5, partial: false },
    { period: '2026-11-03', rate: null, partial: false },
    { period: '2026-11-04', rate: 0.7, partial: true },
  ];
  const rows = timeRows({
    grain: 'day',
    from: '2026-11-01',
    to: '2026-11-04',
    points,
    previous: [{ period: '2026-10-26', rate: 0.4, partial: false }],
    previousFrom: '2026-10-25',
    values: ({ rate }) => ({ rate }),
  });

  it('have one for every period, a gap where nothing is known, and the range before under it', () => {
    expect(rows.map(({ values }) => values.rate ?? null)).toEqual([0.5, null, null, 0.7]);
    expect(rows.map(({ values }) => values[beforeKey('rate')] ?? null)).toEqual([null, 0.4, null, null]);
  });

  it('are solid where a period is complete and dashed towards one that is not', () => {
    const drawn = drawnRows(rows, [{ key: 'rate', label: 'Rate' }]) as unknown as Record<string, unknown>[];
    expect(drawn.map((row) => row.rate)).toEqual([0.5, null, null, null]);
    expect(drawn.map((row) => row['rate~'])).toEqual([null, null, null, 0.7]);
    expect(isAlone(rows, 'rate', 3)).toBe(true);
  });

  it('of several lines have each its own past behind it, in its colour', () => {
    const lines = comparedLines(
      [
        { key: 'rate', label: 'Rate' },
        { key: 'done', label: 'Done' },
      ],
      rows,
      'previous',
    );
    expect(lines[0]).toEqual({
      key: beforeKey('rate'),
      label: 'Rate, period before',
      muted: true,
      of: 'rate',
    });
    expect(lines.map(({ key }) => key)).toEqual([beforeKey('rate'), 'rate', 'done']);
    expect(colourPlaces(lines)).toEqual([0, 0, 1]);
    expect(colourPlaces(comparedLines([{ key: 'rate', label: 'Rate' }], rows, 'year'))).toEqual([-1, 0]);
    expect(comparedLines([{ key: 'rate', label: 'Rate' }], rows, 'none')).toHaveLength(1);
  });

  it('are hit where a click is nearest to them, and never in a gap', () => {
    const two = rows.map((row) => ({ ...row, values: { ...row.values, high: 0.9 } }));
    const lines = [
      { key: 'rate', label: 'Rate' },
      { key: 'high', label: 'High' },
    ];
    const at = (x: number, y: number) => hitAt(two, lines, [0, 1], { x, y });
    expect(at(0, 0.45)).toMatchObject({ key: 'rate', row: { period: '2026-11-01' } });
    expect(at(0.1, 0.05)).toMatchObject({ key: 'high', row: { period: '2026-11-01' } });
    expect(at(0.6, 0.5)).toMatchObject({ key: 'high', row: { period: '2026-11-03' } });
    expect(hitAt(rows, [{ key: 'rate', label: 'Rate' }], [0, 1], { x: 0.6, y: 0.5 })).toBeUndefined();
  });

  it('have names at their ends that do not cover each other', () => {
    expect(spread([10, 12, 90], 15, 100)).toEqual([10, 25, 90]);
    expect(spread([95, 99], 15, 100)).toEqual([85, 100]);
  });
});

describe('A change', () => {
  it('of a rate is in points, of a count in percent', () => {
    expect(rateChange(0.75, 0.7)).toEqual({ text: '+5.0 points', direction: 'up' });
    expect(rateChange(0.7, 0.7)).toEqual({ text: '±0.0 points', direction: 'same' });
    expect(countChange(80, 100)).toEqual({ text: '−20.0 %', direction: 'down' });
  });

  it('is not made up where a side is unknown', () => {
    expect(rateChange(null, 0.7)).toBeUndefined();
    expect(countChange(80, 0)).toBeUndefined();
    expect(countChange(80, null)).toBeUndefined();
  });
});

describe('A sum of cells', () => {
  it('with a withheld one is what is known at least, and nothing without any', () => {
    const sum = (...cells: (number | null)[]) => sumText(sumShown(cells, (cell) => cell));
    expect(sum(10, 14)).toBe('24');
    expect(sum(10, null)).toBe('10 or more');
    expect(sum(0, null)).toBe('fewer than 10 people');
    expect(sum(0, 0)).toBe('0');
  });
});

describe('The company’s clock', () => {
  it('is 23 or 25 hours long where clocks change, and the hour that comes twice has one name', () => {
    const zone = 'Europe/Copenhagen';
    expect(dayIn(new Date('2026-03-28T23:30:00Z'), zone)).toBe('2026-03-29');
    expect(hourIn(new Date('2026-03-29T00:30:00Z'), zone)).toBe('2026-03-29T01');
    expect(hourIn(new Date('2026-03-29T01:30:00Z'), zone)).toBe('2026-03-29T03');
    expect(hourIn(new Date('2026-10-25T00:30:00Z'), zone)).toBe('2026-10-25T02');
    expect(hourIn(new Date('2026-10-25T01:30:00Z'), zone)).toBe('2026-10-25T02');
    expect(hourIn(new Date('2026-10-24T22:00:00Z'), zone)).toBe('2026-10-25T00');
  });
});

describe('Calls of models', () => {
  const measures = (calls: number) => ({
    calls,
    errors: 1,
    input_tokens: 10,
    output_tokens: 1,
    cost_usd: 0.5,
    judged: 10,
    accepted: 5,
    p50_ms: 100,
    p95_ms: 200,
    p99_ms: 300,
  });
  const total = (model: string, version: string, calls: number) => ({
    ...measures(calls),
    model_version_id: `${model} ${version}`,
    model,
    version,
    acceptance: 0.5,
    cost_per_accepted_usd: 0.1,
  });
  const totals = [total('chat', '1', 5), total('chat', '2', 20), total('vision', '1', 10)];
  const answer = (grain: 'day' | 'hour') => ({
    as_of: '2026-10-26T10:30:00Z',
    from: '2026-10-25',
    to: '2026-10-26',
    previous_from: null,
    previous_to: null,
    points: (grain === 'day' ? ['2026-10-25'] : ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z']).flatMap(
      (period) => [
        { ...measures(5), period, model_version_id: 'chat 1' },
        { ...measures(20), period, model_version_id: 'chat 2' },
      ],
    ),
    totals,
    previous_totals: [],
    errors: [],
  });
  const points = (grain: 'day' | 'hour', chosen: { model?: string; versions?: string[] }) =>
    seriesPoints(answer(grain), totals, { grain, zone: 'Europe/Copenhagen', chosen });

  it('are told apart by model, or by the versions of one, the busiest first', () => {
    expect(seriesNames(totals, {})).toEqual(['chat', 'vision']);
    expect(seriesNames(totals.slice(0, 2), { model: 'chat' })).toEqual(['2', '1']);
    expect(seriesNames(totals.slice(0, 2), { model: 'chat', versions: ['1'] })).toEqual(['1']);
  });

  it('add up over versions, but for percentiles', () => {
    const [chat, vision] = points('day', {});
    expect(chat).toMatchObject({ series: 'chat', sums: { calls: 25, cost_usd: 1, p95_ms: null } });
    expect(chat?.versions).toEqual(['chat 1', 'chat 2']);
    expect(vision).toMatchObject({ series: 'vision', sums: { calls: 0 }, versions: [] });
    expect(points('day', { model: 'chat', versions: ['1'] })[0]).toMatchObject({
      series: '1',
      sums: { calls: 5, p95_ms: 200 },
    });
  });

  it('end with the newest count, whose period is not over', () => {
    expect(points('day', {}).map(({ period, partial }) => `${period} ${partial}`)).toEqual([
      '2026-10-25 false',
      '2026-10-25 false',
      '2026-10-26 true',
      '2026-10-26 true',
    ]);
    const hours = points('hour', { model: 'chat', versions: ['1'] });
    expect(hours.at(-1)).toMatchObject({ period: '2026-10-26T11', partial: true });
    // The hour that comes twice is one point of two instants.
    expect(hours.find(({ sums }) => sums.calls > 0)).toMatchObject({
      period: '2026-10-25T02',
      sums: { calls: 10 },
      instants: ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    });
  });
});

describe('An alert rule', () => {
  const draft = {
    ...newRule('adherence_rate', 'UTC'),
    limit: '70',
    direction: 'below',
    segment: 'tier:premium',
  } as const;

  it('is typed in percent and kept as a share', () => {
    expect(conditionOf(draft)).toMatchObject({
      limit_value: 0.7,
      segment: { dimension: 'tier', value: 'premium' },
    });
    expect(conditionOf({ ...draft, rule: 'change', limit: '20' })).toMatchObject({ limit_value: 20 });
    expect(conditionOf({ ...draft, metric: 'model_calls', limit: '5', segment: 'model:chat' })).toMatchObject(
      {
        limit_value: 5,
        segment: { model: 'chat' },
      },
    );
    expect(conditionOf({ ...draft, metric: 'posts', limit: '5' }).segment).toBeNull();
    expect(ruleText(draft)).toBe('Adherence of 7 days is below 70 % (Premium)');
    expect(ruleText({ ...draft, rule: 'change', direction: 'above', limit: '20' })).toBe(
      'Adherence of 7 days rises by 20 % in 7 days (Premium)',
    );
  });

  it('comes back from its row as it was typed', () => {
    const row = {
      ...conditionOf({ ...draft, limit: '7.1' }),
      id: 'a',
      name: 'Low',
      quiet_from: '20:00:00',
      quiet_to: '07:00:00',
      time_zone: 'UTC',
      is_active: true,
    } as Parameters<typeof draftOf>[0];
    expect(draftOf(row)).toEqual({ ...draft, limit: '7.1', name: 'Low' });
  });

  it('says what is missing', () => {
    expect(draftProblem({ ...draft, limit: '' })).toBe('Give the limit as a number.');
    expect(draftProblem({ ...draft, rule: 'change', limit: '0' })).toBe('A change is more than 0 %.');
    expect(draftProblem({ ...draft, rule: 'change', compareDays: '0' })).toBe(
      'Compare with 1 to 365 days before.',
    );
    expect(draftProblem(draft)).toBeUndefined();
  });

  it('says what it would have done', () => {
    const days = (...fires: boolean[]) =>
      fires.map((fire, index) => ({
        day: `2026-11-0${index + 1}`,
        value: 1,
        previous_value: null,
        holds: fire,
        fires: fire,
      }));
    expect(firedText(days(false, true))).toBe('It would have fired once in 2 days: on Mon 2 Nov.');
    expect(firedText(days(false, false))).toBe('It would not have fired in these 2 days.');
    expect(firedText(days(false, false).map((day) => ({ ...day, value: null })))).toBe(
      'There is nothing to judge by in these 2 days.',
    );
  });
});
