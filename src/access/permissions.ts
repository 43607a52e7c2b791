import type { Permission, StaffProfile, StaffRole } from '../data/verbTypes.ts';
import { type Area, areaOf, type Verb, verbOf } from './areas.ts';

/** Who is signed in and what that person may do. `staff` is undefined for an account that isn't staff. */
export interface Access {
  signedIn: boolean;
  staff: StaffProfile | undefined;
  can(area: Area, verb: Verb): boolean;
  /** May look at single rows of something, so that there is something to explore. */
  explores: boolean;
  /** Set while this person looks at the console as another role. */
  view: RoleView | undefined;
}

/** A view as another role, and when it ends: milliseconds by this device's clock. */
export interface RoleView {
  role: StaffRole;
  endsAt: number;
}

/** The database says how much time is left, not when it is over: this device's clock may be wrong. */
function viewOf(staff: StaffProfile | undefined): RoleView | undefined {
  if (!staff?.viewed_role) return undefined;
  return { role: staff.viewed_role, endsAt: Date.now() + (staff.view_seconds_left ?? 0) * 1000 };
}

export function accessFrom(staff: StaffProfile | undefined, permissions: readonly Permission[]): Access {
  const granted = new Set(permissions.map(({ area, verb }) => `${area}:${verb}`));
  return {
    signedIn: true,
    staff,
    can: (area, verb) => granted.has(`${area}:${verb}`),
    explores: permissions.some(({ verb }) => verb === 'read'),
    view: viewOf(staff),
  };
}

/** Nobody is signed in: known for a moment while a session ends. */
export const signedOut: Access = {
  signedIn: false,
  staff: undefined,
  can: () => false,
  explores: false,
  view: undefined,
};

/** May this person do `action` (react-admin's word) with `resource`? Unknown resources: no. */
export function canAccessResource(access: Access, resource: string, action: string): boolean {
  // Which table and which verb, the catalogue says and the database decides.
  if (resource.startsWith('explorer/')) return access.explores;
  const area = areaOf[resource];
  return area !== undefined && access.can(area, verbOf(action));
}
