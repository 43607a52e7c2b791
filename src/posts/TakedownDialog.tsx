import { FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import type { Platform } from '../../shared/publishing/captions.ts';
import { type TakedownReason, useConsoleData } from '../data/index.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import type { PostRow } from './postModel.ts';

const byHand: readonly Platform[] = ['tiktok', 'webhook'];

/** Has a post deleted at its platform, as soon as it is public if it is not yet. */
export const TakedownDialog = ({ post, onClose }: { post: PostRow; onClose: () => void }) => {
  const data = useConsoleData();
  const [reason, setReason] = useState<TakedownReason>('request');
  return (
    <FormDialog
      title="Take the post down"
      verb="Take it down"
      danger
      problem={undefined}
      run={() => data.requestTakedown(post.id, reason)}
      done="It comes down. The proof will be with the takedown."
      onClose={onClose}
    >
      <Typography variant="body2" color="text.secondary">
        {byHand.includes(post.platform)
          ? 'There is no way to delete it from here: it becomes a task, and somebody deletes it there and says how that is seen.'
          : 'The worker deletes it and asks the platform again: that answer is kept as proof. It cannot be put back.'}
      </Typography>
      <RadioGroup
        value={reason}
        onChange={(_event, value) => setReason(value === 'policy' ? 'policy' : 'request')}
        aria-label="Why"
      >
        <FormControlLabel value="request" control={<Radio />} label="Somebody asked for it" />
        <FormControlLabel
          value="policy"
          control={<Radio />}
          label="It breaks a rule, ours or the platform’s"
        />
      </RadioGroup>
    </FormDialog>
  );
};
