export type TableVerb = 'select' | 'insert' | 'update' | 'delete';
/**
 * `owner`: the member whose row it is (of a child's row: the parent); `caregiver`: both with an active link to the child, of
 * which the `writing caregiver` has the permission to write; `member`: every member; `signed in`: everyone with an account; `staff`: of any role; `service`: the worker
 * (functions only: it reaches every row); else `area:verb` of staff.
 */
export type Who =
  | 'owner'
  | 'caregiver'
  | 'reading caregiver'
  | 'writing caregiver'
  | 'member'
  | 'signed in'
  | 'staff'
  | 'service'
  | `${string}:${'aggregate' | 'read' | 'write'}`;
export type Access = Partial<Record<TableVerb, Who[]>>;
