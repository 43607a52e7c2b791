import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { type Returns, rpc } from './rpc.ts';

export type ExperimentState = Database['public']['Enums']['experiment_state'];

type Sums = 'sum_values' | 'sum_counts' | 'sum_values_squared' | 'sum_counts_squared' | 'sum_products';
/** One arm and metric. `users` is 0 and the sums are null under ten members. */
export type ExperimentSums = Omit<Returns<'experiment_sums'>[number], Sums> & Record<Sums, number | null>;
/** The sums of an arm and metric as they stood at the end of a day (UTC). */
export type ExperimentDay = Returns<'experiment_history'>[number];

/** Experiments: each verb is one database function. */
export function createExperimentVerbs(client: Client) {
  return {
    experimentSums: async (id: string) =>
      (await rpc(client, 'experiment_sums', { p_id: id })) as ExperimentSums[],

    experimentHistory: (id: string): Promise<ExperimentDay[]> =>
      rpc(client, 'experiment_history', { p_id: id }),

    /** Starts, pauses, goes on, stops, or concludes with a decision of at least 10 characters. Refusals are `KM001` or 22023. */
    moveExperiment: (id: string, state: ExperimentState, decision?: string, winnerArmId?: string) =>
      rpc(client, 'move_experiment', {
        p_id: id,
        p_state: state,
        ...(decision && { p_decision: decision }),
        ...(winnerArmId && { p_winner_arm_id: winnerArmId }),
      }),
  };
}
