import type { Tables } from '../data/database.types.ts';

/** A row of `video_generation_summaries`: a render job and, once it has succeeded, its video. */
export type RenderJob = Omit<Tables<'video_generation_summaries'>, 'choices'> & {
  choices: Record<string, unknown>;
};

type RenderStatus = RenderJob['status'];

type Tone = 'default' | 'info' | 'success' | 'error' | 'warning';

export const renderStatusText: Record<RenderStatus, { label: string; tone: Tone }> = {
  queued: { label: 'Waiting', tone: 'default' },
  rendering: { label: 'Rendering', tone: 'info' },
  succeeded: { label: 'Ready', tone: 'success' },
  failed: { label: 'Failed', tone: 'error' },
  cancelled: { label: 'Cancelled', tone: 'warning' },
};

export const isRunning = (job: Pick<RenderJob, 'status'>) =>
  job.status === 'queued' || job.status === 'rendering';

/** How often a page reads a job that is under way, milliseconds. */
export const POLL_MS = 1000;

/** For react-query's `refetchInterval`: poll while any job runs, rest otherwise. */
export const pollWhileRunning = (jobs: readonly Pick<RenderJob, 'status'>[] | undefined) =>
  jobs?.some(isRunning) ? POLL_MS : false;

/** It was rendered on another machine, and its file did not come along. */
export const isElsewhere = ({ error_code: code }: Pick<RenderJob, 'error_code'>) =>
  code === 'files_elsewhere';

/** What is happening, as a sentence without its full stop. */
export function stageText(job: Pick<RenderJob, 'status' | 'stage' | 'cancel_requested_at' | 'attempts'>) {
  if (job.cancel_requested_at) return 'Stopping';
  if (job.status === 'queued') return job.attempts > 0 ? 'Waiting to try again' : 'Waiting for a free worker';
  const stage = (job.stage ?? 'working').replace(/[_-]/g, ' ');
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

/** Seconds since the job began to run, or how long it took; 0 before it starts and when the clocks disagree. */
export function secondsSoFar(job: Pick<RenderJob, 'started_at' | 'finished_at'>, now: Date): number {
  if (!job.started_at) return 0;
  const end = job.finished_at ? new Date(job.finished_at) : now;
  return Math.max(0, Math.round((end.getTime() - new Date(job.started_at).getTime()) / 1000));
}

/** `75` → "1:15". */
export const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** `3_400_000` → "3.4 MB" (decimal megabytes, as file managers and platforms count them). */
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const videoTypeText: Record<RenderJob['video_type'], string> = {
  share_card: 'Card',
  progress_journey: 'Progress journey',
  weekly_recap: 'Weekly recap',
  stats_highlight: 'Stats highlight',
  milestone_moment: 'Milestone moment',
  before_after: 'Before and after',
};

/** Whether a job makes a picture and not a film. */
export const isCard = (job: Pick<RenderJob, 'video_type'>) => job.video_type === 'share_card';

/** `keel-progress-journey-noor-1a2b3c4d.mp4`, a card's ends with png: ASCII only; names in other scripts leave only the job's id. */
export function videoFileName(job: Pick<RenderJob, 'id' | 'film' | 'display_name'>): string {
  const name = (job.display_name ?? '')
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
  return `${['keel', job.film, name, job.id.slice(0, 8)].filter(Boolean).join('-')}.${/-card$/.test(job.film) ? 'png' : 'mp4'}`;
}
