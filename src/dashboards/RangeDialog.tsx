import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface RangeDialogProps {
  from: string;
  to: string;
  problem: (from: string, to: string) => string | undefined;
  onChoose: (from: string, to: string) => void;
  onClose: () => void;
}

/** First and last day of a range, both included. */
export const RangeDialog = (props: RangeDialogProps) => {
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const problem = props.problem(from, to);
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={props.onClose} aria-labelledby="range-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem) props.onChoose(from, to);
        }}
      >
        <DialogTitle id="range-title">Custom range</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            autoFocus
            label="First day"
            type="date"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label="Last day"
            type="date"
            value={to}
            onChange={(event) => setTo(event.target.value)}
            error={Boolean(problem)}
            helperText={problem ?? ' '}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={Boolean(problem)}>
            Show
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
