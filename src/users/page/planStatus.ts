import type { PlannedSession } from '../../data/index.ts';

type Status = NonNullable<PlannedSession['status']>;

/** What became of a planned session or meal, in a word. */
const statusNames: Readonly<Record<Status, string>> = {
  completed: 'Done',
  similar: 'Something similar',
  partial: 'Partly',
  skipped: 'Skipped',
  unknown: 'Not known',
};

/** As a chip: said in words, with a tone beside. */
export function statusChip(status: Status | null, on: string, today: string) {
  if (status === null) return { label: on < today ? 'Not assessed' : 'To come', tone: 'default' } as const;
  const tones = {
    completed: 'success',
    similar: 'info',
    partial: 'warning',
    skipped: 'error',
    unknown: 'default',
  } as const;
  return { label: statusNames[status], tone: tones[status] };
}
