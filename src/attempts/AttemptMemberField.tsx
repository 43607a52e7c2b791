import Link from '@mui/material/Link';
import { useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { AttemptRow } from './attemptModel.ts';

export const AttemptMemberField = (_props: { source?: string }) => {
  const row = useRecordContext<AttemptRow>();
  if (!row) return null;
  if (!row.user_id) return 'account gone';
  return (
    <Link component={RouterLink} to={`/profiles/${row.user_id}/show`} color="inherit">
      {row.user_name ?? row.user_email}
    </Link>
  );
};
