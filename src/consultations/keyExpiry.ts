import { addDays, endOfDay, formatDistance, parseISO } from 'date-fns';

/** What the form offers; the value is the number of days, `never` or `date`. */
export const expiryChoices = [
  { id: '30', name: 'In 30 days' },
  { id: '90', name: 'In 90 days' },
  { id: '365', name: 'In a year' },
  { id: 'date', name: 'On a day' },
  { id: 'first_use', name: 'Days after its first use' },
  { id: 'never', name: 'Never' },
] as const;

/** The day of the person's own calendar, `YYYY-MM-DD`. */
export function localDay(instant: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/**
 * The instant at which the keys stop working, ISO 8601 in UTC, or null for never.
 * A chosen day counts whole: the keys work until that day ends where the person sits.
 */
export function expiryInstant(expiry: string, expiresOn: string | null, now: Date): string | null {
  if (expiry === 'never' || expiry === 'first_use') return null;
  if (expiry === 'date') return expiresOn ? endOfDay(parseISO(expiresOn)).toISOString() : null;
  return endOfDay(addDays(now, Number(expiry))).toISOString();
}

/** "in 3 months", "2 days ago" or "never". */
export function relativeExpiry(expiresAt: string | null | undefined, now: Date): string {
  return expiresAt ? formatDistance(new Date(expiresAt), now, { addSuffix: true }) : 'never';
}

/** The exact instant in the person's own language and time zone. */
export const exactInstant = (instant: string) =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'long' });
