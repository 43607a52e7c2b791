import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { OverrideDecision } from '../data/verbTypes.ts';

const MAX_LENGTH = 2_000;

interface DialogProps {
  decision: OverrideDecision;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks why something is rejected or taken back: the next one who looks reads it. */
export const ReasonDialog = ({ decision, busy, onCancel, onConfirm }: DialogProps) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onConfirm(reason.trim());
    else setMissing(true);
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      fullWidth
      maxWidth="xs"
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle>
        {decision === 'reject' ? 'Reject this adjustment' : 'Take this adjustment back'}
      </DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={2}
          margin="dense"
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={missing && !reason.trim()}
          helperText={missing && !reason.trim() ? 'Say why, so that the next one who looks knows.' : ' '}
          slotProps={{ htmlInput: { maxLength: MAX_LENGTH } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="contained" disabled={busy}>
          {decision === 'reject' ? 'Reject' : 'Take back'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
