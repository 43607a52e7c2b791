import { describe, expect, it } from 'vitest';
import { alignedPeriod, lastDayOf, periodName, periodOf, periodsBetween } from '../../src/charts/periods.ts';
import { colourPlaces, drawnRows, hitAt, isAlone, spread } from '../../src/charts/timeSeries.ts';
import { comparedLines, countChange, rateChange } from '../../src/dashboards/comparison.ts';
import {
  type DashboardState,
  metricQuery,
  previousRange,
  rangeOf,
  rangeProblem,
  readState,
  writeState,
} from '../../src/dashboards/dashboardQuery.ts';
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
    expect(rangeOf(read(`range=${range}`), now)).toEqual({ from, to });
  });

  it('ends today in UTC, wherever the reader is', () => {
    expect(rangeOf(read(''), new Date('2026-11-21T23:59:59Z')).to).toBe('2026-11-21');
  });

  it('says what is wrong with it', () => {
    expect(rangeProblem('2026-02-02', '2026-02-01')).toBe('The range ends before it begins.');
    expect(rangeProblem('2020-01-01', '2026-02-01')).toBe('A range is at most 1,100 days long.');
    expect(rangeProblem('', '2026-02-01')).toBe('Give both days.');
    expect(rangeProblem('2026-02-01', '2026-02-01')).toBeUndefined();
  });

  it('becomes the database’s query, without what is left at its default', () => {
    expect(metricQuery(read('compare=none'), now)).toEqual({
      from: '2026-10-25',
      to: '2026-11-21',
      grain: 'day',
    });
    expect(metricQuery(read('kind=meal'), now)).toMatchObject({ kind: 'meal', compare: 'previous' });
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
