import { addDays, addHours, eachDayOfInterval, startOfDay } from 'date-fns';
import type { HeatHour } from '../data/index.ts';

/** Days that the heat map shows, today included. */
export const HEAT_DAYS = 14;

export interface HeatCell extends HeatHour {
  /** The hour's end, ISO 8601. */
  until: string;
}

export interface HeatRow {
  /** Midnight where the reader is. */
  day: Date;
  cells: HeatCell[];
}

/** The span that is asked for: whole days of the reader's own calendar. */
export function heatSpan(now: Date): { from: string; to: string } {
  return {
    from: addDays(startOfDay(now), 1 - HEAT_DAYS).toISOString(),
    to: addDays(startOfDay(now), 1).toISOString(),
  };
}

/** An hour that the clocks show twice is one square, of both. */
const joined = (one: HeatCell, other: HeatCell): HeatCell => ({
  hour: one.hour < other.hour ? one.hour : other.hour,
  until: one.until > other.until ? one.until : other.until,
  attempts: one.attempts + other.attempts,
  guessed: one.guessed + other.guessed,
  mistyped: one.mistyped + other.mistyped,
  real_key: one.real_key + other.real_key,
  throttled: one.throttled + other.throttled,
});

/**
 * Rows of days and cells of hours, the newest day first. Buckets begin at full hours of UTC; where clocks are off by half an
 * hour a cell says so by its own beginning, and its link still opens exactly what it counts.
 */
export function heatRows(hours: readonly HeatHour[], now: Date): HeatRow[] {
  const { from, to } = heatSpan(now);
  const byDay = new Map<number, HeatCell[]>();
  for (const hour of hours) {
    const begins = new Date(hour.hour);
    const day = startOfDay(begins < new Date(from) ? new Date(from) : begins).getTime();
    const cell = { ...hour, until: addHours(begins, 1).toISOString() };
    const cells = byDay.get(day) ?? [];
    const twin = cells.findIndex((other) => new Date(other.hour).getHours() === begins.getHours());
    byDay.set(day, twin < 0 ? [...cells, cell] : cells.with(twin, joined(cells[twin] ?? cell, cell)));
  }
  return eachDayOfInterval({ start: new Date(from), end: addDays(new Date(to), -1) })
    .reverse()
    .map((day) => ({ day, cells: byDay.get(day.getTime()) ?? [] }));
}

/** How strong a cell's colour is, 0 to 1, by the square root: one burst must not fade everything else. */
export const heat = (attempts: number, most: number) => (most === 0 ? 0 : Math.sqrt(attempts / most));
