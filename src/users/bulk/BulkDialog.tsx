import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { errorMessage } from '../../data/index.ts';
import type { RunControl } from '../../data/keyVerbs.ts';
import { formatCount } from '../../fields/format.ts';

interface BulkDialogProps<Result> {
  title: string;
  /** Whom it is done to, as a sentence. */
  who: string;
  /** How many will be looked at; undefined while they are counted. */
  total: number | undefined;
  /** Why they could not be counted. */
  countError?: Error | null;
  children: ReactNode;
  /** Why it can't be done as the form stands; said after the first try. */
  problem: string | undefined;
  /** What the button says, by now. */
  verb: string;
  run: (control: RunControl) => Promise<Result>;
  onDone: (result: Result) => void;
  onClose: () => void;
}

/**
 * Something that is done to many users, in steps: how many, how far, and a stop between two steps. After a failure everything
 * typed stays, and the button goes on.
 */
export function BulkDialog<Result>(props: BulkDialogProps<Result>) {
  const { title, who, total, countError, children, problem, verb, run, onDone, onClose } = props;
  const id = useId();
  const [tried, setTried] = useState(false);
  const [reached, setReached] = useState(0);
  const ending = useRef<AbortController>(undefined);
  const work = useMutation({
    retry: false,
    mutationFn: () => {
      ending.current = new AbortController();
      setReached(0);
      return run({ onProgress: setReached, signal: ending.current.signal });
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem && total) work.mutate();
  };
  const error = work.error ?? countError;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={work.isPending ? undefined : onClose} aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="text.secondary">
            {who}
            {total !== undefined && `: ${formatCount(total)}`}.
          </Typography>
          {children}
          {tried && problem && <Alert severity="error">{problem}</Alert>}
          {error && (
            <Alert severity="error">
              {errorMessage(error)}
              {work.error &&
                reached > 0 &&
                ` The first ${formatCount(reached)} are done; pressing the button again goes on from there.`}
            </Alert>
          )}
          {work.isPending && (
            <div>
              <LinearProgress
                variant="determinate"
                value={total ? Math.min(100, (100 * reached) / total) : 0}
                aria-label="Progress"
              />
              <Typography variant="caption" color="text.secondary" aria-live="polite">
                {formatCount(reached)} of {formatCount(total ?? 0)}
              </Typography>
            </div>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={work.isPending ? () => ending.current?.abort() : onClose}>
            {work.isPending ? 'Stop here' : 'Cancel'}
          </Button>
          <Button type="submit" variant="contained" loading={work.isPending} disabled={!total}>
            {work.error ? 'Go on' : verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
