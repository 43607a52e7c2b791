import { Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { isOver, type Job } from './jobModel.ts';

/** Stops a job that isn't over, or queues one again that ended badly. */
export function JobActions({ job }: { job: Job }) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const again = job.status === 'failed' || job.status === 'cancelled';
  const steering = useMutation({
    retry: false,
    mutationFn: () => (again ? data.retryFinetuning(job.id) : data.cancelFinetuning(job.id)),
    onSuccess: () => {
      notify(
        again ? 'Queued again.' : job.status === 'queued' ? 'Cancelled.' : 'The trainer is asked to stop.',
        {
          type: 'success',
        },
      );
      refresh();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  if (job.status === 'succeeded' || (!isOver(job) && job.cancel_requested_at)) return null;
  return (
    <IfCan area="ai" verb="write">
      <Stack direction="row" sx={{ mb: 2 }}>
        <Button
          variant={again ? 'contained' : 'outlined'}
          onClick={() => steering.mutate()}
          loading={steering.isPending}
        >
          {again ? 'Queue it again' : 'Cancel the job'}
        </Button>
      </Stack>
    </IfCan>
  );
}
