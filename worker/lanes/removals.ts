import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

export interface RemovalLaneOptions {
  readonly client: SupabaseClient;
  readonly clock: Clock;
  readonly log: Log;
}

/** A withdrawal should be felt at once; asking costs one indexed lookup. */
const IDLE_MS = 10_000;
const UNREACHABLE_MS = 15_000;

const claimed = z.array(z.object({ id: z.uuid(), bucket: z.string(), path: z.string() }));

/**
 * Deletes the files that the database says have to go, one batch. A file that is not there counts as deleted.
 * @returns how many were tried. @throws Error when the back end is out of reach: what was claimed is tried again later.
 */
export async function removeNext({ client, log }: RemovalLaneOptions): Promise<number> {
  const { data, error } = await client.rpc('claim_media_removals', {});
  if (error) throw new Error(`Claiming removals failed: ${error.message}`, { cause: error });
  const files = claimed.parse(data);
  for (const { id, bucket, path } of files) {
    const removal = await client.storage.from(bucket).remove([path]);
    const failed = removal.error?.message;
    const finish = await client.rpc('finish_media_removal', { p_id: id, ...(failed && { p_error: failed }) });
    if (finish.error)
      throw new Error(`Noting a removal failed: ${finish.error.message}`, { cause: finish.error });
    // A path holds a member's id: the row knows it, the log need not.
    if (failed) log.warn('removal.failed', { removal: id });
    else log.info('removal.done', { removal: id });
  }
  return files.length;
}

/** The removals lane: batch after batch until `shutdown` fires. */
export async function runRemovalsLane(options: RemovalLaneOptions, shutdown: AbortSignal): Promise<void> {
  const { clock, log } = options;
  while (!shutdown.aborted) {
    try {
      if ((await removeNext(options)) === 0) await clock.sleep(IDLE_MS, shutdown);
    } catch {
      log.warn('removals.claim_failed');
      await clock.sleep(UNREACHABLE_MS, shutdown);
    }
  }
}
