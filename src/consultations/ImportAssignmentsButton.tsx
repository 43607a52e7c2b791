import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';

const ImportAssignmentsDialog = lazy(() => import('./ImportAssignmentsDialog.tsx'));

export function ImportAssignmentsButton() {
  const [open, setOpen] = useState(false);
  return (
    <IfCan area="keys" verb="write">
      <Button size="small" startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        Assign from CSV
      </Button>
      {open && (
        <Suspense>
          <ImportAssignmentsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </IfCan>
  );
}
