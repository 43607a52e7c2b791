import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { rpc } from './rpc.ts';
import type { SocialPlatform } from './verbTypes.ts';

export type LiftKind = 'hashtag' | 'time' | 'film' | 'template' | 'hook';

/** How much better posts of a kind did than all others; `low` and `high` are the 95 % interval, null with one post. */
export interface ContentLift {
  label: string;
  /** As a person says it: a template's name and version. */
  name: string;
  posts: number;
  others: number;
  lift: number;
  low: number | null;
  high: number | null;
}

/** Posts of the last year that are older than three days. */
export interface LearningNumbers {
  account_id: string | null;
  platform: SocialPlatform | null;
  handle: string | null;
  posts: number;
  views: number;
  median_views: number | null;
  /** 0 to 1: all engagement against all views. */
  engagement_rate: number | null;
  /** Views against the account's median at the same age, of `compared` posts. */
  median_velocity: number | null;
  compared: number;
  viral: number;
  viral_views: number | null;
}

export interface LearningPost {
  id: string;
  account_id: string | null;
  platform: SocialPlatform;
  handle: string | null;
  status: Database['public']['Enums']['post_status'];
  posted_at: string;
  title: string;
  views: number;
  engagement_rate: number | null;
  velocity: number | null;
  viral: boolean;
  times_median: number;
}

/** Which posts stand behind a number. */
export interface LearningQuery {
  by: LiftKind | 'all' | 'account';
  label: string;
  viral?: boolean;
  accountId?: string | undefined;
  zone: string;
}

/** What has worked. */
export function createLearningVerbs(client: Client) {
  return {
    contentLifts: async (by: LiftKind, accountId?: string, zone = 'UTC') =>
      (await rpc(client, 'content_lifts', {
        p_by: by,
        p_time_zone: zone,
        ...(accountId && { p_account_id: accountId }),
      })) as unknown as ContentLift[],

    learningSummary: async (accountId?: string) =>
      (await rpc(client, 'learning_summary', {
        ...(accountId && { p_account_id: accountId }),
      })) as unknown as {
        total: LearningNumbers;
        accounts: LearningNumbers[];
      },

    learningPosts: async ({ by, label, viral, accountId, zone }: LearningQuery, limit: number) =>
      (await rpc(client, 'learning_posts', {
        p_by: by,
        p_label: label,
        p_viral: viral ?? false,
        p_time_zone: zone,
        p_limit: limit,
        ...(accountId && { p_account_id: accountId }),
      })) as unknown as { total: number; posts: LearningPost[] },
  };
}
