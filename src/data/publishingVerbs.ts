import type { StartedConnection } from '../../shared/publishing/consent.ts';
import { sealBox } from '../../shared/publishing/seal.ts';
import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { httpError } from './errors.ts';
import { rpc } from './rpc.ts';
import type { SocialPlatform } from './verbTypes.ts';

export interface ConnectionState {
  status: Database['public']['Enums']['social_connection_status'];
  /** Why it failed, for the person who began it. */
  message: string | null;
  platform: SocialPlatform;
  expired: boolean;
}

/** What posting at a moment would mean. */
export interface PostingTerms {
  /** Posts in any 24 hours. */
  cap: number;
  /** Others in the fullest 24 hours around the moment. */
  planned: number;
  price_usd: number;
  conflicts: { id: string; scheduled_for: string }[];
  same_content: { id: string; status: string; scheduled_for: string | null }[];
  paused: boolean;
  needs_second_approval: boolean;
}

export type TakedownReason = Database['public']['Enums']['takedown_reason'];
export type PostDraft = Pick<
  Database['public']['Tables']['social_media_posts']['Insert'],
  'account_id' | 'platform' | 'caption' | 'hashtags' | 'platform_options' | 'scheduled_for'
>;

/** Accounts and posts: each verb is one database function. What it refuses keeps the database's own sentence. */
export function createPublishingVerbs(client: Client) {
  return {
    startConnection: async (platform: SocialPlatform, redirectUri: string) =>
      (await rpc(client, 'start_connection', {
        p_platform: platform,
        p_redirect_uri: redirectUri,
      })) as unknown as StartedConnection,

    /** Hands the platform's code to the worker; answers the connection's id. */
    finishConnection: (state: string, code: string) =>
      rpc(client, 'finish_connection', { p_state: state, p_code: code }),

    connectionState: async (id: string) =>
      (await rpc(client, 'connection_state', { p_id: id })) as unknown as ConnectionState,

    /** Seals a token here, for the worker alone, and hands it over; answers the connection's id. */
    pasteToken: async (accountId: string, token: string, sealTo: string) =>
      rpc(client, 'paste_token', { p_account_id: accountId, p_sealed: await sealBox(token, sealTo) }),

    pauseAccount: (id: string, reason: string) =>
      rpc(client, 'pause_account', { p_id: id, p_reason: reason }),
    resumeAccount: (id: string) => rpc(client, 'resume_account', { p_id: id }),
    disconnectAccount: (id: string, reason: string) =>
      rpc(client, 'disconnect_account', { p_id: id, p_reason: reason }),

    /** Has the worker read what a TikTok account may choose now; the answer is the account's `creator_info`. */
    askCreatorInfo: (id: string) => rpc(client, 'ask_creator_info', { p_account_id: id }),

    /** Has the worker send a signed test to a webhook; answers the test's id. What came of it is the account's `test_result`. */
    testWebhook: (id: string) => rpc(client, 'test_webhook', { p_account_id: id }),

    approvePost: (id: string) => rpc(client, 'approve_post', { p_id: id }),
    unapprovePost: (id: string) => rpc(client, 'unapprove_post', { p_id: id }),
    cancelPost: (id: string) => rpc(client, 'cancel_post', { p_id: id }),
    reschedulePost: (id: string, at: Date) =>
      rpc(client, 'reschedule_post', { p_id: id, p_at: at.toISOString() }),
    retryPost: (id: string) => rpc(client, 'retry_post', { p_id: id }),

    /** Says what became of an unknown post: live under the platform's id, or (without one) not published. */
    settlePost: (id: string, live: { platformPostId: string; permalink: string } | null) =>
      rpc(client, 'settle_post', {
        p_id: id,
        ...(live && { p_platform_post_id: live.platformPostId }),
        ...(live?.permalink && { p_permalink: live.permalink }),
      }),

    /** Answers the takedown's id. */
    requestTakedown: (postId: string, reason: TakedownReason) =>
      rpc(client, 'request_takedown', { p_post_id: postId, p_reason: reason }),

    postingTerms: async (
      accountId: string,
      at: Date,
      post: { contentId?: string; caption: string; id?: string },
    ) =>
      (await rpc(client, 'posting_terms', {
        p_account_id: accountId,
        p_at: at.toISOString(),
        p_caption: post.caption,
        ...(post.contentId && { p_content_id: post.contentId }),
        ...(post.id && { p_post_id: post.id }),
      })) as unknown as PostingTerms,

    nextSlots: (accountId: string, from: Date, count: number) =>
      rpc(client, 'next_slots', {
        p_account_id: accountId,
        p_from: from.toISOString(),
        p_count: count,
      }),

    /** Drafts of one film for several accounts: all of them, or none when the database refuses one. Answers their ids. */
    draftPosts: async (
      film: { userId: string; contentId: string },
      drafts: readonly PostDraft[],
    ): Promise<string[]> => {
      const rows = drafts.map((draft) => ({
        ...draft,
        user_id: film.userId,
        content_id: film.contentId,
      }));
      const { data, error, status } = await client.from('social_media_posts').insert(rows).select('id');
      if (error) throw httpError(error, status);
      return data.map(({ id }) => id);
    },

    /** The library's entry of a finished render, written when it has none yet: posts are about entries. */
    filmContent: async (render: {
      id: string;
      user_id: string;
      video_url: string;
      thumbnail_url: string | null;
    }): Promise<string> => {
      const library = client.from('user_content_library');
      const found = await library
        .select('id')
        .eq('video_generation_id', render.id)
        .order('created_at')
        .limit(1);
      if (found.error) throw httpError(found.error, found.status);
      if (found.data[0]) return found.data[0].id;
      const made = await client
        .from('user_content_library')
        .insert({
          user_id: render.user_id,
          content_type: 'reel',
          video_generation_id: render.id,
          media_url: render.video_url,
          thumbnail_url: render.thumbnail_url,
        })
        .select('id')
        .single();
      if (made.error) throw httpError(made.error, made.status);
      return made.data.id;
    },
  };
}
