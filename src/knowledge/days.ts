const DAY_MS = 86_400_000;

/** The UTC day so many days before `now`'s, as `YYYY-MM-DD`. */
export const dayBefore = (now: Date, days: number) =>
  new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);

/** So many days in UTC, today the last. */
export const lastDays = (now: Date, days: number) => ({
  from: dayBefore(now, days - 1),
  to: dayBefore(now, 0),
});
