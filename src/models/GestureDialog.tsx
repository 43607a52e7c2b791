import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { errorMessage } from '../data/index.ts';

interface GestureDialogProps {
  title: string;
  /** What the button says and does. */
  verb: string;
  danger?: boolean;
  /** Least characters of the reason; 0 makes it optional. */
  reasonLength: number;
  children?: ReactNode;
  /** Why it can't be done as the form stands. */
  problem?: string | undefined;
  /** Does it. What it throws is shown, and the dialog stays with everything in it. */
  run: (reason: string) => Promise<unknown>;
  done: string;
  onClose: () => void;
}

/** Something that is done with a reason and stays on record. */
export function GestureDialog(props: GestureDialogProps) {
  const { title, verb, danger, reasonLength, children, run, done, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const gesture = useMutation({ retry: false, mutationFn: () => run(reason.trim()) });
  const short = reason.trim().length < reasonLength;
  const problem = props.problem ?? (short ? `Say why in at least ${reasonLength} characters.` : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    gesture.mutate(undefined, {
      onSuccess: () => {
        notify(done, { type: 'success' });
        refresh();
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={gesture.isPending ? undefined : onClose}
      aria-labelledby={id}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {children}
          <TextField
            label={reasonLength ? 'Reason' : 'Note (optional)'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required={reasonLength > 0}
            multiline
            minRows={2}
            helperText="Stays on record with your name"
            slotProps={{ htmlInput: { maxLength: 2000 } }}
            fullWidth
          />
          {tried && problem && <Alert severity="error">{problem}</Alert>}
          {gesture.error && <Alert severity="error">{errorMessage(gesture.error)}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={gesture.isPending}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={gesture.isPending}
          >
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
