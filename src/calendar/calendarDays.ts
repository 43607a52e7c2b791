import { Temporal } from 'temporal-polyfill';
import type { Span } from '../data/index.ts';
import { dayBegins } from './wallClock.ts';

export const calendarViews = { month: 'Month', week: 'Week', list: 'List' } as const;
export type CalendarView = keyof typeof calendarViews;

const words = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const month = words({ month: 'long', year: 'numeric' });
const dayAndMonth = words({ day: 'numeric', month: 'short' });
const full = words({ day: 'numeric', month: 'short', year: 'numeric' });
const heading = words({ weekday: 'long', day: 'numeric', month: 'long' });

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);
export const dayHeading = (day: string) => heading.format(asDate(day));

const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/**
 * First and last day (`YYYY-MM-DD`, the last not included) that a view shows: the week or the whole weeks of the month around a
 * day, in a list a month from that day on. Weeks begin on Monday.
 */
export function daysShown(view: CalendarView, day: string): { first: string; end: string } {
  const at = Temporal.PlainDate.from(day);
  if (view === 'list') return { first: day, end: at.add({ months: 1 }).toString() };
  if (view === 'week') return { first: monday(at).toString(), end: monday(at).add({ days: 7 }).toString() };
  const first = at.with({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return { first: monday(first).toString(), end: monday(last).add({ days: 7 }).toString() };
}

/** The same as instants, midnight to midnight in a zone: 167 or 169 hours in a week in which the clocks change. */
export function spanShown(view: CalendarView, day: string, zone: string): Span {
  const { first, end } = daysShown(view, day);
  return { from: dayBegins(first, zone), to: dayBegins(end, zone) };
}

/** A day in the view before (-1) or after (1). */
export const turned = (view: CalendarView, day: string, by: 1 | -1): string => {
  const at = Temporal.PlainDate.from(day);
  if (view === 'week') return at.add({ weeks: by }).toString();
  return (view === 'list' ? at : at.with({ day: 1 })).add({ months: by }).toString();
};

/** "November 2026", "16 – 22 Nov 2026". */
export function spanTitle(view: CalendarView, day: string): string {
  if (view === 'month') return month.format(asDate(day));
  const { first, end } = daysShown(view, day);
  const last = Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
  return `${dayAndMonth.format(asDate(first))} – ${full.format(asDate(last))}`;
}

export const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};
