import type { Context, Hono } from 'hono';
import { audienceOf } from '../audience.ts';
import { type FakeClock, type LivePost, movingWindow, sizeOf } from '../fake.ts';
import { badToken, graphError, noSuchObject } from '../graphAnswers.ts';
import type { FakeTokens } from '../tokens.ts';

const PROCESSING_MS = 60_000;
const DAY_MS = 86_400_000;

interface Reel {
  readonly id: string;
  readonly page: string;
  readonly startedAt: number;
  arrived: number;
  size: number | null;
  finished: { readonly at: number; readonly description: string } | null;
}

export interface FacebookOptions {
  readonly reelsPerDay?: number;
  /** An upload of this reel is torn once, after half of it. */
  readonly tears?: (videoId: string) => boolean;
}

/** A page's reels: started, uploaded in as many pieces as it takes, finished, and published a minute later. */
export function facebookFake(
  api: Hono,
  upload: Hono,
  clock: FakeClock,
  tokens: FakeTokens,
  uploadOrigin: string,
  options: FacebookOptions = {},
) {
  const reels = new Map<string, Reel>();
  const torn = new Set<string>();
  const counted = movingWindow(clock, DAY_MS);
  let ids = 980_000_000_000_000;
  const owns = (token: string | undefined, page: string) => tokens.accountOf(token) === page;
  const published = ({ finished }: Reel) => finished !== null && clock.now() - finished.at >= PROCESSING_MS;
  const live = (): LivePost[] =>
    [...reels.values()].filter(published).map(({ id, page, finished }) => ({
      id,
      account: page,
      text: finished?.description ?? '',
      at: finished?.at ?? 0,
    }));

  const finish = (c: Context, page: string) => {
    const reel = reels.get(c.req.query('video_id') ?? '');
    if (!reel || reel.page !== page) return noSuchObject(c.req.query('video_id') ?? '');
    if (reel.size === null || reel.arrived < reel.size)
      return graphError(6000, 1_363_019, 'The upload is not complete.');
    if (reel.finished) return c.json({ success: true });
    if (counted.count(page) >= (options.reelsPerDay ?? 30))
      return graphError(1_390_008, 0, 'You are posting too fast.');
    counted.add(page);
    reel.finished = { at: clock.now(), description: c.req.query('description') ?? '' };
    return c.json({ success: true });
  };

  api.post('/:version/:page/video_reels', async (c) => {
    const page = c.req.param('page');
    if (!owns(c.req.header('authorization'), page)) return badToken();
    if (c.req.query('upload_phase') === 'finish') return finish(c, page);
    const id = String(++ids);
    reels.set(id, { id, page, startedAt: clock.now(), arrived: 0, size: null, finished: null });
    return c.json({ video_id: id, upload_url: `${uploadOrigin}/video-upload/v25.0/${id}` });
  });

  upload.post('/video-upload/:version/:id', async (c) => {
    const reel = reels.get(c.req.param('id'));
    const failed = (type: string) => c.json({ debug_info: { retriable: true, type, message: type } }, 400);
    if (!reel || !owns(c.req.header('authorization'), reel.page)) return failed('NotAuthorizedError');
    if (Number(c.req.header('offset')) !== reel.arrived) return failed('OffsetInvalidError');
    reel.size = Number(c.req.header('file_size'));
    const bytes = await sizeOf(c.req.raw);
    if (options.tears?.(reel.id) && !torn.has(reel.id)) {
      torn.add(reel.id);
      reel.arrived += Math.floor(bytes / 2);
      return failed('PartialRequestError');
    }
    reel.arrived += bytes;
    return c.json({ success: true });
  });

  api.get('/:version/:page/video_reels', (c) => {
    const page = c.req.param('page');
    if (!owns(c.req.header('authorization'), page)) return badToken();
    const data = live().filter(({ account }) => account === page);
    return c.json({
      data: data.map(({ id, text, at }) => ({
        id,
        description: text,
        updated_time: new Date(at).toISOString(),
      })),
    });
  });

  api.get('/:version/:id/video_insights', (c) => {
    const reel = live().find(({ id }) => id === c.req.param('id'));
    if (!reel) return noSuchObject(c.req.param('id'));
    if (!owns(c.req.header('authorization'), reel.account)) return badToken();
    const { views, likes, comments, shares } = audienceOf(reel.id, clock.now() - reel.at);
    const rows: Record<string, unknown> = {
      blue_reels_play_count: views,
      fb_reels_total_plays: Math.ceil(views * 1.1),
      post_video_social_actions: { COMMENT: comments, SHARE: shares },
      post_video_likes_by_reaction_type: { REACTION_LIKE: likes },
    };
    const asked = (c.req.query('metric') ?? '').split(',').filter((name) => name in rows);
    return c.json({
      data: asked.map((name) => ({ name, period: 'lifetime', values: [{ value: rows[name] }] })),
    });
  });

  const statusOf = (reel: Reel) => {
    const complete = reel.size !== null && reel.arrived >= reel.size;
    const expired = !complete && clock.now() - reel.startedAt > DAY_MS;
    return {
      video_status: published(reel)
        ? 'ready'
        : expired
          ? 'expired'
          : reel.finished
            ? 'processing'
            : complete
              ? 'upload_complete'
              : 'uploading',
      uploading_phase: { status: complete ? 'complete' : 'in_progress', bytes_transfered: reel.arrived },
      processing_phase: { status: published(reel) ? 'complete' : 'not_started' },
      publishing_phase: {
        status: published(reel) ? 'complete' : reel.finished ? 'in_progress' : 'not_started',
        ...(published(reel) ? { publish_status: 'published', publish_time: reel.finished?.at } : {}),
      },
    };
  };
  return {
    live,
    get(id: string, token: string | undefined): Response | undefined {
      const reel = reels.get(id);
      if (!reel) return undefined;
      return owns(token, reel.page) ? Response.json({ id, status: statusOf(reel) }) : badToken();
    },
    remove(id: string, token: string | undefined): Response | undefined {
      const reel = reels.get(id);
      if (!reel) return undefined;
      if (!owns(token, reel.page)) return badToken();
      reels.delete(id);
      return Response.json({ success: true });
    },
  };
}
