import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { errorMessage } from '../data/index.ts';

interface FormDialogProps {
  title: string;
  /** What the button says and does. */
  verb: string;
  danger?: boolean;
  children: ReactNode;
  /** Why it can't be done as the form stands. */
  problem: string | undefined;
  /** What it throws is shown, and the dialog stays with everything in it. */
  run: () => Promise<unknown>;
  /** Said afterwards; without it, whoever runs it says what came of it. */
  done?: string | undefined;
  onClose: () => void;
}

/** Something that is asked in a form before it is done. A refusal is shown in it, and nothing typed is lost. */
export function FormDialog(props: FormDialogProps) {
  const { title, verb, danger, children, problem, run, done, onClose } = props;
  const id = useId();
  const notify = useNotify();
  const refresh = useRefresh();
  const [tried, setTried] = useState(false);
  const gesture = useMutation({ retry: false, mutationFn: run, onSettled: () => refresh() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    gesture.mutate(undefined, {
      onSuccess: () => {
        if (done) notify(done, { type: 'success' });
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
