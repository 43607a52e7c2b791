import { describe, expect, it } from 'vitest';
import { consentAddress } from '../../shared/publishing/consent.ts';
import type { Handles, Media, PlatformName } from '../../worker/platforms/client.ts';
import { PlatformError, UnclearError } from '../../worker/platforms/errors.ts';
import { parseJson } from '../../worker/platforms/json.ts';
import { planChunks, rangeOf } from '../../worker/platforms/tiktok/chunks.ts';
import { sign, verify } from '../../worker/platforms/webhook/sign.ts';
import { ACCOUNTS, mediaOf, OPTIONS, platformBench } from './support/platformBench.ts';

const everywhere = ['instagram', 'facebook', 'tiktok', 'x', 'webhook'] as const;
/** The request with which each platform's post becomes public. */
const publishing: Readonly<Record<PlatformName, RegExp>> = {
  instagram: /media_publish/,
  facebook: /^POST .*video_reels/,
  tiktok: /^PUT .*upload/,
  x: /^POST \/2\/tweets/,
  webhook: /^POST \/practice/,
};
const refusalOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error ?? new Error('It was not refused');
  return { code: error.code, ...error.remedy };
};

describe.each(everywhere)('%s', (platform) => {
  it('publishes a film once, and finds it again', async () => {
    const bench = platformBench();
    const order = bench.order();
    const handles = await bench.prepare(platform);
    expect(bench.fakes.live()[platform], 'nothing is public before the publish').toEqual([]);
    const answer = await bench.clients[platform].publish(bench.access(platform), order, handles);
    const found = answer.kind === 'processing' ? await bench.settle(platform, order, handles) : answer;
    const [post, ...more] = bench.fakes.live()[platform];
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'live', id: post?.id });
    expect(post?.text).toBe(order.caption);
    expect(await bench.settle(platform, order, handles)).toMatchObject({ kind: 'live', id: post?.id });
  });

  it.each(['drop_after', 'error_after'] as const)(
    'is unsure after %s, asks, and finds the post live',
    async (fault) => {
      const bench = platformBench();
      const order = bench.order();
      const handles = await bench.prepare(platform);
      bench.fail(publishing[platform], fault);
      await expect(
        bench.clients[platform].publish(bench.access(platform), order, handles),
      ).rejects.toBeInstanceOf(UnclearError);
      expect(await bench.settle(platform, order, handles)).toMatchObject({ kind: 'live' });
      expect(bench.fakes.live()[platform]).toHaveLength(1);
    },
  );

  it('is unsure after a request that had no effect, asks, and finds nothing', async () => {
    const bench = platformBench();
    const order = bench.order();
    const handles = await bench.prepare(platform);
    bench.fail(publishing[platform], 'drop_before');
    await expect(
      bench.clients[platform].publish(bench.access(platform), order, handles),
    ).rejects.toBeInstanceOf(UnclearError);
    bench.advance(600);
    expect(await bench.settle(platform, order, handles)).toEqual({ kind: 'absent', over: false });
  });

  it('waits when the platform is asked too often', async () => {
    const bench = platformBench();
    const handles = await bench.prepare(platform);
    bench.fail(publishing[platform], 'rate_limit');
    const attempt = bench.clients[platform].publish(bench.access(platform), bench.order(), handles);
    // TikTok's upload host knows no rate limit: 429 there is an answer that means nothing.
    if (platform === 'tiktok') return expect(attempt).rejects.toBeInstanceOf(UnclearError);
    const { action, waitSeconds } = await refusalOf(attempt);
    expect(action).toBe('wait');
    expect(waitSeconds).toBe({ instagram: 600, facebook: 600, x: 60, webhook: 30 }[platform]);
  });

  it('asks for a new connection when the token ran out', async () => {
    const bench = platformBench();
    const keys = { account: ACCOUNTS[platform], token: 'fake.access.nobody.1.1' };
    const attempt =
      platform === 'webhook'
        ? bench.clients.webhook.publish(keys, bench.order(), {})
        : bench.clients[platform].prepare(keys, bench.order(), {}, async () => undefined);
    expect(await refusalOf(attempt)).toMatchObject({ action: 'reconnect' });
  });
});

