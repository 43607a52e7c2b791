import type { Fact } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { type ModelVersion, statusText } from '../models/modelModel.ts';
import { modelProviderName } from '../models/providers.ts';

const price = (usd: number | null) => (usd === null ? null : `US$ ${usd} for a million tokens`);
const instant = (value: string | null) => value && formatInstant(value);

/** A value of a JSON object on one line. */
export const valueText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Who runs a version, at which price, and when it served. */
export const factsOf = (version: ModelVersion): Fact[] => [
  { label: 'Status', value: statusText[version.status].label },
  { label: 'Provider', value: modelProviderName(version.provider) },
  { label: 'Its name there', value: version.provider_model },
  { label: 'Fine-tuned from', value: version.base_model },
  { label: 'Input', value: price(version.input_cost_usd_per_million) },
  { label: 'Output', value: price(version.output_cost_usd_per_million) },
  {
    label: 'Context window',
    value: version.context_window_tokens && `${formatCount(version.context_window_tokens)} tokens`,
  },
  { label: 'Made', value: instant(version.created_at) },
  { label: 'First served', value: instant(version.deployed_at) },
  { label: 'Retired', value: instant(version.retired_at) },
];

/** Inference parameters by name. */
export const parametersOf = (version: ModelVersion): Fact[] =>
  Object.entries(version.parameters)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([label, value]) => ({ label, value: valueText(value) }));
