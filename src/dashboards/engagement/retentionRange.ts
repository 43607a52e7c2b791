import { subDays, subMonths } from 'date-fns';
import type { MetricQuery } from '../../data/index.ts';

const LEAST = { week: 12, month: 6 } as const;

const local = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/**
 * By week only where weeks are asked for: a week's cohort is small, and most of it would be withheld. Broken down always by month.
 * The cohorts of a triangle: those of the range, and at least the last twelve weeks or six months. A cohort that began
 * in the range alone has had no time to come back.
 */
export function retentionRange(query: MetricQuery, brokenDown: boolean) {
  const grain = query.grain === 'week' && !brokenDown ? ('week' as const) : ('month' as const);
  const range = { from: query.from, to: query.to, grain };
  const to = new Date(`${range.to}T00:00:00`);
  const least = range.grain === 'week' ? subDays(to, LEAST.week * 7) : subMonths(to, LEAST.month);
  const from = local(least);
  return { ...range, from: from < range.from ? from : range.from };
}
