import { Button, LinearProgress, Stack, Typography } from '@mui/material';
import { clock, type RenderJob, secondsSoFar, stageText } from './renderJob.ts';
import { useNow } from './useNow.ts';

interface JobProgressProps {
  job: RenderJob;
  cancelling: boolean;
  onCancel: () => void;
}

export function JobProgress({ job, cancelling, onCancel }: JobProgressProps) {
  const now = useNow(true);
  const percent = Math.round(job.progress_pct ?? 0);
  const waiting = job.status === 'queued';
  const stopping = cancelling || Boolean(job.cancel_requested_at);
  return (
    <Stack spacing={1}>
      <Stack direction="row" justifyContent="space-between">
        <Typography variant="body2" aria-live="polite">
          {stageText(job)}
        </Typography>
        {!waiting && (
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {percent} % · {clock(secondsSoFar(job, now))}
          </Typography>
        )}
      </Stack>
      <LinearProgress
        variant={waiting ? 'indeterminate' : 'determinate'}
        value={percent}
        aria-label="Progress of the render"
        sx={{ borderRadius: 1, height: 6 }}
      />
      <Stack direction="row" justifyContent="space-between" alignItems="center" spacing={2}>
        <Typography variant="caption" color="textSecondary">
          You can leave this page; the render goes on.
        </Typography>
        <Button size="small" color="inherit" loading={stopping} onClick={onCancel}>
          Cancel
        </Button>
      </Stack>
    </Stack>
  );
}
