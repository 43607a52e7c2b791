import { readFile } from 'node:fs/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { RenderJob } from './renderJobs.ts';

export const VIDEO_BUCKET = 'share-videos';

/** Names of a render's files: its content hash, so that the same content can only ever be the same file. */
export function objectPaths(job: Pick<RenderJob, 'content_hash'>): { video: string; poster: string } {
  return { video: `${job.content_hash}.mp4`, poster: `${job.content_hash}.jpg` };
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
