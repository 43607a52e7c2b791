import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useRefresh } from 'react-admin';
import { AssignmentProblems } from '../../consultations/AssignmentProblems.tsx';
import { countOf } from '../../consultations/keyCounts.ts';
import { errorMessage } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import { ImportResult } from './ImportResult.tsx';
import { useImport } from './useImport.ts';

/** Invites the people of a file: a dry run that lists every bad row, then the good rows, as one decides. */
export default function ImportUsersDialog({ onClose }: { onClose: () => void }) {
  const { check, apply, looked, stop } = useImport();
  const refresh = useRefresh();
  const busy = check.isPending || apply.isPending;
  const file = check.data;
  const bad = new Set(file?.problems.map(({ line }) => line)).size;
  const total = apply.isPending ? (file?.good.length ?? 0) : undefined;
  const error = check.error ?? apply.error;
  const close = () => {
    if (apply.data) refresh();
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={busy ? undefined : close} aria-labelledby="import-users">
      <DialogTitle id="import-users">Import users from a CSV file</DialogTitle>
      <DialogContent>
        {apply.data ? (
          <ImportResult done={apply.data} fileName={file?.name ?? ''} />
        ) : (
          <>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
              Columns: email, and if you like name, tier, time_zone, goal, experience and tags (with ;
              between). Health values are not taken. An account is its owner’s to make: whoever is in the file
              is invited, and finds these details in their profile once they have signed up with the address.
              Nothing is sent from here, and nothing is written before you have seen what would be.
            </Typography>
            <Button variant={file ? 'outlined' : 'contained'} component="label" disabled={busy}>
              {file ? 'Choose another file' : 'Choose a file'}
              <input
                type="file"
                accept=".csv,text/csv"
                hidden
                aria-label="CSV file"
                onChange={(event) => {
                  const chosen = event.target.files?.[0];
                  apply.reset();
                  if (chosen) check.mutate(chosen);
                  event.target.value = '';
                }}
              />
            </Button>
            <div aria-live="polite">
              {busy && (
                <Typography variant="body2" sx={{ mt: 2 }}>
                  {formatCount(looked)} {total === undefined ? 'checked' : `of ${formatCount(total)} invited`}
                  <LinearProgress
                    aria-label="Progress of the import"
                    variant={total === undefined ? 'indeterminate' : 'determinate'}
                    value={total ? (100 * looked) / total : 0}
                  />
                </Typography>
              )}
              {error && !busy && (
                <Alert severity="error" sx={{ mt: 2 }}>
                  {errorMessage(error)}
                </Alert>
              )}
              {file && !busy && (
                <Alert severity={file.problems.length > 0 ? 'warning' : 'success'} sx={{ mt: 2 }}>
                  {file.broken.length > 0
                    ? `${file.name} can’t be read as it is.`
                    : `${file.name}: ${countOf(file.rows.length, 'row')}, ${formatCount(file.good.length)} good${bad > 0 ? `, ${formatCount(bad)} bad` : ''}.`}
                  {file.broken.length === 0 &&
                    file.leftAlone.length > 0 &&
                    ` Not read: ${file.leftAlone.join(', ')}.`}
                </Alert>
              )}
            </div>
            {file && !busy && file.problems.length > 0 && (
              <AssignmentProblems problems={file.problems} fileName={file.name} />
            )}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {apply.data ? (
          <Button variant="contained" onClick={close}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={busy ? stop : close}>{busy ? 'Stop here' : 'Cancel'}</Button>
            {file && file.good.length > 0 && (
              <Button variant="contained" onClick={() => apply.mutate(file.good)} loading={busy}>
                {bad > 0
                  ? `Invite the ${countOf(file.good.length, 'good row')}`
                  : `Invite ${formatCount(file.good.length)}`}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
