import { readFile } from 'node:fs/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
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

/** Puts a file into the bucket; doing it again replaces it by the same bytes. @throws Error with the reason. */
export async function uploadFile(
  client: SupabaseClient,
  file: string,
  path: string,
  contentType: string,
): Promise<void> {
  const { error } = await client.storage
    .from(VIDEO_BUCKET)
    .upload(path, await readFile(file), { contentType, upsert: true, cacheControl: '31536000' });
  if (error) throw new Error(`Storing ${path} failed: ${error.message}`, { cause: error });
}
