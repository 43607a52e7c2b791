import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useShortcuts } from '../fields/useShortcuts.ts';
import { verdictText } from './reviewModel.ts';
import type { Desk } from './useReviewQueue.ts';

interface UndoBarProps {
  last: Desk['last'];
  ready: number;
  onUndo: () => void;
}

/** What was decided last, to be taken back by button or by U. */
export function UndoBar({ last, ready, onUndo }: UndoBarProps) {
  useShortcuts({ u: onUndo });
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36, flexWrap: 'wrap' }}>
      {last && (
        <>
          <Typography variant="body2" color="text.secondary" role="status">
            {verdictText[last.review.verdict]} the last one.
          </Typography>
          <Button size="small" onClick={onUndo} aria-keyshortcuts="U">
            Undo (U)
          </Button>
        </>
      )}
      <Typography variant="caption" color="text.secondary" sx={{ ml: 'auto' }}>
        {ready > 0 ? `${ready} more ready` : ''}
      </Typography>
    </Box>
  );
}
