import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD, demoStaff } from '../../../supabase/local/demo.ts';
import { projectRoot } from '../../../supabase/local/profile.ts';
import { prepareData } from './prepareData.ts';

const outDir = join(projectRoot, 'dist-demo');
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run build:demo`: the console with its back end for the browser, and the data that a first visit fetches, in `dist-demo/`.
 * Two programs, because lite reads its environment while it is loaded, and Vite would load it too early.
 */
async function main(): Promise<void> {
  say('Preparing the demo data (a minute, once a day)…');
  const data = await prepareData(new Date().toISOString().slice(0, 10));
  say('Building the console…');
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', 'vite.demo.config.ts', '--mode', 'demo', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, [vite, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('The console could not be built.');
  mkdirSync(join(outDir, 'data'), { recursive: true });
  cpSync(data, join(outDir, 'data'), { recursive: true });
  writeFileSync(join(outDir, 'demo.json'), JSON.stringify({ password: DEMO_PASSWORD, accounts: demoStaff }));
  const largest = readdirSync(data).map((name) => statSync(join(data, name)).size);
  say(`Ready in dist-demo/. Its largest file has ${Math.ceil(Math.max(...largest) / 1e6)} MB.`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);
