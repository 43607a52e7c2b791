import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import { ExportDialog } from './ExportDialog.tsx';
import { type ExportJob, useExport } from './useExport.ts';

interface ExportButtonProps<Row> extends ExportJob<Row> {
  disabled?: boolean;
  label?: string;
}

/** Takes a list of any size to disk: every row of it, not those of a page. */
export function ExportButton<Row>({ disabled, label = 'Export CSV', ...job }: ExportButtonProps<Row>) {
  const { state, run, cancel, dismiss } = useExport(job);
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={run} disabled={disabled} size="small">
        {label}
      </Button>
      {state.step !== 'idle' && (
        <ExportDialog state={state} fileName={job.fileName} onCancel={cancel} onClose={dismiss} />
      )}
    </>
  );
}
