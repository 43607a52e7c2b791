import type { Tables } from '../data/database.types.ts';
import type { KeyStatus } from './keyStatus.ts';

/** A row of `consultation_key_summaries`. */
export type KeyRow = Omit<Tables<'consultation_key_summaries'>, 'status'> & { status: KeyStatus };

/** What may be shown of a key, in the shape of the whole: `KEEL-…7Q-X2`. Its end tells it apart, and opens nothing. */
export const maskedKey = ({ key_prefix, key_last4 }: Pick<KeyRow, 'key_prefix' | 'key_last4'>) =>
  `${key_prefix}-…${key_last4.slice(0, 2)}-${key_last4.slice(2)}`;

/** The member's name, else the address that the key was promised to, else null: anyone may use it. */
export const assigneeOf = (row: Pick<KeyRow, 'assigned_user_name' | 'assigned_email'>) =>
  row.assigned_user_name ?? row.assigned_email;
