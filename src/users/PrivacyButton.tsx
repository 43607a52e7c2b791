import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCreate, useNotify, useRedirect } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import type { PrivacyRequest } from '../privacy/requestModel.ts';

/** Writes down that the member asked for a copy of their data, or for its erasure. A colleague approves it. */
export const PrivacyButton = ({ userId }: { userId: string }) => {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [create, { isPending }] = useCreate<PrivacyRequest>();
  const notify = useNotify();
  const redirect = useRedirect();
  const write = (kind: 'export' | 'erase') =>
    void create(
      'privacy_requests',
      { data: { kind, user_id: userId, reason: reason.trim() || null } },
      {
        onSuccess: ({ id }) => redirect('show', 'privacy_requests', id),
        onError: (error) => notify(errorMessage(error), { type: 'error' }),
      },
    );
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Privacy…
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="sm">
        <DialogTitle>What did the member ask for?</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>
            The request is written down now; a colleague has to approve it before anything happens. The law
            gives 30 days.
          </DialogContentText>
          <TextField
            fullWidth
            margin="dense"
            label="How they asked"
            placeholder="By e-mail on 3 March"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            helperText="It stays when the member is gone: no names."
            slotProps={{ htmlInput: { maxLength: 2_000 } }}
          />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Button onClick={() => setOpen(false)}>Back</Button>
          <Button color="error" disabled={isPending} onClick={() => write('erase')}>
            Erasure
          </Button>
          <Button variant="contained" disabled={isPending} onClick={() => write('export')}>
            A copy of their data
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
