import { Chip, Tooltip } from '@mui/material';
import { type TemplateStatus, templateStatusText } from './templateModel.ts';

export const TemplateStatusChip = ({ status }: { status: TemplateStatus }) => {
  const { label, meaning, tone } = templateStatusText[status];
  return (
    <Tooltip title={meaning}>
      <Chip size="small" variant="outlined" color={tone} label={label} />
    </Tooltip>
  );
};
