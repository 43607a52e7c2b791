import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';

/**
 * The API as the service role. `fetch` is given when the back end runs in this process.
 * Node 20 has no WebSocket of its own, and the client asks for one even where realtime is not used.
 */
export function connect(url: string, secretKey: string, fetch?: typeof globalThis.fetch): SupabaseClient {
  return createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: WebSocket as never },
    ...(fetch ? { global: { fetch } } : {}),
  });
}
