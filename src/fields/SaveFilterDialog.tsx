import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useCreate, useNotify, useResourceContext } from 'react-admin';
import { errorMessage, sqlState } from '../data/errors.ts';
import type { SavedQuery } from './useSavedFilters.ts';

const UNIQUE_VIOLATION = '23505';

/** Gives the list's filters and sort a name. */
export function SaveFilterDialog({ query, onClose }: { query: SavedQuery; onClose: () => void }) {
  const resource = useResourceContext();
  const notify = useNotify();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [create, { isPending, error }] = useCreate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create(
      'saved_views',
      { data: { resource, name: name.trim(), query, is_shared: shared } },
      {
        onSuccess: () => {
          notify('Saved.', { type: 'success' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="save-filter-title">
      <form onSubmit={submit}>
        <DialogTitle id="save-filter-title">Save these filters</DialogTitle>
        <DialogContent>
          <TextField
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoFocus
            required
            fullWidth
          />
          <FormControlLabel
            control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
            label="Show it to all staff"
          />
          {error !== null && (
            <Alert severity="error">
              {sqlState(error) === UNIQUE_VIOLATION
                ? 'You have saved filters under this name.'
                : errorMessage(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" loading={isPending} disabled={!name.trim()}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
