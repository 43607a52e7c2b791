import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RejectionReason, Review } from '../data/index.ts';
import { useShortcuts } from '../fields/useShortcuts.ts';
import { reasons } from './reviewModel.ts';

interface RejectionFormProps {
  draft: Review | undefined;
  onReject: (review: Review) => void;
  onCancel: () => void;
}

/** Why an answer is of no use: one key a reason, so that a rejection is two keys. */
export const RejectionForm = ({ draft, onReject, onCancel }: RejectionFormProps) => {
  const [note, setNote] = useState(draft?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const reject = (reason: RejectionReason) => {
    if (reason === 'other' && !note.trim()) setProblem('Say in the note what the other reason is.');
    else onReject({ verdict: 'rejected', reason, ...(note.trim() && { note: note.trim() }) });
  };
  useShortcuts({
    ...Object.fromEntries(reasons.map(({ id }, place) => [String(place + 1), () => reject(id)])),
    Escape: onCancel,
  });
  return (
    <Box role="group" aria-label="Why it is rejected" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="body2">Why is it rejected?</Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {reasons.map(({ id, name }, place) => (
          <Button
            key={id}
            variant={draft?.reason === id ? 'contained' : 'outlined'}
            color="error"
            onClick={() => reject(id)}
            aria-keyshortcuts={String(place + 1)}
          >
            {place + 1} · {name}
          </Button>
        ))}
        <Button onClick={onCancel} aria-keyshortcuts="Escape">
          Back
        </Button>
      </Box>
      {problem && <Alert severity="error">{problem}</Alert>}
      <TextField
        size="small"
        label="Note (optional)"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        multiline
      />
    </Box>
  );
};
