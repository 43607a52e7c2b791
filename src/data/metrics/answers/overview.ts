import type { Compared, Stamped } from './stamps.ts';

type DrillRow = Record<string, string | number | boolean | null>;

/** `count` is the number that was clicked; `rows` are empty for a role that sees no rows. */
export interface DrillPage {
  count: number | null;
  withheld: boolean;
  rows: DrillRow[];
  next_cursor: string | number | null;
}

/** One of several metrics beside the range before; null is withheld, without data, or not allowed. */
export interface ComparedMetric {
  metric: string;
  allowed: boolean;
  value: number | null;
  previous_value: number | null;
  /** As a share of the previous value. */
  change: number | null;
}

export interface ComparisonAnswer extends Compared {
  metrics: ComparedMetric[];
}

/** What explains a chart: written by hand, or known by the systems themselves. */
export interface MetricAnnotation {
  source: 'staff' | 'alias' | 'template' | 'program';
  id: string;
  occurred_on: string;
  ends_on: string | null;
  title: string;
  description: string | null;
  kind: string;
  link: string | null;
}

export interface WeekNumber {
  code: 'active' | 'done' | 'streak' | 'consultations' | 'programs' | 'milestones' | 'post_views';
  /** Null under ten. */
  value: number | null;
  previous_value: number | null;
}

export interface WeekAnswer extends Stamped {
  from: string;
  to: string;
  numbers: WeekNumber[];
}

export interface ChecksAnswer extends Stamped {
  /** Buckets that are waiting to be recounted. */
  waiting: number;
  checks: { checked_at: string; first_day: string; last_day: string; cells: number; differing: number }[];
}

/** What an alert rule would have done on a day. */
export interface DryRunDay {
  day: string;
  value: number | null;
  previous_value: number | null;
  holds: boolean;
  fires: boolean;
}
