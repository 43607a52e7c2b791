// British English writes "Sept"; the films write three letters, and so do we.
const short = (text: string) => text.replace('Sept', 'Sep');

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const count = new Intl.NumberFormat('en');
const significant = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A calendar day (`YYYY-MM-DD`) as "3 Mar 2026". It has no time zone and is never shifted into one. */
export const formatDay = (value: string) => short(day.format(new Date(`${value.slice(0, 10)}T00:00:00Z`)));

/** The day of an instant where the reader is, as "3 Mar 2026". */
export const formatDate = (value: string) => short(date.format(new Date(value)));

/** An instant where the reader is, as "3 Mar 2026, 14:05". */
export const formatInstant = (value: string) => short(moment.format(new Date(value)));

export const formatCount = (value: number) => count.format(value);

/** US dollars with as many digits as tell something: the price of a call is a fraction of a cent. */
export const formatUsd = (value: number) => `US$ ${significant.format(value)}`;

/** A part of a whole as "1.25 %". */
export const formatShare = (part: number, whole: number) => `${significant.format((100 * part) / whole)} %`;

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long before `now` an instant was: "2 hours ago", "yesterday", "now" within a minute. */
export function formatAgo(value: string, now: Date): string {
  const seconds = Math.round((Date.parse(value) - now.getTime()) / 1000);
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : 'now';
}
