const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of a wall-clock time (`YYYY-MM-DDTHH:MM`): "Sun, 28 Mar 2027". */
export const dayText = (wall: string) => day.format(new Date(`${wall.slice(0, 10)}T00:00:00Z`));
export const timeText = (wall: string) => wall.slice(11, 16);
/** An instant's time in UTC, "16:00". */
export const utcText = (instant: string) => new Date(instant).toISOString().slice(11, 16);
