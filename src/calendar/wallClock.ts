import { Temporal } from 'temporal-polyfill';

/**
 * Instants and what a clock on the wall shows, in an IANA zone. A wall-clock time is `YYYY-MM-DDTHH:MM`. One that the clocks
 * skip is the same time of the old offset (02:30 is 03:30), of one that comes twice it is the second: as the database has it
 * for slots.
 */
export type WallTime = string;

const RULE = 'later';

export const wallTime = (instant: string, zone: string): WallTime =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The instant, ISO 8601 in UTC, at which a clock in the zone shows this. Throws a `RangeError` for what is no time. */
export const instantOf = (wall: WallTime, zone: string): string =>
  Temporal.PlainDateTime.from(wall)
    .toZonedDateTime(zone, { disambiguation: RULE })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** Midnight of a day (`YYYY-MM-DD`), or what comes first on it where midnight is skipped. */
export const dayBegins = (day: string, zone: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

/** `+01:00`, as it is in the zone at that instant. */
export const offsetAt = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset;

/** What is odd about a wall-clock time, for whoever chose it; undefined on any other day. */
export function oddHour(wall: WallTime, zone: string): string | undefined {
  const plain = Temporal.PlainDateTime.from(wall);
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  );
  if (!early || !late || early.epochMilliseconds === late.epochMilliseconds) return undefined;
  const shown = late.toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(11);
  return late.toPlainDateTime().equals(plain)
    ? `The clocks go back that night: ${shown} comes twice, and this is the second one.`
    : `The clocks go forward that night and skip this time: it will be ${shown}.`;
}

export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
