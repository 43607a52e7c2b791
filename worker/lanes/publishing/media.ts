import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { PictureSize } from '../../../shared/publishing/xSize.ts';
import type { Media } from '../../platforms/client.ts';
import type { Workspace } from '../../render/workspace.ts';
import type { PostJob, PublishingJobs } from './jobs.ts';
import { LEASE_SECONDS } from './post.ts';
import { makeSmaller, smallerSize } from './smaller.ts';

/** Other tools have so long to fetch the film. */
const LINK_SECONDS = 3_600;

interface FilmOptions {
  readonly client: SupabaseClient;
  readonly workspace: Workspace;
  readonly jobs: Pick<PublishingJobs, 'keepPost' | 'noteSmaller'>;
}

/**
 * A post's film as its platform takes it, fetched to a file of this worker and read from there in pieces; `close` deletes it.
 * @throws Error when Storage does not have it; LeaseLostError when the post is another worker's by now.
 */
export async function openFilm(
  options: FilmOptions,
  job: PostJob,
): Promise<Media & { close(): Promise<void> }> {
  const { client, workspace } = options;
  if (!job.media) throw new Error('There is no film to post.');
  const bucket = client.storage.from(job.media.bucket);
  const folder = await workspace.jobFolder();
  const path = join(folder, 'film.mp4');
  try {
    const size = smallerSize(job);
    const stored = size ? await fetchSmaller(options, job, size, path) : job.media.path;
    if (!size && !(await fetchFile(options, job.media, path))) throw new Error('The film is not in Storage.');
    const file = await open(path, 'r');
    return {
      bytes: (await file.stat()).size,
      async read(from, to) {
        const bytes = new Uint8Array(to - from);
        await file.read(bytes, 0, bytes.length, from);
        return bytes;
      },
      async url() {
        const signed = await bucket.createSignedUrl(stored, LINK_SECONDS);
        if (signed.error) throw new Error("The film's address could not be signed.", { cause: signed.error });
        return signed.data.signedUrl;
      },
      async close() {
        await file.close();
        await workspace.discard(folder);
      },
    };
  } catch (error) {
    await workspace.discard(folder);
    throw error;
  }
}

/** @returns false when Storage does not have it. */
async function fetchFile(
  { client }: FilmOptions,
  { bucket, path }: { bucket: string; path: string },
  to: string,
): Promise<boolean> {
  const { data } = await client.storage.from(bucket).download(path);
  if (!data) return false;
  await writeFile(to, data.stream());
  return true;
}

/** Made once and kept beside the film, so that every later step, of whichever worker, goes on with the same bytes. @returns where it lies. */
async function fetchSmaller(
  options: FilmOptions,
  job: PostJob,
  size: PictureSize,
  to: string,
): Promise<string> {
  const { client, jobs } = options;
  const media = job.media;
  if (!media) throw new Error('There is no film to post.');
  const path = `${media.path.replace(/\.mp4$/, '')}-${size.width}x${size.height}.mp4`;
  if (media.smaller === path && (await fetchFile(options, { ...media, path }, to))) return path;
  const whole = `${to}.whole`;
  if (!(await fetchFile(options, media, whole))) throw new Error('The film is not in Storage.');
  await whileHeld(jobs, job, (signal) => makeSmaller(whole, to, size, signal));
  const bucket = client.storage.from(media.bucket);
  const { error } = await bucket.upload(path, await readFile(to), { contentType: 'video/mp4', upsert: true });
  if (error) throw new Error('The smaller film could not be stored.', { cause: error });
  try {
    await jobs.noteSmaller(job, path);
  } catch (failure) {
    // Nobody would know of the file: a consent that was withdrawn meanwhile could not delete it.
    await bucket.remove([path]);
    throw failure;
  }
  return path;
}

/** Renews the lease while something long runs, and stops it when the lease is lost. */
async function whileHeld(
  jobs: FilmOptions['jobs'],
  job: PostJob,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const renew = () =>
    void Promise.resolve(jobs.keepPost(job, null, LEASE_SECONDS)).catch((error) => stop.abort(error));
  const timer = setInterval(renew, (LEASE_SECONDS * 1000) / 4);
  try {
    await run(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
