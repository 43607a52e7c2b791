import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export class AlreadyRunningError extends Error {}

/**
 * PGlite has no lock of its own on a data folder, and two processes on one folder destroy it. So the folder's owner writes its
 * process id beside it. A file left by a killed process is taken over.
 * @throws AlreadyRunningError while the owner lives.
 */
export function acquireLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isThisProgram(owner)) {
    throw new AlreadyRunningError(
      `Keel is already running on this data (process ${owner}). Stop it with Ctrl-C in its terminal, then start again.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** Process ids are reused after a reboot: on Linux, the owner must also be a Node process to count. */
function isThisProgram(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync(commandLine) || /supabase\/local\/|worker\/cli\//.test(readFileSync(commandLine, 'utf8'))
  );
}

const LOOK_AGAIN_AFTER_MS = 200;

/** Does the work while no other process does work under the same lock file, and waits for that. A killed process's lock is taken away. */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!takeLock(file)) await wait(LOOK_AGAIN_AFTER_MS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(Number(attempt(() => readFileSync(file, 'utf8'))))) rmSync(file, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  // Just made and not written yet, or just removed.
  if (!pid) return true;
  return attempt(() => process.kill(pid, 0)) === true;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
