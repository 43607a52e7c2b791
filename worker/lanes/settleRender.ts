import type { Log } from '../log.ts';
import { classifyError } from '../render/errors.ts';
import { StopReason } from './lease.ts';
import { LeaseLostError, type RenderJob, type RenderJobs } from './renderJobs.ts';

export type JobOutcome = 'succeeded' | 'failed' | 'cancelled' | 'released' | 'lease_lost';

/** Writes a failure into the row, or nothing at all when the row belongs to another worker by now. */
export async function settleRender(
  { jobs, log }: { jobs: RenderJobs; log: Log },
  job: RenderJob,
  error: unknown,
): Promise<JobOutcome> {
  if (error instanceof LeaseLostError || (error instanceof StopReason && error.kind === 'lease_lost')) {
    log.warn('render.lease_lost', { job: job.id, fence: job.fence });
    return 'lease_lost';
  }
  const verdict = verdictOn(error);
  try {
    await jobs.fail(job, verdict.code, verdict.message, verdict.retry);
  } catch (failure) {
    // Out of reach or taken over: the lease ends by itself and the job is claimed again.
    log.error('render.unsettled', { job: job.id, code: verdict.code, reason: classifyError(failure).code });
    return 'lease_lost';
  }
  log.warn(`render.${verdict.outcome}`, { job: job.id, code: verdict.code, retry: verdict.retry });
  return verdict.outcome;
}

interface Verdict {
  readonly code: string;
  readonly message: string;
  readonly retry: boolean;
  readonly outcome: JobOutcome;
}

function verdictOn(error: unknown): Verdict {
  if (error instanceof StopReason && error.kind === 'cancelled') {
    return { code: 'cancelled', message: 'The render was cancelled.', retry: false, outcome: 'cancelled' };
  }
  if (error instanceof StopReason) {
    const message = 'The render worker was stopped; another one takes over.';
    return { code: 'worker_stopped', message, retry: true, outcome: 'released' };
  }
  const { code, message, retry } = classifyError(error);
  return { code, message, retry, outcome: 'failed' };
}
