import type { GoalDirection } from './source.ts';
import { type Trend, type TrendSegment, trendAt, type WeighIn } from './trend.ts';

/** Three weeks within 0.6 kg: less than the daily swing of body water, so nothing but "steady" can be said of it. */
export const plateauMinDays = 21;
export const plateauMaxRangeKg = 0.6;
/** A move against the goal that is larger than noise. */
export const regainMinKg = 1;

export interface Plateau {
  fromDay: number;
  toDay: number;
  kg: number;
}

export interface Regain {
  /** Day of the trend's best value before it turned, and of the furthest point of the way back. */
  fromDay: number;
  toDay: number;
  /** Always positive: how much came back (for a gain goal: how much went). */
  kg: number;
  /** The trend later reached its earlier best again. */
  recovered: boolean;
}

/** Longest stretches without a real change, not overlapping, longest first. Never across a gap. */
export function findPlateaus(segments: readonly TrendSegment[]): Plateau[] {
  const found: Plateau[] = [];
  for (const segment of segments) {
    let start = 0;
    while (start < segment.length) {
      const end = steadyUntil(segment, start);
      const first = segment[start];
      const last = segment[end];
      if (first && last && end - start >= 2 && last.day - first.day >= plateauMinDays) {
        const inside = segment.slice(start, end + 1);
        const kg = inside.reduce((sum, point) => sum + point.kg, 0) / inside.length;
        found.push({ fromDay: first.day, toDay: last.day, kg });
        start = end + 1;
      } else start += 1;
    }
  }
  return found.sort((a, b) => b.toDay - b.fromDay - (a.toDay - a.fromDay) || a.fromDay - b.fromDay);
}

function steadyUntil(segment: TrendSegment, start: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let end = start;
  for (let index = start; index < segment.length; index += 1) {
    const point = segment[index];
    if (!point) break;
    low = Math.min(low, point.kg);
    high = Math.max(high, point.kg);
    if (high - low > plateauMaxRangeKg) break;
    end = index;
  }
  return end;
}

/** The largest way back after at least a kilogram of progress, or null: nothing can come back that never went. A goal of keeping the weight has no such direction. */
export function findRegain(points: readonly WeighIn[], direction: GoalDirection): Regain | null {
  if (direction === 'maintain') return null;
  const sign = direction === 'gain' ? -1 : 1;
  let best = points[0];
  let largest: Regain | null = null;
  for (const point of points) {
    if (!best || sign * point.kg <= sign * best.kg) {
      best = point;
      continue;
    }
    const kg = sign * (point.kg - best.kg);
    const earned = sign * ((points[0]?.kg ?? best.kg) - best.kg);
    if (earned >= regainMinKg && kg >= regainMinKg && kg > (largest?.kg ?? 0)) {
      largest = { fromDay: best.day, toDay: point.day, kg, recovered: false };
    }
  }
  if (!largest) return null;
  const before = trendAt(points, largest.fromDay);
  const { toDay } = largest;
  return { ...largest, recovered: points.some((p) => p.day > toDay && sign * p.kg <= sign * before) };
}

/** Days on which the trend first came `stepKg`, 2·`stepKg`, … from its start in the goal's direction. */
export function findNewLows(
  points: readonly WeighIn[],
  direction: GoalDirection,
  stepKg: number,
): { day: number; steps: number }[] {
  const start = points[0];
  if (!start || direction === 'maintain') return [];
  const sign = direction === 'gain' ? -1 : 1;
  const found: { day: number; steps: number }[] = [];
  for (const point of points) {
    const steps = Math.floor((sign * (start.kg - point.kg)) / stepKg + 1e-9);
    if (steps > (found.at(-1)?.steps ?? 0)) found.push({ day: point.day, steps });
  }
  return found;
}

/** The seven days with the largest change towards the goal, gaps excluded. `kgPerWeek` is signed. */
export function findSteepestWeek(
  trend: Trend,
  direction: GoalDirection,
): { fromDay: number; toDay: number; kgPerWeek: number } | null {
  const sign = direction === 'gain' ? 1 : -1;
  let steepest: { fromDay: number; toDay: number; kgPerWeek: number } | null = null;
  for (const segment of trend.segments) {
    const end = segment.at(-1)?.day ?? 0;
    for (const { day, kg } of segment) {
      if (day + 7 > end) break;
      const kgPerWeek = trendAt(segment, day + 7) - kg;
      if (sign * kgPerWeek > (steepest ? sign * steepest.kgPerWeek : 0)) {
        steepest = { fromDay: day, toDay: day + 7, kgPerWeek };
      }
    }
  }
  return steepest;
}
