import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** Everything one local installation keeps: `demo` has the demo data, `empty` (`npm start -- --empty`) has none. */
export interface Profile {
  name: 'demo' | 'empty';
  /** Absolute folder that holds all of the below. */
  dir: string;
  databaseDir: string;
  /** Is there while the database is filled for the first time; one that is left over says that it was interrupted. */
  fillingFile: string;
  storageDir: string;
  lockFile: string;
  workerLog: string;
  backendLog: string;
}

export function profileOf(
  name: Profile['name'],
  base = process.env.KEEL_DATA_DIR ?? join(projectRoot, '.data'),
): Profile {
  const dir = join(base, name);
  return {
    name,
    dir,
    databaseDir: join(dir, 'database'),
    fillingFile: join(dir, 'filling'),
    storageDir: join(dir, 'storage'),
    lockFile: join(dir, 'lock'),
    workerLog: join(dir, 'worker.log'),
    backendLog: join(dir, 'backend.log'),
  };
}

/** Whether the profile's database is there, whole. */
export const isInstalled = ({ databaseDir, fillingFile }: Profile): boolean =>
  existsSync(databaseDir) && !existsSync(fillingFile);

export interface Secrets {
  secretKey: string;
  jwtSecret: string;
  /** Typed or followed once by the first person of an empty installation, to become its admin. */
  setupCode: string;
}

/** This installation's own secrets, made on its first start; readable by this user alone, never in the repository. */
export function secretsOf(profile: Profile): Secrets {
  const file = join(profile.dir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  mkdirSync(profile.dir, { recursive: true });
  const secrets: Secrets = {
    secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
    jwtSecret: randomBytes(32).toString('hex'),
    setupCode: randomBytes(9).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
