import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import { ExportDialog } from './ExportDialog.tsx';
import { type ExportJob, useExport } from './useExport.ts';

/** Takes a list of any size to disk as CSV: every row of it, not those of a page. */
export function ExportButton<Row>({ disabled, ...job }: ExportJob<Row> & { disabled?: boolean }) {
  const { state, run, cancel, dismiss } = useExport(job);
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={run} disabled={disabled} size="small">
        Export CSV
      </Button>
      {state.step !== 'idle' && (
        <ExportDialog state={state} fileName={job.fileName} onCancel={cancel} onClose={dismiss} />
      )}
    </>
  );
}
