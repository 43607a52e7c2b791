import type { Database, Json } from '../../data/database.types.ts';
import { valueName } from '../dimensions.ts';
import { type AlertMetric, alertMetrics } from './alertMetrics.ts';

export type AlertRow = Database['public']['Tables']['metric_alerts']['Row'];

/** A rule as it is typed. */
export interface AlertDraft {
  name: string;
  metric: AlertMetric;
  rule: AlertRow['rule'];
  direction: AlertRow['direction'];
  limit: string;
  compareDays: string;
  /** `dimension:value`, `model:name`, or empty for all. */
  segment: string;
  quietFrom: string;
  quietTo: string;
  zone: string;
  active: boolean;
}

export const newRule = (metric: AlertMetric, zone: string): AlertDraft => ({
  name: '',
  metric,
  rule: 'threshold',
  direction: 'above',
  limit: '',
  compareDays: '7',
  segment: '',
  quietFrom: '20:00',
  quietTo: '07:00',
  zone,
  active: true,
});

const object = (value: Json | null): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};

function segmentText(segment: Json | null): string {
  const { dimension, value, model, version_id } = object(segment);
  if (model) return `model:${model}`;
  if (version_id) return `version_id:${version_id}`;
  return dimension && value ? `${dimension}:${value}` : '';
}

/** A share is typed in percent: 0.7 is 70. What is no whole number keeps its digits, without the noise of floats. */
const typed = (value: number, share: boolean) =>
  String(Number((share ? value * 100 : value).toPrecision(12)));

const isShare = (rule: AlertRow['rule'], metric: AlertMetric) =>
  rule === 'threshold' && alertMetrics[metric].share === true;

export const draftOf = (row: AlertRow): AlertDraft => ({
  name: row.name,
  metric: row.metric,
  rule: row.rule,
  direction: row.direction,
  limit: typed(row.limit_value, isShare(row.rule, row.metric)),
  compareDays: String(row.compare_days),
  segment: segmentText(row.segment),
  quietFrom: row.quiet_from.slice(0, 5),
  quietTo: row.quiet_to.slice(0, 5),
  zone: row.time_zone,
  active: row.is_active,
});

/** Why a draft is no rule yet, as a sentence; undefined when it is one. */
export function draftProblem({ limit, rule, compareDays }: AlertDraft): string | undefined {
  const value = Number(limit);
  if (limit.trim() === '' || !Number.isFinite(value)) return 'Give the limit as a number.';
  if (rule === 'threshold') return undefined;
  if (value <= 0) return 'A change is more than 0 %.';
  const days = Number(compareDays);
  return Number.isInteger(days) && days >= 1 && days <= 365
    ? undefined
    : 'Compare with 1 to 365 days before.';
}

/** The part of a rule that decides when it fires: what is dry-run, and kept. */
export function conditionOf(draft: AlertDraft) {
  const { metric, rule, direction, limit, compareDays, segment } = draft;
  const [dimension = '', ...rest] = segment.split(':');
  const value = rest.join(':');
  return {
    metric,
    rule,
    direction,
    limit_value: isShare(rule, metric) ? Number(limit) / 100 : Number(limit),
    compare_days: rule === 'change' ? Number(compareDays) : 7,
    segment:
      segment === '' || !alertMetrics[metric].of
        ? null
        : alertMetrics[metric].of === 'models'
          ? { [dimension]: value }
          : { dimension, value },
  };
}

export const rowOf = (draft: AlertDraft) => ({
  ...conditionOf(draft),
  name: draft.name.trim() || ruleText(draft),
  quiet_from: draft.quietFrom,
  quiet_to: draft.quietTo,
  time_zone: draft.zone,
  is_active: draft.active,
});

/** "Adherence of 7 days is below 70 % (Premium)". */
export function ruleText({ metric, rule, direction, limit, compareDays, segment }: AlertDraft): string {
  const { name, unit } = alertMetrics[metric];
  const what =
    rule === 'threshold'
      ? `is ${direction} ${limit} ${unit}`
      : `${direction === 'above' ? 'rises' : 'falls'} by ${limit} % in ${compareDays} days`;
  const of = segment === '' ? '' : ` (${valueName(segment.split(':').slice(1).join(':'))})`;
  return `${name} ${what}${of}`;
}
