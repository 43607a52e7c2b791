import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../remotion/story/seededRandom.ts';
import { computeTrend, dailyMeans, maxGapDays, trendAt } from '../../remotion/story/trend.ts';

describe('trend', () => {
  it('follows the worked example of a 10 % a day smoothing', () => {
    // 80 → 79 a day later: 80 + 0.1·(79 − 80) = 79.9. Two days on, 78: 79.9 + (1 − 0.9²)·(78 − 79.9) = 79.539.
    const { points } = computeTrend([
      { day: 0, kg: 80 },
      { day: 1, kg: 79 },
      { day: 3, kg: 78 },
    ]);
    expect(points.map(({ kg }) => kg)).toEqual([80, expect.closeTo(79.9, 10), expect.closeTo(79.539, 10)]);
  });

  it('gives a silent week the weight of seven days, not of one weigh-in', () => {
    const { points } = computeTrend([
      { day: 0, kg: 100 },
      { day: 7, kg: 90 },
    ]);
    expect(points[1]?.kg).toBeCloseTo(100 - 10 * (1 - 0.9 ** 7), 10);
  });

  it('counts several weigh-ins of one day as their mean', () => {
    expect(
      dailyMeans([
        { day: 2, kg: 80 },
        { day: 2, kg: 81 },
        { day: 4, kg: 79 },
      ]),
    ).toEqual([
      { day: 2, kg: 80.5 },
      { day: 4, kg: 79 },
    ]);
  });

  it('breaks the line after more than two weeks of silence and not before', () => {
    const kept = computeTrend([
      { day: 0, kg: 80 },
      { day: maxGapDays, kg: 79 },
    ]);
    expect(kept.segments).toHaveLength(1);
    expect(kept.gaps).toEqual([]);
    const broken = computeTrend([
      { day: 0, kg: 80 },
      { day: maxGapDays + 1, kg: 79 },
    ]);
    expect(broken.segments.map((segment) => segment.map(({ day }) => day))).toEqual([[0], [15]]);
    expect(broken.gaps).toEqual([{ fromDay: 0, toDay: 15 }]);
  });

  it('interpolates between points and holds at the ends', () => {
    const points = [
      { day: 0, kg: 80 },
      { day: 10, kg: 70 },
    ];
    expect([-5, 0, 4, 10, 99].map((day) => trendAt(points, day))).toEqual([80, 80, 76, 70, 70]);
  });

  it('stays within the weigh-ins and keeps every day, whatever they are', () => {
    const random = seededRandom(42);
    for (let run = 0; run < 200; run += 1) {
      let day = 0;
      const weighIns = Array.from({ length: 2 + Math.floor(random() * 40) }, () => {
        day += Math.floor(random() * 25);
        return { day, kg: 50 + random() * 100 };
      });
      const { points, segments, gaps } = computeTrend(weighIns);
      const all = weighIns.map(({ kg }) => kg);
      for (const { kg } of points) {
        expect(kg).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(kg).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }
      expect(segments.flat()).toEqual(points);
      expect(gaps).toHaveLength(segments.length - 1);
      for (const { fromDay, toDay } of gaps) expect(toDay - fromDay).toBeGreaterThan(maxGapDays);
    }
  });
});
