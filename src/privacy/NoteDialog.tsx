import DialogContentText from '@mui/material/DialogContentText';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ReasonDialog } from '../fields/ReasonDialog.tsx';
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
const verbs = { approve: 'Approve', reject: 'Reject', cancel: 'Cancel it', hold: 'Hold' };
const labels = { approve: 'Note (optional)', reject: 'Why', cancel: 'Why', hold: 'Which law or claim' };
const said = {
  export: 'Everything about the person is packed into one file, which is here for 30 days.',
  erase:
    'The account, every record and every file of the person are deleted. It cannot be undone, and there is no backup to take them from.',
};

/** Says what will happen and asks why; the note outlives the person, so it names nobody. */
export const NoteDialog = ({ asked, kind, onConfirm, ...rest }: NoteDialogProps) => {
  const [day, setDay] = useState('');
  return (
    <ReasonDialog
      {...rest}
      title={titles[asked][kind]}
      verb={verbs[asked]}
      danger={asked === 'approve' && kind === 'erase'}
      label={labels[asked]}
      helperText="It stays: no names."
      missing={asked === 'approve' ? undefined : 'Say why, without names.'}
      maxLength={asked === 'hold' ? 500 : 2_000}
      onConfirm={(note) => onConfirm(note, day)}
    >
      {asked === 'approve' && <DialogContentText>{said[kind]}</DialogContentText>}
      {asked === 'hold' && (
        <TextField
          fullWidth
          required
          margin="dense"
          type="date"
          label="Until, that day included"
          value={day}
          onChange={(event) => setDay(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </ReasonDialog>
  );
};
