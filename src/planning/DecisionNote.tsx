import Alert from '@mui/material/Alert';
import { formatInstant } from '../fields/format.ts';
import type { Adjustment } from './adjustment.ts';
import { statusText } from './adjustmentText.ts';

const by = { system: 'by the system', coach: 'by a coach', member: 'by the member' } as const;

/** What was decided, when, by whom and why; nothing while it waits, except that its day has passed. */
export const DecisionNote = ({ adjustment }: { adjustment: Adjustment }) => {
  const { status, decided_as: who, decided_at: at, decision_note: note, is_over: over } = adjustment;
  if (status === 'pending' && !over) return null;
  const decided = [statusText[status], who && by[who as keyof typeof by], at && `on ${formatInstant(at)}`];
  return (
    <Alert severity="info" variant="outlined" sx={{ mt: 2 }}>
      {status === 'pending'
        ? 'The day has passed for this member: it can no longer be approved.'
        : `${decided.filter(Boolean).join(' ')}${note ? `: ${note}` : ''}`}
    </Alert>
  );
};
