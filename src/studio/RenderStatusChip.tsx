import { Chip } from '@mui/material';
import { isElsewhere, type RenderJob, renderStatusText } from './renderJob.ts';

const elsewhere = { label: 'On another machine', tone: 'default' } as const;

/** The status in words; the colour only repeats it. */
export function RenderStatusChip({ job }: { job: Pick<RenderJob, 'status' | 'error_code'> }) {
  const { label, tone } = isElsewhere(job) ? elsewhere : renderStatusText[job.status];
  return <Chip size="small" variant="outlined" color={tone} label={label} />;
}
