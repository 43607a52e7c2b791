import type { SupabaseClient } from '@supabase/supabase-js';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Workspace } from '../../render/workspace.ts';
import { LeaseLostError } from '../renderJobs.ts';
import { exportMember } from './export.ts';
import { type PrivacyRequest, type PrivacyRequests, privacyRequests } from './requests.ts';

export interface PrivacyLaneOptions {
  readonly client: SupabaseClient;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
}

/** A person has approved it and may be looking. */
const IDLE_MS = 15_000;
const UNREACHABLE_MS = 15_000;

/** Files first, the rows that know of them last: what is interrupted in between is done again from the start. */
async function eraseMember(
  client: SupabaseClient,
  requests: PrivacyRequests,
  request: PrivacyRequest,
): Promise<void> {
  const files = await requests.files(request);
  for (const [done, { bucket, path }] of files.entries()) {
    await requests.report(request, Math.floor((90 * done) / files.length), 'deleting files');
    const { error } = await client.storage.from(bucket).remove([path]);
    if (error) throw new Error(`A file could not be deleted: ${error.message}`, { cause: error });
  }
  await requests.report(request, 90, 'deleting records');
  await requests.erase(request, files.length);
}

type PrivacyOutcome = 'completed' | 'failed' | 'lease_lost';

/**
 * Does the approved request that is due soonest: packs a copy, or erases.
 * @returns null when there is none. @throws Error when the back end is out of reach.
 */
export async function doNextRequest(options: PrivacyLaneOptions): Promise<PrivacyOutcome | null> {
  const { client, clock, log, workerId } = options;
  const requests = privacyRequests(client);
  const request = await requests.claim(workerId);
  if (!request) return null;
  // The log knows the request, never the person.
  const fields = { request: request.id, kind: request.kind };
  log.info('privacy.started', fields);
  try {
    if (request.kind === 'erase') await eraseMember(client, requests, request);
    else {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      await exportMember({ ...options, requests, day }, request);
    }
  } catch (error) {
    if (error instanceof LeaseLostError) {
      log.warn('privacy.lease_lost', fields);
      return 'lease_lost';
    }
    log.error('privacy.failed', fields);
    await requests.fail(request, error instanceof Error ? error.message : String(error));
    return 'failed';
  }
  log.info('privacy.completed', fields);
  return 'completed';
}

/** The privacy lane: one request after another until `shutdown` fires. */
export async function runPrivacyLane(options: PrivacyLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      if ((await doNextRequest(options)) === null) await clock.sleep(IDLE_MS, shutdown);
    } catch {
      log.warn('privacy.claim_failed');
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
