import type { Access, Found, Handles, Order, PlatformClient } from '../client.ts';
import { PlatformError } from '../errors.ts';
import { bearer, GRAPH_VERSION, graph } from '../graph.ts';
import type { Http } from '../http.ts';
import { containerState, createContainer, type InstagramHosts, uploadToContainer } from './container.ts';
import { instagramErrors } from './errors.ts';

/** Instagram recommends asking once a minute. */
const POLL_SECONDS = 60;
const METRICS =
  'views,reach,likes,comments,saved,shares,total_interactions,ig_reels_avg_watch_time,ig_reels_video_view_total_time,reels_skip_rate';

const isGone = (error: unknown) =>
  error instanceof PlatformError && (error.code === '100/33' || error.code === '24/2207006');

/** Instagram Reels through the Graph API, with Facebook Login (the only one that may upload in pieces and delete). */
export function instagramClient(http: Http, hosts: InstagramHosts): PlatformClient {
  const get = (access: Access, path: string, query: Record<string, string | number>) =>
    graph(http, instagramErrors, {
      url: `${hosts.graph}/${GRAPH_VERSION}/${path}`,
      query,
      headers: bearer(access.token),
    });

  /** Never throws: a post is live, whether or not its address is known. */
  const permalinkOf = async (access: Access, id: string): Promise<string | null> => {
    try {
      return String((await get(access, id, { fields: 'permalink,shortcode,timestamp' })).permalink);
    } catch {
      return null;
    }
  };

  /** The container says that it was published, but never as what: the newest posts do. */
  const publishedAs = async (access: Access, order: Order): Promise<Found> => {
    const { data } = await get(access, `${access.account}/media`, {
      fields: 'id,caption,permalink,timestamp',
      limit: 50,
    });
    const posts = data as { id: string; caption?: string; permalink?: string; timestamp: string }[];
    const own = posts.find(
      ({ id, caption, timestamp }) =>
        caption === order.caption && !order.taken.has(id) && Date.parse(timestamp) >= order.armedAt - 60_000,
    );
    return own
      ? { kind: 'live', id: own.id, permalink: own.permalink ?? null }
      : { kind: 'processing', seconds: POLL_SECONDS };
  };

  return {
    platform: 'instagram',
    async quota(access) {
      const { data } = await get(access, `${access.account}/content_publishing_limit`, {
        fields: 'quota_usage,config',
      });
      const [row] = data as {
        quota_usage: number;
        config: { quota_total: number; quota_duration: number };
      }[];
      return row
        ? { used: row.quota_usage, total: row.config.quota_total, perSeconds: row.config.quota_duration }
        : null;
    },
    async prepare(access, order, known, save) {
      let handles: Handles = known;
      const keep = async (more: Handles) => {
        handles = { ...handles, ...more };
        await save(handles);
      };
      if (!handles.container) await keep({ container: await createContainer(http, hosts, access, order) });
      const container = String(handles.container);
      if (!handles.uploaded) {
        await uploadToContainer(http, hosts, access, container, order.media);
        await keep({ uploaded: 1 });
      }
      const state = await containerState(http, hosts, access, container);
      if (state === 'IN_PROGRESS') return { kind: 'wait', seconds: POLL_SECONDS };
      if (state === 'EXPIRED') {
        const message = 'The prepared upload is older than 24 hours; a new one is made.';
        throw new PlatformError('container_expired', { action: 'retry', message, fresh: true });
      }
      return { kind: state === 'PUBLISHED' ? 'published' : 'ready', handles };
    },
    async publish(access, order, handles) {
      try {
        const body = await graph(http, instagramErrors, {
          method: 'POST',
          url: `${hosts.graph}/${GRAPH_VERSION}/${access.account}/media_publish`,
          headers: bearer(access.token),
          form: { creation_id: String(handles.container) },
        });
        const id = String(body.id);
        return { kind: 'live', id, permalink: await permalinkOf(access, id) };
      } catch (error) {
        // "Not found" is also said of a container that a call before this one published after all.
        const spent = error instanceof PlatformError && error.code.startsWith('24/');
        if (spent && (await containerState(http, hosts, access, String(handles.container))) === 'PUBLISHED') {
          return publishedAs(access, order);
        }
        throw error;
      }
    },
    async find(access, order, handles) {
      if (!handles.container) return { kind: 'absent', over: true };
      try {
        const state = await containerState(http, hosts, access, String(handles.container));
        if (state === 'PUBLISHED') return await publishedAs(access, order);
        return { kind: 'absent', over: state === 'EXPIRED' };
      } catch (error) {
        if (isGone(error)) return { kind: 'absent', over: true };
        if (error instanceof PlatformError && error.remedy.fresh) return { kind: 'failed', error };
        throw error;
      }
    },
    async insights(access, ids) {
      const counts = new Map();
      for (const id of ids) {
        try {
          const { data } = await get(access, `${id}/insights`, { metric: METRICS });
          const value = (name: string): number | null => {
            const rows = data as { name: string; values: { value: number }[] }[];
            return rows.find((row) => row.name === name)?.values[0]?.value ?? null;
          };
          const [views, likes, comments] = [value('views'), value('likes'), value('comments')];
          counts.set(id, { views, likes, comments, shares: value('shares'), saves: value('saved') });
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
      return counts;
    },
    async remove(access, id) {
      const url = `${hosts.graph}/${GRAPH_VERSION}/${id}`;
      let answer: unknown = 'already gone';
      try {
        answer = await graph(http, instagramErrors, { method: 'DELETE', url, headers: bearer(access.token) });
        await get(access, id, { fields: 'id' });
      } catch (error) {
        if (isGone(error))
          return { kind: 'gone', proof: { deleted: answer, asked_again: (error as PlatformError).code } };
        throw error;
      }
      return { kind: 'pending', seconds: POLL_SECONDS };
    },
  };
}
