import { Temporal } from 'temporal-polyfill';
import type { Tables } from '../data/database.types.ts';

export type Slot = Tables<'posting_slots'>;

/** ISO: 1 is Monday. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const slotText = ({ weekday, local_time }: Pick<Slot, 'weekday' | 'local_time'>) =>
  `${weekdays[weekday - 1]} ${local_time.slice(0, 5)}`;

export interface ClockChange {
  zone: string;
  /** The first instant with the new offset. */
  at: string;
  before: string;
  after: string;
}

/** The next time that the clocks change in one of these zones; undefined where they never do. */
export function nextClockChange(zones: readonly string[], now: Date): ClockChange | undefined {
  const changes = [...new Set(zones)].flatMap((zone) => {
    const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
    const next = here.getTimeZoneTransition('next');
    if (!next) return [];
    const before = next.subtract({ seconds: 1 });
    const at = next.toInstant().toString({ smallestUnit: 'millisecond' });
    return [{ zone, at, before: before.offset, after: next.offset }];
  });
  return changes.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
}

/** A week before the change, so that every slot is seen on both sides of it. */
export const weekBefore = ({ at }: ClockChange) => new Date(Date.parse(at) - 7 * 24 * 3_600_000);
