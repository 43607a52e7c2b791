import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { MediaClass, SocialPlatform } from '../data/verbTypes.ts';
import { words } from '../fields/words.ts';
import { type ConsentRow, classNames, platformNames, useWithdraw } from './consents.ts';

interface Props {
  userId: string;
  consents: readonly ConsentRow[];
  onClose: () => void;
}

const ALL = 'all';

/** What follows, before it is done: files that are deleted can't be brought back. */
function consequence(
  consents: readonly ConsentRow[],
  where: SocialPlatform | typeof ALL,
  what: MediaClass | typeof ALL,
) {
  const stays = consents.some(
    ({ platform, media_class }) =>
      where !== ALL && platform !== where && (what === ALL || media_class === what),
  );
  const videos =
    what === ALL || what === 'weight_numbers' ? 'Videos' : `Videos that show the ${classNames[what]}`;
  return stays
    ? `${videos} stay for other platforms; for ${platformNames[where as SocialPlatform]} what waits stops, and posts there come down.`
    : `${videos} that are waiting or being made stop, finished files are deleted and posts come down. New ones can be made only after a new consent.`;
}

/** Asks what and where. */
export const WithdrawDialog = ({ userId, consents, onClose }: Props) => {
  const [where, setWhere] = useState<SocialPlatform | typeof ALL>(ALL);
  const [what, setWhat] = useState<MediaClass | typeof ALL>(ALL);
  const { mutate, isPending } = useWithdraw(userId, onClose);
  const classes = new Set(consents.map(({ media_class }) => media_class));
  const platforms = new Set(
    consents
      .filter(({ media_class }) => what === ALL || media_class === what)
      .map(({ platform }) => platform),
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>Withdraw the member’s consent</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          autoFocus
          margin="dense"
          label="What"
          value={what}
          onChange={(event) => {
            setWhat(event.target.value as typeof what);
            setWhere(ALL);
          }}
        >
          <MenuItem value={ALL}>Everything</MenuItem>
          {[...classes].map((each) => (
            <MenuItem key={each} value={each}>
              {words(classNames[each])}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="Where"
          value={where}
          onChange={(event) => setWhere(event.target.value as typeof where)}
        >
          <MenuItem value={ALL}>Everywhere</MenuItem>
          {[...platforms].map((platform) => (
            <MenuItem key={platform} value={platform}>
              {platformNames[platform]}
            </MenuItem>
          ))}
        </TextField>
        <DialogContentText>{consequence(consents, where, what)}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="error"
          disabled={isPending}
          onClick={() =>
            mutate({ platform: where === ALL ? null : where, mediaClass: what === ALL ? null : what })
          }
        >
          Withdraw
        </Button>
      </DialogActions>
    </Dialog>
  );
};
