import { rmSync, writeFileSync } from 'node:fs';
import fsDriver from 'unstorage/drivers/fs';
import { generateAside } from '../seed/generateAside.ts';
import { createBackend } from './backend.ts';
import { DEMO_SEED, fillDemo } from './fillDemo.ts';
import { isInstalled, type Profile, type Secrets, secretsOf } from './profile.ts';
import type { Backend } from './project.ts';

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
  await (demo
    ? fillDemo(backend, { siteUrl, secretKey: secrets.secretKey, rows: demo })
    : storeSetupCode(backend, secrets.setupCode));
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

/** Only the hash is kept where the database can see it; the code itself is printed by the start. */
async function storeSetupCode(backend: Backend, setupCode: string): Promise<void> {
  await backend.sql.query(
    `insert into private.secrets (name, value) values ('setup_code_hash', encode(sha256(convert_to($1, 'UTF8')), 'hex'))
     on conflict (name) do update set value = excluded.value`,
    [setupCode],
  );
}
