import { LinearProgress, Stack, Typography } from '@mui/material';
import { clock } from '../studio/renderJob.ts';
import { secondsLeft } from './exportModel.ts';

interface ExportProgressProps {
  done: number;
  /** 0 before it is known. */
  total: number;
  startedAt: number;
}

export function ExportProgress({ done, total, startedAt }: ExportProgressProps) {
  const left = total > 0 ? secondsLeft(done, total, Date.now() - startedAt) : null;
  return (
    <Stack spacing={1}>
      <Stack direction="row" justifyContent="space-between">
        <Typography variant="body2" aria-live="polite">
          {total > 0 ? `Frame ${done} of ${total}` : 'Preparing'}
        </Typography>
        {left !== null && (
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            about {clock(left)} left
          </Typography>
        )}
      </Stack>
      <LinearProgress
        variant={total > 0 ? 'determinate' : 'indeterminate'}
        value={total > 0 ? (100 * done) / total : undefined}
        aria-label="Progress of the film"
        sx={{ borderRadius: 1, height: 6 }}
      />
      <Typography variant="caption" color="textSecondary">
        Keep this tab in front: a browser draws nothing in one behind.
      </Typography>
    </Stack>
  );
}
