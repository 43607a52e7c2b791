/** Videos of a week, its Monday as `YYYY-MM-DD`. */
export interface UsageWeek {
  week_on: string | null;
  videos: number | null;
}

const weekMs = 7 * 86_400_000;

/** Videos of the last `count` weeks, oldest first, weeks without any included; `now` is in the last one. UTC. */
export function lastWeeks(weeks: readonly UsageWeek[], now: Date, count: number): number[] {
  const day = (now.getUTCDay() + 6) % 7;
  const monday = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - day);
  const counts = new Map(weeks.map(({ week_on, videos }) => [week_on, videos ?? 0]));
  return Array.from({ length: count }, (_, index) => {
    const on = new Date(monday - (count - 1 - index) * weekMs).toISOString().slice(0, 10);
    return counts.get(on) ?? 0;
  });
}

/** "more than the four weeks before", said only where there is something to compare. */
export function trendText(weeks: readonly number[]): string {
  const sum = (from: number, to?: number) => weeks.slice(from, to).reduce((all, videos) => all + videos, 0);
  const [now, before] = [sum(-4), sum(-8, -4)];
  if (now === 0 && before === 0) return 'No videos in the last eight weeks.';
  const compared = now === before ? 'as many as' : now > before ? 'up from' : 'down from';
  return `${now} in the last four weeks, ${compared}${now === before ? '' : ` ${before}`} in the four before.`;
}
