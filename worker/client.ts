import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { withRequestIds } from '../shared/requestIds.ts';
import { type Log, silentLog } from './log.ts';

const connectTimedOut = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'UND_ERR_CONNECT_TIMEOUT';

/**
 * A connection that was not open in time is tried once more: bundling the films holds this process up for seconds, and then the timer fires
 * before the socket is looked at. Nothing had been sent, so nothing is done twice.
 */
const reach: typeof globalThis.fetch = (input, init) =>
  globalThis.fetch(input, init).catch((error: unknown) => {
    if (connectTimedOut(error)) return globalThis.fetch(input, init);
    throw error;
  });

/**
 * The API as the service role. `fetch` is given when the back end runs in this process.
 * Node 20 has no WebSocket of its own, and the client asks for one even where realtime is not used.
 * @param log is told of each request that the server failed at or never answered: `api.failed` with the request's id.
 */
export function connect(
  url: string,
  secretKey: string,
  fetch = reach,
  log: Pick<Log, 'warn'> = silentLog,
): SupabaseClient {
  return createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: WebSocket as never },
    global: { fetch: withRequestIds(fetch, (failed) => log.warn('api.failed', { ...failed })) },
  });
}
