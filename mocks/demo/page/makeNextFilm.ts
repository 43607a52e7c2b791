import type { SupabaseClient } from '@supabase/supabase-js';
import { type FilmDefinition, filmById } from '../../../remotion/films/registry.ts';
import { blobWithComment } from '../../../shared/pngComment.ts';
import { withPhotoFiles } from '../../../src/data/photoFiles.ts';
import { systemClock } from '../../../worker/clock.ts';
import { holdLease, type Lease } from '../../../worker/lanes/lease.ts';
import { type CompletedRender, type RenderJob, renderJobs } from '../../../worker/lanes/renderJobs.ts';
import { objectPaths, VIDEO_BUCKET } from '../../../worker/lanes/renderPaths.ts';
import { propsOf } from '../../../worker/lanes/renderProps.ts';
import { settleRender } from '../../../worker/lanes/settleRender.ts';
import { silentLog } from '../../../worker/log.ts';
import { RenderError } from '../../../worker/render/errors.ts';
import { posterSeconds } from '../../../worker/render/poster.ts';
import { DRAFT_SCALE } from '../../../worker/render/presets.ts';

/** A tab that goes behind another draws nothing and keeps time badly: it may come back within this. */
const LEASE_SECONDS = 180;
const BITRATE = 20_000_000;
const DRAWN = 0.95;

/** Claims one film or card and makes it, as the render lane does. @returns false when none waits. @throws Error when the back end fails. */
export async function makeNextFilm(client: SupabaseClient): Promise<boolean> {
  const jobs = renderJobs(client);
  const job = await jobs.claim('demo page', LEASE_SECONDS);
  if (!job) return false;
  const lease = holdLease({ jobs, job, clock: systemClock, leaseSeconds: LEASE_SECONDS, everyMs: 1_000 });
  try {
    const result = await make(client, job, lease);
    await lease.end();
    lease.signal.throwIfAborted();
    await jobs.complete(job, result);
  } catch (error) {
    await lease.end();
    await settleRender({ jobs, log: silentLog }, job, lease.signal.aborted ? lease.signal.reason : error);
  }
  return true;
}

async function make(client: SupabaseClient, job: RenderJob, lease: Lease): Promise<CompletedRender> {
  const startedAt = Date.now();
  const film = filmById(job.film);
  if (!film) throw new RenderError('invalid_props', `There is no film "${job.film}".`);
  const props = propsOf({ ...job, source_data: await withPhotos(client, job.source_data) });
  const scale = job.is_draft ? DRAFT_SCALE : 1;
  const { width, height } = film.sizeOf(props);
  const size = { width: width * scale, height: height * scale };
  const { whyNotHere } = await import('../../../remotion/canvas/support.ts');
  const obstacle = await whyNotHere({ still: Boolean(film.still), ...size });
  if (obstacle)
    throw new RenderError('canvas_unsupported', `${obstacle} The demo draws its films in the page.`);

  const frames = film.durationInFrames(props);
  const { file, poster } = await draw(film, job, lease, { film: job.film, props, scale, frames });
  lease.signal.throwIfAborted();
  lease.report(DRAWN, 'uploading');
  const paths = objectPaths(job, film.still ? 'png' : 'mp4');
  await store(client, paths.poster, poster);
  await store(client, paths.video, file);
  return {
    video_url: paths.video,
    thumbnail_url: paths.poster,
    duration_seconds: film.still ? null : frames / film.fps,
    resolution: `${size.width}x${size.height}`,
    file_size_bytes: file.size,
    probe: { frames },
    engine: 'browser',
    generation_time_seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    processing_cost: null,
  };
}

async function withPhotos(client: SupabaseClient, source: RenderJob['source_data']) {
  const filled = (await withPhotoFiles(client, source)) as RenderJob['source_data'];
  const { photos } = filled as { photos?: Record<string, { src?: string }> };
  if (photos && Object.values(photos).some(({ src }) => !src))
    throw new RenderError('missing_asset', 'A photo of this film is gone. Ask for the film again.');
  return filled;
}

interface Drawing {
  film: string;
  props: Record<string, unknown>;
  scale: number;
  frames: number;
}

/** The file and, for lists, a picture of it. */
async function draw(film: FilmDefinition, job: RenderJob, lease: Lease, { frames, ...drawing }: Drawing) {
  const { drawFilm, drawStill } = await import('../../../remotion/canvas/drawFilm.ts');
  const { signal } = lease;
  const request = { ...drawing, bitrate: BITRATE, licenseKey: null };
  const at = film.still ? 0 : Math.round(posterSeconds(film, drawing.props) * film.fps);
  const poster = await drawStill({ ...request, frames: [at, at] }, signal, 'jpeg');
  const provenance = `keel ${job.film} films=${job.renderer_version} content=${job.content_hash}`;
  if (film.still) {
    const card = await drawStill({ ...request, frames: [0, 0] }, signal);
    return { poster, file: await blobWithComment(card, provenance) };
  }
  const file = await drawFilm(
    { ...request, provenance },
    {
      signal,
      onFrames: (done) => lease.report((done / frames) * DRAWN, `drawing, ${done} of ${frames} frames`),
    },
  );
  return { poster, file };
}

async function store(client: SupabaseClient, path: string, file: Blob): Promise<void> {
  const { error } = await client.storage
    .from(VIDEO_BUCKET)
    .upload(path, file, { contentType: file.type, upsert: true, cacheControl: '31536000' });
  if (error) throw new Error(`Storing ${path} failed: ${error.message}`, { cause: error });
}
