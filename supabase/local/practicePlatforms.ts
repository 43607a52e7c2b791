import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { projectRoot } from './profile.ts';

export interface Practice {
  /** What the worker's environment needs to post there and nowhere else. */
  env: Record<string, string>;
  stop(): void;
}

/**
 * The platforms' fakes in a process of their own, so that accounts can be connected and posts published with no account
 * anywhere. Not started where PUBLISHING_KEY is set: then the worker posts to the platforms themselves.
 */
export function startPractice(secretKey: string, port: number): Practice | undefined {
  if (process.env.PUBLISHING_KEY) return undefined;
  const file = join(projectRoot, 'mocks', 'platforms', 'serve.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, '--port', String(port)], {
    cwd: projectRoot,
    // Its own group and a channel, as the worker has them: it ends when this process does.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const app = 'practice:practice';
  return {
    env: {
      PLATFORMS_URL: `http://127.0.0.1:${port}`,
      PUBLISHING_KEY: createHash('sha256').update(`publishing ${secretKey}`).digest('base64'),
      META_APP: app,
      TIKTOK_APP: app,
      X_APP: app,
    },
    stop: () => void child.kill('SIGTERM'),
  };
}
