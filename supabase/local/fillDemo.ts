import { createClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { attributeDemo } from '../seed/attribute.ts';
import type { Batch } from '../seed/batches.ts';
import { loadBatches } from '../seed/load.ts';
import { DEMO_MEMBER, DEMO_PASSWORD, demoStaff } from './demo.ts';
import { storeDemoPhotos } from './demoPhotos.ts';
import { type Backend, LOCAL_PUBLISHABLE_KEY } from './project.ts';

export const DEMO_SEED = 'keel-demo';

/**
 * Demo rows, then the accounts by the same way as real staff: invited by row, signed up themselves; then what is theirs; last the
 * drawings that stand for photos.
 */
export async function fillDemo(
  backend: Pick<Backend, 'sql' | 'fetch'>,
  { siteUrl, secretKey, rows }: { siteUrl: string; secretKey: string; rows: AsyncIterable<readonly Batch[]> },
): Promise<void> {
  await loadBatches(backend.sql, rows);
  // Loading goes past the triggers that would queue what metrics have to count.
  await backend.sql.exec('select analytics.rebuild()');
  for (const email of [...demoStaff.map((person) => person.email), DEMO_MEMBER]) {
    const client = createClient(siteUrl, LOCAL_PUBLISHABLE_KEY, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
      global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
    });
    const { error } = await client.auth.signUp({ email, password: DEMO_PASSWORD });
    if (error) throw new Error(`The demo account ${email} could not be made: ${error.message}`);
  }
  await attributeDemo(backend.sql);
  await storeDemoPhotos(backend, siteUrl, secretKey);
}
