import type { Access, PlatformClient } from '../client.ts';
import { PlatformError } from '../errors.ts';
import { bearer, GRAPH_VERSION, graph } from '../graph.ts';
import type { Call, Http } from '../http.ts';
import { facebookErrors } from './errors.ts';
import { type ReelStatus, uploadReel } from './upload.ts';

export interface FacebookHosts {
  readonly graph: string;
  readonly upload: string;
}

const POLL_SECONDS = 30;
const METRICS =
  'blue_reels_play_count,fb_reels_total_plays,post_video_avg_time_watched,post_video_social_actions,post_video_likes_by_reaction_type';
const CHOICES = ['title'] as const;

const isGone = (error: unknown) => error instanceof PlatformError && error.code === '100/33';
const permalinkOf = (id: string) => `https://www.facebook.com/reel/${id}/`;

/** Reels of a Facebook page. A reel is one `video_id` from the first call on: finishing it twice cannot make two. */
export function facebookClient(http: Http, hosts: FacebookHosts): PlatformClient {
  const call = (access: Access, path: string, more: Omit<Call, 'url'> = {}) =>
    graph(http, facebookErrors, {
      url: `${hosts.graph}/${GRAPH_VERSION}/${path}`,
      headers: bearer(access.token),
      ...more,
    });
  const statusOf = async (access: Access, id: string): Promise<ReelStatus> =>
    (await call(access, id, { query: { fields: 'status' } })).status as ReelStatus;

  return {
    platform: 'facebook',
    quota: async () => null,
    async prepare(access, order, known, save) {
      let handles = known;
      if (!handles.video_id) {
        const started = await call(access, `${access.account}/video_reels`, {
          method: 'POST',
          json: { upload_phase: 'start' },
        });
        handles = { ...handles, video_id: String(started.video_id) };
        await save(handles);
      }
      const videoId = String(handles.video_id);
      const status = await statusOf(access, videoId);
      if (status.publishing_phase?.publish_status === 'published') return { kind: 'published', handles };
      if (['upload_failed', 'expired', 'error'].includes(status.video_status)) {
        const message =
          status.processing_phase?.error?.message ?? 'Facebook lost the upload; a new one is made.';
        throw new PlatformError(status.video_status, { action: 'retry', message, fresh: true });
      }
      if (status.uploading_phase?.status !== 'complete') {
        const offset = status.uploading_phase?.bytes_transfered ?? 0;
        await uploadReel(http, hosts.upload, access, videoId, order.media, offset);
      }
      return { kind: 'ready', handles };
    },
    async publish(access, order, handles) {
      const chosen = Object.fromEntries(
        CHOICES.map((name) => [name, order.options[name] as string | undefined]),
      );
      await call(access, `${access.account}/video_reels`, {
        method: 'POST',
        query: {
          upload_phase: 'finish',
          video_id: String(handles.video_id),
          video_state: 'PUBLISHED',
          description: order.caption,
          ...chosen,
        },
      });
      return { kind: 'processing', seconds: POLL_SECONDS, id: String(handles.video_id) };
    },
    async find(access, _order, handles) {
      if (!handles.video_id) return { kind: 'absent', over: true };
      const id = String(handles.video_id);
      try {
        const {
          publishing_phase: publishing,
          processing_phase: processing,
          video_status,
        } = await statusOf(access, id);
        if (publishing?.publish_status === 'published')
          return { kind: 'live', id, permalink: permalinkOf(id) };
        if (publishing?.publish_status === 'error' || video_status === 'error') {
          const message = processing?.error?.message ?? 'Facebook could not publish the reel.';
          return {
            kind: 'failed',
            error: new PlatformError('publishing_error', { action: 'rerender', message, fresh: true }),
          };
        }
        if (publishing && publishing.status !== 'not_started')
          return { kind: 'processing', seconds: POLL_SECONDS, id };
        return { kind: 'absent', over: video_status === 'expired' };
      } catch (error) {
        if (isGone(error)) return { kind: 'absent', over: true };
        throw error;
      }
    },
    async insights(access, ids) {
      const counts = new Map();
      for (const id of ids) {
        try {
          const { data } = await call(access, `${id}/video_insights`, { query: { metric: METRICS } });
          const rows = data as { name: string; values: { value: number | Record<string, number> }[] }[];
          const value = (name: string) => rows.find((row) => row.name === name)?.values[0]?.value;
          const sum = (all: unknown): number | null =>
            typeof all === 'object' && all !== null
              ? Object.values(all as Record<string, number>).reduce((total, each) => total + each, 0)
              : null;
          const social = value('post_video_social_actions') as Record<string, number> | undefined;
          const views = value('blue_reels_play_count');
          counts.set(id, {
            views: typeof views === 'number' ? views : null,
            likes: sum(value('post_video_likes_by_reaction_type')),
            comments: social?.COMMENT ?? null,
            shares: social?.SHARE ?? null,
            saves: null,
          });
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
      return counts;
    },
    async remove(access, id) {
      let answer: unknown = 'already gone';
      try {
        answer = await call(access, id, { method: 'DELETE' });
        await statusOf(access, id);
      } catch (error) {
        if (isGone(error)) return { kind: 'gone', proof: { deleted: answer, asked_again: '100/33' } };
        throw error;
      }
      return { kind: 'pending', seconds: POLL_SECONDS };
    },
  };
}
