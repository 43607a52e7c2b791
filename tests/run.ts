import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

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
  'database.types.ts is current': ['tsx', 'supabase/local/types.ts', '--check'],
};

let passed = 0;
let failed = 0;
const run = (command: string[]) =>
  spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status === 0;

for (const [name, command] of Object.entries(checks)) {
  console.log(`\n— ${name}`);
  if (run(command)) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${name}`);
  }
}

mkdirSync('.artifacts', { recursive: true });
rmSync(REPORT, { force: true });
const vitestSucceeded = run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
  ...process.argv.slice(2),
]);
if (existsSync(REPORT)) {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
// A file that fails to load, or an unhandled error, fails the run without a failed test.
if (!vitestSucceeded && failed === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
