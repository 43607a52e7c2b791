import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { FormDialog } from './FormDialog.tsx';

interface GestureDialogProps {
  title: string;
  /** What the button says and does. */
  verb: string;
  danger?: boolean;
  /** Least characters of the reason; 0 makes it optional. */
  reasonLength: number;
  children?: ReactNode;
  /** Why it can't be done as the form stands. */
  problem?: string | undefined;
  /** Does it. What it throws is shown, and the dialog stays with everything in it. */
  run: (reason: string) => Promise<unknown>;
  /** Said afterwards; without it, `run` says what came of it. */
  done?: string | undefined;
  onClose: () => void;
}

/** Something that is done with a reason and stays on record. */
export function GestureDialog({ reasonLength, children, problem, run, ...form }: GestureDialogProps) {
  const [reason, setReason] = useState('');
  const short = reason.trim().length < reasonLength;
  return (
    <FormDialog
      {...form}
      problem={problem ?? (short ? `Say why in at least ${reasonLength} characters.` : undefined)}
      run={() => run(reason.trim())}
    >
      {children}
      <TextField
        label={reasonLength ? 'Reason' : 'Note (optional)'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={reasonLength > 0}
        multiline
        minRows={2}
        helperText="Stays on record with your name"
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        fullWidth
      />
    </FormDialog>
  );
}
