const MS_PER_DAY = 86_400_000;
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** From here on an axis names months rather than days. */
const LONG = 150 * MS_PER_DAY;

/** Ticks of a time axis: every so many days on short spans, first days of months on long ones; about eight at most. */
export function dayTicks(from: number, to: number): number[] {
  const ticks: number[] = [];
  if (to - from > LONG) {
    const months = Math.max(1, Math.ceil((to - from) / (30.44 * MS_PER_DAY) / 8));
    const first = new Date(from);
    for (let month = 1; ; month += months) {
      const tick = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1);
      if (tick > to) return ticks;
      ticks.push(tick);
    }
  }
  const days = Math.max(1, Math.ceil((to - from) / MS_PER_DAY / 8));
  for (let tick = from; tick <= to; tick += days * MS_PER_DAY) ticks.push(tick);
  return ticks;
}

/** A tick's name: "3 Mar", or "Mar 2026" on a span that is too long for days. */
export const tickLabel = (time: number, span: number) =>
  (span > LONG ? monthYear : dayMonth).format(new Date(time)).replace('Sept', 'Sep');
