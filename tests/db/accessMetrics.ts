import type { Access, Who } from './accessTypes.ts';

const health: Who[] = ['health:aggregate', 'service'];

/** The part of the written table about metrics: what every dashboard's function asks for. */
export const metricFunctions: Record<string, Who[]> = {
  'at_risk_page(p_query jsonb)': ['health:read', 'service'],
  'company_week()': ['staff'],
  'dry_run_metric_alert(p_rule jsonb, p_days integer)': ['staff'],
  'evaluate_metric_alerts()': ['service'],
  'metric_adherence(p_query jsonb)': health,
  'metric_adherence_distribution(p_query jsonb)': health,
  'metric_adherence_heatmap(p_query jsonb)': health,
  'metric_adjustment_effects(p_query jsonb)': ['adjustments:aggregate', 'service'],
  'metric_annotations(p_query jsonb)': ['staff', 'service'],
  'metric_at_risk()': health,
  'metric_behavior(p_query jsonb)': ['mind:aggregate', 'service'],
  'metric_checks()': ['staff', 'service'],
  'metric_comparison(p_query jsonb)': ['staff', 'service'],
  'metric_consultations(p_query jsonb)': ['session_progress:aggregate', 'service'],
  'metric_content(p_query jsonb)': ['content:aggregate', 'service'],
  'metric_drilldown(p_query jsonb)': health,
  'metric_engagement(p_query jsonb)': health,
  'metric_features(p_query jsonb)': health,
  'metric_funnel(p_query jsonb)': health,
  'metric_lifecycle(p_query jsonb)': health,
  'metric_model_drift(p_query jsonb)': ['ai:aggregate', 'service'],
  'metric_models(p_query jsonb)': ['ai:aggregate', 'service'],
  'metric_retention(p_query jsonb)': health,
  'metric_streaks(p_query jsonb)': health,
  'metric_tiers(p_query jsonb)': health,
  'refresh_metrics(p_most integer)': ['service'],
  'run_metrics_check()': ['service'],
};

/** The fixture's alert is a colleague's: nobody else sees it. */
export const alertAccess: Record<string, Access> = {
  metric_alerts: { insert: ['staff'] },
  metric_alert_events: {},
};