describe('X', () => {
  /** The first bytes of a film, as far as its size stands there. */
  const pictured = (width: number, height: number): Media => {
    const bytes = Buffer.alloc(6_000);
    bytes.write('ftypisomavc1mp41', 4, 'latin1');
    bytes.write('avc1', 1_000, 'latin1');
    bytes.writeUInt16BE(width, 1_028);
    bytes.writeUInt16BE(height, 1_030);
    return { ...mediaOf(bytes.length), read: async (from, to) => new Uint8Array(bytes.subarray(from, to)) };
  };

  it('refuses 1080p of an account without a subscription, and takes 720p, or 1080p of one that has it', async () => {
    const bench = platformBench();
    const large = bench.order({ media: pictured(1080, 1920) });
    expect(await refusalOf(bench.prepare('x', large))).toMatchObject({
      code: 'processing_failed',
      action: 'rerender',
    });
    expect(await bench.prepare('x', bench.order({ media: pictured(720, 1280) }))).toMatchObject({
      finalized: 1,
    });
    const paying = platformBench({ x: { premium: [ACCOUNTS.x] } });
    expect(await paying.prepare('x', large)).toMatchObject({ finalized: 1 });
  });

  it('begins an upload again when the film is another one by now, and not once it is complete', async () => {
    const bench = platformBench();
    const begun = {
      media_id: '1',
      media_key: '13_1',
      segments: 1,
      bytes: 5_000_000,
      expires_at: bench.now() + 1e6,
    };
    let handles: Handles = begun;
    const keep = async (next: Handles) => {
      handles = next;
    };
    const order = bench.order({ media: mediaOf(6_000) });
    await bench.clients.x.prepare(bench.access('x'), order, begun, keep);
    expect(handles).toMatchObject({ bytes: 6_000, finalized: 1, media_id: expect.not.stringMatching(/^1$/) });
    const complete = handles;
    const other = bench.order({ media: mediaOf(9_000_000) });
    await bench.clients.x.prepare(bench.access('x'), other, complete, keep);
    expect(handles, 'what may be public already is never exchanged').toEqual(complete);
  });
});

describe('A webhook’s test', () => {
  it('says what the receiver said, and why nothing came back, without a post', async () => {
    const bench = platformBench();
    const test = (change = {}) =>
      bench.clients.webhook.test?.({ ...bench.access('webhook'), ...change }, 'test-1');
    expect(await test()).toEqual({
      ...{ delivered: true, status: 200, answer: '{"ok":true}' },
      message: 'The receiver took the test.',
    });
    bench.fail(/^POST \/practice/, 'error_after');
    expect(await test()).toMatchObject({
      delivered: false,
      status: 500,
      message: 'The receiver answered 500.',
    });
    bench.fail(/^POST \/practice/, 'drop_before');
    expect(await test()).toMatchObject({
      delivered: false,
      status: null,
      message: 'The receiver did not answer.',
    });
    expect(await test({ account: 'http://hooks.example.com/practice' })).toMatchObject({
      ...{ delivered: false, status: null },
      message: expect.stringContaining('https://'),
    });
    expect(bench.fakes.live().webhook).toEqual([]);
  });
});

