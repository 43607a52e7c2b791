import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDictionary } from './dictionary.ts';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';
import { projectRoot } from './profile.ts';
import { provision } from './provision.ts';
import { supabaseCli } from './supabaseCli.ts';

/**
 * `npm run types` writes what is made from the migrations, over a fresh PostgreSQL: `src/data/database.types.ts` with Supabase's own CLI, and
 * `docs/data-dictionary.md` from the catalogue's comments. With `--check` it writes nothing and fails when a committed file is stale.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const server = await startEmbeddedPostgres();
const made = new Map<string, string>();
try {
  await provision(server.url);
  const cli = supabaseCli(['gen', 'types', '--schema', 'public', `--remote=${server.url}`]);
  if (cli.status !== 0 || !cli.stdout.includes('export type Database'))
    throw new Error(`supabase gen types failed:\n${cli.stderr}`);
  // The CLI greets on standard output before the code.
  made.set('src/data/database.types.ts', cli.stdout.slice(cli.stdout.indexOf('export type Json')));
  made.set('docs/data-dictionary.md', await dataDictionary(server.url));
} finally {
  await server.stop();
}

for (const [file, text] of made) {
  const target = join(projectRoot, file);
  if (!values.check) {
    writeFileSync(target, text);
    console.log(`Wrote ${target}`);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${file} is stale. Run: npm run types`);
    process.exitCode = 1;
  }
}
