import type { Tables } from '../data/database.types.ts';
import type { ToneChip } from '../fields/ToneChip.tsx';

export interface TakedownProof {
  at?: string;
  /** A person's: an address and what is to be seen there. */
  url?: string;
  note?: string;
  /** The platform's: deleted, and what it said when asked again; or not listed any more. */
  deleted?: boolean;
  asked_again?: string | boolean;
  not_listed?: boolean;
}

/** A row of `post_takedown_summaries`. */
export type Takedown = Omit<
  Tables<'post_takedown_summaries'>,
  | 'proof'
  | 'requested_by_name'
  | 'closed_by_name'
  | 'closed_at'
  | 'error_message'
  | 'permalink'
  | 'platform_post_id'
  | 'user_id'
  | 'handle'
> & {
  proof: TakedownProof | null;
  requested_by_name: string | null;
  closed_by_name: string | null;
  closed_at: string | null;
  error_message: string | null;
  permalink: string | null;
  platform_post_id: string | null;
  user_id: string | null;
  handle: string | null;
};

type Tone = Parameters<typeof ToneChip>[0]['tone'];
export const takedownStates: Readonly<Record<Takedown['status'], { label: string; tone: Tone }>> = {
  waiting: { label: 'Waiting', tone: 'info' },
  running: { label: 'Being deleted', tone: 'info' },
  manual: { label: 'By hand', tone: 'warning' },
  failed: { label: 'Failed', tone: 'error' },
  done: { label: 'Down', tone: 'success' },
  not_needed: { label: 'Never went live', tone: 'default' },
};

export const takedownReasons: Readonly<Record<Takedown['reason'], string>> = {
  consent_withdrawn: 'Consent withdrawn',
  member_erased: 'Member erased',
  request: 'Asked for',
  policy: 'Against a policy',
};

/** What stands between a takedown and its end, and what a person can do. */
export function nextStep({ status, platform, error_message, post_status }: Takedown): string | null {
  switch (status) {
    case 'manual':
      return `${platform === 'tiktok' ? 'TikTok has no call for deleting' : 'There is no call for deleting here'}: take the post down there, then close the task with its proof.`;
    case 'failed':
      return `${error_message ?? 'The platform refused.'} Take the post down there, then close the task with its proof.`;
    case 'waiting':
    case 'running':
      return post_status === 'live'
        ? 'The worker deletes it and asks the platform again.'
        : 'It is deleted as soon as it is known to be live.';
    default:
      return null;
  }
}

/** How it is known that the post is down. */
export function proofText(proof: TakedownProof): string {
  if (proof.note) return proof.note;
  if (proof.not_listed) return 'The platform does not list it any more.';
  return 'Deleted; asked again, the platform does not have it.';
}

/** One withdrawal, or one request: what was asked for together, on each platform. */
export const togetherKey = ({ reason, user_id, requested_at, id }: Takedown) =>
  reason === 'request' || reason === 'policy' ? id : `${reason} ${user_id} ${requested_at.slice(0, 16)}`;

/** Neighbours of a list that belong together, in its order. */
export function together(rows: readonly Takedown[]): Takedown[][] {
  const groups: Takedown[][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => first && togetherKey(first) === togetherKey(row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
