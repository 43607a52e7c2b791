const msPerDay = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type DateForm = 'dates' | 'weeks';

/** Whole days from one `YYYY-MM-DD` to another. Calendar days have no time zone, so UTC arithmetic is exact. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** The first seven days are week 1. */
export function weekOf(day: number): number {
  return Math.floor(day / 7) + 1;
}

/** Names one day of the story: "Week 12", or "3 Mar" when the member consented to dates. */
export function dayLabel(startOn: string, day: number, form: DateForm, withYear = false): string {
  if (form === 'weeks') return `Week ${weekOf(day)}`;
  const date = new Date(Date.parse(`${startOn}T00:00:00Z`) + day * msPerDay);
  const label = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return withYear ? `${label} ${date.getUTCFullYear()}` : label;
}

/** Axis label: months and years on long spans, where days would only be noise. */
export function axisLabel(startOn: string, day: number, totalDays: number, form: DateForm): string {
  if (form === 'weeks') {
    return totalDays > 730 ? `Year ${Math.floor(day / 365.25) + 1}` : dayLabel(startOn, day, form);
  }
  if (totalDays <= 200) return dayLabel(startOn, day, form);
  const date = new Date(Date.parse(`${startOn}T00:00:00Z`) + day * msPerDay);
  return `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A length of time in the unit a person would use: "9 days", "26 weeks", "20 months", "5 years". */
export function spanLabel(days: number): string {
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  if (days <= 500) return `${Math.round(days / 7)} weeks`;
  const inMonths = Math.round(days / 30.44);
  if (inMonths < 34) return `${inMonths} months`;
  const years = Math.round((days / 365.25) * 2) / 2;
  return `${years} years`;
}
