import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freePort } from '../../supabase/local/freePort.ts';
import { startServer } from '../../supabase/local/server.ts';

const consoleDir = mkdtempSync(join(tmpdir(), 'keel-console-'));
writeFileSync(join(consoleDir, 'index.html'), '<!doctype html><title>Keel</title>');
afterAll(() => rmSync(consoleDir, { recursive: true, force: true }));

it('an idle connection is not closed: after a long query the timer would come before the request that waits on it', async () => {
  const backend = { fetch: async () => Response.json([]), emails: { messages: new Map() } };
  const server = await startServer({ backend, port: await freePort(), consoleDir, demo: false });
  const answer = await fetch(`http://127.0.0.1:${server.port}/health`);
  // Node says here after how many seconds it would close.
  expect(answer.headers.get('keep-alive')).toBeNull();
  await server.close();
});
