import { objectOf } from '../fields/jsonText.ts';
import type { PromotionRule } from '../models/modelModel.ts';

/** The form as the columns that it is about; an empty guardrail is null. */
export const guardrails = (rule: PromotionRule) => ({
  min_cases: rule.min_cases,
  max_age_days: rule.max_age_days,
  max_p95_latency_ms: rule.max_p95_latency_ms ?? null,
  max_cost_usd_per_1000: rule.max_cost_usd_per_1000 ?? null,
  max_error_pct: rule.max_error_pct ?? null,
  min_metrics: objectOf(rule.min_metrics),
});
