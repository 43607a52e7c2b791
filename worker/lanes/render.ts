import { classifyError } from '../render/errors.ts';
import { LEASE_SECONDS, type RenderLaneOptions, runRenderJob } from './renderJob.ts';
import type { RenderJob } from './renderJobs.ts';
import type { JobOutcome } from './settleRender.ts';

const IDLE_MS = 1_000;
const UNREACHABLE_MS = 5_000;

/** Claims and does one job. @returns null when nothing is due. @throws Error when the back end is out of reach. */
export async function renderNext(
  options: RenderLaneOptions,
  shutdown: AbortSignal,
): Promise<JobOutcome | null> {
  const job = await claim(options);
  return job ? runRenderJob(options, job, shutdown) : null;
}

const claim = ({ jobs, workerId, leaseSeconds = LEASE_SECONDS }: RenderLaneOptions) =>
  jobs.claim(workerId, leaseSeconds);

/**
 * The render lane: claims jobs one after another until `shutdown` fires, then gives back what it has. The next one begins as soon as the
 * engine has room beside the end of the last, so at most two are under way.
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
  let ending: Promise<unknown> = Promise.resolve();
  while (!shutdown.aborted) {
    try {
      const job = await claim(options);
      if (!job) {
        await clock.sleep(IDLE_MS * (0.75 + random() / 2), shutdown);
        continue;
      }
      const { done, spare } = begin(options, job, shutdown);
      await spare;
      await ending;
      ending = done;
    } catch (error) {
      log.warn('render.claim_failed', { reason: classifyError(error).code });
      await clock.sleep(UNREACHABLE_MS * (0.75 + random() / 2), shutdown);
    }
  }
  await ending;
}

/** @returns `spare` settles when another job may begin, at the latest when this one is `done`. Neither rejects. */
function begin(options: RenderLaneOptions, job: RenderJob, shutdown: AbortSignal) {
  let done: Promise<unknown> = Promise.resolve();
  const spare = new Promise<void>((resolve) => {
    done = runRenderJob({ ...options, onSpare: resolve }, job, shutdown).finally(resolve);
  });
  return { done, spare };
}
