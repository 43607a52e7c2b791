import { DROPPED, type FakeClock, type FaultPlan, type LivePost } from './fake.ts';
import { type GraphOptions, graphFake } from './graph.ts';
import { tiktokFake } from './tiktok/fake.ts';
import type { TiktokOptions } from './tiktok/state.ts';
import { fakeTokens } from './tokens.ts';
import { webhookFake } from './webhook/fake.ts';
import { type XOptions, xFake } from './x/fake.ts';

export interface PlatformsOptions {
  readonly clock: FakeClock;
  readonly faults?: FaultPlan;
  /** Where the fakes say that they are; the platforms' own hosts when left out. */
  readonly origin?: string;
  readonly graph?: Omit<GraphOptions, 'uploadOrigin'>;
  readonly tiktok?: TiktokOptions;
  readonly x?: XOptions;
}

const WEBHOOK_HOST = 'hooks.example.com';

/** All five platforms in this process. */
export function fakePlatforms({ clock, faults = () => null, origin, ...options }: PlatformsOptions) {
  const tokens = fakeTokens(clock);
  const at = (path: string, host: string) => (origin ? `${origin}/${path}` : `https://${host}`);
  const graph = graphFake(clock, tokens, faults, {
    ...options.graph,
    uploadOrigin: at('graph-upload', 'rupload.facebook.com'),
  });
  const tiktok = tiktokFake(clock, tokens, faults, at('tiktok', 'open.tiktokapis.com'), options.tiktok);
  const x = xFake(clock, tokens, faults, options.x);
  const webhook = webhookFake(clock, faults);
  const byHost: Record<string, { fetch(request: Request): Promise<Response> }> = {
    'graph.facebook.com': graph.api,
    'rupload.facebook.com': graph.upload,
    'open.tiktokapis.com': tiktok,
    'api.x.com': x,
    [WEBHOOK_HOST]: webhook,
  };
  const byPath = { graph: graph.api, 'graph-upload': graph.upload, tiktok, x, webhook };

  return {
    tokens,
    tiktok,
    byPath,
    webhookAddress: origin ? `${origin}/webhook/practice` : `https://${WEBHOOK_HOST}/practice`,
    /** `fetch` for clients in this process. An answer that never comes is the error that a timeout is. */
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const host = byHost[new URL(request.url).host];
      if (!host) throw new TypeError(`Nobody answers at ${request.url}`);
      const response = await host.fetch(request);
      if (response === DROPPED) throw new DOMException('The operation timed out.', 'TimeoutError');
      return response;
    },
    /** Lets everything arrive that is still on its way. */
    settle: async () => {
      for (const each of [graph.api, graph.upload, tiktok, x, webhook]) await each.settle();
    },
    /** What is public now, by platform. */
    live: (): Readonly<
      Record<'instagram' | 'facebook' | 'tiktok' | 'x' | 'webhook', readonly LivePost[]>
    > => ({
      instagram: graph.instagram.live(),
      facebook: graph.facebook.live(),
      tiktok: tiktok.live(),
      x: x.live(),
      webhook: webhook.live(),
    }),
  };
}

export type FakePlatforms = ReturnType<typeof fakePlatforms>;
