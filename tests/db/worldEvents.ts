/** One row of the owner's in each table of events. */
export const eventRowsSql = (ownerId: string): string => `
  insert into public.user_behavior_events (user_id, event_type, occurred_at)
    values ('${ownerId}', 'app_opened', '2026-01-05 07:00Z');
  insert into public.user_outcome_metrics (user_id, metric, period_start, period_end, value)
    values ('${ownerId}', 'adherence_score', '2026-01-05', '2026-02-01', 0.8);
`;
