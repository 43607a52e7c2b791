import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { platformNames } from '../accounts/accountModel.ts';
import type { Tables } from '../data/database.types.ts';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatDate } from '../fields/format.ts';
import { useDebouncedValue } from '../studio/useDebouncedValue.ts';

type Post = Pick<Tables<'social_media_posts'>, 'id' | 'platform' | 'caption' | 'posted_at' | 'scheduled_for'>;

interface RequestDialogProps {
  onClose: () => void;
  onRequested: () => void;
}

const nameOf = ({ platform, caption, posted_at, scheduled_for }: Post) => {
  const day = posted_at ?? scheduled_for;
  const line = caption.trim().split('\n')[0]?.slice(0, 60) || 'Without a caption';
  return [platformNames[platform], day && formatDate(day), line].filter(Boolean).join(' · ');
};

/** Which post, and why. What consent is withdrawn for comes down by itself and is not asked for here. */
export const RequestDialog = ({ onClose, onRequested }: RequestDialogProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const [typed, setTyped] = useState('');
  const [post, setPost] = useState<Post | null>(null);
  const [reason, setReason] = useState<'request' | 'policy'>('request');
  const search = useDebouncedValue(post ? '' : typed.trim(), 250);
  const found = useGetList<Post>('social_media_posts', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'posted_at', order: 'DESC' },
    filter: {
      'status@in': '(live,unknown,processing,submitted,armed)',
      ...(search && { 'caption@ilike': search }),
    },
  });
  const request = useMutation({
    mutationFn: (id: string) => data.requestTakedown(id, reason),
    onSuccess: () => {
      notify('It comes down as soon as it can.', { type: 'success' });
      onRequested();
    },
  });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="request-title">
      <DialogTitle id="request-title">Take a post down</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          Instagram, Facebook and X are deleted by the worker; TikTok becomes a task for a person. It cannot
          be put back.
        </Typography>
        <Autocomplete
          options={found.data ?? []}
          filterOptions={(all) => all}
          getOptionLabel={nameOf}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          loading={found.isPending}
          value={post}
          onChange={(_event, chosen) => setPost(chosen)}
          onInputChange={(_event, text) => setTyped(text)}
          noOptionsText="No post that is out matches"
          renderInput={(params) => <TextField {...params} label="Post" helperText="Search by its caption" />}
        />
        <TextField
          select
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.target.value as typeof reason)}
          fullWidth
        >
          <MenuItem value="request">Somebody asked for it</MenuItem>
          <MenuItem value="policy">It is against a policy</MenuItem>
        </TextField>
        {(found.error ?? request.error) && (
          <Alert severity="error">{errorMessage(found.error ?? request.error)}</Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="error"
          disabled={!post}
          loading={request.isPending}
          onClick={() => post && request.mutate(post.id)}
        >
          Take it down
        </Button>
      </DialogActions>
    </Dialog>
  );
};
