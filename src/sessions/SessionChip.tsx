import { Chip } from '@mui/material';
import { type SessionRow, sessionState } from './sessionModel.ts';

export const SessionChip = ({ row }: { row: Pick<SessionRow, 'status' | 'is_stalled'> }) => {
  const { label, tone } = sessionState(row);
  return <Chip size="small" variant="outlined" color={tone} label={label} />;
};
