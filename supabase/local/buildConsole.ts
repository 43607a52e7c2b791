import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { inTurn } from './lock.ts';
import { projectRoot } from './profile.ts';

export const consoleDir = join(projectRoot, 'dist');
const sources = [
  'src',
  'public',
  'shared',
  'remotion',
  'index.html',
  'vite.config.ts',
  'vite.chunks.ts',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Builds the console into `dist/` unless it is already built from exactly these sources; two starts at once build it once.
 * @returns whether a build ran. @throws with the build's own output when it fails.
 */
export const buildConsole = (): Promise<boolean> =>
  inTurn(join(projectRoot, '.cache', 'console.building'), buildIfChanged);

async function buildIfChanged(): Promise<boolean> {
  const stamp = join(consoleDir, '.fingerprint');
  const wanted = fingerprint(projectRoot, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await run(process.execPath, [
    join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  writeFileSync(stamp, wanted);
  return true;
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The console could not be built.\n${output}`)),
    );
  });
}
