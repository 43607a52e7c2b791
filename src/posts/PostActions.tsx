import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { MoveDialog } from '../calendar/MoveDialog.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { ownZone } from './localTime.ts';
import type { PostRow } from './postModel.ts';
import { SettleDialog } from './SettleDialog.tsx';
import { TakedownDialog } from './TakedownDialog.tsx';
import { useGesture } from './useGesture.ts';

type Asking = 'time' | 'settle' | 'takedown' | null;

const canComeDown = ['armed', 'submitted', 'processing', 'unknown', 'live'];

/** What a person can do with a post in its state. Nothing here publishes: approval lets the worker do it at its time. */
export const PostActions = ({ post }: { post: PostRow }) => {
  const data = useConsoleData();
  const refresh = useRefresh();
  const [asking, ask] = useState<Asking>(null);
  const { mutate, isPending, error } = useGesture();
  const { id, status } = post;
  const close = () => ask(null);
  const button = (label: string, run: () => Promise<unknown>, done: string, main = false) => (
    <Button
      variant={main ? 'contained' : 'outlined'}
      disabled={isPending}
      onClick={() => mutate({ run, done })}
    >
      {label}
    </Button>
  );
  const open = post.takedown_status !== null && post.takedown_status !== 'done';
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {status === 'draft' &&
          button('Approve', () => data.approvePost(id), 'Approved: it goes out at its time.', true)}
        {status === 'draft' && (
          <Button component={Link} to={`/social_media_posts/${id}`} variant="outlined">
            Edit
          </Button>
        )}
        {status === 'approved' &&
          button('Back to draft', () => data.unapprovePost(id), 'It is a draft again, to be edited.')}
        {status === 'failed' &&
          button('Try again', () => data.retryPost(id), 'Queued again, as it was approved.', true)}
        {(status === 'failed' || status === 'cancelled') &&
          button('Back to draft', () => data.unapprovePost(id), 'It is a draft again, to be edited.')}
        {(status === 'draft' || status === 'approved') && (
          <Button variant="outlined" onClick={() => ask('time')}>
            {post.scheduled_for ? 'Another time…' : 'Set a time…'}
          </Button>
        )}
        {status === 'unknown' && (
          <Button variant="contained" onClick={() => ask('settle')}>
            Say what became of it…
          </Button>
        )}
        {canComeDown.includes(status) && !open && (
          <Button color="error" onClick={() => ask('takedown')}>
            Take it down…
          </Button>
        )}
        {(status === 'draft' || status === 'approved') &&
          button('Cancel the post', () => data.cancelPost(id), 'Cancelled: it does not go out.')}
      </Box>
      {error && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {errorMessage(error)}
        </Alert>
      )}
      {asking === 'time' && (
        <MoveDialog
          post={{ ...post, at: post.scheduled_for, title: post.caption.trim().split('\n')[0] ?? '' }}
          zone={ownZone()}
          onClose={close}
          onMoved={() => {
            close();
            refresh();
          }}
        />
      )}
      {asking === 'settle' && <SettleDialog post={post} onClose={close} />}
      {asking === 'takedown' && <TakedownDialog post={post} onClose={close} />}
    </Box>
  );
};
