import type { ChartLine, ChartRow } from '../charts/timeSeries.ts';
import type { Comparison } from './dashboardQuery.ts';
import { beforeKey } from './timeRows.ts';

/** A number beside the one that it is compared with. */
export interface Change {
  text: string;
  direction: 'up' | 'down' | 'same';
}

const signed = (value: number, digits: number, unit: string) =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(digits)} ${unit}`;
const directionOf = (value: number): Change['direction'] => (value > 0 ? 'up' : value < 0 ? 'down' : 'same');

/** A rate's change in percentage points; undefined when either side is unknown or withheld. */
export function rateChange(
  now: number | null | undefined,
  before: number | null | undefined,
): Change | undefined {
  if (now == null || before == null) return undefined;
  const points = Math.round((now - before) * 1000) / 10;
  return { text: signed(points, 1, 'points'), direction: directionOf(points) };
}

/** A count's change in percent of what it was. */
export function countChange(
  now: number | null | undefined,
  before: number | null | undefined,
): Change | undefined {
  if (now == null || !before) return undefined;
  const share = Math.round(((now - before) / before) * 1000) / 10;
  return { text: signed(share, 1, '%'), direction: directionOf(share) };
}

/** What the muted line and the changes are against. */
export const comparisonName: Readonly<Record<Comparison, string>> = {
  none: '',
  previous: 'Period before',
  year: 'Year before',
};

/** The lines of a chart with those of the range before behind them, where anything is known of it. */
export function comparedLines(
  lines: readonly ChartLine[],
  rows: readonly ChartRow[],
  compare: Comparison,
): ChartLine[] {
  const before = lines.flatMap(({ key, label }): ChartLine[] => {
    const known = rows.some(({ values }) => values[beforeKey(key)] != null);
    if (!known || compare === 'none') return [];
    const name = comparisonName[compare];
    return lines.length === 1
      ? [{ key: beforeKey(key), label: name, muted: true }]
      : [{ key: beforeKey(key), label: `${label}, ${name.toLowerCase()}`, muted: true, of: key }];
  });
  // Behind: what is drawn first lies below.
  return [...before, ...lines];
}
