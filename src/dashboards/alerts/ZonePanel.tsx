import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import { IfCan } from '../../access/IfCan.tsx';
import { errorMessage } from '../../data/index.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { useCompanyZone } from '../useCompanyZone.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

/** Whose midnight begins a day. Admins change it, knowing that everything is recounted. */
export const ZonePanel = () => {
  const zone = useCompanyZone();
  const [chosen, setChosen] = useState<string>();
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const save = () =>
    update(
      'company_settings',
      { id: 1, data: { time_zone: chosen }, previousData: { id: 1, time_zone: zone } },
      {
        onSuccess: () => {
          notify('Saved. The numbers are being counted again.', { type: 'success' });
          setChosen(undefined);
        },
        onError: (error) => notify(errorMessage(error), { type: 'error' }),
      },
    );
  return (
    <Panel
      title="The company’s days"
      aside={
        <IfCan area="staff" verb="write">
          <Button size="small" onClick={() => setChosen(zone)}>
            Change
          </Button>
        </IfCan>
      }
    >
      <Quiet>
        Days begin at midnight in <strong>{zone.replaceAll('_', ' ')}</strong>: sign-ups, consultations,
        behaviour, content and AI are counted by them. Adherence, activity and streaks are counted by each
        member’s own days.
      </Quiet>
      {chosen !== undefined && (
        <Dialog
          open
          fullWidth
          maxWidth="xs"
          onClose={() => setChosen(undefined)}
          aria-labelledby="zone-title"
        >
          <DialogTitle id="zone-title">The company’s time zone</DialogTitle>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <DialogContentText variant="body2">
              All numbers are counted again by the new days, which can take a while. Until then pages show the
              old ones, with their “as of”.
            </DialogContentText>
            <ZoneSelect label="Time zone" value={chosen} onChange={setChosen} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setChosen(undefined)}>Cancel</Button>
            <Button variant="contained" disabled={chosen === zone || isPending} onClick={save}>
              Change and recount
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Panel>
  );
};
