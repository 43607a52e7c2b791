import type { Grain } from '../data/index.ts';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Where a chart draws a day `YYYY-MM-DD` (its midnight in UTC) or an hour `YYYY-MM-DDTHH`, in milliseconds. */
export const timeOf = (period: string) =>
  Date.parse(period.length > 10 ? `${period}:00:00Z` : `${period}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const hourOf = (time: number) => new Date(time).toISOString().slice(0, 13);

/** The first day of the period that a day lies in; weeks begin on Monday. An hour stays what it is; of a day it is the first. */
export function periodOf(grain: Grain, day: string): string {
  if (grain === 'hour') return hourOf(timeOf(day));
  if (grain === 'month') return `${day.slice(0, 7)}-01`;
  if (grain === 'day') return day;
  const weekday = (new Date(timeOf(day)).getUTCDay() + 6) % 7;
  return dayOf(timeOf(day) - weekday * MS_PER_DAY);
}

/** A day so many months later: the first of a month stays the first. */
const addMonths = (day: string, months: number) => {
  const date = new Date(timeOf(day));
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()));
};

/** The first day of the period after, or the hour after. */
export function nextPeriod(grain: Grain, period: string): string {
  if (grain === 'hour') return hourOf(timeOf(period) + MS_PER_HOUR);
  return grain === 'month'
    ? addMonths(period, 1)
    : dayOf(timeOf(period) + (grain === 'week' ? 7 : 1) * MS_PER_DAY);
}

export const lastDayOf = (grain: Grain, period: string) =>
  dayOf(timeOf(nextPeriod(grain, period)) - MS_PER_DAY);

/** Every period of a range, in order: those without a number too, so that a gap is seen as one. */
export function periodsBetween(grain: Grain, from: string, to: string): string[] {
  const periods: string[] = [];
  const last = grain === 'hour' ? `${to}T23` : to;
  for (let period = periodOf(grain, from); period <= last; period = nextPeriod(grain, period))
    periods.push(period);
  return periods;
}

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Where a period of the range before lies on the axis of this one. */
export function alignedPeriod(grain: Grain, period: string, from: string, previousFrom: string): string {
  if (grain === 'month') return addMonths(period, monthsOf(from) - monthsOf(previousFrom));
  const time = timeOf(period) + timeOf(from) - timeOf(previousFrom);
  return grain === 'hour' ? hourOf(time) : dayOf(time);
}

const dayName = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const written = (format: Intl.DateTimeFormat, day: string) =>
  format.format(timeOf(day)).replace('Sept', 'Sep');

/** "Mon 3 Mar, 14:00", "Mon 3 Mar", "Week of 3 Mar" or "Mar 2026". */
export function periodName(grain: Grain, period: string): string {
  if (grain === 'hour') return `${written(dayName, period)}, ${period.slice(11)}:00`;
  if (grain === 'month') return written(monthName, period);
  return grain === 'week' ? `Week of ${written(shortDay, period)}` : written(dayName, period);
}
