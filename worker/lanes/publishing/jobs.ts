import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Handles } from '../../platforms/client.ts';
import { LeaseLostError } from '../renderJobs.ts';

/** A function of the database by its name. @throws LeaseLostError for KF001 and PT404, Error with the name otherwise. */
export type Rpc = (name: string, args: Record<string, unknown>) => Promise<unknown>;

export function rpcOf(client: SupabaseClient): Rpc {
  return async (name, args) => {
    const { data, error } = await client.rpc(name, args);
    if (!error) return data;
    if (error.code === 'KF001' || error.code === 'PT404') throw new LeaseLostError(error.message);
    throw new Error(`${name} failed: ${error.message}`, { cause: error });
  };
}

const platform = z.enum(['instagram', 'tiktok', 'facebook', 'x', 'webhook']);
const account = z.object({ id: z.uuid(), external_id: z.string(), sealed: z.string() });
const instant = z.string().transform((text) => Date.parse(text));

const postJob = z.object({
  id: z.uuid(),
  fence: z.coerce.number(),
  status: z.enum(['approved', 'submitted', 'processing', 'unknown']),
  platform,
  caption: z.string(),
  hashtags: z.array(z.string()),
  options: z.record(z.string(), z.unknown()),
  attempts: z.number(),
  first_armed_at: instant.nullable(),
  handles: z.record(z.string(), z.union([z.string(), z.number()])),
  account,
  premium: z.boolean(),
  media: z
    .object({
      bucket: z.string(),
      path: z.string(),
      seconds: z.number().nullable(),
      bytes: z.number().nullable(),
      resolution: z.string().nullable(),
      smaller: z.string().nullable(),
      branded: z.boolean(),
    })
    .nullable(),
  taken: z.array(z.string()),
});
const connectionJob = z.object({
  id: z.uuid(),
  fence: z.coerce.number(),
  platform,
  verifier: z.string(),
  redirect_uri: z.string().nullable(),
  code: z.string().nullable(),
  sealed_box: z.string().nullable(),
  external_id: z.string().nullable(),
});
const refreshJob = z.object({
  account_id: z.uuid(),
  fence: z.coerce.number(),
  platform,
  external_id: z.string(),
  sealed: z.string(),
});
const readingsJob = z.object({
  platform,
  account,
  posts: z.array(z.object({ id: z.uuid(), platform_post_id: z.string() })),
});
const takedownJob = z.object({
  id: z.uuid(),
  fence: z.coerce.number(),
  attempts: z.number(),
  platform,
  platform_post_id: z.string(),
  account,
});
const creatorJob = z.object({ account });
const webhookTestJob = z.object({ id: z.uuid(), account });
const armed = z.object({
  armed: z.boolean(),
  reason: z.string().optional(),
  first_armed_at: instant.optional(),
});

export type PostJob = z.infer<typeof postJob>;
export type ConnectionJob = z.infer<typeof connectionJob>;
export type RefreshJob = z.infer<typeof refreshJob>;
export type ReadingsJob = z.infer<typeof readingsJob>;
export type TakedownJob = z.infer<typeof takedownJob>;

/** The verbs of publishing's queues. A write with a stale fence raises LeaseLostError. */
export function publishingJobs(rpc: Rpc) {
  const claim = async <T>(schema: z.ZodType<T>, name: string, args: Record<string, unknown> = {}) =>
    schema.nullable().parse(await rpc(name, args));
  const held = (job: { id: string; fence: number }) => ({ p_id: job.id, p_fence: job.fence });
  return {
    claimPost: (worker: string, seconds: number) =>
      claim(postJob, 'claim_post', { p_worker: worker, p_lease_seconds: seconds }),
    keepPost: (job: PostJob, handles: Handles | null, seconds: number) =>
      rpc('keep_post', { ...held(job), p_handles: handles, p_lease_seconds: seconds }),
    noteSmaller: (job: PostJob, path: string) => rpc('note_smaller_film', { ...held(job), p_path: path }),
    armPost: async (job: PostJob, seconds: number) =>
      armed.parse(await rpc('arm_post', { ...held(job), p_lease_seconds: seconds })),
    reportPost: (job: PostJob, report: Record<string, unknown>) =>
      rpc('report_post', { ...held(job), p_report: report }),
    noteQuota: (accountId: string, quota: Record<string, number>) =>
      rpc('note_quota', { p_account_id: accountId, p_quota: quota }),
    register: (platforms: readonly Record<string, unknown>[]) =>
      rpc('register_publishing', { p_platforms: platforms }),
    claimConnection: () => claim(connectionJob, 'claim_connection'),
    completeConnection: (job: ConnectionJob, accounts: readonly Record<string, unknown>[]) =>
      rpc('complete_connection', { ...held(job), p_accounts: accounts }),
    failConnection: (job: ConnectionJob, message: string) =>
      rpc('fail_connection', { ...held(job), p_message: message }),
    claimRefresh: () => claim(refreshJob, 'claim_refresh'),
    storeRefresh: (job: RefreshJob, tokens: Record<string, unknown>) =>
      rpc('store_refresh', { p_account_id: job.account_id, p_fence: job.fence, p_tokens: tokens }),
    failRefresh: (job: RefreshJob, code: string, reconnect: boolean) =>
      rpc('fail_refresh', {
        p_account_id: job.account_id,
        p_fence: job.fence,
        p_code: code,
        p_reconnect: reconnect,
      }),
    claimReadings: () => claim(readingsJob, 'claim_readings'),
    recordReadings: (readings: readonly Record<string, unknown>[]) =>
      rpc('record_readings', { p_readings: readings }),
    claimCreatorInfo: () => claim(creatorJob, 'claim_creator_info'),
    noteCreatorInfo: (accountId: string, info: Record<string, unknown>) =>
      rpc('note_creator_info', { p_account_id: accountId, p_info: info }),
    claimWebhookTest: () => claim(webhookTestJob, 'claim_webhook_test'),
    noteWebhookTest: (accountId: string, id: string, result: Record<string, unknown>) =>
      rpc('note_webhook_test', { p_account_id: accountId, p_id: id, p_result: result }),
    claimTakedown: () => claim(takedownJob, 'claim_takedown'),
    reportTakedown: (job: TakedownJob, report: Record<string, unknown>) =>
      rpc('report_takedown', { ...held(job), p_report: report }),
  };
}

export type PublishingJobs = ReturnType<typeof publishingJobs>;
