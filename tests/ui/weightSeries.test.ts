import { describe, expect, it } from 'vitest';
import { computeTrend } from '../../remotion/story/trend.ts';
import { valueTicks } from '../../src/charts/valueTicks.ts';
import { placeOnTrend, weightSeries } from '../../src/charts/weightSeries.ts';

const weight = (measured_on: string, weight_kg: number) => ({
  id: `${measured_on} ${weight_kg}`,
  measured_on,
  weight_kg,
});
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('The series of a weight chart', () => {
  it('has the trend of the films, number for number', () => {
    const rows = weightSeries(
      [weight('2026-01-01', 90), weight('2026-01-04', 88), weight('2026-01-05', 89)],
      'kg',
    );
    const film = computeTrend([
      { day: 0, kg: 90 },
      { day: 3, kg: 88 },
      { day: 4, kg: 89 },
    ]);
    expect(rows.map(({ trend }) => trend)).toEqual(film.points.map(({ kg }) => kg));
  });

  it('breaks the line in a silence of more than two weeks, and not in one of exactly two', () => {
    const broken = weightSeries([weight('2026-01-01', 90), weight('2026-01-16', 88)], 'kg');
    expect(broken.map(({ trend }) => trend === null)).toEqual([false, true, false]);
    const whole = weightSeries([weight('2026-01-01', 90), weight('2026-01-15', 88)], 'kg');
    expect(whole.every(({ trend }) => trend !== null)).toBe(true);
  });

  it('speaks pounds by the exact definition', () => {
    expect(weightSeries([weight('2026-01-01', 45.359237)], 'lb')[0]?.weight).toBeCloseTo(100, 9);
  });

  it('draws both weigh-ins of one day and their mean as the trend', () => {
    const rows = weightSeries([weight('2026-01-01', 90), weight('2026-01-01', 92)], 'kg');
    expect(rows.map((row) => [row.weight, row.trend])).toEqual([
      [90, 91],
      [92, 91],
    ]);
  });

  it('puts a milestone on the trend of the last weigh-in before it, and nowhere before the first', () => {
    const rows = weightSeries([weight('2026-01-01', 90), weight('2026-01-03', 88)], 'kg');
    expect(placeOnTrend(rows, '2026-01-02')).toEqual({ time: day('2026-01-02'), value: 90 });
    expect(placeOnTrend(rows, '2025-12-31')).toBeUndefined();
  });
});

describe('The ticks of the value axis', () => {
  it.each([
    [
      [78.2, 94.9],
      [75, 80, 85, 90, 95],
    ],
    [
      [80.1, 80.4],
      [80, 80.5],
    ],
    [
      [189.6, 222.3],
      [180, 190, 200, 210, 220, 230],
    ],
  ])('of %j are round, even and hold every value', (values, ticks) => {
    const found = valueTicks(values);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(found[0] ?? Number.POSITIVE_INFINITY);
    expect(Math.max(...values)).toBeLessThanOrEqual(found.at(-1) ?? Number.NEGATIVE_INFINITY);
    expect(found).toEqual(ticks);
  });
});
