import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useShortcuts } from '../fields/useShortcuts.ts';

interface VerdictBarProps {
  onAccept: () => void;
  onCorrect: () => void;
  onReject: () => void;
}

/** The three verdicts, by button or by key. */
export const VerdictBar = ({ onAccept, onCorrect, onReject }: VerdictBarProps) => {
  useShortcuts({ '1': onAccept, '2': onCorrect, '3': onReject });
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button variant="contained" onClick={onAccept} aria-keyshortcuts="1">
        1 · Accept
      </Button>
      <Button variant="outlined" onClick={onCorrect} aria-keyshortcuts="2">
        2 · Correct…
      </Button>
      <Button variant="outlined" color="error" onClick={onReject} aria-keyshortcuts="3">
        3 · Reject…
      </Button>
    </Box>
  );
};
