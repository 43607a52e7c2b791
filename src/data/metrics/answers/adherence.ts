import type { Compared, Stamped } from './stamps.ts';

export interface AdherencePoint {
  period: string;
  series: string;
  planned: number | null;
  done: number | null;
  rate: number | null;
  withheld_days: number;
  partial: boolean;
}

export interface AdherenceTotal {
  series: string;
  planned: number | null;
  done: number | null;
  rate: number | null;
  withheld_days: number;
  /** Without a day that is not over; the previous range leaves out the same day. Compare these. */
  comparable_rate: number | null;
  comparable_planned: number | null;
  previous_planned: number | null;
  previous_done: number | null;
  previous_rate: number | null;
}

export interface AdherenceAnswer extends Compared {
  points: AdherencePoint[];
  previous_points: AdherencePoint[];
  totals: AdherenceTotal[];
}

/** `weekday` 1 is Monday. */
export interface HeatCell {
  weekday: number;
  hour: number;
  planned: number | null;
  rate: number | null;
  withheld_months: number;
}

export interface HeatAnswer extends Stamped {
  from: string;
  to: string;
  cells: HeatCell[];
}

/** `decile` 0 is 0 to 10 %. */
export interface DistributionAnswer extends Stamped {
  cells: { month: string; decile: number; people: number | null; withheld: boolean; partial: boolean }[];
}

export interface Effect {
  reason_code: string;
  overrides: number | null;
  rate_before: number | null;
  rate_after: number | null;
  withheld_months: number;
}

export interface EffectsAnswer extends Stamped {
  effects: Effect[];
}

export interface AtRiskAnswer extends Stamped {
  people: number | null;
  reasons: { reason: string; people: number | null }[];
}

export interface AtRiskMember {
  user_id: string;
  full_name: string | null;
  risk_score: number;
  rate: number | null;
  previous_rate: number | null;
  records: number;
  idle_days: number;
  reasons: string[];
}

export interface AtRiskPage extends Stamped {
  total: number;
  rows: AtRiskMember[];
}
