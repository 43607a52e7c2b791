/** What a dashboard asks; docs/metrics.md has the words. Days are `YYYY-MM-DD`, both included. */
export type MetricQuery = {
  from: string;
  to: string;
  grain?: Grain;
  kind?: 'all' | 'session' | 'meal';
  by?: string;
  segment?: { dimension: string; value: string };
  compare?: 'previous' | 'year';
};

/** Hours are for models only. */
export type Grain = 'hour' | 'day' | 'week' | 'month';

/** A question for the rows behind one number. `after` is the `next_cursor` of the page before. */
export type DrillQuery = {
  metric: 'adherence' | 'active' | 'retention' | 'lifecycle';
} & Partial<MetricQuery> & {
    measure?: 'planned' | 'done';
    day?: string;
    window?: 1 | 7 | 30;
    cohort?: string;
    age?: number;
    period?: string;
    state?: 'joined' | 'returned' | 'resurrected' | 'dormant';
    limit?: number;
    after?: string | number;
  };

/** A question about calls of models: all of them, one model (by its name for services) or one version. */
export type ModelQuery = { from: string; to: string; model?: string; version_id?: string };
