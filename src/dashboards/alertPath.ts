import type { AlertMetric } from './alerts/alertMetrics.ts';
import type { DashboardState } from './dashboardQuery.ts';

const alertDimensions = ['goal', 'sex', 'tier', 'experience'];

/** Where a rule on a page's number begins, for the members or the model that the page shows. */
export function alertPath(metric: AlertMetric, { segment, model }: DashboardState): string {
  const params = new URLSearchParams({ metric });
  if (model) params.set('segment', `model:${model}`);
  else if (segment && alertDimensions.includes(segment.dimension))
    params.set('segment', `${segment.dimension}:${segment.value}`);
  return `/dashboards/alerts?${params}`;
}
