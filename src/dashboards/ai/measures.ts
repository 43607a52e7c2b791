import {
  type ChartFormat,
  compact,
  count,
  dollars,
  latency,
  percent,
  smallPercent,
} from '../../charts/chartFormats.ts';
import { acceptance, costPerAccepted, errorRate, type ModelSums } from './modelSums.ts';

/** Something that is drawn over time. `parts` are the counts that it is made of, for its table. */
export interface Measure {
  name: string;
  format: ChartFormat;
  of: (sums: ModelSums) => number | null;
  parts: readonly ('calls' | 'errors' | 'judged' | 'accepted' | 'cost_usd')[];
}

export const partNames = {
  calls: 'Calls',
  errors: 'Errors',
  judged: 'Judged',
  accepted: 'Accepted',
  cost_usd: 'Cost (USD)',
} as const;

const seconds = (name: string, key: 'p50_ms' | 'p95_ms' | 'p99_ms'): Measure => ({
  name,
  format: latency,
  of: (sums) => sums[key],
  parts: ['calls'],
});

export const measures = {
  calls: { name: 'Calls', format: count, of: ({ calls }) => calls, parts: [] },
  errors: { name: 'Error rate', format: smallPercent, of: errorRate, parts: ['calls', 'errors'] },
  p50: seconds('Median', 'p50_ms'),
  p95: seconds('95th percentile', 'p95_ms'),
  p99: seconds('99th percentile', 'p99_ms'),
  acceptance: { name: 'Acceptance', format: percent, of: acceptance, parts: ['judged', 'accepted'] },
  cost: { name: 'Cost', format: dollars, of: ({ cost_usd }) => cost_usd, parts: ['calls'] },
  perAccepted: {
    name: 'Cost per accepted answer',
    format: dollars,
    of: costPerAccepted,
    parts: ['accepted', 'cost_usd'],
  },
  input: { name: 'Tokens in', format: compact, of: ({ input_tokens }) => input_tokens, parts: ['calls'] },
  output: { name: 'Tokens out', format: compact, of: ({ output_tokens }) => output_tokens, parts: ['calls'] },
} as const satisfies Readonly<Record<string, Measure>>;
export type MeasureKey = keyof typeof measures;
