import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { SocialPlatform } from '../data/verbTypes.ts';
import { platformNames, useWithdraw } from './consents.ts';

interface Props {
  userId: string;
  platforms: readonly SocialPlatform[];
  onClose: () => void;
}

const EVERYWHERE = 'everywhere';

/** Asks where, and says what will happen: files that are deleted can't be brought back. */
export const WithdrawDialog = ({ userId, platforms, onClose }: Props) => {
  const [where, setWhere] = useState<SocialPlatform | typeof EVERYWHERE>(EVERYWHERE);
  const { mutate, isPending } = useWithdraw(userId, onClose);
  const isLast = where === EVERYWHERE || platforms.length === 1;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>Withdraw the member’s consent</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          autoFocus
          margin="dense"
          label="Where"
          value={where}
          onChange={(event) => setWhere(event.target.value as typeof where)}
        >
          <MenuItem value={EVERYWHERE}>Everywhere</MenuItem>
          {platforms.map((platform) => (
            <MenuItem key={platform} value={platform}>
              {platformNames[platform]}
            </MenuItem>
          ))}
        </TextField>
        <DialogContentText>
          {isLast
            ? 'Videos that are waiting or being made stop, finished files are deleted and posts come down. New ones can be made only after a new consent.'
            : `What waits for ${platformNames[where]} stops, and posts there come down. Other platforms stay as they are.`}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="error"
          disabled={isPending}
          onClick={() => mutate(where === EVERYWHERE ? null : where)}
        >
          Withdraw
        </Button>
      </DialogActions>
    </Dialog>
  );
};
