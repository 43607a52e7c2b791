import { type Context, Hono } from 'hono';
import { audienceOf } from '../audience.ts';
import { consentPage } from '../consent.ts';
import { type FakeClock, type FaultPlan, type LivePost, movingWindow, withFaults } from '../fake.ts';
import type { FakeTokens } from '../tokens.ts';
import { xUpload } from './upload.ts';

const QUARTER_MS = 900_000;

export interface XOptions {
  readonly postsPerQuarter?: number;
  /** X refuses a text that the account posted within this time. */
  readonly duplicateMs?: number;
  /** Accounts with a subscription. */
  readonly premium?: readonly string[];
}

export const problem = (status: number, type: string, detail: string, headers: Record<string, string> = {}) =>
  Response.json(
    { title: type, detail, type: `https://api.x.com/2/problems/${type}`, status },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** api.x.com. */
export function xFake(clock: FakeClock, tokens: FakeTokens, plan: FaultPlan, options: XOptions = {}) {
  const app = new Hono();
  const posts = new Map<string, LivePost & { readonly mediaKey: string }>();
  const quarter = movingWindow(clock, QUARTER_MS);
  let ids = 1_990_000_000_000_000_000n;
  const next = () => String(++ids);
  const owner = (c: Context) => tokens.accountOf(c.req.header('authorization'));
  const unauthorized = () => problem(401, 'about:blank', 'Unauthorized');
  const limited = (account: string) =>
    problem(429, 'rate-limit-exceeded', 'Too Many Requests', {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': String(Math.ceil(quarter.freeAt(account) / 1000)),
    });

  app.get('/i/oauth2/authorize', (c) => consentPage(c, 'X', ['4400001'], tokens));
  app.post('/2/oauth2/token', async (c) => {
    const form = (await c.req.parseBody()) as Record<string, string>;
    const account =
      form.grant_type === 'refresh_token'
        ? tokens.spendRefresh(form.refresh_token ?? '')
        : tokens.spendCode(form.code ?? '', form.code_verifier ?? null);
    if (!account)
      return c.json(
        { error: 'invalid_grant', error_description: 'Value passed for the token was invalid.' },
        400,
      );
    return c.json({
      token_type: 'bearer',
      expires_in: 7_200,
      access_token: tokens.access(account, 7_200),
      refresh_token: tokens.refresh(account, 180 * 86_400),
      scope: 'tweet.read tweet.write users.read media.write offline.access',
    });
  });
  app.get('/2/users/me', (c) => {
    const account = owner(c);
    return account
      ? c.json({ data: { id: account, username: `practice_${account}`, name: 'Practice' } })
      : unauthorized();
  });

  const media = xUpload(app, clock, owner, next, unauthorized, options.premium ?? []);

  app.post('/2/tweets', async (c) => {
    const account = owner(c);
    if (!account) return unauthorized();
    if (quarter.count(account) >= (options.postsPerQuarter ?? 100)) return limited(account);
    const body = (await c.req.json()) as { text?: string; media?: { media_ids?: string[] } };
    const file = media.get(body.media?.media_ids?.[0] ?? '');
    if (!file || file.account !== account || media.stateOf(file) !== 'succeeded') {
      return problem(400, 'invalid-request', 'Your media IDs are invalid: media not found or expired.');
    }
    const since = clock.now() - (options.duplicateMs ?? 86_400_000);
    const twin = [...posts.values()].some(
      (post) => post.account === account && post.text === body.text && post.at > since,
    );
    if (twin)
      return problem(
        403,
        'client-forbidden',
        'You are not allowed to create a Tweet with duplicate content.',
      );
    quarter.add(account);
    const id = next();
    posts.set(id, { id, account, text: body.text ?? '', at: clock.now(), mediaKey: file.mediaKey });
    return c.json({ data: { id, text: body.text, edit_history_post_ids: [id] } }, 201);
  });

  app.get('/2/users/:id/tweets', (c) => {
    const account = owner(c);
    if (account !== c.req.param('id')) return unauthorized();
    const from = Date.parse(c.req.query('start_time') ?? '1970-01-01');
    const own = [...posts.values()]
      .filter((post) => post.account === account && post.at >= from)
      .reverse()
      .slice(0, 100);
    if (own.length === 0) return c.json({ meta: { result_count: 0 } });
    const data = own.map(({ id, text, at, mediaKey }) => ({
      id,
      text: `${text} https://t.co/fake`,
      created_at: new Date(at).toISOString(),
      attachments: { media_keys: [mediaKey] },
    }));
    return c.json({ data, meta: { result_count: data.length } });
  });

  app.get('/2/tweets', (c) => {
    if (!owner(c)) return unauthorized();
    const found = (c.req.query('ids') ?? '').split(',').flatMap((id) => posts.get(id) ?? []);
    if (found.length === 0) return c.json({ errors: [{ type: 'resource-not-found' }] });
    const data = found.map(({ id, text, at }) => {
      const { views, likes, comments, shares, saves } = audienceOf(id, clock.now() - at);
      const metrics = {
        impression_count: views,
        like_count: likes,
        reply_count: comments,
        retweet_count: shares,
      };
      return { id, text, public_metrics: { ...metrics, quote_count: 0, bookmark_count: saves } };
    });
    return c.json({ data });
  });

  app.delete('/2/tweets/:id', (c) => {
    const post = posts.get(c.req.param('id'));
    if (!post || owner(c) !== post.account) return unauthorized();
    posts.delete(post.id);
    return c.json({ data: { deleted: true } });
  });

  const words = {
    rateLimited: () =>
      problem(429, 'rate-limit-exceeded', 'Too Many Requests', {
        'x-rate-limit-reset': String(Math.ceil(clock.now() / 1000) + 60),
      }),
    broken: () => problem(503, 'about:blank', 'Service Unavailable'),
  };
  return { ...withFaults(app, clock, plan, words), live: (): LivePost[] => [...posts.values()] };
}
