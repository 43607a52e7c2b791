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
import { clockText } from './clockText.ts';
import { FreeSlots } from './FreeSlots.tsx';
import { MoveTerms } from './MoveTerms.tsx';
import type { MovablePost } from './movablePost.ts';
import { instantOf, oddHour, type WallTime, wallTime } from './wallClock.ts';

interface MoveDialogProps {
  post: MovablePost;
  /** Where it was dropped; its own time when it is moved by hand. */
  to?: WallTime;
  zone: string;
  onClose: () => void;
  onMoved: () => void;
}

const readTime = (wall: WallTime, zone: string) => {
  try {
    return instantOf(wall, zone);
  } catch {
    return undefined;
  }
};

/** A new time for a post, dragged there or typed, with what it would mean before anybody accepts it. */
export const MoveDialog = ({ post, to, zone, onClose, onMoved }: MoveDialogProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const [wall, setWall] = useState(() => to ?? wallTime(post.at ?? new Date().toISOString(), zone));
  const at = readTime(wall, zone);
  const move = useMutation({
    mutationFn: (instant: string) => data.reschedulePost(post.id, new Date(instant)),
    onSuccess: (_post, instant) => {
      const text = clockText(instant, zone);
      notify(post.at ? `Moved to ${text}.` : `Planned for ${text}.`, { type: 'success' });
      onMoved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at) move.mutate(at);
  };
  const odd = at && oddHour(wall, zone);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="move-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="move-title">{post.at ? 'Move a post' : 'When it goes out'}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            “{post.title || 'Without a caption'}”{' '}
            {post.at ? `is planned for ${clockText(post.at, zone)}.` : 'has no time yet.'}
            {post.status === 'approved' && ' It keeps its approval.'}
          </Typography>
          <TextField
            type="datetime-local"
            label={`New time, by the clock of ${zone.replaceAll('_', ' ')}`}
            value={wall}
            onChange={(event) => setWall(event.target.value)}
            error={!at}
            helperText={at ? (odd ?? ' ') : 'Choose a day and a time'}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { step: 60 } }}
            fullWidth
            autoFocus
          />
          {post.account_id && (
            <FreeSlots
              accountId={post.account_id}
              zone={zone}
              onChoose={(slot) => setWall(wallTime(slot, zone))}
            />
          )}
          {at && post.account_id && <MoveTerms post={post} accountId={post.account_id} at={at} zone={zone} />}
          {move.error && <Alert severity="error">{errorMessage(move.error)}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>Leave it</Button>
          <Button
            type="submit"
            variant="contained"
            loading={move.isPending}
            disabled={!at || (post.at !== null && Date.parse(at) === Date.parse(post.at))}
          >
            {post.at ? 'Move it' : 'Set the time'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
