import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { reasonProblem } from './keyActions.ts';

interface OriginRevealProps {
  source: 'usage' | 'attempt';
  id: string;
  tag: string | null;
}

interface Origin {
  ip_address: string | null;
  user_agent: string | null;
}

/** Where a redemption came from: a tag that is the same for the same address; the address itself for a reason that is logged. */
export function OriginReveal({ source, id, tag }: OriginRevealProps) {
  const { can } = useAccess();
  const [asking, setAsking] = useState(false);
  const [origin, setOrigin] = useState<Origin>();
  if (origin)
    return (
      <Box component="span" sx={{ display: 'block', fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
        {origin.ip_address ?? 'no address'} · {origin.user_agent ?? 'no browser'}
      </Box>
    );
  if (!tag) return null;
  return (
    <>
      <span title="The same for the same address" style={{ whiteSpace: 'nowrap' }}>
        address {tag}
      </span>
      {can?.('keys', 'write') && (
        <>
          {' '}
          <Link component="button" type="button" variant="caption" onClick={() => setAsking(true)}>
            reveal
          </Link>
        </>
      )}
      {asking && (
        <ReasonDialog source={source} id={id} onClose={() => setAsking(false)} onRevealed={setOrigin} />
      )}
    </>
  );
}

interface ReasonDialogProps extends Pick<OriginRevealProps, 'source' | 'id'> {
  onClose: () => void;
  onRevealed: (origin: Origin) => void;
}

function ReasonDialog({ source, id, onClose, onRevealed }: ReasonDialogProps) {
  const data = useConsoleData();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reveal = useMutation<Origin, Error>({
    mutationFn: () => data.revealOrigin(source, id, reason.trim()),
    onSuccess: (origin) => {
      onRevealed(origin);
      onClose();
    },
  });
  const problem = reasonProblem('revoke', reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) reveal.mutate();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="reveal-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="reveal-title">Reveal address and browser</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
            They identify a person. That you looked, and why, is written to the audit log.
          </Typography>
          <TextField
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoFocus
            required
            fullWidth
          />
          {tried && problem && <Alert severity="error">{problem}</Alert>}
          {reveal.error && <Alert severity="error">{errorMessage(reveal.error)}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" loading={reveal.isPending}>
            Reveal
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
