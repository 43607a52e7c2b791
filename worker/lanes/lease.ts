import type { Clock } from '../clock.ts';
import { LeaseLostError, type RenderJob, type RenderJobs } from './renderJobs.ts';

/** Why a job was stopped from outside. */
export class StopReason extends Error {
  override readonly name = 'StopReason';
  readonly kind: 'cancelled' | 'lease_lost' | 'shutdown';

  constructor(kind: StopReason['kind']) {
    super(`The render was stopped: ${kind}`);
    this.kind = kind;
  }
}

export interface Lease {
  /** Fires with a StopReason when the job must end. */
  readonly signal: AbortSignal;
  /** Remembers the progress; it is written at the next renewal, never at every frame. */
  report(fraction: number, stage: string): void;
  stop(reason: StopReason): void;
  /** Ends the renewals. After it resolves nothing of this job is on its way any more. */
  end(): Promise<void>;
}

export interface LeaseOptions {
  readonly jobs: RenderJobs;
  readonly job: RenderJob;
  readonly clock: Clock;
  readonly leaseSeconds: number;
  /** Time between renewals: so often staff see progress, so soon a cancellation is noticed. */
  readonly everyMs: number;
}

/**
 * Renews a job's lease in the background. When the fence is stale, or when the back end was out of reach for as long
 * as the lease lasts, another worker may have the job: the signal fires and nothing is written any more.
 */
export function holdLease({ jobs, job, clock, leaseSeconds, everyMs }: LeaseOptions): Lease {
  const work = new AbortController();
  const ended = new AbortController();
  let progress = { percent: 0, stage: 'preparing' };
  let renewedAt = clock.now();

  const stop = (reason: StopReason) => {
    if (!work.signal.aborted) work.abort(reason);
  };
  const renew = async () => {
    const askedAt = clock.now();
    try {
      const answer = await jobs.renew(job, progress.percent, progress.stage, leaseSeconds);
      renewedAt = askedAt;
      if (answer === 'cancel') stop(new StopReason('cancelled'));
    } catch (error) {
      const expired = clock.now() - renewedAt >= leaseSeconds * 1000;
      if (error instanceof LeaseLostError || expired) stop(new StopReason('lease_lost'));
    }
  };
  const loop = async () => {
    while (!ended.signal.aborted && !work.signal.aborted) {
      await clock.sleep(everyMs, AbortSignal.any([ended.signal, work.signal]));
      if (!ended.signal.aborted && !work.signal.aborted) await renew();
    }
  };
  const running = loop();
  return {
    signal: work.signal,
    report(fraction, stage) {
      const percent = Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10;
      // A retry inside the engine starts again at nought; the bar that staff see does not run backwards.
      progress = { percent: Math.max(progress.percent, percent), stage };
    },
    stop,
    async end() {
      ended.abort();
      await running;
    },
  };
}
