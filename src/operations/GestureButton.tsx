import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useNotify, useUnselectAll } from 'react-admin';
import { GestureDialog } from '../fields/GestureDialog.tsx';

interface GestureButtonProps {
  resource: string;
  /** What the button says. */
  label: string;
  title: string;
  verb: string;
  danger?: boolean;
  /** As one of two ways, which neither is the lesser. */
  outlined?: boolean;
  children?: ReactNode;
  /** Does it, and says what came of it. */
  run: (reason: string) => Promise<string>;
}

/** A button that asks why, does it, and tells what came of it. */
export const GestureButton = ({ resource, label, outlined, run, ...dialog }: GestureButtonProps) => {
  const [open, setOpen] = useState(false);
  const notify = useNotify();
  const unselect = useUnselectAll(resource);
  return (
    <>
      <Button
        size="small"
        variant={outlined ? 'outlined' : 'text'}
        color={dialog.danger ? 'error' : 'primary'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <GestureDialog
          {...dialog}
          reasonLength={3}
          run={async (reason) => {
            notify(await run(reason), { type: 'info' });
            unselect();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
