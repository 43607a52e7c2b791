import type { Database } from '../data/database.types.ts';

type Row = Database['public']['Tables']['audit_log']['Row'];
type Values = Readonly<Record<string, unknown>> | null;
export type AuditEntry = Omit<Row, 'before' | 'after'> & { before: Values; after: Values };

export const actionNames: Readonly<Record<AuditEntry['action'], string>> = {
  insert: 'Added',
  update: 'Changed',
  delete: 'Deleted',
  reveal: 'Looked at',
  export: 'Exported',
};

const servers: Readonly<Record<string, string>> = { service_role: 'The worker', postgres: 'The database' };

/** Who it was: an address where there is one, else what acted. */
export const actorName = ({ actor_email, actor_role }: Pick<AuditEntry, 'actor_email' | 'actor_role'>) =>
  actor_email ?? (actor_role ? (servers[actor_role] ?? actor_role) : 'The database');

const written = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Column by column, before and after: the changed ones of an update, all of an added or deleted row. Null stands for no value. */
export function diffOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return columns
    .map((column) => ({ column, before: written(before?.[column]), after: written(after?.[column]) }))
    .filter((line) => line.before !== line.after);
}
