import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { childReportSchema } from '../../shared/reports/childReport.ts';
import { childReportPdf } from '../../shared/reports/childReportPdf.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { LeaseLostError } from './renderJobs.ts';

const BUCKET = 'family-reports';
const IDLE_MS = 5_000;
const UNREACHABLE_MS = 15_000;

const claimSchema = z
  .object({ id: z.uuid(), fence: z.coerce.number(), path: z.string(), data: z.unknown() })
  .nullable();

interface ReportsLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
}

/**
 * Makes the report that waits longest: claims it with its frozen numbers, draws the PDF, stores it and says so.
 * @returns null when none waits. @throws Error when the back end is out of reach.
 */
export async function makeNextReport({
  client,
  log,
  workerId,
}: ReportsLaneOptions): Promise<'ready' | 'failed' | 'lease_lost' | null> {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await client.rpc(name, args);
    if (!error) return data;
    if (error.code === 'KF001') throw new LeaseLostError(error.message);
    throw new Error(error.message, { cause: error });
  };
  const claim = claimSchema.parse(await call('claim_child_report', { p_worker: workerId }));
  if (!claim) return null;
  const of = { p_id: claim.id, p_fence: claim.fence };
  // The log knows the report, never the child.
  const fields = { report: claim.id };
  try {
    const { bytes, pages } = await childReportPdf(childReportSchema.parse(claim.data));
    const stored = await client.storage
      .from(BUCKET)
      .upload(claim.path, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), {
        contentType: 'application/pdf',
        upsert: true,
      });
    if (stored.error)
      throw new Error(`The report could not be stored: ${stored.error.message}`, { cause: stored.error });
    await call('complete_child_report', {
      ...of,
      p_path: claim.path,
      p_pages: pages,
      p_bytes: bytes.length,
    });
  } catch (error) {
    if (error instanceof LeaseLostError) {
      log.warn('reports.lease_lost', fields);
      return 'lease_lost';
    }
    log.error('reports.failed', fields);
    await call('fail_child_report', {
      ...of,
      p_message: error instanceof Error ? error.message : String(error),
    });
    return 'failed';
  }
  log.info('reports.ready', fields);
  return 'ready';
}

/** The reports lane: one paediatrician's report after another until `shutdown` fires. */
export async function runReportsLane(options: ReportsLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      if ((await makeNextReport(options)) === null) await clock.sleep(IDLE_MS, shutdown);
    } catch {
      log.warn('reports.claim_failed');
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
