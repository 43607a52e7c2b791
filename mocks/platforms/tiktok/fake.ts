import { type Context, Hono } from 'hono';
import { audienceOf } from '../audience.ts';
import { consentPage } from '../consent.ts';
import { type FakeClock, type FaultPlan, movingWindow, sizeOf, withFaults } from '../fake.ts';
import type { FakeTokens } from '../tokens.ts';
import { type TiktokOptions, tiktokState } from './state.ts';

const MIB = 1024 * 1024;
const WORDS: Readonly<Record<string, number>> = {
  ok: 200,
  access_token_invalid: 401,
  rate_limit_exceeded: 429,
  internal_error: 500,
};

/** Ids go out as bare numbers, as TikTok sends them. */
const answer = (code: string, data: unknown = {}, status = WORDS[code] ?? 403) =>
  new Response(
    JSON.stringify({ data, error: { code, message: code === 'ok' ? '' : code, log_id: 'fake' } }).replace(
      /"int64:(\d+)"/g,
      '$1',
    ),
    { status, headers: { 'content-type': 'application/json' } },
  );

/** open.tiktokapis.com. */
export function tiktokFake(
  clock: FakeClock,
  tokens: FakeTokens,
  plan: FaultPlan,
  origin: string,
  options: TiktokOptions = {},
) {
  const app = new Hono();
  const state = tiktokState(clock, options);
  const minute = movingWindow(clock, 60_000);
  let made = 0;

  /** The account behind the token, or the refusal. */
  const enter = (c: Context, name: string, perMinute: number): string | Response => {
    const token = c.req.header('authorization') ?? '';
    const account = tokens.accountOf(token);
    if (!account) return answer('access_token_invalid');
    if (minute.count(name + token) >= perMinute) return answer('rate_limit_exceeded');
    minute.add(name + token);
    return account;
  };

  app.get('/v2/auth/authorize/', (c) => consentPage(c, 'TikTok', ['creator1'], tokens));
  app.post('/v2/oauth/token/', async (c) => {
    const form = (await c.req.parseBody()) as Record<string, string>;
    const account =
      form.grant_type === 'refresh_token'
        ? tokens.spendRefresh(form.refresh_token ?? '')
        : tokens.spendCode(form.code ?? '', form.code_verifier ?? null);
    if (!account)
      return c.json({ error: 'invalid_grant', error_description: 'expired or used', log_id: 'fake' }, 200);
    const [day, year] = [86_400, 365 * 86_400];
    return c.json({
      open_id: account,
      scope: 'video.publish,video.list',
      access_token: tokens.access(account, day),
      expires_in: day,
      refresh_token: tokens.refresh(account, year),
      refresh_expires_in: year,
      token_type: 'Bearer',
    });
  });

  app.post('/v2/post/publish/creator_info/query/', (c) => {
    const account = enter(c, 'creator', 20);
    if (typeof account !== 'string') return account;
    // With HTTP 200, as TikTok does it.
    if (state.posted.count(account) >= state.postsPerDay) return answer('spam_risk_too_many_posts', {}, 200);
    return answer('ok', {
      creator_avatar_url: `${origin}/avatar.png`,
      creator_username: account,
      creator_nickname: 'Practice creator',
      privacy_level_options: state.audited
        ? ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
        : ['SELF_ONLY'],
      comment_disabled: false,
      duet_disabled: false,
      stitch_disabled: true,
      max_video_post_duration_sec: state.maxSeconds,
    });
  });

  app.post('/v2/post/publish/video/init/', async (c) => {
    const account = enter(c, 'init', 6);
    if (typeof account !== 'string') return account;
    const body = (await c.req.json()) as {
      post_info?: {
        privacy_level?: string;
        title?: string;
        brand_content_toggle?: boolean;
        brand_organic_toggle?: boolean;
      };
      source_info?: { source?: string; video_size?: number; chunk_size?: number; total_chunk_count?: number };
    };
    const { post_info: post, source_info: source } = body;
    const { video_size: size = 0, chunk_size: chunk = 0, total_chunk_count: chunks = 0 } = source ?? {};
    const whole = chunks === 1 && chunk === size && size <= 64 * MIB;
    const cut =
      chunk >= 5 * MIB && chunk <= 64 * MIB && chunks === Math.floor(size / chunk) && chunks <= 1000;
    const toggled =
      typeof post?.brand_content_toggle === 'boolean' && typeof post.brand_organic_toggle === 'boolean';
    if (source?.source !== 'FILE_UPLOAD' || !(whole || cut) || !toggled)
      return answer('invalid_param', {}, 400);
    if (!state.audited && post?.privacy_level !== 'SELF_ONLY')
      return answer('unaudited_client_can_only_post_to_private_accounts');
    if (state.posted.count(account) >= state.postsPerDay) return answer('spam_risk_too_many_posts');
    const id = `v_pub_file~v2-1.${++made}`;
    const privacy = post?.privacy_level ?? 'SELF_ONLY';
    const task = {
      id,
      account,
      title: post?.title ?? '',
      privacy,
      size,
      chunk,
      chunks,
      startedAt: clock.now(),
    };
    state.tasks.set(id, { ...task, arrived: 0, completeAt: null });
    return answer('ok', { publish_id: id, upload_url: `${origin}/upload/${encodeURIComponent(id)}` });
  });

  app.put('/upload/:id', async (c) => {
    const task = state.tasks.get(c.req.param('id'));
    if (!task) return c.body(null, 404);
    if (!state.uploadOpen(task)) return c.body(null, 403);
    const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(c.req.header('content-range') ?? '') ?? [];
    const bytes = await sizeOf(c.req.raw);
    const has = () => ({ 'content-range': `bytes 0-${task.arrived - 1}/${task.size}` });
    if (bytes !== Number(to) - Number(from) + 1 || Number(total) !== task.size) return c.body(null, 400);
    if (Number(from) > task.arrived) return c.body(null, 416, task.arrived > 0 ? has() : {});
    task.arrived = Math.max(task.arrived, Number(to) + 1);
    if (task.arrived < task.size) return c.body(null, 206, has());
    if (task.completeAt === null) {
      task.completeAt = clock.now();
      state.posted.add(task.account);
    }
    return c.body(null, 201, has());
  });

  app.post('/v2/post/publish/status/fetch/', async (c) => {
    const account = enter(c, 'status', 30);
    if (typeof account !== 'string') return account;
    const task = state.tasks.get(((await c.req.json()) as { publish_id: string }).publish_id);
    if (!task || task.account !== account) return answer('invalid_param', {}, 400);
    const ids = state.isPublic(task) ? [`int64:${state.postIdOf(task)}`] : [];
    return answer('ok', {
      ...state.statusOf(task),
      publicaly_available_post_id: ids,
      uploaded_bytes: task.arrived,
    });
  });

  app.post('/v2/video/query/', async (c) => {
    const account = enter(c, 'query', 600);
    if (typeof account !== 'string') return account;
    const { filters } = (await c.req.json()) as { filters: { video_ids: string[] } };
    if (filters.video_ids.length > 20) return answer('invalid_param', {}, 400);
    const videos = [...state.tasks.values()]
      .filter(
        (task) =>
          task.account === account && state.isPublic(task) && !state.removed.has(state.postIdOf(task)),
      )
      .filter((task) => filters.video_ids.includes(state.postIdOf(task)))
      .map((task) => {
        const { views, likes, comments, shares } = audienceOf(task.id, clock.now() - (task.completeAt ?? 0));
        const id = state.postIdOf(task);
        return { id, view_count: views, like_count: likes, comment_count: comments, share_count: shares };
      });
    return answer('ok', { videos });
  });

  const words = { rateLimited: () => answer('rate_limit_exceeded'), broken: () => answer('internal_error') };
  const { fetch, settle } = withFaults(app, clock, plan, words);
  /** What a person does in TikTok's app: there is no API for it. */
  return { fetch, settle, live: state.live, deleteInApp: (id: string) => void state.removed.add(id) };
}
