import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { formatCount } from '../fields/format.ts';
import type { ExportState } from './useExport.ts';

interface ExportDialogProps {
  state: Exclude<ExportState, { step: 'idle' }>;
  fileName: string;
  onCancel: () => void;
  onClose: () => void;
}

const titles = { running: 'Exporting', done: 'Exported', failed: 'The export failed' };
const rows = (count: number) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;

/** How far an export is, and what came of it. It stays until it is closed: a file of the wrong size must not pass unseen. */
export const ExportDialog = ({ state, fileName, onCancel, onClose }: ExportDialogProps) => (
  <Dialog
    open
    fullWidth
    maxWidth="xs"
    aria-labelledby="export-title"
    onClose={state.step === 'running' ? undefined : onClose}
  >
    <DialogTitle id="export-title">{titles[state.step]}</DialogTitle>
    <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
      {state.step === 'running' && <Progress written={state.written} total={state.total} />}
      {state.step === 'done' && (
        <Typography role="status">
          {rows(state.written)} in {fileName}
        </Typography>
      )}
      {state.step === 'failed' && <Alert severity="error">{state.message} No file was left behind.</Alert>}
    </DialogContent>
    <DialogActions>
      {state.step === 'running' ? (
        <Button onClick={onCancel}>Cancel</Button>
      ) : (
        <Button onClick={onClose} variant="contained">
          Close
        </Button>
      )}
    </DialogActions>
  </Dialog>
);

const Progress = ({ written, total }: { written: number; total?: number }) => (
  <>
    <LinearProgress
      aria-label="Progress of the export"
      {...(total ? { variant: 'determinate', value: Math.min(100, (written / total) * 100) } : {})}
    />
    <Typography variant="body2" color="text.secondary">
      {total === undefined ? 'Counting…' : `${formatCount(written)} of ${rows(total)}`}
    </Typography>
  </>
);
