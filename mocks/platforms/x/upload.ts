import type { Context, Hono } from 'hono';
import type { FakeClock } from '../fake.ts';
import { type PictureSize, pictureSize } from '../mp4.ts';

const LIVES_SECONDS = 86_400;
const PROCESSING_MS = 20_000;

interface XMedia {
  readonly id: string;
  readonly account: string;
  readonly mediaKey: string;
  readonly total: number;
  readonly at: number;
  readonly segments: Map<number, number>;
  /** The picture as the file's first bytes tell; null when they tell nothing. */
  picture: PictureSize | null;
  finalizedAt: number | null;
}

/** 720p; 1080p with a subscription. */
function tooLarge({ width, height }: PictureSize, premium: boolean): boolean {
  const [short, long] = premium ? [1_080, 1_920] : [720, 1_280];
  return Math.min(width, height) > short || Math.max(width, height) > long;
}

/** initialize, append, finalize, STATUS. A media id lives for a day. */
export function xUpload(
  app: Hono,
  clock: FakeClock,
  owner: (c: Context) => string | null,
  next: () => string,
  unauthorized: () => Response,
  premium: readonly string[],
) {
  const files = new Map<string, XMedia>();
  const invalid = (detail: string) =>
    Response.json(
      { title: 'Invalid Request', detail, type: 'https://api.x.com/2/problems/invalid-request', status: 400 },
      { status: 400 },
    );
  const get = (id: string) => {
    const file = files.get(id);
    return file && clock.now() - file.at < LIVES_SECONDS * 1000 ? file : undefined;
  };
  const stateOf = ({ finalizedAt, picture, account }: XMedia) => {
    if (finalizedAt === null) return 'pending';
    if (clock.now() - finalizedAt < PROCESSING_MS) return 'in_progress';
    return picture && tooLarge(picture, premium.includes(account)) ? 'failed' : 'succeeded';
  };
  const progress = (file: XMedia) => {
    switch (stateOf(file)) {
      case 'succeeded':
        return { progress_percent: 100 };
      case 'failed':
        return {
          error: { code: 1, name: 'InvalidMedia', message: 'Video dimensions exceed what is allowed' },
        };
      default:
        return { check_after_secs: 10, progress_percent: 40 };
    }
  };
  const shown = (file: XMedia) => ({
    id: file.id,
    media_key: file.mediaKey,
    size: file.total,
    expires_after_secs: LIVES_SECONDS,
    processing_info: {
      state: stateOf(file),
      ...progress(file),
    },
  });

  app.post('/2/media/upload/initialize', async (c) => {
    const account = owner(c);
    if (!account) return unauthorized();
    const body = (await c.req.json()) as {
      media_type?: string;
      total_bytes?: number;
      media_category?: string;
    };
    if (body.media_type !== 'video/mp4' || body.media_category !== 'tweet_video' || !body.total_bytes)
      return invalid('media_type');
    const id = next();
    const file = {
      id,
      account,
      mediaKey: `13_${id}`,
      total: body.total_bytes,
      at: clock.now(),
      segments: new Map(),
    };
    files.set(id, { ...file, picture: null, finalizedAt: null });
    return c.json({ data: { id, media_key: `13_${id}`, expires_after_secs: LIVES_SECONDS } });
  });
  app.post('/2/media/upload/:id/append', async (c) => {
    const file = get(c.req.param('id'));
    if (!file || owner(c) !== file.account) return unauthorized();
    const { segment_index: index, media } = await c.req.parseBody();
    if (!(media instanceof File) || !(Number(index) >= 0 && Number(index) <= 999))
      return invalid('segment_index');
    file.segments.set(Number(index), media.size);
    if (Number(index) === 0) file.picture = pictureSize(new Uint8Array(await media.arrayBuffer()));
    return c.json({ data: { expires_at: Math.floor(file.at / 1000) + LIVES_SECONDS } });
  });
  app.post('/2/media/upload/:id/finalize', (c) => {
    const file = get(c.req.param('id'));
    if (!file || owner(c) !== file.account) return unauthorized();
    const arrived = [...file.segments.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (arrived !== file.total) return invalid('Segments do not add up to provided total file size.');
    file.finalizedAt ??= clock.now();
    return c.json({ data: shown(file) });
  });
  app.get('/2/media/upload', (c) => {
    const file = get(c.req.query('media_id') ?? '');
    if (!file || owner(c) !== file.account) return unauthorized();
    return c.json({ data: shown(file) });
  });
  return { get, stateOf };
}
