import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { filmById } from '../../remotion/films/registry.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { RenderEngine } from '../render/engine.ts';
import { RenderError } from '../render/errors.ts';
import { DRAFT_SCALE, isPreset, type PresetName } from '../render/presets.ts';
import type { FileFacts } from '../render/probe.ts';
import { checkFile, describeViolations } from '../render/rules.ts';
import { checkStill, type StillFacts, stillFacts } from '../render/still.ts';
import type { Workspace } from '../render/workspace.ts';
import { holdLease, type Lease, StopReason } from './lease.ts';
import { uploadFile } from './renderFiles.ts';
import type { CompletedRender, RenderJob, RenderJobs } from './renderJobs.ts';
import { objectPaths } from './renderPaths.ts';
import { withPhotos } from './renderPhotos.ts';
import { propsOf } from './renderProps.ts';
import { type JobOutcome, settleRender } from './settleRender.ts';

export interface RenderLaneOptions {
  readonly client: SupabaseClient;
  readonly jobs: RenderJobs;
  readonly engine: RenderEngine;
  readonly probe: (path: string, signal: AbortSignal) => Promise<FileFacts>;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
  /** What an hour of this worker costs, US dollars; null when nobody said. */
  readonly usdPerHour?: number | null;
  readonly leaseSeconds?: number;
  readonly renewEveryMs?: number;
  /** As in `RenderContext`. */
  readonly onSpare?: () => void;
}

export const LEASE_SECONDS = 60;
export const RENEW_EVERY_MS = 2_000;
/** Shares of the progress bar after drawing: checking and uploading are quick, but not nothing. */
const DRAWN = 0.95;
const CHECKED = 0.97;

/**
 * Does one claimed job to its end: render, check, upload, complete. It never throws: whatever happens becomes the
 * row's state, unless the lease was lost; then the row is left alone. Temporary files are gone when it returns.
 * @param shutdown when it fires, the job is given back for another worker.
 */
export async function runRenderJob(
  options: RenderLaneOptions,
  job: RenderJob,
  shutdown: AbortSignal,
): Promise<JobOutcome> {
  const { jobs, clock, log } = options;
  const startedAt = clock.now();
  const lease = holdLease({
    jobs,
    job,
    clock,
    leaseSeconds: options.leaseSeconds ?? LEASE_SECONDS,
    everyMs: options.renewEveryMs ?? RENEW_EVERY_MS,
  });
  const onShutdown = () => lease.stop(new StopReason('shutdown'));
  if (shutdown.aborted) onShutdown();
  shutdown.addEventListener('abort', onShutdown, { once: true });
  log.info('render.started', { job: job.id, film: job.film, attempt: job.attempts, fence: job.fence });
  let folder: string | null = null;
  let outcome: JobOutcome;
  try {
    folder = await options.workspace.jobFolder();
    const result = await produce(options, job, lease, folder, startedAt);
    await lease.end();
    lease.signal.throwIfAborted();
    await jobs.complete(job, result);
    outcome = 'succeeded';
    log.info('render.succeeded', {
      job: job.id,
      seconds: result.generation_time_seconds,
      bytes: result.file_size_bytes,
    });
  } catch (error) {
    await lease.end();
    outcome = await settleRender(options, job, lease.signal.aborted ? lease.signal.reason : error);
  } finally {
    shutdown.removeEventListener('abort', onShutdown);
    if (folder) await options.workspace.discard(folder);
  }
  return outcome;
}

async function produce(
  { client, engine, probe, clock, log, usdPerHour, onSpare }: RenderLaneOptions,
  job: RenderJob,
  lease: Lease,
  folder: string,
  startedAt: number,
): Promise<CompletedRender> {
  const { signal } = lease;
  const { preset } = job;
  if (!isPreset(preset)) throw new RenderError('invalid_props', `This worker knows no format "${preset}".`);
  const still = filmById(job.film)?.still ?? false;
  const [outFile, posterFile] = [join(folder, still ? 'card.png' : 'film.mp4'), join(folder, 'poster.jpg')];
  const scale = job.is_draft ? DRAFT_SCALE : 1;
  const provenance = `keel ${job.film} films=${job.renderer_version} content=${job.content_hash}`;
  const source = await withPhotos(client, job.source_data, folder, signal);
  const props = propsOf({ ...job, source_data: source });
  const request = { film: job.film, props, preset, scale, provenance, outFile, posterFile };
  const rendered = await engine.render(request, {
    signal,
    onProgress: (fraction, stage) => lease.report(fraction * DRAWN, stage),
    ...(onSpare && { onSpare }),
  });
  signal.throwIfAborted();
  lease.report(DRAWN, 'checking');
  const facts = still
    ? await checkedStill(outFile, preset, scale)
    : checkedFilm(await probe(outFile, signal), preset, scale);
  lease.report(CHECKED, 'uploading');
  const paths = objectPaths(job, still ? 'png' : 'mp4');
  await uploadFile(client, posterFile, paths.poster, 'image/jpeg');
  signal.throwIfAborted();
  await uploadFile(client, outFile, paths.video, still ? 'image/png' : 'video/mp4');
  signal.throwIfAborted();
  if (rendered.fallback) log.warn('render.fell_back', { job: job.id, reason: rendered.fallback });
  const seconds = (clock.now() - startedAt) / 1000;
  log.info('render.timings', { job: job.id, frames: rendered.frames, ...rendered.timings });
  return {
    video_url: paths.video,
    thumbnail_url: paths.poster,
    duration_seconds: rendered.durationSeconds,
    resolution: `${rendered.width}x${rendered.height}`,
    file_size_bytes: facts.fileSizeBytes,
    probe: {
      ...facts,
      engineVersion: rendered.engineVersion,
      frames: rendered.frames,
      timings: rendered.timings,
      slowest: rendered.slowest,
      ...(rendered.fallback ? { fallback: rendered.fallback } : {}),
    },
    engine: rendered.engine,
    generation_time_seconds: Math.round(seconds * 10) / 10,
    processing_cost: usdPerHour ? Math.round((seconds / 3600) * usdPerHour * 10_000) / 10_000 : null,
  };
}

function checkedFilm(facts: FileFacts, preset: PresetName, scale: number): FileFacts {
  const violations = checkFile(facts, preset, scale);
  if (violations.length > 0) throw new RenderError('output_rejected', describeViolations(violations));
  return facts;
}

async function checkedStill(file: string, preset: PresetName, scale: number): Promise<StillFacts> {
  const facts = stillFacts(await readFile(file));
  checkStill(facts, preset, scale);
  return facts;
}
