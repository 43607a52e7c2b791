/** One weigh-in of the story: whole days since the first one, and kilograms. */
export interface WeighIn {
  day: number;
  kg: number;
}

/** Trend without a break longer than `maxGapDays` inside. */
export type TrendSegment = WeighIn[];

export interface Trend {
  /** The whole trend, one point for each day with a weigh-in. */
  points: WeighIn[];
  segments: TrendSegment[];
  /** Stretches without a weigh-in. Nothing is known of them, so they are drawn as a dashed line at most. */
  gaps: { fromDay: number; toDay: number }[];
}

/** Share of the old trend that survives one day: Walker's smoothing of 10 % a day. */
export const dailyDecay = 0.9;

/** A longer silence breaks the line. Two weeks: a holiday is not hidden, a missed weekend is not shown. */
export const maxGapDays = 14;

/** Several weigh-ins of one day become their mean. Input ascending. */
export function dailyMeans(weighIns: readonly WeighIn[]): WeighIn[] {
  const byDay = new Map<number, { sum: number; count: number }>();
  for (const { day, kg } of weighIns) {
    const entry = byDay.get(day) ?? { sum: 0, count: 0 };
    byDay.set(day, { sum: entry.sum + kg, count: entry.count + 1 });
  }
  return [...byDay].map(([day, { sum, count }]) => ({ day, kg: sum / count }));
}

/**
 * Exponentially weighted moving average with time decay: `T ← T + (1 − 0.9^Δdays)·(w − T)`, started at the first weigh-in.
 *
 * The method of John Walker, "The Hacker's Diet" (1991), which smooths by 10 % a day, generalised to irregular spacing
 * by raising the decay to the number of days passed (A. Eckner, "Algorithms for Unevenly Spaced Time Series", 2014, EMA_last).
 * It lags behind a steady change, so it understates a result rather than overstating it.
 */
export function computeTrend(weighIns: readonly WeighIn[]): Trend {
  const points: WeighIn[] = [];
  const segments: TrendSegment[] = [];
  const gaps: Trend['gaps'] = [];
  for (const { day, kg } of dailyMeans(weighIns)) {
    const last = points.at(-1);
    const elapsed = last ? day - last.day : 0;
    const point = { day, kg: last ? last.kg + (1 - dailyDecay ** elapsed) * (kg - last.kg) : kg };
    points.push(point);
    const segment = segments.at(-1);
    if (last && segment && elapsed <= maxGapDays) segment.push(point);
    else segments.push([point]);
    if (last && elapsed > maxGapDays) gaps.push({ fromDay: last.day, toDay: day });
  }
  return { points, segments, gaps };
}

/** The trend on a day, interpolated between its neighbours and held at the ends. Kilograms. */
export function trendAt(points: readonly WeighIn[], day: number): number {
  const after = points.findIndex((point) => point.day >= day);
  const right = points[after === -1 ? points.length - 1 : after];
  const left = points[after <= 0 ? 0 : after - 1];
  if (!left || !right) throw new RangeError('A trend needs at least one point.');
  if (after <= 0 || right.day === left.day) return right.kg;
  return left.kg + ((right.kg - left.kg) * (day - left.day)) / (right.day - left.day);
}
