import { wholeCaption } from '../../../shared/publishing/captions.ts';
import { preflight } from '../../../shared/publishing/preflight.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Access, Found, Handles, Media, Order, PlatformClient } from '../../platforms/client.ts';
import { PlatformError, UnclearError } from '../../platforms/errors.ts';
import type { PlatformClients } from '../../platforms/index.ts';
import type { Vault } from '../../platforms/vault.ts';
import { LeaseLostError } from '../renderJobs.ts';
import type { PostJob, PublishingJobs } from './jobs.ts';
import { accessOf } from './tokens.ts';

export interface PublishingOptions {
  readonly jobs: PublishingJobs;
  readonly clients: PlatformClients;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
  /** The post's film; `close` removes what it took locally. */
  readonly openMedia: (job: PostJob) => Promise<Media & { close(): Promise<void> }>;
}

export const LEASE_SECONDS = 300;
const ASK_AGAIN_SECONDS = 60;

type Report = Record<string, unknown>;

const refused = ({ code, remedy }: PlatformError): Report => ({
  event: 'refused',
  code,
  message: remedy.message,
  remedy: remedy.action,
  seconds: remedy.waitSeconds,
  fresh: remedy.fresh ?? false,
  stops_account: remedy.stopsAccount ?? false,
});

/** What a failure means before anything could be public: nothing happened, so it may be tried again. */
function unprepared(error: unknown): Report {
  if (error instanceof PlatformError) return refused(error);
  const code = error instanceof UnclearError ? error.code : 'worker_failed';
  const message = error instanceof Error ? error.message : String(error);
  return { event: 'refused', code, message, remedy: 'retry' };
}

/** What a failure of the publishing call itself means: a refusal is one, everything else is an open question. */
function unpublished(error: unknown): Report {
  if (error instanceof PlatformError) return refused(error);
  const code = error instanceof UnclearError ? error.code : 'worker_failed';
  return {
    event: 'unsure',
    code,
    message: 'It may have gone out. The platform is asked, and nothing is sent again.',
  };
}

function reportOf(found: Found): Report {
  switch (found.kind) {
    case 'live':
      return { event: 'live', platform_post_id: found.id, permalink: found.permalink };
    case 'processing':
      return { event: 'processing', seconds: found.seconds };
    case 'absent':
      return { event: 'absent', over: found.over };
    case 'failed':
      return refused(found.error);
    case 'unaskable':
      return {
        event: 'unanswered',
        unaskable: true,
        message: 'This platform cannot be asked. Look yourself, and say what became of it.',
      };
  }
}

/** One step of one claimed post: prepare and publish it, or ask what became of it. Never throws. */
export async function runPost(
  options: PublishingOptions,
  job: PostJob,
  shutdown: AbortSignal,
): Promise<string> {
  const { jobs, log } = options;
  try {
    const report =
      job.status === 'approved' ? await sendOut(options, job, shutdown) : await ask(options, job);
    if (report === null) return 'not_armed';
    await jobs.reportPost(job, report);
    log.info('publishing.step', {
      post: job.id,
      platform: job.platform,
      step: String(report.event),
      code: report.code as string,
    });
    return String(report.event);
  } catch (error) {
    // Lost, or out of reach: the lease ends by itself, and whoever claims the post next knows by its status what may have happened.
    const lost = error instanceof LeaseLostError;
    log.warn(lost ? 'publishing.lease_lost' : 'publishing.unsettled', { post: job.id });
    return 'lease_lost';
  }
}

