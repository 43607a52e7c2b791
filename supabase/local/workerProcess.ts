import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './profile.ts';

export interface WorkerProcess {
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = [1_000, 5_000, 30_000] as const;
const STOP_WITHIN_MS = 10_000;

/**
 * The worker in a process of its own, as in production: it knows the API's address and the secret key, nothing else. Its log goes to
 * a file; warnings and errors are shown here too. A crashed worker is started again, ever more slowly.
 */
export function startWorker(options: {
  url: string;
  secretKey: string;
  logFile: string;
  say: (line: string) => void;
  /** More of the worker's environment. */
  env?: Readonly<Record<string, string>>;
}): WorkerProcess {
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let stopping = false;
  let crashes = 0;
  let child: ChildProcess | undefined;
  let restart: NodeJS.Timeout | undefined;

  const launch = () => {
    const started = Date.now();
    const spawned = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'worker', 'main.ts')], {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...options.env,
        SUPABASE_URL: options.url,
        SUPABASE_SECRET_KEY: options.secretKey,
      },
      // Its own group: Ctrl-C reaches this process only, which then stops the worker in order.
      detached: true,
      // The channel carries nothing: it closes when this process is killed, and the worker then stops too.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = spawned;
    for (const stream of [spawned.stdout, spawned.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        const message = warningIn(line);
        if (message) options.say(`worker: ${message}`);
      });
    }
    spawned.once('exit', (code, signal) => {
      if (stopping) return;
      if (Date.now() - started > 60_000) crashes = 0;
      const wait = RESTART_AFTER_MS[Math.min(crashes++, RESTART_AFTER_MS.length - 1)] ?? 30_000;
      options.say(
        `worker: ended (${signal ?? code}), starting again in ${wait / 1000} s; see ${options.logFile}`,
      );
      restart = setTimeout(launch, wait);
    });
  };
  launch();

  return {
    async stop() {
      stopping = true;
      clearTimeout(restart);
      const running = child;
      if (running && running.exitCode === null && running.signalCode === null) {
        const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
        running.kill('SIGTERM');
        const timer = setTimeout(() => running.kill('SIGKILL'), STOP_WITHIN_MS);
        await ended;
        clearTimeout(timer);
      }
      log.end();
    },
  };
}

/** The event and its reason of a JSON log line at warning level or above. */
function warningIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: string; event?: string; reason?: string };
    return entry.level === 'warn' || entry.level === 'error'
      ? [entry.event, entry.reason].join(' ')
      : undefined;
  } catch {
    return undefined;
  }
}
