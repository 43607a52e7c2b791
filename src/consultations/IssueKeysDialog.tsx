import { Dialog, DialogTitle, type Theme, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { IssuedKeysPanel } from './IssuedKeysPanel.tsx';
import { IssueKeysForm } from './IssueKeysForm.tsx';
import { countOf } from './keyCounts.ts';
import type { Issued } from './useIssueKeys.ts';

/**
 * First the form, then the keys. While a form is open a click beside it or Escape does not throw it away;
 * once keys are shown, closing asks unless they were copied or downloaded.
 */
export function IssueKeysDialog({ onClose }: { onClose: () => void }) {
  const [issued, setIssued] = useState<Issued>();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const refresh = useRefresh();
  const close = () => {
    onClose();
    if (issued) refresh();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" fullScreen={phone} aria-labelledby="issue-keys-title">
      <DialogTitle id="issue-keys-title">
        {issued ? `${countOf(issued.keys.length, 'key')} issued` : 'Issue consultation keys'}
      </DialogTitle>
      {issued ? (
        <IssuedKeysPanel issued={issued} onClose={close} />
      ) : (
        <IssueKeysForm onIssued={setIssued} onCancel={close} />
      )}
    </Dialog>
  );
}
