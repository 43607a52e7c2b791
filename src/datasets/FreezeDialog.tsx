import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { type Dataset, datasetName } from './datasetModel.ts';

/** Freezing is for good, so it is asked once. What speaks against it (unreviewed examples) is said here. */
export function FreezeDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const id = useId();
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const freeze = useMutation({
    retry: false,
    mutationFn: () => data.freezeDataset(dataset.id),
    onSuccess: () => {
      notify('Frozen under its hash.', { type: 'success' });
      refresh();
      onClose();
    },
  });
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={freeze.isPending ? undefined : onClose}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>Freeze {datasetName(dataset)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">
          The approved examples get one hash and are never changed again; rejected ones stay out. Only a
          member who leaves, or takes the consent back, takes examples along.
        </Typography>
        {freeze.error && <Alert severity="error">{errorMessage(freeze.error)}</Alert>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={freeze.isPending}>
          Cancel
        </Button>
        <Button variant="contained" loading={freeze.isPending} onClick={() => freeze.mutate()}>
          Freeze for good
        </Button>
      </DialogActions>
    </Dialog>
  );
}
