import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PlanningRun, PlanningRuns } from './planningRuns.ts';
import { LeaseLostError } from './renderJobs.ts';

export interface PlanningLaneOptions {
  readonly runs: PlanningRuns;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
}

export type RunOutcome = 'succeeded' | 'failed' | 'stopped' | 'lease_lost';

/** Nightly work is due once a day: a minute late is early enough. */
const IDLE_MS = 60_000;
const UNREACHABLE_MS = 15_000;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Claims one run and does it piece by piece. When `shutdown` fires it stops after the piece at hand; the lease ends and
 * another worker goes on from there.
 * @returns null when nothing is due. @throws Error when the back end is out of reach.
 */
export async function planNext(
  { runs, log, workerId }: PlanningLaneOptions,
  shutdown: AbortSignal,
): Promise<RunOutcome | null> {
  let run: PlanningRun | null = await runs.claim(workerId);
  if (!run) return null;
  const fields = { run: run.id, kind: run.kind, day: run.run_on };
  log.info('planning.started', { ...fields, fence: run.fence });
  try {
    while (run.status === 'running') {
      if (shutdown.aborted) return 'stopped';
      run = await runs.step(run);
    }
  } catch (error) {
    if (error instanceof LeaseLostError) {
      log.warn('planning.lease_lost', fields);
      return 'lease_lost';
    }
    // Members and values may stand in a database's message: it goes into the row, which only staff read, not into the log.
    log.error('planning.failed', fields);
    await runs.fail(run, reasonOf(error));
    return 'failed';
  }
  log.info('planning.succeeded', { ...fields, ...run.counts });
  return 'succeeded';
}

/** The planning lane: the nightly runs, one after another, until `shutdown` fires. Any number of lanes share the table. */
export async function runPlanningLane(options: PlanningLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      if ((await planNext(options, shutdown)) === null) await clock.sleep(IDLE_MS, shutdown);
    } catch {
      log.warn('planning.claim_failed');
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
