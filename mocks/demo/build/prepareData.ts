import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { zipSync } from 'fflate';
import memoryDriver from 'unstorage/drivers/memory';
import { createBackend } from '../../../supabase/local/backend.ts';
import { DEMO_SEED, fillDemo } from '../../../supabase/local/fillDemo.ts';
import { fingerprint } from '../../../supabase/local/fingerprint.ts';
import { projectRoot } from '../../../supabase/local/profile.ts';
import type { Backend } from '../../../supabase/local/project.ts';
import { generateAside } from '../../../supabase/seed/generateAside.ts';
import { smallLog } from '../backend/startParams.ts';
import { DATABASE_FILE, type DemoData, STORAGE_FILE, siteUrl } from '../data.ts';
import { jwtSecret, secretKey } from '../secrets.ts';

/** As many as the smallest cells of the dashboards need; each member is about 60 kB that every visitor fetches. */
const MEMBERS = 120;
const cacheDir = join(projectRoot, '.cache');

/**
 * The demo's database and files as a visitor's browser fetches them, made by the same migrations and seed as `npm start`.
 * Made once for the same sources, day and number of members.
 * @returns the folder that holds them.
 */
export async function prepareData(today: string, members = MEMBERS): Promise<string> {
  const version = `${fingerprint(projectRoot, ['supabase', 'mocks/demo/build'])}-${today}-${members}`;
  const folder = join(cacheDir, `browser-demo-${version}`);
  if (existsSync(folder)) return folder;
  forgetOthers();
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });

  const rows = generateAside({ seed: DEMO_SEED, today, users: members });
  const files = memoryDriver();
  const backend = await createBackend({
    siteUrl,
    secretKey,
    jwtSecret,
    storageDriver: files,
    pglite: { startParams: [...PGlite.defaultStartParams, ...smallLog] },
  });
  await fillDemo(backend, { siteUrl, secretKey, rows });
  // Two checkpoints: the first one's own record still needs the log's older segments.
  await backend.sql.exec('checkpoint');
  await backend.sql.exec('checkpoint');
  await dropSpareLog(backend);
  const dump = await backend.pg.dumpDataDir('none');
  await backend.close();
  const tar = Buffer.from(await dump.arrayBuffer());
  const database = gzipSync(tar, { level: constants.Z_BEST_COMPRESSION });
  const storage = zipSync(await entriesOf(files.getInstance?.()), { level: 0 });
  writeFileSync(join(partial, DATABASE_FILE), database);
  writeFileSync(join(partial, STORAGE_FILE), storage);
  const data: DemoData = { version, madeOn: today, bytes: database.length + storage.length };
  writeFileSync(join(partial, 'data.json'), JSON.stringify(data));
  renameSync(partial, folder);
  return folder;
}

/** Segments kept for later use hold old bytes, megabytes of them when compressed; PostgreSQL makes new ones when it needs them. */
async function dropSpareLog({ pg, sql }: Backend): Promise<void> {
  const [current] = await sql.query<{ name: string }>('select pg_walfile_name(pg_current_wal_lsn()) as name');
  const folder = '/pglite/data/pg_wal';
  for (const name of pg.Module.FS.readdir(folder))
    if (/^[0-9A-F]{24}$/.test(name) && name > (current?.name ?? '')) pg.Module.FS.unlink(`${folder}/${name}`);
}

/** What Storage keeps, by its driver's keys: JSON as text, bytes as they are. */
async function entriesOf(stored: unknown): Promise<Record<string, Uint8Array>> {
  const entries = [...(stored as Map<string, string | Uint8Array>)];
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value),
    ]),
  );
}

function forgetOthers(): void {
  if (!existsSync(cacheDir)) return;
  for (const name of readdirSync(cacheDir).filter((entry) => entry.startsWith('browser-demo-')))
    rmSync(join(cacheDir, name), { recursive: true, force: true });
}

/** The facts of a prepared folder. */
export const readData = (folder: string): DemoData =>
  JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as DemoData;
