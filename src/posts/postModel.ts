import type { Platform } from '../../shared/publishing/captions.ts';
import type { Tables } from '../data/database.types.ts';
import type { FilterTab } from '../fields/FilterTabs.tsx';

type Nullable =
  | 'account_handle'
  | 'account_status'
  | 'account_paused_at'
  | 'video_generation_id'
  | 'media_url'
  | 'template_name'
  | 'member_name';
type Raw = Tables<'social_post_summaries'>;

/** A row of `social_post_summaries`: a post with its account, its film and its newest takedown. */
export type PostRow = Omit<Raw, Nullable | 'platform' | 'takedown_status' | 'platform_options'> & {
  [Column in Nullable]: Raw[Column] | null;
} & {
  platform: Platform;
  takedown_status: Tables<'post_takedowns'>['status'] | null;
  platform_options: Record<string, unknown>;
};
export type PostStatus = PostRow['status'];
export type PostAttempt = Tables<'social_post_attempts'>;
type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

/** A state in words; the tone only repeats them. */
export const statusText: Readonly<Record<PostStatus, { label: string; tone: Tone; meaning: string }>> = {
  draft: { label: 'Draft', tone: 'default', meaning: 'Goes nowhere until somebody approves it.' },
  approved: { label: 'Scheduled', tone: 'info', meaning: 'Approved: it goes out at its time.' },
  armed: { label: 'Going out', tone: 'info', meaning: 'The one call that publishes it is being made.' },
  submitted: { label: 'Submitted', tone: 'info', meaning: 'The platform has taken it and works on it.' },
  processing: { label: 'Processing', tone: 'info', meaning: 'The platform works on it before it is public.' },
  live: { label: 'Live', tone: 'success', meaning: 'It is public.' },
  failed: { label: 'Failed', tone: 'error', meaning: 'It did not go out, and will not by itself.' },
  unknown: {
    label: 'Unknown',
    tone: 'warning',
    meaning: 'The platform’s answer got lost. It is asked what became of the post; nothing is sent again.',
  },
  cancelled: { label: 'Cancelled', tone: 'default', meaning: 'Taken off the queue for good.' },
  removed: { label: 'Removed', tone: 'default', meaning: 'It was public and is not any more.' },
};

/** Why the worker will do something about an error, or who has to. */
export const remedyText: Readonly<Record<NonNullable<PostRow['remedy']>, string>> = {
  retry: 'It is tried again by itself.',
  wait: 'The platform asked for a pause; it goes on by itself.',
  reconnect: 'Connect the account again, then try it again.',
  rerender: 'Render the film anew, and make a post of that.',
  human: 'Somebody has to look at it.',
};

/** The states as people ask for them. */
export const postTabs: readonly FilterTab[] = [
  { id: 'all', label: 'All', filter: {} },
  { id: 'trouble', label: 'Needs a person', filter: { 'status@in': '(unknown,failed)' } },
  { id: 'drafts', label: 'Drafts', filter: { 'status@in': '(draft)' } },
  { id: 'scheduled', label: 'Scheduled', filter: { 'status@in': '(approved)' } },
  { id: 'moving', label: 'Under way', filter: { 'status@in': '(armed,submitted,processing)' } },
  { id: 'live', label: 'Live', filter: { 'status@in': '(live)' } },
  { id: 'over', label: 'Over', filter: { 'status@in': '(cancelled,removed)' } },
];

/** For react-query's `refetchInterval`, milliseconds: often while something is under way or about to be, else seldom. */
export function pollPosts(
  posts: readonly Pick<PostRow, 'status' | 'scheduled_for'>[] | undefined,
  now: number,
) {
  const soon = posts?.some(
    ({ status, scheduled_for: at }) =>
      status === 'armed' ||
      status === 'submitted' ||
      status === 'processing' ||
      (status === 'approved' && at !== null && Date.parse(at) < now + 60_000),
  );
  return soon ? 2_000 : 60_000;
}

/** The first line of a caption, for lists. */
export const captionLine = (caption: string) => caption.trim().split('\n')[0] || 'No caption';

export const composePath = (renderId: string) => `/social_media_posts/create?render=${renderId}`;
export const postPath = (id: string) => `/social_media_posts/${id}/show`;
