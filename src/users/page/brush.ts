import { createContext, useContext } from 'react';
import { periodOf, timeOf } from '../../charts/periods.ts';
import type { ChartRow } from '../../charts/timeSeries.ts';
import type { DayColumn } from '../../data/index.ts';

const MS_PER_DAY = 86_400_000;

/** The days that every chart of the page shows: places in the columns, both included. */
interface Brush {
  /** The page's first day, `YYYY-MM-DD`. */
  first: string;
  /** How many days the page has. */
  length: number;
  range: readonly [number, number];
  setRange: (range: readonly [number, number]) => void;
}

export const BrushContext = createContext<Brush | undefined>(undefined);

export function useBrush(): Brush {
  const brush = useContext(BrushContext);
  if (!brush) throw new Error('useBrush outside of a user page');
  return brush;
}

export const dayAt = (first: string, place: number): string =>
  new Date(timeOf(first) + place * MS_PER_DAY).toISOString().slice(0, 10);

/** From here on days are too thin to be told apart, and a week is one point: its mean. */
const LONGEST_BY_DAY = 120;

export const grainOf = ([from, to]: readonly [number, number]): 'day' | 'week' =>
  to - from + 1 > LONGEST_BY_DAY ? 'week' : 'day';

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a chart draws of these columns: a row a day, or a row a week with the mean of the days that are known. */
export function rowsInBrush(
  columns: Readonly<Record<string, DayColumn>>,
  { first, range }: Pick<Brush, 'first' | 'range'>,
): ChartRow[] {
  const grain = grainOf(range);
  const rows = new Map<string, Map<string, number[]>>();
  for (let place = range[0]; place <= range[1]; place += 1) {
    const period = periodOf(grain, dayAt(first, place));
    const known = rows.get(period) ?? new Map<string, number[]>();
    rows.set(period, known);
    for (const [key, column] of Object.entries(columns)) {
      const value = column[place];
      if (value != null) known.set(key, [...(known.get(key) ?? []), value]);
    }
  }
  return [...rows].map(([period, known]) => ({
    period,
    time: timeOf(period),
    partial: false,
    values: Object.fromEntries(Object.keys(columns).map((key) => [key, mean(known.get(key) ?? [])])),
  }));
}

/** The mean of a column's known days inside the brush, and how many they are. */
export function meanInBrush(column: DayColumn, range: readonly [number, number]) {
  const known = column.slice(range[0], range[1] + 1).filter((value) => value !== null);
  return { mean: mean(known), days: known.length };
}
