import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { RequestDialog } from './RequestDialog.tsx';

/** Somebody asks for one post to come down. */
export const RequestButton = () => {
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  return (
    <IfCan area="content" verb="write">
      <Button variant="contained" size="small" onClick={() => setOpen(true)}>
        Take a post down
      </Button>
      {open && (
        <RequestDialog
          onClose={() => setOpen(false)}
          onRequested={() => {
            setOpen(false);
            refresh();
          }}
        />
      )}
    </IfCan>
  );
};
