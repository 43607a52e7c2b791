import type { Tables } from '../data/database.types.ts';

type CacheDay = Pick<Tables<'ai_context_cache_days'>, 'day' | 'context_kind' | 'hits' | 'misses'>;

/** Hits of all questions, 0 to 1, over days from `from` to before `to`; undefined when nothing was asked. */
export function hitRate(days: readonly CacheDay[], from: string, to: string): number | undefined {
  const within = days.filter(({ day }) => from <= day && day < to);
  const hits = within.reduce((sum, day) => sum + day.hits, 0);
  const asked = within.reduce((sum, day) => sum + day.hits + day.misses, 0);
  return asked > 0 ? hits / asked : undefined;
}

/** One row a day with a value a kind, days in order. */
export function hitRateRows(days: readonly CacheDay[]) {
  const rows = new Map<string, Record<string, number | null>>();
  for (const { day, context_kind: kind, hits, misses } of days)
    rows.set(day, { ...rows.get(day), [kind]: hits + misses > 0 ? hits / (hits + misses) : null });
  return [...rows].map(([day, values]) => ({ day, values })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
