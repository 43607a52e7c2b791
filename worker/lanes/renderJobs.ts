import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';

/** What the worker reads of a row of `viral_video_generations`; the rest of it is not its business. */
const jobSchema = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  film: z.string(),
  choices: z.record(z.string(), z.unknown()).nullable().default({}),
  source_data: z.record(z.string(), z.unknown()),
  preset: z.string(),
  renderer_version: z.string(),
  is_draft: z.boolean().default(false),
  content_hash: z.string().regex(/^[0-9a-f]{64}$/),
  attempts: z.number(),
  max_attempts: z.number(),
  fence: z.coerce.number(),
});

export type RenderJob = z.infer<typeof jobSchema>;

export interface CompletedRender {
  readonly video_url: string;
  readonly thumbnail_url: string;
  /** Null for a card. */
  readonly duration_seconds: number | null;
  readonly resolution: string;
  readonly file_size_bytes: number;
  readonly probe: unknown;
  readonly engine: string;
  readonly generation_time_seconds: number;
  /** US dollars; null when the worker does not know what it costs. */
  readonly processing_cost: number | null;
}

/** Another worker holds the job now: nothing more may be written to its row. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** KF001: another worker claimed it or it is over. PT404: the row went, with its member. */
const LEASE_LOST: ReadonlySet<string> = new Set(['KF001', 'PT404']);

/** The verbs of the queue. Each write carries the job's fence; a stale one raises LeaseLostError. */
export interface RenderJobs {
  /** @returns the next job for this worker, or null when nothing is due. */
  claim(worker: string, leaseSeconds: number): Promise<RenderJob | null>;
  /** @returns `cancel` when a person wants the job to stop. */
  renew(job: RenderJob, percent: number, stage: string, leaseSeconds: number): Promise<'ok' | 'cancel'>;
  complete(job: RenderJob, result: CompletedRender): Promise<void>;
  fail(job: RenderJob, code: string, message: string, retry: boolean): Promise<void>;
}

export function renderJobs(client: SupabaseClient): RenderJobs {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await client.rpc(name, args);
    if (!error) return data;
    if (LEASE_LOST.has(error.code)) throw new LeaseLostError(error.message);
    throw new Error(`${name} failed: ${error.message}`, { cause: error });
  };
  const held = (job: RenderJob) => ({ p_id: job.id, p_fence: job.fence });
  return {
    async claim(worker, leaseSeconds) {
      const rows = await call('claim_render', { p_worker: worker, p_lease_seconds: leaseSeconds });
      return z.array(jobSchema).parse(rows)[0] ?? null;
    },
    async renew(job, percent, stage, leaseSeconds) {
      const args = { ...held(job), p_progress_pct: percent, p_stage: stage, p_lease_seconds: leaseSeconds };
      return z.enum(['ok', 'cancel']).parse(await call('renew_render', args));
    },
    async complete(job, result) {
      await call('complete_render', { ...held(job), p_result: result });
    },
    async fail(job, code, message, retry) {
      await call('fail_render', { ...held(job), p_code: code, p_message: message, p_retry: retry });
    },
  };
}