async function sendOut(
  options: PublishingOptions,
  job: PostJob,
  shutdown: AbortSignal,
): Promise<Report | null> {
  const { jobs, clients, clock, vault } = options;
  const client = clients[job.platform];
  const stopped = () => shutdown.aborted;
  let media: (Media & { close(): Promise<void> }) | null = null;
  try {
    let access: Access;
    let order: Order;
    let handles: Handles;
    let published: boolean;
    try {
      const problem = problemOf(job);
      if (problem) return { event: 'refused', code: 'preflight', message: problem, remedy: 'human' };
      access = accessOf(vault, job.platform, job.account);
      media = await options.openMedia(job);
      order = orderOf(job, media, clock.now());
      const prepared = await client.prepare(access, order, job.handles, async (next) => {
        await jobs.keepPost(job, next, LEASE_SECONDS);
      });
      if (prepared.kind === 'wait') return { event: 'waiting', seconds: prepared.seconds };
      ({ handles } = prepared);
      published = prepared.kind === 'published';
      const full = await quotaRefusal(jobs, client, access, job);
      if (full) return full;
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      return unprepared(error);
    }
    if (stopped()) return { event: 'released' };
    const armedAt = clock.now();
    const answer = await jobs.armPost(job, LEASE_SECONDS);
    if (!answer.armed) return null;
    // From here on only one call may be made, and only while the lease is certainly ours: a worker that stood still would
    // otherwise send after another one had asked and found nothing.
    if (stopped() || clock.now() - armedAt > (LEASE_SECONDS * 1000) / 2) return { event: 'released' };
    try {
      const found = published
        ? await client.find(access, order, handles)
        : await client.publish(access, { ...order, armedAt: answer.first_armed_at ?? armedAt }, handles);
      return found.kind === 'processing' ? { event: 'submitted', seconds: found.seconds } : reportOf(found);
    } catch (error) {
      return unpublished(error);
    }
  } finally {
    await media?.close();
  }
}

async function ask({ clients, vault, clock }: PublishingOptions, job: PostJob): Promise<Report> {
  try {
    const access = accessOf(vault, job.platform, job.account);
    // Asking needs no bytes.
    const media: Media = { bytes: 0, read: async () => new Uint8Array(), url: async () => '' };
    return reportOf(await clients[job.platform].find(access, orderOf(job, media, clock.now()), job.handles));
  } catch (error) {
    if (!(error instanceof PlatformError)) return { event: 'unanswered', seconds: ASK_AGAIN_SECONDS };
    const { action, waitSeconds } = error.remedy;
    return {
      event: 'unanswered',
      seconds: waitSeconds ?? ASK_AGAIN_SECONDS,
      code: error.code,
      message: error.message,
      ...(action === 'reconnect' ? { remedy: 'reconnect' } : {}),
    };
  }
}

const orderOf = (job: PostJob, media: Media, now: number): Order => ({
  id: job.id,
  caption: wholeCaption(job.caption, job.hashtags),
  options: job.options,
  media,
  armedAt: job.first_armed_at ?? now,
  taken: new Set(job.taken),
});

/** The rules that the console showed, once more: the post, the film or the rules may have changed since. */
function problemOf({ platform, caption, hashtags, options, media, premium }: PostJob): string | null {
  if (!media) return 'There is no film to post.';
  const [width = null, height = null] = (media.resolution ?? '')
    .split('x')
    .map(Number)
    .filter(Number.isFinite);
  const megabytes = media.bytes === null ? null : media.bytes / 1_000_000;
  const facts = { seconds: media.seconds, megabytes, width, height };
  const whole = wholeCaption(caption, hashtags);
  const post = { caption: whole, options, media: facts, branded: media.branded, premium };
  const errors = preflight(post, platform).filter(({ level }) => level === 'error');
  return errors.length > 0 ? errors.map(({ message }) => message).join(' ') : null;
}

/** Instagram tells its own count. It is read before every post, and believed. */
async function quotaRefusal(
  jobs: PublishingJobs,
  client: PlatformClient,
  access: Access,
  job: PostJob,
): Promise<Report | null> {
  const quota = await client.quota(access);
  if (!quota) return null;
  await jobs.noteQuota(job.account.id, {
    used: quota.used,
    total: quota.total,
    per_seconds: quota.perSeconds,
  });
  if (quota.used < quota.total) return null;
  const message = 'The account has posted as often as the platform lets it. It goes on as the window moves.';
  return {
    event: 'refused',
    code: 'platform_quota',
    message,
    remedy: 'wait',
    seconds: 3_600,
    stops_account: true,
  };
}
