import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';
import { projectRoot } from './profile.ts';
import { provision } from './provision.ts';
import { supabaseCli } from './supabaseCli.ts';

/**
 * `npm run types` writes `src/data/database.types.ts` from the migrations with Supabase's own CLI, over a fresh PostgreSQL.
 * With `--check` it writes nothing and fails when the committed file is stale.
 */
const target = join(projectRoot, 'src', 'data', 'database.types.ts');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const server = await startEmbeddedPostgres();
let generated: string;
try {
  await provision(server.url);
  const cli = supabaseCli(['gen', 'types', '--schema', 'public', `--remote=${server.url}`]);
  if (cli.status !== 0 || !cli.stdout.includes('export type Database'))
    throw new Error(`supabase gen types failed:\n${cli.stderr}`);
  // The CLI greets on standard output before the code.
  generated = cli.stdout.slice(cli.stdout.indexOf('export type Json'));
} finally {
  await server.stop();
}

if (!values.check) {
  writeFileSync(target, generated);
  console.log(`Wrote ${target}`);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== generated) {
  console.error('src/data/database.types.ts is stale. Run: npm run types');
  process.exitCode = 1;
}
