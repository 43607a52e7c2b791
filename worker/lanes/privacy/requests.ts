import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { LeaseLostError } from '../renderJobs.ts';

const requestSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['export', 'erase']),
  user_id: z.uuid(),
  fence: z.coerce.number(),
});
/** What the worker reads of a row of `privacy_requests`. */
export type PrivacyRequest = z.infer<typeof requestSchema>;

const fileSchema = z.object({ bucket: z.string(), path: z.string() });
export type MemberFile = z.infer<typeof fileSchema>;

const tableSchema = z.object({ table: z.string(), rows: z.number(), about: z.string() });
export type MemberTable = z.infer<typeof tableSchema>;

const rowsSchema = z.array(z.record(z.string(), z.unknown()));
export type MemberRows = z.infer<typeof rowsSchema>;

/** What was packed or deleted; counts and digests, no values. */
interface ExportReceipt {
  tables: Record<string, number>;
  files: number;
  bytes: number;
  sha256: string;
}

/** The verbs of a privacy request. Each write carries the fence; a stale one raises LeaseLostError. */
export function privacyRequests(client: SupabaseClient) {
  const call = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    const { data, error } = await client.rpc(name, args);
    if (!error) return data;
    if (error.code === 'KF001') throw new LeaseLostError(error.message);
    throw new Error(error.message, { cause: error });
  };
  const of = ({ id, fence }: PrivacyRequest) => ({ p_id: id, p_fence: fence });
  return {
    /** @returns the request that is due soonest, or null: nothing is approved, or what is waits for a hold to end. */
    claim: async (worker: string): Promise<PrivacyRequest | null> =>
      z.array(requestSchema).parse(await call('claim_privacy_request', { p_worker: worker }))[0] ?? null,
    report: (request: PrivacyRequest, percent: number, stage: string) =>
      call('report_privacy_request', { ...of(request), p_progress: percent, p_stage: stage }),
    fail: (request: PrivacyRequest, message: string) =>
      call('fail_privacy_request', { ...of(request), p_message: message }),
    files: async (request: PrivacyRequest) =>
      z.array(fileSchema).parse(await call('privacy_files', of(request))),
    tables: async (request: PrivacyRequest) =>
      z.array(tableSchema).parse(await call('privacy_export_tables', of(request))),
    rows: async (request: PrivacyRequest, table: string, offset: number, limit: number) =>
      rowsSchema.parse(
        await call('privacy_export_rows', {
          ...of(request),
          p_table: table,
          p_offset: offset,
          p_limit: limit,
        }),
      ),
    completeExport: (request: PrivacyRequest, path: string, receipt: ExportReceipt) =>
      call('complete_privacy_export', { ...of(request), p_path: path, p_receipt: receipt }),
    /** Deletes the account and every row; rejects, having erased nothing, when the person would still be found anywhere. */
    erase: (request: PrivacyRequest, files: number) =>
      call('erase_member', { ...of(request), p_files: files }),
  };
}

export type PrivacyRequests = ReturnType<typeof privacyRequests>;
