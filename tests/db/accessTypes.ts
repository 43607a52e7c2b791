export type TableVerb = 'select' | 'insert' | 'update' | 'delete';
/** `owner`: the member whose row it is; `signed in`: everyone with an account; `staff`: of any role; else `area:verb` of staff. */
export type Who = 'owner' | 'signed in' | 'staff' | `${string}:${'read' | 'write'}`;
export type Access = Partial<Record<TableVerb, Who[]>>;
