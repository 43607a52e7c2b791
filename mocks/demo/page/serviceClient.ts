import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { secretKey } from '../secrets.ts';

/** The demo's API as its worker, from a page. @param storageKey of its own, so that it shares no session with the console. */
export const serviceClient = (storageKey: string): SupabaseClient =>
  createClient(new URL('.', window.location.href).href, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false, storageKey },
  });
