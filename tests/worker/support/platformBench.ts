import type { Fault } from '../../../mocks/platforms/fake.ts';
import { fakePlatforms, type PlatformsOptions } from '../../../mocks/platforms/index.ts';
import { WEBHOOK_SECRET } from '../../../mocks/platforms/webhook/fake.ts';
import type { Access, Found, Handles, Media, Order, PlatformName } from '../../../worker/platforms/client.ts';
import { oauthFlows, platformClients, realHosts } from '../../../worker/platforms/index.ts';

export const ACCOUNTS: Readonly<Record<PlatformName, string>> = {
  instagram: '17841400000000001',
  facebook: '61550000000001',
  tiktok: 'creator1',
  x: '4400001',
  webhook: 'https://hooks.example.com/practice',
};

/** What TikTok's audit asks for; the others take no notice of it. */
export const OPTIONS = {
  privacy_level: 'PUBLIC_TO_EVERYONE',
  brand_content_toggle: false,
  brand_organic_toggle: true,
};

/** Bytes that are made when they are asked for: a film of any size costs nothing. */
export function mediaOf(bytes: number): Media {
  return {
    bytes,
    read: async (from, to) => new Uint8Array(to - from),
    url: async () => 'https://files.example.com/film.mp4?signed',
  };
}

/** The real clients on the real hosts' addresses, and the fakes behind them, on one clock that a test moves. */
export function platformBench(options: Omit<PlatformsOptions, 'clock' | 'faults'> = {}) {
  let now = Date.parse('2026-11-21T10:00:00Z');
  const planned: { operation: RegExp; fault: Fault }[] = [];
  const asked: string[] = [];
  const fakes = fakePlatforms({
    ...options,
    clock: { now: () => now },
    faults: (operation) => {
      asked.push(operation);
      const index = planned.findIndex((each) => each.operation.test(operation));
      return index < 0 ? null : (planned.splice(index, 1)[0]?.fault ?? null);
    },
  });
  const http = { fetch: fakes.fetch, timeoutSeconds: 5 };
  const clients = platformClients(http, realHosts, () => now);
  const access = (platform: PlatformName): Access => ({
    account: ACCOUNTS[platform],
    token: platform === 'webhook' ? WEBHOOK_SECRET : fakes.tokens.access(ACCOUNTS[platform], 90 * 86_400),
  });
  const order = (change: Partial<Order> = {}): Order => ({
    id: '00000000-0000-4000-8000-000000000001',
    caption: 'Eight weeks of small steps #walking',
    options: OPTIONS,
    media: mediaOf(9_000_000),
    armedAt: now,
    taken: new Set(),
    ...change,
  });
  const advance = (seconds: number) => {
    now += seconds * 1000;
  };
  return {
    fakes,
    asked,
    clients,
    flows: oauthFlows(http, realHosts, () => now),
    access,
    order,
    advance,
    now: () => now,
    /** The next request that matches goes wrong, once. */
    fail: (operation: RegExp, fault: Fault) => void planned.push({ operation, fault }),
    /** Prepares until the platform is ready. @returns the handles. */
    async prepare(platform: PlatformName, what = order(), keys = access(platform)): Promise<Handles> {
      let handles: Handles = {};
      for (let round = 0; round < 20; round++) {
        const found = await clients[platform].prepare(keys, what, handles, async (next) => {
          handles = next;
        });
        if (found.kind !== 'wait') return found.handles;
        advance(found.seconds);
      }
      throw new Error(`${platform} never got ready`);
    },
    /** Asks until the platform has decided. */
    async settle(
      platform: PlatformName,
      what: Order,
      handles: Handles,
      keys = access(platform),
    ): Promise<Found> {
      for (let round = 0; round < 20; round++) {
        const found = await clients[platform].find(keys, what, handles);
        if (found.kind !== 'processing') return found;
        advance(found.seconds);
      }
      throw new Error(`${platform} never decided`);
    },
  };
}
