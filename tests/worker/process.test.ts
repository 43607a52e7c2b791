import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyQueue } from './support/emptyQueue.ts';

const root = join(import.meta.dirname, '..', '..');

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-process-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** The worker as `npm start` and a container start it, with its own temporary folder. */
function start(env: Record<string, string>): { lines: string[]; ended: Promise<number | null> } {
  const lines: string[] = [];
  const started = spawn(process.execPath, ['--import', 'tsx', join(root, 'worker', 'main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child = started;
  started.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  return { lines, ended: new Promise((resolve) => started.once('exit', resolve)) };
}

describe('the worker process', () => {
  it('says what is missing in its environment, and never what is there', async () => {
    const { lines, ended } = start({ SUPABASE_URL: 'not-an-address', WORKER_LANES: 'render,dance' });
    expect(await ended).toBe(2);
    const text = lines.join('\n');
    expect(text).toMatch(/SUPABASE_SECRET_KEY/);
    expect(text).toMatch(/WORKER_LANES/);
    expect(text).not.toMatch(/not-an-address/);
  });

  it('asks for jobs soon, ends in order on SIGTERM and leaves no file behind', async () => {
    const queue = await emptyQueue();
    const { lines, ended } = start({
      SUPABASE_URL: queue.url,
      SUPABASE_SECRET_KEY: 'sb_secret_of_a_test',
      WORKER_ID: 'w-1',
    });
    await expect.poll(() => queue.asked.length, { timeout: 45_000 }).toBeGreaterThan(0);
    expect(queue.asked[0]).toBe('POST /rest/v1/rpc/claim_render');
    child?.kill('SIGTERM');
    expect(await ended).toBe(0);
    queue.close();
    const events = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['worker.started', 'worker.stopping', 'worker.stopped']);
    expect(events.every(({ worker }) => worker === 'w-1')).toBe(true);
    expect(lines.join('\n')).not.toContain('sb_secret');
    expect((await readdir(folder)).filter((name) => name.startsWith('keel-worker-'))).toEqual([]);
  });
});
