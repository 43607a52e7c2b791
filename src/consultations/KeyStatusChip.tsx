import { Chip, Tooltip } from '@mui/material';
import { type KeyStatus, keyStatusText } from './keyStatus.ts';

/** The status in words; the colour only repeats it. The tooltip says what the status means. */
export const KeyStatusChip = ({ status }: { status: KeyStatus }) => {
  const { label, meaning, tone } = keyStatusText[status];
  return (
    <Tooltip title={meaning}>
      <Chip size="small" variant="outlined" color={tone} label={label} />
    </Tooltip>
  );
};