describe('Instagram', () => {
  it('does not publish before the file is processed, and says when to ask again', async () => {
    const bench = platformBench();
    const keys = bench.access('instagram');
    let handles = {};
    const first = await bench.clients.instagram.prepare(keys, bench.order(), {}, async (next) => {
      handles = next;
    });
    expect(first).toEqual({ kind: 'wait', seconds: 60 });
    expect(await refusalOf(bench.clients.instagram.publish(keys, bench.order(), handles))).toMatchObject({
      code: '9007/2207027',
      action: 'wait',
      waitSeconds: 60,
    });
  });

  it('makes a new container when the old one is older than a day', async () => {
    const bench = platformBench();
    const handles = await bench.prepare('instagram');
    bench.advance(86_400);
    const keys = bench.access('instagram');
    const again = bench.clients.instagram.prepare(keys, bench.order(), handles, async () => undefined);
    expect(await refusalOf(again)).toMatchObject({ action: 'retry', fresh: true });
    expect(await bench.clients.instagram.find(keys, bench.order(), handles)).toEqual({
      kind: 'absent',
      over: true,
    });
  });

  it("reads the account's own quota and stops the account when it is used up", async () => {
    const bench = platformBench({ graph: { instagram: { postsPerDay: 1 } } });
    const keys = bench.access('instagram');
    await bench.clients.instagram.publish(keys, bench.order(), await bench.prepare('instagram'));
    expect(await bench.clients.instagram.quota(keys)).toEqual({ used: 1, total: 1, perSeconds: 86_400 });
    const second = bench.clients.instagram.publish(keys, bench.order(), await bench.prepare('instagram'));
    expect(await refusalOf(second)).toMatchObject({
      action: 'wait',
      waitSeconds: 86_400,
      stopsAccount: true,
    });
  });

  it('does not take an older post with the same caption for this one', async () => {
    const bench = platformBench();
    const keys = bench.access('instagram');
    const first = await bench.clients.instagram.publish(
      keys,
      bench.order(),
      await bench.prepare('instagram'),
    );
    const handles = await bench.prepare('instagram');
    bench.fail(publishing.instagram, 'error_after');
    await bench.clients.instagram.publish(keys, bench.order(), handles).catch(() => undefined);
    const taken = new Set(first.kind === 'live' ? [first.id] : []);
    const found = await bench.clients.instagram.find(keys, bench.order({ taken }), handles);
    expect(found).toMatchObject({ kind: 'live' });
    expect(taken.has(found.kind === 'live' ? found.id : '')).toBe(false);
  });

  it('asks for another film when Instagram cannot use this one', async () => {
    const bench = platformBench({ graph: { instagram: { rejects: () => true } } });
    expect(await refusalOf(bench.prepare('instagram'))).toMatchObject({
      code: '2207026',
      action: 'rerender',
    });
  });
});

describe('Facebook', () => {
  it('goes on with a torn upload where it stopped', async () => {
    const bench = platformBench({ graph: { facebook: { tears: () => true } } });
    const keys = bench.access('facebook');
    let handles = {};
    const save = async (next: object) => {
      handles = next;
    };
    const first = bench.clients.facebook.prepare(keys, bench.order(), {}, save);
    expect(await refusalOf(first)).toMatchObject({ code: 'PartialRequestError', action: 'retry' });
    const read: number[] = [];
    const media = {
      ...mediaOf(9_000_000),
      read: async (from: number, to: number) => {
        read.push(from);
        return new Uint8Array(to - from);
      },
    };
    const second = await bench.clients.facebook.prepare(keys, bench.order({ media }), handles, save);
    expect(second.kind).toBe('ready');
    expect(read).toEqual([4_500_000]);
  });

  it('cannot make two reels by finishing one twice', async () => {
    const bench = platformBench();
    const keys = bench.access('facebook');
    const handles = await bench.prepare('facebook');
    await bench.clients.facebook.publish(keys, bench.order(), handles);
    await bench.clients.facebook.publish(keys, bench.order(), handles);
    bench.advance(60);
    expect(bench.fakes.live().facebook).toHaveLength(1);
  });
});

