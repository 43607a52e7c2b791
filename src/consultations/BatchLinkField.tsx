import Link from '@mui/material/Link';
import { useCreatePath, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { KeyRow } from './keyRow.ts';

export const BatchLinkField = (_props: { source?: string }) => {
  const row = useRecordContext<KeyRow>();
  const createPath = useCreatePath();
  if (!row?.batch_id) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'consultation_key_batches', type: 'show', id: row.batch_id })}
      onClick={(event) => event.stopPropagation()}
      color="inherit"
      variant="inherit"
    >
      {row.batch_name}
    </Link>
  );
};
