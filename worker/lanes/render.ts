import { classifyError } from '../render/errors.ts';
import { LEASE_SECONDS, type RenderLaneOptions, runRenderJob } from './renderJob.ts';
import type { JobOutcome } from './settleRender.ts';

const IDLE_MS = 1_000;
const UNREACHABLE_MS = 5_000;

/** Claims and does one job. @returns null when nothing is due. @throws Error when the back end is out of reach. */
export async function renderNext(
  options: RenderLaneOptions,
  shutdown: AbortSignal,
): Promise<JobOutcome | null> {
  const job = await options.jobs.claim(options.workerId, options.leaseSeconds ?? LEASE_SECONDS);
  return job ? runRenderJob(options, job, shutdown) : null;
}

/**
 * The render lane: claims jobs one after another until `shutdown` fires, then gives the current one back.
 * Any number of lanes share the table. An idle lane asks about once a second, with jitter, so that many workers do not
 * ask in step.
 * @param random 0 to 1, injected so that tests know the pauses.
 */
export async function runRenderLane(
  options: RenderLaneOptions,
  shutdown: AbortSignal,
  random: () => number = Math.random,
): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      const outcome = await renderNext(options, shutdown);
      if (outcome === null) await clock.sleep(IDLE_MS * (0.75 + random() / 2), shutdown);
    } catch (error) {
      log.warn('render.claim_failed', { reason: classifyError(error).code });
      await clock.sleep(UNREACHABLE_MS * (0.75 + random() / 2), shutdown);
    }
  }
}
