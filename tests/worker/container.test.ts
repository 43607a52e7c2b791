import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../supabase/local/freePort.ts';
import { readEnv } from '../../worker/env.ts';
import { laneNames } from '../../worker/lanes/index.ts';
import { emptyQueue } from './support/emptyQueue.ts';

/** The image without Docker: what it copies is enough to start, and its check finds what the worker serves. */
const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const dockerfile = read('Dockerfile');
const command = (of: RegExp) => JSON.parse(of.exec(dockerfile)?.[1] ?? '[]') as string[];
const start = command(/^CMD (\[.*\])$/m);
const check = command(/^ {2}CMD (\[.*\])$/m);
const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names]) => names?.split(' ') ?? []);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keel-container-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, '.cache'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('copies what is there and what .dockerignore lets through', () => {
  const letThrough = new Set(read('.dockerignore').split('\n'));
  expect(copied.filter((name) => !existsSync(join(root, name)) || !letThrough.has(`!${name}`))).toEqual([]);
});

it('is not run as root', () => {
  expect([...dockerfile.matchAll(/^USER (.+)$/gm)].at(-1)?.[1]).toBe('node');
});

it('starts from what it copies, and its check says that it is well, and that it is gone', async () => {
  const queue = await emptyQueue();
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, TMPDIR: folder, SUPABASE_URL: queue.url },
    ...{ SUPABASE_SECRET_KEY: 'sb_secret', WORKER_LANES: 'metrics', NODE_ENV: 'production' },
    WORKER_HEALTH_PORT: String(await freePort()),
  };
  const run = { cwd: folder, env, stdio: 'ignore' } as const;
  const worker = spawn(start[0] ?? '', start.slice(1), run);
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const healthy = () => spawnSync(check[0] ?? '', check.slice(1), run).status;
  try {
    await expect.poll(() => queue.asked.length, { timeout: 90_000 }).toBeGreaterThan(0);
    expect(healthy()).toBe(0);
  } finally {
    worker.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  expect(healthy()).toBe(1);
  queue.close();
}, 150_000);

it('has each lane in one service', () => {
  const services = [...read('compose.yaml').matchAll(/^ +WORKER_LANES: (\S+)$/gm)].map(
    ([, lanes]) => readEnv({ SUPABASE_SECRET_KEY: 'x', WORKER_LANES: lanes }).lanes,
  );
  expect(services.flat().sort()).toEqual([...laneNames].sort());
});
