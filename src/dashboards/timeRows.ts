import { alignedPeriod, lastDayOf, periodOf, periodsBetween, timeOf } from '../charts/periods.ts';
import type { ChartRow } from '../charts/timeSeries.ts';
import type { Grain } from '../data/index.ts';

interface Point {
  period: string;
  partial?: boolean;
}

interface Lines<P extends Point> {
  grain: Grain;
  from: string;
  to: string;
  points: readonly P[];
  /** The range before, and where it began. */
  previous?: readonly P[];
  previousFrom?: string | null;
  /** A point's values by line; those of the range before get keys of their own, see `beforeKey`. */
  values: (point: P) => Readonly<Record<string, number | null>>;
}

/** The key of a line's values in the range before. */
export const beforeKey = (key: string) => `${key} before`;

/** Points as a chart draws them: a row for every period of the range, those of the range before laid over them. */
export function timeRows<P extends Point>(lines: Lines<P>): ChartRow[] {
  const { grain, from, to, points, previous = [], previousFrom, values } = lines;
  const byPeriod = new Map<string, { partial: boolean; values: Record<string, number | null> }>();
  for (const point of points) {
    const known = byPeriod.get(point.period);
    byPeriod.set(point.period, {
      partial: Boolean(point.partial) || Boolean(known?.partial),
      values: { ...known?.values, ...values(point) },
    });
  }
  const before = new Map<string, Record<string, number | null>>();
  if (previousFrom)
    for (const point of previous) {
      const period = periodOf(grain, alignedPeriod(grain, point.period, from, previousFrom));
      const own = Object.entries(values(point)).map(([key, value]) => [beforeKey(key), value] as const);
      before.set(period, { ...before.get(period), ...Object.fromEntries(own) });
    }
  return periodsBetween(grain, from, to).map((period) => {
    const found = byPeriod.get(period);
    return {
      period,
      time: timeOf(period),
      partial: found?.partial ?? false,
      values: { ...found?.values, ...before.get(period) },
    };
  });
}

/** First and last day of a period, as far as it lies in the range. */
export function daysOf(grain: Grain, period: string, range: { from: string; to: string }) {
  const last = lastDayOf(grain, period);
  return { from: period < range.from ? range.from : period, to: last > range.to ? range.to : last };
}
