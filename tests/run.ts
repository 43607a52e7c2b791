import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/**
 * `npm test`: everything CI runs. Static checks first (each counts as one), then every test project. Goes on after a failure, so that one
 * run tells everything; the last line is the sum.
 */
const REPORT = '.artifacts/vitest.json';
const checks: Record<string, string[]> = {
  'format and lint': ['biome', 'ci', '.'],
  types: ['tsc', '--noEmit'],
  'import zones': [
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'src',
    'remotion',
    'worker',
    'supabase',
    'shared',
    'mocks',
    'tests',
  ],
  'no unused or undeclared dependency': ['knip', '--dependencies'],
  'types and data dictionary are current': ['tsx', 'supabase/local/types.ts', '--check'],
};

let passed = 0;
let failed = 0;

/** What a check said, and whether it passed. */
const check = (command: string[]) =>
  new Promise<{ succeeded: boolean; said: string }>((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: string) => {
      said += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => resolve({ succeeded: false, said: said + error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, said }));
  });

/** All checks, as many at a time as the machine has cores; each says all it has to say when it is over. */
const waiting = Object.entries(checks);
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next;
    const { succeeded, said } = await check(command);
    console.log(`\n— ${name}\n${said.trimEnd()}`);
    if (succeeded) passed += 1;
    else {
      failed += 1;
      console.error(`FAILED: ${name}`);
    }
  }
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));

mkdirSync('.artifacts', { recursive: true });
rmSync(REPORT, { force: true });
const vitest = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
// A file that fails to load, or an unhandled error, fails the run without a failed test.
if (vitest.status !== 0 && failed === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
