import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { IfCan } from '../../access/IfCan.tsx';

const ImportUsersDialog = lazy(() => import('./ImportUsersDialog.tsx'));

export function ImportUsersButton() {
  const [open, setOpen] = useState(false);
  return (
    <IfCan area="users" verb="write">
      <Button size="small" startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        Import
      </Button>
      {open && (
        <Suspense>
          <ImportUsersDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </IfCan>
  );
}
