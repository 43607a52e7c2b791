import { describe, expect, it } from 'vitest';
import { alignedPeriod, lastDayOf, periodName, periodOf, periodsBetween } from '../../src/charts/periods.ts';
import { drawnRows, isAlone, spread } from '../../src/charts/timeSeries.ts';
import { countChange, rateChange } from '../../src/dashboards/comparison.ts';
import {
  type DashboardState,
  metricQuery,
  rangeOf,
  rangeProblem,
  readState,
  writeState,
} from '../../src/dashboards/dashboardQuery.ts';
import { daysOf, timeRows } from '../../src/dashboards/timeRows.ts';

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

describe('Periods', () => {
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
    previousValue: ({ rate }) => rate,
  });

  it('have one for every period, a gap where nothing is known, and the range before under it', () => {
    expect(rows.map(({ values }) => values.rate ?? null)).toEqual([0.5, null, null, 0.7]);
    expect(rows.map(({ values }) => values.previous)).toEqual([null, 0.4, null, null]);
  });

  it('are solid where a period is complete and dashed towards one that is not', () => {
    const drawn = drawnRows(rows, [{ key: 'rate', label: 'Rate' }]) as unknown as Record<string, unknown>[];
    expect(drawn.map((row) => row.rate)).toEqual([0.5, null, null, null]);
    expect(drawn.map((row) => row['rate~'])).toEqual([null, null, null, 0.7]);
    expect(isAlone(rows, 'rate', 3)).toBe(true);
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
