const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
/** "3 Mar 2026" of a day or an instant. */
export const dayText = (day: string) =>
  dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)).replace('Sept', 'Sep');
export const words = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ');
export const listed = (values: readonly string[], none: string) => values.map(words).join(', ') || none;
