import { PlatformError } from '../../platforms/errors.ts';
import type { PlatformClients } from '../../platforms/index.ts';
import { LeaseLostError } from '../renderJobs.ts';
import type { PublishingJobs, TakedownJob } from './jobs.ts';
import type { PublishingOptions } from './post.ts';
import { accessOf } from './tokens.ts';

export interface ResultOptions extends Pick<PublishingOptions, 'vault' | 'log'> {
  readonly jobs: Pick<
    PublishingJobs,
    'claimReadings' | 'recordReadings' | 'claimTakedown' | 'reportTakedown'
  >;
  readonly clients: PlatformClients;
}

/** Reads the counts of one account's posts that are due. @returns false when none are. */
export async function readNext({ jobs, clients, vault, log }: ResultOptions): Promise<boolean> {
  const job = await jobs.claimReadings();
  if (!job) return false;
  try {
    const access = accessOf(vault, job.platform, job.account);
    const counts = await clients[job.platform].insights(
      access,
      job.posts.map((post) => post.platform_post_id),
    );
    await jobs.recordReadings(
      job.posts.map(({ id, platform_post_id }) => {
        const found = counts.get(platform_post_id);
        return found ? { id, ...found } : { id, gone: true };
      }),
    );
    log.info('publishing.read', { platform: job.platform, posts: job.posts.length });
  } catch (error) {
    // Their lease is their due time: they come again in some minutes.
    log.warn('publishing.read_failed', {
      platform: job.platform,
      code: error instanceof PlatformError ? error.code : 'unclear',
    });
  }
  return true;
}

async function takeDown(
  { clients, vault }: ResultOptions,
  job: TakedownJob,
): Promise<Record<string, unknown>> {
  try {
    const access = accessOf(vault, job.platform, job.account);
    const removal = await clients[job.platform].remove(access, job.platform_post_id);
    if (removal.kind === 'gone') return { outcome: 'gone', proof: removal.proof };
    return removal.kind === 'manual' ? { outcome: 'manual' } : { outcome: 'again', seconds: removal.seconds };
  } catch (error) {
    // Deleting twice does no harm: whatever went wrong, it is tried again, ever more slowly.
    const slower = Math.min(3_600, 30 * 2 ** job.attempts);
    if (!(error instanceof PlatformError)) return { outcome: 'again', seconds: slower, code: 'unclear' };
    const { action, waitSeconds } = error.remedy;
    const outcome = action === 'human' ? 'failed' : 'again';
    return { outcome, seconds: waitSeconds ?? slower, code: error.code, message: error.message };
  }
}

/** Takes one post down, as far as its platform lets us. @returns false when nothing is to be taken down. */
export async function takeDownNext(options: ResultOptions): Promise<boolean> {
  const { jobs, log } = options;
  const job = await jobs.claimTakedown();
  if (!job) return false;
  const report = await takeDown(options, job);
  try {
    await jobs.reportTakedown(job, report);
    log.info('publishing.takedown', {
      takedown: job.id,
      platform: job.platform,
      outcome: String(report.outcome),
    });
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
  }
  return true;
}
