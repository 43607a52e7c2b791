import type { ModelTotal } from '../data/index.ts';
import type { Fact } from '../fields/Facts.tsx';
import { formatCount, formatShare, formatUsd } from '../fields/format.ts';

/** What calls of a version came to. Without calls every value is missing. */
export function liveFacts(total: ModelTotal | undefined): Fact[] {
  const of = (text: (one: ModelTotal) => string | null) => total && text(total);
  return [
    { label: 'Calls', value: of(({ calls }) => formatCount(calls)) },
    {
      label: 'Errors',
      value: of(({ errors, calls }) => `${formatCount(errors)} (${formatShare(errors, calls)})`),
    },
    { label: 'Half answer within (p50)', value: of(({ p50_ms }) => `${formatCount(p50_ms)} ms`) },
    { label: '95 % answer within (p95)', value: of(({ p95_ms }) => `${formatCount(p95_ms)} ms`) },
    { label: '99 % answer within (p99)', value: of(({ p99_ms }) => `${formatCount(p99_ms)} ms`) },
    {
      label: 'Accepted',
      value: of(({ acceptance, judged }) =>
        acceptance === null
          ? 'nobody judged'
          : `${formatShare(acceptance, 1)} of ${formatCount(judged)} that were judged`,
      ),
    },
    {
      label: 'Tokens in and out',
      value: of(
        ({ input_tokens, output_tokens }) => `${formatCount(input_tokens)} and ${formatCount(output_tokens)}`,
      ),
    },
    { label: 'Cost', value: of(({ cost_usd }) => formatUsd(cost_usd)) },
    {
      label: 'Cost of 1,000 calls',
      value: of(({ cost_usd, calls }) => formatUsd((1000 * cost_usd) / calls)),
    },
    {
      label: 'Cost of an accepted answer',
      value: of(({ cost_per_accepted_usd }) =>
        cost_per_accepted_usd === null ? null : formatUsd(cost_per_accepted_usd),
      ),
    },
  ];
}
