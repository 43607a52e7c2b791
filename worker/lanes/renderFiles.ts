import { readFile } from 'node:fs/promises';
import type { SupabaseClient } from '@supabase/supabase-js';
import { VIDEO_BUCKET } from './renderPaths.ts';

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
