import { Chip } from '@mui/material';
import { type RenderStatus, renderStatusText } from './renderJob.ts';

/** The status in words; the colour only repeats it. */
export function RenderStatusChip({ status }: { status: RenderStatus }) {
  const { label, tone } = renderStatusText[status];
  return <Chip size="small" variant="outlined" color={tone} label={label} />;
}
