import type { Access, PlatformClient } from '../client.ts';
import { UnclearError } from '../errors.ts';
import { ask, type Http } from '../http.ts';
import { xRefusal } from './errors.ts';
import { prepareUpload, type XCall } from './upload.ts';

const QUERY_AT_MOST = 100;
const CHOICES = ['reply_settings', 'made_with_ai', 'paid_partnership'] as const;

const permalinkOf = (id: string) => `https://x.com/i/web/status/${id}`;

/** X has no idempotency key: what is ours is known by its media key, which no other post can have. */
export function xClient(http: Http, host: string, now: () => number): PlatformClient {
  const raw = async (access: Access, ...[method, path, more]: Parameters<XCall>) => {
    const headers = { authorization: `Bearer ${access.token}` };
    const answer = await ask(http, { method, url: `${host}/2/${path}`, headers, ...more });
    if (answer.status >= 300 || answer.body === null) {
      if (answer.status === 204) return {};
      throw xRefusal(answer, now());
    }
    return answer.body as Record<string, unknown>;
  };
  const call =
    (access: Access): XCall =>
    async (...args) =>
      ((await raw(access, ...args)).data ?? {}) as Record<string, unknown>;

  return {
    platform: 'x',
    quota: async () => null,
    prepare: (access, order, handles, save) => prepareUpload(call(access), order, handles, save, now()),
    async publish(access, { caption, options, id: orderId }, handles) {
      const tagged = options.tagged_user_ids;
      const data = await call(access)('POST', 'tweets', {
        json: {
          text: caption,
          media: {
            media_ids: [String(handles.media_id)],
            ...(Array.isArray(tagged) ? { tagged_user_ids: tagged } : {}),
          },
          ...Object.fromEntries(
            CHOICES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
          ),
        },
      });
      if (!data.id) throw new UnclearError('no_id', `X took post ${orderId} but did not say as what.`);
      const id = String(data.id);
      return { kind: 'live', id, permalink: permalinkOf(id) };
    },
    async find(access, { armedAt }, handles) {
      if (!handles.media_key) return { kind: 'absent', over: true };
      const body = await raw(access, 'GET', `users/${access.account}/tweets`, {
        query: {
          max_results: '100',
          start_time: new Date(armedAt - 60_000).toISOString(),
          'post.fields': 'created_at,attachments',
          expansions: 'attachments.media_keys',
        },
      });
      const posts = (body.data ?? []) as { id: string; attachments?: { media_keys?: string[] } }[];
      const own = posts.find((post) => post.attachments?.media_keys?.includes(String(handles.media_key)));
      if (own) return { kind: 'live', id: own.id, permalink: permalinkOf(own.id) };
      return { kind: 'absent', over: Number(handles.expires_at) <= now() };
    },
    async insights(access, ids) {
      const counts = new Map();
      for (let from = 0; from < ids.length; from += QUERY_AT_MOST) {
        const query = {
          ids: ids.slice(from, from + QUERY_AT_MOST).join(','),
          'post.fields': 'public_metrics',
        };
        const { data } = await raw(access, 'GET', 'tweets', { query });
        for (const post of (data ?? []) as { id: string; public_metrics?: Record<string, number> }[]) {
          const metrics = post.public_metrics ?? {};
          const shares = (metrics.retweet_count ?? 0) + (metrics.quote_count ?? 0);
          counts.set(post.id, {
            views: metrics.impression_count ?? null,
            likes: metrics.like_count ?? null,
            comments: metrics.reply_count ?? null,
            shares,
            saves: metrics.bookmark_count ?? null,
          });
        }
      }
      return counts;
    },
    async remove(access, id) {
      const deleted = await call(access)('DELETE', `tweets/${id}`);
      const { data } = await raw(access, 'GET', 'tweets', { query: { ids: id } });
      return data
        ? { kind: 'pending', seconds: 60 }
        : { kind: 'gone', proof: { deleted, asked_again: 'not found' } };
    },
  };
}