describe('TikTok', () => {
  it('keeps ids that no JavaScript number holds', async () => {
    expect(parseJson('{"ids":[7389012345678901234],"text":"7389012345678901234","n":12}')).toEqual({
      ids: ['7389012345678901234'],
      text: '7389012345678901234',
      n: 12,
    });
    const bench = platformBench();
    const handles = await bench.prepare('tiktok');
    await bench.clients.tiktok.publish(bench.access('tiktok'), bench.order(), handles);
    const found = await bench.settle('tiktok', bench.order(), handles);
    expect(found).toMatchObject({ kind: 'live', id: bench.fakes.live().tiktok[0]?.id });
    expect(Number.isSafeInteger(Number(found.kind === 'live' && found.id))).toBe(false);
  });

  it('believes the code inside, not the 200 around it', async () => {
    const bench = platformBench({ tiktok: { postsPerDay: 0 } });
    expect(await refusalOf(bench.prepare('tiktok'))).toMatchObject({
      code: 'spam_risk_too_many_posts',
      action: 'wait',
    });
  });

  it('cuts a large film as TikTok wants it, and goes on after a 416 where TikTok is', async () => {
    const size = 100 * 1024 * 1024;
    const plan = planChunks(size);
    expect(plan).toEqual({ chunk: 32 * 1024 * 1024, count: 3 });
    expect(rangeOf(plan, size, 2)).toEqual([64 * 1024 * 1024, size]);
    expect(planChunks(4_000_000)).toEqual({ chunk: 4_000_000, count: 1 });
    const bench = platformBench();
    const order = bench.order({ media: mediaOf(size) });
    const handles = await bench.prepare('tiktok', order);
    expect(handles.sent).toBe(64 * 1024 * 1024);
    // Somebody who believes that less arrived sends it again and is told.
    const again = await bench.clients.tiktok.prepare(
      bench.access('tiktok'),
      order,
      { ...handles, sent: 0 },
      async () => undefined,
    );
    expect(again).toMatchObject({ kind: 'ready', handles: { sent: 64 * 1024 * 1024 } });
    await bench.clients.tiktok.publish(bench.access('tiktok'), order, handles);
    expect(await bench.settle('tiktok', order, handles)).toMatchObject({ kind: 'live' });
  });

  it('posts nothing that the creator did not choose: an app without audit may only post in private', async () => {
    const bench = platformBench({ tiktok: { audited: false } });
    expect(await refusalOf(bench.prepare('tiktok'))).toMatchObject({
      code: 'privacy_level_option_mismatch',
      action: 'human',
    });
    const order = bench.order({ options: { ...OPTIONS, privacy_level: 'SELF_ONLY' } });
    const handles = await bench.prepare('tiktok', order);
    await bench.clients.tiktok.publish(bench.access('tiktok'), order, handles);
    expect(await bench.settle('tiktok', order, handles)).toEqual({
      kind: 'live',
      id: handles.publish_id,
      permalink: null,
    });
  });

  it.each([
    ['file_format_check_failed', 'rerender'],
    ['spam_risk_too_many_posts', 'wait'],
    ['internal', 'retry'],
    ['auth_removed', 'human'],
  ])('knows what to do when TikTok gives up with %s', async (reason, action) => {
    const bench = platformBench({ tiktok: { fails: () => reason } });
    const handles = await bench.prepare('tiktok');
    await bench.clients.tiktok.publish(bench.access('tiktok'), bench.order(), handles);
    const found = await bench.settle('tiktok', bench.order(), handles);
    expect(found).toMatchObject({ kind: 'failed', error: { code: reason, remedy: { action, fresh: true } } });
  });
});

describe('X', () => {
  it('takes "duplicate content" for an open question, because it may be this very post', async () => {
    const bench = platformBench();
    const keys = bench.access('x');
    const handles = await bench.prepare('x');
    bench.fail(publishing.x, 'drop_after');
    await bench.clients.x.publish(keys, bench.order(), handles).catch(() => undefined);
    const again = bench.clients.x.publish(keys, bench.order(), handles);
    await expect(again).rejects.toMatchObject({ name: 'UnclearError', code: 'duplicate_content' });
    expect(await bench.clients.x.find(keys, bench.order(), handles)).toMatchObject({ kind: 'live' });
  });

  it('does not take another post of the account for this one', async () => {
    const bench = platformBench();
    const keys = bench.access('x');
    await bench.clients.x.publish(keys, bench.order(), await bench.prepare('x'));
    const handles = await bench.prepare('x');
    expect(await bench.clients.x.find(keys, bench.order(), handles)).toEqual({ kind: 'absent', over: false });
  });

  it('waits until the moment that x-rate-limit-reset names', async () => {
    const bench = platformBench({ x: { postsPerQuarter: 1 } });
    const keys = bench.access('x');
    const [first, second] = [await bench.prepare('x'), await bench.prepare('x')];
    await bench.clients.x.publish(keys, bench.order(), first);
    const refused = bench.clients.x.publish(keys, bench.order({ caption: 'Another one' }), second);
    expect(await refusalOf(refused)).toMatchObject({ action: 'wait', waitSeconds: 900 });
  });
});

