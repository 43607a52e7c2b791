import type { Client } from './client.ts';
import { type Returns, rpc } from './rpc.ts';
import type { StaffRole } from './verbTypes.ts';

/** What was found when the audit log's chain was recounted. */
interface ChainCheck {
  ok: boolean;
  checked: number;
  first_bad_id: number | null;
}

/** A role: whether it needs a second factor, and how many of its people have one. */
export type SecondFactorRole = Returns<'second_factor_overview'>[number];

export type StaffFactor = Returns<'staff_factors'>[number];

export function createTrustVerbs(client: Client) {
  return {
    /** Recounts the audit log's hash chain from its first entry. */
    verifyAuditChain: async (): Promise<ChainCheck | undefined> =>
      (await rpc(client, 'verify_audit_chain', {}))[0] as ChainCheck | undefined,

    /** The highest verb of each role in each area; null is nothing. */
    permissionMatrix: () => rpc(client, 'permission_matrix', {}),

    secondFactorOverview: () => rpc(client, 'second_factor_overview', {}),

    /** Says which roles need a second factor; none is an empty list. Only in a session that has given one itself. */
    setSecondFactorRoles: (roles: SecondFactorRole['role'][], reason: string) =>
      rpc(client, 'set_second_factor_roles', { p_roles: roles, p_reason: reason }),

    /** A colleague's second factors, oldest first. */
    staffFactors: (userId: string) => rpc(client, 'staff_factors', { p_user_id: userId }),

    /** Takes a colleague's lost factor away and ends their sessions. */
    removeStaffFactor: (id: string, reason: string) =>
      rpc(client, 'remove_staff_factor', { p_id: id, p_reason: reason }),

    /** Looks at the console as another role: reads what both roles may, writes nothing, for 1 to 60 minutes. Needs staff:write. */
    startRoleView: (role: StaffRole, minutes: number, reason: string) =>
      rpc(client, 'start_role_view', { p_role: role, p_minutes: minutes, p_reason: reason }),

    /** Ends one's own view as another role; nothing when it is over already. */
    endRoleView: () => rpc(client, 'end_role_view', {}),
  };
}
