import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useState } from 'react';
import { IssueKeysDialog } from './IssueKeysDialog.tsx';

/** The one obvious action of the page. */
export function IssueKeysButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        Issue keys
      </Button>
      {open && <IssueKeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}
