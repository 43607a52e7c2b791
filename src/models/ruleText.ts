import { formatCount } from '../fields/format.ts';
import type { PromotionRule } from './modelModel.ts';

/** A rule as one sentence. */
export function ruleText(rule: PromotionRule): string {
  const parts = [
    `an evaluation of at least ${formatCount(rule.min_cases)} cases`,
    `not older than ${rule.max_age_days} days`,
    rule.max_p95_latency_ms !== null && `p95 within ${formatCount(rule.max_p95_latency_ms)} ms`,
    rule.max_cost_usd_per_1000 !== null && `1,000 calls within US$ ${rule.max_cost_usd_per_1000}`,
    rule.max_error_pct !== null && `errors within ${rule.max_error_pct} %`,
    ...Object.entries(rule.min_metrics).map(([name, least]) => `${name} at least ${String(least)}`),
  ];
  return `Asks for ${parts.filter(Boolean).join(', ')}.`;
}
