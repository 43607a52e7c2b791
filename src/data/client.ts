import { createClient } from '@supabase/supabase-js';
import { withRequestIds } from '../../shared/requestIds.ts';
import { siteRoot } from './address.ts';
import type { Database } from './database.types.ts';

/** Where the API is. Without a setting it is where the page is: the local server serves both. */
export const apiUrl: string = import.meta.env.VITE_SUPABASE_URL ?? siteRoot;

/** The publishable key names the project and opens nothing by itself; a secret key must never reach a browser. */
export const publishableKey: string = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY ?? 'sb_publishable_local';

/** The one connection to the API. Components use react-admin's hooks and never this. */
export const supabase = createClient<Database>(apiUrl, publishableKey, {
  global: { fetch: withRequestIds((input, init) => globalThis.fetch(input, init)) },
});

export type Client = typeof supabase;
