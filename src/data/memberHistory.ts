import { allRows } from './allRows.ts';
import type { Client } from './client.ts';
import type { Database } from './database.types.ts';

type Tables = Database['public']['Tables'];

/** A weigh-in: the member's local day and kilograms. */
export type WeighInRow = Pick<Tables['weight_history']['Row'], 'id' | 'measured_on' | 'weight_kg'>;

/** What became of one planned session or meal. `score` is 0 to 1, null for unknown, which doesn't count. */
export type AdherenceRow = Pick<Tables['adherence_records']['Row'], 'planned_on' | 'status' | 'score'>;

/** What a member's page draws: whole histories, never a page of one. */
export function createMemberHistory(client: Client) {
  return {
    /** Every weigh-in, oldest first. */
    weighIns: (userId: string) =>
      allRows<WeighInRow>((from, to) =>
        client
          .from('weight_history')
          .select('id, measured_on, weight_kg')
          .eq('user_id', userId)
          .order('measured_at')
          .range(from, to),
      ),

    /** What was planned from one local day (`YYYY-MM-DD`) on, and what became of it. */
    adherenceSince: (userId: string, day: string) =>
      allRows<AdherenceRow>((from, to) =>
        client
          .from('adherence_records')
          .select('planned_on, status, score')
          .eq('user_id', userId)
          .gte('planned_on', day)
          .order('planned_on')
          .order('id')
          .range(from, to),
      ),
  };
}
