import { parseArgs } from 'node:util';
import postgres from 'postgres';
import fsDriver from 'unstorage/drivers/fs';
import { buildConsole, consoleDir } from '../../supabase/local/buildConsole.ts';
import { startEmbeddedPostgres } from '../../supabase/local/embeddedPostgres.ts';
import { DEMO_SEED, fillDemo } from '../../supabase/local/fillDemo.ts';
import { openPostgres } from '../../supabase/local/postgres.ts';
import { profileOf, secretsOf } from '../../supabase/local/profile.ts';
import { projectOn } from '../../supabase/local/project.ts';
import { postgresRunner, provision } from '../../supabase/local/provision.ts';
import { startServer } from '../../supabase/local/server.ts';
import { generateAside } from '../../supabase/seed/generateAside.ts';

/**
 * What `npm start --no-worker` starts, with the demo's data, but on a real PostgreSQL: lite's services over its pool of connections, and
 * commits that reach the disk. Prints the same line when it is ready; ends on SIGINT. The soak starts it.
 */
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port);
const siteUrl = `http://127.0.0.1:${port}`;
const begun = Date.now();

const server = await startEmbeddedPostgres({ durable: true });
await provision(server.url);
// One connection: rows are loaded between a `begin` and a `commit` of their own.
const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
const profile = profileOf('demo');
const { secretKey, jwtSecret } = secretsOf(profile);
const backend = await projectOn(openPostgres(server.url, 20), postgresRunner(sql), {
  storageDriver: fsDriver({ base: profile.storageDir }),
  secretKey,
  jwtSecret,
  siteUrl,
});
await buildConsole();
const today = new Date().toISOString().slice(0, 10);
await fillDemo(backend, { siteUrl, secretKey, rows: generateAside({ seed: DEMO_SEED, today }) });
await sql.unsafe('vacuum analyze');
const site = await startServer({ backend, port, consoleDir, demo: true });
console.log(`Keel is ready at ${siteUrl}  (${((Date.now() - begun) / 1000).toFixed(1)} s)`);

process.once('SIGINT', async () => {
  await site.close();
  await sql.end({ timeout: 5 });
  await backend.close();
  await server.stop();
  process.exit(0);
});
