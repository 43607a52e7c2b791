import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Media } from '../../platforms/client.ts';
import type { Workspace } from '../../render/workspace.ts';
import type { PostJob } from './jobs.ts';

/** Other tools have so long to fetch the film. */
const LINK_SECONDS = 3_600;

/**
 * A post's film, fetched to a file of this worker and read from there in pieces; `close` deletes it.
 * @throws Error when Storage does not have it.
 */
export async function openFilm(
  client: SupabaseClient,
  workspace: Workspace,
  { media }: PostJob,
): Promise<Media & { close(): Promise<void> }> {
  if (!media) throw new Error('There is no film to post.');
  const bucket = client.storage.from(media.bucket);
  const { data, error } = await bucket.download(media.path);
  if (error || !data) throw new Error('The film is not in Storage.', { cause: error });
  const folder = await workspace.jobFolder();
  const path = join(folder, 'film.mp4');
  await writeFile(path, data.stream());
  const file = await open(path, 'r');
  return {
    bytes: (await file.stat()).size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      await file.read(bytes, 0, bytes.length, from);
      return bytes;
    },
    async url() {
      const signed = await bucket.createSignedUrl(media.path, LINK_SECONDS);
      if (signed.error) throw new Error("The film's address could not be signed.", { cause: signed.error });
      return signed.data.signedUrl;
    },
    async close() {
      await file.close();
      await workspace.discard(folder);
    },
  };
}
