import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { LeaseLostError } from './renderJobs.ts';

const runSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['assess_day', 'adjust_days', 'reassess']),
  run_on: z.string(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed']),
  counts: z.record(z.string(), z.number()),
  fence: z.coerce.number(),
});

/** What the worker reads of a row of `planning_runs`. */
export type PlanningRun = z.infer<typeof runSchema>;

/** The verbs of the nightly runs. A write with a stale fence raises LeaseLostError. */
export interface PlanningRuns {
  /** @returns the next run for this worker, or null when nothing is due. */
  claim(worker: string): Promise<PlanningRun | null>;
  /** Does one piece and renews the lease. @returns the run, `succeeded` when nothing is left of it. */
  step(run: PlanningRun): Promise<PlanningRun>;
  /** Gives the run back, to be tried again later or to be failed for good. */
  fail(run: PlanningRun, message: string): Promise<void>;
}

export function planningRuns(client: SupabaseClient): PlanningRuns {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await client.rpc(name, args);
    if (!error) return data;
    if (error.code === 'KF001') throw new LeaseLostError(error.message);
    throw new Error(`${name} failed: ${error.message}`, { cause: error });
  };
  return {
    claim: async (worker) =>
      z.array(runSchema).parse(await call('claim_planning_run', { p_worker: worker }))[0] ?? null,
    step: async (run) =>
      runSchema.parse(await call('step_planning_run', { p_id: run.id, p_fence: run.fence })),
    fail: async (run, message) => {
      await call('fail_planning_run', { p_id: run.id, p_fence: run.fence, p_message: message });
    },
  };
}
