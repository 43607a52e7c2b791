import type { RenderJob } from './renderJobs.ts';

export const VIDEO_BUCKET = 'share-videos';

/**
 * Names of a render's files: the content hash, so that the same content can only ever be the same file, in a folder of
 * the member, who may see their own and whose files go together.
 */
export function objectPaths(
  job: Pick<RenderJob, 'user_id' | 'content_hash'>,
  ending: 'mp4' | 'png',
): { video: string; poster: string } {
  const base = `${job.user_id}/${job.content_hash}`;
  return { video: `${base}.${ending}`, poster: `${base}.jpg` };
}
