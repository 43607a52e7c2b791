import type { Hono } from 'hono';

/** Milliseconds since 1970, as the fake world has it. */
export interface FakeClock {
  now(): number;
}

/**
 * What goes wrong with one request.
 * - `drop_before`, `drop_after`: no answer; it had no effect, or it had;
 * - `late`: no answer, and the effect comes minutes later;
 * - `error_before`, `error_after`: a 500 without or after the effect;
 * - `rate_limit`: refused with the platform's own words.
 */
export type Fault = 'drop_before' | 'drop_after' | 'late' | 'error_before' | 'error_after' | 'rate_limit';

/** @param operation "POST /2/tweets"; @returns what goes wrong, or null. */
export type FaultPlan = (operation: string) => Fault | null;

/** A post as the public sees it. */
export interface LivePost {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly at: number;
}

export interface FakePlatform {
  fetch(request: Request): Promise<Response>;
  /** What is public now. */
  live(): readonly LivePost[];
}

/** The answer that never comes: an in-process fetch throws for it, the served fake cuts the connection. */
export const DROPPED = new Response(null, { status: 599 });

export interface FaultWords {
  /** The platform's own "too many requests". */
  rateLimited(): Response;
  /** The platform's own 500. */
  broken(): Response;
}

const LATE_BY_MS = 4 * 60_000;

/** Puts faults around an app, so that the app itself only knows how the platform behaves. */
export function withFaults(app: Hono, clock: FakeClock, plan: FaultPlan, words: FaultWords) {
  const late: { at: number; request: Request }[] = [];
  const settle = async () => {
    while (late[0] && late[0].at <= clock.now()) {
      const next = late.shift();
      if (next) await app.fetch(next.request);
    }
  };
  return {
    /** What is on its way has arrived when this resolves, as far as its time has come. */
    settle,
    async fetch(request: Request): Promise<Response> {
      await settle();
      const fault = plan(`${request.method} ${new URL(request.url).pathname}`);
      if (fault === 'drop_before') return DROPPED;
      if (fault === 'error_before') return words.broken();
      if (fault === 'rate_limit') return words.rateLimited();
      if (fault === 'late') {
        late.push({ at: clock.now() + LATE_BY_MS, request });
        return DROPPED;
      }
      const answer = await app.fetch(request);
      if (fault === 'drop_after') return DROPPED;
      return fault === 'error_after' ? words.broken() : answer;
    },
  };
}

/** Moments of a moving window, for quotas that count the last `ms`. */
export function movingWindow(clock: FakeClock, ms: number) {
  const moments = new Map<string, number[]>();
  const recent = (key: string) => (moments.get(key) ?? []).filter((at) => at > clock.now() - ms);
  return {
    count: (key: string) => recent(key).length,
    add: (key: string) => moments.set(key, [...recent(key), clock.now()]),
    /** Milliseconds since 1970 at which the oldest one leaves the window. */
    freeAt: (key: string) => (recent(key)[0] ?? clock.now()) + ms,
  };
}

/** Reads bytes of a body, however it was sent. */
export const sizeOf = async (request: Request): Promise<number> => (await request.arrayBuffer()).byteLength;
