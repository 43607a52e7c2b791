import type { Compared, Stamped } from './stamps.ts';

export interface EngagementPoint {
  period: string;
  series: string;
  /** Mean of the days; `wau` and `mau` are the 7 and 30 days that end with the period. */
  dau: number | null;
  wau: number | null;
  mau: number | null;
  stickiness: number | null;
  withheld_days: number;
  partial: boolean;
}

export interface EngagementAnswer extends Compared {
  points: EngagementPoint[];
  previous_points: EngagementPoint[];
}

export interface LifecyclePoint {
  period: string;
  joined: number | null;
  returned: number | null;
  resurrected: number | null;
  dormant: number | null;
  withheld: boolean;
  partial: boolean;
}

export interface LifecycleAnswer extends Stamped {
  from: string;
  to: string;
  points: LifecyclePoint[];
}

export interface RetentionCell {
  series: string;
  cohort: string;
  age: number;
  size: number | null;
  active: number | null;
  rate: number | null;
  withheld: boolean;
  /** Withheld because fewer than ten did not come back: the rate is at least this. */
  rate_at_least: number | null;
  partial: boolean;
}

export interface RetentionAnswer extends Stamped {
  cells: RetentionCell[];
}

/** `most_days` null: no end. */
export interface StreaksAnswer extends Stamped {
  day: string;
  partial: boolean;
  bands: { least_days: number; most_days: number | null; people: number | null; withheld: boolean }[];
}

export interface FeaturesAnswer extends Stamped {
  features: { feature: string; events: number | null; people_a_day: number | null; withheld_days: number }[];
}

export interface FunnelStep {
  month: string;
  step: string;
  people: number | null;
  within_7_days: number | null;
  within_30_days: number | null;
  mean_hours: number | null;
  withheld: boolean;
  /** Withheld because fewer than ten did not get here. */
  nearly_all: boolean;
}

export interface FunnelAnswer extends Stamped {
  months: FunnelStep[];
}

export interface TiersAnswer extends Stamped {
  months: { month: string; tier: string; people: number | null; withheld: boolean }[];
}

export interface BehaviorAnswer extends Stamped {
  from: string;
  to: string;
  weeks: {
    week: string;
    measure: string;
    records: number | null;
    people: number | null;
    mean_level: number | null;
    withheld: boolean;
    partial: boolean;
  }[];
  against_adherence: {
    measure: string;
    band: string;
    member_weeks: number | null;
    rate: number | null;
    withheld_weeks: number;
  }[];
}
