import type { MetricQuery } from '../../data/index.ts';

/** A query for what is told by week or month only. Days become weeks. */
export const wholePeriods = ({ from, to, grain }: MetricQuery) => ({
  from,
  to,
  grain: grain === 'month' ? ('month' as const) : ('week' as const),
});
