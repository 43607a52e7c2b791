import {
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

interface ReasonDialogProps {
  title: string;
  /** What the button says. */
  verb: string;
  danger?: boolean;
  label?: string;
  helperText?: string;
  /** Said when there is no reason; without it the reason is optional. */
  missing?: string | undefined;
  /** Reasons that are often given, one click each. */
  common?: readonly string[];
  maxLength?: number;
  busy: boolean;
  /** Whatever else is told or asked, above the reason. */
  children?: ReactNode;
  onCancel: () => void;
  /** Is called with the trimmed reason. */
  onConfirm: (reason: string) => void;
}

/** Asks why, and leaves the rest to the page: for what shows its outcome there. GestureDialog does the thing itself. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { title, verb, danger, label = 'Why', helperText = ' ', missing, common, maxLength = 2_000 } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = tried && !reason.trim() ? missing : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() || !missing) props.onConfirm(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={props.onCancel}
      fullWidth
      maxWidth="xs"
      aria-labelledby={id}
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {props.children}
        {common && (
          <Stack direction="row" flexWrap="wrap" gap={1} sx={{ mb: 1.5 }}>
            {common.map((text) => (
              <Chip key={text} size="small" label={text} onClick={() => setReason(text)} />
            ))}
          </Stack>
        )}
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={2}
          margin="dense"
          label={label}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={Boolean(lacks)}
          helperText={lacks ?? helperText}
          slotProps={{ htmlInput: { maxLength } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onCancel}>Back</Button>
        <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={props.busy}>
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
