import { Alert, AlertTitle, Button, Stack, Typography } from '@mui/material';
import { failureText } from './renderFailure.ts';
import type { RenderJob } from './renderJob.ts';

interface JobFailedProps {
  job: RenderJob;
  retrying: boolean;
  onRetry: () => void;
}

export function JobFailed({ job, retrying, onRetry }: JobFailedProps) {
  const { title, next, retry } = failureText(job.error_code);
  return (
    <Stack spacing={1.5}>
      <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
        <AlertTitle>{title}</AlertTitle>
        {job.error_message && <Typography variant="body2">{job.error_message}</Typography>}
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {next}
        </Typography>
      </Alert>
      <Button variant={retry ? 'contained' : 'outlined'} loading={retrying} onClick={onRetry}>
        Try again
      </Button>
      <Typography variant="caption" color="textSecondary">
        {job.attempts === 1 ? 'One attempt' : `${job.attempts} attempts`}
        {job.error_code && ` · code ${job.error_code}`}
      </Typography>
    </Stack>
  );
}
