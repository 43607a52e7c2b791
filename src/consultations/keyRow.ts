import type { Tables } from '../data/database.types.ts';
import type { KeyStatus } from './keyStatus.ts';

/** A key whole, as its page reads it: a row of `consultation_key_summaries`. */
export type KeyRecord = Omit<Tables<'consultation_key_summaries'>, 'status'> & { status: KeyStatus };

/** A key as the list has it: a row of `consultation_keys_page`. */
export type KeyRow = Omit<KeyRecord, 'notes' | 'revoked_at' | 'created_by' | 'updated_at'>;

/** The list's rows fill a page for a moment before the key itself has come. */
export const isWhole = (row: KeyRow | KeyRecord): row is KeyRecord => 'notes' in row;

/** What may be shown of a key, in the shape of the whole: `KEEL-…7Q-X2`. A campaign code is public and shown as it is. */
export const maskedKey = (row: Pick<KeyRow, 'key_prefix' | 'key_last4' | 'campaign_code'>) =>
  row.campaign_code ?? `${row.key_prefix}-…${row.key_last4.slice(0, 2)}-${row.key_last4.slice(2)}`;

/** The member's name, else the address that the key was promised to, else null: anyone may use it. */
export const assigneeOf = (row: Pick<KeyRow, 'assigned_user_name' | 'assigned_email'>) =>
  row.assigned_user_name ?? row.assigned_email;

/** What a file of keys has in it, by column: nothing that opens anything. */
export const exportedColumns: (keyof KeyRow)[] = [
  'id',
  'key_prefix',
  'key_last4',
  'status',
  'batch_name',
  'assigned_user_name',
  'assigned_email',
  'current_uses',
  'max_uses',
  'expires_at',
  'tags',
  'created_at',
];
