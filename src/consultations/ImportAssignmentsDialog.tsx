import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { type AssignmentResult, errorMessage, useConsoleData } from '../data/index.ts';
import { csvTextOf } from '../export/csvTextOf.ts';
import { AssignmentProblems } from './AssignmentProblems.tsx';
import { type ReadFile, readAssignments } from './assignmentFile.ts';
import { countOf } from './keyCounts.ts';

/**
 * Assigns keys to people from a file: first a dry run that lists every bad row, then the whole file or only its good rows,
 * as one chooses. Nothing of the file stays in the browser.
 */
export default function ImportAssignmentsDialog({ onClose }: { onClose: () => void }) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const [file, setFile] = useState<ReadFile & { name: string }>();
  const dryRun = useMutation<AssignmentResult, Error, File>({
    retry: false,
    mutationFn: async (chosen) => {
      const read = readAssignments(await csvTextOf(chosen));
      const { rows, problems } = read;
      setFile({ ...read, name: chosen.name });
      return problems.length > 0
        ? { rows: rows.length, good: 0, members: 0, reassigned: 0, applied: 0, problems }
        : data.assignKeys(rows, 'none');
    },
  });
  const apply = useMutation<AssignmentResult, Error, 'all' | 'good'>({
    retry: false,
    mutationFn: (which) => data.assignKeys(file?.rows ?? [], which),
    onSuccess: (result) => {
      if (result.applied === 0) return;
      notify(`${countOf(result.applied, 'key')} assigned.`, { type: 'success' });
      refresh();
      onClose();
    },
  });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(undefined);
    apply.reset();
    dryRun.mutate(chosen);
  };
  const result = apply.data ?? dryRun.data;
  const bad = result?.problems.length ?? 0;
  const error = dryRun.error ?? apply.error;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={apply.isPending ? undefined : onClose}
      aria-labelledby="import-title"
    >
      <DialogTitle id="import-title">Assign keys from a CSV file</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          Columns: key (or its id), assigned_to (an e-mail address), notes if you like. The file from
          “Download CSV” fits as it is. Nothing happens before you have seen what would.
        </Typography>
        <Button variant={file ? 'outlined' : 'contained'} component="label">
          {file ? 'Choose another file' : 'Choose a file'}
          <input
            type="file"
            accept=".csv,text/csv"
            hidden
            aria-label="CSV file"
            onChange={(event) => {
              choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Button>
        <div aria-live="polite">
          {dryRun.isPending && <Typography sx={{ mt: 2 }}>Checking {file?.name ?? 'the file'}…</Typography>}
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {errorMessage(error)}
            </Alert>
          )}
          {result && (
            <Alert severity={bad ? 'warning' : 'success'} sx={{ mt: 2 }}>
              {file && file.problems.length > 0
                ? `${file.name} can’t be read as it is.`
                : `${file?.name}: ${countOf(result.rows, 'row')}, ${result.good.toLocaleString('en')} good${bad > 0 ? `, ${bad.toLocaleString('en')} bad` : ''}.`}
              {result.members > 0 && ` ${result.members.toLocaleString('en')} belong to members.`}
              {result.reassigned > 0 &&
                ` ${result.reassigned.toLocaleString('en')} were assigned before and change hands.`}
            </Alert>
          )}
        </div>
        {result && bad > 0 && <AssignmentProblems problems={result.problems} fileName={file?.name ?? ''} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={apply.isPending}>
          Cancel
        </Button>
        {result && bad > 0 && result.good > 0 && (
          <Button variant="contained" onClick={() => apply.mutate('good')} loading={apply.isPending}>
            Assign the {countOf(result.good, 'good row')}
          </Button>
        )}
        {result && bad === 0 && !error && (
          <Button variant="contained" onClick={() => apply.mutate('all')} loading={apply.isPending}>
            Assign {countOf(result.good, 'key')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
