import { Button, Card, CardContent, Stack, Typography } from '@mui/material';
import { JobFailed } from './JobFailed.tsx';
import { JobProgress } from './JobProgress.tsx';
import { JobResult } from './JobResult.tsx';
import { RenderStatusChip } from './RenderStatusChip.tsx';
import { isCard, isElsewhere, isRunning, type RenderJob } from './renderJob.ts';

interface JobPanelProps {
  job: RenderJob;
  /** The video was there already when it was asked for. */
  existing: boolean;
  cancelling: boolean;
  retrying: boolean;
  onCancel: () => void;
  onRetry: () => void;
}

/** What the render is doing, or how it ended. */
export function JobPanel({ job, existing, cancelling, retrying, onCancel, onRetry }: JobPanelProps) {
  return (
    <Card component="section" aria-label="Render job">
      <CardContent>
        <Stack spacing={1.5}>
          <Stack direction="row" justifyContent="space-between" alignItems="center">
            <Typography variant="h3">{isCard(job) ? 'Card' : 'Video'}</Typography>
            <RenderStatusChip job={job} />
          </Stack>
          {isRunning(job) && <JobProgress job={job} cancelling={cancelling} onCancel={onCancel} />}
          {job.status === 'succeeded' && <JobResult job={job} existing={existing} />}
          {job.status === 'failed' && <JobFailed job={job} retrying={retrying} onRetry={onRetry} />}
          {job.status === 'cancelled' && (
            <>
              <Typography variant="body2">
                {job.error_message ?? 'The render was stopped. Nothing was kept of it.'}
              </Typography>
              {isElsewhere(job) && (
                <Button variant="outlined" loading={retrying} onClick={onRetry} sx={{ alignSelf: 'start' }}>
                  Render it here
                </Button>
              )}
            </>
          )}
        </Stack>
      </CardContent>
    </Card>
  );
}
