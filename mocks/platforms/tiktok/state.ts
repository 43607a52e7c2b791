import { createHash } from 'node:crypto';
import { type FakeClock, type LivePost, movingWindow } from '../fake.ts';

const PROCESSING_MS = 45_000;
const MODERATION_MS = 90_000;
const UPLOAD_LIVES_MS = 3_600_000;
const DAY_MS = 86_400_000;

export interface Publishing {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  readonly privacy: string;
  readonly size: number;
  readonly chunk: number;
  readonly chunks: number;
  readonly startedAt: number;
  arrived: number;
  completeAt: number | null;
}

export interface TiktokOptions {
  /** False: the app may post as SELF_ONLY only, to private accounts. */
  readonly audited?: boolean;
  readonly postsPerDay?: number;
  readonly maxSeconds?: number;
  /** Why TikTok gives a post up, by its caption. */
  readonly fails?: (title: string) => string | null;
}

/** A public id is an int64 that no JavaScript number holds. */
const postId = (publishId: string): string => {
  const digest = createHash('sha256').update(publishId).digest();
  return String(7_300_000_000_000_000_001n + (digest.readBigUInt64BE() % 90_000_000_000_000_000n));
};

export function tiktokState(clock: FakeClock, options: TiktokOptions = {}) {
  const tasks = new Map<string, Publishing>();
  const removed = new Set<string>();
  const posted = movingWindow(clock, DAY_MS);
  const since = (at: number | null) => (at === null ? -1 : clock.now() - at);
  const failOf = ({ title }: Publishing) => options.fails?.(title) ?? null;
  const isPublic = (task: Publishing) =>
    task.privacy === 'PUBLIC_TO_EVERYONE' &&
    !failOf(task) &&
    since(task.completeAt) >= PROCESSING_MS + MODERATION_MS;

  return {
    tasks,
    posted,
    removed,
    audited: options.audited ?? true,
    postsPerDay: options.postsPerDay ?? 15,
    maxSeconds: options.maxSeconds ?? 180,
    postIdOf: (task: Publishing) => postId(task.id),
    isPublic,
    uploadOpen: (task: Publishing) => since(task.startedAt) < UPLOAD_LIVES_MS,
    statusOf(task: Publishing): { status: string; fail_reason?: string } {
      if (task.completeAt === null) {
        return since(task.startedAt) < UPLOAD_LIVES_MS
          ? { status: 'PROCESSING_UPLOAD' }
          : { status: 'FAILED', fail_reason: 'internal' };
      }
      if (since(task.completeAt) < PROCESSING_MS) return { status: 'PROCESSING_UPLOAD' };
      const fail = failOf(task);
      return fail ? { status: 'FAILED', fail_reason: fail } : { status: 'PUBLISH_COMPLETE' };
    },
    /** Posts that exist, public or not; a person in the app deletes them. */
    live: (): LivePost[] =>
      [...tasks.values()]
        .filter(
          (task) => since(task.completeAt) >= PROCESSING_MS && !failOf(task) && !removed.has(postId(task.id)),
        )
        .map((task) => ({
          id: postId(task.id),
          account: task.account,
          text: task.title,
          at: task.completeAt ?? 0,
        })),
  };
}

export type TiktokState = ReturnType<typeof tiktokState>;
