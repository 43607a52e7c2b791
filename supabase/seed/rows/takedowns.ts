import { addMinutes } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import type { Row } from '../core/tables.ts';
import type { Content } from './contents.ts';

/** Days from the end of the demo at which the post went out that somebody wants down. */
const taskDay = -9;

/** Somebody asked for one post to come down, and on TikTok a person has to do it. */
export function taskRows({ seed, posts }: Content, cutoff: string): Row[] {
  if (seed.status !== 'live' || seed.dueDay !== taskDay) return [];
  const at = addMinutes(cutoff, -5 * 60);
  return posts
    .filter(({ platform }) => platform === 'tiktok')
    .map(({ id }) => ({
      id: stableUuid(`${id}/post_takedowns`),
      post_id: id,
      reason: 'request',
      status: 'manual',
      requested_at: at,
      run_after: at,
      attempts: 1,
      proof: null,
      closed_at: null,
    }));
}

/** A withdrawn consent brought these down: by API, or by hand where there is none. */
export function takedownRows({ seed, posts, storyteller }: Content): Row[] {
  const at = storyteller.withdrawnAt;
  if (seed.status !== 'removed' || at === null) return [];
  return posts.map(({ id, platform }) => {
    const closedAt = addMinutes(at, platform === 'tiktok' ? 95 : 2);
    const proof: Row =
      platform === 'tiktok' ? { not_listed: true } : { deleted: true, asked_again: 'not found' };
    return {
      id: stableUuid(`${id}/post_takedowns`),
      post_id: id,
      reason: 'consent_withdrawn',
      status: 'done',
      requested_at: at,
      run_after: at,
      attempts: 1,
      proof: { ...proof, at: closedAt },
      closed_at: closedAt,
    };
  });
}
