import type { Grain } from '../data/index.ts';

const MS_PER_DAY = 86_400_000;

/** Midnight in UTC of a day `YYYY-MM-DD`, in milliseconds: where a chart draws it. */
export const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The first day of the period that a day lies in; weeks begin on Monday. */
export function periodOf(grain: Grain, day: string): string {
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

/** The first day of the period after. */
const nextPeriod = (grain: Grain, period: string) =>
  grain === 'month' ? addMonths(period, 1) : dayOf(timeOf(period) + (grain === 'week' ? 7 : 1) * MS_PER_DAY);

export const lastDayOf = (grain: Grain, period: string) =>
  dayOf(timeOf(nextPeriod(grain, period)) - MS_PER_DAY);

/** Every period of a range, in order: those without a number too, so that a gap is seen as one. */
export function periodsBetween(grain: Grain, from: string, to: string): string[] {
  const periods: string[] = [];
  for (let period = periodOf(grain, from); period <= to; period = nextPeriod(grain, period))
    periods.push(period);
  return periods;
}

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Where a period of the range before lies on the axis of this one. */
export function alignedPeriod(grain: Grain, period: string, from: string, previousFrom: string): string {
  if (grain === 'month') return addMonths(period, monthsOf(from) - monthsOf(previousFrom));
  return dayOf(timeOf(period) + timeOf(from) - timeOf(previousFrom));
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

/** "Mon 3 Mar", "Week of 3 Mar" or "Mar 2026". */
export function periodName(grain: Grain, period: string): string {
  if (grain === 'month') return written(monthName, period);
  return grain === 'week' ? `Week of ${written(shortDay, period)}` : written(dayName, period);
}
