import type { Permission, StaffProfile } from '../data/verbTypes.ts';
import { type Area, areaOf, type Verb, verbOf } from './areas.ts';

/** Who is signed in and what that person may do. `staff` is undefined for an account that isn't staff. */
export interface Access {
  signedIn: boolean;
  staff: StaffProfile | undefined;
  can(area: Area, verb: Verb): boolean;
  /** May look at single rows of something, so that there is something to explore. */
  explores: boolean;
}

export function accessFrom(staff: StaffProfile | undefined, permissions: readonly Permission[]): Access {
  const granted = new Set(permissions.map(({ area, verb }) => `${area}:${verb}`));
  return {
    signedIn: true,
    staff,
    can: (area, verb) => granted.has(`${area}:${verb}`),
    explores: permissions.some(({ verb }) => verb === 'read'),
  };
}

/** Nobody is signed in: known for a moment while a session ends. */
export const signedOut: Access = { signedIn: false, staff: undefined, can: () => false, explores: false };

/** May this person do `action` (react-admin's word) with `resource`? Unknown resources: no. */
export function canAccessResource(access: Access, resource: string, action: string): boolean {
  // Which table and which verb, the catalogue says and the database decides.
  if (resource.startsWith('explorer/')) return access.explores;
  const area = areaOf[resource];
  return area !== undefined && access.can(area, verbOf(action));
}
