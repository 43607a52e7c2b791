import type { Client } from './client.ts';
import { type Returns, rpc } from './rpc.ts';
import type { WithNulls } from './verbTypes.ts';

export type OperationFailure = WithNulls<
  Returns<'operation_failures'>[number],
  'source' | 'status' | 'reason'
>;
/** Where `operation_failures` looks. */
export type OperationTable = 'integrations' | 'webhook_events' | 'offline_sync' | 'rate_limits';
/** How many were changed, and how many were left alone for which reason. */
export interface Decided {
  done: number;
  skipped: Record<string, number>;
}
/** `asked`: syncs out of turn; `told`: members who have to sign in again. */
export interface Mended {
  asked: number;
  told: number;
  skipped: Record<string, number>;
}

/** What goes on between members' data and the services beside it. Every change needs a reason of at least 3 characters. */
export const createServiceVerbs = (client: Client) => ({
  /** What is wrong now, one row a cause, the most frequent first. */
  operationFailures: (what: OperationTable): Promise<OperationFailure[]> =>
    rpc(client, 'operation_failures', { p_what: what }),

  /** Has events tried again, or leaves them alone. */
  decideWebhooks: async (ids: readonly string[], decision: 'retry' | 'ignore', reason: string) =>
    (await rpc(client, 'decide_webhooks', {
      p_ids: [...ids],
      p_decision: decision,
      p_reason: reason,
    })) as unknown as Decided,

  /** Has failed batches of devices tried again, or gives them up. */
  decideSyncs: async (ids: readonly string[], decision: 'retry' | 'discard', reason: string) =>
    (await rpc(client, 'decide_syncs', {
      p_ids: [...ids],
      p_decision: decision,
      p_reason: reason,
    })) as unknown as Decided,

  /** Settles a conflict for the whole batch. Rejects when it is settled already. */
  resolveSync: (id: string, resolution: 'client_wins' | 'server_wins', reason: string) =>
    rpc(client, 'resolve_sync', { p_id: id, p_resolution: resolution, p_reason: reason }),

  /** Counts a window that is over its limit from nought again. */
  liftRateLimit: (id: string, reason: string) =>
    rpc(client, 'lift_rate_limit', { p_id: id, p_reason: reason }),

  /** Asks for syncs of connections that fail, and tells members whose sign-in expired. */
  mendIntegrations: async (ids: readonly string[], reason: string) =>
    (await rpc(client, 'mend_integrations', { p_ids: [...ids], p_reason: reason })) as unknown as Mended,
});
