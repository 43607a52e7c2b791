import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { formatDate } from '../../../src/fields/format.ts';

interface StartOverDialogProps {
  madeOn: string;
  startOver: () => void;
  onClose: () => void;
}

/** The page is loaded again when everything is deleted. */
export const StartOverDialog = ({ madeOn, startOver, onClose }: StartOverDialogProps) => {
  const [busy, setBusy] = useState(false);
  return (
    <Dialog open onClose={onClose} aria-labelledby="start-over">
      <DialogTitle id="start-over">Start over with the demo?</DialogTitle>
      <DialogContent>
        <DialogContentText>
          Everything that you changed in this browser is deleted, and the data are as they were prepared on{' '}
          {formatDate(madeOn)}. Other tabs of the demo are loaded again too.
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>
          Cancel
        </Button>
        <Button
          color="error"
          variant="contained"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            startOver();
          }}
        >
          {busy ? 'Deleting…' : 'Start over'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
