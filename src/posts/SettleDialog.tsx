import { FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { platformNames } from '../accounts/accountModel.ts';
import { useConsoleData } from '../data/index.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import type { PostRow } from './postModel.ts';

/** The platforms' addresses end with the post's id, with or without a slash: `/status/17`, `/reel/17/`, `/video/17`. */
export const idInAddress = (address: string) =>
  URL.canParse(address) ? (new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '') : '';

/** A person looked at the platform: the post is there, or it is not. It decides whether it may be tried again. */
export const SettleDialog = ({ post, onClose }: { post: PostRow; onClose: () => void }) => {
  const data = useConsoleData();
  const [found, setFound] = useState<'live' | 'absent' | ''>('');
  const [address, setAddress] = useState('');
  const [typedId, setTypedId] = useState<string>();
  const id = typedId ?? idInAddress(address.trim());
  const problem = () => {
    if (found === '') return 'Say whether it is there.';
    if (found === 'absent') return undefined;
    if (address.trim() && !/^https:\/\/\S+$/.test(address.trim())) return 'The address begins with https://.';
    return id.trim() ? undefined : 'Give its address, or its id at the platform.';
  };
  return (
    <FormDialog
      title="What became of it?"
      verb="That is so"
      problem={problem()}
      run={() =>
        data.settlePost(
          post.id,
          found === 'live' ? { platformPostId: id.trim(), permalink: address.trim() } : null,
        )
      }
      done={found === 'live' ? 'It is live.' : 'It counts as not published. You can try it again.'}
      onClose={onClose}
    >
      <Typography variant="body2" color="text.secondary">
        Look at {post.account_handle ?? 'the account'} on {platformNames[post.platform]} first: if it is there
        and you say that it is not, trying again makes a second post.
      </Typography>
      <RadioGroup value={found} onChange={(_event, value) => setFound(value === 'live' ? 'live' : 'absent')}>
        <FormControlLabel value="live" control={<Radio />} label="It is live" />
        <FormControlLabel value="absent" control={<Radio />} label="It is not there" />
      </RadioGroup>
      {found === 'live' && (
        <>
          <TextField
            label="Its address"
            type="url"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            helperText="As the platform’s “copy link” gives it"
          />
          <TextField
            label="Its id at the platform"
            value={id}
            onChange={(event) => setTypedId(event.target.value)}
            helperText="Read from the address; counts and takedowns ask for it by this"
            required
          />
        </>
      )}
    </FormDialog>
  );
};
