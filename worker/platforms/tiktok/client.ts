import type { Access, Found, Handles, PlatformClient } from '../client.ts';
import { PlatformError, UnclearError } from '../errors.ts';
import type { Http } from '../http.ts';
import { tiktok } from './call.ts';
import { planChunks, putChunk, rangeOf } from './chunks.ts';
import { creatorInfo, postInfo } from './creator.ts';
import { tiktokError, tiktokFailures } from './errors.ts';

const POLL_SECONDS = 30;
/** Moderation takes a minute as a rule, sometimes hours. */
const MODERATION_SECONDS = 300;
/** After a day without a public id the post goes by its publish id. */
const MODERATION_ENDS_MS = 86_400_000;
const QUERY_AT_MOST = 20;

/**
 * TikTok's direct post by upload. The post is made with the last byte: everything before it is preparation, and sending
 * the last piece again under the same publish id cannot make a second post.
 */
export function tiktokClient(http: Http, host: string, now: () => number): PlatformClient {
  const status = (access: Access, publishId: string) =>
    tiktok(http, host, access, 'post/publish/status/fetch/', { publish_id: publishId });

  return {
    platform: 'tiktok',
    quota: async () => null,
    async prepare(access, order, known, save) {
      const { media } = order;
      const plan = planChunks(media.bytes);
      let handles: Handles = known;
      if (!handles.publish_id) {
        const creator = await creatorInfo(http, host, access);
        const data = await tiktok(http, host, access, 'post/publish/video/init/', {
          post_info: postInfo(order, creator),
          source_info: {
            source: 'FILE_UPLOAD',
            video_size: media.bytes,
            chunk_size: plan.chunk,
            total_chunk_count: plan.count,
          },
        });
        handles = {
          publish_id: String(data.publish_id),
          upload_url: String(data.upload_url),
          sent: 0,
          size: media.bytes,
        };
        await save(handles);
      }
      const [lastFrom] = rangeOf(plan, media.bytes, plan.count - 1);
      let sent = Number(handles.sent);
      while (sent < lastFrom) {
        const [from, to] = rangeOf(plan, media.bytes, Math.floor(sent / plan.chunk));
        sent = await putChunk(http, String(handles.upload_url), media, from, to);
        handles = { ...handles, sent };
        await save(handles);
      }
      return { kind: sent >= media.bytes ? 'published' : 'ready', handles };
    },
    async publish(_access, { media }, handles) {
      const plan = planChunks(media.bytes);
      const [from, to] = rangeOf(plan, media.bytes, plan.count - 1);
      const sent = await putChunk(http, String(handles.upload_url), media, from, to);
      if (sent < media.bytes) throw new UnclearError('range', 'TikTok has fewer bytes than were sent.');
      return { kind: 'processing', seconds: POLL_SECONDS };
    },
    async find(access, { options, armedAt }, handles): Promise<Found> {
      if (!handles.publish_id) return { kind: 'absent', over: true };
      const publishId = String(handles.publish_id);
      const data = await status(access, publishId).catch((error: unknown) => {
        if (error instanceof PlatformError && error.code === 'invalid_param') return null;
        throw error;
      });
      if (!data) return { kind: 'absent', over: true };
      if (data.status === 'FAILED') {
        const error = tiktokError(tiktokFailures, String(data.fail_reason));
        // The publish id is spent: whoever tries again needs a new one.
        return { kind: 'failed', error: new PlatformError(error.code, { ...error.remedy, fresh: true }) };
      }
      if (data.status === 'PROCESSING_UPLOAD') {
        const arrived = Number(data.uploaded_bytes ?? 0) >= Number(handles.size);
        return arrived ? { kind: 'processing', seconds: POLL_SECONDS } : { kind: 'absent', over: false };
      }
      if (data.status !== 'PUBLISH_COMPLETE') return { kind: 'processing', seconds: POLL_SECONDS };
      const [id] = (data.publicaly_available_post_id ?? []) as string[];
      if (id !== undefined) return { kind: 'live', id: String(id), permalink: null };
      const hidden = options.privacy_level !== 'PUBLIC_TO_EVERYONE';
      if (hidden || now() - armedAt > MODERATION_ENDS_MS)
        return { kind: 'live', id: publishId, permalink: null };
      return { kind: 'processing', seconds: MODERATION_SECONDS };
    },
    async insights(access, ids) {
      const counts = new Map();
      for (let from = 0; from < ids.length; from += QUERY_AT_MOST) {
        const page = ids.slice(from, from + QUERY_AT_MOST);
        const data = await tiktok(
          http,
          host,
          access,
          'video/query/?fields=id,like_count,comment_count,share_count,view_count',
          { filters: { video_ids: page } },
        );
        for (const video of (data.videos ?? []) as Record<string, number | string>[]) {
          const count = (name: string) => (typeof video[name] === 'number' ? video[name] : null);
          counts.set(String(video.id), {
            views: count('view_count'),
            likes: count('like_count'),
            comments: count('comment_count'),
            shares: count('share_count'),
            saves: null,
          });
        }
      }
      return counts;
    },
    remove: async () => ({ kind: 'manual' }),
    creator: async (access) => ({ ...(await creatorInfo(http, host, access)) }),
  };
}
