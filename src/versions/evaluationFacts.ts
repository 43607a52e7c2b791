import { formatCount, formatShare, formatUsd } from '../fields/format.ts';
import type { Evaluation } from '../models/modelModel.ts';

const ms = (value: number | null) => (value === null ? null : `${formatCount(value)} ms`);
const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** An evaluation as labels and texts; null where nobody measured. Metrics keep the names that their harness gave them. */
export function evaluationFacts(one: Evaluation): { label: string; value: string | null }[] {
  return [
    ...Object.entries(one.metrics).map(([label, value]) => ({ label, value: digits.format(Number(value)) })),
    { label: 'Half answer within (p50)', value: ms(one.p50_latency_ms) },
    { label: '95 % answer within (p95)', value: ms(one.p95_latency_ms) },
    {
      label: 'Errors',
      value: `${one.error_count} (${formatShare(one.error_count, one.cases)})`,
    },
    {
      label: 'Cost of 1,000 calls',
      value: one.cost_usd === null ? null : formatUsd((1000 * one.cost_usd) / one.cases),
    },
  ];
}
