import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { PrivacyRequest } from './requestModel.ts';

interface NoteDialogProps {
  asked: 'approve' | 'reject' | 'cancel' | 'hold';
  kind: PrivacyRequest['kind'];
  busy: boolean;
  onCancel: () => void;
  onConfirm: (note: string, day: string) => void;
}

const titles = {
  approve: { export: 'Approve this copy', erase: 'Approve this erasure' },
  reject: { export: 'Reject this request', erase: 'Reject this request' },
  cancel: { export: 'Cancel this request', erase: 'Cancel this request' },
  hold: { export: 'Hold', erase: 'Hold this erasure' },
};
const said = {
  export: 'Everything about the person is packed into one file, which is here for 30 days.',
  erase:
    'The account, every record and every file of the person are deleted. It cannot be undone, and there is no backup to take them from.',
};

/** Says what will happen and asks why; the note outlives the person, so it names nobody. */
export const NoteDialog = ({ asked, kind, busy, onCancel, onConfirm }: NoteDialogProps) => {
  const [note, setNote] = useState('');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const needsNote = asked !== 'approve' && !note.trim();
  const needsDay = asked === 'hold' && !day;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!needsNote && !needsDay) onConfirm(note.trim(), day);
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      fullWidth
      maxWidth="xs"
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle>{titles[asked][kind]}</DialogTitle>
      <DialogContent>
        {asked === 'approve' && <DialogContentText>{said[kind]}</DialogContentText>}
        {asked === 'hold' && (
          <TextField
            fullWidth
            margin="dense"
            type="date"
            label="Until, that day included"
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && needsDay}
            helperText={tried && needsDay ? 'Choose the last day.' : ' '}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={2}
          margin="dense"
          label={asked === 'hold' ? 'Which law or claim' : asked === 'approve' ? 'Note (optional)' : 'Why'}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={tried && needsNote}
          helperText={tried && needsNote ? 'Say why, without names.' : 'It stays: no names.'}
          slotProps={{ htmlInput: { maxLength: asked === 'hold' ? 500 : 2_000 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Back</Button>
        <Button
          type="submit"
          variant="contained"
          color={asked === 'approve' && kind === 'erase' ? 'error' : 'primary'}
          disabled={busy}
        >
          {asked === 'approve'
            ? 'Approve'
            : asked === 'hold'
              ? 'Hold'
              : asked === 'reject'
                ? 'Reject'
                : 'Cancel it'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
