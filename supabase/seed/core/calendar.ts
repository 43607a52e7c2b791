/** Calendar days are whole numbers of days since 1970-01-01, so that they subtract. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/** @throws RangeError when the text is not a real day written `YYYY-MM-DD`. */
export function parseDay(text: string): DayNumber {
  const day = Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day) || formatDay(day) !== text)
    throw new RangeError(`“${text}” is not a day written YYYY-MM-DD`);
  return day;
}

export function formatDay(day: DayNumber): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Midnight UTC of a day, moved by minutes, as ISO 8601. */
export function utcInstant(day: DayNumber, minutes = 0): string {
  return new Date(day * millisecondsPerDay + Math.round(minutes * 60) * 1000).toISOString();
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes that a zone is ahead of UTC at noon UTC of a day. */
function offsetMinutes(zone: string, day: DayNumber): number {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const formatter =
    formatters.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formatters.set(zone, formatter);
  const noon = new Date(day * millisecondsPerDay + 720 * millisecondsPerMinute);
  const name = formatter.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  offsets.set(key, offset);
  return offset;
}

/**
 * The instant at which a clock in `zone` shows `minutes` after midnight on `day`, as ISO 8601 UTC.
 * Limit: exact except in the few hours around a change of daylight saving time; keep `minutes` above 240.
 */
export function localInstant(zone: string, day: DayNumber, minutes: number): string {
  return utcInstant(day, minutes - offsetMinutes(zone, day));
}

/** The calendar day that a clock in `zone` shows at an instant. */
export function localDay(zone: string, instant: string): DayNumber {
  const time = Date.parse(instant);
  const utcDay = Math.floor(time / millisecondsPerDay);
  return Math.floor((time + offsetMinutes(zone, utcDay) * millisecondsPerMinute) / millisecondsPerDay);
}

/** Moves an instant by minutes. */
export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + Math.round(minutes * 60) * 1000).toISOString();
}
