import { describe, expect, it } from 'vitest';
import { curvesUnder, growthPoints, standardNote, standingText } from '../../shared/growth/childStanding.ts';
import {
  lmsAt,
  percentileOf,
  percentileText,
  standardCurves,
  valueAt,
  zScore,
} from '../../shared/growth/growthStandard.ts';
import { whoTables } from '../../shared/growth/whoTables.ts';
import type { Measurement } from '../../shared/reports/childReport.ts';

/** -3 to +3 standard deviations as the WHO prints them beside its parameters. */
const printed = [
  ['weight', 'male', 0, [2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0]],
  ['weight', 'male', 12, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]],
  ['weight', 'male', 60, [12.4, 14.1, 16.0, 18.3, 21.0, 24.2, 27.9]],
  ['weight', 'female', 6, [5.1, 5.7, 6.5, 7.3, 8.2, 9.3, 10.6]],
  ['weight', 'female', 37, [9.7, 10.9, 12.4, 14.0, 16.0, 18.4, 21.3]],
  ['stature', 'male', 23, [78.0, 81.0, 83.9, 86.9, 89.9, 92.9, 95.9]],
  ['stature', 'male', 24, [78.0, 81.0, 84.1, 87.1, 90.2, 93.2, 96.3]],
  ['stature', 'female', 9, [62.9, 65.3, 67.7, 70.1, 72.6, 75.0, 77.4]],
  ['stature', 'female', 60, [95.2, 99.9, 104.7, 109.4, 114.2, 118.9, 123.7]],
  ['head', 'male', 3, [37.0, 38.1, 39.3, 40.5, 41.7, 42.9, 44.1]],
  ['head', 'female', 48, [45.1, 46.5, 47.9, 49.3, 50.8, 52.2, 53.6]],
] as const;

describe('the WHO’s growth standards', () => {
  it('have every month', () => {
    const months = Object.values(whoTables).map(({ male, female }) => [male.length, female.length]);
    expect(months).toEqual([
      [61, 61],
      [25, 25],
      [37, 37],
      [61, 61],
    ]);
    const numbers = Object.values(whoTables).flatMap(({ male, female }) => [...male, ...female].flat());
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it.each(printed)('give the printed %s of %s at %s months', (measure, sex, months, deviations) => {
    const lms = lmsAt(measure, sex, months);
    if (!lms) throw new Error('no parameters');
    deviations.forEach((value, index) => {
      expect(Math.abs(valueAt(lms, index - 3) - value), `${index - 3} SD`).toBeLessThanOrEqual(0.0501);
      expect(zScore(measure, sex, months, valueAt(lms, index - 3))).toBeCloseTo(index - 3, 6);
    });
  });

  it('count weights beyond three deviations in the last one’s width', () => {
    const lms = lmsAt('weight', 'male', 12);
    if (!lms) throw new Error('no parameters');
    const [second, third] = [valueAt(lms, 2), valueAt(lms, 3)];
    expect(zScore('weight', 'male', 12, third + (third - second))).toBeCloseTo(4, 6);
    const [below2, below3] = [valueAt(lms, -2), valueAt(lms, -3)];
    expect(zScore('weight', 'male', 12, below3 - (below2 - below3))).toBeCloseTo(-4, 6);
  });

  it('go straight between two months and end where the tables end', () => {
    const [before, after] = [lmsAt('weight', 'female', 7), lmsAt('weight', 'female', 8)];
    expect(lmsAt('weight', 'female', 7.5)?.[1]).toBeCloseTo(((before?.[1] ?? 0) + (after?.[1] ?? 0)) / 2, 9);
    expect(lmsAt('head', 'male', 60.1)).toBeUndefined();
    expect(zScore('weight', 'male', -0.5, 3)).toBeUndefined();
    expect(zScore('weight', 'male', 5, 0)).toBeUndefined();
    expect(standardCurves('weight', 'male', 58.4, 71).map(({ months }) => months)).toEqual([58.4, 59, 60]);
    expect(standardCurves('weight', 'male', 62, 71)).toEqual([]);
  });

  it('turn z-scores into percentiles', () => {
    expect([-1.880794, -1.036433, 0, 1.036433, 1.880794].map((z) => Math.round(percentileOf(z)))).toEqual([
      3, 15, 50, 85, 97,
    ]);
    expect(percentileOf(1.96)).toBeCloseTo(97.5002, 3);
    expect([-3.2, 0.1, 2.9].map(percentileText)).toEqual(['under P1', 'P54', 'over P99']);
  });
});

describe('where a child stands', () => {
  const measured = (age_days: number, weight_kg: number | null): Measurement => ({
    on: '2026-01-01',
    age_months: 12,
    age_days,
    weight_kg,
    height_cm: null,
    head_cm: null,
    place: 'clinic',
  });
  it('is told by sex and age, and not at all where the standard has nothing', () => {
    const growth = [measured(365, 9.65), measured(400, null), measured(-20, 1.8), measured(2200, 22)];
    const points = growthPoints(growth, 'weight_kg');
    expect(points.map((point) => standingText(point, 'weight', 'male'))).toEqual([
      'P50',
      undefined,
      undefined,
    ]);
    expect(points.map((point) => standingText(point, 'weight', 'other'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(curvesUnder(points, 'weight', null)).toEqual([]);
    expect(standardNote(growth, 'male')).toContain('they end at five years');
    expect(standardNote(growth, null)).toContain('No percentiles');
  });
});