describe('what comes after', () => {
  it.each(['instagram', 'facebook', 'x'] as const)(
    'reads counts on %s, deletes, and proves that it is gone',
    async (platform) => {
      const bench = platformBench();
      const keys = bench.access(platform);
      const handles = await bench.prepare(platform);
      const answer = await bench.clients[platform].publish(keys, bench.order(), handles);
      const found = answer.kind === 'live' ? answer : await bench.settle(platform, bench.order(), handles);
      const id = found.kind === 'live' ? found.id : '';
      bench.advance(3 * 86_400);
      const counts = (await bench.clients[platform].insights(keys, [id])).get(id);
      expect(counts?.views).toBeGreaterThan(100);
      expect(counts?.likes).toBeGreaterThan(0);
      expect(await bench.clients[platform].remove(keys, id)).toMatchObject({ kind: 'gone', proof: {} });
      expect(bench.fakes.live()[platform]).toEqual([]);
      expect((await bench.clients[platform].insights(keys, [id])).has(id)).toBe(false);
    },
  );

  it('cannot delete on TikTok, but sees when a person did', async () => {
    const bench = platformBench();
    const keys = bench.access('tiktok');
    const handles = await bench.prepare('tiktok');
    await bench.clients.tiktok.publish(keys, bench.order(), handles);
    const found = await bench.settle('tiktok', bench.order(), handles);
    const id = found.kind === 'live' ? found.id : '';
    expect(await bench.clients.tiktok.remove(keys, id)).toEqual({ kind: 'manual' });
    expect((await bench.clients.tiktok.insights(keys, [id])).has(id)).toBe(true);
    bench.fakes.tiktok.deleteInApp(id);
    expect((await bench.clients.tiktok.insights(keys, [id])).has(id)).toBe(false);
  });
});

describe('connections', () => {
  const app = { clientId: 'keel', clientSecret: 'secret' };
  const exchange = { verifier: 'v'.repeat(43), redirectUri: 'http://console.test/back' };

  it.each(['instagram', 'facebook', 'tiktok', 'x'] as const)(
    'are made on %s with a code, and renewed',
    async (platform) => {
      const bench = platformBench();
      const flow = bench.flows[platform];
      if (!flow) throw new Error('No flow');
      const who = platform === 'tiktok' || platform === 'x' ? ACCOUNTS[platform] : 'user1';
      const [account] = await flow.exchange(app, { ...exchange, code: bench.fakes.tokens.code(who, '') });
      if (!account) throw new Error('Nothing was connected');
      expect(account).toMatchObject({ externalId: ACCOUNTS[platform] });
      bench.advance(3_600);
      const renewed = await flow.refresh(app, account.tokens, account.externalId);
      expect(renewed.access).not.toBe(account.tokens.access);
      expect(renewed.accessEndsAt).toBeGreaterThan(account.tokens.accessEndsAt ?? 0);
      const keys = { account: account.externalId, token: renewed.access };
      expect(
        (await bench.clients[platform].prepare(keys, bench.order(), {}, async () => undefined)).kind,
      ).not.toBe('failed');
      if (platform === 'tiktok' || platform === 'x') {
        // Rotated: the old one is spent.
        expect(await refusalOf(flow.refresh(app, account.tokens, account.externalId))).toMatchObject({
          action: 'reconnect',
        });
      }
    },
  );

  it('send a challenge only to who asks for its verifier', () => {
    const started = {
      ...{ id: 'a', consent_url: 'https://platform.example/agree', app_id: 'keel', scopes: ['one', 'two'] },
      ...{ state: 's', redirect_uri: exchange.redirectUri, code_challenge: 'c' },
    };
    const asked = (platform: string) => new URL(consentAddress(platform, started)).searchParams;
    expect([asked('x').get('code_challenge'), asked('tiktok').get('code_challenge')]).toEqual(['c', 'c']);
    expect([asked('facebook').has('code_challenge'), asked('instagram').has('code_challenge')]).toEqual([
      false,
      false,
    ]);
    expect([asked('tiktok').get('client_key'), asked('x').get('scope')]).toEqual(['keel', 'one two']);
  });

  it('need the verifier behind the challenge', async () => {
    const bench = platformBench();
    const code = bench.fakes.tokens.code(ACCOUNTS.x, 'the-challenge-of-another');
    await expect(bench.flows.x?.exchange(app, { ...exchange, code })).rejects.toBeInstanceOf(PlatformError);
  });
});

it('signs webhooks so that a changed or old body is not believed', () => {
  const signature = sign('secret', '{"a":1}', 1_000);
  expect(verify('secret', '{"a":1}', signature, 1_200)).toBe(true);
  expect(verify('secret', '{"a":2}', signature, 1_200)).toBe(false);
  expect(verify('other', '{"a":1}', signature, 1_200)).toBe(false);
  expect(verify('secret', '{"a":1}', signature, 1_301)).toBe(false);
  expect(verify('secret', '{"a":1}', `${signature}0`, 1_200)).toBe(false);
});
