import type { Compared } from './stamps.ts';

/** Calls, not people: nothing is withheld. Percentiles of different versions can't be added up. */
export interface ModelMeasures {
  calls: number;
  errors: number;
  input_tokens: number;
  output_tokens: number;
  cost_usd: number;
  /** Calls of which somebody has said whether the answer was right. */
  judged: number;
  accepted: number;
  p50_ms: number;
  p95_ms: number;
  p99_ms: number;
}

export interface ModelPoint extends ModelMeasures {
  /** A day, or the instant at which an hour begins. */
  period: string;
  model_version_id: string;
}

/** Calls of one version in the range. Percentiles are within 1 %. */
export interface ModelTotal extends ModelMeasures {
  model_version_id: string;
  model: string;
  version: string;
  /** Share of the judged, 0 to 1. */
  acceptance: number | null;
  cost_per_accepted_usd: number | null;
}

export interface ModelsAnswer extends Compared {
  points: ModelPoint[];
  totals: ModelTotal[];
  previous_totals: ModelTotal[];
  errors: { error_code: string; calls: number }[];
}

/** What moved between a range and the one before; shares are 0 to 1, the rest milliseconds. */
export interface DriftMeasure {
  model_version_id: string;
  model: string;
  version: string;
  measure: 'acceptance' | 'error_rate' | 'p50_ms' | 'p95_ms' | 'p99_ms';
  n: number;
  previous_n: number;
  value: number | null;
  previous_value: number | null;
  state: 'drifted' | 'steady' | 'insufficient_data';
}

export interface DriftAnswer extends Compared {
  measures: DriftMeasure[];
}
