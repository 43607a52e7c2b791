import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for everything temporary of one worker process: its own files, Remotion's frames, the browser's profile. */
export interface Workspace {
  readonly folder: string;
  jobFolder(): Promise<string>;
  discard(folder: string): Promise<void>;
  /** Removes the whole folder; synchronous, so that it can run while the process ends. */
  dispose(): void;
}

const PREFIX = 'keel-worker-';

/**
 * Makes the folder and sweeps those of worker processes that died without removing theirs.
 * @param root where it lies; the system's temporary folder by default.
 */
export function createWorkspace(root = tmpdir()): Workspace {
  sweep(root);
  const folder = join(root, `${PREFIX}${process.pid}`);
  // In a container the process id is the same after each restart: what lies there is a dead worker's.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    jobFolder: () => mkdtemp(join(folder, 'job-')),
    discard: (path) => rm(path, { recursive: true, force: true }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : Number.NaN);
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Sends everything that Remotion and the browser write to the system's temporary folder into the workspace. */
export function redirectTemporaryFiles(workspace: Workspace, env: NodeJS.ProcessEnv = process.env): void {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) env[name] = workspace.folder;
}
