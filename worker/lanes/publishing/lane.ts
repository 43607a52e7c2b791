import type { SupabaseClient } from '@supabase/supabase-js';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Hosts } from '../../platforms/index.ts';
import { hostsAt, oauthFlows, platformClients, realHosts } from '../../platforms/index.ts';
import { createVault } from '../../platforms/vault.ts';
import type { Workspace } from '../../render/workspace.ts';
import { type AccountOptions, connectNext, type OAuthApps, refreshNext } from './accounts.ts';
import { type CreatorOptions, creatorNext } from './creator.ts';
import { publishingJobs, rpcOf } from './jobs.ts';
import { openFilm } from './media.ts';
import { LEASE_SECONDS, type PublishingOptions, runPost } from './post.ts';
import { type ResultOptions, readNext, takeDownNext } from './results.ts';
import { type WebhookTestOptions, webhookTestNext } from './webhookTest.ts';

/** What publishing takes from the environment; without `keys` the lane has nothing to open tokens with and rests. */
export interface PublishingEnv {
  readonly keys: string | null;
  /** Everything behind one address instead of the platforms themselves: their fakes. */
  readonly platformsUrl: string | null;
  readonly apps: OAuthApps;
}

export interface PublishingLaneContext {
  readonly client: SupabaseClient;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
  readonly publishing: PublishingEnv;
}

/** Posts that one process has under way at once: most of the time goes by in waiting for a platform. Only the first does the rest. */
const HANDS = 3;
const IDLE_MS = 3_000;
const UNREACHABLE_MS = 10_000;
/** One answer may take as long as a large file needs to travel. */
const TIMEOUT_SECONDS = 120;

export type PublishingWork = PublishingOptions &
  AccountOptions &
  ResultOptions &
  CreatorOptions &
  WebhookTestOptions;

async function postNext(work: PublishingWork, shutdown: AbortSignal): Promise<boolean> {
  const job = await work.jobs.claimPost(work.workerId, LEASE_SECONDS);
  if (job) await runPost(work, job, shutdown);
  return job !== null;
}

/** One piece of work, the most urgent first: what has to come down, what goes out, then connections and counts. */
export async function publishNext(work: PublishingWork, shutdown: AbortSignal): Promise<boolean> {
  return (
    (await takeDownNext(work)) ||
    (await refreshNext(work)) ||
    (await postNext(work, shutdown)) ||
    (await connectNext(work)) ||
    (await creatorNext(work)) ||
    (await webhookTestNext(work)) ||
    (await readNext(work))
  );
}

/** Which of the platforms' pages each app sends people to, for the console. */
const consentPages = (hosts: Hosts) => ({
  instagram: hosts.graphConsent,
  facebook: hosts.graphConsent,
  tiktok: hosts.tiktokConsent,
  x: hosts.xConsent,
  webhook: null,
});

function workOf(
  { client, workspace, clock, log, workerId, publishing }: PublishingLaneContext,
  keys: string,
) {
  const hosts = publishing.platformsUrl ? hostsAt(publishing.platformsUrl) : realHosts;
  const http = { fetch: globalThis.fetch, timeoutSeconds: TIMEOUT_SECONDS };
  const jobs = publishingJobs(rpcOf(client));
  const work: PublishingWork = {
    jobs,
    clients: platformClients(http, hosts, clock.now),
    flows: oauthFlows(http, hosts, clock.now),
    apps: publishing.apps,
    vault: createVault(keys),
    clock,
    log,
    workerId,
    openMedia: (job) => openFilm({ client, workspace, jobs }, job),
  };
  const platforms = Object.entries(consentPages(hosts)).map(([platform, consentUrl]) => {
    const app = publishing.apps[platform as keyof OAuthApps];
    return {
      platform,
      app_id: app?.clientId ?? null,
      consent_url: app ? consentUrl : null,
      seal_to: work.vault.sealTo,
    };
  });
  return { work, platforms };
}

/** The publishing lane, until `shutdown` fires; what was not sent by then is given back. Any number of workers share the tables. */
export async function runPublishingLane(
  context: PublishingLaneContext,
  shutdown: AbortSignal,
): Promise<void> {
  const { clock, log, publishing } = context;
  if (publishing.keys === null) return;
  const { work, platforms } = workOf(context, publishing.keys);
  let registered: Promise<unknown> | undefined;
  const register = () => {
    registered ??= work.jobs.register(platforms).catch((error: unknown) => {
      registered = undefined;
      throw error;
    });
    return registered;
  };
  const hand = async (next: typeof publishNext) => {
    while (!shutdown.aborted) {
      try {
        await register();
        if (!(await next(work, shutdown))) await clock.sleep(IDLE_MS, shutdown);
      } catch (error) {
        log.warn('publishing.failed', {
          reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown',
        });
        await clock.sleep(UNREACHABLE_MS, shutdown);
      }
    }
  };
  await Promise.all(Array.from({ length: HANDS }, (_, index) => hand(index === 0 ? publishNext : postNext)));
}
