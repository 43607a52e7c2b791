import type { ModelMeasures } from '../../data/index.ts';

/** Measures added over versions. Latencies are null where more than one version answered: percentiles don't add up. */
export interface ModelSums extends Omit<ModelMeasures, 'p50_ms' | 'p95_ms' | 'p99_ms'> {
  p50_ms: number | null;
  p95_ms: number | null;
  p99_ms: number | null;
}

export const noCalls: ModelSums = {
  calls: 0,
  errors: 0,
  input_tokens: 0,
  output_tokens: 0,
  cost_usd: 0,
  judged: 0,
  accepted: 0,
  p50_ms: null,
  p95_ms: null,
  p99_ms: null,
};

/** Adds measures up; undefined is nothing yet. */
export function addMeasures(sum: ModelSums | undefined, next: ModelMeasures): ModelSums {
  if (!sum || sum.calls === 0) return next.calls > 0 ? next : (sum ?? next);
  return {
    calls: sum.calls + next.calls,
    errors: sum.errors + next.errors,
    input_tokens: sum.input_tokens + next.input_tokens,
    output_tokens: sum.output_tokens + next.output_tokens,
    cost_usd: sum.cost_usd + next.cost_usd,
    judged: sum.judged + next.judged,
    accepted: sum.accepted + next.accepted,
    p50_ms: null,
    p95_ms: null,
    p99_ms: null,
  };
}

/** A share of fewer judged answers says nothing: it is left out. */
export const LEAST_JUDGED = 10;

/** Null where nothing was called. */
export const errorRate = ({ calls, errors }: ModelSums) => (calls > 0 ? errors / calls : null);
/** Null under ten judged answers. */
export const acceptance = ({ judged, accepted }: ModelSums) =>
  judged >= LEAST_JUDGED ? accepted / judged : null;
/** Everything that was spent, for each answer that somebody accepted; null under ten judged answers. */
export const costPerAccepted = ({ judged, accepted, cost_usd }: ModelSums) =>
  judged >= LEAST_JUDGED && accepted > 0 ? cost_usd / accepted : null;
