/** One row of the owner's in each table of events. */
export const eventRowsSql = (ownerId: string): string => `
  insert into public.user_behavior_events (user_id, event_type, occurred_at)
    values ('${ownerId}', 'app_opened', '2026-01-05 07:00Z');
  insert into public.user_outcome_metrics (user_id, metric, period_start, period_end, value)
    values ('${ownerId}', 'adherence_score', '2026-01-05', '2026-02-01', 0.8);
`;

/** A colleague's alert, and that it fired. */
export const alertRowsSql = (colleagueId: string): string => `
  insert into public.metric_alerts (id, owner_id, name, metric, direction, limit_value)
    values ('00000000-0000-4000-8000-00000000a1e1', '${colleagueId}', 'Adherence falls', 'adherence_rate', 'below', 0.6);
  insert into public.metric_alert_events (alert_id, day, value)
    values ('00000000-0000-4000-8000-00000000a1e1', '2026-01-05', 0.55);
`;
