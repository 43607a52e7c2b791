import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext, useNotify } from 'react-admin';
import { errorMessage, useConsoleData } from '../data/index.ts';
import type { MessageAudience } from '../data/memberMessages.ts';
import { formatCount } from '../fields/format.ts';

const people = (count: number) => `${formatCount(count)} ${count === 1 ? 'user' : 'users'}`;

/** A notification to the selected users, or to all that the search and the filters find, on every page. */
export const MessageButton = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Message…
      </Button>
      {isOpen && <MessageDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const MessageDialog = ({ onClose }: { onClose: () => void }) => {
  const { selectedIds, filterValues, onUnselectItems } = useListContext();
  const data = useConsoleData();
  const notify = useNotify();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const [reached, setReached] = useState(0);
  // One name for the whole: pressed again after a failure, it goes on and tells nobody twice.
  const [run] = useState(() => crypto.randomUUID());
  const { search, q, ...filters } = filterValues as Record<string, unknown>;
  const words = search ?? q;
  const audience: MessageAudience =
    selectedIds && selectedIds.length > 0
      ? { ids: selectedIds.map(String) }
      : { search: typeof words === 'string' ? words : undefined, filters };
  const count = useQuery({
    queryKey: ['countMembers', audience],
    queryFn: () => (audience.ids ? audience.ids.length : data.countMembers(audience)),
    gcTime: 0,
  });
  const send = useMutation({
    mutationFn: () =>
      data.messageMembers(audience, { title: title.trim(), body: body.trim() }, run, setReached),
    onSuccess: (sent) => {
      notify(`${people(sent)} got the message.`, { type: 'success' });
      onUnselectItems();
      onClose();
    },
  });
  const total = count.data ?? 0;
  const missing = tried && !title.trim();
  return (
    <Dialog open onClose={send.isPending ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>Message to {count.data === undefined ? '…' : people(total)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>
          A notification in their app. It cannot be taken back; health values do not belong in it.
        </DialogContentText>
        <TextField
          autoFocus
          fullWidth
          margin="dense"
          label="Title"
          value={title}
          disabled={send.isPending}
          onChange={(event) => setTitle(event.target.value)}
          error={missing}
          helperText={missing ? 'Say what it is about.' : ' '}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          fullWidth
          multiline
          minRows={3}
          margin="dense"
          label="Text (optional)"
          value={body}
          disabled={send.isPending}
          onChange={(event) => setBody(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2_000 } }}
        />
        {send.isPending && (
          <LinearProgress
            variant="determinate"
            value={total === 0 ? 0 : Math.min(100, (100 * reached) / total)}
            aria-label={`${formatCount(reached)} of ${formatCount(total)} told`}
            sx={{ mt: 2 }}
          />
        )}
        {(send.error ?? count.error) && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {errorMessage(send.error ?? count.error)}
            {send.error && ` ${people(reached)} were told; sending again goes on from there.`}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={send.isPending}>
          Back
        </Button>
        <Button
          variant="contained"
          disabled={send.isPending || total === 0}
          onClick={() => {
            setTried(true);
            if (title.trim()) send.mutate();
          }}
        >
          {send.error ? 'Send again' : `Send to ${people(total)}`}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
