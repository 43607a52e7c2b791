import { Chip, Tooltip } from '@mui/material';
import { type Verdict, verdictText } from './attemptModel.ts';

export const VerdictChip = ({ verdict }: { verdict: Verdict }) => {
  const { label, meaning, tone } = verdictText[verdict];
  return (
    <Tooltip title={meaning}>
      <Chip size="small" variant="outlined" color={tone} label={label} />
    </Tooltip>
  );
};
