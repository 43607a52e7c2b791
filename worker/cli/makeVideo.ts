import { runRenderLane } from '../lanes/render.ts';
import type { RenderLaneOptions } from '../lanes/renderJob.ts';
import { CliError } from './cliError.ts';
import type { ProgressBar } from './progressBar.ts';
import { readVideo, type Video } from './video.ts';

const LOOK_EVERY_MS = 500;
/** A running worker claims within a second or so; only when none does, this process draws the film itself. */
const GRACE_MS = 3_000;

const isOpen = (video: Video) => video.status === 'queued' || video.status === 'rendering';

export interface MakeVideoOptions {
  readonly lane: RenderLaneOptions;
  readonly bar: ProgressBar;
  /** False: another worker may be at work and gets the first chance. */
  readonly alone: boolean;
  readonly signal: AbortSignal;
}

/**
 * Waits until a requested video is done, and works on the queue meanwhile when nobody else does.
 * @returns the finished row.
 * @throws CliError with the row's message when it failed; the signal's reason when interrupted.
 */
export async function makeVideo(
  requested: Video,
  { lane, bar, alone, signal }: MakeVideoOptions,
): Promise<Video> {
  const done = new AbortController();
  const shutdown = AbortSignal.any([done.signal, signal]);
  const working = isOpen(requested)
    ? workOnQueue(lane, alone ? 0 : GRACE_MS, requested, shutdown)
    : Promise.resolve();
  try {
    let video = requested;
    while (isOpen(video)) {
      signal.throwIfAborted();
      bar.show(video.progress_pct ?? 0, video.stage ?? 'waiting');
      await lane.clock.sleep(LOOK_EVERY_MS, signal);
      video = await readVideo(lane.client, requested.id);
    }
    if (video.status !== 'succeeded')
      throw new CliError(video.error_message ?? `The video was ${video.status}.`);
    bar.show(100, 'done');
    return video;
  } finally {
    bar.end();
    done.abort();
    await working;
  }
}

async function workOnQueue(
  lane: RenderLaneOptions,
  graceMs: number,
  requested: Video,
  shutdown: AbortSignal,
): Promise<void> {
  await lane.clock.sleep(graceMs, shutdown);
  if (shutdown.aborted) return;
  const takenByAnother = graceMs > 0 && (await readVideo(lane.client, requested.id)).status === 'rendering';
  if (!takenByAnother) await runRenderLane(lane, shutdown);
}
