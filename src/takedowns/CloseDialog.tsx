import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { errorMessage, useConsoleData } from '../data/index.ts';
import type { Takedown } from './takedownModel.ts';

interface CloseDialogProps {
  takedown: Takedown;
  onCancel: () => void;
  onClosed: () => void;
}

/** A person took a post down and says how that is seen. Nothing is closed without proof. */
export const CloseDialog = ({ takedown, onCancel, onClosed }: CloseDialogProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const [url, setUrl] = useState(takedown.permalink ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const badUrl = !/^https:\/\/\S+$/.test(url.trim());
  const badNote = note.trim().length < 3;
  const close = useMutation({
    mutationFn: () => data.closeTakedown(takedown.id, url.trim(), note.trim()),
    onSuccess: () => {
      notify('Closed, with your proof.', { type: 'success' });
      onClosed();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!badUrl && !badNote) close.mutate();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onCancel} aria-labelledby="close-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="close-title">It is down</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
            The proof stays with the task: it is what the member is owed.
          </Typography>
          <TextField
            label="Address"
            type="url"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            error={tried && badUrl}
            helperText={
              tried && badUrl
                ? 'Give the address of the post, or of a picture of it: https://…'
                : 'Of the post, or of a screenshot'
            }
            slotProps={{ htmlInput: { maxLength: 1000 } }}
            required
            fullWidth
            autoFocus
          />
          <TextField
            label="What is to be seen there"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={tried && badNote}
            helperText={tried && badNote ? 'Say it in a few words.' : 'For example: “Video unavailable”'}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
            multiline
            minRows={2}
            required
            fullWidth
          />
          {close.error && <Alert severity="error">{errorMessage(close.error)}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" variant="contained" loading={close.isPending}>
            Close the task
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
