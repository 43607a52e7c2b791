import type { WeightUnit } from '../../remotion/story/units.ts';
import { formatWeight, type SeriesRow } from '../charts/weightSeries.ts';
import { formatDay } from '../fields/format.ts';

/** A chart in one sentence, for those who don't see it. */
export function weightSummary(rows: readonly SeriesRow[], unit: WeightUnit, goalKg: number | null): string {
  const weighed = rows.filter(({ weight }) => weight !== null);
  const [first, last] = [weighed[0], weighed.at(-1)];
  if (!first || !last) return 'No weigh-ins';
  const at = (row: SeriesRow) =>
    `${row.weight?.toFixed(1)} ${unit} on ${formatDay(new Date(row.time).toISOString())}`;
  const goal = goalKg === null ? '' : ` Goal ${formatWeight(goalKg, unit)}.`;
  return `${weighed.length} weigh-ins, from ${at(first)} to ${at(last)}; trend now ${last.trend?.toFixed(1)} ${unit}.${goal}`;
}
