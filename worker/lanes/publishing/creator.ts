import { PlatformError } from '../../platforms/errors.ts';
import type { PlatformClients } from '../../platforms/index.ts';
import type { PublishingJobs } from './jobs.ts';
import type { PublishingOptions } from './post.ts';
import { accessOf } from './tokens.ts';

export interface CreatorOptions extends Pick<PublishingOptions, 'vault' | 'log'> {
  readonly jobs: Pick<PublishingJobs, 'claimCreatorInfo' | 'noteCreatorInfo'>;
  readonly clients: PlatformClients;
}

/** Reads what a TikTok account may choose, for somebody who is about to post there. @returns false when nobody asked. */
export async function creatorNext({ jobs, clients, vault, log }: CreatorOptions): Promise<boolean> {
  const job = await jobs.claimCreatorInfo();
  if (!job) return false;
  try {
    const info = await clients.tiktok.creator?.(accessOf(vault, 'tiktok', job.account));
    await jobs.noteCreatorInfo(job.account.id, { ...info });
    log.info('publishing.creator', { platform: 'tiktok' });
  } catch (error) {
    const refused = error instanceof PlatformError;
    const words = refused ? error.remedy.message : 'TikTok could not be asked. Try again.';
    await jobs.noteCreatorInfo(job.account.id, { error: words });
    log.warn('publishing.creator_failed', { code: refused ? error.code : 'unclear' });
  }
  return true;
}
