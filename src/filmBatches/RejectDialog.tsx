import {
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';

const common = ['Name or words do not fit', 'The story is not worth a film', 'The picture is wrong'];

interface RejectDialogProps {
  busy: boolean;
  onCancel: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks why a draft is rejected: whoever mends the template reads it. */
export function RejectDialog({ busy, onCancel, onConfirm }: RejectDialogProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onConfirm(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      fullWidth
      maxWidth="xs"
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle>Reject this draft</DialogTitle>
      <DialogContent>
        <Stack direction="row" flexWrap="wrap" gap={1} sx={{ mb: 1.5 }}>
          {common.map((text) => (
            <Chip key={text} size="small" label={text} onClick={() => setReason(text)} />
          ))}
        </Stack>
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={2}
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2_000 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="contained" disabled={busy || !reason.trim()}>
          Reject
        </Button>
      </DialogActions>
    </Dialog>
  );
}
