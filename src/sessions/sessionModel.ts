import type { Tables } from '../data/database.types.ts';

export type SessionRow = Omit<Tables<'consultation_session_summaries'>, 'state'>;

/** What lists and pages read: everything but the conversation's own state, which costs a look-up a row. */
export const sessionColumns = [
  'id',
  'user_id',
  'user_name',
  'user_email',
  'consultation_key_id',
  'key_last4',
  'key_prefix',
  'campaign_code',
  'batch_id',
  'status',
  'is_stalled',
  'current_section',
  'progress_percentage',
  'started_at',
  'last_activity_at',
  'completed_at',
  'abandoned_at',
  'program_id',
] as const;

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

/** A session's state in words; `stalled` is an active one in which nothing was said for three days. */
export function sessionState(row: Pick<SessionRow, 'status' | 'is_stalled'>): { label: string; tone: Tone } {
  if (row.is_stalled) return { label: 'Stalled', tone: 'warning' };
  if (row.status === 'completed') return { label: 'Finished', tone: 'success' };
  if (row.status === 'abandoned') return { label: 'Abandoned', tone: 'default' };
  return { label: 'Under way', tone: 'info' };
}

export const statusChoices = [
  { id: 'active', name: 'Under way' },
  { id: 'completed', name: 'Finished' },
  { id: 'abandoned', name: 'Abandoned' },
];

export const memberName = (row: Pick<SessionRow, 'user_name' | 'user_email'>) =>
  row.user_name ?? row.user_email ?? 'A member';
