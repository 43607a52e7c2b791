import type { Hono } from 'hono';
import { audienceOf } from '../audience.ts';
import { type FakeClock, sizeOf } from '../fake.ts';
import { badToken, graphError, noSuchObject } from '../graphAnswers.ts';
import type { FakeTokens } from '../tokens.ts';
import type { InstagramState } from './state.ts';

const permalink = (id: string) => `https://www.instagram.com/reel/C${Number(id).toString(36)}/`;

interface World {
  readonly clock: FakeClock;
  readonly tokens: FakeTokens;
  readonly uploadOrigin: string;
}

/** Instagram's part of the Graph API. Objects by id are in graph.ts, which Facebook shares. */
export function instagramRoutes(
  api: Hono,
  upload: Hono,
  state: InstagramState,
  { clock, tokens, uploadOrigin }: World,
) {
  const owns = (header: string | undefined, account: string) => tokens.accountOf(header) === account;

  api.post('/:version/:user/media', async (c) => {
    const user = c.req.param('user');
    if (!owns(c.req.header('authorization'), user)) return badToken();
    const body = (await c.req.json()) as { caption?: string; media_type?: string; upload_type?: string };
    if (state.created.count(user) >= state.containersPerDay) return graphError(4, 0, 'Too many containers');
    if (body.media_type !== 'REELS') return graphError(100, 0, 'media_type is not supported');
    if ((body.caption ?? '').length > 2_200)
      return graphError(36_004, 2_207_010, 'The caption was too long.');
    const { id } = state.newContainer(user, body.caption ?? '');
    return c.json({ id, uri: `${uploadOrigin}/ig-api-upload/v25.0/${id}` });
  });

  upload.post('/ig-api-upload/:version/:id', async (c) => {
    const container = state.containers.get(c.req.param('id'));
    const failed = (type: string) => c.json({ debug_info: { retriable: false, type, message: type } }, 400);
    if (!container || !owns(c.req.header('authorization'), container.account))
      return failed('NotAuthorizedError');
    const bytes = await sizeOf(c.req.raw);
    if (c.req.header('offset') !== '0' || bytes !== Number(c.req.header('file_size')))
      return failed('ProcessingFailedError');
    container.uploadedAt = clock.now();
    return c.json({ success: true, message: 'Upload successful.' });
  });

  api.post('/:version/:user/media_publish', async (c) => {
    const user = c.req.param('user');
    if (!owns(c.req.header('authorization'), user)) return badToken();
    const container = state.containers.get(String((await c.req.parseBody()).creation_id));
    if (!container || container.account !== user)
      return graphError(24, 2_207_008, 'The media with creation_id does not exist.');
    const status = state.statusOf(container);
    if (status === 'IN_PROGRESS')
      return graphError(9007, 2_207_027, 'The media is not ready for publishing.');
    if (status === 'EXPIRED') return graphError(-2, 2_207_020, 'The media has expired.');
    if (status === 'ERROR') return graphError(352, 2_207_026, 'The video format is not supported.');
    if (status === 'PUBLISHED') return graphError(24, 2_207_006, 'The media was published already.');
    if (state.published.count(user) >= state.postsPerDay)
      return graphError(9, 2_207_042, 'The daily limit was reached.');
    return c.json({ id: state.publish(container) });
  });

  api.get('/:version/:user/media', (c) => {
    const user = c.req.param('user');
    if (!owns(c.req.header('authorization'), user)) return badToken();
    const limit = Math.min(100, Number(c.req.query('limit') ?? 25));
    const own = [...state.posts.values()].filter(({ account }) => account === user).reverse();
    const data = own.slice(0, limit).map(({ id, text, at }) => ({
      id,
      caption: text,
      permalink: permalink(id),
      timestamp: new Date(at)
        .toISOString()
        .replace('.000Z', '+0000')
        .replace(/\.\d{3}Z/, '+0000'),
    }));
    return c.json({ data });
  });

  api.get('/:version/:user/content_publishing_limit', (c) => {
    const user = c.req.param('user');
    if (!owns(c.req.header('authorization'), user)) return badToken();
    const config = { quota_total: state.postsPerDay, quota_duration: 86_400 };
    return c.json({ data: [{ quota_usage: state.published.count(user), config }] });
  });

  api.get('/:version/:id/insights', (c) => {
    const post = state.posts.get(c.req.param('id'));
    if (!post) return noSuchObject(c.req.param('id'));
    if (!owns(c.req.header('authorization'), post.account)) return badToken();
    const { saves: saved, ...counts } = audienceOf(post.id, clock.now() - post.at);
    const asked = new Set((c.req.query('metric') ?? '').split(','));
    const data = Object.entries({ ...counts, saved })
      .filter(([name]) => asked.has(name))
      .map(([name, value]) => ({ name, period: 'lifetime', values: [{ value }] }));
    return c.json({ data });
  });

  /** `GET /{id}` and `DELETE /{id}`; undefined when the id is not Instagram's. */
  return {
    get(id: string, token: string | undefined): Response | undefined {
      const container = state.containers.get(id);
      if (container) {
        if (!owns(token, container.account)) return badToken();
        const status = state.statusOf(container);
        const words = status === 'ERROR' ? 'Error: Media upload has failed with error code 2207026' : status;
        return Response.json({ status_code: status, status: words, id });
      }
      const post = state.posts.get(id);
      if (!post) return undefined;
      if (!owns(token, post.account)) return badToken();
      return Response.json({
        id,
        permalink: permalink(id),
        shortcode: 'C',
        timestamp: new Date(post.at).toISOString(),
      });
    },
    remove(id: string, token: string | undefined): Response | undefined {
      const post = state.posts.get(id);
      if (!post) return undefined;
      if (!owns(token, post.account)) return badToken();
      state.posts.delete(id);
      return Response.json({ success: true });
    },
  };
}
