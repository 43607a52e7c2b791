import type { Client } from '../client.ts';
import type { Json } from '../database.types.ts';
import { type FunctionName, rpc } from '../rpc.ts';
import type * as Answers from './answers/index.ts';
import type { DrillQuery, MetricQuery } from './query.ts';

type MetricFunction = Extract<FunctionName, `metric_${string}`>;

/** The dashboards' numbers: each is one database function, which decides what may be seen (docs/metrics.md). */
export function createMetrics(client: Client) {
  const reader =
    <Answer>(name: Exclude<MetricFunction, 'metric_at_risk' | 'metric_checks'>) =>
    async (query: MetricQuery) =>
      (await rpc(client, name, { p_query: query as Json })) as unknown as Answer;

  return {
    metricAdherence: reader<Answers.AdherenceAnswer>('metric_adherence'),
    metricAdherenceHeatmap: reader<Answers.HeatAnswer>('metric_adherence_heatmap'),
    metricAdherenceDistribution: reader<Answers.DistributionAnswer>('metric_adherence_distribution'),
    metricAdjustmentEffects: reader<Answers.EffectsAnswer>('metric_adjustment_effects'),

    metricEngagement: reader<Answers.EngagementAnswer>('metric_engagement'),
    metricLifecycle: reader<Answers.LifecycleAnswer>('metric_lifecycle'),
    metricRetention: reader<Answers.RetentionAnswer>('metric_retention'),
    metricStreaks: reader<Answers.StreaksAnswer>('metric_streaks'),
    metricFeatures: reader<Answers.FeaturesAnswer>('metric_features'),
    metricFunnel: reader<Answers.FunnelAnswer>('metric_funnel'),
    metricTiers: reader<Answers.TiersAnswer>('metric_tiers'),

    metricConsultations: reader<Answers.ConsultationsAnswer>('metric_consultations'),
    metricContent: reader<Answers.ContentAnswer>('metric_content'),
    metricBehavior: reader<Answers.BehaviorAnswer>('metric_behavior'),

    metricModels: reader<Answers.ModelsAnswer>('metric_models'),
    metricModelDrift: reader<Answers.DriftAnswer>('metric_model_drift'),
    metricComparison: reader<Answers.ComparisonAnswer>('metric_comparison'),
    metricAnnotations: reader<Answers.MetricAnnotation[]>('metric_annotations'),

    /** The last seven whole days of the company, and the seven before. */
    companyWeek: async () => (await rpc(client, 'company_week', {})) as unknown as Answers.WeekAnswer,

    metricChecks: async () => (await rpc(client, 'metric_checks', {})) as unknown as Answers.ChecksAnswer,

    /** What a rule would have done on the last so many whole days. */
    dryRunMetricAlert: async (rule: Record<string, unknown>, days: number) =>
      (await rpc(client, 'dry_run_metric_alert', {
        p_rule: rule as Json,
        p_days: days,
      })) as unknown as Answers.DryRunDay[],

    metricAtRisk: async () => (await rpc(client, 'metric_at_risk', {})) as unknown as Answers.AtRiskAnswer,

    /** Members at risk, the likeliest to stop first; `after` is the last row of the page before. */
    atRiskPage: async (reason?: string, after?: Pick<Answers.AtRiskMember, 'risk_score' | 'user_id'>) =>
      (await rpc(client, 'at_risk_page', {
        p_query: {
          ...(reason && { reason }),
          ...(after && { after: { risk_score: after.risk_score, user_id: after.user_id } }),
        },
      })) as unknown as Answers.AtRiskPage,

    /** The rows behind a number: over all pages exactly as many as it says. */
    metricDrilldown: async (query: DrillQuery) =>
      (await rpc(client, 'metric_drilldown', { p_query: query as Json })) as unknown as Answers.DrillPage,
  };
}

/** The readers that take a dashboard's query, by name. */
export type MetricName = Exclude<
  keyof ReturnType<typeof createMetrics>,
  'companyWeek' | 'metricAtRisk' | 'metricChecks' | 'dryRunMetricAlert' | 'atRiskPage' | 'metricDrilldown'
>;
