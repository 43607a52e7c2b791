/**
 * What the metric functions answer. A number that is null is withheld (fewer than ten people stand behind it) or unknown;
 * rates are 0 to 1; `partial` marks a period that is cut or not over. Everything committed before `as_of` is counted.
 */
interface Stamped {
  /** Null before the first count. */
  as_of: string | null;
}

interface Compared extends Stamped {
  from: string;
  to: string;
  previous_from: string | null;
  previous_to: string | null;
}

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

type DrillRow = Record<string, string | number | boolean | null>;

/** `count` is the number that was clicked; `rows` are empty for a role that sees no rows. */
export interface DrillPage {
  count: number | null;
  withheld: boolean;
  rows: DrillRow[];
  next_cursor: string | number | null;
}

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

/** Months and batches of issued keys; `keys` is how many were issued, hours are since the step before. */
export interface ConsultationStep {
  month: string;
  step: string;
  keys: number;
  people: number | null;
  median_hours: number | null;
  withheld: boolean;
}

export interface ConsultationsAnswer extends Stamped {
  from: string;
  to: string;
  months: ConsultationStep[];
  batches: (ConsultationStep & { batch_id: string; name: string | null })[];
}

/** Videos and posts, not people: nothing is withheld. */
export interface ContentAnswer extends Stamped {
  from: string;
  to: string;
  pipeline: { requested: number; made: number; approved: number; posted: number; viral: number };
  points: { period: string; posts: number; views: number; engagements: number; partial: boolean }[];
  groups: {
    series: string;
    posts: number;
    views: number;
    engagements: number;
    engagement_rate: number | null;
    viral: number;
    median_views: number;
  }[];
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
