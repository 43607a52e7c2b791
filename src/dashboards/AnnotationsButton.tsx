import Button from '@mui/material/Button';
import { useState } from 'react';
import { AnnotationsDialog } from './AnnotationsDialog.tsx';

/** The way to what happened in the range, and to writing down what did. */
export const AnnotationsButton = ({ range }: { range: { from: string; to: string } }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Notes
      </Button>
      {open && <AnnotationsDialog range={range} onClose={() => setOpen(false)} />}
    </>
  );
};
