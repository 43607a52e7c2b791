import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../supabase/local/freePort.ts';

const root = join(import.meta.dirname, '..', '..');
const READY = /Keel is ready at (\S+)\s+\(([\d.]+) s\)/;

export interface Stack {
  url: string;
  /** Seconds that the start itself reported. */
  readySeconds: number;
  /** Everything printed so far. */
  output(): string;
  pid: number;
  /** Sends the signal and resolves with the exit code (null when the signal itself ended the process). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A folder of its own for one test's data; deleted by `remove`. */
export function temporaryData(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'keel-e2e-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * `npm start` as a person runs it, on a free port and the given data folder. Rejects with its output when it does not get ready.
 * @param script another that takes `--port` and says the same when it is ready.
 */
export async function startStack(
  dataDir: string,
  args: string[] = [],
  script = 'supabase/local/start.ts',
): Promise<Stack> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', script, '--port', String(port), ...args], {
    cwd: root,
    env: { ...process.env, KEEL_DATA_DIR: dataDir, NODE_ENV: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ready = await new Promise<RegExpExecArray>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The stack did not start: ${why}\n${printed}`));
    const timer = setTimeout(() => fail('timeout'), 240_000);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed += `${line}\n`;
        const match = READY.exec(line);
        if (match) {
          clearTimeout(timer);
          resolve(match);
        }
      });
    }
    child.once('exit', (code) => fail(`exit ${code}`));
  });
  return {
    url: ready[1] ?? '',
    readySeconds: Number(ready[2]),
    output: () => printed,
    pid: child.pid ?? 0,
    stop: (signal = 'SIGINT') => stopProcess(child, signal),
  };
}

function stopProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
