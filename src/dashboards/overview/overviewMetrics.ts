import {
  type ChartFormat,
  compact,
  count,
  dollars,
  percent,
  smallPercent,
} from '../../charts/chartFormats.ts';

interface OverviewMetric {
  name: string;
  format: ChartFormat;
  /** Where it is told in full. */
  page: string;
  /** Its change is in points, not in percent. */
  share?: true;
}

/** What every metric is called, in the order of the pages. Those that a role may not see are left out. */
export const overviewMetrics: Readonly<Record<string, OverviewMetric>> = {
  adherence_rate: { name: 'Adherence rate', format: percent, page: 'adherence', share: true },
  adherence_planned: { name: 'Planned', format: count, page: 'adherence' },
  adherence_done: { name: 'Done', format: count, page: 'adherence' },
  dau: { name: 'Active in a day, mean', format: count, page: 'engagement' },
  wau: { name: 'Active in 7 days', format: count, page: 'engagement' },
  mau: { name: 'Active in 30 days', format: count, page: 'engagement' },
  stickiness: { name: 'Stickiness', format: percent, page: 'engagement', share: true },
  posts: { name: 'Posts', format: count, page: 'content' },
  post_views: { name: 'Views of these posts', format: compact, page: 'content' },
  model_calls: { name: 'AI calls', format: count, page: 'ai' },
  model_error_rate: { name: 'AI error rate', format: smallPercent, page: 'ai', share: true },
  model_acceptance: { name: 'AI acceptance', format: percent, page: 'ai', share: true },
  model_cost_usd: { name: 'AI cost', format: dollars, page: 'ai' },
  model_cost_per_accepted_usd: { name: 'AI cost per accepted answer', format: dollars, page: 'ai' },
};
