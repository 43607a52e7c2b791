import { rmSync, writeFileSync } from 'node:fs';
import { createClient } from '@supabase/supabase-js';
import fsDriver from 'unstorage/drivers/fs';
import WebSocket from 'ws';
import { attributeDemo } from '../seed/attribute.ts';
import type { Batch } from '../seed/batches.ts';
import { generateAside } from '../seed/generateAside.ts';
import { loadBatches } from '../seed/load.ts';
import { type Backend, createBackend, LOCAL_PUBLISHABLE_KEY } from './backend.ts';
import { DEMO_MEMBER, DEMO_PASSWORD, demoStaff } from './demo.ts';
import { storeDemoPhotos } from './demoPhotos.ts';
import { isInstalled, type Profile, type Secrets, secretsOf } from './profile.ts';

const DEMO_SEED = 'keel-demo';

/**
 * Opens the profile's back end; on its first start it is filled first: demo data and one account per role, or the setup code of an
 * empty installation. A first start that was interrupted begins again instead of leaving half a database.
 */
export async function openProfile(profile: Profile, siteUrl: string, today: string): Promise<Backend> {
  const secrets = secretsOf(profile);
  if (isInstalled(profile)) return open(profile, secrets, siteUrl);
  rmSync(profile.databaseDir, { recursive: true, force: true });
  writeFileSync(profile.fillingFile, '');
  const isDemo = profile.name === 'demo';
  const demo = isDemo ? generateAside({ seed: DEMO_SEED, today }) : undefined;
  const backend = await open(profile, secrets, siteUrl);
  await (demo ? fillDemo(backend, siteUrl, demo) : storeSetupCode(backend, secrets.setupCode));
  if (demo) await storeDemoPhotos(backend, siteUrl, secrets.secretKey);
  rmSync(profile.fillingFile);
  return backend;
}

function open(profile: Profile, secrets: Secrets, siteUrl: string): Promise<Backend> {
  return createBackend({
    dataDir: profile.databaseDir,
    siteUrl,
    secretKey: secrets.secretKey,
    jwtSecret: secrets.jwtSecret,
    storageDriver: fsDriver({ base: profile.storageDir }),
  });
}

/** Demo rows, then the accounts by the same way as real staff: invited by row, signed up themselves; last what is theirs. */
async function fillDemo(
  backend: Backend,
  siteUrl: string,
  demo: AsyncIterable<readonly Batch[]>,
): Promise<void> {
  await loadBatches(backend.sql, demo);
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
}

/** Only the hash is kept where the database can see it; the code itself is printed by the start. */
async function storeSetupCode(backend: Backend, setupCode: string): Promise<void> {
  await backend.sql.query(
    `insert into private.secrets (name, value) values ('setup_code_hash', encode(sha256(convert_to($1, 'UTF8')), 'hex'))
     on conflict (name) do update set value = excluded.value`,
    [setupCode],
  );
}
