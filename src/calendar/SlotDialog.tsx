import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import type { EmptySlot } from '../data/index.ts';
import { clockText } from './clockText.ts';

interface SlotDialogProps {
  slot: EmptySlot;
  account: string;
  zone: string;
  onClose: () => void;
}

/** A place of the week that nothing is planned for yet. */
export const SlotDialog = ({ slot, account, zone, onClose }: SlotDialogProps) => (
  <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="slot-title">
    <DialogTitle id="slot-title">Empty place of {account}</DialogTitle>
    <DialogContent>
      <Typography>{clockText(slot.at, zone)}</Typography>
    </DialogContent>
    <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
      <Button onClick={onClose}>Close</Button>
      <Button component={Link} to={`/calendar/slots?${new URLSearchParams({ account: slot.account_id })}`}>
        Weekly slots
      </Button>
      <IfCan area="content" verb="write">
        <Button
          variant="contained"
          component={Link}
          to={`/social_media_posts/create?${new URLSearchParams({ account: slot.account_id, at: slot.at })}`}
        >
          Write a post
        </Button>
      </IfCan>
    </DialogActions>
  </Dialog>
);
