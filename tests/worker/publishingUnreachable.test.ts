import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type AccountOptions, refreshNext } from '../../worker/lanes/publishing/accounts.ts';
import { publishingJobs, rpcOf } from '../../worker/lanes/publishing/jobs.ts';
import { runPublishingLane } from '../../worker/lanes/publishing/lane.ts';
import { closeTokens, openTokens } from '../../worker/lanes/publishing/tokens.ts';
import { silentLog } from '../../worker/log.ts';
import type { Tokens } from '../../worker/platforms/oauth.ts';
import { createVault } from '../../worker/platforms/vault.ts';
import { createWorkspace } from '../../worker/render/workspace.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** What publishing keeps when the back end is out of reach for a moment. */
const keys = Buffer.alloc(32, 5).toString('base64');
const vault = createVault(keys);
const EXTERNAL_ID = '4400009';
const tokens = (refresh: string): Tokens => ({
  ...{ access: `access of ${refresh}`, refresh, connectionEndsAt: null },
  accessEndsAt: Date.now() + 7_200_000,
});

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

/** An account whose tokens are due, and what the database keeps of it. */
async function dueAccount() {
  const [account] = await backend.sql.query<{ id: string }>(
    `insert into public.social_accounts (platform, handle, external_account_id) values ('x', '@due', $1)
     on conflict (platform, external_account_id) do update set status = 'connected' returning id`,
    [EXTERNAL_ID],
  );
  const { sealed } = closeTokens(vault, 'x', EXTERNAL_ID, tokens('first'), Date.now());
  await backend.sql.query(
    `insert into private.social_credentials (account_id, sealed, refresh_after) values ($1, $2, now())
     on conflict (account_id) do update set sealed = excluded.sealed, refresh_after = now(), lease_expires_at = null`,
    [account?.id, sealed],
  );
  return async () => {
    const [row] = await backend.sql.query<{ sealed: string; last_error_code: string | null }>(
      `select c.sealed, a.last_error_code from private.social_credentials c
       join public.social_accounts a on a.id = c.account_id where a.id = $1`,
      [account?.id],
    );
    const { refresh } = openTokens(vault, 'x', EXTERNAL_ID, row?.sealed ?? '');
    return { refresh, error: row?.last_error_code };
  };
}

it.each([
  { lost: 'the calls', reaches: false },
  { lost: 'the answers', reaches: true },
])('a refresh token that was rotated is stored although $lost are lost', async ({ reaches }) => {
  const kept = await dueAccount();
  const jobs = publishingJobs(rpcOf(backend.service()));
  const refresh = vi.fn(async () => tokens('second'));
  const sleep = vi.fn(async () => undefined);
  let lost = 0;
  const options: AccountOptions = {
    jobs: {
      ...jobs,
      async storeRefresh(job, closed) {
        if (lost < 2) {
          lost++;
          if (reaches) await jobs.storeRefresh(job, closed);
          throw new Error('fetch failed');
        }
        return jobs.storeRefresh(job, closed);
      },
    },
    flows: { x: { refresh, exchange: async () => [] } },
    apps: { x: { clientId: 'keel', clientSecret: 'secret' } },
    ...{ vault, log: silentLog, clock: { now: Date.now, sleep } },
  };
  expect(await refreshNext(options)).toBe(true);
  expect(await kept()).toEqual({ refresh: 'second', error: null });
  expect([refresh.mock.calls.length, sleep.mock.calls.length]).toEqual([1, 2]);
});

it('gives up after four tries, and says so in the row', async () => {
  const kept = await dueAccount();
  const jobs = publishingJobs(rpcOf(backend.service()));
  const storeRefresh = vi.fn(() => Promise.reject(new Error('fetch failed')));
  await refreshNext({
    jobs: { ...jobs, storeRefresh },
    flows: { x: { refresh: async () => tokens('second'), exchange: async () => [] } },
    apps: { x: { clientId: 'keel', clientSecret: 'secret' } },
    ...{ vault, log: silentLog, clock: { now: Date.now, sleep: async () => undefined } },
  });
  expect(storeRefresh).toHaveBeenCalledTimes(4);
  expect(await kept()).toEqual({ refresh: 'first', error: 'refresh_failed' });
});

it('says with which apps it connects as soon as the back end can be reached', async () => {
  const workspace = createWorkspace();
  const shutdown = new AbortController();
  const client = backend.service();
  const rpc = client.rpc.bind(client);
  let registrations = 0;
  const reachable = Object.assign(client, {
    rpc: (name: string, args: object) => {
      if (name === 'register_publishing' && ++registrations === 1)
        return Promise.resolve({ data: null, error: { message: 'fetch failed', code: '' } });
      return rpc(name, args);
    },
  }) as typeof client;
  const running = runPublishingLane(
    {
      ...{ client: reachable, workspace, log: silentLog, workerId: 'w-1' },
      clock: { now: Date.now, sleep: () => new Promise((resolve) => setTimeout(resolve, 20)) },
      publishing: { keys, platformsUrl: null, apps: { x: { clientId: 'keel-app', clientSecret: 's' } } },
    },
    shutdown.signal,
  );
  await vi.waitFor(
    async () => {
      const [row] = await backend.sql.query<{ app_id: string | null }>(
        `select app_id from public.social_platforms where platform = 'x'`,
      );
      expect(row?.app_id).toBe('keel-app');
    },
    { timeout: 20_000 },
  );
  shutdown.abort();
  await running;
  workspace.dispose();
  expect(registrations).toBe(2);
});
