import type { Client } from './client.ts';
import { rpc } from './rpc.ts';

/** What was found when the audit log's chain was recounted. */
interface ChainCheck {
  ok: boolean;
  checked: number;
  first_bad_id: number | null;
}

export function createTrustVerbs(client: Client) {
  return {
    /** Recounts the audit log's hash chain from its first entry. */
    verifyAuditChain: async (): Promise<ChainCheck | undefined> =>
      (await rpc(client, 'verify_audit_chain', {}))[0] as ChainCheck | undefined,

    /** The highest verb of each role in each area; null is nothing. */
    permissionMatrix: () => rpc(client, 'permission_matrix', {}),
  };
}
