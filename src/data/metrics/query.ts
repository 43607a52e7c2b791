/** What a dashboard asks; docs/metrics.md has the words. Days are `YYYY-MM-DD`, both included. */
export type MetricQuery = {
  from: string;
  to: string;
  grain?: Grain;
  kind?: 'all' | 'session' | 'meal';
  by?: string;
  segment?: { dimension: string; value: string };
  compare?: 'previous' | 'year';
  /** AI models only: one model by its name for services, or one version. */
  model?: string;
  version_id?: string;
  /** The comparison of several only: their names. */
  metrics?: string[];
};

/** Hours are for models only. */
export type Grain = 'hour' | 'day' | 'week' | 'month';

/** A question for the rows behind one number. `after` is the `next_cursor` of the page before. */
export type DrillQuery = {
  metric:
    | 'adherence'
    | 'heat'
    | 'distribution'
    | 'effects'
    | 'behavior'
    | 'active'
    | 'retention'
    | 'lifecycle'
    | 'streak'
    | 'feature'
    | 'funnel'
    | 'tier'
    | 'consultation'
    | 'content'
    | 'models';
} & Partial<MetricQuery> & {
    measure?: 'planned' | 'done' | 'calls' | 'errors' | 'mood' | 'craving' | 'lapse';
    /** 1 is Monday. */
    weekday?: number;
    local_hour?: number;
    decile?: number;
    reason?: string;
    week?: string;
    band?: string;
    /** Of behaviour: what was recorded (default), or by whom. */
    of?: 'records' | 'people';
    day?: string;
    window?: 1 | 7 | 30;
    cohort?: string;
    age?: number;
    period?: string;
    state?: 'joined' | 'returned' | 'resurrected' | 'dormant';
    least_days?: number;
    feature?: string;
    month?: string;
    step?: string;
    within?: 7 | 30;
    tier?: string;
    batch_id?: string;
    stage?: 'requested' | 'made' | 'approved' | 'posted' | 'viral';
    series?: string;
    /** An instant. */
    hour?: string;
    error_code?: string;
    limit?: number;
    after?: string | number;
  };
