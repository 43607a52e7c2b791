import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useCreate, useNotify } from 'react-admin';
import { errorMessage, sqlState } from '../data/index.ts';
import { writeState } from './dashboardQuery.ts';
import type { Dashboard } from './useDashboard.ts';

interface SaveViewDialogProps {
  resource: string;
  dashboard: Dashboard;
  onClose: () => void;
}

const UNIQUE_VIOLATION = '23505';

/** Gives the page's question a name, for oneself or for all staff. */
export const SaveViewDialog = ({ resource, dashboard, onClose }: SaveViewDialogProps) => {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [create, { isPending, error }] = useCreate();
  const notify = useNotify();
  const save = () =>
    create(
      'saved_views',
      {
        data: {
          resource,
          name: name.trim(),
          is_shared: shared,
          query: { filter: Object.fromEntries(writeState(dashboard.state, dashboard.options)) },
        },
      },
      {
        onSuccess: () => {
          notify('View saved', { type: 'success' });
          onClose();
        },
      },
    );
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="save-view-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) save();
        }}
      >
        <DialogTitle id="save-view-title">Save this view</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1 }}>
          <TextField
            autoFocus
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <FormControlLabel
            control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
            label="Share with all staff"
          />
          {error != null && (
            <Alert severity="error">
              {sqlState(error) === UNIQUE_VIOLATION
                ? 'You have a view of this name already.'
                : errorMessage(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!name.trim() || isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
