import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { type FakeClock, type FaultPlan, type LivePost, withFaults } from '../fake.ts';

export const WEBHOOK_SECRET = 'practice-secret';
const FORGETFUL = 'forgetful';

/**
 * A receiver that knows its trade: it checks the signature, takes the same idempotency key once, and makes no post of a test.
 * The account `forgetful` does not know keys: two requests make two posts, and it cannot be asked.
 */
export function webhookFake(clock: FakeClock, plan: FaultPlan, secret = WEBHOOK_SECRET) {
  const app = new Hono();
  const posts: (LivePost & { key: string })[] = [];
  const accepts = (header: string | undefined, body: string) => {
    const time = Number(/^t=(\d+),/.exec(header ?? '')?.[1]);
    const mac = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    return header === `t=${time},v1=${mac}` && Math.abs(clock.now() / 1000 - time) <= 300;
  };
  const known = (account: string, key: string | undefined) =>
    account === FORGETFUL ? undefined : posts.find((post) => post.key === key);

  app.post('/:account', async (c) => {
    const body = await c.req.text();
    if (!accepts(c.req.header('keel-signature'), body)) return c.json({ code: 'bad_signature' }, 401);
    const { event, caption } = JSON.parse(body) as { event: string; caption: string };
    if (event === 'test') return c.json({ ok: true });
    if (event !== 'post.publish') return c.json({ code: 'unknown_event' }, 400);
    const key = c.req.header('idempotency-key') ?? '';
    const before = known(c.req.param('account'), key);
    if (before) return c.json({ id: before.id });
    const id = `hook-${posts.length + 1}`;
    posts.push({
      id,
      key,
      account: c.req.param('account'),
      text: caption,
      at: clock.now(),
    });
    return c.json({ id }, 202);
  });
  app.get('/:account', (c) => {
    const key = c.req.query('idempotency_key');
    if (!accepts(c.req.header('keel-signature'), `idempotency_key=${key}`))
      return c.json({ code: 'bad_signature' }, 401);
    if (c.req.param('account') === FORGETFUL) return c.json({ code: 'not_supported' }, 405);
    const post = known(c.req.param('account'), key);
    return post ? c.json({ id: post.id }) : c.json({ code: 'not_found' }, 404);
  });
  const words = {
    rateLimited: () =>
      Response.json({ code: 'slow_down' }, { status: 429, headers: { 'retry-after': '30' } }),
    broken: () => Response.json({ code: 'broken' }, { status: 500 }),
  };
  return { ...withFaults(app, clock, plan, words), live: (): LivePost[] => posts };
}
