import DownloadIcon from '@mui/icons-material/Download';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Alert, Button, DialogActions, DialogContent, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, downloadCSV, useNotify } from 'react-admin';
import { CopyButton } from './CopyButton.tsx';
import { IssuedKeyRows } from './IssuedKeyRows.tsx';
import { keysAsCsv, keysAsText, keysFileName, ON_SHEETS_AT_MOST, SHOWN_AT_MOST } from './issuedKeys.ts';
import { countOf } from './keyCounts.ts';
import { localDay } from './keyExpiry.ts';
import { useHandedOut } from './useHandedOut.ts';
import type { Issued } from './useIssueKeys.ts';
import { useKeepOpen } from './useKeepOpen.ts';

interface IssuedKeysPanelProps {
  issued: Issued;
  onClose: () => void;
}

/** The keys, this once. Nothing keeps them: not the database, not the query cache, not the browser's storage. */
export function IssuedKeysPanel({ issued, onClose }: IssuedKeysPanelProps) {
  const { keys, asked } = issued;
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const [drawing, setDrawing] = useState(false);
  const safe = saved || copied.size === keys.length;
  const [asking, setAsking] = useState(false);
  const notify = useNotify();
  const handedOut = useHandedOut(issued);
  useKeepOpen(!safe, () => setAsking(true));
  const fileName = () => keysFileName(issued.batch, localDay(new Date()));
  const download = () => {
    downloadCSV(keysAsCsv(keys, issued), fileName());
    setSaved(true);
    handedOut('csv');
  };
  const print = async () => {
    setDrawing(true);
    try {
      const { downloadSheet } = await import('./keySheet.ts');
      await downloadSheet(keys, { ...issued, fileName: fileName() });
      setSaved(true);
      handedOut('pdf');
    } catch {
      notify('The sheet could not be made. Download the CSV instead.', { type: 'warning' });
    } finally {
      setDrawing(false);
    }
  };
  return (
    <>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          These keys are shown only now. Keel stores a fingerprint of each and cannot show them again: copy or
          download them before you close.
        </Alert>
        {keys.length < asked && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {countOf(asked, 'key')} were asked for but only {keys.length.toLocaleString('en')} came back. Save
            these and tell an administrator before you issue more.
          </Alert>
        )}
        <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap" mb={1}>
          <Button variant={safe ? 'outlined' : 'contained'} startIcon={<DownloadIcon />} onClick={download}>
            Download CSV
          </Button>
          <Button
            variant="outlined"
            startIcon={<PrintIcon />}
            onClick={print}
            loading={drawing}
            disabled={keys.length > ON_SHEETS_AT_MOST}
          >
            Print sheet (PDF)
          </Button>
          <CopyButton
            label={keys.length === 1 ? 'Copy key' : `Copy all ${keys.length.toLocaleString('en')}`}
            text={() => keysAsText(keys)}
            onCopied={() => {
              setSaved(true);
              handedOut('copied');
            }}
          />
        </Stack>
        <IssuedKeyRows
          keys={keys.slice(0, SHOWN_AT_MOST)}
          onCopied={(id) => {
            setCopied((before) => new Set(before).add(id));
            handedOut('copied', [id]);
          }}
        />
        {keys.length > SHOWN_AT_MOST && (
          <Typography variant="body2" color="textSecondary" mt={1}>
            The first {SHOWN_AT_MOST} are shown. The file and “Copy all” hold all{' '}
            {countOf(keys.length, 'key')}.
            {keys.length > ON_SHEETS_AT_MOST &&
              ` A printed sheet takes at most ${countOf(ON_SHEETS_AT_MOST, 'key')}.`}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant={safe ? 'contained' : 'text'} onClick={() => (safe ? onClose() : setAsking(true))}>
          Done
        </Button>
      </DialogActions>
      <Confirm
        isOpen={asking}
        title="Close without saving the keys?"
        content={`You have neither copied nor downloaded ${keys.length === 1 ? 'this key' : 'these keys'}. After closing, nobody can read ${keys.length === 1 ? 'it' : 'them'} again.`}
        confirm="Close anyway"
        cancel="Keep them open"
        confirmColor="warning"
        onConfirm={onClose}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
