import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { assigneeOf, type KeyRow } from './keyRow.ts';

/** The one person who may redeem the key, or "anyone". */
export function KeyAssigneeField() {
  const row = useRecordContext<KeyRow>();
  if (!row) return null;
  const assignee = assigneeOf(row);
  return (
    <Typography variant="body2" color={assignee ? undefined : 'textSecondary'} noWrap>
      {assignee ?? 'anyone'}
    </Typography>
  );
}
