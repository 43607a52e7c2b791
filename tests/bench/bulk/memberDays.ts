import type { Dice } from './dice.ts';
import type { BulkOptions } from './options.ts';

/**
 * SQL for the last days of every member's life in the app as far as they lie in the last `weeks` weeks of the period: `bulk_people` with `d`
 * (days before the member's last one), `day`, `r` (the row's own number) and `b` (63 random bits of it).
 * @param topic a number that no other table's dice have.
 * @param wanted SQL over `d` and `n` that picks the days.
 */
export const memberDays = (
  { weeks, until }: BulkOptions,
  dice: Dice,
  topic: number,
  wanted: string,
): string => `(
  select p.*, d, last_day - d as day, p.n * 4096::bigint + d as r, ${dice.bits('p.n * 4096::bigint + d', topic)} as b
  from bulk_people p cross join lateral generate_series(0, ${weeks * 7 - 1}) d
  where ${wanted} and last_day - d >= first_day and last_day - d > date '${until}' - ${weeks * 7}
) days`;

/** SQL for the members who have such rows at all. */
export const members = ({ weeks }: BulkOptions, wanted = 'true'): string =>
  `(select * from bulk_people where ${weeks} > 0 and ${wanted}) people`;

/** SQL for the instant of a wall-clock time, `HH:MM`, on a member's day, in their own time zone. */
export const at = (time: string, day = 'day'): string => `((${day} + time '${time}') at time zone time_zone)`;
