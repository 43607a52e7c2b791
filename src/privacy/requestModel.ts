import type { Database } from '../data/database.types.ts';
import { formatDay } from '../fields/format.ts';

type Row = Database['public']['Tables']['privacy_requests']['Row'];

/** What the worker did: counts and digests, no values. */
export interface Receipt {
  tables?: Readonly<Record<string, number>>;
  files?: number;
  sha256?: string;
  /** Of a copy. */
  bytes?: number;
  path?: string;
  expires_at?: string;
  /** Of an erasure: where the person would still be found, and why the law allows it. */
  left?: number;
  kept?: Readonly<Record<string, { rows: number; reason: string }>>;
}

export type PrivacyRequest = Omit<Row, 'receipt'> & { receipt: Receipt | null };

export const kindNames: Readonly<Record<PrivacyRequest['kind'], string>> = {
  export: 'Copy of their data',
  erase: 'Erasure',
};

export const statusNames: Readonly<Record<PrivacyRequest['status'], string>> = {
  requested: 'Waits for approval',
  approved: 'Approved',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  running: 'Running',
  completed: 'Done',
  failed: 'Failed',
};

const open: readonly PrivacyRequest['status'][] = ['requested', 'approved', 'running', 'failed'];
export const isOpen = ({ status }: Pick<PrivacyRequest, 'status'>) => open.includes(status);

const isHeld = ({ kind, hold_until }: PrivacyRequest, today: string) =>
  kind === 'erase' && hold_until !== null && hold_until >= today;

interface State {
  label: string;
  tone: 'success' | 'info' | 'default' | 'warning' | 'error';
  late: boolean;
}

const tones: Partial<Record<PrivacyRequest['status'], State['tone']>> = {
  completed: 'success',
  failed: 'error',
  running: 'info',
};

/** The state as one reads it: with its progress, what it waits for, and whether the law's month is over. */
export function stateOf(request: PrivacyRequest, now: Date): State {
  const today = now.toISOString().slice(0, 10);
  const late = isOpen(request) && Date.parse(request.due_at) < now.getTime();
  if (isOpen(request) && isHeld(request, today))
    return {
      label: `On hold until ${formatDay(request.hold_until ?? today)}`,
      tone: 'warning',
      late: false,
    };
  const running = request.status === 'running' && request.error_message === null;
  const again = request.status === 'running' && request.error_message !== null;
  const label = running
    ? `Running, ${Math.round(request.progress_pct)} %`
    : again
      ? 'Tried again soon'
      : statusNames[request.status];
  return { label, tone: again ? 'warning' : (tones[request.status] ?? 'default'), late };
}

/** Where the user page stands that a request is about; nobody's once they are erased. */
export const memberPath = ({ user_id }: Pick<PrivacyRequest, 'user_id'>) =>
  user_id && `/profiles/${user_id}/show`;
