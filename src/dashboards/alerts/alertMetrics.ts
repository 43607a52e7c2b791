import type { Area } from '../../access/areas.ts';
import {
  type ChartFormat,
  compact,
  count,
  dollars,
  latency,
  percent,
  smallPercent,
} from '../../charts/chartFormats.ts';
import type { Database } from '../../data/database.types.ts';

export type AlertMetric = Database['public']['Enums']['alert_metric'];

interface AlertMetricInfo {
  name: string;
  area: Area;
  format: ChartFormat;
  /** What the limit is typed in. Shares are typed in percent and kept as 0 to 1. */
  unit: string;
  share?: true;
  /** What may be filtered by. */
  of?: 'members' | 'models';
}

/** What rules can be about. The database decides who may have a rule on what. */
export const alertMetrics: Readonly<Record<AlertMetric, AlertMetricInfo>> = {
  adherence_rate: {
    name: 'Adherence of 7 days',
    area: 'health',
    format: percent,
    unit: '%',
    share: true,
    of: 'members',
  },
  dau: { name: 'Active in a day', area: 'health', format: count, unit: 'members', of: 'members' },
  wau: { name: 'Active in 7 days', area: 'health', format: count, unit: 'members', of: 'members' },
  mau: { name: 'Active in 30 days', area: 'health', format: count, unit: 'members', of: 'members' },
  stickiness: { name: 'Stickiness', area: 'health', format: percent, unit: '%', share: true, of: 'members' },
  members_at_risk: { name: 'Members at risk', area: 'health', format: count, unit: 'members' },
  model_calls: { name: 'AI calls a day', area: 'ai', format: compact, unit: 'calls', of: 'models' },
  model_error_rate: {
    name: 'AI error rate',
    area: 'ai',
    format: smallPercent,
    unit: '%',
    share: true,
    of: 'models',
  },
  model_p95_ms: { name: 'AI latency, p95', area: 'ai', format: latency, unit: 'ms', of: 'models' },
  model_p99_ms: { name: 'AI latency, p99', area: 'ai', format: latency, unit: 'ms', of: 'models' },
  model_acceptance: {
    name: 'AI acceptance',
    area: 'ai',
    format: percent,
    unit: '%',
    share: true,
    of: 'models',
  },
  model_cost_usd: { name: 'AI cost a day', area: 'ai', format: dollars, unit: 'USD', of: 'models' },
  posts: { name: 'Posts a day', area: 'content', format: count, unit: 'posts' },
  post_views: { name: 'Views of a day’s posts', area: 'content', format: compact, unit: 'views' },
};

export const metricNames = Object.keys(alertMetrics) as AlertMetric[];

export const isAlertMetric = (value: string | null): value is AlertMetric =>
  value !== null && value in alertMetrics;
