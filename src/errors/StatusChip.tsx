import Chip from '@mui/material/Chip';
import { type ErrorGroup, statusText } from './errorModel.ts';

export const StatusChip = ({ group }: { group: ErrorGroup }) => {
  const { label, tone } = statusText[group.status];
  const back = group.status === 'open' && group.reopened_count > 0;
  return <Chip size="small" variant="outlined" color={tone} label={back ? `${label} again` : label} />;
};
