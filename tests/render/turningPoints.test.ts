import { describe, expect, it } from 'vitest';
import { computeTrend, type WeighIn } from '../../remotion/story/trend.ts';
import {
  findNewLows,
  findPlateaus,
  findRegain,
  findSteepestWeek,
} from '../../remotion/story/turningPoints.ts';

/** Points every day along corners, as if they were the trend itself. */
function along(...corners: (readonly [day: number, kg: number])[]): WeighIn[] {
  return corners.flatMap(([day, kg], index) => {
    const next = corners[index + 1];
    if (!next) return [{ day, kg }];
    const days = next[0] - day;
    return Array.from({ length: days }, (_, offset) => ({
      day: day + offset,
      kg: kg + ((next[1] - kg) * offset) / days,
    }));
  });
}

describe('plateaus', () => {
  it('finds three steady weeks, and nothing shorter', () => {
    const long = findPlateaus([along([0, 90], [20, 85], [45, 85.1], [60, 80])]);
    expect(long).toHaveLength(1);
    expect(long[0]?.toDay).toBeGreaterThanOrEqual(45);
    expect(long[0]?.fromDay).toBeLessThanOrEqual(20);
    expect(findPlateaus([along([0, 90], [20, 85], [34, 85], [60, 78])])).toEqual([]);
  });

  it('never reaches across a gap', () => {
    expect(findPlateaus([along([0, 80], [12, 80]), along([40, 80], [52, 80])])).toEqual([]);
  });
});

describe('regain', () => {
  it('is the largest way back from a best, and says whether the best came again', () => {
    const points = along([0, 90], [30, 84], [45, 86], [80, 82]);
    expect(findRegain(points, 'lose')).toEqual({
      fromDay: 30,
      toDay: 45,
      kg: expect.closeTo(2, 6),
      recovered: true,
    });
    expect(findRegain(along([0, 90], [30, 84], [45, 86]), 'lose')?.recovered).toBe(false);
  });

  it('mirrors for a goal of gaining and does not exist for one of keeping', () => {
    const points = along([0, 54], [30, 58], [45, 56], [80, 60]);
    expect(findRegain(points, 'gain')).toMatchObject({ fromDay: 30, toDay: 45, recovered: true });
    expect(findRegain(points, 'maintain')).toBeNull();
  });

  it('is not told of someone who had lost nothing before', () => {
    expect(findRegain(along([0, 80], [60, 84]), 'lose')).toBeNull();
  });
});

describe('new lows and steepest week', () => {
  it('names the first day of each round step, once', () => {
    expect(findNewLows(along([0, 90], [50, 79]), 'lose', 5)).toEqual([
      { day: 23, steps: 1 },
      { day: 46, steps: 2 },
    ]);
  });

  it('finds the week with the most change towards the goal', () => {
    const trend = { ...computeTrend([]), segments: [along([0, 90], [20, 89], [27, 87], [60, 86])] };
    expect(findSteepestWeek(trend, 'lose')).toEqual({
      fromDay: 20,
      toDay: 27,
      kgPerWeek: expect.closeTo(-2, 6),
    });
    expect(findSteepestWeek(trend, 'gain')).toBeNull();
  });
});
