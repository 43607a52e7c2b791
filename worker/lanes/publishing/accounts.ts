import type { Clock } from '../../clock.ts';
import type { PlatformName } from '../../platforms/client.ts';
import { PlatformError } from '../../platforms/errors.ts';
import type { ConnectedAccount, OAuthApp, OAuthFlows, Tokens } from '../../platforms/oauth.ts';
import { LeaseLostError } from '../renderJobs.ts';
import type { ConnectionJob, PublishingJobs } from './jobs.ts';
import type { PublishingOptions } from './post.ts';
import { closeTokens, openTokens } from './tokens.ts';

export type OAuthApps = Readonly<Partial<Record<PlatformName, OAuthApp>>>;

export interface AccountOptions extends Pick<PublishingOptions, 'vault' | 'clock' | 'log'> {
  readonly jobs: Pick<
    PublishingJobs,
    | 'claimConnection'
    | 'completeConnection'
    | 'failConnection'
    | 'claimRefresh'
    | 'storeRefresh'
    | 'failRefresh'
  >;
  readonly flows: OAuthFlows;
  readonly apps: OAuthApps;
}

/** Waits before what a platform gave is stored again, milliseconds: together far less than the lease of two minutes. */
const STORE_AGAIN_MS = [1_000, 5_000, 15_000];

/**
 * A code works once, and TikTok's and X's old refresh token is spent by now: what came for it must not be lost to a moment in which the back
 * end is out of reach. Storing it twice does no harm.
 * @throws LeaseLostError at once, any other error after the last wait.
 */
async function store(clock: Clock, write: () => Promise<unknown>): Promise<void> {
  for (const wait of STORE_AGAIN_MS) {
    try {
      await write();
      return;
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      await clock.sleep(wait);
    }
  }
  await write();
}

/** A pasted token is used as it is, until somebody pastes another one. */
const pasted = (access: string): Tokens => ({
  access,
  refresh: null,
  accessEndsAt: null,
  connectionEndsAt: null,
});

async function accountsOf(
  { flows, apps, vault }: AccountOptions,
  job: ConnectionJob,
): Promise<readonly ConnectedAccount[]> {
  if (job.sealed_box !== null && job.external_id !== null) {
    const token = (await vault.openBox(job.sealed_box)).trim();
    if (token === '') throw new Error('The pasted token was empty.');
    const externalId = job.external_id;
    return [{ externalId, handle: externalId, displayName: '', scopes: [], tokens: pasted(token) }];
  }
  const [flow, app] = [flows[job.platform], apps[job.platform]];
  if (!flow || !app || job.code === null || job.redirect_uri === null) {
    throw new Error('The worker has no app for this platform.');
  }
  return flow.exchange(app, { code: job.code, verifier: job.verifier, redirectUri: job.redirect_uri });
}

/** Finishes one connection that somebody began in the console. @returns false when there was none. */
export async function connectNext(options: AccountOptions): Promise<boolean> {
  const { jobs, vault, clock, log } = options;
  const job = await jobs.claimConnection();
  if (!job) return false;
  try {
    const accounts = await accountsOf(options, job);
    if (accounts.length === 0) throw new Error('There is no account behind this connection that can post.');
    const rows = accounts.map(({ externalId, handle, displayName, scopes, tokens }) => ({
      external_id: externalId,
      handle,
      display_name: displayName,
      scopes,
      ...closeTokens(vault, job.platform, externalId, tokens, clock.now()),
    }));
    await store(clock, () => jobs.completeConnection(job, rows));
    log.info('publishing.connected', { platform: job.platform, accounts: accounts.length });
  } catch (error) {
    if (error instanceof LeaseLostError) return true;
    // A code works once: there is nothing to try again.
    await jobs.failConnection(job, error instanceof Error ? error.message : 'The connection failed.');
    log.warn('publishing.connection_failed', { platform: job.platform });
  }
  return true;
}

/** Renews the tokens that are due first. @returns false when none are. */
export async function refreshNext({
  jobs,
  flows,
  apps,
  vault,
  clock,
  log,
}: AccountOptions): Promise<boolean> {
  const job = await jobs.claimRefresh();
  if (!job) return false;
  const { platform, external_id: externalId } = job;
  try {
    const [flow, app] = [flows[platform], apps[platform]];
    if (!flow || !app) throw new Error('The worker has no app for this platform.');
    const renewed = await flow.refresh(app, openTokens(vault, platform, externalId, job.sealed), externalId);
    const closed = closeTokens(vault, platform, externalId, renewed, clock.now());
    await store(clock, () => jobs.storeRefresh(job, closed));
    log.info('publishing.refreshed', { platform });
  } catch (error) {
    if (error instanceof LeaseLostError) return true;
    const refused = error instanceof PlatformError;
    await jobs.failRefresh(
      job,
      refused ? error.code : 'refresh_failed',
      refused && error.remedy.action === 'reconnect',
    );
    log.warn('publishing.refresh_failed', { platform, reconnect: refused });
  }
  return true;
}
