import type { Database } from '../data/database.types.ts';
import type { OverrideDecision } from '../data/verbTypes.ts';

type Row = Database['public']['Views']['adjustment_queue']['Row'];

/** A threshold as it was crossed; kept with the override, so that a later change of the threshold doesn't rewrite it. */
export interface Trigger {
  code: string;
  metric: string;
  /** A number, or the member's note. */
  value: number | string | null;
  comparison: 'below' | 'above' | 'present';
  threshold: number | null;
  unit: string | null;
  window_days: number;
}

export interface PlanEntry {
  id: string;
  event_type: 'session' | 'meal';
  title: string;
  status: string;
  start_time: string | null;
}

/** A proposal to change one day of a member's plan, and what became of it. `date` is the member's local day, `YYYY-MM-DD`. */
export interface Adjustment extends Omit<Row, 'triggered_by' | 'plan' | 'is_over'> {
  triggered_by: Trigger[];
  plan: PlanEntry[];
  /** The day has passed for the member: nothing can be approved or undone any more. */
  is_over: boolean;
}

const decisionsOf: Readonly<Record<Adjustment['status'], readonly OverrideDecision[]>> = {
  pending: ['approve', 'reject'],
  approved: ['undo'],
  auto_applied: ['undo'],
  rejected: [],
  undone: [],
};

/** What can still be decided; the database holds the same rule. */
export function decisionsFor({ status, is_over }: Pick<Adjustment, 'status' | 'is_over'>) {
  return decisionsOf[status].filter((decision) => decision === 'reject' || !is_over);
}

export const needsReason = (decision: OverrideDecision) => decision !== 'approve';
