import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../worker/render/workspace.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keel-workspace-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('temporary files of a worker', () => {
  it('lie in one folder that goes as a whole', async () => {
    const workspace = createWorkspace(root);
    const job = await workspace.jobFolder();
    await writeFile(join(job, 'frame.jpeg'), 'x');
    expect(job.startsWith(workspace.folder)).toBe(true);
    await workspace.discard(job);
    expect(await readdir(workspace.folder)).toEqual([]);
    workspace.dispose();
    expect(await readdir(root)).toEqual([]);
  });

  it('of a worker that was killed are swept by the next one, those of a living one stay', async () => {
    const dead = join(root, 'keel-worker-999999999');
    const living = join(root, `keel-worker-${process.ppid}`);
    const foreign = join(root, 'something-else');
    for (const folder of [dead, living, foreign]) await mkdir(folder);
    createWorkspace(root);
    expect([dead, living, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });
});
