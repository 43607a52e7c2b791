import { LinearProgress, Stack, Typography } from '@mui/material';
import { RenderStatusChip } from './RenderStatusChip.tsx';
import { isRunning, type RenderJob, stageText } from './renderJob.ts';

/** Status of a job in a list; while it runs, how far it is. */
export const RenderState = ({ job }: { job: RenderJob }) => {
  if (!isRunning(job) || job.status === 'queued') return <RenderStatusChip job={job} />;
  const percent = Math.round(job.progress_pct ?? 0);
  return (
    <Stack spacing={0.5} sx={{ width: 150 }}>
      <Typography variant="caption" noWrap>
        {stageText(job)} · {percent} %
      </Typography>
      <LinearProgress variant="determinate" value={percent} aria-label={`${stageText(job)}, percent done`} />
    </Stack>
  );
};
