import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
