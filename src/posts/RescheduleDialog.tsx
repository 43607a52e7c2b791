import { TextField } from '@mui/material';
import { useState } from 'react';
import { useConsoleData } from '../data/index.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { fromLocalInput, ownZone, toLocalInput } from './localTime.ts';
import type { PostRow } from './postModel.ts';
import { TermsNote } from './TermsNote.tsx';

/** Another time for a post that has not gone out, with what that time would mean before it is taken. */
export const RescheduleDialog = ({ post, onClose }: { post: PostRow; onClose: () => void }) => {
  const data = useConsoleData();
  const [text, setText] = useState(() => toLocalInput(post.scheduled_for ?? new Date()));
  const at = fromLocalInput(text);
  return (
    <FormDialog
      title="When it goes out"
      verb="Set the time"
      problem={at ? undefined : 'Choose a day and a time.'}
      run={() => data.reschedulePost(post.id, at ?? new Date())}
      done="It has another time."
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label="Day and time"
        value={text}
        onChange={(event) => setText(event.target.value)}
        helperText={`By your clock (${ownZone()}). One that has passed: at once, unless it is a day late`}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mt: 1 }}
        required
      />
      {at && post.account_id && (
        <TermsNote
          accountId={post.account_id}
          at={at}
          post={{
            id: post.id,
            caption: post.caption,
            ...(post.content_id && { contentId: post.content_id }),
          }}
        />
      )}
    </FormDialog>
  );
};
