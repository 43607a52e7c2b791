import { computeTrend } from '../../remotion/story/trend.ts';
import { kilogramsPerPound, type WeightUnit } from '../../remotion/story/units.ts';

/** A weigh-in as the database gives it: a local day and kilograms. */
export interface Weight {
  id: string;
  measured_on: string;
  weight_kg: number;
}

/** One place on the time axis, in `unit`. A row whose `trend` is null breaks the trend's line: nothing is known there. */
export interface SeriesRow {
  id: string;
  /** Milliseconds of the day's midnight in UTC. */
  time: number;
  weight: number | null;
  trend: number | null;
}

const MS_PER_DAY = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

export const inUnit = (kg: number, unit: WeightUnit) => (unit === 'lb' ? kg / kilogramsPerPound : kg);

/** "78.4 kg": one decimal, which is what a scale knows. */
export const formatWeight = (kg: number, unit: WeightUnit) => `${inUnit(kg, unit).toFixed(1)} ${unit}`;

/**
 * The rows of a weight chart. The trend is the films' own (`remotion/story/trend.ts`), so that a page and a video never
 * disagree; silences longer than its limit become rows without a value.
 * @param weights ascending by day; several of a day are drawn as points and smoothed as their mean.
 */
export function weightSeries(weights: readonly Weight[], unit: WeightUnit): SeriesRow[] {
  const first = weights[0];
  if (!first) return [];
  const start = timeOf(first.measured_on);
  const { points, gaps } = computeTrend(
    weights.map(({ measured_on, weight_kg }) => ({
      day: Math.round((timeOf(measured_on) - start) / MS_PER_DAY),
      kg: weight_kg,
    })),
  );
  const trend = new Map(points.map(({ day, kg }) => [start + day * MS_PER_DAY, inUnit(kg, unit)]));
  const rows: SeriesRow[] = weights.map(({ id, measured_on, weight_kg }) => {
    const time = timeOf(measured_on);
    return { id, time, weight: inUnit(weight_kg, unit), trend: trend.get(time) ?? null };
  });
  const breaks = gaps.map(({ fromDay, toDay }) => ({
    id: `gap-${fromDay}`,
    time: start + ((fromDay + toDay) / 2) * MS_PER_DAY,
    weight: null,
    trend: null,
  }));
  return [...rows, ...breaks].sort((a, b) => a.time - b.time);
}

/** A milestone's place: on the trend of the last weigh-in before it. Undefined before the first weigh-in. */
export function placeOnTrend(
  rows: readonly SeriesRow[],
  day: string,
): { time: number; value: number } | undefined {
  const time = timeOf(day);
  const known = rows.filter((row) => row.trend !== null && row.time <= time).at(-1);
  return known?.trend == null ? undefined : { time, value: known.trend };
}
