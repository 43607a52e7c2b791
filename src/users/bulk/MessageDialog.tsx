import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsoleData } from '../../data/index.ts';
import { type BulkActionProps, people, useAudienceCount } from './audience.ts';
import { BulkDialog } from './BulkDialog.tsx';

/** A notification to many. */
export const MessageDialog = ({ audience, who, onDone, onClose }: BulkActionProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  // One name for the whole: pressed again after a failure, it goes on and tells nobody twice.
  const [run] = useState(() => crypto.randomUUID());
  const count = useAudienceCount(audience);
  return (
    <BulkDialog
      title="Send a message"
      who={who}
      total={count.data}
      countError={count.error}
      problem={title.trim() ? undefined : 'Say what it is about.'}
      verb={count.data === undefined ? 'Send' : `Send to ${people(count.data)}`}
      run={(control) =>
        data.messageMembers(audience, { title: title.trim(), body: body.trim() }, run, control)
      }
      onDone={({ changed, stopped }) => {
        notify(`${stopped ? 'Stopped: ' : ''}${people(changed)} got the message.`, {
          type: stopped ? 'warning' : 'success',
        });
        onDone();
      }}
      onClose={onClose}
    >
      <Typography variant="body2">
        A notification in their app. It cannot be taken back; health values do not belong in it.
      </Typography>
      <TextField
        autoFocus
        fullWidth
        required
        label="Title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        fullWidth
        multiline
        minRows={3}
        label="Text (optional)"
        value={body}
        onChange={(event) => setBody(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </BulkDialog>
  );
};
