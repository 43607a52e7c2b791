import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { CalendarPost } from '../data/index.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { postPath, statusText } from '../posts/postModel.ts';
import { canMove, trouble, warningTexts } from './calendarModel.ts';
import { clockText } from './clockText.ts';

interface PostDialogProps {
  post: CalendarPost;
  account: string;
  zone: string;
  /** Missing for who may only look. */
  onMove?: () => void;
  onClose: () => void;
}

/** One post of the calendar, with the way to move it that needs no mouse. */
export const PostDialog = ({ post, account, zone, onMove, onClose }: PostDialogProps) => {
  const worst = trouble(post);
  const problems = new Set([worst, ...post.warnings.map((warning) => warningTexts[warning])]);
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="post-title">
      <DialogTitle id="post-title" sx={{ overflowWrap: 'anywhere' }}>
        {post.title || 'Without a caption'}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <ToneChip label={statusText[post.status].label} tone={statusText[post.status].tone} />
          <Typography>{account}</Typography>
        </Box>
        <Typography>{clockText(post.at, zone)}</Typography>
        {[...problems].map(
          (problem) =>
            problem && (
              <Alert
                key={problem}
                severity={
                  problem === worst && (post.needs_person || post.status === 'failed') ? 'error' : 'warning'
                }
              >
                {problem}
              </Alert>
            ),
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>Close</Button>
        <Button component={Link} to={postPath(post.id)}>
          Open
        </Button>
        {onMove && canMove(post) && (
          <Button variant="contained" onClick={onMove}>
            Move to…
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
