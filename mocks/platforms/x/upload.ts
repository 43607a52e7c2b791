import type { Context, Hono } from 'hono';
import type { FakeClock } from '../fake.ts';

const LIVES_SECONDS = 86_400;
const PROCESSING_MS = 20_000;

interface XMedia {
  readonly id: string;
  readonly account: string;
  readonly mediaKey: string;
  readonly total: number;
  readonly at: number;
  readonly segments: Map<number, number>;
  finalizedAt: number | null;
}

/** initialize, append, finalize, STATUS. A media id lives for a day. */
export function xUpload(
  app: Hono,
  clock: FakeClock,
  owner: (c: Context) => string | null,
  next: () => string,
  unauthorized: () => Response,
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
  const stateOf = ({ finalizedAt }: XMedia) =>
    finalizedAt === null
      ? 'pending'
      : clock.now() - finalizedAt >= PROCESSING_MS
        ? 'succeeded'
        : 'in_progress';
  const shown = (file: XMedia) => ({
    id: file.id,
    media_key: file.mediaKey,
    size: file.total,
    expires_after_secs: LIVES_SECONDS,
    processing_info: {
      state: stateOf(file),
      ...(stateOf(file) === 'succeeded'
        ? { progress_percent: 100 }
        : { check_after_secs: 10, progress_percent: 40 }),
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
    files.set(id, { ...file, finalizedAt: null });
    return c.json({ data: { id, media_key: `13_${id}`, expires_after_secs: LIVES_SECONDS } });
  });
  app.post('/2/media/upload/:id/append', async (c) => {
    const file = get(c.req.param('id'));
    if (!file || owner(c) !== file.account) return unauthorized();
    const { segment_index: index, media } = await c.req.parseBody();
    if (!(media instanceof File) || !(Number(index) >= 0 && Number(index) <= 999))
      return invalid('segment_index');
    file.segments.set(Number(index), media.size);
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
